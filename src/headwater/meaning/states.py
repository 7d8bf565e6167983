"""What a text says to be so of things, on scales with two ends: open or shut, won or lost, done or not done.

Two statements on one scale contradict each other when they are of the same things, at the same time, at other ends.
Found are plain statements of what is or is to come: what is possible, asked or doubted is left to
``meaning.difference``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from headwater.data.span import Span
from headwater.meaning.context import Stretch, is_content, stretch_of
from headwater.meaning.existence import find_existence
from headwater.meaning.modality import ACTUAL
from headwater.meaning.negation import NEGATIONS, is_negation
from headwater.meaning.phrases import Phrase, phrase_after, phrase_of
from headwater.meaning.roles import (
    LEADING,
    MAKING,
    State,
    is_past_state,
    is_supposed,
    roles_of,
    setting_after,
    subject_before,
)
from headwater.meaning.scales import STATE_POLES, VERB_POLES, Pole
from headwater.meaning.synonyms import canonical
from headwater.meaning.verbs import VerbUse
from headwater.meaning.vocabulary import LIGHT_VERBS

_LINKS: Final = frozenset(
    "be stay remain keep stand lie leave become prove hold declare find test appear show put get".split()
)
_DIRECT: Final = frozenset(
    "keep leave hold declare find show put".split()
)  # they put a thing between themselves and its state
_TO_COME: Final = frozenset({"will", "shall", "would"})
_REPORTING: Final = frozenset("say tell announce promise vow warn confirm insist pledge add state".split())
_UNREAL: Final = frozenset("could may might can should must if whether unless to not-yet".split())
_SAYING: Final = frozenset(
    "say tell report announce add note claim warn state deny confirm accuse quote cite describe expect believe suggest"
    " intend threaten hear speak talk mean appear hope fear feel like love face depend involve concern read write post"
    " respond comment recognize understand insist argue refer consider discuss rule exclude answer check verify".split()
)
_PHRASAL: Final = frozenset("get put keep hold show stand".split())  # a particle right behind makes another verb of it
_ADVERBIAL: Final = frozenset("all since today yesterday tonight late early again only".split()) | frozenset(
    "monday tuesday wednesday thursday friday saturday sunday".split()
)
_BEFORE_LINK: Final = frozenset("be have do also still".split()) | NEGATIONS | _UNREAL | _TO_COME
_TWOFOLD: Final = frozenset("fire axe pass free clear back".split())  # shots are fired, and directors
_BETWEEN: Final = frozenset("a an the his her its their my our your own".split())  # inside a turn of phrase
_PARTICLES: Final = frozenset("away back down off out up".split())
_OBJECT = 4  # words between a verb and its particle
_REACH = 5  # words before a state among which the verb that tells it stands


def find_states(text: str) -> list[State]:
    """The plain statements of ``text`` about things, in order of place."""
    stretch = stretch_of(text)
    told = [*_by_verbs(stretch), *find_existence(stretch)]
    shown = [
        x
        for x in (*_by_states(stretch), *_by_turns(stretch))
        if not any(y.scale == x.scale and y.span.overlap(x.span) for y in told)
    ]
    return sorted([*told, *shown], key=lambda state: (state.span, state.scale))


def _by_verbs(stretch: Stretch) -> Iterator[State]:
    for use in stretch.verbs:
        lemma = canonical(use.word.lemma)
        poles = VERB_POLES.get((use.word.lemma,), ()) if use.span.end <= use.word.end else ()
        is_future = use.modality == "future" and _is_to_come(stretch, use.span, use.word.start)
        if not (use.modality in ACTUAL or (is_future and poles)) or is_past_state(stretch, use.span):
            continue
        is_making = use.word.lemma in MAKING
        if not poles and not is_making and ((lemma in LIGHT_VERBS and lemma != "see") or lemma in _SAYING):
            continue
        if use.word.lemma == "fail" and _is_followed_by_to(stretch, use):
            continue  # "failed to pay": the verb that follows tells it
        for pole in (*poles, *((None,) if not poles or lemma in _TWOFOLD else ())):
            roles = roles_of(stretch, use, pole)
            if roles is not None:
                own = f"verb {lemma}{_particle(stretch, use)}"
                scale, holds = (pole.scale, pole.holds != use.negated) if pole else (own, not use.negated)
                is_event = not use.negated and use.word.lemma not in LIGHT_VERBS
                setting = setting_after(stretch, stretch.index_at(max(use.span.start, use.span.end - 1)), roles)
                yield State(scale, holds, is_event, use.span, *roles, setting, is_future)
                if pole is None and use.word.lemma in (MAKING if holds else LEADING):
                    yield State("made", holds, is_event, use.span, *roles, setting)


def _is_to_come(stretch: Stretch, span: Span, end: int) -> bool:
    """Whether a verb with "will" or "would" tells what is to come, not what would be if something were."""
    return "would" not in stretch.text[span.start : end].lower().split() or _is_reported(stretch, span)


def _is_reported(stretch: Stretch, span: Span) -> bool:
    """Whether what stands at ``span`` is reported and hangs on no condition: "she said that schools would close"."""
    before = [word.lemma for word in stretch.words if word.start < span.start]
    return bool(_REPORTING.intersection(before)) and not {"if", "unless"}.intersection(w.lemma for w in stretch.words)


def _is_followed_by_to(stretch: Stretch, use: VerbUse) -> bool:
    return any(word.text.lower() == "to" for word in stretch.words[use.index + 1 : use.index + 2])


def _particle(stretch: Stretch, use: VerbUse) -> str:
    """The particle that makes another verb of one: "played | up"."""
    return " " + stretch.text[use.word.end + 1 : use.span.end].lower() if use.span.end > use.word.end else ""


def _by_states(stretch: Stretch) -> Iterator[State]:
    words = stretch.words
    for at in range(len(words)):
        poles, length = _state_at(stretch, at)
        link = _link_before(stretch, at) if poles else None
        if link is None:
            continue
        span = Span(words[link].start, words[at + length - 1].end)
        start = _group_start(stretch, link)
        group = [words[i].text.lower() for i in range(start, at)]
        things = phrase_of(stretch, range(link + 1, at)) if words[link].lemma in _DIRECT and at - link > 1 else None
        yield from _shown(stretch, poles, span, group, (things or subject_before(stretch, start), None))


def _by_turns(stretch: Stretch) -> Iterator[State]:
    """What turns of phrase say: "handed in | his notice", "was shown | the door"."""
    words = stretch.words
    for at in range(len(words)):
        for length, poles in _turns_at(stretch, at):
            span = Span(words[at].start, words[at + length - 1].end)
            start = _group_start(stretch, at)
            group = [words[i].text.lower() for i in range(start, at)]
            is_passive = any(words[i].lemma == "be" for i in range(start, at))
            subject = subject_before(stretch, start)
            between = phrase_of(stretch, range(at + 1, at + length - 1)) if length > 2 else None
            for pole in poles:
                after = between or phrase_after(stretch, at + length - 1)
                roles = (subject, None) if pole.of_doer or is_passive else (after, subject)
                yield from _shown(stretch, (pole,), span, group, roles, is_event=True)


def _shown(
    stretch: Stretch,
    poles: tuple[Pole, ...],
    span: Span,
    group: list[str],
    roles: tuple[Phrase | None, Phrase | None],
    *,
    is_event: bool = False,
) -> Iterator[State]:
    """The statements that a state or turn of phrase makes of things by a doer, unless it only may be so."""
    things, doer = roles
    if things is None or _UNREAL.intersection(group) or ("would" in group and not _is_reported(stretch, span)):
        return
    if is_supposed(stretch, things) or (doer is not None and is_supposed(stretch, doer)):
        return
    if not is_event and is_past_state(stretch, span):
        return
    negated = any(map(is_negation, group)) != (things.share == "none")
    is_future = bool(_TO_COME.intersection(group))
    end = stretch.index_at(span.end - 1) + 1
    for pole in poles:
        for phrase in (things, *_so_were(stretch, end)):
            setting = setting_after(stretch, end - 1, (phrase, None))
            told = is_event and not negated
            yield State(pole.scale, pole.holds != negated, told, span, phrase, doer, setting, is_future)


def _turns_at(stretch: Stretch, at: int) -> Iterator[tuple[int, tuple[Pole, ...]]]:
    """The turns of phrase that begin at word ``at``, and how many words each of them is."""
    words = stretch.words
    for turn in _TURNS.get(words[at].lemma, ()):
        place = at
        for token in turn[1:]:
            place += 1
            last = place + (_OBJECT if token in _PARTICLES else 0)
            while place < len(words) and words[place].text.lower() in _BETWEEN:
                place += 1
            while place < min(last, len(words) - 1) and words[place].text.lower() != token:
                place += 1  # "turned | the offer | down"
            if place >= len(words) or token not in (words[place].lemma, words[place].text.lower()):
                break
        else:
            if not re.search(r"[,;:.!?()]", stretch.text[words[at].end : words[place].start]):
                yield place - at + 1, VERB_POLES[turn]


def _turns() -> dict[str, list[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for turn in VERB_POLES:
        if len(turn) > 1:
            found.setdefault(turn[0], []).append(turn)
    return found


_TURNS: Final = _turns()


def _group_start(stretch: Stretch, link: int) -> int:
    """Where the auxiliaries and negations before a linking verb begin."""
    start = link
    while start > 0 and stretch.words[start - 1].lemma in _BEFORE_LINK:
        start -= 1
    return start


def _so_were(stretch: Stretch, at: int) -> list[Phrase]:
    """Of what else the same is said: "… was open, and so were | the other five crossings"."""
    words = stretch.words
    for i in range(at, min(len(words) - 2, at + 8)):
        if words[i].text.lower() == "so" and words[i + 1].lemma in ("be", "do", "have"):
            also = phrase_after(stretch, i + 1)
            return [] if also is None else [Phrase(also.span, also.lemmas, also.heads, also.names, "some")]
    return []


def _state_at(stretch: Stretch, at: int) -> tuple[tuple[Pole, ...], int]:
    """The ends of scales that the words from ``at`` are, and how many of them; an adjective before its noun is none."""
    for length in range(min(4, len(stretch.words) - at), 0, -1):
        poles = STATE_POLES.get(tuple(word.text.lower() for word in stretch.words[at : at + length]))
        if poles is not None:
            following = stretch.words[at + length] if at + length < len(stretch.words) else None
            if length == 1 and following is not None and _modifies(stretch, stretch.words[at].end, following.start):
                if is_content(following) and following.lemma not in _ADVERBIAL:
                    return (), 0
            return poles, length
    return (), 0


def _modifies(stretch: Stretch, end: int, start: int) -> bool:
    """Whether nothing but a blank stands between two words: "open letter", "dead man"."""
    return stretch.text[end:start].strip() == ""


def _link_before(stretch: Stretch, at: int) -> int | None:
    """The place of the verb that tells a state at ``at``; ``None`` where the state only stands beside a noun."""
    words = stretch.words
    for place in range(at - 1, max(-1, at - 1 - _REACH), -1):
        word = words[place]
        gap = stretch.text[word.end : words[place + 1].start]
        if re.search(r"[,;:.!?()“”\"\n]", gap):
            return None
        if word.lemma in _LINKS:
            if at - place == 1 and word.lemma in _PHRASAL and words[at].text.lower() in _PARTICLES:
                return None  # "put up a fight", "got up"
            near = at - place == 1 or all(not is_content(w) or w.lemma in _LINKS for w in words[place + 1 : at])
            return place if near or word.lemma in _DIRECT else None
    return None
