"""Differences in quoted words: the same quotation with other words in it, or cut where it matters."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final

from headwater.data.span import Span
from headwater.meaning.clocks import find_clocks
from headwater.meaning.context import Stretch, is_content
from headwater.meaning.realities import Difference
from headwater.meaning.scripts import is_direct
from headwater.meaning.words import Word, words

OPENING: Final = r"(?<![\w.,!?;…)%’'])\"(?=\S)"  # a straight mark that opens: none stands behind a word
_QUOTE: Final = re.compile(rf"“([^“”\n]{{12,600}})”|{OPENING}([^\"\n]{{12,600}})\"")
_WEIGHTY: Final = frozenset(
    """
    not never no if unless may might could would should some all only most almost nearly hardly cannot without
    probably likely
    """.split()
)
_OPENED: Final = re.compile(r"(?:^|(?<=[\s(]))['‘](?=[A-Z])")
_CLOSED: Final = re.compile(r"[.,!?]\s?['’](?!\w)")
_FIRST_PERSON: Final = frozenset("i me my mine myself we us our ours ourselves".split())
_HALF = 5  # characters behind an hour in which its half of the day stands: " p.m."
_MAX_QUOTES = 20  # quotations of a stretch compared with each other: a bound on hostile text


def quote_differences(a: Stretch, b: Stretch) -> Iterator[Difference]:
    """Quotations of the same words whose words are not the same, or that are cut where it matters."""
    quotes_b = _quotes(b.text)
    for quote_a in _quotes(a.text):
        for quote_b in quotes_b:
            difference = _compare_quotes(a.text, quote_a, b.text, quote_b)
            if difference is not None:
                yield difference
                break


def sentences_beside(sentences: Sequence[Span], at: Sequence[int], text: str) -> Sequence[Span]:
    """The sentences ``at`` with those in which who says them may be named: that before, and the next in a paragraph.

    Whoever speaks goes on in another paragraph; that somebody is quoted in the next one says nothing of this.
    """
    last = at[-1] + 1
    if last < len(sentences) and "\n" not in text[sentences[last - 1].end : sentences[last].start]:
        last += 1
    return sentences[max(0, at[0] - 1) : last]


def is_quoted(text: str, at: int) -> bool:
    """Whether somebody's own words stand at a place, also between single marks, which close behind a stop."""
    if is_direct(text, at):
        return True
    before = text[text.rfind("\n", 0, at) + 1 : at]
    opened = max((mark.start() for mark in _OPENED.finditer(before)), default=-1)
    return opened >= 0 and _CLOSED.search(before, opened + 1) is None


def is_own_words(text: str, span: Span) -> bool:
    """Whether what stands there is somebody's own words, even where it is not read whose.

    It is quoted, begins with a mark that opens, or tells of itself in the first person, which no outlet does.
    """
    opens = text[max(0, span.start - 2) : span.start]
    return (
        is_quoted(text, (span.start + span.end) // 2)
        or opens[-1:] in ("“", "‘")
        or (opens[-1:] in ('"', "'") and not opens[:1].strip())
        or any(word.text.lower() in _FIRST_PERSON for word in words(span.of(text)))
    )


def stands_there(said: str, text: str) -> bool:
    """Whether the same words, what is told with its source and cue, stand in another text too."""
    return " ".join(said.casefold().split()) in " ".join(text.casefold().split())


def _quotes(text: str) -> list[tuple[int, list[Word]]]:
    found = []
    for match in _QUOTE.finditer(text):
        start = match.start() + 1
        inner = re.sub(r"[\[(][^\])]{0,40}[\])]", lambda cut: " " * len(cut.group()), match.group()[1:-1])
        if len(spoken := words(inner)) >= 4:
            found.append((start, spoken))
    return found[:_MAX_QUOTES]


def _compare_quotes(
    a: str, quote_a: tuple[int, list[Word]], b: str, quote_b: tuple[int, list[Word]]
) -> Difference | None:
    (start_a, words_a), (start_b, words_b) = quote_a, quote_b
    matcher = SequenceMatcher(None, [word.lemma for word in words_a], [word.lemma for word in words_b], autojunk=False)
    codes = matcher.get_opcodes()
    same = sum(code[2] - code[1] for code in codes if code[0] == "equal")
    if same < 4 or 2 * same < min(len(words_a), len(words_b)) * 1.4:
        return None
    for number, (tag, a1, a2, b1, b2) in enumerate(codes):
        changed = [*words_a[a1:a2], *words_b[b1:b2]]
        elsewhere = {word.lemma for word in words(b if a2 > a1 else a)}
        is_same = tag == "equal" or _letters(words_a[a1:a2]) == _letters(words_b[b1:b2])
        is_same = is_same or _same_hour((a, start_a, words_a[a1:a2]), (b, start_b, words_b[b1:b2]))
        if is_same or not _matters(changed, elsewhere, inside=0 < number < len(codes) - 1, replaced=tag == "replace"):
            continue
        span_a, span_b = _changed(start_a, words_a, a1, a2), _changed(start_b, words_b, b1, b2)
        return Difference(
            "quote", span_a, span_b, f"quoted as “{span_a.of(a)}” in one and “{span_b.of(b)}” in the other"
        )
    return None


def _letters(spoken: list[Word]) -> str:
    """The letters of some words: "re-used" is "reused", "can not" is "cannot"."""
    return "".join(x for word in spoken for x in word.text.casefold() if x.isalnum())


def _same_hour(one: tuple[str, int, list[Word]], other: tuple[str, int, list[Word]]) -> bool:
    """Whether both write one time of day: "6:00 p.m." and "6 p.m.", "18:41" and "6:41pm"."""
    hours = [_hours(*side) for side in (one, other)]
    return bool(hours[0]) and hours[0] == hours[1]


def _hours(text: str, start: int, changed: list[Word]) -> tuple[int, ...]:
    """The times of day of which changed words are a part."""
    if not changed:
        return ()
    return find_clocks(text[start + changed[0].start : start + changed[-1].end + _HALF])


def _matters(changed: list[Word], elsewhere: set[str], *, inside: bool, replaced: bool) -> bool:
    """Whether changed words of a quotation change it: words of weight, or content words within it.

    Words cut at an edge matter only when they carry weight and the other text does not have them in another place.
    """
    weighty = [word for word in changed if word.lemma in _WEIGHTY]
    if inside:
        return bool(weighty) or any(is_content(word) for word in changed)
    return not replaced and any(word.lemma not in elsewhere for word in weighty)


def _changed(start: int, spoken: list[Word], first: int, last: int) -> Span:
    """The changed words with one word on each side, so that an omission shows too."""
    first, last = max(0, first - 1), min(len(spoken), last + 1)
    return Span(start + spoken[first].start, start + spoken[last - 1].end)
