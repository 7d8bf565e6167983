"""What somebody thinks, plans or is only said to do."""

from __future__ import annotations

import pytest

from headwater.claims.assertions.acts import is_wordless


@pytest.mark.parametrize(
    ("source", "cue", "content", "wordless"),
    [
        ("Ida Bray", "planned", "a walk along the lock", True),
        ("Ross", "will urge", "them to mend it", True),
        ("Orr", "allegedly ordered", "the fire", True),
        ("the owners", "see", "the gates as scrap", True),
        ("the divers", "see", "no crack in the gates", False),
        ("Ida Bray", "showed", "little interest in the lock", True),
        ("It", "showed", "barges below the lock", False),
        ("Footage", "showed", "barges below the lock", False),
        ("the survey", "showed", "barges below the lock", False),
        ("Bray", "planned", "to “walk every lock” by May", False),
        ("Bray", "urged", "them to mend it", False),
    ],
)
def test_what_nobody_is_heard_to_say(source: str, cue: str, content: str, *, wordless: bool) -> None:
    assert is_wordless(source, cue, content) is wordless
