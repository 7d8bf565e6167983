"""Quotations that the reader marks in part."""

from __future__ import annotations

import pytest

from headwater.annotations.nesting import Nested
from headwater.annotations.quotations import carry_quotations, share_repeated
from headwater.annotations.quotes import find_quoted
from headwater.annotations.roles import Marked
from headwater.data.span import Span


def _marked(text: str, source: str, cue: str, *content: str) -> Nested:
    spans = [[Span(text.index(w), text.index(w) + len(w)) for w in part] for part in ([source], [cue], content)]
    return Nested(Marked(spans[1], spans[0], spans[2]))


def _said(text: str, one: Nested) -> list[str]:
    return [span.of(text) for span in one.marked.content]


def test_a_quotation_is_its_speakers_to_the_closing_mark() -> None:
    text = "“The weir held,” Bray said. “We looked at dawn. The lower gate is dry and nobody has to move.” It rained."
    one = _marked(text, "Bray", "said", "“The weir held,”", "“We looked at dawn")
    carry_quotations(text, [one], find_quoted(text))
    assert _said(text, one)[1] == "“We looked at dawn. The lower gate is dry and nobody has to move.”"


def test_a_quotation_is_its_speakers_from_the_opening_mark() -> None:
    text = '"Two looms are idle and the third is sold. Nobody buys felt," Bray added.'
    one = _marked(text, "Bray", "added", 'Nobody buys felt,"')
    carry_quotations(text, [one], find_quoted(text))
    assert _said(text, one) == ['"Two looms are idle and the third is sold. Nobody buys felt,"']


def test_a_quotation_opened_again_before_it_was_closed_goes_on() -> None:
    text = "“The weir held,” Bray said. “We looked at dawn.\n“The lower gate was dry at noon.”\nIt rained."
    one = _marked(text, "Bray", "said", "“The weir held,”", "“We looked at dawn.")
    carry_quotations(text, [one], find_quoted(text))
    assert _said(text, one)[2] == "“The lower gate was dry at noon.”"


def test_who_is_told_of_in_a_quotation_stands_inside_it() -> None:
    text = "“We met,” Bray said. “We met at dawn. Orsk said it was over. I never believed any of it.”"
    outer = _marked(text, "Bray", "said", "“We met,”", "“We met at dawn")
    inner = _marked(text, "Orsk", "Orsk said", "it was over")
    inner.marked.cue = [Span(inner.marked.cue[0].start + 5, inner.marked.cue[0].end)]
    carry_quotations(text, [outer, inner], find_quoted(text))
    assert inner.parent is outer
    assert inner.depth == 1


@pytest.mark.parametrize(
    "text",
    [
        "Bray said “the weir held to the end of the week’ and left. The mill, “Old Grete,” is shut for the winter.",
        "Bray said the weir held, the mill \" is shut and the lower gate is dry until the spring \" of next year.",
    ],
)  # fmt: skip
def test_marks_without_their_partner_carry_nothing(text: str) -> None:
    one = _marked(text, "Bray", "said", "the weir held", "the mill" if '"' in text else "to the end")
    before = _said(text, one)
    carry_quotations(text, [one], find_quoted(text))
    assert _said(text, one) == before


def test_a_quotation_of_two_stays_as_it_is() -> None:
    text = "Bray said, and Orsk wrote: “The weir held. The lower gate was dry at noon. Nobody has to move.”"
    both = [_marked(text, "Bray", "said", "“The weir held."), _marked(text, "Orsk", "wrote", "The lower gate was dry")]
    before = [_said(text, one) for one in both]
    carry_quotations(text, both, find_quoted(text))
    assert [_said(text, one) for one in both] == before


@pytest.mark.parametrize("text", ["It ended with a mark “", "", '"', "“\n“\n“"])
def test_lone_marks_are_no_quotation(text: str) -> None:
    carry_quotations(text, [Nested(Marked([Span(0, 1)], [], [Span(0, len(text))]))], find_quoted(text))


def test_a_quotation_printed_large_is_whose_it_is_in_the_text() -> None:
    text = (
        "“We have looms,” Bray said. “What we lack is felt.”\nThe guild said it counts only mills.\n"
        "“What we lack is felt.”\nIt rained."
    )
    again = text.rindex("“What")
    bray = _marked(text, "Bray", "said", "“We have looms,”", "“What we lack is felt.”")
    guild = _marked(text, "The guild", "said it", "counts only mills")
    guild.marked.content.append(Span(again, text.index("\nIt rained")))
    share_repeated(text, [bray, guild], find_quoted(text))
    assert _said(text, guild) == ["counts only mills"]
    assert [span.start for span in bray.marked.content] == [0, text.index("“What"), again]


def test_a_quotation_that_two_say_in_the_text_is_left_to_whom_the_reader_gave_it() -> None:
    text = "“No looms left,” Bray said.\n“No looms left,” Orsk said.\n“No looms left.”"
    bray, orsk = _marked(text, "Bray", "said", "“No looms left,”"), _marked(text, "Orsk", "said", "“No looms left,”")
    second = text.index("“No", 5)
    orsk.marked.cue[0] = Span(text.rindex("said"), text.rindex("said") + 4)
    orsk.marked.content = [Span(second, second + 16), Span(text.rindex("“No"), len(text))]
    share_repeated(text, [bray, orsk], find_quoted(text))
    assert len(orsk.marked.content) == 2
