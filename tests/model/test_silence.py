"""Nothing we load may speak to anybody or leave traces of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path


def test_loading_the_models_leaves_nothing_behind(tmp_path: Path) -> None:
    hidden = {"CI", "GITHUB_ACTIONS", "TF_BUILD", "ORT_DISABLE_TELEMETRY"}  # each silences onnxruntime by itself
    environment = {key: value for key, value in os.environ.items() if key not in hidden}
    environment |= {"HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path / "cache")}
    code = "from headwater.model import load_encoder; load_encoder().encode(['The bridge is open.'])"
    subprocess.run([sys.executable, "-c", code], env=environment, check=True, timeout=120)
    assert list(tmp_path.iterdir()) == []
