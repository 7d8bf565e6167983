"""Sons who bear their father's name: "Ivo Pell Jr." where the story speaks of Ivo Pell too."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from headwater.data.span import Excerpt
from headwater.outlets.names import fold_name

_JUNIOR = re.compile(r",?\s+(?:[Jj]r\b\.?|[Jj]unior$)")
_SON = re.compile(r"\b(?:son|sons),?\s+$", re.IGNORECASE)
_BEFORE = 40  # characters before a name in which "his son" stands
MARK = "junior "  # before the first name of one who is told apart from his father: never a word of a name


def namesakes(names: Sequence[tuple[Excerpt, str, str]]) -> dict[Excerpt, tuple[str, ...]]:
    """The words of each name with "Jr." that is another's than the name without it, the first one marked.

    Many a Jr. is the only one of his name whom anybody means, and is called without it too. Two are meant where the
    name is called a son's, where nothing but the first name stands before "Jr.", and where an article that goes on to
    name a Jr. has named the other in full.

    Args:
        names: every person name with its article's text, in order of article and place.
    """
    full: dict[str, set[tuple[str, str]]] = defaultdict(set)
    juniors: dict[Excerpt, tuple[str, ...]] = {}
    apart: set[tuple[str, str]] = set()
    for at, name, text in names:
        match = _JUNIOR.search(name)
        words = tuple(fold_name(name[: match.start()] if match is not None else name).split())
        if not words:
            continue
        ends = (words[0], words[-1])
        if match is None:
            full[at.article_id] |= {ends} if len(words) > 1 else set()
            continue
        juniors[at] = words
        is_son = _SON.search(text, max(0, at.span.start - _BEFORE), at.span.start) is not None
        if is_son or len(words) == 1 or ends in full[at.article_id]:
            apart.add(ends)
    return {at: (MARK + words[0], *words[1:]) for at, words in juniors.items() if (words[0], words[-1]) in apart}
