"""The scorers count what they say they count."""

from __future__ import annotations

from types import ModuleType
from typing import Any

import pytest

from headwater.data.annotation import Annotations, Attribution
from headwater.data.source import Source
from headwater.data.span import Span

Scripts = dict[str, ModuleType]
TEXT = "The guild wrote that its clerk told divers the lock was dry."


def at(words: str) -> list[Span]:
    start = TEXT.index(words)
    return [Span(start, start + len(words))]


def attribution(source: str, cue: str, content: str, parent: int | None) -> Attribution:
    roles = (tuple(at(words)) for words in (source, cue, content))
    return Attribution(*roles, parent, "indirect", "asserts", None, 0.9)


FOUND = (
    attribution("The guild", "wrote", "that its clerk told divers the lock was dry", None),
    attribution("its clerk", "told", "the lock was dry", 0),
)


def link(scripts: Scripts, **changes: Any) -> Any:
    fields = {"level": 2, "source": at("its clerk"), "cue": at("told"), "content": at("the lock was dry")}
    return scripts["nesting"].Link(**(fields | {"outer": at("wrote")} | changes))


def tally(scripts: Scripts, wanted: list[Any], given: list[Any]) -> Any:
    nesting = scripts["nesting"]
    counted = nesting.Tally()
    nesting.count(counted, wanted, given, scripts["standoff"].Labelled("seeds/a.txt", (), TEXT))
    return counted


def test_read_links_counts_levels_from_the_article(scripts: Scripts) -> None:
    outer, inner = scripts["nesting"].read_links(FOUND)
    assert (outer.level, inner.level) == (1, 2)
    assert (outer.outer, inner.outer) == ([], at("wrote"))


def test_count_takes_the_same_words_for_exact(scripts: Scripts) -> None:
    counted = tally(scripts, [link(scripts)], scripts["nesting"].read_links(FOUND)[1:])
    assert (counted.right, counted.exact, counted.outer, counted.given, counted.wanted) == (1, 1, 1, 1, 1)
    assert not counted.notes


@pytest.mark.parametrize(
    ("changes", "right", "exact"),
    [
        ({"content": at("divers the lock was dry")}, 1, 0),
        ({"content": at("dry")}, 0, 0),
        ({"source": at("The guild")}, 0, 0),
        ({"source": []}, 1, 0),
        ({"cue": at("divers")}, 0, 0),
    ],
)
def test_count_asks_for_cue_source_and_half_the_content(
    scripts: Scripts, changes: dict[str, Any], right: int, exact: int
) -> None:
    counted = tally(scripts, [link(scripts, **changes)], scripts["nesting"].read_links(FOUND)[1:])
    assert (counted.right, counted.exact) == (right, exact)
    assert len(counted.notes) == 2 * (1 - right)


def test_count_leaves_optional_labels_out(scripts: Scripts) -> None:
    given = scripts["nesting"].read_links(FOUND)[1:]
    counted = tally(scripts, [link(scripts, optional=True)], given)
    assert (counted.given, counted.wanted, counted.right) == (0, 0, 0)
    both = tally(scripts, [link(scripts, optional=True), link(scripts)], given)
    assert (both.given, both.wanted, both.right) == (1, 1, 1)


def test_agree_asks_for_what_two_of_three_ask_for(scripts: Scripts) -> None:
    agree, mine, optional = scripts["agreement"].agree, link(scripts), link(scripts, optional=True)
    wider = link(scripts, content=at("divers the lock was dry"))
    elsewhere = link(scripts, cue=at("wrote"), content=at("its clerk told divers the lock was dry"))
    assert agree([[mine], [wider], []], TEXT) == [mine]
    assert [one.optional for one in agree([[mine], [optional], [optional]], TEXT)] == [True]
    assert agree([[optional], [wider], [mine]], TEXT) == [wider]
    assert len(agree([[mine], [elsewhere], []], TEXT)) == 2


