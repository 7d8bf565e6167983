"""What a label is, and when the lines that begin with one are turns of a script."""

from __future__ import annotations

import time

import pytest

from headwater.meaning.scripts import find_turns, is_script, label_at, read_label, turn_at

SCRIPT = """Harbour Hour, Tuesday
Host (Ada Pell): Ferries are still tied up at Ostrel.
They have been since Sunday.
Mr. Brell: We go back when the fourth shift is paid.
Host: And the cranes?
Mr. Brell: Three are broken.
Read the whole programme on our pages."""


@pytest.mark.parametrize(
    ("line", "name", "note"),
    [
        ("KOFI BRANDEIS: Not yet.", "KOFI BRANDEIS", ""),
        ("HOST (ADA PELL): Not yet.", "HOST", "ADA PELL"),
        ("VOLE (clip): Not yet.", "VOLE", "clip"),
        ("ADA PELL, BYLINE: Not yet.", "ADA PELL", "BYLINE"),
        ("ADA PELL (OTR), HARBOUR COUNCIL: Not yet.", "ADA PELL", "OTR), HARBOUR COUNCIL"),
        ("ADA PELL:\nNot yet.", "ADA PELL", ""),
        ("  ÉMILE O’BRELL: Not yet.", "ÉMILE O’BRELL", ""),
        ("Mr. Brell: Not yet.", "Mr. Brell", ""),
        ("Host (Ada Pell): Not yet.", "Host", "Ada Pell"),
        ("Q: When?", "Q", ""),
    ],
)
def test_read_label_says_who_speaks(line: str, name: str, note: str) -> None:
    label = read_label(line)
    assert label is not None
    assert (label.name.of(line), label.note.of(line), label.colon.of(line)) == (name, note, ":")
    assert line[label.end :] in ("Not yet.", "When?")


@pytest.mark.parametrize(
    "line",
    [
        "The mayor said: not yet.",
        "Key Points:\nThe ferries are tied up.",
        "Ostrel, PORT: The ferries are tied up.",
        "10:30: The ferries are tied up.",
        "ADA PELL:",
        "She said no. HOST: And the cranes?",
    ],
)
def test_read_label_finds_none(line: str) -> None:
    assert read_label(line) is None


def test_a_label_may_have_to_be_in_capitals() -> None:
    assert read_label("Related: the crane that would not lift", capitals=True) is None
    assert read_label("HOST (Ada Pell): Good evening", capitals=True) is not None


def test_a_label_in_lower_case_counts_only_in_a_script() -> None:
    line = "Mr. Brell: Three are broken."
    assert label_at(line, 0) is None
    assert label_at(SCRIPT, SCRIPT.index(line)) is not None
    assert label_at(line.upper(), 0) is not None


def test_a_turn_goes_on_to_the_next_label() -> None:
    turns = find_turns(SCRIPT)
    assert [turn.label.name.of(SCRIPT) for turn in turns] == ["Host", "Mr. Brell", "Host", "Mr. Brell"]
    assert turns[0].said.of(SCRIPT) == "Ferries are still tied up at Ostrel.\nThey have been since Sunday."
    assert turns[-1].said.of(SCRIPT) == "Three are broken."


def test_turn_at_is_the_one_around_a_place() -> None:
    turns = find_turns(SCRIPT)
    assert turn_at(SCRIPT, SCRIPT.index("since Sunday")) == turns[0]
    assert turn_at(SCRIPT, SCRIPT.index("And the cranes")) == turns[2]
    for outside in ("Harbour Hour", "Mr. Brell", "Read the whole"):
        assert turn_at(SCRIPT, SCRIPT.index(outside)) is None


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["HOST", "BRELL", "HOST"], True),
        (["Host", "Brell", "Host"], False),
        (["Host", "Brell", "Host", "Brell"], True),
        (["WATCH", "READ MORE", "PHOTO", "VIDEO", "LIVE"], False),
        ([], False),
    ],
)
def test_a_script_has_several_turns_and_somebody_who_speaks_again(names: list[str], expected: bool) -> None:
    assert is_script(names) is expected
    assert bool(find_turns("\n".join(f"{name}: The ferry" for name in names))) is expected


@pytest.mark.parametrize(
    "text", ["A" * 200_000, "Aa " * 100_000, "\n" * 200_000, "Aa (" * 50_000, "AA," + " " * 200_000]
)
def test_hostile_lines_are_read_in_seconds(text: str) -> None:
    started = time.process_time()
    find_turns(text)
    assert time.process_time() - started < 10
