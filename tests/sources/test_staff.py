"""People of bodies and in office: experts whose body speaks, auditors, offices, whom an outlet quotes."""

from __future__ import annotations

import pytest

from headwater.data.article import Outlet

from .marking import are_two, names_of

ONE_SOURCE = [
    ("experts of a body", ["<s><o>Harwell Labs</o></s> spoke. <s>Analysts at <o>Harwell Labs</o></s> said more."]),
    ("bosses of a body", ["<s><o>Fen Hydro</o></s> spoke.", "<s>Bosses at <o>Fen Hydro</o></s> insist that it holds."]),
    (
        "an office with its town",
        ["<s>Fire chief <p>Ada Pell</p></s> spoke.", "In <l>Fenport</l> <s>the town's fire chief</s> said more."],
    ),
    (
        "an office of the opening with its subject",
        ["<h><s>Transport minister</s> goes</h>\n\n<s>Transport Minister <p>Ada Pell</p></s> left."],
    ),
    (
        "auditors of a court of audit",
        ["<s>The <o>Fen Court of Audit</o></s> spoke. <s>The auditors</s> found more. <s>State auditors</s> left."],
    ),
]

APART = [
    (
        "the director of another article",
        ["<s>Director <p>Ada Pell</p></s> spoke at the lock.", "<s>The director</s> said no."],
    ),
    (
        "counted experts and their body",
        ["<s><o>Harwell Labs</o></s> spoke. <s>Two analysts at <o>Harwell Labs</o></s> said more."],
    ),
    (
        "experts who will not be named",
        ["<s><o>Harwell Labs</o></s> spoke. <s>Analysts at <o>Harwell Labs</o></s>, who asked not to be named, left."],
    ),
    (
        "officials of a ministry who will not be named",
        [
            "<s>The <o>Health Ministry</o></s> spoke. <s>Two officials at the <o>Health Ministry</o>, who asked not to "
            "be named,</s> said more.",
        ],
    ),
    (
        "an official and whoever else holds an office",
        ["<s><p>Ada Pell</p>, a board official,</s> spoke.", "<s>The official</s> said no."],
    ),
    (
        "auditors of a story with two such courts",
        ["The <o>Lock Audit Board</o> sat. <s>The <o>Fen Court of Audit</o></s> spoke. <s>The auditors</s> left."],
    ),
]


@pytest.mark.parametrize("marked", [m for _, m in ONE_SOURCE], ids=[what for what, _ in ONE_SOURCE])
def test_resolve_joins(marked: list[str]) -> None:
    names = names_of(*marked)
    assert len(names) > 1
    assert len(set(names)) == 1, names
    assert names[0] is not None


@pytest.mark.parametrize("marked", [m for _, m in APART], ids=[what for what, _ in APART])
def test_resolve_keeps_apart(marked: list[str]) -> None:
    assert are_two(*marked)


def test_resolve_brings_whom_an_outlet_quotes_to_its_own_article() -> None:
    echo = Outlet("Fenport Echo")
    names = names_of(
        "<s>An engineer quoted by the local site <o>Fenport Echo</o></s> said that it leaked.",
        "<s>An engineer who works there</s> told us that it leaked.",
        "It rained. <s>An engineer</s> said that it held.",
        outlets=[None, echo, None],
    )
    assert names[0] == names[1] != names[2]
