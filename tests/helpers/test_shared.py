"""Trial data that is not there skips a test at a desk and fails it in CI."""

from pathlib import Path

import pytest

from tests.helpers.shared import shared_data


def test_the_folder_may_be_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EVENKEEL_SHARED_DATA", str(tmp_path))
    assert shared_data() == tmp_path


def test_without_it_a_test_is_skipped_at_a_desk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EVENKEEL_SHARED_DATA", "/nowhere")
    monkeypatch.delenv("CI", raising=False)
    with pytest.raises(pytest.skip.Exception, match="no trial data at /nowhere"):
        shared_data()


def test_without_it_a_test_fails_in_ci(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("EVENKEEL_SHARED_DATA", "/nowhere")
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match="missing: /nowhere"):
        shared_data()
