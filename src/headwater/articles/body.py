"""Which lines of a page are its body: trafilatura chooses, our own lines speak.

trafilatura is the best chooser we measured, but it gives text without a place. We take its choice as a vote and keep
the lines of the page themselves, so that every character has its place and nothing hidden becomes text.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from lxml.etree import LxmlError

from headwater.articles.captions import is_caption
from headwater.articles.lines import Line
from headwater.articles.phrases import find_label, find_tell
from headwater.articles.words import is_prose

_WORD = re.compile(r"\w+")
_N = 4  # words in a shingle
_MIN_SHARE = 0.7  # of a line's shingles that the choice must hold; swept .5-.9 on the 181 pages, flat from .6 to .8
_PARAGRAPH = 60  # characters
_PASSED = 4  # lines of interruption in a row after which a body is over
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def choose_body(page: str, lines: list[Line]) -> list[bool]:
    """For every line whether it belongs to the body; all ``False`` when no body is found."""
    chosen = _ask_trafilatura(page)
    return fill_gaps(lines, match_lines(lines, chosen)) if chosen else [False] * len(lines)


def _ask_trafilatura(page: str) -> str:
    from trafilatura import bare_extraction  # loads for a third of a second, which texts and archives of them save

    try:
        found = bare_extraction(_NOT_XML.sub("", page), favor_precision=True, include_comments=False)
    except (LxmlError, ValueError, TypeError, AttributeError, LookupError, RecursionError):
        return ""  # a page that breaks the parser has no body it can tell; the lines are then judged as a scrape
    text = getattr(found, "text", None)
    return text if isinstance(text, str) else ""


def match_lines(lines: list[Line], chosen: str) -> list[bool]:
    """The lines that ``chosen`` is made of; linear in both."""
    whole = Counter(tuple(_words(line)) for line in chosen.splitlines())
    tokens = _words(chosen)
    shingles = {tuple(tokens[i : i + _N]) for i in range(len(tokens) - _N + 1)}
    keys = [tuple(_words(line.text)) for line in lines]
    kept = [False] * len(lines)
    by_key: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for i, key in enumerate(keys):
        if key and key in whole:
            by_key[key].append(i)
        elif len(key) >= _N:
            grams = [key[j : j + _N] for j in range(len(key) - _N + 1)]
            kept[i] = sum(gram in shingles for gram in grams) >= _MIN_SHARE * len(grams)
    _keep_whole_lines(by_key, whole, kept, keys)
    return kept


def _keep_whole_lines(
    by_key: dict[tuple[str, ...], list[int]],
    whole: Counter[tuple[str, ...]],
    kept: list[bool],
    keys: list[tuple[str, ...]],
) -> None:
    """Lines that stand in the choice as they are; of more copies than chosen, those nearest to the body stay."""
    for key, places in by_key.items():
        if len(places) <= whole[key]:
            for i in places:
                kept[i] = True
    sure = [i for i, keep in enumerate(kept) if keep and len(keys[i]) >= 8]
    middle = sure[len(sure) // 2] if sure else 0
    for key, places in by_key.items():
        if len(places) > whole[key]:
            for i in sorted(places, key=lambda place: (abs(place - middle), place))[: whole[key]]:
                kept[i] = not sure or sure[0] - 2 <= i <= sure[-1] + 2 or len(key) >= _N


def fill_gaps(lines: list[Line], kept: list[bool]) -> list[bool]:
    """``kept`` with the paragraphs that stand in line with the chosen ones and that the extractor overlooked.

    Long articles lie in several containers and extractors take one: a ``<p>`` of sentences in a place that announces no
    furniture belongs to the body when it stands among chosen lines, or goes on where they end.
    """
    if True not in kept:
        return kept
    filled = list(kept)
    first, last = kept.index(True), len(kept) - 1 - kept[::-1].index(True)
    for i in range(first, last):
        filled[i] = filled[i] or _is_clean_paragraph(lines[i])
    for step, i in ((-1, first - 1), (1, last + 1)):
        passed = 0
        while 0 <= i < len(lines) and passed <= _PASSED:
            filled[i] = _is_clean_paragraph(lines[i])
            if not filled[i] and not _is_interruption(lines[i]):
                break
            passed = 0 if filled[i] else passed + 1
            i += step
    return filled


def _is_interruption(line: Line) -> bool:
    """What may stand between two paragraphs of one body: an advertisement's label, a caption, a share bar."""
    return line.place in ("advertisement", "caption", "caption-credit", "share-bar") or bool(find_label(line.text))


def _is_clean_paragraph(line: Line) -> bool:
    if line.tag != "p" or line.place or len(line.text) < _PARAGRAPH or not is_prose(line.text):
        return False
    return not (is_caption(line.text) or find_tell(line.text) or find_label(line.text))


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())
