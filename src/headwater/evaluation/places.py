"""Where the gold's quotes stand in the dossier's texts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Literal

from rapidfuzz import fuzz

from headwater.data.span import Excerpt, Span
from headwater.errors import InputError
from headwater.evaluation.gold import Gold, Place

_SHOWN = 5  # complaints shown at once


def match_input(wanted: str, inputs: Iterable[str]) -> str | None:
    """The one of ``inputs`` that is the path ``wanted`` or ends in it.

    Raises:
        InputError: several are.
    """
    found = sorted({i for i in inputs if i == wanted or i.endswith("/" + wanted)})
    if len(found) > 1:
        raise InputError(f"The gold's input {wanted!r} fits {found}: expected one. Write more of its path in the gold.")
    return found[0] if found else None


@dataclass(slots=True)
class Places:
    """The dossier's articles by the gold's input names, and the gold's quotes found in them."""

    article_by_input: dict[str, dict[str, Any]]
    absent: tuple[str, ...]
    lost: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    def excerpts(self, place: Place) -> tuple[Excerpt, ...]:
        """The place in its own article, then in its twins; without those that the dossier lost."""
        found = [self._find(place, place.input), *(self._find(place, other) for other in place.also_in)]
        return tuple(excerpt for excerpt in found if excerpt is not None)

    def excerpt(self, place: Place) -> Excerpt | None:
        """The place in its own article; ``None`` when the dossier lost it."""
        return self._find(place, place.input)

    def _find(self, place: Place, name: str) -> Excerpt | None:
        article = self.article_by_input.get(name)
        if article is None:
            return None
        start = -1
        for _ in range(place.occurrence):
            start = article["text"].find(place.quote, start + 1)
            if start < 0:
                self._complain(place, article, name)
                return None
        return Excerpt(article["id"], Span(start, start + len(place.quote)))

    def _complain(self, place: Place, article: dict[str, Any], name: str) -> None:
        words = f"{place.quote!r} (occurrence {place.occurrence}) in {name!r}"
        if any(place.quote in piece["text"] for piece in article["furniture"]):
            if words not in self.lost:
                self.lost.append(words)
            return
        near = fuzz.partial_ratio_alignment(place.quote, article["text"])
        nearest = article["text"][near.dest_start : near.dest_end] if near else ""
        fault = f"{words}; the nearest there is {nearest!r}"
        if fault not in self.faults:
            self.faults.append(fault)


def open_places(gold: Gold, dossier: dict[str, Any]) -> Places:
    """The articles of ``dossier`` under the gold's names.

    Raises:
        InputError: not one of the gold's articles is in the dossier.
    """
    by_name = {article["input"]: article for article in dossier["articles"]}
    matched = {a.input: match_input(a.input, by_name) for a in gold.articles}
    found = {name: by_name[real] for name, real in matched.items() if real is not None}
    if gold.articles and not found:
        raise InputError(
            f"The dossier holds {sorted(by_name)[:3]}… and none of the gold's {len(matched)} articles: "
            "expected a dossier of the same folder. Give the gold that belongs to this dossier."
        )
    return Places(found, tuple(name for name, real in matched.items() if real is None))


def settle(places: Places, missing_quotes: Literal["error", "count"]) -> None:
    """Turn quotes that were nowhere into one complaint, or into losses.

    Raises:
        InputError: a quote stands neither in the text nor in the furniture of its article.
    """
    if not places.faults:
        return
    if missing_quotes == "count":
        places.lost.extend(places.faults)
        return
    shown = "\n  ".join(places.faults[:_SHOWN])
    more = f"\n  … and {len(places.faults) - _SHOWN} more" if len(places.faults) > _SHOWN else ""
    raise InputError(
        f"The gold quotes words that the dossier's articles do not hold: expected exact characters of the text.\n"
        f"  {shown}{more}\nCorrect the gold, or score them as lost with missing_quotes='count'."
    )
