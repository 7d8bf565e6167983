"""The door: an article's text read once, and what follows from that reading."""

from __future__ import annotations

from dataclasses import dataclass

from headwater.annotations.asides import leave_asides
from headwater.annotations.asking import leave_questions, mend_accused, mend_asked
from headwater.annotations.citing import read_as_saying
from headwater.annotations.contents import mend_contents
from headwater.annotations.denying import leave_refutations
from headwater.annotations.extras import add_extras
from headwater.annotations.hedges import hedge_for, hedges_of
from headwater.annotations.mentions import find_entities, find_references
from headwater.annotations.nesting import Nested, find_nested
from headwater.annotations.quantities import quantities_of
from headwater.annotations.quotes import find_quoted, kind_of
from headwater.annotations.roles import find_marked
from headwater.annotations.sharing import impersonal_cue
from headwater.annotations.stance import stance_for
from headwater.annotations.times import times_of
from headwater.annotations.turns import leave_own_turns
from headwater.annotations.units import find_units
from headwater.annotations.verdicts import add_verdicts
from headwater.annotations.words import unit_of
from headwater.data.annotation import Annotations, Attribution
from headwater.data.article import Article
from headwater.data.evidence import Evidence
from headwater.data.span import Excerpt, Span
from headwater.model import Reader


@dataclass(frozen=True, slots=True)
class AnnotateOptions:
    """What ``annotate`` may do beyond the reader's own pass.

    Attributes:
        max_depth: how deep attributions inside contents are looked for; 0 leaves chains out.
        extras: whether to add what the reader's training style leaves out: quotations that go on after their "he said",
            verdicts such as "those claims have yet to be verified". Off, attributions without a parent are exactly the
            reader's own.
    """

    max_depth: int = 3
    extras: bool = True


def annotate(article: Article, reader: Reader, options: AnnotateOptions = AnnotateOptions()) -> Annotations:
    """Everything we read off ``article.text``.

    It does not say who "he" is across articles (``sources`` does), nor whether two contents say the same (``claims``).
    """
    text = article.text
    reading = reader.read(text)
    sentences, clauses = find_units(text, reading)
    entities = find_entities(text, reading)
    quoted = find_quoted(text)
    outer = [Nested(marked) for marked in mend_contents(text, find_marked(text, reading))]
    if options.extras:
        outer = add_extras(article, outer, sentences, clauses, entities, quoted)
    nested = read_as_saying(text, find_nested(text, outer, reading, options.max_depth, reader.read))
    if options.extras:
        nested = leave_questions(text, leave_asides(text, nested, sentences), sentences)
        mend_asked(text, nested, sentences)
        leave_refutations(text, nested)
        nested = mend_accused(text, nested)
        nested = leave_own_turns(text, add_verdicts(text, nested, sentences, entities))
    attributions = _finish(article, nested, sentences, quoted)
    sources = [span for attribution in attributions for span in attribution.source]
    return Annotations(
        article_id=article.id,
        sentences=sentences,
        clauses=clauses,
        attributions=attributions,
        entities=entities,
        references=find_references(text, reading, entities, sources),
        quantities=quantities_of(text, entities),
        times=times_of(text, article.published_at),
        hedges=hedges_of(text),
    )


def _finish(
    article: Article, nested: list[Nested], sentences: tuple[Span, ...], quoted: list[Span]
) -> tuple[Attribution, ...]:
    ordered = sorted(nested, key=lambda one: (min(one.marked.spans()).start, one.depth, one.marked.cue))
    index = {id(one): place for place, one in enumerate(ordered)}
    return tuple(_attribution(article, one, _place_of_parent(one, index), sentences, quoted) for one in ordered)


def _place_of_parent(one: Nested, index: dict[int, int]) -> int | None:
    """Where the nearest attribution outward stands that was kept: a mending step may have taken the parent out."""
    parent = one.parent
    while parent is not None and id(parent) not in index:
        parent = parent.parent
    return index[id(parent)] if parent is not None else None


def _attribution(
    article: Article, one: Nested, parent: int | None, sentences: tuple[Span, ...], quoted: list[Span]
) -> Attribution:
    text, marked = article.text, one.marked
    cue = Excerpt(article.id, marked.cue[0])
    sentence = unit_of(sentences, marked.cue[0].start)
    stance, _ = stance_for(text, marked.cue, marked.content, sentence)
    return Attribution(
        source=tuple(marked.source),
        cue=tuple(marked.cue),
        content=tuple(marked.content),
        parent=parent,
        kind=kind_of(text, marked.content, quoted),
        stance=stance,
        hedge=hedge_for(text, marked.cue, marked.content) or impersonal_cue(text, marked),
        score=marked.score,
        evidence=tuple(Evidence(feature, marked.score, detail, (cue,)) for feature, detail in marked.notes),
    )
