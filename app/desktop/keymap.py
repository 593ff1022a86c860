"""One table of commands with their keys, and what binds them to the window.

Rules: nothing uses Ctrl+Alt (that is AltGr and types @ # on Czech, Latvian and Italian keyboards);
digits are second bindings only; bare letters act only while a list or the timeline has the focus
and can be switched off; while an input method shows unfinished text nothing fires.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Literal, NamedTuple

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QTextEdit, QWidget

from app.desktop.marking import QT_TRANSLATE_NOOP

Scope = Literal["any", "list", "ticket", "outbox", "checklist"]


class Command(NamedTuple):
    """One thing the user can do: its name in code, where its keys act, the keys, and its words."""

    id: str
    scope: Scope
    keys: tuple[str, ...]
    text: str


COMMANDS: tuple[Command, ...] = (
    Command("palette", "any", ("Ctrl+K",), QT_TRANSLATE_NOOP("Keymap", "Search or type a command")),
    Command("filter", "any", ("Ctrl+F",), QT_TRANSLATE_NOOP("Keymap", "Filter this list")),
    Command("help", "any", ("F1",), QT_TRANSLATE_NOOP("Keymap", "Help and keys")),
    Command("region.next", "any", ("F6",), QT_TRANSLATE_NOOP("Keymap", "Next region")),
    Command("region.previous", "any", ("Shift+F6",), QT_TRANSLATE_NOOP("Keymap", "Previous region")),
    Command("ticket.new", "any", ("Ctrl+N",), QT_TRANSLATE_NOOP("Keymap", "New ticket")),
    Command("call.log", "any", ("Ctrl+Shift+C",), QT_TRANSLATE_NOOP("Keymap", "Log call")),
    Command("tab.next", "any", ("Ctrl+Tab",), QT_TRANSLATE_NOOP("Keymap", "Next tab")),
    Command("tab.previous", "any", ("Ctrl+Shift+Tab",), QT_TRANSLATE_NOOP("Keymap", "Previous tab")),
    Command("tab.close", "any", ("Ctrl+W",), QT_TRANSLATE_NOOP("Keymap", "Close tab")),
    Command("tab.reopen", "any", ("Ctrl+Shift+T",), QT_TRANSLATE_NOOP("Keymap", "Reopen the closed tab")),
    Command("go.back", "any", ("Alt+Left",), QT_TRANSLATE_NOOP("Keymap", "Back to the ticket before")),
    Command("go.forward", "any", ("Alt+Right",), QT_TRANSLATE_NOOP("Keymap", "Forward again")),
    Command("go.inbox", "any", ("Ctrl+G, I", "Ctrl+1"), QT_TRANSLATE_NOOP("Keymap", "Go to Inbox")),
    Command("go.customers", "any", ("Ctrl+G, C", "Ctrl+2"), QT_TRANSLATE_NOOP("Keymap", "Find a customer")),
    Command("go.policy", "any", ("Ctrl+G, P", "Ctrl+3"), QT_TRANSLATE_NOOP("Keymap", "Go to Policy & knowledge")),
    Command("go.approvals", "any", ("Ctrl+G, R", "Ctrl+4"), QT_TRANSLATE_NOOP("Keymap", "Go to Refunds & approvals")),
    Command("go.outbox", "any", ("Ctrl+G, O", "Ctrl+5"), QT_TRANSLATE_NOOP("Keymap", "Go to Outbox")),
    Command("go.audit", "any", ("Ctrl+G, A", "Ctrl+6"), QT_TRANSLATE_NOOP("Keymap", "Go to Audit")),
    Command("dock.toggle", "any", ("Ctrl+J",), QT_TRANSLATE_NOOP("Keymap", "Show or hide the customer's side")),
    Command("queue.toggle", "any", ("Ctrl+B",), QT_TRANSLATE_NOOP("Keymap", "Show or hide the queue")),
    Command("dock.history", "any", ("Ctrl+Shift+H", "Alt+1"), QT_TRANSLATE_NOOP("Keymap", "Open the History tab")),
    Command("dock.checklist", "any", ("Ctrl+Shift+L", "Alt+2"), QT_TRANSLATE_NOOP("Keymap", "Open the Checklist tab")),
    Command("dock.refund", "any", ("Ctrl+Shift+R", "Alt+3"), QT_TRANSLATE_NOOP("Keymap", "Open the Refund tab")),
    Command("dock.policy", "any", ("Ctrl+Shift+P", "Alt+4"), QT_TRANSLATE_NOOP("Keymap", "Open the Policy tab")),
    Command("refund.paper", "any", ("Ctrl+P",), QT_TRANSLATE_NOOP("Keymap", "Save the refund calculation as PDF…")),
    Command("settings", "any", ("Ctrl+,",), QT_TRANSLATE_NOOP("Keymap", "Settings")),
    Command("sync.now", "any", ("Ctrl+Shift+S",), QT_TRANSLATE_NOOP("Keymap", "Sync now")),
    Command("attention", "any", ("Ctrl+Shift+G",), QT_TRANSLATE_NOOP("Keymap", "Open the first item that needs me")),
    Command("outage", "any", (), QT_TRANSLATE_NOOP("Keymap", "Simulate an outage")),
    Command("state.available", "any", ("Ctrl+Shift+Y",), QT_TRANSLATE_NOOP("Keymap", "I am available")),
    Command("state.break", "any", ("Ctrl+Shift+B",), QT_TRANSLATE_NOOP("Keymap", "I take a break")),
    Command("zoom.in", "any", ("Ctrl+=", "Ctrl++"), QT_TRANSLATE_NOOP("Keymap", "Larger text")),
    Command("zoom.out", "any", ("Ctrl+-",), QT_TRANSLATE_NOOP("Keymap", "Smaller text")),
    Command("zoom.reset", "any", ("Ctrl+0",), QT_TRANSLATE_NOOP("Keymap", "Text at its normal size")),
    Command("theme.toggle", "any", (), QT_TRANSLATE_NOOP("Keymap", "Switch between light and dark")),
    Command("fullscreen", "any", ("F11",), QT_TRANSLATE_NOOP("Keymap", "Full screen")),
    Command("escape", "any", ("Esc",), QT_TRANSLATE_NOOP("Keymap", "Close what is on top, then back to the list")),
    Command("list.next", "list", ("J", "Down"), QT_TRANSLATE_NOOP("Keymap", "Next ticket in the list")),
    Command("list.previous", "list", ("K", "Up"), QT_TRANSLATE_NOOP("Keymap", "Previous ticket in the list")),
    Command("list.open", "list", ("O", "Return"), QT_TRANSLATE_NOOP("Keymap", "Open the ticket")),
    Command("list.select", "list", ("X",), QT_TRANSLATE_NOOP("Keymap", "Select the ticket")),
    Command("list.inbox", "list", ("G, I",), QT_TRANSLATE_NOOP("Keymap", "From the list to Inbox")),
    Command("list.customers", "list", ("G, C",), QT_TRANSLATE_NOOP("Keymap", "From the list to a customer")),
    Command("list.policy", "list", ("G, P",), QT_TRANSLATE_NOOP("Keymap", "From the list to Policy & knowledge")),
    Command("list.approvals", "list", ("G, R",), QT_TRANSLATE_NOOP("Keymap", "From the list to Refunds & approvals")),
    Command("list.outbox", "list", ("G, O",), QT_TRANSLATE_NOOP("Keymap", "From the list to Outbox")),
    Command("list.audit", "list", ("G, A",), QT_TRANSLATE_NOOP("Keymap", "From the list to Audit")),
    Command("ticket.claim", "list", ("C",), QT_TRANSLATE_NOOP("Keymap", "Claim the ticket")),
    Command("ticket.assign", "list", ("A",), QT_TRANSLATE_NOOP("Keymap", "Assign the ticket…")),
    Command("ticket.state", "list", ("S",), QT_TRANSLATE_NOOP("Keymap", "Set the status…")),
    Command("ticket.priority", "list", ("P",), QT_TRANSLATE_NOOP("Keymap", "Set the priority…")),
    Command("ticket.class", "list", ("T",), QT_TRANSLATE_NOOP("Keymap", "Set the type…")),
    Command("ticket.emergency", "list", ("E",), QT_TRANSLATE_NOOP("Keymap", "Flag an emergency")),
    Command("ticket.reply", "ticket", ("R",), QT_TRANSLATE_NOOP("Keymap", "Reply to the customer")),
    Command("ticket.note", "ticket", ("N",), QT_TRANSLATE_NOOP("Keymap", "Write an internal note")),
    Command("ticket.send", "ticket", ("Ctrl+Return",), QT_TRANSLATE_NOOP("Keymap", "Send")),
    Command("ticket.send_next", "ticket", ("Ctrl+Shift+Return",),
            QT_TRANSLATE_NOOP("Keymap", "Send, solve, next ticket")),
    Command("ticket.solve", "ticket", ("Ctrl+D",), QT_TRANSLATE_NOOP("Keymap", "Solve…")),
    Command("ticket.undo", "ticket", ("Ctrl+Z",),
            QT_TRANSLATE_NOOP("Keymap", "Undo a reply within 10 s, a choice until it is sent")),
    Command("outbox.first", "outbox", ("Y", "1"),
            QT_TRANSLATE_NOOP("Keymap", "In the Outbox: the first way on, or yours")),
    Command("outbox.second", "outbox", ("T", "2"),
            QT_TRANSLATE_NOOP("Keymap", "In the Outbox: the second way on, or theirs")),
    Command("outbox.third", "outbox", ("U", "3"), QT_TRANSLATE_NOOP("Keymap", "In the Outbox: the third way on")),
    Command("outbox.fourth", "outbox", ("I", "4"), QT_TRANSLATE_NOOP("Keymap", "In the Outbox: the fourth way on")),
    Command("outbox.edit", "outbox", ("M",), QT_TRANSLATE_NOOP("Keymap", "In the Outbox: edit and send again")),
    Command("outbox.dismiss", "outbox", ("D",), QT_TRANSLATE_NOOP("Keymap", "In the Outbox: dismiss with a reason…")),
    Command("outbox.retry", "outbox", ("R",), QT_TRANSLATE_NOOP("Keymap", "In the Outbox: retry now")),
    Command("outbox.copy", "outbox", ("C",), QT_TRANSLATE_NOOP("Keymap", "In the Outbox: copy details")),
    Command("outbox.export", "outbox", ("E",), QT_TRANSLATE_NOOP("Keymap", "Export the Outbox for support, sealed")),
    Command("checklist.done", "checklist", ("Space",), QT_TRANSLATE_NOOP("Keymap", "In a checklist: the step is done")),
    Command("checklist.skip", "checklist", ("N",), QT_TRANSLATE_NOOP("Keymap", "In a checklist: not applicable…")),
    Command("checklist.back", "checklist", ("B",), QT_TRANSLATE_NOOP("Keymap", "In a checklist: back one step")),
    Command("checklist.copy", "checklist", ("C",), QT_TRANSLATE_NOOP("Keymap", "In a checklist: copy what to say")),
    Command("checklist.paste", "checklist", ("P",),
            QT_TRANSLATE_NOOP("Keymap", "In a checklist: put what to say into the reply")),
    Command("checklist.attach", "checklist", ("E",), QT_TRANSLATE_NOOP("Keymap", "In a checklist: attach evidence…")),
    Command("checklist.deed", "checklist", ("O",), QT_TRANSLATE_NOOP("Keymap", "In a checklist: do what it says")),
    Command("checklist.why", "checklist", ("W",), QT_TRANSLATE_NOOP("Keymap", "In a checklist: why, the clause")),
    Command("checklist.wrong", "checklist", ("F",), QT_TRANSLATE_NOOP("Keymap", "In a checklist: the step is wrong…")),
    Command("checklist.pause", "checklist", ("Z",), QT_TRANSLATE_NOOP("Keymap", "In a checklist: pause or go on")),
)  # fmt: skip

MOVES = frozenset({"Down", "Up", "Return", "Space"})
BY_ID: Mapping[str, Command] = {command.id: command for command in COMMANDS}


def words(command: Command) -> str:
    """What the command is called, in the user's language."""
    return QCoreApplication.translate("Keymap", command.text)


