"""What the reader's training style leaves out, in the order in which one step builds on another."""

from __future__ import annotations

from collections.abc import Sequence

from headwater.annotations.absorbing import absorb
from headwater.annotations.citing import read_citing
from headwater.annotations.denying import part_quotations
from headwater.annotations.figures import add_figures
from headwater.annotations.filling import fill
from headwater.annotations.forms import add_forms
from headwater.annotations.headlines import read_headline
from headwater.annotations.nesting import Nested
from headwater.annotations.posts import add_posts
from headwater.annotations.quotations import carry_quotations, share_repeated
from headwater.annotations.quoted_by import read_quoted_by
from headwater.annotations.relaying import add_relays
from headwater.annotations.sharing import share_sources
from headwater.annotations.sources import mend_sources
from headwater.annotations.transcripts import leave_transcripts
from headwater.annotations.turns import read_turns
from headwater.annotations.unsourced import add_unsourced
from headwater.data.annotation import Entity
from headwater.data.article import Article
from headwater.data.span import Span


def add_extras(
    article: Article,
    found: list[Nested],
    sentences: tuple[Span, ...],
    clauses: tuple[Span, ...],
    entities: tuple[Entity, ...],
    quoted: Sequence[Span],
) -> list[Nested]:
    """``found`` mended and with what it lacks; each change leaves a note that becomes evidence."""
    text = article.text
    for headline in find_headlines(article):
        found = read_headline(text, headline, found, entities)
    mend_sources(text, found, entities)
    fill(text, found, sentences)
    absorb(text, found, sentences)
    share_repeated(text, found, quoted)
    carry_quotations(text, found, quoted)
    share_sources(text, found, sentences)
    found = read_citing(text, read_quoted_by(text, found, sentences), sentences)
    found = add_relays(text, part_quotations(text, found, sentences), sentences)
    found = add_unsourced(text, found, sentences, clauses)
    found = add_forms(text, add_figures(text, found, sentences), sentences)
    return read_turns(text, leave_transcripts(text, add_posts(text, found)))


def find_headlines(article: Article) -> list[Span]:
    """The headline's place in the text, as blocks have it or as the text begins with it."""
    marked = [block.span for block in article.blocks if block.kind == "headline"]
    if not marked and article.headline and article.text.startswith(article.headline):
        marked = [Span(0, len(article.headline))]
    return marked
