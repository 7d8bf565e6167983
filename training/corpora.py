"""The corpora the reader learns from, read as pieces with labels: PolNeAR, worldwide newswire and GUM.

Every corpus is set back into running text and cut by ``headwater.model.tokenizer``, as an article is when it is read:
what the reader is trained on and what it is given cannot differ in pieces, cases or paragraph marks. What each corpus
is, and under which licence, says training/README.md.
"""

from __future__ import annotations

import hashlib
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from data import Document, Ints, unlabelled
from headwater.model.reader import ENTITIES
from headwater.model.tokenizer import Pieces, Tokenizer

sys.path.append(str(Path(__file__).resolve().parent.parent / "benchmarks"))

from reading import label, read_gold

NON_COMMERCIAL = frozenset({"essay", "fiction", "letter", "podcast", "whow", "reddit"})  # GUM's LICENSE.txt
PRONOUNS = frozenset(
    "i you he she it we they me him her us them my your his its our their this that these those who which "
    "himself herself itself themselves".split()
)
CLAUSE, SENTENCE = 1, 2
_KINDS = {name.lower(): kind for kind, name in enumerate(ENTITIES)}
_MENTION = re.compile(r"(\()?(\d+)(\))?")


@dataclass(frozen=True, slots=True)
class Example:
    """A text and what its corpus says about its pieces."""

    text: str
    document: Document


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a corpus in the text made of it: characters ``[start, end)``, and its tag."""

    start: int
    end: int
    tag: int


def read_polnear(folder: Path, tokenizer: Tokenizer) -> Iterator[Example]:
    """A part of PolNeAR (``train`` or ``dev``): roles and links. An article annotated twice comes twice."""
    for gold in read_gold(folder):
        pieces = tokenizer.cut(gold.text)
        roles, links = label(gold, pieces)
        document = unlabelled(gold.name, pieces)
        yield Example(gold.text, replace(document, role=np.array(roles, np.int64), link=np.array(links, np.int64)))


def read_newswire(folder: Path, split: str, tokenizer: Tokenizer) -> Iterator[Example]:
    """The worldwide newswire articles (``processed_annotated/``) of a split: entities."""
    for path in sorted(folder.glob("*.tsv")):
        if split_of(path.name) == split:
            text, words = set_newswire(path.read_bytes().decode("utf-8"))
            pieces = tokenizer.cut(text)
            document = unlabelled(path.name.removesuffix(".txt.tsv"), pieces)
            yield Example(text, replace(document, ner=tag_pieces(pieces, words)))


def split_of(file: str) -> str:
    """Which split a newswire file is of: by the digest of its name, a tenth each for ``test`` and ``dev``."""
    return {0: "test", 1: "dev"}.get(
        int(hashlib.md5(file.encode(), usedforsecurity=False).hexdigest(), 16) % 10, "train"
    )


def set_newswire(content: str) -> tuple[str, list[Word]]:
    """A newswire file as text, a line a paragraph, and its words with BIO tags.

    The file has ``word TAB tag`` a line, the address in the first and an empty line between paragraphs. Its spacing is
    lost: words get spaces between, but *n't*, which runs together with its verb in any text the reader will see.
    """
    text, before, words = "", "O", list[Word]()
    for number, line in enumerate(content.split("\n")):
        fields = line.split("\t") if "\t" in line else line.rsplit(maxsplit=1)  # three lines have spaces
        form, tag = (*(field.strip() for field in fields), "", "")[:2]
        if not form:
            text, before = _break(text), "O"
        elif number or not form.startswith("http"):
            start = len(text) - 1 if re.fullmatch("n['’]t", form) and text.endswith(" ") else len(text)
            text = f"{text[:start]}{form} "
            words.append(Word(start, start + len(form), _entity_tag(tag, before)))
            before = tag
    return text.rstrip(), words


def _entity_tag(tag: str, before: str) -> int:
    kind = _KINDS.get(tag[2:].lower())
    if kind is None:
        return 0
    goes_on = tag.startswith("I-") and before[2:] == tag[2:]
    return 2 * kind + (2 if goes_on else 1)


def _break(text: str) -> str:
    return text[:-1] + "\n" if text.endswith(" ") else text


def tag_pieces(pieces: Pieces, words: list[Word]) -> Ints:
    """BIO tags of words as those of pieces: each piece has the tag of the word it starts in.

    Returns:
        **Shape** ``(n_pieces,) int64``; paragraph marks and what is in no word are outside.
    """
    tags = np.zeros(len(pieces), np.int64)
    begun = -1
    for place, index in enumerate(_words_at(pieces, words).tolist()):
        if index >= 0:
            tag = words[index].tag
            tags[place] = tag + 1 if tag % 2 and index == begun else tag
            begun = index
    return tags


def _words_at(pieces: Pieces, words: list[Word]) -> Ints:
    """For each piece the word it starts in, -1 for none."""
    starts, ends = (np.array(places, np.int64) for places in ([w.start for w in words], [w.end for w in words]))
    nearest = np.searchsorted(starts, pieces.starts, side="right") - 1
    inside = (nearest >= 0) & (pieces.starts < ends[nearest]) & (pieces.ends > pieces.starts)
    return np.where(inside, nearest, -1).astype(np.int64)


def read_gum(folder: Path, split: str, tokenizer: Tokenizer) -> Iterator[Example]:
    """GUM's documents of a split (``splits.md``), without its non-commercial genres: coreference and starts.

    Raises:
        ValueError: a document is in no split, or its two files do not have the same words.
    """
    splits = read_splits((folder / "splits.md").read_text("utf-8"))
    for path in sorted((folder / "coref" / "ontogum" / "conll").glob("*.conll")):
        if path.stem not in splits:
            raise ValueError(f"{path.stem!r} is in no split; expected it in splits.md. Take both from one release.")
        if genre_of(path.stem) in NON_COMMERCIAL or splits[path.stem] != split:
            continue
        text, words = set_gum((folder / "dep" / f"{path.stem}.conllu").read_text("utf-8"))
        forms, mentions = read_mentions(path.read_text("utf-8"))
        if len(forms) != len(words) or any(a and a != b for a, (b, _) in zip(forms, words, strict=True)):
            raise ValueError(f"{path.stem!r} has other words in coref/ than in dep/. Take both from one release.")
        yield Example(text, label_gum(path.stem, tokenizer.cut(text), words, mentions))


def genre_of(name: str) -> str:
    """The genre in a document's name, as in ``GUM_news_expo``."""
    return name.split("_")[1]


