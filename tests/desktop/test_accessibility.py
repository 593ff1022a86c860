"""What a screen reader, a keyboard and an unsteady hand meet, on every screen of the window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from app.desktop.signin import FirstRunSheet, UnlockSheet
from tests.helpers.heard import Heard, heard
from tests.helpers.stage import Stage
from tests.shots import SCENES

LEAST = 24


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    window = Stage(qapp, tmp_path)
    yield window
    window.close()


def shown(stage: Stage) -> list[Heard]:
    """Every node a user could meet now."""
    return [one for one in heard(stage.shell) if not one.is_hidden and not one.rect.isEmpty()]


def described(node: Heard) -> str:
    name = node.widget.objectName() if node.widget is not None else ""
    return f"{type(node.widget).__name__} {name} {node.rect}"


@pytest.mark.qt_log_ignore("^This plugin does not support grabbing the keyboard$")
@pytest.mark.parametrize("scene", sorted(SCENES))
def test_all_that_takes_the_focus_has_a_name_and_buttons_are_large_enough(
    stage: Stage, scene: str
) -> None:
    SCENES[scene](stage)
    met = shown(stage)
    assert [described(node) for node in met if is_nameless(node)] == []
    assert [described(node) for node in met if is_small(node)] == []


def is_nameless(node: Heard) -> bool:
    """Whether the keyboard lands there and nothing would be said."""
    frames = (QAccessible.Role.Window, QAccessible.Role.Client)
    return node.is_focusable and node.role not in frames and not node.name


def is_small(node: Heard) -> bool:
    """Whether a button is too small for an unsteady hand."""
    is_button = node.role == QAccessible.Role.Button and isinstance(node.widget, QAbstractButton)
    is_met = is_button and node.widget is not None and node.widget.isVisible()
    return is_met and min(node.rect.width(), node.rect.height()) < LEAST


def test_rows_are_spoken_whole(stage: Stage) -> None:
    stage.begin()
    model = stage.console.queue.model
    index = model.index(model.place_of(stage.main) or 0, 0)
    from PySide6.QtCore import Qt

    said = str(index.data(Qt.ItemDataRole.AccessibleTextRole))
    assert "Ilze Kalniņa" in said
    assert "late" in said


def test_tab_never_leaves_a_card(stage: Stage) -> None:
    stage.begin()
    stage.console.settings.open()
    for _ in range(12):
        stage.console.settings.focusNextPrevChild(True)
        focused = stage.shell.focusWidget()
        assert stage.console.settings.isAncestorOf(focused)


def test_the_cards_before_work_can_be_filled_by_keys(stage: Stage) -> None:
    """They stand on the bare frame: no store is open yet."""
    unlock = UnlockSheet(stage.theme, stage.shell)
    given: list[str] = []
    unlock.given.connect(given.append)
    unlock.open()
    assert unlock.field.hasFocus()
    unlock.field.setText("a story")
    unlock.field.returnPressed.emit()
    assert given == ["a story"]
    first = FirstRunSheet(stage.theme, stage.preferences, stage.shell)
    first.open()
    assert first.demo.hasFocus()


def test_tab_reaches_every_control_of_the_window_and_comes_back(stage: Stage) -> None:
    stage.begin()
    start = stage.shell.focusWidget()
    assert start is not None
    seen: set[QWidget] = set()
    for _ in range(200):
        stage.shell.focusNextChild()
        here = stage.shell.focusWidget()
        if here is None or here in seen:
            break
        seen.add(here)
    regions = {stage.shell._region_of(widget) for widget in seen}  # noqa: SLF001
    assert {"topBar", "rail", "queuePane", "composer", "statusStrip"} <= regions
