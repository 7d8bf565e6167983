"""Words that news uses for one another, and words that say the opposite: only pairs that are safe without context."""

from __future__ import annotations

from typing import Final


def _groups(rows: str) -> dict[str, str]:
    """Read rows of words that mean the same as a table from each to the first of its row."""
    return {word: row.split()[0] for row in rows.split(";") for word in row.split()}


_SAME: Final = _groups("""
hit strike; send dispatch; buy purchase acquire; kill slay; arrest detain; kidnap abduct; destroy demolish raze;
resign quit; postpone delay defer; collapse crumble; flee escape; injure wound; halt stop cease; begin start commence
launch; build construct erect; employ hire; end finish conclude; approve endorse; ban outlaw prohibit; target aim;
invade occupy; sign ink; deploy station; shoot down; reveal disclose; show display; assist help aid; murder
assassinate
""")
_OPPOSITE_PAIRS: Final = """
win lose; rise fall; increase decrease; increase decline; rise decline; rise drop; increase fall; accept reject;
approve reject; acquit convict; guilty innocent; arrive leave; open close; reopen close; strengthen weaken; gain lose;
confirm deny; support oppose; back oppose; legal illegal; alive dead; success failure; succeed fail; agree refuse;
lift impose; widen narrow; resume suspend; allow ban; permit prohibit; advance retreat; grow shrink; attack defend;
expand shrink; profit loss; true false; upper lower; hostile friendly; safe unsafe; likely unlikely; able unable;
pass fail;
lawful unlawful; entrance exit; daytime nighttime; import
export
"""
OPPOSITES: Final = frozenset(frozenset(pair.split()) for pair in _OPPOSITE_PAIRS.split(";"))


def canonical(lemma: str) -> str:
    """The lemma that stands for all words used like this one."""
    return _SAME.get(lemma, lemma)
