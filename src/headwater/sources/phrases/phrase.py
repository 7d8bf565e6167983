"""A source mention taken apart, as one value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from headwater.data.span import Span
from headwater.meaning.words import Word
from headwater.outlets.facts import Party

Form = Literal[
    "nobody", "pronoun", "person", "name", "party", "place", "body", "media", "document", "image", "people", "other"
]


@dataclass(frozen=True, slots=True)
class Phrase:
    """One source mention, taken apart.

    ``head`` is the lemma of its main noun, ``core`` the noun phrase without determiner and what hangs behind it,
    ``name`` the name that stands for the source itself and ``owner`` a name it only belongs to (*KCNA* in "a KCNA
    report"). ``party`` is the country the phrase names, ``parties`` how many different ones it names.
    """

    form: Form
    text: str
    span: Span
    words: tuple[Word, ...]
    head: str = ""
    core: Span | None = None
    name: Span | None = None
    owner: Span | None = None
    owner_kind: Literal["person", "organisation", "party"] | None = None
    party: Party | None = None
    parties: int = 0
    definite: bool = False
    plural: bool = False
