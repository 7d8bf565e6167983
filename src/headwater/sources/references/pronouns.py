"""Pronouns: whom "he", "it", "they" and "I" stand for, by the reader's references and by nearness."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from headwater.data.span import Span
from headwater.meaning.scripts import is_direct
from headwater.meaning.words import words
from headwater.outlets.names import fold_name
from headwater.sources.names.hits import Hit, Key
from headwater.sources.phrases import nouns
from headwater.sources.phrases.phrase import Phrase
from headwater.sources.references.context import ArticleContext, Event
from headwater.sources.references.fronted import announced, main_subject, topic
from headwater.sources.references.pairs import pair_before, persons_together, persons_within

_NEAR_GROUP = 3  # sentences behind a group in which "one" and "the other" are of it
_NEAR_OTHER = 2  # sentences back to somebody else, where the content names whom a pronoun was taken for
_PERSONAL = frozenset({"person", "people"})
_IMPERSONAL = frozenset({"body", "party", "media", "document", "image"})
_TOGETHER = frozenset({"joint", "powers"})
_OCCASIONS = frozenset({"when", "after", "because"})  # "Ross attacked Pell after |he| spoke"
_OWNING = ("'s", "’s", "s'", "s’")


def understand_pronoun(context: ArticleContext, phrase: Phrase, content: Sequence[Span]) -> Hit | None:
    """The source a pronoun stands for, none of those in ``content``; ``None`` when nothing near it fits.

    Nor is "he" or "she" whom the content names, where somebody else was quoted just before: "He said that Pell lied".
    """
    hit = _understood(context, phrase, content)
    if hit is None or phrase.head not in nouns.SINGULAR_PERSON or hit.key[0] != "person":
        return hit
    judged = _judged(context, phrase, hit.key)
    if judged is not None:
        return _recent(context, phrase, *judged)
    if all(key != hit.key for span in content for _, key in context.named_persons(span)):
        return hit
    here = context.sentence(phrase.span.start)
    other = context.latest(
        phrase.span.start,
        lambda e: e.key[0] == "person" and e.key != hit.key and _may_be(context, phrase, e),
        content,
    )
    if other is None or here - context.sentence(other.span.start) > _NEAR_OTHER:
        return hit
    return _recent(context, phrase, other.span, other.key)


def _understood(context: ArticleContext, phrase: Phrase, content: Sequence[Span]) -> Hit | None:
    is_member = phrase.head == nouns.MEMBER
    if is_member or len(phrase.words) > 1:
        here = context.sentence(phrase.span.start)
        near = _NEAR_GROUP if is_member else 1
        event = context.latest(
            phrase.span.start,
            lambda e: e.key[0] == "people" and e.plural and here - context.sentence(e.span.start) <= near,
            content,
        )
        own = None if is_member else Hit(_own(context, phrase))
        return _recent(context, phrase, event.span, event.key) if event else own
    if phrase.head in nouns.SINGULAR_PERSON:
        fronted = topic(context, phrase.span.start) or announced(context, phrase.span)
        if fronted is not None and agrees(context, phrase.head, fronted[1]):
            detail = f"“{phrase.text}” stands with “{_brief(fronted[0].of(context.text))}” in its sentence"
            return Hit(fronted[1], "topic", detail, 0.75, context.excerpt(fronted[0]))
    referred = _referred(context, phrase, content)
    if referred is not None and not _is_passed_over(context, phrase, referred, content):
        return referred
    if phrase.head in nouns.SINGULAR_PERSON:
        return _nearest_person(context, phrase, content)
    wanted = _IMPERSONAL if phrase.head in nouns.THING else _IMPERSONAL | _TOGETHER | {"people"}

    def accepts(event: Event) -> bool:
        if phrase.head in nouns.PLURAL and event.key[0] == "people":
            return event.plural
        return event.key[0] in wanted

    event = context.latest(phrase.span.start, accepts, content)
    pair = pair_before(context, phrase.span.start, back=1) if phrase.head in nouns.PLURAL else None
    if pair is not None and (event is None or event.span.start < pair[0].start):
        return _recent(context, phrase, *pair)
    pointed = context.pointed(phrase.span) if phrase.head in nouns.PLURAL else None
    several = persons_within(context, pointed) if pointed is not None else None
    if several is not None and pointed is not None:
        return _recent(context, phrase, pointed, several)
    return _recent(context, phrase, event.span, event.key) if event else None


def _own(context: ArticleContext, phrase: Phrase) -> Key:
    return ("people", context.id, fold_name(phrase.text))


def _is_passed_over(context: ArticleContext, phrase: Phrase, referred: Hit, content: Sequence[Span]) -> bool:
    """Whether somebody who fits stands nearer than whom the reader takes the pronoun for.

    For "they", people in the plural; for others, who was quoted, or the one person who was named, in the sentence
    before, when the reader points behind that sentence.
    """
    if phrase.head not in nouns.PLURAL:
        return _is_skipped(context, phrase, referred, content)
    if referred.key[0] == "people" or referred.anchor is None:
        return False
    sentence = context.sentence_span(phrase.span.start)
    event = context.latest(
        phrase.span.start, lambda e: e.plural and (e.key[0] == "people" or sentence.contains(e.span))
    )
    return event is not None and event.span.start > referred.anchor.span.start


def _is_skipped(context: ArticleContext, phrase: Phrase, referred: Hit, content: Sequence[Span]) -> bool:
    pointed = context.pointed(phrase.span)
    if pointed is None:
        return False
    place = _beginning(context, phrase, content)
    here = context.sentence(place)
    if here - context.sentence(pointed.start) <= 1 and context.key_at(pointed) == referred.key:
        return False
    event = context.latest(phrase.span.start, lambda e: _may_be(context, phrase, e), content)
    if event is not None and event.key != referred.key and here - context.sentence(event.span.start) <= 1:
        return True
    if phrase.head not in nouns.SINGULAR_PERSON:
        return False
    near = {one[3] for one in context.persons_before(place, content) if one[0] <= 1}
    return len(near) == 1 and referred.key not in near and agrees(context, phrase.head, *near)


def _judged(context: ArticleContext, phrase: Phrase, key: Key) -> tuple[Span, Key] | None:
    """Of whom the source ``key`` speaks before "when": "Ross called Pell a liar when |he| said no" is Pell.

    Who judges somebody tells what that one did; "as" and "while" go on with the judge himself.
    """
    sentence = context.sentence_span(phrase.span.start)
    before = words(context.text[sentence.start : phrase.span.start])
    if not before or before[-1].text.lower() not in _OCCASIONS:
        return None
    teller = context.latest(phrase.span.start, lambda e: e.key == key and sentence.contains(e.span))
    if teller is None:
        return None
    named = context.named_persons(Span(teller.span.end, phrase.span.start))
    return next((one for one in named if one[1] != key and agrees(context, phrase.head, one[1])), None)


def _beginning(context: ArticleContext, phrase: Phrase, content: Sequence[Span]) -> int:
    """Where the words begin that end at the pronoun: "“Rain fell. It was cold,” |he| said" begins with the rain."""
    started = [
        s.start
        for s in content
        if s.start < phrase.span.start and context.text.find("\n", s.start, phrase.span.start) < 0
    ]
    return min(started, default=phrase.span.start)


def _may_be(context: ArticleContext, phrase: Phrase, event: Event) -> bool:
    """Whether the pronoun can mean who was quoted there; a speaker's label in a transcript is "I", never "he"."""
    return not context.is_label(event.span) and agrees(context, phrase.head, event.key)


