"""Records and brat files: everything resolves, and JSON can hold it."""

from __future__ import annotations

import json
import re

from headwater.annotations.annotate import annotate
from headwater.annotations.jsonl import to_brat, to_record
from headwater.data.annotation import Annotations, Attribution, Quantity
from headwater.data.article import Article
from headwater.data.source import Source
from headwater.data.span import Excerpt, Span
from headwater.model import load_reader

TEXT = (
    "Marshal Ode Brandt has ordered the evacuation of three villages, the agency TASN reported.\n"
    "Upwards of 2,000 people “must leave by Friday,” TASN said."
)
ARTICLE = Article("article-7", "orlow.txt", "capture-7", "", "utf-8", TEXT, ())


def test_to_record_has_the_fields_of_the_contract():
    record = to_record(ARTICLE, annotate(ARTICLE, load_reader()))
    assert json.loads(json.dumps(record)) == record
    assert {
        "input",
        "id",
        "text",
        "sentences",
        "clauses",
        "attributions",
        "entities",
        "quantities",
        "times",
        "sources",
    } <= set(record)
    reported = record["attributions"][0]
    assert [TEXT[a:b] for a, b in reported["source"]] == ["the agency TASN"]
    inner = [one for one in record["attributions"] if one["parent"] == 0]
    assert [TEXT[a:b] for a, b in inner[0]["source"]] == ["Marshal Ode Brandt"]
    assert {"source", "cue", "content", "parent", "source_id", "kind", "stance", "hedge", "score"} <= set(reported)


def test_to_record_names_resolved_sources():
    annotations = annotate(ARTICLE, load_reader())
    place = annotations.attributions[0].source[0]
    tasn = Source(
        "source-1", "TASN", "wire", ("TASN",), (Excerpt("article-7", place), Excerpt("article-8", Span(0, 4)))
    )
    record = to_record(ARTICLE, annotations, [tasn], ["source-1"] + [None] * (len(annotations.attributions) - 1))
    assert record["attributions"][0]["source_id"] == "source-1"
    assert record["sources"] == [
        {"id": "source-1", "name": "TASN", "kind": "wire", "mentions": [[place.start, place.end]]}
    ]
    assert "source-1" in {entity["source_id"] for entity in record["entities"]}


def test_to_record_writes_an_open_bound_as_null():
    quantity = Quantity(Span(0, 5), 2000.0, float("inf"), "person", "at-least")
    bare = Annotations("article-7", (), (), (), (), (), (quantity,), (), ())
    assert to_record(ARTICLE, bare)["quantities"][0]["high"] is None


def test_to_brat_points_at_what_it_quotes():
    text = "A said b\nand c."
    split = Attribution((Span(0, 1),), (Span(2, 6),), (Span(7, 8), Span(9, 14)), None, "indirect", "asserts", None, 1.0)
    inner = Attribution((), (Span(9, 12),), (Span(13, 14),), 0, "indirect", "asserts", None, 1.0)
    lines = to_brat(Annotations("x", (), (), (split, inner), (), (), (), (), ()), text).splitlines()
    assert lines == [
        "T1\tSource 0 1\tA",
        "T2\tCue 2 6\tsaid",
        "T3\tContent 7 8;9 14\tb and c",
        "E1\tAttribution:T2 Source:T1 Cue:T2 Content:T3",
        "T4\tCue 9 12\tand",
        "T5\tContent 13 14\tc",
        "E2\tAttribution:T4 Cue:T4 Content:T5",
        "#2\tAnnotatorNotes E2\tinside E1",
    ]


def test_to_brat_of_a_reading_resolves():
    for line in to_brat(annotate(ARTICLE, load_reader()), TEXT).splitlines():
        if found := re.match(r"T\d+\t\w+ ([\d ;]+)\t(.*)", line):
            words = " ".join(TEXT[int(a) : int(b)] for a, b in (part.split() for part in found[1].split(";")))
            assert words.replace("\n", " ") == found[2]
