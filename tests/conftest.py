"""What tests share: where the shared folder and Chromium are, and what is said when they are not there."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# How long an example takes says how busy the machine is, and nothing about the code.
settings.register_profile("headwater", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("headwater")

ROOT = Path(__file__).resolve().parent.parent
_STRICT = os.environ.get("HEADWATER_CI") == "1"


def leave_out(what: str) -> None:
    """Skip with a reason for a user; fail where everything is meant to be there."""
    if _STRICT:
        pytest.fail(f"{what} (HEADWATER_CI=1 demands it)")
    pytest.skip(f"left out: {what}")


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of seeds and corpora beside the checkout."""
    folder = Path(os.environ.get("HEADWATER_SHARED", ROOT.parent / "shared"))
    if not folder.is_dir():
        leave_out("the shared folder with seeds and corpora is not beside the checkout; set HEADWATER_SHARED")
    return folder


@pytest.fixture(scope="session")
def examples() -> Path:
    """The invented coverage that ships with the project."""
    return ROOT / "examples"


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of a Chromium that can be run headless."""
    found = next((p for name in ("chromium", "chromium-browser", "google-chrome") if (p := shutil.which(name))), None)
    if found is None:
        leave_out("Chromium is not installed")
    return str(found)
