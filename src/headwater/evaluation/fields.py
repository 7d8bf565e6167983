"""Reading JSON that people wrote: every complaint names the field, what stands there and what should."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NoReturn

from headwater.errors import InputError


@dataclass(frozen=True, slots=True)
class Field:
    """A JSON value and the path to it, as ``claims[3].assertions[0].quote``."""

    value: object
    path: str

    def refuse(self, expected: str) -> NoReturn:
        """Complain about this field.

        Raises:
            InputError: always; says what was found here and what was expected.
        """
        place = self.path or "the top"
        raise InputError(f"The gold has {self.value!r:.80} at {place}: expected {expected}. See docs/gold.md.")

    def get(self, name: str) -> Field:
        """The field ``name`` of this object; its value is ``None`` when it is not there."""
        if not isinstance(self.value, dict):
            self.refuse("an object")
        return Field(self.value.get(name), f"{self.path}.{name}" if self.path else name)

    def has(self, name: str) -> bool:
        """Whether this object holds ``name``, even as null."""
        return isinstance(self.value, dict) and name in self.value

    def each(self) -> Iterator[Field]:
        """The elements of this list; none when it is not there."""
        if self.value is None:
            return
        if not isinstance(self.value, list):
            self.refuse("a list")
        for i, value in enumerate(self.value):
            yield Field(value, f"{self.path}[{i}]")

    def text(self) -> str:
        """This non-empty text."""
        if not isinstance(self.value, str) or not self.value:
            self.refuse("a text")
        return self.value

    def texts(self) -> tuple[str, ...]:
        """This list of texts; empty when it is not there."""
        return tuple(field.text() for field in self.each())

    def one_of(self, words: Sequence[str]) -> str:
        """This text, one of ``words``."""
        if self.value not in words:
            self.refuse("one of " + ", ".join(words))
        return self.text()

    def whole(self, default: int | None = None) -> int:
        """This whole number, zero or more."""
        if self.value is None and default is not None:
            return default
        if not isinstance(self.value, int) or isinstance(self.value, bool) or self.value < 0:
            self.refuse("a whole number, zero or more")
        return self.value

    def yes(self) -> bool:
        """This truth value; false when it is not there."""
        if self.value is None:
            return False
        if not isinstance(self.value, bool):
            self.refuse("true or false")
        return self.value
