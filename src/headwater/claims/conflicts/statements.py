"""Plain statements that exclude each other: of the same things, at other ends of a scale, at other hours.

What is found is held to more than what likeness led to, for a false contradiction is worse than a missed one: the same
things by their nouns and names, days that overlap, and other mouths. A deed and its undoing (opened, then closed) are
a sequence and contradict each other only where one of them is told as lasting or as never done.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations
from typing import Final

from headwater.claims.assertions.kin import kin
from headwater.claims.assertions.voices import source_ids
from headwater.claims.conflicts.apart import other_clock
from headwater.claims.conflicts.referents import Referents
from headwater.claims.conflicts.winners import find_winners
from headwater.claims.likeness.profiles import Background, Profile
from headwater.claims.likeness.tellers import holder, rows_by_article, same_mouth
from headwater.claims.likeness.told import Told, same_days
from headwater.data.annotation import Annotations
from headwater.data.article import Article
from headwater.data.claim import ConflictKind
from headwater.data.span import Span
from headwater.meaning.negation import RAISED
from headwater.meaning.predicates import PLAN, find_predicates
from headwater.meaning.roles import State
from headwater.meaning.scales import LEAVING, OF_DOER, OF_WILL
from headwater.meaning.states import find_states
from headwater.meaning.words import content_words

_MAX_HOLDERS: Final = 60  # statements on one scale about one thing that are laid side by side
_GENERIC: Final = frozenset(
    kin(lemma)
    for lemma in (
        "people person man woman official officer spokesman spokeswoman government authority police member group"
        " thing one number amount part kind case place time work way issue matter question statement report side party"
        " company city town village country state area region plan nothing something anything everything"
    ).split()
)
_POWERS: Final = frozenset(
    kin(lemma) for lemma in "government president cabinet ministry minister premier authority state".split()
)
_ENOUGH: Final = 0.3  # weight of a noun that tells what is done to, among all the story is about
_OUTCOMES: Final = frozenset({"guilt", "ruling", "result", "life", "approval", "presence"})  # nothing undoes them
_ONCE: Final = frozenset(  # what happens to one thing once, so that its hour is one
    "open work".split()
    + [
        f"verb {verb}"
        for verb in (
            "collapse crash sink explode derail capsize erupt land depart arrive sign disappear vanish slide die"
            " evacuate strike hit detonate rupture"
        ).split()
    ]
)
_CLOSING: Final = "”\"’') \n"
_OF_WHAT: Final = frozenset({"guilt", "permission"})  # scales that tell little without the charge, or what is allowed
_LOOSE: Final = frozenset({"made", "existence"})  # scales on which a noun alone tells little


Exclusive = tuple[Told, Told, ConflictKind]


def find_exclusive(
    profiles: Sequence[Profile],
    articles: Mapping[str, Article],
    annotations: Mapping[str, Annotations],
    background: Background,
    referents: Referents,
) -> Iterator[Exclusive]:
    """Pairs of statements of which only one can hold, with what they disagree on."""
    told = list(_tell(profiles, articles, annotations, referents))
    by_thing: dict[tuple[str, bool, str], list[Told]] = defaultdict(list)
    for one in told:
        for head in sorted(one.heads - _GENERIC):
            by_thing[one.state.scale, one.state.is_future, head].append(one)
    for _, some in sorted(by_thing.items()):
        for a, b in _pairs(some):
            kind = _disagree(a, b) if _is_of_one(a, b, background) else None
            if kind is not None and not _tells_both(a, b, some) and not _tells_both(b, a, some):
                yield a, b, kind
    winners = find_winners(told, profiles)
    for a, b in _pairs(winners.told):
        if same_days(a, b) and winners.are_rivals(a, b):
            yield a, b, "actor"


def _pairs(some: Sequence[Told]) -> Iterator[tuple[Told, Told]]:
    """Pairs from other mouths."""
    for a, b in combinations(some[:_MAX_HOLDERS], 2):
        together = a.profile.assertion.article_id == b.profile.assertion.article_id
        if a.row != b.row and not (together and same_mouth(a.profile, b.profile)):
            yield a, b


def _tells_both(a: Told, b: Told, some: Iterable[Told]) -> bool:
    """Whether the sentence of one says what the other says as well: "I am seldom nervous, and tonight I was"."""
    place = a.profile.assertion.article_id, a.sentence
    return any(
        (x.profile.assertion.article_id, x.sentence) == place and x.state.holds == b.state.holds != a.state.holds
        for x in some
    )


def _disagree(a: Told, b: Told) -> ConflictKind | None:
    """On what two statements of one thing exclude each other; ``None`` where both can hold."""
    one, other = a.state, b.state
    are_deeds = one.is_event and other.is_event
    if one.holds != other.holds:
        if one.scale in OF_WILL and are_deeds:
            return "actor"  # who resigned was not dismissed
        undone = (are_deeds and one.scale not in _OUTCOMES) or _came_about(a, b)
        return None if undone or _are_parts(a, b) or not same_days(a, b) else "polarity"
    return "number" if one.holds and are_deeds and one.scale in _ONCE and _other_hour(a, b) else None


def _came_about(a: Told, b: Told) -> bool:
    """Whether what was not there when one was published is there by the time of the other; a plan, the other way."""
    if a.state.scale not in ("existence", PLAN):
        return False
    without, having = (b, a) if a.state.holds == (a.state.scale != PLAN) else (a, b)
    if without.at is None or having.at is None:
        return False
    if without.is_day_only or having.is_day_only:
        return without.at.date() < having.at.date()
    return without.at < having.at


def _tell(
    profiles: Sequence[Profile],
    articles: Mapping[str, Article],
    annotations: Mapping[str, Annotations],
    referents: Referents,
) -> Iterator[Told]:
    for article_id, own in rows_by_article(profiles):
        text, notes = articles[article_id].text, annotations[article_id]
        for sentence in notes.sentences:
            near = [row for row in own if profiles[row].assertion.span.overlap(sentence)]
            said = sentence.of(text)
            if not near or said.rstrip(_CLOSING).endswith("?"):
                continue
            raised = RAISED.search(said)
            for read in (*find_states(said), *find_predicates(said)):
                state = read
                if raised is not None and raised.end() <= state.span.start:
                    continue  # "I don't think that he won" says that he did not
                if state.scale == "result" and state.span.of(said).endswith("ing"):
                    continue  # who is losing has not lost
                row = holder([x.shift(sentence.start) for x in (state.span, state.things.span)], near, profiles)
                things = referents.read(state.things, profiles[row], sentence) if row is not None else None
                if row is not None and things is not None and profiles[row].assertion.stance == "asserts":
                    state = replace(state, things=things, doer=referents.read(state.doer, profiles[row], sentence))
                    heads = frozenset(map(kin, state.things.heads))
                    lemmas = frozenset(map(kin, state.things.lemmas | state.setting.lemmas))
                    days = _days(sentence, state, notes)
                    article = articles[article_id]
                    at, is_day_only = article.published_at, article.published_precision == "day"
                    yield Told(row, profiles[row], state, sentence, text, days, at, is_day_only, heads, lemmas)


def _days(sentence: Span, state: State, notes: Annotations) -> tuple[date, date] | None:
    """The days that the sentence names nearest to what it states; ``None`` when it names none."""
    at = state.span.start + sentence.start
    named = [time for time in notes.times if time.span.overlap(sentence)]
    nearest = min(named, key=lambda time: (abs(time.span.start - at), time.span.start), default=None)
    return None if nearest is None else (nearest.first, nearest.last)


def _is_of_one(a: Told, b: Told, background: Background) -> bool:
    return _same_things(a, b, background) and _same_setting(a, b) and _same_doer(a, b)


def _same_things(a: Told, b: Told, background: Background) -> bool:
    """Whether both are of the same things: a noun that tells enough, and no other names."""
    names_a, names_b = a.state.things.names, b.state.things.names
    if names_a and names_b and not names_a & names_b:
        return False
    shared = (a.heads & b.heads) - _GENERIC
    if a.state.scale == "existence" and "none" in (a.state.things.share, b.state.things.share):
        return bool(shared) and _is_narrowed_alike(a, b)  # there is none at all, so it need not be told which
    if a.state.scale == LEAVING:
        return bool(names_a & names_b) or len((a.lemmas & b.lemmas) - _GENERIC) > 1  # each firm has a director
    if a.state.scale.startswith("verb") or a.state.scale in _LOOSE:
        return _is_rare(shared, background) and _is_told_alike(a, b)
    return bool(shared)


def _is_narrowed_alike(a: Told, b: Told) -> bool:
    """Whether what there is none of is nothing narrower than what the other has: "no note | of a call", "a note".

    Nor anywhere else: "no guard | at the gate", "a guard". Who agrees something is told of the deal only where more is
    shared than that.
    """
    none, other = (a, b) if a.state.things.share == "none" else (b, a)
    said = frozenset(kin(w.lemma) for w in content_words(other.sentence.of(other.text)))
    narrowing = frozenset(map(kin, none.state.things.lemmas)) - none.heads
    beside = frozenset() if none.state.setting.names else frozenset(map(kin, none.state.setting.lemmas))
    if not none.heads & said:
        return bool(said & {kin(w.lemma) for w in content_words(none.sentence.of(none.text))} - _GENERIC)
    return all(not some or bool(some & said) for some in (narrowing, beside))


def _is_rare(lemmas: frozenset[str], background: Background) -> bool:
    return max((background.weights.get(lemma, 1.0) for lemma in lemmas), default=0.0) >= _ENOUGH


def _is_told_alike(a: Told, b: Told) -> bool:
    """Whether more than one noun joins two deeds: the source, the doer, another word, that nobody does."""
    if "none" in (a.state.things.share, b.state.things.share):
        return True  # what is said of no such thing is said of this one
    if set(source_ids(a.profile.assertion.chain)) & set(source_ids(b.profile.assertion.chain)):
        return True
    doers = a.state.doer, b.state.doer
    named = all(doer is not None and doer.heads for doer in doers)
    return named or doers == (None, None) or a.state.scale == "made" or len((a.lemmas & b.lemmas) - _GENERIC) > 1


def _are_parts(a: Told, b: Told) -> bool:
    """Whether both are only of some, which may be others: "two gates were opened", "three gates stayed shut"."""
    return a.state.things.share == b.state.things.share == "part"


def _same_setting(a: Told, b: Told) -> bool:
    """Whether nothing says that one is of another place; of a verdict or a ban, that it is on or of the same."""
    one, other = a.state.setting, b.state.setting
    mine, yours = _settled_by(a), _settled_by(b)
    if mine and yours and not mine & yours:
        return False
    return a.state.scale not in _OF_WHAT or one.lemmas == other.lemmas or bool(one.lemmas & other.lemmas)


def _settled_by(one: Told) -> frozenset[str]:
    """The names in what else is said, of a contest those of the other side too: who beat one may lose to another."""
    beaten = one.state.doer if one.state.scale == "result" else None
    return one.state.setting.names | (beaten.names if beaten is not None else frozenset())


def _same_doer(a: Told, b: Told) -> bool:
    one, other = a.state.doer, b.state.doer
    if one is not None and other is not None and a.state.scale == "result" and a.state.holds != b.state.holds:
        return bool(one.lemmas & other.lemmas) or bool(one.names and other.names)  # who lost the ball may win the game
    if one is None or other is None or a.state.scale in OF_DOER | OF_WILL:
        return True
    mine, yours = frozenset(map(kin, one.lemmas)), frozenset(map(kin, other.lemmas))
    return bool(mine & yours) or bool(mine & _POWERS and yours & _POWERS)


def _other_hour(a: Told, b: Told) -> bool:
    return other_clock(a.sentence.of(a.text), b.sentence.of(b.text))
