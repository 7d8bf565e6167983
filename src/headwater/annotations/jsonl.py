"""Annotations written down: the ``annotate`` record of DESIGN §6, and brat's stand-off lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import count

from headwater.data.annotation import Annotations, Attribution, Quantity
from headwater.data.article import Article
from headwater.data.source import Source
from headwater.data.span import Span

Json = dict[str, object]
_BRAT_ROLES = (("Source", "source"), ("Cue", "cue"), ("Content", "content"))


def to_record(
    article: Article,
    annotations: Annotations,
    sources: Sequence[Source] = (),
    source_ids: Sequence[str | None] = (),
) -> Json:
    """One line of ``headwater annotate --format jsonl``.

    Args:
        article: what was annotated.
        annotations: of that article.
        sources: the parties resolved in it, where they have been.
        source_ids: the source of each attribution, in their order.
    """
    found = dict(enumerate(source_ids))
    named = [(one.span, source.id) for source in sources for one in source.mentions if one.article_id == article.id]
    return {
        "input": article.input,
        "id": article.id,
        "text": article.text,
        "sentences": _places(annotations.sentences),
        "clauses": _places(annotations.clauses),
        "attributions": [_attribution(one, found.get(i)) for i, one in enumerate(annotations.attributions)],
        "entities": [
            {**_place(entity.span), "kind": entity.kind, "source_id": _source_at(entity.span, named)}
            for entity in annotations.entities
        ],
        "references": [
            {**_place(one.span), "antecedent": [one.antecedent.start, one.antecedent.end], "score": one.score}
            for one in annotations.references
        ],
        "quantities": [_quantity(one) for one in annotations.quantities],
        "times": [
            {**_place(one.span), "first": str(one.first), "last": str(one.last), "precision": one.precision}
            for one in annotations.times
        ],
        "hedges": _places(annotations.hedges),
        "sources": [_source(source, article.id) for source in sources],
    }


def to_brat(annotations: Annotations, text: str) -> str:
    """The attributions as a brat ``.ann`` file: one event per attribution, its cue the trigger.

    An attribution inside another has a note that says so (``# … inside E2``).
    """
    lines: list[str] = []
    marks = count(1)
    for number, one in enumerate(annotations.attributions, 1):
        arguments: list[str] = []
        trigger = ""
        for name, field in _BRAT_ROLES:
            spans: tuple[Span, ...] = getattr(one, field)
            if not spans:
                continue
            mark = f"T{next(marks)}"
            lines.append(f"{mark}\t{name} {_brat_place(spans)}\t{_brat_text(spans, text)}")
            if field == "cue":
                trigger = f"Attribution:{mark}"
            arguments.append(f"{name}:{mark}")
        lines.append(f"E{number}\t" + " ".join([trigger, *arguments]).strip())
        if one.parent is not None:
            lines.append(f"#{number}\tAnnotatorNotes E{number}\tinside E{one.parent + 1}")
    return "".join(line + "\n" for line in lines)


def _quantity(one: Quantity) -> Json:
    bounds = {"low": _finite(one.low), "high": _finite(one.high)}
    return {**_place(one.span), **bounds, "unit": one.unit, "kind": one.kind, "scope": one.scope}


def _attribution(one: Attribution, source_id: str | None) -> Json:
    return {
        "source": _places(one.source),
        "cue": _places(one.cue),
        "content": _places(one.content),
        "parent": one.parent,
        "source_id": source_id,
        "kind": one.kind,
        "stance": one.stance,
        "hedge": None if one.hedge is None else [one.hedge.start, one.hedge.end],
        "score": one.score,
        "evidence": [evidence.feature for evidence in one.evidence],
    }


def _source(source: Source, article_id: str) -> Json:
    mentions = (mention.span for mention in source.mentions if mention.article_id == article_id)
    return {"id": source.id, "name": source.name, "kind": source.kind, "mentions": _places(mentions)}


def _source_at(span: Span, named: Iterable[tuple[Span, str]]) -> str | None:
    """The first source one of whose mentions holds the entity ``span``."""
    return next((source_id for mention, source_id in named if mention.contains(span)), None)


def _place(span: Span) -> dict[str, object]:
    return {"start": span.start, "end": span.end}


def _places(spans: Iterable[Span]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans]


def _finite(number: float) -> float | None:
    """JSON has no infinity: an open bound is ``null``."""
    return number if abs(number) != float("inf") else None


def _brat_place(spans: Iterable[Span]) -> str:
    return ";".join(f"{span.start} {span.end}" for span in spans)


def _brat_text(spans: Iterable[Span], text: str) -> str:
    return " ".join(span.of(text).replace("\n", " ") for span in spans)
