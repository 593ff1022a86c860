"""Every screen begins in English, and its leftovers die on the GUI thread before another test starts threads."""

import gc
import sys
import traceback
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent

from app.desktop.languages import speak


@pytest.fixture(scope="session")
def _old_objects_rest() -> None:
    """What the run's modules hold is looked through once, not again after each of a thousand tests."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def _leave_no_widgets(request: pytest.FixtureRequest, _old_objects_rest: None) -> Iterator[None]:
    """A widget in a ring of references must not be collected by a thread of the next test."""
    if "qapp" in request.fixturenames:
        request.getfixturevalue("qapp")
        speak("en")
    yield
    if "qapp" in request.fixturenames:
        # Python keeps the frames of the last test that failed, and with them its window, for the next one.
        if (error := getattr(sys, "last_value", None)) is not None:
            traceback.clear_frames(error.__traceback__)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
