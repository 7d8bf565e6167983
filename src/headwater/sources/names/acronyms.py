"""Acronyms of a story: which are spelt out in it, and which fit the one body it names."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from headwater.data.span import Excerpt, Span
from headwater.outlets.table import OutletTable
from headwater.sources.names.forms import expansion_of, initials_of, normal_form
from headwater.sources.names.hits import Key

_ACRONYM = re.compile(
    r"\b((?:[A-Z][\w’'&-]{0,40}\s{1,3})(?:(?:of|for|the|and|on|in|de|du|des|&|[A-Z][\w’'&-]{0,40})\s{1,3}){1,9})"
    r"\(\s?(?:the\s)?[\"“'‘]?([A-Z][A-Za-z&.-]{1,9})[\"”'’]?\s?\)"
)
MIN_INITIALS = 3  # letters: two initials fit too many names


def find_local_initials(names: Sequence[str], table: OutletTable) -> dict[str, Key]:
    """Acronyms that the table holds for a body the story does not name, and the one body it names that they fit."""
    folded = {normal_form(name) for name in names}
    unknown: dict[str, list[str]] = defaultdict(list)
    for name in sorted(folded):
        if len(name.split()) >= MIN_INITIALS and table.find(name) is None:
            unknown[initials_of(tuple(name.split()))].append(name)
    found: dict[str, Key] = {}
    for short in sorted({name for name in names if name.isupper() and len(name) >= MIN_INITIALS}):
        fact = table.find(short)
        if fact is None or normal_form(fact.name) in folded:
            continue
        fits = unknown.get(short.casefold(), ())
        if len(fits) == 1:
            found[short] = ("body", "", fits[0])
    return found


def find_expansions(texts: Mapping[str, str], table: OutletTable) -> dict[str, tuple[str, Excerpt]]:
    """Acronyms that stand in brackets behind their long form, folded, with that form and its place."""
    found: dict[str, tuple[str, Excerpt]] = {}
    for article_id in sorted(texts):
        for match in _ACRONYM.finditer(texts[article_id]):
            expanded = expansion_of(match.group(1), match.group(2))
            if expanded and table.find(match.group(2)) is None:
                start = match.start(1) + match.group(1).rfind(expanded)
                at = Excerpt(article_id, Span(start, match.end()))
                found.setdefault(normal_form(match.group(2)), (expanded, at))
    return found
