"""Captions: descriptions of this story's pictures are kept, credits alone and film titles are furniture."""

from __future__ import annotations

import re

from headwater.articles.sheet import Sheet
from headwater.articles.words import split_words

_AGENCIES = (
    r"(?:AP|AFP|Reuters|REUTERS|EPA|EPA-EFE|EFE|Getty(?: Images)?|GETTY(?: IMAGES)?|Shutterstock|Alamy|"
    r"PA(?: Wire| Media)?|UPI|TASS|Xinhua|Bloomberg|Anadolu|KCNA|Yonhap|Kyodo|dpa|ANSA|NurPhoto|iStock|Unsplash|"
    r"Zuma(?: Press)?|EyeVine|SOPA Images|Rex|WireImage|Imago)"
)
_PICTURE = r"(?i:photo(?:graph)?|picture|image|illustration|graphic|video|file|handout|credit|source|screengrab)"
_STARTS = re.compile(
    r"(?:(?:this|an?|in this|the) (?:[\w-]+ ){0,3}"
    r"(?:photo|photograph|picture|image|handout|screengrab|screenshot|still|frame grab|video grab|map|graphic)s?\b"
    r"(?=.{0,120}\b(?:shows?|showing|taken|released|provided|made available|obtained|from|distributed|dated|depict\w*|"
    r"captures?|issued)\b)|file(?: photo| picture| image| -|:| –| —)|image caption|caption:|photo:|pictured|from left|"
    r"\(?left to right|\(?l-r|clockwise|undated (?:photo|image)|"
    r"(?:image|photo|picture|photograph|illustration) (?:of|shows|by|from)\b)",
    re.I,
)
_ENDS = re.compile(
    rf"(?:\b{_PICTURE}s?(?: credit)?(?: by|:| courtesy of| via| ©)\s?[^.\n]{{2,80}}|"
    rf"[\[(](?:[^\[\]()\n]{{0,60}}[/,:@ ])?(?:{_PICTURE}|{_AGENCIES})(?:[/,: ][^\[\]()\n]{{0,60}})?[\])]|"
    rf"[/|©•]\s?{_AGENCIES}(?: [A-Z]\w+)?|\bvia {_AGENCIES}|\bfile photo|{_AGENCIES}/[A-Z][\w .]+)[\s.]*$"
)
_PERSON = r"[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3}"
_ONLY_CREDIT = re.compile(
    rf"[\s(\[©]*(?:{_PICTURE}s?(?: credit| source)?\s?(?:by|:|/|©|courtesy of|-|–)?\s?)?"
    rf"(?:{_PERSON}\s?(?:/|\||,| for | via |-)\s?){{0,3}}{_AGENCIES}(?:[/ |,-]{{1,3}}[A-Z][\w.]+){{0,4}}[\s)\].]*|"
    rf"[\s(\[]*{_PICTURE}s?(?: credit| source)?\s?(?:by|:|©|courtesy of)\s?[^.\n]{{2,60}}[\s)\].]*"
)
_MAX_CREDIT_WORDS = 9


def is_caption(text: str) -> bool:
    """Whether a line describes a picture: it begins as captions do, or ends in a photographer's credit."""
    text = text[:1500]
    return bool(_STARTS.match(text)) or (len(split_words(text)) >= 4 and bool(_ENDS.search(text[-160:])))


def is_photo_credit(text: str) -> bool:
    """Whether a line is nothing but a photographer's credit."""
    return len(text) <= 120 and len(split_words(text)) <= _MAX_CREDIT_WORDS and bool(_ONLY_CREDIT.fullmatch(text))


def sort_captions(sheet: Sheet) -> None:
    """Keep captions, drop bare credits."""
    for i in sheet.open_lines():
        text = sheet.lines[i].text
        if is_photo_credit(text):
            sheet.drop(i, "caption-credit")
        elif is_caption(text) and sheet.n_words(i) <= 90:
            sheet.keep(i, "caption")
