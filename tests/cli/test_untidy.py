"""Names, sizes and lines that no tidy desk would hand in: each is taken or refused in words."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

import pytest

ARTICLE = (
    "Lighthouse at Orrin Point dark for a second night\n\n"
    "The lighthouse at Orrin Point stayed dark on Sunday, the pilots' guild said.\n\n"
    "Keeper Ivo Lark said that a lamp had cracked and that a new one was on its way by boat.\n"
)


@pytest.mark.skipif(sys.platform != "linux", reason="other file systems know no such names")
def test_no_name_of_a_file_steers_the_terminal_or_breaks_a_format(tmp_path: Path, headwater: Any) -> None:
    folder = os.fsencode(tmp_path / "names")
    os.mkdir(folder)
    for name in (b"red\x1b[31m\nline.txt", b"broken\xff.txt", b"turned\xe2\x80\xae\xe2\x81\xa6.txt"):
        Path(os.fsdecode(folder + b"/" + name)).write_text(f"{ARTICLE}{name!r}\n", encoding="utf-8")
        Path(os.fsdecode(folder + b"/none-" + name)).write_bytes(b"")
    done = headwater("annotate", tmp_path / "names", "--format", "brat")
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr and len(done.stderr.splitlines()) == 3
    assert not set("\x1b\u202e\u2066") & set(done.stderr)
    heads = [line for line in done.stdout.split("\n") if line.startswith("# ")]
    assert len(heads) == 3 and any(r"broken\udcff.txt" in line for line in heads)
    missing = headwater("clean", "no\x1b[31msuch", cwd=tmp_path)
    assert missing.returncode == 1 and "\x1b" not in missing.stderr


def test_a_size_without_bound_is_wrong_usage(tmp_path: Path, headwater: Any) -> None:
    done = headwater("clean", tmp_path, "--max-mb", "inf")
    assert done.returncode == 2
    assert "--max-mb" in done.stderr and "Traceback" not in done.stderr


def test_lines_come_back_from_windows_and_from_texts_with_other_line_ends(tmp_path: Path, headwater: Any) -> None:
    text = ARTICLE.replace("dark for", "dark\u2028for\x85")
    line = json.dumps({"text": text, "headline": text.partition("\n")[0]}, ensure_ascii=False)
    done = headwater("cluster", "-", stdin=f"\ufeff{line}\n")
    assert done.returncode == 0 and "rejected" not in done.stderr, done.stderr
    assert len(done.stdout.splitlines()) == 1
    earlier = tmp_path / "stories.jsonl"
    earlier.write_text("\ufeff" + json.dumps(json.loads(done.stdout), ensure_ascii=False), encoding="utf-8")
    again = headwater("cluster", "-", "--before", earlier, stdin=line)
    assert again.returncode == 0, again.stderr
    assert json.loads(again.stdout)["id"] == json.loads(done.stdout)["id"]


def test_help_can_be_read_in_any_charset(headwater: Any) -> None:
    done = headwater("report", "--help", env={**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"})
    assert done.returncode == 0, done.stderr
    assert "--output" in done.stdout
