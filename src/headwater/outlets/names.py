"""Names as the table compares them: one form for every spelling of the same name."""

from __future__ import annotations

import re

from headwater.algorithms.kept import kept
from headwater.algorithms.letters import without_accents

_APART = re.compile(r"[^\w\s]+")
_SPACE = re.compile(r"\s+")
_INITIALS = re.compile(r"\b(?:[A-Za-z]\.){2,}")
_CAPITAL = re.compile(r"[A-Z]")
_FEWEST_INITIALS = 2
_POSSESSIVE = re.compile(r"['’]s\b", re.IGNORECASE)
_DEMONYM_ENDINGS = frozenset({"n", "an", "ian", "ean", "ese", "i", "ish", "er", "ic"})
SHORTEST_STEM = 4  # letters a country's name must share with an adjective made from it
_SHORT = 3  # a name of so few letters is a name only where it is written in capitals: "US" is a country, "us" is not


@kept(50_000, longest=200)  # each word of an article is asked for by every book of its story
def fold_name(name: str) -> str:
    """``name`` without case, accents, dots, punctuation and a leading *the*.

    ``"The U.S. State Department"`` and ``"us state department"`` fold to the same.
    """
    joined = _INITIALS.sub(lambda found: found.group().replace(".", ""), name)
    kept = without_accents(_POSSESSIVE.sub("", joined).replace("&", " and ")).casefold()
    words = _SPACE.sub(" ", _APART.sub(" ", kept)).strip()
    return words.removeprefix("the ") if words != "the" else words


def is_outlet_named(said: str, outlet: str) -> bool:
    """Whether ``said`` calls an outlet by its name, or by the initials that its name or ``said`` is written with.

    >>> is_outlet_named("the Harbour Post", "Harbour Post"), is_outlet_named("HarbourToday", "HT")
    (True, True)
    """
    one, other = fold_name(said), fold_name(outlet)
    if not one or not other:
        return False
    return f" {other} " in f" {one} " or other == _capitals(said) or one == _capitals(outlet)


def _capitals(name: str) -> str:
    """The capitals of a name of several words, in lower case."""
    letters = _CAPITAL.findall(name.removeprefix("The "))
    return "".join(letters).casefold() if len(letters) >= _FEWEST_INITIALS else ""


def is_spelt_as_name(word: str) -> bool:
    """Whether ``word`` is written as names are: with a capital, and a short one in capitals throughout."""
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return False
    if len(letters) <= _SHORT:
        return all(c.isupper() for c in letters) or (letters[0].isupper() and len(letters) == _SHORT)
    return any(c.isupper() for c in letters)


def is_demonym(folded: str, country: str) -> bool:
    """Whether ``folded`` is an adjective of ``country``, both folded, by the endings English makes them with."""
    stem = country.removesuffix("e") if len(country) > SHORTEST_STEM else country
    return any(
        len(cut) >= SHORTEST_STEM and folded.startswith(cut) and folded[len(cut) :] in _DEMONYM_ENDINGS
        for cut in (country, stem, country.removesuffix("a"), country.removesuffix("y"))
    )


def fold_domain(address: str) -> str:
    """The host of ``address`` in lower case without scheme, port, path and ``www``."""
    host = re.sub(r"^[a-z][a-z0-9+.-]*://", "", address.strip().lower())
    host = re.split(r"[/?#:]", host, maxsplit=1)[0]
    return host.removeprefix("www.").strip(".")
