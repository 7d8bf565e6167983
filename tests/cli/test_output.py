"""What is written is written whole, where it was asked for, and said without a traceback where it cannot be."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from headwater.cli.output import check_output, write_whole
from headwater.errors import InputError, OutputError

ARTICLE = (
    "Lighthouse at Orrin Point dark for a second night\n\n"
    "The lighthouse at Orrin Point stayed dark on Sunday, the pilots' guild said.\n\n"
    "Keeper Ivo Lark said that a lamp had cracked and that a new one was on its way by boat.\n"
)


def test_write_whole_writes_behind_a_link(tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    kept.mkdir()
    (kept / "story.html").write_text("old", encoding="utf-8")
    link = tmp_path / "link.html"
    link.symlink_to(kept / "story.html")
    assert check_output(str(link)) == str(link)
    write_whole(["n", "ew"], str(link))
    assert link.is_symlink()
    assert (kept / "story.html").read_text("utf-8") == "new"
    assert [file.name for file in kept.iterdir()] == ["story.html"]


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="names open files as Linux does")
def test_write_whole_takes_the_place_of_no_open_file(tmp_path: Path) -> None:
    with (tmp_path / "out.txt").open("w+", encoding="utf-8") as file:
        name = tmp_path / "stdout"  # as /dev/stdout is one
        name.symlink_to(f"/proc/self/fd/{file.fileno()}")
        write_whole(["all of it"], str(name))
        assert name.is_symlink()
        assert os.readlink(name).startswith("/proc/")
        assert file.read() == "all of it"


def test_write_whole_leaves_nothing_of_what_it_cannot_finish(tmp_path: Path) -> None:
    (tmp_path / "out.jsonl").write_text("old", encoding="utf-8")

    def chunks() -> Iterator[str]:
        yield "half"
        raise OSError(28, "No space left on device")

    with pytest.raises(OutputError, match=r"out\.jsonl': No space left on device"):
        write_whole(chunks(), str(tmp_path / "out.jsonl"))
    assert [(file.name, file.read_text("utf-8")) for file in tmp_path.iterdir()] == [("out.jsonl", "old")]


def test_check_output_wants_a_name() -> None:
    with pytest.raises(InputError, match="no name behind -o"):
        check_output("")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize(("where", "said"), [(">/dev/full", "No space left"), (">&-", "it is closed")])
def test_stdout_that_cannot_be_written_is_said_in_words(where: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    command = f'"{sys.executable}" -m headwater clean a.txt {where}'
    done = subprocess.run(command, shell=True, cwd=tmp_path, capture_output=True, text=True, timeout=240)
    assert done.returncode == 1
    assert said in done.stderr
    assert "Traceback" not in done.stderr and "Exception ignored" not in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="sends a signal")
def test_a_run_ended_from_outside_takes_its_draft_away(tmp_path: Path) -> None:
    code = (
        "import time\n"
        "from headwater.cli import main, output\n"
        "def chunks():\n"
        "    yield 'half'\n"
        "    open('begun', 'w').close()\n"
        "    time.sleep(60)\n"
        "main.app = lambda: output.write_whole(chunks(), 'out.jsonl')\n"
        "main.main()\n"
    )
    with subprocess.Popen([sys.executable, "-c", code], cwd=tmp_path, stderr=subprocess.PIPE) as run:
        end = time.monotonic() + 60
        while not (tmp_path / "begun").exists() and time.monotonic() < end:
            time.sleep(0.05)
        run.send_signal(signal.SIGTERM)
        _, said = run.communicate(timeout=60)
    assert run.returncode == 128 + signal.SIGTERM
    assert b"Stopped" in said
    assert [file.name for file in tmp_path.iterdir()] == ["begun"]
