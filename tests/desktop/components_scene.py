"""Every component in its states on one sheet, light beside dark, to be laid beside the design picture."""

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QStyle,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from app.desktop import words
from app.desktop.inbox_delegate import InboxDelegate
from app.desktop.inbox_model import InboxModel, Showing
from app.desktop.painting import round_box
from app.desktop.theme import Theme
from app.desktop.widgets import (
    Button,
    Card,
    CheckBox,
    Chip,
    ComboBox,
    Hairline,
    Icon,
    LineField,
    Lozenge,
    RadioButton,
    SegmentedSwitch,
    SlaPill,
    Text,
)
from app.desktop.widgets.notices import Slip
from app.store.queries import Sync
from tests.desktop.inbox_scene import MINUTE_US, NOW_US, FakeDesk, FakeWorkstation, row

HALF = 768
HEIGHT = 960


def components_scene() -> QWidget:
    """Both halves side by side."""
    sheet = QWidget()
    line = QHBoxLayout(sheet)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(0)
    for scheme in ("light", "dark"):
        line.addWidget(Half(Theme(scheme, sheet)))
    sheet.resize(2 * HALF, HEIGHT)
    return sheet


class Half(QWidget):
    """The sheet in one scheme, whatever the application wears."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.setFixedSize(HALF, HEIGHT)
        self.setPalette(theme.palette())
        self.setAutoFillBackground(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocus()
        for place, size, part in (
            (QPoint(24, 20), (330, 300), self._rows()),
            (QPoint(382, 20), (360, 350), self._pills()),
            (QPoint(24, 374), (720, 130), self._calls()),
            (QPoint(24, 521), (460, 200), self._controls()),
            (QPoint(507, 521), (237, 160), self._strips()),
            (QPoint(24, 734), (348, 210), self._dialog()),
            (QPoint(392, 734), (352, 90), self._toast()),
        ):
            part.setParent(self)
            part.move(place)
            part.setFixedSize(*size)

    def _column(self, title: str, gap: int = 10) -> tuple[QWidget, QVBoxLayout]:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(gap)
        column.addWidget(Text(self.theme, title, 12, 500, "text-2"))
        return part, column

    def _line(self, *parts: QWidget, gap: int = 8) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(gap)
        for part in parts:
            line.addWidget(part)
        line.addStretch(1)
        return line

    def _rows(self) -> QWidget:
        part, column = self._column("Queue row", 6)
        column.addWidget(RowStates(self.theme))
        column.addStretch(1)
        return part

    def _pills(self) -> QWidget:
        part, column = self._column("SLA, tier, fields", 10)
        theme = self.theme
        column.addLayout(
            self._line(
                self._pill(words.running(NOW_US + 190 * MINUTE_US, 1, NOW_US)),
                self._pill(words.running(NOW_US + 12 * MINUTE_US, 10**10, NOW_US)),
                self._pill(words.running(NOW_US - 5 * MINUTE_US, 1, NOW_US)),
            )
        )
        column.addLayout(self._line(self._pill(words.met(22)), self._pill(words.waiting())))
        quiet = words.running(NOW_US + 190 * MINUTE_US, 1, NOW_US)
        column.addLayout(
            self._line(
                *(self._pill(kept, quiet=True) for kept in (quiet, words.met(22), words.waiting()))
            )
        )
        column.addLayout(
            self._line(
                Lozenge(theme, "Gold", "vip", "star"),
                Lozenge(theme, "Open", "open", menu=True),
                Lozenge(theme, "Solved", "solved", menu=True),
            )
        )
        column.addLayout(
            self._line(
                *(
                    Lozenge(theme, words.priority(name), "neutral", name, menu=True)
                    for name in ("urgent", "high", "low")
                )
            )
        )
        for px, weight, color, text in (
            (12, 500, "text-2", "Type"),
            (18, 600, "text", "Heading 18 / 600"),
            (15, 600, "text", "Title 15 / 600"),
            (13, 400, "text", "Body 13 / 400, text"),
            (12, 400, "text-3", "Secondary line 12, text-3"),
            (11, 500, "text-2", "Caption 11 / 500, lozenges and keys"),
        ):
            column.addWidget(Text(theme, text, px, weight, color))
        column.addStretch(1)
        return part

    def _pill(self, kept: words.Sla, *, quiet: bool = False) -> SlaPill:
        pill = SlaPill(self.theme, quiet=quiet)
        pill.set_sla(kept)
        return pill

    def _calls(self) -> QWidget:
        part, column = self._column("Call bar: talking, on hold", 8)
        theme = self.theme
        for first, clock in (
            (("Hold", "secondary", "hold"), "03:12"),
            (("Resume", "primary", "play"), "04:00"),
        ):
            column.addWidget(Hairline(theme))
            line = self._line(
                Icon(theme, "call", 18, "met-solid"),
                Text(theme, "Petr Čermák", 13, 600),
                Text(theme, clock, 15, 600),
            )
            rest = (
                ("Mute", "secondary", "microphone-off"),
                ("Transfer", "secondary", "transfer"),
                ("End", "danger", "phone-end"),
            )
            for text, kind, icon in (first, *rest):
                line.addWidget(Button(theme, text, kind, icon=icon))
            line.setContentsMargins(16, 0, 12, 0)
            column.addLayout(line)
        column.addStretch(1)
        return part

    def _controls(self) -> QWidget:
        part, column = self._column("Controls", 14)
        theme = self.theme
        disabled = Button(theme, "Disabled")
        disabled.setEnabled(False)
        primary, secondary = Button(theme, "Focused"), Button(theme, "Focused", "secondary")
        column.addLayout(self._line(Button(theme, "Primary"), primary, disabled, gap=16))
        column.addLayout(
            self._line(
                Button(theme, "Secondary", "secondary"),
                secondary,
                Button(theme, "Ghost", "ghost", icon="copy"),
                Button(theme, "Link", "link"),
                gap=16,
            )
        )
        combo, field = ComboBox(theme, "Reason"), LineField(theme, "Received")
        combo.addItem("Broken on arrival")
        combo.setFixedWidth(160)
        field.setText("28 May 2026")
        field.setFixedWidth(140)
        column.addLayout(self._line(combo, field, gap=12))
        ticked, chosen, chip = CheckBox(theme, ""), RadioButton(theme, ""), Chip(theme, "All")
        ticked.setChecked(True)
        chosen.setChecked(True)
        chip.setChecked(True)
        switch = SegmentedSwitch(theme, [("reply", "Reply", None), ("note", "Note", None)])
        column.addLayout(
            self._line(
                CheckBox(theme, ""),
                ticked,
                RadioButton(theme, ""),
                chosen,
                switch,
                chip,
                Chip(theme, "Orders", 3),
            )
        )
        column.addStretch(1)
        self._ringed = (primary, secondary)
        return part

    def show_focus(self) -> None:
        """Draw the rings as if each had the focus; only one can have it at a time."""
        for button in self._ringed:
            ring = button._ring  # noqa: SLF001 - a picture of a state
            ring.show_now()

    def _strips(self) -> QWidget:
        part, column = self._column("Status strip", 5)
        theme = self.theme
        for icon, color, text, weight in (
            ("check", "met-solid", "Up to date 14:05", 400),
            ("arrow-up", "link", "Sending 12 of 40", 400),
            ("offline", "due-soon-solid", "Offline 58 h · refunds stop in 14 h", 500),
            ("warning", "due-soon-solid", "Sign in to send 14 items", 500),
        ):
            column.addWidget(Hairline(theme))
            line = self._line(Icon(theme, icon, 14, color), Text(theme, text, 12, weight))
            line.setContentsMargins(10, 0, 0, 0)
            column.addLayout(line)
        column.addWidget(Hairline(theme))
        column.addStretch(1)
        return part

    def _dialog(self) -> QWidget:
        part, column = self._column("Money confirmation")
        theme, card = self.theme, Card(self.theme)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(24, 20, 24, 18)
        inside.setSpacing(10)
        inside.addWidget(Text(theme, "Issue this refund?", 15, 600))
        grid = QGridLayout()
        grid.setColumnMinimumWidth(0, 88)
        grid.setColumnStretch(1, 1)
        grid.setVerticalSpacing(2)
        for k, (name, value) in enumerate(
            (("Amount", "117.32 €"), ("To", "Ilze Kalniņa, card •••• 4242"), ("When", "Now"))
        ):
            grid.addWidget(Text(theme, name, 12, color="text-2"), k, 0)
            grid.addWidget(Text(theme, value, 12), k, 1)
        inside.addLayout(grid)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(Button(theme, "Cancel", "secondary"))
        foot.addWidget(Button(theme, "Issue 117.32 €", key="Ctrl+↵"))
        inside.addLayout(foot)
        column.addWidget(card)
        column.addStretch(1)
        return part

    def _toast(self) -> QWidget:
        part, column = self._column("Toast")
        action = ("Open Outbox", lambda: None)
        column.addWidget(
            Slip(self.theme, "Back online", "4 delivered, none refused", "met", action)
        )
        column.addStretch(1)
        return part


class RowStates(QFrame):
    """Five rows, each in another state, painted by the queue's own delegate."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        web = {"channel": "web", "due_us": NOW_US + 125 * MINUTE_US}
        late = {"tier": "gold", "priority": "high", "due_us": NOW_US - 5 * MINUTE_US}
        self.desk = FakeDesk(
            FakeWorkstation(
                [
                    row(0, "At rest: read", **web),
                    row(1, "Hover", **web),
                    row(
                        2,
                        "Unread: dot + 600",
                        "Giulia Ferrante",
                        tier="gold",
                        is_unread=True,
                        ticket_class="after_sales",
                        due_us=NOW_US + 48 * MINUTE_US,
                    ),
                    row(
                        3,
                        "Selected",
                        "Ilze Kalniņa",
                        ticket_class="after_sales",
                        sync=Sync.SAVED_HERE,
                        **late,
                    ),
                    row(4, "Selected + key focus", "Ilze Kalniņa", sync=Sync.NEEDS_YOU, **late),
                ]  # fmt: skip
            ),
            theme,
        )
        self.model = InboxModel(self.desk, self)
        self.model.set_now(NOW_US)
        self.model.show(Showing())
        self.delegate = InboxDelegate(theme, self.model, self)
        self.setFixedSize(330, 5 * 52 + 8)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, flag = QPainter(self), QStyle.StateFlag
        colour = self.theme.color
        round_box(painter, QRectF(self.rect()), 4, colour("surface"), colour("divider"))
        states = (
            flag.State_Enabled,
            flag.State_MouseOver,
            flag.State_Enabled,
            flag.State_Selected,
            flag.State_Selected | flag.State_HasFocus,
        )
        for k, state in enumerate(states):
            option = QStyleOptionViewItem()
            option.rect = QRectF(1, 4 + 52 * k, self.width() - 2, 52).toRect()
            option.state = state
            self.delegate.paint(painter, option, self.model.index(k, 0))
