"""Chains told sideways: "TASN reported, *citing the minister*" and "TASN *quoted the minister as saying*".

The reader marks the cited party as what is cited. It is the next link inward: the content of what was reported is the
cited party's.
"""

from __future__ import annotations

import re
from dataclasses import replace

from headwater.annotations.nesting import Nested
from headwater.annotations.roles import Marked
from headwater.annotations.subjects import subject_before
from headwater.annotations.words import behind, unit_of
from headwater.data.span import Span

_CITING = re.compile(r"(?:also\s+)?(?:cit(?:ing|ed|es)|quot(?:ing|ed|es)|paraphras(?:ing|ed|es))\b", re.IGNORECASE)
_SAYING = re.compile(
    r",?\s+(?:as\s+)?(?:noting|saying|adding|telling|warning|stressing|arguing|claiming)", re.IGNORECASE
)
_AS_SAYING = re.compile(
    r"\s+((?:(?:[A-Z]\w{0,3}\.,?|[^\s.;:!?\"“”]+)\s+){1,16}?)(as\s+(?:having\s+)?(?:say|tell|claim|warn|add|stat|writ|confirm|call|describ|deny|declar)"
    r"(?:ing|ling)?(?:\s+that)?)\b",
    re.IGNORECASE,
)
_AT_END = re.compile(r",?\s+(?P<cue>(?:also\s+)?(?:citing|quoting))\s+(?P<party>[^.;:“”\"\n]{3,120}?)[.\s]*$")
_BETWEEN = re.compile(r",?\s+(?P<cue>(?:also\s+)?(?:citing|quoting))\s+(?P<party>[^.;:“”\"\n]{3,120}?),\s*")
_CITES = re.compile(r",\s+(?P<cue>(?:also\s+)?(?:citing|quoting))\s+$")
_BEFORE_THAT = re.compile(r",\s+(?P<cue>(?:citing|quoting))\s+(?P<party>[^.;:“”\"\n]{3,120}?),\s+(?=that\b)")
_PASSED = re.compile(  # between "KCNA" and "noting that": who is cited, where the reader marked no cue of citing
    r"\s+(?P<cue>(?:also\s+)?(?:cit|quot|paraphras)(?:ed|es)|(?:cit|quot|paraphras)ing)\s+"
    r"(?P<party>[^,.;:“”\"\n]{2,80}),\s+",
    re.IGNORECASE,
)
_QUOTING = re.compile(r"\b(?P<cue>quoting)\s+$", re.IGNORECASE)
_NEAR = 12  # characters before what is quoted in which that stands
_NOTING = re.compile(r"(?:also\s+)?\w+ing\b", re.IGNORECASE)
_NEXT = 4  # characters between the cited party and "noting"
_MAX_WORDS = 14  # of a cited party; more is something said


def read_citing(text: str, found: list[Nested], sentences: tuple[Span, ...]) -> list[Nested]:
    """``found`` with cited parties as inner links of what their sentence reports."""
    kept: list[Nested] = []
    found = [*found, *(two for one in found if (two := _quoted_too(text, one)) is not None)]
    for one in found:
        inner = _cited(text, one, found, sentences)
        kept.extend([one] if inner is None else inner)
    kept.extend([outer for one in kept if (outer := _passed_on(text, one, kept)) is not None])
    taken = {one.marked.cue[0].start for one in kept}
    for one in kept:
        _give_to_subject(text, one, sentences)
    made = [cited for one in kept for cited in (_cited_at_end(text, one, sentences), _cited_between(text, one))]
    return kept + [one for one in made if one is not None and one.marked.cue[0].start not in taken]


