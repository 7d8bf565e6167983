"""Mentions: every source mention of a story with the source it means."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from headwater.data.annotation import Attribution
from headwater.data.span import Excerpt, Span
from headwater.meaning.scripts import is_direct
from headwater.meaning.words import words
from headwater.outlets.names import fold_name
from headwater.sources.names.hits import Hit, Key
from headwater.sources.phrases import nouns
from headwater.sources.phrases.phrase import Phrase
from headwater.sources.phrases.phrases import parse
from headwater.sources.references.books import Books
from headwater.sources.references.context import ArticleContext, Event
from headwater.sources.references.pronouns import agrees
from headwater.sources.references.quoted import phrase_of
from headwater.sources.references.understand import understand
from headwater.sources.references.writers import writer

_SUBJECTS = frozenset({"he", "she"})
_LONGEST_GAP = 3  # words between a clipped source and the noun it lacks


@dataclass(frozen=True, slots=True)
class Mention:
    """The source of one attribution: which, in which words, understood as what."""

    article_id: str
    index: int
    phrase: Phrase
    spans: tuple[Span, ...]
    content: tuple[Span, ...]
    hit: Hit

    @property
    def at(self) -> Excerpt:
        """The words that name the source."""
        return Excerpt(self.article_id, self.phrase.span)


def find_phrases(context: ArticleContext, books: Books) -> list[tuple[int, Phrase]]:
    """The phrases that name sources in one article, in the order of the text; bodies among them are entered."""
    found = [(i, phrase_of(context, a, books.table)) for i, a in enumerate(context.annotations.attributions)]
    named = [(i, _completed(context, phrase, books)) for i, phrase in found if phrase is not None]
    for _, phrase in named:
        if (
            phrase.form == "body"
            and phrase.core is not None
            and phrase.party is not None
            and phrase.head != "authority"
            and _is_name(context, phrase, books)
        ):
            books.bodies.add(context.excerpt(phrase.core), phrase.core.of(context.text), phrase.party)
        elif phrase.form == "name" and phrase.name is not None and not _is_named(context, phrase.name):
            books.bodies.add(context.excerpt(phrase.name), phrase.name.of(context.text), phrase.party)
    return sorted(named, key=lambda one: (one[1].span, one[0]))


def _is_name(context: ArticleContext, phrase: Phrase, books: Books) -> bool:
    """Whether a body by noun is one of its country's ("Kenyan foreign ministry") or is written as a name."""
    said = phrase.core.of(context.text) if phrase.core else ""
    key = books.bodies.key_of(said, phrase.party)
    return key[0] == "party" or bool(key[1]) or said.split()[-1][:1].isupper() or books.table.find(said) is not None


def _is_named(context: ArticleContext, name: Span) -> bool:
    return any(entity.kind == "organisation" and entity.span.contains(name) for entity in context.entities_in(name))


def find_mentions(context: ArticleContext, phrases: Sequence[tuple[int, Phrase]], books: Books) -> list[Mention]:
    """The source mentions of one article that name somebody, in order of the attributions."""
    attributions = context.annotations.attributions
    hits: dict[int, tuple[Phrase, Hit]] = {}
    for index, phrase in phrases:
        if phrase.form == "pronoun" and phrase.head in nouns.SPEAKER:
            continue
        context.speaking = _speaking(context, index, phrase, dict(phrases), hits, books)
        hit = _again(context, index, phrase, hits) or understand(context, phrase, attributions[index], books)
        if hit is not None:
            hits[index] = (phrase, hit)
            lemmas = frozenset(w.lemma for w in phrase.words)
            people = lemmas & nouns.PEOPLE
            plural = (
                phrase.plural
                or phrase.head in nouns.PLURAL
                or (phrase.form == "pronoun" and context.is_plural(hit.key))
            )
            context.remember(Event(phrase.span, hit.key, phrase.head, plural, people, lemmas, phrase.text))
            if phrase.form == "pronoun" and phrase.head in nouns.MALE | nouns.FEMALE:
                context.pronouns.setdefault(hit.key, set()).add(phrase.head in nouns.MALE)
    for index, phrase in phrases:
        if phrase.form == "pronoun" and phrase.head in nouns.SPEAKER:
            speaker = _speaker(context, index, phrase, hits) or writer(context, phrase, books)
            if speaker is not None:
                hits[index] = (phrase, speaker)
    return [_mention(context, i, attributions[i], *hits[i]) for i in sorted(hits)]


