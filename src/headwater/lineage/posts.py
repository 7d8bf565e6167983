"""Posts: what stands before a person's name in a story, and the force or body whose rank it gives him."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from headwater.data.article import Article
from headwater.data.source import Source

_MOST: Final = 40  # places of a name that are read
_REACH: Final = 90  # characters before a name in which its titles stand
_RANK: Final = (
    r"(?:officer|undersheriff|sheriff|deputy|trooper|constable|detective|inspector|superintendent|sergeant|lieutenant"
    r"|captain|corporal|commissioner|chief|spokes(?:man|woman|person)|(?:const|det|insp|supt|sgt|lt|capt|cpl)\b\.?)"
)
_TITLE: Final = re.compile(  # the capitals, and the few common words, that run up to a name: "Orve County police Lt."
    rf"(?:(?:[A-Z][\w.&’'-]*|police|state|county|city|highway|{_RANK})\s+)+$"
)
_OF_BODY: Final = re.compile(
    rf"(?P<body>(?:(?:[A-Z][\w.&’'-]*|state|county|city|highway)\s+)*?)(?:(?i:police)\s+)?(?i:{_RANK}\s+)+"
)


def titles_of(person: Source, articles: Mapping[str, Article]) -> tuple[str, ...]:
    """What stands as a title right before a person's name, wherever an article that quotes him names him.

    Args:
        person: one with a name.
        articles: articles by id.
    """
    names = person.name.split()
    if not names:
        return ()
    own = r"(?:(?:" + "|".join(re.escape(name) for name in names) + r"|[A-Z]\.)\s+)*"
    found: dict[str, None] = {}
    for article_id in dict.fromkeys(m.article_id for m in person.mentions if m.article_id in articles):
        text = articles[article_id].text
        for match in list(re.finditer(rf"\b{own}{re.escape(names[-1])}\b", text))[:_MOST]:
            before = _TITLE.search(text, max(0, match.start() - _REACH), match.start())
            if before is not None and "\n" not in before[0]:
                found[before[0]] = None
    return tuple(found)


def ranked_in(titles: Sequence[str]) -> frozenset[tuple[str, ...]]:
    """The bodies whose rank titles give, as words in lower case: ``("orve", "county")`` of "Orve County Sheriff".

    A rank of no body that is named is one of ``()``.
    """
    matches = (_OF_BODY.fullmatch(title) for title in titles)
    return frozenset(tuple(match["body"].lower().split()) for match in matches if match is not None)


def is_one_body(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two are one body's names: the same, the end of the other, or its initials ("highway patrol", "chp")."""
    if len(one) > len(other):
        one, other = other, one
    return bool(one) and (
        one == other[-len(one) :] or (len(one) == 1 < len(other) and one[0] == "".join(w[0] for w in other))
    )
