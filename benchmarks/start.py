"""How long the command takes to its first article, beside what no program that opens the same network can save.

    python benchmarks/start.py ../shared/corpora/polnear/dev/text
    python benchmarks/start.py examples/coverage --rounds 9

Every round runs, one after another, ``headwater annotate --as-is`` on one article of a folder and the floor: a Python
that imports numpy, onnxruntime and tokenizers, opens the reader's network and leaves. Bytecode lies in a folder of its
own, filled before the first round, as ``pip install`` leaves it; a shell that forbids Python to write it would time the
compiler. The article is the one of middle length. Whole processes are timed, the first line included.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter

from headwater.model.manifest import find_weights

WANTED = 1.5  # seconds
_FLOOR = """
import sys, numpy, onnxruntime, tokenizers
onnxruntime.InferenceSession(sys.argv[1], providers=["CPUExecutionProvider"])
"""


def main() -> None:
    """Run the rounds and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, help="texts or pages, such as corpora/polnear/dev/text")
    parser.add_argument("--rounds", type=int, default=9)
    chosen = parser.parse_args()
    article = middle_article(chosen.folder)
    command = [sys.executable, "-m", "headwater", "annotate", "--as-is", "--quiet", str(article)]
    floor = [sys.executable, "-c", _FLOOR, str(find_weights("reader").path)]
    with tempfile.TemporaryDirectory() as kept:
        commands, seconds = {"annotate": command, "floor": floor}, dict[str, list[float]]()
        for turn in range(chosen.rounds + 1):
            for name, asked in commands.items():
                taken = _time(asked, kept)
                if turn:  # the first turn fills the folder of bytecode
                    seconds.setdefault(name, []).append(taken)
    print(
        f"{article.name}, {len(article.read_text('utf-8', errors='replace').split()):,} words; {chosen.rounds} rounds"
    )
    for name, taken in seconds.items():
        print(f"{name:10} best {min(taken):.2f} s, middle {statistics.median(taken):.2f} s, worst {max(taken):.2f} s")
    ratio = statistics.median(a / f for a, f in zip(seconds["annotate"], seconds["floor"], strict=True))
    print(f"annotate takes {ratio:.1f} × the floor; wanted under {WANTED} s to the first article")


def middle_article(folder: Path) -> Path:
    """The file of middle size in ``folder``."""
    files = sorted((path for path in folder.rglob("*") if path.is_file()), key=lambda p: (p.stat().st_size, p.name))
    if not files:
        raise SystemExit(f"Found no file in {folder.name!r}; expected texts or pages. See ../shared.")
    return files[len(files) // 2]


def _time(command: Sequence[str], bytecode: str) -> float:
    """Seconds that a command takes from its start to its end."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    begun = perf_counter()
    subprocess.run(command, env={**environment, "PYTHONPYCACHEPREFIX": bytecode}, stdout=subprocess.DEVNULL, check=True)
    return perf_counter() - begun


if __name__ == "__main__":
    main()
