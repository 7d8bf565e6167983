"""From the JSON of a gold file to typed values; every mistake in it is an ``InputError`` that names the field."""

from __future__ import annotations

from collections.abc import Sequence

from headwater.errors import InputError
from headwater.evaluation import gold as g
from headwater.evaluation.fields import Field


def parse_gold(record: object) -> g.Gold:
    """The typed gold of a parsed JSON file.

    Raises:
        InputError: a field is missing, of the wrong kind, or names an article or a source the gold does not list.
    """
    top = Field(record, "")
    top.get("format").one_of((g.FORMAT,))
    gold = g.Gold(
        articles=tuple(_article(f) for f in top.get("articles").each()),
        stories=tuple(g.GoldStory(f.get("name").text(), f.get("members").texts()) for f in top.get("stories").each()),
        sources=tuple(_source(f) for f in top.get("sources").each()),
        claims=tuple(_claim(f) for f in top.get("claims").each()),
        conflicts=tuple(_pair(f, g.CONFLICT_KINDS) for f in top.get("conflicts").each()),
        compatible=tuple(_compatible(f) for f in top.get("compatible").each()),
        drift=tuple(_pair(f, g.DRIFT_KINDS) for f in top.get("drift").each()),
        reuse=tuple(_reuse(f) for f in top.get("reuse").each()),
        ledger=_ledger(top.get("ledger")),
    )
    _check_names(gold)
    return gold


def _article(field: Field) -> g.GoldArticle:
    metadata = tuple((name, _accepted(field.get(name))) for name in g.METADATA if field.has(name))
    furniture, body = field.get("furniture").texts(), field.get("body").texts()
    return g.GoldArticle(field.get("input").text(), metadata, furniture, body)


def _accepted(field: Field) -> tuple[g.Value, ...]:
    values = list(field.each()) if isinstance(field.value, list) else [field]
    accepted: list[g.Value] = []
    for each in values:
        if each.value is not None and not isinstance(each.value, str | bool):
            each.refuse("a text, true, false, null or a list of these")
        accepted.append(each.value)
    return tuple(accepted)


def _place(field: Field) -> g.Place:
    occurrence = field.get("occurrence").whole(default=1)
    if occurrence == 0:
        field.get("occurrence").refuse("1 for the first time the quote stands there, or more")
    return g.Place(field.get("input").text(), field.get("quote").text(), occurrence, field.get("also_in").texts())


def _source(field: Field) -> g.GoldSource:
    kinds = _words(field.get("kind"), g.SOURCE_KINDS)
    mentions = tuple(_place(f) for f in field.get("mentions").each())
    return g.GoldSource(field.get("name").text(), kinds, field.get("aliases").texts(), mentions, _maybe(field, "party"))


def _maybe(field: Field, name: str) -> str | None:
    inner = field.get(name)
    return None if inner.value is None else inner.text()


def _words(field: Field, allowed: Sequence[str]) -> tuple[str, ...]:
    if isinstance(field.value, list):
        return tuple(f.one_of(allowed) for f in field.each())
    return (field.one_of(allowed),)


def _one_or(field: Field, name: str, allowed: Sequence[str]) -> tuple[str, ...]:
    others = field.get(f"{name}_or")
    return (field.get(name).one_of(allowed), *(f.one_of(allowed) for f in others.each()))


def _assertion(field: Field) -> g.GoldAssertion:
    chains = (field.get("chain").texts(), *(f.texts() for f in field.get("chain_or").each()))
    return g.GoldAssertion(_place(field), chains, _one_or(field, "stance", g.STANCES), _maybe(field, "hedge"))


def _claim(field: Field) -> g.GoldClaim:
    origins = field.get("origins")
    return g.GoldClaim(
        id=field.get("id").text(),
        text=field.get("text").text(),
        statuses=None if field.get("status").value is None else _one_or(field, "status", g.STATUSES),
        independent_origins=_counts(field.get("independent_origins")),
        independent_parties=_counts(field.get("independent_parties")),
        origins=None if origins.value is None else origins.texts(),
        assertions=tuple(_assertion(f) for f in field.get("assertions").each()),
    )


def _counts(field: Field) -> tuple[int, ...] | None:
    if field.value is None:
        return None
    if isinstance(field.value, list):
        return tuple(f.whole() for f in field.each())
    return (field.whole(),)


def _pair(field: Field, allowed: Sequence[str]) -> g.GoldPair:
    before, after = _place(field.get("before")), _place(field.get("after"))
    return g.GoldPair(_one_or(field, "kind", allowed), before, after, field.get("optional").yes())


def _compatible(field: Field) -> g.GoldPair:
    kinds = _words(field.get("kind"), g.CONFLICT_KINDS)
    return g.GoldPair(kinds, _place(field.get("first")), _place(field.get("second")), optional=False)


def _reuse(field: Field) -> g.GoldReuse:
    kinds = _one_or(field, "kind", g.REUSE_KINDS)
    giver, taker = field.get("from").text(), field.get("to").text()
    return g.GoldReuse(giver, taker, kinds, field.get("decided").yes(), field.get("optional").yes())


def _ledger(field: Field) -> g.GoldLedger | None:
    if field.value is None:
        return None
    rejected = tuple((f.get("input").text(), f.get("reason").texts()) for f in field.get("rejected").each())
    return g.GoldLedger(field.get("read").whole(), rejected)


def _check_names(gold: g.Gold) -> None:
    inputs, names = [a.input for a in gold.articles], [s.name for s in gold.sources]
    ids = [claim.id for claim in gold.claims]
    for what, words in (("article", inputs), ("source", names), ("claim", ids)):
        twice = sorted({word for word in words if words.count(word) > 1})
        if twice:
            raise InputError(f"The gold lists the {what} {twice[0]!r} twice: expected each once. Remove or rename one.")
    for word, where in _inputs_used(gold):
        _expect(word, inputs, f"{where} is in the article", "articles")
    for claim in gold.claims:
        chains = [name for a in claim.assertions for chain in a.chains for name in chain]
        for name in [*(claim.origins or ()), *chains]:
            _expect(name, names, f"claim {claim.id!r} names the source", "sources")


def _inputs_used(gold: g.Gold) -> list[tuple[str, str]]:
    places = [(a.place, f"claim {c.id!r}") for c in gold.claims for a in c.assertions]
    places += [(m, f"source {s.name!r}") for s in gold.sources for m in s.mentions]
    for name, pairs in (("conflict", gold.conflicts), ("compatible pair", gold.compatible), ("drift", gold.drift)):
        places += [(place, f"a {name}") for pair in pairs for place in (pair.before, pair.after)]
    used = [(word, where) for place, where in places for word in (place.input, *place.also_in)]
    used += [(member, f"story {s.name!r}") for s in gold.stories for member in s.members]
    return used + [(word, "a reuse") for r in gold.reuse for word in (r.giver, r.taker)]


def _expect(word: str, known: Sequence[str], saying: str, field: str) -> None:
    if word not in known:
        raise InputError(
            f"In the gold {saying} {word!r}: expected one listed under '{field}'. Add it there or correct it."
        )
