"""Quotation marks that archives write with two characters (''so'', ``so''), written as one."""

from __future__ import annotations

import re
from typing import Final

# Three are a mark within a quotation and the quotation's own: 'no,''' he said.
_DOUBLED: Final = re.compile(r"``|'{2,3}")


def mend_quotes(text: str) -> str:
    """A paragraph with a straight double quotation mark for every doubled one; as it is where there is none."""
    if "''" not in text and "``" not in text:
        return text
    pieces: list[str] = []
    done, is_open = 0, False
    for match in _DOUBLED.finditer(text):
        if not is_open and text[match.start() - 1 : match.start()].isdigit():  # 40'' of time or of a length
            continue
        inner = "'" * (len(match.group()) - 2)
        pieces += text[done : match.start()], inner + '"' if is_open else '"' + inner
        done, is_open = match.end(), not is_open
    return "".join((*pieces, text[done:]))
