"""The palette: one line to find a ticket, a customer or a command, and the keys that would have done it."""

from collections.abc import Callable, Iterator
from functools import partial
from time import perf_counter
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.desktop import words
from app.desktop.desk import Desk
from app.desktop.icons import CHANNELS
from app.desktop.keymap import COMMANDS, Command, shown
from app.desktop.keymap import words as command_words
from app.desktop.older import OlderFinder
from app.desktop.palettecard import PaletteCard, Row, cast_shadow, folded
from app.store.queries import CustomerHistory, HistoryView, Search, SearchHit

if TYPE_CHECKING:  # refunds and the policy are loaded when somebody asks for one
    from app.desktop.refund.reading import Refundable
    from app.store.queries_book import FoundRow

WIDTH: Final = 640
TOP: Final = 96
MOST: Final = 50
SCOPES: Final = {"#": "tickets", "@": "people"}
# What can be done to the ticket at hand, most wanted first; and all the rest.
ON_TICKET: Final = tuple(
    sorted(
        (
            command
            for command in COMMANDS
            if command.id.startswith("ticket.") and command.id != "ticket.new"
        ),
        key=lambda command: command.scope != "ticket",
    )
)
ELSEWHERE: Final = tuple(
    command for command in COMMANDS if command not in ON_TICKET and command.id != "palette"
)


class Doors(NamedTuple):
    """Where a choice leads: a command, one on the open ticket, a ticket, a refund, a part of the policy; and
    what is open (number, id).
    """

    run: Callable[[str], object]
    run_here: Callable[[str], object]
    open_ticket: Callable[[str], object]
    here: Callable[[], str]
    ticket: Callable[[], str]
    refund: Callable[[str], object]
    policy: Callable[[str, str], object]


