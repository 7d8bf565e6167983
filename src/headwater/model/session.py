"""One onnxruntime session per network and process, opened when first used."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from threading import Lock, Thread

import numpy as np

from headwater.errors import ModelError

# onnxruntime 1.29 and newer report to their maker over the network unless told otherwise before they are loaded.
os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")

import onnxruntime
from onnxruntime.capi import onnxruntime_pybind11_state

onnxruntime.disable_telemetry_events()  # for a process that had loaded it before us

# onnxruntime's own errors (InvalidProtobuf, Fail …) have no base in common but Exception.
_OWN = (kind for kind in vars(onnxruntime_pybind11_state).values() if isinstance(kind, type))
_REFUSALS: tuple[type[Exception], ...] = (
    RuntimeError,
    ValueError,
    OSError,
    *(kind for kind in _OWN if issubclass(kind, Exception)),
)
MAX_THREADS = 4  # windows of 384 pieces gain little beyond four threads, and runners start several processes


class Session:
    """A network that opens when first asked; safe to share between threads, not between processes.

    Args:
        path: the ONNX file.
        threads: how many threads one call may use; ``None`` takes the processors this process may run on, at most
            ``MAX_THREADS``. Outputs do not depend on it.
    """

    def __init__(self, path: Path, threads: int | None = None) -> None:
        self._path = path
        self._threads = threads or min(MAX_THREADS, _processors())
        self._lock = Lock()
        self._opened: onnxruntime.InferenceSession | None = None

    def run(self, **inputs: np.ndarray) -> dict[str, np.ndarray]:
        """The outputs of the network by name."""
        session = self._open()
        names = [output.name for output in session.get_outputs()]
        return dict(zip(names, session.run(names, inputs), strict=True))

    def open_ahead(self) -> None:
        """Begin to open while the caller does something else; who runs first waits for it, and meets its error."""
        Thread(target=self._try_to_open, name="open network").start()  # no daemon: one would die inside onnxruntime

    def _try_to_open(self) -> None:
        with suppress(ModelError):
            self._open()

    def _open(self) -> onnxruntime.InferenceSession:
        with self._lock:
            if self._opened is None:
                self._opened = _open_network(self._path, self._threads)
            return self._opened


def _open_network(path: Path, threads: int) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    # Threads that spin while they wait take the processor from the other steps of a run.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    try:
        return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    except _REFUSALS as error:
        raise ModelError(
            f"onnxruntime {onnxruntime.__version__} cannot open {path.name!r}: {error}. "
            "Expected onnxruntime 1.20 or newer; run 'pip install --upgrade onnxruntime'."
        ) from error


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
