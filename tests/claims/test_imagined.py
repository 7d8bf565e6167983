"""Speeches that nobody gave put nothing forward."""

from __future__ import annotations

import pytest
from tests.claims.telling import Page, make_article, tell

from headwater.claims.assertions.imagined import find_imagined

SPEECH = [
    "On Monday Ada Pell will open the harbour of Ostrel. {frame}",
    "Friends, I stand here humbled. I have learned from my mistakes, and my lock has leaked for years.",
    "I sold the ferry to my brother. I thought that nobody would ask me, and I was wrong.",
]


@pytest.mark.parametrize(
    "frame",
    [
        "Here is a version of what we'd like to hear her say.",
        "This is the speech we would love her to give.",
        "What follows is an imaginary letter to her town.",
    ],
)
def test_nothing_of_an_imagined_speech_is_put_forward(frame: str) -> None:
    story = tell(Page("Coast Wire", "The speech we'd like to hear", [p.format(frame=frame) for p in SPEECH]))
    texts = [story.text(a) for a in story.matched.assertions]
    assert any("open the harbour" in text for text in texts)
    assert not any("ferry" in text or "lock" in text or "speech" in text for text in texts)


def test_a_report_of_a_speech_is_no_imagined_one() -> None:
    report = [
        "Ada Pell opened the harbour. “I would like to thank my town,” she said in a speech we liked.",
        "“I sold the ferry to my brother,” she said. The town of Ostrel has 4,000 people.",
    ]
    assert find_imagined(make_article(Page("Coast Wire", "Pell opens harbour", report)), ()) == []


@pytest.mark.parametrize(
    "opening",
    [
        "This is a transcript of the interview. I want you to know that we checked it.",
        "I read your letter twice, and you should have written sooner.",
        "My statement could have said more, and I would like to thank you for it.",
    ],
)
def test_a_real_text_in_the_first_person_is_not_imagined(opening: str) -> None:
    told = [opening, "I sold the ferry to my brother, and I told my town. I kept my lock. I was there myself."]
    assert find_imagined(make_article(Page("Coast Wire", "Ada Pell answers", told)), ()) == []
