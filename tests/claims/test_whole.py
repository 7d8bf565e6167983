"""What is shown for a claim whose words were cut too narrowly to be read alone."""

from __future__ import annotations

import pytest

from headwater.annotations.units import split_sentences
from headwater.claims.whole import is_whole, opens_with_verb, statement_of
from headwater.data.annotation import Stance
from headwater.data.article import Article
from headwater.data.claim import Assertion
from headwater.data.span import Span
from headwater.meaning.words import words


def _asserted(sentence: str, said: str, stance: Stance = "asserts") -> tuple[Assertion, Article]:
    article = Article("article-a", "a.txt", "", "", "utf-8", sentence, ())
    span = Span(sentence.index(said), sentence.index(said) + len(said))
    context = next(one for one in split_sentences(sentence) if one.overlap(span))
    return Assertion("assertion-a", "article-a", span, context, (), stance, None, "unattributed"), article


@pytest.mark.parametrize(
    ("sentence", "said", "shown"),
    [
        (
            "Mara Quill sold the mill and later moved to Denby.",
            "later moved to Denby",
            "[Mara Quill sold the mill and] later moved to Denby",
        ),
        (
            "The warden shut the lock before the tide reached it.",
            "before the tide reached it",
            "[The warden shut the lock] before the tide reached it",
        ),
        (
            "Her aunt left her the keys to a lock in Denby.",
            "the keys to a lock in Denby",
            "[Her aunt left her] the keys to a lock in Denby",
        ),
        (
            "The lock holds, and although nobody maintains it, the town stays dry.",
            "The lock holds, and although nobody maintains it",
            "…",
        ),
        ("The referee ended the bout at 2:15.", "The referee ended the bout at 2", "…"),
        (
            "The mayor spoke on the theory that water, not fire, would come.",
            "The mayor spoke on the theory that water",
            "…",
        ),
        ("The clerk called it “a very dear mistake.”", "The clerk called it “a very dear", "…"),
        (
            "The board heard that “the lock leaks and cost the port” in May 40 boats.",
            "cost the port” in May 40 boats",
            "[The board heard that “the lock leaks and] cost the port” in May 40 boats",
        ),
        (
            "PORT DENBY (CPW) - The lock failed and flooded the yard.",
            "flooded the yard",
            "[The lock failed and] flooded the yard",
        ),
        (
            "The keeper of the lock, Ann Bray, praised it on Monday.",
            "Ann Bray, praised it on Monday",
            "[The keeper of the lock,] Ann Bray, praised it on Monday",
        ),
        ("Two days after the lock broke, the town drained it.", "Two days after the lock broke", "…"),
        ("Three bakers sued the port hours after the vote passed.", "Three bakers sued the port hours", "…"),
        ("Mara Quill led the crowd in singing “The Long Tide” to her son.", "Mara Quill led the crowd in singing", "…"),
        (
            "Despite the warden’s warnings of high water, the town stayed.",
            "the warden’s warnings of high water",
            "[Despite] the warden’s warnings of high water[, the town stayed]",
        ),
        (
            'Mara Quill told the board: "I sold the mill and moved to Denby. I miss it."',
            "moved to Denby",
            "[I sold the mill and] moved to Denby",
        ),
    ],
)
def test_a_cut_statement_is_shown_with_its_sentence(sentence: str, said: str, shown: str) -> None:
    assertion, article = _asserted(sentence, said)
    assert not is_whole(assertion, article)
    assert statement_of(assertion, article) == (sentence.rstrip(".") if shown == "…" else shown)


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Mara Quill sold the mill and later moved to Denby.", "Mara Quill sold the mill"),
        ("He said that family is a harbour, as he often does.", "family is a harbour"),
        ("The mayor said that if the lock breaks, the town will flood.", "if the lock breaks, the town will flood"),
        ("The mayor said closing the lock would cost the town dearly.", "closing the lock would cost the town dearly"),
        ("The mayor overruled that request, the clerk added.", "The mayor overruled that request"),
        ("The lock holds, the mayor said.", "The lock holds"),
    ],
)
def test_a_whole_statement_keeps_its_words(sentence: str, said: str) -> None:
    assertion, article = _asserted(sentence, said)
    assert is_whole(assertion, article)
    assert statement_of(assertion, article) == said


def test_what_is_denied_keeps_its_words() -> None:
    assertion, article = _asserted("Bray denied opening the gates.", "opening the gates", "denies")
    assert statement_of(assertion, article) == "opening the gates"


def test_a_subject_that_ends_like_an_adverb_is_none() -> None:
    assert not opens_with_verb(words("family is a harbour"))
    assert opens_with_verb(words("quietly left the league"))
