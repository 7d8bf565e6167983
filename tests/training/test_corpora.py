"""Each corpus' format to labels on pieces: on small files of our own, and on the corpora where they are."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from headwater.annotations.tags import find_runs
from headwater.model.reader import ENTITIES
from headwater.model.tokenizer import PARAGRAPH


def _words(example, tokenizer) -> list[str]:
    """The characters of each piece."""
    pieces = tokenizer.cut(example.text)
    assert np.array_equal(pieces.ids, example.document.ids)
    return [example.text[start:end] for start, end in zip(pieces.starts, pieces.ends, strict=True)]


def _runs(example, tags, tokenizer) -> list[tuple[int, str]]:
    """Kind and characters of each span that BIO ``tags`` mark."""
    pieces = tokenizer.cut(example.text)
    return [
        (run.kind, example.text[pieces.starts[run.first] : pieces.ends[run.last - 1]])
        for run in find_runs(tags.tolist())
    ]


def test_polnear_roles_and_links_are_those_of_the_annotation(scripts, small_corpora: Path, tokenizer):
    (example,) = scripts.corpora.read_polnear(small_corpora / "corpora/polnear/train", tokenizer)
    document = example.document
    assert document.name == "post_2031-05-02_ferry_ab12"
    assert _runs(example, document.role, tokenizer) == [
        (2, "The ferry was late"),
        (0, "Ilse Brandt"),
        (1, "said"),
        (0, "Kalmora Lines"),
        (1, "denies"),
        (2, "it was late"),
    ]
    words = _words(example, tokenizer)
    linked = np.flatnonzero(document.link >= 0)
    assert np.array_equal(linked, np.flatnonzero(document.role > 0))
    cues = [(words[at], words[document.link[at]]) for at in linked]
    assert ("ferry", "said") in cues and ("Brandt", "said") in cues and ("Lines", "denies") in cues
    assert {cue for _, cue in cues} == {"said", "denies"}
    assert (document.ner == -1).all() and (document.seg == -1).all() and (document.coref == -1).all()


def test_newswire_is_set_in_paragraphs_with_bio_tags(scripts, small_corpora: Path, tokenizer):
    folder = small_corpora / "corpora/ner_worldwide/processed_annotated"
    (example,) = scripts.corpora.read_newswire(folder, "train", tokenizer)
    assert example.text == "Ferry didn't sail\nIlse Brandt of Kalmora Lines told Kalmora Oslo on Tiefensee"
    assert example.document.name == "kl_tide_1"
    person, organization, location = (ENTITIES.index(kind) for kind in ("Person", "Organization", "Location"))
    assert _runs(example, example.document.ner, tokenizer) == [
        (person, "Ilse Brandt"),
        (organization, "Kalmora Lines"),  # its first "I-" has nothing before it and begins
        (location, "Kalmora"),  # from a line with spaces for a tab
        (location, "Oslo"),  # side by side they are two
        (person, "Tiefensee"),
    ]
    assert (example.document.ids == PARAGRAPH).sum() == 1
    assert (example.document.role == -1).all()


def test_newswire_splits_do_not_share_a_file_and_leave_the_held_out_tenth_alone(
    scripts, small_corpora: Path, tokenizer
):
    folder = small_corpora / "corpora/ner_worldwide/processed_annotated"
    names = {
        split: [example.document.name for example in scripts.corpora.read_newswire(folder, split, tokenizer)]
        for split in ("train", "dev")
    }
    assert names == {"train": ["kl_tide_1"], "dev": ["kl_tide_4"]}


def test_gum_is_the_text_it_was_with_starts_and_mentions(scripts, small_corpora: Path, tokenizer):
    (example,) = scripts.corpora.read_gum(small_corpora / "corpora/gum", "train", tokenizer)
    assert example.text == "Ilse Brandt didn't sail because she was ill. Her ferry lay still.\nThe ferry"
    document = example.document
    words = _words(example, tokenizer)
    starts = [(int(document.seg[at]), words[at]) for at in np.flatnonzero(document.seg > 0)]
    assert starts == [(2, words[0]), (1, "because"), (2, "Her"), (2, "The")]
    mentions = {int(at): int(document.coref[at]) for at in np.flatnonzero(document.coref >= 0)}
    she, her, the = words.index("she"), words.index("Her"), words.index("The")
    # "Her ferry" begins with the same piece as "Her" and is longer, so it stands
    assert mentions == {0: 0, she: 0, her: her, the: her}
    assert [int(document.chain[at]) for at in (0, she, her, the)] == [7, 7, 9, 9]
    kinds = scripts.data.MENTIONS
    assert [kinds[document.mtype[at]] for at in (0, she, her)] == ["name", "pronoun", "nominal"]
    assert np.array_equal(document.mtype >= 0, document.coref >= 0)


def test_gum_leaves_non_commercial_genres_and_test_documents_out(scripts, small_corpora: Path, tokenizer):
    names = [
        example.document.name
        for split in ("train", "dev")
        for example in scripts.corpora.read_gum(small_corpora / "corpora/gum", split, tokenizer)
    ]
    assert names == ["GUM_news_ferry", "GUM_bio_brandt"]


def test_gum_refuses_files_of_different_releases(scripts, small_corpora: Path, tokenizer):
    gum = small_corpora / "corpora/gum"
    conll = gum / "coref/ontogum/conll/GUM_news_ferry.conll"
    conll.write_text(conll.read_text("utf-8").replace("\tferry\t", "\tboat\t"), "utf-8")
    with pytest.raises(ValueError, match=r"GUM_news_ferry.*other words"):
        list(scripts.corpora.read_gum(gum, "train", tokenizer))


@pytest.mark.shared
def test_gum_text_holds_every_sentence_as_its_makers_give_it(scripts, shared: Path):
    paths = sorted((shared / "corpora/gum/dep").glob("GUM_news_*.conllu"))
    assert len(paths) > 10
    for path in paths:
        content = path.read_text("utf-8")
        text, words = scripts.corpora.set_gum(content)
        sentences = [line.removeprefix("# text = ") for line in content.splitlines() if line.startswith("# text = ")]
        missing = [sentence for sentence in sentences if " ".join(sentence.split()) not in " ".join(text.split())]
        assert missing == [], path.name
        assert sum(word.tag == 2 for _, word in words) == len(sentences)
        assert [text[word.start : word.end] for form, word in words if len(form) > 3] == [
            form for form, _ in words if len(form) > 3
        ]


@pytest.mark.shared
def test_polnear_labels_are_those_of_the_reference_data(scripts, shared: Path, tokenizer):
    """Piece for piece as in the file that the reader's published figures come from."""
    reference = scripts.data.load(shared / "training/mt4.npz")
    documents = [
        example.document for example in scripts.corpora.read_polnear(shared / "corpora/polnear/dev", tokenizer)
    ]
    assert len(documents) == len(reference["pol_dev"])
    for document, other in zip(documents, reference["pol_dev"], strict=True):
        for key in ("ids", "case", "role", "link"):
            assert np.array_equal(getattr(document, key), getattr(other, key)), (document.name, key)
