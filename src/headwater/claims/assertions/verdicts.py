"""Sentences that judge a claim made just before: "those claims have yet to be verified", "it denied the allegation".

Such a sentence puts nothing forward by itself; it is somebody's stance on what it points back to.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from headwater.claims.assertions.clauses import finite_at, is_clause, trim
from headwater.claims.assertions.places import touching
from headwater.claims.assertions.speakers import speaker_of
from headwater.data.annotation import Annotations, Stance
from headwater.data.article import Article
from headwater.data.span import Span, cover, text_of
from headwater.meaning.lemmas import lemma_of
from headwater.meaning.refuted import refutations
from headwater.meaning.stance import Verdict, find_verdicts, is_pro_form
from headwater.meaning.vocabulary import VERBS
from headwater.meaning.words import content_words, words

_ANAPHOR = re.compile(
    r"^(?:(?:the|those|these|such|this|that|its|his|her|their|any|all|most|some|both|several|many)\s+)?(?:[\w’'-]+\s+){0,2}?"
    r"(?:claims?|reports?|allegations?|accusations?|statements?|assertions?|accounts?|figures?|tolls?|charges?|rumou?rs?"
    r"|suggestions?|information|details|numbers?|version|remarks|comments|footage|videos?|images?|photos?|photographs|pictures"
    r"|count|recount|tally|tallies|margin|results?|outcome|estimates?|narrative|story|stories"
    r"|it|them|this|that|which)$",
    re.IGNORECASE,
)
_PART = re.compile(  # "denied any part in the blast": on what somebody is accused of, without saying what
    r"(?:any|all|its|his|her|their|the|having\s+(?:any|a))?\s*(?:\w+\s+){0,2}?(?:part|involvement|role|responsibility|wrongdoing|links?"
    r"|knowledge|connections?|hand|complicity|guilt|fault|blame|charges?|accusations?|allegations?)\b(?!\s+that)"
    r"|(?:\w+ing\s+)?(?:any|no)(?:thing)?\s+(?:such\b|of\s+the\s+(?:kind|sort)\b)",
    re.IGNORECASE,
)
_NOUN_BEFORE = re.compile(  # "the end of the dispute", "the second such dispute" dispute nothing
    r"\b(?:the|an?|this|that|of|such|in|under|over|into|no|any|pay|trade|border|legal|labou?r)\s+$", re.IGNORECASE
)
_ASKED = re.compile(  # "could not determine | where it was filmed": of what has been named before
    r"\s+(?:where|when|who|whose|how|whether|what|by\s+whom)\s+(?:\w+\s+)?(?:it|they|these|those)\b", re.IGNORECASE
)
# "“*He* won't say,” Bray said": Bray tells of another's silence
_OTHERS = re.compile(r"\b(?:he|she|they)(?:\s+\w+ly)?\s+$", re.IGNORECASE)
_PEOPLE = re.compile(r"\b(?:they|you|we|people)(?:\s+\w+ly)?\s+$", re.IGNORECASE)  # "“*They* call that a lie”"
_OPENS = re.compile(r"[“\"‘«„]")
_WHO = re.compile(r"(?:who|which|whose)\b", re.IGNORECASE)
_WHOM = re.compile(r"\bwhom\s+(?:[\w’'-]+\s+){1,4}$", re.IGNORECASE)  # "the clerk, *whom* police did not name"
_SAYS = re.compile(r",\s+(?:says?|said)$", re.IGNORECASE)
_REFUSED = re.compile(  # "tenure had been denied", "41 bakers were dismissed in May": no claim of anybody's
    r"\b(?:be|been|being|is|are|was|were)\s+(?:\w+ly\s+)?(?:denied|dismissed|rejected)$", re.IGNORECASE
)
_UP_TO_COMMA = re.compile(r"[^,;.!?\n]+")
_BUT = re.compile(r"[,;]\s+(?:but|while|though|although|yet)\s+(?=\w)", re.IGNORECASE)
_RELATIVE = re.compile(
    r"\s+(?:(?:that|which)\s+)?(?:[\w’'-]+\s+){1,4}", re.IGNORECASE
)  # "a charge | that Kovia | rejected"
_ADJUNCT = re.compile(r"\b(?:despite|notwithstanding|amid|after|following|since|by|with)\s+$", re.IGNORECASE)
_CONTRADICTS = re.compile(  # facts do, and people their own words: nobody denies anything
    r"contradict\w*\s+(?:(?:it|them|this|that)\b|(?:his|her|its|their)\s+(?:own|past|earlier|previous|prior|former)\b)",
    re.IGNORECASE,
)
_NOUNS = frozenset({"dispute", "disputes", "challenge", "challenges", "question", "questions", "doubt", "doubts"})
_OBJECT = re.compile(
    r"\s+(?:the|an?|any|that|this|those|these|it|them|its|his|her|their|whether|if)\b|\s+\S+['’]s?\s", re.I
)
_BARE = re.compile(r"^(?:that|which|this)$", re.IGNORECASE)
_EXPLAINED = re.compile(  # "denied the charge of having …", "rejected claims *made by the aide* that …"
    r"\s+(?:(?:on\s+)?\w+day\s+)?(?:that|of|about|over)\s+(?:\w+\W+){3}"
    r"|\s+made\s+by\s[^.,;:!?]{2,60}?\sthat\s",
    re.IGNORECASE,
)
_IS_TOLD = re.compile(r"\bthere\s+(?:were|was|are|is|have\s+been|had\s+been)\s+\w+\s+$", re.IGNORECASE)
_DEED = re.compile(r"\s+(?:ever\s+)?(\w+ing)\s+(?!(?:so|it|that|this|them|the\s+same)\b)\w", re.IGNORECASE)
_DETAILED = re.compile(r"\b(?:reveal|disclose|specify|explain)$", re.IGNORECASE)  # "would not reveal | its price"
_TURNED = 12  # characters from what is told to what calls it false in the same breath
_MORE = re.compile(  # who has "no *further* comment" has commented, and leaves nothing that he said open
    r"[^,;:.!?]*?\b(?:elaborat\w*|(?:further|additional|(?:any\s+)?other)\s+(?:comments?|details?|information|questions?|remarks?)"
    r"|(?:comment|say|speak|talk|discuss)\s+(?:\w+\s+)?(?:further|any\s+more|anything\s+(?:more|else)))\b",
    re.IGNORECASE,
)
_LONG = 9  # words: what follows the target and is longer than this is a content of its own


Cues = Sequence[tuple[Span, int]]
_LONGEST_CUE = 200  # characters


@dataclass(frozen=True, slots=True)
class Ruling:
    """A verdict in its sentence: ``span`` is the clause that passes it, ``path`` its attribution, if any."""

    span: Span
    sentence: Span
    stance: Stance
    cue: Span
    target: Span | None
    path: tuple[int, ...]


def find_rulings(article: Article, annotations: Annotations) -> tuple[Ruling, ...]:
    """The verdicts of an article on claims that stand elsewhere in it, in order of the text."""
    found: list[Ruling] = []
    judged = [max(a.content).end for a in annotations.attributions if any(e.feature == "refuted" for e in a.evidence)]
    cues = sorted((cue, i) for i, a in enumerate(annotations.attributions) for cue in a.cue)
    for sentence in annotations.sentences:
        for ruling in _rulings(article.text, annotations, sentence, cues):
            if any(0 <= ruling.cue.start - end <= _TURNED for end in judged):
                continue  # "Orsk implied that it leaked, | but that was not so": denied where Orsk says it
            if not found or not found[-1].span.overlap(ruling.span):
                found.append(ruling)
    return tuple(found)


def _rulings(text: str, annotations: Annotations, sentence: Span, cues: Cues) -> Iterator[Ruling]:
    for verdict in find_verdicts(sentence.of(text)):
        cue = verdict.cue.shift(sentence.start)
        target = verdict.target.shift(sentence.start) if verdict.target else None
        if cue.of(text).lower() in _NOUNS and (
            _NOUN_BEFORE.search(text, max(sentence.start, cue.start - 8), cue.start)
            or (target is None and not _OBJECT.match(text, cue.end))
        ):
            continue
        if _WHOM.search(text, sentence.start, cue.start):
            continue
        if any(whole.contains(verdict.cue) for whole, _ in refutations(sentence.of(text))):
            continue  # "the claim that the lock leaked | is untrue": what is judged stands in the sentence
        if _CONTRADICTS.match(text, cue.start) or (
            cue.of(text).rstrip("s").endswith("denial") and _ADJUNCT.search(text, sentence.start, cue.start)
        ):
            continue
        index = _attribution_at(cues, cue)
        asked = verdict.stance == "unverified" and _ASKED.match(sentence.of(text), verdict.cue.end) is not None
        own = _has_own_content(text, annotations, index, cue, target) or not _points_back(verdict, sentence.of(text))
        if own and not asked:
            continue
        named = index is not None and bool(speaker_of(annotations.attributions[index], text))
        path = _down_to(annotations, index, text) if named and index is not None else ()
        said_in = _said_in(annotations, cue, text)
        quoted = any(_OPENS.match(text, s.start) for i in said_in for s in annotations.attributions[i].content)
        if quoted and (_PEOPLE if path else _OTHERS).search(text, sentence.start, cue.start):
            continue
        if not path and verdict.stance != "unverified":  # "said it hit, though such claims remain unverified"
            path = said_in
        span = trim(
            _clause_of(text, annotations, sentence, cover([cue, target] if target else [cue])), text, is_content=False
        )
        yield Ruling(_with_speaker(span, sentence, text), sentence, verdict.stance, cue, target, path)


def _down_to(annotations: Annotations, index: int, text: str) -> tuple[int, ...]:
    """An attribution and those around it that name who speaks, outer before inner: "the foreman said | it denied"."""
    path, around = [index], annotations.attributions[index].parent
    while around is not None and around not in path:
        if speaker_of(annotations.attributions[around], text):
            path.append(around)
        around = annotations.attributions[around].parent
    return tuple(reversed(path))


def _said_in(annotations: Annotations, cue: Span, text: str) -> tuple[int, ...]:
    """Who is quoted with the verdict: "“We never comment,” *she said*"; the innermost of several."""
    around = [
        (sum(map(len, one.content)), i)
        for i, one in enumerate(annotations.attributions)
        if any(span.contains(cue) for span in one.content) and speaker_of(one, text)
    ]
    return (min(around)[1],) if around else ()


def _attribution_at(cues: Cues, cue: Span) -> int | None:
    """The first attribution one of whose cues is part of the verdict."""
    first = bisect_left(cues, max(0, cue.start - _LONGEST_CUE), key=lambda item: item[0].start)
    last = bisect_left(cues, cue.end, key=lambda item: item[0].start)
    return min((i for span, i in cues[first:last] if span.overlap(cue)), default=None)


def _has_own_content(text: str, annotations: Annotations, index: int | None, cue: Span, target: Span | None) -> bool:
    """Whether the verdict is on a content of its own ("denied that its guards had fired")."""
    if index is None:
        return False
    content = [s for s in annotations.attributions[index].content if not s.overlap(cue)]
    if any(_PART.match(s.of(text)) for s in content):
        return False
    if target is not None and target.end <= cue.start and _RELATIVE.fullmatch(text, target.end, cue.start):
        return False
    beyond = [s for s in content if target is None or not target.contains(s)]
    joined = text_of(beyond, text, " ")
    if target is not None and not _BARE.match(target.of(text)) and any(s.start == target.start for s in content):
        return False
    if target is not None and any(s.overlap(target) for s in beyond):
        joined = joined.replace(target.of(text), " ")
    return len(words(joined)) > 1 and (is_clause(joined) or len(content_words(joined)) > 1)


def _points_back(verdict: Verdict, sentence: str) -> bool:
    """Whether what the verdict is on stands before it: named by a word for claims, or not named at all."""
    if verdict.stance == "declines" and _MORE.match(sentence, verdict.cue.start):
        return False
    if verdict.stance == "denies" and _PART.match(sentence[verdict.cue.end :].lstrip()):
        return True
    if is_pro_form(verdict.cue.of(sentence)):
        return True
    if verdict.target is not None:
        target = verdict.target.of(sentence)
        inside = verdict.cue.overlap(verdict.target) > 0
        after = sentence[max(verdict.target.end, verdict.cue.end) if inside else verdict.target.end :]
        explained = _EXPLAINED.match(after) is not None or (
            not _BARE.match(target)
            and _IS_TOLD.search(sentence[: verdict.target.start]) is not None
            and is_clause(after)
        )
        if _BARE.match(target) and is_clause("x " + after):
            return False
        if verdict.stance == "questions" and is_clause(sentence[verdict.cue.end : verdict.target.start]):
            return False  # "raising questions as to | whether he had paid for them"
        return bool(_ANAPHOR.match(target)) and not explained
    rest = sentence[verdict.cue.end :]
    if verdict.stance == "denies" and _REFUSED.search(sentence, 0, verdict.cue.end):
        return False
    if verdict.stance == "denies" and _tells_deed(rest):
        return False
    if _DETAILED.search(verdict.cue.of(sentence)) and len(content_words(rest)) > 1:
        return False
    return (
        verdict.stance in ("declines", "denies", "unverified")
        and len(words(rest)) < _LONG
        and not is_clause("x " + rest)
    )


def _tells_deed(rest: str) -> bool:
    """Whether what follows a denial is a deed: "ruled out | merging the two yards", not "denied | doing so"."""
    deed = _DEED.match(rest)
    return deed is not None and lemma_of(deed[1]) in VERBS


def _clause_of(text: str, annotations: Annotations, sentence: Span, core: Span) -> Span:
    """The clauses of ``core`` (the cue and its target), with those before them as long as a subject is wanting."""
    inside = [c for c in touching(annotations.clauses, sentence) if sentence.contains(c)]
    touched = [c for c in inside if c.overlap(core)]
    if not touched:
        return sentence
    whole = cover(touched)
    before = [c for c in inside if c.end <= whole.start]
    if before and _WHO.match(text, whole.start):  # "surveyors | who watched it could not say"
        whole = cover([whole, max(before)])
    turns = list(_BUT.finditer(text, whole.start, core.start))
    if turns:
        return Span(turns[-1].end(), whole.end)
    while len(words(text[whole.start : core.start])) < 1 and core.start == whole.start and _lacks_subject(core, text):
        if not any(c.end <= whole.start for c in inside):
            break
        whole = cover([whole, max(c for c in inside if c.end <= whole.start)])
    return whole


def _with_speaker(span: Span, sentence: Span, text: str) -> Span:
    """The verdict and who "says" it behind it: "Not so, says | the harbour master"."""
    if _SAYS.search(span.of(text)) is None:
        return span
    named = _UP_TO_COMMA.match(text, span.end, sentence.end)
    return span if named is None else Span(span.start, named.end())


def _lacks_subject(core: Span, text: str) -> bool:
    """Whether the verdict begins with its verb ("and could not be verified")."""
    return finite_at([words("x")[0], *words(core.of(text))]) == 1
