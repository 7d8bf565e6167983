"""What an article puts forward, with its hedges and its stance: the door to assertions."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from tests.claims.attributing import attribute, sources

from headwater.claims.assertions.make import candidate_spans, make_assertions
from headwater.data.annotation import Annotations
from headwater.data.span import Span
from headwater.meaning.hedges import find_hedges


@pytest.mark.parametrize(
    ("said", "hedges"),
    [
        ("The pumps ran dry. The lock may have jammed at noon.", [None, "may have"]),
        ("The pumps have drained the upper basin, and may flood the lower yard.", [None, "may"]),
        ("The pumps may have drained the upper basin and flooded the lower yard.", ["may have", "may have"]),
        ("The pumps may drain the upper basin and the lower yard is under water.", ["may", None]),
    ],
)
def test_make_assertions_hedges_only_what_a_hedge_governs(said: str, hedges: list[str | None]) -> None:
    text = f"{said} Bray said."
    article, annotations = attribute(text, [("Bray", "said", said, None)])
    ends = [0, *(i + 1 for i, c in enumerate(said) if c == "."), len(text)]
    sentences = tuple(Span(a, b) for a, b in pairwise(ends))
    hedged = replace(annotations.attributions[0], hedge=find_hedges(said)[0])
    read = replace(annotations, attributions=(hedged,), sentences=sentences, clauses=sentences)
    found = make_assertions(article, read, sources("Bray")).assertions
    assert [a.hedge.of(text) if a.hedge else None for a in found] == hedges


def test_make_assertions_hedges_all_that_a_weak_cue_reports() -> None:
    text = "Bray reportedly said: The pumps ran dry. The lock jammed."
    article, annotations = attribute(text, [("Bray", "reportedly said", text[text.index("The") : -1], None)])
    found = make_assertions(article, annotations, sources("Bray")).assertions
    assert {a.hedge.of(text) if a.hedge else None for a in found} == {"reportedly"}


def test_make_assertions_cuts_no_claim_out_of_a_question() -> None:
    text = "How does Bray's claim about the lock stand up?"
    article, annotations = attribute(text, [("Bray", "claim about", "the lock stand up", None)])
    assert make_assertions(article, annotations, sources("Bray")).assertions == ()


def test_make_assertions_takes_no_source_for_a_claim() -> None:
    text = "A senior clerk, speaking on condition of anonymity because the talks are secret, said that no fee was paid."
    article, annotations = attribute(text, [("A senior clerk", "said", "that no fee was paid", None)])
    (assertion,) = make_assertions(article, annotations, sources("A senior clerk")).assertions
    assert assertion.span.of(text) == "no fee was paid"


def test_make_assertions_lays_no_doubt_on_the_report_that_somebody_doubts() -> None:
    text = "Bray has openly questioned the harbour master's loyalty to the union."
    doubted = "the harbour master's loyalty to the union"
    article, annotations = attribute(text, [("Bray", "has openly questioned", doubted, None)])
    doubting = replace(annotations, attributions=(replace(annotations.attributions[0], stance="questions"),))
    (assertion,) = make_assertions(article, doubting, sources("Bray")).assertions
    assert (assertion.span.of(text), assertion.chain, assertion.stance) == (text[:-1], (), "asserts")


def test_make_assertions_reads_what_is_asked_as_a_clause_whatever_its_verb() -> None:
    text = "Bray wanted to know whether the council bears responsibility for the flood."
    asked = "whether the council bears responsibility for the flood"
    article, annotations = attribute(text, [("Bray", "wanted to know", asked, None)])
    asking = replace(annotations, attributions=(replace(annotations.attributions[0], stance="questions"),))
    (assertion,) = make_assertions(article, asking, sources("Bray")).assertions
    assert (assertion.span.of(text), assertion.stance) == (asked[8:], "questions")


def test_make_assertions_denies_no_aside_of_the_writer_s() -> None:
    text = "Bray denied that the firm had neglected the northern lock, where seven people died in the flood."
    article, annotations = attribute(text, [("Bray", "denied", text[12:-1], None)])
    denying = replace(annotations, attributions=(replace(annotations.attributions[0], stance="denies"),))
    found = make_assertions(article, denying, sources("Bray")).assertions
    assert [(a.span.of(text), a.stance) for a in found] == [("the firm had neglected the northern lock", "denies")]


def test_make_assertions_candidate_spans_are_those_of_the_assertions() -> None:
    text = "Police said the ferry sank at dawn. However, that claim could not be verified."
    article, annotations = attribute(text, [("Police", "said", "the ferry sank at dawn", None)])
    cut = text.index("However")
    two = (Span(0, cut - 1), Span(cut, len(text)))
    annotations = Annotations("a", two, two, annotations.attributions, (), (), (), (), ())
    drafts = make_assertions(article, annotations, sources("Police"))
    assert {a.span for a in drafts.assertions} <= set(candidate_spans(article, annotations))
    verdict = next(a for a in drafts.assertions if a.stance == "unverified")
    judged = next(a for a in drafts.assertions if a.stance == "asserts")
    assert drafts.answers == {verdict.id: judged.id}
    assert verdict.span.of(text) == "that claim could not be verified"


def test_make_assertions_denies_no_claim_for_denying_a_story_about_it() -> None:
    text = "Bray refuted a story about her claim that the northern lock had been mended."
    told = "that the northern lock had been mended"
    article, annotations = attribute(text, [("Bray", "refuted", told, None), ("her", "claim", told, 0)])
    denying = replace(annotations.attributions[0], stance="denies")
    for attributions, stance in (((denying, annotations.attributions[1]), "asserts"), ((denying,), "denies")):
        read = replace(annotations, attributions=attributions)
        found = make_assertions(article, read, sources("Bray", "her")).assertions
        assert [a.stance for a in found if a.span.of(text).endswith("mended")] == [stance]
