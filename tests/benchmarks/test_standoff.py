"""The stand-off gold can be read, points at words of the texts that were labelled, and holds no text."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

Scripts = dict[str, ModuleType]
ROLES = ("source", "cue", "content")
STANCES = {"asserts", "denies", "questions", "declines", "unverified"}
KINDS = {"person", "organisation", "wire", "official", "anonymous", "document", "image", "outlet"}
FORMS = {"name", "title", "acronym", "pronoun", "nominal", "metonym", "anonymous"}
FILES = pytest.mark.parametrize("name", ["NESTING", "NESTING_OTHERS", "WORLDWIDE", "STANCE", "SOURCES", "SOURCES_MORE"])


@pytest.mark.parametrize("name", ["NESTING", "NESTING_OTHERS", "STANCE"])
def test_gold_has_the_documented_fields(scripts: Scripts, name: str) -> None:
    standoff = scripts["standoff"]
    rows = standoff.read_rows(getattr(standoff, name))
    assert len({(row["file"], row.get("annotator")) for row in rows}) == len(rows)
    for row in rows:
        assert set(row) <= {"file", "sha256", "annotator", "outer_gold", "attributions", "assertions"}
        assert re.fullmatch(r"[0-9a-f]{64}", row["sha256"])
        for label in standoff.labels_of(row):
            assert label["cue"] and label["content"], label
            assert all(label[role] == sorted(label[role]) for role in ROLES)
            assert all(0 <= start < end for role in ROLES for start, end in label[role])
            if name != "STANCE":
                assert set(label) <= {*ROLES, "level", "outer", "form", "optional"}
                assert label["level"] >= 2 and label["outer"] and label["form"] in {"verb", "noun"}
            else:
                assert set(label) <= {*ROLES, "stance", "stance_or", "hedge"}
                assert label["stance"] in STANCES and set(label.get("stance_or", ())) < STANCES


def test_worldwide_gold_has_each_text_from_two_annotators(scripts: Scripts) -> None:
    rows = scripts["standoff"].read_rows(scripts["standoff"].WORLDWIDE)
    assert Counter(row["annotator"] for row in rows) == {1: 32, 2: 32}
    assert len({(row["file"], row["held_back"]) for row in rows}) == 32 == len({row["file"] for row in rows})
    for row in rows:
        assert set(row) == {"file", "sha256", "annotator", "held_back", "attributions"}
        for label in row["attributions"]:
            assert set(label) == set(ROLES) and label["cue"] and label["content"], row["file"]


@pytest.mark.parametrize("name", ["SOURCES", "SOURCES_MORE"])
def test_source_gold_has_the_documented_fields(scripts: Scripts, name: str) -> None:
    standoff = scripts["standoff"]
    rows = standoff.read_rows(getattr(standoff, name))
    assert len({row["file"] for row in rows}) == len(rows)
    for row in rows:
        assert set(row) == {"file", "sha256", "mentions"}
        assert re.fullmatch(r"[0-9a-f]{64}", row["sha256"])
        kinds: dict[str, object] = {}
        for label in row["mentions"]:
            assert set(label) <= {"source", "label", "kind", "kind_or", "form", "antecedent"}
            assert label["source"] and label["source"] == sorted(label["source"])
            assert re.fullmatch(r"s\d+", label["label"])
            assert label["form"] in FORMS and label["kind"] in KINDS
            assert set(label.get("kind_or", ())) <= KINDS - {label["kind"]}
            assert kinds.setdefault(label["label"], label["kind"]) == label["kind"]


@FILES
def test_gold_holds_no_text(scripts: Scripts, name: str) -> None:
    standoff = scripts["standoff"]
    for row in standoff.read_rows(getattr(standoff, name)):
        strings = re.findall(r'"([^"]*)"', json.dumps(standoff.labels_of(row)))
        assert not [string for string in strings if " " in string or len(string) > 12]


def test_gold_is_as_large_as_asked_for(scripts: Scripts) -> None:
    standoff = scripts["standoff"]
    nested = [one for row in standoff.read_rows(standoff.NESTING) for one in row["attributions"]]
    assert sum(not one.get("optional") for one in nested) >= 150
    stances = Counter(one["stance"] for row in standoff.read_rows(standoff.STANCE) for one in row["assertions"])
    assert sum(stances.values()) >= 200
    assert all(stances[stance] >= 10 for stance in STANCES)
    forms = Counter(one["form"] for row in standoff.read_rows(standoff.SOURCES) for one in row["mentions"])
    assert sum(forms.values()) >= 220
    assert all(forms[form] >= 10 for form in FORMS)
    more = Counter(one["form"] for row in standoff.read_rows(standoff.SOURCES_MORE) for one in row["mentions"])
    assert more["nominal"] >= 100 and more["pronoun"] >= 50


def test_source_golds_share_no_text(scripts: Scripts) -> None:
    standoff = scripts["standoff"]
    files = [{row["file"] for row in standoff.read_rows(getattr(standoff, name))} for name in ("SOURCES", "NESTING")]
    more = {row["file"] for row in standoff.read_rows(standoff.SOURCES_MORE)}
    assert not more & set.union(*files)
    assert not any("/test/" in file for file in more)


@pytest.mark.parametrize("name", ["NESTING", "STANCE"])
def test_own_examples_are_the_ones_that_were_labelled(scripts: Scripts, name: str) -> None:
    standoff = scripts["standoff"]
    rows = [row for row in standoff.read_rows(getattr(standoff, name)) if row["file"].startswith("examples/")]
    assert rows
    for row in rows:
        _check_spans(row, standoff.read_file(row, Path("nowhere")))


@FILES
@pytest.mark.shared
def test_shared_texts_are_the_ones_that_were_labelled(scripts: Scripts, name: str, shared: Path) -> None:
    standoff = scripts["standoff"]
    for row in standoff.read_rows(getattr(standoff, name)):
        read = standoff.read_text if row["file"].endswith(".tsv") else standoff.read_file
        _check_spans(row, read(row, shared))


def _check_spans(row: dict[str, object], text: str) -> None:
    labels = row.get("attributions") or row.get("assertions") or row.get("mentions") or []
    assert isinstance(labels, list)
    for label in labels:
        hedges = [label["hedge"]] if label.get("hedge") else []
        places = [place for role in (*ROLES, "outer", "antecedent") for place in label.get(role, ())]
        for start, end in [*places, *hedges]:
            assert end <= len(text), (row["file"], start, end)
            assert not text[start].isspace() and not text[end - 1].isspace(), text[start:end]
            assert not (start and text[start - 1].isalnum() and text[start].isalnum()), text[start - 9 : end]
            assert not (text[end - 1].isalnum() and text[end : end + 1].isalnum()), text[start : end + 9]
        for start, end in hedges:
            inside = [*label["cue"], *label["content"]]
            assert any(a <= start and end <= b for a, b in inside), text[start:end]


def test_read_text_refuses_another_text(scripts: Scripts, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The mayor said so.", encoding="utf-8")
    with pytest.raises(ValueError, match=r"'a\.txt' has the digest"):
        scripts["standoff"].read_text({"file": "a.txt", "sha256": "0" * 64}, tmp_path)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=200)
@given(
    st.lists(st.sampled_from(["<p>", "</p>", "<!--", "-->", "<script>", "</script>", "&amp;", "&rsquo;", "é", "\n"]))
)
def test_blank_markup_moves_nothing(scripts: Scripts, pieces: list[str]) -> None:
    page = "x".join(pieces)
    blanked = scripts["standoff"].blank_markup(page)
    assert len(blanked) == len(page)
    assert [i for i, c in enumerate(blanked) if c == "\n"] == [i for i, c in enumerate(page) if c == "\n"]


def test_blank_markup_keeps_words_where_they_are(scripts: Scripts) -> None:
    page = (
        '<head><title>Port</title></head><p class="a">Ferry&nbsp;crews <b>wait</b></p><script>var x = "crews"</script>'
    )
    blanked = scripts["standoff"].blank_markup(page)
    assert blanked.split() == ["Ferry", "crews", "wait"]
    assert blanked.index("crews") == page.index("crews")


def test_f1_of_words(scripts: Scripts) -> None:
    standoff = scripts["standoff"]
    text = "that the bridge was closed"
    whole, half = ([standoff.Span(0, end)] for end in (len(text), 15))
    assert standoff.f1(standoff.words_at(whole, text), standoff.words_at(half, text)) == pytest.approx(2 * 3 / 8)
