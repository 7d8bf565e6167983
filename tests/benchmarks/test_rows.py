"""Tables of what dossiers say, from a small dossier and small corpus files."""

from __future__ import annotations

import importlib

import pytest


@pytest.fixture
def bench(scripts):
    return importlib.import_module("rows")


TEXT = "Rain fell on Varn. “We are\nsafe,” the mayor said the guards told her."
LINK = {"source": "s", "text": "the mayor", "cue": "said"}


def assertion(start: int, end: int, *chain: dict[str, str | None], stance: str = "asserts"):
    text = TEXT[start:end]
    return {
        "article": "a",
        "start": start,
        "end": end,
        "text": text,
        "chain": list(chain),
        "stance": stance,
        "voice": "",
    }


def dossier(*assertions, outlets: int = 1):
    claim = {
        "status": "unattributed", "independent_origins": 0, "independent_parties": 0,
        "corroborating_parties": 0, "outlets": outlets,
        "text": "", "assertions": list(assertions), "conflicts": [], "drift": [],
    }  # fmt: skip
    articles = [{"id": "a", "input": "in/kestrel.txt", "label": "Kestrel", "text": TEXT}]
    return {"articles": articles, "sources": [{"id": "s", "name": "Ada Pell", "kind": "person"}], "claims": [claim]}


def test_each_table_has_the_rows_that_belong_to_it(bench):
    guards = {"source": None, "text": "the guards", "cue": "told"}
    plain, told = assertion(0, 17), assertion(20, 31, LINK, guards, stance="denies")
    tables = bench.rows_of("flood", dossier(plain, told, outlets=2))
    assert {name: len(rows) for name, rows in tables.items()} == {
        "first": 1, "claims": 1, "voices": 1, "chains": 1, "sources": 1, "stances": 1,
    }  # fmt: skip
    assert tables["chains"][0][:4] == (
        "flood/kestrel:20",
        "outlet ← the mayor=Ada Pell (person) «said» ← the guards=? «told»",
        "denies",
        "We are safe",
    )


def test_a_row_is_one_line_that_shows_the_stretch_in_its_place(bench):
    [row] = bench.rows_of("flood", dossier(assertion(20, 31, LINK)))["sources"]
    assert "“⟦We are ¶ safe⟧,” the mayor" in row[-1]
    assert not any("\n" in cell or "\t" in cell for cell in row)


def test_an_ecb_article_is_set_as_text_with_the_outlet_of_its_address(bench, tmp_path):
    words = [(0, "http"), (0, ":"), (0, "//www.kestrel.example/flood"), (1, "Rain"), (1, "fell"), (1, "."), (2, "Stop")]
    tokens = "".join(f'<token sentence="{at}">{word}</token>' for at, word in words)
    path = tmp_path / "1_1ecbplus.xml"
    path.write_text(f"<Document>{tokens}</Document>", "utf-8")
    assert bench.set_ecbplus(path) == ("kestrel.example", "Rain fell.\nStop")


def test_an_ecb_article_gets_back_what_its_tokens_tore_apart(bench, tmp_path):
    def set_text(name: str, *lines: str) -> str:
        tokens = (f'<token sentence="{n}">{word}</token>' for n, line in enumerate(lines) for word in line.split())
        path = tmp_path / name
        path.write_text(f"<Document>{''.join(tokens)}</Document>", "utf-8")
        return bench.set_ecbplus(path)[1]

    torn = "A 16 - year - old held a . 38 revolver at 8 : 30pm - Pell ’ s own"
    assert set_text("1_1ecbplus.xml", torn) == "A 16-year-old held a .38 revolver at 8:30pm - Pell’s own"
    assert set_text("1_1ecb.xml", "`` Stop .", "Now . ''", "She left - at once") == '"Stop. Now."\nShe left - at once'


def test_every_second_newswire_article_is_held_back(bench, tmp_path):
    for number in range(1, 21):
        (tmp_path / f"as_kestrel_{number:02}.txt.tsv").write_text("http://x\tO\nRain\tO\nfell\tO\n.\tO\n\nMore\tO\n")
    seen, kept = ([*bench.lay_newswire(tmp_path, tmp_path / "out", held_back=held)] for held in (False, True))
    assert [folder.name for folder in seen] == ["wire-as_kestrel_01", "wire-as_kestrel_11"]
    assert [folder.name for folder in kept] == ["wire-as_kestrel_06", "wire-as_kestrel_16"]
    assert (seen[0] / "as_kestrel_01.txt").read_text() == "Rain fell.\nMore"
