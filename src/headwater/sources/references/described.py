"""Persons by what they are: "the Fen senator", "the candidate", and whom a lead describes and the next lines name."""

from __future__ import annotations

import re
from collections import Counter

from headwater.data.span import Span
from headwater.meaning.scripts import is_direct
from headwater.meaning.words import is_function_word, words
from headwater.sources.names.hits import Hit, Key
from headwater.sources.names.roles import Role
from headwater.sources.phrases import nouns
from headwater.sources.phrases.phrase import Phrase
from headwater.sources.references.books import Books
from headwater.sources.references.called import OPENING
from headwater.sources.references.context import ArticleContext
from headwater.sources.references.referred import names_somebody, row_of
from headwater.sources.references.unnamed import points_back

# What reports call the person they are about, so as not to say the name again.
_SUBJECTS = frozenset(
    "candidate nominee contender frontrunner front-runner challenger incumbent hopeful businessman businesswoman "
    "tycoon mogul billionaire millionaire politician surgeon neurosurgeon actor actress singer star".split()
)
# What alone makes a description a second word for a name that was just given: an age, a trait, a post no longer held.
_TRAITS = re.compile(
    r"the (?:[\w-]+ )?(?:former|ex-|onetime|one-time|self-(?:described|proclaimed|styled))", re.IGNORECASE
)
_AGED = re.compile(r"the (?:now-|[a-z]+ )?\d{1,3}-year-old\b", re.IGNORECASE)
_NOT_VARIED = nouns.ANYONE_IN_OFFICE | nouns.NAMELESS
_RACES = frozenset({"presidential", "mayoral", "gubernatorial", "senatorial"})
_MALE_ONLY = frozenset({"businessman", "actor"})
_FEMALE_ONLY = frozenset({"businesswoman", "actress"})
_MAIN = 0.5  # of all names of persons in an article that are of the one it is about
_FAR_BACK = 6  # sentences, the quoted ones included, in which the name stands that a description varies
_LIKELY = 0.4  # of a reference that the names around bear out
_LEADERS = frozenset("leader head chief president chairman chairwoman chair boss".split())  # one for another
_NEAR = 4  # sentences back to who was quoted last
_BESIDE = 40  # characters before a name in which the body stands that it is of
_OWN = re.compile(r"(?<!\w)(?:(his)|her)\s+(?!\w+ed\b)\w")
# What stands between a description and a name that says who that is, and the other way round.
_IS_NAME = re.compile(r"(?:\s(?!(?:who|that|which|says?|said)\b)[\w’'-]+){0,12}\s(?:is|was)\s")
_IS_THAT = re.compile(r"\s(?:is|was)\s")
_OWNS = ("'s", "’s")
_INTRODUCED = 160  # characters behind a name in which its introduction stands


def of_home(context: ArticleContext, phrase: Phrase, wanted: frozenset[str], books: Books) -> Hit | None:
    """Who is named in the article, and is told elsewhere in the story to hold that post of that place."""
    if not phrase.definite or not wanted or phrase.head not in nouns.HELD:
        return None
    here = {key for _, key in context.named_persons(Span(0, phrase.span.start))}
    fits = [key for key in books.roles.holders(frozenset({phrase.head}), wanted) if key in here]
    if len(fits) != 1:
        return None
    role = min((r for r in books.roles.of(fits[0]) if r.says(wanted)), key=lambda r: r.at)
    detail = f"the only {phrase.head} named here whom the story calls that"
    return Hit(fits[0], "same-role", detail, 0.75, role.at)


def of_same_body(context: ArticleContext, phrase: Phrase, books: Books) -> Hit | None:
    """Who was quoted last, where the article introduces that one with the body: "the |Fen Board| chief" of its head."""
    if not phrase.definite or phrase.plural or phrase.core is None:
        return None
    event = context.latest(phrase.span.start, lambda e: e.key[0] == "person")
    bodies = _bodies(context, phrase.core, books)
    if event is None or not bodies or context.sentence(phrase.span.start) - context.sentence(event.span.start) > _NEAR:
        return None
    heads = {head for role in books.roles.of(event.key) for head in role.heads}
    if phrase.head not in heads and not (phrase.head in _LEADERS and (heads & _LEADERS or not heads)):
        return None
    for span, key in context.named_persons(Span(0, phrase.span.start)):
        around = Span(max(0, span.start - _BESIDE), min(len(context.text), span.end + _INTRODUCED))
        sentence = context.sentence_span(span.start)
        beside = Span(max(around.start, sentence.start), max(span.end, min(around.end, sentence.end)))
        if key == event.key and bodies & _bodies(context, beside, books):
            detail = f"“{phrase.text}” is of the body with which the article names “{span.of(context.text)}”"
            return Hit(key, "same-role", detail, 0.7, context.excerpt(span))
    return None


