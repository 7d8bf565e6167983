"""Sources that cannot be told apart are one party."""

from __future__ import annotations

import pytest

from headwater.data.article import Article
from headwater.data.claim import Assertion, Claim, Link
from headwater.data.lineage import Lineage
from headwater.data.source import Source, SourceKind
from headwater.data.span import Excerpt, Span
from headwater.lineage.trace import trace

Said = tuple[str, SourceKind, str]  # the source's name, its kind, how an article calls it


def _parties(*said: Said, together: bool = False) -> tuple[int, int]:
    """Independent origins and parties of a claim."""
    lineage = _trace(*said, together=together)
    return lineage.independent_origins, lineage.independent_parties


def _trace(*said: Said, together: bool = False) -> Lineage:
    """The lineage of a claim that each of the sources is quoted with, in an article of its own."""
    articles, assertions, sources = {}, {}, {}
    text = "; ".join(called for _, _, called in said)
    at = 0
    for number, (name, kind, called) in enumerate(said):
        key = "article-0" if together else f"article-{number}"
        articles[key] = Article(key, key, key, key, "utf-8", text, ())
        span = Span(at, at + len(called))
        at = span.end + 2
        sources[f"source-{number}"] = Source(f"source-{number}", name, kind, (), (Excerpt(key, span),))
        link = Link(f"source-{number}", called, "said", span, None)
        assertions[f"assertion-{number}"] = Assertion(
            f"assertion-{number}", key, Span(0, 1), Span(0, len(text)), (link,), "asserts", None, "attributed"
        )
    claim = Claim("claim", "story", "", "assertion-0", "assertion-0", tuple(assertions))
    return trace(claim, assertions, articles, sources, ())


HARWELL: Said = ("Harwell Locks", "organisation", "Harwell Locks")


@pytest.mark.parametrize(
    ("one", "other", "n_parties"),
    [
        (("Police", "official", "police"), ("Authorities", "anonymous", "authorities"), 1),
        (("Police", "official", "police"), ("Ivo Ross", "person", "Lt. Ivo Ross"), 1),
        (("Police", "official", "police"), ("Ivo Ross", "person", "Ivo Ross, a baker"), 2),
        (("Police", "official", "police"), ("Police accounts", "document", "police accounts"), 1),
        (("Police", "official", "police"), ("Hospital officials", "anonymous", "hospital officials"), 2),
        (("Footage", "image", "footage"), ("Footage", "image", "footage from the quay"), 1),
        (("Footage", "image", "footage"), ("Ledger", "document", "the ledger"), 2),
        (("Detective", "anonymous", "a detective"), ("Witness", "anonymous", "a witness"), 2),
        (("Friend of the skipper", "anonymous", "a friend"), ("Friend", "anonymous", "one friend"), 1),
        (("Lawyer", "anonymous", "a lawyer"), ("Ada Pell", "person", "her attorney Ada Pell"), 1),
        (HARWELL, ("Ada Pell", "person", "Harwell Locks' Ada Pell"), 1),
        (HARWELL, ("Ada Pell", "person", "Ada Pell, an engineer at Harwell Locks"), 1),
        (HARWELL, ("Ada Pell", "person", "Ada Pell, a former engineer at Harwell Locks"), 2),
        (HARWELL, ("Bargees", "anonymous", "bargees who wait at Harwell Locks"), 2),
        (HARWELL, ("Statement", "document", "a statement"), 1),
        (HARWELL, ("The Orve Post", "outlet", "the Orve Post"), 1),
        (HARWELL, ("Ivo Ross", "person", "Ivo Ross, a correspondent of Fen Radio,"), 1),
        (("Ada Pell", "person", "Ada Pell"), ("Ivo Ross", "person", "Ivo Ross"), 2),
        (("Ada Pell", "person", "Ada Pell"), ("Ivo Ross", "person", "Pell's lawyer, Ivo Ross"), 1),
        (("Ada Pell", "person", "Ada Pell"), ("Ivo Ross", "person", "Ivo Ross, a spokesman for Ms Pell"), 1),
        (("Ada Pell", "person", "Ada Pell"), ("Ivo Ross", "person", "Pell's former lawyer, Ivo Ross"), 2),
        (("Ada Pell", "person", "Ada Pell"), ("Ivo Ross", "person", "Ivo Ross, Pell's neighbour"), 2),
        (("Family", "anonymous", "the family"), ("Ivo Ross", "person", "family spokesman Ivo Ross"), 1),
        (("Family", "anonymous", "the family"), ("Spokeswoman", "anonymous", "a spokeswoman for the family"), 1),
        (("Lock Ministry", "organisation", "the Lock Ministry"), ("Ivo Ross", "person", "Lock Minister Ivo Ross"), 1),
        (("Lock Ministry", "organisation", "the Lock Ministry"), ("Ivo Ross", "person", "Road Minister Ivo Ross"), 2),
        (("OSPD", "organisation", "the OSPD"), ("Police", "anonymous", "police"), 1),
        (("Ivo Ross", "person", "Judge Ivo Ross"), ("Jury", "anonymous", "an Orve jury"), 1),
        (("Relatives", "anonymous", "relatives"), ("Ivo Ross", "person", "his brother, Ivo Ross"), 1),
        (("Ada Ross", "person", "his sister, Ada Ross"), ("Ivo Ross", "person", "his brother, Ivo Ross"), 2),
        (("Autopsy", "document", "the autopsy"), ("Report", "document", "a report"), 1),
        (("Autopsy", "document", "the autopsy"), ("Coroner's Office", "organisation", "the Coroner's Office"), 1),
        (("Authorities", "anonymous", "authorities"), ("Ada Pell", "person", "Mayor Ada Pell"), 1),
        (("Authorities", "anonymous", "authorities"), ("Ada Pell", "person", "Ada Pell, a critic of the mayor,"), 2),
        (("Officials", "anonymous", "officials"), ("Fen Vote Commission", "organisation", "Fen Vote Commission"), 1),
        (("Witness", "anonymous", "a witness"), ("Ada Pell", "person", "Ada Pell"), 1),
        (("Witnesses", "anonymous", "witnesses"), ("Ada Pell", "person", "Ada Pell"), 2),
        (("Witness", "anonymous", "a witness"), ("Ada Pell", "person", "Dr Ada Pell, chief of the ward,"), 2),
        (
            ("Bo Hale", "person", "Orve County Sheriff Bo Hale"),
            ("Ada Ross", "person", "Orve County Deputy Ada Ross"),
            1,
        ),
        (("Bo Hale", "person", "Orve County Sheriff Bo Hale"), ("Ada Ross", "person", "Fen County Deputy Ada Ross"), 2),
        (("Bo Hale", "person", "Fen River Patrol Officer Bo Hale"), ("Ada Ross", "person", "FRP Officer Ada Ross"), 1),
        (("OSPD", "organisation", "the OSPD"), ("Bo Hale", "person", "Police Commissioner Bo Hale"), 1),
        (("OSPD", "organisation", "the OSPD"), ("Bo Hale", "person", "Tull Police Commissioner Bo Hale"), 2),
        (HARWELL, ("Harwell Locks Trust", "organisation", "the Harwell Locks Trust"), 1),
        (HARWELL, ("Harwell Bridge", "organisation", "Harwell Bridge"), 2),
        (HARWELL, ("Company's chief keeper", "anonymous", "the company's chief keeper"), 1),
        (HARWELL, ("Lockfans.com", "organisation", "Lockfans.com"), 1),
        (("Poll", "document", "a poll"), ("Six percent of bargees", "anonymous", "six percent of bargees"), 1),
    ],
)
def test_trace_counts_as_parties_only_who_can_be_told_apart(one: Said, other: Said, n_parties: int) -> None:
    assert _parties(one, other) == _parties(other, one) == (2, n_parties)


