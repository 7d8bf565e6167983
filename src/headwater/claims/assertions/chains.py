"""The chain of sources a proposition stands under, outermost first, as links into the text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from headwater.claims.assertions.acts import is_summons
from headwater.claims.assertions.clauses import finite_at, frame_verb
from headwater.claims.assertions.cues import is_speaking
from headwater.claims.assertions.propositions import Proposition
from headwater.claims.assertions.speakers import is_participle, names_somebody, speaker_of
from headwater.claims.assertions.undergone import is_undergone
from headwater.claims.assertions.withheld import OWNER
from headwater.data.annotation import Annotations, Attribution, Stance
from headwater.data.article import Article
from headwater.data.claim import Link
from headwater.data.source import Resolution
from headwater.data.span import Span, cover, text_of
from headwater.meaning.scripts import is_direct
from headwater.meaning.stance import is_asking, is_raising
from headwater.meaning.words import Word, content_words, words

_RELATIVE = re.compile(r"\b(?:which|whom|whose)\s+$", re.IGNORECASE)
_QUOTES = re.compile(
    r"(?:\w+\s+)?(?P<verb>quot(?:ed|es|ing)|cit(?:ed|es|ing))\s+(?P<who>[^,;.“”\"]{2,70}?)\s+(?:as\s+(?:saying|telling|having|adding))"
)
_CLAIMED = re.compile(
    r"(?:\w+\s+)?(?:claims?|reports?|allegations?|accusations?|assertions?|charges?|suggestions?|criticisms?|complaints?"
    r"|statements?|arguments?|contentions?)(?:\s+(?:by|from|of))?",
    re.IGNORECASE,
)
_BY = re.compile(r"\b(?:by|from)\s+(?:the\s+)?$", re.IGNORECASE)
_TALE = re.compile(r"\b(?:story|stories|reports?|articles?|accounts?)\s+(?:about|on|of)\s+$", re.IGNORECASE)
_WONDERS = re.compile(r"\bwonder", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[.!?]")
_PERSONAL = frozenset({"he", "she"})
_PRONOUNS = frozenset("he she it they his her its their who which whose".split())
_WHATEVER = frozenset("what whatever everything anything all".split())
_ANYBODY = frozenset("everybody everyone anybody anyone somebody someone people".split())  # said alone
_WRITERS = frozenset("i we me us my our mine ours".split())
_CLOSE = 3  # characters between two parts of one source mention (a hyphen, a bracket)
_LEAD = 90  # characters of a proposition in which its subject and verb are looked for
_SPEAKERS = ("person", "organisation", "official", "wire")


class Chains:
    """The chains of one article's propositions."""

    def __init__(self, article: Article, annotations: Annotations, resolution: Resolution) -> None:
        self._text = article.text
        self._attributions = annotations.attributions
        self._source_ids = resolution.source_ids.get(article.id, ())
        self._speakers = _speakers(resolution)
        self._unnamed = frozenset(source.id for source in resolution.sources if source.kind == "anonymous")
        self._polls = resolution.polls

    def of(self, proposition: Proposition) -> tuple[Link, ...]:
        """The links of a proposition, with the speaker its own words name ("(Kim) underscored …") as the innermost."""
        links: list[Link] = []
        at = self._judging(proposition)
        if at is not None and self._is_owned(proposition.path[at + 1 :]):
            at = None  # "doubt Orsk's account": whose it is says which
        for index in proposition.path if at is None else proposition.path[: at + 1]:
            link = self._link(index)
            if link.source_id is None and (self._is_writer(link) or (links and link.text.lower() in _PRONOUNS)):
                continue
            if links and not link.text and is_participle(link.cue):
                continue  # "she called on them to hold out, citing the treaty": nobody new
            if not links or link.source_id is None or link.source_id != links[-1].source_id:
                links.append(link)
        quoted = self._quoted(proposition.path[-1]) if proposition.path else None
        if not proposition.deed and at is None:
            frame = proposition.frame
            inner = self._own_speaker(frame, is_frame=True) if frame else self._own_speaker(proposition.span)
            inner = inner or quoted
            if inner is not None and not any(_is_same(inner, link) for link in links):
                links.append(inner)
        return tuple(links)

    def stance(self, proposition: Proposition) -> Stance:
        """The stance of the innermost source that does more than assert."""
        at = self._judging(proposition)
        return "asserts" if at is None else self._attributions[proposition.path[at]].stance

    def parted(self, proposition: Proposition) -> Proposition | None:
        """What somebody else says where it is also judged: of "Kovia rejected criticism by Orsk that", Orsk's part."""
        at = self._judging(proposition)
        inner = proposition.path[at + 1 :] if at is not None else ()
        if not inner or not self._has_claimed(inner[0]) or self._is_owned(inner):
            return None
        return replace(proposition, path=inner)

    def is_one_mouth(self, one: int, other: int) -> bool:
        """Whether two attributions are of one source: called by the same words, or known as one and so called.

        What a mere noun stands for ("the firm") is too unsure to say that somebody does not speak of another's words.
        """
        named, also = (text_of(self._attributions[i].source, self._text, " ").casefold() for i in (one, other))
        if named == also:
            return True
        known = [self._source_ids[i] if i < len(self._source_ids) else None for i in (one, other)]
        are_alike = not _PERSONAL.isdisjoint((named, also)) or bool(_lemmas(named) & _lemmas(also))
        return None not in known and known[0] == known[1] and are_alike

    def _is_owned(self, path: Sequence[int]) -> bool:
        return any(OWNER.search(span.of(self._text)) for i in path for span in self._attributions[i].source)

    def _has_claimed(self, index: int) -> bool:
        attribution = self._attributions[index]
        cue = text_of(attribution.cue, self._text, " ")
        if _CLAIMED.fullmatch(cue) is None or not names_somebody(attribution, self._text):
            return False
        first = min(attribution.source)  # "Orskian claims" are nobody's in particular
        return _BY.search(self._text, max(0, first.start - 12), first.start) is not None

    def _judging(self, proposition: Proposition) -> int | None:
        """Where on the path somebody does more than assert; whom he judges stands further in and is no judge."""
        for at in range(len(proposition.path) - 1, -1, -1):
            attribution = self._attributions[proposition.path[at]]
            if attribution.stance == "questions" and self._is_told(attribution, proposition.span):
                continue
            if attribution.stance != "asserts" and not self._is_about(proposition.path[at : at + 2]):
                return at
        return None

    def _is_about(self, path: Sequence[int]) -> bool:
        """Whether what is judged is told about a claim and is not the claim: "refuted a story about her claim that"."""
        if len(path) < 2 or not self._attributions[path[1]].source:
            return False
        judge, told = min(self._attributions[path[0]].cue), min(self._attributions[path[1]].source)
        return _TALE.search(self._text, judge.end, max(judge.end, told.start)) is not None

    def _is_told(self, attribution: Attribution, span: Span) -> bool:
        """Whether a quotation ends with a question, but this is none of it: "“It is cold. Is it?” she wondered"."""
        cue, words_of = text_of(attribution.cue, self._text, " "), text_of(attribution.content, self._text, " ")
        if "?" not in words_of or not (is_asking(cue) or _WONDERS.search(cue)):
            return False
        end = _SENTENCE_END.search(self._text, max(span.start, span.end - 1))
        return end is not None and end[0] != "?"

    def _link(self, index: int) -> Link:
        attribution = self._attributions[index]
        cue = text_of(attribution.cue, self._text, " ")
        cue_span = min(attribution.cue, default=None)
        borrows = is_participle(cue) and not is_raising(cue) and not names_somebody(attribution, self._text)
        speaker = self._borrowed(index) if borrows else index
        parts = speaker_of(self._attributions[speaker], self._text)
        span = _mention(parts, attribution.cue, self._text)
        source_id = self._source_ids[speaker] if speaker < len(self._source_ids) else None
        if source_id is None and span is not None:
            source_id = self._known(words(span.of(self._text)))
        source_id = self._polls.get(source_id or "", source_id)
        if span is not None and source_id in self._unnamed and span.of(self._text).lower() in _ANYBODY:
            source_id = None  # "somebody told him": nobody in particular, who is no origin
        return Link(source_id, span.of(self._text) if span else "", cue, span, cue_span)

    def _is_writer(self, link: Link) -> bool:
        """Whether "I" or "we" outside quotations is whoever writes the article, whom it does not name: its own word."""
        said = words(link.text)[:1]
        is_speaker = bool(said) and said[0].text.lower() in _WRITERS and said[0].text != "US"
        return is_speaker and link.span is not None and not is_direct(self._text, link.span.start)

    def _borrowed(self, index: int) -> int:
        """The attribution whose source goes on speaking in "X ordered …, saying …": the last one before it."""
        start = min(self._attributions[index].cue).start
        before = [
            i
            for i, a in enumerate(self._attributions)
            if i != index
            and a.parent == self._attributions[index].parent
            and names_somebody(a, self._text)
            and max(a.source).end <= start
            and "\n" not in self._text[max(a.source).end : start]
        ]
        return max(before, key=lambda i: max(self._attributions[i].source), default=index)

    def _own_speaker(self, span: Span, *, is_frame: bool = False) -> Link | None:
        """The source that is the subject of the stretch's own verb of saying or doing."""
        lead = self._text[span.start : min(span.end, span.start + _LEAD)]
        found = words(lead)
        at = frame_verb(found) if is_frame else finite_at(found)
        if at is None:
            return None
        while found[at].lemma in ("have", "be") and at + 1 < len(found):
            at += 1
        verb = found[at]
        if not is_speaking(verb.text) or _is_passive(found, at) or is_summons(verb.text, lead[verb.end :]):
            return None
        comma = lead.find(",")
        subject = [w for w in found[:at] if not is_frame or comma < 0 or w.end <= comma]
        if not subject or subject[0].text.lower() in _WHATEVER or any(w.text.lower() == "what" for w in subject):
            return None
        source_id = self._known(subject)
        if source_id is None:
            return None
        mention = Span(span.start + subject[0].start, span.start + subject[-1].end)
        cue = Span(span.start + verb.start, span.start + verb.end)
        return Link(source_id, mention.of(self._text), verb.text, mention, cue)

    def _known(self, name: Sequence[Word]) -> str | None:
        """The source that the last words of ``name`` name ("Interior Minister Ann Bray"): the longest match counts."""
        for i in range(len(name)):
            key = " ".join(w.text for w in name[i:]).casefold()
            if key in self._speakers:
                return self._speakers[key]
        return None

    def _quoted(self, index: int) -> Link | None:
        """The one inside "KCNA quoted Kim as saying", "citing officials": whoever follows a cue of quoting."""
        for cue in self._attributions[index].cue:
            match = _QUOTES.match(self._text, cue.start, min(len(self._text), cue.end + _LEAD))
            if match:
                span = Span(match.start("who"), match.end("who"))
                source_id = self._known(words(span.of(self._text)))
                return Link(
                    source_id, span.of(self._text), match["verb"], span, Span(match.start("verb"), match.end("verb"))
                )
        return None


