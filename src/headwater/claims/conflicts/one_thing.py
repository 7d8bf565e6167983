"""Whether two statements that seem to exclude each other speak of one thing, or of two that are merely told alike.

Coverage of elections, sport and markets is full of parallels: one candidate's share and another's, this state and that
one, a debate then and a debate now. Laid side by side each looks like a contradiction of its neighbour.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Final

from headwater.claims.assertions.kin import kin
from headwater.claims.conflicts.conflict import UPDATED, Clash
from headwater.claims.conflicts.referents import Referents
from headwater.claims.conflicts.scrutiny import is_copy, years_in
from headwater.claims.likeness.profiles import Profile
from headwater.claims.likeness.tellers import innermost, same_mouth
from headwater.data.annotation import Quantity
from headwater.data.reuse import Drift
from headwater.data.span import Excerpt, Span
from headwater.meaning.comparison import is_slip
from headwater.meaning.negation import NONE
from headwater.meaning.phrases import PRONOUNS
from headwater.meaning.purposes import is_ahead, may_come
from headwater.meaning.quantities import compare_quantities
from headwater.meaning.quoting import sentences_beside
from headwater.meaning.units import CURRENCIES, PERSONS
from headwater.meaning.words import content_words, words

Pair = tuple[int, int]
# Score from which a hedge or a "not" that only one side has was lost on the way. From .50 to .67 no drift of the
# development stories is lost; of the 24 that were found in real coverage most stood below.
_ALIKE: Final = 0.6
_OF_ONE: Final = frozenset({"percent", "year-old"})  # of which one thing has one, unlike goals or passes
_OF_DEEDS: Final = frozenset({"hedge", "modality", "negation"})
_LATER: Final = timedelta(days=1)  # by then what was foretold may be done
_ONE_WORDING: Final = 0.75  # score from which an article's own figure and its source's are of one thing
_TURN: Final = 30  # characters beside words in which such a turn begins or ends
_OF_A_DAY: Final = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day['’]s\b")
_NOT_YET: Final = re.compile(  # "has not formally opened", "no arrests have been made": so far
    r"(?:has|have)(?:n['’]t|\s+not)\s+(?:yet|been|\w+ly)\b|(?:has|have)\s+yet\s+to\b"
    r"|no\s+(?:[\w-]+\s+){1,3}(?:has|have)\s+(?:yet\s+)?been\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Scene:
    """The statements of a story as they are laid side by side: how alike, and who is meant in them."""

    profiles: Sequence[Profile]
    scores: Mapping[Pair, float]
    referents: Referents


def keep_of_one_thing(clashes: Mapping[Pair, tuple[Clash, ...]], scene: Scene) -> dict[Pair, tuple[Clash, ...]]:
    """The clashes of statements that are of one thing."""
    return {pair: tuple(clash for clash in some if _is_of_one(clash, pair, scene)) for pair, some in clashes.items()}


def keep_drift(drift: Mapping[Pair, tuple[Drift, ...]], scene: Scene) -> dict[Pair, tuple[Drift, ...]]:
    """The drift of statements that are of one thing, and what is not the mere course of time."""
    kept: dict[Pair, tuple[Drift, ...]] = {}
    for pair, some in drift.items():
        a, b = (scene.profiles[row] for row in pair)
        moved = tuple(_with_name(x, (a, b), scene.referents) for x in some if _moved_on_the_way(x, pair, scene))
        if moved:
            kept[pair] = moved
    return kept


def _moved_on_the_way(drift: Drift, pair: Pair, scene: Scene) -> bool:
    a, b = (scene.profiles[row] for row in pair)
    if drift.kind == "attribution":
        if _is_of_its_source(a, b, scene.referents) or _is_of_its_source(b, a, scene.referents):
            return False
        return not (_is_told_beside(a, b, scene.referents) or _is_told_beside(b, a, scene.referents))
    if drift.kind not in _OF_DEEDS:
        return True
    if (drift.kind != "modality" and scene.scores[pair] < _ALIKE) or are_named_apart(a, b, scene.referents):
        return False
    sides = (drift.before, drift.after)
    if drift.kind == "negation":
        return not _was_not_yet(sides, a, b, scene.referents)
    return not _came_about(sides, a, b, scene.referents)


def _with_name(drift: Drift, sides: tuple[Profile, Profile], referents: Referents) -> Drift:
    """A lost source called by its name, where the words for it are a pronoun."""
    for link in (x for x in map(innermost, sides) if x is not None and x.text.lower() in PRONOUNS):
        source = referents.sources.get(link.source_id or "")
        if source is not None and drift.kind == "attribution":
            return replace(drift, detail=drift.detail.replace(f"“{link.text}”", f"“{source.name}”"))
    return drift


def _is_of_its_source(having: Profile, telling: Profile, referents: Referents) -> bool:
    """Whether who is named as the source in one is who does it in the other: "the club said", "the Foxes dropped"."""
    link = innermost(having)
    source = referents.sources.get(link.source_id or "") if link is not None else None
    if source is None or innermost(telling) is not None:
        return False
    return bool({kin(w.lemma) for w in content_words(source.name)} & telling.subject & telling.names)


def _is_told_beside(having: Profile, telling: Profile, referents: Referents) -> bool:
    """Whether an article that puts it on nobody's word names the source for what it tells in a sentence beside it."""
    link, article_id = innermost(having), telling.assertion.article_id
    if link is None or innermost(telling) is not None:
        return False
    source = referents.sources.get(link.source_id or "")
    wanted = {kin(w.lemma) for text in (link.text, source.name if source else "") for w in content_words(text)}
    notes, text = referents.annotations[article_id], referents.articles[article_id].text
    here = [i for i, sentence in enumerate(notes.sentences) if sentence.overlap(telling.assertion.context)]
    beside = sentences_beside(notes.sentences, here, text) if here else ()
    meant = {reference.span: (reference.antecedent,) for reference in notes.references}
    return any(
        wanted
        & {kin(w.lemma) for part in one.source for x in (part, *meant.get(part, ())) for w in content_words(x.of(text))}
        for one in notes.attributions
        if any(sentence.overlap(cue) for sentence in beside for cue in one.cue)
    )


