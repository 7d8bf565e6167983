"""Cut an article into propositions: stretches that each put one thing forward, with the attributions they stand under.

What stands outside every attribution is the article's own word. What a source *said* is cut out of the attribution;
what a source *did* with words ("ordered", "accused") keeps its source and cue, since the deed is what is put forward.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from headwater.claims.assertions.clauses import is_clause, is_frame, says_enough, trim
from headwater.claims.assertions.conditions import is_asked, with_condition, with_question_word
from headwater.claims.assertions.contents import find_contents
from headwater.claims.assertions.cues import is_hope
from headwater.claims.assertions.deeds import beside_cue, find_deed, quoted_apart
from headwater.claims.assertions.edges import VERB_OF_CONTENT, says_nothing, untie, without_lead_in
from headwater.claims.assertions.headings import cut_heading
from headwater.claims.assertions.outer import ends_in_verb, has_main_clause, is_bound, is_given, is_owned
from headwater.claims.assertions.places import cut_at, in_one, merge, subtract, touching, unit_at
from headwater.claims.assertions.speakers import is_brief, is_deed, is_participle, is_usable, speaker_of
from headwater.claims.assertions.splitting import split_parts
from headwater.claims.assertions.standing import is_stump, join_clauses, stands_alone
from headwater.claims.assertions.stumps import find_tags, is_indirect
from headwater.claims.assertions.withheld import find_withheld, is_doubt_told, is_inside, without_aside
from headwater.data.annotation import Annotations
from headwater.data.article import Article
from headwater.data.span import Span, cover, text_of
from headwater.meaning.stance import is_asking

_MIN_QUOTED, _MIN_PLAIN = 2, 3  # content words that a clause or headline, and any other stretch, need to be matched
_GERUND = re.compile(r"(?:any\s+)?[a-z]{2,}ing\s+\w")  # "denies opening gates": what is denied, without its subject
_DENY = re.compile(r"\bden(?:y|ies|ied|ying)\b", re.IGNORECASE)  # without a denial: "denied them the vote and left"
_MIN_DENIED = 1  # those that what is denied or doubted needs
_BESIDE = 4  # characters between a proposition and the "… said" that goes with it
_SAID = re.compile(r"\b(?:said|says|saying|told \w+)\s*$")
_WHEN = re.compile(
    r"\b(?:after|before|when|while|as)\s+$", re.IGNORECASE
)  # of "ordered it after he saw it", the writer's


@dataclass(frozen=True, slots=True, order=True)
class Proposition:
    """A stretch that puts one thing forward under ``path``: indices of attributions, outermost first.

    ``deed`` says that the innermost attribution is the thing put forward ("Kim ordered …"), words and all. ``frame`` is
    a "… said" beside the span that no attribution covers: one more, innermost, source.
    """

    span: Span
    path: tuple[int, ...]
    deed: bool = False
    frame: Span | None = field(default=None, compare=False)


def cut_propositions(
    article: Article, annotations: Annotations, without: Sequence[Span] = ()
) -> tuple[Proposition, ...]:
    """All that the article puts forward, in order of the text, ``without`` what only judges other claims."""
    headings = tuple(b.span for b in article.blocks if b.kind == "headline")
    return _Cutter(article.text, annotations, tuple(without), headings).cut()


class _Cutter:
    """One article being cut."""

    def __init__(
        self, text: str, annotations: Annotations, without: tuple[Span, ...], headings: tuple[Span, ...]
    ) -> None:
        self.text = text
        self.headings = headings
        self.sentences = annotations.sentences
        self.clauses = annotations.clauses
        self.without = merge([*without, *find_tags(text)])
        self.attributions = annotations.attributions
        self.usable = frozenset(
            i
            for i, a in enumerate(annotations.attributions)
            if is_usable(a, text) and not any(touching(self.without, cue) for cue in a.cue)
        )
        self.withheld = find_withheld(annotations.attributions, text, self.sentences, self.without)
        self.usable -= {i for i in self.usable if is_inside(self.attributions[i], self.withheld, text)}
        self.speakers = {i: speaker_of(self.attributions[i], text) for i in sorted(self.usable)}
        self.marks = merge(s for i in self.usable for s in (*self.speakers[i], *self.attributions[i].cue))
        self.children: dict[int | None, list[int]] = {}
        for i in sorted(self.usable):
            self.children.setdefault(self._parent(i), []).append(i)
        self.found: list[Proposition] = []
        self.frames: list[Span] = []

    def cut(self) -> tuple[Proposition, ...]:
        self._region(self.sentences, ())
        best: dict[Span, Proposition] = {}
        for one in self.found:  # the longest path to the same words tells most
            if one.span not in best or len(one.path) > len(best[one.span].path):
                best[one.span] = one
        self.frames = merge(self.frames)
        return tuple(self._framed(one) for one in sorted(best.values()))

    def _framed(self, one: Proposition) -> Proposition:
        """The proposition with the "… said" that stands beside it, if any."""
        beside = Span(max(0, one.span.start - _BESIDE - 1), one.span.end + _BESIDE + 1)
        for frame in touching(self.frames, beside):
            start, end = (frame.end, one.span.start) if frame.end <= one.span.start else (one.span.end, frame.start)
            if "\n" not in self.text[start:end] and not one.deed:
                return replace(one, frame=frame)
        return one

    def _parent(self, index: int) -> int | None:
        """The nearest usable attribution outward."""
        seen = {index}
        parent = self.attributions[index].parent
        while parent is not None and parent not in self.usable and parent not in seen:
            seen.add(parent)
            parent = self.attributions[parent].parent
        return None if parent in seen else parent

    def _question(self, spans: Sequence[Span], path: tuple[int, ...]) -> None:
        """What is asked, whole, and beside it what is told with it: "…, who claimed that", "when he had said"."""
        for i in self.children.get(path[-1], ()):
            if is_given(self.attributions[i], self.text):
                self._attribution(i, path[:-1])
        for sentence in (one for span in spans for one in cut_at(self.sentences, span)):
            self._add(sentence, path)

    def _region(self, spans: Sequence[Span], path: tuple[int, ...]) -> None:
        taken: list[Span] = []
        for i in self.children.get(path[-1] if path else None, ()):
            taken.extend(self._attribution(i, path))
        merged = merge(taken)
        for span in spans:
            whole = [one for one in touching(self.withheld, span) if span.contains(one)]
            for one in whole:
                self._add(one, path)
            for part in subtract(span, merge([*self.without, *whole])):
                for piece in subtract(part, merged):
                    self._plain(piece, path, is_cut=self._is_cut(piece, merged))

    def _is_cut(self, piece: Span, taken: Sequence[Span]) -> bool:
        """Whether one of ``taken`` goes on where ``piece`` stops, without so much as a comma."""
        after = touching(taken, Span(piece.end, piece.end + 1))
        return bool(after) and self.text[piece.start : piece.end].rstrip()[-1:].isalnum()

    def _attribution(self, index: int, path: tuple[int, ...]) -> list[Span]:
        """Cut one attribution; the stretches that are thereby dealt with."""
        attribution = self.attributions[index]
        inner = (*path, index)
        cue = text_of(attribution.cue, self.text, " ")
        content = find_contents(attribution, self.text, self.sentences, self.marks)
        content = without_aside(content, self.text) if attribution.stance == "denies" else content
        verb = VERB_OF_CONTENT.search(cue)
        if verb and len(attribution.cue) == 1 and content and content[0].start > attribution.cue[0].end:
            start = attribution.cue[0].end - len(verb[0].lstrip())
            content = [Span(start, content[0].end), *content[1:]]
            cue = cue[: verb.start()]
        speakers = self.speakers[index]
        named = bool(speakers)
        if not named and is_asking(cue):
            return [*content, *attribution.cue]  # "Asked whether it leaks, …": a question of nobody's
        whole = [*attribution.content, *attribution.cue]
        if not named and not is_participle(cue) and in_one(whole, self.sentences):
            content = [cover(whole)]
        denied = attribution.stance == "denies" and _GERUND.match(text_of(content, self.text, " ")) is not None
        withheld = attribution.stance == "asserts" and _DENY.search(cue) is not None
        is_told = withheld or is_brief(attribution, self.text) or is_deed(cue, text_of(content, self.text, " "))
        if named and not denied and is_told:
            n_found = len(self.found)
            span = find_deed(attribution, speakers, content, self.text, self.sentences)
            says_what = any(span.overlap(part) for part in content)  # not a lone "said Bray", "citing the board"
            if says_what and not is_bound(attribution, self.text):
                told = path if is_doubt_told(cue, text_of(content, self.text, " ")) else inner
                for piece in [span] if is_hope(cue) else split_parts(span, self.text):
                    apart = piece.start > span.start and _WHEN.search(self.text, span.start, piece.start)
                    self._add(piece, path if apart else told, deed=True)
            quoted = quoted_apart(content, span, self.text)
            self._region(quoted, inner)
            nothing = len(self.found) == n_found
            beside = beside_cue(attribution, speakers, self.text)
            return [] if nothing else [span, *quoted, *beside, *attribution.cue]
        indirect = attribution.stance != "asserts" and bool(content) and is_indirect(content[0].of(self.text))
        (self._question if indirect else self._region)(content, inner)
        sentence = unit_at(min(attribution.cue), self.sentences)
        if sentence is not None and is_owned(attribution, self.text, sentence.start):
            return content
        return [*content, *beside_cue(attribution, speakers, self.text), *attribution.cue]

    def _plain(self, span: Span, path: tuple[int, ...], *, is_cut: bool) -> None:
        """Cut a stretch without attributions of its own into sentences, clauses and coordinated predicates.

        ``is_cut`` tells that its last clause goes on in an attribution.
        """
        if is_frame(span.of(self.text)) and not self._is_said(span, path):
            self.frames.append(trim(span, self.text))
            return
        if any(heading.contains(trim(span, self.text)) for heading in self.headings):
            self._add(span, path)
            return
        for sentence in map(self._unframed, cut_at(self.sentences, span)):
            if says_nothing(sentence.of(self.text)):
                continue
            clauses = cut_at(self.clauses, without_lead_in(sentence, self.text))
            for clause in join_clauses(clauses, self.text, is_judged=self._is_judged(path)):
                pieces = split_parts(clause, self.text, is_judged=self._is_judged(path))
                for piece in pieces:
                    if is_cut and not path and piece.end == span.end and ends_in_verb(piece.of(self.text)):
                        continue
                    if path and is_frame(piece.of(self.text)) and _SAID.search(piece.of(self.text)):
                        continue  # "the clerk said | the two differ", which the reader took for no attribution
                    within = piece.start != span.start and self.text[piece.start].islower()
                    tied = within or not (path or has_main_clause(piece.of(self.text)))
                    told = untie(trim(piece, self.text, is_content=False), self.text) if tied else piece
                    if path or piece is not pieces[0] or self._stands_alone(piece) or self._stands_alone(told):
                        self._add(told, path)  # of what somebody says anything stands

    def _is_said(self, span: Span, path: tuple[int, ...]) -> bool:
        """Whether somebody says all of ``span``: "She claims | she never saw them"."""
        return bool(path) and any(span.contains(part) for part in self.attributions[path[-1]].content)

    def _stands_alone(self, piece: Span) -> bool:
        return stands_alone(piece, self.text, self.sentences, self.headings)

    def _unframed(self, sentence: Span) -> Span:
        """``sentence`` without a "…, X said" at its end that the reader took for no attribution."""
        comma = self.text.rfind(",", sentence.start, sentence.end)
        head, tail = Span(sentence.start, max(comma, sentence.start)), Span(comma + 1, sentence.end)
        if comma < 0 or not is_frame(tail.of(self.text)) or not is_clause(head.of(self.text)):
            return sentence
        self.frames.append(trim(tail, self.text))
        return head

    def _add(self, span: Span, path: tuple[int, ...], *, deed: bool = False) -> None:
        span = trim(span, self.text, is_content=bool(path) and not deed)
        in_heading = any(heading.contains(span) for heading in self.headings)
        for part in cut_heading(span, self.text) if in_heading else [span]:
            piece = trim(part, self.text, is_content=bool(path) and not deed)
            if not path or not is_asked(text_of(self.attributions[path[-1]].cue, self.text, " ")):
                piece = with_condition(piece, self.text, self.text.rfind("\n", 0, piece.start) + 1)
            piece = with_question_word(piece, self.text) if self._is_judged(path) else piece
            brief = in_heading or is_clause(piece.of(self.text))
            brief = brief or (bool(path) and not deed and _GERUND.match(piece.of(self.text)) is not None)
            said, judged = bool(path), self._is_judged(path)
            if not in_heading and is_stump(
                piece, self.text, self.sentences, is_said=said, is_judged=judged, is_deed=deed
            ):
                continue
            if says_enough(piece.of(self.text), self._least(path) if brief else _MIN_PLAIN):
                self.found.append(Proposition(piece, path, deed and part.start == span.start))

    def _least(self, path: tuple[int, ...]) -> int:
        """How many content words somebody's words need; what is denied needs one: "denied that there was an outage"."""
        return _MIN_DENIED if self._is_judged(path) else _MIN_QUOTED

    def _is_judged(self, path: tuple[int, ...]) -> bool:
        """Whether whoever speaks does not put it forward: it is denied, asked or left open."""
        return bool(path) and self.attributions[path[-1]].stance != "asserts"
