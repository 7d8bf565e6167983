"""Two powers that speak together: "Kenya and Uganda", and "the two sides" after them."""

from __future__ import annotations

from itertools import pairwise

from headwater.data.span import Span, cover
from headwater.meaning.words import words
from headwater.outlets.table import OutletTable
from headwater.sources.names.hits import Hit, Key
from headwater.sources.phrases.phrase import Phrase
from headwater.sources.references.context import ArticleContext

_TWO = frozenset({"two", "both"})
_SIDES = frozenset({"side", "country", "nation", "government", "capital", "neighbor", "neighbour", "state", "power"})
_POINTERS = frozenset({"the", "these", "those", "of"})
_LOOK_BACK = 2  # sentences before "the two sides" in which they are named
_POWERS = ("place", "nationality")


def understand_powers(context: ArticleContext, phrase: Phrase, table: OutletTable) -> Hit | None:
    """The two powers that ``phrase`` names, or means by "the two sides"; ``None`` when it does neither."""
    bare = [w.lemma for w in phrase.words if w.text.lower() not in _POINTERS]
    if len(bare) > 1 and bare[0] in _TWO and bare[-1] in _SIDES and len(bare) == len(_TWO):
        found = powers_before(context, phrase.span.start, table, back=_LOOK_BACK)
        if found is None:
            return None
        said = found[0].of(context.text)
        return Hit(found[1], "both-sides", f"“{phrase.text}” are “{said}”", 0.8, context.excerpt(found[0]))
    named = _named(context, phrase.span, table)
    return Hit(_key(named)) if len(named) == len(_TWO) and _is_only(context, phrase, named) else None


def powers_before(
    context: ArticleContext, before: int, table: OutletTable, *, back: int = 0
) -> tuple[Span, Key] | None:
    """The last two powers joined by "and" before a place in its sentence, or the only two; else in one ``back``."""
    sentence, end = context.sentence_span(before), before
    for _ in range(back + 1):
        named = _named(context, Span(sentence.start, end), table)
        pairs = [(a, b) for a, b in pairwise(named) if a[1] != b[1] and _is_joined(context, a[0], b[0])]
        if not pairs and len({name for _, name in named}) == len(_TWO):
            pairs = [(named[0], next(one for one in named if one[1] != named[0][1]))]
        if pairs:
            return cover((pairs[-1][0][0], pairs[-1][1][0])), _key(list(pairs[-1]))
        if not sentence.start:
            return None
        end = sentence.start
        sentence = context.sentence_span(end - 1)
    return None


def _named(context: ArticleContext, span: Span, table: OutletTable) -> list[tuple[Span, str]]:
    """The powers named in ``span``, in order."""
    found = []
    for entity in context.entities_in(span) if len(span) else ():
        party = table.party_named(entity.span.of(context.text)) if entity.kind in _POWERS else None
        if party is not None and span.contains(entity.span):
            found.append((entity.span, party.name))
    return found


def _key(named: list[tuple[Span, str]]) -> Key:
    return ("powers", " and ".join(sorted(name for _, name in named)))


def _is_joined(context: ArticleContext, one: Span, other: Span) -> bool:
    return context.text[one.end : other.start].removeprefix("'s").removeprefix("’s").strip() == "and"


def _is_only(context: ArticleContext, phrase: Phrase, named: list[tuple[Span, str]]) -> bool:
    """Whether ``phrase`` is nothing but the two names."""
    (one, first), (other, second) = named
    rest = words(context.text[phrase.span.start : one.start]) + words(context.text[other.end : phrase.span.end])
    return first != second and _is_joined(context, one, other) and all(w.lemma == "both" for w in rest)
