"""Every door is linear in its text: nothing a page holds may make it slow."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from tests.growth import LINEAR, growth

from headwater.meaning.difference import differences
from headwater.meaning.hedges import find_hedges
from headwater.meaning.quantities import find_quantities
from headwater.meaning.stance import find_verdicts
from headwater.meaning.times import find_times
from headwater.meaning.verbs import find_verbs
from headwater.meaning.words import words

SIZE = 12_000  # characters; at 1 MB the slowest door takes about 10 s on hostile text and 1 s on prose

PIECES = {
    "prose": "The council said on Friday that 12 of its 40 boats may have been sold, which it denied. ",
    "letter": "a",
    "digit": "1",
    "digits and commas": "1,",
    "digits and blanks": "1 ",
    "negations": "has not been ",
    "ranges": "10 to ",
    "dates": "12 Nov ",
    "dots": ".",
    "initials": "A.",
    "hyphens": "a-",
    "quotes": '“"',
    "blanks": " ",
    "lines": "\n",
    "doubts": "raised the doubts ",
    "number words": "one hundred ",
}
DOORS: dict[str, Callable[[str], object]] = {
    "words": words,
    "hedges": find_hedges,
    "verdicts": find_verdicts,
    "quantities": find_quantities,
    "times": lambda text: find_times(text, date(2023, 5, 17)),
    "verbs": find_verbs,
    "differences": lambda text: differences(text, text[1:]),
}


@pytest.mark.parametrize("door", DOORS)
def test_time_is_linear(door: str) -> None:
    for name, piece in PIECES.items():

        def read(n_characters: int, piece: str = piece) -> None:
            DOORS[door](piece * (n_characters // len(piece)))

        assert growth(read, SIZE // 4) < LINEAR, name