def _is_of_one(clash: Clash, pair: Pair, scene: Scene) -> bool:
    a, b = (scene.profiles[row] for row in pair)
    if a.assertion.article_id == b.assertion.article_id and not _may_disagree(clash, a, b, scene.scores.get(pair, 0.0)):
        return False
    if clash.kind != "time" and years_in(a.text) != years_in(b.text):
        return False
    if clash.kind == "number" and len({_is_of_a_day(p, scene.referents) for p in (a, b)}) > 1:
        return False
    if clash.kind == "modality" and _came_about(clash.evidence.excerpts, a, b, scene.referents):
        return False
    if clash.kind == "polarity" and _was_not_yet(clash.evidence.excerpts, a, b, scene.referents):
        return False
    is_across = a.assertion.article_id != b.assertion.article_id
    if is_across and (_gives_too(clash, 0, b, scene.referents) or _gives_too(clash, 1, a, scene.referents)):
        return False
    return not _are_of_others(clash, a, b, scene.referents)


def _is_of_a_day(profile: Profile, referents: Referents) -> bool:
    """Whether what is counted is one day's, of several: "40 arrests at | Saturday's | march"."""
    text = referents.articles[profile.assertion.article_id].text
    return _OF_A_DAY.search(profile.assertion.context.of(text)) is not None


def _may_disagree(clash: Clash, a: Profile, b: Profile, score: float) -> bool:
    """Whether one article gives two accounts of a thing: of two sources, or a toll of its own beside a source's."""
    if same_mouth(a, b):
        return False
    if innermost(a) is not None and innermost(b) is not None:
        return True
    is_replaced = any(UPDATED.search(p.text) for p in (a, b))  # a live report counts on
    return _is_toll(clash) or (score >= _ONE_WORDING and not is_replaced)


def _gives_too(clash: Clash, at: int, other: Profile, referents: Referents) -> bool:
    """Whether the article of ``other`` gives the toll at ``at`` as well, so that its own is of something else."""
    figures = clash.figures
    if figures is None or not _is_toll(clash) or clash.kind == "time":
        return False
    mine, yours = figures[at], figures[1 - at]
    given = (q for q in referents.annotations[other.assertion.article_id].quantities if q.span != yours.span)
    return any((q.scope, q.kind, q.low, q.high) == (mine.scope, mine.kind, mine.low, mine.high) for q in given)


def _was_not_yet(sides: Sequence[Excerpt], a: Profile, b: Profile, referents: Referents) -> bool:
    """Whether one says how far it has not come, and the other, perhaps later, that it has: "has not been published"."""
    articles = [referents.articles[p.assertion.article_id] for p in (a, b)]
    not_yet = [_is_so_far(article.text, side.span) for article, side in zip(articles, sides, strict=True)]
    if not_yet[0] == not_yet[1]:
        return False
    before, after = articles if not_yet[0] else reversed(articles)
    return before.published_at is None or after.published_at is None or after.published_at >= before.published_at


def _is_so_far(text: str, span: Span) -> bool:
    """Whether words stand in a turn that tells how far something has not come."""
    around = _NOT_YET.finditer(text, max(0, span.start - _TURN), span.end + _TURN)
    return any(Span(*match.span()).overlap(span) for match in around)


