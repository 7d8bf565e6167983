"""Sources that cannot be told apart, and so are no two parties: who has no name, and who speaks for one body.

"Police said" in one article and "a detective said" in another may well be one officer; a company, its statement and its
spokesman are one; and what an outlet is cited for it may have from whomever others cite. Two count as two parties only
where something tells them apart: names, what they are, or an article that quotes both for the same thing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from headwater.data.article import Article
from headwater.data.claim import Assertion
from headwater.data.evidence import Evidence
from headwater.data.source import Source
from headwater.data.span import Excerpt
from headwater.lineage.callings import Called, is_named
from headwater.lineage.graph import named_chain, supports
from headwater.lineage.posts import is_one_body


def tell_apart(
    assertions: Sequence[Assertion],
    articles: Mapping[str, Article],
    sources: Mapping[str, Source],
    name: Callable[[str], str],
) -> tuple[dict[str, str], tuple[Evidence, ...]]:
    """The name under which who is quoted counts where parties are counted, for those that count as another.

    Who only passes on what others told him is read too, but for outlets: he may be the origin in another article.

    Args:
        assertions: those of the claim.
        articles: articles by id.
        sources: sources by id.
        name: the party of a source as far as it is known.

    Returns:
        The names, and one piece of evidence for each two that are taken together: how the articles call them.
    """
    quoted_in: dict[str, set[str]] = {}
    for assertion in assertions:
        chain = named_chain(assertion) if supports(assertion) else ()
        for node in chain:
            if node in sources and (node == chain[-1] or sources[node].kind not in ("outlet", "wire")):
                quoted_in.setdefault(node, set()).add(assertion.article_id)
    if len({name(node) for node in quoted_in}) < 2:
        return {}, ()
    bodies = [s for s in sources.values() if s.kind in ("organisation", "official") and is_named(s, articles)]
    principals = [sources[node] for node in quoted_in if sources[node].kind in ("person", "anonymous", "organisation")]
    read = {node: Called(sources[node], articles, bodies, principals) for node in quoted_in}
    counted: dict[str, str] = {}
    evidence: list[Evidence] = []
    settled: list[str] = []
    for node in sorted(read, key=lambda node: (read[node].is_relay, read[node].is_unnamed, node)):
        one = next((x for x in settled if _may_be_one(read[node], read[x], quoted_in[node] & quoted_in[x])), None)
        if one is None:
            settled.append(node)
        elif name(one) != name(node):
            counted[name(node)] = counted.get(name(one), name(one))
            detail = f"“{sources[node].name}” may be or speak for “{sources[one].name}”: nothing tells them apart."
            excerpts = (_called(sources[node], quoted_in[node]), _called(sources[one], quoted_in[one]))
            evidence.append(Evidence("not-told-apart", 1.0, detail, tuple(x for x in excerpts if x is not None)))
    return counted, tuple(evidence)


def _called(source: Source, article_ids: set[str]) -> Excerpt | None:
    """The first place at which an article that quotes a source names it."""
    return next((m for m in source.mentions if m.article_id in article_ids), None)


def _may_be_one(one: Called, other: Called, together: set[str]) -> bool:
    if one.bodies & other.bodies or one.is_namesake(other):
        return True
    if any(is_one_body(a, b) for a in one.ranks for b in other.ranks):
        return True
    if one.is_unnamed and other.is_unnamed and one.is_any_office and other.is_any_office and one.walks & other.walks:
        return True
    if together:
        return False
    if one.is_relay or other.is_relay:
        return True
    return any(a.may_be(b) for a, b in ((one, other), (other, one)))
