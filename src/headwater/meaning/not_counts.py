"""Numbers that count nothing: dates, years, clock times, scores, telephone numbers, parts of names and addresses."""

from __future__ import annotations

import re
from typing import Final

from headwater.meaning.numerals import Numeral

_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct"
    r"(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_GLUED_BEFORE: Final = re.compile(r"(?:[^\W\d_][-–‑]?|[\d][.,:/–-]|[/\\@#=&_]|[^\W\d_][./]|\d\s/\s)$")
# "41 / 2 months" is four and a half that lost its form on the way: nobody can say what it was.
_GLUED_AFTER: Final = re.compile(r"(?:st|nd|rd|th)\b|[:/]\d|\s/\s\d|\.\d|[^\W\d_]|['’]?s\b|['’′]\s?\d|-[A-Z]+\d|_")
_MONTH_BEFORE: Final = re.compile(
    rf"\b{_MONTH}\s+(?:the\s+)?(?:\d{{1,2}}(?:st|nd|rd|th)?,?\s+(?:(?:to|and|-|–)\s+)?|\d{{1,2}}\s?[-–]\s?)?$",
    re.IGNORECASE,
)
_MONTH_AFTER: Final = re.compile(
    rf"(?:\s?[-–]\s?\d{{1,2}}|\s+(?:to|and)\s+\d{{1,2}})?(?:\s+of)?[\s-]{_MONTH}(?!\w)", re.IGNORECASE
)
_CLOCK_AFTER: Final = re.compile(
    r"(?:\.\d\d)?\s?(?:[ap]\.?m\b\.?|hrs\b|o['’]clock|gmt\b|utc\b|et\b|est\b|bst\b|local\s+time|noon|hours\s+(?:gmt"
    r"|local|utc))",
    re.IGNORECASE,
)
_NAME_BEFORE: Final = re.compile(
    r"\b(?:article|articles|nos?\.|no\.|number|flight|route|section|sections|resolution|chapter|title|channel"
    r"|highway|formula|group|phase|level|category|type|room|gate|"
    r"platform|page|pages|p\.|pp\.|line|lines|week|round|game|grade|class|district|ward|zone|sector|block|area|act"
    r"|bill|rule|amendment|proposition|protocol|"
    r"war|apollo|boeing|airbus|windows|iphone|galaxy|annex|appendix|paragraph|clause|item|figure|table|step|stage"
    r"|day|year|radio|interstate|hall|camp|unit|reactor|terminal|pier|runway|tier|"
    r"volume|vol\.|season|episode|part|point|lot|case|docket|version|covid|sars|mark|mk|model|schedule|form|psalm"
    r"|verse|station|school|hospital|polyclinic|top|under|age|ages|noon|at|room)\s+$",
    re.IGNORECASE,
)
# Of the heads above, these are names only with a capital: "at 5" is a clock time, "under 5" may count.
_CAPITAL_ONLY: Final = frozenset(
    (
        "group",
        "line",
        "lines",
        "act",
        "rule",
        "bill",
        "day",
        "year",
        "war",
        "point",
        "part",
        "area",
        "figure",
        "table",
        "step",
        "stage",
        "type",
        "unit",
        "top",
        "under",
        "at",
        "school",
        "hospital",
        "station",
        "number",
        "case",
        "form",
        "week",
        "round",
        "game",
        "camp",
        "hall",
        "age",
        "ages",
        "noon",
        "class",
        "lot",
    )
)
_CAPITAL_BEFORE: Final = re.compile(r"(?P<head>[^\W\d_][\w’'-]*\.?)[\s\u00a0]+$")
_COUNT_WORDS: Final = re.compile(
    r"\b(?:about|some|around|nearly|almost|over|than|least|to|as|estimated|roughly|approximately)\s+$", re.IGNORECASE
)
_YEAR_COUNTS: Final = re.compile(
    r"\s+(?:\w+\s+)?(?:people|persons|troops|soldiers|men|women|children|workers|jobs|homes|houses|dead|deaths"
    r"|civilians|refugees|migrants|protesters|families|students|officers|police|fighters|residents|passengers"
    r"|animals|vehicles|drones|missiles|shells|tonnes|tons|copies|words|pages)\b",
    re.IGNORECASE,
)
_SCORE: Final = re.compile(r"\s?[-–]\s?\d{1,3}(?![\d,.]*\d)")
_RANGE_START: Final = re.compile(
    r"(?:^|[^\w.,/:@-])[$£€]?(?P<first>\d{1,3}(?:,?\d{3})*(?:\.\d{1,4})?)(?P<scale>k|m|bn|%)?\s?[-–—]$"
)
_ONE_NOT: Final = re.compile(
    r"\s+(?:of|another|or|that|who|day|way|thing|such|by|more|point|side|hand|can|could|would|is|was|has|in|to|and"
    r"|on|with|for|as|which)\b|-|[.,;:!?)\"”’']|$",
    re.IGNORECASE,
)
_ONE_BEFORE: Final = re.compile(
    r"\b(?:no|any|every|each|some|this|that|the|which|number|another)[\s-]+$", re.IGNORECASE
)


def is_no_count(text: str, numeral: Numeral, unit: str | None) -> bool:
    """Whether ``numeral`` (with the measure written after it, if any) neither counts nor measures anything."""
    before = text[max(0, numeral.start - 30) : numeral.start]
    after = text[numeral.end : numeral.end + 30]
    if numeral.written == "digits":
        if (_GLUED_BEFORE.search(before) and not _is_range_end(before, numeral.high)) or _is_digit_group(text, numeral):
            return True
        if unit is None and (
            _GLUED_AFTER.match(after) or _is_time_or_date(numeral, before, after) or _is_score(text, numeral, after)
        ):
            return True
        return _is_named(text, numeral, before, after, unit)
    if numeral.written == "words":
        return _is_idle_word(text, numeral, before, after, unit)
    return False


def _is_range_end(before: str, value: float) -> bool:
    """Whether the number is the second, larger one of a range ("10-15"), not the tail of a score or a code."""
    match = _RANGE_START.search(before)
    return match is not None and (float(match["first"].replace(",", "")) < value or match["scale"] is not None)


def _is_digit_group(text: str, numeral: Numeral) -> bool:
    """Whether the digits are one group of several (telephone numbers), or start with a zero that no count has."""
    digits = text[numeral.start : numeral.end]
    if len(digits) > 1 and digits[0] == "0" and digits[1].isdigit():
        return True
    return bool(
        re.search(r"(?:^|[^\d.,])[+\d]\d*\s$", text[max(0, numeral.start - 6) : numeral.start])
        or re.match(r"\s\d{2,4}(?:\s|$)", text[numeral.end : numeral.end + 6])
    )


def _is_time_or_date(numeral: Numeral, before: str, after: str) -> bool:
    value = numeral.high
    if value != int(value):
        return bool(_CLOCK_AFTER.match(after))
    if value < 32 and (_MONTH_BEFORE.search(before) or _MONTH_AFTER.match(after)):
        return True
    if value <= 2_400 and (_CLOCK_AFTER.match(after)):
        return True
    return 1_000 <= value < 2_100 and numeral.end - numeral.start == 4 and _is_year(before, after)


def _is_year(before: str, after: str) -> bool:
    if _MONTH_BEFORE.search(before) or re.search(rf"\b{_MONTH}\s+\d{{1,2}},?\s+$", before, re.IGNORECASE):
        return True
    if _COUNT_WORDS.search(before) and not re.search(r"\bto\s+$", before):
        return False
    return not _YEAR_COUNTS.match(after)


def _is_score(text: str, numeral: Numeral, after: str) -> bool:
    """Whether the number and the next are a score or a vote ("3-1"), a ratio, or a telephone number ("555-0142")."""
    match = _SCORE.match(after)
    if match is None:
        return False
    second = float(re.sub(r"\D", "", match.group()))
    rest = after[match.end() : match.end() + 1]
    return (
        second <= numeral.high
        or rest in {"-", "–"}
        or (numeral.high < 10 and second < 10 and not re.match(r"\s+[a-z]|%", after[match.end() :]))
    )


def _is_named(text: str, numeral: Numeral, before: str, after: str, unit: str | None) -> bool:
    """Whether the number belongs to the name before it ("Flight 212", "Vostok 4")."""
    if unit is not None and unit != "m":
        return False
    head = _CAPITAL_BEFORE.search(before)
    if head is None:
        return False
    word = head["head"]
    listed = _NAME_BEFORE.search(before)
    if listed and (word[0].isupper() or word.lower() not in _CAPITAL_ONLY):
        return not (word.isupper() and len(word) > 3 and re.match(r"\s+[A-Z]{3,}", after))
    if re.search(r"\b[Aa]t\s+$", before):
        return bool(re.match(r"\s*(?:[.,;]|$)", after)) and numeral.high < 25
    if not word[0].isupper() or numeral.has_scale or numeral.high != int(numeral.high):
        return False
    starts_sentence = not before[: head.start()].strip() or re.search(r"[.!?:”\"]\s*$", before[: head.start()])
    plain_end = re.match(
        r"\s*(?:[.,;:)!?]|$|['’]s\b)|\s+(?:and|or|in|on|at|was|were|is|are|has|had|will|would|from|to|by|for|with"
        r"|that|which|after|before)\b",
        after,
    )
    return (
        bool(plain_end)
        and not starts_sentence
        and not re.search(r"(?:day|kill|wound|injur|hurt|arrest|TO|OF|LEAST|THAN|BY|AND)\w*\s+$", before, re.IGNORECASE)
    )


def _is_idle_word(text: str, numeral: Numeral, before: str, after: str, unit: str | None) -> bool:
    """Whether a number word does not count: "one of", "no one", "a hundred" as a hyphenated part, "Formula One"."""
    word = text[numeral.start : numeral.end]
    if _CLOCK_AFTER.match(after):
        return True
    if re.search(r"[^\W_][-’']$", before) or re.match(r"[-](?:[a-z]+ly|sided|way|off|time|on)\b|['’]", after):
        return True
    if word.lower() in {"one", "an", "a"}:
        return unit is None and bool(
            _ONE_NOT.match(after) or _ONE_BEFORE.search(before) or (word == "One" and _CAPITAL_BEFORE.search(before))
        )
    return bool(
        word[0].isupper()
        and re.search(r"\b(?:Big|Group of|Chapter|Formula|Article|World War|Channel|Section|Phase|Top)\s+$", before)
    )
