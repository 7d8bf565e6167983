"""How likely a link inside a content is one, on the reader that ships."""

from __future__ import annotations

import math

import pytest

from headwater.annotations.heads import InnerHeads
from headwater.annotations.likely import Around, Offer, lemmas_of, likelihood, load_weights, may_say, signals_of
from headwater.annotations.nesting import find_offers
from headwater.annotations.roles import Marked
from headwater.data.span import Span
from headwater.model import load_reader


def at(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def weighed(text: str, source: str, cue: str, content: str, outer: tuple[str, str, str]) -> float:
    """The likelihood of a link that the heads and grammar give, inside the outer attribution."""
    marked = Marked(cue=[at(text, cue)], source=[at(text, source)], content=[at(text, content)])
    around = Marked(cue=[at(text, outer[1])], source=[at(text, outer[0])], content=[at(text, outer[2])])
    heads = InnerHeads(text, load_reader().read(text))
    return likelihood(text, Offer(marked, {"heads", "ready", "grammar"}), Around.of(text, around), heads)


def test_every_signal_has_its_weight_and_the_sum_is_logistic() -> None:
    text = "The mayor said that the nurse had warned that the rope was cut."
    heads = InnerHeads(text, load_reader().read(text))
    outer = Marked(
        [at(text, "said")], [at(text, "The mayor")], [at(text, "that the nurse had warned that the rope was cut")]
    )
    offers = find_offers(text, outer, heads)
    assert [offer.marked.source[0].of(text) for offer in offers] == ["the nurse"]
    signals, weights = signals_of(text, offers[0], Around.of(text, outer), heads), load_weights()
    assert signals.keys() == weights.signals.keys()
    odds = weights.intercept + sum(weights.signals[name] * value for name, value in signals.items())
    odds += sum(weights.lemmas.get(lemma, 0.0) for lemma in lemmas_of(text, offers[0].marked.cue))
    assert likelihood(text, offers[0], Around.of(text, outer), heads) == pytest.approx(1 / (1 + math.exp(-odds)))


def test_what_was_said_is_likelier_than_what_would_be_and_than_what_was_done() -> None:
    outer = ("The mayor", "said", "that the nurse {} that the rope was cut")

    def chance(cue: str) -> float:
        content = outer[2].format(cue)
        text = f"The mayor said {content}."
        return weighed(text, "the nurse", cue, "that the rope was cut", ("The mayor", "said", content))

    assert chance("had warned") > 0.7
    assert chance("had warned") > chance("would warn")
    assert chance("had warned") > chance("had ensured")


def test_a_word_of_saying_is_known_in_all_its_forms() -> None:
    for text, says in (("the rumour it denied", True), ("according to him", True), ("the rope was cut", False)):
        assert may_say(text, [Span(0, len(text))]) is says
