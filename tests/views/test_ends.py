from __future__ import annotations

import pytest

from headwater.views.ends import End, end_of, name_ends

POST = End("to close", "The mayor plans to close the pool, Ada Pell said.", "The Post")
ECHO = End("closed", "The pool was closed.", "The Echo")


@pytest.mark.parametrize(
    ("detail", "told"),
    [
        (
            "“closed” is done, “to close” is intended.",
            "“closed” (The Echo) is done, “to close” (The Post) is intended.",
        ),
        ("“to close” in one, “closed” in the other.", "“to close” in The Post, “closed” in The Echo."),
        ("“to close” is missing in the second.", "“to close” (The Post) is missing in The Echo."),
        ("“closed” is missing in the first.", "“closed” (The Echo) is missing in The Post."),
        (
            "Told on the word of “Ada Pell” in one, on nobody's in the other.",
            "Told on the word of “Ada Pell” in The Post, on nobody's in The Echo.",
        ),
        ("“to close” says it in one, “closed” in the other.", "“to close” (The Post) says it, “closed” in The Echo."),
        ("The tense differs.", "The tense differs (The Post: “to close”; The Echo: “closed”)."),
    ],
)
def test_name_ends_puts_a_name_beside_each_wording(detail: str, told: str) -> None:
    assert name_ends(detail, [POST, ECHO]) == told


def test_name_ends_tells_two_wordings_of_one_outlet_apart_from_two_outlets() -> None:
    headline = End("closed", "Pool closed", "The Post")
    detail = "“to close” in one, “closed” in the other."
    assert name_ends(detail, [POST, headline]) == "“to close” in one, “closed” in the other (both The Post)."


def test_end_of_has_the_words_and_what_stands_around_them() -> None:
    assert end_of("The pool was closed.", 13, 19, "The Echo") == ECHO
