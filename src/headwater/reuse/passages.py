"""Make passages: two places, their kind, the evidence that they share text, and who had it first."""

from __future__ import annotations

from dataclasses import replace

from headwater.data.evidence import Evidence
from headwater.data.ids import make_id
from headwater.data.reuse import Passage, ReuseKind
from headwater.data.span import Excerpt, Span
from headwater.reuse.align import Stretch
from headwater.reuse.direction import Direction, find_direction
from headwater.reuse.material import Material, Place, Tie
from headwater.reuse.paraphrase import Likeness

EDITED = (
    0.65  # of the rare words of two sentences in common, in articles linked by text: a copy that was edited heavily
)
QUOTED = 0.8  # of a stretch between quotation marks on both sides: the words are the quoted party's
_QUOTES = '"“”'
_OPENING = "(" + _QUOTES
_CLOSING = ".!?)" + _QUOTES
SHOWN_WORDS = 6  # rare words in common that the evidence names
_NOT_LINKED = Evidence(
    "no-other-shared-text", 1.0, "The two articles share little text elsewhere: both may tell what a third party said."
)


def make_shared(stretch: Stretch, tie: Tie, material: Material) -> Passage:
    """The passage of a stretch that two articles have in common word for word, or nearly."""
    place, n = widen(stretch.place, material), round(stretch.n_words)
    kind: ReuseKind = "edited" if stretch.differences else "verbatim"
    changed = f", {stretch.differences} of them changed" if stretch.differences else ""
    score = max(0.0, round(1 - stretch.differences / stretch.n_words, 4))
    evidence = Evidence("shared-words", score, f"{n} words in a row are the same{changed}.", _excerpts(place, material))
    direction = _read_direction(place, tie, material)
    quotation = find_shared_quotation(place, material)
    if quotation is not None:
        direction = replace(direction, neither=(*direction.neither, quotation))
    return _make(place, material, kind, direction, (evidence,))


def make_reworded(likeness: Likeness, spans: tuple[Span, Span], tie: Tie, material: Material) -> Passage:
    """The passage of two sentences (or the given parts of them) that say the same, or nearly, in other words."""
    a, b = (material.index_by_id[article_id] for article_id in likeness.article_ids)
    place = Place(a, b, *spans)
    words = ", ".join(f"“{lemma}”" for lemma in likeness.shared[:SHOWN_WORDS])
    evidence = (
        Evidence("similar-meaning", likeness.cosine, "The sentences are close in meaning.", _excerpts(place, material)),
        Evidence("shared-terms", min(1.0, round(likeness.overlap, 4)), f"Both use {words}.", _shared_words(likeness)),
    )
    direction = _read_direction(place, tie, material)
    if not tie.is_linked and not direction.is_named:
        direction = replace(direction, neither=(*direction.neither, _NOT_LINKED))
    kind: ReuseKind = "edited" if tie.is_linked and likeness.overlap >= EDITED else "paraphrase"
    return _make(place, material, kind, direction, evidence)


def find_shared_quotation(place: Place, material: Material) -> Evidence | None:
    """Whether the stretch is a third party's words in both articles; its evidence shows whom each names.

    One must set the words between quotation marks; the other must do so too or give them to a source.
    """
    sides = ((place.a, place.a_span), (place.b, place.b_span))
    named = [(i, material.quotations[i].source(span)) for i, span in sides]
    marked = [material.quotations[i].share(span) >= QUOTED for i, span in sides]
    if not all(mark or source is not None for mark, (_, source) in zip(marked, named, strict=True)) or not any(marked):
        return None
    names = [source.of(material.articles[i].text) for i, source in named if source is not None]
    whose = f" ({' and '.join(f'“{name}”' for name in names)})" if names else ""
    detail = f"Both articles quote these words of somebody else{whose}: neither need have them from the other."
    sources = tuple(Excerpt(material.articles[i].id, source) for i, source in named if source is not None)
    return Evidence("shared-quotation", 1.0, detail, sources or _excerpts(place, material))


def is_quoted(place: Place, material: Material) -> bool:
    """Whether nearly all of a stretch stands between quotation marks in both articles."""
    shares = material.quotations[place.a].share(place.a_span), material.quotations[place.b].share(place.b_span)
    return min(shares) >= QUOTED


def _read_direction(place: Place, tie: Tie, material: Material) -> Direction:
    articles, notes = material.articles, material.annotations
    return find_direction((articles[place.a], notes[place.a]), (articles[place.b], notes[place.b]), tie.n_words)


def widen(place: Place, material: Material) -> Place:
    """The place with the marks right before and after it that both articles have: brackets, quotes, the full stop."""
    a, b = material.articles[place.a].text, material.articles[place.b].text
    start_a, start_b, end_a, end_b = place.a_span.start, place.b_span.start, place.a_span.end, place.b_span.end
    while start_a and start_b and _same_mark(a[start_a - 1], b[start_b - 1], _OPENING):
        start_a, start_b = start_a - 1, start_b - 1
    while end_a < len(a) and end_b < len(b) and _same_mark(a[end_a], b[end_b], _CLOSING):
        end_a, end_b = end_a + 1, end_b + 1
    return Place(place.a, place.b, Span(start_a, end_a), Span(start_b, end_b))


def _same_mark(a: str, b: str, marks: str) -> bool:
    return a in marks and b in marks and (a == b or (a in _QUOTES and b in _QUOTES))


def _make(
    place: Place, material: Material, kind: ReuseKind, direction: Direction, evidence: tuple[Evidence, ...]
) -> Passage:
    giver = direction.giver
    first, second = (place.a, place.a_span), (place.b, place.b_span)
    if giver == "b":
        first, second = second, first
    taken_from, taken_by = (Excerpt(material.articles[i].id, span) for i, span in (first, second))
    return Passage(
        id=make_id("passage", taken_from, taken_by, kind),
        taken_from=taken_from,
        taken_by=taken_by,
        kind=kind,
        share=round(material.n_words(*second) / max(1, len(material.tokens[second[0]])), 4),
        decided=giver is not None,
        direction=direction.evidence,
        evidence=evidence,
    )


def _excerpts(place: Place, material: Material) -> tuple[Excerpt, ...]:
    return (
        Excerpt(material.articles[place.a].id, place.a_span),
        Excerpt(material.articles[place.b].id, place.b_span),
    )


def _shared_words(likeness: Likeness) -> tuple[Excerpt, ...]:
    """Where the rarest words in common stand, in both sentences."""
    found = []
    for sentence in (likeness.a, likeness.b):
        for lemma in likeness.shared[:SHOWN_WORDS]:
            word = next(word for word in sentence.words if word.lemma == lemma)
            span = Span(sentence.span.start + word.start, sentence.span.start + word.end)
            found.append(Excerpt(sentence.article.id, span))
    return tuple(found)
