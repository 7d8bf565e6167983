from __future__ import annotations

import pytest

from headwater.algorithms.rarity import Rarity, count_terms, load_background, parse_background


def test_a_term_that_stands_everywhere_weighs_nothing():
    rarity = count_terms([["river", "toll"], ["river"], ["river", "river"]])
    assert rarity.weight("river") == pytest.approx(0)
    assert rarity.weight("toll") > 0
    assert rarity.weight("heron") > rarity.weight("toll")
    assert rarity.score("heron") == pytest.approx(1)


def test_joining_texts_counts_each_once_and_leaves_the_background_alone():
    background = Rarity(100, {"river": 10})
    joined = background.joined([["river", "river", "pier"]])
    assert (joined.n_texts, joined.n_texts_by_term["river"], joined.n_texts_by_term["pier"]) == (101, 11, 1)
    assert background.n_texts_by_term == {"river": 10}


def test_the_packaged_background_knows_common_from_rare():
    background = load_background()
    assert background.n_texts > 2_000
    assert background.weight("the") < background.weight("government") < background.weight("estuary")
    assert background.score("qwrtzu") == pytest.approx(1)


def test_parse_background_reads_counts_and_passes_over_comments():
    rarity = parse_background("# made by hand\narticles 7\n\n5 toll river\n1 pier\n")
    assert rarity == Rarity(7, {"toll": 5, "river": 5, "pier": 1})


def test_an_empty_pile_says_nothing():
    assert count_terms([]).score("river") == 1.0
