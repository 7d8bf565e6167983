"""What the steps need besides their input."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from headwater.model import Encoder, Reader, load_encoder, load_reader, model_digests
from headwater.outlets.table import OutletTable


@dataclass(frozen=True, slots=True)
class Tools:
    """What the steps need besides their input: the models, their digests by name, and the facts about outlets."""

    reader: Reader
    encoder: Encoder
    table: OutletTable
    digests: Mapping[str, str]


def open_tools(outlets: str | Path | None = None) -> Tools:
    """The packaged models and the table of outlets, with the facts of the file ``outlets`` added.

    Raises:
        ModelError: the weights in this installation are not the ones that were shipped.
        InputError: ``outlets`` is not a file of outlet facts.
    """
    table = OutletTable.load(Path(outlets) if outlets is not None else None)
    return Tools(load_reader(), load_encoder(), table, model_digests())
