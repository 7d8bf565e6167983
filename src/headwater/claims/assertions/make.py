"""Who puts what forward in one article: propositions with their chains, stances and hedges."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from headwater.claims.assertions.chains import Chains
from headwater.claims.assertions.clauses import finite_at
from headwater.claims.assertions.imagined import find_imagined
from headwater.claims.assertions.places import touching, unit_at
from headwater.claims.assertions.propositions import Proposition, cut_propositions
from headwater.claims.assertions.targets import find_targets
from headwater.claims.assertions.verdicts import Ruling, find_rulings
from headwater.data.annotation import Annotations, Attribution
from headwater.data.article import Article
from headwater.data.claim import Assertion
from headwater.data.evidence import Evidence
from headwater.data.ids import make_id
from headwater.data.source import Resolution
from headwater.data.span import Excerpt, Span, cover
from headwater.meaning.hedges import find_hedges, hedge_of
from headwater.meaning.lemmas import past_forms
from headwater.meaning.refuted import find_refuted, is_called_false
from headwater.meaning.stance import cue_strength, is_pro_form
from headwater.meaning.words import words

_LEADS_UP = re.compile(r"[\s,—–:“”\"‘]*(?:(?:that|whether|if|how|why|as\s+if|as\s+though)[\s“\"‘]*)?", re.IGNORECASE)
_PERFECT = re.compile(r"(?:\w+\s+){1,2}?(?:have|be|been)\b", re.IGNORECASE)  # "may have": a participle goes on with it
_JOINED = re.compile(r"\b(?:and|or)\s+(?:\w+ly\s+)?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Drafts:
    """The assertions of one article; ``answers`` maps a verdict's id to the id of the assertion it judges."""

    assertions: tuple[Assertion, ...]
    answers: Mapping[str, str]


def candidate_spans(article: Article, annotations: Annotations) -> tuple[Span, ...]:
    """The stretches whose vectors ``match`` needs: assertions and the sentences around them, in order of the text."""
    rulings, propositions = _put_forward(article, annotations)
    spans = {p.span for p in propositions} | {r.span for r in rulings}
    return tuple(sorted(spans | {_context(span, annotations) for span in spans}))


def make_assertions(article: Article, annotations: Annotations, resolution: Resolution) -> Drafts:
    """Everything one article puts forward.

    Returns:
        Assertions in order of the text, each with its own chain. What is attributed elsewhere in the article has
        not been looked up yet: that needs the claims.
    """
    rulings, propositions = _put_forward(article, annotations)
    chains = Chains(article, annotations, resolution)
    refuted = {p.span: at for p in propositions if (at := _refuted_at(p, article, annotations)) is not None}
    made = [_assert(p, article, annotations, chains, refuted.get(p.span)) for p in propositions]
    by_span = {a.span: a for a in made}
    answers: dict[str, str] = {}
    for proposition in propositions:
        at = refuted.get(proposition.span)
        inner = proposition.path[at:] if at is not None else ()
        other = replace(proposition, path=inner) if inner else chains.parted(proposition)
        if other is not None:
            judged = by_span[proposition.span]
            told = _other_side(other, judged, article, annotations, chains)
            made.append(told)
            answers[told.id] = judged.id
    for ruling in rulings:
        targets = find_targets(ruling, propositions, article, annotations, chains.is_one_mouth)
        if not targets and not (is_pro_form(ruling.cue.of(article.text)) and not ruling.path):
            alone = _assert(Proposition(ruling.span, ruling.path), article, annotations, chains)
            made.append(replace(alone, stance=ruling.stance))
        for target in targets:
            judged = by_span[target.span]
            verdict = _rule(ruling, judged, article, annotations, chains)
            made.append(verdict)
            answers[verdict.id] = judged.id
    return Drafts(tuple(sorted(made, key=lambda a: (a.span, a.id))), answers)


def _put_forward(article: Article, annotations: Annotations) -> tuple[Sequence[Ruling], tuple[Proposition, ...]]:
    """The verdicts and propositions of an article, but for what it only imagines."""
    imagined = find_imagined(article, annotations.sentences)
    rulings = [r for r in find_rulings(article, annotations) if not any(r.span.overlap(s) for s in imagined)]
    return rulings, cut_propositions(article, annotations, [*(r.span for r in rulings), *imagined])


def _refuted_at(proposition: Proposition, article: Article, annotations: Annotations) -> int | None:
    """From where on its path those stand who say what the words around it call false; ``None`` if nothing does.

    "Orsk wrongly claimed that the lock leaked" and "Bray said Orsk's claim that it leaked is untrue": Orsk says so, and
    the article, or Bray, denies it.
    """
    path = [annotations.attributions[i] for i in proposition.path]
    cues = [min(one.cue) for one in path]
    for at, one in enumerate(path):
        is_cut = any(reason.feature == "refuted" for reason in one.evidence)
        is_told_of = proposition.deed and at == len(path) - 1  # "the clerk wrongly calls it …": so she does
        if one.stance == "asserts" and is_cut:
            return _told_by_another(proposition.span, one, at, article.text)
        if one.stance == "asserts" and not is_told_of and is_called_false(cues[at].of(article.text)):
            return at
    if any(one.stance != "asserts" for one in path):
        return None
    context = _context(proposition.span, annotations)
    whole = find_refuted(context.of(article.text), proposition.span.shift(-context.start))
    if whole is None:
        return None
    inside = whole.shift(context.start)
    return next((at for at, cue in enumerate(cues) if inside.contains(cue)), len(cues))


