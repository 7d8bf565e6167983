"""Chains told sideways: who quotes, cites or passes on whom."""

from __future__ import annotations

import pytest

from headwater.annotations.annotate import annotate
from headwater.data.article import Article
from headwater.data.span import Span
from headwater.model import load_reader

OPENING = "Ostrel, 4 May. Divers went down to the ferry on Monday.\n\n"


def chain_of(sentence: str, said: str) -> list[str]:
    """The sources of the innermost attribution that says ``said``, from the outermost on."""
    text = OPENING + sentence
    found = annotate(Article("a", "a.txt", "", "", "utf-8", text, ()), load_reader()).attributions
    place = Span(text.index(said), text.index(said) + len(said))
    holding = [n for n, one in enumerate(found) if any(span.contains(place) for span in one.content)]
    chains = []
    for at in holding:
        names: list[str] = []
        step: int | None = at
        while step is not None:
            names.insert(0, " … ".join(span.of(text) for span in found[step].source))
            step = found[step].parent
        chains.append(names)
    return max(chains, key=len, default=[])


@pytest.mark.parametrize(
    ("sentence", "said", "chain"),
    [
        (
            "A ministry spokesman was quoted by Norpress as saying the ferry had sunk within minutes.",
            "the ferry had sunk within minutes",
            ["Norpress", "A ministry spokesman"],
        ),
        (
            '"The ferry sank within minutes," Edo Lind was quoted as saying by Norpress.',
            "The ferry sank within minutes",
            ["Norpress", "Edo Lind"],
        ),
        (
            "Edo Lind was quoted by the agency Norpress, which is run by the state, as saying that nobody had drowned.",
            "nobody had drowned",
            ["the agency Norpress, which is run by the state", "Edo Lind"],
        ),
        (
            "Norpress quoted Mr. Lind, the harbour master of Ostrel, as saying two men had drowned on the quay.",
            "two men had drowned on the quay",
            ["Norpress", "Mr. Lind, the harbour master of Ostrel"],
        ),
        (
            "State television, quoting the coast guard, said the storm had broken the mast.",
            "the storm had broken the mast",
            ["State television", "the coast guard"],
        ),
        (
            "State television said, citing the coast guard, that the storm had broken the mast.",
            "the storm had broken the mast",
            ["State television", "the coast guard"],
        ),
        (
            "Edo Lind was reported by Norpress to have said that the crew was drunk on Monday.",
            "the crew was drunk on Monday",
            ["Norpress", "Edo Lind"],
        ),
        (
            "The coast guard's chief, Ida Roon, was cited by the Gazette as saying that the radar had failed.",
            "the radar had failed",
            ["the Gazette", "The coast guard's chief, Ida Roon"],
        ),
        (
            "Lind, as quoted by Norpress, said the owner had fled on foot.",
            "the owner had fled on foot",
            ["Norpress", "Lind"],
        ),
        (
            "Lind has said, according to Norpress, that the owner had fled alone.",
            "the owner had fled alone",
            ["Norpress", "Lind"],
        ),
    ],
)
def test_whoever_quotes_stands_outside_of_whoever_is_quoted(sentence: str, said: str, chain: list[str]) -> None:
    assert chain_of(sentence, said) == chain
