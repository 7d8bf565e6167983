from __future__ import annotations

from headwater.data.capture import Rejection
from headwater.errors import EmptyText
from headwater.runners.local import Local


def halve(number: int) -> int:
    if number % 2:
        raise EmptyText(f"{number} is odd", input=f"number {number}")
    return number // 2


def test_each_puts_a_rejection_in_the_place_of_what_was_rejected() -> None:
    assert list(Local().each("halve", halve, [2, 3, 8])) == [1, Rejection("number 3", "empty-text", "3 is odd"), 4]


def test_each_reports_progress_and_stays_lazy() -> None:
    seen: list[tuple[str, int]] = []
    made = Local(lambda step, n: seen.append((step, n))).each("halve", halve, iter([2, 3, 8]))
    assert next(made) == 1
    assert seen == [("halve", 1)]


def test_grouped_makes_one_of_each_group() -> None:
    assert list(Local().grouped("sum", sum, [[1, 2], [3]])) == [3, 3]


def test_what_breaks_becomes_a_failure_and_the_rest_goes_on() -> None:
    runner = Local()
    assert list(runner.grouped("invert", lambda n: 6 // n, [3, 0, 2])) == [2, runner.failures[0], 3]
    assert runner.failures[0].item == 0
    assert runner.failures[0].error.startswith("ZeroDivisionError")
    list(runner.each("invert", lambda n: 6 // n, [0, 1]))
    assert [failure.step for failure in runner.failures] == ["invert", "invert"]
