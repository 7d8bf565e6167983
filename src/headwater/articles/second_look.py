"""A second look at what an extractor chose: bylines, buttons, teasers and appeals that it took for paragraphs."""

from __future__ import annotations

from itertools import takewhile

from headwater.articles.dates import is_date_line
from headwater.articles.headings import drop_dates
from headwater.articles.markings import Outlets, find_byline, find_credit_line
from headwater.articles.phrases import find_label, find_tell, is_appeal
from headwater.articles.sections import sort_appeals
from headwater.articles.sheet import Sheet
from headwater.articles.words import ends_sentence, find_topics

_SHORT = 20  # words: longer ones must also speak to the reader
_REPEATED = 12  # words: shorter lines of one article may well say the same (lists, scores, questions)
_LINKED = 5  # words: a paragraph that is nothing but a link leads to another story
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_EDGE = 5  # lines
_ON_SUBJECT = 0.5
_OFF_SUBJECT = 0.3
_SUMMARY_WORDS = 60
_SAME_SUMMARY = 0.8  # share of content words in common with the page's description


def look_again(sheet: Sheet, summary: str | None, outlets: Outlets) -> None:
    """Decide about every line still open: keep it, unless it gives itself away as furniture."""
    drop_dates(sheet)
    sheet.count_topics()
    chosen = tuple(sheet.open_lines())
    for i in chosen:
        if find_credit_line(sheet.lines[i].text, outlets):
            sheet.keep(i, "paragraph")
        reason = _reason_against(sheet, i)
        if reason:
            sheet.drop(i, reason)
    sort_appeals(sheet, chosen)
    _drop_repetitions(sheet)
    _drop_other_stories(sheet)
    _trim_edges(sheet)
    _keep_summary(sheet, summary)
    for i in sheet.open_lines():
        sheet.keep(i, "paragraph")


def _reason_against(sheet: Sheet, i: int) -> str | None:
    line, text = sheet.lines[i], sheet.lines[i].text
    label = find_label(text)
    if label and label != "widget":
        return label
    if find_byline(text) and sheet.n_words(i) <= _SHORT and not ends_sentence(text):
        return "byline"
    tell = find_tell(text)
    if tell == "teaser" and sheet.n_words(i) <= _SHORT and not ends_sentence(text):
        return tell
    if line.linked and sheet.n_words(i) >= _LINKED and line.tag not in _HEADINGS:
        return "teaser"
    if tell and (sheet.n_words(i) <= _SHORT or is_appeal(text)) and sheet.relation(i) < _ON_SUBJECT:
        return tell
    return "published" if is_date_line(text) else None


def _drop_repetitions(sheet: Sheet) -> None:
    seen: set[str] = set()
    headline = "" if sheet.headline is None else sheet.lines[sheet.headline].text.casefold()
    for i in range(len(sheet.lines)):
        key = sheet.lines[i].text.casefold()
        if sheet.reasons[i] or i == sheet.headline or (sheet.n_words(i) < _REPEATED and key != headline):
            continue
        if key in seen or key == headline:
            sheet.drop(i, "repetition")
        seen.add(key)


def _drop_other_stories(sheet: Sheet) -> None:
    """Chosen lines below "Keep reading" and its like, until the article plainly goes on."""
    below = False
    for i in range(len(sheet.lines)):
        if sheet.reasons[i] == "related-stories" and find_label(sheet.lines[i].text):
            below = True
        elif below and sheet.is_open(i):
            below = sheet.n_words(i) <= _SHORT and sheet.relation(i) < _OFF_SUBJECT
            if below:
                sheet.drop(i, "teaser")


def _trim_edges(sheet: Sheet) -> None:
    """Lines above the headline, and the sentenceless ones about something else at either end."""
    if sheet.headline is not None:
        for i in sheet.open_lines(0, sheet.headline):
            sheet.drop(i, "navigation")
    chosen = list(sheet.open_lines())
    for order in (chosen, chosen[::-1]):
        edge = list(takewhile(lambda i: _is_scrap(sheet, i), order))
        if len(edge) <= _EDGE:  # longer ones are lists that the article is made of
            for i in edge:
                sheet.drop(i, "teaser")


def _is_scrap(sheet: Sheet, i: int) -> bool:
    """No sentence, no heading, and not on the subject."""
    text = sheet.lines[i].text
    if not sheet.is_open(i):
        return True
    sentence = ends_sentence(text) or sheet.n_words(i) > _SHORT
    return not sentence and sheet.relation(i) < _OFF_SUBJECT and sheet.lines[i].tag not in _HEADINGS


def _keep_summary(sheet: Sheet, summary: str | None) -> None:
    """The first chosen line, when it stands apart from the paragraphs: announced as a summary, above the byline."""
    first = next(sheet.open_lines(), None)
    if sheet.headline is None or first is None or sheet.n_words(first) > _SUMMARY_WORDS:
        return
    second = next(sheet.open_lines(first + 1), None)
    topics, wanted = find_topics(sheet.lines[first].text), find_topics(summary or "")
    described = bool(topics) and len(topics & wanted) >= _SAME_SUMMARY * len(topics | wanted)
    parted = second is not None and any(sheet.reasons[i] in ("byline", "published") for i in range(first + 1, second))
    announced = sheet.lines[first].place == "summary" or sheet.lines[first].tag in ("h2", "h3")
    if announced or parted or (described and sheet.lines[first].tag != "p"):
        sheet.keep(first, "summary")
