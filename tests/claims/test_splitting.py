"""Where a clause is cut in two, and where it is not."""

from __future__ import annotations

import pytest

from headwater.claims.assertions.splitting import split_parts
from headwater.data.span import Span


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "The president visited the flooded harbour and ordered the immediate closure of the lock",
            ["The president visited the flooded harbour", "ordered the immediate closure of the lock"],
        ),
        (
            "Orsk shut its border after a blast killed nine soldiers",
            ["Orsk shut its border", "a blast killed nine soldiers"],
        ),
        (
            "nine people had died and 31 patients were being treated",
            ["nine people had died", "31 patients were being treated"],
        ),
        ("The crews flew north and safely landed", ["The crews flew north and safely landed"]),
        ("the bridge and the tunnel were closed by police", ["the bridge and the tunnel were closed by police"]),
        ("They wanted the lock reopened as soon as possible", ["They wanted the lock reopened as soon as possible"]),
        (
            "The latest sea trial came after the navy had lost two boats",
            ["The latest sea trial came after the navy had lost two boats"],
        ),
        (
            "The walkout, which would have closed the port and stranded two ferries, was due to begin at noon",
            ["The walkout, which would have closed the port and stranded two ferries, was due to begin at noon"],
        ),
        ("Flows fell by 35% on Monday and recovered on Friday", ["Flows fell by 35% on Monday", "recovered on Friday"]),
        (
            "The clerks had been questioned and said that no charges were planned",
            ["The clerks had been questioned", "no charges were planned"],
        ),
        (
            "The school on Weir Lane is shut; parents may collect bags after nine",
            ["The school on Weir Lane is shut", "parents may collect bags after nine"],
        ),
        ("Kray Energy said costs rose; its shares fell", ["Kray Energy said costs rose; its shares fell"]),
        (
            "The surge hit the old quay, knocking out 40 moorings",
            ["The surge hit the old quay", "knocking out 40 moorings"],
        ),
        (
            "The infirmary had taken in 34 people, five of them in critical condition",
            ["The infirmary had taken in 34 people", "five of them in critical condition"],
        ),
        ("The fire chief counts seven dead, three missing", ["The fire chief counts seven dead", "three missing"]),
        (
            "They saw three burn marks near Sova, but there was cloud over the picture",
            ["They saw three burn marks near Sova", "there was cloud over the picture"],
        ),
    ],
)
def test_split_parts_cuts_where_both_sides_stand_alone(text: str, parts: list[str]) -> None:
    assert [s.of(text) for s in split_parts(Span(0, len(text)), text)] == parts


@pytest.mark.parametrize(
    "text",
    [
        "Orrin, then a lock keeper, hit and sank the ferry on Monday",
        "Bray had been insulting and shaming the council all year",
        "You know, when you sail a boat with a partner and the river rises fast, it sinks",
        "Bray is the first mayor since Orrin who is fond of ferries",
        "Bray has shares in some of the firms that she uses as whipping boys on the quay, by new papers that she filed",
        "The pier stands for the patience of Ostrel and the thrift that built its harbour",
        "The clerk wrote to the Office of Locks and Harbour Board, which runs the pier",
        "The harbour was not as busy and noisy as he had told the council",
        "I do not believe for a minute that Bray and Orrin were in the harbour",
        "Ann Bray Was Bound for Ostrel Harbour But Turned Back to Save Fuel",
    ],
)
def test_split_parts_keeps_whole_what_says_nothing_when_cut(text: str) -> None:
    assert split_parts(Span(0, len(text)), text) == [Span(0, len(text))]
