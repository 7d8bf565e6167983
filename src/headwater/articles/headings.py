"""What stands above the article proper: headline, summary, byline, date, and where the lead begins."""

from __future__ import annotations

import re

from headwater.articles.captions import is_caption
from headwater.articles.dates import is_date_line
from headwater.articles.markings import Outlets, find_byline, find_opening, looks_like_names
from headwater.articles.phrases import find_tell, is_appeal
from headwater.articles.sheet import Sheet
from headwater.articles.words import ends_sentence, find_topics, is_shouted, is_title_case

_TITLE_WORDS = (3, 30)
_MIN_COVERAGE = 0.34  # of a headline's content words in the first paragraphs; lowest on the seeds .80, teasers reach .3
_NEARLY = 0.2  # a later line must cover this much more to be preferred: captions stand above, summaries below
_BODY_RELATION = 0.1  # short articles hardly repeat a word
_NEAR = 3  # lines between a caption or summary and the headline
_FIRST = 4  # paragraphs a headline is compared with
_LEAD_RELATION = 0.15
_LEAD_WORDS = 8
_FULL = 12  # words of a paragraph; those right above the lead are the article: teasers come one by one, as titles
_ON_SUBJECT = 0.5  # of a title's content words in the paragraphs below it
# What a first paragraph has and a headline leaves out: who said it, forms of "be" and "have", the day.
_TOLD = re.compile(
    r"\b(?:said|says|is|are|has|have|had|was|were|been|(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today)\b",
    re.IGNORECASE,
)
_SUMMARY_WORDS = 60
_SUMMARY_RELATION = 0.25


def find_headline(sheet: Sheet, given: str | None, outlets: Outlets) -> None:
    """Choose the headline among the lines before the first paragraphs, and keep it."""
    prose = [i for i in sheet.open_lines() if sheet.prose[i] and not _is_furniture(sheet.lines[i].text)]
    if given:
        same = [i for i in sheet.open_lines() if _same_words(sheet.lines[i].text, given)]
        _set_headline(sheet, same[0] if same else None, given)
        return
    if _is_stopped_title(sheet, outlets):
        _set_headline(sheet, 0, sheet.lines[0].text)
        return
    relevant = _best_prose(sheet, prose)
    stop = relevant[0] if relevant else 0
    candidates = [i for i in sheet.open_lines(0, stop) if _could_be_headline(sheet, i)]
    scores = {i: sheet.coverage(i, relevant[:_FIRST]) for i in candidates}
    best = max(scores.values(), default=0.0)
    if best < _MIN_COVERAGE:
        return
    start = next(i for i in candidates if scores[i] >= _MIN_COVERAGE)
    scores = {i: score for i, score in scores.items() if start <= i <= start + _NEAR}
    chosen = next(i for i in scores if scores[i] > max(scores.values()) - _NEARLY)
    for i in candidates:  # a window title "Headline | Outlet" above the headline itself
        if i > chosen and sheet.lines[chosen].text.startswith(sheet.lines[i].text):
            sheet.drop(chosen, "repetition")
            chosen = i
    _set_headline(sheet, chosen, sheet.lines[chosen].text)


def _is_stopped_title(sheet: Sheet, outlets: Outlets) -> bool:
    """Whether a text opens with a title that ends in a full stop, apart from the first paragraph below it.

    It is told from a first paragraph by its capitals, by a dateline that opens the next line, or by being short, set
    in no time and about what the next paragraphs are about.
    """
    if len(sheet.lines) < 2 or sheet.lines[0].tag or not (sheet.is_open(0) and sheet.is_open(1)):
        return False
    text, following = sheet.lines[0].text, sheet.lines[1]
    if not text.endswith(".") or text.endswith("..") or ". " in text or not _could_be_headline(sheet, 0, text[:-1]):
        return False
    if _opens(text, outlets) or not following.apart or not sheet.prose[1] or sheet.n_words(1) < _LEAD_WORDS:
        return False
    if is_title_case(text) or _opens(following.text, outlets):
        return True
    first = [i for i in sheet.open_lines(1) if sheet.prose[i]][:_FIRST]
    is_headlinese = sheet.n_words(0) <= _FULL and not _TOLD.search(text)
    return is_headlinese and sheet.n_words(1) > 2 * sheet.n_words(0) and sheet.coverage(0, first) >= _ON_SUBJECT


def _opens(text: str, outlets: Outlets) -> bool:
    """Whether a dateline or a credit opens it, as it opens an article's first paragraph."""
    opening = find_opening(text, outlets)
    return opening.place is not None or opening.credit is not None


def _is_furniture(text: str) -> bool:
    return bool(find_tell(text)) or is_appeal(text)


def _best_prose(sheet: Sheet, prose: list[int]) -> list[int]:
    """The prose from the first paragraph on that shares its words with the rest."""
    for position, i in enumerate(prose):
        if (
            sheet.n_words(i) >= _LEAD_WORDS
            and sheet.relation(i) >= _BODY_RELATION
            and not is_caption(sheet.lines[i].text)
        ):
            return prose[position:]
    return prose


def _set_headline(sheet: Sheet, i: int | None, text: str) -> None:
    sheet.topics = find_topics(text)
    if i is not None:
        sheet.headline = i
        sheet.keep(i, "headline")


def _could_be_headline(sheet: Sheet, i: int, title: str | None = None) -> bool:
    text = title or sheet.lines[i].text
    least, most = _TITLE_WORDS
    if (
        not least <= sheet.n_words(i) <= most
        or len(find_topics(text)) < least
        or find_tell(text) not in (None, "teaser")
    ):
        return False
    stop = text.rstrip("\"”’'")[-1:]
    if stop in (":", ";", ",") or (stop == "." and not text.endswith("...") and not is_title_case(text)):
        return False
    return not (find_byline(text) or is_date_line(text) or is_caption(text))


