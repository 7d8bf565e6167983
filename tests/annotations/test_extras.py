"""What is added to the reader's own marks, on marks made by hand."""

from __future__ import annotations

import pytest

from headwater.annotations.citing import read_as_saying, read_citing
from headwater.annotations.denying import part_quotations
from headwater.annotations.figures import add_figures
from headwater.annotations.filling import fill
from headwater.annotations.headlines import read_headline
from headwater.annotations.nesting import Nested
from headwater.annotations.relaying import add_relays
from headwater.annotations.roles import Marked
from headwater.annotations.sharing import share_sources
from headwater.annotations.sources import mend_sources
from headwater.annotations.units import split_sentences
from headwater.data.annotation import Entity, EntityKind
from headwater.data.span import Span, text_of


def span_of(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def marked(text: str, source: str, cue: str, *content: str) -> Nested:
    sources = [span_of(text, source)] if source else []
    return Nested(Marked([span_of(text, cue)], sources, [span_of(text, one) for one in content]))


@pytest.mark.parametrize(
    ("text", "source", "cue", "whole"),
    [
        ("A man in the engine room of the Lady Ilse said it smoked.", "A man in the engine room of the", "said",
         "A man in the engine room of the Lady Ilse"),
        ("Harbour police neither confirmed nor denied the arrests.", "Harbour police neither", "confirmed nor denied",
         "Harbour police"),
        ("Tarrow & Vane said it was considering sale.", "Tarrow", "said", "Tarrow & Vane"),
        ("The Tavrian supreme leader ordered more of them.", "The Tavrian", "ordered", "The Tavrian supreme leader"),
        ("The Tavrian quickly ordered more of them.", "The Tavrian", "ordered", "The Tavrian"),
        ("The lock board late on Tuesday night said it leaked.", "The lock board late on Tuesday night", "said",
         "The lock board"),
        ("The lock board late on Tuesday said it leaked.", "The lock board late", "said", "The lock board"),
        ("The court on 3 May ruled that it leaked.", "The court on 3 May", "ruled", "The court"),
        ("A survey published last week found it leaked.", "A survey published last week", "found",
         "A survey published last week"),
        ("It is widely thought that the lock leaked.", "It", "is widely thought", ""),
        ("It was shut, the board said. It warned of a flood.", "It", "warned", "It"),
    ],
)  # fmt: skip
def test_mend_sources_makes_them_whole(text: str, source: str, cue: str, whole: str) -> None:
    one = marked(text, source, cue, text.split()[-1])
    mend_sources(text, [one], ())
    assert text_of(one.marked.source, text) == whole


@pytest.mark.parametrize(
    ("text", "source", "kind", "kept"),
    [
        ("They marched on June 2 alleging that it leaked.", "June 2", "date", False),
        ("OSTREL: Two men were held in March.", "OSTREL", "place", False),
        ("Ostrel: no deal with the Fens in March.", "Ostrel", "place", True),
    ],
)
def test_mend_sources_leaves_dates_and_datelines(text: str, source: str, kind: EntityKind, *, kept: bool) -> None:
    one = marked(text, source, ":" if ":" in text else "alleging", text.split()[-1])
    mend_sources(text, [one], (Entity(span_of(text, source), kind),))
    assert bool(one.marked.source) is kept


@pytest.mark.parametrize(
    ("text", "cue", "sources", "kept"),
    [
        ("“It leaked,” she told the Fen Herald.", "told", ("she", "the Fen Herald"), "she"),
        ("“It leaked,” told the Fen Herald its keeper.", "told", ("the Fen Herald",), "the Fen Herald"),
        ("“It leaked,” both said, Ada and the keeper.", "said", ("both", "the keeper"), "both the keeper"),
        ("Kin of the boy, who was held by river guards, deny that “It leaked,” too.", "deny",
         ("Kin of the boy, who", "river guards,"), "Kin of the boy"),
    ],
)  # fmt: skip
def test_mend_sources_leaves_whom_it_tells_and_what_is_told_of_it(
    text: str, cue: str, sources: tuple[str, ...], kept: str
) -> None:
    one = Nested(Marked([span_of(text, cue)], [span_of(text, part) for part in sources], [span_of(text, "It leaked")]))
    mend_sources(text, [one], ())
    assert text_of(one.marked.source, text, " ") == kept


def test_mend_sources_keeps_the_one_beside_the_cue() -> None:
    text = "Marsh took 400 votes to 300 for Ada Quill of the Reform Union, board chair Mo Reyes told reporters."
    one = marked(text, "Ada Quill of the Reform Union, board chair Mo Reyes", "told", "Marsh")
    persons = tuple(Entity(span_of(text, name), "person") for name in ("Marsh", "Ada Quill", "Mo Reyes"))
    mend_sources(text, [one], persons)
    assert text_of(one.marked.source, text) == "board chair Mo Reyes"
    fill(text, [one], split_sentences(text))
    assert text_of(one.marked.content, text) == "Marsh took 400 votes to 300 for Ada Quill of the Reform Union"


@pytest.mark.parametrize(
    ("text", "cue", "content", "source"),
    [
        ("Bray on Tuesday evening dismissed the plan as late.", "dismissed", "the plan as late", "Bray"),
        ("Parish denies 83 graves were dug", "denies", "83 graves were dug", "Parish"),
        ("The courier, a weekly, is not naming him.", "is not naming", "him", "The courier, a weekly"),
        ("The raid is believed to be over.", "is believed", "to be over", ""),
        ("It was designed to hold water.", "designed", "to hold water", ""),
    ],
)
def test_fill_finds_the_subject(text: str, cue: str, content: str, source: str) -> None:
    one = marked(text, "", cue, content)
    fill(text, [one], split_sentences(text))
    assert text_of(one.marked.source, text) == source


@pytest.mark.parametrize(
    ("text", "cue", "content", "source"),
    [
        ("Bray left the hall on Tuesday and said the toll stays.", "said", "the toll stays", "Bray"),
        ("On Sunday, the harbour clerk closed the gate, calling it a ruin.", "calling", "it a ruin",
         "the harbour clerk"),
        ("While it rained, Ms. Quill walked out, but later told us it was over.", "later told", "it was over",
         "Ms. Quill"),
        ("The dam held, and the mayor left early, warning of more rain.", "warning of", "more rain", "the mayor"),
        ("The dam was built and praised by Bray as a wonder.", "praised", "a wonder", ""),
        ("The board cut fares, limiting what Kovia earns.", "limiting", "what Kovia earns", ""),
        ("“It is over,” the dam's keeper wrote and called it a ruin.", "called", "it a ruin", ""),
    ],
)  # fmt: skip
def test_share_sources_finds_who_goes_on(text: str, cue: str, content: str, source: str) -> None:
    one = marked(text, "", cue, content)
    share_sources(text, [one], split_sentences(text))
    assert text_of(one.marked.source, text) == source


def test_share_sources_gives_a_second_verb_the_mouth_of_the_first() -> None:
    text = "“The gate held,” Mara Bray wrote in May, but also said it had leaked."
    first, second = marked(text, "Mara Bray", "wrote", "The gate held"), marked(text, "", "said", "it had leaked")
    share_sources(text, [first, second], split_sentences(text))
    assert text_of(second.marked.source, text) == "Mara Bray"


def test_fill_carries_a_content_back_to_its_sentence() -> None:
    text = "Finch, who met the crew, told it that “no boat may sail”, the agency said. Rain fell."
    one = marked(text, "the agency", "said.", "it that “no boat may sail”")
    fill(text, [one], split_sentences(text))
    assert text_of(one.marked.content, text) == "Finch, who met the crew, told it that “no boat may sail”"


def test_fill_reads_who_passed_a_document_on() -> None:
    text = "The dam broke at two, according to a Flood Office statement carried by state radio."
    one = marked(text, "a Flood Office statement carried by state radio", "according to", "The dam broke at two")
    found = [one]
    fill(text, found, split_sentences(text))
    assert text_of(one.marked.source, text) == "state radio"
    assert text_of(found[1].marked.source, text) == "a Flood Office statement"
    assert found[1].parent is one and found[1].marked.content == one.marked.content


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("The flood office still puts the toll at 58.", "The flood office", "the toll at 58"),
        ("She put turnout at 71.4 percent.", "She", "turnout at 71.4 percent"),
        ("The board first gave the figure as twelve.", "The board", "the figure as twelve"),
        ("The parish counts 83 dead in the valley.", "The parish", "83 dead in the valley"),
    ],
)
def test_add_figures_finds_who_gave_them(text: str, source: str, content: str) -> None:
    (one,) = add_figures(text, [], split_sentences(text))
    assert (text_of(one.marked.source, text), text_of(one.marked.content, text)) == (source, content)


