"""Plain letters: one outlet writes Vendôme, another Vendome."""

from __future__ import annotations

import unicodedata


def without_accents(text: str) -> str:
    """``text`` in compatibility form (NFKD, Unicode Standard Annex 15) without its combining marks.

    >>> without_accents("Łódź, Zürich")
    'Łodz, Zurich'
    """
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
