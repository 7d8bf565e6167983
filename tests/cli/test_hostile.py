"""Bad input is an everyday input: each file costs at most one ledger line, never the run."""

from __future__ import annotations

import io
import json
import os
import zipfile
from pathlib import Path
from typing import Any

import pytest

GOOD = (
    "Ferry service to Osk resumes\n\n"
    "OSK, March 3 — The ferry between Osk and the mainland sailed again on Monday, the harbour office said.\n\n"
    'Harbour master Lena Brod said two engines had been replaced. "We tested them for a week," she said.\n'
)
HOSTILE = (
    "<html><head><title>Ferry sails again</title><script>alert('head')</script></head>"
    "<body onload=\"alert('body')\"><article><h1>Ferry <img src=x onerror=\"alert('h1')\"> sails "
    "&lt;script&gt;alert('text')&lt;/script&gt; again</h1>"
    "<p onclick=\"alert('p')\">The ferry to Osk sailed again on Monday, "
    "the harbour office said in a statement on the quay.</p>"
    "<p>Harbour master Lena Brod said two engines had been replaced after a week of tests in the inner basin.</p>"
    "<p><a href=\"javascript:alert('a')\">She said</a> that "
    "<svg onload=\"alert('svg')\"></svg> nobody was hurt and no cargo lost.</p>"
    "<script>alert('tail')</script></article></body></html>"
)


@pytest.fixture(scope="module")
def pile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "good.txt").write_text(GOOD, encoding="utf-8")
    (folder / "hostile.html").write_text(HOSTILE, encoding="utf-8")
    with (folder / "huge.txt").open("wb") as file:
        file.truncate(200_000_000)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("a.txt", GOOD)
    (folder / "zip.html").write_bytes(packed.getvalue())
    (folder / "latin1.txt").write_bytes(GOOD.replace("Osk", "Ösk").replace("—", "-").encode("latin-1"))
    (folder / "utf16.txt").write_bytes(GOOD.replace("Osk", "Ustk").encode("utf-16"))
    (folder / "zero.txt").write_bytes(b"")
    (folder / "blank.txt").write_bytes(b" \n\t\n")
    (folder / "noise.txt").write_bytes(bytes(range(256)) * 40)
    (folder / "loop").mkdir()
    (folder / "loop" / "back").symlink_to(folder, target_is_directory=True)
    (folder / "dangling.txt").symlink_to(folder / "nowhere.txt")
    os.mkfifo(folder / "pipe.txt")
    (folder / "deep.html").write_text("<div>" * 50_000 + "x" + "</div>" * 50_000, encoding="utf-8")
    (folder / "good.meta.json").write_text("{not json", encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def dossier(pile: Path, headwater: Any) -> dict[str, Any]:
    done = headwater("report", pile, "--format", "json")
    assert done.returncode == 0, done.stderr
    value: dict[str, Any] = json.loads(done.stdout)
    return value


def test_the_run_is_unharmed(dossier: dict[str, Any]) -> None:
    read = {Path(article["input"]).name for article in dossier["articles"]}
    assert {"good.txt", "hostile.html", "latin1.txt", "utf16.txt"} <= read


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("huge.txt", "too-large"),
        ("zip.html", "unsupported-media"),
        ("zero.txt", "empty-text"),
        ("blank.txt", "empty-text"),
        ("dangling.txt", "unreadable"),
        ("pipe.txt", "unreadable"),
    ],
)
def test_each_costs_one_ledger_line_with_its_reason(name: str, reason: str, dossier: dict[str, Any]) -> None:
    lines = [line for line in dossier["ledger"]["rejected"] if Path(line["input"]).name == name]
    assert [line["reason"] for line in lines] == [reason]
    assert lines[0]["detail"]


def test_nothing_is_dropped_in_silence(pile: Path, dossier: dict[str, Any]) -> None:
    named = {Path(a["input"]).name for a in dossier["articles"]}
    named |= {Path(r["input"]).name for r in dossier["ledger"]["rejected"]}
    assert {p.name for p in pile.iterdir() if not p.is_dir()} <= named


def test_charsets_are_read_right(dossier: dict[str, Any]) -> None:
    texts = {Path(article["input"]).name: article["text"] for article in dossier["articles"]}
    assert "between Ösk and the mainland" in texts["latin1.txt"]
    assert "between Ustk and the mainland" in texts["utf16.txt"]


def test_no_script_reaches_the_article(dossier: dict[str, Any]) -> None:
    [article] = [a for a in dossier["articles"] if a["input"].endswith("hostile.html")]
    for word in ("alert('head')", "alert('body')", "alert('p')", "alert('tail')", "onerror"):
        assert word not in article["text"]


def test_no_markup_of_theirs_reaches_the_report(pile: Path, tmp_path: Path, headwater: Any) -> None:
    page = tmp_path / "report.html"
    done = headwater("report", pile / "hostile.html", pile / "good.txt", "-o", page)
    assert done.returncode == 0, done.stderr
    html = page.read_text("utf-8")
    assert "<script>alert" not in html
    assert "javascript:" not in html
    assert not any(f" {handler}=" in html for handler in ("onload", "onerror", "onclick"))
