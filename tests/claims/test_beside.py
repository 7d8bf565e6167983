"""Two things that one mouth tells beside each other, and pairs that were not compared at first."""

from __future__ import annotations

import pytest
from tests.claims.telling import Page, tell

from headwater.claims.likeness.candidates import find_beside


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "the council had lent the ferry company two million crowns",
            "the ferry company had lost two million crowns more than the council",
        ),
        ("the harbour could grow this year", "the harbour could be kept clean this year"),
    ],
)
def test_match_takes_two_halves_of_one_sentence_for_two_claims(one: str, other: str) -> None:
    told = tell(Page("Coast Wire", "A night on the island", [f"Ada Pell said {one} and that {other}."]))
    assert told.claim_of(one).id != told.claim_of(other).id


@pytest.mark.parametrize(
    ("one", "other", "are_one"),
    [
        ("They should back the boat with the most nets", "They should back the boat with the most hooks", False),
        ("Most of the crew will sail with Lindqvist", "Most of the crew will sail with somebody else", False),
        ("The ferry will sail again in May", "The ferry will sail again in May of this year", True),
    ],
)
def test_match_takes_what_a_speaker_lists_for_several_claims(one: str, other: str, *, are_one: bool) -> None:
    told = tell(Page("Coast Wire", "A night on the island", [f'"{one}. {other}," Ada Pell said.']))
    assert (told.claim_of(one).id == told.claim_of(other).id) is are_one


def test_match_joins_what_two_say_in_one_sentence() -> None:
    told = tell(
        Page(
            "Coast Wire",
            "The lock",
            ["Ada Pell said the lock gate broke at noon, and Otto Lindqvist said that the lock gate broke at noon."],
        ),
    )
    claims = {
        claim.id for claim in told.matched.claims if any("gate broke" in told.text(a) for a in told.members(claim))
    }
    assert len(claims) == 1


def test_find_beside_finds_what_two_near_ones_have_between_them() -> None:
    scores = {(0, 1): 0.8, (0, 2): 0.7, (0, 3): 0.3, (0, 4): 0.9}
    assert find_beside(scores, frozenset({(0, 4)}), 0.67) == [(1, 2)]
    assert find_beside({**scores, (1, 2): 0.1}, frozenset(), 0.67) == [(1, 4), (2, 4)]