def by_title(context: ArticleContext, phrase: Phrase, books: Books) -> Hit | None:
    """Whose title has all words of a description or its initials: "the |AG|" for the attorney general.

    "The FRB head" is the board's chief, and "the mayoral hopeful" is whom the article calls so.
    """
    said = {w.lemma: w for w in phrase.words if not is_function_word(w.lemma)}
    shorts = {lemma for lemma, w in said.items() if len(w.text) > 1 and w.text.isupper()}
    if not phrase.definite or phrase.plural or phrase.text.isupper() or not (shorts or len(said) > 1):
        return None
    fits = [
        role
        for role in books.roles.told(context.id)
        if said.keys() - shorts - {phrase.head} <= role.lemmas
        and _is_called(role, phrase, shorts)
        and all(short in _initials(context, role) for short in shorts)
    ]
    if len({role.key for role in fits}) != 1 or fits[0].name_at.span.start > phrase.span.start:
        return None
    detail = f"“{phrase.text}” is in short what the article calls “{fits[0].name_at.span.of(context.text)}”"
    return Hit(fits[0].key, "same-role", detail, 0.75, fits[0].at)


def _is_called(role: Role, phrase: Phrase, shorts: set[str]) -> bool:
    """Whether a role has the noun of a description: as it is, in its initials, or as another word for who leads."""
    if phrase.head in role.heads | shorts:
        return True
    is_led = bool(shorts) and phrase.head in _LEADERS and bool(role.heads & _LEADERS)
    return is_led or (phrase.head not in nouns.PEOPLE and phrase.head in role.lemmas)


def _initials(context: ArticleContext, role: Role) -> str:
    said = (word for span in role.around for word in words(span.of(context.text)))
    return "".join(word.text[0] for word in said if not is_function_word(word.lemma)).casefold()


def is_told(context: ArticleContext, phrase: Phrase) -> Hit | None:
    """Who a sentence says that it is: "the man held for it is |Ivo Ross|", "|Ada Pell| was the first witness"."""
    if not phrase.definite or phrase.plural or phrase.head not in nouns.PEOPLE:
        return None
    end = phrase.core.end if phrase.core is not None else phrase.span.end
    for name, key in context.named_persons(context.sentence_span(phrase.span.start)):
        is_behind = _IS_NAME.fullmatch(context.text, end, max(end, name.start)) is not None
        is_named = is_behind and context.text[name.end : name.end + 2] not in _OWNS
        if is_named or _IS_THAT.fullmatch(context.text, name.end, max(name.end, phrase.span.start)):
            detail = f"“{phrase.text}” is said to be “{name.of(context.text)}”"
            return Hit(key, "apposition", detail, 0.85, context.excerpt(name))
    return None


def again(context: ArticleContext, phrase: Phrase) -> Hit | None:
    """Who was described in the very same words before: "the driver", once it is told who that is."""
    if not phrase.definite or phrase.plural or phrase.head in nouns.NAMELESS:
        return None
    said = phrase.text.casefold()
    event = context.last_or_only(phrase.span.start, lambda e: e.key[0] == "person" and e.text.casefold() == said)
    return points_back(context, phrase, event) if event is not None else None


def main_person(context: ArticleContext, phrase: Phrase, wanted: frozenset[str]) -> Hit | None:
    """The one person an article is about, for "the candidate" or "the businessman"."""
    if wanted - _RACES or phrase.plural or phrase.head not in _SUBJECTS or phrase.words[0].text.lower() != "the":
        return None
    named = context.named_persons(Span(0, len(context.text)))
    counts: Counter[Key] = Counter(key for _, key in named)
    if not counts:
        return None
    main, n = min(counts.items(), key=lambda one: (-one[1], one[0]))
    is_male = context.is_male(main)
    clashes = (is_male is True and phrase.head in _FEMALE_ONLY) or (is_male is False and phrase.head in _MALE_ONLY)
    before = [span for span, key in named if key == main and span.start < phrase.span.start]
    if clashes or not before or n < _MAIN * counts.total():
        return None
    detail = f"“{phrase.text}” is whom the article is about"
    return Hit(main, "main-person", detail, 0.7, context.excerpt(before[-1]))


