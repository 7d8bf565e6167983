"""What a text says that things are, where they are, and whether what was planned is on: beside ``states``, no scales.

"The engagement is over" and "the engagement is not over", "an aircraft was in the region" and "no aircraft was in the
region", "the strike is off" and "the strike will go ahead" exclude each other. The scale is what is said itself: its
ends are that it is so and that it is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from headwater.data.span import Span
from headwater.meaning.context import Stretch, stretch_of
from headwater.meaning.lemmas import past_forms
from headwater.meaning.negation import is_negator
from headwater.meaning.phrases import Phrase, phrase_after, phrase_before
from headwater.meaning.roles import State, is_past_state, is_supposed, setting_after, subject_before
from headwater.meaning.synonyms import canonical
from headwater.meaning.verbs import VerbUse
from headwater.meaning.vocabulary import VERBS

PLAN: Final = "plan"
_LINKS: Final = frozenset({"be", "remain", "stay"})
_AUXILIARIES: Final = frozenset("be have do not never also still now no neither nor".split())
_UNREAL: Final = frozenset("will would could may might can should must shall to if whether unless ought let".split())
_STEPPED_OVER: Final = frozenset("not never also still now already indeed in-fact a an the any both all".split())
_LIMITED: Final = frozenset(  # "not only", "not yet", "not quite" say something else than "not"
    "only just yet quite all every always necessarily so as merely simply about going due able more less most least"
    " first last next same one other than".split()
)
_PLACES: Final = {"in": "in", "inside": "in", "within": "in", "on": "on", "aboard": "on", "at": "at", "under": "under"}
_NEGATING: Final = re.compile(r"^(?:un|il|im|ir|in|dis|non-?)(?=\w{4})")
_NOT_NEGATED: Final = frozenset({"invaluable", "inflammable"})
_CALLING: Final = frozenset("call brand label deem describe".split())
_QUOTED: Final = re.compile(r"\s+(?:as\s+)?[“\"‘'](?:(?:an?|the|\w+ly)\s+)?(?P<word>[a-z][\w-]+)", re.IGNORECASE)
_DROPPING: Final = frozenset("cancel scrap postpone shelve abandon".split())
_AHEAD: Final = re.compile(r"\b(?:go(?:es|ing)?|went|push(?:es|ing)?|press(?:es|ing)?)\s+ahead\b", re.IGNORECASE)
_OFF: Final = re.compile(r"\b(?:off|OFF)(?=\s*(?:[,.;:!?”\"]|$)|\s+(?:as|after|for\s+now|following|because)\b)")
_CALLED_OFF: Final = re.compile(
    r"\bcall(?:s|ed|ing)?\s+off\b|\bcall(?:s|ed)?\s+(?=(?:[\w-]+\s+){1,4}off\b)", re.IGNORECASE
)
_STILL_ON: Final = re.compile(r"\b(?:still|back|very\s+much)\s+on(?=\s*(?:[,.;:!?”\"]|$))", re.IGNORECASE)
_DOUBTED: Final = frozenset("may might could can should if whether unless".split())
_AIMED: Final = frozenset({"would", "to"})  # "a deal that would call off the strike" has not done so
_BACK = 4  # words before a verb group or state among which what negates or doubts it stands


def find_predicates(text: str) -> list[State]:
    """The plain statements of ``text`` on what things are and where, and on what is to happen, in order of place."""
    stretch = stretch_of(text)
    found = [*_by_links(stretch), *_by_calling(stretch), *_by_plans(stretch)]
    return sorted(found, key=lambda state: (state.span, state.scale))


def _by_links(stretch: Stretch) -> Iterator[State]:
    words = stretch.words
    for link, word in enumerate(words):
        if word.lemma not in _LINKS:
            continue
        start = link
        while start > 0 and words[start - 1].lemma in _AUXILIARIES and _joined(stretch, start - 1):
            start -= 1
        things = subject_before(stretch, start)
        at = link + 1
        while at < len(words) and (words[at].text.lower() in _STEPPED_OVER or words[at].text.lower().endswith("ly")):
            at += 1
        if (
            things is None
            or at >= len(words)
            or not _joined(stretch, link, at)
            or _is_unreal(stretch, start, at, things)
        ):
            continue
        group = [w.text.lower() for w in words[start:at]]
        negated = things.share == "none" or any(map(is_negator, group))
        place = _PLACES.get(words[at].text.lower())
        for scale, flipped, end in _told(stretch, at, place):
            span = Span(words[start].start, end)
            if not is_past_state(stretch, span):
                setting = setting_after(stretch, stretch.index_at(end - 1), (things, None))
                yield State(
                    scale, negated == flipped, is_event=False, span=span, things=things, doer=None, setting=setting
                )


def _told(stretch: Stretch, at: int, place: str | None) -> Iterator[tuple[str, bool, int]]:
    """What is said from word ``at`` on: its scale, whether a prefix turns it round, and where it ends."""
    words = stretch.words
    if place is not None:
        while place is not None and (where := phrase_after(stretch, at)) is not None:
            yield from ((f"{place} {canonical(head)}", False, where.span.end) for head in sorted(where.heads))
            at = stretch.index_at(where.span.end - 1) + 1  # "in the air | in that region"
            place = _PLACES.get(words[at].text.lower()) if at < len(words) and _joined(stretch, at - 1) else None
        return
    first = words[at]
    if first.lemma in VERBS and (past_forms(first.text) or first.text.lower().endswith("ing")):
        return  # passive and progressive forms are verbs
    what = phrase_after(stretch, at - 1)
    if what is None or any(c.isdigit() for c in what.span.of(stretch.text)) or len(what.heads) != 1:
        return
    (head,) = what.heads
    base, flipped = _without_prefix(head)
    yield f"is {canonical(base)}", flipped, what.span.end


def _without_prefix(lemma: str) -> tuple[str, bool]:
    """A word without what negates it: "unnecessary", "necessary". No word is one with another that nobody says."""
    prefix = _NEGATING.match(lemma) if lemma not in _NOT_NEGATED else None
    return (lemma[prefix.end() :], True) if prefix else (lemma, False)


def _is_unreal(stretch: Stretch, start: int, at: int, things: Phrase) -> bool:
    told = [word.text.lower() for word in stretch.words[start : at + 1]]
    before = stretch.words[start - 1].text.lower() if start else ""
    return bool(_UNREAL.intersection((*told[:-1], before)) or _LIMITED.intersection(told)) or is_supposed(
        stretch, things
    )


def _joined(stretch: Stretch, one: int, other: int | None = None) -> bool:
    """Whether no punctuation stands between two words; quotation marks may."""
    words, last = stretch.words, one + 1 if other is None else other
    return not re.search(r"[,;:.!?()]", stretch.text[words[one].end : words[last].start])


def _by_calling(stretch: Stretch) -> Iterator[State]:
    """What somebody calls a thing in a word or two: 'called the strike "necessary"'."""
    for use in stretch.verbs:
        if use.word.lemma not in _CALLING or use.negated or use.passive:
            continue
        things = phrase_after(stretch, stretch.index_at(max(use.span.start, use.span.end - 1)))
        said = _QUOTED.match(stretch.text, things.span.end) if things is not None else None
        if things is None or said is None:
            continue
        base, flipped = _without_prefix(stretch.words[stretch.index_at(said.start("word"))].lemma)
        setting = setting_after(stretch, stretch.index_at(said.end() - 1), (things, None))
        span = Span(use.span.start, said.end())
        yield State(
            f"is {canonical(base)}", not flipped, is_event=False, span=span, things=things, doer=None, setting=setting
        )


def _by_plans(stretch: Stretch) -> Iterator[State]:
    text = stretch.text
    for pattern, holds in ((_AHEAD, True), (_STILL_ON, True), (_OFF, False)):
        for match in pattern.finditer(text):
            at = stretch.index_at(match.start())
            start = at
            while start > 0 and (stretch.words[start - 1].lemma in _AUXILIARIES | _UNREAL | {"call"}):
                start -= 1
            things = subject_before(stretch, start)
            yield from _plan(stretch, Span(stretch.words[start].start, match.end()), things, holds=holds)
    for match in _CALLED_OFF.finditer(text):
        at = stretch.index_at(match.end() - 1)
        yield from _plan(stretch, Span(*match.span()), phrase_after(stretch, at), holds=False)
    for use in stretch.verbs:
        if use.word.lemma in _DROPPING:
            yield from _plan(stretch, use.span, _dropped(stretch, use), holds=False)


def _dropped(stretch: Stretch, use: VerbUse) -> Phrase | None:
    if use.passive:
        return phrase_before(stretch, stretch.index_at(use.span.start))
    return phrase_after(stretch, stretch.index_at(max(use.span.start, use.span.end - 1)))


def _plan(stretch: Stretch, span: Span, things: Phrase | None, *, holds: bool) -> Iterator[State]:
    """The statement that something is on (``holds``) or off, turned by a negation, unless it only may be."""
    if things is None or is_supposed(stretch, things) or is_past_state(stretch, span):
        return
    first, last = stretch.index_at(span.start), stretch.index_at(max(span.start, span.end - 1))
    told = [word.text.lower() for word in stretch.words[max(0, first - _BACK) : last + 1]]
    if _DOUBTED.intersection(told) or (not holds and _AIMED.intersection(told)):
        return
    negated = things.share == "none" or any(map(is_negator, told))
    setting = setting_after(stretch, last, (things, None))
    yield State(PLAN, holds != negated, is_event=False, span=span, things=things, doer=None, setting=setting)
