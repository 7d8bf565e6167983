"""The figures of the contradictions benchmark, on a story of two invented articles."""

from __future__ import annotations

import importlib
from pathlib import Path

import pytest

from headwater.pipeline.tools import open_tools

STORY = """# story: halder-bridge
# c1: The Halder bridge was open.
# c2: The Halder bridge was closed.
# c3: It rained.
# differ: c1 c2 polarity
== Coast Wire | 2031-05-02 | Storm over Tarvo
{{c1:The Halder bridge was open throughout the storm}}, the roads agency said.
{{c3:It rained}} in Ostrel all day.
== Highland Post | 2031-05-02 | Tarvo counts the cost
{{c2:The Halder bridge was closed}}, a shopkeeper said.
"""


@pytest.fixture
def bench(scripts):
    return importlib.import_module("contradictions")


def test_what_is_reported_carries_the_claims_of_both_sides(bench, tmp_path: Path) -> None:
    path = tmp_path / "halder-bridge.txt"
    path.write_text(STORY, "utf-8")
    story = bench.read_written(path)
    _, traced, marks = bench.trace(story, open_tools())
    found = [r for r in bench.reported(traced, marks) if r.kind == "polarity"]
    assert [r.joins("c1", "c2") for r in found] == [True]
    assert not found[0].joins("c1", "c3")
    assert story.differences == (("c1", "c2", "polarity"),)
