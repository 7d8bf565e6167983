"""Who publishes: what the metadata says, else what the furniture says of itself and the outlet table knows."""

from __future__ import annotations

import re
from collections import Counter
from urllib.parse import urlsplit

from headwater.articles.markings import Outlets
from headwater.data.article import Furniture, Outlet

_OWN_VOICE = (
    "donation-appeal", "newsletter", "app-download", "comment-form", "sign-off", "share-bar", "subscription", "login",
    "cookie-banner", "copyright", "legal",
)  # fmt: skip
_MASTHEADS = ("section", "navigation", "copyright", "teaser", "legal")
_SHOUTED = 6  # letters
_DOMAIN = re.compile(r"\b(?:[a-z0-9-]{2,40}\.){1,3}[a-z]{2,12}\b", re.I)  # the table decides what is one
_CAPITALISED = re.compile(r"[A-Z][\w'’&.-]*(?: (?:of|the|and|for|&|[A-Z][\w'’&.-]*)){0,5}")
_LONGEST = 5  # words of an outlet's name
_GLANCE = 2000  # characters of a furniture line


def find_outlet(name: str | None, url: str | None, furniture: tuple[Furniture, ...], outlets: Outlets) -> Outlet | None:
    """The outlet named outright, by its address or by its furniture; a credit is not an outlet."""
    domain = domain_of(url)
    known = (outlets.find(name) if name else None) or (outlets.find(domain) if domain else None)
    if known:
        return known
    if name:
        return Outlet(domain_of(name) or name, domain=domain_of(name) or domain)
    if domain:
        return Outlet(domain, domain=domain)
    return _name_itself(furniture, outlets)


def domain_of(url: str | None) -> str | None:
    """The host of an address without ``www.``, or of a bare domain."""
    if not url or " " in url.strip():
        return None
    try:
        host = urlsplit(url if "//" in url else "//" + url).hostname
    except ValueError:
        return None
    return host.removeprefix("www.").removeprefix("m.").removeprefix("amp.") if host and "." in host else None


def _name_itself(furniture: tuple[Furniture, ...], outlets: Outlets) -> Outlet | None:
    """The outlet that most furniture lines name; a masthead (a line that is nothing but the name) counts for three."""
    votes: Counter[Outlet] = Counter()
    for piece in furniture:
        text = piece.text[:_GLANCE]
        masthead = outlets.find(text) if piece.reason in _MASTHEADS and len(text.split()) > 1 else None
        if masthead and masthead.kind != "official":
            votes[masthead] += 3
        elif piece.reason in _OWN_VOICE and (len(text.split()) > 3 or piece.reason == "copyright"):
            votes.update(_known_in(text, outlets, wires=piece.reason != "copyright"))
    if not votes:
        return None
    (best, n), *rest = sorted(votes.items(), key=lambda item: (-item[1], item[0].name))
    return best if not rest or n > rest[0][1] else None


def _known_in(text: str, outlets: Outlets, *, wires: bool) -> set[Outlet]:
    names = [match[0] for match in _DOMAIN.finditer(text)]
    for match in _CAPITALISED.finditer(text):
        words = match[0].split()
        names += [
            " ".join(words[i:j]).rstrip(".'’")
            for i in range(len(words))
            for j in range(i + 1, min(i + _LONGEST, len(words)) + 1)
            if j - i > 1 or _may_stand_alone(words[i], match.start() + i, text)
        ]
    found = (outlets.find(name) for name in names)
    return {outlet for outlet in found if outlet and outlet.kind != "official" and (wires or outlet.kind != "wire")}


def _may_stand_alone(word: str, position: int, text: str) -> bool:
    """A name of one word must be no common word: not the first of a line, not APP in a line of capitals."""
    return position > 0 and len(word) > 2 and not (text.isupper() and len(word) < _SHOUTED)
