"""Whether two assertions put the same thing forward, judged against the story they stand in.

Inside one story every sentence is about the same things, so likeness alone proves little. What counts is what two
propositions share beyond the story's common stock: rare words, the same quotation, the same figures, the same meaning
once the direction all propositions share is taken out of their vectors.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from headwater.claims.assertions.kin import kin, kindred
from headwater.claims.likeness.learned import likelihood
from headwater.claims.likeness.profiles import Background, Profile
from headwater.claims.likeness.two_sources import lost_by_two
from headwater.data.claim import Link
from headwater.data.evidence import Evidence
from headwater.data.span import Excerpt, Span
from headwater.meaning.quantities import compare_quantities
from headwater.meaning.words import Word, content_words

_MIN_QUOTED = 4  # content words of a quotation two texts share that make it the same thing said
_MIN_RUN = 6  # content words in a row, quoted or not
# Cosines that count for nothing and for everything: of what is left without the story's shared direction, and plain.
RESIDUAL_RANGE = (0.30, 0.90)
PLAIN_RANGE = (0.70, 0.95)
MEANING = (
    0.45  # share of the meaning in the base score, the rest is the words'; calibration: benchmarks/claims.py --sweep
)
LEARNED = 0.5  # share of the learned likelihood in the score; calibration: learned.py
_NAMES_ONLY = 0.8  # what is left of the score of two that share names, but nothing that is said of them
_TOLD_TOO = 0.3  # part of the lighter one's words, names and ages left out, that must be shared for ages to count
_SHARE = 0.4  # part of the shorter proposition that a shared run must be to decide by itself
_DECISIVE, _PASSING = 0.9, 0.15  # scores from which a run decides, and what a lesser one adds
_NAME = 0.5  # who is spoken of tells less than what is said of them
_KINDRED = 0.7  # two words of one family against the same word twice
_FIGURE = 0.08  # what a figure both give adds
_TOLL = 0.4  # what it adds where the figure is the news itself ("nine dead")
_TOLL_WORDS = 9  # content words of a proposition that is about its figure; longer ones only mention it
_SPEAKER = 0.06  # what the same innermost source adds
_DOER = 0.15  # what it adds when both say what that source did with words
_OBJECT = 0.3  # shared words from which two deeds of one source are about the same thing
_SET_BESIDE = 0.05  # what two sources of one article lose: it sets them side by side since they say two things
_OTHER_ACT = 0.12  # what a deed against a plain statement, or another kind of deed, takes away


_Run = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Comparison:
    """How alike two assertions are, in [0, 1], and why."""

    score: float
    evidence: tuple[Evidence, ...]


def compare(a: Profile, b: Profile, background: Background) -> Comparison:
    """Score two assertions as putting the same thing forward; conflicts between them are looked for elsewhere."""
    a, b = _beyond_ages(a, b, background)
    evidence = [_same_meaning(a, b, background), *_same_words(a, b, background)]
    words = evidence[1].score if len(evidence) > 1 else 0.0
    base = MEANING * evidence[0].score + (1 - MEANING) * words
    figures, tolls = _same_numbers(a, b), _same_toll(a, b)
    speaker = _same_speaker(a, b)
    evidence.extend([*(tolls or figures), *speaker])
    score = base + (_TOLL if tolls else _FIGURE * sum(e.score for e in figures)) + _spoken(a, b, speaker, words)
    score = min(1.0, max(0.0, score - (_OTHER_ACT if a.is_deed != b.is_deed else 0.0)))
    run = _longest_run(a.words, b.words)
    shared = _same_quotation(a, b, run)
    if shared is not None:
        evidence.append(shared)
        score = max(score, shared.score) if shared.score >= _DECISIVE else min(1.0, score + _PASSING)
    signals = _signals(a, b, background, figures, shared, run)
    score = (1 - LEARNED) * score + LEARNED * likelihood(signals)
    if signals["told"] == 0.0 and not (figures or shared):
        score *= _NAMES_ONLY
    if not figures:
        score -= lost_by_two(a, b)
    if signals["other_source"] and a.assertion.article_id == b.assertion.article_id:
        score -= _SET_BESIDE
    score = round(min(1.0, max(0.0, score)), 4)
    return Comparison(score, tuple(e for e in evidence if e.score > 0))


def signals_of(a: Profile, b: Profile, background: Background) -> dict[str, float]:
    """The signals of two assertions that the learned part of their score weighs."""
    a, b = _beyond_ages(a, b, background)
    run = _longest_run(a.words, b.words)
    return _signals(a, b, background, _same_numbers(a, b), _same_quotation(a, b, run), run)


def _beyond_ages(a: Profile, b: Profile, background: Background) -> tuple[Profile, Profile]:
    """The two with their ages taken for names, where little else is said alike: an age tells who is meant.

    One aside is enough: "he is 40" and "Pell, 40, left" have the age in common, and only one of them tells it.
    """
    if not (a.ages or b.ages):
        return a, b
    (one, names), (other, names_too) = _ages_as_names(a), _ages_as_names(b)
    if _contained(a.lemmas - names - names_too, b.lemmas - names - names_too, background) >= _TOLD_TOO:
        return a, b
    return one, other


def _ages_as_names(profile: Profile) -> tuple[Profile, frozenset[str]]:
    ages = (word for age in profile.ages for word in content_words(age.span.of(profile.text)))
    names = profile.names | {kin(word.lemma) for word in ages}
    figures = tuple(figure for figure in profile.figures if figure not in profile.ages)
    return replace(profile, figures=figures, names=names), names


def _signals(
    a: Profile,
    b: Profile,
    background: Background,
    figures: Sequence[Evidence],
    shared: Evidence | None,
    run: _Run | None,
) -> dict[str, float]:
    """The signals of ``learned.WEIGHTS``."""
    names = a.names | b.names
    common = a.lemmas & b.lemmas
    shorter = max(1, min(len(a.words), len(b.words)))
    longer = max(len(a.words), len(b.words), 1)
    one, other = _innermost(a), _innermost(b)
    return {
        "context": float(background.contexts[a.row] @ background.contexts[b.row]),
        "cosine": float(background.vectors[a.row] @ background.vectors[b.row]),
        "residual": float(background.residuals[a.row] @ background.residuals[b.row]),
        "contained": _contained(a.lemmas, b.lemmas, background),
        "told": _contained(a.lemmas - names, b.lemmas - names, background),
        "rarest": max((background.weights.get(lemma, 1.0) for lemma in common), default=0.0),
        "figures": math.fsum(e.score for e in figures),
        "no_figure": float(bool(a.figures) and bool(b.figures) and not figures),
        "other_source": float(one is not None and other is not None and one.source_id != other.source_id),
        "quotation": shared.score if shared else 0.0,
        "uneven": math.log(longer / shorter),
        "length": math.log(shorter),
        "run": min(1.0, (run[2] if run else 0) / shorter),
    }


def _contained(a: frozenset[str], b: frozenset[str], background: Background) -> float:
    """The part of the lighter one's word weight that both have."""
    common = a & b
    akin = frozenset(x for pair in kindred(a - common, b - common) for x in pair)
    smaller = min(background.weigh(a), background.weigh(b))
    shared = background.weigh(common) + _KINDRED * background.weigh(akin) / 2
    return min(1.0, shared / smaller) if smaller > 0 else 0.0