def _speaking(
    context: ArticleContext,
    index: int,
    phrase: Phrase,
    phrases: Mapping[int, Phrase],
    hits: Mapping[int, tuple[Phrase, Hit]],
    books: Books,
) -> Key | None:
    """Who speaks the quotation in which "he" or "she" stands, and is "I" there: named before or behind it."""
    attributions = context.annotations.attributions
    if phrase.head not in nouns.SINGULAR_PERSON or not is_direct(context.text, phrase.span.start):
        return None
    outside = [i for i in phrases if i != index and not is_direct(context.text, phrases[i].span.start)]
    holder = _innermost(attributions, phrase.span, outside)
    if holder is None or holder in hits:
        return hits[holder][1].key if holder is not None else None
    said = phrases[holder]
    hit = understand(context, said, attributions[holder], books) if said.form == "person" else None
    return hit.key if hit is not None else None


def _again(context: ArticleContext, index: int, phrase: Phrase, hits: Mapping[int, tuple[Phrase, Hit]]) -> Hit | None:
    """Who tells what "he" or "she" said in words that are no quotation: "Pell told us that |she| thought so".

    Not who asks: "whether |he| thought so" is of whom he asks.
    """
    if phrase.head not in _SUBJECTS:
        return None
    attributions, text = context.annotations.attributions, context.text
    holder = _innermost(attributions, phrase.span, [i for i in hits if i != index])
    if holder is None or is_direct(text, phrase.span.start) != is_direct(text, hits[holder][0].span.start):
        return None
    if "ask" in {w.lemma for span in attributions[holder].cue for w in words(span.of(text))}:
        return None
    said, hit = hits[holder]
    if hit.key[0] != "person" or said.span.start > phrase.span.start or not agrees(context, phrase.head, hit.key):
        return None
    detail = f"“{phrase.text}” goes on from “{said.text}”, who tells it"
    return Hit(hit.key, "speaker", detail, 0.75, context.excerpt(said.span))


def _mention(context: ArticleContext, index: int, attribution: Attribution, phrase: Phrase, hit: Hit) -> Mention:
    spans = tuple(s for s in attribution.source if s.overlap(phrase.span)) or (phrase.span,)
    return Mention(context.id, index, phrase, spans, attribution.content, hit)


def _completed(context: ArticleContext, phrase: Phrase, books: Books) -> Phrase:
    """``phrase`` with the noun its span lacks: "the North Korean" of "the North Korean supreme leader"."""
    if phrase.form == "other" and phrase.party is not None:
        return _with_next_noun(context, phrase, books)
    if phrase.form != "party" or not phrase.name or not _is_only_adjective(context, phrase, books):
        return phrase
    end = phrase.span.end
    tail = parse(context.text, Span(end, min(len(context.text), end + 40)), (), books.table)
    for word in tail.words[: _LONGEST_GAP + 1]:
        if context.text[end : word.start].strip(" -"):
            break
        end = word.end
        if word.lemma in nouns.PEOPLE | nouns.BODIES:
            longer = Span(phrase.span.start, word.end)
            return parse(context.text, longer, context.entities_in(longer), books.table)
    return phrase


def _with_next_noun(context: ArticleContext, phrase: Phrase, books: Books) -> Phrase:
    """``phrase`` with the noun for people or a body that follows its last word: "supreme" of "supreme leader"."""
    end = phrase.span.end
    tail = parse(context.text, Span(end, min(len(context.text), end + 40)), (), books.table)
    following = tail.words[0] if tail.words else None
    if following is None or context.text[end : following.start].strip() or not following.text.islower():
        return phrase
    if following.lemma not in nouns.PEOPLE | nouns.BODIES:
        return phrase
    longer = Span(phrase.span.start, following.end)
    return parse(context.text, longer, context.entities_in(longer), books.table)


def _is_only_adjective(context: ArticleContext, phrase: Phrase, books: Books) -> bool:
    said = phrase.name.of(context.text) if phrase.name else ""
    party = books.table.party_named(said)
    if party is None:
        return False
    return fold_name(said) not in {fold_name(n) for n in (party.name, *party.aliases, *party.metonyms)}


def _speaker(context: ArticleContext, index: int, phrase: Phrase, hits: dict[int, tuple[Phrase, Hit]]) -> Hit | None:
    """Whom "I" and "we" mean: the source in whose content they stand."""
    attributions = context.annotations.attributions
    holder = attributions[index].parent
    if holder is None or holder not in hits:
        holder = _innermost(attributions, phrase.span, hits)
    if holder is None:
        return None
    said = hits[holder][0]
    detail = f"“{phrase.text}” stands in what “{said.text}” says"
    return Hit(hits[holder][1].key, "speaker", detail, 0.85, context.excerpt(said.span))


def _innermost(attributions: Sequence[Attribution], span: Span, among: Iterable[int]) -> int | None:
    holders = [
        (len(content), i)
        for i in among
        for content in attributions[i].content
        if content.contains(span) and not any(s.overlap(span) for s in attributions[i].source)
    ]
    return min(holders)[1] if holders else None
