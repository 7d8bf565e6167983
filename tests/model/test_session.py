"""A network that is opened ahead of its first use reads as one that is not, and its error waits for who runs it."""

from __future__ import annotations

import threading
from pathlib import Path

import numpy as np
import pytest

from headwater.errors import ModelError
from headwater.model.manifest import find_weights
from headwater.model.session import Session

INPUTS = {"ids": np.array([[101, 1996, 3914, 2003, 2330, 1012, 102]]), "cases": np.zeros((1, 7), int)}


def _wait() -> None:
    for thread in threading.enumerate():
        if thread.name == "open network":
            thread.join()


def test_a_session_opened_ahead_gives_the_same_outputs():
    path = find_weights("reader").path
    ahead, late = Session(path), Session(path)
    ahead.open_ahead()
    first, second = ahead.run(**INPUTS), late.run(**INPUTS)
    assert first.keys() == second.keys()
    assert all(first[name].tobytes() == second[name].tobytes() for name in first)


def test_the_error_of_a_session_opened_ahead_is_raised_by_run(tmp_path: Path, capfd: pytest.CaptureFixture[str]):
    broken = tmp_path / "reader.onnx"
    broken.write_bytes(b"no network")
    session = Session(broken)
    session.open_ahead()
    _wait()
    assert capfd.readouterr().err == ""
    with pytest.raises(ModelError, match=r"cannot open 'reader\.onnx'"):
        session.run(**INPUTS)
