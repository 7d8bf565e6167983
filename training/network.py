"""The reader as a torch module: what is trained. ``graph.py`` writes the same network as ONNX.

A small BERT (6 layers of 384) whose word embeddings get the case of each word added, with one head per tag set
and biaffine pointers (Dozat and Manning 2017, https://arxiv.org/abs/1611.01734) for what points elsewhere.

A tag head reads the last layer, and beside it a *mix*: the last three layers of a piece and of its two neighbours, put
through one small layer that all tag heads share. Lower layers still know the words that upper ones have given up, and a
start or an end is seen best from both its sides; on GUM dev the starts of units went from F1 .861 to .891 with nothing
else changed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional
from transformers import BertConfig, BertModel

HIDDEN, LAYERS, HEADS, INNER_SIZE, VOCABULARY, PLACES = 384, 6, 12, 1536, 30522, 512
CASES = 5
TAGS: Mapping[str, int] = {"role": 7, "inner": 7, "ner": 19, "seg": 3}
POINTERS = ("link", "inner_link", "coref")
MIXED, MIX_SIZE = 3, 192  # how many of the last layers are mixed, and how wide the mix is
_GROWN_FROM = {"inner": "role", "inner_link": "link"}  # heads that start as a copy of another when weights lack them


class Pointer(nn.Module):
    """Scores of every piece as the target of every piece."""

    def __init__(self, size: int = 128) -> None:
        super().__init__()
        self.dep, self.head = nn.Linear(HIDDEN, size), nn.Linear(HIDDEN, size)
        self.bi = nn.Parameter(torch.empty(size + 1, size))
        nn.init.xavier_uniform_(self.bi)

    def forward(self, x: Tensor, mask: Tensor) -> Tensor:
        """``(batch, length, hidden)`` -> ``(batch, from, to)``; padding is never pointed at."""
        query = functional.gelu(self.dep(x))
        query = torch.cat([query, torch.ones_like(query[..., :1])], -1)
        scores = query @ self.bi @ functional.gelu(self.head(x)).transpose(1, 2)
        return scores.masked_fill(mask[:, None, :] == 0, -1e4)


class Mix(nn.Module):
    """The last ``MIXED`` layers of a piece and its neighbours -> ``MIX_SIZE`` numbers."""

    def __init__(self, dropout: float) -> None:
        super().__init__()
        self.dropout = nn.Dropout(dropout)
        for side in ("before", "here", "after"):
            self.add_module(side, nn.Linear(MIXED * HIDDEN, MIX_SIZE, bias=side == "here"))

    def forward(self, layers: Sequence[Tensor]) -> Tensor:
        """``MIXED`` tensors ``(batch, length, hidden)`` -> ``(batch, length, MIX_SIZE)``."""
        x = self.dropout(torch.cat(list(layers), -1))
        before = functional.pad(self.before(x)[:, :-1], (0, 0, 1, 0))
        after = functional.pad(self.after(x)[:, 1:], (0, 0, 0, 1))
        return self.dropout(functional.gelu(before + self.here(x) + after))


class ReaderNetwork(nn.Module):
    """Encoder and heads.

    Args:
        dropout: of hidden states and heads. Attention itself has none: with it torch cannot use its fused kernel,
            and a step takes three times as long on a CPU.
    """

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        config = BertConfig(
            vocab_size=VOCABULARY, hidden_size=HIDDEN, num_hidden_layers=LAYERS, num_attention_heads=HEADS,
            intermediate_size=INNER_SIZE, max_position_embeddings=PLACES, type_vocab_size=2,
            hidden_dropout_prob=dropout, attention_probs_dropout_prob=0.0, attn_implementation="sdpa",
        )  # fmt: skip
        self.bert = BertModel(config, add_pooling_layer=False)
        self.case = nn.Embedding(CASES, HIDDEN)
        nn.init.zeros_(self.case.weight)
        self.dropout = nn.Dropout(dropout)
        self.mix = Mix(dropout)
        for name, width in TAGS.items():
            self.add_module(name, nn.Linear(HIDDEN, width))
            self.add_module(f"{name}_mix", nn.Linear(MIX_SIZE, width, bias=False))
            nn.init.zeros_(self.get_submodule(f"{name}_mix").weight)  # weights without a mix go on as they were
        for name in POINTERS:
            self.add_module(name, Pointer())

    def forward(self, ids: Tensor, cases: Tensor, mask: Tensor) -> dict[str, Tensor]:
        """Integer ``(batch, length)`` each -> tag scores ``(batch, length, tags)``, pointers ``(batch, from, to)``."""
        embedded = self.bert.embeddings.word_embeddings(ids) + self.case(cases)
        states = self.bert(inputs_embeds=embedded, attention_mask=mask, output_hidden_states=True).hidden_states
        x, mixed = self.dropout(states[-1]), self.mix(states[-MIXED:])
        tags = {name: self.get_submodule(name)(x) + self.get_submodule(f"{name}_mix")(mixed) for name in TAGS}
        return tags | {name: self.get_submodule(name)(x, mask) for name in POINTERS}


def start_from(network: ReaderNetwork, arrays: Mapping[str, np.ndarray]) -> list[str]:
    """Load arrays of a reader, or of the bare encoder; gives the names of what they lack and was left new."""
    own = network.state_dict()
    is_encoder = not any(name.startswith("bert.") for name in arrays)
    given = {f"bert.{name}" if is_encoder else name: value for name, value in arrays.items()}
    for name in own:
        head, _, rest = name.partition(".")
        if name not in given and f"{_GROWN_FROM.get(head, head)}.{rest}" in given:
            given[name] = given[f"{_GROWN_FROM[head]}.{rest}"]
    found = {name: torch.from_numpy(given[name].astype(np.float32)) for name in own if name in given}
    network.load_state_dict(found, strict=False)
    return sorted(set(own) - set(found))


def arrays_of(network: nn.Module) -> dict[str, np.ndarray]:
    """The network's arrays by name, float32."""
    return {name: value.detach().float().cpu().numpy() for name, value in network.state_dict().items()}
