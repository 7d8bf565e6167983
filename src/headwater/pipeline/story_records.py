"""What the commands that trace write: one plain record per story, passage or claim."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from headwater.data.story import Story
from headwater.pipeline.reading import Pile
from headwater.pipeline.step import Runner
from headwater.pipeline.tools import Tools
from headwater.pipeline.tracing import cluster_pile, find_reuse, trace_stories
from headwater.views.article import outlet_names
from headwater.views.claim import claim_record
from headwater.views.dossier import passage_record
from headwater.views.places import Record, evidence_records


def story_records(pile: Pile, before: Sequence[Story] = ()) -> Iterator[Record]:
    """One story per record; with what it has of the stories ``before``."""
    for story in _stories(pile, before):
        yield {
            "id": story.id,
            "headline": story.headline,
            "articles": [{"id": i, "input": pile.articles[i].input} for i in story.article_ids],
            "evidence": evidence_records(story.evidence, pile.articles),
            "changes": [
                {
                    "kind": change.kind,
                    "story": change.story_id,
                    "articles": list(change.article_ids),
                    "evidence": evidence_records(change.evidence, pile.articles),
                }
                for change in story.changes
            ],
        }


def reuse_records(pile: Pile) -> Iterator[Record]:
    """One passage per record, with the input beside each article id."""
    for story in _stories(pile):
        for passage in find_reuse(story, pile):
            record = passage_record(passage, pile.articles)
            for end in ("from", "to"):
                record[end]["input"] = pile.articles[record[end]["article"]].input
            yield record


def claim_records(pile: Pile, tools: Tools, runner: Runner) -> Iterator[Record]:
    """One claim with its lineage per record, with the names of its sources."""
    outlets = outlet_names(pile.articles.values())
    for traced in trace_stories(pile, tools, runner)[0]:
        assertions = {a.id: a for a in traced.assertions}
        names = {source.id: source.name for source in traced.resolution.sources}
        for claim, lineage in zip(traced.claims, traced.lineages, strict=True):
            record = claim_record(claim, lineage, assertions, pile.articles, outlets)
            record["source_names"] = {i: names[i] for i in sorted(_named_in(record) & names.keys())}
            record["inputs"] = {a["article"]: pile.articles[a["article"]].input for a in record["assertions"]}
            yield record


def _named_in(claim: Record) -> set[str]:
    return {link["source"] for assertion in claim["assertions"] for link in assertion["chain"] if link["source"]}


def _stories(pile: Pile, before: Sequence[Story] = ()) -> list[Story]:
    return sorted(cluster_pile(pile, before), key=lambda story: (-len(story.article_ids), story.id))