@pytest.mark.parametrize(
    "text",
    [
        "He put the cup at the edge.",
        "It gave them 3 boats.",
        "The toll put at 9 is wrong.",
        "The referee gave him the count and stopped it at 2:15.",
    ],
)
def test_add_figures_takes_nothing_else(text: str) -> None:
    assert add_figures(text, [], split_sentences(text)) == []


def test_add_figures_stands_inside_what_reports_it() -> None:
    text = "A church has put the toll at 80, the Lake Courier reported."
    outer = marked(text, "the Lake Courier", "reported", "A church has put the toll at 80")
    _, inner = add_figures(text, [outer], split_sentences(text))
    assert (inner.parent, inner.depth) == (outer, 1)


def test_read_headline_reads_its_grammar() -> None:
    text = "Dam company denies opening gates"
    (one,) = read_headline(text, Span(0, len(text)), [], ())
    assert text_of(one.marked.source, text) == "Dam company" and text_of(one.marked.content, text) == "opening gates"


@pytest.mark.parametrize("who", ["Cops", "Police", "Lock investigators", "Prosecutor", "Neighbours"])
def test_read_headline_knows_who_speaks_before_its_colon(who: str) -> None:
    text = f"{who}: ferry was holed twice"
    (one,) = read_headline(text, Span(0, len(text)), [marked(text, who, ":", "ferry was holed twice")], ())
    assert text_of(one.marked.source, text) == who


