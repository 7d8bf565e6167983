"""Scripts of programmes: who is on the air speaks for the outlet, unless the script shows that it is a guest or a clip.

"JUDE AMBROSE: It was forty on Wednesday." attributes as surely as quotation marks do; "COLM ADEY: The union says …" is
the outlet's own reporter. A script does not say which is which, but the others do when they introduce a guest: with a
title ("Mr Ambrose"), an office ("the head coach, Wim Derk"), a body ("Jude Ambrose of the union") or what the guest
does for a living ("Jude Ambrose teaches law"), and an article that prints a debate tells of those who speak in it. Who
is not introduced so is taken for the outlet's own voice.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from headwater.annotations.nesting import Nested, put_inside
from headwater.annotations.roles import Marked
from headwater.annotations.words import find_paragraphs
from headwater.data.span import Span
from headwater.meaning.scripts import Turn, find_turns

_SCORE = 0.5  # of what rules alone have found
_MOST_SPEAKERS = 40  # of a script that are looked at; a programme has no more
_MOST_READ = 30_000  # characters of the others' turns in which an introduction is looked for
_TELLING = 20  # words of a paragraph that tells of somebody
_STAFF = re.compile(
    r"\b(?:host|anchor|presenter|newsreader|reporter|correspondent|interviewer|moderator|narrator|announcer|byline|voice-?over)\b",
    re.IGNORECASE,
)
_RECORDED = re.compile(
    r"\b(?:clip|archive|recorded|recording|tape|audio|video|interpreter|translator|translation)\b|^(?!by\b|in\b|at\b)[a-z]",
    re.IGNORECASE,
)
_RECORDING = re.compile(r"(?:(?:VIDEO|AUDIO|TAPE|FILM|FILE)\s+)?(?:VIDEO|AUDIO|CLIP|TAPE|RECORDING)")
_ROLES = (
    "mr mrs ms miss dr sir dame lord lady prof professor president minister secretary senator congressman congresswoman"
    " representative governor mayor judge justice chief superintendent inspector sergeant captain colonel general"
    " admiral ambassador father bishop archbishop rabbi imam councillor commissioner chairman chairwoman chair"
)
_TITLES = rf"(?:{'|'.join(_ROLES.split())})\.?"
_TITLED = re.compile(  # labels that name an office or a part somebody plays in the news: "SENATOR RUIZ", "A WITNESS"
    rf"(?:\w+\s+)?(?:{_TITLES}|spokes\w+|witness|lawyer|attorney|student|official|officer|resident|caller)\b",
    re.IGNORECASE,
)
_OFFICE = r"(?:the|a|an|its|their|his|her|our\s+guest,?|one\s+of\s+the)\s+[a-z][\w ’'-]{2,70},\s+"
_OWN = (
    r"(?:our|the\s+programme[’']?s)\s+(?:\w+\s+){0,3}(?:reporter|correspondent|colleague|editor)\b[\w ,]{0,30}"
    r"|(?:reporter|correspondent)\s+"
)


def read_turns(text: str, found: list[Nested]) -> list[Nested]:
    """``found``, with every turn of a guest attributed to the guest; what stands in it goes inside."""
    turns, guests = _read_script(text)
    given = [turn for turn in turns if _surname(turn.label.name.of(text)) in guests and turn.said]
    colons = {turn.label.colon for turn in given}
    kept = [one for one in found if one.marked.cue[0] not in colons]
    for turn in given:
        note = ("turn", "The script gives these words to a guest, whom others introduce, or to a recording.")
        label = turn.label
        made = Nested(Marked(cue=[label.colon], source=[label.name], content=[turn.said], score=_SCORE, notes=[note]))
        put_inside(made, kept)
        kept.append(made)
    return kept


def leave_own_turns(text: str, found: list[Nested]) -> list[Nested]:
    """``found`` without what attributes a turn to the outlet's own people; what they pass on stays."""
    turns, guests = _read_script(text)
    names = [(turn.label.colon, _surname(turn.label.name.of(text))) for turn in turns]
    own = {
        colon for colon, name in names if name not in guests and len(name) > 1
    }  # "A:" is whom the article interviews
    return [one for one in found if one.marked.cue[0] not in own]