def named_last(context: ArticleContext, phrase: Phrase) -> Hit | None:
    """Who was just named, for words that only vary the name: "the Ostrel Republican", "the 57-year-old clerk".

    Of several named there, who was quoted last. A description that the reader takes for somebody, though not surely,
    is that one where nobody else was named.
    """
    is_the = phrase.words[0].text.lower() == "the" and phrase.form in ("people", "other")
    if (
        phrase.plural
        or phrase.head in nouns.NAMELESS
        or not is_the
        or (names_somebody(context, phrase) and not (_varies(phrase) and _is_home(phrase)))
    ):
        return None
    sex = _sex(context, phrase)
    near = _named_near(context, phrase.span.start)
    tellers = _tellers(context, phrase.span, phrase.span)  # who speaks of somebody else
    found = {k: at for at, k in near if k not in tellers and (sex is None or context.is_male(k) in (None, sex))}
    if not _varies(phrase):
        meant = taken_for(context, phrase)
        found = {meant: found[meant]} if meant is not None and meant in found else {}
    if len(found) > 1:
        last = context.latest(phrase.span.start, lambda e: e.key[0] in ("person", "body"))
        found = {last.key: last.span} if last is not None and last.key in found else {}
    if not found:
        return None
    ((key, at),) = found.items()
    detail = f"“{phrase.text}” follows “{at.of(context.text)}”, whose name it varies"
    return Hit(key, "named-last", detail, 0.6, context.excerpt(at))


def taken_for(context: ArticleContext, phrase: Phrase) -> Key | None:
    """Whom the reader takes a description for, by the first in its row that is known; ``None`` where it doubts.

    A row through somebody's words ("he said |Pell| had asked him") may be of who spoke them.
    """
    for link in row_of(context, phrase):
        key = context.key_at(link.antecedent) if link.score >= _LIKELY else None
        if key is not None or link.score < _LIKELY or _tellers(context, link.antecedent, phrase.span):
            return key
    return None


def _tellers(context: ArticleContext, span: Span, apart_from: Span) -> set[Key | None]:
    """The sources of all contents in which ``span`` stands, but for the one named in ``apart_from``."""
    around = (a for a in context.annotations.attributions if a.source and any(c.contains(span) for c in a.content))
    return {context.key_at(a.source[0]) for a in around if not a.source[0].overlap(apart_from)}


def _named_near(context: ArticleContext, before: int) -> list[tuple[Span, Key]]:
    """The persons named before a place in its sentence, else in the last one before it, but for what is quoted."""
    end = before
    for back in range(_FAR_BACK):
        start = context.start_of(before, back)
        outside = [one for one in context.named_persons(Span(start, end)) if not is_direct(context.text, one[0].start)]
        if outside or (back and not is_direct(context.text, start + 1)):
            return outside
        end = start
    return []


def _varies(phrase: Phrase) -> bool:
    """Whether a description says nothing but what somebody is who has a name: his party, age, trait or race."""
    if phrase.head in nouns.PARTISAN | _SUBJECTS or _AGED.match(phrase.text):
        return True
    return bool(_TRAITS.match(phrase.text)) and phrase.head not in _NOT_VARIED


def _is_home(phrase: Phrase) -> bool:
    """Whether all that a description names stands before its noun, as a place does: "the |Quell| businessman"."""
    end = phrase.core.end if phrase.core is not None else phrase.span.end
    return not any(w.text[:1].isupper() for w in phrase.words if w.start >= end)


def _sex(context: ArticleContext, phrase: Phrase) -> bool | None:
    """Whether a description is of a man, by its noun or by "his" and "her" behind it; ``None`` where nothing says."""
    if phrase.head in _MALE_ONLY | _FEMALE_ONLY:
        return phrase.head in _MALE_ONLY
    own = _OWN.search(context.text, phrase.span.end, context.sentence_span(phrase.span.start).end)
    return None if own is None else own[1] is not None


def named_next(context: ArticleContext, phrase: Phrase, books: Books) -> Hit | None:
    """Whom the article names soon after its opening spoke of "a former chief of |the board|", with the same body."""
    place = phrase.span.start
    if phrase.definite or phrase.plural or context.sentence(place) >= OPENING:
        return None
    first = phrase.words[0].text.lower()
    if first not in ("a", "an") and (first in nouns.DETERMINERS or context.sentence(place)):  # "Fen Board chief says"
        return None
    bodies = _bodies(context, phrase.span, books)
    for span, key in context.named_persons(Span(phrase.span.end, len(context.text))):
        if context.sentence(span.start) >= 2 * OPENING:
            return None
        behind = Span(span.end, min(len(context.text), span.end + _INTRODUCED))
        told = behind.of(context.text)
        if bodies and told.startswith((", who ", ", a ", ", the ")) and bodies & _bodies(context, behind, books):
            detail = f"“{phrase.text}” opens the article, which then names “{span.of(context.text)}”"
            return Hit(key, "same-role", detail, 0.7, context.excerpt(span))
    return None


def _bodies(context: ArticleContext, span: Span, books: Books) -> set[Key]:
    placed = ((place, key) for place, key in books.bodies.named.get(context.id, ()) if span.overlap(place))
    return {books.bodies.full(context.excerpt(place), key) for place, key in placed}
