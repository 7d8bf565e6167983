"""What an article only imagines: "here is the speech we would like to hear", and then that speech, in the first person.

Nobody said it and nothing in it is put forward as fact.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from headwater.claims.assertions.places import touching
from headwater.data.article import Article
from headwater.data.span import Span

_GENRE: Final = (
    r"(?:speech|address|letter|statement|remarks|memo|diary|interview|sermon|toast|conversation|monologue|note|version)"
)
_WISH: Final = (  # of what somebody else should say: "I want to thank" begins a real one
    r"(?:(?:we|you)(?:['’]d|\s+would)?|i(?:['’]d|\s+would))\s+(?:\w+\s+)?(?:like|love|want|wish|hope)\w*\s"
    r"(?:[^.!?\n]{0,20}\s)?(?:to\s+(?:hear|see|read)|\w+\s+to\s+(?:say|give|deliver|write))\b(?!\s+(?:from|you)\b)"
)
_SHOWN: Final = r"\b(?:here(?:['’]s|\s+is|\s+are)|this\s+is|below(?:\s+is)?|(?:what\s+)?follow(?:s|ing)(?:\s+is)?)\b"
_FRAME: Final = re.compile(
    rf"{_SHOWN}[^.!?\n]{{0,80}}\b{_WISH}|^[^.!?\n]{{0,40}}\b{_GENRE}\b[^.!?\n]{{0,20}}\b{_WISH}"
    rf"|\b(?:imagin(?:ed|ary)|fictional|fictitious|made-up|satirical)\b[^.!?\n]{{0,30}}\b{_GENRE}\b",
    re.IGNORECASE,
)
_QUOTED: Final = re.compile(r"“[^“”\n]*”|\"[^\"\n]*\"")
_FIRST_PERSON: Final = re.compile(r"\b(?:I|me|my|mine|myself)\b")
_WORD: Final = re.compile(r"\w+")
_OPENING: Final = 900  # characters in which an article says what it is going to do
_LEAST: Final = 0.02  # of the words outside quotation marks that follow: reports have next to none
_FEWEST: Final = 5


def find_imagined(article: Article, sentences: Sequence[Span]) -> list[Span]:
    """The stretches that are imagined, in order; none of an article that does not say so at its top."""
    text = article.text
    title = text.partition("\n")[0]
    frame = _FRAME.search(text, len(title), len(title) + _OPENING)
    named = _FRAME.search(title)
    if (frame or named) is None or not _is_first_person(text[len(title) :]):
        return []
    start = len(title) if frame is None else frame.start()
    at = min((s.start for s in touching(sentences, Span(start, start + 1))), default=start)
    whole = [Span(0, len(title))] if named else []
    return [*whole, Span(at, len(text))]


def _is_first_person(text: str) -> bool:
    own = _QUOTED.sub(" ", text)
    n_own = len(_FIRST_PERSON.findall(own))
    return n_own >= max(_FEWEST, _LEAST * len(_WORD.findall(own)))
