"""Average the weights of several runs from one start (model soups, Wortsman et al. 2022, arXiv:2203.05482).

    python training/average.py --out build/reader-2 build/first:.35 build/second:.65 --last inner inner_link

``--last`` names heads that are taken from the last run as they are: those it alone had the labels for. What a run has
no weights for yet (a new part of the network) is taken from the last as well.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from safetensors.numpy import save_file
from weights import load_reader_arrays


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("runs", nargs="+", metavar="DIR:SHARE", help="what train.py wrote, and how much it counts")
    parser.add_argument("--out", type=Path, required=True, metavar="DIR")
    parser.add_argument("--last", nargs="*", default=[], metavar="HEAD", help="heads of the last run as they are")
    arguments = parser.parse_args()
    named = [run.rpartition(":") for run in arguments.runs]
    shares = [float(share) for _, _, share in named]
    if abs(sum(shares) - 1) > 1e-6:
        raise SystemExit(f"The shares are {shares}, {sum(shares):g} in all; expected 1.")
    arrays = [load_reader_arrays(Path(folder)) for folder, _, _ in named]
    mean = dict(arrays[-1])
    for name in mean:
        if name.partition(".")[0] not in arguments.last and all(name in one for one in arrays):
            mean[name] = sum(share * one[name] for share, one in zip(shares, arrays, strict=True))
    arguments.out.mkdir(parents=True, exist_ok=True)
    save_file({name: value.astype("float32") for name, value in mean.items()}, arguments.out / "reader.safetensors")


if __name__ == "__main__":
    main()
