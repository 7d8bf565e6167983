"""JSON lines of the stage before, read back into articles."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any, get_args

from headwater.data.article import Article, Block, BlockKind, Furniture, Outlet, OutletKind, Precision
from headwater.data.capture import Rejection
from headwater.data.ids import digest_of, make_id
from headwater.data.span import Span
from headwater.data.story import Story
from headwater.errors import InputError

_WORDS = ("charset", "url", "headline", "byline", "dateline", "credit", "published_precision", "language")
_NAMES = ("id", "input", "digest")
_REASON = "not-an-article-line"
_LONE = re.compile("[\ud800-\udfff]")  # half of a character, which JSON can spell and no file can hold
_SHOWN = 40  # characters of a line that could not be used


def read_lines(lines: Iterable[str], name: str) -> Iterator[Article | Rejection]:
    """Articles from the output of ``headwater clean`` or ``annotate``; a line that is none becomes a rejection.

    Only ``text`` is needed: a missing ``id`` is made from the text, a missing ``input`` is ``name:line``.
    """
    seen: dict[str, str] = {}
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        where = f"{name}:{number}"
        try:
            article = _article_of(json.loads(line), where)
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            detail = (
                f"Found {line.strip()[:_SHOWN]!r} ({_say(error)}); expected one JSON object with a 'text', "
                "as 'headwater clean' writes."
            )
            yield Rejection(where, _REASON, detail)
            continue
        first = seen.setdefault(article.id, where)
        if first == where:
            yield article
        else:
            yield Rejection(where, "same-capture", f"The article {article.id!r} stands in {first!r} already.")


def read_stories(lines: Iterable[str], name: str) -> tuple[Story, ...]:
    """Stories from the output of ``headwater cluster``: their ids and those of their articles.

    Raises:
        InputError: a line is no story, or names one that stands in another line.
    """
    found: dict[str, Story] = {}
    place_of: dict[str, str] = {}
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
            story = Story(str(record["id"]), "", tuple(str(one["id"]) for one in record["articles"]))
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            raise InputError(
                f"Found {line.strip()[:_SHOWN]!r} ({_say(error)}) in {f'{name}:{number}'!r}; expected one JSON object "
                "with 'id' and 'articles', as 'headwater cluster' writes. Name such a file."
            ) from None
        if not story.article_ids or story.id in found:
            raise InputError(
                f"Found the story {story.id!r} {'twice' if story.id in found else 'without articles'} in {name!r}; "
                "expected each once, with its articles. Write the file anew with 'headwater cluster'."
            )
        for article_id in story.article_ids:
            first = place_of.setdefault(article_id, story.id)
            if first != story.id:
                raise InputError(
                    f"Found the article {article_id!r} in two stories, {first!r} and {story.id!r}, in {name!r}; "
                    "expected it in one. Write the file anew with 'headwater cluster'."
                )
        found[story.id] = story
    return tuple(found.values())


def _say(error: Exception) -> str:
    if isinstance(error, KeyError):
        return f"no {error}"
    return "it is nested too deeply" if isinstance(error, RecursionError) else str(error)


def _article_of(record: Any, where: str) -> Article:
    if not isinstance(record, Mapping):
        raise TypeError(f"it is a {type(record).__name__}")
    text = _words(record, "text")
    if not text.strip():
        raise ValueError("the text is empty")
    known = {key: _words(record, key) for key in (*_NAMES, *_WORDS) if record.get(key) is not None}
    _one_of(known.get("published_precision"), Precision)
    digest = known.pop("digest", digest_of(text.encode()))
    made = {"id": make_id("article", digest, "line"), "input": where, "charset": "utf-8"}
    return Article(
        capture_id=make_id("capture", digest),
        digest=digest,
        text=text,
        blocks=_blocks_of(record, text) or (Block(Span(0, len(text)), "paragraph", None),),
        outlet=_outlet_of(record["outlet"]) if record.get("outlet") else None,
        dateline_span=_span_of(record.get("dateline_span"), text),
        credit_span=_span_of(record.get("credit_span"), text),
        published_at=_moment_of(record.get("published_at")),
        furniture=tuple(Furniture(_words(f, "text"), _words(f, "reason")) for f in record.get("furniture") or ()),
        truncated=bool(record.get("truncated")),
        **{**made, **known},  # type: ignore[arg-type]
    )


def _words(record: Mapping[str, Any], key: str) -> str:
    value = record[key]
    if not isinstance(value, str):
        raise TypeError(f"{key!r} is {value!r:.40}, not a string")
    return _LONE.sub("\ufffd", value)


def _one_of(value: Any, kinds: Any) -> None:
    if value is not None and value not in get_args(kinds):
        raise ValueError(f"{value!r:.40} is none of {', '.join(get_args(kinds))}")


def _outlet_of(record: Mapping[str, Any]) -> Outlet:
    outlet = Outlet(**{key: _words(record, key) for key in record if record[key] is not None})  # type: ignore[arg-type]
    _one_of(outlet.kind, OutletKind)
    return outlet


def _blocks_of(record: Mapping[str, Any], text: str) -> tuple[Block, ...]:
    blocks = []
    for block in record.get("blocks") or ():
        _one_of(block["kind"], BlockKind)
        place = block.get("capture")
        capture = Span(place[0], place[1]) if place else None
        blocks.append(Block(_inside(Span(block["start"], block["end"]), text), block["kind"], capture))
    return tuple(blocks)


def _span_of(pair: Any, text: str) -> Span | None:
    return _inside(Span(pair[0], pair[1]), text) if pair else None


def _inside(span: Span, text: str) -> Span:
    if not isinstance(span.start, int) or span.end > len(text):
        raise ValueError(f"{span} leads out of a text of {len(text)} characters")
    return span


def _moment_of(value: Any) -> datetime | None:
    """A moment in its zone; one that names none is taken for UTC, so that any two can be compared."""
    if not value:
        return None
    moment = datetime.fromisoformat(value)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
