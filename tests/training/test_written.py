"""Stories and passages written for training say what their marks say."""

from __future__ import annotations

from pathlib import Path

import pytest

from headwater.model.manifest import find_weights
from headwater.model.tokenizer import open_tokenizer

TRAINING = Path(__file__).resolve().parents[2] / "training"
STORY = """# story: gate
# c1: The gate is shut.
# c2: The gate is open.
# differ: c1 c2 polarity
== Fen Post | 2025-03-04 | {{c1:Gate shut}}, says board
The board said {{c1:it had shut the gate}}.

"{{c2:It is wide open}}," said Ada Brun.
"""


@pytest.fixture(autouse=True)
def _paths(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(TRAINING))
    monkeypatch.syspath_prepend(str(TRAINING / "claims"))


def test_read_written_gives_marks_as_places(tmp_path: Path) -> None:
    from written import read_written

    path = tmp_path / "gate.txt"
    path.write_text(STORY, "utf-8")
    story = read_written(path)
    (article,) = story.articles
    assert article.text.startswith("Gate shut, says board\n\nThe board said it had shut the gate.")
    assert [(m.claim, article.text[m.start : m.end]) for m in article.marks] == [
        ("c1", "Gate shut"),
        ("c1", "it had shut the gate"),
        ("c2", "It is wide open"),
    ]
    assert story.differ == {("c1", "c2")}


def test_read_written_refuses_an_unknown_claim(tmp_path: Path) -> None:
    from written import read_written

    path = tmp_path / "gate.txt"
    path.write_text(STORY.replace("{{c2:It is", "{{c9:It is"), "utf-8")
    with pytest.raises(ValueError, match=r"gate\.txt.*c9"):
        read_written(path)


def test_every_written_story_can_be_read() -> None:
    from written import read_written

    stories = [read_written(path) for path in sorted((TRAINING / "claims" / "stories").glob("*.txt"))]
    assert len(stories) == 156
    assert all(len(story.articles) == 5 for story in stories)


def test_read_marks_tells_levels_and_takes_quotation_marks_along() -> None:
    from passages import read_marks

    text, found = read_marks('"[t1 [s2 The nurse] [c2 told] me [t2 it was flu]]," [s1 Ada] [c1 said].')
    said = {key: {kind: [s.of(text) for s in spans] for kind, spans in some.items()} for key, some in found.items()}
    assert text == '"The nurse told me it was flu," Ada said.'
    assert said[1, "1"] == {2: ['"The nurse told me it was flu,"'], 0: ["Ada"], 1: ["said"]}
    assert said[2, "2"] == {2: ["it was flu"], 0: ["The nurse"], 1: ["told"]}


def test_every_passage_has_roles_on_two_levels() -> None:
    from passages import read_passages

    documents = [e.document for e in read_passages(open_tokenizer(find_weights("tokenizer").path))]
    assert sum(map(len, documents)) > 20_000
    assert all((one.role > 0).any() for one in documents)
    assert all((one.role[one.inner > 0] >= 5).all() for one in documents)  # inner ones stand inside contents
