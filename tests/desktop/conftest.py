"""Every screen's leftovers die on the GUI thread, before another test starts threads of its own."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent


@pytest.fixture(autouse=True)
def _leave_no_widgets(request: pytest.FixtureRequest) -> Iterator[None]:
    """A widget in a ring of references must not be collected by a thread of the next test."""
    yield
    if "qapp" in request.fixturenames:
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