def read_as_saying(text: str, found: list[Nested]) -> list[Nested]:
    """``found`` with "as saying" as a link of its own: the quoted party said it, the quoting one passed it on."""
    made = list(found)
    for one in found:
        match = _AS_SAYING.match(text, one.marked.cue[0].end)
        if match is None or not _CITING.match(one.marked.cue[0].of(text)):
            continue
        party = Span(match.start(1), match.start(1) + len(match.group(1).rstrip(" ,")))
        phrase = Span(match.start(2), match.end(2))
        said = [Span(max(span.start, phrase.end), span.end) for span in one.marked.content if span.end > phrase.end]
        said += [span for span in one.marked.content if span.end <= one.marked.cue[0].start]
        content = [_skip_space(text, span) for span in sorted(said)]
        if not content:
            continue
        note = ("as-saying", "Who is quoted stands between the cue and “as saying”.")
        child = next((other for other in found if other.parent is one and other.marked.cue[0].overlap(phrase)), None)
        if child is not None:
            if len(child.marked.content) > len(content):  # broken off at every other word
                child.marked.source, child.marked.content = [party], content
                child.marked.notes.append(note)
            continue
        one.marked.source = [span for span in one.marked.source if not span.overlap(party)]
        inner = Marked(cue=[phrase], source=[party], content=content, score=one.marked.score, notes=[note])
        made.append(Nested(inner, one, one.depth + 1))
    return made


def _cited(text: str, one: Nested, found: list[Nested], sentences: tuple[Span, ...]) -> list[Nested] | None:
    """The inner links that ``one`` ("citing the minister") stands for; ``None`` if it is none."""
    marked = one.marked
    if one.depth or len(marked.content) != 1 or not _CITING.match(marked.cue[0].of(text)):
        return None
    party = marked.content[0]
    if len(party.of(text).split()) > _MAX_WORDS or party.start < marked.cue[0].end:
        return None
    if _AS_SAYING.match(text, marked.cue[0].end):
        return None  # what the party said is told apart: ``read_as_saying``
    sentence = unit_of(sentences, marked.cue[0].start)
    reports = [
        other
        for other in found
        if other is not one and other.depth == 0 and sentence is not None and sentence.contains(other.marked.cue[0])
        and (not marked.source or not other.marked.source or _is_same(marked.source, other.marked.source))
    ]  # fmt: skip
    if not reports:
        return None
    report = min(reports, key=lambda other: abs(other.marked.cue[0].start - marked.cue[0].start))
    if not report.marked.source and marked.source:
        report.marked.source = list(marked.source)
    note = ("citing", "The sentence names whom the source cites.")
    if _SAYING.match(text, party.end) and party.end < report.marked.cue[0].start <= party.end + _NEXT:
        # "KCNA paraphrased Kim, noting that …": it is Kim who notes
        marked.content = list(report.marked.content)
        report.parent, report.depth = one, 1
        report.marked.source = [party]
        report.marked.notes.append(note)
        return [one]
    # Whoever is cited for one sentence has not said the next quotation too.
    said = [span for span in report.marked.content if sentence is not None and sentence.overlap(span)]
    inner = replace(marked, source=[party], content=said or list(report.marked.content), notes=[*marked.notes, note])
    return [Nested(inner, report, 1)]


def _quoted_too(text: str, one: Nested) -> Nested | None:
    """What ``one`` holds that its source only quotes: "it leaked, Fena reported, *quoting* Pell as saying that …"."""
    last = max(one.marked.content)
    cue = _QUOTING.search(text, max(0, last.start - _NEAR), last.start)
    if one.depth or len(one.marked.content) == 1 or cue is None or not _AS_SAYING.match(text, cue.end("cue")):
        return None
    one.marked.content = [span for span in one.marked.content if span != last]
    note = ("citing", "The sentence names whom the source cites.")
    return Nested(replace(one.marked, cue=[Span(*cue.span("cue"))], content=[last], notes=[note]))


def _is_same(a: list[Span], b: list[Span]) -> bool:
    return any(one.overlap(other) for one in a for other in b)


