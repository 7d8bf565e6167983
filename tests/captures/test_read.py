from __future__ import annotations

import gzip
import os
import sys
import tracemalloc
from pathlib import Path

import pytest

from headwater.captures import warc as warc_room
from headwater.captures.read import ReadOptions, read
from headwater.data.capture import Capture, Rejection
from headwater.data.ids import digest_of, make_id

PROSE = (
    "The harbour council of Tarn Mouth voted on Monday to dredge the channel, its clerk said. “At last,” he added.\n"
)
PAGE = f"<!doctype html><html><head><title>Dredging</title></head><body><p>{PROSE}</p></body></html>"


def captures(*paths: str | Path, **options: int) -> dict[str, Capture]:
    return {c.input: c for c in read(paths, ReadOptions(**options)) if isinstance(c, Capture)}


def rejections(*paths: str | Path, **options: int) -> dict[str, Rejection]:
    return {r.input: r for r in read(paths, ReadOptions(**options)) if isinstance(r, Rejection)}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "news").mkdir()
    return tmp_path


def test_read_takes_files_folders_and_globs_under_the_names_given(folder: Path) -> None:
    Path("news/a.txt").write_text(PROSE, "utf-8")
    Path("news/deep").mkdir()
    Path("news/deep/b.html").write_text(PAGE, "utf-8")
    assert list(captures("news")) == ["news/a.txt", "news/deep/b.html"]
    assert list(captures(Path("news") / "a.txt")) == ["news/a.txt"]
    assert list(captures("news/*/*.html")) == ["news/deep/b.html"]
    kinds = [capture.media_type for capture in captures("news").values()]
    assert kinds == ["text/plain", "text/html"]


def test_read_does_not_depend_on_order_and_ids_not_on_folders(folder: Path) -> None:
    for name in ("news/a.txt", "news/b.txt", "c.txt"):
        Path(name).write_text(PROSE + name[-5], "utf-8")
    assert list(read(["news", "c.txt"])) == list(read(["c.txt", "news/b.txt", "news"]))
    Path("elsewhere.txt").write_bytes(Path("c.txt").read_bytes())
    assert captures("c.txt")["c.txt"].id == captures("elsewhere.txt")["elsewhere.txt"].id
    capture = captures("c.txt")["c.txt"]
    assert capture.digest == digest_of(Path("c.txt").read_bytes())
    assert capture.id == make_id("capture", capture.digest)
    assert capture.retrieved_at is None


def test_read_says_what_a_disguised_file_is(folder: Path) -> None:
    Path("zip.html").write_bytes(b"PK\x03\x04" + bytes(200))
    Path("pdf.txt").write_bytes(b"%PDF-1.7 " + PROSE.encode())
    Path("picture.html").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    Path("noise.txt").write_bytes(bytes(range(256)) * 8)
    Path("data.txt").write_text('{"a": [1, 2]}', "utf-8")
    Path("feed.html").write_text('<?xml version="1.0"?><rss version="2.0"><channel/></rss>', "utf-8")
    found = rejections("zip.html", "pdf.txt", "picture.html", "noise.txt", "data.txt", "feed.html")
    assert {r.reason for r in found.values()} == {"unsupported-media"}
    assert "zip archive" in found["zip.html"].detail
    assert "PDF" in found["pdf.txt"].detail
    assert "PNG" in found["picture.html"].detail
    assert "binary" in found["noise.txt"].detail
    assert "JSON" in found["data.txt"].detail
    assert "feed" in found["feed.html"].detail


def test_read_calls_html_what_is_html_whatever_its_name(folder: Path) -> None:
    Path("page.txt").write_text(PAGE, "utf-8")
    Path("text.html").write_text(PROSE, "utf-8")
    Path("piece.html").write_text(f"<div><p>{PROSE}</p><p>{PROSE}</p></div>", "utf-8")
    kinds = {name: c.media_type for name, c in captures("page.txt", "text.html", "piece.html").items()}
    assert kinds == {"page.txt": "text/html", "text.html": "text/plain", "piece.html": "text/html"}


def test_read_refuses_what_is_missing_empty_or_huge(folder: Path) -> None:
    Path("zero.txt").touch()
    Path("blank.html").write_text(" \n\t\ufeff\n", "utf-8")
    with Path("huge.html").open("wb") as file:
        file.truncate(200_000_000)
    tracemalloc.start()
    found = rejections("zero.txt", "blank.html", "huge.html", "nowhere.txt", "no/*.txt")
    assert tracemalloc.get_traced_memory()[1] < 10_000_000  # the 200 MB are never read
    tracemalloc.stop()
    reasons = {name: r.reason for name, r in found.items()}
    assert reasons == {
        "zero.txt": "empty-text",
        "blank.html": "empty-text",
        "huge.html": "too-large",
        "nowhere.txt": "unreadable",
        "no/*.txt": "unreadable",
    }


