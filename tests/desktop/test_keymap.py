"""Every row of the keymap works, none collides, and all of them can be found without knowing them."""

from collections.abc import Callable
from itertools import chain

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.desktop.help import HelpSheet
from app.desktop.keymap import BY_ID, COMMANDS, Keymap, is_bare, is_composing, shown, words
from app.desktop.theme import Theme

ROWS = [(command, key) for command in COMMANDS for key in command.keys]


class Bench(QWidget):
    """A window with a list and a line, whose commands write down that they were done."""

    def __init__(self) -> None:
        super().__init__()
        self.done: list[str] = []
        self.list, self.line, self.text = QWidget(), QLineEdit(), QPlainTextEdit()
        self.outbox, self.checklist = QWidget(), QWidget()
        column = QVBoxLayout(self)
        for place in (self.list, self.outbox, self.checklist):
            place.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for widget in (self.list, self.outbox, self.checklist, self.line, self.text):
            column.addWidget(widget)
        self.keymap = Keymap(self, {command.id: self._doer(command.id) for command in COMMANDS})
        self.keymap.listen(self.list, ("list", "ticket"))
        self.keymap.listen(self.outbox, ("outbox",))
        self.keymap.listen(self.checklist, ("checklist",))

    def _doer(self, id: str) -> Callable[[], None]:
        return lambda: self.done.append(id)

    def press(self, key: str, widget: QWidget) -> None:
        """Type a key, or a sequence of keys, into a widget."""
        widget.setFocus()
        QTest.keySequence(widget, QKeySequence(key))


@pytest.fixture
def bench(qtbot: QtBot) -> Bench:
    window = Bench()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


@pytest.mark.parametrize(("command", "key"), ROWS, ids=lambda part: str(getattr(part, "id", part)))
def test_every_key_does_its_command(bench: Bench, command: object, key: str) -> None:
    places = {"outbox": bench.outbox, "checklist": bench.checklist}
    place = places.get(command.scope, bench.list)  # type: ignore[attr-defined]
    bench.press(key, place)
    assert bench.done == [command.id]  # type: ignore[attr-defined]


@pytest.mark.parametrize(("command", "key"), [row for row in ROWS if is_bare(row[1])])
def test_a_bare_key_only_types_in_a_field(bench: Bench, command: object, key: str) -> None:
    bench.press(key, bench.line)
    assert bench.done == []


def test_single_letters_can_be_switched_off(bench: Bench) -> None:
    bench.keymap.set_single_keys(False)
    bench.press("C", bench.list)
    bench.press("Down", bench.list)
    assert bench.done == ["list.next"]


def test_letters_stay_off_in_a_place_that_comes_later(bench: Bench) -> None:
    bench.keymap.set_single_keys(False)
    late = QWidget(bench)
    late.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    late.show()
    bench.keymap.listen(late, ("checklist",))
    bench.press("N", late)
    bench.press("Space", late)
    assert bench.done == ["checklist.done"]


def test_no_two_commands_share_a_key_where_both_act() -> None:
    for scope in ("any", "list", "ticket", "outbox", "checklist"):
        reached = [key for command, key in ROWS if command.scope in (scope, "any")]
        assert len(reached) == len(set(reached)), scope
    apart = ("any", "outbox", "checklist")
    bare = [key for command, key in ROWS if command.scope not in apart]
    assert len(bare) == len(set(bare)), "list and ticket letters act in the same list"


def test_no_key_is_the_beginning_of_another() -> None:
    keys = [key for _, key in ROWS]
    for one, other in ((a, b) for a in keys for b in keys if a != b):
        assert not other.startswith(f"{one}, "), (one, other)


def test_nothing_uses_alt_gr() -> None:
    assert not [key for _, key in ROWS if "Ctrl+Alt" in key or "Alt+Ctrl" in key]


def test_keys_of_input_methods_stay_free() -> None:
    taken = {"Ctrl+Space", "Ctrl+Shift+U", "Ctrl+Shift+E", "Ctrl+Shift+V"}
    assert not taken & {key for _, key in ROWS}


def test_digits_are_second_bindings_only() -> None:
    firsts = {command.id: command.keys[0] for command in COMMANDS if command.keys}
    digits = {id for id, key in firsts.items() if key.rpartition("+")[2].isdigit()}
    assert digits == {"zoom.reset"}, "everybody knows Ctrl+0, and losing it costs nothing"


def test_every_command_has_words_of_its_own(qapp: QApplication) -> None:
    texts = [words(command) for command in COMMANDS]
    assert all(texts)
    assert len(texts) == len(set(texts))


def test_all_commands_stand_on_the_help_card(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    sheet = HelpSheet(Theme(), window)
    sheet.open()
    said = [child.accessibleName() for child in sheet.findChildren(QWidget)]
    for command in COMMANDS:
        line = next(name for name in said if name.startswith(f"{words(command)},"))
        assert all(key in line for key in command.keys)


def test_a_window_must_know_a_deed_for_every_command(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    deeds = {id: lambda: None for id in chain(BY_ID) if id != "palette"}
    with pytest.raises(ValueError, match="palette"):
        Keymap(window, deeds)


def test_nothing_fires_while_an_input_method_is_in_a_word(bench: Bench) -> None:
    bench.text.setFocus()
    QApplication.sendEvent(bench.text, QInputMethodEvent("tui", []))
    assert is_composing(bench.text)
    bench.keymap.run("ticket.send")
    assert bench.done == []
    commit = QInputMethodEvent()
    commit.setCommitString("退")
    QApplication.sendEvent(bench.text, commit)
    bench.keymap.run("ticket.send")
    assert bench.done == ["ticket.send"]


def test_keys_are_shown_as_on_the_cap() -> None:
    assert shown("Ctrl+Return") == "Ctrl+↵"
    assert shown("Alt+Left") == "Alt+←"