class Palette(QWidget):
    """The scrim over the window and the card on it. Opens over the window it is given.

    Signals: `told(sentence)` something came from the hub.
    """

    told = Signal(str)

    def __init__(self, desk: Desk, window: QWidget, doors: Doors) -> None:
        super().__init__(window)
        self.setObjectName("palette")
        self._desk, self._doors = desk, doors
        self._turn = 0
        self._asked_at = 0.0
        self._back: QWidget | None = None
        self._customer: tuple[str, str] | None = None
        self._answer: tuple[str, tuple[SearchHit, ...]] = ("", ())
        self.older = OlderFinder(desk, self)
        self.older.renewed.connect(self._show_again)
        self.older.shown.connect(self._show_rows)
        self.older.arrived.connect(self._on_arrived)
        self.card = PaletteCard(desk.theme, self.take_key, self)
        self.card.line.textChanged.connect(self.ask)
        self.card.list.clicked.connect(self.choose)
        window.installEventFilter(self)
        desk.theme.changed.connect(self._place)
        self.hide()

    # ---- opening and closing ---------------------------------------------------------------

    def open(self, text: str = "") -> None:
        """Lie over the window with this text in the line."""
        if not self.isVisible():
            self._back = self.window().focusWidget()
        self._customer = None
        self._place()
        self.show()
        self.raise_()
        self.card.retranslate()
        self.card.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.card.line.setText(text)
        self.ask(text)

    def close_up(self) -> None:
        """Go away and give the focus back."""
        self.hide()
        self._turn += 1
        self.older.forget()
        if self._back is not None:
            self._back.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.card.geometry().contains(event.position().toPoint()):
            self.close_up()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._desk.theme
        painter.fillRect(self.rect(), theme.color("scrim"))
        cast_shadow(painter, theme, QRectF(self.card.geometry()))

    def _place(self) -> None:
        px = self._desk.theme.px
        self.setGeometry(self.window().rect())
        wide = min(px(WIDTH), self.width() - px(32))
        room = self.height() - px(TOP) - px(48)
        high = min(self.card.wanted_height(), room)
        self.card.setGeometry((self.width() - wide) // 2, px(TOP), wide, high)
        self.update()

    # ---- keys --------------------------------------------------------------------------------

    def take_key(self, key: int) -> bool:
        """Move, choose or close; whether the key was ours."""
        moves = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}
        if key in moves:
            self.card.step(moves[Qt.Key(key)])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.choose()
        elif key == Qt.Key.Key_Escape:
            self.close_up()
        else:
            return False
        return True

    def choose(self) -> None:
        """Do what the current row says."""
        row = self.card.current()
        if row is not None and row.deed is not None:
            row.deed()

    def _and_close(self, deed: Callable[[], object]) -> Callable[[], None]:
        def act() -> None:
            self.close_up()
            deed()

        return act

    # ---- answers -----------------------------------------------------------------------------

    def ask(self, text: str) -> None:
        """Look for this text; commands at once, tickets and customers when the store has answered."""
        self._turn += 1
        self._asked_at = perf_counter()
        self._customer = None
        turn, prefix, wanted = self._turn, text[:1], text.lstrip("#@>=?").strip()
        if prefix == "=":
            self._ask_refundable(turn)
            return
        if prefix in ("?", "？"):
            self._ask_policy(turn, text.lstrip("?？").strip())
            return
        if prefix == ">" or not wanted:
            self._show(turn, text, ())
            return
        question = Search(wanted, SCOPES.get(prefix, "all"), MOST, as_you_type=True)
        self._desk.background.read(
            partial(self._desk.workstation.ask, question),
            partial(self._show, turn, text),
            key="palette",
        )

    def _ask_refundable(self, turn: int) -> None:
        """What can be refunded to the customer of the open ticket?"""
        from app.desktop.refund.reading import read_refundable

        ticket = self._doors.ticket()
        if not ticket:
            self.card.show_rows(
                [Row(self.tr("Open a ticket first: = answers for its customer"))], "", 0
            )
            self._place()
            return
        work = partial(read_refundable, self._desk.workstation, ticket)
        self._desk.background.read(work, partial(self._show_refundable, turn), key="palette")

    def _show_refundable(self, turn: int, found: "tuple[Refundable, ...]") -> None:
        if turn != self._turn or not self.isVisible():
            return
        from app.desktop.refund.view import refundable

        title = self.tr("What can be refunded on {ref}").format(ref=self._doors.here())
        rows = [
            Row(
                *refundable(one),
                "euro",
                deed=self._and_close(partial(self._doors.refund, one.item.id)),
            )
            for one in found
        ]
        empty = [Row(self.tr("This customer has bought nothing yet"))]
        self.card.show_rows(
            [Row(title), *rows] if rows else empty, "", 1000 * (perf_counter() - self._asked_at)
        )
        self._place()

    def _ask_policy(self, turn: int, wanted: str) -> None:
        """Which clauses, articles and scripts hold these words?"""
        from app.desktop.policy.reading import find, own_language

        work = partial(find, self._desk.workstation, wanted, own_language())
        self._desk.background.read(work, partial(self._show_policy, turn, wanted), key="palette")

    def _show_policy(self, turn: int, wanted: str, found: "tuple[FoundRow, ...]") -> None:
        if turn != self._turn or not self.isVisible():
            return
        from app.desktop.policy.contents import finds
        from app.desktop.policy.reading import own_language

        rows = [
            Row(
                f"§ {entry.name}  {entry.title}" if entry.number else entry.title,
                entry.under,
                ICONS.get(f"policy.{entry.part}", "file"),
                deed=self._and_close(partial(self._doors.policy, entry.part, entry.name)),
            )
            for entry in finds(found, own_language())
        ]
        empty = [Row(self.tr("Type words of a clause, in any language"))]
        taken_ms = (perf_counter() - self._asked_at) * 1000
        self.card.show_rows(self._group(self.tr("Policy"), rows) or empty, wanted, taken_ms)
        self._place()

    def _show(self, turn: int, text: str, hits: tuple[SearchHit, ...]) -> None:
        """Show an answer, unless something else was typed since."""
        if turn != self._turn or not self.isVisible():
            return
        self._answer = (text, hits)
        wanted = text.lstrip("#@>").strip()
        older = self._older(text[:1], wanted)
        rows = [*self._groups(text[:1], wanted, hits, older)]
        if older and len(rows) == len(older):
            rows.insert(0, self.card.nothing(wanted))
        taken_ms = (perf_counter() - self._asked_at) * 1000
        self.card.show_rows(rows, wanted, taken_ms)
        self._place()

    def _groups(
        self, prefix: str, wanted: str, hits: tuple[SearchHit, ...], older: list[Row]
    ) -> Iterator[Row]:
        with_commands, here = prefix not in {"#", "@"}, self._doors.here()
        if with_commands and here:
            title = self.tr("Here, on {ref}").format(ref=here)
            yield from self._group(title, self._commands(wanted, self._doors.run_here, ON_TICKET))
        tickets = [self._ticket(hit) for hit in hits if hit.kind == "ticket"]
        people = [self._person(hit) for hit in hits if hit.kind != "ticket"]
        yield from self._group(self.tr("Tickets"), tickets)
        yield from self._group(self.tr("Customers"), people)
        yield from older
        if with_commands:
            left = ELSEWHERE if here else ELSEWHERE + ON_TICKET
            yield from self._group(
                self.tr("Commands"), self._commands(wanted, self._doors.run, left)
            )

    def _older(self, prefix: str, wanted: str) -> list[Row]:
        """What the hub may know beyond this computer; of commands it knows nothing."""
        return [] if prefix == ">" else self.older.rows(wanted, SCOPES.get(prefix, "all"))

    def _show_again(self) -> None:
        """The hub has been asked, or has answered: its rows take their place, the first of them current."""
        text, hits = self._answer
        self._show(self._turn, text, hits)
        wanted = text.lstrip("#@>").strip()
        first = next((row for row in self._older(text[:1], wanted) if row.deed is not None), None)
        places = [n for n, row in enumerate(self.card.model.rows) if first and row.title == first.title]  # fmt: skip
        if places:
            self.card.list.setCurrentIndex(self.card.model.index(places[-1]))

    def _show_rows(self, rows: list[Row]) -> None:
        if self.isVisible():
            self._turn += 1
            self._asked_at = perf_counter()
            self.card.show_rows(rows, "", 0)
            self._place()

    def _on_arrived(self, kind: str, id: str, customer: str, sentence: str) -> None:
        """A customer's history is here: show what was chosen."""
        self.told.emit(sentence)
        if kind == "ticket":
            self._and_close(partial(self._doors.open_ticket, id))()
        else:
            self._look_into(customer)

    @staticmethod
    def _group(title: str, rows: list[Row]) -> list[Row]:
        return [Row(title), *rows] if rows else []

    def _commands(
        self, wanted: str, run: Callable[[str], object], commands: tuple[Command, ...]
    ) -> list[Row]:
        return [self._command(one, run) for one in commands if is_wanted(one, wanted)]

    def _command(self, command: Command, run: Callable[[str], object]) -> Row:
        deed = self._and_close(partial(run, command.id))
        keys = tuple(shown(part) for part in command.keys[0].split(", ")) if command.keys else ()
        return Row(command_words(command), "", ICONS.get(command.id, "command"), keys, deed=deed)

    def _ticket(self, hit: SearchHit) -> Row:
        detail = " · ".join(part for part in (hit.ref, hit.detail) if part)
        icon = CHANNELS.get(hit.channel, "ticket")
        deed = self._and_close(partial(self._doors.open_ticket, hit.id))
        return Row(hit.title, detail, icon, state=words.state(hit.state), deed=deed)

    def _person(self, hit: SearchHit) -> Row:
        detail = " · ".join(part for part in (hit.ref, hit.detail) if part)
        icon = "package" if hit.kind == "order" else "user"
        return Row(hit.title, detail, icon, deed=partial(self._look_into, hit.customer or hit.id))

    def _look_into(self, customer: str) -> None:
        """Show a customer's tickets in place of the answer."""
        self._turn += 1
        self._asked_at = perf_counter()
        self._desk.background.read(
            partial(self._desk.workstation.ask, CustomerHistory(customer)),
            partial(self._show_customer, self._turn),
            key="palette",
        )

    def _show_customer(self, turn: int, view: HistoryView | None) -> None:
        if turn != self._turn or view is None:
            return
        rows = [
            Row(
                item.title,
                item.detail,
                CHANNELS.get(item.channel, "ticket"),
                state=words.state(item.state),
                deed=self._and_close(partial(self._doors.open_ticket, item.id)),
            )
            for item in view.items
            if item.kind == "ticket"
        ]
        title = self.tr("Tickets of {name}").format(name=view.card.label)
        empty = Row(self.tr("{name} has no tickets on this computer.").format(name=view.card.label))
        taken_ms = (perf_counter() - self._asked_at) * 1000
        self.card.show_rows([Row(title), *rows] if rows else [empty], "", taken_ms)
        self._place()


def is_wanted(command: Command, wanted: str) -> bool:
    """Whether every typed word begins a word of the command."""
    known = folded(command_words(command)).replace("&", " ").split()
    return all(any(word.startswith(part) for word in known) for part in folded(wanted).split())


# Commands that have a picture of their own; the rest wear a plain one.
ICONS: Final = {
    "filter": "filter", "help": "keyboard", "ticket.new": "plus", "call.log": "phone",
    "tab.close": "close", "go.inbox": "inbox", "go.customers": "users", "go.outbox": "outbox", "go.approvals": "euro",
    "go.policy": "book", "go.audit": "shield",
    "settings": "gear", "sync.now": "refresh", "attention": "warning-circle", "outage": "offline",
    "theme.toggle": "moon", "ticket.claim": "hand", "ticket.assign": "assign",
    "ticket.reply": "reply", "ticket.note": "note", "ticket.send": "send", "ticket.solve": "check",
    "ticket.priority": "priority", "ticket.class": "tag", "ticket.emergency": "flame",
    "policy.clause": "book", "policy.script": "checklist", "policy.product": "package",
    "dock.history": "history", "dock.refund": "euro", "list.open": "ticket",
}  # fmt: skip
