"""Attributions as the reader marks them: runs of source, cue and content pieces, tied together by its links."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field

import numpy as np

from headwater.annotations.tags import Run, decode, find_runs
from headwater.annotations.words import QUOTING, to_word_edges
from headwater.data.span import Span
from headwater.model import Reading
from headwater.model.reader import ROLES, Floats
from headwater.model.tokenizer import PARAGRAPH, Ints

SOURCE, CUE, CONTENT = range(len(ROLES))
_ONE_NAME = 3  # pieces between two parts of one source ("this photo provided by the ministry")
_NEAR = 40  # pieces: a sentence or two


@dataclass(slots=True)
class Marked:
    """An attribution under construction.

    ``score`` is the mean probability of its tags, in [0, 1]; inside a content, how likely it is one (``likely``).
    ``notes`` say what was done to it beyond the reader's own marks, each a feature and a sentence.
    """

    cue: list[Span]
    source: list[Span] = field(default_factory=list)
    content: list[Span] = field(default_factory=list)
    score: float = 1.0
    notes: list[tuple[str, str]] = field(default_factory=list)

    def spans(self) -> list[Span]:
        """Everything it covers."""
        return [*self.source, *self.cue, *self.content]


def find_marked(text: str, reading: Reading) -> list[Marked]:
    """The attributions in ``reading``, in the order of their cues: each has one cue and some content.

    What links to no cue, and cues to which nothing said belongs, are left out.
    """
    tags = decode(reading.roles)
    if not tags:
        return []
    chances = np.exp(reading.roles[np.arange(len(tags)), tags])
    linked = _link(text, reading, find_runs(tags))
    found = (_assemble(text, reading, group, chances) for group in linked)
    return [marked for marked in found if marked.content and marked.cue]


def _link(text: str, reading: Reading, runs: list[Run]) -> list[list[Run]]:
    """Runs by attribution: each cue with the sources and contents that belong to it."""
    firsts = [run.first for run in runs if run.kind == CUE]
    if not firsts:
        return []
    runs = _merge_touching(reading, runs, firsts)
    cues = [run for run in runs if run.kind == CUE]
    firsts = [cue.first for cue in cues]
    paragraph = np.cumsum(reading.pieces.ids == PARAGRAPH)
    owners: dict[Run, int] = {}
    for run in runs:
        if run.kind != CUE:
            owner = _nearest(firsts, _pointed_at(reading, run))
            owners[run] = _keep_in_paragraph(text, reading, run, owner, cues, paragraph)
    _share_sources(owners, cues, paragraph)
    groups = [[cue] for cue in cues]
    for run, owner in owners.items():
        groups[owner].append(run)
    return groups


def _merge_touching(reading: Reading, runs: list[Run], firsts: list[int]) -> list[Run]:
    """Runs of one kind that touch and point at one cue are one: the head sometimes begins anew inside a name.

    On PolNeAR dev exact spans gain .004 (source), .004 (cue) and .011 (content).
    """
    merged: list[Run] = []
    for run in runs:
        before = merged[-1] if merged else None
        if (
            before is not None
            and before.kind == run.kind
            and before.last == run.first
            and reading.pieces.ids[run.first] != PARAGRAPH
            and _nearest(firsts, _pointed_at(reading, run)) == _nearest(firsts, _pointed_at(reading, before))
        ):
            merged[-1] = Run(before.first, run.last, run.kind)
        else:
            merged.append(run)
    return merged


def _keep_in_paragraph(text: str, reading: Reading, run: Run, owner: int, cues: list[Run], paragraph: Ints) -> int:
    """The cue of ``run``: the one it points at, unless that stands in another paragraph and the run is no quotation.

    Then the nearest of its own paragraph: the same caption printed twice makes links cross over. A content may stand
    one paragraph away from its cue. (PolNeAR dev: .827 to .830 of the gold pieces with the right role have the right
    cue.)
    """
    home, away = int(paragraph[run.first]), int(paragraph[cues[owner].first])
    quoted = text[int(reading.pieces.starts[run.first])] in QUOTING
    if home == away or quoted or (run.kind == CONTENT and abs(home - away) == 1):
        return owner
    near = [index for index, cue in enumerate(cues) if paragraph[cue.first] == home]
    return min(near, key=lambda index: (abs(cues[index].first - run.first), index), default=owner)


def _share_sources(owners: dict[Run, int], cues: list[Run], paragraph: Ints) -> None:
    """Give a cue's second source to a cue nearby that has none: nobody says one thing through two separate mouths."""
    sources: dict[int, list[Run]] = {}
    for run, owner in owners.items():
        if run.kind == SOURCE:
            sources.setdefault(owner, []).append(run)
    for owner in sorted(sources):
        ranked = sorted(sources[owner], key=lambda run: (_gap(run, cues[owner]), run))
        for extra in ranked[1:]:
            if _gap(extra, ranked[0]) <= _ONE_NAME:
                continue
            free = [
                index
                for index, cue in enumerate(cues)
                if index not in sources and _gap(extra, cue) < _NEAR and paragraph[cue.first] == paragraph[extra.first]
            ]
            if free:
                owners[extra] = min(free, key=lambda index: (_gap(extra, cues[index]), index))
                sources[owners[extra]] = [extra]


def _gap(one: Run, other: Run) -> int:
    """Pieces between two runs."""
    return max(one.first - other.last, other.first - one.last, 0)


def _pointed_at(reading: Reading, run: Run) -> int:
    """The piece most of the run's pieces point at (the earliest of several)."""
    targets, votes = np.unique(reading.links[run.first : run.last], return_counts=True)
    return int(targets[votes.argmax()])


def _nearest(firsts: list[int], target: int) -> int:
    """Index of the cue that begins nearest to ``target`` (the earlier of two as near)."""
    right = bisect_left(firsts, target)
    around = [index for index in (right - 1, right) if 0 <= index < len(firsts)]
    return min(around, key=lambda index: (abs(firsts[index] - target), index))


def _assemble(text: str, reading: Reading, group: list[Run], chances: Floats) -> Marked:
    marked = Marked(cue=[], score=_score(group, chances))
    for run in sorted(group):
        start, end = int(reading.pieces.starts[run.first]), int(reading.pieces.ends[run.last - 1])
        span = to_word_edges(text, Span(start, max(start, end)))
        if span.of(text).strip():
            {SOURCE: marked.source, CUE: marked.cue, CONTENT: marked.content}[run.kind].append(span)
    return marked


def _score(group: list[Run], chances: Floats) -> float:
    pieces = np.concatenate([chances[run.first : run.last] for run in group])
    return round(float(pieces.mean()), 4)
