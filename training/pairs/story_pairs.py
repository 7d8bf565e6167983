"""Write the candidate pairs of gold stories, with whether the gold puts them into one claim, for training on.

    python training/pairs/story_pairs.py examples gold/flood-toll gold/company-results gold/election-count \\
        --out build/stories.jsonl

Runs in the product's environment. Pairs are those that ``claims.candidates`` would have compared and whose assertions
the gold lists. Never give it a story that is held back.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))  # match_weights.py, beside this folder

from match_weights import open_story

from headwater.claims.candidates import find_candidates


def pairs_of(folder: Path) -> Iterator[dict[str, object]]:
    """The pairs of a folder's biggest story, no two texts twice."""
    told = open_story(folder)
    seen: set[tuple[str, str]] = set()
    for i, j in find_candidates(told.profiles, told.background):
        a, b = sorted((told.profiles[i], told.profiles[j]), key=lambda profile: profile.text)
        one, other = (told.labels.get(p.assertion.id) for p in (a, b))
        if one is not None and other is not None and a.text != b.text and (a.text, b.text) not in seen:
            seen.add((a.text, b.text))
            yield {"story": folder.name, "a": a.text, "b": b.text, "same": bool(one & other)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE")
    given = parser.parse_args()
    lines = [json.dumps(pair) for folder in given.folders for pair in pairs_of(folder)]
    given.out.write_text("\n".join(lines) + "\n", "utf-8")
    print(f"{given.out}: {len(lines)} pairs")


if __name__ == "__main__":
    main()
