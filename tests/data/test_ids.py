from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from headwater.data.ids import digest_of, make_id

PARTS = st.lists(st.text(max_size=12), max_size=4)


@given(PARTS, PARTS)
def test_make_id_differs_where_the_parts_differ(one: list[str], other: list[str]) -> None:
    assert (make_id("claim", *one) == make_id("claim", *other)) == (one == other)


@given(PARTS)
def test_make_id_is_its_kind_and_sixteen_digits(parts: list[str]) -> None:
    assert re.fullmatch(r"story-[0-9a-f]{16}", make_id("story", *parts))
    assert make_id("story", *parts) != make_id("claim", *parts).replace("claim", "story")


def test_make_id_is_the_same_on_every_machine() -> None:
    assert make_id("article", "a", 1) == "article-c04a9169100fee1d"


def test_make_id_takes_half_a_character() -> None:
    assert make_id("article", "\ud800") != make_id("article", "\ud801")


def test_digest_of_is_sha_256() -> None:
    assert digest_of(b"abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