@lru_cache(maxsize=2)  # asked twice of each article: before what stands in its turns is read, and after
def _read_script(text: str) -> tuple[tuple[Turn, ...], frozenset[str]]:
    """The turns of a script and the surnames of its guests."""
    turns = find_turns(text)
    return turns, _guests(text, turns)


def _guests(text: str, turns: Sequence[Turn]) -> frozenset[str]:
    """The surnames of those who speak and are no staff."""
    if not turns:
        return frozenset()
    by_name: dict[str, list[Turn]] = {}
    for turn in turns:
        by_name.setdefault(_surname(turn.label.name.of(text)), []).append(turn)
    told_of = _told(text, turns)
    is_interview = "q" in by_name
    first = next(iter(by_name))
    found = set()
    for name, own in list(by_name.items())[:_MOST_SPEAKERS]:
        labels = [(turn.label.name.of(text), turn.label.note.of(text)) for turn in own]
        if len(name) == 1 or name == "host" or any(_STAFF.search(f"{label} {note}") for label, note in labels):
            continue
        shown = any(_TITLED.match(label) or _is_recorded(label, note) for label, note in labels)
        if shown or is_interview or any(name in paragraph for paragraph in told_of):
            found.add(name)
        elif name != first:
            mine = {turn.label for turn in own}
            others = "\n".join(turn.said.of(text) for turn in turns if turn.label not in mine)
            if _is_introduced(name, others[:_MOST_READ]):
                found.add(name)
    return frozenset(found)


def _is_recorded(label: str, note: str) -> bool:
    return _RECORDED.search(note) is not None or _RECORDING.fullmatch(label) is not None


def _told(text: str, turns: Sequence[Turn]) -> list[str]:
    """The longer paragraphs that are no turn, in lower case, where they outweigh the turns: a report on a debate."""
    said = [Span(turn.label.name.start, turn.said.end) for turn in turns]
    found = [
        paragraph.of(text).casefold()
        for paragraph in find_paragraphs(text)
        if len(paragraph.of(text).split()) >= _TELLING and not any(span.overlap(paragraph) for span in said)
    ]
    return found if sum(map(len, found)) >= sum(map(len, said)) else []


def _is_introduced(surname: str, others: str) -> bool:
    """Whether ``others`` speak of somebody with this name as of a guest rather than a colleague."""
    name = rf"(?:[A-Z][\w.'’-]*\s+){{0,2}}{re.escape(surname)}\b"
    if re.search(rf"(?:{_OWN}){name}", others, re.IGNORECASE):
        return False
    forms = (
        rf"\b{_TITLES}\s+{name}",
        rf"\b{_OFFICE}{name}",
        rf"{name}\s+(?:of|from)\s+the\b",
        rf"{name},\s+(?:the|a|an|who)\b",
        rf"{name}\s+(?:teaches|studies|heads|leads|runs|chairs|represents|works\s+(?:as|at|for|in|with))\b",
        rf"(?-i:[A-Z][\w’'-]+)\s+{re.escape(surname)},\s+you(?:[’']re|[’']ve|\s+are|\s+were|\s+have)\b",
        rf"{name}\s+(?:is\s+(?:on\s+the\s+line|with\s+(?:me|us))|joins\s+(?:me|us))\b",
        rf"{name},\s+(?:many\s+)?(?:thank\s+you|thanks|welcome)\s+(?:very\s+much\s+)?(?:for\s+(?:coming|joining|being|finding|speaking)|to)\b",
        rf"\bwelcome(?:\s+to\s+[\w ]{{2,30}})?,\s+{name}",
        rf"\b(?:joined\s+by|with\s+me\s+(?:now\s+)?is|i[’']m\s+with)\s+{name}",
    )
    return any(re.search(form, others, re.IGNORECASE) for form in forms)


def _surname(label: str) -> str:
    return label.split()[-1].casefold()
