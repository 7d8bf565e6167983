"""Train the claim vectors on stories whose claims are marked.

    python training/claims/train.py build/claims-train.jsonl --dev build/claims-dev.jsonl --out build/claims

Needs training/requirements.txt and torch; a GPU is used if there is one. What ships is the running mean of the last
weights.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from network import ClaimNetwork
from safetensors.torch import save_file
from torch import Tensor
from torch.nn.functional import binary_cross_entropy_with_logits, normalize

CLS, SEP = 101, 102
WINDOW, STRIDE = 254, 160  # pieces of one window besides [CLS] and [SEP], and how far the next begins from it
_MEAN = 0.995  # of the running mean of the weights, a step


@dataclass(frozen=True)
class Statement:
    """Pieces ``first:end`` of an article, the claims it puts forward, and its words."""

    article: int
    first: int
    end: int
    claims: frozenset[str]
    text: str


@dataclass(frozen=True)
class Rows:
    """A story: its articles' pieces and its statements."""

    name: str
    articles: tuple[tuple[int, ...], ...]
    statements: tuple[Statement, ...]
    differ: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Pairs:
    """Square masks over a story's statements: pairs of one claim, and pairs that are not."""

    same: Tensor
    other: Tensor


def read_rows(path: Path) -> list[Rows]:
    """The stories that ``rows.py`` wrote."""
    found = []
    for line in path.read_text("utf-8").splitlines():
        one = json.loads(line)
        statements = tuple(Statement(a, f, e, frozenset(c), t) for a, f, e, c, t in one["statements"])
        found.append(
            Rows(one["story"], tuple(map(tuple, one["articles"])), statements, tuple(map(tuple, one.get("differ", ()))))
        )
    return found


def pairs_of(rows: Rows) -> Pairs:
    """What is known of each two statements.

    A statement without a claim is none of those listed, for every place of a listed claim is marked; of two without
    nothing is known, nor of two that lie over each other.
    """
    n = len(rows.statements)
    same, other = torch.zeros(n, n, dtype=torch.bool), torch.zeros(n, n, dtype=torch.bool)
    for i, a in enumerate(rows.statements):
        for j in range(i + 1, n):
            b = rows.statements[j]
            if (a.article == b.article and a.first < b.end and b.first < a.end) or not (a.claims or b.claims):
                continue
            (same if a.claims & b.claims else other)[i, j] = True
    return Pairs(same, other)


def windows_of(rows: Rows) -> tuple[list[tuple[int, int]], list[tuple[int, ...]]]:
    """For each statement its window and where its pieces start in it; and the windows' ids."""
    places: list[tuple[int, int]] = []
    windows: list[tuple[int, ...]] = []
    at: dict[tuple[int, int], int] = {}
    for one in rows.statements:
        ids = rows.articles[one.article]
        middle = (one.first + one.end) // 2
        start = 0 if len(ids) <= WINDOW else max(0, round((middle - WINDOW / 2) / STRIDE) * STRIDE)
        if (one.article, start) not in at:
            at[one.article, start] = len(windows)
            windows.append((CLS, *ids[start : start + WINDOW], SEP))
        places.append((at[one.article, start], one.first - start + 1))
    return places, windows


def vectors_of(network: ClaimNetwork, rows: Rows, chance: random.Random | None = None) -> Tensor:
    """Unit vectors of the statements. **Shape** ``(n_statements, WIDTH)``."""
    device = network.claim.weight.device
    places, windows = windows_of(rows)
    length = max(map(len, windows))
    ids = torch.zeros(len(windows), length, dtype=torch.long)
    mask = torch.zeros_like(ids)
    for at, window in enumerate(windows):
        ids[at, : len(window)] = torch.tensor(window)
        mask[at, : len(window)] = 1
    pieces = network(ids.to(device), mask.to(device))
    means = []
    for one, (window, start) in zip(rows.statements, places, strict=True):
        first = max(0, start)
        end = max(first + 1, min(start + one.end - one.first, len(windows[window]) - 1))
        if chance is not None and end - first > 4:  # the product cuts a little elsewhere than a person would
            first += chance.choice((0, 0, 0, 0, 1))
            end -= chance.choice((0, 0, 0, 0, 1))
        means.append(pieces[window, first:end].mean(0))
    return normalize(torch.stack(means), dim=-1)


def loss_of(network: ClaimNetwork, vectors: Tensor, pairs: Pairs, weight: float) -> Tensor:
    """Sigmoid loss over a story's pairs, those of one claim ``weight`` times, and a contrast of each with its kin."""
    cosines = vectors @ vectors.T
    same, other = pairs.same.to(vectors.device), pairs.other.to(vectors.device)
    odds = network.odds(cosines)
    known = same | other
    scale = torch.where(same, weight, 1.0)[known]
    plain = binary_cross_entropy_with_logits(odds[known], same[known].float(), reduction="none")
    total = (plain * scale).sum() / scale.sum()
    both, apart = same | same.T, other | other.T
    some = both.any(1)
    if some.any():  # Khosla et al. 2020, https://arxiv.org/abs/2004.11362
        logits = (cosines / 0.07).masked_fill(~(both | apart), -1e4)
        shares = logits.log_softmax(dim=1)
        each = (shares * both).sum(1)[some] / both.sum(1)[some]
        total = total - 0.1 * each.mean()
    return total


