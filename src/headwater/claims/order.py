"""Which claims come first, and which words can be read without the article."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, datetime
from typing import Final

from headwater.claims.assertions.headings import heading_verb
from headwater.claims.assertions.outer import has_main_clause, opens_main
from headwater.claims.assertions.voices import block_kind, end_of_lead
from headwater.claims.likeness.profiles import Profile
from headwater.claims.whole import is_cut_off, opens_with_verb
from headwater.data.article import Article
from headwater.data.claim import Assertion, Claim
from headwater.data.span import Span
from headwater.meaning.words import words

PlaceInTime = tuple[datetime, str, Span, str]
_LATEST: Final = datetime.max.replace(tzinfo=UTC)
_MARKS: Final = 3  # characters of a sentence that are no words of it
_POINTS: Final = re.compile(  # at somebody or something the article named before, or at its reader
    r"[“\"‘'\s]*(?:(?:and|but|so|yet|then|yes|no|well|or|nor|even|instead)[,\s]+)*(?:(?:of|among)\s+)?(?:he|she|it|they|we|i|you|him|her|them"
    r"|this|that|these|those|there|here|such|which|both|his|its|their|our|my|your)\b"
    r"|.{0,60}\b(?:consider|remember|watch|see|read) this\b",
    re.IGNORECASE,
)


def place_in_time(assertion: Assertion, articles: Mapping[str, Article]) -> PlaceInTime:
    """What nothing published later comes before; an article without a time comes after all that have one."""
    at = articles[assertion.article_id].published_at
    at = _LATEST if at is None else at if at.tzinfo else at.replace(tzinfo=UTC)
    return at, assertion.article_id, assertion.span, assertion.id


def outlets_of(members: Sequence[Assertion], articles: Mapping[str, Article]) -> frozenset[str]:
    """The names of who published ``members``; an article of no known outlet stands for itself."""
    return frozenset(o.name if (o := articles[a.article_id].outlet) else a.article_id for a in members)


def is_full(profile: Profile, article: Article) -> bool:
    """Whether somebody who has read nothing else learns who or how many: a whole clause with a name or a figure."""
    if _POINTS.match(profile.text) or not (profile.names or profile.figures) or not is_told(profile):
        return False
    if block_kind(profile.assertion, article) == "headline":
        return heading_verb(words(profile.text)) is not None or has_main_clause(profile.text)
    span, sentence = profile.assertion.span, profile.assertion.context
    whole = len(sentence) - len(span) <= _MARKS  # whatever its verb is, the outlet made a sentence of it
    stands = opens_main(profile.text) and has_main_clause(profile.text)
    return whole or (stands and not is_cut_off(span, sentence, article.text))


def is_told(profile: Profile) -> bool:
    """Whether it is told rather than asked, and of somebody: no "would sink a ferry" that was cut from its subject."""
    asked = profile.assertion.stance == "questions" or profile.text.rstrip("”\"’' ").endswith("?")
    return not asked and not opens_with_verb(words(profile.text))


def importance(
    claim: Claim,
    members: Sequence[Assertion],
    against: Collection[str],
    named_by: Assertion,
    main: Profile,
    articles: Mapping[str, Article],
) -> tuple[int, bool, bool, int, bool, int, bool, PlaceInTime]:
    """The key that sorts claims, most important first.

    Most outlets, then what headlines and leads tell, what is told rather than asked, what is attributed, what can be
    read alone, most voices, what another outlet disputes, what was said first. What an outlet says again or disputes
    with itself gives no rank: it is how a report is written, and not how much its claim matters.

    Args:
        claim: the one to be placed.
        members: its assertions.
        against: the outlets of the claims it conflicts with.
        named_by: its first assertion.
        main: the words that stand for it.
        articles: of the story, by id.
    """
    told, full = is_told(main), is_full(main, articles[main.assertion.article_id])
    outlets = outlets_of(members, articles)
    disputed = bool(claim.conflicts) and len(outlets | set(against)) > 1
    leads = any(_leads(a, articles[a.article_id]) for a in members)
    n_voices = sum(a.repeats is None for a in members)
    n_attributed = sum(a.voice != "unattributed" for a in members)
    first = place_in_time(named_by, articles)
    return (-len(outlets), not (full and leads), not told, -n_attributed, not full, -n_voices, not disputed, first)


def _leads(assertion: Assertion, article: Article) -> bool:
    """Whether it stands in the headline, the summary or the first paragraph."""
    if block_kind(assertion, article) in ("headline", "summary"):
        return True
    first = next((block.span for block in article.blocks if block.kind == "paragraph"), None)
    return first is not None and first.start <= assertion.span.start < end_of_lead(first, article.text)
