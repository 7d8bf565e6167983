"""A draft: what both ways of reading a capture, as a page and as a scrape, come to."""

from __future__ import annotations

from dataclasses import dataclass

from headwater.articles.assemble import Part
from headwater.articles.facts import Facts
from headwater.data.article import Furniture


@dataclass(frozen=True, slots=True)
class Draft:
    """The parts of an article in order, what stood around them, and what the capture says about it.

    ``truncated`` says that the page itself announces more text than it shows (a paywall).
    """

    parts: tuple[Part, ...]
    furniture: tuple[Furniture, ...]
    facts: Facts
    truncated: bool = False