def _is_toll(clash: Clash) -> bool:
    """Whether both figures count those to whom one thing happened: killed, missing."""
    return clash.figures is not None and clash.figures[0].scope is not None is not clash.figures[1].scope


def _are_of_others(clash: Clash, a: Profile, b: Profile, referents: Referents) -> bool:
    """Whether their names say that they are of others: a story has one toll, but many who win, refuse or are polled.

    One figure in two currencies is a slip, whoever is named beside it; where there is none, it need not be told whose.
    """
    if clash.kind == "actor" or _is_toll(clash) or _is_of_none(clash, referents):
        return False
    if clash.figures is not None and is_slip(*clash.figures):
        return False
    is_tally = clash.figures is not None and clash.figures[0].unit not in CURRENCIES | PERSONS | _OF_ONE
    if is_tally and not is_copy(a, b) and (_are_of_whoever(a, b, referents) or _are_tallied_apart(clash, a, b)):
        return True
    return are_named_apart(a, b, referents)


def _are_of_whoever(a: Profile, b: Profile, referents: Referents) -> bool:
    """Whether it stays open of whom one of two is ("he caught 29 passes"): others have caught some too."""
    named = referents.named(a), referents.named(b)
    persons = _persons(a, referents), _persons(b, referents)
    if all(persons) and not persons[0] & persons[1]:
        return True  # of one side, and of others in it
    if any(some and not other for some, other in zip(persons, named[::-1], strict=True)):
        return True
    return any(not p.subject and not of for p, of in zip((a, b), named, strict=True))


def _persons(profile: Profile, referents: Referents) -> frozenset[str]:
    """The persons that a statement is of, by their words: whom it names, and whom its pronouns mean."""
    article_id, span = profile.assertion.article_id, profile.assertion.span
    text, entities = referents.articles[article_id].text, referents.annotations[article_id].entities
    named = (one.span.of(text) for one in entities if one.kind == "person" and one.span.overlap(span))
    meant = referents.named(profile) - profile.names
    return meant | {kin(word.lemma) for name in named for word in content_words(name)}


def _are_tallied_apart(clash: Clash, a: Profile, b: Profile) -> bool:
    """Whether all that both count differs ("31 overs, 204 runs", "44 overs, 318 runs"): another season's."""
    mine, yours = ({q.unit: q for q in p.quantities if not _is_clashing(q, clash)} for p in (a, b))
    both = [(mine[unit], yours[unit]) for unit in mine.keys() & yours.keys() if unit is not None]
    return bool(both) and all(compare_quantities(x, y).kind == "conflict" for x, y in both)


def _is_clashing(quantity: Quantity, clash: Clash) -> bool:
    return clash.figures is not None and any(quantity.unit == one.unit for one in clash.figures)


def _is_of_none(clash: Clash, referents: Referents) -> bool:
    """Whether one side says that there is no such thing, or that nobody did it."""
    told = (excerpt.span.of(referents.articles[excerpt.article_id].text) for excerpt in clash.evidence.excerpts)
    return any(word.lemma in NONE for said in told for word in words(said))


def are_named_apart(a: Profile, b: Profile, referents: Referents) -> bool:
    """Whether both name somebody or some place, and all of it is other."""
    mine, yours = referents.named(a), referents.named(b)
    return bool(mine and yours) and not mine & yours


def _came_about(sides: Sequence[Excerpt], a: Profile, b: Profile, referents: Referents) -> bool:
    """Whether what one foretells, or has asked for, may be done by the time that the other tells of it.

    So it may where it is not known which was published first.
    """
    at = [excerpt.span.shift(-p.assertion.span.start) for excerpt, p in zip(sides, (a, b), strict=True)]
    ahead = [is_ahead(p.text, span) or may_come(p.text, span.start) for p, span in zip((a, b), at, strict=True)]
    if ahead[0] == ahead[1]:
        return False
    foretold, done = (a, b) if ahead[0] else (b, a)
    announced, published = (referents.articles[p.assertion.article_id].published_at for p in (foretold, done))
    if announced is None or published is None or published - announced >= _LATER:
        return True
    days, days_too = (list(_days(p, referents)) for p in (foretold, done))
    return any(
        first <= other_last and other_first <= last and first <= published.date()
        for first, last in days
        for other_first, other_last in days_too
    )


def _days(profile: Profile, referents: Referents) -> Iterable[tuple[date, date]]:
    """The days that the sentence of a statement names."""
    around: Span = profile.assertion.context
    for time in referents.annotations[profile.assertion.article_id].times:
        if time.span.overlap(around):
            yield time.first, time.last
