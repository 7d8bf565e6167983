"""Whether an attribution quotes somebody, and whom, where the reader left the source out."""

from __future__ import annotations

import re

from headwater.claims.assertions.acts import is_summons, is_wordless
from headwater.claims.assertions.clauses import finite_at, is_clause, says_enough, subject_before
from headwater.claims.assertions.cues import is_doing, is_hope, is_mark, is_saying
from headwater.claims.assertions.links import is_link
from headwater.claims.assertions.outer import has_main_clause, is_free_relative
from headwater.claims.assertions.undergone import is_done_to_speaker
from headwater.claims.assertions.withheld import OWNER, is_unsaid
from headwater.data.annotation import Attribution
from headwater.data.span import Span, text_of
from headwater.meaning.hedges import find_hedges
from headwater.meaning.lemmas import past_forms
from headwater.meaning.negation import NOBODY
from headwater.meaning.vocabulary import VERBS
from headwater.meaning.words import words

_NAMING = re.compile(
    r"\b(?:known|referred\s+to|dubbed|nicknamed|called|described)\s+as\b|\bso-called\b|\bknown\b$"
    r"|\bclaims?\s+(?:as|on)$",  # "solidified her claim as the heir"
    re.IGNORECASE,
)
_PASSIVE = re.compile(r"\b(?:be|been|being|is|are|was|were)\b", re.IGNORECASE)
_EMPTY = frozenset({"the", "a", "an", "of", "and", "'s"})
_ACT = re.compile(r"\b(?:agreed?|agrees|concedes?|conceded|conceding|wants?|wanted)$", re.IGNORECASE)
_VOTED = re.compile(r"\b(?:vot(?:e|es|ed|ing)|seek(?:s|ing)?|sought)\b", re.IGNORECASE)
_OFFER = re.compile(r"\boffer\w*\b", re.IGNORECASE)
_ANYBODY = re.compile(  # nobody in particular, or the reader
    rf"(?:whoever|{NOBODY}|anyone|anybody|you|(?:any|many|most|some|all) of you|those(?=\s+(?:who|whose|that)\b))\b",
    re.IGNORECASE,
)
_ANY = re.compile(r"[Aa]ny\s+[a-z]")  # "he would not give | any further | comments"
_TOPIC = re.compile(r"\b(?:about|on|over|towards?|with|as|at|into|refer\w*\s+to)$", re.IGNORECASE)
_LABELLED = re.compile(r"(?:that|this|it|them)\s+(?:an?\s+)?[\w-]+\W*", re.IGNORECASE)
_ON = re.compile(r"(?:\w+\s+)?(?:on|about|over)\s", re.IGNORECASE)  # "called Bray's | remarks | on the flood low"
_OPEN = "“‘\"'«"
_FACTIVE = re.compile(
    r"\b(?:learn|reali[sz]|recogni[sz]|discover|notic|forg[eo]t|remember)"
    r"|^(?:(?:also|already|still|\w+ly|ha(?:s|ve|d)|do|does|did)\s+)*kn(?:ows?|ew)\b",  # not "let it be known"
    re.IGNORECASE,
)
_AT = re.compile(
    r"(?:on|over)\s+(?:the|an?|this|that|his|her|its|their)\s", re.IGNORECASE
)  # "feel down | on the way it works"
_PURPOSE = re.compile(r"to\s+\w+$", re.IGNORECASE)
_BY_FORM = frozenset({"figure-given", "headline-form", "turn"})  # what a form of words shows, whatever its verb
_OWN = frozenset({"i", "we"})
_ASKED = re.compile(r"(?:if|whether|how|why)\s+(?!to\b)", re.IGNORECASE)  # a clause, whatever its verb
_DESCRIBING = re.compile(
    r"\w\W+(?:who|whose|whom|which|where|how|what|(?<!saying )that\s+(?:[A-Z]|(?:he|she|it|they|we|i|you)\b))"
)
_CLAUSAL = re.compile(  # verbs that nobody does to a thing: a whole clause follows them
    r"\b(?:sa(?:id|ys?|ying)|accord\w+|t(?:old|ell\w*)|think\w*|thought|believ\w+|argu\w+|suggest\w*|insist\w*|claim\w*|add\w*|warn\w*)\b",
    re.IGNORECASE,
)
_AHEAD = 60  # characters behind a cue that say whom it calls
_BESIDE = 2  # characters between a verb and what stands right behind it
_LOOKBACK = 400  # characters before a verb of saying in which its subject is looked for
_PLAINLY = re.compile(r"(?:\b(?:said|says?)|^according to)$", re.IGNORECASE)  # behind these stand clauses
_OF = re.compile(r"[\W_]*(?:of|about|on|in|at|around|to|for|with|from|as|among|including)\s", re.IGNORECASE)
_MIN_PLAINLY = 4  # content words from which they are taken for one without a verb that we know
_MIN_CONTENT = 2  # content words a content needs
_MIN_DENIED = 1  # those it needs where it is denied or quoted: left out, it would stand as the article's own word


