"""The confusion table of conflicts: what the gold calls a finding against what the dossier does."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import headwater
from headwater.evaluation.evaluate import Scores, evaluate

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="module")
def scores() -> Scores:
    gold = json.loads((EXAMPLES / "gold.json").read_text("utf-8"))
    return evaluate(gold, headwater.read(EXAMPLES / "coverage", outlets=EXAMPLES / "outlets.json").dossier)


def test_confusion_adds_up_to_the_counts_by_kind(scores: Scores) -> None:
    for findings in (scores.conflicts, scores.drift):
        cells = {(gold, found): n for gold, found, n in findings.confusion}
        for kind, counts in findings.by_kind:
            assert cells.get((kind, kind), 0) == counts.found
            assert sum(n for (gold, found), n in cells.items() if gold == kind and found != kind) == counts.missed
            assert cells.get(("unlisted", kind), 0) == counts.wrong
