"""Parts of an inner attribution that stand on the wrong side of its cue."""

from __future__ import annotations

from headwater.annotations.roles import Marked
from headwater.annotations.sides import mend_sides
from headwater.data.span import Span


def at(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def mended(text: str, sources: list[str], cue: str, *content: str) -> tuple[list[str], list[str]]:
    """Source and content of the mended attribution, in words."""
    marked = Marked([at(text, cue)], [at(text, words) for words in sources], [at(text, words) for words in content])
    found = mend_sides(text, marked)
    return [span.of(text) for span in found.source], [span.of(text) for span in found.content]


def test_whoever_is_told_is_no_source() -> None:
    text = "The captain tells her mate that the reef is near"
    assert mended(text, ["her mate"], "tells", "that the reef is near")[0] == []
    assert mended(text, ["The captain", "her mate"], "tells", "that the reef is near")[0] == ["The captain"]
    text = "According to the pilots the reef is near"
    assert mended(text, ["the pilots"], "According to", "the reef is near")[0] == ["the pilots"]
    text = "They were told by the board that the pier would close"
    assert mended(text, ["the board"], "were told", "that the pier would close")[0] == ["the board"]


def test_a_mark_shows_which_side_is_said() -> None:
    text = "He opposed the late ferry with a clerk stating: “She will sail early”"
    assert mended(text, ["a clerk"], "stating", "the late ferry with", "“She will sail early”")[1] == [
        "“She will sail early”"
    ]
    text = "“Stand back,” the pilot said once the mast had gone"
    assert mended(text, ["the pilot"], "said", "“Stand back,”", "once the mast had gone")[1] == ["“Stand back,”"]
    text = "The pier, he said, was sound"
    assert mended(text, ["he"], "said", "The pier", "was sound")[1] == ["The pier", "was sound"]


def test_what_is_said_in_a_subordinate_clause_ends_with_it() -> None:
    text = "When the mate feared that the rope would part, they cut the boat loose"
    said = "that the rope would part, they cut the boat loose"
    assert mended(text, ["the mate"], "feared", said)[1] == ["that the rope would part"]
    text = "Then the mate feared that the rope would part, they cut the boat loose"
    assert mended(text, ["the mate"], "feared", said)[1] == [said]


def test_the_place_of_a_dateline_does_not_speak() -> None:
    text = "OSTREL, Karvosk (ANA) — The minister toured the dam and ordered a survey"
    assert mended(text, ["OSTREL"], "ordered", "a survey")[0] == []
    text = "OSTREL ordered a survey — and waited"
    assert mended(text, ["OSTREL"], "ordered", "a survey")[0] == ["OSTREL"]
    assert mended("(Orla Finch) underlined the need", ["Orla Finch)"], "underlined", "the need")[0] == ["Orla Finch"]


def test_what_negates_a_cue_and_its_auxiliary_belong_to_it() -> None:
    for text, whole in (
        ("He did not ask for the key", "did not ask"),
        ("He hasn’t yet asked for the key", "hasn’t yet asked"),
        ("He asked for the key", "asked"),
        ("He had already asked for the key", "had already asked"),
        ("He did not come but asked for the key", "asked"),
    ):
        cue = "asked" if "asked" in text else "ask"
        marked = Marked([at(text, cue)], [at(text, "He")], [at(text, "for the key")])
        assert [span.of(text) for span in mend_sides(text, marked).cue] == [whole]