@pytest.mark.parametrize(("label", "says"), [("Explainer", False), ("Transcript", False), ("Orrin Council", True)])
def test_read_headline_takes_no_kind_of_piece_for_a_speaker(label: str, says: bool) -> None:
    text = f"{label}: the ferry sails again"
    named = (Entity(span_of(text, label), "organisation"),)  # as the reader may well mark it
    assert bool(read_headline(text, Span(0, len(text)), [], named)) == says
    assert bool(read_headline(text, Span(0, len(text)), [marked(text, label, ":", text[-21:])], named)) == says


@pytest.mark.parametrize("clipped", [False, True])
def test_read_citing_finds_who_is_cited_at_the_end(clipped: bool) -> None:
    text = (
        "The Ledger reported that Kestrel was weighing an offer for the mill, citing three people close to the talks."
    )
    whole = text[text.index("that") : text.index(", citing") if clipped else -1]
    outer = marked(text, "The Ledger", "reported", whole)
    said, cited = read_citing(text, [outer], split_sentences(text))
    assert said is outer and cited.parent is outer
    assert text_of(cited.marked.source, text) == "three people close to the talks"
    for one in (said, cited):
        assert text_of(one.marked.content, text) == "that Kestrel was weighing an offer for the mill"


def test_read_citing_finds_whoever_is_paraphrased_without_a_mark() -> None:
    text = "The Lake Courier paraphrased Finch, noting that ferries are cheap."
    noted = marked(text, "The Lake Courier", "noting", "that ferries are cheap")
    _, passed_on = read_citing(text, [noted], split_sentences(text))
    assert noted.parent is passed_on and text_of(noted.marked.source, text) == "Finch"
    assert text_of(passed_on.marked.source, text) == "The Lake Courier"


def test_whoever_is_cited_for_one_sentence_has_not_said_the_next() -> None:
    first, second = "“I took their money for the lock”", "“I say, I was not born yesterday.”"
    text = f"{first}, Finch said, quoting Bray. {second}"
    outer = marked(text, "Finch", "said", first, second)
    _, cited = read_citing(text, [outer, marked(text, "", "quoting", "Bray")], split_sentences(text))
    assert text_of(cited.marked.source, text) == "Bray" and text_of(cited.marked.content, text) == first
    assert len(outer.marked.content) == 2


