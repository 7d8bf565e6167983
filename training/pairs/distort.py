"""Statements told wrongly on purpose: another number, the opposite, another actor.

What a network must not take for support is rare in corpora, so it is made: one word of a sentence is changed by rule,
and beside it stand changes that leave the meaning alone, lest nearness itself be learnt as contradiction.
"""

from __future__ import annotations

import random
import re
from collections.abc import Sequence

_NUMBER = re.compile(r"(?<![\w.,])\d+(?:,\d{3})*(?:\.\d+)?(?!\w|[.,]\d)")
_WORDS = "two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty".split()
_NUMBER_WORD = re.compile(rf"\b(?:{'|'.join(_WORDS)})\b", re.IGNORECASE)
_NEGATED = re.compile(r"\b(is|are|was|were|has|have|had|will|would|could|can|did|does|do)(?: not\b|n['’]t\b)")
_AUXILIARY = re.compile(r"\b(is|are|was|were|has|have|had|will|would|could|can)\b(?! not\b|n['’]t\b)")
_NAME = re.compile(r"(?<![.!?] )(?<!^)(?<!\w)[A-Z][a-z]+(?: [A-Z][a-z]+)*(?!\w)")
_OPPOSITES = (
    ("rose", "fell"), ("rise", "fall"), ("increased", "decreased"), ("up", "down"), ("more", "fewer"),
    ("opened", "closed"), ("confirmed", "denied"), ("accepted", "rejected"), ("won", "lost"), ("alive", "dead"),
    ("approved", "blocked"), ("agreed", "refused"), ("guilty", "innocent"), ("supports", "opposes"),
    ("higher", "lower"), ("gained", "lost"), ("before", "after"), ("safe", "unsafe"), ("legal", "illegal"),
)  # fmt: skip
_OPPOSITE = {x: y for pair in _OPPOSITES for x, y in (pair, pair[::-1])}
_OPPOSITE_WORD = re.compile(rf"\b(?:{'|'.join(sorted(_OPPOSITE))})\b")


def change_number(text: str, chance: random.Random) -> str | None:
    """The text with one figure changed; ``None`` without a figure."""
    found = [*_NUMBER.finditer(text), *_NUMBER_WORD.finditer(text)]
    if not found:
        return None
    match = chance.choice(found)
    return text[: match.start()] + _other_number(match.group(), chance) + text[match.end() :]


def _other_number(figure: str, chance: random.Random) -> str:
    if figure.lower() in _WORDS:
        return chance.choice([w for w in _WORDS if w != figure.lower()])
    value = float(figure.replace(",", ""))
    if "." in figure:
        places = len(figure.split(".")[1])
        return f"{value + chance.choice((-1, 1, 2, 5)) * max(1.0, round(value * 0.2)):.{places}f}".lstrip("-")
    more, less = value + max(2, value // 3), abs(value - max(1, value // 4))
    other = chance.choice([value * 2, value * 10, value + 3, more, less])
    whole = int(other) if int(other) != int(value) else int(value) + 1
    return f"{whole:,}" if "," in figure else str(whole)


def change_polarity(text: str, chance: random.Random) -> str | None:
    """The text denied, a denial affirmed, or a word turned to its opposite; ``None`` where no rule fits."""
    negated = list(_NEGATED.finditer(text))
    if negated:
        match = chance.choice(negated)
        return text[: match.start()] + match.group(1) + text[match.end() :]
    turned = list(_OPPOSITE_WORD.finditer(text))
    if turned and chance.random() < 0.6:
        match = chance.choice(turned)
        return text[: match.start()] + _OPPOSITE[match.group()] + text[match.end() :]
    auxiliary = _AUXILIARY.search(text)
    if auxiliary is None:
        return None
    return text[: auxiliary.end()] + " not" + text[auxiliary.end() :]


def change_actor(text: str, names: Sequence[str], chance: random.Random) -> str | None:
    """The text with one of ``names`` put in another's place; ``None`` where it holds none."""
    mine = [match for match in _NAME.finditer(text) if match.group() in names]
    if not mine:
        return None
    match = chance.choice(mine)
    others = [n for n in names if n not in text and match.group() not in n]
    if not others:
        return None
    return text[: match.start()] + chance.choice(others) + text[match.end() :]


def names_in(text: str) -> list[str]:
    """What looks like a name and does not only begin a sentence; nothing in a headline that capitalises its words."""
    words = text.split()
    if 2 * sum(word[:1].isupper() for word in words) > len(words):
        return []
    return [match.group() for match in _NAME.finditer(text)]


def reword(text: str, chance: random.Random) -> str:
    """The same statement in another dress: other case, a source before or behind it, no full stop."""
    plain = text.rstrip(".")
    lowered = plain[:1].lower() + plain[1:] if plain[1:2].islower() else plain
    said = chance.choice(("officials said", "it was reported", "according to a statement", "a spokesman said"))
    return chance.choice((plain.upper(), plain, f"{said[:1].upper()}{said[1:]} that {lowered}", f"{plain}, {said}."))
