"""The links of a chain: each is one source, and somebody."""

from __future__ import annotations

import pytest

from headwater.claims.assertions.chains import Chains
from headwater.claims.assertions.propositions import Proposition
from headwater.data.annotation import Annotations, Attribution
from headwater.data.article import Article
from headwater.data.source import Resolution, Source
from headwater.data.span import Span

PELL = Source("source-pell", "Ada Pell", "person", ("Ms. Pell",), ())


def said(text: str, source: str, cue: str, content: str, parent: int | None = None) -> Attribution:
    spans = [(Span(text.index(words), text.index(words) + len(words)),) if words else () for words in (source, content)]
    cues = (Span(text.index(cue), text.index(cue) + len(cue)),)
    return Attribution(spans[0], cues, spans[1], parent, "indirect", "asserts", None, 0.9)


SOMEBODY = Source("source-x", "Somebody", "anonymous", (), ())
PEOPLE = Source("source-y", "People", "organisation", (), ())


@pytest.mark.parametrize(
    ("who", "source", "named"),
    [("somebody", SOMEBODY, False), ("somebody there", SOMEBODY, True), ("People", PEOPLE, True)],
)
def test_nobody_in_particular_is_a_link_to_nobody(who: str, source: Source, *, named: bool) -> None:
    text = f"By noon {who} told her that the lock leaked."
    article = Article("article-0", "x", "", "", "utf-8", text, ())
    told = said(text, who, "told", "that the lock leaked")
    notes = Annotations("article-0", (Span(0, len(text)),), (), (told,), (), (), (), (), ())
    start = text.index("the lock")
    chains = Chains(article, notes, Resolution((source,), {"article-0": (source.id,)}))
    [link] = chains.of(Proposition(Span(start, len(text) - 1), (0,)))
    assert (link.text, link.source_id) == (who, source.id if named else None)


def chain_of(text: str, attributions: list[Attribution], ids: list[str | None], words: str) -> list[str]:
    """Who stands in the chain of ``words``, in all ``attributions``."""
    article = Article("article-0", "x", "", "", "utf-8", text, ())
    notes = Annotations("article-0", (Span(0, len(text)),), (), tuple(attributions), (), (), (), (), ())
    resolution = Resolution((PELL,), {"article-0": tuple(ids)})
    start = text.index(words)
    one = Proposition(Span(start, start + len(words)), tuple(range(len(attributions))))
    return [link.text for link in Chains(article, notes, resolution).of(one)]


def test_whom_the_words_name_again_is_no_second_link() -> None:
    text = "The new lock at Ostrel, Ms. Pell said, is an example of thrift."
    told = said(text, "Ms. Pell", "said", "is an example of thrift")
    assert chain_of(text, [told], [PELL.id], text) == ["Ms. Pell"]


def test_a_participle_of_nobodys_is_no_link() -> None:
    text = "Ms. Pell called on islanders to hold out after citing the old treaty on tolls."
    outer = said(text, "Ms. Pell", "called on", "islanders to hold out after citing the old treaty on tolls")
    inner = said(text, "", "citing", "the old treaty on tolls", 0)
    assert chain_of(text, [outer, inner], [PELL.id, None], "the old treaty on tolls") == ["Ms. Pell"]
