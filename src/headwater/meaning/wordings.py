"""Differences in how it is put: hedges, verbs of saying and ordering, how many are meant, quoted words, who did it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from headwater.data.reuse import DriftKind
from headwater.data.span import Span
from headwater.meaning.context import Stretch, is_content
from headwater.meaning.courts import is_charge
from headwater.meaning.hedges import find_hedges
from headwater.meaning.lemmas import past_forms
from headwater.meaning.phrases import SAYING
from headwater.meaning.realities import Difference
from headwater.meaning.synonyms import canonical
from headwater.meaning.words import Word, words

_EVIDENTIAL: Final = re.compile(
    r"report|alleg|purport|suppos|said|believ|thought|understood|claim|rumou?r|unconfirmed|unverified", re.IGNORECASE
)
_SAYING_WORDS = (
    r"\b(?:said|says|say|saying|according\s+to|report(?:ed|s)|told|claim(?:ed|s|ing)?|alleg(?:ed|es)|stat(?:ed|es)"
    r"|announc(?:ed|es)|suggest(?:s|ed)?|indicat(?:es|ed?)|believ(?:e|es|ed)|accus(?:ed|es|ing)|insist(?:s|ed)"
    r"|contend(?:s|ed)|assert(?:s|ed)|quoted|cited|citing|warn(?:s|ed)"
    r"|add(?:s|ed)|not(?:es|ed)|argu(?:es|ed)|wrote|respond(?:s|ed)|admit(?:s|ted)|conced(?:es|ed)|estimated|declared"
    r"|conclud(?:es|ed)|recall(?:s|ed)|announces|compared|describ(?:es|ed))\b"
)
_SAYING: Final = re.compile(_SAYING_WORDS, re.IGNORECASE)
_TELLING: Final = SAYING | frozenset("testify tweet post predict write ask blame find show".split())
_ATTRIBUTED: Final = re.compile(rf"{_SAYING_WORDS}|\bshow(?:s|ed)\b|[“\"]", re.IGNORECASE)
_FORCES: Final[dict[str, tuple[str, str]]] = {
    lemma: (group, name)
    for group, name, lemmas in (
        ("directive", "an order", "order command instruct direct"),
        ("directive", "a plea", "urge ask appeal encourage recommend propose advocate"),
        ("saying", "a plain statement", "say state tell announce"),
        ("saying", "a claim held at a distance", "claim allege purport contend"),
        ("saying", "an admission", "admit concede confess acknowledge"),
    )
    for lemma in lemmas.split()
}
_QUANTIFIERS: Final = {
    "all": "all", "every": "all", "each": "all", "entire": "all", "whole": "all",
    "some": "some", "several": "some", "few": "some", "certain": "some", "part": "some", "partly": "some",
    "many": "many", "most": "many", "much": "many", "none": "none", "no": "none",
}  # fmt: skip
_SAID: Final = re.compile(
    r"\b(?:(?:[A-Z][\w’'-]*|it|he|she|they|officials|police)\s+)?(?:said|says|reported|reports|claimed|claims|announced|stated)\b|\baccording\s+to\b",
)
_SOURCE_WORDS = 7  # content words that an attribution adds at most: a titled name, its office, the cue
# Words of one kind of doubt: "could be used" and "can be used", "raised questions whether" and "sparked concerns".
_POSSIBLE: Final = re.compile(r"\b(?:may|might|could|can|would|potential(?:ly)?)\b", re.IGNORECASE)
_DOUBTED: Final = re.compile(r"\b(?:questions?|doubts?|concerns?|fears?|suspicions?|whether|unclear)\b", re.IGNORECASE)
_BEFORE_VERB: Final = re.compile(r"ly$|\s|^(?:may|might|could|perhaps|maybe|appear\w*|seem\w*)$", re.IGNORECASE)
_PAUSE: Final = re.compile(r"[,;:.!?()“”\"]")
_ENABLING: Final = frozenset("allow enable let permit".split())
_HELD_BACK: Final = frozenset({"possible", "conditional"})
_DETERMINERS: Final = frozenset("the a an his her its their".split())
_MANY = 4  # of those words that, in one place, make it the same thing said even where as many are not shared
_SIDE = 6  # words around a hedge that say what it weakens


def is_told(cue: str) -> bool:
    """Whether words that introduce a content say it, as against doing something with it: "said", not "passed"."""
    return _SAYING.search(cue) is not None or any(word.lemma in _TELLING for word in words(cue))


def hedge_differences(a: Stretch, b: Stretch) -> Iterator[Difference]:
    """Hedges of one stretch that the other states plainly; the span in the other is the words so stated."""
    spans_a, spans_b = find_hedges(a.text), find_hedges(b.text)
    if spans_a and not spans_b:
        for span, plain in _unhedged(a, spans_a, b):
            yield Difference("hedge", span, plain, f"“{span.of(a.text)}” is missing in the other")
    if spans_b and not spans_a:
        for span, plain in _unhedged(b, spans_b, a):
            yield Difference("hedge", plain, span, f"“{span.of(b.text)}” is missing in the first")


def _unhedged(hedged: Stretch, hedges: Sequence[Span], other: Stretch) -> Iterator[tuple[Span, Span]]:
    attributed = bool(_ATTRIBUTED.search(other.text))
    if is_charge(other.text):
        return  # whoever is charged with it need not have done it
    for span in hedges:
        if attributed and _EVIDENTIAL.search(span.of(hedged.text)):
            continue  # "reportedly" and "the agency said" hold back alike
        if any(kind.search(span.of(hedged.text)) and kind.search(other.text) for kind in (_POSSIBLE, _DOUBTED)):
            continue
        plain = _said_plainly(hedged, span, other)
        if plain is not None:
            yield span, plain
            return


def _said_plainly(hedged: Stretch, hedge: Span, other: Stretch) -> Span | None:
    """Where the other stretch says what the hedge weakens: most of the words around it, in one place."""
    center = hedged.index_at(hedge.start)
    near = [
        word
        for word in hedged.words[max(0, center - _SIDE) : center + _SIDE + 2]
        if is_content(word)
        and not hedge.start <= word.start < hedge.end
        and hedged.same_sentence(word.start, hedge.start)
    ]
    after = next((word.lemma for word in near if word.start >= hedge.end), None)
    wanted = {word.lemma for word in near}
    hits = [word for word in other.words if word.lemma in wanted]
    deeds = [use for use in other.verbs if use.word.lemma in wanted]
    if deeds and all(use.modality == "intended" for use in deeds):
        return None  # "she wants to speak to them" says no more plainly that she does
    found = {word.lemma for word in hits}
    enough = 5 * len(found) >= 3 * len(wanted) or (len(found) >= _MANY and 2 * len(found) >= len(wanted))
    if after not in found or len(found) < 3 or not enough or not _is_deed_plain(hedged, hedge, other):
        return None
    hits = [word for word in hits if other.same_sentence(word.start, hits[0].start)]
    return Span(hits[0].start, hits[-1].end)


def _is_deed_plain(hedged: Stretch, hedge: Span, other: Stretch) -> bool:
    """Whether the other stretch plainly says the verb that a hedge weakens, where it weakens one.

    "It appears that they will win" and "they will play": nothing is said of winning there.
    """
    if _BEFORE_VERB.search(hedge.of(hedged.text)) is None:
        return True
    deed = next((use for use in hedged.verbs if use.span.end > hedge.end), None)
    if deed is None or _PAUSE.search(hedged.text, hedge.end, max(hedge.end, deed.word.start)):
        return _is_thing_plain(hedged, hedge, other)
    if deed.word.lemma in _ENABLING:
        return False  # what allows it makes it possible, and no more
    uses = [use for use in other.verbs if canonical(use.word.lemma) == canonical(deed.word.lemma)]
    if not uses:
        return any(canonical(word.lemma) == canonical(deed.word.lemma) for word in other.words)
    if hedge.of(hedged.text).lower() == "allegedly" and not deed.passive:
        uses = [use for use in uses if not use.passive]  # who did it is alleged, not that it was done
    return any(use.modality not in _HELD_BACK and use.negated == deed.negated for use in uses)


def _is_thing_plain(hedged: Stretch, hedge: Span, other: Stretch) -> bool:
    """Whether the other stretch has all that something is said to be: "was seemingly | its final blow"."""
    first = hedged.index_at(hedge.start)
    if first == 0 or hedged.words[first - 1].lemma != "be":
        return True
    for at, word in enumerate(hedged.words[1:], 1):
        if word.start < hedge.end:
            continue
        ended = hedged.text[hedged.words[at - 1].end : word.start].strip() and hedged.words[at - 1].start >= hedge.end
        if ended or (not is_content(word) and word.lemma not in _DETERMINERS):
            break
        if is_content(word) and word.lemma not in other.lemmas:
            return False
    return True


def attribution_differences(a: Stretch, b: Stretch) -> Iterator[Difference]:
    """What one stretch puts on somebody's word and the other, otherwise the same, on nobody's.

    The source may be named next to the stretch: who compares less than whole sentences must look there.
    """
    for cue, plain in _unattributed(a, b):
        yield Difference("attribution", cue, plain, f"“{cue.of(a.text)}” is missing in the other")
    for cue, plain in _unattributed(b, a):
        yield Difference("attribution", plain, cue, f"“{cue.of(b.text)}” is missing in the first")


def _unattributed(attributed: Stretch, other: Stretch) -> Iterator[tuple[Span, Span]]:
    """The words of saying that only one stretch has, with what the other says without them; at most one."""
    if _ATTRIBUTED.search(other.text):
        return
    if any(_EVIDENTIAL.search(hedge.of(other.text)) for hedge in find_hedges(other.text)):
        return
    plain = _contained(other, attributed)
    if plain is None or other.text.lstrip().startswith(("“", '"', "'", "‘")):
        return  # what opens as a quotation is somebody's word, even where the stretch does not say whose
    for match in _SAID.finditer(attributed.text):
        if match.group() not in other.text:
            yield Span(*match.span()), plain
            return


def _contained(part: Stretch, whole: Stretch) -> Span | None:
    """The words of ``part`` that ``whole`` has too, where that is nearly all of it and ``whole`` adds little."""
    shared = part.lemmas & whole.lemmas
    if len(shared) < 5 or len(shared) < 0.8 * len(part.lemmas) or len(whole.lemmas - shared) > _SOURCE_WORDS:
        return None
    hits = [word for word in part.words if word.lemma in shared]
    return Span(hits[0].start, hits[-1].end)


def force_differences(a: Stretch, b: Stretch) -> Iterator[Difference]:
    """Verbs of another force about the same thing: "ordered" and "urged", "said" and "admitted"."""
    forces_a, forces_b = _forces(a), _forces(b)
    names_a, names_b = {name for _, _, name in forces_a}, {name for _, _, name in forces_b}
    for x, group_a, name_a in forces_a:
        for y, group_b, name_b in forces_b:
            if group_a != group_b or name_a in names_b or name_b in names_a:
                continue
            if _same_content(a, x, b, y, strict=group_a == "saying"):
                spans = _word_span(a.words[x]), _word_span(b.words[y])
                called = "call" in (a.words[x].lemma, b.words[y].lemma)  # whoever calls for it may well order it
                kind: DriftKind = "modality" if group_a == "directive" and not called else "attribution"
                yield Difference(kind, *spans, f"“{a.words[x].text}” is {name_a}, “{b.words[y].text}” {name_b}")
                return


def _forces(stretch: Stretch) -> list[tuple[int, str, str]]:
    """The verbs of saying and ordering, used as verbs, with their group and force."""
    found = []
    for index, word in enumerate(stretch.words):
        force = _FORCES.get(word.lemma)
        if force is not None and _is_verb(stretch, index):
            found.append((index, *force))
        elif (
            word.lemma == "call"
            and index + 1 < len(stretch.words)
            and stretch.words[index + 1].lemma in {"for", "on", "upon"}
        ):
            found.append((index, "directive", "a plea"))
    return found


def _is_verb(stretch: Stretch, index: int) -> bool:
    word = stretch.words[index]
    before = stretch.words[index - 1].text.lower() if index else ""
    after = stretch.words[index + 1].text.lower() if index + 1 < len(stretch.words) else ""
    if before in {
        "the",
        "a",
        "an",
        "in",
        "his",
        "her",
        "its",
        "their",
        "this",
        "that's",
        "of",
        "court",
        "executive",
    } and not past_forms(word.text):
        return False
    if word.text.lower() == word.lemma:
        return (
            before
            in {"to", "they", "we", "you", "not", "officials", "could", "may", "might", "will", "would", "should"}
            and after != "that"
        )
    return True


def _same_content(a: Stretch, x: int, b: Stretch, y: int, *, strict: bool) -> bool:
    """Whether the words after both verbs (the order, the thing said) are largely the same."""
    after_a, after_b = _after(a, x), _after(b, y)
    shared = after_a & after_b
    least = min(len(after_a), len(after_b))
    return len(shared) >= (3 if strict else 2) and 2 * len(shared) >= least * (1.2 if strict else 0.8)


def _after(stretch: Stretch, index: int) -> frozenset[str]:
    start = stretch.words[index].start
    return frozenset(
        word.lemma
        for word in stretch.words[index + 1 : index + 13]
        if is_content(word) and stretch.same_sentence(start, word.start)
    )


def scope_differences(a: Stretch, b: Stretch) -> Iterator[Difference]:
    """The same noun with another quantifier: "all ministers" and "some ministers"."""
    quantified_b = _quantified(b)
    for noun, (kind_a, span_a) in _quantified(a).items():
        if noun in quantified_b and quantified_b[noun][0] != kind_a:
            span_b = quantified_b[noun][1]
            kinds = {kind_a, quantified_b[noun][0]}
            if "all" in kinds or "none" in kinds:
                yield Difference(
                    "scope", span_a, span_b, f"“{span_a.of(a.text)}” in one, “{span_b.of(b.text)}” in the other"
                )


def _quantified(stretch: Stretch) -> dict[str, tuple[str, Span]]:
    """Nouns with a quantifier before them, by lemma; nouns that take two different ones are left out."""
    found: dict[str, tuple[str, Span]] = {}
    twice: set[str] = set()
    for index, word in enumerate(stretch.words):
        kind = _QUANTIFIERS.get(word.text.lower())
        if kind is None or (index and stretch.words[index - 1].text.lower() in {"at", "not", "after"}):
            continue
        noun = next((other for other in stretch.words[index + 1 : index + 4] if is_content(other)), None)
        if noun is None or stretch.text[word.end : noun.start].strip(" ofthesi") or not noun.text.lower().endswith("s"):
            continue
        if noun.lemma in found and found[noun.lemma][0] != kind:
            twice.add(noun.lemma)
        found[noun.lemma] = (kind, Span(word.start, noun.end))
    return {noun: value for noun, value in found.items() if noun not in twice}


def _word_span(word: Word) -> Span:
    return Span(word.start, word.end)
