"""What stands around what is put forward and is no part of it: labels, datelines, greetings, how somebody spoke."""

from __future__ import annotations

import re

from headwater.claims.assertions.clauses import finite_at, says_something
from headwater.data.span import Span
from headwater.meaning.scripts import label_at
from headwater.meaning.words import words

_DATELINE = re.compile(  # "PORT ABESSA, Nyarenda (CPA) — ", "(CPA) — ", "Ostrelwire: TALMENE (OW) - "
    r"\s*(?:[A-Z]\w+:\s+)?(?:[A-Z][A-Z.'’-]+(?:[ ,]+(?:[A-Z][\w.'’-]*|\d{1,2})){0,6}"
    r"\s*(?:\([^()\n]{2,40}\)\s*)?(?:[—–]|--?)\s+"
    r"|\s*(?:[A-Z][\w.'’-]+(?:[ ,]+(?:[A-Z][\w.'’-]*|\d{1,4}\b)){0,6}\s*)?"
    r"\([A-Z][\w .&]{1,30}\)\s*(?:[—–]|--?)\s+)(?=\S)"
)
_NOTHING_SAID = re.compile(  # whole sentences: "TALMENE, March 10. /Wire/", "By Ann Bray, Talmene", "Ann, good evening"
    r"[A-Z][A-Z .'’-]+,\s+(?:[A-Z][\w.]*\s+\d{1,2}|\d{1,2}\s+[A-Z][\w.]*)(?:,?\s+\d{4})?[.\s]*"
    r"(?:/[^/\n]{2,30}/|\([^()\n]{2,30}\))?\W*"
    r"|\W*\d{1,2}[:.]\d\d(?:\s*[ap]\.?\s?m)?\W*|(?:[—–-]\s+)?[A-Z][^.!?\n—–]{3,60}\s[—–-]\W*"  # "6:01 p.m."
    r"|By\s+[A-Z][\w.'’-]+(?:\s+[A-Z][\w.'’-]+){1,3}(?:,[^.]{0,60})?\.?"
    r"|(?:[A-Z][\w'’-]+,\s+)?(?i:good (?:morning|afternoon|evening|night)|thank you|hello|welcome)\b[^.!?]{0,30}[.!?]?"
)
_STAMP = frozenset(  # "Published June 3, 2024, 4:59 p.m. GMT": when a page was put up
    """
    first originally last published posted updated modified release released on at by from to am pm a p m noon midnight
    gmt utc cet bst ist est edt cst cdt mst mdt pst pdt mon tue tues wed thu thurs fri sat sun monday tuesday wednesday
    thursday friday saturday sunday jan feb mar apr may jun jul aug sep sept oct nov dec january february march april
    june july august september october november december
    """.split()
)
_TOKEN = re.compile(r"[^\W\d_]+|\d+")
UNNAMED = re.compile(  # between a source and its verb: ", speaking on condition of anonymity because …,"
    r"\s*,\s+(?:speaking|who (?:spoke|asked|declined|requested|insisted|wanted|(?:was|is|were|are) not))\b"
    r"[^.;:“”\"]{0,160}"
)
VERB_OF_CONTENT = re.compile(  # "footage that it [said showed] a boat": the second verb is what the footage does
    r"(?<=said|says)\s+(?:is|are|was|were|had|has|shows?|showed|proves?|proved|depicts?|depicted)$"
)
_TIE = re.compile(
    r"(?:(?:yet|and|but|so)\s+)?(?:after|as|because|when|while|since|whereas|(?:even )?though|although"
    r"|(?:in|at|on|to|by|for|from|with|under|after|during) which)\s+(?=\S)",
    re.IGNORECASE,
)
_NO_SUBJECT = re.compile(  # "after Tuesday's vote the council is …", "as many as …": what is tied is no clause
    r"(?:\w+day|last|next|early|late|many|much|few|little|long|soon|well|part|if|though|in|on|at|for|of)\b"
    r"|the (?:start|end)\b|\d|\w+ing\s+(?:the|an?|his|her|their|its|for|to|that)\b",
    re.IGNORECASE,
)
_MAX_SUBJECT = 12  # words before the verb
_THOUGHT = re.compile(  # "I don't think", "we just hope that", "you know": only who thinks, not what
    r"\W*(?:(?:and|but|so|well|look|now|because|if)\W+)*(?:i|we|you|they|he|she|it)"
    r"(?:\s+(?:do|does|did|will|would|can|could|have|had|am|are|is|was|were|not|never|also|just|still|really|always|even"
    r"|only|honestly|certainly|kind\s+of|\w+ly)|n['’]t|['’](?:d|ll|m|re|s|ve)|(?<=\w)n['’]t)*"
    r"\s+(?:think|thought|believe|believed|know|knew|guess|hope|hoped|mean|meant|feel|felt|suppose|suspect|say|see|saw"
    r"|understand|remember|imagine|expect|wish|want|wanted|sure|afraid|glad|told|tell\s+you)"
    r"(?:\s+(?:that|what|how|why|if|whether))?\W*",
    re.IGNORECASE,
)


def says_nothing(text: str) -> bool:
    """Whether a whole sentence is a dateline, a byline, a greeting or the date and hour of the page."""
    if _NOTHING_SAID.fullmatch(text.strip()):
        return True
    found = _TOKEN.findall(text.lower())
    return any(token.isdigit() for token in found) and all(token.isdigit() or token in _STAMP for token in found)


def without_lead_in(sentence: Span, text: str) -> Span:
    """``sentence`` without the dateline or the speaker's label it opens with."""
    lead = _DATELINE.match(text, sentence.start, sentence.end)
    if lead is not None:
        return Span(lead.end(), sentence.end)
    label = label_at(text, sentence.start, sentence.end)
    return Span(label.end, sentence.end) if label is not None else sentence


def is_thought(text: str) -> bool:
    """Whether a stretch says that somebody thinks or knows and not what: "I don't think" before what he thinks."""
    return _THOUGHT.fullmatch(text) is not None


def is_tied(text: str) -> bool:
    """Whether a clause only says when or why the one before it is so: "when the lock broke"."""
    tie = _TIE.match(text)
    return tie is not None and _NO_SUBJECT.match(text, tie.end()) is None


def untie(span: Span, text: str) -> Span:
    """A clause further on in its sentence without the conjunction that ties it: "after | profit fell 41%"."""
    tie = _TIE.match(text, span.start, span.end)
    if tie is None or _NO_SUBJECT.match(text, tie.end(), span.end):
        return span
    rest = Span(tie.end(), span.end)
    at = finite_at(words(rest.of(text)))
    return rest if at is not None and at <= _MAX_SUBJECT and says_something(rest.of(text), 2) else span
