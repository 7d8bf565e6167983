"""Texts with attributions inside attributions, made from texts without.

PolNeAR marks outermost attributions only, so nothing in it teaches a reader who speaks inside what is said. But a
sentence that holds a whole attribution can be put into somebody else's mouth: its own roles become the *inner* ones,
and all of it the content of a source and cue taken from another place of the corpus ("*the council said that* the
minister had denied it"). Outer and inner roles are then both known for certain. Sentences without an attribution are
put into frames too, else the frame itself would give an inner attribution away.

The idea is that of compositional data augmentation (Andreas 2020, https://arxiv.org/abs/1904.09545): fragments are
exchanged where they stand in the same environment.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np

Arrays = dict[str, np.ndarray]

PARAGRAPH, FULL_STOP, COMMA, THAT = 1, 1012, 1010, 2008
_SENTENCE_ENDS = (1012, 1029, 999)  # . ? !
_OPEN, _CLOSE = (1523, 1000), (1524, 1000)  # curly and straight quotation marks
_LOWER, _TITLE = 1, 2
_B_SOURCE, _I_SOURCE, _B_CUE, _I_CUE, _B_CONTENT, _I_CONTENT = range(1, 7)
_MAX_FRAME, _MIN_SENTENCE, _MAX_SENTENCE = 14, 5, 70
POINTING = ("link", "inner_link", "coref")


@dataclass(frozen=True, slots=True)
class Frame:
    """A source and its cue as they stand beside what they say: pieces, cases and role tags."""

    ids: np.ndarray
    cases: np.ndarray
    roles: np.ndarray
    leads: bool  # whether it stands before its content, followed by "that"


def find_frames(documents: Iterable[Arrays]) -> list[Frame]:
    """The frames of gold attributions: "X said" before "that …", and "X said" or "said X" between "," and "."."""
    frames = []
    for one in documents:
        ids, role, link = one["ids"], one["role"], one["link"]
        for cue in np.flatnonzero(role == _B_CUE):
            mine = np.flatnonzero((link == cue) & np.isin(role, (_B_SOURCE, _I_SOURCE)))
            end = int(cue) + 1
            while end < len(ids) and role[end] == _I_CUE:
                end += 1
            if not len(mine):
                continue
            low, high = min(int(mine[0]), int(cue)), max(int(mine[-1]) + 1, end)
            if high - low > _MAX_FRAME or high - low != len(mine) + end - cue:
                continue
            leads = low < cue and high < len(ids) and ids[high] == THAT and role[high] == _B_CONTENT
            trails = low > 0 and ids[low - 1] == COMMA and high < len(ids) and ids[high] == FULL_STOP
            if leads or trails:
                frames.append(Frame(ids[low:high], one["case"][low:high], role[low:high], bool(leads)))
    return frames


def find_sentences(one: Arrays) -> Iterator[tuple[int, int, bool]]:
    """Sentences of a window that may be put into a frame: start, end, whether a whole attribution stands inside.

    No role may run over either edge, and links must stay inside.
    """
    ids, role, link = one["ids"], one["role"], one["link"]
    ends = np.flatnonzero(np.isin(ids, _SENTENCE_ENDS) | (ids == PARAGRAPH))
    start = 0
    for end in ends:
        stop = int(end) + (ids[end] != PARAGRAPH)
        if stop < len(ids) and ids[stop] in _CLOSE and ids[end] != PARAGRAPH:
            stop += 1
        a, b, start = start, stop, stop + (stop == end)
        inside = role[a:b]
        if not _MIN_SENTENCE <= b - a <= _MAX_SENTENCE or inside[0] in (_I_SOURCE, _I_CUE, _I_CONTENT):
            continue
        if b < len(ids) and role[b] in (_I_SOURCE, _I_CUE, _I_CONTENT):
            continue
        linked = link[a:b][inside > 0]
        from_outside = (link >= a) & (link < b)
        from_outside[a:b] = False
        if ((linked < a) | (linked >= b)).any() or from_outside.any():
            continue
        holds = np.isin((_B_SOURCE, _B_CUE, _B_CONTENT), inside).all()
        if holds or not inside.any():
            yield a, b, bool(holds)


def put_into_frames(one: Arrays, frames: list[Frame], rng: np.random.Generator, most: int) -> Arrays:
    """A window with up to ``most`` of its sentences put into somebody's mouth; pointers move along.

    ``one`` holds arrays over the pieces of a window, all ``(n,)``; pointers count from the window's start, below 0
    where there is none. What is given has the same keys, and its ``inner`` and ``inner_link`` are known in the frames.
    """
    candidates = list(find_sentences(one))
    if not candidates:
        return one
    weights = np.array([1.0 if holds else 0.2 for _, _, holds in candidates])
    n = min(most, len(candidates))
    chosen = rng.choice(len(candidates), size=n, replace=False, p=weights / weights.sum())
    places = sorted(candidates[i] for i in chosen)
    parts: list[Arrays] = []
    at = 0
    for a, b, _ in places:
        parts.append(_cut(one, at, a))
        parts.append(_framed(one, a, b, frames[rng.integers(len(frames))], rng))
        at = b
    parts.append(_cut(one, at, len(one["ids"])))
    return _join(parts, len(one["ids"]))


def _cut(one: Arrays, start: int, end: int) -> Arrays:
    part = {key: value[start:end].copy() for key, value in one.items()}
    return part | {"from": np.arange(start, end), "speaker": np.full(end - start, -1)}


def _new(one: Arrays, ids: np.ndarray, cases: np.ndarray) -> Arrays:
    """Pieces that were not there: outside of everything, and unknown to the heads that nested texts do not teach."""
    none, unknown = np.zeros(len(ids), np.int64), np.full(len(ids), -1, np.int64)
    given = {"ids": ids.astype(np.int64), "case": cases.astype(np.int64), "role": none.copy(), "inner": none.copy()}
    return dict.fromkeys(one, unknown) | given | {"from": unknown, "speaker": unknown}


def _mark(one: Arrays, piece: int, case: int = 0) -> Arrays:
    return _new(one, np.array([piece]), np.array([case]))


def _framed(one: Arrays, a: int, b: int, frame: Frame, rng: np.random.Generator) -> Arrays:
    """What stands for the sentence ``a:b``; ``speaker`` says for each piece where, in here, its outer cue begins."""
    speaker = _new(one, frame.ids, frame.cases)
    speaker["role"] = frame.roles.astype(np.int64)
    stop = b
    while stop > a + 1 and one["ids"][stop - 1] in (*_SENTENCE_ENDS, *_CLOSE):
        stop -= 1
    said = _cut(one, a, stop)
    said["inner"], said["inner_link"] = said["role"].copy(), said["link"].copy()
    if frame.leads:
        speaker["case"][0] = max(int(speaker["case"][0]), _TITLE)
        if said["case"][0] == _TITLE and said["ner"][0] <= 0:
            said["case"][0] = _LOWER
        that = _mark(one, THAT, _LOWER)
        content, order = [that, said], [speaker, that, said, _cut(one, stop, b)]
    else:
        comma, end = _mark(one, COMMA), _mark(one, FULL_STOP)
        content, order = [said], [said, comma, speaker, end]
        if not np.isin(one["ids"][a:b], (*_OPEN, *_CLOSE)).any() and rng.random() < 0.5:
            kind = int(rng.random() < 0.3)
            opened, closed = _mark(one, _OPEN[kind]), _mark(one, _CLOSE[kind])
            content, order = [opened, said, comma, closed], [opened, said, comma, closed, speaker, end]
    for part in content:
        part["role"] = np.full(len(part["ids"]), _I_CONTENT)
    content[0]["role"][0] = _B_CONTENT
    whole = {key: np.concatenate([part[key] for part in order]) for key in speaker}
    before = sum(len(part["ids"]) for part in order[: [part is speaker for part in order].index(True)])
    cue = before + int(np.flatnonzero(frame.roles == _B_CUE)[0])
    spoken = whole["role"] > 0
    if frame.leads:
        spoken[len(whole["ids"]) - (b - stop) :] = False
    return whole | {"speaker": np.where(spoken, cue, -1)}


def _join(parts: list[Arrays], n: int) -> Arrays:
    """One window again; pointers, which count in the old one, counted anew."""
    starts = np.concatenate([[0], np.cumsum([len(part["ids"]) for part in parts])])
    whole = {key: np.concatenate([part[key] for part in parts]) for key in parts[0]}
    source, speaker = whole.pop("from"), whole.pop("speaker")
    where = np.full(n, -1, np.int64)
    where[source[source >= 0]] = np.flatnonzero(source >= 0)
    for key in POINTING:
        pointer = whole[key]
        whole[key] = np.where(pointer >= 0, where[np.maximum(pointer, 0)], pointer)
    offset = np.repeat(starts[:-1], np.diff(starts))
    whole["link"] = np.where(speaker >= 0, speaker + offset, whole["link"])
    return whole
