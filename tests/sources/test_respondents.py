"""Shares of those who were asked: what a poll says, and no origins beside it or beside each other."""

from __future__ import annotations

import pytest

from headwater.sources.phrases.respondents import is_share

from .marking import resolve_marked, source_named


@pytest.mark.parametrize(
    "said",
    [
        "Half of Ostrel voters", "nearly six in 10 likely voters", "31% of residents", "Most Americans",
        "A large majority of those who voted early", "about a third of parents", "three-quarters",
        "majorities in all five", "Among Ostrel voters, two-thirds, 67 percent", "A little under a third, 31 percent,",
    ],
)  # fmt: skip
def test_is_share_of_those_asked(said: str) -> None:
    assert is_share(said)


@pytest.mark.parametrize(
    "said",
    [
        "a majority of the court", "the majority leader", "half of the board", "the third man", "34,000 people",
        "Three of five people", "One of two officials", "most of the dockers",
    ],
)  # fmt: skip
def test_is_share_of_nobody_asked(said: str) -> None:
    assert not is_share(said)


def test_a_poll_speaks_for_those_it_asked() -> None:
    marked = (
        "According to <s><o>early results of the exit poll conducted by</o> <o>Harwell Labs</o></s>, it was close. "
        "<s><o>Half of</o> <n>Ostrel Democrats</n></s> said no. <s>Six in 10 voters</s> said yes. "
        "<s>Results of exit polls</s> are out."
    )
    resolution, _ = resolve_marked(marked)
    names = {s.id: s.name for s in resolution.sources}
    poll = source_named(resolution, "Exit poll conducted by Harwell Labs")
    assert poll.kind == "document"
    assert [names[i or ""] for i in resolution.source_ids["a"]][3] == poll.name
    assert {names[share] for share in resolution.polls} == {"Half of Ostrel Democrats", "Six in 10 voters"}
    assert set(resolution.polls.values()) == {poll.id}


def test_shares_of_no_poll_are_one_voice_in_each_article() -> None:
    resolution, _ = resolve_marked(
        "<s>Half of voters</s> said no. <s>Most residents</s> ate.", "<s>A third of voters</s> said no."
    )
    half, most = (source_named(resolution, name).id for name in ("Half of voters", "Most residents"))
    assert resolution.polls == {most: half}


def test_those_who_are_a_poll_s_or_nobody_s() -> None:
    resolution, _ = resolve_marked(
        "<s>those who</s> know say no.", "<s>A poll</s> says no. <s>Those who</s> voted ate."
    )
    poll = source_named(resolution, "Poll").id
    assert sorted(map(str, resolution.polls.values())) == sorted(["None", poll])


@pytest.mark.parametrize(
    "asked",
    [
        "In <s>a <o>Fen Gazette</o> survey released last Thursday</s>, it was close.",
        "<s>The poll by the <o>Fen Institute</o></s> is out.",
    ],
)
def test_a_share_is_the_word_of_any_poll_told_before_it(asked: str) -> None:
    resolution, _ = resolve_marked(
        f"{asked} <s>Half of voters</s> said no. <s>An average of 10 percent of voters</s> ate."
    )
    poll = resolution.source_ids["a"][0]
    assert len(resolution.polls) == 2
    assert set(resolution.polls.values()) == {poll}


@pytest.mark.parametrize(
    ("marked", "kind"),
    [
        ("<s>a <o>Harwell</o> poll taken last week</s> said no.", "document"),
        ("<s>new harbour reports</s> said no.", "document"),
        ("<s>local media reports</s> said no.", "anonymous"),
        ("<s>the average of polls compiled by <o>Harwell Labs</o></s> fell.", "organisation"),
        ("<s><p>Ada Pell</p>'s memoir</s> told it.", "person"),
    ],
)
def test_what_is_counted_and_kept_is_no_unnamed_source(marked: str, kind: str) -> None:
    assert [s.kind for s in resolve_marked(marked)[0].sources] == [kind]