def test_trace_takes_a_body_that_one_article_names_twice_for_one_party() -> None:
    body: Said = ("Lock Agency", "organisation", "the Lock Agency")
    assert _parties(body, ("Lock Agency", "organisation", "Fen's Lock Agency"), together=True) == (2, 1)


def test_trace_takes_who_passes_on_for_one_with_who_says_it_elsewhere() -> None:
    called = ("Ada Pell, the mother,", "a mother", "her son")
    text, at = "; ".join(called), [0, 23, 33]
    articles = {key: Article(key, key, key, key, "utf-8", text, ()) for key in ("one", "two")}
    places = [Span(start, start + len(words)) for start, words in zip(at, called, strict=True)]
    held = zip(
        "abc",
        ("Ada Pell", "Mother", "Bo Pell"),
        ("person", "anonymous", "person"),
        ("one", "two", "two"),
        places,
        strict=True,
    )
    sources = {i: Source(i, name, kind, (), (Excerpt(key, place),)) for i, name, kind, key, place in held}
    links = [Link(i, words, "said", place, None) for i, words, place in zip("abc", called, places, strict=True)]
    whole = (Span(0, 1), Span(0, len(text)))
    assertions = {
        "x": Assertion("x", "one", *whole, (links[0],), "asserts", None, "attributed"),
        "y": Assertion("y", "two", *whole, (links[1], links[2]), "asserts", None, "attributed"),
    }
    lineage = trace(Claim("claim", "story", "", "x", "x", ("x", "y")), assertions, articles, sources, ())
    assert (lineage.independent_origins, lineage.independent_parties) == (2, 1)


def test_trace_tells_apart_whom_one_article_quotes_side_by_side() -> None:
    police: Said = ("Police", "official", "police")
    assert _parties(police, ("Prosecutors", "anonymous", "prosecutors")) == (2, 1)
    assert _parties(police, ("Prosecutors", "anonymous", "prosecutors"), together=True) == (2, 2)
    assert _parties(police, ("Authorities", "anonymous", "authorities"), together=True) == (2, 1)
    assert _parties(police, ("Police accounts", "document", "police accounts"), together=True) == (2, 1)
    assert _parties(police, ("Witness accounts", "document", "witness accounts"), together=True) == (2, 2)


def test_trace_makes_nobody_one_through_who_may_be_either() -> None:
    ross: Said = ("Ivo Ross", "person", "Sheriff Ivo Ross")
    hale: Said = ("Bo Hale", "person", "Inspector Bo Hale")
    assert _parties(ross, ("Officials", "anonymous", "officials"), hale) == (3, 2)


def test_trace_says_whom_it_does_not_tell_apart_and_where_they_are_called_so() -> None:
    lineage = _trace(("Police", "official", "police"), ("Ivo Ross", "person", "Lt. Ivo Ross"))
    [one] = [e for e in lineage.evidence if e.feature == "not-told-apart"]
    assert one.detail == "“Police” may be or speak for “Ivo Ross”: nothing tells them apart."
    assert {x.article_id for x in one.excerpts} == {"article-0", "article-1"}