def average_precision(same: np.ndarray, scores: np.ndarray) -> float:
    """Mean precision at the rank of every true pair."""
    ordered = same[np.argsort(-scores, kind="stable")]
    precision = np.cumsum(ordered) / np.arange(1, len(ordered) + 1)
    return float(precision[ordered > 0].mean())


@torch.no_grad()
def measure(network: ClaimNetwork, dev: Sequence[Rows]) -> dict[str, float]:
    """By story, the average precision over all its known pairs, of statements that the gold lists."""
    network.eval()
    found = {}
    for rows in dev:
        cosines = (vectors_of(network, rows) @ vectors_of(network, rows).T).cpu()
        pairs = pairs_of(rows)
        listed = torch.tensor([bool(one.claims) for one in rows.statements])
        known = (pairs.same | pairs.other) & listed[:, None] & listed[None, :]
        found[rows.name] = average_precision(pairs.same[known].numpy().astype(float), cosines[known].numpy())
    network.train()
    return found


def groups(stories: Sequence[Rows], size: int, chance: random.Random) -> Iterator[list[Rows]]:
    """The stories in a new order, ``size`` at a time."""
    order = list(stories)
    chance.shuffle(order)
    for at in range(0, len(order), size):
        yield order[at : at + size]


def main() -> None:
    given = parse_arguments()
    torch.set_num_threads(given.threads)
    torch.manual_seed(given.seed)
    stories, dev = read_rows(given.train), read_rows(given.dev) if given.dev else []
    network = ClaimNetwork().to("cuda" if torch.cuda.is_available() else "cpu")
    network.bert.embeddings.requires_grad_(requires_grad=False)
    mean = fit(network, stories, dev, given)
    given.out.mkdir(parents=True, exist_ok=True)
    save_file(mean, given.out / "arrays.safetensors")
    print(given.out / "arrays.safetensors")


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("train", type=Path, help="what rows.py wrote")
    parser.add_argument("--dev", type=Path, metavar="FILE", help="the same of gold stories, to look at")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR")
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--rate", type=float, default=8e-5)
    parser.add_argument("--weight", type=float, default=4.0, help="of a pair of one claim")
    parser.add_argument("--stories", type=int, default=2, help="in one step")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


def fit(
    network: ClaimNetwork, stories: Sequence[Rows], dev: Sequence[Rows], given: argparse.Namespace
) -> dict[str, Tensor]:
    """Train; the running mean of the weights."""
    chance = random.Random(given.seed)
    known = {rows.name: pairs_of(rows) for rows in stories}
    own = [
        {"params": [p for p in network.bert.parameters() if p.requires_grad], "lr": given.rate},
        {"params": [network.claim.weight, network.scale, network.shift], "lr": given.rate * 5},
    ]
    optimizer = torch.optim.AdamW(own, weight_decay=0.01)
    total = given.epochs * -(-len(stories) // given.stories)
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimizer, [g["lr"] for g in own], total_steps=total + 1, pct_start=0.1, anneal_strategy="linear"
    )
    mean = {key: value.detach().clone() for key, value in network.state_dict().items()}
    begun, step = time.monotonic(), 0
    for epoch in range(given.epochs):
        losses = []
        for some in groups(stories, given.stories, chance):
            loss = sum(
                (loss_of(network, vectors_of(network, rows, chance), known[rows.name], given.weight) for rows in some),
                start=torch.zeros((), device=network.claim.weight.device),
            ) / len(some)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            optimizer.zero_grad(set_to_none=True)
            losses.append(float(loss.detach()))
            step += 1
            follow(mean, network, min(_MEAN, step / (step + 10)))
        told = f"epoch {epoch + 1}, loss {np.mean(losses):.3f}, {time.monotonic() - begun:.0f} s"
        print(told, describe(network, mean, dev), flush=True)
    return mean


def follow(mean: dict[str, Tensor], network: ClaimNetwork, keep: float) -> None:
    """Move the running mean a step towards the weights."""
    for key, value in network.state_dict().items():
        if value.dtype.is_floating_point:
            mean[key].lerp_(value.detach(), 1 - keep)
        else:
            mean[key].copy_(value)


def describe(network: ClaimNetwork, mean: dict[str, Tensor], dev: Sequence[Rows]) -> str:
    """The average precision of the mean weights by development story."""
    now = {key: value.clone() for key, value in network.state_dict().items()}
    network.load_state_dict(mean)
    seen = measure(network, dev)
    network.load_state_dict(now)
    return " ".join(f"{name} {value:.3f}" for name, value in seen.items())


if __name__ == "__main__":
    main()
