"""Who took from whom: what speaks for each of two articles having had the text first.

Each piece of evidence speaks for one article as the giver. Nothing here knows when an article was *written*: the time
an outlet shows is when it published, and a page that runs a wire service's text shows the page's time, not the wire's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from headwater.algorithms.kept import kept
from headwater.data.annotation import Annotations
from headwater.data.article import Article
from headwater.data.evidence import Evidence
from headwater.data.span import Excerpt, Span, cover

DECIDES = 0.6  # the least that one side must have …
DOUBT = 0.3  # … while the other has less than this
_PRECISION = {
    "second": timedelta(seconds=1),
    "minute": timedelta(minutes=1),
    "day": timedelta(days=1),
    "month": timedelta(days=31),
    "year": timedelta(days=366),
}
TIMELY_WORDS = 40  # shared in all, for time alone to decide: less may come from a third article not in the pile
_SETTLED = timedelta(minutes=10)  # two outlets that publish closer together than this may both have it from a third
_LEGAL = re.compile(r"\b(?:the|news|agency|wire|service)\b|[^\w\s]", re.IGNORECASE)

_CAPITAL = re.compile(r"\b[A-Z]\w*")
_LAST = ("", "A", "N", "P", "S", "NA", "NS", "PA")  # agency or association, news, press, service


Side = tuple[Article, Annotations | None]  # an article as a possible giver, with what was read off it


@dataclass(frozen=True, slots=True)
class Direction:
    """Evidence that ``a`` gave, that ``b`` gave, and that neither did (a common source)."""

    for_a: tuple[Evidence, ...]
    for_b: tuple[Evidence, ...]
    neither: tuple[Evidence, ...] = ()

    @property
    def giver(self) -> str | None:
        """``"a"`` or ``"b"`` when the evidence is strong and one-sided, else ``None``."""
        if self.neither:
            return None
        a, b = _weight(self.for_a), _weight(self.for_b)
        if a >= DECIDES and b < DOUBT:
            return "a"
        return "b" if b >= DECIDES and a < DOUBT else None

    @property
    def is_named(self) -> bool:
        """Whether one of the two itself names the other as where it had something from."""
        return any(one.feature in {"credit", "named-in-byline", "named-as-source"} for one in self.for_a + self.for_b)

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """All of it, for a first."""
        return self.for_a + self.for_b + self.neither


def find_direction(a: Side, b: Side, n_words: int) -> Direction:
    """What two articles themselves say about who had first the ``n_words`` words that they share in all."""
    if _same_credit(a[0], b[0]):
        return Direction((), (), (_both_credit(a[0], b[0]),))
    return Direction(_for_giver(a, b, n_words), _for_giver(b, a, n_words))


def _for_giver(giver: Side, taker: Side, n_words: int) -> tuple[Evidence, ...]:
    found = (
        _credited(giver[0], taker[0]),
        _bylined(giver[0], taker[0]),
        _named_as_source(giver[0], taker),
        _wire_text(giver[0], taker[0]),
        _wire_outlet(giver[0], taker[0]),
        _earlier(giver[0], taker[0], n_words),
    )
    return tuple(evidence for evidence in found if evidence is not None)


def _weight(evidence: Sequence[Evidence]) -> float:
    """The strongest reason, and a little for every further one."""
    scores = sorted((one.score for one in evidence), reverse=True)
    return min(1.0, scores[0] + 0.1 * sum(scores[1:])) if scores else 0.0


def _credited(giver: Article, taker: Article) -> Evidence | None:
    if giver.outlet is None or taker.credit is None or not _is_own(taker.credit, giver):
        return None
    places = (Excerpt(taker.id, taker.credit_span),) if taker.credit_span else ()
    return Evidence("credit", 1.0, f"One article credits {giver.outlet.name}, which publishes the other.", places)


def _bylined(giver: Article, taker: Article) -> Evidence | None:
    """The taker's byline names the wire service that publishes the giver: "Ida Roe, Corax"."""
    if giver.outlet is None or giver.outlet.kind != "wire" or taker.byline is None:
        return None
    if not _names(taker.byline, giver.outlet.name) or _is_own(giver.outlet.name, taker):
        return None
    start = taker.text.find(taker.byline)
    places = (Excerpt(taker.id, Span(start, start + len(taker.byline))),) if start >= 0 else ()
    return Evidence("named-in-byline", 0.9, f"The byline of one article names {giver.outlet.name}.", places)


