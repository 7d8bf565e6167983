from __future__ import annotations

import json
from dataclasses import fields
from typing import Any

import pytest

from headwater.errors import InputError
from headwater.evaluation.evaluate import EvaluateOptions, evaluate, render_scores, scores_json
from headwater.evaluation.measures import Counts, Ratio

Record = dict[str, Any]


def find(dossier: Record, words: str) -> Record:
    return next(a for c in dossier["claims"] for a in c["assertions"] if a["text"].startswith(words))


def test_evaluate_finds_nothing_wrong_with_a_perfect_dossier(gold: Record, dossier: Record) -> None:
    scores = evaluate(gold, dossier)
    assert scores.misses == ()
    assert scores.furniture.counts == Counts(3, 0, 0)
    assert dict(scores.metadata) == {"outlet": Ratio(3, 3), "published_at": Ratio(3, 3)}
    assert scores.ledger == Ratio(2, 2)
    assert scores.stories.b_cubed_f1 == 1.0
    assert scores.assertions == Ratio(5, 5)
    assert scores.claims.pairs == Counts(2, 0, 0)
    assert scores.chains.exact == scores.chains.end_to_end == Ratio(5, 5)
    assert scores.chains.levels == ((1, Counts(5, 0, 0)), (2, Counts(1, 0, 0)))
    assert scores.stance.right == Ratio(5, 5)
    assert scores.hedge == Counts(1, 0, 0)
    assert scores.sources.found == scores.sources.kind == Ratio(5, 5)
    assert scores.sources.party == Counts(1, 0, 0)
    assert (scores.origins.exact, scores.origins.total) == (3, 3)
    assert scores.origins.sets == Ratio(1, 1)
    assert scores.status.right == Ratio(3, 3)
    assert scores.conflicts.total == scores.drift.total == scores.reuse.total == Counts(1, 0, 0)
    assert scores.conflicts.accused == Ratio(0, 1)
    assert scores.reuse.direction == scores.reuse.decided == Ratio(1, 1)


def test_evaluate_gives_no_credit_to_an_empty_dossier(gold: Record, dossier: Record) -> None:
    for part in ("claims", "sources", "stories", "reuse"):
        dossier[part] = []
    scores = evaluate(gold, dossier)
    assert scores.assertions == Ratio(0, 5)
    assert scores.claims.pairs == Counts(0, 2, 0)
    assert scores.chains.end_to_end == Ratio(0, 5)
    assert scores.chains.exact.share is None
    assert (scores.origins.missing, scores.origins.exact) == (3, 0)
    assert scores.status.right == Ratio(0, 3)
    assert scores.conflicts.total == scores.drift.total == scores.reuse.total == Counts(0, 1, 0)
    assert scores.sources.found == Ratio(0, 5)
    assert scores.stories.pairs == Counts(0, 1, 0)


def test_evaluate_sees_furniture_left_and_body_lost(gold: Record, dossier: Record) -> None:
    dossier["articles"][2]["text"] = "Harvest fair opens\n\nSign up for our\n newsletter"
    scores = evaluate(gold, dossier)
    assert scores.furniture.counts == Counts(2, 1, 1)
    assert scores.furniture.counts.precision == pytest.approx(2 / 3)
    assert any("still holds 'Sign up" in miss for miss in scores.misses)


def test_evaluate_compares_instants_and_days(gold: Record, dossier: Record) -> None:
    gold["articles"][0]["published_at"] = "2025-03-03"
    gold["articles"][1]["published_at"] = "2025-03-03T10:00:00Z"
    gold["articles"][2]["outlet"] = [None, "third"]
    assert dict(evaluate(gold, dossier).metadata) == {"outlet": Ratio(3, 3), "published_at": Ratio(2, 3)}


def test_evaluate_counts_joined_stories(gold: Record, dossier: Record) -> None:
    dossier["stories"] = [{"id": "one", "articles": [a["id"] for a in dossier["articles"]]}]
    stories = evaluate(gold, dossier).stories
    assert stories.pairs == Counts(1, 0, 2)
    assert stories.b_cubed_precision == pytest.approx((2 * 2 / 3 + 1 / 3) / 3)
    assert stories.b_cubed_recall == 1.0


def test_evaluate_counts_joined_claims(gold: Record, dossier: Record) -> None:
    four, six = dossier["claims"][1:]
    four["assertions"] += six["assertions"]
    dossier["claims"].remove(six)
    scores = evaluate(gold, dossier)
    assert scores.claims.pairs == Counts(2, 0, 2)
    assert scores.claims.joined_wrongly == Ratio(2, 8)  # of ten pairs of assertions two belong together
    assert "claims: joined four, four, six" not in scores.misses
    assert "claims: joined four, six" in scores.misses


