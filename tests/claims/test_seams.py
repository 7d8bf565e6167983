"""Where no sentence is cut."""

from __future__ import annotations

import pytest

from headwater.claims.assertions.seams import holds_together
from headwater.claims.assertions.splitting import split_parts
from headwater.data.span import Span


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Their lead is the same one", "Orrin enjoyed last spring"),
        ("He never said", "he would pay the fee"),
        ("Everybody agrees it’s", "as near to a harbour as Ostrel gets"),
        ("I hope the ledger", "kept by the port will be read"),
        ("The yard was safe, at least", "when it comes to fire"),
        ("She is to serve", "as mayor of Ostrel"),
        ("Her one post,", "as noted above, is that of a clerk"),
        ("The firm sent the port as many", "as 40 barges"),
        ("The missile flew between Ostrel", "and Tarvo on Monday"),
        ("The old mayor (once a clerk, a pilot", "and a baker) lost the vote"),
        ("He “saw the new barges", "and watched the launch,”"),
        ("It is a vote which Bray", "and Orrin have won"),
        ("The tide may turn in the spring", "unless the lock is shut"),
        ("They gave us fear", "rather than a plan"),
        ("The port should either shut the lock", "or pay for it"),
        ("They pay by Friday", "or they leave"),
        (", and none has said", "they want the lock"),
        ("They should leave", "so the others could gather behind him"),
        ("The pilots will only be paid", "when the lock is shut"),
        ("When I look at a town like Ostrel,” he said, “which sits there", "and tells its daughter town to pay"),
    ],
)
def test_holds_together_what_says_nothing_alone(left: str, right: str) -> None:
    assert holds_together(left, right)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The lock is shut", "and the barges have left"),
        ("The port closed", "after the storm had broken two locks"),
        ("Bray left at noon", "– the barges had gone by then"),
        ("The spokesman said", "the lock was shut"),
    ],
)
def test_holds_together_leaves_two_things_apart(left: str, right: str) -> None:
    assert not holds_together(left, right)


@pytest.mark.parametrize(
    "text",
    [
        "Orrin says that if they go after Bray the way they were told, they lose",
        "She has asked to be named as governor of the northern islands",
        "It was doubtful because the lock was broken",
        "The fleet took large parts of Norish and Sarvian water, sank barges and left",
        "Her words on the strait that paint traders as too greedy to be let in may have hidden a change",
    ],
)
def test_split_parts_makes_no_stumps(text: str) -> None:
    assert split_parts(Span(0, len(text)), text) == [Span(0, len(text))]
