"""Whether two sentences are alike because both tell what one third party said: neither need have the other's words."""

from __future__ import annotations

from collections.abc import Iterator

from headwater.data.annotation import Annotations, Attribution
from headwater.data.span import Span, cover
from headwater.meaning.words import content_words
from headwater.reuse.material import Material
from headwater.reuse.paraphrase import Likeness, Sentence

_QUOTED = 0.5  # of a sentence between quotation marks: the words are the quoted party's


def is_relayed(likeness: Likeness, material: Material) -> bool:
    """Whether both sentences give what they say to the same source, or are mostly quotations.

    A source that one sentence names only by a pronoun is taken for the one the other names when both say that name.
    """
    a, b = likeness.a, likeness.b
    if all(material.quotations[_index(one, material)].share(one.span) >= _QUOTED for one in (a, b)):
        return True
    named_a, named_b = _sources(a, material), _sources(b, material)
    if named_a is None or named_b is None:
        return False
    return bool(named_a & named_b or named_a & b.lemmas or named_b & a.lemmas)


def _sources(sentence: Sentence, material: Material) -> frozenset[str] | None:
    """The words that name the sources of a sentence; ``None`` where it gives nothing to anybody."""
    notes = material.annotations[_index(sentence, material)]
    text = sentence.article.text
    found = [part for one in _attributions(sentence.span, notes) for part in one.source]
    if not found:
        return None
    antecedents = [one.antecedent for one in (notes.references if notes else ()) for part in found if one.span == part]
    return frozenset(word.lemma for part in (*found, *antecedents) for word in content_words(part.of(text)))


def _attributions(span: Span, notes: Annotations | None) -> Iterator[Attribution]:
    for one in notes.attributions if notes else ():
        if one.source and any(span.overlap(part) for part in one.content) and span.overlap(cover(one.source)):
            yield one


def _index(sentence: Sentence, material: Material) -> int:
    return material.index_by_id[sentence.article.id]
