from __future__ import annotations

import json
import re
import time
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from headwater.errors import InputError, UnknownName
from headwater.outlets.facts import Facts
from headwater.outlets.names import fold_domain, fold_name, is_outlet_named, is_spelt_as_name
from headwater.outlets.table import OutletTable

TABLE = OutletTable.load()
FACTS = Path(__file__).resolve().parents[2] / "src" / "headwater" / "outlets" / "facts"
DOCS = Path(__file__).resolve().parents[2] / "docs" / "outlets.md"


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ("BBC", "BBC"),
        ("the bbc", "BBC"),
        ("www.bbc.co.uk", "BBC"),
        ("https://edition.cnn.com/2024/11/15/x.html", "CNN"),
        ("http://reuters.com:80/", "Reuters"),
        ("en.yna.co.kr", "Yonhap News Agency"),
        ("Korean Central News Agency", "Korean Central News Agency"),
        ("K.C.N.A.", "Korean Central News Agency"),
        ("Agence France-Presse", "Agence France-Presse"),
        ("LE MONDE", "Le Monde"),
        ("Suddeutsche Zeitung", "Süddeutsche Zeitung"),
        ("US State Department", "US State Department"),
    ],
)
def test_find_knows_names_aliases_and_addresses(asked: str, name: str) -> None:
    outlet = TABLE.find(asked)
    assert outlet is not None
    assert outlet.name == name
    assert outlet.facts_from


@pytest.mark.parametrize(
    "asked", ["", ".", "The", "no such paper", "example.org", "com", "co.uk", "notreuters.com", "a b.com"]
)
def test_find_guesses_nothing(asked: str) -> None:
    assert TABLE.find(asked) is None


@pytest.mark.parametrize(
    ("credit", "name"),
    [
        ("AP", "The Associated Press"),
        ("(AP)", "The Associated Press"),
        ("NAIROBI (Reuters) -", "Reuters"),
        ("TALLINN, March 3 (UPI) —", "United Press International"),
        ("Reporting by AFP and dpa", "Agence France-Presse"),
        ("Photo by ANSA/EPA-EFE", "ANSA"),
        ("© Kyodo News", "Kyodo News"),
        ("by Agencia EFE staff", "Agencia EFE"),
    ],
)
def test_wire_reads_credits(credit: str, name: str) -> None:
    wire = TABLE.wire(credit)
    assert wire is not None
    assert wire.name == name
    assert wire.kind == "wire"


@pytest.mark.parametrize("text", ["", "as the beta trend shows", "The Guardian", "by our staff", "apa and map and tap"])
def test_wire_takes_no_other_word_for_a_wire(text: str) -> None:
    assert TABLE.wire(text) is None


@pytest.mark.parametrize(
    ("word", "country"),
    [
        ("Kenya", "KE"),
        ("Kenyan", "KE"),
        ("Kenyans", "KE"),
        ("Nairobi", "KE"),
        ("U.S.", "US"),
        ("US", "US"),
        ("United States", "US"),
        ("Türkiye", "TR"),
        ("Philippines", "PH"),
        ("the Netherlands", "NL"),
        ("Brasilia", "BR"),
        ("us", None),
        ("kenya", None),
        ("Kenyatta", None),
        ("", None),
    ],
)
def test_country_of_knows_names_adjectives_and_capitals(word: str, country: str | None) -> None:
    assert TABLE.country_of(word) == country


def test_party_of_gives_the_party_and_its_dated_source() -> None:
    party = TABLE.party_of("Xinhua")
    assert party is not None
    assert party[0] == "China"
    assert party[1].endswith("as of 2023-12-31")
    assert TABLE.party_of("BBC") == ("public corporation under royal charter", TABLE.facts_of("BBC").cited)
    assert (TABLE.party_of("the Pentagon") or [""])[0] == "United States"
    assert (TABLE.party_of("Nairobi") or [""])[0] == "Kenya"
    assert TABLE.party_of("nobody at all") is None


def test_media_of_lists_wire_services_first() -> None:
    names = [f.name for f in TABLE.media_of("North Korea")]
    assert names[0] == "Korean Central News Agency"
    assert len(names) > 2
    assert TABLE.media_of("Atlantis") == ()


def test_facts_of_says_what_is_near() -> None:
    with pytest.raises(
        UnknownName, match=r"'reuter\.com' is not in the table; the nearest is 'reuters\.com'"
    ) as caught:
        TABLE.facts_of("reuter.com")
    assert caught.value.name == "reuter.com"
    assert caught.value.nearest[0] == "reuters.com"
    with pytest.raises(UnknownName, match="the nearest is 'The Guardian'"):
        TABLE.facts_of("Gardian")


EXTRA = [
    {"name": "Northgate Echo", "domain": "echo.example", "kind": "newspaper", "country": "XN", "owner": "Echo Trust",
     "aliases": ["the Echo"], "party": None, "facts_from": "test", "as_of": "2025-01-01"},
    {"name": "Tavrian Service", "kind": "wire", "party": "Government of Tavria"},
    {"name": "Reuters", "owner": "someone else"},
]  # fmt: skip


