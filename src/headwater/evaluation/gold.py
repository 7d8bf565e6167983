"""The gold: what a careful reader found in a folder of coverage, as typed values (format: ``docs/gold.md``)."""

from __future__ import annotations

from dataclasses import dataclass

FORMAT = "headwater.gold/1"
STANCES = ("asserts", "denies", "questions", "declines", "unverified")
STATUSES = ("corroborated", "single-origin", "unattributed", "contested", "unverified")
SOURCE_KINDS = ("person", "organisation", "wire", "official", "anonymous", "document", "image", "outlet")
CONFLICT_KINDS = ("number", "polarity", "actor", "modality", "time")
DRIFT_KINDS = ("number", "negation", "modality", "actor", "hedge", "attribution", "quote", "scope")
REUSE_KINDS = ("verbatim", "edited", "paraphrase")
METADATA = ("outlet", "headline", "byline", "credit", "dateline", "published_at", "language", "truncated")

Value = str | bool | None


@dataclass(frozen=True, slots=True)
class Place:
    """Characters of an article: the ``occurrence``-th time that ``quote`` stands in ``input`` (or in its twins)."""

    input: str
    quote: str
    occurrence: int = 1
    also_in: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """One article: the accepted values of its metadata, snippets of its furniture and of its body."""

    input: str
    metadata: tuple[tuple[str, tuple[Value, ...]], ...]
    furniture: tuple[str, ...]
    body: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GoldStory:
    """The inputs about one event."""

    name: str
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class GoldSource:
    """One party: the words that mean it anywhere (``aliases``) and those that mean it in one place (``mentions``)."""

    name: str
    kinds: tuple[str, ...]
    aliases: tuple[str, ...]
    mentions: tuple[Place, ...]
    party: str | None


@dataclass(frozen=True, slots=True)
class GoldAssertion:
    """One article putting one thing forward; the first of ``chains`` and ``stances`` is preferred, all are right."""

    place: Place
    chains: tuple[tuple[str, ...], ...]
    stances: tuple[str, ...]
    hedge: str | None


@dataclass(frozen=True, slots=True)
class GoldClaim:
    """Assertions of one thing. A field that is ``None`` is not scored."""

    id: str
    text: str
    statuses: tuple[str, ...] | None
    independent_origins: tuple[int, ...] | None
    independent_parties: tuple[int, ...] | None
    origins: tuple[str, ...] | None
    assertions: tuple[GoldAssertion, ...]


@dataclass(frozen=True, slots=True)
class GoldPair:
    """Two places that conflict, or between which a meaning moved; ``optional`` ones are right but not required."""

    kinds: tuple[str, ...]
    before: Place
    after: Place
    optional: bool


@dataclass(frozen=True, slots=True)
class GoldReuse:
    """``taker`` holds text of ``giver``; when it is not ``decided`` nobody can say who took from whom."""

    giver: str
    taker: str
    kinds: tuple[str, ...]
    decided: bool
    optional: bool


@dataclass(frozen=True, slots=True)
class GoldLedger:
    """How many articles were read, and which inputs were rejected for which of the accepted reasons."""

    read: int
    rejected: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Gold:
    """A whole gold file; ``compatible`` pairs must not be reported as conflicts of the given kinds."""

    articles: tuple[GoldArticle, ...]
    stories: tuple[GoldStory, ...]
    sources: tuple[GoldSource, ...]
    claims: tuple[GoldClaim, ...]
    conflicts: tuple[GoldPair, ...]
    compatible: tuple[GoldPair, ...]
    drift: tuple[GoldPair, ...]
    reuse: tuple[GoldReuse, ...]
    ledger: GoldLedger | None
