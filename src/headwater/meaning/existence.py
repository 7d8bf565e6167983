"""What a text says there is and is not: "there is no deal", "a leak was found", "never had a helper"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from headwater.data.span import Span
from headwater.meaning.context import Stretch
from headwater.meaning.modality import ACTUAL
from headwater.meaning.negation import is_negation
from headwater.meaning.phrases import Phrase, phrase_after
from headwater.meaning.roles import (
    BRINGING,
    SUPPOSING,
    State,
    is_past_state,
    is_supposed,
    roles_of,
    setting_after,
    subject_before,
)

EXISTENCE: Final = "existence"
_UNREAL: Final = frozenset("will would could may might can should must shall if whether unless to not-yet".split())
_NO_MORE: Final = frozenset(
    {"longer", "again", "once", "used", "more"}
)  # there was, and is not, or the other way round
_AGREEMENT: Final = "agreement"  # what there is once something is agreed
_HAVING: Final = frozenset("have carry hold wear keep use employ receive see find hire".split())
_BEFORE_HAVING: Final = frozenset("have do not never ever still also had".split())
_ABSTRACT: Final = frozenset(  # "no doubt", "without warning" and "had no plans" say nothing of what there is
    "doubt question wonder idea way need time reason problem choice word point plan intention comment chance sense"
    " interest matter option other sign evidence indication record trace news proof link more place end business use"
    " part one fault longer means right power hurry".split()
)
_SHOWING: Final = frozenset("sign evidence indication trace record report reports proof".split())


def find_existence(stretch: Stretch) -> Iterator[State]:
    """What there is or is not, in order of the words that say so."""
    yield from _by_there(stretch)
    yield from _by_bringing(stretch)
    yield from _by_having(stretch)
    yield from _by_without(stretch)
    yield from _by_agents(stretch)


def _by_there(stretch: Stretch) -> Iterator[State]:
    words = stretch.words
    for at, word in enumerate(words[:-1]):
        if word.text.lower() != "there" or (at and words[at - 1].text.lower() in SUPPOSING):
            continue
        link = next((i for i in range(at + 1, min(len(words), at + 4)) if words[i].lemma in ("be", "exist")), None)
        things = phrase_after(stretch, link) if link is not None else None
        if link is None or things is None:
            continue
        told = {w.text.lower() for w in words[at + 1 : stretch.index_at(things.span.end - 1)]}
        if told & _UNREAL or told & _NO_MORE:
            continue
        negated = things.share == "none" or any(map(is_negation, told))
        span = Span(word.start, things.span.end)
        if _is_shown_that(stretch, things):
            continue
        if negated and things.heads & _SHOWING:
            things = _shown(stretch, things) or things
        yield _state(stretch, things, span, holds=not negated)


def _is_shown_that(stretch: Stretch, things: Phrase) -> bool:
    """Whether it is evidence *that* something is so: some for one thing is nothing against none for another."""
    at = stretch.index_at(max(things.span.start, things.span.end - 1)) + 1
    return bool(things.heads & _SHOWING) and at < len(stretch.words) and stretch.words[at].text.lower() == "that"


def _shown(stretch: Stretch, things: Phrase) -> Phrase | None:
    """Of what there is no sign: "no reports of | deaths"."""
    at = stretch.index_at(things.span.start)
    while at < len(stretch.words) and stretch.words[at].lemma not in _SHOWING:
        at += 1
    if at + 1 < len(stretch.words) and stretch.words[at + 1].text.lower() in ("of", "for"):
        return phrase_after(stretch, at + 1)
    return None


def _by_bringing(stretch: Stretch) -> Iterator[State]:
    for use in stretch.verbs:
        if use.modality not in ACTUAL or use.word.lemma not in BRINGING | {"agree"}:
            continue
        roles = roles_of(stretch, use, None)
        if roles is not None and not is_past_state(stretch, use.span) and not _is_shown_that(stretch, roles[0]):
            things = roles[0]
            if use.word.lemma == "agree" and not use.negated:
                things = replace(things, heads=things.heads | {_AGREEMENT}, lemmas=things.lemmas | {_AGREEMENT})
            setting = setting_after(stretch, stretch.index_at(max(use.span.start, use.span.end - 1)), roles)
            holds = not (use.negated or things.share == "none")
            yield State(EXISTENCE, holds, is_event=False, span=use.span, things=things, doer=None, setting=setting)


def _by_having(stretch: Stretch) -> Iterator[State]:
    """What somebody has or never had: "had no licence", "never had a helper", "was holding a knife"."""
    words = stretch.words
    for at, word in enumerate(words[:-1]):
        if word.lemma not in _HAVING or stretch.text[word.end : words[at + 1].start].strip():
            continue
        following = words[at + 1].text.lower()
        start = at
        while start > 0 and (words[start - 1].lemma in _BEFORE_HAVING or words[start - 1].lemma == "be"):
            start -= 1
        group = [w.text.lower() for w in words[start:at]]
        before = words[start - 1].text.lower() if start else ""
        negated = following == "no" or any(map(is_negation, group))
        if before in _UNREAL or before in SUPPOSING or following not in ("no", "a", "an", "any"):
            continue
        if not negated and following in ("no", "any"):
            continue
        things = phrase_after(stretch, at)
        doer = subject_before(stretch, start)
        span = Span(words[start].start, things.span.end) if things else None
        if things is None or span is None or things.heads & _ABSTRACT or is_past_state(stretch, span):
            continue
        if doer is not None and is_supposed(stretch, doer):
            continue  # "whether the man was carrying a knife", "even if he had one"
        if _NO_MORE.intersection(w.text.lower() for w in words[at : at + 4]):
            continue
        yield _state(stretch, things, span, holds=not negated, doer=doer)


def _by_without(stretch: Stretch) -> Iterator[State]:
    """What was not there: "without any helper", "not a single shot"."""
    words = stretch.words
    for at, word in enumerate(words[:-1]):
        if word.text.lower() != "without" or words[at + 1].text.lower() not in ("a", "an", "any"):
            continue
        things = phrase_after(stretch, at)
        if things is not None and not things.heads & _ABSTRACT:
            yield _state(stretch, things, Span(word.start, things.span.end), holds=False)


def _by_agents(stretch: Stretch) -> Iterator[State]:
    """Of whom it is told that he acted, and so that there was one: "a helper had mixed up the cards", "by a guide"."""
    for use in stretch.verbs:
        if use.modality not in ACTUAL or use.negated:
            continue
        at = stretch.index_at(max(use.span.start, use.span.end - 1)) + 1
        if use.passive:
            if not (at + 1 < len(stretch.words) and stretch.words[at].text.lower() == "by"):
                continue
            things = phrase_after(stretch, at)
        else:
            things = subject_before(stretch, stretch.index_at(use.span.start))
        if things is None or things.names or things.heads & _ABSTRACT:
            continue
        first = stretch.index_at(things.span.start)
        if first and stretch.words[first - 1].text.lower() in ("a", "an"):
            yield _state(stretch, things, Span(things.span.start, max(things.span.end, use.span.end)), holds=True)


def _state(stretch: Stretch, things: Phrase, span: Span, *, holds: bool, doer: Phrase | None = None) -> State:
    setting = setting_after(stretch, stretch.index_at(things.span.end - 1), (things, None))
    if not holds:
        things = replace(things, share="none")
    return State(EXISTENCE, holds, is_event=False, span=span, things=things, doer=doer, setting=setting)
