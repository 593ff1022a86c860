"""Where the trial data lies: real orders, tickets and mails that are read in place and never shipped."""

import os
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]


def shared_data() -> Path:
    """The folder of trial data; without it the calling test is skipped, and fails in CI."""
    given = os.environ.get("EVENKEEL_SHARED_DATA")
    folder = Path(given) if given else CHECKOUT.parent / "shared" / "data"
    if folder.is_dir():
        return folder
    if os.environ.get("CI"):
        pytest.fail(f"the trial data is missing: {folder}", pytrace=False)
    pytest.skip(f"no trial data at {folder}")
