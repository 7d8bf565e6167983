"""Pronouns and what stands before the subject of a sentence."""

from __future__ import annotations

import pytest

from .marking import names_of


@pytest.mark.parametrize(
    ("marked", "names"),
    [
        ("<s><p>Ivo Ross</p></s> spoke. As for <p>Tom Hale</p>, <s>he</s> said no.", ["Ivo Ross", "Tom Hale"]),
        ("<s><p>Ivo Ross</p></s> spoke. As for Mr <p>Tom Hale</p>, <s>he</s> said no.", ["Ivo Ross", "Tom Hale"]),
        ("<s><p>Ivo Ross</p></s> spoke. As for the dam, <s>he</s> said no.", ["Ivo Ross", "Ivo Ross"]),
        ("<s><p>Ivo Ross</p></s> spoke. Even as <s>he</s> blamed it, <p>Tom Hale</p> ate.", ["Ivo Ross", "Tom Hale"]),
        ("<s><p>Ivo Ross</p></s> spoke. Even as <s>he</s> ate, the rain fell.", ["Ivo Ross", "Ivo Ross"]),
        (
            "When <s><p>Ivo Ross</p></s> spoke, Mr <p>Tom Hale</p> differed. <s>He</s> said no.",
            ["Ivo Ross", "Tom Hale"],
        ),
        (
            "<s><p>Ivo Ross</p></s> spoke; <s><p>Tom Hale</p></s> did. <s>He</s> said <c>that <p>Hale</p> lied</c>.",
            ["Ivo Ross", "Tom Hale", "Ivo Ross"],
        ),
        ("As for <p>Tom Hale</p>, he sat. As for Hale, <s>he</s> said no.", ["Tom Hale"]),
        ("When <s><p>Ivo Ross</p></s> spoke, the rain fell. <s>He</s> said no.", ["Ivo Ross", "Ivo Ross"]),
    ],
)
def test_a_pronoun_and_what_stands_before_the_subject(marked: str, names: list[str]) -> None:
    assert names_of(marked) == names
