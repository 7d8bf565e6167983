from __future__ import annotations

import pytest

from headwater.articles.markings import (
    NoOutlets,
    find_byline,
    find_credit_line,
    find_opening,
    find_tail_credit,
    is_reporting_line,
    looks_like_names,
)

TABLE = NoOutlets()


@pytest.mark.parametrize(
    ("lead", "place", "credit"),
    [
        ("TARVIK, June 3 (UPI) — Ferry crews said", "TARVIK, June 3", "UPI"),
        ("Reuters: TARVIK (Reuters) - Ferry crews said", "TARVIK", "Reuters"),
        ("Tarvik (AFP) – Ferry crews said", "Tarvik", "AFP"),
        ("PORT ANDERS, Ulster (AP) — Ferry crews said", "PORT ANDERS, Ulster", "AP"),
        ("TARVIK, June 3 (Xinhua) -- Ferry crews said", "TARVIK, June 3", "Xinhua"),
        ("TARVIK, June 3. /TASS/. Ferry crews said", "TARVIK, June 3", "TASS"),
        ("New Tarvik, Jun 3 (PTI) Ferry crews said", "New Tarvik, Jun 3", "PTI"),
        ("Tarvik [Anderland], June 3 (ANI): Ferry crews said", "Tarvik [Anderland], June 3", "ANI"),
        ("TARVIK/OSK, June 3, 2031 (Reuters/AFP) - Crews said", "TARVIK/OSK, June 3, 2031", "Reuters/AFP"),
        ("(Reuters) - Ferry crews said", None, "Reuters"),
        ("TARVIK — Ferry crews said", "TARVIK", None),
        ("NEW TARVIK: Ferry crews said", "NEW TARVIK", None),
        ("Tarvik (population 9,000) - a town", None, None),
        ("BREAKING: Ferry crews said", None, None),
        ("Ferry crews (AP members among them) said", None, None),
        ("It rained.", None, None),
    ],
)
def test_find_opening_reads_datelines(lead: str, place: str | None, credit: str | None) -> None:
    opening = find_opening(lead, TABLE)
    assert (opening.place.of(lead) if opening.place else None) == place
    assert (opening.credit.of(lead) if opening.credit else None) == credit


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("© AFP", "AFP"),
        ("(With inputs from PTI)", "PTI"),
        ("Source: Reuters", "Reuters"),
        ("Copyright 2031 The Associated Press. All rights reserved.", "Associated Press"),
        ("The Associated Press contributed to this report.", "Associated Press"),
        ("AP", "AP"),
        ("© The Tarvik Times", None),
        ("Reuters opens an office in Tarvik", None),
    ],
)
def test_find_credit_line_points_at_the_wire(line: str, credit: str | None) -> None:
    span = find_credit_line(line, TABLE)
    assert (span.of(line) if span else None) == credit


def test_find_tail_credit_looks_at_the_end_only() -> None:
    text = "The crews (AP) sail at noon, the union said. (AFP)"
    span = find_tail_credit(text, TABLE)
    assert span is not None
    assert (span.start, span.of(text)) == (46, "AFP")
    assert find_tail_credit("The crews joined a union (UCS)", TABLE) is None


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Vera Okonjo", "Vera Okonjo"),
        ("by VERA OKONJO and JON LYE", "VERA OKONJO and JON LYE"),
        ("By Vera Okonjo in Tarvik | 3 June 2031", "Vera Okonjo in Tarvik"),
        ("By Osric Penhale, shipping correspondent 12 March 2031", "Osric Penhale, shipping correspondent"),
        ("Words by Vera Okonjo", "Vera Okonjo"),
        ("Tarvik Times staff", "Tarvik Times staff"),
        ("By the time it stopped, 40 were dead.", None),
        ("Standby", None),
    ],
)
def test_find_byline_takes_the_names(line: str, names: str | None) -> None:
    assert find_byline(line) == names


def test_looks_like_names_takes_names_only() -> None:
    assert looks_like_names("Vera Okonjo")
    assert looks_like_names("Amara Osei and Pieter Lund")
    assert looks_like_names("Ana de la Cruz, Foreign Editor")
    assert not looks_like_names("Bridge reopens")
    assert not looks_like_names("Tarvik")
    assert not looks_like_names("Vera Okonjo said no.")


def test_is_reporting_line_means_the_whole_line() -> None:
    assert is_reporting_line("(Reporting by Ines Quill in Selden; Editing by Tom Varley)")
    assert is_reporting_line("Additional reporting by Ines Quill")
    assert not is_reporting_line("The reporting by both papers was wrong.")