def _referred(context: ArticleContext, phrase: Phrase, content: Sequence[Span]) -> Hit | None:
    """The nearest mention in the reader's row of references that is of a known source, and fits.

    A row that begins with what is no known source, or cannot be called so, is not trusted.
    """
    found: list[tuple[Span, Key | None]] = []
    for link in context.referred(phrase.span):
        span = link.antecedent
        is_apart = context.is_label(span) or any(s.contains(span) for s in content)
        key = None if is_apart else persons_together(context, span) or context.key_at(span)
        found.append((span, key if key is not None and agrees(context, phrase.head, key) else None))
    if not found or found[-1][1] is None:
        return None
    antecedent, nearest = next((span, key) for span, key in found if key is not None)
    detail = f"the reader takes “{phrase.text}” to mean “{_brief(antecedent.of(context.text))}”"
    return Hit(nearest, "coreference", detail, 0.75, context.excerpt(antecedent))


def agrees(context: ArticleContext, pronoun: str, key: Key) -> bool:
    """Whether a pronoun can mean a source: by number and sex, and not who speaks the quotation around it."""
    if pronoun in nouns.SINGULAR_PERSON:
        return key[0] in _PERSONAL and not context.is_plural(key) and _sex_agrees(context, pronoun, key)
    if pronoun in nouns.THING:
        return key[0] in _IMPERSONAL
    return key[0] in _IMPERSONAL | _TOGETHER | {"people"}


