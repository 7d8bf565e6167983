"""The sentence that says where a claim comes from."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable

from headwater.render.lookup import Lookup, Record
from headwater.render.streams import find_carriers
from headwater.render.words import count, join_words, shorten

_SHOWN = 4  # names in one sentence; a reader loses the thread after that, the table has them all

_LONGEST_NAME = 80  # characters
_DISSENT = (
    ("denies", "Denied by"),
    ("questions", "Questioned by"),
    ("declines", "Neither confirmed nor denied by"),
    ("unverified", "Could not be verified, according to"),
)


def named_path(assertion: Record) -> list[str]:
    """The named sources of an assertion, innermost first, each once."""
    path: list[str] = []
    for link in reversed(assertion["chain"]):
        if link["source"] is not None and link["source"] not in path:
            path.append(link["source"])
    return path


def say_origins(claim: Record, lookup: Lookup) -> str:
    """How many independent origins a claim has, who they are and through whom they reach us."""
    n_named = claim["independent_origins"]
    if not n_named:
        parts = [_say_own_word(claim, lookup) or "Nobody here puts it forward.", _say_dissent(claim, lookup)]
        return " ".join(part for part in parts if part)
    listed = "; ".join(_cap([_say_origin(origin_id, claim, lookup) for origin_id in claim["origins"]]))
    n_listed = len(claim["origins"])
    if claim["independent_parties"] == 1 < n_named:
        party = _named_party(claim, lookup)
        sentence = f"1 party{party} through {count(n_listed, 'named origin')}: {listed}."
        if not party:
            sentence = f"{count(n_listed, 'named origin')} that nothing tells apart as parties: {listed}."
    elif n_listed > n_named:
        sentence = f"{count(n_named, 'independent origin')} behind {n_listed} named ones: {listed}."
    else:
        sentence = f"{count(n_named, 'independent origin')}: {listed}."
    parts = [
        sentence,
        _say_parties(claim, lookup),
        _say_corroboration(claim),
        _say_own_word(claim, lookup, apart=True),
        _say_dissent(claim, lookup),
    ]
    return " ".join(part for part in parts if part)


def say_failure(claim: Record, lookup: Lookup) -> str | None:
    """The single point of failure of a claim that several outlets carry, in words; ``None`` where there is none."""
    if claim["independent_origins"] != 1 or len(claim["cut"]) != 1 or claim["outlets"] < 2:
        return None
    name = _name(lookup, claim["cut"][0])
    tail = "only unattributed voices are left" if claim["unattributed"] else "no support is left"
    return f"Single point of failure: without {name}, {tail}."


def say_shared(claims: Iterable[Record]) -> str:
    """What a story's origins are the origins of: the claims that articles share, or all where they share none."""
    is_shared = any(len({a["article"] for a in claim["assertions"]}) > 1 for claim in claims)
    return "What the articles share rests on" if is_shared else "The articles share no claim; what they say rests on"


def relays_of(origin_id: str, claim: Record) -> list[str]:
    """The sources that pass on what this origin says, nearest to the origin first."""
    relays: list[str] = []
    for assertion in claim["assertions"]:
        path = named_path(assertion)
        if assertion["stance"] == "asserts" and path and path[0] == origin_id:
            relays.extend(relay for relay in path[1:] if relay not in relays)
    return relays


def _say_origin(origin_id: str, claim: Record, lookup: Lookup) -> str:
    name = _name(lookup, origin_id)
    names = (_name(lookup, relay) for relay in relays_of(origin_id, claim))
    relays = _cap(list({name.casefold().replace("’", "'"): name for name in names}.values()))
    return f"{name}, through {join_words(relays)}" if relays else name


def _say_dissent(claim: Record, lookup: Lookup) -> str:
    """Who denies, questions, declines or could not verify: a named source, an outlet's unnamed one, or the outlet."""
    voices: dict[str, list[str]] = {}
    for assertion in claim["assertions"]:
        if assertion["stance"] != "asserts":
            path = named_path(assertion)
            outlet = _isolate(lookup.outlet(assertion["article"]))
            name = _name(lookup, path[0]) if path else outlet
            if assertion["chain"] and not path:
                name = f"an unnamed source in {outlet}"
            found = voices.setdefault(assertion["stance"], [])
            if name not in found:
                found.append(name)
    told = [f"{phrase} {join_words(_cap(voices[stance]))}." for stance, phrase in _DISSENT if stance in voices]
    return " ".join(told)


