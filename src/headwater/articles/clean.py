"""The door of CLEAN: a capture in, the article in it out."""

from __future__ import annotations

from dataclasses import dataclass, replace

from headwater.articles.assemble import Part, find_signs, join_parts
from headwater.articles.dates import parse_moment
from headwater.articles.draft import Draft
from headwater.articles.facts import Facts, facts_from_meta
from headwater.articles.language import detect_language
from headwater.articles.markings import NoOutlets, Outlets, is_wire
from headwater.articles.naming import find_outlet
from headwater.articles.page import read_page
from headwater.articles.quotes import mend_quotes
from headwater.articles.scrape import read_scrape
from headwater.articles.words import ends_sentence, split_words
from headwater.data.article import Article
from headwater.data.capture import Capture
from headwater.data.ids import make_id
from headwater.data.span import Span
from headwater.errors import EmptyText, NotAnArticle, UndecodableText, UnsupportedLanguage

_MIN_WORDS = 20  # of prose; shorter is a menu, a login wall or a bare picture
_TITLE_WORDS = (3, 20)  # of a first line that a whole text has as its headline
_MAX_CHARACTERS = 2_000_000  # of decoded text; the longest articles have 200,000


@dataclass(frozen=True, slots=True)
class CleanOptions:
    """How CLEAN reads.

    ``as_is`` takes a capture whole as the article: no furniture is looked for and offsets are the file's own.
    ``languages`` are the ISO 639-1 codes of what the reader can read; prose in any other is rejected, none at all when
    there are none.
    """

    as_is: bool = False
    languages: tuple[str, ...] = ("en",)


def clean(capture: Capture, options: CleanOptions | None = None, outlets: Outlets | None = None) -> Article:
    """The article in a capture, apart from its furniture.

    Args:
        capture: a page or a text.
        options: see ``CleanOptions``.
        outlets: who is an outlet and who a wire service; without it only the best-known wires are known.

    Returns:
        The article. Every block says where it stands in the capture. A headline, date or outlet that nothing
        states stays ``None``: none is invented.

    Raises:
        EmptyText: there is no text.
        UndecodableText: the capture's charset is none that we know.
        NotAnArticle: no body of prose was found.
        UnsupportedLanguage: the prose is in a language that is not asked for.
    """
    options = options or CleanOptions()
    outlets = outlets or NoOutlets()
    text = decode(capture)
    if not text.strip("\ufeff \t\r\n"):
        raise EmptyText(f"{capture.input!r} holds no text; there is nothing to clean.", input=capture.input)
    meta = facts_from_meta(capture.meta)
    draft = _take_whole(text) if options.as_is else _read(capture, text, meta, outlets)
    if not options.as_is:
        draft = _add_given_headline(draft, meta)
        draft = replace(draft, parts=tuple(replace(part, text=mend_quotes(part.text)) for part in draft.parts))
    return _finish(capture, draft, meta.or_else(draft.facts), options, outlets)


def decode(capture: Capture) -> str:
    """The capture's text, newlines untouched; offsets of ``Block.capture`` count its characters.

    Raises:
        UndecodableText: Python knows no such charset.
    """
    try:
        return capture.content.decode(capture.charset or "utf-8", "replace")
    except LookupError as error:
        detail = (
            f"{capture.input!r} is said to be in {capture.charset!r}, which is no charset we know; save it as UTF-8."
        )
        raise UndecodableText(detail, input=capture.input) from error


def _take_whole(text: str) -> Draft:
    return Draft((Part(text, "paragraph", Span(0, len(text))),), (), Facts(headline=_first_line(text)))


def _first_line(text: str) -> str | None:
    """The first line where it is a title: short, without a full stop, and text goes on below it."""
    first, _, rest = text.lstrip("\ufeff \t\r\n").partition("\n")
    title = first.strip()
    least, most = _TITLE_WORDS
    if not least <= len(split_words(title)) <= most or ends_sentence(title) or title.endswith(","):
        return None
    return title if rest.strip() else None


def _read(capture: Capture, text: str, meta: Facts, outlets: Outlets) -> Draft:
    text = text[:_MAX_CHARACTERS]
    if capture.media_type == "text/html":
        return read_page(text, capture.url or meta.url, meta.headline, outlets)
    return read_scrape(text, meta.headline, outlets)


def _add_given_headline(draft: Draft, meta: Facts) -> Draft:
    """A headline that only a side-car gives stands first in the text and nowhere in the capture."""
    if not meta.headline or any(part.kind == "headline" for part in draft.parts):
        return draft
    given = Part(meta.headline, "headline", None)
    return Draft((given, *draft.parts), draft.furniture, draft.facts, draft.truncated)


def _finish(capture: Capture, draft: Draft, facts: Facts, options: CleanOptions, outlets: Outlets) -> Article:
    text, blocks = join_parts(draft.parts)
    language = facts.language or detect_language(_body_of(draft))
    if not options.as_is:
        _check_body(capture, draft, facts.language, options)
    signs = find_signs(text, blocks, outlets)
    dateline = signs.dateline.of(text) if signs.dateline else None
    published = facts.published or parse_moment(dateline or "")
    return Article(
        id=make_id("article", capture.digest, "as-is" if options.as_is else "clean"),
        input=capture.input,
        capture_id=capture.id,
        digest=capture.digest,
        charset=capture.charset or "utf-8",
        text=text,
        blocks=blocks,
        outlet=find_outlet(facts.outlet, facts.url or capture.url, draft.furniture, outlets),
        url=facts.url or capture.url,
        headline=mend_quotes(facts.headline) if facts.headline and not options.as_is else facts.headline,
        byline=facts.byline,
        dateline=dateline,
        dateline_span=signs.dateline,
        credit=_credit_of(signs.credit, text, facts, outlets),
        credit_span=signs.credit,
        published_at=published.at if published else None,
        published_precision=published.precision if published else None,
        language=language or next(iter(options.languages), None),
        furniture=draft.furniture,
        truncated=draft.truncated,
    )


def _body_of(draft: Draft) -> str:
    return "\n\n".join(part.text for part in draft.parts if part.kind not in ("headline", "caption"))


def _check_body(capture: Capture, draft: Draft, given: str | None, options: CleanOptions) -> None:
    body = _body_of(draft)
    n_words = len(split_words(body))
    everything = "\n".join([body, *(piece.text for piece in draft.furniture)])
    language = given or detect_language(body if n_words >= _MIN_WORDS else everything)
    if options.languages and language is not None and language not in options.languages:
        detail = f"{capture.input!r} is written in {language!r}; the reader reads {', '.join(options.languages)}."
        raise UnsupportedLanguage(detail, input=capture.input)
    if n_words < _MIN_WORDS:
        detail = (
            f"{capture.input!r} has {n_words} words of prose; an article has at least {_MIN_WORDS}. It is left out."
        )
        raise NotAnArticle(detail, input=capture.input)


def _credit_of(span: Span | None, text: str, facts: Facts, outlets: Outlets) -> str | None:
    """The wire service as the text credits it, or the byline when a wire service is all it names."""
    if span is not None:
        return span.of(text)
    byline = (facts.byline or "").removesuffix(" Staff").removesuffix(" staff")
    return byline if byline and is_wire(byline, outlets) else None
