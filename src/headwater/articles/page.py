"""HTML pages: headline and captions by their markup, the body by trafilatura's choice, the rest is furniture."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from headwater.articles.assemble import Part
from headwater.articles.body import choose_body
from headwater.articles.captions import is_photo_credit
from headwater.articles.cut import is_cut
from headwater.articles.dates import is_date_line, parse_moment
from headwater.articles.draft import Draft
from headwater.articles.facts import Facts
from headwater.articles.headings import is_date_and_names
from headwater.articles.markings import Outlets, find_byline, find_credit_line, looks_like_names
from headwater.articles.markup import Page, read_markup
from headwater.articles.metadata import is_locked, read_embedded, read_metadata
from headwater.articles.phrases import find_label, find_tell
from headwater.articles.scrape import draft_sheet
from headwater.articles.second_look import look_again
from headwater.articles.sheet import Sheet
from headwater.articles.sort import sort_lines
from headwater.articles.words import find_topics, split_words
from headwater.data.article import Furniture
from headwater.data.span import Span

_MIN_BODY = 40  # words; a choice below is no body, and the lines are judged as those of a scrape
_HELD_BACK = 3  # times as many words as the page shows: then its body is what JSON-LD gives
_SAME_TITLE = 0.6  # share of content words that a visible headline has in common with the metadata's
_HEADING = 0.3  # what an ``h1`` is ahead of other lines
_NO_REASONS = ("", "summary", "caption")
_VAGUE = (*_NO_REASONS, "aside", "form", "legal", "navigation", "published", "byline")  # a turn of phrase says more
_SUMMARY_PLACES = ("", "summary")


def read_page(text: str, url: str | None, headline: str | None, outlets: Outlets) -> Draft:
    """The article in a page and what stands around it."""
    page = read_markup(text)
    facts = read_metadata(page, url)
    chosen = choose_body(text, page.lines)
    n_words = sum(len(split_words(line.text)) for line, keep in zip(page.lines, chosen, strict=True) if keep)
    embedded = read_embedded(page)
    if embedded is not None and _count_words(embedded[0]) >= max(_MIN_BODY, _HELD_BACK * n_words):
        return _read_embedded(*embedded, page, facts, text)
    if n_words < _MIN_BODY:
        sheet = sort_lines(tuple(page.lines), outlets, headline)
        draft = draft_sheet(sheet)
        return Draft(draft.parts, draft.furniture, _merge(draft.facts, facts), is_cut(sheet, locked=is_locked(page)))
    sheet = _sort_page(page, chosen, facts, headline, outlets)
    draft = draft_sheet(sheet)
    parts = draft.parts
    if sheet.headline is None and facts.headline:
        parts = (Part(facts.headline, "headline", _place_in_head(text, page, facts.headline)), *parts)
    return Draft(parts, draft.furniture, _merge(draft.facts, facts), is_cut(sheet, locked=is_locked(page)))


def _count_words(texts: Iterable[str]) -> int:
    return sum(len(split_words(text)) for text in texts)


def _read_embedded(paragraphs: Sequence[str], script: Span, page: Page, facts: Facts, text: str) -> Draft:
    """The article that only the page's JSON-LD holds; what the page shows is the furniture around it."""
    held = {*paragraphs, facts.headline}
    shown = [line for line in page.lines if line.text not in held]
    parts = [Part(paragraph, "paragraph", script) for paragraph in paragraphs]
    if facts.headline:
        parts.insert(0, Part(facts.headline, "headline", _place_in_head(text, page, facts.headline)))
    furniture = (Furniture(line.text, _reason_of(line.text, line.place)) for line in shown)
    return Draft(tuple(parts), tuple(furniture), facts, is_locked(page))


def _merge(seen: Facts, said: Facts) -> Facts:
    """The headline as a reader sees it; all else as the metadata say, where they do."""
    return Facts(headline=seen.headline).or_else(said).or_else(seen)