def _named_as_source(giver: Article, taker: Side) -> Evidence | None:
    """The taker attributes something to the giver's outlet, or to the service whose text the giver runs."""
    article, annotations = taker
    own = [name for name in (_outlet_name(article), article.credit) if name]
    names = [name for name in (_outlet_name(giver), giver.credit) if name and not any(_same_name(name, o) for o in own)]
    for attribution in annotations.attributions if annotations and names else ():
        source = cover(attribution.source).of(article.text) if attribution.source else ""
        if any(_names(source, name) for name in names):
            place = Excerpt(article.id, cover(attribution.source))
            return Evidence("named-as-source", 0.7, f"One article gives “{source}” as a source of its own.", (place,))
    return None


def _wire_text(giver: Article, taker: Article) -> Evidence | None:
    """A wire service's text, credited in one and not in the other: the other had it from the wire."""
    if giver.credit is None or taker.credit is not None:
        return None
    if any(_is_own(giver.credit, one) for one in (giver, taker)):  # the service's own page
        return None
    places = tuple(Excerpt(giver.id, span) for span in (giver.credit_span, giver.dateline_span) if span)
    detail = f"One article runs the text as {giver.credit} copy; the other shows no credit."
    return Evidence("wire-text", 0.8 if places else 0.6, detail, places)


def _wire_outlet(giver: Article, taker: Article) -> Evidence | None:
    """The giver is a wire service, whose text is made to be run by others; the taker is none."""
    if giver.outlet is None or giver.outlet.kind != "wire" or (taker.outlet and taker.outlet.kind == "wire"):
        return None
    detail = f"One article is {giver.outlet.name}'s own: a wire service, whose text others run."
    return Evidence("wire-outlet", 0.7, detail)


def _earlier(giver: Article, taker: Article, n_words: int) -> Evidence | None:
    """The giver's page is older, by more than its clock can tell; a page of wire copy may be younger than its text."""
    last_of_giver, first_of_taker = _latest(giver), _earliest(taker)
    if last_of_giver is None or first_of_taker is None or first_of_taker - last_of_giver < _SETTLED:
        return None
    hours = (first_of_taker - last_of_giver).total_seconds() / 3600
    score = 0.2 if taker.credit is not None else 0.45 if hours < 1 or n_words < TIMELY_WORDS else 0.65
    return Evidence("published-earlier", score, f"One article was published at least {_ago(hours)} before the other.")


def _both_credit(a: Article, b: Article) -> Evidence:
    places = tuple(Excerpt(one.id, one.credit_span) for one in (a, b) if one.credit_span)
    return Evidence("same-credit", 1.0, f"Both articles credit {a.credit}: both have it from there.", places)


def _same_credit(a: Article, b: Article) -> bool:
    """Whether both run text of one service, neither being the service itself."""
    if a.credit is None or b.credit is None or not _same_name(a.credit, b.credit):
        return False
    return not any(_is_own(a.credit, one) for one in (a, b))


def _outlet_name(article: Article) -> str | None:
    return article.outlet.name if article.outlet else None


def _is_own(credit: str, article: Article) -> bool:
    """Whether the credit names the outlet that publishes the article, in full or, for a wire service, in initials."""
    if article.outlet is None:
        return False
    if _same_name(credit, article.outlet.name):
        return True
    return article.outlet.kind == "wire" and _are_initials(credit, article.outlet.name)


def _are_initials(short: str, name: str) -> bool:
    """Whether one is the other's initials: "CPA" for "Continental Press" or "Continental Press Agency"."""
    letters = "".join(word[0] for word in _CAPITAL.findall(name))
    return short.isupper() and len(letters) >= 2 and short.startswith(letters) and short[len(letters) :] in _LAST


def _same_name(a: str, b: str) -> bool:
    return _core(a) == _core(b) != ""


def _names(text: str, name: str) -> bool:
    core = _core(name)
    return bool(core) and f" {core} " in f" {_core(text)} "


@kept(16_384)  # every passage asks for the same few outlets and sources
def _core(name: str) -> str:
    return " ".join(_LEGAL.sub(" ", name).lower().split())


def _earliest(article: Article) -> datetime | None:
    """The first moment the published time can mean."""
    at = article.published_at
    return at if at is None or at.tzinfo else at.replace(tzinfo=UTC)


def _latest(article: Article) -> datetime | None:
    """The last moment the published time can mean."""
    at = _earliest(article)
    return None if at is None else at + _PRECISION[article.published_precision or "day"]


def _ago(hours: float) -> str:
    if hours < 1:
        return f"{int(hours * 60)} minutes"
    if hours < 48:
        return f"{int(hours)} hour{'s' * (int(hours) != 1)}"
    return f"{int(hours / 24)} days"