def _lemmas(name: str) -> frozenset[str]:
    return frozenset(word.lemma for word in content_words(name))


def _is_same(one: Link, other: Link) -> bool:
    """Whether both links are one source: the same, or where nobody knows which, called by the same words."""
    return one.source_id == other.source_id and (one.source_id is not None or one.text == other.text)


def _speakers(resolution: Resolution) -> dict[str, str]:
    """Source ids by every name of a named speaker; a name that two sources share names neither."""
    ids: dict[str, set[str]] = {}
    for source in resolution.sources:
        if source.kind in _SPEAKERS:
            for name in (source.name, *source.aliases):
                key = " ".join(w.text for w in words(name)).casefold()
                if key:
                    ids.setdefault(key, set()).add(source.id)
    return {name: next(iter(found)) for name, found in sorted(ids.items()) if len(found) == 1}


def _mention(parts: Sequence[Span], cues: Sequence[Span], text: str) -> Span | None:
    """One stretch for the source: of its parts the one nearest to the cue that is not inside a relative clause."""
    joined: list[Span] = []
    for span in sorted(parts):
        if joined and span.start - joined[-1].end <= _CLOSE:
            joined[-1] = cover([joined[-1], span])
        else:
            joined.append(span)
    if not joined:
        return None
    return min(joined, key=lambda s: (_is_relative(s, text), _distance(s, cues), -len(s), s))


def _is_passive(found: Sequence[Word], at: int) -> bool:
    """Whether the verb is done to its subject ("accused of", "was ordered to")."""
    before, after = (found[at - 1].lemma if at else ""), (found[at + 1].text if at + 1 < len(found) else "")
    return (before == "be" and not found[at].text.lower().endswith("ing")) or is_undergone(found[at].text, after)


def _is_relative(span: Span, text: str) -> bool:
    return _RELATIVE.search(text, max(0, span.start - 12), span.start) is not None


def _distance(span: Span, cues: Sequence[Span]) -> int:
    return min((max(cue.start - span.end, span.start - cue.end, 0) for cue in cues), default=0)
