"""``to_json`` and ``to_line``: what goes out comes back, whatever the text."""

from __future__ import annotations

import json
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.render.json import to_json
from headwater.render.lines import to_line, to_lines

ANY_TEXT = st.text(st.characters(exclude_categories=[]))
RECORDS = st.dictionaries(
    ANY_TEXT, st.recursive(ANY_TEXT | st.integers() | st.none(), st.lists, max_leaves=5), max_size=4
)


@given(RECORDS)
def test_json_comes_back_and_fits_into_utf8(record: dict[str, object]) -> None:
    written = to_json(record)
    assert json.loads(written.encode("utf-8")) == record
    assert written.endswith("\n")


@given(RECORDS)
def test_line_is_one_line_that_comes_back(record: dict[str, object]) -> None:
    written = to_line(record)
    assert written.count("\n") == 1 and written.endswith("\n")
    assert json.loads(written.encode("utf-8")) == record


def test_json_keeps_letters_as_letters(make: ModuleType) -> None:
    written = to_json(make.make_dossier())
    assert "Tavora’s navy" in written
    assert json.loads(written) == make.make_dossier()


@pytest.mark.parametrize("number", [float("inf"), float("nan")])
def test_json_refuses_what_json_cannot_say(number: float) -> None:
    with pytest.raises(ValueError, match="JSON"):
        to_json({"high": number})
    with pytest.raises(ValueError, match="JSON"):
        to_line({"high": number})


def test_lines_come_one_by_one() -> None:
    def records() -> object:
        yield {"a": 1}
        raise RuntimeError("the second is not made before it is asked for")

    assert next(iter(to_lines(records()))) == '{"a": 1}\n'  # type: ignore[arg-type]
