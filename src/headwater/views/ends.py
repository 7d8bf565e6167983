"""Names beside the wordings of a drift or a conflict: a difference tells an editor little without who wrote what."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_QUOTED = re.compile(r"“([^”]*)”( in (?:one|the other|the first|the second)\b)?")
_MISSING = re.compile(r"is missing in the (?:first|second|other)$")
_UNQUOTED = re.compile(r"\bin (?:one|the other|the first|the second)\b")
_LEFT = re.compile(r" in (?:one|the other)\b")  # “Ada Pell” (The Post) says it [in one], “Ivo Brand” in The Echo
_AROUND = 200  # characters each side of the words
_BOTH = 2


@dataclass(frozen=True, slots=True)
class End:
    """One side of a difference: its words, the words around them in their article, and what that article is called."""

    words: str
    around: str
    name: str


def end_of(text: str, start: int, end: int, name: str) -> End:
    """The end that stands from ``start`` to ``end`` in the text of an article."""
    return End(text[start:end], text[max(0, start - _AROUND) : end + _AROUND], name)


def name_ends(detail: str, ends: Sequence[End]) -> str:
    """What differs, with a name beside each wording: “to close” (The Post) is intended, “closed” (The Echo) is done.

    Args:
        detail: the difference as it was found, naming nobody: “to close” is intended, “closed” is done.
        ends: the two sides, in any order.

    Returns:
        The sentence; a side that has no words of its own in it is named at its end.
    """
    names = list(dict.fromkeys(end.name for end in ends))
    told = detail.rstrip(".")
    if len(ends) != _BOTH or len(names) != _BOTH:
        return f"{told} ({'both ' if len(ends) == _BOTH else ''}{', '.join(names)})." if names else f"{told}."
    if not _QUOTED.search(told):
        return f"{told} ({'; '.join(f'{end.name}: “{end.words}”' for end in ends)})."
    named: list[End] = []

    def name(match: re.Match[str]) -> str:
        end = _find(match[1], [end for end in ends if end not in named] or ends)
        if end is None:
            return match[0]
        named.append(end)
        return f"“{match[1]}” in {end.name}" if match[2] else f"“{match[1]}” ({end.name})"

    told = _QUOTED.sub(name, told)
    silent = [end for end in ends if end not in named]
    if len(silent) == 1:
        told = _MISSING.sub(f"is missing in {silent[0].name}", told)
        told = _UNQUOTED.sub(f"in {silent[0].name}", told)
    if not silent:
        told = _LEFT.sub("", told)
    unsaid = [end.name for end in silent if end.name not in told]
    return f"{told} ({', '.join(unsaid)})." if unsaid else f"{told}."


def _find(words: str, ends: Sequence[End]) -> End | None:
    """The end whose words these are, or else the only one around whose words they stand."""
    near = [end for end in ends if end.words == words] or [end for end in ends if words in end.around]
    return near[0] if len(near) == 1 or (near and near[0].words == words) else None