def test_evaluate_takes_the_nearest_accepted_chain(gold: Record, dossier: Record) -> None:
    crack = gold["claims"][0]["assertions"][0]
    find(dossier, "The bridge at Toll may")["chain"].pop(0)  # now only the engineer
    scores = evaluate(gold, dossier)
    assert scores.chains.exact == Ratio(4, 5)
    assert scores.chains.origin == Ratio(5, 5)
    assert scores.chains.levels == ((1, Counts(4, 1, 1)), (2, Counts(0, 1, 0)))
    crack["chain_or"] = [["Ada Brill"]]
    assert evaluate(gold, dossier).chains.exact == Ratio(5, 5)


def test_evaluate_says_which_source_stood_in_the_place_of_which(gold: Record, dossier: Record) -> None:
    dossier["sources"].append(
        {"id": "s-new", "name": "Bo Ume", "kind": "person", "aliases": [], "party": None, "mentions": []}
    )
    find(dossier, "Six people")["chain"] = [
        {"source": "s-new", "text": "Bo Ume", "cue": "said", "start": None, "end": None}
    ]
    scores = evaluate(gold, dossier)
    assert scores.chains.exact == Ratio(4, 5)
    assert any(miss.startswith("chains: article ← ?s-new for article ← Nurse in the second") for miss in scores.misses)


def test_evaluate_leaves_out_hops_that_name_nobody(gold: Record, dossier: Record) -> None:
    find(dossier, "Six people")["chain"].append(
        {"source": None, "text": "", "cue": "reportedly", "start": None, "end": None}
    )
    assert evaluate(gold, dossier).chains.exact == Ratio(5, 5)


def test_evaluate_shows_what_stance_was_read_as_what(gold: Record, dossier: Record) -> None:
    find(dossier, "The mayor")["stance"] = "asserts"
    scores = evaluate(gold, dossier)
    assert scores.stance.right == Ratio(4, 5)
    assert scores.stance.confusion == (("asserts", "asserts", 4), ("denies", "asserts", 1))
    gold["claims"][1]["assertions"][1]["stance_or"] = ["asserts"]
    assert evaluate(gold, dossier).stance.right == Ratio(5, 5)


def test_evaluate_counts_hedges_lost_and_invented(gold: Record, dossier: Record) -> None:
    find(dossier, "The bridge at Toll may")["hedge"] = None
    find(dossier, "Six people")["hedge"] = "apparently"
    assert evaluate(gold, dossier).hedge == Counts(0, 1, 1)


def test_evaluate_counts_sources_joined_and_of_the_wrong_kind(gold: Record, dossier: Record) -> None:
    first, second = dossier["sources"][2:4]
    first["mentions"] += second["mentions"]
    first["kind"] = "person"
    dossier["sources"].remove(second)
    find(dossier, "Six people")["chain"][0]["source"] = "s-nurse-1"
    scores = evaluate(gold, dossier)
    assert scores.sources.clusters.pairs == Counts(1, 0, 1)
    assert scores.sources.kind == Ratio(3, 5)
    assert scores.chains.exact == Ratio(5, 5), "the chain still names the mention that stands there"
    assert "sources: joined Nurse in the first, Nurse in the second" in scores.misses


def test_evaluate_sorts_numbers_of_origins_by_how_far_off_they_are(gold: Record, dossier: Record) -> None:
    dossier["claims"][0]["independent_origins"] = 2
    dossier["claims"][1]["independent_origins"] = 5
    origins = evaluate(gold, dossier).origins
    assert (origins.exact, origins.off_by_one, origins.more, origins.missing) == (1, 1, 1, 0)
    gold["claims"][0]["independent_origins"] = [1, 2]
    assert evaluate(gold, dossier).origins.exact == 2


def test_evaluate_asks_a_split_claim_of_its_first_half_wherever_the_dossier_puts_it(
    gold: Record, dossier: Record
) -> None:
    whole = dossier["claims"][0]
    half = whole | {"id": "c-crack-again", "assertions": [whole["assertions"].pop()], "independent_origins": 7}
    whole["assertions"] = whole["assertions"][:1]
    for claims in ([whole, half], [half, whole]):
        origins = evaluate(gold, dossier | {"claims": [*claims, *dossier["claims"][1:]]}).origins
        assert (origins.exact, origins.more) == (3, 0)


