"""The file the reader is trained from."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest


@pytest.fixture
def document(scripts, tokenizer):
    pieces = tokenizer.cut("The mayor spoke.\n\nShe said the ferry was late.")
    document = scripts.data.unlabelled("a", pieces)
    she = int(np.flatnonzero(pieces.ids == 1)[0]) + 1
    coref, link, role = document.coref.copy(), document.link.copy(), document.role.copy()
    coref[[0, she]] = 0
    role[:] = 0
    role[she : she + 3], link[she : she + 3] = [1, 3, 5], she + 1
    return replace(document, coref=coref, link=link, role=role, repeat=2)


def test_load_gives_what_save_was_given(scripts, document, tmp_path: Path, tokenizer):
    other = scripts.data.unlabelled("b", tokenizer.cut("Nothing."))
    data = {"pol_train": [document, other], "ner_dev": [other], "cor_dev": []}
    scripts.data.save(tmp_path / "data.npz", data)
    loaded = scripts.data.load(tmp_path / "data.npz")
    assert {part: len(documents) for part, documents in loaded.items()} == {"pol_train": 2, "ner_dev": 1, "cor_dev": 0}
    for one, again in zip(data["pol_train"], loaded["pol_train"], strict=True):
        assert (one.name, one.repeat) == (again.name, again.repeat)
        for key, values in one.arrays().items():
            assert np.array_equal(values, again.arrays()[key]), key
    assert [path.name for path in tmp_path.iterdir()] == ["data.npz"]


def test_load_takes_a_file_without_names_and_inner_attributions(scripts, document, tmp_path: Path):
    scripts.data.save(tmp_path / "data.npz", {"pol_train": [document]})
    with np.load(tmp_path / "data.npz") as file:
        kept = {key: file[key] for key in file if not key.endswith(("_name", "_repeat", "_inner", "_inner_link"))}
    np.savez(tmp_path / "old.npz", **kept)
    (old,) = scripts.data.load(tmp_path / "old.npz")["pol_train"]
    assert (old.name, old.repeat) == ("", 1)
    assert (old.inner == -1).all() and (old.inner_link == -1).all() and np.array_equal(old.link, document.link)


def test_load_parts_gives_bare_arrays_of_a_split(scripts, document, tmp_path: Path):
    data = {f"{part}_{split}": [document] for part in scripts.data.PARTS for split in scripts.data.SPLITS}
    scripts.data.save(tmp_path / "data.npz", data)
    parts = scripts.data.load_parts(tmp_path / "data.npz", "dev")
    assert list(parts) == ["pol", "ner", "cor"]
    (one,) = parts["ner"]
    assert np.array_equal(one["role"], document.role) and int(one["repeat"]) == 2
    assert {values.dtype for values in one.values()} == {np.dtype(np.int64)}


def test_without_marks_points_at_the_same_pieces(scripts, document):
    plain = scripts.data.without_marks(document)
    assert 1 not in plain.ids and len(plain) == len(document) - 1
    assert plain.ids[plain.link[plain.role == 5]].tolist() == document.ids[document.link[document.role == 5]].tolist()
    assert (plain.ids[np.flatnonzero(plain.coref >= 0)].tolist()) == document.ids[document.coref >= 0].tolist()
    assert plain.coref[plain.coref >= 0].tolist() == [0, 0]
    assert (plain.inner_link == -1).all()


@pytest.mark.parametrize(
    ("key", "value", "message"),
    [("link", 99, "'link' from -1 to 99"), ("role", 7, "expected -1 to 6"), ("ner", -2, "'ner' from -2")],
)
def test_save_refuses_labels_the_format_has_no_place_for(scripts, document, tmp_path: Path, key, value, message):
    wrong = document.arrays()[key].copy()
    wrong[0] = value
    with pytest.raises(ValueError, match=message):
        scripts.data.save(tmp_path / "data.npz", {"pol_train": [replace(document, **{key: wrong})]})
    assert list(tmp_path.iterdir()) == []
