"""One plain statement of a text, and who and what a verb in it is about; no parser."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from headwater.data.span import Span
from headwater.meaning.context import Stretch, is_content
from headwater.meaning.phrases import TIMES, Phrase, phrase_after, phrase_before, pronoun_after, pronoun_before
from headwater.meaning.scales import ERGATIVE, Pole
from headwater.meaning.verbs import VerbUse

# What brings something about, and what comes before that: "was declared" against "had not asked for".
MAKING: Final = frozenset(
    "declare proclaim impose introduce launch begin start order open establish grant issue".split()
)
_ASKING: Final = frozenset("ask call apply appeal".split())
LEADING: Final = MAKING | _ASKING | frozenset("request authorize approve seek propose".split())
# What is there once it is brought about or found: "there is no deal" against "they have struck a deal".
BRINGING: Final = frozenset("reach strike sign clinch seal make conclude find detect discover".split())
_DIRECTIVES: Final = frozenset("order ask urge command instruct request direct".split())
_PAST_STATE: Final = re.compile(
    r"\b(?:barely|hardly|scarcely|no\s+longer|had\s+(?:been|once)|used\s+to|again|formerly|until|not\s+all|not\s+every)\b",
    re.I,
)
SUPPOSING: Final = frozenset("if whether unless until before once when should were".split())
_CLAUSE_END: Final = re.compile(r"[;:.!?()\n“”\"]|—|–|,")
_JOINTS: Final = frozenset("that which who because if after before when while although but as".split())
_SETTING = 12  # words after a verb or state that tell where, when and of what


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
    the clause says of it (where, with what, of what). ``is_future``: told as what is to come.
    """

    scale: str
    holds: bool
    is_event: bool
    span: Span
    things: Phrase
    doer: Phrase | None
    setting: Setting
    is_future: bool = False


def subject_before(stretch: Stretch, index: int) -> Phrase | None:
    """The phrase before word ``index``, or the pronoun there."""
    return pronoun_before(stretch, index) or phrase_before(stretch, index)


def subject_of(stretch: Stretch, use: VerbUse) -> int:
    """The place before which the subject of a verb stands: of an infinitive, that of what governs it.

    "Three clubs failed | to pass the league."
    """
    at = stretch.index_at(use.span.start)
    if stretch.words[at].text.lower() == "to":
        governor = next((one for one in stretch.verbs if one.index == at - 1), None)
        return at if governor is None else stretch.index_at(governor.span.start)
    return at


def roles_of(stretch: Stretch, use: VerbUse, pole: Pole | None) -> tuple[Phrase, Phrase | None] | None:
    """What it happens to, and who does it where that is told."""
    before = subject_before(stretch, subject_of(stretch, use))
    if use.passive:
        is_of_agent = pole is not None and pole.of_doer  # "was beaten", "is survived by": told of who does it
        return (before, None) if before and not is_of_agent else None
    end = stretch.index_at(max(use.span.start, use.span.end - 1))
    if use.word.lemma in _ASKING and stretch.words[end + 1 : end + 2] and stretch.words[end + 1].text.lower() == "for":
        end += 1
    after = pronoun_after(stretch, end) or phrase_after(stretch, end)
    if use.word.lemma in _DIRECTIVES:
        after = _directed(stretch, end) or after
    if pole is not None and pole.of_doer:
        return (before, after) if before else None
    if after is not None and after.heads:
        return after, before
    is_of_subject = pole.scale in ERGATIVE if pole is not None else use.word.lemma not in LEADING | BRINGING | {"agree"}
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


def _opening(stretch: Stretch, phrase: Phrase) -> list[str]:
    """The words that a phrase begins with, its article or quantifier included."""
    first = stretch.index_at(phrase.span.start)
    return [word.text.lower() for word in stretch.words[max(0, first - 2) : first + 1]]


def is_supposed(stretch: Stretch, phrase: Phrase) -> bool:
    """Whether the clause of a phrase only supposes, asks or waits ("if the bridge is shut")."""
    return bool(SUPPOSING.intersection(_opening(stretch, phrase)))


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


def is_past_state(stretch: Stretch, span: Span) -> bool:
    """Whether the words say that it was otherwise before, or is so again: time has passed in between."""
    return bool(_PAST_STATE.search(stretch.text, max(0, span.start - 24), min(len(stretch.text), span.end + 14)))