def _passed_on(text: str, one: Nested, found: list[Nested]) -> Nested | None:
    """Whoever passes on what ``one`` says, in "KCNA paraphrased Kim, noting that …"; ``one`` is then Kim's."""
    marked = one.marked
    if one.parent is not None or len(marked.source) != 1 or not _NOTING.match(marked.cue[0].of(text)):
        return None
    match = _PASSED.fullmatch(text, marked.source[0].end, marked.cue[0].start)
    if match is None or any(other.marked.cue[0].start == match.start("cue") for other in found):
        return None
    note = ("citing", "The sentence names whom the source cites.")
    cue, party = Span(*match.span("cue")), Span(*match.span("party"))
    outer = Nested(replace(marked, cue=[cue], content=list(marked.content), notes=[*marked.notes, note]))
    one.parent, one.depth = outer, 1
    marked.source = [party]
    return outer


def _cited_at_end(text: str, one: Nested, sentences: tuple[Span, ...]) -> Nested | None:
    """The inner link of "…, citing three people familiar with the matter", which the reader takes for something said.

    The content of ``one`` then ends before it.
    """
    last = max(one.marked.content)
    sentence = unit_of(sentences, one.marked.cue[0].start)
    if one.depth or sentence is None or not sentence.contains(last) or not sentence.end >= last.end:
        return None
    match = _AT_END.search(text, last.start, sentence.end)
    if match is None or len(match["party"].split()) > _MAX_WORDS or match.start() <= last.start:
        return None
    if any(match.start() < span.end and span.start < match.end() for span in (*one.marked.source, *one.marked.cue)):
        return None
    whole = [
        Span(span.start, min(span.end, match.start())) for span in one.marked.content if span.start < match.start()
    ]
    one.marked.content = whole
    note = ("citing", "The sentence names whom the source cites.")
    cue, party = Span(*match.span("cue")), Span(*match.span("party"))
    inner = Marked(cue=[cue], source=[party], content=list(whole), score=one.marked.score, notes=[note])
    return Nested(inner, one, one.depth + 1)


def _give_to_subject(text: str, one: Nested, sentences: tuple[Span, ...]) -> None:
    """Give what "*the agency*, citing the coast guard, said" to the agency, where the reader has the guard say it.

    Or be a part of what is said.
    """
    marked, cue = one.marked, one.marked.cue[0]
    party = next(iter(marked.source or sorted(marked.content)))
    sentence = unit_of(sentences, cue.start)
    if one.depth or sentence is None or len(marked.source) > 1 or party.end > cue.start:
        return
    cites = _CITES.search(text, sentence.start, party.start) if sentence.start < party.start else None
    said = [span for span in marked.content if span != party]
    if cites is None or not said or text[party.start : cue.start].rstrip()[-1:] != ",":
        return
    subject = subject_before(text, sentence.start, cites.start())
    if subject is not None:
        marked.source, marked.content = [subject], said


def _cited_between(text: str, one: Nested) -> Nested | None:
    """The inner link of "the agency, *citing the coast guard*, said" and "said, *citing the coast guard*, that"."""
    marked = one.marked
    cue = marked.cue[0]
    match = _BEFORE_THAT.match(text, cue.end)
    if match is None and marked.source and marked.source[-1].end <= cue.start:
        match = _BETWEEN.fullmatch(text, marked.source[-1].end, cue.start)
    if one.depth or match is None or len(match["party"].split()) > _MAX_WORDS:
        return None
    said = behind(marked.content, Span(*match.span()))
    if not said:
        return None
    marked.content = said
    note = ("citing", "The sentence names whom the source cites.")
    citing, party = Span(*match.span("cue")), Span(*match.span("party"))
    inner = Marked(cue=[citing], source=[party], content=list(said), score=marked.score, notes=[note])
    return Nested(inner, one, one.depth + 1)


def _skip_space(text: str, span: Span) -> Span:
    start = span.start
    while start < span.end and text[start].isspace():
        start += 1
    return Span(start, span.end)