def is_bare(key: str) -> bool:
    """Whether a key types or moves by itself, so that it may act only in a list or the timeline."""
    return not key.startswith(("Ctrl", "Alt", "Shift", "F1", "F6", "Esc"))


def shown(key: str) -> str:
    """A key as it stands on a key cap, where arrows have no words."""
    for name, sign in (("Return", "↵"), ("Left", "←"), ("Right", "→"), ("Up", "↑"), ("Down", "↓")):
        key = key.replace(name, sign)
    return key


def is_composing(widget: QWidget | None) -> bool:
    """Whether an input method shows unfinished text in the widget."""
    if isinstance(widget, (QPlainTextEdit, QTextEdit)):
        layout = widget.textCursor().block().layout()
        return bool(layout.preeditAreaText())
    return False


class Keymap:
    """Binds every row of the table: full keys on the window, bare ones on the lists that were named."""

    def __init__(self, window: QWidget, deeds: Mapping[str, Callable[[], object]]) -> None:
        missing = BY_ID.keys() - deeds.keys()
        if missing:
            raise ValueError(f"commands without a deed: {sorted(missing)}")
        self._window = window
        self._deeds = deeds
        self._bare: list[QShortcut] = []
        self._has_single_keys = True
        self.shortcuts: dict[tuple[str, str], list[QShortcut]] = {}
        for command in COMMANDS:
            for key in filter(lambda k: not is_bare(k), command.keys):
                self._bind(command, key, window, Qt.ShortcutContext.WindowShortcut)

    def run(self, id: str) -> None:
        """Do a command, unless an input method is in the middle of a word."""
        if not is_composing(QApplication.focusWidget()):
            self._deeds[id]()

    def listen(self, widget: QWidget, scopes: Iterable[Scope]) -> None:
        """Let bare keys of these scopes act while the widget (or one inside it) has the focus."""
        for command in COMMANDS:
            for key in filter(is_bare, command.keys):
                if command.scope in scopes:
                    context = Qt.ShortcutContext.WidgetWithChildrenShortcut
                    self._bare.append(self._bind(command, key, widget, context))
        self.set_single_keys(self._has_single_keys)

    def set_single_keys(self, on: bool) -> None:
        """Switch the one-letter commands on or off; arrows and Return stay."""
        self._has_single_keys = on
        for shortcut in self._bare:
            shortcut.setEnabled(on or shortcut.key().toString() in MOVES)

    def _bind(
        self, command: Command, key: str, widget: QWidget, context: Qt.ShortcutContext
    ) -> QShortcut:
        shortcut = QShortcut(QKeySequence(key), widget)
        shortcut.setContext(context)
        shortcut.setAutoRepeat(command.id in {"list.next", "list.previous"})
        shortcut.activated.connect(partial(self.run, command.id))
        self.shortcuts.setdefault((command.id, key), []).append(shortcut)
        return shortcut
