"""Finding the parts of a dossier by their ids."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import Any

from headwater.views.article import name_copy
from headwater.views.ends import end_of, name_ends

Record = Mapping[str, Any]

NO_ARTICLE: Record = {
    "id": "", "label": "unknown article", "outlet": None, "credit": None, "wire": None, "text": "", "headline": None
}  # fmt: skip


class Lookup:
    """A dossier with its articles, sources, claims and assertions at hand by id.

    An id that is nowhere in the dossier is shown as itself, never an error: a page with a hole beats no page.
    """

    def __init__(self, dossier: Record) -> None:
        self.dossier = dossier
        self.articles: dict[str, Record] = {article["id"]: article for article in dossier["articles"]}
        self.sources: dict[str, Record] = {source["id"]: source for source in dossier["sources"]}
        self.claims: dict[str, Record] = {claim["id"]: claim for claim in dossier["claims"]}
        self.wires = {f"wire:{name.casefold()}": name for name in self._wire_names()}
        self.homes = self._find_homes()
        self.assertions: dict[str, Record] = {}
        self.claim_ids_by_assertion: dict[str, str] = {}
        for claim in dossier["claims"]:
            for assertion in claim["assertions"]:
                self.assertions[assertion["id"]] = assertion
                self.claim_ids_by_assertion[assertion["id"]] = claim["id"]

    def _wire_names(self) -> list[str]:
        """The wire services whose text articles run: lineage knows one by ``wire:`` and its name in small letters."""
        return sorted({article["wire"] for article in self.articles.values() if article["wire"]})

    def _find_homes(self) -> dict[str, str]:
        """The first story that mentions a source, by source id: there its row stands that links lead to."""
        homes: dict[str, str] = {}
        for story in self.dossier["stories"]:
            for source in self.sources_of(story["articles"]):
                homes.setdefault(source["id"], story["id"])
        return homes

    def article(self, article_id: str) -> Record:
        """The article, or an empty one."""
        return self.articles.get(article_id, NO_ARTICLE)

    def publisher(self, article_id: str) -> str:
        """The outlet's name, or the article's label where nothing says who publishes."""
        article = self.article(article_id)
        outlet = article["outlet"]
        return str(outlet["name"] if outlet else article["label"])

    def outlet(self, article_id: str) -> str:
        """What an article is called where its words are told: its publisher, and whose text it is that a wire gave."""
        article, name = self.article(article_id), self.publisher(article_id)
        wire = self.wire(article_id)
        return name_copy(wire, name) if wire and article["outlet"] else name

    def wire(self, article_id: str) -> str | None:
        """The wire service whose text an article runs, as the article credits it."""
        article = self.article(article_id)
        return str(article["credit"] or article["wire"]) if article["wire"] else None

    def wires_of(self, seat: Record) -> list[str]:
        """The wire services whose text an outlet of the landscape runs under its own name."""
        return sorted({wire for i in seat["articles"] if self.article(i)["outlet"] and (wire := self.wire(i))})

    def name_ends(self, detail: str, places: Iterable[Record]) -> str:
        """What differs between places of articles, with the name of its article beside each wording."""
        return name_ends(
            detail,
            [
                end_of(str(self.article(p["article"])["text"]), p["start"], p["end"], self.outlet(p["article"]))
                for p in places
            ],
        )

    def source_name(self, source_id: str | None) -> str:
        """The name a source goes by."""
        if source_id is None:
            return "an unnamed source"
        source = self.sources.get(source_id)
        return str(source["name"]) if source else self.wires.get(source_id, source_id)

    def source_named(self, name: str) -> Record | None:
        """The source that goes by this name, in letters of any size; the first by id where several do."""
        return self._sources_by_name.get(name.casefold())

    def name(self, id: str) -> str:
        """The name of a source or the outlet of an article: whatever a lineage edge may point at."""
        return self.outlet(id) if id in self.articles else self.source_name(id)

    def claim_of(self, id: str) -> Record | None:
        """The claim with this id, or the one that holds the assertion with this id."""
        return self.claims.get(self.claim_ids_by_assertion.get(id, id))

    def claims_with(self, ids: Iterable[str]) -> list[Record]:
        """The claims that hold these assertions, each once."""
        found = [claim for id in ids if (claim := self.claim_of(id)) is not None]
        return list({claim["id"]: claim for claim in found}.values())

    def claims_of(self, story: Record) -> list[Record]:
        """The claims of a story, most important first."""
        return [self.claims[claim_id] for claim_id in story["claims"] if claim_id in self.claims]

    def sources_of(self, article_ids: Iterable[str]) -> list[Record]:
        """The sources that are mentioned in any of these articles, most mentioned first."""
        counted: Counter[str] = Counter()
        for article_id in dict.fromkeys(article_ids):
            counted.update(self._mentions.get(article_id, {}))
        found = [self.sources[source_id] for source_id in counted]
        return sorted(found, key=lambda s: (-counted[s["id"]], str(s["name"]).casefold(), s["id"]))

    def passages_of(self, story: Record) -> list[Record]:
        """The passages that articles of a story took, in the order of the dossier."""
        return _of_story(self._passages, story)

    def moments_of(self, story: Record) -> list[Record]:
        """The timeline of a story."""
        return _of_story(self._moments, story)

    @cached_property
    def _sources_by_name(self) -> dict[str, Record]:
        return {source["name"].casefold(): source for _, source in sorted(self.sources.items(), reverse=True)}

    @cached_property
    def _passages(self) -> _Placed:
        return _by_article(self.dossier["reuse"], lambda passage: passage["to"]["article"])

    @cached_property
    def _moments(self) -> _Placed:
        return _by_article(self.dossier["timeline"], lambda moment: moment["article"])

    @cached_property
    def _mentions(self) -> dict[str, Counter[str]]:
        """How often each source is mentioned, by article id."""
        counted: dict[str, Counter[str]] = {}
        for source in self.sources.values():
            for mention in source["mentions"]:
                counted.setdefault(mention["article"], Counter())[source["id"]] += 1
        return counted


_Placed = Mapping[str, list[tuple[int, Record]]]


def _by_article(records: Iterable[Record], article_of: Callable[[Record], str]) -> _Placed:
    """Records with their place in the dossier, by article id."""
    found: dict[str, list[tuple[int, Record]]] = {}
    for at, record in enumerate(records):
        found.setdefault(article_of(record), []).append((at, record))
    return found


def _of_story(placed: _Placed, story: Record) -> list[Record]:
    pairs = [pair for article_id in dict.fromkeys(story["articles"]) for pair in placed.get(article_id, ())]
    return [record for _, record in sorted(pairs, key=lambda pair: pair[0])]
