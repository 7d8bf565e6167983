"""Names of bodies and unnamed sources as a report shows them."""

from __future__ import annotations

from collections import Counter

from headwater.outlets.names import fold_name
from headwater.sources.names.hits import Key
from headwater.sources.references.books import Books

_LONGEST_ACRONYM = 6  # letters
_ARTICLES = ("The ", "the ", "THE ", "A ", "a ", "AN ", "An ", "an ")


def body_name(key: Key, said: Counter[str], books: Books) -> str:
    """The fullest form of a body's name in the story, in ordinary case if it stands so anywhere."""
    forms: Counter[str] = Counter()
    for article_id in sorted(books.bodies.named):
        text = books.contexts[article_id].text
        forms.update(" ".join(span.of(text).split()) for span, found in books.bodies.named[article_id] if found == key)
    if not forms and books.bodies.shown(key) != key[2]:
        return books.bodies.shown(key)
    pool = dict(forms or said)
    last = key[2].split()[-1:]
    fitting = {form: n for form, n in pool.items() if fold_name(form).split()[-1:] == last} or pool
    if not fitting:
        return key[2]
    return bare_name(min(fitting, key=lambda f: (f.isupper(), -len(f.split()), -fitting[f], f)))


def best_name(said: Counter[str], fallback: str) -> str:
    """The words in which an unnamed source is mentioned most often."""
    usable = [s for s in said if s]
    if not usable:
        return fallback
    return bare_name(min(usable, key=lambda s: (s.isupper(), -said[s], -len(s), s)))


def bare_name(name: str) -> str:
    """``name`` without article and possessive, with a capital; words in capitals throughout become ordinary ones."""
    for article in _ARTICLES:
        name = name.removeprefix(article)
    name = name.removesuffix("'s").removesuffix("’s")
    name = name.capitalize() if name.isupper() and len(name.split()[0]) > _LONGEST_ACRONYM else name
    return name[:1].upper() + name[1:]
