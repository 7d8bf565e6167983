"""The most important things found in a story, each one sentence of names, counts and the articles' own words.

First comes what is disputed between reports; then what many outlets have from one source, and what changed its meaning;
last what somebody said and everybody quotes that is no news.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from headwater.data.article import Article
from headwater.data.claim import Assertion, Claim, Conflict
from headwater.data.coverage import TracedStory
from headwater.data.lineage import Lineage
from headwater.data.reuse import Drift
from headwater.data.span import Excerpt
from headwater.meaning.courts import is_charge
from headwater.meaning.stance import find_stances
from headwater.views.denials import denied_words, may_be_of
from headwater.views.drifts import GRAVE, find_repeats
from headwater.views.ends import end_of, name_ends
from headwater.views.news import News
from headwater.views.places import Record

_WIDELY = 3  # outlets: one source behind two reports is ordinary, behind three it is a point of failure
_AROUND = re.compile(r"^\[[^\]]*\] | \[[^\]]*\]$")  # what a claim's own words stand in (``claims.whole``)
_SHOWN = 160  # characters of a claim's own words in a headline finding
_NAMED = 2  # names of those who deny; the claim has them all
_HARD = ("number", "polarity")
_DISPUTES = (*_HARD, "actor")  # a figure that is newer, or a plan that is told as done, is disputed by nobody
_TOPICS = {"polarity": "negation"}  # what a conflict and a drift call differently is one finding of a claim
_INNER_QUOTES = str.maketrans('“”"', "‘’'")  # a claim stands in double quotes here
_WITHIN = 2.0  # outlets: what one article tells in two ways, as a live report does, is no dispute between reports
_UNSOURCED = 1.0  # outlets: a source that one report leaves out
_SEVERAL = 2  # outlets from which a dispute is one between reports
_DISPUTED, _TOLD, _QUOTED = range(3)  # ranks of findings, the gravest first
_AGAIN = 1.0  # outlets a finding must have more for each one of its kind above it: five alike tell an editor one thing


@dataclass(frozen=True, slots=True)
class _Finding:
    """A finding with its weight in outlets; it is left out when a weightier one has any of its ``keys``."""

    weight: float
    keys: tuple[tuple[object, ...], ...]
    record: Record
    rank: int = _TOLD


def find_findings(
    traced: TracedStory,
    articles: Mapping[str, Article],
    outlets: Mapping[str, str],
    names: Mapping[str, str] | None = None,
) -> list[Record]:
    """Findings, gravest first: what is disputed between reports, what rests on one source or changed its meaning.

    Each claim has one finding of a kind, and kinds take turns where several findings weigh about the same.
    ``outlets`` says who publishes each article id, ``names`` what the article is called in a sentence where that is
    more than its outlet ("AP copy (The Post)").
    """
    teller = _Teller(traced, articles, outlets, names or outlets)
    found: list[_Finding] = []
    for claim, lineage in zip(traced.claims, traced.lineages, strict=True):
        found += teller.tell_claim(claim, lineage)
    holders = {_between(drift): claim for claim in reversed(traced.claims) for drift in claim.drift}
    known = [drift for claim in traced.claims for drift in claim.drift if drift.kind == "attribution"]
    moved = [drift for passage in traced.passages for drift in passage.drift]
    moved = [drift for drift in moved if not any(_is_same_loss(drift, other) for other in known)]
    found += [teller.tell_drift(drift, holders.get(_between(drift))) for drift in moved]
    return [finding.record for finding in _take_turns(_weightiest(found))]


def find_nothing(traced: TracedStory, outlets: Mapping[str, str]) -> Record:
    """What stands in the place of a finding where there is none: how much outlets share without dispute or change."""
    by_id = {assertion.id: assertion for assertion in traced.assertions}
    tellers = ({outlets[by_id[i].article_id] for i in claim.assertion_ids} for claim in traced.claims)
    n_shared = sum(len(told) > 1 for told in tellers)
    if not n_shared:
        return {"kind": "none", "text": "No claim was found that outlets share, dispute or change.", "claim": None}
    shared = "One claim is" if n_shared == 1 else f"{n_shared} claims are"
    text = f"{shared} shared by outlets; no dispute and no change of meaning was found."
    return {"kind": "none", "text": text, "claim": None}


def _weightiest(found: Iterable[_Finding]) -> list[_Finding]:
    kept: list[_Finding] = []
    seen: set[tuple[object, ...]] = set()
    for finding in sorted(found, key=lambda finding: (finding.rank, -finding.weight)):
        if not seen.intersection(finding.keys):
            kept.append(finding)
        seen.update(finding.keys)
    return kept


def _take_turns(found: Iterable[_Finding]) -> list[_Finding]:
    n_above: Counter[str] = Counter()
    ranked = []
    for finding in found:
        kind = finding.record["kind"]
        ranked.append((finding.rank, _AGAIN * n_above[kind] - finding.weight, finding))
        n_above[kind] += 1
    return [finding for *_, finding in sorted(ranked, key=lambda one: one[:2])]


class _Teller:
    """One story's findings in words."""

    def __init__(
        self,
        traced: TracedStory,
        articles: Mapping[str, Article],
        outlets: Mapping[str, str],
        names: Mapping[str, str],
    ) -> None:
        self._articles, self._outlets, self._called = articles, outlets, names
        self._names = {source.id: source.name for source in traced.resolution.sources}
        self._assertions = {assertion.id: assertion for assertion in traced.assertions}
        self._claim_of = {i: claim.id for claim in traced.claims for i in claim.assertion_ids}
        self._news = News(articles[i] for i in traced.story.article_ids)

    def tell_claim(self, claim: Claim, lineage: Lineage) -> list[_Finding]:
        members = [self._assertions[i] for i in claim.assertion_ids]
        n_outlets = len({self._outlets[a.article_id] for a in members if a.stance == "asserts"})
        found = [self._conflict(conflict, claim, n_outlets) for conflict in claim.conflicts]
        shown = (drift for drift, again in zip(claim.drift, find_repeats(claim.drift), strict=True) if again is None)
        found += [self.tell_drift(drift, claim, n_outlets) for drift in shown]
        if lineage.independent_origins == 1 and (point := self._single_point(claim, lineage, members)) is not None:
            found.append(point)
        told = self._denial(claim, members, n_outlets)
        return found if told is None else [*found, told]

    def _denial(self, claim: Claim, members: Sequence[Assertion], n_outlets: int) -> _Finding | None:
        """Who denies the claim; of who is charged nobody denies that he is, and an article does not deny itself."""
        own = {a.article_id for a in members if a.stance == "asserts" and not a.chain}
        denials = [a for a in members if a.stance == "denies" and (a.chain or a.article_id not in own)]
        denials = [a for a in denials if may_be_of(self._tells(a), claim.text) and not self._is_told_apart(a)]
        if not denials:
            return None
        denied = next(filter(None, map(denied_words, map(self._tells, denials))), claim.text)
        said = f"“{_short(denied)}”{': the charge' if is_charge(denied) else ''} is denied{self._by(denials)}."
        rank = _DISPUTED if len({self._outlets[a.article_id] for a in members}) >= _SEVERAL else _TOLD
        return _Finding(n_outlets + 1.0, (("contested", claim.id),), _record("contested", said, claim.id), rank)

    def _single_point(self, claim: Claim, lineage: Lineage, members: Sequence[Assertion]) -> _Finding | None:
        """What many outlets have from one source, in statements that are alike one by one (``Claim.strands``).

        Where some name none, two outlets at least must name it: of one that does, the others may know better.
        """
        strands = claim.strands or (claim.assertion_ids,)
        alike = next((strand for strand in strands if claim.text_from in strand), claim.assertion_ids)
        told = [a for a in members if a.stance == "asserts" and a.id in alike]
        n_outlets = len({self._outlets[a.article_id] for a in told})
        n_naming = len({self._outlets[a.article_id] for a in told if a.chain})
        if n_outlets < _WIDELY or (lineage.unattributed and n_naming < _SEVERAL):
            return None
        name = self._names.get(lineage.cut[0], lineage.cut[0])
        reported = f"{n_outlets} outlets report “{_short(claim.text)}”"
        rests = f"{reported}, and all of it rests on one source: {name}."
        if lineage.unattributed:
            rests = f"{reported}; all that name a source name one: {name}."
        weight = n_outlets + 1.25  # above what changed its meaning in the same claim, below a denial by number
        rank = _QUOTED if self._news.is_mere_quotation(members) else _TOLD
        return _Finding(weight, (("single-point", claim.id),), _record("single-point", rests, claim.id), rank)

    def _conflict(self, conflict: Conflict, claim: Claim, n_outlets: int) -> _Finding:
        topic = _TOPICS.get(conflict.kind, conflict.kind)
        ends = {claim.id, self._claim_of.get(conflict.with_id, conflict.with_id)}
        places = [excerpt for reason in conflict.evidence[:1] for excerpt in reason.excerpts]
        within = len(places) > 1 and len({place.article_id for place in places}) == 1
        told = conflict.detail if within else self._name(conflict.detail, places)
        between = "Reports of different times give" if conflict.kind == "time" else "Reports disagree on"
        opening = f"{self._called[places[0].article_id]} tells" if within else between
        what = _short(self._disputed(conflict, claim, places))
        text = f"{opening} “{what}”{' in two ways' if within else ''}: {told}"
        weight = n_outlets + (1.5 if conflict.kind in _HARD else 0.0) - (_WITHIN if within else 0.0)
        keys = [(topic, told), *((topic, end) for end in sorted(ends))]
        rank = _TOLD if within or conflict.kind not in _DISPUTES else _DISPUTED
        return _Finding(weight, tuple(keys), _record("conflict", text, claim.id), rank)

    def _disputed(self, conflict: Conflict, claim: Claim, places: Sequence[Excerpt]) -> str:
        """The claim; where its words have not what is disputed, those of the assertion that has."""
        one = self._assertions.get(conflict.assertion_id)
        here = next((x.span for x in places if one is not None and x.article_id == one.article_id), None)
        if one is None or here is None or not one.span.contains(here):
            return claim.text
        text = self._articles[one.article_id].text
        return claim.text if _folded(here.of(text)) in _folded(claim.text) else one.span.of(text)

    def tell_drift(self, drift: Drift, claim: Claim | None, n_outlets: int = 2) -> _Finding:
        """A drift of a claim, or of a passage that two outlets share."""
        topic = _TOPICS.get(drift.kind, drift.kind)
        told = self._name(drift.detail, (drift.before, drift.after))
        keys: list[tuple[object, ...]] = [_between(drift), (topic, told)]
        if claim is not None:
            keys.append((topic, claim.id))
        weight = n_outlets + (1.0 if drift.kind in GRAVE else -1.0)
        opening = "The meaning moved in"
        if (
            drift.kind == "attribution"
        ):  # what is so is told alike, and one report leaves its source out, however many tell it
            weight, opening = _UNSOURCED, "Reports do not all name the source of"
        where = f"“{_short(claim.text)}”" if claim is not None else "reused text"
        text = f"{opening} {where}: {told}"
        return _Finding(weight, tuple(keys), _record("drift", text, claim.id if claim is not None else None))

    def _name(self, detail: str, places: Sequence[Excerpt]) -> str:
        """What differs, with the name of the article beside each wording."""
        return name_ends(
            detail,
            [
                end_of(self._articles[p.article_id].text, p.span.start, p.span.end, self._called[p.article_id])
                for p in places
            ],
        )

    def _by(self, denials: Iterable[Assertion]) -> str:
        own = [assertion for assertion in denials if assertion.repeats is None]
        names = list(dict.fromkeys(self._denier(assertion) for assertion in own or denials))
        more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
        return f" by {(', ' if more else ' and ').join(names[:_NAMED])}{more}"

    def _is_told_apart(self, denial: Assertion) -> bool:
        """Whether what a verdict says at length is denied by itself: "dismissed a report that | the lock failed"."""
        return any(
            other.stance == "denies" and other.article_id == denial.article_id and denial.span.contains(other.span)
            for other in self._assertions.values()
            if other.id != denial.id and self._claim_of.get(other.id) != self._claim_of[denial.id]
        )

    def _tells(self, denial: Assertion) -> str:
        return denial.span.of(self._articles[denial.article_id].text)

    def _denier(self, assertion: Assertion) -> str:
        """Who denies: the source whose words do, of "she dismissed what a neighbour reported" not the neighbour."""
        denying = [link for link in assertion.chain if _denies(link.cue)] or assertion.chain
        named = next((link.source_id for link in reversed(denying) if link.source_id), None)
        if named:
            return self._names.get(named, named)
        outlet = self._called[assertion.article_id]
        return f"an unnamed source in {outlet}" if assertion.chain else outlet