def is_usable(attribution: Attribution, text: str) -> bool:
    """Whether somebody is quoted here: a source with a verb of saying or doing, or a bare hedge ("reportedly")."""
    cue = text_of(attribution.cue, text, " ")
    content = text_of(attribution.content, text, " ")
    is_plain = attribution.stance == "asserts" and not is_brief(attribution, text)
    if (
        not attribution.content
        or not says_enough(content, _MIN_CONTENT if is_plain else _MIN_DENIED)
        or _NAMING.search(cue)
    ):
        return False
    if (
        _names_only(attribution, text)
        or _is_act(cue, content)
        or is_unsaid(attribution, text)
        or _is_own_thought(attribution, cue, text)
    ):
        return False
    if is_free_relative(attribution, text) or _is_nobodys(attribution, content, text) or not is_link(attribution, text):
        return False
    if attribution.stance == "asserts" and attribution.kind == "indirect" and _tells_nothing(cue, content):
        return False
    speaker = text_of(speaker_of(attribution, text), text, " ")
    if not speaker:
        return bool(find_hedges(cue)) or is_participle(cue) or (attribution.stance != "asserts" and is_saying(cue))
    if is_done_to_speaker(attribution, cue, text) or is_summons(cue, text[max(attribution.cue).end :][:_AHEAD]):
        return False
    if attribution.stance == "asserts" and is_deed(cue, content) and is_wordless(speaker, cue, content):
        return False
    if is_saying(cue) or is_doing(cue) or is_mark(cue) or any(e.feature in _BY_FORM for e in attribution.evidence):
        return True
    if attribution.stance == "declines":
        return True
    return bool(re.match(r"[“\"‘(]*that\b", content)) or _quotes(attribution, text)


def _quotes(attribution: Attribution, text: str) -> bool:
    """Whether a whole clause stands in quotation marks: whatever the verb ("cracked", "put it"), somebody says it."""
    if attribution.kind == "direct":
        return is_clause(text_of(attribution.content, text, " "))
    return attribution.kind == "mixed" and any(
        part.of(text)[:1] in _OPEN and is_clause(part.of(text)) for part in attribution.content
    )


def _is_nobodys(attribution: Attribution, content: str, text: str) -> bool:
    """Whether the source is nobody in particular, two clauses taken for a name, or who owns "Bray's | proposed | toll".

    Nor is anybody's denial "“They call that a lie,” he said": it is his word for what others tell.
    """
    if attribution.parent is not None and attribution.stance == "denies" and _LABELLED.fullmatch(content):
        return True
    cue = text_of(attribution.cue, text, " ")
    owned = any(OWNER.search(part.of(text)) for part in attribution.source)
    is_topic = attribution.parent is not None and _ON.match(f"{cue.rpartition(' ')[2]} {content}") is not None
    if owned and (past_forms(cue) or is_topic):
        return True
    nobody = (_ANYBODY, _ANY)
    return any(";" in p.of(text) or any(n.match(text, p.start) for n in nobody) for p in attribution.source)


def _tells_nothing(cue: str, content: str) -> bool:
    """Whether the article tells this itself: "learned that", "needs voters to judge him", "testified on the raid"."""
    if _FACTIVE.search(cue) or (_PURPOSE.match(cue) and not content.startswith("that ")):
        return True
    if is_doing(cue):
        return False
    return _AT.match(content) is not None or (_TOPIC.search(cue) is not None and not is_clause(content))


def _is_act(cue: str, content: str) -> bool:
    """Whether this is done or wanted rather than said: "agreed to meet", "wants him in Ostrel", "offered insights"."""
    if _VOTED.search(cue) or (_OFFER.search(cue) and not content.lower().startswith("to ")):
        return True
    if _ACT.search(cue) is None or content.lstrip()[:1] in '“"‘':
        return False
    is_wish = cue.lower().split()[-1].startswith("want")
    return not content.lower().startswith("that ") and (is_wish or not is_clause(content))