def _say_parties(claim: Record, lookup: Lookup) -> str:
    n_parties = claim["independent_parties"]
    if not 1 < n_parties < claim["independent_origins"]:
        return ""
    shared = [f"{n} of them for {party}" for party, n in _parties(claim, lookup).items() if n > 1]
    return f"They speak for {n_parties} parties{''.join(f', {told}' for told in _cap(shared))}."


def _say_corroboration(claim: Record) -> str:
    """What is said where several parties say things that are not alike one by one."""
    n_alike, n_parties = claim["corroborating_parties"], claim["independent_parties"]
    if n_alike >= n_parties:
        return ""
    if n_alike == 1:
        return "What they say is not alike enough for one to bear out another."
    return f"Only {n_alike} of the parties say the same closely enough to bear each other out."


def _named_party(claim: Record, lookup: Lookup) -> str:
    """The one party that all origins of a claim are known to speak for, in brackets."""
    parties = _parties(claim, lookup)
    return f" ({next(iter(parties))})" if list(parties.values()) == [len(claim["origins"])] else ""


def _parties(claim: Record, lookup: Lookup) -> Counter[str]:
    """For whom the origins of a claim speak, as far as it is known, and how many of them do."""
    named = (lookup.sources.get(origin_id, {}).get("party") for origin_id in claim["origins"])
    return Counter(party for party in named if party)


def _say_own_word(claim: Record, lookup: Lookup, *, apart: bool = False) -> str:
    n_voices = claim["unattributed"]
    if not n_voices:
        return ""
    own = {a["article"] for a in claim["assertions"] if a["stance"] == "asserts" and not named_path(a)}
    outlets = {lookup.outlet(article) for article in own}
    is_copied = len(outlets) > n_voices and not any(lookup.wire(article) for article in own)
    voices = count(len(outlets), "outlet") if is_copied else _say_voices(claim, lookup, n_voices)
    verb, whose = ("says", "its") if n_voices == 1 and not is_copied else ("say", "their")
    text = f", in text taken from one another: {count(n_voices, 'voice')}" if is_copied else ""
    if apart:
        return f"{voices} also {verb} it on {whose} own word{text}{', ' if text else ': '}counted apart."
    return f"No named origin: {voices} {verb} it on {whose} own word{text}."


def _say_voices(claim: Record, lookup: Lookup, n_voices: int) -> str:
    """Who says it on their own word: counted, and by name where some of it is the word of a wire service.

    A wire is one voice, however many outlets run its text; so are an article and those that took their text from it.
    """
    carriers = find_carriers(claim)
    voices: dict[str, str] = {}  # by the one name it goes by
    is_wire = False
    for assertion in claim["assertions"]:
        article = assertion["article"]
        if assertion["stance"] != "asserts" or named_path(assertion):
            continue
        carrier = carriers.get((article, assertion["id"]))
        if carrier in lookup.articles and carrier != article:
            continue
        wire = lookup.wire(article)
        is_wire = is_wire or wire is not None
        name = lookup.publisher(article)
        voices.setdefault(lookup.article(article)["wire"] or name, wire or name)
    if is_wire and len(voices) == n_voices <= _SHOWN:
        return join_words([_isolate(name) for name in voices.values()])
    return count(n_voices, "voice" if is_wire else "outlet")


def _name(lookup: Lookup, source_id: str) -> str:
    return _isolate(lookup.source_name(source_id))


def _isolate(name: str) -> str:
    """The name short enough for a sentence; one in right-to-left script is kept from turning the sentence about."""
    short = shorten(name, _LONGEST_NAME)
    turns = any(unicodedata.bidirectional(char) in ("R", "AL") for char in short)
    return f"\u2068{short}\u2069" if turns else short


def _cap(names: list[str]) -> list[str]:
    if len(names) <= _SHOWN + 1:
        return names
    return [*names[:_SHOWN], f"{len(names) - _SHOWN} others"]
