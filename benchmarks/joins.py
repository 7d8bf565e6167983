"""How right joining statements and setting them against each other is on real coverage, judged by people.

    python benchmarks/joins.py ../shared/corpora/polnear [--wrong] [--ecbplus ../shared/corpora/ecbplus]

``gold/joins.jsonl`` holds 640 pairs that were alike to some degree (a score of .35 or more on the day they were drawn,
as many alike as unlike, half of them from the months held back; different texts; of one article only where it names two
sources), each sorted by one of three people into *same*, *part* (one says more), *opposed*, *different* and *none* (one
is a stump). The 77 events of ``events.py`` are read, each as a folder of its own, and printed is how many of the pairs
stand in one claim, by label; *right* are same and part. The pairs were drawn by their scores: the share that is right
compares rules with each other, and says little of claims as a whole. Then, over all events, how many claims have
sources in several outlets, and how many two origins or more. Last, how many contradictions are reported, and how many
of those are right: ``gold/conflicts.jsonl`` holds what one person said of all that were reported on two days.

With ``--ecbplus`` other pairs are told of, and nothing else: ``gold/joins-ecb.jsonl`` holds 204 of two outlets from
twelve halves of ECB+ topics (one event, a dozen outlets that repeat each other), with scores of .50 to .92, as many
from each stretch of them, sorted by one person. Their offsets count the text as ``rows.py`` sets it. All are of the
topics learnt from.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from events import LABELS, lay_out, month_of
from rows import lay_ecbplus

import headwater

PAIRS = Path(__file__).parent / "gold" / "joins.jsonl"
ECB_PAIRS = PAIRS.with_name("joins-ecb.jsonl")
CONFLICTS = PAIRS.with_name("conflicts.jsonl")
RIGHT = frozenset({"same", "part"})
_SAME_PLACE = 0.7  # of both stretches: assertions are cut a little otherwise from time to time
Place = Sequence[Any]  # the article's name in the corpus, start, end


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("polnear", type=Path)
    parser.add_argument("--ecbplus", type=Path)
    parser.add_argument("--wrong", action="store_true", help="list the pairs joined wrongly, of the months learnt from")
    options = parser.parse_args()
    if options.ecbplus is not None:
        score_ecbplus(options.ecbplus, list_wrong=options.wrong)
        return 0
    texts = {path.stem: path for part in ("train", "dev") for path in (options.polnear / part / "text").glob("*.txt")}
    if not texts:
        parser.error(f"Found no train/text/*.txt in {str(options.polnear)!r}; expected PolNeAR there. Name its folder.")
    rows = [json.loads(line) for line in LABELS.read_text("utf-8").splitlines()]
    events = [row["articles"] for row in rows if row["reader"] == 1]
    months = sorted({month_of(name) for name in texts})
    held_back = frozenset(months[1::2])
    pairs: dict[int, list[dict[str, Any]]] = defaultdict(list)
    for line in PAIRS.read_text("utf-8").splitlines():
        pair = json.loads(line)
        pairs[pair["event"]].append(pair)
    counts: dict[bool, Counter[tuple[bool | None, str]]] = {False: Counter(), True: Counter()}
    several: Counter[str] = Counter()
    judged = [json.loads(line) for line in CONFLICTS.read_text("utf-8").splitlines()]
    reported: Counter[tuple[bool, str]] = Counter()
    for at, names in enumerate(events):
        if sys.stderr.isatty():
            print(f"\r{at + 1} of {len(events)} events", end="", file=sys.stderr, flush=True)
        claims = read_claims([texts[name] for name in names])
        several["outlets"] += sum(claim["outlets"] > 1 for claim in claims)
        several["origins"] += sum(claim["independent_origins"] > 1 for claim in claims)
        is_held = any(month_of(name) in held_back for name in names)
        reported.update((is_held, judge(pair, judged)) for pair in find_conflicts(claims))
        for pair in pairs[at]:
            joined = is_joined(pair, claims)
            counts[is_held][joined, pair["label"]] += 1
            if options.wrong and joined and pair["label"] not in RIGHT and not is_held:
                print(f"\n{pair['label']}: " + " | ".join(_words(pair[side], texts) for side in "ab"))
    print(file=sys.stderr)
    for label, found in (("learnt from", counts[False]), ("held back", counts[True])):
        print(f"{label}: {describe(found)}")
    print(f"claims in several outlets {several['outlets']}, with several origins {several['origins']}")
    for label, is_held in (("learnt from", False), ("held back", True)):
        found = {verdict: n for (held, verdict), n in sorted(reported.items()) if held is is_held}
        told = ", ".join(f"{verdict} {n}" for verdict, n in found.items())
        print(f"contradictions reported, {label}: {sum(found.values())} ({told})")
    return 0


def score_ecbplus(root: Path, *, list_wrong: bool) -> None:
    """Print the figures of the pairs of ECB+."""
    pairs: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for line in ECB_PAIRS.read_text("utf-8").splitlines():
        pair = json.loads(line)
        pairs[pair["event"]].append(pair)
    for label, held_back in (("learnt from", False), ("held back", True)):
        counts: Counter[tuple[bool | None, str]] = Counter()
        with tempfile.TemporaryDirectory() as out:
            for folder in lay_ecbplus(root, Path(out), held_back=held_back):
                some = pairs.get(folder.name.removeprefix("ecb-"), [])
                claims = read_folder(folder) if some else []
                for pair in some:
                    joined = is_joined(pair, claims)
                    counts[joined, pair["label"]] += 1
                    if list_wrong and joined and pair["label"] not in RIGHT:
                        print(pair["label"], pair["event"], pair["a"], pair["b"])
        if counts:
            print(f"{label}: {describe(counts)}")


def read_claims(paths: Sequence[Path]) -> list[dict[str, Any]]:
    """The claims of some articles as the dossier has them; every assertion says its article's name in the corpus."""
    with tempfile.TemporaryDirectory() as folder:
        lay_out(paths, Path(folder))
        return read_folder(Path(folder))


