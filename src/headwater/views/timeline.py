"""The timeline: what is said to have happened when, from dates normalised against the published time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from headwater.data.annotation import Annotations, Time
from headwater.data.article import Article
from headwater.data.claim import Assertion
from headwater.data.coverage import TracedStory
from headwater.data.span import Span, cover
from headwater.views.dating import is_dated
from headwater.views.places import Record

_DATED = ("day", "week", "month", "year", "period")
_REACH = 60  # characters: a time further from the assertion's own words belongs to something else in its sentence
_BESIDE = 8  # characters: room for "on" and "late"

_Key = tuple[str, str, str, str]


def timeline_records(
    traced: TracedStory, articles: Mapping[str, Article], annotations: Mapping[str, Annotations]
) -> list[Record]:
    """One entry per date and claim, oldest first, finer dates before coarser ones of the same day.

    Claims that one sentence dates together share an entry, under the most important of them.
    """
    claim_of = {aid: claim.id for claim in traced.claims for aid in claim.assertion_ids}
    rank = {claim.id: at for at, claim in enumerate(traced.claims)}
    entries: dict[_Key, Record] = {}
    for assertion in traced.assertions:
        claim_id = claim_of.get(assertion.id)
        if claim_id is None or assertion.stance != "asserts":
            continue
        for time in _times_of(assertion, annotations[assertion.article_id].times, articles[assertion.article_id].text):
            key = (time.first.isoformat(), time.last.isoformat(), time.precision, claim_id)
            entry = entries.get(key)
            if entry is None:
                entries[key] = _entry(key, assertion, time, articles[assertion.article_id])
            elif assertion.id not in entry["assertions"]:
                entry["assertions"].append(assertion.id)
    merged = _merge(sorted(entries.values(), key=lambda entry: rank[entry["claim"]]), articles)
    return sorted(merged, key=_place)


def _place(entry: Record) -> tuple[object, ...]:
    return entry["date"], _DATED.index(entry["precision"]), entry["until"], entry["article"], entry["start"]


def _times_of(assertion: Assertion, times: Iterable[Time], text: str) -> list[Time]:
    near = Span(max(0, assertion.span.start - _REACH), assertion.span.end + _REACH)
    cues = [link.cue_span for link in assertion.chain if link.cue_span]
    return [
        time
        for time in times
        if assertion.context.contains(time.span)
        and near.overlap(time.span)
        and (assertion.span.overlap(time.span) or not any(_dates(time.span, cue, text) for cue in cues))
        and is_dated(assertion.span, time.span, text)
    ]


def _dates(time: Span, cue: Span, text: str) -> bool:
    """Whether a time stands right beside a cue: "said on Friday" dates the saying, not what is said."""
    gap = text[cue.end : time.start] if cue.end <= time.start else text[time.end : cue.start]
    return len(gap) <= _BESIDE and not any(mark in gap for mark in ",;.")


def _entry(key: _Key, assertion: Assertion, time: Time, article: Article) -> Record:
    """The words that name the day: the assertion's own, with a time right behind them, or else its sentence."""
    reach = Span(assertion.span.start, assertion.span.end + _BESIDE)
    near = cover((assertion.span, time.span))
    span = near if near.start == reach.start and time.span.start <= reach.end else assertion.context
    return {
        "date": key[0],
        "until": key[1],
        "precision": key[2],
        "text": span.of(article.text),
        "article": article.id,
        "start": span.start,
        "end": span.end,
        "claim": key[3],
        "assertions": [assertion.id],
    }


def _merge(entries: Iterable[Record], articles: Mapping[str, Article]) -> list[Record]:
    """Entries of one date whose words overlap are one, with the words of both."""
    by_date: dict[tuple[str, ...], list[Record]] = {}
    for entry in entries:
        group = by_date.setdefault((entry["date"], entry["until"], entry["precision"], entry["article"]), [])
        known = next((one for one in group if one["start"] < entry["end"] and entry["start"] < one["end"]), None)
        if known is None:
            group.append(entry)
            continue
        known["start"], known["end"] = min(known["start"], entry["start"]), max(known["end"], entry["end"])
        known["text"] = articles[known["article"]].text[known["start"] : known["end"]]
        known["assertions"] += [i for i in entry["assertions"] if i not in known["assertions"]]
    return [entry for group in by_date.values() for entry in group]
