"""One quotation has one speaker: sources that are given for the same quoted words are one origin.

A pronoun that could not be followed, a name in full and in part, "the senator" and his name: each can look like a
source of its own. Two people do not say the same sentence in the same words; where two are named for it, one of the
articles is wrong, and it is one origin all the same.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from itertools import combinations
from typing import Final

import networkx as nx

from headwater.data.article import Article
from headwater.data.claim import Assertion
from headwater.data.evidence import Evidence
from headwater.data.source import Source
from headwater.data.span import Excerpt, Span
from headwater.lineage.graph import named_chain, supports
from headwater.meaning.scripts import is_direct
from headwater.meaning.words import content_words

_QUOTED: Final = 3  # content words in a row, in quotation marks on both sides
_PHRASE: Final = 2  # of a whole quotation ("“extremely careless” in her handling"), or of all that is said
_PLAIN: Final = 6  # content words in a row anywhere: nobody writes them by chance
_LONG: Final = 10  # the same, whoever is named: two people do not put so much in one wording
_SHARE: Final = 0.6  # of the shorter one
_MARKS: Final = re.compile(r"“[^“”\n]{3,400}”|\"[^\"\n]{3,400}\"")
_Words = list[tuple[str, Span]]  # lemmas of content words and where they stand
_MOST: Final = 40  # assertions of a claim that are compared: a bound on piles of copies


def find_one_speakers(
    assertions: Sequence[Assertion], articles: Mapping[str, Article], sources: Mapping[str, Source]
) -> tuple[dict[str, str], tuple[Evidence, ...]]:
    """Which innermost sources of a claim are one by what they are quoted with, and the quotations.

    What stands in no quotation marks makes one of two sources only where one of them has no name, or where it is long:
    "twelve people died" is said in the same words by police and by a hospital.

    Returns:
        The name under which each such source counts (the smallest id of those that are one), and one piece of evidence
        for each two that were joined.
    """
    named = [a for a in sorted(assertions, key=lambda a: a.id) if supports(a) and named_chain(a)][:_MOST]
    graph: nx.Graph[str] = nx.Graph()
    evidence: list[Evidence] = []
    for a, b in combinations(named, 2):
        one, other = named_chain(a)[-1], named_chain(b)[-1]
        if one == other or (one in graph and other in graph and nx.has_path(graph, one, other)):
            continue
        is_unnamed = any(_is_unnamed(sources.get(node)) for node in (one, other))
        shared = _same_words(a, b, articles, plain=is_unnamed)
        if shared is None:
            continue
        graph.add_edge(one, other)
        words = shared[0].of(articles[a.article_id].text)
        excerpts = tuple(Excerpt(x.article_id, span) for x, span in zip((a, b), shared, strict=True))
        evidence.append(Evidence("one-speaker", 1.0, f"Said in the same words, so by one: “{words}”.", excerpts))
    name_of = {node: min(part) for part in nx.connected_components(graph) for node in part}
    return name_of, tuple(evidence)


def _is_unnamed(source: Source | None) -> bool:
    return source is None or source.kind == "anonymous" or source.name.islower()


def _same_words(
    a: Assertion, b: Assertion, articles: Mapping[str, Article], *, plain: bool
) -> tuple[Span, Span] | None:
    """Where two assertions stand in the same words, quoted ones if not ``plain``, too many of them for chance."""
    text_a, text_b = articles[a.article_id].text, articles[b.article_id].text
    mine, yours = _words(a.span, text_a), _words(b.span, text_b)
    run = SequenceMatcher(None, [w for w, _ in mine], [w for w, _ in yours], autojunk=False).find_longest_match()
    if run.size and run.size >= _SHARE * min(len(mine), len(yours)):
        first, second = _cover(mine[run.a : run.a + run.size]), _cover(yours[run.b : run.b + run.size])
        quoted = is_direct(text_a, first.start) and is_direct(text_b, second.start)
        whole = run.size == len(mine) == len(yours)
        least = _PHRASE if quoted and whole else _QUOTED if quoted or whole else _PLAIN
        if run.size >= least and (quoted or plain or run.size >= _LONG):
            return first, second
    return _same_phrase(_quotations(a.span, text_a), _quotations(b.span, text_b))


def _same_phrase(mine: Sequence[_Words], yours: Sequence[_Words]) -> tuple[Span, Span] | None:
    """A whole quotation of one inside a quotation of the other."""
    for one in mine:
        for other in yours:
            short, long = sorted((one, other), key=len)
            at = _find([w for w, _ in short], [w for w, _ in long])
            if len(short) >= _PHRASE and at is not None:
                found = _cover(short), _cover(long[at : at + len(short)])
                return found if short is one else (found[1], found[0])
    return None


def _find(short: Sequence[str], long: Sequence[str]) -> int | None:
    return next((i for i in range(len(long) - len(short) + 1) if long[i : i + len(short)] == short), None)


def _quotations(span: Span, text: str) -> list[_Words]:
    """The words of the quotations that stand within ``span``, or that it stands in."""
    line, end = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end)
    found = (Span(*match.span()) for match in _MARKS.finditer(text, line, end if end >= 0 else len(text)))
    return [
        _words(Span(max(one.start, span.start), min(one.end, span.end)), text) for one in found if one.overlap(span)
    ]


def _words(span: Span, text: str) -> _Words:
    return [(w.lemma, Span(span.start + w.start, span.start + w.end)) for w in content_words(span.of(text))]


def _cover(run: _Words) -> Span:
    return Span(run[0][1].start, run[-1][1].end)
