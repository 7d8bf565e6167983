"""The Python interface, on a few of the examples."""

from __future__ import annotations

from pathlib import Path

import pytest

import headwater


@pytest.fixture(scope="module")
def corpus(examples: Path) -> headwater.Corpus:
    names = ("meridian-wire.html", "lakeshore-tribune.html", "daily-beacon.txt", "sarn-valley-radio.html", "empty.txt")
    return headwater.read([examples / "coverage" / n for n in names], outlets=examples / "outlets.json")


def test_read_gives_stories_claims_and_their_origins(corpus: headwater.Corpus) -> None:
    story = corpus.stories[0]
    assert len(story.articles) == 4
    claim = next(c for c in story.claims if c.origins and len(c.assertions) > 1)
    assert claim.independent_origins == len(claim.cut)
    assert all(origin.name for origin in claim.origins)
    text = {a.id: a.text for a in corpus.articles}
    assert all(a.span.of(text[a.article_id]) for a in claim.assertions)
    assert claim.text in text[next(a for a in claim.assertions if a.id == claim.claim.text_from).article_id]


def test_read_keeps_a_ledger(corpus: headwater.Corpus) -> None:
    assert [line.reason for line in corpus.rejected] == ["empty-text"]


def test_notebooks_show_stories_and_claims(corpus: headwater.Corpus) -> None:
    story = corpus.stories[0]
    assert "<script" not in story._repr_html_()
    assert "origin" in story.claims[0]._repr_html_()
    assert repr(story).startswith("<SourcedStory")
    assert repr(corpus) == "<Corpus: 4 articles, 1 story; 1 input rejected>"
    assert corpus._repr_html_() == story._repr_html_()


def test_frames_join_by_id(corpus: headwater.Corpus) -> None:
    frames = corpus.frames()
    assert set(frames) == {"articles", "claims", "assertions", "sources", "reuse"}
    assert set(frames["assertions"]["claim"]) == set(frames["claims"]["id"])
    assert set(frames["assertions"]["article"]) <= set(frames["articles"]["id"])


def test_read_takes_one_path_and_reports_progress(examples: Path) -> None:
    seen: list[str] = []
    corpus = headwater.read(
        examples / "coverage" / "daily-beacon.txt",
        options=headwater.RunOptions(outlet="The Other Paper"),
        progress=lambda step, n: seen.append(step),
    )
    assert {"clean", "annotate", "trace"} <= set(seen)
    assert len(corpus.articles) == 1


def test_an_unknown_name_says_what_there_is() -> None:
    with pytest.raises(AttributeError, match="it has Corpus"):
        headwater.write  # noqa: B018
