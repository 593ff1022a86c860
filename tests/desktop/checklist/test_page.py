"""A script on its page: lines, the open step, words to say, answers, evidence, and room for all of it."""

import pytest
from pytestqt.qtbot import QtBot

from app.desktop.checklist.page import RunPage
from app.desktop.checklist.view import Run
from app.desktop.theme import Theme
from tests.desktop.checklist.sample import RUN

STEPS = 120


@pytest.fixture
def page(qtbot: QtBot) -> RunPage:
    return shown(qtbot, RUN, 460)


def shown(qtbot: QtBot, run: Run, wide: int, theme: Theme | None = None) -> RunPage:
    """The page in a dock of this width."""
    page = RunPage(theme or Theme(), None)  # type: ignore[arg-type]
    qtbot.addWidget(page)
    page.resize(wide, 760)
    page.show()
    page.show_run(run, (run,))
    settle(qtbot, page)
    return page


def settle(qtbot: QtBot, page: RunPage) -> None:
    """Until the open step has been brought into sight."""
    passed: list[bool] = []
    QTimerAfter(passed)
    qtbot.waitUntil(lambda: bool(passed))


def QTimerAfter(passed: list[bool]) -> None:  # noqa: N802
    from PySide6.QtCore import QTimer

    QTimer.singleShot(0, lambda: QTimer.singleShot(0, lambda: passed.append(True)))
