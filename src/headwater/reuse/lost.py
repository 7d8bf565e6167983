"""Attributions lost on the way: what one article gives to a source and the other tells on its own word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from headwater.data.annotation import Annotations, Attribution
from headwater.data.article import Article
from headwater.data.span import Span, cover
from headwater.meaning.quoting import is_own_words, sentences_beside, stands_there
from headwater.meaning.wordings import is_told
from headwater.meaning.words import Word, content_words, words
from headwater.outlets.names import is_outlet_named

_TOLD_AGAIN = 0.7  # of the content's words; at .6 gold/company-results shows two losses that are none
_FEWEST = 4  # content words: less may be anybody's
_DEED = 2  # content words of a cue that tells what somebody did, and is told there too: "has pressed claims"
_COVERED = 0.5  # of what is told again, for an attribution to cover it
_ENDS = (".", "!", "?", '"', "”", "’", ")")
_LONGEST = 80  # characters of a source with its cue; of a longer one only the cue is shown


@dataclass(frozen=True, slots=True)
class Side:
    """One sentence of an article, with what was read off the article."""

    article: Article
    notes: Annotations
    sentence: Span

    def words(self, span: Span) -> list[tuple[Word, Span]]:
        """The content words of a span with their places in the article."""
        text = span.of(self.article.text)
        return [(word, Span(word.start, word.end).shift(span.start)) for word in content_words(text)]

    def lemmas(self, spans: Sequence[Span]) -> frozenset[str]:
        """The content lemmas of some spans."""
        return frozenset(word.lemma for span in spans for word, _ in self.words(span))


def find_lost(having: Side, telling: Side) -> Iterator[tuple[Span, Span, str]]:
    """Attributions of one sentence that the other sentence, which tells the same, has lost.

    Yields where the source and its cue stand in the one, what the other tells instead, and a sentence that says so.
    Nothing is lost where the other names the source, has the same words of saying, or gives what it tells to anybody at
    all. Headlines leave sources out by custom: what does not end as a sentence does is passed over.
    """
    if not telling.sentence.of(telling.article.text).rstrip().endswith(_ENDS):
        return
    for one in having.notes.attributions:
        if not one.source or not one.cue or not any(having.sentence.overlap(part) for part in one.content):
            continue
        if not any(is_told(cue.of(having.article.text)) for cue in one.cue):
            continue  # "he passed a law that …", "police identified …": deeds, which are on nobody's word
        told = _told_again(one, having, telling)
        phrase = _phrase(one)
        if told is not None and not _has_its_source(one, told, having, telling):
            yield phrase, told, f"“{phrase.of(having.article.text)}” is missing in the other"


def _has_its_source(one: Attribution, told: Span, having: Side, telling: Side) -> bool:
    """Whether what is told again has a source there as well: any, the outlet itself, or the same in the same words."""
    text, outlet = telling.article.text, telling.article.outlet
    if is_own_words(text, told) or _is_given(told, telling):
        return True
    if outlet is not None and is_outlet_named(cover(one.source).of(having.article.text), outlet.name):
        return True
    whole = cover((*one.source, *one.cue, *one.content))
    return stands_there(whole.of(having.article.text), text) or _is_named(one, having, telling)


def _told_again(one: Attribution, having: Side, telling: Side) -> Span | None:
    """The stretch of the other sentence that tells most of what is attributed."""
    content = having.lemmas([part for part in one.content if having.sentence.overlap(part)])
    found = [(word.lemma, span) for word, span in telling.words(telling.sentence) if word.lemma in content]
    if len(content) < _FEWEST or len({lemma for lemma, _ in found}) < _TOLD_AGAIN * len(content):
        return None
    return cover(span for _, span in found)


def _is_given(told: Span, telling: Side) -> bool:
    return any(
        sum(part.overlap(told) for part in one.content) >= _COVERED * len(told) for one in telling.notes.attributions
    )


def _is_named(one: Attribution, having: Side, telling: Side) -> bool:
    """Whether the other sentence has the source, what the cue tells, or both ("they prefer"), or one beside it has."""
    said, said_too = (
        " ".join(word.text.casefold() for word in words(span.of(side.article.text)))
        for side, span in ((having, cover((*one.source, *one.cue))), (telling, telling.sentence))
    )
    named = having.lemmas((*one.source, *_meant(one, having)))
    does, does_too = having.lemmas([_phrase(one)]) - named, telling.lemmas([telling.sentence])
    return (
        f" {said} " in f" {said_too} "
        or (len(does) >= _DEED and does <= does_too)
        or bool(named & telling.lemmas([telling.sentence]))
        or any(named & telling.lemmas(other.source) for other in _beside(telling))
    )


def _meant(one: Attribution, having: Side) -> list[Span]:
    """Whom a source that is a pronoun goes back to."""
    return [x.antecedent for x in having.notes.references if one.source == (x.span,) and not having.lemmas(one.source)]


def _beside(telling: Side) -> list[Attribution]:
    """The attributions beside the sentence: whoever says the one may say the other."""
    here = [i for i, sentence in enumerate(telling.notes.sentences) if sentence.overlap(telling.sentence)]
    around = sentences_beside(telling.notes.sentences, here, telling.article.text) if here else (telling.sentence,)
    cues = ((one, cue) for one in telling.notes.attributions for cue in one.cue)
    return [one for one, cue in cues if any(sentence.overlap(cue) for sentence in around)]


def _phrase(one: Attribution) -> Span:
    whole = cover((*one.source, *one.cue))
    return whole if len(whole) <= _LONGEST else cover(one.cue)