def _innermost(profile: Profile) -> Link | None:
    return next((link for link in reversed(profile.assertion.chain) if link.source_id), None)


def _same_meaning(a: Profile, b: Profile, background: Background) -> Evidence:
    """Nearness beyond what the story shares; or nearness so plain that the story's own subject cannot explain it."""
    cosine = float(background.vectors[a.row] @ background.vectors[b.row])
    residual = float(background.residuals[a.row] @ background.residuals[b.row])
    score = max(_between(residual, RESIDUAL_RANGE), _between(cosine, PLAIN_RANGE))
    detail = f"The meanings are alike ({cosine:.2f}), also without what the whole story shares ({residual:.2f})."
    return Evidence("similar-meaning", round(score, 4), detail, _ends(a, b))


def _between(value: float, bounds: tuple[float, float]) -> float:
    low, high = bounds
    return min(1.0, max(0.0, (value - low) / (high - low)))


def _same_words(a: Profile, b: Profile, background: Background) -> list[Evidence]:
    shared = a.lemmas & b.lemmas
    akin = kindred(a.lemmas - shared, b.lemmas - shared)
    if not shared and not akin:
        return []
    names = a.names | b.names | a.subject | b.subject

    def weigh(lemmas: frozenset[str]) -> float:
        return background.weigh(lemmas - names) + _NAME * background.weigh(lemmas & names)

    common = weigh(shared) + _KINDRED * weigh(frozenset(x for pair in akin for x in pair)) / 2
    smaller = min(weigh(a.lemmas), weigh(b.lemmas))
    union = max(common, weigh(a.lemmas) + weigh(b.lemmas) - common)
    score = (min(1.0, common / smaller) * common / union) ** 0.5 if smaller > 0 else 0.0
    rarest = sorted(shared, key=lambda lemma: (-background.weights.get(lemma, 1.0), lemma))[:5]
    told = [f"“{lemma}”" for lemma in rarest] + [f"“{x}” and “{y}”" for x, y in akin[:2]]
    excerpts = tuple(x for p in (a, b) for x in _places(p, rarest[:3]))
    return [Evidence("same-words", round(min(1.0, score), 4), f"Both say {', '.join(told)}.", excerpts)]


