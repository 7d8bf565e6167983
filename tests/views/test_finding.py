from __future__ import annotations

from dataclasses import replace

from tests.coverage import make_coverage

from headwater.data.claim import Assertion, Conflict
from headwater.data.coverage import TracedStory
from headwater.data.evidence import Evidence
from headwater.data.reuse import Drift, Passage
from headwater.data.span import Excerpt, Span
from headwater.views.finding import find_findings, find_nothing

COVERAGE = make_coverage()
ARTICLES = dict(COVERAGE.articles)
OUTLETS = {a.id: a.outlet.name if a.outlet else "Star file" for a in ARTICLES.values()}
BY_NAME = {name: a for a in ARTICLES.values() for name in [a.input.split("/")[1].split(".")[0]]}


def place(name: str, words: str) -> Excerpt:
    start = BY_NAME[name].text.index(words)
    return Excerpt(BY_NAME[name].id, Span(start, start + len(words)))


def tell(*drifts: Drift) -> list[str]:
    [traced] = COVERAGE.stories
    claim = replace(traced.claims[0], drift=drifts, text="The dam “at” Orve held,")
    changed: TracedStory = replace(traced, claims=(claim,))
    return [finding["text"] for finding in find_findings(changed, ARTICLES, OUTLETS)]


def test_findings_name_who_denies() -> None:
    assert "“The dam ‘at’ Orve held” is denied by Ada Frell." in tell()


def denials(**changes: object) -> tuple[TracedStory, Assertion]:
    """The story with its one denial changed."""
    [traced] = COVERAGE.stories
    [denial] = [a for a in traced.assertions if a.stance == "denies"]
    changed = replace(denial, **changes)  # type: ignore[arg-type]
    others = tuple(changed if a is denial else a for a in traced.assertions)
    return replace(traced, assertions=others), denial


def contested(traced: TracedStory) -> list[str]:
    return [f["text"] for f in find_findings(traced, ARTICLES, OUTLETS) if f["kind"] == "contested"]


def test_findings_name_who_denies_not_who_is_denied() -> None:
    traced, denial = denials()
    [link] = denial.chain
    other = next(source.id for source in traced.resolution.sources if source.id != link.source_id)
    chain = (replace(link, cue="dismissed"), replace(link, source_id=other, text="a neighbour", cue="report"))
    assert contested(denials(chain=chain)[0]) == contested(traced)


def test_findings_tell_no_article_to_deny_itself() -> None:
    traced, denial = denials(chain=())
    own = replace(traced.assertions[0], id="assertion-own", article_id=denial.article_id, chain=(), stance="asserts")
    claim = replace(traced.claims[0], assertion_ids=(*traced.claims[0].assertion_ids, own.id))
    assert contested(traced)
    assert not contested(replace(traced, assertions=(*traced.assertions, own), claims=(claim,)))


def test_findings_say_of_a_charge_that_the_charge_is_denied() -> None:
    [traced] = COVERAGE.stories
    claim = replace(traced.claims[0], text="A miller was charged with arson")
    [text] = contested(replace(traced, claims=(claim,)))
    assert text.startswith("“A miller was charged with arson”: the charge is denied by ")


def test_findings_tell_a_denial_in_the_words_of_who_denies() -> None:
    traced, denial = denials(span=place("star", "The dam at Orve held").span)
    assert contested(replace(traced, claims=(replace(traced.claims[0], text="Nobody left the valley"),))) == [
        "“The dam at Orve held” is denied by Ada Frell."
    ]
    assert denial.span == place("star", "denied it").span


def test_findings_leave_out_a_verdict_on_something_else() -> None:
    [traced] = COVERAGE.stories
    text = ARTICLES[BY_NAME["star"].id].text.replace("denied it", "denied the flood")
    articles = ARTICLES | {BY_NAME["star"].id: replace(BY_NAME["star"], text=text)}
    told = replace(denials(span=Span(text.index("denied"), text.index(" flood") + 6))[0])
    assert not [f for f in find_findings(told, articles, OUTLETS) if f["kind"] == "contested"]
    flooded = replace(told, claims=(replace(traced.claims[0], text="The flood took the dam"),))
    assert [f for f in find_findings(flooded, articles, OUTLETS) if f["kind"] == "contested"]


