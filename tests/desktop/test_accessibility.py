"""What a screen reader, a keyboard and an unsteady hand meet, on every screen of the window."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from app.desktop.signin import FirstRunSheet, UnlockSheet
from tests.helpers.stage import Stage
from tests.shots import SCENES

LEAST = 24


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    window = Stage(qapp, tmp_path)
    yield window
    window.close()


def nodes(root: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """The root and all below it."""
    yield root
    for place in range(root.childCount()):
        child = root.child(place)
        if child is not None and child.isValid():
            yield from nodes(child)


def shown(stage: Stage) -> list[QAccessibleInterface]:
    """Every node a user could meet now."""
    root = QAccessible.queryAccessibleInterface(stage.shell)
    return [n for n in nodes(root) if not n.state().invisible and not n.rect().isEmpty()]


def described(node: QAccessibleInterface) -> str:
    widget = node.object()
    name = widget.objectName() if widget is not None else ""
    return f"{type(widget).__name__} {name} {node.rect()}"


@pytest.mark.qt_log_ignore("^This plugin does not support grabbing the keyboard$")
@pytest.mark.parametrize("scene", sorted(SCENES))
def test_all_that_takes_the_focus_has_a_name_and_buttons_are_large_enough(
    stage: Stage, scene: str
) -> None:
    SCENES[scene](stage)
    met = shown(stage)
    assert [described(node) for node in met if is_nameless(node)] == []
    assert [described(node) for node in met if is_small(node)] == []


def is_nameless(node: QAccessibleInterface) -> bool:
    """Whether the keyboard lands there and nothing would be said."""
    frames = (QAccessible.Role.Window, QAccessible.Role.Client)
    named = node.text(QAccessible.Text.Name).strip()
    return bool(node.state().focusable and node.role() not in frames and not named)


def is_small(node: QAccessibleInterface) -> bool:
    """Whether a button is too small for an unsteady hand."""
    widget, size = node.object(), node.rect().size()
    is_button = node.role() == QAccessible.Role.Button and isinstance(widget, QAbstractButton)
    return is_button and widget.isVisible() and min(size.width(), size.height()) < LEAST


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
