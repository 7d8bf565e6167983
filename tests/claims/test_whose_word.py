"""Whose word an assertion is: the article's own, a speaker's, or that of somebody further down the chain."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.claims.attributing import attribute, sources

from headwater.claims.assertions.make import make_assertions
from headwater.data.annotation import QuoteKind
from headwater.data.evidence import Evidence
from headwater.data.source import Resolution, Source
from headwater.data.span import Span


def test_make_assertions_gives_the_innermost_content_the_whole_chain() -> None:
    text = "The agency reported that Bray said the northern bridge had collapsed."
    article, annotations = attribute(
        text,
        [
            ("The agency", "reported", "that Bray said the northern bridge had collapsed", None),
            ("Bray", "said", "the northern bridge had collapsed", 0),
        ],
    )
    (assertion,) = make_assertions(article, annotations, sources("The agency", "Bray")).assertions
    assert assertion.span.of(text) == "the northern bridge had collapsed"
    assert [(link.text, link.cue) for link in assertion.chain] == [("The agency", "reported"), ("Bray", "said")]
    assert assertion.voice == "attributed"


@pytest.mark.parametrize(
    ("text", "cue", "content", "kind", "attributed", "put_forward"),
    [
        ("Pell answered: “That would be good.”", "answered:", "“That would be good.”", "direct", True,
         "Pell answered: “That would be good.”"),
        ("As Pell put it, “the gate has long been shut.”", "put it", "“the gate has long been shut.”", "direct", True,
         "the gate has long been shut"),
        ("Pell is labeling the harbour toll “an abuse of power.”", "is labeling",
         "the harbour toll “an abuse of power.”", "mixed", True,
         "Pell is labeling the harbour toll “an abuse of power.”"),
        ("Pell signed a paper that founded the “Open Gate” licence.", "signed",
         "a paper that founded the “Open Gate” licence", "mixed", False,
         "Pell signed a paper that founded the “Open Gate” licence"),
    ],
)  # fmt: skip
def test_make_assertions_gives_a_quotation_to_its_speaker(
    text: str, cue: str, content: str, kind: QuoteKind, attributed: bool, put_forward: str
) -> None:
    article, annotations = attribute(text, [("Pell", cue, content, None)])
    quoting = replace(annotations.attributions[0], kind=kind)
    found = make_assertions(article, replace(annotations, attributions=(quoting,)), sources("Pell")).assertions
    assert [(a.span.of(text), bool(a.chain) and a.voice == "attributed") for a in found] == [(put_forward, attributed)]


def test_make_assertions_believes_a_form_of_words_whatever_its_verb() -> None:
    text = "The river board put the damage at 18 million crowns."
    article, annotations = attribute(text, [("The river board", "put", "the damage at 18 million crowns", None)])
    (plain,) = annotations.attributions
    shown = replace(plain, evidence=(Evidence("figure-given", 0.5, "The sentence says who gave the figure.", ()),))
    for attributions, chain in (((plain,), []), ((shown,), ["The river board"])):
        read = replace(annotations, attributions=attributions)
        (assertion,) = make_assertions(article, read, sources("The river board")).assertions
        assert [link.text for link in assertion.chain] == chain


def test_make_assertions_has_no_source_in_whoever_it_was() -> None:
    text = "Whoever wrote that the lock was broken had never been there."
    article, annotations = attribute(text, [("Whoever", "wrote", "that the lock was broken", None)])
    found = make_assertions(article, annotations, sources("Whoever")).assertions
    assert all(assertion.chain == () for assertion in found)


def test_make_assertions_puts_nothing_forward_that_nobody_said() -> None:
    text = "Mayor Bray had not asked for a state of emergency in the lower town."
    content = "for a state of emergency in the lower town"
    article, annotations = attribute(text, [("Mayor Bray", "had not asked", content, None)])
    (assertion,) = make_assertions(article, annotations, sources("Mayor Bray")).assertions
    assert assertion.chain == () and assertion.span.of(text) == text[:-1]


@pytest.mark.parametrize(
    ("cue", "content"),
    [
        ("have agreed", "to meet at the harbour board on Monday"),
        ("concedes", "defeat in the Ostrel vote"),
        ("have approved", "a small loan for the northern lock"),
        ("opposed", "a higher toll on the northern lock"),
        ("learned again", "that the northern lock is shut in winter"),
        ("offered", "insights into the trade of the river"),
        ("voted for", "a loan for the northern lock"),
        ("feel down", "on the way the harbour board is run"),
        ("testified on", "the broken lock at Ostrel"),
        ("solidified their claims as", "heirs of the old harbour guild"),
        ("wants", "the old lock reopened by spring"),
        ("wants", "the lock shut before the river rises in spring"),
    ],
)
def test_make_assertions_takes_acts_and_wishes_for_the_article_s_own_word(cue: str, content: str) -> None:
    text = f"The two dock unions {cue} {content}."
    article, annotations = attribute(text, [("The two dock unions", cue, content, None)])
    (assertion,) = make_assertions(article, annotations, sources("The two dock unions")).assertions
    assert assertion.chain == () and assertion.span.of(text) == text[:-1]


def test_make_assertions_takes_nobody_in_particular_for_a_source() -> None:
    text = "Among those who said the toll was too high, most ended up with Bray."
    article, annotations = attribute(text, [("those", "said", "the toll was too high", None)])
    (assertion,) = make_assertions(article, annotations, sources("those")).assertions
    assert (assertion.span.of(text), assertion.chain) == (text[:-1], ())


def test_make_assertions_keeps_a_hope_with_whoever_hopes() -> None:
    text = "Bray is hoping the old lock opens before the winter."
    article, annotations = attribute(text, [("Bray", "is hoping", "the old lock opens before the winter", None)])
    (assertion,) = make_assertions(article, annotations, sources("Bray")).assertions
    assert (assertion.span.of(text), [link.text for link in assertion.chain]) == (text[:-1], ["Bray"])


def test_make_assertions_leaves_what_came_before_an_order_to_whoever_reports_it() -> None:
    text = "The agency said Bray ordered the repair of the northern lock after a blast killed nine men."
    order = "the repair of the northern lock after a blast killed nine men"
    article, annotations = attribute(
        text, [("The agency", "said", f"Bray ordered {order}", None), ("Bray", "ordered", order, 0)]
    )
    found = make_assertions(article, annotations, sources("The agency", "Bray")).assertions
    assert {a.span.of(text): len(a.chain) for a in found} == {
        "Bray ordered the repair of the northern lock": 2,
        "a blast killed nine men": 1,
    }


def test_make_assertions_takes_no_owner_of_a_plan_for_who_calls_it_something() -> None:
    text = "Orsk called Bray’s proposed river toll a gift to the harbour guild."
    called = "Bray’s proposed river toll a gift to the harbour guild"
    article, annotations = attribute(
        text, [("Orsk", "called", called, None), ("Bray’s", "proposed", "river toll a gift", 0)]
    )
    (assertion,) = make_assertions(article, annotations, sources("Orsk", "Bray’s")).assertions
    assert [link.text for link in assertion.chain] == ["Orsk"]


def test_make_assertions_takes_nobody_whose_remarks_are_judged_for_the_judge() -> None:
    text = "Orsk called Bray's remarks on the toll a gift to the harbour guild."
    called = "Bray's remarks on the toll a gift to the harbour guild"
    on = "on the toll a gift to the harbour guild"
    article, annotations = attribute(text, [("Orsk", "called", called, None), ("Bray's", "remarks", on, 0)])
    (assertion,) = make_assertions(article, annotations, sources("Orsk", "Bray's")).assertions
    assert [link.text for link in assertion.chain] == ["Orsk"]


def test_make_assertions_gives_a_clause_after_where_to_its_own_subject() -> None:
    text = "The mayors of the coast watched the treaty, where the two fleets have vowed to mend the bridges at Ostrel."
    article, annotations = attribute(text, [("the two fleets", "have vowed", "to mend the bridges at Ostrel", None)])
    mayors = Span(0, len("The mayors"))
    both = replace(annotations.attributions[0], source=(mayors, *annotations.attributions[0].source))
    found = make_assertions(article, replace(annotations, attributions=(both,)), sources("the two fleets")).assertions
    assert [link.text for a in found for link in a.chain] == ["the two fleets"]
    assert found[-1].span.of(text) == "the two fleets have vowed to mend the bridges at Ostrel"


def test_make_assertions_ignores_verbs_that_report_nothing() -> None:
    text = "The two countries ratified a treaty on river tolls in June."
    article, annotations = attribute(text, [("The two countries", "ratified", "a treaty on river tolls", None)])
    (assertion,) = make_assertions(article, annotations, sources("The two countries")).assertions
    assert assertion.chain == () and assertion.voice == "unattributed"


def test_make_assertions_reads_the_speaker_inside_a_quotation() -> None:
    text = "“(Bray) underscored the need to rebuild the lock within a month,” the agency said."
    content = text[: text.index(" the agency")]
    article, annotations = attribute(text, [("the agency", "said", content, None)])
    resolution = Resolution(
        (Source("s-agency", "the agency", "wire", (), ()), Source("s-bray", "Ann Bray", "person", ("Bray",), ())),
        {"a": ("s-agency",)},
    )
    (assertion,) = make_assertions(article, annotations, resolution).assertions
    assert [link.source_id for link in assertion.chain] == ["s-agency", "s-bray"]


@pytest.mark.parametrize(
    ("text", "chain"),
    [("I think that the lock was broken.", []), ("“I think that the lock was broken.”", ["I"])],
)
def test_make_assertions_takes_a_writer_without_a_name_for_the_article_itself(text: str, chain: list[str]) -> None:
    article, annotations = attribute(text, [("I", "think", "that the lock was broken", None)])
    (assertion,) = make_assertions(article, annotations, Resolution((), {"a": (None,)})).assertions
    assert [link.text for link in assertion.chain] == chain


def test_make_assertions_takes_those_asked_for_the_poll() -> None:
    text = "The survey found that half of voters said the lock was broken."
    article, annotations = attribute(
        text,
        [
            ("The survey", "found", "that half of voters said the lock was broken", None),
            ("half of voters", "said", "the lock was broken", 0),
        ],
    )
    made = sources("The survey", "half of voters")
    asked = replace(made, polls={"source-half of voters": "source-The survey"})
    (assertion,) = make_assertions(article, annotations, asked).assertions
    assert [link.source_id for link in assertion.chain] == ["source-The survey"]
