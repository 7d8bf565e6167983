"""What a text says to be so of things, on scales with two ends: open or shut, won or lost, done or not done.

Two statements on one scale contradict each other when they are of the same things, at the same time, at other ends.
Found are plain statements only: what is planned, possible, asked or doubted is left to ``meaning.difference``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from headwater.data.span import Span
from headwater.meaning.context import Stretch, is_content, stretch_of
from headwater.meaning.negation import NEGATIONS, is_negator
from headwater.meaning.phrases import TIMES, Phrase, phrase_after, phrase_before, phrase_of
from headwater.meaning.scales import ERGATIVE, OF_DOER, STATE_POLES, VERB_POLES, Pole
from headwater.meaning.synonyms import canonical
from headwater.meaning.verbs import ACTUAL, VerbUse
from headwater.meaning.vocabulary import LIGHT_VERBS

_LINKS: Final = frozenset(
    "be stay remain keep stand lie leave become prove hold declare find test appear show put".split()
)
_DIRECT: Final = frozenset(
    "keep leave hold declare find show put".split()
)  # they put a thing between themselves and its state
_UNREAL: Final = frozenset("will would could may might can should must shall if whether unless to not-yet".split())
_PAST_STATE: Final = re.compile(
    r"\b(?:barely|hardly|scarcely|no\s+longer|had\s+(?:been|once)|used\s+to|again|formerly|until|not\s+all|not\s+every)\b",
    re.I,
)
_SAYING: Final = frozenset(
    "say tell report announce add note claim warn state deny confirm accuse quote cite describe expect believe suggest"
    " intend threaten hear speak talk mean appear hope fear feel like love face depend involve concern read write post"
    " respond comment recognize understand insist argue refer consider discuss rule exclude answer check verify".split()
)
# What brings something about, and what comes before that: "was declared" against "had not asked for".
_MAKING: Final = frozenset(
    "declare proclaim impose introduce launch begin start order open establish grant issue".split()
)
_ASKING: Final = frozenset("ask call apply appeal".split())
_LEADING: Final = _MAKING | _ASKING | frozenset("request authorize approve seek propose".split())
_NO_MORE: Final = frozenset({"longer", "again", "once", "used"})  # there was, and is not, or the other way round
# What is there once it is brought about or found: "there is no deal" against "they have struck a deal".
_BRINGING: Final = frozenset("reach strike sign clinch seal make conclude find detect discover".split())
_AGREEMENT: Final = "agreement"  # what there is once something is agreed
_DIRECTIVES: Final = frozenset("order ask urge command instruct request direct".split())
_ADVERBIAL: Final = frozenset("all since today yesterday tonight late early again only".split()) | frozenset(
    "monday tuesday wednesday thursday friday saturday sunday".split()
)
_BEFORE_LINK: Final = frozenset("be have do also still".split()) | NEGATIONS | _UNREAL
_SUPPOSING: Final = frozenset("if whether unless until before once when should were".split())
_CLAUSE_END: Final = re.compile(r"[;:.!?()\n“”\"]|—|–|,")
_JOINTS: Final = frozenset("that which who because if after before when while although but as".split())
_SETTING = 12  # words after a verb or state that tell where, when and of what
_REACH = 5  # words before a state among which the verb that tells it stands


@dataclass(frozen=True, slots=True)
class Setting:
    """What else a clause says: the content lemmas after its verb or state, and those of names among them."""

    lemmas: frozenset[str]
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class State:
    """One plain statement: on which scale, whether at its first end, of what things and by whom.

    ``scale`` of a verb that is on none is the verb itself; its ends are that it is so and that it is not. "made" tells
    whether something was brought about, or not even begun. ``doer`` of a contest is what is won. ``is_event``:
    told as something that was done, which another deed may have undone since. ``setting`` are the lemmas of what else
    the clause says of it (where, with what, of what).
    """

    scale: str
    holds: bool
    is_event: bool
    span: Span
    things: Phrase
    doer: Phrase | None
    setting: Setting


def find_states(text: str) -> list[State]:
    """The plain statements of ``text`` about things, in order of place."""
    stretch = stretch_of(text)
    told = [*_by_verbs(stretch), *_by_existence(stretch)]
    shown = [x for x in _by_states(stretch) if not any(y.scale == x.scale and y.span.overlap(x.span) for y in told)]
    return sorted([*told, *shown], key=lambda state: (state.span, state.scale))


def _by_verbs(stretch: Stretch) -> Iterator[State]:
    for use in stretch.verbs:
        lemma = canonical(use.word.lemma)
        pole = VERB_POLES.get(use.word.lemma)
        if use.modality not in ACTUAL or is_past_state(stretch, use.span):
            continue
        is_making = use.word.lemma in _MAKING
        if pole is None and not is_making and ((lemma in LIGHT_VERBS and lemma != "see") or lemma in _SAYING):
            continue
        roles = _roles(stretch, use, pole)
        if roles is not None:
            own = f"verb {lemma}{_particle(stretch, use)}"
            scale, holds = (pole.scale, pole.holds != use.negated) if pole else (own, not use.negated)
            is_event = not use.negated and use.word.lemma not in LIGHT_VERBS
            setting = setting_after(stretch, stretch.index_at(max(use.span.start, use.span.end - 1)), roles)
            yield State(scale, holds, is_event, use.span, *roles, setting)
            if pole is None and use.word.lemma in (_MAKING if holds else _LEADING):
                yield State("made", holds, is_event, use.span, *roles, setting)


def _particle(stretch: Stretch, use: VerbUse) -> str:
    """The particle that makes another verb of one: "played | up"."""
    return " " + stretch.text[use.word.end + 1 : use.span.end].lower() if use.span.end > use.word.end else ""


def _by_existence(stretch: Stretch) -> Iterator[State]:
    """What there is or is not: "there is no deal", "a leak was found", "they have agreed a rise"."""
    words = stretch.words
    for at, word in enumerate(words[:-1]):
        if word.text.lower() != "there" or (at and words[at - 1].text.lower() in _SUPPOSING):
            continue
        link = next((i for i in range(at + 1, min(len(words), at + 4)) if words[i].lemma in ("be", "exist")), None)
        things = phrase_after(stretch, link) if link is not None else None
        if link is None or things is None:
            continue
        told = {w.text.lower() for w in words[at + 1 : stretch.index_at(things.span.end - 1)]}
        if told & _UNREAL or told & _NO_MORE:
            continue
        negated = things.share == "none" or any(w in NEGATIONS or is_negator(w) for w in told)
        span = Span(word.start, things.span.end)
        setting = setting_after(stretch, stretch.index_at(things.span.end - 1), (things, None))
        yield State("existence", not negated, is_event=False, span=span, things=things, doer=None, setting=setting)
    for use in stretch.verbs:
        if use.modality not in ACTUAL or use.word.lemma not in _BRINGING | {"agree"}:
            continue
        roles = _roles(stretch, use, None)
        if roles is not None and not is_past_state(stretch, use.span):
            things = roles[0]
            if use.word.lemma == "agree" and not use.negated:
                things = replace(things, heads=things.heads | {_AGREEMENT}, lemmas=things.lemmas | {_AGREEMENT})
            setting = setting_after(stretch, stretch.index_at(max(use.span.start, use.span.end - 1)), roles)
            holds = not (use.negated or things.share == "none")
            yield State("existence", holds, is_event=False, span=use.span, things=things, doer=None, setting=setting)


def _roles(stretch: Stretch, use: VerbUse, pole: Pole | None) -> tuple[Phrase, Phrase | None] | None:
    """What it happens to, and who does it where that is told."""
    start = stretch.index_at(use.span.start)
    before = phrase_before(stretch, start)
    if use.passive:
        return (before, None) if before else None
    end = stretch.index_at(max(use.span.start, use.span.end - 1))
    if use.word.lemma in _ASKING and stretch.words[end + 1 : end + 2] and stretch.words[end + 1].text.lower() == "for":
        end += 1
    after = phrase_after(stretch, end)
    if use.word.lemma in _DIRECTIVES:
        after = _directed(stretch, end) or after
    if pole is not None and pole.scale in OF_DOER:
        return (before, after) if before else None
    if after is not None and after.heads:
        return after, before
    is_of_subject = (
        pole.scale in ERGATIVE if pole is not None else use.word.lemma not in _LEADING | _BRINGING | {"agree"}
    )
    return (before, None) if before and is_of_subject else None  # "the bridge reopened", "the mice lived longer"


def _directed(stretch: Stretch, end: int) -> Phrase | None:
    """What is ordered or asked: "ordered the ministry | to probe the running of the dam"."""
    for at in range(end + 1, min(len(stretch.words), end + 8)):
        if stretch.words[at].text.lower() == "to" and at + 1 < len(stretch.words):
            verb = stretch.words[at + 1]
            rest = phrase_after(stretch, at + 1)
            lemmas = {verb.lemma} | (rest.lemmas if rest else frozenset())
            heads = {verb.lemma} | (rest.heads if rest else frozenset())
            span = Span(verb.start, rest.span.end if rest else verb.end)
            return Phrase(span, frozenset(lemmas), frozenset(heads), rest.names if rest else frozenset(), "some")
    return None


def _by_states(stretch: Stretch) -> Iterator[State]:
    words = stretch.words
    for at in range(len(words)):
        pole, length = _state_at(stretch, at)
        link = _link_before(stretch, at) if pole is not None else None
        if pole is None or link is None:
            continue
        span = Span(words[link].start, words[at + length - 1].end)
        start = _group_start(stretch, link)
        group = [words[i].text.lower() for i in range(start, at)]
        things = phrase_of(stretch, range(link + 1, at)) if words[link].lemma in _DIRECT and at - link > 1 else None
        things = things or phrase_before(stretch, start)
        if (
            things is None
            or _UNREAL.intersection(group)
            or is_past_state(stretch, span)
            or is_supposed(stretch, things)
        ):
            continue
        negated = any(w in NEGATIONS or is_negator(w) for w in group) != (things.share == "none")
        holds = pole.holds != negated
        for phrase in (things, *_so_were(stretch, at + length)):
            setting = setting_after(stretch, at + length - 1, (phrase, None))
            yield State(pole.scale, holds, is_event=False, span=span, things=phrase, doer=None, setting=setting)


def _group_start(stretch: Stretch, link: int) -> int:
    """Where the auxiliaries and negations before a linking verb begin."""
    start = link
    while start > 0 and stretch.words[start - 1].lemma in _BEFORE_LINK:
        start -= 1
    return start


def _opening(stretch: Stretch, phrase: Phrase) -> list[str]:
    """The words that a phrase begins with, its article or quantifier included."""
    first = stretch.index_at(phrase.span.start)
    return [word.text.lower() for word in stretch.words[max(0, first - 2) : first + 1]]


def is_supposed(stretch: Stretch, phrase: Phrase) -> bool:
    """Whether the clause of a phrase only supposes, asks or waits ("if the bridge is shut")."""
    return bool(_SUPPOSING.intersection(_opening(stretch, phrase)))


def setting_after(stretch: Stretch, at: int, roles: tuple[Phrase, Phrase | None]) -> Setting:
    """What is said after word ``at`` beyond who and what."""
    words, held = stretch.words, [role.span for role in roles if role is not None]
    found: set[str] = set()
    names: set[str] = set()
    for i in range(at + 1, min(len(words), at + _SETTING)):
        if _CLAUSE_END.search(stretch.text, words[i - 1].end, words[i].start) or words[i].text.lower() in _JOINTS:
            break
        inside = any(span.start <= words[i].start < span.end for span in held)
        if is_content(words[i]) and not inside and words[i].lemma not in TIMES:
            found.add(words[i].lemma)
            if words[i].text[0].isupper():
                names.add(words[i].lemma)
    return Setting(frozenset(found), frozenset(names))


def _so_were(stretch: Stretch, at: int) -> list[Phrase]:
    """Of what else the same is said: "… was open, and so were | the other five crossings"."""
    words = stretch.words
    for i in range(at, min(len(words) - 2, at + 8)):
        if words[i].text.lower() == "so" and words[i + 1].lemma in ("be", "do", "have"):
            also = phrase_after(stretch, i + 1)
            return [] if also is None else [Phrase(also.span, also.lemmas, also.heads, also.names, "some")]
    return []


def _state_at(stretch: Stretch, at: int) -> tuple[Pole | None, int]:
    """The end of a scale that the words from ``at`` are, and how many of them; an adjective before its noun is none."""
    for length in range(min(4, len(stretch.words) - at), 0, -1):
        pole = STATE_POLES.get(tuple(word.text.lower() for word in stretch.words[at : at + length]))
        if pole is not None:
            following = stretch.words[at + length] if at + length < len(stretch.words) else None
            if length == 1 and following is not None and _modifies(stretch, stretch.words[at].end, following.start):
                if is_content(following) and following.lemma not in _ADVERBIAL:
                    return None, 0
            return pole, length
    return None, 0


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
            near = at - place == 1 or all(not is_content(w) or w.lemma in _LINKS for w in words[place + 1 : at])
            return place if near or word.lemma in _DIRECT else None
    return None


def is_past_state(stretch: Stretch, span: Span) -> bool:
    """Whether the words say that it was otherwise before, or is so again: time has passed in between."""
    return bool(_PAST_STATE.search(stretch.text, max(0, span.start - 24), min(len(stretch.text), span.end + 14)))
