"""What a verdict is on: the proposition of its article that it points back to."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence

from headwater.claims.assertions.kin import kin
from headwater.claims.assertions.propositions import Proposition
from headwater.claims.assertions.verdicts import Ruling
from headwater.data.annotation import Annotations
from headwater.data.article import Article
from headwater.data.span import Span, text_of
from headwater.meaning.lemmas import lemma_of
from headwater.meaning.negation import NEGATION
from headwater.meaning.quantities import find_quantities
from headwater.meaning.stance import is_pro_form
from headwater.meaning.words import content_words, words

_SHARED, _CLAIMED = 0.9, 0.5  # points for a shared word, and for being somebody's claim
_APART = 0.25  # points that a sentence in between costs
_FAR = 4  # sentences from which more do not cost more
_ABOUT, _SAME_MOUTH = 0.6, 2.5  # points for being about whoever passes the ruling, and against being his own words
_GENERIC = frozenset(
    kin(lemma_of(word))
    for word in (
        "claim report allegation accusation accuse statement assertion account charge rumor suggestion information"
        " detail version remark comment false baseless groundless untrue verify confirm deny reject dismiss dispute"
        " refute say call label brand describe denounce condemn independently immediately able unable establish yet"
        " remain unverified unconfirmed neither nor decline refuse respond reply answer question comment request give"
        " e-mail email call message accept recognise recognize wrong fiction invention fabrication reverse so"
    ).split()
)
_FIGURES = frozenset(kin(lemma_of(word)) for word in "figure toll number count tally margin estimate".split())
_PICTURES = frozenset(kin(lemma_of(word)) for word in "footage video image photo photograph picture".split())
_THINGS = _FIGURES | _PICTURES
_SUMS = frozenset({"account", "version", "story", "narrative"})  # nouns for all that one source tells in a row
_FIGURE, _SHOWN, _ASIDE = 0.8, 0.8, 0.4  # points for giving a figure, for saying what is seen, and against an aside
_SHOWS = re.compile(r"\b(?:show|depict|capture|seen?|appear|film|purport)(?:s|ed|n|ing)?\b", re.IGNORECASE)
_IS_ASIDE = re.compile(r"(?:who|which|whose|where|citing|saying|adding|quoting|according)\b", re.IGNORECASE)
_EACH = re.compile(r"^(?:either|both|neither)\b|^(?:the\s+)?two\b", re.IGNORECASE)
_BARE = re.compile(r"^(?:it|that|this|which|them)$", re.IGNORECASE)
_NEGATED = 0.8  # points against being negated itself: what is denied has been affirmed
_MODIFIER = re.compile(r"([\w-]+)\s+$")  # "the *sabotage* charge"
_TOPIC = 0.5  # points for that word
_BARE_FAR = 4  # sentences from which "it" can no longer point: those of a paragraph and its border
_SUCH = re.compile(r"\bsuch\b", re.IGNORECASE)
_QUOTE = re.compile(r"[“\"«]")
_BARE_APART = 0.7  # points that a sentence in between costs what is called only "it"
_NEAR = 400  # characters within which several propositions of one source are "those claims"
_WAS_ASKED = re.compile(
    r"\b(?:asked|contacted|approached)\b", re.IGNORECASE
)  # "was asked about it | but did not reply"
_NO_SUBJECT = re.compile(r",?\s+(?:and|but|yet)\s+(?:\w+ly\s+|has\s+|have\s+|had\s+)*", re.IGNORECASE)
_OWNED = re.compile(r"(.+?)(?:['’]s|s['’])\s")
_SENTENCE_END = re.compile(r"[.!?][”\"’)]*\s")
_TURN = re.compile(r"(?:,|;)?\s+(?:but|though|although|while|as)\b", re.IGNORECASE)
_REACH = 12  # characters before a ruling in which its "but" stands
_POOL = 60  # propositions before a ruling among which its target is looked for: some three screens of text
_MAX_TARGETS = 3  # propositions of one sentence that "those claims" can point at


def find_targets(
    ruling: Ruling,
    propositions: Sequence[Proposition],
    article: Article,
    annotations: Annotations,
    is_one_mouth: Callable[[int, int], bool],
) -> list[Proposition]:
    """What a ruling answers, among the propositions of its article; empty when there are none before it.

    ``is_one_mouth`` tells whether two attributions are of one source.
    """
    pool = _within_reach(ruling, propositions, article)
    if ruling.stance == "declines":
        pool = _of_others(pool, ruling, article.text, is_one_mouth)
    if not pool:
        return []
    clues = _clues(ruling, article)
    named = _names_more(ruling, article, clues[0])
    if named:
        contrasted = _contrasted(ruling, pool, article.text)
        sharing = contrasted or [p for p in pool if _shares(p, clues, article, annotations)]
        pool = sharing or _just_before(ruling, pool, article, annotations)
    if not pool:
        return []
    target = ruling.target.of(article.text).lower() if ruling.target else ""
    if _EACH.match(target) and len(both := _both_sides(pool, annotations, article)) > 1:
        return both
    order = 1 if ruling.target is None or _BARE.match(target) else -1  # "it" is the main clause, which comes first
    best = min(pool, key=lambda p: (-_fit(p, ruling, clues, article, annotations), order * p.span.start))
    if best.path and lemma_of(target.rpartition(" ")[2]) in _SUMS:
        return [_first_of_run(best, pool, article.text)]
    if target.endswith("s") and best.path:
        together = [p for p in pool if p.path[:1] == best.path[:1] and abs(p.span.start - best.span.start) < _NEAR]
        return sorted(together)[-_MAX_TARGETS:]
    return [best]


def _within_reach(ruling: Ruling, propositions: Sequence[Proposition], article: Article) -> list[Proposition]:
    """What a ruling can point at by where it stands, in order of the text."""
    headings = [b.span for b in article.blocks if b.kind in ("headline", "summary")]
    announced = any(h.contains(ruling.span) for h in headings)
    heading = next((h for h in headings if h.contains(ruling.span)), None)
    window = propositions[:_POOL] if announced else _before(ruling, propositions)
    if heading is not None:  # "Kovia accuses Orsk; | Orsk denies it"
        beside = [p for p in window if heading.contains(p.span) and p.span.end <= ruling.span.start]
        window = beside or window
    captions = [b.span for b in article.blocks if b.kind == "caption"]
    pool = [p for p in window if not p.span.overlap(ruling.span) and not any(c.contains(p.span) for c in captions)]
    if not announced:
        pool = [p for p in pool if p.span.start < ruling.span.start] or pool
    if _is_bare(ruling, article.text):
        pool = [p for p in pool if _sentences_between(p, ruling, article.text) <= _BARE_FAR]
    return pool


def _of_others(
    pool: Sequence[Proposition], ruling: Ruling, text: str, is_one_mouth: Callable[[int, int], bool]
) -> list[Proposition]:
    """What others say, for whoever refuses to comment on it; nothing where he himself has been heard just before.

    To be quoted and not to be had for more is to be silent on the whole affair, and not on one thing said of it.
    """
    own = [p for p in pool if _is_own(p, ruling, text, is_one_mouth)]
    if ruling.target is None and own and own[-1] == pool[-1]:
        return []
    return [p for p in pool if p not in own]


def _is_own(proposition: Proposition, ruling: Ruling, text: str, is_one_mouth: Callable[[int, int], bool]) -> bool:
    """Whether whoever refuses to comment says the thing himself, or does it in the same breath.

    Nobody refuses to comment on either: "she said it leaked. She would not comment", "they gathered outside, but would
    not speak".
    """
    if ruling.path and proposition.path and is_one_mouth(proposition.path[-1], ruling.path[-1]):
        return True
    if proposition.span.end > ruling.cue.start or _WAS_ASKED.search(proposition.span.of(text)):
        return False
    return _NO_SUBJECT.fullmatch(text, proposition.span.end, ruling.cue.start) is not None


def _just_before(
    ruling: Ruling, pool: Sequence[Proposition], article: Article, annotations: Annotations
) -> list[Proposition]:
    """What the sentence before says, for whoever will not comment on it, cannot check it or denies "any such thing"."""
    text = article.text
    if ruling.stance == "questions" or (ruling.stance == "denies" and _SUCH.search(ruling.span.of(text)) is None):
        return []
    said = [p for p in pool if p.span.end <= ruling.span.start and "\n\n" not in text[p.span.end : ruling.span.start]]
    near = [p for p in said if _sentences_between(p, ruling, text) <= 1]
    if not ruling.path:
        return near
    return [p for p in near if not any(_same_words(annotations, i, ruling.path[-1], article) for i in p.path)]


def _both_sides(pool: Sequence[Proposition], annotations: Annotations, article: Article) -> list[Proposition]:
    """What the last two to speak say first: "either account"."""
    first: dict[str, Proposition] = {}
    for one in reversed(pool):
        if not one.path:
            continue
        speaker = text_of(annotations.attributions[one.path[-1]].source, article.text, " ").casefold()
        if speaker not in first and len(first) == 2:
            break
        first[speaker] = one
    return sorted(first.values())


def _first_of_run(last: Proposition, pool: Sequence[Proposition], text: str) -> Proposition:
    """Where the account begins that ends with ``last``: with the first thing that its paragraph attributes."""
    start = text.rfind("\n\n", 0, last.span.start)
    run = [p for p in pool if start < p.span.start <= last.span.start and p.path]
    first = min(run, default=last)
    if _QUOTE.match(text, start + 2) is None:
        return first
    earlier = text.rfind("\n\n", 0, max(0, start))  # a paragraph that opens with a quotation goes on with a speaker
    return min((p for p in pool if earlier < p.span.start <= first.span.start and p.path), default=first)


def _contrasted(ruling: Ruling, pool: Sequence[Proposition], text: str) -> list[Proposition]:
    """What the sentence says before it turns: "the governor has won, | but his rival rejects the count"."""
    turn = _TURN.search(text, max(ruling.sentence.start, ruling.span.start - _REACH), ruling.cue.start)
    if turn is None:
        return []
    said = [p for p in pool if p.span.start >= ruling.sentence.start and p.span.end <= turn.start() + 1]
    return said[-1:]


def _before(ruling: Ruling, propositions: Sequence[Proposition]) -> Sequence[Proposition]:
    """The propositions shortly before a ruling; the first of all where nothing stands before."""
    end = bisect_left(propositions, ruling.sentence.end, key=lambda p: p.span.start)
    return propositions[max(0, end - _POOL) : end] or propositions[:1]


def _clues(ruling: Ruling, article: Article) -> tuple[frozenset[str], frozenset[str]]:
    """What the ruling says of its target ("the *sabotage* charge", "the *footage*"), and who passes it."""
    text = article.text
    before, after = (
        Span(ruling.span.start, ruling.cue.start),
        Span(ruling.cue.end, max(ruling.cue.end, ruling.span.end)),
    )
    target = ruling.target if ruling.target is not None else ruling.cue
    subject = frozenset() if target.overlap(before) else _kin_of(before.of(text).partition(",")[0])
    about = _kin_of(target.of(text)) | _kin_of(ruling.cue.of(text)) | _kin_of(after.of(text))
    return about - _GENERIC - _FIGURES, subject - _GENERIC


def _names_more(ruling: Ruling, article: Article, about: frozenset[str]) -> bool:
    """Whether it is said which claim is meant ("the sabotage charge"); whose ("the agency's account") does not."""
    if is_pro_form(ruling.cue.of(article.text)):
        return False
    if ruling.target is None:
        return bool(about - _THINGS)
    if re.search(r"['’]s?\b", ruling.target.of(article.text)):
        return False
    named = _kin_of(ruling.target.of(article.text)) | _kin_of(ruling.cue.of(article.text))
    return bool(named - _GENERIC - _THINGS)


def _shares(
    proposition: Proposition, clues: tuple[frozenset[str], frozenset[str]], article: Article, annotations: Annotations
) -> bool:
    spoken = " ".join(text_of(annotations.attributions[i].source, article.text, " ") for i in proposition.path)
    return bool(clues[0] & (_kin_of(proposition.span.of(article.text)) | _kin_of(spoken)))


def _kin_of(text: str) -> frozenset[str]:
    return frozenset(kin(word.lemma) for word in content_words(text))


def _fit(
    proposition: Proposition,
    ruling: Ruling,
    clues: tuple[frozenset[str], frozenset[str]],
    article: Article,
    annotations: Annotations,
) -> float:
    """How well a proposition fits as what the ruling is about.

    For it: shared words, that somebody claims it, that it is about whoever passes the ruling. Against it: sentences in
    between, and that it comes from the same mouth.
    """
    about, subject = clues
    own = _kin_of(proposition.span.of(article.text))
    chain = [annotations.attributions[i] for i in proposition.path]
    spoken = _kin_of(" ".join(text_of(a.source, article.text, " ") for a in chain))
    shared = len(about & spoken | (about - _owner_of(ruling, article.text)) & own)
    announced = proposition.span.start >= ruling.span.end  # a headline runs ahead of the whole article
    sentences = 0 if announced else _sentences_between(proposition, ruling, article.text)
    same_voice = bool(subject & spoken) or (
        bool(ruling.path) and any(_same_words(annotations, i, ruling.path[-1], article) for i in proposition.path)
    )
    for_it = _SHARED * min(shared, 3) + _CLAIMED * bool(proposition.path) + _ABOUT * bool(subject & own)
    for_it += _kind_named(proposition, ruling, article)
    if ruling.stance == "denies" and NEGATION.search(proposition.span.of(article.text)):
        for_it -= _NEGATED
    against = _SAME_MOUTH * same_voice + _ASIDE * bool(_IS_ASIDE.match(proposition.span.of(article.text)))
    if _is_bare(ruling, article.text):
        return for_it - _BARE_APART * sentences - against
    return for_it - _APART * min(sentences, _FAR) - against


def _is_bare(ruling: Ruling, text: str) -> bool:
    """Whether the verdict points by a pronoun or by nothing: what it denies has just been said."""
    if ruling.target is None:
        left = 0 if is_pro_form(ruling.cue.of(text)) else len(words(text[ruling.cue.end : ruling.span.end]))
        return ruling.stance == "denies" and left <= 1
    return _BARE.match(ruling.target.of(text)) is not None


def _sentences_between(proposition: Proposition, ruling: Ruling, text: str) -> int:
    """Sentence ends between the two; the end of a paragraph counts for three."""
    between = text[min(proposition.span.end, ruling.span.end) : max(proposition.span.start, ruling.span.start)]
    return len(_SENTENCE_END.findall(between)) + 2 * between.count("\n\n")


def _owner_of(ruling: Ruling, text: str) -> frozenset[str]:
    """Whose the claim is ("*the mission's* account"): who says it, and not what it is about."""
    owned = _OWNED.match(ruling.target.of(text)) if ruling.target is not None else None
    return _kin_of(owned[1]) if owned is not None else frozenset()


def _kind_named(proposition: Proposition, ruling: Ruling, article: Article) -> float:
    """Points for being what the verdict calls it: "the figure" is a number, "the footage" shows something."""
    nouns = _kin_of(ruling.target.of(article.text)) if ruling.target is not None else frozenset()
    own = proposition.span.of(article.text)
    points = _FIGURE * bool(nouns & _FIGURES and find_quantities(own))
    if ruling.target is not None and (
        before := _MODIFIER.search(article.text, max(0, ruling.target.start - 30), ruling.target.start)
    ):
        points += _TOPIC * bool((_kin_of(before.group(1)) - _GENERIC - _THINGS) & _kin_of(own))
    return points + _SHOWN * bool(nouns & _PICTURES and _SHOWS.search(own))


def _same_words(annotations: Annotations, i: int, j: int, article: Article) -> bool:
    """Whether two attributions name their source by the same words: nobody is unsure of his own claim."""
    one, other = (text_of(annotations.attributions[x].source, article.text, " ").casefold() for x in (i, j))
    return one == other