def test_read_keeps_the_first_of_equal_captures(folder: Path) -> None:
    Path("b.txt").write_text(PROSE, "utf-8")
    Path("a.txt").write_text(PROSE, "utf-8")
    Path("c.txt.gz").write_bytes(gzip.compress(PROSE.encode()))
    assert list(captures("b.txt", "c.txt.gz", "a.txt")) == ["a.txt"]
    assert {r.reason for r in rejections("b.txt", "c.txt.gz", "a.txt").values()} == {"same-capture"}


def test_read_inflates_gzip_within_the_limit(folder: Path) -> None:
    Path("a.txt.gz").write_bytes(gzip.compress(PROSE.encode()) + gzip.compress(b"And so on."))
    assert captures("a.txt.gz")["a.txt.gz"].content.decode() == PROSE + "And so on."
    Path("bomb.html.gz").write_bytes(gzip.compress(bytes(30_000_000)))
    Path("cut.txt.gz").write_bytes(gzip.compress(os.urandom(4000).hex().encode())[:-50])
    found = rejections("bomb.html.gz", "cut.txt.gz", max_bytes=1_000_000)
    assert found["bomb.html.gz"].reason == "too-large"
    assert found["cut.txt.gz"].reason == "unreadable"


@pytest.mark.parametrize(
    ("written", "charset"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("cp1252", "cp1252"),
    ],
)
def test_read_finds_the_charset_of_a_text(folder: Path, written: str, charset: str) -> None:
    Path("a.txt").write_bytes((PROSE * 3).encode(written))
    capture = captures("a.txt")["a.txt"]
    assert capture.charset == charset
    assert capture.content.decode(charset).lstrip("\ufeff") == PROSE * 3


def test_read_finds_the_charset_of_a_page(folder: Path) -> None:
    page = PAGE.replace("<head>", '<head><meta charset="iso-8859-1">')
    Path("latin.html").write_bytes(page.encode("cp1252"))
    Path("liar.html").write_bytes(page.replace("iso-8859-1", "unicode_escape").encode("utf-8"))
    charsets = {name: c.charset for name, c in captures("latin.html", "liar.html").items()}
    assert charsets == {"latin.html": "cp1252", "liar.html": "utf-8"}


def test_read_keeps_damaged_utf8_as_utf8(folder: Path) -> None:
    Path("a.txt").write_bytes((PROSE * 20).encode() + b"\xe2\x80 cut")
    assert captures("a.txt")["a.txt"].charset == "utf-8"


def test_read_uses_side_cars(folder: Path) -> None:
    Path("a.txt").write_text(PROSE, "utf-8")
    Path("a.txt.meta.json").write_text('{"outlet": "Tarn Mouth Echo", "published": "2031-05-06", "pages": 3}', "utf-8")
    Path("b.html").write_text(PAGE, "utf-8")
    Path("b.meta.json").write_text('{"url": "https://echo.example/b"}', "utf-8")
    found = captures(".")
    assert found["a.txt"].meta == (("outlet", "Tarn Mouth Echo"), ("published", "2031-05-06"))
    assert found["b.html"].url == "https://echo.example/b"
    assert rejections(".") == {}


@pytest.mark.parametrize("content", ["{broken", "[1]", '{"outlet": {"a": 1}}', "[" * 100_000])
def test_read_reports_a_bad_side_car_and_reads_on(folder: Path, content: str) -> None:
    Path("a.txt").write_text(PROSE, "utf-8")
    Path("a.txt.meta.json").write_text(content, "utf-8")
    assert captures("a.txt")["a.txt"].meta == ()
    assert rejections("a.txt")["a.txt.meta.json"].reason == "unsupported-media"


def test_read_passes_over_what_is_no_coverage_but_says_so(folder: Path) -> None:
    for name in ("news/README.md", "news/notes.csv", "news/orphan.meta.json"):
        Path(name).write_text(PROSE, "utf-8")
    Path("news/.hidden.txt").write_text(PROSE, "utf-8")
    assert captures("news") == {}
    assert set(rejections("news")) == {"news/README.md", "news/notes.csv", "news/orphan.meta.json"}
    assert list(captures("news", "news/README.md")) == ["news/README.md"]  # named outright, it is coverage


