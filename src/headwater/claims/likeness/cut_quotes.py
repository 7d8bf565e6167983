"""Quotations cut where the speaker turned: "We are close, but close is not signed", elsewhere only "We are close".

What is left out takes back, limits or supposes what is left. Sentences inside quotation marks are looked up by their
words, so that the cost grows with the text and not with pairs of articles.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Final

from headwater.claims.likeness.profiles import Profile
from headwater.claims.likeness.tellers import holder, rows_by_article
from headwater.data.article import Article
from headwater.data.reuse import Drift
from headwater.data.span import Excerpt, Span
from headwater.meaning.quoting import OPENING
from headwater.meaning.scripts import find_turns
from headwater.meaning.words import words

Pair = tuple[int, int]
_QUOTED: Final = re.compile(rf"“([^“”\n]{{6,600}})”|{OPENING}([^\"\n]{{6,600}})\"")
_SENTENCE: Final = re.compile(r"[^.!?]+(?:[.!?]+|$)")
_TURN: Final = re.compile(r"[,;]?\s+(?:but|unless|if|provided|though|although|until|except|once)\s+", re.IGNORECASE)
_CONDITION: Final = re.compile(r"(?:(?:but|and|so)\s+)?(?:unless|if|provided|until|once)\b[^,]*,\s+", re.IGNORECASE)
_SO_FAR: Final = re.compile(  # what holds back from saying that it will stay so
    r"\b(?:at\s+(?:this\s+(?:stage|point|hour|moment|time)|the\s+(?:moment|present\s+time)|present)|so\s+far|as\s+of\s+now"
    r"|for\s+(?:now|the\s+moment)|as\s+far\s+as\s+(?:we|I)\s+(?:know|can\s+(?:see|tell)))\b,?",
    re.IGNORECASE,
)
_SUPPOSING: Final = re.compile(r"(?:unless|if|provided|until|once)\b", re.IGNORECASE)  # what follows is not yet so
_FEWEST = 3  # words of a quotation that another article may share by chance where they are fewer
_MAX_ALIKE = 20  # quotations of the same words that are looked at


@dataclass(frozen=True, slots=True)
class _Said:
    """A quoted sentence where it stands."""

    article_id: str
    span: Span


def find_cut_quotes(profiles: Sequence[Profile], articles: Mapping[str, Article]) -> dict[Pair, tuple[Drift, ...]]:
    """By pair ``(i, j)``, ``i < j``, of indices into ``profiles``, the quotation of one that the other cuts short."""
    whole: dict[tuple[str, ...], list[_Said]] = defaultdict(list)
    parts: dict[tuple[str, ...], list[_Said]] = defaultdict(list)
    rows = dict(rows_by_article(profiles))
    for article_id in rows:
        text = articles[article_id].text
        for sentence in _quoted_sentences(text):
            whole[_key(sentence.of(text))].append(_Said(article_id, sentence))
            for part in _parts(sentence, text):
                parts[_key(part)].append(_Said(article_id, sentence))
    found: dict[Pair, tuple[Drift, ...]] = {}
    for key in sorted(parts.keys() & whole.keys()):
        turned = {full.article_id for full in parts[key]}
        for full, cut in product(parts[key][:_MAX_ALIKE], whole[key][:_MAX_ALIKE]):
            if len(key) < _FEWEST or cut.article_id in turned or _goes_on(cut, articles[cut.article_id].text):
                continue
            ends = [(_row(said, rows, profiles), said) for said in (full, cut)]
            (i, _), (j, _) = ends
            if i is not None and j is not None and i != j:
                before, after = (said for _, said in sorted(ends, key=lambda end: end[0] or 0))
                found.setdefault((min(i, j), max(i, j)), (_drift(before, after, full, cut, articles),))
    return found


def _goes_on(said: _Said, text: str) -> bool:
    """Whether marks show that something was left out before: "If the gate breaks ... | we go"."""
    return text[: said.span.start].rstrip().endswith(("..", "…"))


def _row(said: _Said, rows: Mapping[str, Sequence[int]], profiles: Sequence[Profile]) -> int | None:
    """The assertion that a quoted sentence stands in."""
    near = [row for row in rows[said.article_id] if profiles[row].assertion.context.overlap(said.span)]
    return holder([said.span], near, profiles)


def _quoted_sentences(text: str) -> Iterator[Span]:
    """The sentences between marks and in the turns of a script."""
    for match in _QUOTED.finditer(text):
        group = 1 if match.group(1) is not None else 2
        yield from _sentences(text, Span(*match.span(group)))
    for turn in find_turns(text):
        yield from _sentences(text, turn.said)


def _sentences(text: str, said: Span) -> Iterator[Span]:
    for sentence in _SENTENCE.finditer(text, said.start, said.end):
        lead = len(sentence.group()) - len(sentence.group().lstrip())
        if sentence.group().strip():
            yield Span(sentence.start() + lead, sentence.end())


def _parts(sentence: Span, text: str) -> Iterator[str]:
    """What a quoted sentence says before it turns, what it only supposes, and all of it but how far it holds."""
    said = sentence.of(text)
    if (so_far := _SO_FAR.search(said)) is not None:
        yield said[: so_far.start()] + said[so_far.end() :]
    if (condition := _CONDITION.match(said)) is not None:
        yield said[condition.end() :]
    for turn in _TURN.finditer(said):
        if turn.start() > 0:
            yield said[: turn.start()]
            if _SUPPOSING.match(turn.group().lstrip(" ,;")):
                yield said[turn.end() :]
            return


def _key(said: str) -> tuple[str, ...]:
    return tuple(word.lemma for word in words(said))


def _drift(a: _Said, b: _Said, full: _Said, cut: _Said, articles: Mapping[str, Article]) -> Drift:
    """The cut as drift, in the order of the assertions that it stands in."""
    told = [" ".join(x.span.of(articles[x.article_id].text).split()) for x in (full, cut)]
    detail = f"Quoted as “{told[0]}” in one, cut to “{told[1]}” in the other."
    return Drift("quote", Excerpt(a.article_id, a.span), Excerpt(b.article_id, b.span), detail)
