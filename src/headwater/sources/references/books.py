"""The books of one story: its persons, bodies and roles, entered before any mention is understood."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from headwater.data.annotation import Annotations, Entity
from headwater.data.article import Article
from headwater.data.span import Excerpt
from headwater.outlets.table import OutletTable
from headwater.sources.names.bodies import BodyBook
from headwater.sources.names.entities import correct_entities
from headwater.sources.names.natures import NatureBook
from headwater.sources.names.persons import PersonBook, Tokens, tokens_of
from headwater.sources.names.roles import RoleBook, find_roles
from headwater.sources.phrases import nouns
from headwater.sources.references.context import ArticleContext

_LEAST_TOLD = 2  # pronouns
_MOSTLY = 0.7  # of the pronouns that stand for a surname in an article: then it is a man's or a woman's there


@dataclass(frozen=True, slots=True)
class Books:
    """Everything the story names, and one context per article, by id."""

    persons: PersonBook
    bodies: BodyBook
    roles: RoleBook
    natures: NatureBook
    contexts: dict[str, ArticleContext]
    table: OutletTable


def open_books(
    article_ids: Sequence[str],
    articles: Mapping[str, Article],
    annotations: Mapping[str, Annotations],
    table: OutletTable,
) -> Books:
    """Enter every name in the articles; the order of ``article_ids`` does not matter."""
    ids = sorted(article_ids)
    entities = correct_entities(ids, articles, annotations, table)
    persons: list[tuple[Excerpt, str, str]] = []
    bodies: list[tuple[Excerpt, str]] = []
    lands: set[str] = set()
    for article_id in ids:
        text = articles[article_id].text
        for entity in entities[article_id]:
            name, at = entity.span.of(text), Excerpt(article_id, entity.span)
            if entity.kind == "organisation":
                bodies.append((at, name))
            elif entity.kind == "person":
                persons.append((at, name, text))
            elif entity.kind == "place":
                lands.add(name)
    told = {i: _told_sexes(entities[i], annotations[i], articles[i].text) for i in ids}
    person_book = PersonBook(persons, told)
    homes = {i: outlet for i in ids if (outlet := articles[i].outlet) is not None}
    body_book = BodyBook(bodies, {i: articles[i].text for i in ids}, table, lands, homes)
    contexts = {i: ArticleContext(articles[i], annotations[i], entities[i], person_book, body_book) for i in ids}
    roles = [r for i in ids for r in find_roles(articles[i].text, i, person_book.named.get(i, ()), table)]
    natures = NatureBook(
        {i: [(span, body_book.full(Excerpt(i, span), key)) for span, key in body_book.named.get(i, ())] for i in ids},
        {i: articles[i].text for i in ids},
    )
    return Books(person_book, body_book, RoleBook(roles), natures, contexts, table)


def _told_sexes(entities: Sequence[Entity], annotations: Annotations, text: str) -> dict[Tokens, str]:
    """For every name of one word, whether "he" or "she" mostly stands for it, as the reader takes them."""
    short = ((e.span, tokens_of(e.span.of(text))) for e in entities if e.kind == "person")
    bare = {span.start: (span, tokens) for span, tokens in short if len(tokens) == 1}
    links = {r.span.start: r.antecedent for r in reversed(annotations.references)}
    counts: dict[Tokens, Counter[str]] = defaultdict(Counter)
    for reference in annotations.references:
        said = reference.span.of(text).casefold()
        if said not in nouns.MALE | nouns.FEMALE:
            continue
        at = reference.antecedent
        while at.start not in bare and at.start in links and links[at.start].start < at.start:
            at = links[at.start]
        span, tokens = bare.get(at.start, (at, ()))
        if tokens and at.end <= span.end + len("'s"):  # not "|Quill| spokesman Ada Pell"
            counts[tokens]["male" if said in nouns.MALE else "female"] += 1
    return {
        tokens: sex
        for tokens, found in counts.items()
        for sex, n in found.items()
        if n >= max(_LEAST_TOLD, _MOSTLY * sum(found.values()))
    }
