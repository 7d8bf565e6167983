"""Who speaks and who is spoken of: "he" told of and "he" in a quotation, "we" beside a name, a woman and a stranger."""

from __future__ import annotations

from dataclasses import replace

import pytest

from headwater.data.story import Story
from headwater.outlets.table import OutletTable
from headwater.sources.resolve import resolve

from .marking import mark, names_of, resolve_marked

SPOKEN = [
    (
        "he who tells it",
        "<p>Ivo Ross</p> won. <s><p>Bob Hale</p></s> told us <c>that <s>he</s> thought <c>it was over</c></c>.",
        ["Bob Hale", "Bob Hale"],
    ),
    (
        "she who tells it, behind a man",
        "<s><p>Anna Pell</p></s> said <c>Ivo Ross would go, which <s>she</s> called <c>a shame</c></c>.",
        ["Anna Pell", "Anna Pell"],
    ),
    (
        "not she of a man's telling",
        "<p>Anna Pell</p> won. <s><p>Bob Hale</p></s> said <c><s>she</s> thought <c>it was over</c></c>.",
        ["Bob Hale", "Anna Pell"],
    ),
    (
        "no speaker is he within his own quotation",
        "<p>Ivo Ross</p> sat. <s><p>Bob Hale</p></s> said: “<c><s>He</s> thinks <c>it is over</c></c>.”",
        ["Bob Hale", "Ivo Ross"],
    ),
    (
        "we beside a name",
        "<s><p>Bob Hale</p></s> said: “<c>As <s>we, the club,</s> said, <c>it is over</c></c>.”",
        ["Bob Hale", "Bob Hale"],
    ),
    (
        "her whom the article is about, before a stranger",
        "<p>Anna Pell</p> sat. <p>Anna Pell</p> ate. "
        "<s><p>Reet Kolb</p></s> blamed <p>Pell</p>. It rained. <s>She</s> disagreed.",
        ["Reet Kolb", "Anna Pell"],
    ),
    (
        "a stranger whom the article is about",
        "<s><p>Reet Kolb</p></s> sat. <s><p>Kolb</p></s> blamed <p>Anna Pell</p>. <s>She</s> said more.",
        ["Reet Kolb", "Reet Kolb", "Reet Kolb"],
    ),
]


@pytest.mark.parametrize(("marked", "names"), [m for _, *m in SPOKEN], ids=[what for what, *_ in SPOKEN])
def test_resolve_knows_who_speaks(marked: str, names: list[str]) -> None:
    assert names_of(marked) == names


def test_resolve_takes_nobody_named_behind_his_quotation_for_he_within_it() -> None:
    marked = "<s><p>Ivo Ross</p></s> sat by <p>Bob Hale</p>. “<s>He</s> thinks it is over,” <s><p>Hale</p></s> said."
    article, annotations = mark("a", marked)
    ross, he, hale = annotations.attributions
    quoted = article.text.index("“") + 1
    hale = replace(hale, content=(replace(he.source[0], start=quoted, end=article.text.index("”")),))
    told = replace(annotations, attributions=(ross, he, hale))
    found = resolve(Story("story-1", "", ("a",)), {"a": article}, {"a": told}, OutletTable.load())
    names = {s.id: s.name for s in found.sources}
    assert [names[i or ""] for i in found.source_ids["a"]] == ["Ivo Ross", "Ivo Ross", "Bob Hale"]


@pytest.mark.parametrize(
    ("marked", "names"),
    [
        ("<s><p>Ada Pell</p></s> spoke. <s>Transcript</s> as follows:\n\n“<c>We sat. <s>I</s> ate</c>.”", ["Ada Pell"]),
        ("<s><p>Ada Pell</p></s> spoke. <s><o>Full transcript</o></s>:\n“HOST: Why?”", ["Ada Pell", "Full transcript"]),
        ("<s><p>Ada Pell</p></s> spoke. <s>A transcript</s> shows it.", ["Ada Pell", "Transcript"]),
    ],
)  # fmt: skip
def test_a_transcript_is_the_word_of_whose_speech_follows(marked: str, names: list[str]) -> None:
    assert sorted(s.name for s in resolve_marked(marked)[0].sources) == sorted(names)
