"""Whether an attribution quotes somebody."""

from __future__ import annotations

import pytest

from headwater.claims.assertions.speakers import is_deed, is_usable
from headwater.data.annotation import Attribution
from headwater.data.span import Span


def _attribution(text: str, source: str, cue: str, content: str) -> Attribution:
    spans = [Span(text.index(part), text.index(part) + len(part)) for part in (source, cue, content)]
    return Attribution((spans[0],), (spans[1],), (spans[2],), None, "indirect", "asserts", None, 1.0)


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "quotes"),
    [
        ("Ross is accused of selling the lock gates.", "Ross", "is accused of", "selling the lock gates", False),
        ("Clerk charged with theft of the lock gates", "Clerk", "charged with", "theft of the lock gates", False),
        ("Lock gates stolen, clerk charged", "clerk", "charged", "Lock gates stolen", False),
        ("Clerk charged in Orve lock gate theft", "Clerk", "charged", "Orve lock gate theft", False),
        ("The lock gates were sold, Ross charged.", "Ross", "charged", "The lock gates were sold", True),
        ("A flood which Ross blamed for the loss of the gates", "Ross", "blamed for", "the loss of the gates", True),
        (
            "The lock court was told that the gates were sold.",
            "The lock court",
            "was told",
            "that the gates were sold",
            False,
        ),
        ("Ross had been warned of a flood at the gates.", "Ross", "had been warned of", "a flood at the gates", False),
        ("More is expected of a keeper who sold the gates.", "a keeper", "is expected", "who sold the gates", False),
        ("They were told by Ross that the gates were sold.", "Ross", "were told by", "that the gates were sold", True),
        (
            "Ross was officially declared the winner of the vote.",
            "Ross",
            "was officially declared",
            "the winner of the vote",
            False,
        ),
        (
            "Lock keepers were sent a note saying that the gates were sold.",
            "Lock keepers",
            "were sent a note saying",
            "that the gates were sold",
            False,
        ),
        (
            "Ross was forced to admit that the gates were sold.",
            "Ross",
            "was forced to admit",
            "that the gates were sold",
            True,
        ),
        ("Ross was concerned that the gates were sold.", "Ross", "was concerned", "that the gates were sold", True),
        ("Ross called 112 from the lock.", "Ross", "called", "112", False),
        ("They met in a bar called The Iron Gate.", "a bar", "called", "The Iron Gate", False),
        ("Ross called the gates a lasting shame.", "Ross", "called", "the gates a lasting shame", True),
        ("A toll hailed by the lock board came in May.", "A toll", "hailed", "the lock board", False),
        ("Ross said by telephone that the toll came.", "Ross", "said", "that the toll came", True),
        ("The toll, described as a trial, came in May.", "The toll", "described", "as a trial", False),
        ("Ross described as a trial the toll of May.", "Ross", "described", "as a trial the toll of May", True),
        ("Ross called the coast guard to the gates.", "Ross", "called", "the coast guard to the gates", True),
        ("Ross called divers to the lock gates.", "Ross", "called", "divers to the lock gates", False),
        ("An easy choice, Ross later called it.", "Ross", "later called", "An easy choice", True),
        ("Ross called Mrs. Bray an “Aunt Lock.”", "Ross", "called", "Mrs. Bray an “Aunt Lock.”", True),
        ("Ross called her to say that the gates leak.", "Ross", "called", "that the gates leak", True),
        ("Ross was a diver called in the case of the gates.", "a diver", "called", "the case of the gates", False),
        (
            "Ross is now assured of another term at the lock.",
            "Ross",
            "is now assured of",
            "another term at the lock",
            False,
        ),
        ("He wants no part of any claims that gates leak.", "any", "claims", "that gates leak", False),
        ("Ross called a hearing on the lock gates.", "Ross", "called", "a hearing on the lock gates", False),
        ("Ross called the hearing on the gates a sham.", "Ross", "called", "the hearing on the gates a sham", True),
        ("The keepers know the gates are rusty.", "The keepers", "know", "the gates are rusty", False),
        ("Ross accused them of selling the lock gates.", "Ross", "accused", "them of selling the lock gates", True),
    ],
)
def test_who_is_accused_or_told_is_no_source_of_it(
    text: str, source: str, cue: str, content: str, *, quotes: bool
) -> None:
    assert is_usable(_attribution(text, source, cue, content), text) is quotes


@pytest.mark.parametrize(
    ("cue", "content", "deed"),
    [
        ("said", "the patch ledger consists of forty leaves", False),  # no finite verb that the rules know
        ("said", "among old harbour clerks of Ostrel", True),
        ("says", "seven dead, three missing in Ostrel", True),
        ("demanded", "the return of forty ledger leaves", True),
    ],
)
def test_what_somebody_plainly_says_is_no_deed(cue: str, content: str, deed: bool) -> None:
    assert is_deed(cue, content) is deed


@pytest.mark.parametrize(
    ("text", "source", "cue", "content", "quotes"),
    [
        ("Bray planned a walk along the lock.", "Bray", "planned", "a walk along the lock", False),
        ("Bray will urge the owners to mend it.", "Bray", "will urge", "the owners to mend it", False),
        ("Bray urged the owners to mend it.", "Bray", "urged", "the owners to mend it", True),
        ("Bray seemed to mock the toll keepers.", "Bray", "seemed to mock", "the toll keepers", False),
        ("Orr allegedly ordered the barge burnt.", "Orr", "allegedly ordered", "the barge burnt", False),
        ("Owners see the old gates as scrap.", "Owners", "see", "the old gates as scrap", False),
        ("Divers saw no cracks in the gates.", "Divers", "saw", "no cracks in the gates", True),
        ("Bray showed little interest in tolls.", "Bray", "showed", "little interest in tolls", False),
        ("The poll showed little interest in tolls.", "The poll", "showed", "little interest in tolls", True),
        ("It showed barges below the lock.", "It", "showed", "barges below the lock", True),
        ("Footage showed barges below the lock.", "Footage", "showed", "barges below the lock", True),
        ("The owners show no sign of mending it.", "The owners", "show", "no sign of mending it", False),
        ("Bray believes the gates will hold.", "Bray", "believes", "the gates will hold", True),
        ("Bray wants “a lock that holds water”.", "Bray", "wants", "“a lock that holds water”", True),
    ],
)
def test_nobody_is_heard_in_what_is_thought_or_yet_to_be_said(
    text: str, source: str, cue: str, content: str, *, quotes: bool
) -> None:
    assert is_usable(_attribution(text, source, cue, content), text) is quotes
