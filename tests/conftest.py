"""Gates and shelter for every test: silence in the logs, no screen, and no touch of the user's own files."""

import logging
import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, settings
from pytestqt.qtbot import QtBot

# Whoever ends the run early, ends the servers that tests have started.
signal.signal(signal.SIGTERM, signal.default_int_handler)

os.environ["QT_QPA_PLATFORM"] = "offscreen"
# A machine's real keyring must never see a test; tests that need one bring a fake.
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
# What the developer's shell says about a profile must not leak into a test.
os.environ.pop("EVENKEEL_PASSPHRASE", None)

# The same examples every time, so that red means a change of ours; a loaded machine may be slow. CI tells
# the example that failed as it was found: to make it smaller may take longer than any test is given, and
# the same test finds it again at home.
FINDING = (Phase.explicit, Phase.generate, Phase.target)
PHASES = FINDING if os.environ.get("CI") else tuple(Phase)
settings.register_profile("suite", derandomize=True, deadline=None, database=None, phases=PHASES)
# At night many more, and others every time; `EVENKEEL_EXAMPLES=nightly`.
settings.register_profile("nightly", max_examples=10_000, deadline=None, database=None)
# Few, for a tool that runs the same tests thousands of times.
settings.register_profile("few", parent=settings.get_profile("suite"), max_examples=15)
settings.load_profile(os.environ.get("EVENKEEL_EXAMPLES", "suite"))


# How much of domain and sync is run is asked of these tests; to be watched takes the others a third of their time.
UNWATCHED = ("bench", "cases", "desktop", "herd", "importers", "packaging", "settings", "weather")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The tests of rooms that prove nothing about coverage run without being watched."""
    here = Path(__file__).parent
    for item in items:
        if item.path.relative_to(here).parts[0] in UNWATCHED:
            item.add_marker("no_cover")


PATIENCE_MS = 60_000


class PatientBot(QtBot):
    """Waits for what must come as long as a busy machine may need; pytest-qt gives up after five seconds."""

    def waitUntil(self, callback: Any, *, timeout: int = PATIENCE_MS) -> None:  # noqa: N802
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE_MS, **more: Any) -> Any:  # noqa: N802
        return super().waitSignal(signal, timeout=timeout, **more)

    def waitExposed(self, widget: Any, *, timeout: int = PATIENCE_MS) -> Any:  # noqa: N802
        return super().waitExposed(widget, timeout=timeout)


@pytest.fixture
def qtbot(qapp: Any, request: pytest.FixtureRequest) -> QtBot:
    """pytest-qt's own, with more patience."""
    return PatientBot(request)


@pytest.fixture(scope="session", autouse=True)
def _home_of_our_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Settings, data and caches of the program go to a folder that dies with the run."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("CONFIG", "DATA", "STATE", "CACHE"):
            patch.setenv(f"XDG_{name}_HOME", str(home / name.lower()))
        yield home


@pytest.fixture(autouse=True)
def _silent_logs(
    request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture
) -> Iterator[None]:
    """Fail a test that makes anything log a warning, unless it is marked `logs_warnings`."""
    yield
    if request.node.get_closest_marker("logs_warnings"):
        return
    spoken = [r for phase in ("setup", "call") for r in caplog.get_records(phase)]
    loud = [f"{r.name}: {r.getMessage()}" for r in spoken if r.levelno >= logging.WARNING]
    assert not loud, "unexpected log messages:\n" + "\n".join(loud)
