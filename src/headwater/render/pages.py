"""The Jinja environment of the report: everything escaped, nothing executed, no address but http and https."""

from __future__ import annotations

import json
import re
from functools import cache, lru_cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from headwater.render import words

TEMPLATES = Path(__file__).parent / "templates"
_UNSHOWABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_OVERRIDES = re.compile("[\u202a-\u202e\u2066-\u2069]")  # would turn the words around them about
_NOT_ID = re.compile(r"[^A-Za-z0-9_-]")


@cache
def environment() -> Environment:
    """The environment every template is rendered in."""
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=show,
    )
    made.filters |= {
        "anchor": anchor,
        "slug": slug,
        "count": words.count,
        "web_address": web_address,
        "shorten": words.shorten,
        "share": words.say_share,
        "percent": lambda share: f"{share * 100:.0f}",
        "thousands": lambda n: f"{n:,}",
        "options": lambda options: json.dumps(options, ensure_ascii=False, indent=1, sort_keys=True),
    }
    made.globals |= {
        "count": words.count,
        "say_moment": words.say_moment,
        "say_period": words.say_period,
        "status_words": words.STATUS_WORDS,
        "status_meanings": words.STATUS_MEANINGS,
        "kind_words": words.KIND_WORDS,
    }
    return made


def show(value: Any) -> Any:
    """A value as a page can hold it: ``None`` is nothing, control characters and lone surrogates are U+FFFD."""
    if value is None:
        return ""
    if isinstance(value, str) and not isinstance(value, Markup):
        return _OVERRIDES.sub("", _UNSHOWABLE.sub("\ufffd", value))
    return value


def anchor(id: str) -> str:
    """An id as an HTML id and fragment."""
    return "h-" + slug(id)


def slug(name: str) -> str:
    """A name as part of an HTML id or class."""
    return _NOT_ID.sub("-", str(name))


def web_address(url: str | None) -> str | None:
    """The address if it is a whole http or https one, else ``None``: nothing else becomes a link."""
    if not url or _UNSHOWABLE.search(url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.netloc else None


@lru_cache(maxsize=8)  # kinds of page
def style(*names: str) -> Markup:
    """Our own style sheets as one, safe to stand in a ``style`` element."""
    return Markup("\n".join((TEMPLATES / name).read_text(encoding="utf-8") for name in names))