@pytest.mark.parametrize("marks", ['""', "“”", "‘’", "''"])
def test_part_quotations_takes_what_follows_a_denial_for_said(marks: str) -> None:
    quoted = f"{marks[0]}I was at home with my boat.{marks[1]}"
    text = f"He denied that they had met. {quoted} The harbour was dark."
    outer = marked(text, "He", "denied", "that they had met", quoted)
    denied, said = part_quotations(text, [outer], split_sentences(text))
    assert text_of(denied.marked.content, text) == "that they had met"
    assert text_of(said.marked.content, text) == quoted[1:]
    assert said.marked.source == denied.marked.source and text_of(said.marked.cue, text) == marks[0]


def test_part_quotations_leaves_what_is_said_as_it_is() -> None:
    text = 'He said that they had met. "I was at home with my boat." The harbour was dark.'
    outer = marked(text, "He", "said", "that they had met", '"I was at home with my boat."')
    assert part_quotations(text, [outer], split_sentences(text)) == [outer]


def test_read_headline_drops_what_only_stands_beside() -> None:
    text = "Recount ordered as Marrow scrapes home in Ostrel"
    assert read_headline(text, Span(0, len(text)), [marked(text, "Recount", "ordered", text[16:])], ()) == []


def test_read_citing_gives_what_is_noted_to_whom_is_paraphrased() -> None:
    text = "The Lake Courier paraphrased Finch, noting that ferries are cheap."
    outer = marked(text, "The Lake Courier", "paraphrased", "Finch")
    noted = marked(text, "The Lake Courier", "noting", "that ferries are cheap")
    found = read_citing(text, [outer, noted], split_sentences(text))
    assert found == [outer, noted] and noted.parent is outer
    assert text_of(noted.marked.source, text) == "Finch"
    assert outer.marked.content == noted.marked.content


@pytest.mark.parametrize(
    ("text", "cue", "content", "relay"),
    [
        ("The lock leaks, the board said in a statement carried by the Orve agency.", "said", "The lock leaks",
         "the Orve agency"),
        ("The board said in remarks broadcast on state radio that the lock leaks.", "said", "that the lock leaks",
         "state radio"),
        ("In a letter published by the Ledger on Sunday, the board said that it leaks.", "said", "that it leaks",
         "the Ledger"),
        ("The board said in a statement reported by the Ledger that it leaks.", "said in a statement reported by",
         "that it leaks", "the Ledger"),
        ("The board said in a statement published on its website that it leaks.", "said", "that it leaks", ""),
        ("In a speech broadcast on Friday, the board said that it leaks.", "said", "that it leaks", ""),
        ("The board said that it leaks, as he put it in a speech aired by Fen Radio.", "said",
         "that it leaks, as he put it in a speech aired by Fen Radio", ""),
    ],
)  # fmt: skip
def test_add_relays_puts_whoever_carried_a_statement_outside(text: str, cue: str, content: str, relay: str) -> None:
    one = marked(text, "he board", cue, content)
    found = add_relays(text, [one], split_sentences(text))
    assert [text_of(outer.marked.source, text) for outer in found if outer is not one] == ([relay] if relay else [])
    assert text_of(one.marked.cue, text) in ("said", "said in a statement")
    assert (one.parent is not None) is bool(relay)


def test_read_citing_parts_what_is_only_quoted_where_the_reader_marks_no_cue_for_it() -> None:
    text = "The lock leaks, Fena reported, quoting clerk Ivo Ross as saying that the gates were sold."
    one = marked(text, "Fena", "reported", "The lock leaks", "clerk Ivo Ross as saying that the gates were sold")
    found = read_as_saying(text, read_citing(text, [one], split_sentences(text)))
    said = [(text_of(a.marked.source, text), text_of(a.marked.content, text)) for a in found]
    assert said[0] == ("Fena", "The lock leaks")
    assert said[-1] == ("clerk Ivo Ross", "the gates were sold")
    assert found[-1].parent is found[-2]
