"""The door: the sources of one story, and the source of every attribution in it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace

from headwater.data.annotation import Annotations
from headwater.data.article import Article
from headwater.data.evidence import Evidence
from headwater.data.source import Resolution, Source
from headwater.data.story import Story
from headwater.errors import InputError
from headwater.outlets.table import OutletTable
from headwater.sources.making import make_source
from headwater.sources.names.hits import Key
from headwater.sources.references.books import open_books
from headwater.sources.references.mentions import Mention, find_mentions, find_phrases
from headwater.sources.unnamed.anonymous import join_unnamed
from headwater.sources.unnamed.polls import find_polls

_JOINED = re.compile(r", | and ")


@dataclass(frozen=True, slots=True)
class ResolveOptions:
    """What ``resolve`` may do.

    Attributes:
        join_unnamed: whether sources without a name ("a senior official", "the union") of two articles become one where
            both carry the same sentence, belong to one named body and say the same, are told through the outlet that
            quoted them, or can be no other institution. Off, each stays in its article.
    """

    join_unnamed: bool = True


def resolve(
    story: Story,
    articles: Mapping[str, Article],
    annotations: Mapping[str, Annotations],
    table: OutletTable,
    options: ResolveOptions = ResolveOptions(),
) -> Resolution:
    """Who is quoted in a story: every source with its mentions, and why each mention is that source.

    The same articles in any order give the same sources. It does not say what a source claims, it never joins unnamed
    sources of two articles without evidence (a common text, body or survey, an outlet that both go through, an
    institution that can be no other), and it knows nothing beyond the articles and the facts in ``table``.

    Raises:
        InputError: an article of the story, or its annotations, is not given.
    """
    for article_id in story.article_ids:
        if article_id not in articles or article_id not in annotations:
            raise InputError(
                f"Story {story.id!r} holds article {article_id!r}, which is not given; pass it, annotated."
            )
    ids = sorted(set(story.article_ids))
    books = open_books(ids, articles, annotations, table)
    phrases = {i: find_phrases(books.contexts[i], books) for i in ids}
    mentions = [m for i in ids for m in find_mentions(books.contexts[i], phrases[i], books)]
    joined = join_unnamed(mentions, books, across=options.join_unnamed)
    groups = _group(mentions, joined)
    evidence = _evidence(mentions, joined)
    made = {key: make_source(story.id, key, groups[key], evidence[key], books) for key in sorted(groups)}
    found = {(m.article_id, m.index): made[_final(m, joined)].id for m in mentions}
    final = {key: joined[key][0] if key in joined else key for key in (m.hit.key for m in mentions)}
    told_by = find_polls(mentions, books).items()
    polls = {made[final[share]].id: made[final[poll]].id if poll else None for share, poll in told_by}
    known = _with_own_party(_with_members(made))
    return Resolution(
        sources=tuple(sorted(known, key=lambda s: (-len(s.mentions), s.name.casefold(), s.id))),
        source_ids={
            i: tuple(found.get((i, n)) for n in range(len(annotations[i].attributions))) for i in story.article_ids
        },
        polls=polls,
    )


def _with_members(made: Mapping[Key, Source]) -> dict[Key, Source]:
    """The sources; persons who speak together hold those of them who are quoted alone."""
    alone = {source.name: source.id for key, source in made.items() if key[0] == "person"}
    return {
        key: replace(s, members=tuple(sorted(alone[name] for name in _JOINED.split(s.name) if name in alone)))
        if key[0] == "joint"
        else s
        for key, s in made.items()
    }


def _with_own_party(made: Mapping[Key, Source]) -> list[Source]:
    """The sources; a body for which another source speaks (its chairman) is its own party, so that they are one."""
    spoken_for = {s.party for s in made.values() if s.party}
    said = "another source of the story speaks for it"
    return [
        replace(s, party=s.name, party_from=said)
        if key[0] == "body" and s.party is None and s.name in spoken_for
        else s
        for key, s in sorted(made.items())
    ]


def _final(mention: Mention, joined: Mapping[Key, tuple[Key, Evidence]]) -> Key:
    key = mention.hit.key
    return joined[key][0] if key in joined else key


def _group(mentions: list[Mention], joined: Mapping[Key, tuple[Key, Evidence]]) -> dict[Key, list[Mention]]:
    groups: dict[Key, list[Mention]] = defaultdict(list)
    for mention in mentions:
        groups[_final(mention, joined)].append(mention)
    return groups


def _evidence(mentions: list[Mention], joined: Mapping[Key, tuple[Key, Evidence]]) -> dict[Key, list[Evidence]]:
    """The reasons of each source's merges, one per mention that does not say its name."""
    found: dict[Key, list[Evidence]] = defaultdict(list)
    for mention in mentions:
        reason = mention.hit.evidence(mention.at)
        if reason is not None:
            found[_final(mention, joined)].append(reason)
    for key in sorted(joined):
        found[joined[key][0]].append(joined[key][1])
    return found
