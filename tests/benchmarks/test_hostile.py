"""The piles that ``benchmarks/path.py`` makes of coverage."""

from __future__ import annotations

import importlib
import json
from pathlib import Path

import pytest

from headwater.data.article import Article, Block
from headwater.data.span import Span

BODY = [
    "Nine boats sank in the harbour at Osk. The ferry office said 31 people were safe.",
    "Harbour master Lena Brod asked for two tugs. None came. The inquiry opens on Monday.",
]


@pytest.fixture
def hostile(scripts):
    return importlib.import_module("hostile")


@pytest.fixture
def article() -> Article:
    text = "\n\n".join(BODY)
    second = len(BODY[0]) + 2
    blocks = (Block(Span(0, len(BODY[0])), "paragraph", None), Block(Span(second, len(text)), "paragraph", None))
    return Article("a", "a.txt", "", "", "utf-8", text, blocks, headline="Nine boats sink")


def read_all(folder: Path) -> list[str]:
    return [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]


def test_copies_are_near_and_no_two_the_same(hostile, article, tmp_path):
    hostile.write_copies(article, 20, tmp_path)
    texts = read_all(tmp_path)
    assert len(set(texts)) == 20
    original = {sentence for paragraph in hostile.cut(article) for sentence in paragraph}
    for text in texts:
        assert sum(sentence in text for sentence in original) >= len(original) - 2
    outlets = [json.loads(path.read_text("utf-8"))["outlet"] for path in sorted(tmp_path.glob("*.meta.json"))]
    assert len(set(outlets)) == 20


def test_hostile_piles_are_the_same_every_time(hostile, article, tmp_path):
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        hostile.write_copies(article, 5, tmp_path / name)
        hostile.write_long([article], 300, tmp_path / name / "long.txt")
    assert read_all(tmp_path / "one") == read_all(tmp_path / "two")


def test_a_long_article_has_the_words_asked_for(hostile, article, tmp_path):
    hostile.write_long([article], 500, tmp_path / "long.txt")
    assert 500 <= len((tmp_path / "long.txt").read_text(encoding="utf-8").split()) < 530
