"""How likely two articles tell of one event, as learned from pairs of articles whose events are known.

Method: logistic regression (Cox 1958, https://doi.org/10.1111/j.2517-6161.1958.tb00292.x) over the signals below, one
weight each, with L2. Kept: the plain model, whose weights can be read. Left out: interactions.

Fitted on ECB+ train and dev (short articles, no dates), whole and in thin piles of one or two articles an event, on
two thirds of the stories invented for training (transcripts, blogs, tabloids, late follow-ups) and, for a small share,
on the seven development stories (long articles that tell different sides) and on routine news drawn from sentence
frames (alike in all but names). Checked with weights from every second topic, used on the others.
To repeat: ``training/story_weights.py``.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Final

# Signal -> log-odds for one unit of it.
WEIGHTS: Final[Mapping[str, float]] = {
    "terms": 0.803,  # cosine of all terms
    "leads": 7.918,  # cosine of the terms of the leads
    "names": -0.030,  # cosine of the names
    "rare_names": 1.769,  # log of one and the number of rare names in common
    "numbers": 4.174,  # cosine of the numbers
    "meaning": 1.873,  # how well each opening sentence is met by one of the other, as the encoder sees them
    "strangers": -1.491,  # part of each one's leading names that the other never says, the smaller of the two
    "days": 0.463,  # 1 where both name the same day early, -1 where both name only others
    "longer": -0.889,  # log of the words of the longer one: long articles share more
    "rare_words": 1.271,  # log of one and the number of rare words in common
    "nearest": 2.439,  # cosine of the two sentences, one of each, nearest in meaning
    "own_name": -1.088,  # log of how much each makes of a rare name that the other never says, the smaller of the two
    "chief_name": -0.514,  # the same of one that the other says; what it adds to the other signals of names
}
INTERCEPT: Final = -0.360


def likelihood(signals: Mapping[str, float]) -> float:
    """The share of candidate pairs with these signals that are about one event, in [0, 1]."""
    odds = INTERCEPT + math.fsum(weight * signals[name] for name, weight in WEIGHTS.items())
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, odds))))
