"""What an attribution lacks and its sentence has: the subject of its cue, the rest of its content, the relay.

Four slips of the reader's, each mended by grammar: a cue without a source whose subject stands right before it
("*Parish* counts 83 dead"); a content before its source that stops after a word or two ("*Mrs Quill* won by nine votes,
the clerk announced"); half of a double verb ("neither confirmed | nor denied"); and a document that another body passed
on, marked as one source ("a ministry statement carried by state radio").
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace

from headwater.annotations import saying
from headwater.annotations.nesting import Nested
from headwater.annotations.roles import Marked
from headwater.annotations.subjects import Token, find_subject, split_tokens
from headwater.annotations.words import unit_of
from headwater.data.span import Span
from headwater.meaning.lemmas import lemma_of

_REACH = 240  # characters before a cue in which its subject stands
_MAX_GAP = 400  # characters between a content and the source behind it
# Verbs whose subject speaks or is asked to; "the push highlights" has a subject too, but nobody in it.
_SPEAKING = (
    saying.CLAUSAL | saying.OBJECT | saying.INFINITIVE | saying.PREPOSITIONAL.keys()
    | frozenset("count name verify comment file repeat seek want plan oppose back welcome".split())
) - (saying.OF_THINGS - {"tell", "call"})  # fmt: skip
_AUXILIARIES = saying.BE | saying.HAVE_DO | saying.MODALS | saying.ADVERBS
_AFTER_CUE = 20  # characters of a sentence behind the one who says so: "on Friday."
_MIN_WORDS = 2
_NO_BEGINNING = re.compile(r"[:()\[\]—–\n]|\s-\s")  # a dateline or label
_FIRST_WORD = re.compile(r"[\w’'-]+")
_NO_SUBJECT = re.compile(
    r"^(?:according|reportedly|allegedly|purportedly|supposedly|also\s+known|known|as\b|for\b|:|to\b|by\b|in\b|with\b)",
    re.IGNORECASE,
)
_RELAYED = re.compile(
    r"\b(?:statement|announcement|bulletin|message|communiqu[eé]|notice|letter|speech|remarks|interview|address)\s+"
    r"(?:carried|broadcast|aired|run|reported|quoted|cited|relayed|published)\s+(?:by|on|in)\s+",
    re.IGNORECASE,
)


_SECOND_HALF = re.compile(r"\s+n?or\s+\w+")


def fill(text: str, found: list[Nested], sentences: tuple[Span, ...]) -> None:
    """Mend every attribution of ``found`` in place; relays are added to it."""
    starts = sorted(span.start for one in found for span in one.marked.spans())
    for one in found:
        sentence = unit_of(sentences, one.marked.cue[0].start)
        _fill_cue(text, one.marked)
        if sentence is not None and not one.depth:
            _fill_source(text, one.marked, sentence)
            _fill_content(text, one.marked, sentence, starts)
            _fill_beginning(text, one.marked, sentence, starts)
    found.extend([inner for one in found if (inner := _relayed(text, one)) is not None])


def _fill_cue(text: str, marked: Marked) -> None:
    """The second half of "neither confirmed nor denied" belongs to the cue, and not to what is said."""
    last = marked.cue[-1]
    second = _SECOND_HALF.match(text, last.end)
    if second is None or not re.match(r"neither\b", last.of(text), re.IGNORECASE):
        return
    whole = Span(last.start, second.end())
    behind = whole.end + len(text[whole.end :]) - len(text[whole.end :].lstrip(" "))
    rest = [
        Span(min(behind, s.end), s.end) if s.overlap(whole) and s.start >= last.start else s for s in marked.content
    ]
    rest = [span for span in rest if len(span)]
    if rest:
        marked.cue, marked.content = [*marked.cue[:-1], whole], rest


def _fill_source(text: str, marked: Marked, sentence: Span) -> None:
    cue = marked.cue[0]
    words = cue.of(text)
    if marked.source or _NO_SUBJECT.match(words) or not _is_active(split_tokens(words), text[cue.end : cue.end + 4]):
        return
    begin = max(sentence.start, cue.start - _REACH)
    tokens = split_tokens(text[begin : cue.start])
    while tokens and tokens[-1].lower in saying.HAVE_DO | saying.ADVERBS:
        tokens.pop()
    subject = find_subject(tokens, len(tokens) - 1, is_gerund=words.split()[0].lower().endswith("ing"))
    if subject is None:
        return
    source = subject.shift(begin)
    if not any(source.overlap(span) for span in (*marked.content, *marked.cue)):
        marked.source = [source]
        marked.notes.append(("subject", "The subject stands right before the cue."))


def _is_active(tokens: list[Token], following: str) -> bool:
    """Whether the cue is a verb whose subject speaks: not "is believed", not "designed to", not "questions about"."""
    lowers = [token.lower for token in tokens]
    auxiliary = next((n for n, lower in enumerate(lowers) if lower in saying.BE), None)
    if auxiliary is not None and not any(lower.endswith("ing") for lower in lowers[auxiliary + 1 :]):
        return False
    verb = next((n for n, lower in enumerate(lowers) if lower not in _AUXILIARIES and not lower.endswith("ly")), None)
    if verb is None or lemma_of(lowers[verb]) not in _SPEAKING:
        return False
    to_do = lowers[verb + 1 : verb + 2] == ["to"] or (verb + 1 == len(lowers) and following.startswith(" to "))
    return not (to_do and lowers[verb].endswith("ed") and not verb)


def _fill_content(text: str, marked: Marked, sentence: Span, starts: list[int]) -> None:
    """The content that stands before source and cue, carried on to the source when all between is unmarked."""
    if len(marked.source) != 1 or not marked.content:
        return
    source, last = marked.source[0], max(marked.content)
    if not (sentence.start <= last.start < last.end < source.start < marked.cue[0].start):
        return
    gap = text[last.end : source.start]
    following = bisect_left(starts, last.end)
    is_free = following < len(starts) and starts[following] >= source.start
    if is_free and len(gap) < _MAX_GAP and gap.rstrip().endswith((",", ",”", ',"')) and _FIRST_WORD.search(gap):
        whole = Span(last.start, last.end + len(gap.rstrip().rstrip(',"”')))
        marked.content = [*(span for span in marked.content if span != last), whole]
        marked.notes.append(("whole-content", "The content was carried on to who says so."))


def _fill_beginning(text: str, marked: Marked, sentence: Span, starts: list[int]) -> None:
    """The content before "…, the agency said." carried back to the sentence's start when all before it is unmarked."""
    if len(marked.source) != 1 or not marked.content:
        return
    first, last = min(marked.content), max(marked.content)
    ends = max(marked.source[0].end, marked.cue[-1].end)
    before = min(marked.source[0].start, marked.cue[0].start)
    is_inverted = sentence.start < first.start and last.end <= before and sentence.end - ends <= _AFTER_CUE
    unmarked = bisect_left(starts, first.start) == bisect_left(starts, sentence.start)
    gap = text[sentence.start : first.start]
    if not is_inverted or not unmarked or len(gap.split()) < _MIN_WORDS or _NO_BEGINNING.search(gap):
        return
    marked.content = [*(span for span in marked.content if span != first), Span(sentence.start, first.end)]
    marked.notes.append(("whole-content", "The content was carried back to the beginning of the sentence."))


def _relayed(text: str, one: Nested) -> Nested | None:
    """The document inside "a ministry statement carried by state radio", as the next link inward."""
    marked = one.marked
    match = _RELAYED.search(marked.source[0].of(text)) if len(marked.source) == 1 and not one.depth else None
    if match is None:
        return None
    source = marked.source[0]
    relay = Span(source.start + match.end(), source.end)
    verb = _FIRST_WORD.search(match.group(), match.group().find(" "))
    if not relay or verb is None:
        return None
    document = Span(source.start, source.start + match.start() + verb.start() - 1)
    marked.source = [relay]
    note = ("relayed", "The sentence names who passed the document on.")
    marked.notes.append(note)
    return Nested(replace(marked, source=[document], cue=list(marked.cue), notes=[note]), one, 1)
