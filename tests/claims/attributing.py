"""Articles of one sentence with attributions given by their words."""

from __future__ import annotations

from headwater.data.annotation import Annotations, Attribution
from headwater.data.article import Article, Block
from headwater.data.source import Resolution, Source
from headwater.data.span import Span


def attribute(text: str, attributions: list[tuple[str, str, str, int | None]]) -> tuple[Article, Annotations]:
    """An article of one sentence and attributions given as (source, cue, content, parent) by their words."""

    def at(words: str) -> tuple[Span, ...]:
        start = text.index(words) if words else 0
        return (Span(start, start + len(words)),) if words else ()

    made = tuple(
        Attribution(at(source), at(cue), at(content), parent, "indirect", "asserts", None, 1.0)
        for source, cue, content, parent in attributions
    )
    whole = (Span(0, len(text)),)
    article = Article("a", "a", "a", "", "utf-8", text, (Block(whole[0], "paragraph", None),))
    return article, Annotations("a", whole, whole, made, (), (), (), (), ())


def sources(*names: str) -> Resolution:
    """Sources of these names, one of each attribution in order."""
    made = tuple(Source(f"source-{n}", n, "person", (n,), ()) for n in names)
    return Resolution(made, {"a": tuple(f"source-{n}" for n in names)})
