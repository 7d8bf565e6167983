"""Stretches of lines: appeals over several paragraphs, boxes of other stories, what stands below the end."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from headwater.articles.markings import looks_like_names
from headwater.articles.phrases import is_figures, speaks_to_reader
from headwater.articles.sheet import Sheet
from headwater.articles.words import ends_sentence

_APPEALS = ("donation-appeal", "newsletter", "subscription", "login", "comment-form", "cookie-banner", "app-download")
_CARRIED_ON = ("donation-appeal", "newsletter", "subscription", "app-download")
_GAP = 4  # lines an appeal may run between two that give themselves away
_POLL_LINES = 3
_POLL_WORDS = 15
# Relation below which a line is about something else: on the seeds article lines have .17-1, appeals 0-.33 and
# teasers 0-.3, so it is only asked about lines that stand in suspicious places.
_OFF_SUBJECT = 0.3
_RESUME = 0.3
_LABEL_WORDS = 5
_FULL = 12  # words of a paragraph; two such in a row are the article, teasers come one by one
_OPENERS = (
    "related-stories", "comment-form", "tags", "copyright", "sign-off", "disclaimer", "author-bio", "login",
    "subscription", "legal",
)  # fmt: skip
_BIO = re.compile(
    r"^(?:[A-Z][\w.'’-]+ ){1,4}(?:is|was|has been|covers|writes|reports|joined|works) .{0,120}\b(?:reporter|"
    r"correspondent|journalist|editor|columnist|writer|producer|fellow|professor|bureau|author|freelance\w*|"
    r"based in)\b|"
    r"^(?:about the (?:author|writer)s?|more by)\b|"
    r"^(?:follow|contact|email|reach) (?:him|her|them|[A-Z]\w+)\b.{0,80}(?:@|twitter|email|\bX\b)",
)
_SUBHEAD_WORDS = 9
_INTRODUCES = re.compile(  # "He said:", "Pell later wrote on her page:": whose the quotation below is
    r"\b(?:said|says|told|asked|wrote|writes|added|tweeted|posted|replied|responded|continued|declared|stated|announced"
    r"|explained|noted|argued|concluded|recalled|warned|insisted)\b[^:]*:"
)
_SPEAKER = re.compile(r"\[[^\[\]\n]{2,60}\]|[A-Z][\w .'-]{2,40}:|>> ?.{0,40}")


def sort_appeals(sheet: Sheet, among: Iterable[int]) -> None:
    """Let an appeal that stands ``among`` these lines swallow the paragraphs inside it or carrying it on."""
    marked = [i for i in among if sheet.reasons[i] in _APPEALS]
    for i, j in pairwise(marked):
        if 1 < j - i <= _GAP:
            for k in sheet.open_lines(i + 1, j):
                off_subject = sheet.prose[k] and sheet.relation(k) < _OFF_SUBJECT
                if off_subject or speaks_to_reader(sheet.lines[k].text):
                    sheet.drop(k, sheet.reasons[i] or "donation-appeal")
    for i in marked:
        k = i + 1 if sheet.reasons[i] in _CARRIED_ON else len(sheet.lines)
        while k < len(sheet.lines) and sheet.is_open(k) and _carries_on(sheet, k):
            sheet.drop(k, sheet.reasons[i] or "donation-appeal")
            k += 1


def drop_polls(sheet: Sheet) -> None:
    """The question and title above the figures of a poll or a bias meter."""
    for i, reason in enumerate(sheet.reasons):
        if reason == "widget" and is_figures(sheet.lines[i].text):
            k = i - 1
            while k >= max(0, i - _POLL_LINES) and sheet.is_open(k) and sheet.n_words(k) <= _POLL_WORDS:
                if not speaks_to_reader(sheet.lines[k].text):
                    break
                sheet.drop(k, "widget")
                k -= 1


def _carries_on(sheet: Sheet, i: int) -> bool:
    return speaks_to_reader(sheet.lines[i].text) and sheet.relation(i) < _OFF_SUBJECT


def sort_body(sheet: Sheet, lead: int) -> None:
    """Decide about every line that is still open from ``lead`` on."""
    _drop_asides(sheet, lead)
    suspicious = _suspect(sheet, lead)
    runs = _find_runs(sheet, lead, suspicious)
    last = max((run[-1] for run in runs if _resumes(sheet, run, is_last=False)), default=-1)
    for run in runs:
        for i in run:
            if not suspicious[i] or _resumes(sheet, run, is_last=run[0] > last):
                sheet.keep(i, "paragraph")
            else:
                sheet.drop(i, "teaser")
    _sort_rest(sheet, lead, suspicious)


def _drop_asides(sheet: Sheet, lead: int) -> None:
    n_prose = sum(sheet.prose)
    seen = 0
    for i in range(lead, len(sheet.lines)):
        seen += sheet.prose[i]
        text = sheet.lines[i].text
        if _SPEAKER.fullmatch(text) and not _INTRODUCES.search(text):
            sheet.drop(i, "speaker")
        elif seen > n_prose / 2 and sheet.n_words(i) <= 60 and _BIO.match(text) and sheet.relation(i) < 0.5:
            sheet.drop(i, "author-bio")


def _suspect(sheet: Sheet, lead: int) -> list[bool]:
    """For every line, whether something stands before it below which other stories are to be expected."""
    suspicious = [False] * len(sheet.lines)
    state = False
    for i in range(lead, len(sheet.lines)):
        if _is_opener(sheet, i) or _opens_list(sheet, i) or _is_foreign_title(sheet, i):
            state = True
        elif sheet.kinds[i] in ("caption", "transcript"):
            state = False
        suspicious[i] = state
        if state and sheet.is_open(i) and sheet.prose[i] and not sheet.lines[i].marked and _leads_on(sheet, i):
            state = suspicious[i] = False
    return suspicious


def _is_opener(sheet: Sheet, i: int) -> bool:
    """A label such as "Related"; "Read more: a title" is a teaser complete in itself and opens nothing."""
    if sheet.reasons[i] == "related-stories":
        return sheet.n_words(i) <= _LABEL_WORDS
    return sheet.reasons[i] in _OPENERS


def _opens_list(sheet: Sheet, i: int) -> bool:
    """A section's name that heads a list of its stories; alone between paragraphs it is a subhead."""
    if sheet.reasons[i] != "section":
        return False
    beside = [j for j in (i - 1, i + 1) if 0 <= j < len(sheet.lines)]
    return sheet.lines[i].marked or any(sheet.reasons[j] or sheet.lines[j].marked for j in beside)