def test_compare_people_counts_neither_way_what_one_of_them_leaves_optional(scripts: Scripts) -> None:
    mine, optional = link(scripts), link(scripts, optional=True)
    for first, second, counts in (
        ([mine], [mine], (1, 1, 1)),
        ([mine], [optional], (1, 1, 1)),
        ([optional], [mine], (0, 0, 0)),
        ([mine], [], (1, 0, 0)),
        ([], [mine], (0, 1, 0)),
    ):
        counted = scripts["nesting"].Tally()
        one = scripts["standoff"].Labelled("seeds/a.txt", (), TEXT)
        scripts["agreement"].compare_people(counted, first, second, one)
        assert (counted.wanted, counted.given, counted.right) == counts


def test_stance_tally_allows_other_right_stances_and_scores_hedges_of_assertions(scripts: Scripts) -> None:
    counted = scripts["stance"].Tally()
    label = {"source": [], "cue": [[17, 20]], "content": [[21, 30]], "hedge": [21, 24]}
    counted.add(label | {"stance": "asserts"}, "asserts", Span(22, 26), TEXT)
    counted.add(label | {"stance": "questions", "stance_or": ["unverified"], "hedge": None}, "unverified", None, TEXT)
    counted.add(label | {"stance": "denies", "hedge": None}, "asserts", Span(0, 3), TEXT)
    assert counted.read == {("asserts", "asserts"): 1, ("questions", "questions"): 1, ("denies", "asserts"): 1}
    assert counted.right == 2
    assert counted.hedges == {"wanted": 1, "given": 1, "right": 1, "elsewhere": 1}


def source(name: str, kind: Any = "organisation") -> Source:
    return Source(f"source-{name}", name, kind, (), ())


def mention(words: str, label: str, form: str, **more: Any) -> dict[str, Any]:
    spans = [[span.start, span.end] for span in at(words)]
    return {"source": spans, "label": label, "kind": "organisation", "form": form} | more


def counted(scripts: Scripts, labels: list[dict[str, Any]], given: list[Source | None]) -> Any:
    tally = scripts["sources"].Tally()
    tally.add(scripts["standoff"].Labelled("seeds/a.txt", tuple(labels), TEXT), given)
    return tally


def test_sources_tally_takes_a_source_that_two_labels_want_for_the_commonest(scripts: Scripts) -> None:
    guild = source("The guild")
    labels = [mention("guild", "s1", "name"), mention("The guild", "s1", "name"), mention("its clerk", "s2", "nominal")]
    tally = counted(scripts, labels, [guild, guild, guild])
    assert (tally.right, tally.found) == ({"name": 2, "nominal": 0}, {"name": 2, "nominal": 1})
    assert tally.clusters.b_cubed_recall == 1
    assert counted(scripts, labels, [guild, None, source("Clerk")]).right == {"name": 1, "nominal": 1}


def test_sources_tally_asks_what_a_pronoun_stands_for_where_the_gold_says_it(scripts: Scripts) -> None:
    antecedent = [[span.start, span.end] for span in at("The guild")]
    labels = [mention("its", "s1", "pronoun", antecedent=antecedent)]
    assert counted(scripts, labels, [source("Divers")]).right == {"pronoun": 0}
    assert counted(scripts, labels, [source("Guild of Fenport")]).right == {"pronoun": 1}


def test_sources_tally_allows_other_kinds(scripts: Scripts) -> None:
    labels = [mention("The guild", "s1", "name", kind_or=["official"]), mention("divers", "s2", "anonymous")]
    tally = counted(scripts, labels, [source("Guild", "official"), source("Divers", "anonymous")])
    assert tally.kinds == {("organisation", "organisation"): 1, ("organisation", "anonymous"): 1}


def test_sources_are_put_where_the_gold_has_them(scripts: Scripts) -> None:
    annotations = Annotations("a", (), (), FOUND, (), (), (), (), ())
    found, places = scripts["sources"]._with_sources(annotations, [at("clerk"), at("divers"), at("guild")])
    assert places == [1, 2, 0]
    assert [list(one.source) for one in found.attributions] == [at("guild"), at("clerk"), at("divers")]
    assert found.attributions[1].content == FOUND[1].content
