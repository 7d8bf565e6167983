"""Pieces: where they stand, and the case of the word they belong to."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.model.manifest import find_weights
from headwater.model.tokenizer import CLS, PARAGRAPH, SEP, Tokenizer, open_tokenizer


@pytest.fixture(scope="module")
def tokenizer() -> Tokenizer:
    return open_tokenizer(find_weights("tokenizer").path)


def test_cut_marks_paragraphs_once(tokenizer: Tokenizer):
    pieces = tokenizer.cut("\n\nFerry sinks\n\n\nNobody hurt\n")
    assert pieces.ids.tolist().count(PARAGRAPH) == 2  # none before the first word
    place = pieces.ids.tolist().index(PARAGRAPH)
    assert pieces.starts[place] == pieces.ends[place] == len("\n\nFerry sinks")


def test_cut_counts_code_points_beyond_the_basic_plane(tokenizer: Tokenizer):
    text = "𝒢ale 🌊 hits Åland’s coast"
    pieces = tokenizer.cut(text)
    found = [text[a:b].lower() for a, b in zip(pieces.starts, pieces.ends, strict=True)]
    assert found[-1] == "coast" and "hits" in found


def test_cut_gives_every_piece_the_case_of_its_word(tokenizer: Tokenizer):
    pieces = tokenizer.cut("NATO said McAllister flew 12 jets over iPhoneland")
    cases = dict(zip([int(a) for a in pieces.starts], pieces.cases.tolist(), strict=True))
    assert [cases[at] for at in (0, 5, 10, 21, 26, 29)] == [3, 1, 2, 1, 0, 1]
    assert pieces.cases.tolist()[-1] == 4  # every piece of iPhoneland


def test_cut_reads_special_pieces_as_letters(tokenizer: Tokenizer):
    ids = tokenizer.cut("He wrote [SEP] and [CLS] and [unused0]").ids.tolist()
    assert not {CLS, SEP} & set(ids)


def test_ids_of_cuts_long_texts(tokenizer: Tokenizer):
    ids = tokenizer.ids_of("word " * 1000, 256)
    assert len(ids) == 256 and (ids[0], ids[-1]) == (CLS, SEP)
    assert tokenizer.ids_of("", 256) == (CLS, SEP)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=200))
def test_cut_places_lie_in_the_text_and_in_order(tokenizer: Tokenizer, text: str):
    pieces = tokenizer.cut(text)
    assert ((pieces.starts >= 0) & (pieces.ends <= len(text)) & (pieces.starts <= pieces.ends)).all()
    assert (pieces.starts[1:] >= pieces.starts[:-1]).all()
    assert ((pieces.cases >= 0) & (pieces.cases <= 4)).all()


@pytest.mark.shared
def test_cut_is_what_the_reader_was_trained_on(tokenizer: Tokenizer, shared: Path):
    packed = np.load(shared / "training" / "mt4.npz")
    lengths = packed["pol_dev_len"]
    ids, cases = packed["pol_dev_ids"], packed["pol_dev_case"]
    part = shared / "corpora" / "polnear" / "dev"
    names = [path.stem.rsplit("_", 1)[0] for path in sorted((part / "attributions").glob("*.ann"))]
    assert len(names) == len(lengths)
    at = 0
    for name, length in list(zip(names, lengths.tolist(), strict=True))[:25]:
        pieces = tokenizer.cut((part / "text" / f"{name}.txt").read_bytes().decode("utf-8"))
        assert pieces.ids.tolist() == ids[at : at + length].tolist(), name
        assert pieces.cases.tolist() == cases[at : at + length].tolist(), name
        at += length