def _leads_on(sheet: Sheet, i: int) -> bool:
    """Whether the article plainly goes on here: two full paragraphs in a row, one of them on the subject."""
    following = next((j for j in sheet.open_lines(i + 1) if sheet.prose[j]), None)
    if following is None or sheet.lines[following].marked:
        return False
    between = any(not sheet.prose[j] and sheet.n_words(j) >= 4 for j in range(i + 1, following))
    full = min(sheet.n_words(i), sheet.n_words(following)) >= _FULL
    return not between and full and max(sheet.relation(i), sheet.relation(following)) >= _RESUME


def _is_foreign_title(sheet: Sheet, i: int) -> bool:
    """A title in the body that is too long for a subhead and about something else: a teaser."""
    if not sheet.is_open(i) or sheet.prose[i] or ends_sentence(sheet.lines[i].text):
        return False
    return sheet.n_words(i) > _SUBHEAD_WORDS // 2 and sheet.relation(i) < _OFF_SUBJECT


def _find_runs(sheet: Sheet, lead: int, suspicious: list[bool]) -> list[list[int]]:
    """Paragraphs in a row, without titles or list markers between them."""
    runs: list[list[int]] = []
    fresh = True
    for i in range(lead, len(sheet.lines)):
        if not (sheet.is_open(i) and sheet.prose[i]):
            fresh = True
            continue
        if fresh or (suspicious[i] and sheet.lines[i].marked) or suspicious[i] != suspicious[runs[-1][-1]]:
            runs.append([])
        runs[-1].append(i)
        fresh = False
    return runs


def _resumes(sheet: Sheet, run: list[int], *, is_last: bool) -> bool:
    """Whether a run below a suspicious line is the article going on."""
    if sheet.lines[run[0]].marked:
        return False
    related = [sheet.relation(i) for i in run]
    if len(run) > 1 and sum(sheet.n_words(i) >= _FULL for i in run) > 1:
        return max(related) >= _RESUME
    return not is_last and sum(related) / len(run) >= _RESUME


def _sort_rest(sheet: Sheet, lead: int, suspicious: list[bool]) -> None:
    """Lines that are no prose: subheads and list items stay when the article goes on around them."""
    kept = [i for i in range(lead, len(sheet.lines)) if sheet.kinds[i] in ("paragraph", "transcript")]
    end = kept[-1] if kept else lead
    for i in sheet.open_lines(lead):
        text = sheet.lines[i].text
        if i > end:
            sheet.drop(i, "byline" if looks_like_names(text) and not suspicious[i] and i <= end + 2 else "teaser")
        elif suspicious[i] and not _heads_article(sheet, i):
            sheet.drop(i, "teaser")
        elif sheet.n_words(i) <= _SUBHEAD_WORDS or sheet.lines[i].marked or ends_sentence(text):
            sheet.keep(i, "paragraph")
        elif sheet.relation(i) >= 0.5:
            sheet.keep(i, "caption")
        else:
            sheet.drop(i, "teaser")


def _heads_article(sheet: Sheet, i: int) -> bool:
    following = next((j for j in range(i + 1, len(sheet.lines)) if sheet.prose[j]), None)
    return following is not None and sheet.kinds[following] == "paragraph" and sheet.relation(i) >= _OFF_SUBJECT