def test_evaluate_scores_statuses(gold: Record, dossier: Record) -> None:
    dossier["claims"][0]["status"] = "corroborated"
    scores = evaluate(gold, dossier)
    assert scores.status.right == Ratio(2, 3)
    assert ("single-origin", "corroborated", 1) in scores.status.confusion


def test_evaluate_takes_a_conflict_told_of_another_assertion_of_the_claim(gold: Record, dossier: Record) -> None:
    conflict = dossier["claims"][1]["conflicts"].pop()
    six = find(dossier, "Six people")
    dossier["claims"][2]["conflicts"] = [conflict | {"assertion": six["id"], "with": "c-four"}]
    assert evaluate(gold, dossier).conflicts.total == Counts(1, 0, 0)


def test_evaluate_counts_a_conflict_of_another_kind_as_wrong_and_missed(gold: Record, dossier: Record) -> None:
    dossier["claims"][1]["conflicts"][0]["kind"] = "time"
    scores = evaluate(gold, dossier)
    assert dict(scores.conflicts.by_kind) == {"number": Counts(0, 1, 0), "time": Counts(0, 0, 1)}
    assert scores.conflicts.any_kind == Ratio(1, 1)
    gold["conflicts"][0]["kind_or"] = ["time"]
    assert evaluate(gold, dossier).conflicts.total == Counts(1, 0, 0)


def test_evaluate_accuses_who_accuses_a_compatible_pair(gold: Record, dossier: Record) -> None:
    crack = find(dossier, "The bridge at Toll may")
    other = find(dossier, "The bridge at Toll cracked")
    dossier["claims"][0]["conflicts"] = [
        {"with": other["id"], "assertion": crack["id"], "kind": "number", "detail": ""}
    ] * 2
    scores = evaluate(gold, dossier)
    assert scores.conflicts.accused == Ratio(1, 1)
    assert scores.conflicts.total == Counts(1, 0, 1), "said twice is wrong once"


def test_evaluate_takes_drift_in_a_twin_and_the_other_way_round(gold: Record, dossier: Record) -> None:
    twin = dossier["articles"][0] | {"id": "article-twin", "input": "somewhere/twin.html"}
    dossier["articles"].append(twin)
    gold["articles"].append({"input": "twin.html"})
    gold["drift"][0]["before"]["also_in"] = ["twin.html"]
    drift = dossier["reuse"][0]["drift"][0]
    drift["before"]["article"] = "article-twin"
    drift["before"], drift["after"] = drift["after"], drift["before"]
    assert evaluate(gold, dossier).drift.total == Counts(1, 0, 0)


def test_evaluate_asks_for_no_optional_pair_and_counts_none_wrong(gold: Record, dossier: Record) -> None:
    for part in ("conflicts", "drift", "reuse"):
        gold[part][0]["optional"] = True
    with_them = evaluate(gold, dossier)
    for found in (with_them.conflicts, with_them.drift, with_them.reuse):
        assert found.total == Counts(0, 0, 0)
    gold["conflicts"], gold["drift"], gold["reuse"] = [], [], []
    without = evaluate(gold, dossier)
    for found in (without.conflicts, without.drift, without.reuse):
        assert found.total == Counts(0, 0, 1)


def test_evaluate_scores_the_direction_of_reuse(gold: Record, dossier: Record) -> None:
    passage = dossier["reuse"][0]
    passage["from"], passage["to"] = passage["to"], passage["from"]
    turned = evaluate(gold, dossier).reuse
    assert (turned.direction, turned.decided) == (Ratio(0, 1), Ratio(1, 1))
    passage["decided"] = False
    left_open = evaluate(gold, dossier).reuse
    assert (left_open.direction, left_open.decided) == (Ratio(0, 0), Ratio(0, 1))
    gold["reuse"][0]["decided"] = False
    assert evaluate(gold, dossier).reuse.restraint == Ratio(1, 1)
    passage["decided"] = True
    assert evaluate(gold, dossier).reuse.restraint == Ratio(0, 1)


def test_evaluate_takes_a_shared_quotation_for_no_reuse(gold: Record, dossier: Record) -> None:
    dossier["reuse"][0]["evidence"] = [{"feature": "shared-quotation"}]
    assert evaluate(gold, dossier).reuse.total == Counts(0, 1, 0)


def test_evaluate_counts_what_the_dossier_took_for_furniture_as_lost(gold: Record, dossier: Record) -> None:
    second = dossier["articles"][1]
    second["text"] = second["text"].replace("Six people were hurt", "—")
    second["furniture"].append({"text": "Six people were hurt, a nurse said.", "reason": "teaser"})
    dossier["claims"][2]["assertions"] = []
    scores = evaluate(gold, dossier)
    assert "'Six people were hurt' (occurrence 1) in 'second.html'" in scores.lost
    assert scores.assertions == Ratio(4, 5)