def read_splits(content: str) -> dict[str, str]:
    """Name of each document to its split, from ``splits.md``."""
    splits: dict[str, str] = {}
    current = ""
    for line in content.splitlines():
        if line.startswith("## "):
            current = line[3:].strip()
        elif found := re.match(r"\s*\* (\S+)", line):
            splits[found[1]] = current
    return splits


def set_gum(content: str) -> tuple[str, list[tuple[str, Word]]]:
    """A ``.conllu`` file as the text it was, a line a paragraph, and its words with the starts as tags.

    Starts are GUM's own: 2 where a sentence begins, 1 where a discourse unit (``Discourse=``) begins inside one.
    """
    text = ""
    words: list[tuple[str, Word]] = []
    begins, joined, at, surface_end = False, 0, 0, 0
    for line in content.splitlines():
        if line.startswith("# newpar"):
            text = _break(text)
        elif line.startswith("# sent_id"):
            begins = True
        fields = line.split("\t")
        if len(fields) < 10 or "." in fields[0]:  # a word with a point in its number is an ellipsis: not in the text
            continue
        number, form, notes = fields[0], fields[1], fields[9].split("|")
        if "-" in number or not joined:
            at, surface_end = len(text), len(text) + len(form)
            text += form if "SpaceAfter=No" in notes else form + " "
        if "-" in number:  # written as one word, parted on the next lines
            first, last = map(int, number.split("-"))
            joined = last - first + 1
            continue
        joined = max(0, joined - 1)
        found = text.find(form, at, surface_end)
        start, end = (found, found + len(form)) if found >= 0 else (at, surface_end)
        tag = SENTENCE if begins else CLAUSE if any(n.startswith("Discourse=") for n in notes) else 0
        words.append((form, Word(start, end, tag)))
        begins, at = False, end
    return text.rstrip(), words


def read_mentions(content: str) -> tuple[list[str], list[tuple[int, int, int]]]:
    """The words of a ``.conll`` file and its mentions: first word, last word, chain. A ``|`` is left empty there."""
    forms: list[str] = []
    open_at: dict[int, list[int]] = {}
    mentions: list[tuple[int, int, int]] = []
    for line in content.splitlines():
        fields = line.split("\t")
        if len(fields) < 3:
            continue
        for opens, number, closes in _MENTION.findall(fields[2]):
            chain = int(number)
            if opens:
                open_at.setdefault(chain, []).append(len(forms))
            if closes and open_at.get(chain):
                mentions.append((open_at[chain].pop(), len(forms), chain))
        forms.append(fields[1])
    return forms, mentions


def label_gum(
    name: str, pieces: Pieces, words: list[tuple[str, Word]], mentions: list[tuple[int, int, int]]
) -> Document:
    """A GUM document: starts, and per mention the one before it in its chain.

    Of mentions that begin with the same piece the longest stands.
    """
    document = unlabelled(name, pieces)
    firsts = _first_pieces(pieces, [word for _, word in words])
    starts = np.zeros(len(pieces), np.int64)
    for (_, word), first in zip(words, firsts, strict=True):
        if first >= 0:
            starts[first] = max(starts[first], word.tag)
    coref, chains, kinds = document.coref.copy(), document.chain.copy(), document.mtype.copy()
    latest: dict[int, int] = {}
    for first, last, chain in sorted(mentions, key=lambda mention: (mention[0], -mention[1])):
        at = firsts[first]
        if at >= 0 and coref[at] < 0:
            coref[at], chains[at] = latest.get(chain, at), chain
            kinds[at] = _kind_of([form for form, _ in words[first : last + 1]])
            latest[chain] = at
    return replace(document, seg=starts, coref=coref, chain=chains, mtype=kinds)


def _first_pieces(pieces: Pieces, words: list[Word]) -> list[int]:
    """For each word the piece that holds its first character, -1 where the tokenizer dropped the word."""
    solid = np.flatnonzero(pieces.ends > pieces.starts)
    nearest = np.searchsorted(pieces.ends[solid], [word.start for word in words], side="right")
    return [
        int(solid[at]) if at < len(solid) and pieces.starts[solid[at]] < word.end else -1
        for at, word in zip(nearest.tolist(), words, strict=True)
    ]


def _kind_of(forms: list[str]) -> int:
    """A mention's kind, of ``MENTIONS``, by its words alone."""
    if " ".join(forms).lower() in PRONOUNS:
        return 0
    return 2 if forms[0][0].isupper() and forms[-1][0].isupper() else 1
