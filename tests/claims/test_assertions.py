"""Cutting text into propositions, and the small rules that do it."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.claims.assertions.clauses import is_clause, is_frame, subject_before, trim
from headwater.claims.assertions.contents import is_interrupted
from headwater.claims.assertions.edges import is_thought, says_nothing, untie, without_lead_in
from headwater.claims.assertions.make import candidate_spans, make_assertions
from headwater.claims.assertions.places import merge, subtract, touching
from headwater.claims.assertions.splitting import split_parts
from headwater.data.annotation import Annotations, Attribution, QuoteKind
from headwater.data.article import Article, Block
from headwater.data.evidence import Evidence
from headwater.data.source import Resolution, Source
from headwater.data.span import Span
from headwater.meaning.hedges import find_hedges


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the ferry sank off Ostrel", True),
        ("guards who had fired", True),
        ("profit dropped by 12 percent", True),
        ("the rapid closure of the northern bridge", False),
        ("photographs released by the ministry", False),
        ("a boat designed to carry grain", False),
        ("a plan to close the bridge", False),
        ("after Friday's storm in Ostrel", False),
        ("the money's been found", True),
        ("the boats kept to their own side", True),
        ("turnover dropped to 18 million crowns", True),
        ("Hesk & Drum employs about 300 bakers", True),
        ("they want a new lock", True),
        ("supplies for the islands", False),
        ("similar to those revealed in August", False),
    ],
)
def test_is_clause_finds_a_finite_verb(text: str, expected: bool) -> None:
    assert is_clause(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (" that the ferry sank,", "the ferry sank"),
        ("“We lost everything”", "We lost everything"),
        ("“a ruin” and “a shame”", "“a ruin” and “a shame”"),
        ("“The ferry sank", "The ferry sank"),
        ("it that “the bridge must close”", "the bridge must close"),
        ("but the ferry sank, and", "the ferry sank"),
        ("they fled to the U.S.", "they fled to the U.S."),
        ("as mayor I will reopen the lock", "as mayor I will reopen the lock"),
        ("As a former lock-keeper, she knows", "As a former lock-keeper, she knows"),
        ("no trace of the ledger nor of", "no trace of the ledger"),
        ("as many as 40 boats could be lost", "as many as 40 boats could be lost"),
        (", .22 rifles were found on the barge", ".22 rifles were found on the barge"),
        ("they have not been let in.", "they have not been let in"),
        ("they have not been let in, and", "they have not been let in"),
        ("That is why the lock is shut", "That is why the lock is shut"),
        ("that is why the lock is shut", "that is why the lock is shut"),
        ("“I regret nothing of that,”", "I regret nothing of that"),
        ("''The lock holds,''", "The lock holds"),
        ("''Both locks hold", "Both locks hold"),
        ("she called it ''a ruin''", "she called it ''a ruin''"),
    ],
)
def test_trim_leaves_what_is_put_forward(text: str, expected: str) -> None:
    assert trim(Span(0, len(text)), text).of(text) == expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Bray called it “a ruin,” twice", "it “a ruin", "it “a ruin,”"),
        ("Bray left the league (OWL) at noon", "the league (OWL", "the league (OWL)"),
        ("Bray called it a ruin,” he said", "it a ruin", "it a ruin"),
        ("Bray called it ''a ruin,'' twice", "it ''a ruin", "it ''a ruin,''"),
    ],
)
def test_trim_closes_what_is_open(text: str, words: str, expected: str) -> None:
    start = text.index(words)
    assert trim(Span(start, start + len(words)), text).of(text) == expected


@given(st.text(alphabet='ab “”"«»,.;—that and \n', max_size=60))
def test_trim_stays_inside(text: str) -> None:
    whole = Span(0, len(text))
    assert whole.contains(trim(whole, text))


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "The president visited the flooded harbour and ordered the immediate closure of the lock",
            ["The president visited the flooded harbour", "ordered the immediate closure of the lock"],
        ),
        (
            "Orsk shut its border after a blast killed nine soldiers",
            ["Orsk shut its border", "a blast killed nine soldiers"],
        ),
        (
            "nine people had died and 31 patients were being treated",
            ["nine people had died", "31 patients were being treated"],
        ),
        ("The crews flew north and safely landed", ["The crews flew north and safely landed"]),
        ("the bridge and the tunnel were closed by police", ["the bridge and the tunnel were closed by police"]),
        ("They wanted the lock reopened as soon as possible", ["They wanted the lock reopened as soon as possible"]),
        (
            "The latest sea trial came after the navy had lost two boats",
            ["The latest sea trial came after the navy had lost two boats"],
        ),
        (
            "The walkout, which would have closed the port and stranded two ferries, was due to begin at noon",
            ["The walkout, which would have closed the port and stranded two ferries, was due to begin at noon"],
        ),
        ("Flows fell by 35% on Monday and recovered on Friday", ["Flows fell by 35% on Monday", "recovered on Friday"]),
        (
            "The clerks had been questioned and said that no charges were planned",
            ["The clerks had been questioned", "no charges were planned"],
        ),
        (
            "The school on Weir Lane is shut; parents may collect bags after nine",
            ["The school on Weir Lane is shut", "parents may collect bags after nine"],
        ),
        ("Kray Energy said costs rose; its shares fell", ["Kray Energy said costs rose; its shares fell"]),
        (
            "The surge hit the old quay, knocking out 40 moorings",
            ["The surge hit the old quay", "knocking out 40 moorings"],
        ),
        (
            "The infirmary had taken in 34 people, five of them in critical condition",
            ["The infirmary had taken in 34 people", "five of them in critical condition"],
        ),
        ("The fire chief counts seven dead, three missing", ["The fire chief counts seven dead", "three missing"]),
        (
            "They saw three burn marks near Sova, but there was cloud over the picture",
            ["They saw three burn marks near Sova", "there was cloud over the picture"],
        ),
    ],
)
def test_split_parts_cuts_where_both_sides_stand_alone(text: str, parts: list[str]) -> None:
    assert [s.of(text) for s in split_parts(Span(0, len(text)), text)] == parts


@pytest.mark.parametrize(
    "text",
    [
        "Orrin, then a lock keeper, hit and sank the ferry on Monday",
        "Bray had been insulting and shaming the council all year",
        "You know, when you sail a boat with a partner and the river rises fast, it sinks",
        "Bray is the first mayor since Orrin who is fond of ferries",
        "Bray has shares in some of the firms that she uses as whipping boys on the quay, by new papers that she filed",
        "The pier stands for the patience of Ostrel and the thrift that built its harbour",
        "The clerk wrote to the Office of Locks and Harbour Board, which runs the pier",
        "The harbour was not as busy and noisy as he had told the council",
        "I do not believe for a minute that Bray and Orrin were in the harbour",
        "Ann Bray Was Bound for Ostrel Harbour But Turned Back to Save Fuel",
    ],
)
def test_split_parts_keeps_whole_what_says_nothing_when_cut(text: str) -> None:
    assert split_parts(Span(0, len(text)), text) == [Span(0, len(text))]


def test_trim_leaves_a_verb_its_particle() -> None:
    text = "the tide comes in and lifts the boats"
    assert trim(Span(0, text.index(" and")), text).of(text) == "the tide comes in"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("after turnover fell 41%", "turnover fell 41%"),
        ("as burning oil poured down the slipway", "burning oil poured down the slipway"),
        ("after Tuesday's vote the council is split", "after Tuesday's vote the council is split"),
        ("as many as nine boats were lost", "as many as nine boats were lost"),
        ("after dismissing reports of a sale", "after dismissing reports of a sale"),
        ("The lock was shut after a storm broke it", "The lock was shut after a storm broke it"),
    ],
)
def test_untie_leaves_the_conjunction_out(text: str, expected: str) -> None:
    assert untie(Span(0, len(text)), text).of(text) == expected


@pytest.mark.parametrize(
    ("text", "lead"),
    [
        ("TALMENE (OW) - The lock broke", "TALMENE (OW) - "),
        ("Ostrelwire: TALMENE (OW) - The lock broke", "Ostrelwire: TALMENE (OW) - "),
        ("(OW) — The lock broke", "(OW) — "),
        ("Talmene, Kovia, Apr 21 2022 (OW) - The lock broke", "Talmene, Kovia, Apr 21 2022 (OW) - "),
        ("Talmene (OW) – The lock broke", "Talmene (OW) – "),
        ("HOST (ADA PELL): The lock broke", "HOST (ADA PELL): "),
        ("Ms. Pell: The lock broke\nMr. Orrin: When?\nMs. Pell: At six.\nMr. Orrin: Who says so?", "Ms. Pell: "),
        ("Ostrel: The lock broke", ""),
        ("The lock (built in 1911) — broke", ""),
    ],
)
def test_lead_in_is_what_comes_before_anything_is_said(text: str, lead: str) -> None:
    assert text[: without_lead_in(Span(0, len(text)), text).start] == lead


@pytest.mark.parametrize("aside", ["(OLZ), which divides the two towns", "some of which have begun to leak"])
def test_make_assertions_leaves_a_relative_clause_with_what_it_is_about(aside: str) -> None:
    text = f"The engineers inspected the old locks, {aside}."
    article, annotations = _article(text, [])
    (assertion,) = make_assertions(article, annotations, _sources()).assertions
    assert assertion.span.of(text) == text[:-1]


@pytest.mark.parametrize(
    "text",
    [
        "TALMENE, March 10. /Ostrel Wire/",
        "By Esther Vole, Talmene",
        "Paul, good evening.",
        "Thank you for joining us.",
        "6:01 p.m.",
        "Originally published 11/03/2024 at 4:35 PM GMT",
        "Fri., June 7, 2024 11:45 AM PDT",
        "– Setting out for the islands –.",
    ],
)
def test_nothing_is_said_by_datelines_bylines_and_greetings(text: str) -> None:
    assert says_nothing(text)


@pytest.mark.parametrize(
    "text",
    [
        "By Monday the army had left.",
        "Ostrel, the port, was shut on March 10.",
        "Good crews are hard to find.",
        "Nine sailed in May.",
    ],
)
def test_something_is_said_by_what_only_begins_like_one(text: str) -> None:
    assert not says_nothing(text)


@pytest.mark.parametrize("text", ["Interior Minister Ann Bray said", "the shoemaker said", "Joe Vance told reporters"])
def test_is_frame_knows_a_bare_attribution(text: str) -> None:
    assert is_frame(text)


def test_is_frame_wants_nothing_said_in_it() -> None:
    assert not is_frame("Ann Bray said the bridge was closed to all traffic")
    assert not is_frame("the bridge collapsed")


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("However, Kovia denied", "Kovia"),
        ("Kovia, which faces Orsk across the bay, denied", "Kovia"),
        ("The defence ministry denied", "The defence ministry"),
        ("yesterday denied", None),
    ],
)
def test_subject_before_a_verb_of_saying(text: str, subject: str | None) -> None:
    found = subject_before(text.index("denied"), text, Span(0, len(text)))
    assert (found.of(text) if found else None) == subject


spans = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 9)).map(lambda x: Span(x[0], x[0] + x[1])), max_size=12)


@given(spans, st.integers(0, 60), st.integers(1, 20))
def test_subtract_keeps_exactly_the_other_characters(taken: list[Span], start: int, length: int) -> None:
    span = Span(start, start + length)
    left = {i for s in subtract(span, merge(taken)) for i in range(s.start, s.end)}
    assert left == set(range(span.start, span.end)) - {i for s in taken for i in range(s.start, s.end)}


@given(spans, st.integers(0, 60), st.integers(1, 20))
def test_touching_finds_what_overlaps(units: list[Span], start: int, length: int) -> None:
    apart = [s for s in merge(units) if len(s)]
    span = Span(start, start + length)
    assert touching(apart, span) == [u for u in apart if u.overlap(span)]


def test_trim_leaves_a_bridge_that_is_pointed_at() -> None:
    text = "But that bridge is not the one we built"
    assert trim(Span(4, len(text)), text).of(text) == text[4:]


def _article(text: str, attributions: list[tuple[str, str, str, int | None]]) -> tuple[Article, Annotations]:
    """An article of one sentence and attributions given as (source, cue, content, parent) by their words."""

    def at(words: str) -> tuple[Span, ...]:
        start = text.index(words) if words else 0
        return (Span(start, start + len(words)),) if words else ()

    made = tuple(
        Attribution(at(source), at(cue), at(content), parent, "indirect", "asserts", None, 1.0)
        for source, cue, content, parent in attributions
    )
    whole = (Span(0, len(text)),)
    article = Article("a", "a", "a", "", "utf-8", text, (Block(whole[0], "paragraph", None),))
    return article, Annotations("a", whole, whole, made, (), (), (), (), ())


def _sources(*names: str) -> Resolution:
    made = tuple(Source(f"source-{n}", n, "person", (n,), ()) for n in names)
    return Resolution(made, {"a": tuple(f"source-{n}" for n in names)})


def test_make_assertions_gives_the_innermost_content_the_whole_chain() -> None:
    text = "The agency reported that Bray said the northern bridge had collapsed."
    article, annotations = _article(
        text,
        [
            ("The agency", "reported", "that Bray said the northern bridge had collapsed", None),
            ("Bray", "said", "the northern bridge had collapsed", 0),
        ],
    )
    (assertion,) = make_assertions(article, annotations, _sources("The agency", "Bray")).assertions
    assert assertion.span.of(text) == "the northern bridge had collapsed"
    assert [(link.text, link.cue) for link in assertion.chain] == [("The agency", "reported"), ("Bray", "said")]
    assert assertion.voice == "attributed"


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
    article, annotations = _article(text, [("Bray", "said", said, None)])
    ends = [0, *(i + 1 for i, c in enumerate(said) if c == "."), len(text)]
    sentences = tuple(Span(a, b) for a, b in pairwise(ends))
    hedged = replace(annotations.attributions[0], hedge=find_hedges(said)[0])
    read = replace(annotations, attributions=(hedged,), sentences=sentences, clauses=sentences)
    found = make_assertions(article, read, _sources("Bray")).assertions
    assert [a.hedge.of(text) if a.hedge else None for a in found] == hedges


def test_make_assertions_hedges_all_that_a_weak_cue_reports() -> None:
    text = "Bray reportedly said: The pumps ran dry. The lock jammed."
    article, annotations = _article(text, [("Bray", "reportedly said", text[text.index("The") : -1], None)])
    found = make_assertions(article, annotations, _sources("Bray")).assertions
    assert {a.hedge.of(text) if a.hedge else None for a in found} == {"reportedly"}


def test_make_assertions_keeps_a_deed_of_words_whole() -> None:
    text = "Governor Bray ordered the evacuation of the lower town."
    article, annotations = _article(text, [("Governor Bray", "ordered", "the evacuation of the lower town", None)])
    (assertion,) = make_assertions(article, annotations, _sources("Governor Bray")).assertions
    assert assertion.span.of(text) == text[:-1]
    assert [link.text for link in assertion.chain] == ["Governor Bray"]


@pytest.mark.parametrize("cue", ["said", "said showed"])
def test_make_assertions_leaves_the_saying_out_of_a_relative_clause(cue: str) -> None:
    text = "The harbour office released footage that it said showed a barge on the wrong side of the buoy."
    content = text[text.index(cue) + len(cue) + 1 : -1]
    article, annotations = _article(text, [("it", cue, content, None)])
    found = [a.span.of(text) for a in make_assertions(article, annotations, _sources("The harbour office")).assertions]
    assert "showed a barge on the wrong side of the buoy" in found


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The harbour office posted a picture in which the barge is seen on its side.", "posted"),
        ("The inspectors found no trace of the ledger which Bray had signed.", "found"),
        ("The new survey revealed a number of changes in how people cross the river.", "revealed"),
    ],
)
def test_make_assertions_keeps_who_found_it_where_only_what_describes_a_thing_has_a_verb(text: str, cue: str) -> None:
    source, _, content = text[:-1].partition(f" {cue} ")
    article, annotations = _article(text, [(source, cue, content, None)])
    (assertion,) = make_assertions(article, annotations, _sources(source)).assertions
    assert assertion.span.of(text) == text[:-1]


def test_make_assertions_leaves_whom_it_is_about_to_the_clause_before() -> None:
    text = "Bray went on the attack against Mayor Orrin on Monday, saying he would close the harbour to ferries."
    article, annotations = _article(text, [("Bray", "saying", "he would close the harbour to ferries", None)])
    whom, (told,) = text.index("Mayor Orrin on Monday"), annotations.attributions
    parts = (Span(whom, whom + len("Mayor Orrin on Monday")), *told.content)
    annotations = replace(annotations, attributions=(replace(told, content=parts),))
    found = [a.span.of(text) for a in make_assertions(article, annotations, _sources("Bray")).assertions]
    assert "Mayor Orrin on Monday" not in found and text.partition(",")[0] in found


def test_make_assertions_leaves_what_somebody_called_it_in_its_clause() -> None:
    text = "The ledger fell into the hands of what Bray called a gang of thieves."
    article, annotations = _article(text, [("Bray", "called", "a gang of thieves", None)])
    (assertion,) = make_assertions(article, annotations, _sources("Bray")).assertions
    assert assertion.span.of(text) == text[:-1] and assertion.chain == ()


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("Pell defended her call to raise the ferry fare.", "her", "call", "to raise the ferry fare"),
        ("The pier is lined with traders who expect a poor season.", "who", "expect", "a poor season"),
        ("The council met the harbour league, which Bray blamed for the raid.", "Bray", "blamed for", "which"),
        ("It is that vote that many sailors blame for the strike.", "many sailors", "blame for", "the strike"),
    ],
)
def test_make_assertions_leaves_its_words_to_the_clause_around(text: str, source: str, cue: str, content: str) -> None:
    article, annotations = _article(text, [(source, cue, content, None)])
    found = make_assertions(article, annotations, _sources(source)).assertions
    assert [a.span.of(text) for a in found] == [text[:-1]]


def test_make_assertions_leaves_whose_point_it_is_to_the_clause_around() -> None:
    text = "The reply did not answer Bray's point, that Pell takes money from the ferry lines."
    article, annotations = _article(text, [("Bray's", "point", "that Pell takes money from the ferry lines", None)])
    found = make_assertions(article, annotations, _sources("Bray")).assertions
    assert [a.span.of(text) for a in found] == [
        "The reply did not answer Bray's point",
        "Pell takes money from the ferry lines",
    ]


def test_make_assertions_leaves_no_clause_without_what_its_verb_is_done_to() -> None:
    text = "Even the hour of the vote led traders to say that the harbour board was hiding it."
    article, annotations = _article(text, [("traders", "to say", "that the harbour board was hiding it", None)])
    found = make_assertions(article, annotations, _sources("traders")).assertions
    assert [a.span.of(text) for a in found] == ["the harbour board was hiding it"]


def test_make_assertions_keeps_the_main_clause_before_a_speaker_s_own() -> None:
    text = "“That is not the view of the traders of this port, and I condemn his words,” Pell said."
    said = text[1 : text.index(",”")]
    pieces = [("Pell", "said", said, None), ("the traders of this port", "condemn", "his words", 0)]
    article, annotations = _article(text, pieces)
    inner = annotations.attributions[1]
    i = text.index("I condemn")
    both = replace(inner, source=(*inner.source, Span(i, i + 1)))
    read = replace(annotations, attributions=(annotations.attributions[0], both))
    found = [a.span.of(text) for a in make_assertions(article, read, _sources("Pell", "traders")).assertions]
    assert found == ["That is not the view of the traders of this port", "I condemn his words"]


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("Pell ended by scolding traders who keep no ledger.", "ended by scolding", "traders who keep no ledger"),
        ("Pell went after Bray as a leech who bleeds the port.", "went after", "Bray as a leech who bleeds the port"),
    ],
)  # fmt: skip
def test_make_assertions_takes_a_thing_described_for_no_statement(text: str, cue: str, content: str) -> None:
    article, annotations = _article(text, [("Pell", cue, content, None)])
    quoting = replace(annotations.attributions[0], kind="mixed")
    found = make_assertions(article, replace(annotations, attributions=(quoting,)), _sources("Pell")).assertions
    assert [a.span.of(text) for a in found] == [text[:-1]]


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
    article, annotations = _article(text, [("Pell", cue, content, None)])
    quoting = replace(annotations.attributions[0], kind=kind)
    found = make_assertions(article, replace(annotations, attributions=(quoting,)), _sources("Pell")).assertions
    assert [(a.span.of(text), bool(a.chain) and a.voice == "attributed") for a in found] == [(put_forward, attributed)]


def test_who_says_so_may_stand_inside_a_quotation() -> None:
    text = "“When I look at a town like Ostrel,” he said, “which never paid, I see a thief.”"
    left, right = Span(0, text.index(" he said")), Span(text.index("“which"), len(text))
    assert is_interrupted(left, right, text)
    whole = "“The lock is shut,” he said, “and the barges have left.”"
    left, right = Span(0, whole.index(" he said")), Span(whole.index("“and"), len(whole))
    assert not is_interrupted(left, right, whole)


def test_make_assertions_does_not_stop_at_an_abbreviation() -> None:
    text = "Bray said she wants a wider U.S. presence in the strait, without saying why."
    article, annotations = _article(text, [("Bray", "said", "she wants a wider", None)])
    (assertion, *_) = make_assertions(article, annotations, _sources("Bray")).assertions
    assert assertion.span.of(text) == "she wants a wider U.S. presence in the strait"


def test_make_assertions_cuts_no_claim_out_of_a_question() -> None:
    text = "How does Bray's claim about the lock stand up?"
    article, annotations = _article(text, [("Bray", "claim about", "the lock stand up", None)])
    assert make_assertions(article, annotations, _sources("Bray")).assertions == ()


def test_make_assertions_takes_no_source_for_a_claim() -> None:
    text = "A senior clerk, speaking on condition of anonymity because the talks are secret, said that no fee was paid."
    article, annotations = _article(text, [("A senior clerk", "said", "that no fee was paid", None)])
    (assertion,) = make_assertions(article, annotations, _sources("A senior clerk")).assertions
    assert assertion.span.of(text) == "no fee was paid"


def test_make_assertions_believes_a_form_of_words_whatever_its_verb() -> None:
    text = "The river board put the damage at 18 million crowns."
    article, annotations = _article(text, [("The river board", "put", "the damage at 18 million crowns", None)])
    (plain,) = annotations.attributions
    shown = replace(plain, evidence=(Evidence("figure-given", 0.5, "The sentence says who gave the figure.", ()),))
    for attributions, chain in (((plain,), []), ((shown,), ["The river board"])):
        read = replace(annotations, attributions=attributions)
        (assertion,) = make_assertions(article, read, _sources("The river board")).assertions
        assert [link.text for link in assertion.chain] == chain


def test_make_assertions_has_no_source_in_whoever_it_was() -> None:
    text = "Whoever wrote that the lock was broken had never been there."
    article, annotations = _article(text, [("Whoever", "wrote", "that the lock was broken", None)])
    found = make_assertions(article, annotations, _sources("Whoever")).assertions
    assert all(assertion.chain == () for assertion in found)


def test_make_assertions_puts_nothing_forward_that_nobody_said() -> None:
    text = "Mayor Bray had not asked for a state of emergency in the lower town."
    content = "for a state of emergency in the lower town"
    article, annotations = _article(text, [("Mayor Bray", "had not asked", content, None)])
    (assertion,) = make_assertions(article, annotations, _sources("Mayor Bray")).assertions
    assert assertion.chain == () and assertion.span.of(text) == text[:-1]


@pytest.mark.parametrize(
    ("source", "cue"),
    [("none of the mayors", "has said"), ("Mayor Bray", "never claimed"), ("the mayor", "refused to concede")],
)
def test_make_assertions_keeps_what_is_not_said_with_the_telling_of_it(source: str, cue: str) -> None:
    text = f"The lock was mended in spring, but {source} {cue} they want it shut for the winter."
    article, annotations = _article(text, [(source, cue, "they want it shut for the winter", None)])
    starts = [0, text.index("but"), text.index("they want"), len(text)]
    parted = replace(annotations, clauses=tuple(Span(a, b) for a, b in pairwise(starts)))
    found = make_assertions(article, parted, _sources(source)).assertions
    assert [a.span.of(text) for a in found][1:] == [f"{source} {cue} they want it shut for the winter"]
    assert all(a.chain == () for a in found)


def test_make_assertions_leaves_whose_point_it_is_that_is_not_rebutted() -> None:
    text = "The answer did not rebut Bray's point that the lock is shut for the winter."
    point = "that the lock is shut for the winter"
    article, annotations = _article(
        text, [("The answer", "did not rebut", f"Bray's point {point}", None), ("Bray's", "point", point, 0)]
    )
    found = make_assertions(article, annotations, _sources("The answer", "Bray")).assertions
    assert [(a.span.of(text), len(a.chain)) for a in found] == [(text[:-1], 0), (point[5:], 1)]


def test_make_assertions_lays_no_doubt_on_the_report_that_somebody_doubts() -> None:
    text = "Bray has openly questioned the harbour master's loyalty to the union."
    doubted = "the harbour master's loyalty to the union"
    article, annotations = _article(text, [("Bray", "has openly questioned", doubted, None)])
    doubting = replace(annotations, attributions=(replace(annotations.attributions[0], stance="questions"),))
    (assertion,) = make_assertions(article, doubting, _sources("Bray")).assertions
    assert (assertion.span.of(text), assertion.chain, assertion.stance) == (text[:-1], (), "asserts")


def test_make_assertions_reads_what_is_asked_as_a_clause_whatever_its_verb() -> None:
    text = "Bray wanted to know whether the council bears responsibility for the flood."
    asked = "whether the council bears responsibility for the flood"
    article, annotations = _article(text, [("Bray", "wanted to know", asked, None)])
    asking = replace(annotations, attributions=(replace(annotations.attributions[0], stance="questions"),))
    (assertion,) = make_assertions(article, asking, _sources("Bray")).assertions
    assert (assertion.span.of(text), assertion.stance) == (asked[8:], "questions")


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
    article, annotations = _article(text, [("The two dock unions", cue, content, None)])
    (assertion,) = make_assertions(article, annotations, _sources("The two dock unions")).assertions
    assert assertion.chain == () and assertion.span.of(text) == text[:-1]


def test_make_assertions_takes_nobody_in_particular_for_a_source() -> None:
    text = "Among those who said the toll was too high, most ended up with Bray."
    article, annotations = _article(text, [("those", "said", "the toll was too high", None)])
    (assertion,) = make_assertions(article, annotations, _sources("those")).assertions
    assert (assertion.span.of(text), assertion.chain) == (text[:-1], ())


def test_make_assertions_keeps_a_hope_with_whoever_hopes() -> None:
    text = "Bray is hoping the old lock opens before the winter."
    article, annotations = _article(text, [("Bray", "is hoping", "the old lock opens before the winter", None)])
    (assertion,) = make_assertions(article, annotations, _sources("Bray")).assertions
    assert (assertion.span.of(text), [link.text for link in assertion.chain]) == (text[:-1], ["Bray"])


def test_make_assertions_leaves_what_came_before_an_order_to_whoever_reports_it() -> None:
    text = "The agency said Bray ordered the repair of the northern lock after a blast killed nine men."
    order = "the repair of the northern lock after a blast killed nine men"
    article, annotations = _article(
        text, [("The agency", "said", f"Bray ordered {order}", None), ("Bray", "ordered", order, 0)]
    )
    found = make_assertions(article, annotations, _sources("The agency", "Bray")).assertions
    assert {a.span.of(text): len(a.chain) for a in found} == {
        "Bray ordered the repair of the northern lock": 2,
        "a blast killed nine men": 1,
    }


def test_make_assertions_takes_no_owner_of_a_plan_for_who_calls_it_something() -> None:
    text = "Orsk called Bray’s proposed river toll a gift to the harbour guild."
    called = "Bray’s proposed river toll a gift to the harbour guild"
    article, annotations = _article(
        text, [("Orsk", "called", called, None), ("Bray’s", "proposed", "river toll a gift", 0)]
    )
    (assertion,) = make_assertions(article, annotations, _sources("Orsk", "Bray’s")).assertions
    assert [link.text for link in assertion.chain] == ["Orsk"]


def test_make_assertions_takes_nobody_whose_remarks_are_judged_for_the_judge() -> None:
    text = "Orsk called Bray's remarks on the toll a gift to the harbour guild."
    called = "Bray's remarks on the toll a gift to the harbour guild"
    on = "on the toll a gift to the harbour guild"
    article, annotations = _article(text, [("Orsk", "called", called, None), ("Bray's", "remarks", on, 0)])
    (assertion,) = make_assertions(article, annotations, _sources("Orsk", "Bray's")).assertions
    assert [link.text for link in assertion.chain] == ["Orsk"]


def test_make_assertions_denies_no_aside_of_the_writer_s() -> None:
    text = "Bray denied that the firm had neglected the northern lock, where seven people died in the flood."
    article, annotations = _article(text, [("Bray", "denied", text[12:-1], None)])
    denying = replace(annotations, attributions=(replace(annotations.attributions[0], stance="denies"),))
    found = make_assertions(article, denying, _sources("Bray")).assertions
    assert [(a.span.of(text), a.stance) for a in found] == [("the firm had neglected the northern lock", "denies")]


def test_make_assertions_gives_a_clause_after_where_to_its_own_subject() -> None:
    text = "The mayors of the coast watched the treaty, where the two fleets have vowed to mend the bridges at Ostrel."
    article, annotations = _article(text, [("the two fleets", "have vowed", "to mend the bridges at Ostrel", None)])
    mayors = Span(0, len("The mayors"))
    both = replace(annotations.attributions[0], source=(mayors, *annotations.attributions[0].source))
    found = make_assertions(article, replace(annotations, attributions=(both,)), _sources("the two fleets")).assertions
    assert [link.text for a in found for link in a.chain] == ["the two fleets"]
    assert found[-1].span.of(text) == "the two fleets have vowed to mend the bridges at Ostrel"


def test_make_assertions_ignores_verbs_that_report_nothing() -> None:
    text = "The two countries ratified a treaty on river tolls in June."
    article, annotations = _article(text, [("The two countries", "ratified", "a treaty on river tolls", None)])
    (assertion,) = make_assertions(article, annotations, _sources("The two countries")).assertions
    assert assertion.chain == () and assertion.voice == "unattributed"


def test_make_assertions_reads_the_speaker_inside_a_quotation() -> None:
    text = "“(Bray) underscored the need to rebuild the lock within a month,” the agency said."
    content = text[: text.index(" the agency")]
    article, annotations = _article(text, [("the agency", "said", content, None)])
    resolution = Resolution(
        (Source("s-agency", "the agency", "wire", (), ()), Source("s-bray", "Ann Bray", "person", ("Bray",), ())),
        {"a": ("s-agency",)},
    )
    (assertion,) = make_assertions(article, annotations, resolution).assertions
    assert [link.source_id for link in assertion.chain] == ["s-agency", "s-bray"]


def test_make_assertions_keeps_a_speaker_s_own_thought_with_what_he_thinks() -> None:
    text = "“I don’t think anybody was warned of the flood,” Orrin said."
    content = text[: text.index(" Orrin")]
    article, annotations = _article(
        text, [("Orrin", "said", content, None), ("I", "don’t think", "anybody was warned of the flood", 0)]
    )
    (assertion,) = make_assertions(article, annotations, _sources("Orrin", "I")).assertions
    assert assertion.span.of(text) == "I don’t think anybody was warned of the flood"
    assert [link.text for link in assertion.chain] == ["Orrin"]
    told = text.replace("don’t think", "told them")
    article, annotations = _article(
        told,
        [
            ("Orrin", "said", content.replace("don’t think", "told them"), None),
            ("I", "told", "anybody was warned of the flood", 0),
        ],
    )
    assert [a.span.of(told) for a in make_assertions(article, annotations, _sources("Orrin", "I")).assertions] == [
        "anybody was warned of the flood"
    ]


def test_make_assertions_does_not_cut_a_thought_from_what_is_thought() -> None:
    text = "“I honestly don’t think it posed a danger,” Orrin said."
    content = text[: text.index(" Orrin")]
    article, annotations = _article(text, [("Orrin", "said", content, None)])
    at = text.index("it posed")
    clauses = (Span(0, at), Span(at, len(text)))
    (assertion,) = make_assertions(article, replace(annotations, clauses=clauses), _sources("Orrin")).assertions
    assert assertion.span.of(text) == "I honestly don’t think it posed a danger"


@pytest.mark.parametrize("text", ["I don’t think", "We just hope that", "and you know", "I’m sure"])
def test_who_thinks_alone_puts_nothing_forward(text: str) -> None:
    assert is_thought(text)
    assert not is_thought(f"{text} the gates were closed")


def test_make_assertions_candidate_spans_are_those_of_the_assertions() -> None:
    text = "Police said the ferry sank at dawn. However, that claim could not be verified."
    article, annotations = _article(text, [("Police", "said", "the ferry sank at dawn", None)])
    cut = text.index("However")
    two = (Span(0, cut - 1), Span(cut, len(text)))
    annotations = Annotations("a", two, two, annotations.attributions, (), (), (), (), ())
    drafts = make_assertions(article, annotations, _sources("Police"))
    assert {a.span for a in drafts.assertions} <= set(candidate_spans(article, annotations))
    verdict = next(a for a in drafts.assertions if a.stance == "unverified")
    judged = next(a for a in drafts.assertions if a.stance == "asserts")
    assert drafts.answers == {verdict.id: judged.id}
    assert verdict.span.of(text) == "that claim could not be verified"


@pytest.mark.parametrize(
    ("left", "right", "interrupted"),
    [
        ("Most of the changes", "were proposed by the builder", True),
        ("The boats left late", "and nobody was told", False),
        ('"Most of the changes', 'were ours"', False),
    ],
)
def test_who_says_so_may_stand_inside_what_is_said(left: str, right: str, interrupted: bool) -> None:
    text = f"{left}, he said, {right}."
    start = text.index(right)
    assert is_interrupted(Span(0, len(left)), Span(start, start + len(right)), text) is interrupted


def test_make_assertions_denies_no_claim_for_denying_a_story_about_it() -> None:
    text = "Bray refuted a story about her claim that the northern lock had been mended."
    told = "that the northern lock had been mended"
    article, annotations = _article(text, [("Bray", "refuted", told, None), ("her", "claim", told, 0)])
    denying = replace(annotations.attributions[0], stance="denies")
    for attributions, stance in (((denying, annotations.attributions[1]), "asserts"), ((denying,), "denies")):
        read = replace(annotations, attributions=attributions)
        found = make_assertions(article, read, _sources("Bray", "her")).assertions
        assert [a.stance for a in found if a.span.of(text).endswith("mended")] == [stance]


@pytest.mark.parametrize(
    ("text", "chain"),
    [("I think that the lock was broken.", []), ("“I think that the lock was broken.”", ["I"])],
)
def test_make_assertions_takes_a_writer_without_a_name_for_the_article_itself(text: str, chain: list[str]) -> None:
    article, annotations = _article(text, [("I", "think", "that the lock was broken", None)])
    (assertion,) = make_assertions(article, annotations, Resolution((), {"a": (None,)})).assertions
    assert [link.text for link in assertion.chain] == chain


def test_make_assertions_takes_those_asked_for_the_poll() -> None:
    text = "The survey found that half of voters said the lock was broken."
    article, annotations = _article(
        text,
        [
            ("The survey", "found", "that half of voters said the lock was broken", None),
            ("half of voters", "said", "the lock was broken", 0),
        ],
    )
    made = _sources("The survey", "half of voters")
    asked = replace(made, polls={"source-half of voters": "source-The survey"})
    (assertion,) = make_assertions(article, annotations, asked).assertions
    assert [link.source_id for link in assertion.chain] == ["source-The survey"]
