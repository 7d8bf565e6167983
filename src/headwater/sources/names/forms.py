"""Forms of the names of bodies: one for all spellings and word orders, and which is short for which."""

from __future__ import annotations

from headwater.meaning.words import words
from headwater.outlets.names import fold_name
from headwater.sources.names.hits import Key
from headwater.sources.phrases import nouns

_SMALL = frozenset("of for the and on in de du des a to at by with".split())
_CORPORATE = frozenset(
    "inc ltd limited plc corp corporation co company llc llp ag sa se nv gmbh spa holdings holding group pty".split()
)
_FOREIGN_NAMES = ("ministry of ", "department of ")


def expansion_of(name: str, short: str) -> str | None:
    """The last words of ``name`` whose initials are ``short``."""
    letters = "".join(c for c in short if c.isalpha()).casefold()
    parts = name.split()
    for start in range(len(parts)):
        for skip in (_SMALL, frozenset[str]()):
            initials = "".join(p[0] for p in parts[start:] if p.casefold() not in skip).casefold()
            if initials == letters and parts[start].casefold() not in _SMALL:
                return " ".join(parts[start:])
    return None


def normal_form(name: str) -> str:
    """``name`` folded, in American spelling, without legal form; "ministry of X" turned to "X ministry"."""
    lemmas = [w.lemma if w.lemma in nouns.BODIES or w.lemma == "defense" else fold_name(w.text) for w in words(name)]
    kept = [part for part in lemmas if part and part != "'s"]
    while len(kept) > 1 and kept[-1] in _CORPORATE:
        kept.pop()
    if kept and kept[0] in nouns.DETERMINERS:
        kept = kept[1:] or kept
    folded = " ".join(kept)
    for prefix in _FOREIGN_NAMES:
        if folded.startswith(prefix):
            subject = folded.removeprefix(prefix).removeprefix("the ").removesuffix(" affairs")
            return f"{subject} {prefix.split(' ', 1)[0]}"
    return folded


def key_tokens(key: Key) -> tuple[str, ...]:
    """The words of a body's name; none for any other source."""
    return tuple(normal_form(key[2]).split()) if key[0] == "body" else ()


def initials_of(tokens: tuple[str, ...]) -> str:
    """The first letters of the words of a name, small words left out."""
    return "".join(t[0] for t in tokens if t not in _SMALL)


def noun_of(tokens: tuple[str, ...]) -> str:
    """The noun of a name such as "interior ministry of Orvenia"."""
    return tokens[tokens.index("of") - 1] if "of" in tokens[1:] else tokens[-1]


def is_longer(key: Key, short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether the body ``key`` can be called ``short``: it has a country or more words before or "of X" behind."""
    if long == short:
        return bool(key[1]) or key[2] != " ".join(short)  # with its country, or with its legal form
    is_state = short[-1] in nouns.STATE_BODIES and long[: len(short) + 1] == (*short, "of")
    return is_state or _is_end(short, long)


def _is_end(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether ``long`` is a name that ends in ``short``, and not merely "X of the <short>"."""
    n = len(short)
    return len(long) > n and long[-n:] == short and long[-n - 1] not in _SMALL