def _same_speaker(a: Profile, b: Profile) -> list[Evidence]:
    one, other = _innermost(a), _innermost(b)
    if one is None or other is None or one.source_id != other.source_id:
        return []
    places = [Excerpt(p.assertion.article_id, x.span) for p, x in ((a, one), (b, other)) if x.span is not None]
    return [
        Evidence("same-source", 1.0, f"Both come from the same source: “{one.text}”, “{other.text}”.", tuple(places))
    ]


def _spoken(a: Profile, b: Profile, speaker: Sequence[Evidence], words: float) -> float:
    if not speaker:
        return 0.0
    return _DOER if a.is_deed and b.is_deed and words >= _OBJECT else _SPEAKER


def _same_numbers(a: Profile, b: Profile) -> list[Evidence]:
    found: list[Evidence] = []
    for x in a.figures:
        for y in b.figures:
            comparison = compare_quantities(x, y)
            agree = comparison.kind in ("agree", "rounding") and (x.unit or x.low >= 10)
            if agree or (comparison.kind == "compatible" and x.unit is not None and x.unit == y.unit):
                excerpts = (_excerpt(a, x.span), _excerpt(b, y.span))
                score = 1.0 if agree else 0.5
                found.append(Evidence("same-number", score, f"The figures agree: {comparison.detail}.", excerpts))
    return sorted(found, key=lambda e: -e.score)[:2]


def _same_toll(a: Profile, b: Profile) -> list[Evidence]:
    """A figure with its state ("killed") that both give and that is most of what they say."""
    if max(len(a.words), len(b.words)) > _TOLL_WORDS:
        return []
    for x in a.figures:
        for y in b.figures:
            comparison = compare_quantities(x, y)
            if x.scope and x.scope == y.scope and x.high > 1 and comparison.kind in ("agree", "rounding"):
                excerpts = (_excerpt(a, x.span), _excerpt(b, y.span))
                return [Evidence("same-toll", 1.0, f"Both are about this figure: {comparison.detail}.", excerpts)]
    return []


def _same_quotation(a: Profile, b: Profile, run: _Run | None) -> Evidence | None:
    """The longest run of words both have: inside quotation marks in one of them a short one will do."""
    if run is None:
        return None
    at, there, length = run
    quoted = any(_holds(p, w, length) for p, w in ((a, a.words[at]), (b, b.words[there])))
    if sum(kin(w.lemma) not in a.names for w in a.words[at : at + length]) < _MIN_QUOTED:
        return None
    if length < _MIN_QUOTED or (length < _MIN_RUN and not quoted):
        return None
    share = length / max(1, min(len(a.words), len(b.words)))
    if not quoted and share < _SHARE:
        return None
    first = Span(a.words[at].start, a.words[at + length - 1].end)
    second = Span(b.words[there].start, b.words[there + length - 1].end)
    what = "quotation" if quoted else "run of words"
    stock = not quoted and a.assertion.article_id == b.assertion.article_id  # a turn of phrase, not a thing said again
    score = 0.95 if share >= _SHARE and not stock else 0.5
    detail = f"Both hold the same {what}: “{a.text[first.start : first.end]}”."
    return Evidence(
        "same-quotation" if quoted else "same-run", score, detail, (_excerpt(a, first), _excerpt(b, second))
    )


def _longest_run(a: Sequence[Word], b: Sequence[Word]) -> _Run | None:
    """The first longest run of words both have: where it begins in ``a`` and in ``b``, and its length."""
    places: dict[str, list[int]] = {}
    for j, other in enumerate(b):
        places.setdefault(other.lemma, []).append(j)
    best: _Run | None = None
    before: dict[int, int] = {}
    for i, word in enumerate(a):
        row = {j: before.get(j - 1, 0) + 1 for j in places.get(word.lemma, ())}
        for j, length in row.items():
            if best is None or length > best[2]:
                best = (i - length + 1, j - length + 1, length)
        before = row
    return best


def _holds(profile: Profile, first: Word, length: int) -> bool:
    """Whether one of the quotations has the run that starts with ``first``."""
    wanted = [w.lemma for w in profile.words if w.start >= first.start][:length]
    for quotation in profile.quoted:
        lemmas = [w.lemma for w in content_words(quotation)]
        if any(lemmas[i : i + length] == wanted for i in range(len(lemmas) - length + 1)):
            return True
    return False


def _places(profile: Profile, lemmas: Sequence[str]) -> list[Excerpt]:
    first = {kin(word.lemma): word for word in reversed(profile.words)}
    return [_excerpt(profile, Span(first[x].start, first[x].end)) for x in lemmas if x in first]


def _excerpt(profile: Profile, span: Span) -> Excerpt:
    """A stretch of the profile's own text as a place in its article."""
    start = profile.assertion.span.start
    return Excerpt(profile.assertion.article_id, Span(span.start + start, span.end + start))


def _ends(a: Profile, b: Profile) -> tuple[Excerpt, Excerpt]:
    return (Excerpt(a.assertion.article_id, a.assertion.span), Excerpt(b.assertion.article_id, b.assertion.span))
