"""Newswire files set as text."""

from __future__ import annotations

import importlib

import pytest


@pytest.fixture
def bench(scripts):
    return importlib.import_module("newswire")


def lines(*words: str) -> str:
    return "http://kestrel.example\tO\n" + "\n".join(f"{word}\tO" if word else "" for word in words) + "\n"


def test_a_paragraph_is_a_line_and_marks_are_set_close(bench):
    assert bench.set_newswire(lines("Rain", "fell", ".", "", "", "It", "is", "n't", "over", ".")) == (
        "Rain fell.\nIt isn't over."
    )


def test_quotations_and_compounds_are_put_together(bench):
    content = lines('"', "Well", "-", "built", '"', ",", "she", "said", "-", "-", "“", "so", "far", "”", ".")
    assert bench.set_newswire(content) == '"Well-built", she said -- “so far”.'
