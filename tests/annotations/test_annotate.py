"""The door, on sentences of our own: who says what to whom, and that hostile text harms nothing."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from headwater.annotations.annotate import AnnotateOptions, annotate
from headwater.data.annotation import Annotations, Attribution
from headwater.data.article import Article
from headwater.data.span import Span, text_of
from headwater.model import load_reader


def article(text: str, **more: object) -> Article:
    return replace(Article("article-1", "a.txt", "capture-1", "", "utf-8", text, ()), **more)  # type: ignore[arg-type]


def read(text: str, *, extras: bool = True, max_depth: int = 3, **more: object) -> Annotations:
    return annotate(article(text, **more), load_reader(), AnnotateOptions(max_depth=max_depth, extras=extras))


def one(text: str, cue: str, found: Annotations) -> Attribution:
    """The attribution whose cue contains ``cue``."""
    matches = [a for a in found.attributions if cue in text_of(a.cue, text)]
    assert matches, [(text_of(a.source, text), text_of(a.cue, text)) for a in found.attributions]
    return matches[0]


def parts(text: str, cue: str, found: Annotations) -> tuple[str, str]:
    attribution = one(text, cue, found)
    return text_of(attribution.source, text), text_of(attribution.content, text)


@pytest.mark.parametrize(
    ("text", "cue", "source", "content"),
    [
        (
            "The bridge at Orlow was closed after cracks were found, the transport ministry said on Monday.",
            "said",
            "the transport ministry",
            "The bridge at Orlow was closed after cracks were found",
        ),
        (
            "According to a statement from the port authority, the ship sank at dawn.",
            "According to",
            "a statement from the port authority",
            "the ship sank at dawn",
        ),
        (
            "THE MAYOR SAID ON MONDAY THAT THE DAM WOULD HOLD. MANY DOUBT IT.",
            "SAID",
            "THE MAYOR",
            "THAT THE DAM WOULD HOLD",
        ),
        (
            "“We lost everything,” his wife added, saying the insurer had refused to pay.",
            "added",
            "his wife",
            "“We lost everything,”",
        ),
    ],
)
def test_annotate_finds_source_and_content(text: str, cue: str, source: str, content: str):
    assert parts(text, cue, read(text)) == (source, content)


def test_annotate_reads_chains_inward():
    text = "Marshal Ode Brandt has ordered the evacuation of the coast, the state news agency TASN reported on Friday."
    found = read(text)
    outer, inner = one(text, "reported", found), one(text, "ordered", found)
    assert text_of(outer.source, text) == "the state news agency TASN" and outer.parent is None
    assert text_of(inner.source, text) == "Marshal Ode Brandt"
    assert inner.parent is not None and found.attributions[inner.parent] == outer
    assert not [a for a in read(text, max_depth=0).attributions if a.parent is not None]


def test_annotate_reads_whom_a_source_cites_as_the_next_link():
    text = (
        "Brigades captured the town of Selm on Tuesday, the state news agency TASN reported, "
        "citing Defence Minister Olga Brandt."
    )
    found = read(text)
    cited = one(text, "citing", found)
    assert text_of(cited.source, text) == "Defence Minister Olga Brandt"
    assert cited.parent is not None
    outer = found.attributions[cited.parent]
    assert text_of(outer.source, text) == "the state news agency TASN"
    assert cited.content == outer.content
    assert [evidence.feature for evidence in cited.evidence] == ["citing"]


def test_annotate_reads_quoted_as_saying():
    text = "“The harvest is lost,” the Orlow Gazette quoted Minister Ansa Vell as saying."
    found = read(text)
    saying = one(text, "as saying", found)
    assert text_of(saying.source, text) == "Minister Ansa Vell"
    assert text_of(saying.content, text) == "“The harvest is lost,”"
    assert saying.parent is not None and text_of(found.attributions[saying.parent].source, text) == "the Orlow Gazette"


def test_annotate_tells_quoting_from_reporting():
    text = (
        "“We will rebuild,” the mayor of Orlow said. The governor said the state would pay. "
        "A spokesman said the plan was “ambitious” but sound."
    )
    kinds = [a.kind for a in read(text, max_depth=0).attributions]
    assert kinds == ["direct", "indirect", "mixed"]


def test_annotate_gives_a_continued_quotation_to_its_speaker():
    text = "“We will not stop,” General Ode Brandt said. “The operation goes on until every goal is met.”"
    source, content = parts(text, "said", read(text))
    assert source == "General Ode Brandt"
    assert content == "“We will not stop,” … “The operation goes on until every goal is met.”"


def test_annotate_has_stances_and_hedges():
    text = (
        "The army neither confirmed nor denied the strike. The governor denied that water had been cut off. "
        "The figures could not be independently verified. Rebels may have shelled the depot, police said."
    )
    found = read(text)
    assert one(text, "neither confirmed nor denied", found).stance == "declines"
    denied = [a for a in found.attributions if text_of(a.source, text) == "The governor"]
    assert [a.stance for a in denied] == ["denies"]
    assert one(text, "verified", found).stance == "unverified"
    hedge = one(text, "said", found).hedge
    assert hedge is not None and "may" in hedge.of(text)


def test_annotate_attributes_to_nobody_where_the_text_does():
    text = "At least 20 people were reportedly killed in the blast at Orlow."
    found = read(text)
    killed = one(text, "reportedly", found)
    assert (
        killed.source == ()
        and "20 people" in text_of(killed.content, text)
        and "blast" in text_of(killed.content, text)
    )
    assert killed.hedge is not None
    text = "The mayor is believed to have fled."
    believed = one(text, "believed", read(text))
    assert believed.source == () and believed.hedge is not None


@pytest.mark.parametrize(
    ("headline", "source", "content"),
    [
        ("Depot in Orlow burns after drone strike – officials", "officials", "Depot in Orlow burns after drone strike"),
        ("Depot in Orlow burns after drone strike, police say", "police", "Depot in Orlow burns after drone strike"),
    ],
)
def test_annotate_reads_headlines(headline: str, source: str, content: str):
    found = read(headline, headline=headline)
    assert [(text_of(a.source, headline), text_of(a.content, headline)) for a in found.attributions] == [
        (source, content)
    ]


def test_annotate_without_extras_leaves_the_readers_own_attributions():
    text = (
        "Prices rose by a tenth. Depot burns – officials\n\n"
        "He reportedly fled. “We lost everything,” his wife added, saying so."
    )
    own = read(text, extras=False)
    assert not [a for a in own.attributions if a.evidence and a.parent is None]


def test_annotate_is_the_same_twice():
    text = (
        "Ferry services resumed, the harbour office said. It said two captains had been fined.\n\n"
        "“Never again,” one of them said."
    )
    assert read(text) == read(text)


def check_spans(text: str, found: Annotations) -> None:
    """Every span lies in the text, units are in order, apart and complete, parents come with an index that exists."""
    every: list[Span] = [*found.sentences, *found.clauses, *found.hedges]
    every += [e.span for e in found.entities] + [q.span for q in found.quantities] + [t.span for t in found.times]
    every += [s for r in found.references for s in (r.span, r.antecedent)]
    for a in found.attributions:
        assert a.cue and a.content
        assert a.parent is None or 0 <= a.parent < len(found.attributions)
        assert 0 <= a.score <= 1
        every += [*a.source, *a.cue, *a.content] + ([a.hedge] if a.hedge else [])
    assert all(0 <= span.start < span.end <= len(text) for span in every)
    for units in (found.sentences, found.clauses):
        assert all(a.end <= b.start for a, b in pairwise(units))
        covered = "".join(span.of(text) for span in units)
        assert "".join(covered.split()) == "".join(text.split())
        assert not [u for u in units if u.of(text) != u.of(text).strip() or "\n" in u.of(text)]
    for index, a in enumerate(found.attributions):
        seen, up = {index}, a.parent
        while up is not None:
            assert up not in seen
            seen.add(up)
            up = found.attributions[up].parent


WORDS = [
    *(
        "said",
        "Brandt",
        "“",
        "”",
        '"',
        ",",
        ".",
        "\n",
        "according to",
        "the",
        "army",
        "denied",
        "it",
        "reportedly",
        "citing",
    ),
    *(
        "quoted",
        "as saying",
        "claims",
        "have yet to be verified",
        "–",
        ":",
        "TASN",
        "with",
        "that",
        "and",
        "could",
        "𝒢",
    ),
    *("\u200b", "...", "(", "'"),
]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=60), st.booleans())
@example(["citing", "said", ",", "citing", "Brandt"], False)  # a link whose parent a mending step takes out
def test_annotate_survives_scrambled_news(words: list[str], tight: bool):
    text = ("" if tight else " ").join(words)
    check_spans(text, read(text, headline=text.split("\n")[0] or None))


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=120))
def test_annotate_survives_any_text(text: str):
    found = read(text)
    for a in found.attributions:
        for span in (*a.source, *a.cue, *a.content):
            assert 0 <= span.start < span.end <= len(text)


DEGENERATE = [
    "",
    " ",
    "\n",
    "a",
    '"' * 900,
    "said " * 500,
    "“" * 500,
    "x" * 20_000,
    "(" * 300 + "he said it." + ")" * 300,
]


@pytest.mark.parametrize("text", DEGENERATE)
def test_annotate_survives_degenerate_text(text: str):
    check_spans(text, read(text))


@pytest.mark.shared
def test_annotate_resolves_every_span_of_the_seeds(shared):
    for path in sorted((shared / "seeds").glob("*.txt")):
        text = path.read_text("utf-8")
        check_spans(text, read(text))
