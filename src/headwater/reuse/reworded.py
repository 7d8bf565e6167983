"""Sentences beside shared text that were reworded so heavily that their meaning may have moved."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from headwater.data.article import Article
from headwater.data.span import Span
from headwater.reuse.material import Place
from headwater.reuse.paraphrase import LOOSE_WEIGHT, Likeness, Sentence

BESIDE = 1  # sentences between a shared stretch and its neighbour: the next one
COVERED_SENTENCE = 0.35  # of the shorter sentence: the stretch already tells of the pair
SHORTEST_REST = 4  # words that must be left of a sentence beside the stretch
EDGE = " \t\n,;:–—-"


class SharedText:
    """The stretches the articles share, by pair of article ids: what lies in them and what beside them."""

    def __init__(self, places: Iterable[Place], articles: Sequence[Article]) -> None:
        self._spans: dict[tuple[str, str], list[tuple[Span, Span]]] = defaultdict(list)
        for one in places:
            self._spans[articles[one.a].id, articles[one.b].id].append((one.a_span, one.b_span))

    def covers(self, a: Sentence, b: Sentence) -> bool:
        """Whether one stretch holds a good part of the shorter of two sentences, on both sides."""
        part = COVERED_SENTENCE * min(len(a.span), len(b.span))
        return any(
            a_span.overlap(a.span) > part and b_span.overlap(b.span) > part
            for a_span, b_span in self._spans.get((a.article.id, b.article.id), ())
        )

    def is_beside(self, likeness: Likeness, sentences: Mapping[str, Sequence[Sentence]]) -> bool:
        """Whether both sentences touch the same stretch or are next to it."""
        return any(
            _distance(likeness.a, a_span, sentences) <= BESIDE and _distance(likeness.b, b_span, sentences) <= BESIDE
            for a_span, b_span in self._of(likeness)
        )

    def rest(self, likeness: Likeness) -> tuple[Span, Span] | None:
        """What no stretch holds of the two sentences; ``None`` when too little is left of one."""
        a = _without(likeness.a, [a_span for a_span, _ in self._of(likeness)])
        b = _without(likeness.b, [b_span for _, b_span in self._of(likeness)])
        return (a, b) if a and b else None

    def _of(self, likeness: Likeness) -> list[tuple[Span, Span]]:
        return self._spans.get((likeness.a.article.id, likeness.b.article.id), [])


def find_beside(
    likenesses: Iterable[Likeness],
    shared_text: SharedText,
    sentences: Mapping[str, Sequence[Sentence]],
    linked: Collection[tuple[str, str]],
) -> Iterator[tuple[Likeness, tuple[Span, Span]]]:
    """Pairs of sentences beside shared text that share a plain, rare word, with what is left of them.

    Of pairs that no stretch covers, only in articles that are linked; each sentence at most once per pair of articles,
    the nearest in meaning first.
    Too little to call a rewording: whoever asks must find that the meaning moved.
    """
    taken: set[tuple[str, str, int]] = set()
    for one in sorted(likenesses, key=lambda x: (-x.cosine, x.key)):
        a, b = one.a.article.id, one.b.article.id
        if (a, b) not in linked or one.plain_weight < LOOSE_WEIGHT or not shared_text.is_beside(one, sentences):
            continue
        rest, ends = shared_text.rest(one), {(a, b, one.a.index), (b, a, one.b.index)}
        if rest is not None and not ends & taken:
            taken |= ends
            yield one, rest


def _distance(sentence: Sentence, stretch: Span, sentences: Mapping[str, Sequence[Sentence]]) -> int:
    """How many sentences lie from ``sentence`` to the nearest that ``stretch`` touches; 0 when it touches this one."""
    spans = [one.span for one in sentences[sentence.article.id]]
    first = bisect_right([span.end for span in spans], stretch.start)
    last = bisect_left([span.start for span in spans], stretch.end) - 1
    return max(0, first - sentence.index, sentence.index - last)


def _without(sentence: Sentence, stretches: Sequence[Span]) -> Span | None:
    """The longest part of a sentence that no stretch covers, on whole words."""
    edges = [sentence.span.start]
    for span in sorted(stretches):
        if span.overlap(sentence.span):
            edges += [max(sentence.span.start, span.start), min(sentence.span.end, span.end)]
    edges.append(sentence.span.end)
    parts = [(edges[k], edges[k + 1]) for k in range(0, len(edges), 2) if edges[k] < edges[k + 1]]
    start, end = max(parts, key=lambda part: part[1] - part[0], default=(0, 0))
    text = sentence.article.text
    while start < end and text[start] in EDGE:
        start += 1
    while end > start and text[end - 1] in EDGE:
        end -= 1
    return Span(start, end) if len(text[start:end].split()) >= SHORTEST_REST else None
