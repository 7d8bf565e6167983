"""How alike two assertions are."""

from __future__ import annotations

from tests.claims.telling import Page, tell

ROUND = "the long round of rowing races known here as Gull Week"


def test_a_turn_of_phrase_that_an_article_uses_again_makes_nothing_one() -> None:
    told = tell(
        Page(
            "Coast Wire",
            "Gull Week in brief",
            [
                f"Ada Pell won the eights at Ostrel, her third victory in {ROUND}.",
                "The harbour stays closed until Monday.",
                f"Her rival Mara Quill lost two oars in {ROUND}.",
            ],
        )
    )
    assert told.claim_of("Ada Pell won").id != told.claim_of("lost two oars").id
