"""One survey is one source, by whatever words two articles tell of it."""

from __future__ import annotations

import pytest

from headwater.sources.resolve import ResolveOptions

from .marking import names_of, resolve_marked

MAKER = "<s>A new poll</s> is out. <s>The poll, released on Monday by the <o>Fen Institute</o>,</s> has 53% to 38%."


def test_a_poll_is_whose_it_is_said_to_be_after_it() -> None:
    assert names_of(MAKER) == ["Fen Institute", "Fen Institute"]


def test_a_poll_of_another_maker_stays_apart() -> None:
    marked = "<s>A <o>Harwell</o> poll</s> is out. <s>The poll by the <o>Fen Institute</o></s> has 53%."
    assert len(set(names_of(marked))) == 2


@pytest.mark.parametrize(
    ("other", "sources"),
    [
        ("<s>A statewide survey</s> has Ms Pell ahead by 53 percent to 38 percent.", 1),
        ("<s>A statewide survey</s> has Ms Pell ahead by 53 percent to 33 percent.", 2),
        ("<s>A <o>Harwell</o> survey</s> has Ms Pell ahead by 53 percent to 38 percent.", 2),
        ("<s>Polls</s> have Ms Pell ahead by 53 percent to 38 percent.", 2),
    ],
)
def test_surveys_with_the_same_figures_are_one_in_two_articles(other: str, sources: int) -> None:
    resolution, _ = resolve_marked(MAKER, other, options=ResolveOptions())
    assert len(resolution.sources) == sources


def test_surveys_are_one_by_the_number_that_tells_which() -> None:
    told = "<s>The recent 12-town poll</s> has Ms Pell ahead."
    other = "<s>A <o>Fen-Harwell</o> poll</s> fell. <s>The 12-town poll</s> rose."
    resolution, _ = resolve_marked(told, other, options=ResolveOptions())
    assert len(resolution.sources) == 1


def test_surveys_of_two_articles_stay_apart_where_nothing_is_joined() -> None:
    marked = ("<s>The 12-town poll</s> rose.", "<s>The new 12-town poll</s> fell.")
    resolution, _ = resolve_marked(*marked, options=ResolveOptions(join_unnamed=False))
    assert len(resolution.sources) == 2


def test_surveys_are_not_one_by_how_many_they_asked() -> None:
    told = "<s>The 1,200-voter poll</s> has Ms Pell ahead."
    other = "<s>A <o>Fen-Harwell</o> poll</s> fell. <s>The 1,200-voter poll</s> rose."
    resolution, _ = resolve_marked(told, other, options=ResolveOptions())
    assert len({source.id for source in resolution.sources if "1,200-voter" in source.name}) == 2
