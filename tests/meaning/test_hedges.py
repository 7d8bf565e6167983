from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.meaning.hedges import find_hedges, hedge_of


@pytest.mark.parametrize(
    ("text", "hedges"),
    [
        ("The ferry reportedly left late.", ["reportedly"]),
        ("The envoy may have left in May.", ["may have"]),
        ("On May 4 the line reopened.", []),
        ("The ballots are due by late May.", []),
        ("Lena May said the line was safe.", []),
        ("They marvelled at the might of the storm.", []),
        ("They could not find the recorder.", []),
        ("The pump could have been faulty.", ["could have"]),
        ("The ship is believed to have sunk.", ["is believed to have"]),
        ("It is thought that the vault was empty.", ["It is thought that"]),
        ("Divers found what appears to be a rudder.", ["what appears to be"]),
        ("The delay raised questions as to whether the bridge was sound.", ["raised questions as to whether"]),
        ("It remains unclear whether the bus had brakes.", ["It remains unclear whether"]),
        ("An alleged smuggler was held.", ["alleged"]),
        ("Detectives suspected him.", []),
        ("Come as soon as possible.", []),
        ("He smiled so that she could see him.", []),
        ("Rowers wish they could cross at night.", []),
        ("Ferry May Not Have Left The Harbour", ["May"]),
        ("THE CONVOY MAY HAVE CROSSED THE RIVER", ["MAY HAVE"]),
        ("THE VOTE IS SET FOR LATE MAY, OFFICIALS SAY", []),
        ("He was apparently asleep and probably ill.", ["apparently", "probably"]),
        ("The man, thought to be in his forties, fled.", ["thought to be"]),
        ("The report claimed that the mine was safe.", []),
    ],
)
def test_find_hedges(text: str, hedges: list[str]) -> None:
    assert [span.of(text) for span in find_hedges(text)] == hedges


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("An alleged smuggler may have fled.", "may have"),
        ("The alleged smuggler fled.", "alleged"),
        ("The tower fell, which may delay trains.", None),
        ("The town opened a shelter for those who might need it.", None),
        ("The tower, which the council allegedly sold, fell.", None),
        ("The tower fell.", None),
        ("The tower reportedly fell, which could delay trains.", "reportedly"),
    ],
)
def test_hedge_of_prefers_the_main_clause(text: str, hedge: str | None) -> None:
    span = hedge_of(text)
    assert (span.of(text) if span else None) == hedge


@given(st.text(alphabet="may might could be not 5MAY.,’'\n-", max_size=200))
def test_find_hedges_never_fails(text: str) -> None:
    end = 0
    for span in find_hedges(text):
        assert end <= span.start < span.end <= len(text)
        end = span.end