@pytest.mark.skipif(sys.platform == "win32", reason="needs links and pipes")
def test_read_survives_loops_dead_links_and_pipes(folder: Path) -> None:
    Path("news/a.txt").write_text(PROSE, "utf-8")
    Path("news/loop").symlink_to(".")
    Path("news/up").symlink_to("..")
    Path("news/dead.txt").symlink_to("nowhere")
    os.mkfifo("news/pipe.txt")
    assert list(captures("news")) == ["news/a.txt"]
    found = rejections("news")
    assert {found[name].reason for name in ("news/loop", "news/dead.txt", "news/pipe.txt")} == {"unreadable"}


@pytest.mark.skipif(sys.platform == "win32" or os.getuid() == 0, reason="root may read everything")
def test_read_reports_what_it_may_not_read(folder: Path) -> None:
    Path("a.txt").write_text(PROSE, "utf-8")
    Path("a.txt").chmod(0)
    Path("news").chmod(0)
    try:
        assert {r.reason for r in rejections("a.txt", "news").values()} == {"unreadable"}
    finally:
        Path("news").chmod(0o755)


def record(url: str, body: str, *, status: str = "200 OK", media: str = "text/html") -> bytes:
    http = f"HTTP/1.1 {status}\r\nContent-Type: {media}\r\n\r\n".encode() + body.encode()
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>\r\n"
        f"WARC-Target-URI: {url}\r\nWARC-Date: 2031-05-06T07:08:09Z\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


@pytest.mark.skipif(not warc_room.HAS_FASTWARC, reason="left out: fastwarc is not installed")
@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_read_takes_the_pages_of_an_archive(folder: Path, pack: type[bytes]) -> None:
    records = [
        record("https://echo.example/1", PAGE),
        record("https://echo.example/2", "gone", status="404 Not Found"),
        record("https://echo.example/3", "x", media="image/png"),
        record("https://echo.example/4", PAGE.replace("Monday", "Friday")),
    ]
    name = "a.warc.gz" if pack is gzip.compress else "a.warc"
    content = b"".join(pack(r) for r in records)
    Path(name).write_bytes(content)
    found = captures(name, max_bytes=len(PAGE) + 100)  # the limit is a record's, not the archive's
    assert [c.url for c in found.values()] == ["https://echo.example/1", "https://echo.example/4"]
    assert next(iter(found)) == f"{name}#0"
    when = next(iter(found.values())).retrieved_at
    assert when is not None
    assert when.isoformat() == "2031-05-06T07:08:09+00:00"
    Path(name).write_bytes(content[:-30])
    assert rejections(name)[name].reason == "unreadable"


@pytest.mark.skipif(not warc_room.HAS_FASTWARC, reason="left out: fastwarc is not installed")
def test_read_takes_an_archive_that_is_one_gzip_stream(folder: Path) -> None:
    days = ("Monday", "Friday", "Sunday")
    records = [record(f"https://echo.example/{day}", PAGE.replace("Monday", day)) for day in days]
    content = gzip.compress(b"".join(records))
    Path("a.warc.gz").write_bytes(content)
    found = captures("a.warc.gz")
    assert sorted(str(c.url) for c in found.values()) == [f"https://echo.example/{day}" for day in sorted(days)]
    assert rejections("a.warc.gz") == {}
    Path("a.warc.gz").write_bytes(content[:-20])
    assert rejections("a.warc.gz")["a.warc.gz"].reason == "unreadable"


@pytest.mark.skipif(not warc_room.HAS_FASTWARC, reason="left out: fastwarc is not installed")
def test_read_says_that_an_archive_holds_no_page(folder: Path) -> None:
    gone = record("https://echo.example/1", "gone", status="404 Not Found")
    Path("a.warc").write_bytes(gone + record("https://echo.example/2", "x", media="image/png"))
    [line] = rejections("a.warc").values()
    assert line.reason == "empty-archive"
    assert "holds 2 records and no page" in line.detail


def test_read_names_the_extra_when_fastwarc_is_missing(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(warc_room, "HAS_FASTWARC", False)
    Path("a.warc").write_bytes(record("https://echo.example/1", PAGE))
    assert "headwater[warc]" in rejections("a.warc")["a.warc"].detail


def test_read_survives_a_name_no_file_can_have(folder: Path) -> None:
    assert [r.reason for r in rejections("a\0b", "x" * 5000).values()] == ["unreadable", "unreadable"]


def test_read_takes_a_side_car_named_by_a_shells_star_for_what_it_is(tmp_path: Path) -> None:
    (tmp_path / "ferry.txt").write_text("The ferry sailed again on Monday.", encoding="utf-8")
    (tmp_path / "ferry.txt.meta.json").write_text('{"outlet": "Osk Herald"}', encoding="utf-8")
    [capture] = read(sorted(tmp_path.iterdir()))
    assert isinstance(capture, Capture)
    assert dict(capture.meta)["outlet"] == "Osk Herald"
