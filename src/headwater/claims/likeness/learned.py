"""How likely two assertions are one claim, as learned from pairs that a reader sorted.

Method: logistic regression (Cox 1958, https://doi.org/10.1111/j.2517-6161.1958.tb00292.x) over the signals below, one
weight each. Kept: the plain model, whose weights can be read. Left out: interactions; boosted trees ranked the held-out
story's pairs no better.

The weights come from the pairs of assertions in the four development stories (18,544 pairs, 731 of one claim, those
that contradict each other left out), every story weighing the same, with L2. Measured by leaving one story out, average
precision on examples, flood, company, election: .86 .85 .78 .69. The mean of this and the hand-made score groups better
than either, each at its best threshold and with weights from the other stories: pairs' F1 .65 .54 .54 .44 by hand
alone, .75 .56 .65 .49 by the mean (a first fit of the weights, before other rules were finished).
To repeat: ``training/match_weights.py``.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Final

# Signal -> log-odds for one unit of it.
WEIGHTS: Final[Mapping[str, float]] = {
    "context": 3.782,  # cosine of the sentences around, without what the story shares
    "cosine": 3.479,  # cosine of the assertions
    "residual": 0.634,  # the same without what the story shares
    "contained": 1.827,  # part of the shorter one's word weight that is shared
    "told": 2.924,  # the same without names: what is said of them
    "rarest": 2.588,  # weight of the rarest shared word
    "figures": 4.711,  # figures that agree: 1 each, 0.5 where they only can
    "no_figure": -0.905,  # both give figures, none agrees
    "other_source": -0.397,  # both name a source, not the same
    "quotation": 1.655,  # score of a shared quotation
    "uneven": -0.446,  # log of how many times longer one is
    "length": -0.331,  # log of the shorter one's content words
    "run": -2.448,  # part of the shorter one that is one shared run: much of it is in "contained" already
}
INTERCEPT: Final = -5.176
_PRIOR: Final = 2.0  # log-odds: candidates are one claim far more often than the pairs the weights were fitted on


def likelihood(signals: Mapping[str, float]) -> float:
    """The share of candidate pairs with these signals that are one claim, in [0, 1]."""
    odds = INTERCEPT + _PRIOR + math.fsum(weight * signals[name] for name, weight in WEIGHTS.items())
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, odds))))
