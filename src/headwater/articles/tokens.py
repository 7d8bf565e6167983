"""A small HTML tokenizer that never loses its place.

Python's own ``html.parser`` counts lines and columns, changed its answers between patch releases, and is quadratic on
some hostile pages; we need code-point offsets, the same answers everywhere, and linear time. Tags, comments and raw
text follow the HTML standard as far as news pages need it.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

_TAG = re.compile(r"<(?P<close>/?)(?P<name>[A-Za-z][^\s/>]{0,40})")
_ATTRIBUTE = re.compile(r"[\s/]*([^\s/>=]{1,80})(?:\s{0,20}=\s{0,20}(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']{0,4000})))?")
_RAW = frozenset(
    {"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "noscript", "template"}
)
_SWALLOWING = frozenset({"script", "style"})  # never closed, they hide the rest of the page, as in a browser
_MAX_ATTRIBUTES = 64


class Token(NamedTuple):
    """A start tag, an end tag, a stretch of text, or a raw element (script, style, title …) with its content.

    ``kind`` is ``"start"``, ``"end"``, ``"text"`` or ``"raw"``; ``value`` holds text as written, entities not decoded.
    """

    kind: str
    name: str
    start: int
    end: int
    value: str = ""
    attributes: tuple[tuple[str, str], ...] = ()

    def get(self, name: str) -> str:
        """The first attribute of this name, decoded, or an empty string."""
        return next((value for key, value in self.attributes if key == name), "")


def read_tokens(page: str) -> Iterator[Token]:
    """The tokens of ``page`` in order; comments, doctypes and processing instructions are passed over."""
    ends = _Ends(page)
    position = 0
    while position < len(page):
        opening = page.find("<", position)
        if opening < 0:
            opening = len(page)
        if opening > position:
            yield Token("text", "", position, opening, page[position:opening])
        if opening == len(page):
            return
        if page.startswith("<!--", opening):
            position = ends.after("-->", opening + 4)
        elif page.startswith("<![CDATA[", opening):
            position = ends.after("]]>", opening + 9)
        elif page[opening + 1 : opening + 2] in ("!", "?"):
            position = ends.after(">", opening + 2)
        else:
            token, position = _read_tag(page, opening, ends)
            yield token


class _Ends:
    """Where marks end, each searched forward only once: a page without "-->" is not searched for it again and again."""

    def __init__(self, page: str) -> None:
        self._page = page
        self._missing: set[str] = set()

    def is_missing(self, mark: str) -> bool:
        """Whether an earlier search to the end found none."""
        return mark in self._missing

    def mark_missing(self, mark: str) -> None:
        """Remember that there is none from here to the end."""
        self._missing.add(mark)

    def after(self, mark: str, start: int) -> int:
        """The position after the next ``mark``, the end of the page when there is none."""
        if mark in self._missing:
            return len(self._page)
        found = self._page.find(mark, start)
        if found < 0:
            self._missing.add(mark)
            return len(self._page)
        return found + len(mark)


def _read_tag(page: str, opening: int, ends: _Ends) -> tuple[Token, int]:
    match = _TAG.match(page, opening)
    if not match:
        return Token("text", "", opening, opening + 1, "<"), opening + 1
    name = match["name"].casefold()
    attributes, close = _read_attributes(page, match.end())
    if match["close"]:
        return Token("end", name, opening, close), close
    if name not in _RAW:
        return Token("start", name, opening, close, attributes=attributes), close
    stop = _find_raw_end(page, name, close, ends)
    if stop is None:
        stop = after = len(page) if name in _SWALLOWING else close
    else:
        after = ends.after(">", stop)
    return Token("raw", name, opening, after, page[close:stop], attributes), after


def _read_attributes(page: str, position: int) -> tuple[tuple[tuple[str, str], ...], int]:
    attributes: list[tuple[str, str]] = []
    while len(attributes) < _MAX_ATTRIBUTES:
        match = _ATTRIBUTE.match(page, position)
        if not match:
            break
        value = next((group for group in match.groups()[1:] if group is not None), "")
        attributes.append((match[1].casefold(), html.unescape(value) if "&" in value else value))
        position = match.end()
    closing = page.find(">", position)
    return tuple(attributes), len(page) if closing < 0 else closing + 1


_RAW_ENDS = {name: re.compile(rf"</{name}(?=[\s/>])", re.I) for name in sorted(_RAW)}


def _find_raw_end(page: str, name: str, start: int, ends: _Ends) -> int | None:
    if ends.is_missing("</" + name):
        return None
    match = _RAW_ENDS[name].search(page, start)
    if match:
        return match.start()
    ends.mark_missing("</" + name)
    return None
