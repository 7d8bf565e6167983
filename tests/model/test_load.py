"""The shipped weights: they are what the manifest says, and their outputs depend on the text alone."""

from __future__ import annotations

import json
import shutil
from itertools import accumulate
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from headwater.errors import DigestMismatch, ModelError
from headwater.model import load_encoder, load_reader, model_digests
from headwater.model.manifest import WEIGHTS, find_weights, read_manifest
from headwater.model.reader import trust, windows

SENTENCES = [
    "The harbour master said two ferries had collided in fog.",
    "Two ferries collided in fog, the harbour master said.",
    "Nobody was hurt.",
    "",
    "Wheat prices fell by a tenth after the growers' union called off its strike on Thursday evening in Port Amsel.",
    "NOBODY WAS HURT.",
    "“It was over in a second,” a deckhand told the Amsel Courier.",
]
INQUIRY = "Officials in Port Amsel said they had opened inquiry number"
ARTICLE = "\n\n".join(f"{line} {INQUIRY} {i}." for i, line in enumerate(SENTENCES * 9))


def test_load_reader_is_one_per_process():
    assert load_reader() is load_reader()
    assert load_encoder() is load_encoder()
    assert set(model_digests()) == {"reader", "encoder", "tokenizer"}


def test_every_shipped_file_is_small_listed_and_licensed():
    listed = json.loads((WEIGHTS / "models.json").read_text("utf-8"))["files"]
    for entry in listed:
        assert entry["bytes"] == (WEIGHTS / entry["file"]).stat().st_size <= 30_000_000
        assert entry["licence"] and entry["source"] and entry["version"]
    present = {path.name for path in WEIGHTS.iterdir()}
    assert present == {entry["file"] for entry in listed} | {"models.json"}


def test_find_weights_refuses_a_changed_file(tmp_path: Path):
    shutil.copy(WEIGHTS / "models.json", tmp_path)
    (tmp_path / "tokenizer.json").write_bytes((WEIGHTS / "tokenizer.json").read_bytes() + b" ")
    with pytest.raises(DigestMismatch, match=r"tokenizer\.json.*expected"):
        find_weights("tokenizer", tmp_path)


def test_find_weights_says_what_is_missing(tmp_path: Path):
    with pytest.raises(ModelError, match=r"models\.json"):
        read_manifest(tmp_path / "nowhere")
    shutil.copy(WEIGHTS / "models.json", tmp_path)
    with pytest.raises(ModelError, match="Cannot read"):
        find_weights("reader", tmp_path)
    with pytest.raises(ModelError, match="No weights named"):
        find_weights("oracle", tmp_path)


def test_encoder_gives_unit_vectors_in_the_order_of_the_texts():
    vectors = load_encoder().encode(SENTENCES)
    assert vectors.shape == (len(SENTENCES), 384) and vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    assert load_encoder().encode([]).shape == (0, 384)
    assert vectors[0] @ vectors[1] > 0.9 > 0.4 > vectors[0] @ vectors[4]


def test_encoder_vector_is_the_same_alone_and_among_others_bit_for_bit():
    together = load_encoder().encode(SENTENCES)
    alone = np.concatenate([load_encoder().encode([text]) for text in SENTENCES])
    assert together.tobytes() == alone.tobytes()
    backwards = load_encoder().encode(SENTENCES[::-1])[::-1]
    assert together.tobytes() == backwards.tobytes()
    crowd = [f"{text} {i}" for i in range(40) for text in SENTENCES]  # many of one length
    assert load_encoder().encode(crowd)[7:14].tobytes() == load_encoder().encode(crowd[7:14]).tobytes()


def test_outputs_do_not_depend_on_the_number_of_threads():
    one, three = (load_encoder(threads=n).encode(SENTENCES) for n in (1, 3))
    assert one.tobytes() == three.tobytes()
    a, b = (load_reader(threads=n).read(ARTICLE) for n in (1, 3))
    for field in ("roles", "entities", "starts", "links", "antecedents", "antecedent_scores"):
        assert getattr(a, field).tobytes() == getattr(b, field).tobytes(), field


def test_reader_reads_a_text_the_same_after_others():
    reader = load_reader()
    before = reader.read(SENTENCES[0])
    reader.read(ARTICLE)
    after = reader.read(SENTENCES[0])
    assert before.roles.tobytes() == after.roles.tobytes()


def test_reader_gives_log_probabilities_and_places_for_every_piece():
    reading = load_reader().read(ARTICLE)
    n = len(reading.pieces)
    assert n > 2 * 384
    assert reading.roles.shape == (n, 7) and reading.entities.shape == (n, 19) and reading.starts.shape == (n, 3)
    for tags in (reading.roles, reading.entities, reading.starts):
        assert tags.dtype == np.float32 and (tags <= 1e-6).all()
    for places in (reading.links, reading.antecedents):
        assert ((places >= 0) & (places < n)).all()
    assert (reading.antecedents <= np.arange(n)).all()


def test_reader_reads_nothing_from_nothing():
    for text in ("", " ", "\n\n\n", "\t \n"):
        reading = load_reader().read(text)
        assert len(reading.pieces) == len(reading.roles) == 0


@settings(max_examples=200)
@given(st.integers(0, 5000), st.lists(st.integers(1, 200)))
def test_windows_cover_every_piece_and_are_trusted(n: int, lengths: list[int]):
    paragraphs = [start for start in accumulate(lengths) if start < n]
    seen, ends = np.zeros(n), []
    for start, end in windows(n, paragraphs):
        assert 0 <= start < end <= n and end - start <= 382
        assert (trust(start, end, n) >= 1).all()
        assert not ends or ends[-1] - start >= 16
        seen[start:end] += 1
        ends.append(end)
    assert (seen >= 1).all() and ends == sorted(set(ends))


def test_windows_are_few_and_begin_with_paragraphs():
    assert list(windows(382)) == [(0, 382)]
    assert list(windows(700)) == [(0, 382), (318, 700)]
    assert list(windows(1000)) == [(0, 382), (309, 691), (618, 1000)]
    assert list(windows(1000, [200, 280, 320])) == [(0, 382), (280, 662), (618, 1000)]
    assert list(windows(1000, [200, 260, 320])) == [(0, 382), (309, 691), (618, 1000)]
