"""Train the reader: corpora's labels in, weights out.

    python training/train.py --data build/reader-data.npz --out build/reader --epochs 10       (from the bare encoder)
    python training/train.py --data build/reader-data.npz --out build/reader --start build/before --minutes 75

Runs on a GPU when there is one (bfloat16), else on the processors (float32). ``--minutes`` ends a run after so much
time whatever else the machine does: the learning rate falls with the time that has passed. A checkpoint is written
every ``--save-every`` minutes and the same command goes on from it; Ctrl-C loses what came after the last. ``--out``
gets ``reader.safetensors`` (the mean of the last weights, each step counting ``1 - AVERAGE``; Polyak and Juditsky 1992,
https://doi.org/10.1137/0330046) and ``dev.json``. ``training/convert.py --reader`` makes the shipped files of it.
"""

from __future__ import annotations

import argparse
import json
import os
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import torch
from batches import IGNORED, LABELS, Batch, Changes, epoch
from evaluate import evaluate
from nested import find_frames
from network import ReaderNetwork, arrays_of, start_from
from safetensors.numpy import save_file
from torch.nn import functional
from weights import load_encoder_arrays, load_reader_arrays

from data import Arrays, load_parts

AVERAGE = 0.995  # how much of the averaged weights stays at each step
REPEATS = {"pol": 1, "ner": 1, "cor": 3}  # GUM is small, and the only one with starts and coreference
PSEUDO_WEIGHT = 0.5  # of a label that a reader gave, beside one that people gave
POINTER_WEIGHT = 0.5
HEAD_WEIGHTS = {"role": 1.0, "inner": 1.0, "ner": 1.0, "seg": 1.5}


@dataclass(frozen=True, slots=True)
class Plan:
    """What a run is made of, kept beside its checkpoint."""

    data: str
    start: str
    minutes: float
    epochs: float
    rate: float
    head_rate: float
    batch: int
    window: int
    dropout: float
    seed: int
    frozen: int = 0  # layers of the encoder, from below, left as they are (with the embeddings)
    warm_up: float = 0.04


def main() -> None:
    arguments = parse_arguments()
    torch.manual_seed(arguments.seed)
    torch.set_num_threads(arguments.threads or os.cpu_count() or 1)
    plan = Plan(
        str(arguments.data), str(arguments.start or ""), arguments.minutes, arguments.epochs, arguments.rate,
        arguments.head_rate, arguments.batch, arguments.window, arguments.dropout, arguments.seed, arguments.freeze,
    )  # fmt: skip
    Run(plan, arguments.out, arguments.save_every).finish()


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="what training/prepare.py wrote")
    parser.add_argument("--start", type=Path, help="weights to go on from; default: the bare encoder")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR")
    length = parser.add_mutually_exclusive_group(required=True)
    length.add_argument("--minutes", type=float, default=0.0)
    length.add_argument("--epochs", type=float, default=0.0)
    parser.add_argument("--rate", type=float, default=2e-4, help="peak learning rate of the encoder")
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--batch", type=int, default=16, help="windows a step")
    parser.add_argument("--window", type=int, default=384, help="pieces a window")
    parser.add_argument("--dropout", type=float, default=0.1)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument(
        "--freeze", type=int, default=0, metavar="LAYERS", help="lowest layers left as --start has them"
    )
    parser.add_argument("--threads", type=int, help="default: all")
    parser.add_argument("--save-every", type=float, default=10.0, metavar="MINUTES")
    return parser.parse_args()


