from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.coverage import find_span, make_assertion, make_coverage

from headwater.data.annotation import Time
from headwater.data.claim import Claim
from headwater.views.timeline import timeline_records

COVERAGE = make_coverage()
[TRACED] = COVERAGE.stories
POST = next(a for a in COVERAGE.articles.values() if a.input.endswith("post.txt"))


def test_timeline_gives_claims_that_one_sentence_dates_together_one_entry() -> None:
    again = make_assertion(POST, "post", "The dam at Orve held on", None)
    claim = Claim("claim-again", "story-dam", "again", again.id, again.id, (again.id,))
    traced = replace(TRACED, assertions=(*TRACED.assertions, again), claims=(*TRACED.claims, claim))
    [entry] = timeline_records(traced, COVERAGE.articles, COVERAGE.annotations)
    assert entry["claim"] == "claim-dam"
    assert entry["assertions"] == [TRACED.assertions[0].id, again.id]
    assert entry["text"] == POST.text[entry["start"] : entry["end"]] == "The dam at Orve held on Tuesday"


def test_timeline_shows_the_sentence_where_the_time_stands_before_the_words() -> None:
    early = Time(find_span("post", "The"), date(2025, 3, 10), date(2025, 3, 10), "day")
    late = make_assertion(POST, "post", "Orve held on Tuesday", None)
    claim = Claim("claim-dam", "story-dam", "held", late.id, late.id, (late.id,))
    annotations = {**COVERAGE.annotations, POST.id: replace(COVERAGE.annotations[POST.id], times=(early,))}
    [entry] = timeline_records(replace(TRACED, assertions=(late,), claims=(claim,)), COVERAGE.articles, annotations)
    assert entry["text"] == POST.text
