"""Text scrapes: what a reader's browser would print, furniture and all."""

from __future__ import annotations

from dataclasses import replace

from headwater.articles.assemble import Part
from headwater.articles.cut import is_cut
from headwater.articles.dates import is_date_line, parse_moment
from headwater.articles.draft import Draft
from headwater.articles.facts import Facts
from headwater.articles.inline import strip_markup
from headwater.articles.lines import split_lines
from headwater.articles.markings import Outlets, find_byline, looks_like_names
from headwater.articles.sheet import Sheet
from headwater.articles.sort import sort_lines
from headwater.data.article import Furniture
from headwater.data.span import Span


def read_scrape(text: str, headline: str | None, outlets: Outlets) -> Draft:
    """The article in a text scrape and what stands around it; a line that is all markup is a widget's."""
    lines = split_lines(text)
    read = [replace(line, text=strip_markup(line.text)) for line in lines]
    bare = [Furniture(line.text, "widget") for line, left in zip(lines, read, strict=True) if not left.text]
    draft = draft_sheet(sort_lines(tuple(line for line in read if line.text), outlets, headline))
    return replace(draft, furniture=(*draft.furniture, *bare)) if bare else draft


def draft_sheet(sheet: Sheet) -> Draft:
    """A sorted sheet as parts, furniture and the facts its lines state."""
    parts: list[Part] = []
    furniture: list[Furniture] = []
    for line, kind, reason in zip(sheet.lines, sheet.kinds, sheet.reasons, strict=True):
        if kind is not None:
            parts.append(Part(line.text, kind, Span(line.start, line.end)))
        else:
            furniture.append(Furniture(line.text, reason or "other"))
    return Draft(tuple(parts), tuple(furniture), _read_facts(sheet), is_cut(sheet, locked=False))


def _read_facts(sheet: Sheet) -> Facts:
    bylines = [sheet.lines[i].text for i, reason in enumerate(sheet.reasons) if reason == "byline"]
    dated = [
        line.text for line, reason in zip(sheet.lines, sheet.reasons, strict=True) if reason in ("published", "byline")
    ]
    moments = [moment for text in dated if (moment := parse_moment(text))]
    headline = None if sheet.headline is None else sheet.lines[sheet.headline].text
    return Facts(
        headline=headline,
        byline=next((name for text in bylines if (name := _name_in(text))), None),
        published=moments[0] if moments else None,
    )


def _name_in(text: str) -> str | None:
    """The names in a byline, whether it says "By", stands beside a date, or is bare."""
    for part in text.replace("•", "|").replace("·", "|").split("|"):
        name = find_byline(part.strip())
        if name:
            return name
        if looks_like_names(part.strip()) and not is_date_line(part):
            return part.strip()
    return None
