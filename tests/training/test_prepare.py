"""The command that makes the data, with and without the shipped reader as teacher."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from headwater.model import load_reader
from headwater.model.manifest import WEIGHTS


def _prepare(scripts, monkeypatch, *arguments: str | Path) -> None:
    monkeypatch.setattr("sys.argv", ["prepare.py", *map(str, arguments)])
    scripts.prepare.main()


def test_prepare_writes_every_part_with_its_own_labels_only(scripts, small_corpora: Path, tmp_path: Path, monkeypatch):
    out = tmp_path / "data.npz"
    _prepare(scripts, monkeypatch, "--shared", small_corpora, "--out", out)
    for part, documents in scripts.data.load(out).items():
        (document,) = documents
        given = {key for key, values in document.arrays().items() if (values >= 0).any()}
        assert given == {"ids", "case", *scripts.data.GOLD[part.split("_")[0]]}, part


def test_prepare_with_a_teacher_fills_in_the_other_heads_of_train_only(
    scripts, small_corpora: Path, tmp_path: Path, monkeypatch, capsys
):
    plain, taught = tmp_path / "plain.npz", tmp_path / "taught.npz"
    _prepare(scripts, monkeypatch, "--shared", small_corpora, "--out", plain)
    _prepare(scripts, monkeypatch, "--shared", small_corpora, "--out", taught, "--teacher", WEIGHTS)
    before, after = scripts.data.load(plain), scripts.data.load(taught)
    assert "taught ner 1/1 documents" in capsys.readouterr().out
    for part in before:
        gold = scripts.data.GOLD[part.split("_")[0]]
        (one,), (other,) = before[part], after[part]
        same = {key for key, values in one.arrays().items() if np.array_equal(values, other.arrays()[key])}
        new = set(scripts.prepare.TAUGHT) - set(gold) if part.endswith("_train") else set()
        may_lack = {"link", "inner_link"} | (set() if part.startswith("pol") else {"inner"})  # no role, no link
        assert new - may_lack <= set(one.arrays()) - same <= new, part
    (article,) = after["pol_train"]
    assert (article.ner[article.role == 1] == 1).any()  # a source's name is a person
    (newswire,) = after["ner_train"]
    assert (newswire.link[newswire.role <= 0] == -1).all()


def test_prepare_gives_the_same_bytes_and_goes_on_where_it_was(
    scripts, small_corpora: Path, tmp_path: Path, monkeypatch
):
    out = tmp_path / "data.npz"
    arguments = ("--shared", small_corpora, "--out", out, "--teacher", WEIGHTS)
    _prepare(scripts, monkeypatch, *arguments)
    first = out.read_bytes()
    answers = sorted((tmp_path / "data.answers").iterdir())
    assert len(answers) == 3
    answers[0].unlink()
    asked = []
    teacher = load_reader(WEIGHTS)
    monkeypatch.setattr(type(teacher), "read", _noting(type(teacher).read, asked))
    _prepare(scripts, monkeypatch, *arguments)
    assert len(asked) == 1
    assert out.read_bytes() == first


def _noting(read, asked: list[str]):
    def noting(reader, text: str):
        asked.append(text)
        return read(reader, text)

    return noting


def test_a_teacher_names_antecedents_where_it_is_sure_and_a_mention_may_begin(scripts, tokenizer):
    text = "Ilse Brandt runs Kalmora Lines. She said on Monday that she would not sell it.\nBrandt declined."
    example = scripts.corpora.Example(text, scripts.data.unlabelled("a", tokenizer.cut(text)))
    reader = load_reader(WEIGHTS)
    answer = scripts.prepare.read_answer(reader, example)
    reading = reader.read(text)
    sure = np.exp(reading.antecedent_scores) >= scripts.prepare.SURE
    known = answer["coref"] >= 0
    assert known.any() and not known[~sure].any() and not known[reading.pieces.ids == 1].any()
    assert np.array_equal(answer["coref"][known], reading.antecedents[known])
    words = [text[start:].split(" ")[0] for start in reading.pieces.starts[known]]
    assert {"Ilse", "She"} <= set(words)
    assert set(words) <= {"Ilse", "Kalmora", "She", "Monday", "that", "she", "it.\nBrandt", "Brandt"}


def test_prepare_says_which_corpus_is_missing(scripts, tmp_path: Path, monkeypatch):
    with pytest.raises(FileNotFoundError, match=r"Nothing for 'pol', 'train'.*expected polnear"):
        _prepare(scripts, monkeypatch, "--shared", tmp_path, "--out", tmp_path / "data.npz")
    assert list(tmp_path.iterdir()) == []