def _told_by_another(span: Span, told: Attribution, at: int, text: str) -> int | None:
    """From where on the path those stand who say it: of "Orsk said that Bray had implied | it leaked, but …" not Orsk.

    That Bray had implied something is not what is called false.
    """
    if cue_strength(span.of(text).rpartition(" ")[2]) == 0:
        return None
    return at + 1 if cue_strength(text[max(told.content).start : span.start]) == 0 else at


def _assert(
    proposition: Proposition,
    article: Article,
    annotations: Annotations,
    chains: Chains,
    refuted_at: int | None = None,
) -> Assertion:
    if refuted_at is not None:
        proposition = replace(proposition, path=proposition.path[:refuted_at], frame=None)
    chain = chains.of(proposition)
    attributed = any(link.span is not None for link in chain)
    stance = chains.stance(proposition) if refuted_at is None else "denies"
    context = _context(proposition.span, annotations)
    return Assertion(
        id=make_id("assertion", article.id, proposition.span.start, proposition.span.end),
        article_id=article.id,
        span=proposition.span,
        context=context,
        chain=chain,
        stance=stance,
        hedge=_hedge(proposition, article, annotations),
        voice="attributed" if attributed else "unattributed",
    )


def _other_side(
    proposition: Proposition, judged: Assertion, article: Article, annotations: Annotations, chains: Chains
) -> Assertion:
    """What the same words put forward for whoever is judged: "Kovia rejected criticism by Orsk | that …" is Orsk's."""
    why = Evidence("judged", 1.0, "One source says what the other judges.", (Excerpt(article.id, judged.context),))
    told = _assert(proposition, article, annotations, chains)
    name = make_id("assertion", article.id, told.span.start, told.span.end, judged.id)
    return replace(told, id=name, stance="asserts", evidence=(why,))


def _rule(ruling: Ruling, judged: Assertion, article: Article, annotations: Annotations, chains: Chains) -> Assertion:
    """The verdict as an assertion of the claim it judges."""
    bare = _assert(Proposition(ruling.span, ruling.path), article, annotations, chains)
    what = tuple(Excerpt(article.id, s) for s in (ruling.target, judged.span) if s is not None)
    named = f"“{ruling.target.of(article.text)}” points" if ruling.target else "It names no claim and points"
    reason = Evidence("verdict-target", 0.8, f"{named} back to what stands just before.", what)
    cue = Evidence("verdict", 1.0, f"“{ruling.cue.of(article.text)}” is a verdict.", (Excerpt(article.id, ruling.cue),))
    return replace(
        bare,
        id=make_id("assertion", article.id, ruling.span.start, ruling.span.end, judged.id),
        stance=ruling.stance,
        hedge=None,
        evidence=(cue, reason),
    )


def _context(span: Span, annotations: Annotations) -> Span:
    return cover([span, *touching(annotations.sentences, span)])


def _hedge(proposition: Proposition, article: Article, annotations: Annotations) -> Span | None:
    """The hedge of the proposition's own words, or else one that governs them, or the innermost cue of its chain.

    What else is said in the same breath weakens nothing: "It was dark. The road may be shut" leaves it dark.
    """
    own = hedge_of(proposition.span.of(article.text))
    if own is not None:
        return own.shift(proposition.span.start)
    shared = _shared_hedge(proposition.span, article.text, annotations)
    if shared is not None:
        return shared
    for index in reversed(proposition.path):
        attribution = annotations.attributions[index]
        hedge = attribution.hedge
        if hedge is not None and not any(span.overlap(hedge) for span in attribution.content):
            return hedge
        for cue in attribution.cue:
            weak = hedge_of(cue.of(article.text))
            if weak is not None:
                return weak.shift(cue.start)
    return None


def _shared_hedge(span: Span, text: str, annotations: Annotations) -> Span | None:
    """The last hedge before ``span`` in its sentence, where it leads up to it or its verb is left to it.

    "It appears that | the gate jammed"; "may have jammed the gate and | flooded the yard", not "and | may flood it".
    """
    sentence = unit_at(span, annotations.sentences)
    if sentence is None or span.start <= sentence.start:
        return None
    found = find_hedges(text[sentence.start : span.start])
    if not found:
        return None
    last = found[-1].shift(sentence.start)
    between = text[last.end : span.start]
    if _LEADS_UP.fullmatch(between):
        return last
    at = finite_at(words(f"x {span.of(text)}"))
    shares = at is None or (at == 1 and _PERFECT.match(text, last.start) and past_forms(words(span.of(text))[0].text))
    return last if shares and _JOINED.search(between) else None