def _denies(cue: str) -> bool:
    return any(stance == "denies" for stance, _ in find_stances(cue))


def _between(drift: Drift) -> tuple[object, ...]:
    """What moved and between which words, whichever way round: one thing, wherever it was found."""
    return _TOPICS.get(drift.kind, drift.kind), *sorted((drift.before, drift.after))


def _is_same_loss(drift: Drift, known: Drift) -> bool:
    """Whether a passage has lost the source that a claim tells to be lost between the same two places."""
    if drift.kind != known.kind:
        return False
    ends = {end.article_id: end.span for end in (known.before, known.after)}
    return {drift.before.article_id, drift.after.article_id} == ends.keys() and any(
        end.span.overlap(ends[end.article_id]) for end in (drift.before, drift.after)
    )


def _record(kind: str, text: str, claim_id: str | None) -> Record:
    return {"kind": kind, "text": text, "claim": claim_id}


def _folded(text: str) -> str:
    return " ".join(text.casefold().split())


def _short(text: str) -> str:
    words = " ".join(text.split()).translate(_INNER_QUOTES).rstrip(" ,;:")
    if len(words) > _SHOWN:
        words = _AROUND.sub("", words)
    return words if len(words) <= _SHOWN else words[: _SHOWN - 1].rsplit(" ", 1)[0] + "…"
