"""Pairs of statements: what is read, how it is split, and that the regression learns what it is given."""

from __future__ import annotations

import importlib
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

FOLDER = Path(__file__).resolve().parents[2] / "benchmarks"


@pytest.fixture
def corpora(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(FOLDER))
    return importlib.import_module("pair_corpora")


@pytest.fixture
def pairs(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    monkeypatch.syspath_prepend(str(FOLDER))
    return importlib.import_module("pairs")


def write_sts(root: Path) -> None:
    for year, names in {
        "2012": ["SMTnews"], "2013": ["headlines"], "2014": ["headlines", "deft-news", "tweet-news"],
        "2015": ["headlines"], "2016": ["headlines"],
    }.items():  # fmt: skip
        (root / "sts_news" / year).mkdir(parents=True)
        for name in names:
            own = f"2.5\tThe {name} of {year} rise\tThe {name} of {year} fall\n\tNever judged\tEither\n"
            held = "5.0\tThe headlines of 2015 rise\tAnother text\n" if year == "2013" else ""
            (root / "sts_news" / year / f"{name}.test.tsv").write_text(own + held, "utf-8")


def test_read_corpus_keeps_the_tested_headlines_out_of_training(corpora: ModuleType, tmp_path: Path) -> None:
    write_sts(tmp_path)
    train, test = (corpora.read_corpus("sts", tmp_path, part) for part in ("train", "test"))
    assert [p.targets["similar"] for p in test] == [0.5]
    assert len(train) == 6
    assert not {t for p in train for t in (p.a, p.b)} & {t for p in test for t in (p.a, p.b)}


def test_read_corpus_splits_emergent_by_claim(corpora: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "emergent").mkdir()
    rows = [f"{i},Claim {i // 4},Headline {i},{corpora.STANCES[i % 3]},a{i},c{i // 4}" for i in range(400)]
    head = "id,claimHeadline,articleHeadline,articleHeadlineStance,articleId,claimId"
    (tmp_path / "emergent" / "url-versions-2015-06-14-clean.csv").write_text("\n".join([head, *rows]), "utf-8")
    parts = [corpora.read_corpus("emergent", tmp_path, part) for part in ("train", "dev", "test")]
    assert sum(map(len, parts)) == 400
    claims = [{p.a for p in part} for part in parts]
    assert all(claims)
    assert not claims[0] & claims[1] | claims[0] & claims[2] | claims[1] & claims[2]


def test_nothing_is_both_shippable_and_only_measured(corpora: ModuleType) -> None:
    assert not set(corpora.SHIPPABLE) & set(corpora.MEASURED)


@pytest.mark.shared
def test_read_corpus_never_repeats_a_tested_pair_in_training(corpora: ModuleType, shared: Path) -> None:
    for name in (*corpora.SHIPPABLE, *corpora.MEASURED):
        held = {(p.a, p.b) for p in corpora.read_corpus(name, shared / "corpora", "test")}
        for part in ("train", "dev"):
            assert not held & {(p.a, p.b) for p in corpora.read_corpus(name, shared / "corpora", part)}, (name, part)


def test_fit_finds_the_weights_that_made_the_labels(pairs: ModuleType) -> None:
    chance = np.random.default_rng(5)
    x = chance.normal(size=(4000, 3))
    odds = 2.0 * x[:, 0] - 1.0 * x[:, 1] + 0.5
    y = (chance.random(4000) < 1 / (1 + np.exp(-odds))).astype(float)[:, None]
    told = pairs.fit(x, y, 0.1, is_number=False)(x)[:, 0]
    assert np.abs(told - odds).mean() < 0.2
    assert np.allclose(pairs.fit(x, odds[:, None], 1e-6, is_number=True)(x)[:, 0], odds, atol=1e-4)


def test_figures_of_counts_the_rarest_stance(pairs: ModuleType) -> None:
    y = np.eye(3)[[0, 1, 2, 1]]
    figures = pairs.figures_of("emergent", np.eye(3)[[0, 1, 1, 2]], y)
    assert figures == {"accuracy": 0.5, "against_f1": 0.5}
