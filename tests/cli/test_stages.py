"""Stage commands compose: JSON lines out, JSON lines in."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture(scope="session")
def cleaned(examples: Path, headwater: Any) -> str:
    done = headwater("clean", examples / "coverage", "--outlets", examples / "outlets.json", "-q")
    assert done.returncode == 0, done.stderr
    return str(done.stdout)


def records(output: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.splitlines()]


def test_clean_writes_one_article_per_line(cleaned: str) -> None:
    assert all(record["text"] and record["furniture"] is not None for record in records(cleaned))


def test_annotate_takes_the_lines_of_clean(cleaned: str, headwater: Any) -> None:
    two = "".join(line + "\n" for line in cleaned.splitlines()[:2])
    done = headwater("annotate", "-", stdin=two)
    assert done.returncode == 0, done.stderr
    assert [r["id"] for r in records(done.stdout)] == sorted(r["id"] for r in records(two))
    for record in records(done.stdout):
        assert record["attributions"]
        for attribution in record["attributions"]:
            for role in ("source", "cue", "content"):
                assert all(0 <= s < e <= len(record["text"]) for s, e in attribution[role])


def test_cluster_takes_the_lines_of_annotate(cleaned: str, headwater: Any) -> None:
    annotated = headwater("annotate", "-", stdin=cleaned)
    stories = headwater("cluster", "-", stdin=annotated.stdout)
    assert stories.returncode == 0, stories.stderr
    assert len(records(stories.stdout)) == 2


def test_cluster_goes_on_from_an_earlier_run(cleaned: str, headwater: Any, tmp_path: Path) -> None:
    annotated = headwater("annotate", "-", stdin=cleaned).stdout
    first = records(headwater("cluster", "-", stdin=annotated).stdout)
    earlier = tmp_path / "stories.jsonl"
    earlier.write_text("".join(json.dumps(story | {"id": f"mine-{n}"}) + "\n" for n, story in enumerate(first)))
    again = headwater("cluster", "-", "--before", earlier, stdin=annotated)
    assert again.returncode == 0, again.stderr
    assert [(s["id"], s["changes"]) for s in records(again.stdout)] == [("mine-0", []), ("mine-1", [])]


def test_cluster_says_what_is_wrong_with_an_earlier_run(cleaned: str, headwater: Any, tmp_path: Path) -> None:
    earlier = tmp_path / "stories.jsonl"
    earlier.write_text('{"id": "story-1"}\n')
    done = headwater("cluster", "-", "--before", earlier, stdin=cleaned)
    assert done.returncode == 2
    assert "expected one JSON object with 'id' and 'articles'" in " ".join(done.stderr.split())
    assert "Traceback" not in done.stderr


def test_reuse_names_the_inputs(examples: Path, headwater: Any) -> None:
    done = headwater("reuse", examples / "coverage", "--outlets", examples / "outlets.json")
    assert done.returncode == 0, done.stderr
    passages = records(done.stdout)
    assert passages
    assert all(passage["from"]["input"] and passage["to"]["input"] for passage in passages)


def test_claims_carry_their_lineage(examples: Path, headwater: Any) -> None:
    done = headwater("claims", examples / "coverage", "--outlets", examples / "outlets.json")
    assert done.returncode == 0, done.stderr
    assert any(claim["lineage"]["edges"] for claim in records(done.stdout))


def test_as_is_keeps_the_text_untouched(tmp_path: Path, headwater: Any) -> None:
    text = "  Share\r\n\r\nThe bridge at Torvald is open again, the harbour master said.\n\tHe gave no reason.\n"
    file = tmp_path / "bridge.txt"
    file.write_bytes(text.encode())
    done = headwater("annotate", "--as-is", "--format", "jsonl", file)
    assert done.returncode == 0, done.stderr
    [record] = records(done.stdout)
    assert record["text"] == text
    assert record["input"].endswith("bridge.txt")


def test_brat_comes_with_offsets(tmp_path: Path, headwater: Any) -> None:
    file = tmp_path / "bridge.txt"
    file.write_text("The bridge is open again, the harbour master said.\n", encoding="utf-8")
    done = headwater("annotate", "--as-is", "--format", "brat", file)
    assert done.returncode == 0, done.stderr
    assert "\tCue " in done.stdout


def test_a_line_that_is_no_article_costs_one_line(cleaned: str, headwater: Any) -> None:
    done = headwater("annotate", "-", stdin="not json\n" + cleaned.splitlines()[0] + "\n")
    assert done.returncode == 0
    assert "-:1" in done.stderr


def test_as_is_gives_every_file_its_record(tmp_path: Path, headwater: Any) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("The bridge is open again, the harbour master said.", encoding="utf-8")
    done = headwater("annotate", "--as-is", tmp_path / "a.txt", tmp_path / "b.txt")
    assert [Path(record["input"]).name for record in records(done.stdout)] == ["a.txt", "b.txt"]
