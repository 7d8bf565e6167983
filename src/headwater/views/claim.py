"""A claim with its assertions, conflicts, drift and lineage."""

from __future__ import annotations

from collections.abc import Mapping

from headwater.data.article import Article
from headwater.data.claim import Assertion, Claim, Link
from headwater.data.lineage import Lineage
from headwater.views.drifts import drift_records
from headwater.views.places import Record, evidence_records, pair_of


def claim_record(
    claim: Claim,
    lineage: Lineage,
    assertions: Mapping[str, Assertion],
    articles: Mapping[str, Article],
    outlets: Mapping[str, str],
) -> Record:
    """A claim as the dossier shows it; ``outlets`` names who publishes each article id."""
    members = [assertions[i] for i in claim.assertion_ids]
    return {
        "id": claim.id,
        "story": claim.story_id,
        "text": claim.text,
        "text_from": claim.text_from,
        "named_by": claim.named_by,
        "status": lineage.status,
        "parts": list(lineage.parts),
        "independent_origins": lineage.independent_origins,
        "independent_parties": lineage.independent_parties,
        "corroborating_parties": lineage.corroborating_parties,
        "cut": list(lineage.cut),
        "origins": list(lineage.origins),
        "unattributed": lineage.unattributed,
        "outlets": len({outlets[a.article_id] for a in members}),
        "assertions": [assertion_record(a, articles) for a in members],
        "conflicts": [
            {
                "with": conflict.with_id,
                "assertion": conflict.assertion_id,
                "kind": conflict.kind,
                "detail": conflict.detail,
                "evidence": evidence_records(conflict.evidence, articles),
            }
            for conflict in claim.conflicts
        ],
        "drift": drift_records(claim.drift, articles),
        "lineage": {"edges": edge_records(lineage, articles)},
        "evidence": evidence_records([*claim.evidence, *lineage.evidence], articles),
    }


def assertion_record(assertion: Assertion, articles: Mapping[str, Article]) -> Record:
    """An assertion in its words and its chain, outermost source first."""
    text = articles[assertion.article_id].text
    return {
        "id": assertion.id,
        "article": assertion.article_id,
        "start": assertion.span.start,
        "end": assertion.span.end,
        "text": assertion.span.of(text),
        "context": pair_of(assertion.context),
        "chain": [_link_record(link) for link in assertion.chain],
        "stance": assertion.stance,
        "hedge": assertion.hedge.of(text) if assertion.hedge else None,
        "hedge_span": pair_of(assertion.hedge),
        "voice": assertion.voice,
        "repeats": assertion.repeats,
        "evidence": evidence_records(assertion.evidence, articles),
    }


def edge_records(lineage: Lineage, articles: Mapping[str, Article]) -> list[Record]:
    """The edges of a lineage, downstream."""
    return [
        {
            "tail": edge.tail,
            "head": edge.head,
            "kind": edge.kind,
            "assertions": list(edge.assertion_ids),
            "evidence": evidence_records(edge.evidence, articles),
        }
        for edge in lineage.edges
    ]


def _link_record(link: Link) -> Record:
    return {
        "source": link.source_id,
        "text": link.text,
        "cue": link.cue,
        "start": link.span.start if link.span else None,
        "end": link.span.end if link.span else None,
        "cue_start": link.cue_span.start if link.cue_span else None,
        "cue_end": link.cue_span.end if link.cue_span else None,
    }
