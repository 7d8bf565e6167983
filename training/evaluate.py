"""Figures of a network on dev parts, before it is shipped: piece-level, as in docs/model-card.md."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np
import torch
from batches import CLS, SEP
from network import ReaderNetwork

from headwater.annotations.tags import decode, find_runs
from headwater.model.reader import trust, windows
from headwater.model.tokenizer import PARAGRAPH

Arrays = dict[str, np.ndarray]
_PARAGRAPH = 1


def evaluate(network: ReaderNetwork, parts: Mapping[str, Sequence[Arrays]], device: torch.device) -> dict[str, object]:
    """Token and exact F1 of roles, links, entities with and without paragraph marks, coreference, starts."""
    network.eval()
    read = _Reading(network, device)
    return {
        "polnear": _roles(parts["pol"], read),
        "entities": _entities(parts["ner"], read),
        "entities_without_paragraphs": _entities([_without(one) for one in parts["ner"]], read),
        "gum": _starts_and_coreference(parts["cor"], read),
    }


class _Reading:
    """Documents read as ``headwater.model.Reader`` reads them, in torch."""

    def __init__(self, network: ReaderNetwork, device: torch.device) -> None:
        self._network, self._device = network, device

    def __call__(self, one: Arrays) -> dict[str, np.ndarray]:
        n = len(one["ids"])
        tags = {"role": np.zeros((n, 7), np.float32), "ner": np.zeros((n, 19), np.float32)}
        tags |= {"inner": np.zeros((n, 7), np.float32), "seg": np.zeros((n, 3), np.float32)}
        pointers = {name: np.zeros(n, np.int64) for name in ("link", "inner_link", "coref")}
        best = np.full(n, -1, np.float32)
        for start, end in windows(n, np.flatnonzero(one["ids"] == PARAGRAPH) + 1):
            output = self._run(one, start, end)
            weight = trust(start, end, n)
            for name, total in tags.items():
                total[start:end] += weight[:, None] * output[name]
            better = start + np.flatnonzero(weight > best[start:end])
            best[better] = weight[better - start]
            for name, place in pointers.items():
                place[better] = output[name][better - start] - 1 + start
        return tags | pointers

    def _run(self, one: Arrays, start: int, end: int) -> dict[str, np.ndarray]:
        ids = np.concatenate([[CLS], one["ids"][start:end], [SEP]])[None]
        cases = np.concatenate([[0], one["case"][start:end], [0]])[None]
        with torch.inference_mode():
            tensors = [torch.from_numpy(array).to(self._device) for array in (ids, cases, np.ones_like(ids))]
            scores = {name: value[0].float().cpu() for name, value in self._network(*tensors).items()}
        later = torch.triu(torch.ones_like(scores["coref"]), 1).bool()
        scores["coref"] = scores["coref"].masked_fill(later, -1e4)
        given = {}
        for name, value in scores.items():
            is_pointer = name in ("link", "inner_link", "coref")
            given[name] = (value.argmax(-1) if is_pointer else value.log_softmax(-1)).numpy()[1:-1]
        return given


class _F1:
    def __init__(self, kinds: int) -> None:
        self.right, self.total = np.zeros(kinds), np.zeros(kinds)

    def add(self, kind: int, right: int, given: int, wanted: int) -> None:
        self.right[kind] += right
        self.total[kind] += given + wanted

    def each(self) -> list[float]:
        return [round(float(x), 4) for x in 2 * self.right / np.maximum(self.total, 1)]

    def all(self) -> float:
        return round(float(2 * self.right.sum() / max(1, self.total.sum())), 4)


def _count_runs(count: _F1, wanted: Sequence[int], given: Sequence[int], kinds: int) -> None:
    one, other = set(find_runs(list(wanted))), set(find_runs(list(given)))
    for kind in range(kinds):
        a, b = ({run for run in runs if run.kind == kind} for runs in (one, other))
        count.add(kind, len(a & b), len(b), len(a))


def _roles(documents: Sequence[Arrays], read: Callable[[Arrays], Arrays]) -> dict[str, object]:
    tokens, spans, links = _F1(3), _F1(3), np.zeros(2)
    for one in documents:
        found, gold = read(one), one["role"]
        given = np.array(decode(found["role"]))
        for kind in range(3):
            a, b = (gold + 1) // 2 == kind + 1, (given + 1) // 2 == kind + 1
            tokens.add(kind, int((a & b).sum()), int(b.sum()), int(a.sum()))
        _count_runs(spans, gold.tolist(), given.tolist(), 3)
        asked = (one["link"] >= 0) & (gold > 0) & ((gold + 1) // 2 != 2)
        links += [(found["link"][asked] == one["link"][asked]).sum(), asked.sum()]
    return {"token_f1": tokens.each(), "exact_span_f1": spans.each(), "link": round(float(links[0] / links[1]), 4)}


def _entities(documents: Sequence[Arrays], read: Callable[[Arrays], Arrays]) -> dict[str, object]:
    spans = _F1(9)
    for one in documents:
        _count_runs(spans, one["ner"].tolist(), decode(read(one)["ner"]), 9)
    return {"span_f1": spans.all(), "by_kind": spans.each()}


def _without(one: Arrays) -> Arrays:
    """The document without its paragraph marks (tags only: pointers would count wrongly)."""
    kept = one["ids"] != _PARAGRAPH
    return {name: value[kept] if np.ndim(value) else value for name, value in one.items()}


def _starts_and_coreference(documents: Sequence[Arrays], read: Callable[[Arrays], Arrays]) -> dict[str, object]:
    starts, right = _F1(2), np.zeros((3, 2))
    for one in documents:
        found = read(one)
        if (one["seg"] >= 0).any():
            given = found["seg"].argmax(-1)
            for place, lowest in enumerate((2, 1)):
                a, b = one["seg"] >= lowest, given >= lowest
                starts.add(place, int((a & b).sum()), int(b.sum()), int(a.sum()))
        for at in np.flatnonzero(one["coref"] >= 0):
            gold, answer = one["coref"][at], found["coref"][at]
            same_chain = answer != at and answer >= 0 and one["chain"][answer] == one["chain"][at]
            right[one["mtype"][at]] += [answer == at if gold == at else same_chain, 1]
    shares = (right[:, 0] / np.maximum(right[:, 1], 1)).round(4).tolist()
    return {"sentence_f1": starts.each()[0], "unit_f1": starts.each()[1], "coreference_pronoun_nominal_name": shares}