def test_findings_tell_a_denial_once_where_a_verdict_says_what_was_denied() -> None:
    traced, denial = denials(span=place("star", "Mayor Ada Frell denied it").span)
    other = replace(denial, id="assertion-other", span=place("star", "it").span)
    assert contested(traced)
    assert not contested(replace(traced, assertions=(*traced.assertions, other)))


def test_findings_tell_a_lost_source_once() -> None:
    said, held = place("post", "said"), place("echo", "The dam at Orve held")
    lost = Drift("attribution", said, held, "“said” is missing in the other.")
    known = Drift("attribution", place("post", "The dam"), held, "Told on the word of “a” in one, on nobody's in it.")
    [traced] = COVERAGE.stories
    passage = Passage("passage-1", said, held, "edited", 0.5, True, drift=(lost,))
    for drift, expected in (((), 1), ((known,), 1), ((replace(known, kind="hedge"),), 2)):
        claim = replace(traced.claims[0], drift=drift)
        told = find_findings(replace(traced, claims=(claim,), passages=(passage,)), ARTICLES, OUTLETS)
        assert len([f for f in told if f["kind"] == "drift"]) == expected


def test_findings_tell_a_source_left_out_for_what_it_is_and_below_what_moved() -> None:
    left_out = Drift("attribution", place("post", "The dam"), place("echo", "held"), "Told on the word of “a” in one.")
    moved = Drift("scope", place("post", "held"), place("echo", "according"), "“held” became “according”.")
    first, second = [text for text in tell(left_out, moved) if "meaning" in text or "not all name" in text]
    assert first.startswith("The meaning moved in")
    assert second.startswith("Reports do not all name the source of")


def test_findings_put_no_unnamed_denial_in_the_outlets_mouth() -> None:
    [traced] = COVERAGE.stories
    unnamed = tuple(
        replace(a, chain=tuple(replace(link, source_id=None) for link in a.chain)) for a in traced.assertions
    )
    told = find_findings(replace(traced, assertions=unnamed), ARTICLES, OUTLETS)
    assert any("is denied by an unnamed source in " in finding["text"] for finding in told)


def test_findings_put_the_outlet_beside_each_wording() -> None:
    drift = Drift("modality", place("post", "held"), place("echo", "according"), "“held” is done, “according” is not.")
    [text] = [text for text in tell(drift) if "moved" in text]
    assert text.endswith("“held” (Orve Post) is done, “according” (Orve Echo) is not.")


def test_findings_say_where_words_are_missing() -> None:
    drift = Drift("hedge", place("post", "said"), place("echo", "The dam"), "“said” is missing in the other.")
    [text] = [text for text in tell(drift) if "moved" in text]
    assert text.endswith("“said” (Orve Post) is missing in Orve Echo.")


def test_findings_tell_one_drift_of_a_kind_for_each_claim() -> None:
    one = Drift("number", place("post", "held"), place("echo", "held"), "“a” against “b”.")
    other = Drift("number", place("post", "held"), place("star", "held"), "“a” against “c”.")
    assert len([text for text in tell(one, other) if "moved" in text]) == 1
    assert len([text for text in tell(one, replace(other, kind="hedge")) if "moved" in text]) == 2


def test_findings_let_kinds_take_turns() -> None:
    [traced] = COVERAGE.stories
    claims = tuple(replace(traced.claims[0], id=f"claim-{n}") for n in range(3))
    story = replace(traced, claims=claims, lineages=traced.lineages * 3)
    kinds = [finding["kind"] for finding in find_findings(story, ARTICLES, OUTLETS)]
    assert kinds == ["contested"] * 3 + ["single-point"] * 3  # what is disputed between reports comes first
    one_outlet = dict.fromkeys(OUTLETS, "Orve Post")
    assert {finding["kind"] for finding in find_findings(story, ARTICLES, one_outlet)} == {"contested"}