def _names_only(attribution: Attribution, text: str) -> bool:
    """Whether somebody is rung up, or a thing has a name: "Bray called |911|", "a bar called |The Lock|"."""
    cue, named = max(attribution.cue, default=None), max(attribution.content)
    if cue is None or not cue.of(text).lower().endswith("called") or not 0 < named.start - cue.end <= _BESIDE:
        return False
    return all(word.text[:1].isupper() or word.text[:1].isdigit() for word in words(named.of(text)))


def _is_own_thought(attribution: Attribution, cue: str, text: str) -> bool:
    """Whether a quoted speaker says of himself what he thinks now ("I don't think", "we hope"): part of his words."""
    if attribution.parent is None or not cue or not attribution.source:
        return False
    verb = cue.split()[-1]
    is_own = text_of(attribution.source, text, " ").strip().lower() in _OWN
    return is_own and not past_forms(verb) and not verb.lower().endswith("ing")


def is_deed(cue: str, content: str) -> bool:
    """Whether what somebody did with words is what is put forward ("Kim ordered …"), rather than what he said."""
    if is_mark(cue):
        return False
    if is_hope(cue):
        return True
    said = content.lstrip('“"‘ ')
    told = (is_clause(said) and has_main_clause(said)) or _ASKED.match(said) is not None
    told = told or (_PLAINLY.search(cue) is not None and _may_be_clause(said))
    told = told or (
        is_saying(cue) and is_clause(f"it {said}") and not _is_thing(said, cue)
    )  # "it said | showed a boat"
    if is_doing(cue) and not said.lower().startswith(("that ", "it ", "he ", "she ", "they ", "we ", "i ")):
        return not is_saying(cue) or not told
    return not told


def _may_be_clause(said: str) -> bool:
    """Whether it may be one though no finite verb is found: it opens with no verb, and some word is like its verb.

    A bare form or a gerund is as often a noun's: "Ostrel deal fee", "three missing".
    """
    found = words(said)
    if _OF.match(said) or not says_enough(said, _MIN_PLAINLY) or found[0].lemma in VERBS:
        return False
    return any(w.lemma in VERBS and w.text.lower() != w.lemma and not w.text.endswith("ing") for w in found)


def _is_thing(said: str, cue: str) -> bool:
    """Whether only what describes a thing has a verb: "posted | a picture in which a lock is seen"."""
    if _CLAUSAL.search(cue):
        return False
    found = words(said)
    at = finite_at(found)
    before = said if at is None else said[: found[at].start]
    return at is not None and _DESCRIBING.search(before) is not None and not has_main_clause(said)


def is_brief(attribution: Attribution, text: str) -> bool:
    """Whether a quotation is too short to be put forward without who says so: "Bray answered: “It would be good.”"."""
    if attribution.parent is not None or attribution.kind == "indirect":
        return False
    is_told = _PASSIVE.search(text_of(attribution.cue, text, " ")) is not None
    return not is_told and not says_enough(text_of(attribution.content, text, " "), _MIN_CONTENT)


def names_somebody(attribution: Attribution, text: str) -> bool:
    """Whether there is a source that is more than a clipped article ("The")."""
    found = words(text_of(attribution.source, text, " "))
    return any(word.text.lower() not in _EMPTY for word in found)


def speaker_of(attribution: Attribution, text: str) -> tuple[Span, ...]:
    """The source; where the reader found none, the noun phrase before the verb of saying."""
    if names_somebody(attribution, text):
        return attribution.source
    cue = text_of(attribution.cue, text, " ")
    is_quoted = (
        attribution.kind == "direct" and past_forms(cue) and _quotes(attribution, text)
    )  # "the cox *yelled*: “…”"
    if not attribution.cue or is_participle(cue) or not (is_saying(cue) or is_quoted):
        return ()
    if _PASSIVE.search(cue) or find_hedges(cue):
        return ()
    start = min(attribution.cue).start
    line = max(text.rfind("\n", 0, start) + 1, start - _LOOKBACK)
    found = subject_before(start, text, Span(line + _last_stop(text[line:start]), start))
    return (found,) if found else ()


def _last_stop(text: str) -> int:
    return max((m.end() for m in re.finditer(r"[.!?][”\"’]?\s+(?=[A-Z“\"])", text)), default=0)


def is_participle(cue: str) -> bool:
    """Whether the cue leans on a source named before it ("…, saying that")."""
    return is_saying(cue) and cue.split()[0].lower().endswith("ing") and not cue.lower().startswith("according")
