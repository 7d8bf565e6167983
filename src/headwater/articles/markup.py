"""Markup -> what a reader would see of it, block by block, each with its place in the page."""

from __future__ import annotations

import html
import re
from collections import Counter
from dataclasses import dataclass, field

from headwater.articles.lines import Line
from headwater.articles.places import place_of
from headwater.articles.tokens import Token, read_tokens

_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_BLOCKS = frozenset(
    """address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form
    h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol option p pre section select summary table tbody
    tfoot thead tr ul br button label legend picture video audio iframe""".split()
)
_CLOSED_BY_ITSELF = {
    "li": ("ul", "ol", "menu"),
    "dt": ("dl",),
    "dd": ("dl",),
    "option": ("select",),
    "tr": ("table",),
    "td": ("tr",),
    "th": ("tr",),
}
_CELLS = frozenset({"td", "th"})  # the cells of a row are one line
_NOT_IN_P = _BLOCKS - {"br", "button", "label", "picture", "video", "audio", "iframe"}
_UNSEEN = frozenset("head svg math object canvas map datalist audio video".split())
_HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)
_HIDDEN_CLASS = re.compile(
    r"(?:^|[\s_-])(?:visually-?hidden|sr-only|screen-reader(?:-text)?|visuallyhidden|is-hidden|d-none)(?:$|[\s_])", re.I
)
_NAMED = (
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "figcaption",
    "li",
    "blockquote",
    "p",
    "td",
    "th",
    "time",
    "button",
    "pre",
)
_LINKED = 0.9  # share of the characters
_DEPTH = 32  # elements looked at when an end tag is left out
_MAX_OPEN = 2000  # open elements; deeper ones are read as if they stood flat
_SPACE = re.compile(r"\s+")


@dataclass(slots=True)
class Page:
    """A page as CLEAN sees it: visible lines, and what stands in its head."""

    lines: list[Line] = field(default_factory=list)
    metas: list[tuple[str, str, int, int]] = field(default_factory=list)
    scripts: list[tuple[str, int, int]] = field(default_factory=list)
    title: str = ""
    canonical: str = ""
    language: str = ""


@dataclass(slots=True)
class _Open:
    """An element that is open: its name, whether it is hidden, and the furniture it announces."""

    name: str
    hidden: bool
    place: str
    tag: str


def read_markup(page: str) -> Page:
    """The visible lines of ``page`` in order, and its metadata; scripts, styles and hidden elements are no lines."""
    reader = _Reader()
    for token in read_tokens(page):
        reader.take(token)
    reader.end_line()
    return reader.page


_NOTHING = _Open(name="", hidden=False, place="", tag="")


class _Reader:
    def __init__(self) -> None:
        self.page = Page()
        self._open: list[_Open] = []
        self._counts: Counter[str] = Counter()
        self._pieces: list[str] = []
        self._start = self._end = 0
        self._tag = self._place = ""
        self._marked = False
        self._n_linked = 0
        self._after_link = False

    def take(self, token: Token) -> None:
        """One more token."""
        if token.kind != "start":
            self._after_link = token.kind == "end" and (token.name == "a" or self._after_link)
        if token.kind == "text":
            self._take_text(token)
        elif token.kind == "raw":
            self._take_raw(token)
        elif token.kind == "start":
            self._take_start(token)
        else:
            self._take_end(token.name)

    def end_line(self) -> None:
        """Whatever text was gathered is a line."""
        text = _SPACE.sub(" ", html.unescape("".join(self._pieces))).replace("\u200b", "").strip(" \ufeff")
        if text:
            linked = self._n_linked >= _LINKED * len(text)
            line = Line(
                text, self._start, self._end, marked=self._marked, tag=self._tag, place=self._place, linked=linked
            )
            self.page.lines.append(line)
        self._pieces = []
        self._n_linked = 0

    def _take_text(self, token: Token) -> None:
        if self._open and self._open[-1].hidden:
            return
        written = token.value
        if not written.strip():
            if self._pieces:
                self._pieces.append(" ")
            return
        if not self._pieces:
            self._start = token.start + len(written) - len(written.lstrip())
            top = self._open[-1] if self._open else _NOTHING
            self._tag, self._place = top.tag, top.place
            self._marked = top.tag == "li"
        self._pieces.append(written)
        if self._counts["a"]:
            self._n_linked += len(written)
        self._end = token.start + len(written.rstrip())

    def _take_raw(self, token: Token) -> None:
        if token.name == "script" and "ld+json" in token.get("type").casefold():
            self.page.scripts.append((token.value, token.start, token.end))
        elif token.name == "title" and not self.page.title and self._counts["svg"] == 0:
            self.page.title = _SPACE.sub(" ", html.unescape(token.value)).strip()

    def _take_start(self, token: Token) -> None:
        name = token.name
        self._note(token)
        if name == "a" and self._pieces and self._after_link:
            self._pieces.append(" ")  # two links in a row are two words, however close the markup
        if name in _BLOCKS:
            self.end_line()
            self._close_implied(name)
        elif name in _CELLS and self._pieces:
            self._pieces.append(" ")
        if name in _VOID or len(self._open) >= _MAX_OPEN:
            return
        above = self._open[-1] if self._open else _NOTHING
        hidden = above.hidden or name in _UNSEEN or _is_hidden(token)
        place = place_of(name, token.get("class"), token.get("id"), token.get("role")) or above.place
        tag = name if name in _NAMED else above.tag
        self._open.append(_Open(name, hidden, place, tag))
        self._counts[name] += 1

    def _note(self, token: Token) -> None:
        if token.name == "meta":
            key = token.get("property") or token.get("name") or token.get("itemprop")
            if key and token.get("content"):
                self.page.metas.append((key.casefold(), token.get("content").strip(), token.start, token.end))
        elif token.name == "link" and "canonical" in token.get("rel").casefold().split():
            self.page.canonical = self.page.canonical or token.get("href")
        elif token.name == "html":
            self.page.language = token.get("lang")
        elif token.name == "time" and token.get("datetime"):
            self.page.metas.append(("time", token.get("datetime"), token.start, token.end))

    def _close_implied(self, name: str) -> None:
        """``<p>`` ends at the next block, ``<li>`` at the next ``<li>`` of its list."""
        if name in _NOT_IN_P and self._counts["p"]:
            self._pop_to("p", ("table", "td", "li", "article", "section", "div", "body"))
        if name in _CLOSED_BY_ITSELF:
            self._pop_to(name, _CLOSED_BY_ITSELF[name])
        if name == "body":
            self._pop_to("head", ("body",))

    def _pop_to(self, name: str, barriers: tuple[str, ...]) -> None:
        for depth in range(1, min(_DEPTH, len(self._open)) + 1):
            if self._open[-depth].name == name:
                self._pop(depth)
                return
            if self._open[-depth].name in barriers:
                return

    def _take_end(self, name: str) -> None:
        if name in _BLOCKS:
            self.end_line()
        if not self._counts[name]:
            return
        depth = 1
        while self._open[-depth].name != name:
            depth += 1
        if depth > 1 and name not in _BLOCKS and any(self._open[-d].name in _BLOCKS for d in range(1, depth)):
            return  # a stray </span> closes no block
        self._pop(depth)

    def _pop(self, n: int) -> None:
        for _ in range(n):
            self._counts[self._open.pop().name] -= 1


def _is_hidden(token: Token) -> bool:
    if any(key == "hidden" for key, _ in token.attributes):
        return token.get("hidden").casefold() != "until-found"
    return bool(_HIDING.search(token.get("style"))) or bool(_HIDDEN_CLASS.search(token.get("class")))