def test_findings_count_for_one_source_only_outlets_that_say_the_same() -> None:
    [traced] = COVERAGE.stories
    [claim], [lineage] = traced.claims, traced.lineages
    ids = [a.id for a in traced.assertions if a.id in claim.assertion_ids and a.stance == "asserts"]
    assert len(ids) == 3

    def kinds(strands: tuple[tuple[str, ...], ...], unattributed: int = 0, n_naming: int = 3) -> set[str]:
        unnamed = frozenset(ids[n_naming:])
        story = replace(
            traced,
            assertions=tuple(replace(a, chain=()) if a.id in unnamed else a for a in traced.assertions),
            claims=(replace(claim, strands=strands),),
            lineages=(replace(lineage, unattributed=unattributed),),
        )
        return {finding["kind"] for finding in find_findings(story, ARTICLES, OUTLETS)}

    assert "single-point" in kinds((tuple(ids),))
    assert "single-point" not in kinds((tuple(ids[:2]), (ids[2],)))
    assert "single-point" in kinds((), unattributed=1, n_naming=2)
    assert "single-point" not in kinds((), unattributed=2, n_naming=1)


def test_findings_tell_the_same_words_once() -> None:
    one = Drift("hedge", place("post", "held"), place("echo", "according"), "“held” became “according”.")
    [traced] = COVERAGE.stories
    claims = tuple(replace(traced.claims[0], id=f"claim-{n}", drift=(one,)) for n in range(2))
    story = replace(traced, claims=claims, lineages=traced.lineages * 2)
    told = [finding["text"] for finding in find_findings(story, ARTICLES, OUTLETS)]
    assert len([text for text in told if "moved" in text]) == 1


def test_findings_show_a_drift_of_reused_text_with_the_claim_that_holds_it() -> None:
    [traced] = COVERAGE.stories
    drift = Drift("number", place("post", "held"), place("echo", "according"), "“held” against “according”.")
    claim = replace(traced.claims[0], drift=(drift,))
    passage = Passage("passage-1", drift.before, drift.after, "edited", 0.5, True, drift=(drift,))
    told = find_findings(replace(traced, claims=(claim,), passages=(passage,)), ARTICLES, OUTLETS)
    [moved] = [finding for finding in told if finding["kind"] == "drift"]
    assert moved["claim"] == claim.id


def test_findings_name_the_wire_whose_text_denies() -> None:
    [traced] = COVERAGE.stories
    names = OUTLETS | {BY_NAME["post"].id: "AP copy (Orve Post)"}
    drift = Drift("number", place("post", "held"), place("echo", "according"), "“held” against “according”.")
    story = replace(traced, claims=(replace(traced.claims[0], drift=(drift,)),))
    assert any("“held” (AP copy (Orve Post))" in f["text"] for f in find_findings(story, ARTICLES, OUTLETS, names))


def test_findings_tell_a_dispute_between_reports_from_one_report_in_two_ways() -> None:
    [traced] = COVERAGE.stories
    claim = traced.claims[0]
    ends = (place("post", "held"), place("post", "The dam"))
    told = Evidence("other-number", 1.0, "The figures differ.", ends)
    conflict = Conflict("number", claim.assertion_ids[0], claim.id, "The figures differ.", (told,))
    across = replace(conflict, evidence=(replace(told, excerpts=(ends[0], place("echo", "according"))),))
    newer = replace(across, kind="time")
    openings = ("Orve Post tells “", "Reports disagree on “", "Reports of different times give “")
    for one, opening in zip((conflict, across, newer), openings, strict=True):
        story = replace(traced, claims=(replace(claim, conflicts=(one,)),))
        [text] = [f["text"] for f in find_findings(story, ARTICLES, OUTLETS) if f["kind"] == "conflict"]
        assert text.startswith(opening)


def test_nothing_found_says_how_much_outlets_share() -> None:
    [traced] = COVERAGE.stories
    assert find_nothing(traced, OUTLETS)["text"].startswith("One claim is shared by outlets; no dispute")
    twice = replace(traced, claims=(*traced.claims, *traced.claims))
    assert find_nothing(twice, OUTLETS)["text"].startswith("2 claims are shared")
    alone = dict.fromkeys(OUTLETS, "Orve Post")
    assert find_nothing(traced, alone)["text"] == "No claim was found that outlets share, dispute or change."