def _sex_agrees(context: ArticleContext, pronoun: str, key: Key) -> bool:
    is_male = context.is_male(key)
    return key != context.speaking and (is_male is None or is_male == (pronoun in nouns.MALE))


def _nearest_person(context: ArticleContext, phrase: Phrase, content: Sequence[Span]) -> Hit | None:
    """A person quoted just before; else the one named first in the nearest sentence that names anybody.

    Of whom somebody speaks in his own words is no source without a name; where nobody was near, who is named by far
    most.
    """
    hit = _near_person(context, phrase, content)
    if hit is None or hit.anchor is None or not is_direct(context.text, phrase.span.start):
        return hit
    if hit.key[0] == "people":
        return None
    back = context.sentence(phrase.span.start) - context.sentence(hit.anchor.span.start)
    if back <= _NEAR_OTHER or (context.speaking is not None and context.speaking[0] == "joint"):
        return hit
    named = [n for n in context.named_persons(Span(0, phrase.span.start)) if _sex_agrees(context, phrase.head, n[1])]
    counts = Counter(key for _, key in named)
    most = max(named, key=lambda one: (counts[one[1]], one[0]), default=None)
    return _recent(context, phrase, *most) if most is not None and counts[most[1]] > 2 * counts[hit.key] else hit


def _near_person(context: ArticleContext, phrase: Phrase, content: Sequence[Span]) -> Hit | None:
    here = context.sentence(phrase.span.start)
    is_told = is_direct(context.text, phrase.span.start)

    def accepts(event: Event) -> bool:
        if _is_voice(event, phrase) and here - context.sentence(event.span.start) <= _NEAR_OTHER:
            return True
        is_one = event.key[0] == "person" or (event.key[0] == "people" and not event.plural)
        if is_told and event.key[0] == "people" and event.text.lower().startswith("the "):
            return False  # another word for somebody with a name, often for the speaker
        return is_one and _may_be(context, phrase, event)

    event = _not_owner(context, context.latest(phrase.span.start, accepts, content), accepts)
    named = [
        one for one in context.persons_before(phrase.span.start, content) if _sex_agrees(context, phrase.head, one[3])
    ]
    if event is not None and event.key[0] == "person" and context.is_male(event.key) is None:
        back = here - context.sentence(event.span.start)
        known = {one[3]: one for one in named if one[0] <= back and context.is_male(one[3]) is not None}
        counts = Counter(key for _, key in context.named_persons(Span(0, len(context.text))))
        if back > 1 and len(known) == 1 and all(counts[key] > counts[event.key] for key in known):
            ((_, _, span, key),) = known.values()  # whom the article is rather about, and who is surely called so
            return _recent(context, phrase, span, key)
    subject = main_subject(context, event.span.start) if event is not None else None
    if event is not None and subject is not None and here - context.sentence(event.span.start) == 1:
        if event.span.end <= subject[0].start and agrees(context, phrase.head, subject[1]):
            return _recent(context, phrase, *subject)
    if event is not None and (not named or here - context.sentence(event.span.start) <= named[0][0]):
        return _recent(context, phrase, event.span, event.key)
    return _recent(context, phrase, named[0][2], named[0][3]) if named else None


def _is_voice(event: Event, phrase: Phrase) -> bool:
    """Whether the pronoun can mean who spoke for a body: "A police |spokeswoman| … |She| added"."""
    other = "spokesman" if phrase.head in nouns.FEMALE else "spokeswoman"
    return event.head in nouns.VOICES - {other} and event.key[0] in _IMPERSONAL and not event.plural


def _not_owner(context: ArticleContext, event: Event | None, accepts: Callable[[Event], bool]) -> Event | None:
    """``event``; where that is an owner, who was quoted first in its sentence: "Ross backed |Pell's| bill"."""
    if event is None or not event.text.endswith(_OWNING):
        return event
    start = context.sentence_span(event.span.start).start
    return next((e for e in context.events if start <= e.span.start < event.span.start and accepts(e)), event)


def _recent(context: ArticleContext, phrase: Phrase, span: Span, key: Key) -> Hit:
    detail = f"“{phrase.text}” follows “{_brief(span.of(context.text))}”, the last before it that fits"
    return Hit(key, "recency", detail, 0.65, context.excerpt(span))


def _brief(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= 60 else flat[:59] + "…"
