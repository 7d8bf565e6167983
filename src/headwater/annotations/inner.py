"""Who says what inside a content, by grammar: a subject, a verb of saying, and what it says.

The reader marks outermost attributions only; read again, a content yields few of those inside it. News prose puts them
plainly: "… that *the ministry* *had warned* *villagers to leave*". A verb of saying counts when a noun phrase or
pronoun stands before it, when it is neither passive nor under a modal ("would say"), and when it is followed by what it
can take. A noun of saying counts when it has an owner ("*their* *complaints* *about the road*").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from headwater.annotations import saying
from headwater.annotations.subjects import CLOSE, OPEN, Token, find_subject, split_tokens
from headwater.data.span import Span
from headwater.meaning.lemmas import lemma_of, past_forms

_VERBS = saying.CLAUSAL | saying.OBJECT | saying.INFINITIVE | saying.PREPOSITIONAL.keys()
_BEHIND_HEAD = re.compile(r"\s(?:of|from|in|at|for|with|who|which)\b|,")
_ENDS = ".!?…"
_CLOSES = {"“": '”"', "‘": "’'", "«": "»", '"': '"'}
_MIN_SAID = 2  # words
_MAX_SAID = 300  # tokens: nobody says more in one breath, and hostile text must not cost more than its length
_MAX_ADDRESSEE = 8  # tokens
_AROUND = 60  # characters before and behind a cue that say whether somebody must say it
_MAX_GROUP = 8  # auxiliaries and adverbs before a verb
_MAX_MODIFIERS = 2


@dataclass(frozen=True, slots=True)
class Said:
    """One attribution found by grammar: spans into the text that was searched."""

    source: Span
    cue: Span
    content: Span


def find_said(text: str) -> list[Said]:
    """The attributions inside ``text``, in order of their cues; contents may hold other attributions."""
    tokens = split_tokens(text)
    found = []
    for place, token in enumerate(tokens):
        if not token.is_word:
            continue
        lemma = lemma_of(token.lower)
        one = _by_verb(text, tokens, place, lemma) if lemma in _VERBS else None
        if one is None and lemma in saying.NOUNS:
            one = _by_noun(tokens, place)
        if one is not None and len(one.content.of(text).split()) >= _MIN_SAID:
            found.append(one)
    return found


def is_nobodys(text: str, cue: Span) -> bool:
    """Whether ``cue`` needs nobody who says so: a noun without an owner ("*reports* that"), or "*was told* that"."""
    first = max(0, cue.start - _AROUND)
    tokens = split_tokens(text[first : cue.end + _AROUND])
    inside = [n for n, t in enumerate(tokens) if cue.start <= t.start + first < cue.end and t.is_word]
    if not inside or any(_is_noun_of_saying(tokens, n) for n in inside):
        return bool(inside)
    last = inside[-1]
    is_done_to = past_forms(tokens[last].lower) and lemma_of(tokens[last].lower) in saying.DONE_TO
    return is_done_to and any(token.lower in saying.BE for token in tokens[_group_start(tokens, last) : last])


def _is_noun_of_saying(tokens: Sequence[Token], place: int) -> bool:
    """Whether a noun stands at ``place``, and behind it what it says: "claims that", not "to claim that"."""
    lower, lemma = tokens[place].lower, lemma_of(tokens[place].lower)
    if lemma not in saying.NOUNS | saying.RUMOURS or _lower(tokens, place + 1) != "that":
        return False
    may_be_verb = lemma in _VERBS and lower == lemma and _lower(tokens, place - 1) not in saying.DETERMINERS
    return not (may_be_verb or past_forms(lower) or lower.endswith("ing"))


def _by_verb(text: str, tokens: Sequence[Token], place: int, lemma: str) -> Said | None:
    verb = tokens[place].lower
    first = _group_start(tokens, place)
    before = {token.lower for token in tokens[first:place]}
    if before & saying.MODALS or (before & saying.BE and not verb.endswith("ing")):
        return None
    after = _after_adverb(tokens, _after_second_verb(tokens, _after_particle(tokens, place, lemma)))
    begin = _complement(tokens, after, lemma) if after is not None else None
    if after is None or begin is None:
        return None
    source = find_subject(tokens, first - 1, is_gerund=verb.endswith("ing") and first == place)
    if source is None or not _may_speak(source.of(text).lower(), lemma):
        return None
    if verb == lemma and not before & saying.HAVE_DO and not _is_many(source.of(text).lower()):
        return None
    return _said(tokens, source, Span(tokens[first].start, tokens[after - 1].end), begin)


def _may_speak(source: str, lemma: str) -> bool:
    """Whether who is named is said to say something: not "I think", nor "such a change calls for"."""
    if lemma in saying.MENTAL and source in saying.FIRST:
        return False
    return lemma not in saying.OF_THINGS or source.split()[0] not in saying.POINTERS


def _is_many(source: str) -> bool:
    """Whether a verb without ending can follow: "they say", "officials warn", "Lee and Marsh agree"."""
    last = _BEHIND_HEAD.split(source, maxsplit=1)[0].split()[-1:] or [""]
    is_plural = last[0].endswith("s") and not last[0].endswith(("ss", "'s", "’s"))
    return is_plural or last[0] in saying.MANY or " and " in source or last[0].endswith(("people", "men", "folk"))


def _said(tokens: Sequence[Token], source: Span, cue: Span, begin: int) -> Said | None:
    end = _end(tokens, begin)
    while end > begin and tokens[end - 1].text == ",":
        end -= 1
    return Said(source, cue, Span(tokens[begin].start, tokens[end - 1].end)) if end > begin else None


def _group_start(tokens: Sequence[Token], place: int) -> int:
    """Where the auxiliaries and adverbs of the verb at ``place`` begin."""
    first = place
    while first > max(0, place - _MAX_GROUP):
        lower = tokens[first - 1].lower
        is_adverb = lower in saying.ADVERBS or (lower.endswith("ly") and len(lower) > 4)
        if not (is_adverb or lower in saying.BE | saying.HAVE_DO | saying.MODALS):
            break
        first -= 1
    return first


def _after_particle(tokens: Sequence[Token], place: int, lemma: str) -> int | None:
    """The place behind the verb and its particle, ``None`` if a particle that it needs is not there."""
    particle = saying.PARTICLES.get(lemma)
    if particle is None:
        return place + 1
    return place + 2 if _lower(tokens, place + 1) == particle else None


def _after_second_verb(tokens: Sequence[Token], after: int | None) -> int | None:
    """Behind the second of two verbs with one object: "mocked and ridiculed the plan"."""
    if after is None or _lower(tokens, after) not in {"and", "or"} or after + 2 >= len(tokens):
        return after
    return after + 2 if lemma_of(tokens[after + 1].lower) in _VERBS else after


def _after_adverb(tokens: Sequence[Token], after: int | None) -> int | None:
    """Behind an adverb between the verb and what it says: "acknowledged *repeatedly* that", "said *only* that"."""
    if after is None or after + 1 >= len(tokens):
        return after
    lower = tokens[after].lower
    return after + 1 if lower in saying.ADVERBS_AFTER or (lower.endswith("ly") and len(lower) > 4) else after


def _lower(tokens: Sequence[Token], place: int) -> str:
    return tokens[place].lower if 0 <= place < len(tokens) else ""


def _opens_quote(tokens: Sequence[Token], place: int) -> bool:
    return place < len(tokens) and tokens[place].text in OPEN and tokens[place].text != "'"


def _complement(tokens: Sequence[Token], after: int, lemma: str) -> int | None:
    """Where what is said begins behind the verb, ``None`` if nothing that it can take follows."""
    if after >= len(tokens):
        return None
    if _opens_quote(tokens, after):
        return after
    lower = tokens[after].lower
    if lower in saying.PREPOSITIONAL.get(lemma, ()):
        return after + 1 if after + 1 < len(tokens) else None
    if lower in {",", ":"} and lemma in saying.CLAUSAL:
        return after + 1 if _opens_quote(tokens, after + 1) or (lower == ":" and after + 1 < len(tokens)) else None
    if not tokens[after].is_word or lower in saying.NEVER_SAID:
        return None
    if lemma in saying.ADDRESSED and lower != "to":
        told = _after_addressee(tokens, after)
        if told is not None and tokens[told].lower == "to" and lemma != "tell":
            return after  # "ordered the army to …": the army is part of the order
        if told is not None or (lemma == "tell" and lower not in saying.MARKS):
            return told
    return after if _takes(tokens, after, lemma) else _what_is_said(tokens, after, lemma)


def _what_is_said(tokens: Sequence[Token], after: int, lemma: str) -> int | None:
    """The clause in "what she says *is* that …"."""
    is_equation = lemma in saying.CLAUSAL and tokens[after].lower in saying.BE and _lower(tokens, after + 1) == "that"
    return after + 1 if is_equation else None


def _takes(tokens: Sequence[Token], begin: int, lemma: str) -> bool:
    """Whether what begins at ``begin`` can be what a verb like ``lemma`` says."""
    token = tokens[begin]
    if token.lower == "to":
        return lemma in saying.INFINITIVE
    if lemma in saying.CLAUSAL:
        is_plural = token.lower.endswith("s") and not token.lower.endswith("ss")
        is_phrase = token.text[0].isupper() or token.text[0].isdigit() or is_plural
        if token.lower in saying.MARKS or (
            lemma not in saying.MARKED_ONLY and (token.lower in saying.OPENERS or is_phrase)
        ):
            return True
    return lemma in saying.OBJECT and token.lower not in saying.PREPOSITIONS | saying.BE


def _after_addressee(tokens: Sequence[Token], begin: int) -> int | None:
    """Where the clause begins behind "me", "the court", "reporters in Kassel"."""
    is_pronoun = tokens[begin].lower in saying.TOLD
    for n in range(begin + 1, min(len(tokens), begin + _MAX_ADDRESSEE)):
        token = tokens[n]
        if token.lower in saying.MARKS | {"to"} or _opens_quote(tokens, n):
            return n
        if token.text in {",", ":"} and _opens_quote(tokens, n + 1):
            return n + 1
        is_next = n == begin + 1 and (token.lower in saying.OPENERS or token.text[0].isupper())
        if is_next and tokens[begin].lower in saying.ADDRESSEES:
            return n
        if is_pronoun:
            return None
        if not token.is_word:
            return None
        if n > begin + 1 and token.lower in saying.SUBJECTS:
            return n
    return None


def _end(tokens: Sequence[Token], begin: int) -> int:
    """Where the content that begins at ``begin`` ends: with its quotation, else before the sentence ends."""
    limit = min(len(tokens), begin + _MAX_SAID)
    closing = _CLOSES.get(tokens[begin].text)
    if closing is not None:
        quoted = next((n + 1 for n in range(begin + 1, limit) if tokens[n].text in closing), None)
        if quoted is not None:
            return quoted
    is_open = False
    for n in range(begin, limit):
        if _ends_at(tokens, begin, n, is_open=is_open):
            return n
        if tokens[n].text == '"' and n > begin and tokens[n - 1].text in ",.!?":
            return n - 1
        is_open = is_open or tokens[n].text in "“«"
    return limit


def _ends_at(tokens: Sequence[Token], begin: int, n: int, *, is_open: bool) -> bool:
    """Whether the content that begins at ``begin`` ends before token ``n``."""
    text = tokens[n].text
    if text in ";—–" or (text in "”»" and not is_open):
        return True
    if text in _ENDS:
        is_initial = text == "." and n > 0 and len(tokens[n - 1].text) == 1 and tokens[n - 1].text.isupper()
        return not is_initial  # "James B. Hale"
    return text == "," and n > begin + 1 and _is_new_clause(tokens, n + 1)


def _is_new_clause(tokens: Sequence[Token], n: int) -> bool:
    """Whether behind a comma another clause of the one who speaks begins: "but …", "and we …", "adding"."""
    lower = _lower(tokens, n)
    return lower in {"but", "adding", "saying"} or (
        lower in {"and", "so"} and _lower(tokens, n + 1) in saying.NEXT_CLAUSE
    )


def _by_noun(tokens: Sequence[Token], place: int) -> Said | None:
    """A noun of saying with its owner before and what it is about behind."""
    following = _lower(tokens, place + 1)
    if following not in saying.AFTER_NOUN or place == 0:
        return None
    begin = place + 1 if following in {"that", "to", "of", "about", "on", "for"} else place + 2
    owned = _owner(tokens, place)
    if owned is None or begin >= len(tokens):
        return None
    source, first = owned
    said = _said(tokens, source, Span(tokens[first].start, tokens[place].end), begin)
    if said is None or following == "that":
        return said
    # "their complaints about the road because …": why they complain is the writer's word
    last = next((n for n in range(begin + 1, len(tokens)) if tokens[n].start >= said.content.end), len(tokens))
    cut = next((n for n in range(begin + 1, last) if tokens[n].lower in saying.REASONS), None)
    return said if cut is None else replace(said, content=Span(said.content.start, tokens[cut - 1].end))


def _owner(tokens: Sequence[Token], place: int) -> tuple[Span, int] | None:
    """Whose the noun at ``place`` is, and where the noun's own words begin."""
    before = tokens[place - 1]
    if before.is_word and before.text[0].isupper() and place > 1 and tokens[place - 2].is_word:
        named = find_subject(tokens, place - 1)  # "a Hollins proposal"
        return (named, place) if named is not None else None
    first = place
    while first > 0 and place - first < _MAX_MODIFIERS and _is_modifier(tokens[first - 1]):
        first -= 1
    owner = tokens[first - 1] if first else before
    if owner.lower in saying.OWNERS:
        return Span(owner.start, owner.end), first
    if owner.lower in {"'s", "’s"} or (owner.text in CLOSE and owner.text in "'’"):
        spot = find_subject(tokens, first - 2)
        return (Span(spot.start, owner.end), first) if spot is not None else None
    return None


def _is_modifier(token: Token) -> bool:
    return token.is_word and token.text.islower() and token.lower not in saying.OWNERS | saying.DETERMINERS
