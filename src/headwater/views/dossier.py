"""The dossier: everything a run found, as one plain value (``docs/dossier.md``)."""

from __future__ import annotations

from collections.abc import Mapping

from headwater.data.article import Article
from headwater.data.coverage import Coverage, TracedStory
from headwater.data.reuse import Passage
from headwater.data.source import Source
from headwater.views.article import credited_names, outlet_names, records_by_label
from headwater.views.claim import claim_record
from headwater.views.drifts import drift_records
from headwater.views.finding import find_findings, find_nothing
from headwater.views.landscape import axis_records, omission_records, outlet_records
from headwater.views.places import Record, evidence_records, place
from headwater.views.timeline import timeline_records

FORMAT = "headwater.dossier/1"


def view(coverage: Coverage, version: str) -> Record:
    """The dossier of a run; the same coverage gives the same value, key for key."""
    articles = coverage.articles
    outlets = outlet_names(articles.values())
    names = credited_names(articles.values(), coverage.wires)
    by_outlet = outlet_records(coverage.stories, articles, outlets)
    return {
        "format": FORMAT,
        "generator": {"name": "headwater", "version": version, "models": dict(sorted(coverage.models.items()))},
        "options": dict(sorted(coverage.options.items())),
        "articles": records_by_label(articles, coverage.wires),
        "stories": [_story_record(traced, coverage, outlets, names) for traced in coverage.stories],
        "claims": [record for traced in coverage.stories for record in _claims(traced, coverage, outlets)],
        "sources": [_source_record(s, coverage) for t in coverage.stories for s in t.resolution.sources],
        "reuse": [passage_record(p, articles) for t in coverage.stories for p in t.passages],
        "timeline": [
            entry for traced in coverage.stories for entry in timeline_records(traced, articles, coverage.annotations)
        ],
        "landscape": {
            "outlets": by_outlet,
            "axes": axis_records(by_outlet),
            "omissions": [r for t in coverage.stories for r in omission_records(t, articles, outlets)],
        },
        "ledger": {
            "read": len(articles),
            "rejected": [{"input": r.input, "reason": r.reason, "detail": r.detail} for r in coverage.rejected],
        },
    }


def _story_record(traced: TracedStory, coverage: Coverage, outlets: dict[str, str], names: dict[str, str]) -> Record:
    findings = find_findings(traced, coverage.articles, outlets, names)
    members = sorted(traced.story.article_ids)
    return {
        "id": traced.story.id,
        "headline": traced.story.headline,
        "articles": members,
        "claims": [claim.id for claim in traced.claims],
        "origins": len(traced.cut),
        "cut": list(traced.cut),
        "outlets": len({outlets[i] for i in members}),
        "finding": findings[0] if findings else find_nothing(traced, outlets),
        "findings": findings,
        "evidence": evidence_records(traced.story.evidence, coverage.articles),
    }


def _claims(traced: TracedStory, coverage: Coverage, outlets: dict[str, str]) -> list[Record]:
    assertions = {a.id: a for a in traced.assertions}
    return [
        claim_record(claim, lineage, assertions, coverage.articles, outlets)
        for claim, lineage in zip(traced.claims, traced.lineages, strict=True)
    ]


def _source_record(source: Source, coverage: Coverage) -> Record:
    return {
        "id": source.id,
        "name": source.name,
        "kind": source.kind,
        "party": source.party,
        "party_from": source.party_from,
        "aliases": list(source.aliases),
        "mentions": [place(mention) for mention in source.mentions],
        "merges": evidence_records(source.merges, coverage.articles),
    }


def passage_record(passage: Passage, articles: Mapping[str, Article]) -> Record:
    """A reuse passage; ``from`` gave and ``to`` took where ``decided``, else the two are in order of article id."""
    return {
        "id": passage.id,
        "from": place(passage.taken_from),
        "to": place(passage.taken_by),
        "kind": passage.kind,
        "share": round(float(passage.share), 4),
        "decided": passage.decided,
        "direction": evidence_records(passage.direction, articles),
        "evidence": evidence_records(passage.evidence, articles),
        "drift": drift_records(passage.drift, articles),
    }
