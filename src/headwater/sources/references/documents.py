"""Documents and images: whose "the report" and "the photo" are."""

from __future__ import annotations

import re
from dataclasses import replace

from headwater.data.span import Span
from headwater.meaning.scripts import read_label
from headwater.meaning.words import Word, words
from headwater.outlets.names import fold_name
from headwater.sources.names.hits import Hit, Key
from headwater.sources.phrases import nouns
from headwater.sources.phrases.phrase import Phrase
from headwater.sources.phrases.phrases import parse
from headwater.sources.references.books import Books
from headwater.sources.references.context import ArticleContext, Event
from headwater.sources.references.institutions import understand_body
from headwater.sources.references.possessors import possessor
from headwater.sources.references.unnamed import people_key, points_back

_RELEASED = (
    "released|published|provided|issued|shared|distributed|supplied|posted|broadcast|aired|circulated|taken|carried"
)
_BY = re.compile(rf"[\s,]{{0,2}}(?:{_RELEASED})\s+(?:\w+\s+){{0,3}}?by\s+([^.,;:\n]{{2,80}})", re.IGNORECASE)
_SENT = re.compile(  # behind these stands who got or saw it, or whom it is about
    r"\b(?:to|on|about|into|against|regarding|concerning|(?:seen|obtained|reviewed|reported|read)\s+by|shared\s+with)\s+(?:[a-z]+\.?\s+){0,3}$",
    re.IGNORECASE,
)
_SHOWN = re.compile(
    rf"\b({_RELEASED})\s+(?:\w+\s+){{0,4}}?(?:images?|photos?|photographs?|pictures?|videos?|footage|clips?)\b",
    re.IGNORECASE,
)
_ENDS_NAME = nouns.TIME_WORDS | nouns.RELATIVE | {"on", "in", "and"}
_MADE_BY_OTHERS = re.compile(
    r"\b(?:satellite|social[\s-]media|online|amateur|bystander|drone|dashcam|phone|cctv|surveillance|leaked|unverified"
    r"|(?:taken|filmed|shot|shared|posted|obtained|seen|verified|provided|released)\s+(?:by|on|from))\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"[^.:\n]{0,30}:\s*[“\"]?\s*")  # "Transcript as follows: "
_HEARSAY = frozenset("report media news press local other early earlier previous unconfirmed multiple".split())
_PUBLISHERS = frozenset({"body", "media"})
_NEAR_REPORT = 2  # sentences between a report and the images that came with it
_LONGEST_NAME = 8  # words of a releasing party
_MOST = 60  # documents of one kind, from the last, among which "the report" is looked for
_CITED = ("body", "media", "document")
_AUTHORS = frozenset({"person", "people", "body", "party", "joint"})
_WRITTEN_BY = frozenset(
    "letter missive petition email e-mail memo memorandum post tweet message complaint lawsuit suit editorial".split()
)
_OF_COURTS = frozenset({"ruling", "verdict", "judgment", "order"})
_COURTS = frozenset({"court", "tribunal", "judge", "justice"})
# What who publishes it only passes on.
_PASSED_ON = frozenset("transcript excerpt email e-mail memo memorandum letter document record log recording".split())


def understand_document(context: ArticleContext, phrase: Phrase, books: Books) -> Hit:
    """A report or image by whoever issued it; one that nobody is said to have issued is a source of its own."""
    owner = _issuer(context, phrase, books) if _is_issued(context, phrase) else None
    if owner is not None:
        detail = f"“{phrase.text}” was issued by “{owner[0].of(context.text)}”"
        return Hit(owner[1], "issued-by", detail, 0.85, context.excerpt(owner[0]))
    if phrase.form == "image":
        return _image(context, phrase) or _with_report(context, phrase) or Hit(own_key(context, phrase, "image"))
    if phrase.head == "report" and phrase.plural and _is_hearsay(phrase):
        return Hit(people_key(context, phrase))
    speaker = _speaker(context, phrase) if phrase.head == "transcript" else None
    if speaker is not None:
        detail = f"“{phrase.text}” opens the words of “{speaker.text}”"
        return Hit(speaker.key, "issued-by", detail, 0.75, context.excerpt(speaker.span))
    written = _author(context, phrase)
    same = same_document(context, phrase, books)
    is_earlier = written is None or same is None or same.anchor is None or written[0] < same.anchor.span.start
    if same is not None and is_earlier and not (written is not None and phrase.head in _OF_COURTS):
        return same
    event = written[1] if written is not None else _last_cited(context, phrase)
    if event is not None:
        detail = f"“{phrase.text}” points back to what “{event.span.of(context.text)}” reported"
        return Hit(event.key, "issued-by", detail, 0.75, context.excerpt(event.span))
    return Hit(own_key(context, phrase, "document"))


def _is_hearsay(phrase: Phrase) -> bool:
    """Whether reports are what some say ("media reports") and no papers ("new harbour reports")."""
    said = {w.lemma for w in phrase.words} - nouns.DETERMINERS
    return not phrase.definite and said <= _HEARSAY


def _speaker(context: ArticleContext, phrase: Phrase) -> Event | None:
    """Whose speech a transcript is that the article goes on with, where no labels tell several speakers apart."""
    opening = _GOES_ON.match(context.text, phrase.span.end)
    if opening is None or read_label(context.text, opening.end()) is not None:
        return None
    return context.latest(phrase.span.start, lambda e: e.key[0] == "person")


def _is_issued(context: ArticleContext, phrase: Phrase) -> bool:
    """Whether a document is its issuer's word.

    A poll or study is a source of its own unless it is "by" a body, a record wherever it is kept, a biography
    whoever it is of.
    """
    if phrase.head in nouns.RECORDS | nouns.ABOUT:
        return False
    if phrase.head not in nouns.STUDIES or phrase.core is None:
        return True
    after = context.text[phrase.core.end : phrase.span.end].split()
    return after[:1] == ["by"] and phrase.owner_kind == "organisation"


def same_document(context: ArticleContext, phrase: Phrase, books: Books) -> Hit | None:
    """The document or inquiry that was spoken of before by the same noun, else by one alike: "the survey", a poll.

    Only a definite phrase in the singular points back, and never to one of another name: "the Harwell poll" is not
    "the Courier's poll".
    """
    if not phrase.definite or phrase.plural:
        return None
    named = _names_in(context, phrase.span, books)
    alike = frozenset(noun for nouns_alike in nouns.ALIKE if phrase.head in nouns_alike for noun in nouns_alike)
    for heads in (frozenset({phrase.head}), alike):
        before = [
            e for e in context.events if e.head in heads and e.span.start < phrase.span.start and not e.plural
            and e.key[0] not in ("person", "people")
        ]  # fmt: skip
        before = before[-_MOST:]
        for event in reversed(before):
            theirs = frozenset(n for e in before if e.key == event.key for n in _names_in(context, e.span, books))
            if not named or not theirs or named & theirs:
                return points_back(context, phrase, event)
    return None


def _names_in(context: ArticleContext, span: Span, books: Books) -> frozenset[Key]:
    """The bodies and persons named in a phrase."""
    found: set[Key] = {key for _, key in context.named_persons(span)}
    for entity in context.entities_in(span):
        if entity.kind == "organisation":
            found.add(books.bodies.of(context.excerpt(entity.span), entity.span.of(context.text)).key)
    return frozenset(found)


def _with_report(context: ArticleContext, phrase: Phrase) -> Hit | None:
    """The media body or official quoted just before, for definite images that nobody else is said to have made."""
    if not phrase.definite or _MADE_BY_OTHERS.search(context.sentence_span(phrase.span.start).of(context.text)):
        return None
    here = context.sentence(phrase.span.start)
    event = context.latest(phrase.span.start, lambda e: e.key[0] != "image")
    if event is None or event.key[0] not in _PUBLISHERS or here - context.sentence(event.span.start) > _NEAR_REPORT:
        return None
    detail = f"“{phrase.text}” follows what “{event.span.of(context.text)}” reported"
    return Hit(event.key, "issued-by", detail, 0.6, context.excerpt(event.span))


def _image(context: ArticleContext, phrase: Phrase) -> Hit | None:
    """Images that nobody is said to have released: those spoken of last, when the phrase adds no words of its own."""
    core = phrase.core.of(context.text) if phrase.core else phrase.text
    is_bare = len(fold_name(core).split()) == 1 and not any(w.text.lower() == "of" for w in phrase.words)
    event = context.latest(phrase.span.start, lambda e: e.key[0] == "image") if is_bare else None
    return points_back(context, phrase, event) if event else None


def _issuer(context: ArticleContext, phrase: Phrase, books: Books) -> tuple[Span, Key] | None:
    owner = possessor(context, phrase, books.table)
    if owner is not None:
        return owner
    by_noun = _owner_by_noun(context, phrase, books) if phrase.owner is None else None
    if by_noun is not None:
        return by_noun
    if phrase.owner is not None and phrase.parties <= 1 and not (_is_passed_on(phrase) or _is_sent(context, phrase)):
        name, at = phrase.owner.of(context.text), context.excerpt(phrase.owner)
        if phrase.owner_kind == "organisation" and fold_name(name) not in nouns.PLATFORMS:
            return phrase.owner, books.bodies.of(at, name).key
        if phrase.owner_kind == "person" and phrase.form == "document":
            key = context.key_at(phrase.owner)
            return (phrase.owner, key) if key else None
    if phrase.form == "image":
        return releaser(context, phrase.span.start)
    return None


def _owner_by_noun(context: ArticleContext, phrase: Phrase, books: Books) -> tuple[Span, Key] | None:
    """The body without a name whose document it is: "the newspaper's editorial"."""
    own = next((w.start for w in phrase.words[1:] if w.lemma == "'s"), None)
    if own is None:
        return None
    span = Span(phrase.span.start, own)
    inner = parse(context.text, span, context.entities_in(span), books.table)
    if inner.form != "body" or inner.core is None:
        return None
    return span, understand_body(context, inner.core, replace(inner, definite=True), books).key


def _is_sent(context: ArticleContext, phrase: Phrase) -> bool:
    """Whether the name behind the noun is of who got or saw it, or is told of: "a circular read to |the Echo|"."""
    if phrase.owner is None or phrase.core is None:
        return False
    return bool(_SENT.search(context.text, phrase.core.end, phrase.owner.start))


def _is_passed_on(phrase: Phrase) -> bool:
    """Whether the name behind the noun only published what others said: "the transcript published by the Gazette"."""
    is_behind = phrase.owner is not None and phrase.core is not None and phrase.owner.start >= phrase.core.end
    return is_behind and phrase.head in _PASSED_ON and any(w.lemma in nouns.RELEASES for w in phrase.words)


def _author(context: ArticleContext, phrase: Phrase) -> tuple[int, Event] | None:
    """Who was quoted in the sentence that first spoke of a letter ("parents sent a letter"), and where that stands.

    For a ruling, the court that was quoted last.
    """
    if not phrase.definite or phrase.plural:
        return None
    if phrase.head in _OF_COURTS:
        court = context.latest(phrase.span.start, lambda e: bool(_COURTS & {e.head, *e.key[-1].split(), *e.lemmas}))
        return (court.span.start, court) if court is not None else None
    if phrase.head not in _WRITTEN_BY:
        return None
    alike = next((sorted(one) for one in nouns.ALIKE if phrase.head in one), [phrase.head])
    found = context.find_before(re.compile(rf"\ban?\s(?:[\w-]+\s){{0,3}}(?:{'|'.join(alike)})\b"), phrase.span.start)
    if found is None:
        return None
    sentence = context.sentence_span(found.start())
    event = context.latest(found.start(), lambda e: sentence.contains(e.span) and e.key[0] in _AUTHORS)
    return (found.start(), event) if event is not None else None


def _last_cited(context: ArticleContext, phrase: Phrase) -> Event | None:
    """What "the report" points back to: a service for a dispatch, else the same kind of document."""
    if not phrase.definite:
        return None
    if phrase.head not in nouns.DISPATCHES:
        return None
    people = ("person", "party", "joint", "people") if phrase.head in ("statement", "announcement") else ()
    return context.latest(phrase.span.start, lambda e: e.key[0] in (*_CITED, *people))


def release_span(context: ArticleContext, phrase: Phrase) -> Span | None:
    """The words that say who released an image: "the ministry" in "photos released by the ministry show …"."""
    if _is_passed_on(phrase):
        return None
    end = context.sentence_span(phrase.span.start).end
    inside = _BY.search(context.text, phrase.span.start, phrase.span.end)
    match = inside or _BY.match(context.text, phrase.span.end, max(end, phrase.span.end))
    if match is None:
        return None
    kept: list[Word] = []
    for word in words(match.group(1))[:_LONGEST_NAME]:
        low = word.text.lower()
        if low in _ENDS_NAME or (kept and word.lemma in ("show", "appear")):
            break
        kept.append(word)
    return Span(match.start(1) + kept[0].start, match.start(1) + kept[-1].end) if kept else None


def releaser(context: ArticleContext, before: int) -> tuple[Span, Key] | None:
    """Who was last said to have released images: the source of that verb, else the body named just before it."""
    match = context.find_before(_SHOWN, before)
    if match is None:
        return None
    verb = Span(match.start(1), match.end(1))
    sentence = context.sentence_span(verb.start)
    event = context.latest(verb.start, lambda e: sentence.contains(e.span) and e.key[0] in ("body", "party"))
    if event is not None:
        return event.span, event.key
    named = [one for one in context.bodies.named.get(context.id, ()) if sentence.start <= one[0].start < verb.start]
    return max(named, default=None)


def own_key(context: ArticleContext, phrase: Phrase, kind: str) -> Key:
    """The key of a document or image that the text ascribes to nobody: its words, within its article.

    Polls of one kind ("the exit poll", "exit polls") are one.
    """
    core = phrase.core.of(context.text) if phrase.core else phrase.text
    named, _, _ = fold_name(core).rpartition(" ")
    is_kind = bool(named) and phrase.head in nouns.STUDIES
    return (kind, context.id, f"{named} {phrase.head}" if is_kind else fold_name(core))
