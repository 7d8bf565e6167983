"""What changed in meaning between two stretches that say nearly the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from headwater.data.article import Article
from headwater.data.reuse import Drift, Passage
from headwater.data.span import Excerpt
from headwater.meaning.difference import differences


def add_drift(passage: Passage, articles: Mapping[str, Article]) -> Passage:
    """The passage with the typed differences between its two sides, giver first; none where its words are the same.

    A difference that shows the same words on both sides is left out: nobody could check it.
    """
    if passage.kind == "verbatim":
        return passage
    before, after = passage.taken_from, passage.taken_by
    text_a, text_b = (one.span.of(articles[one.article_id].text) for one in (before, after))
    drift = tuple(
        Drift(
            kind=one.kind,
            before=Excerpt(before.article_id, one.a.shift(before.span.start)),
            after=Excerpt(after.article_id, one.b.shift(after.span.start)),
            detail=one.detail,
        )
        for one in differences(text_a, text_b)
        if one.a.of(text_a).casefold() != one.b.of(text_b).casefold()
    )
    return replace(passage, drift=drift)
