"""Article or furniture, line by line: the order of the steps is their precedence."""

from __future__ import annotations

from collections.abc import Sequence

from headwater.articles.captions import sort_captions
from headwater.articles.headings import drop_dates, find_headline, find_lead, sort_header
from headwater.articles.lines import Line
from headwater.articles.markings import Outlets, find_credit_line, is_reporting_line
from headwater.articles.phrases import find_label, find_tell, is_appeal
from headwater.articles.sections import drop_polls, sort_appeals, sort_body
from headwater.articles.sheet import Sheet
from headwater.articles.words import is_shouted
from headwater.meaning.scripts import is_script, read_label

_LONG = 45  # words: a turn of phrase alone does not condemn a long paragraph that is on the story's subject
_ON_SUBJECT = 0.5
_LABEL_WORDS = 5
_MIN_REPEATED = 4  # words: shorter lines repeat for no reason


def sort_lines(lines: tuple[Line, ...], outlets: Outlets, headline: str | None = None) -> Sheet:
    """Decide about every line of a text scrape, or of a page whose body could not be told by its markup.

    Args:
        lines: the lines in order.
        outlets: who is a wire service.
        headline: the headline when something outside the text gives it.

    Returns:
        The sheet with every line decided.
    """
    sheet = Sheet(lines)
    _keep_credits(sheet, outlets)
    drop_dates(sheet)
    _drop_labels(sheet)
    sheet.count_topics()
    find_headline(sheet, headline, outlets)
    _drop_repetitions(sheet)
    script = _find_script(sheet)
    _drop_telling(sheet, script)
    drop_polls(sheet)
    sort_appeals(sheet, [i for i in range(len(lines)) if i not in script])
    sheet.count_topics()
    lead = min([find_lead(sheet, outlets), *script])
    sort_captions(sheet)
    sort_header(sheet, lead, outlets)
    for i in script:
        sheet.keep(i, "paragraph")
    _keep_transcript(sheet, lead)
    sort_body(sheet, lead)
    return sheet


def _keep_credits(sheet: Sheet, outlets: Outlets) -> None:
    """A line that only credits a wire service stays in the text, where its evidence can be pointed at."""
    n_prose = 0
    for i, line in enumerate(sheet.lines):
        n_prose += sheet.prose[i]
        if n_prose and find_label(line.text) == "related-stories":
            return  # from here on names of wires stand above other stories
        if n_prose and (find_credit_line(line.text, outlets) and not sheet.prose[i]):
            sheet.keep(i, "paragraph")
        elif is_reporting_line(line.text):
            sheet.keep(i, "paragraph") if n_prose else sheet.drop(i, "byline")


def _drop_labels(sheet: Sheet) -> None:
    for i in sheet.open_lines():
        reason = find_label(sheet.lines[i].text)
        if reason == "related-stories" and sheet.n_words(i) > _LABEL_WORDS:
            sheet.drop(i, "teaser")  # "Read more: a title" is a teaser, not the heading of some
        elif reason:
            sheet.drop(i, reason)


def _drop_telling(sheet: Sheet, script: Sequence[int]) -> None:
    for i in sheet.open_lines():
        if i in script:
            continue
        text = sheet.lines[i].text
        reason = find_tell(text)
        if reason and (sheet.n_words(i) <= _LONG or sheet.relation(i) < _ON_SUBJECT or is_appeal(text)):
            sheet.drop(i, reason)
        elif is_appeal(text) and sheet.relation(i) < _ON_SUBJECT:
            sheet.drop(i, "donation-appeal")


def _find_script(sheet: Sheet) -> list[int]:
    """The prose of a broadcast's script, from the first labelled turn to the last: appeals are part of what is said."""
    labels = {}
    for i in sheet.open_lines():
        # In capitals only: furniture is still among the lines, and "Related: " or "Analysis: " opens several of it.
        label = read_label(sheet.lines[i].text, capitals=True) if sheet.prose[i] else None
        if label is not None:
            labels[i] = label.name.of(sheet.lines[i].text)
    if not is_script(list(labels.values())):
        return []
    turns = list(labels)
    inside = sheet.open_lines(turns[0], turns[-1] + 1)
    return [i for i in inside if sheet.prose[i] and find_tell(sheet.lines[i].text) is None]


def _drop_repetitions(sheet: Sheet) -> None:
    """Of two lines that say the same, or one of which goes on with a credit, the first full one stays."""
    first_by_key: dict[str, int] = {}
    for i in range(len(sheet.lines)):
        if not sheet.is_open(i) and i != sheet.headline:
            continue
        text = sheet.lines[i].text
        shout = "!" if is_shouted(text) and sheet.prose[i] else ""  # a transcript may say what the article says
        key = shout + " ".join(text.casefold().split()).rstrip(".")
        if sheet.n_words(i) >= _MIN_REPEATED:
            kept = first_by_key.setdefault(key, i)
            if kept != i:
                sheet.drop(i if i != sheet.headline else kept, "repetition")
    for i in sheet.open_lines():
        before = i - 1
        if i and sheet.is_open(before) and sheet.n_words(before) >= _MIN_REPEATED:
            here, there = sheet.lines[i].text, sheet.lines[before].text
            if here.startswith(there) and len(here) - len(there) < 80:
                sheet.drop(before, "repetition")
                sheet.keep(i, "caption")


def _keep_transcript(sheet: Sheet, lead: int) -> None:
    """Prose in capitals below prose in lower case: a broadcaster's script of the same report."""
    shouted = [i for i in sheet.open_lines(lead) if sheet.prose[i] and is_shouted(sheet.lines[i].text)]
    spoken = [i for i in sheet.open_lines(lead) if sheet.prose[i] and not is_shouted(sheet.lines[i].text)]
    if not spoken or len(shouted) < 2:
        return
    for i in shouted:
        if i > spoken[0] and sheet.n_words(i) >= 8:
            sheet.keep(i, "transcript")
