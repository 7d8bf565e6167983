"""Who speaks in a script."""

from __future__ import annotations

import pytest
from tests.growth import LINEAR, growth

from headwater.annotations.annotate import annotate
from headwater.annotations.turns import leave_own_turns, read_turns
from headwater.data.article import Article
from headwater.model import load_reader

SCRIPT = """Harbour Hour, Tuesday
HOST (ADA PELL): Ferries are still tied up at Ostrel. Our reporter Tam Orrin is on the quay. Tam?
TAM ORRIN: Nothing has moved since dawn, Ada. The harbour board says that two cranes are broken.
HOST: We have Jonas Brell of the dockers on the line. Mr Brell, when will you go back?
JONAS BRELL: We go back when the fourth shift is paid. The board told us on Sunday that it would be.
HOST: And the cranes?
BRELL: Three cranes are broken, not two.
TAM ORRIN: I asked the harbour master, Edda Vole, about that.
VOLE (clip): There is nothing wrong with my cranes.
HOST: Thank you both."""


def attributed(text: str) -> list[tuple[str, str]]:
    """Source and content of each attribution that a label makes."""
    article = Article("a", "a.txt", "", "", "utf-8", text, ())
    found = annotate(article, load_reader()).attributions
    return [
        (one.source[0].of(text), one.content[0].of(text)) for one in found if one.source and one.cue[0].of(text) == ":"
    ]


def test_guests_and_recordings_speak_for_themselves() -> None:
    assert attributed(SCRIPT) == [
        ("JONAS BRELL", "We go back when the fourth shift is paid. The board told us on Sunday that it would be."),
        ("BRELL", "Three cranes are broken, not two."),
        ("VOLE", "There is nothing wrong with my cranes."),
    ]


def test_a_note_behind_a_comma_says_who_is_staff() -> None:
    text = (
        "ADA PELL, HOST:\nFerries are still tied up at Ostrel.\n\n"
        "TAM ORRIN, BYLINE: Nothing has moved since dawn.\n\n"
        "JONAS BRELL, DOCKERS OF OSTREL: We go back when the fourth shift is paid.\n\n"
        "ADA PELL, HOST: Thank you both."
    )
    assert attributed(text) == [("JONAS BRELL", "We go back when the fourth shift is paid.")]


def test_whoever_speaks_through_an_interpreter_is_no_staff() -> None:
    script = SCRIPT.replace("HOST: Thank", "MAREK TOLD: (Through interpreter) We sleep on the deck.\nHOST: Thank")
    assert ("MAREK TOLD", "We sleep on the deck.") in attributed(script)


def test_a_guest_may_be_introduced_by_what_he_does() -> None:
    script = SCRIPT.replace(
        "HOST: Thank",
        "HOST: Lea Moritz teaches harbour law at Ostrel.\nLEA MORITZ: The dockers will win in court.\nHOST: Thank",
    )
    assert ("LEA MORITZ", "The dockers will win in court.") in attributed(script)


def test_what_a_guest_passes_on_stands_inside_the_turn() -> None:
    found = annotate(Article("a", "a.txt", "", "", "utf-8", SCRIPT, ()), load_reader()).attributions
    told = next(one for one in found if "told" in one.cue[0].of(SCRIPT))
    assert told.parent is not None and found[told.parent].source[0].of(SCRIPT) == "JONAS BRELL"


def test_what_a_reporter_passes_on_stands_alone() -> None:
    found = annotate(Article("a", "a.txt", "", "", "utf-8", SCRIPT, ()), load_reader()).attributions
    says = next(one for one in found if "says" in one.cue[0].of(SCRIPT))
    assert says.parent is None and says.source[0].of(SCRIPT) == "The harbour board"


def test_an_article_that_prints_a_debate_tells_of_its_speakers() -> None:
    told = (
        "Councillor Brell and Mayor Vole met on Tuesday for the only debate before the vote, in front of some four "
        "hundred people."
    )
    turns = ["BRELL: You have broken three cranes.", "VOLE: Two cranes.", "BRELL: Three, I counted.", "VOLE: Two."]
    assert [source for source, _ in attributed("\n".join([told, *turns]))] == ["BRELL", "VOLE", "BRELL", "VOLE"]


@pytest.mark.parametrize(
    ("headline", "source"),
    [
        ("Dockers' union: ferries will stay tied up until the fourth shift is paid", "Dockers' union"),
        ("How Ostrel lost its ferries: the crane that would not lift", None),
        ("Ostrel: three in four vote to go back to the quay on Monday", None),
    ],
)
def test_a_colon_in_a_headline_attributes_only_to_who_can_speak(headline: str, source: str | None) -> None:
    text = f"{headline}\nThe ferries at Ostrel have not sailed since Sunday."
    article = Article("a", "a.txt", "", "", "utf-8", text, (), headline=headline)
    found = annotate(article, load_reader()).attributions
    named = [one.source[0].of(text) for one in found if one.cue[0].end <= len(headline) and one.source]
    assert named == ([source] if source else [])


def test_a_script_of_many_speakers_is_read_in_a_time_that_grows_with_its_length() -> None:
    said = "the board told Mr Vole that two cranes broke " * 12

    def read(n_speakers: int) -> None:
        text = "\n".join(f"NAME{at % n_speakers} PERSON{at % n_speakers}: {said}" for at in range(2 * n_speakers))
        assert leave_own_turns(text, read_turns(text, [])) == []

    assert growth(read, 200) < LINEAR


def test_who_is_thanked_for_coming_is_a_guest() -> None:
    text = (
        "HANNE VOSS: Good evening. Emil Draper is at the port. Emil, did she jump?\n\n"
        "EMIL DRAPER: That is the argument, Hanne.\n\n"
        "VOSS: Ilse Marn, thank you for coming in. Were you sacked?\n\n"
        "ILSE MARN: I made up my mind on Wednesday afternoon.\n\n"
        "VOSS: Emil Draper, thank you."
    )
    said = [one.marked.source[0].of(text) for one in read_turns(text, [])]
    assert said == ["ILSE MARN"]


def test_a_printed_debate_may_open_a_quotation_with_each_turn() -> None:
    text = (
        "Vole: Port of Ostrel Has Lost No Crane\n\n"
        "Mayor Vole was asked about the cranes on Monday.\n\nPartial transcript as follows:\n\n"
        '"PELL: Mayor Vole, how many cranes are broken at the port of Ostrel?\n\n'
        '"VIDEO: The board told me that three cranes were broken in the storm.\n\n'
        '"PELL: Is that so?\n\n'
        '"VOLE: Two cranes are broken, and we shall mend them before the winter."'
    )
    assert [source for source, _ in attributed(text)] == ["Vole", "VIDEO", "VOLE"]
    found = annotate(Article("a", "a.txt", "", "", "utf-8", text, ()), load_reader()).attributions
    assert not any("transcript" in part.of(text) for one in found for part in one.source)