def _same_words(text: str, other: str) -> bool:
    return " ".join(text.split()).casefold() == " ".join(other.split()).casefold()


def find_lead(sheet: Sheet, outlets: Outlets) -> int:
    """The line where the article proper begins; the number of lines when there is none."""
    for i in sheet.open_lines(0 if sheet.headline is None else sheet.headline + 1):
        if find_opening(sheet.lines[i].text, outlets).credit:
            return i
        if _is_paragraph(sheet, i, _LEAD_WORDS) and sheet.relation(i) >= _LEAD_RELATION:
            return _climb(sheet, i)
    return next((i for i in sheet.open_lines() if sheet.prose[i]), len(sheet.lines))


def _climb(sheet: Sheet, lead: int) -> int:
    """The first full paragraph of the prose that ends in ``lead``: a short article may hardly repeat a word."""
    top = 0 if sheet.headline is None else sheet.headline + 1
    for i in range(lead - 1, top - 1, -1):
        if not (sheet.is_open(i) and _is_paragraph(sheet, i, 1)):
            break
        if sheet.n_words(i) >= _FULL:
            lead = i
    return lead


def _is_paragraph(sheet: Sheet, i: int, least: int) -> bool:
    text = sheet.lines[i].text
    return sheet.prose[i] and sheet.n_words(i) >= least and ends_sentence(text) and not is_caption(text)


def sort_header(sheet: Sheet, lead: int, outlets: Outlets) -> None:
    """Decide about the lines above ``lead``, and whether the lead's own line is a summary of what follows."""
    _drop_bylines(sheet, lead)
    if sheet.headline is None and lead == 1 < len(sheet.lines) and sheet.is_open(0) and _could_be_headline(sheet, 0):
        _set_headline(sheet, 0, sheet.lines[0].text)  # nothing but a title above: no scrape of a page begins so
    below = (sheet.headline + 1) if sheet.headline is not None else 0
    for i in sheet.open_lines(0, lead):
        is_next = all(sheet.kinds[j] == "summary" or j < below for j in range(below, i)) and i >= below
        related = sheet.relation(i)
        listed = sheet.lines[i].marked and i > below
        directly = sheet.headline is not None and i == sheet.headline + 1
        if sheet.headline is not None and (is_next or listed) and _is_summary(sheet, i, related, directly=directly):
            sheet.keep(i, "summary")
        elif sheet.n_words(i) >= 4 and related >= 0.4:
            sheet.keep(i, "caption")
        else:
            sheet.drop(i, "teaser" if sheet.n_words(i) >= 4 else "section")
    if lead < len(sheet.lines) and not _opens(sheet.lines[lead].text, outlets):
        _keep_summary(sheet, lead)


def _is_summary(sheet: Sheet, i: int, related: float, *, directly: bool) -> bool:
    least = _BODY_RELATION if directly else _SUMMARY_RELATION
    return 5 <= sheet.n_words(i) <= _SUMMARY_WORDS and related >= least


def _keep_summary(sheet: Sheet, lead: int) -> None:
    """A first paragraph right below the headline, one sentence long, that the next one says again, is the summary."""
    if sheet.headline is None or lead >= len(sheet.lines) or not sheet.is_open(lead):
        return
    directly = all(sheet.kinds[i] is not None for i in range(sheet.headline, lead))
    following = [i for i in sheet.open_lines(lead + 1) if sheet.prose[i]]
    if not directly or not following or sheet.n_words(lead) > 35:
        return
    interrupted = any(sheet.reasons[i] for i in range(lead + 1, following[0]))
    if interrupted or sheet.coverage(lead, following[:1]) >= 0.5:
        sheet.keep(lead, "summary")


def drop_dates(sheet: Sheet) -> None:
    """Lines that say nothing but when it was published."""
    for i in sheet.open_lines():
        text = sheet.lines[i].text
        if is_date_line(text):
            sheet.drop(i, "published")
        elif is_date_and_names(text):
            sheet.drop(i, "byline")


def _drop_bylines(sheet: Sheet, lead: int) -> None:
    for i in sheet.open_lines():
        text = sheet.lines[i].text
        if find_byline(text) and not (ends_sentence(text) and sheet.n_words(i) > 12):
            sheet.drop(i, "byline")
    for i in sheet.open_lines(0, lead):
        if looks_like_names(sheet.lines[i].text) and _is_beside_date(sheet, i, lead):
            sheet.drop(i, "byline")


def is_date_and_names(text: str) -> bool:
    """Whether every part of a line is a date, a byline or a name: "Jane Doe | 15 November 2024"."""
    if len(text) > 160:
        return False
    parts = [part.strip() for part in text.replace("•", "|").replace("·", "|").replace(" — ", "|").split("|")]
    has_date = any(is_date_line(part) for part in parts)
    return (
        len(parts) > 1
        and has_date
        and all(not part or is_date_line(part) or find_byline(part) or looks_like_names(part) for part in parts)
    )


def _is_beside_date(sheet: Sheet, i: int, lead: int) -> bool:
    """Whether a bare name is a byline: beside a date, a byline or a share bar, or right above the lead."""
    if is_shouted(sheet.lines[i].text) and i < (sheet.headline or 0):
        return False
    beside = [j for j in (i - 2, i - 1, i + 1, i + 2) if 0 <= j < len(sheet.lines)]
    if any(sheet.reasons[j] in ("published", "byline", "share-bar", "comment-form") for j in beside):
        return True
    return sheet.headline is not None and i > sheet.headline and i + 1 == lead
