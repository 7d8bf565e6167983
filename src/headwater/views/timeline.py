"""The timeline: what is said to have happened when, from dates normalised against the published time."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from headwater.data.annotation import Annotations, Time
from headwater.data.article import Article
from headwater.data.claim import Assertion
from headwater.data.coverage import TracedStory
from headwater.data.span import Span, cover
from headwater.views.places import Record

_DATED = ("day", "week", "month", "year", "period")
_REACH = 60  # characters: a time further from the assertion's own words belongs to something else in its sentence
_BESIDE = 8  # characters: room for "on" and "late"


def timeline_records(
    traced: TracedStory, articles: Mapping[str, Article], annotations: Mapping[str, Annotations]
) -> list[Record]:
    """One entry per claim and date, oldest first, finer dates before coarser ones of the same day."""
    claim_of = {aid: claim for claim in traced.claims for aid in claim.assertion_ids}
    entries: dict[tuple[str, str, str, str], Record] = {}
    for assertion in traced.assertions:
        claim = claim_of.get(assertion.id)
        if claim is None or assertion.stance != "asserts":
            continue
        for time in _times_of(assertion, annotations[assertion.article_id].times, articles[assertion.article_id].text):
            key = (time.first.isoformat(), time.last.isoformat(), time.precision, claim.id)
            entry = entries.get(key)
            if entry is None:
                entries[key] = _entry(key, assertion, time, articles[assertion.article_id])
            elif assertion.id not in entry["assertions"]:
                entry["assertions"].append(assertion.id)
    return [entries[key] for key in sorted(entries, key=lambda k: (k[0], _DATED.index(k[2]), k[1], k[3]))]


def _times_of(assertion: Assertion, times: Iterable[Time], text: str) -> list[Time]:
    near = Span(max(0, assertion.span.start - _REACH), assertion.span.end + _REACH)
    cues = [link.cue_span for link in assertion.chain if link.cue_span]
    return [
        time
        for time in times
        if assertion.context.contains(time.span)
        and near.overlap(time.span)
        and (assertion.span.overlap(time.span) or not any(_dates(time.span, cue, text) for cue in cues))
    ]


def _dates(time: Span, cue: Span, text: str) -> bool:
    """Whether a time stands right beside a cue: "said on Friday" dates the saying, not what is said."""
    gap = text[cue.end : time.start] if cue.end <= time.start else text[time.end : cue.start]
    return len(gap) <= _BESIDE and not any(mark in gap for mark in ",;.")


def _entry(key: tuple[str, str, str, str], assertion: Assertion, time: Time, article: Article) -> Record:
    span = cover((assertion.span, time.span))
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
