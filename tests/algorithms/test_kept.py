from __future__ import annotations

import gc
import weakref

from headwater.algorithms.kept import kept


class Answer:
    """An answer that can be watched."""


def test_kept_answers_are_made_once_and_forgotten_in_turn() -> None:
    asked: list[str] = []

    @kept(2)
    def answer(text: str) -> int:
        asked.append(text)
        return len(text)

    assert [answer(text) for text in ("a", "bb", "a", "bb")] == [1, 2, 1, 2]
    assert asked == ["a", "bb"]
    assert (answer("ccc"), answer("bb"), answer("a")) == (3, 2, 1)
    assert asked == ["a", "bb", "ccc", "a"]


def test_an_answer_about_a_long_text_is_not_held() -> None:
    @kept(100, longest=10)
    def answer(a: str, b: str = "") -> Answer:
        return Answer()

    @kept(100, longest=10, n_long=1)
    def last(text: str) -> Answer:
        return Answer()

    short, held = weakref.ref(answer("a", b="b")), weakref.ref(last("a" * 11))
    long = [weakref.ref(answer("a" * 11)), weakref.ref(answer("a", "b" * 11)), weakref.ref(answer("a", b="b" * 11))]
    gc.collect()
    assert short() is not None and held() is not None
    assert [one() for one in long] == [None, None, None]
    last("b" * 11)
    assert held() is None
