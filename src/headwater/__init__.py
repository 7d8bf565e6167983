"""Give Headwater the coverage of a story, and it tells you where each claim really comes from.

>>> import headwater
>>> story = headwater.read(["examples/coverage"]).stories[0]
>>> [origin.name for origin in story.claims[0].origins]
"""

from __future__ import annotations

import importlib
from typing import Any

from headwater.version import __version__

__all__ = ["Corpus", "RunOptions", "SourcedClaim", "SourcedStory", "__version__", "read"]

_HOME = {
    "Corpus": "headwater.corpus",
    "RunOptions": "headwater.pipeline.reading",
    "SourcedClaim": "headwater.corpus",
    "SourcedStory": "headwater.corpus",
    "read": "headwater.corpus",
}


def __getattr__(name: str) -> Any:
    # The models and parsers behind `read` take over a second to load: `headwater --help` should not wait for them.
    if name not in _HOME:
        raise AttributeError(f"module 'headwater' has no attribute {name!r}; it has {', '.join(__all__)}")
    return getattr(importlib.import_module(_HOME[name]), name)


def __dir__() -> list[str]:
    return sorted(__all__)