@pytest.mark.parametrize("as_lines", [True, False])
def test_load_adds_the_facts_of_a_file(tmp_path: Path, as_lines: bool) -> None:
    file = tmp_path / "facts.json"
    file.write_text("\n".join(map(json.dumps, EXTRA)) if as_lines else json.dumps(EXTRA), encoding="utf-8")
    table = OutletTable.load(file)
    echo = table.find("The Echo")
    assert echo is not None
    assert (echo.domain, echo.kind, echo.owner, echo.facts_from) == (
        "echo.example",
        "newspaper",
        "Echo Trust",
        "test, as of 2025-01-01",
    )
    reuters = table.facts_of("Reuters")
    assert (reuters.owner, reuters.kind, reuters.domain) == ("someone else", "wire", "reuters.com")
    assert table.facts_of("Tavrian Service").facts_from == "facts.json, record 2"
    assert [f.name for f in table.media_of("Government of Tavria")] == ["Tavrian Service"]
    for word in ("Tavria", "Tavrian", "Tavrians"):
        party = table.party_named(word)
        assert party is not None
        assert party.name == "Government of Tavria"
    assert TABLE.find("The Echo") is None


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("{not json", "is not JSON"),
        ("[1]", "record 1 holds 1; expected an object with a 'name'"),
        ('[{"name": ""}]', "expected an object with a 'name'"),
        ('[{"name": "X", "kind": "blog"}]', "has the kind 'blog'; expected one of newspaper"),
        ('[{"name": "X", "owner": 3}]', "has owner 3; expected a text or null"),
        ('[{"name": "X", "aliases": "Y"}]', "has aliases 'Y'; expected a list of texts"),
        ("[" * 100_000, "is not JSON"),
    ],
)
def test_load_says_what_is_wrong_with_a_file(tmp_path: Path, content: str, message: str) -> None:
    file = tmp_path / "facts.json"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(InputError, match=re.escape(message)):
        OutletTable.load(file)


def test_load_says_when_there_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        OutletTable.load(tmp_path / "none.json")


def test_load_is_quick() -> None:
    began = time.process_time()
    OutletTable.load()
    assert time.process_time() - began < 0.5  # 25 ms measured with cold files


def test_facts_are_whole() -> None:
    facts = TABLE.facts()
    names = Counter(fold_name(name) for f in facts for name in {f.name, *f.aliases} if fold_name(name))
    per_fact = Counter(key for f in facts for key in {fold_name(n) for n in (f.name, *f.aliases)})
    assert [key for key, n in per_fact.items() if n > 1] == ["epa"]  # a photo agency in credits, a regulator elsewhere
    assert (TABLE.find("EPA") or TABLE.find("BBC")) == TABLE.find("Environmental Protection Agency")
    assert TABLE.wire("EPA") == TABLE.find("European Pressphoto Agency")
    assert len(names) > 1000
    for fact in facts:
        assert fact.facts_from
        assert fact.as_of
        assert re.fullmatch(r"\d{4}-\d{2}-\d{2}", fact.as_of)
        assert fact.country is None or re.fullmatch("[A-Z]{2}", fact.country)
        assert fact.kind != "unknown"
        assert fact.domain is None or fact.domain == fold_domain(fact.domain)
    assert sum(f.kind == "wire" for f in facts) > 120
    assert sum(f.kind not in ("wire", "official") for f in facts) > 250


def test_parties_are_whole() -> None:
    parties = [json.loads(line) for line in (FACTS / "parties.jsonl").read_text(encoding="utf-8").splitlines()]
    assert len(parties) > 190
    assert len({p["country"] for p in parties}) == len(parties)
    for party in parties:
        assert TABLE.country_of(party["name"]) == party["country"]
        for word in [*party["adjectives"], *party["metonyms"]]:
            assert TABLE.country_of(word) == party["country"], word


@pytest.mark.parametrize("file", sorted(p.name for p in FACTS.glob("*.jsonl")))
def test_facts_files_are_sorted_by_name_and_documented(file: str) -> None:
    lines = [json.loads(line) for line in (FACTS / file).read_text(encoding="utf-8").splitlines()]
    if file in ("wires.jsonl", "outlets.jsonl"):
        assert [r["name"] for r in lines] == sorted((r["name"] for r in lines), key=str.casefold)
    page = DOCS.read_text(encoding="utf-8")
    assert f"`{file}`" in page
    for field in lines[0]:
        assert f"`{field}`" in page, field


@given(st.text())
def test_names_fold_once_and_for_all(name: str) -> None:
    folded = fold_name(name)
    assert fold_name(folded) == folded or folded.startswith("the ")
    assert isinstance(is_spelt_as_name(name), bool)
    TABLE.find(name)
    TABLE.party_named(name)


@given(st.text(max_size=80))
def test_wire_takes_any_text(text: str) -> None:
    wire = TABLE.wire(text)
    assert wire is None or wire.kind == "wire"


def test_a_country_means_its_government_though_the_facts_name_its_opposition_too() -> None:
    def official(name: str, party: str) -> Facts:
        return Facts(name, None, "official", "XT", None, (), party, "test", "2025-01-01")

    facts = (official("Ines Dorval", "Government of Tavria"), official("Pim Oster", "Opposition of Tavria"))
    for given_facts in (facts, facts[::-1]):
        party = OutletTable(given_facts, ()).party_named("Tavria")
        assert party is not None and party.name == "Government of Tavria"
    assert OutletTable(facts[1:], ()).party_named("Tavria") is None


@pytest.mark.parametrize(
    ("said", "outlet", "expected"),
    [
        ("a report in the Marl Gazette", "Marl Gazette", True),
        ("MarlToday", "MT", True),
        ("the MG", "The Marl Gazette", True),
        ("the harbour board", "Marl Gazette", False),
        ("Ida Roen", "I", False),
        ("", "Marl Gazette", False),
    ],
)
def test_is_outlet_named_knows_a_name_and_its_initials(said: str, outlet: str, expected: bool) -> None:
    assert is_outlet_named(said, outlet) is expected