def test_evaluate_names_the_quote_that_stands_nowhere(gold: Record, dossier: Record) -> None:
    gold["claims"][2]["assertions"][0]["quote"] = "Six people were hurd"
    with pytest.raises(
        InputError,
        match=r"'Six people were hurd' \(occurrence 1\) in 'second.html'; the nearest there is 'Six people were hurt'",
    ):
        evaluate(gold, dossier)
    assert len(evaluate(gold, dossier, EvaluateOptions(missing_quotes="count")).lost) == 1


def test_evaluate_wants_the_occurrence_it_was_told(gold: Record, dossier: Record) -> None:
    gold["claims"][0]["assertions"][1] |= {"quote": "Toll", "occurrence": 4}
    with pytest.raises(InputError, match="occurrence 4"):
        evaluate(gold, dossier)


@pytest.mark.parametrize(
    ("path", "value", "words"),
    [
        (("format",), "headwater.gold/9", "'headwater.gold/9' at format: expected one of headwater.gold/1"),
        (("claims", 0, "status"), "true", "'true' at claims[0].status"),
        (("claims", 0, "assertions", 1, "quote"), 7, "7 at claims[0].assertions[1].quote: expected a text"),
        (("claims", 0, "assertions", 1, "occurrence"), 0, "0 at claims[0].assertions[1].occurrence"),
        (
            ("claims", 0, "assertions", 0, "chain"),
            ["Brill's aunt"],
            "\"Brill's aunt\": expected one listed under 'sources'",
        ),
        (("claims", 0, "assertions", 0, "input"), "fifth.html", "'fifth.html': expected one listed under 'articles'"),
        (("claims", 1, "id"), "crack", "lists the claim 'crack' twice"),
        (("stories",), {}, "{} at stories: expected a list"),
        (("reuse", 0, "decided"), "yes", "'yes' at reuse[0].decided: expected true or false"),
        (("sources", 0, "kind"), ["person", "ghost"], "'ghost' at sources[0].kind[1]"),
        (("ledger", "read"), -1, "-1 at ledger.read"),
    ],
)
def test_evaluate_says_what_is_wrong_with_a_gold(
    gold: Record, dossier: Record, path: tuple[str | int, ...], value: object, words: str
) -> None:
    target: Any = gold
    for step in path[:-1]:
        target = target[step]
    target[path[-1]] = value
    with pytest.raises(InputError) as caught:
        evaluate(gold, dossier)
    assert words in str(caught.value)


def test_evaluate_refuses_a_dossier_of_other_articles(gold: Record, dossier: Record) -> None:
    for article in dossier["articles"]:
        article["input"] = "elsewhere/" + article["id"]
    with pytest.raises(InputError, match="none of the gold's 3 articles"):
        evaluate(gold, dossier)


def test_evaluate_refuses_what_is_no_dossier(gold: Record) -> None:
    with pytest.raises(InputError, match="format is None"):
        evaluate(gold, {"articles": []})


def test_evaluate_refuses_an_input_that_fits_two_articles(gold: Record, dossier: Record) -> None:
    dossier["articles"][2]["input"] = "there/first.html"
    with pytest.raises(InputError, match="fits"):
        evaluate(gold, dossier)


def test_evaluate_scores_a_missing_article_as_lost(gold: Record, dossier: Record) -> None:
    gold["articles"].append({"input": "fourth.html", "furniture": ["Menu"]})
    scores = evaluate(gold, dossier)
    assert "articles: fourth.html is not in the dossier" in scores.misses


def test_render_scores_has_a_line_for_every_part(gold: Record, dossier: Record) -> None:
    find(dossier, "The mayor")["stance"] = "asserts"
    scores = evaluate(gold, dossier)
    table = render_scores(scores)
    for words in (
        "furniture snippets",
        "metadata: outlet",
        "links at level 2",
        "denies read as asserts",
        "left open rightly",
    ):
        assert words in table
    assert "Not right" not in table
    assert "stance: asserts for denies" in render_scores(scores, misses=True)


def test_scores_json_holds_every_field_and_is_stable(gold: Record, dossier: Record) -> None:
    scores = evaluate(gold, dossier)
    text = scores_json(scores)
    record = json.loads(text)
    assert record["format"] == "headwater.scores/1"
    assert {f.name for f in fields(scores)} <= set(record)
    assert record["claims"]["pairs"]["f1"] == 1.0
    assert text == scores_json(evaluate(gold, dossier))