class Run:
    """A training run that can be taken up again."""

    def __init__(self, plan: Plan, out: Path, save_every: float) -> None:
        self.plan, self.out, self.save_every = plan, out, save_every * 60
        self.device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
        self.rng = np.random.default_rng(plan.seed)
        self.parts = load_parts(Path(plan.data), "train")
        self.frames = find_frames(self.parts["pol"])
        self.network = ReaderNetwork(plan.dropout)
        missing = start_from(self.network, _arrays(plan.start))
        self.network.to(self.device)
        freeze(self.network, plan.frozen)
        self.mean = {name: value.detach().clone() for name, value in self.network.state_dict().items()}
        own: dict[bool, list[torch.nn.Parameter]] = {True: [], False: []}
        for name, value in self.network.named_parameters():
            if value.requires_grad:
                own[name.startswith("bert.")].append(value)
        self.optimiser = torch.optim.AdamW(
            [{"params": own[True], "peak": plan.rate}, {"params": own[False], "peak": plan.head_rate}],
            lr=plan.rate,
            weight_decay=0.01,
        )
        self.step, self.passed, self.spent = 0, 0.0, 0.0  # steps, epochs, seconds
        say(f"on {self.device}; new heads: {missing or 'none'}; {len(self.frames):,} frames")

    def finish(self) -> None:
        """Train to the end of the plan, then write weights and dev figures."""
        self.out.mkdir(parents=True, exist_ok=True)
        self._take_up()
        last_save, losses, started = time.monotonic(), [], time.monotonic() - self.spent
        while self._share() < 1:
            for batch, share in self._epoch():
                losses.append(self._learn(batch))
                self.step += 1
                self.passed += share
                self.spent = time.monotonic() - started
                if self.step % 50 == 0:
                    say(
                        f"step {self.step}  epoch {self.passed:.2f}  {self._share():.1%}  {self.spent / 60:.1f} min  "
                        f"loss {np.mean(losses):.4f}"
                    )
                    losses.clear()
                if time.monotonic() - last_save > self.save_every:
                    self._save()
                    last_save = time.monotonic()
                if self._share() >= 1:
                    break
        self._save()
        self.network.load_state_dict(self.mean)
        write_whole(self.out / "reader.safetensors", lambda path: save_file(arrays_of(self.network), path))
        figures = evaluate(self.network, load_parts(Path(self.plan.data), "dev"), self.device)
        (self.out / "dev.json").write_text(json.dumps({"plan": asdict(self.plan), "dev": figures}, indent=1) + "\n")
        say(json.dumps(figures, indent=1))

    def _epoch(self) -> Iterator[tuple[Batch, float]]:
        return epoch(
            self.parts, self.frames, REPEATS,
            size=self.plan.batch, window=self.plan.window, changes=Changes(), rng=self.rng,
        )  # fmt: skip

    def _share(self) -> float:
        """How much of the plan is done, in [0, 1]."""
        if self.plan.minutes:
            return self.spent / 60 / self.plan.minutes
        return self.passed / self.plan.epochs

    def _learn(self, batch: Batch) -> float:
        share = min(1.0, self._share())
        slope = min(1.0, (share + 1e-3) / self.plan.warm_up) * max(0.0, 1 - share)
        for group in self.optimiser.param_groups:
            group["lr"] = group["peak"] * slope
        self.network.train()
        with torch.autocast(self.device.type, torch.bfloat16, enabled=self.device.type == "cuda"):
            loss = loss_of(self.network, batch, self.device)
        if not torch.isfinite(loss):
            return float("nan")
        self.optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self.optimiser.step()
        keep = min(AVERAGE, self.step / (self.step + 10))
        for name, value in self.network.state_dict().items():
            self.mean[name].lerp_(value.to(self.mean[name].dtype), 1 - keep)
        return float(loss.detach())

    def _save(self) -> None:
        state = {
            "plan": asdict(self.plan), "network": self.network.state_dict(), "mean": self.mean,
            "optimiser": self.optimiser.state_dict(), "step": self.step, "passed": self.passed, "spent": self.spent,
            "rng": self.rng.bit_generator.state,
        }  # fmt: skip
        write_whole(self.out / "checkpoint.pt", lambda path: torch.save(state, path))

    def _take_up(self) -> None:
        path = self.out / "checkpoint.pt"
        if not path.exists():
            return
        state = torch.load(path, map_location=self.device, weights_only=False)
        if state["plan"] != asdict(self.plan):
            raise SystemExit(f"{path} is of another plan: {state['plan']}. Give another --out, or delete it.")
        self.network.load_state_dict(state["network"])
        self.optimiser.load_state_dict(state["optimiser"])
        self.mean, self.step, self.passed, self.spent = (state[k] for k in ("mean", "step", "passed", "spent"))
        self.rng.bit_generator.state = state["rng"]
        say(f"going on from step {self.step}")


def freeze(network: ReaderNetwork, layers: int) -> None:
    """Leave the embeddings and the lowest ``layers`` as they are; 0 freezes nothing. A step takes the less time."""
    if layers:
        for part in (network.case, network.bert.embeddings, *network.bert.encoder.layer[:layers]):
            part.requires_grad_(requires_grad=False)


def loss_of(network: ReaderNetwork, batch: Batch, device: torch.device) -> torch.Tensor:
    """Mean cross-entropy per head, weighed; labels that a reader gave count ``PSEUDO_WEIGHT``."""

    def put(array: np.ndarray) -> torch.Tensor:
        return torch.from_numpy(array).to(device)

    outputs = network(put(batch.ids), put(batch.cases), put(batch.mask))
    total = torch.zeros((), device=device)
    for place, head in enumerate(LABELS):
        labels = put(batch.labels[head])
        known = labels != IGNORED
        if not known.any():
            continue
        each = functional.cross_entropy(
            outputs[head].float().flatten(0, 1), labels.flatten(), ignore_index=IGNORED, reduction="none"
        ).view_as(labels)
        weight = torch.where(put(batch.gold[:, place])[:, None], 1.0, PSEUDO_WEIGHT) * known
        total = total + HEAD_WEIGHTS.get(head, POINTER_WEIGHT) * (each * weight).sum() / known.sum()
    return total


def _arrays(start: str) -> Arrays:
    if not start:
        return load_encoder_arrays()
    return load_reader_arrays(Path(start))


def write_whole(path: Path, write: Callable[[Path], object]) -> None:
    """Let ``write`` write beside ``path``, then put it in place: a half-written file is never seen."""
    beside = path.with_name(path.name + ".part")
    write(beside)
    beside.replace(path)


def say(line: str) -> None:
    """Progress, at once."""
    print(line, flush=True)


if __name__ == "__main__":
    main()