def _sort_page(page: Page, chosen: list[bool], facts: Facts, headline: str | None, outlets: Outlets) -> Sheet:
    sheet = Sheet(tuple(page.lines))
    first = chosen.index(True)
    last = len(chosen) - 1 - chosen[::-1].index(True)
    _keep_headline(sheet, headline or facts.headline, first)
    sheet.count_topics()
    for i, line in enumerate(sheet.lines):
        if not chosen[i] and not _may_stay(sheet, i, (sheet.headline or first, last), outlets):
            sheet.drop(i, _reason_of(line.text, line.place))
    look_again(sheet, facts.summary, outlets)
    return sheet


def _keep_headline(sheet: Sheet, said: str | None, first: int) -> None:
    """The visible line that says what the metadata say, an ``h1`` before others; else the only ``h1`` above."""
    wanted = find_topics(said or "")
    best, best_score = None, 0.0
    for i, line in enumerate(sheet.lines[: first + 3]):
        topics = find_topics(line.text)
        if not topics or len(split_words(line.text)) > 40:
            continue
        score = len(topics & wanted) / max(len(topics | wanted), 1)
        if line.tag == "h1":
            score = 1.0 + score if line.text in (said or "") else score + _HEADING
        if score >= _SAME_TITLE and score > best_score:
            best, best_score = i, score
    if best is None:
        headings = [
            i for i, line in enumerate(sheet.lines[: first + 1]) if line.tag == "h1" and len(split_words(line.text)) > 2
        ]
        best = headings[0] if len(headings) == 1 else None
    if best is not None:
        sheet.headline = best
        sheet.topics = find_topics(sheet.lines[best].text)
        sheet.keep(best, "headline")


def _may_stay(sheet: Sheet, i: int, stretch: tuple[int, int], outlets: Outlets) -> bool:
    """Captions and credits between headline and end are the article's, whatever the extractor left out."""
    line = sheet.lines[i]
    start, last = stretch
    if i == sheet.headline:
        return True
    if sheet.headline is not None and _is_summary(sheet, i, stretch):
        sheet.keep(i, "summary")
        return True
    if last < i <= last + 3 and find_credit_line(line.text, outlets):
        return True
    if not start < i <= last or not (line.tag == "figcaption" or line.place == "caption"):
        return False
    if is_photo_credit(line.text) or sheet.n_words(i) < 4 or find_label(line.text):
        return False
    sheet.keep(i, "caption")
    return True


def _is_summary(sheet: Sheet, i: int, stretch: tuple[int, int]) -> bool:
    """A line right below the headline, in no furniture's place, that is on the body's subject."""
    line = sheet.lines[i]
    start, last = stretch
    between = range(start + 1, i)
    if line.place == "summary":
        follows = not any(sheet.kinds[j] == "paragraph" or sheet.prose[j] for j in between)
    else:
        follows = all(sheet.kinds[j] for j in between)
    if not start < i <= last or not follows or line.linked:
        return False
    if line.place not in _SUMMARY_PLACES or not 6 <= sheet.n_words(i) <= 60:
        return False
    telling = find_label(line.text) or find_tell(line.text) or find_byline(line.text) or is_date_line(line.text)
    return not telling and sheet.relation(i) >= 0.3


def _reason_of(text: str, place: str) -> str:
    if is_photo_credit(text):
        return "caption-credit"
    if is_date_line(text) or (place == "published" and parse_moment(text)):
        return "published"
    if find_byline(text) or is_date_and_names(text) or (place == "byline" and looks_like_names(text)):
        return "byline"
    announced = find_label(text) or (place if place not in _VAGUE else "") or find_tell(text)
    told = place if place not in _NO_REASONS else ""
    return announced or told or ("teaser" if len(split_words(text)) >= 5 else "navigation")


def _place_in_head(text: str, page: Page, headline: str) -> Span | None:
    """Where a headline stands that only the metadata have: as written, else the tag that holds it."""
    at = text.find(headline)
    if at >= 0:
        return Span(at, at + len(headline))
    for _, content, start, end in page.metas:
        if headline in content:
            return Span(start, end)
    return None