def read_folder(folder: Path) -> list[dict[str, Any]]:
    """The same of the articles in a folder."""
    dossier = headwater.read(str(folder), options=headwater.RunOptions(as_is=True)).dossier
    names = {article["id"]: Path(article["input"]).stem for article in dossier["articles"]}
    claims: list[dict[str, Any]] = dossier["claims"]
    for claim in claims:
        for assertion in claim["assertions"]:
            assertion["place"] = names[assertion["article"]], assertion["start"], assertion["end"]
        for conflict in claim["conflicts"]:
            excerpts = conflict["evidence"][0]["excerpts"]
            conflict["places"] = sorted((names[x["article"]], x["start"], x["end"]) for x in excerpts)
    return claims


def find_conflicts(claims: Sequence[Mapping[str, Any]]) -> set[tuple[Place, ...]]:
    """The places of each contradiction that is reported, once; its two claims both tell of it."""
    return {tuple(conflict["places"]) for claim in claims for conflict in claim["conflicts"]}


def judge(places: Sequence[Place], judged: Sequence[Mapping[str, Any]]) -> str:
    """What people said of a contradiction between two places: right, wrong, not judged."""
    for row in judged:
        if all(_touches(place, row[side]) for place, side in zip(places, "ab", strict=True)):
            return "right" if row["right"] else "wrong"
    return "not judged"


def _touches(place: Place, other: Place) -> bool:
    return bool(place[0] == other[0] and place[1] < other[2] and other[1] < place[2])


def is_joined(pair: Mapping[str, Any], claims: Sequence[Mapping[str, Any]]) -> bool | None:
    """Whether both stretches stand in one claim; ``None`` where one is no assertion any more."""
    ends = [
        {at for at, claim in enumerate(claims) for one in claim["assertions"] if _is_there(one["place"], pair[side])}
        for side in "ab"
    ]
    return bool(ends[0] & ends[1]) if all(ends) else None


def _is_there(place: Place, wanted: Place) -> bool:
    shared = min(place[2], wanted[2]) - max(place[1], wanted[1])
    return place[0] == wanted[0] and shared >= _SAME_PLACE * max(place[2] - place[1], wanted[2] - wanted[1])


def describe(found: Mapping[tuple[bool | None, str], int]) -> str:
    """A line of the figures."""
    of_label: Counter[str] = Counter()
    joined: Counter[str] = Counter()
    for (is_one, label), n in found.items():
        of_label[label] += n
        joined[label] += n * bool(is_one)
    n_joined = sum(joined.values())
    right = sum(joined[label] for label in RIGHT)
    parts = ", ".join(f"{label} {joined[label]} of {of_label[label]}" for label in sorted(of_label))
    gone = sum(n for (is_one, _), n in found.items() if is_one is None)
    return f"joined {n_joined}, right {right / max(1, n_joined):.2f} ({parts}; {gone} cut otherwise now)"


def _words(place: Place, texts: Mapping[str, Path]) -> str:
    return " ".join(texts[place[0]].read_bytes().decode("utf-8")[place[1] : place[2]].split())


if __name__ == "__main__":
    sys.exit(main())
