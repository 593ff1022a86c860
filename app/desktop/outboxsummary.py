"""The card on top of the Outbox: the outage or what waits, how old, how often tried, and when it was made."""

from datetime import UTC, datetime
from typing import Final, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.desktop.link import BROKEN, Link, told
from app.desktop.painting import round_box, write
from app.desktop.theme import Theme
from app.desktop.widgets.layouts import Card
from app.desktop.widgets.notices import Icon, Text
from app.desktop.words import SECOND_US, clock, fill, number, span
from app.domain.ids import micros
from app.store.queries import SummaryRow

BARS_HIGH: Final = 34
MOST_WIDE: Final = 640


class Outage(NamedTuple):
    """From when to when the hub was out of reach; `until_us` None while it still is."""

    since_us: int
    until_us: int | None

    @classmethod
    def parse(cls, kept: str) -> "Outage | None":
        """The outage that was kept as two numbers."""
        since, _, until = kept.partition(" ")
        return cls(int(since), int(until)) if since.isdigit() and until.isdigit() else None


class Figure(QWidget):
    """A count with its glyph and its name."""

    def __init__(self, theme: Theme, icon: str, color: str) -> None:
        super().__init__()
        self._value = Text(theme, "", 15, 600)
        self._name = Text(theme, "", 12, 400, "text-2")
        row, column = QHBoxLayout(self), QVBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(Icon(theme, icon, 16, color))
        column.setSpacing(0)
        column.addWidget(self._value)
        column.addWidget(self._name)
        row.addLayout(column)

    def say(self, value: int, name: str) -> None:
        self._value.setText(number(value))
        self._name.setText(name)
        self.setAccessibleName(f"{name}: {number(value)}")


class TimeLine(QWidget):
    """When the work was made: a bar for each moment, the outage as a grey field behind."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._summary: SummaryRow | None = None
        self._outage: Outage | None = None
        self._now_us = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(240), self._theme.px(BARS_HIGH + 24))

    def show_summary(self, summary: SummaryRow, outage: Outage | None, now_us: int) -> None:
        self._summary, self._outage, self._now_us = summary, outage, now_us
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        summary, outage = self._summary, self._outage
        if summary is None or not (summary.marks or outage):
            return
        painter, theme, px = QPainter(self), self._theme, self._theme.px
        until = self._now_us if outage is None or outage.until_us is None else outage.until_us
        since = outage.since_us if outage else summary.marks[0].at_us
        length = max(until - since, SECOND_US)
        high, side = px(BARS_HIGH), px(28)
        inner = QRectF(side, 0, self.width() - 2 * side, high)
        if outage is not None:
            round_box(painter, inner.adjusted(-px(4), 0, px(4), 0), 3, theme.color("paused-fill"))
            said, font = self.tr("Offline, working from this computer"), theme.font(11)
            center = Qt.AlignmentFlag.AlignHCenter
            write(painter, QRectF(inner.x(), 0, inner.width(), px(16)), said, font,
                  theme.color("paused-text"), center)  # fmt: skip
        painter.fillRect(QRectF(0, high, self.width(), 1), theme.color("button-edge"))
        most = max((mark.work for mark in summary.marks), default=1)
        for mark in summary.marks:
            left = inner.x() + inner.width() * min(1.0, (mark.at_us - since) / length)
            tall = px(6) + (high - px(24)) * mark.work / most
            color = theme.color("late-solid" if mark.needs_you else "on-track-solid")
            painter.fillRect(QRectF(left, high - tall, px(3), tall), color)
            if mark.needs_you:
                painter.fillRect(QRectF(left - px(2), high - tall - px(4), px(7), px(2)), color)
        self._label(painter, QRectF(0, high + px(4), self.width(), px(18)), since, until)

    def _label(self, painter: QPainter, box: QRectF, since: int, until: int) -> None:
        theme = self._theme
        font, color = theme.font(11, tabular=True), theme.color("text-2")
        is_over = self._outage is not None and self._outage.until_us is not None
        left = self.tr("%1 lost") if self._outage else "%1"
        right = self.tr("%1 back") if is_over else self.tr("now")
        write(painter, box, fill(left, clock(since)), font, color)
        write(painter, box, fill(right, clock(until)), font, color, Qt.AlignmentFlag.AlignRight)


class SummaryCard(Card):
    """How things stand, in two sentences, four figures and a time line."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._summary: SummaryRow | None = None
        self._link: Link | None = None
        self.outage: Outage | None = None
        self._title = Text(theme, "", 15, 600)
        self._line = Text(theme, "", 13, 400, "text-2", wraps=True)
        self._figures = (
            Figure(theme, "check-circle", "met-solid"),
            Figure(theme, "clock", "text-3"),
            Figure(theme, "warning", "late-solid"),
        )
        self._bars = TimeLine(theme)
        self._lay_out()

    def _lay_out(self) -> None:
        px = self.theme.px
        row, left, figures = QHBoxLayout(self), QVBoxLayout(), QHBoxLayout()
        row.setContentsMargins(px(16), px(12), px(16), px(12))
        row.setSpacing(px(24))
        left.setSpacing(px(4))
        left.addWidget(self._title)
        left.addWidget(self._line)
        figures.setSpacing(px(24))
        figures.setContentsMargins(0, px(6), 0, 0)
        for figure in self._figures:
            figures.addWidget(figure)
        figures.addStretch(1)
        left.addLayout(figures)
        row.addLayout(left, 1)
        row.addWidget(self._bars, 1, Qt.AlignmentFlag.AlignVCenter)

    def show_link(self, link: Link, now_us: int) -> Outage | None:
        """Follow the line; returns the outage when it has just ended."""
        phase = told(link.phase)
        self._link = link
        if phase in BROKEN and (self.outage is None or self.outage.until_us is not None):
            self.outage = Outage(link.since_us or now_us, None)
        elif phase == "up_to_date" and self.outage is not None and self.outage.until_us is None:
            self.outage = self.outage._replace(until_us=now_us)
            self._say(now_us)
            return self.outage
        self._say(now_us)
        return None

    def show_summary(self, summary: SummaryRow, now_us: int) -> None:
        """How much waits now."""
        self._summary = summary
        self._say(now_us)

    def show_time(self, now_us: int) -> None:
        """Ages and the time of the next try move on."""
        self._say(now_us)

    def _say(self, now_us: int) -> None:
        summary = self._summary
        if summary is None:
            return
        self._title.setText(self._heading(now_us))
        self._line.setText(" ".join(self._sentences(summary, now_us)))
        delivered, saved, needs = self._figures
        delivered.say(summary.delivered, self.tr("Delivered"))
        saved.say(summary.waiting, self.tr("Saved here"))
        needs.say(summary.needs_you, self.tr("Need you", "a count of items"))
        self._bars.show_summary(summary, self.outage, now_us)
        self._bars.setAccessibleName(self._title.text())
        self.setAccessibleName(f"{self._title.text()}. {self._line.text()}")

    def _heading(self, now_us: int) -> str:
        outage = self.outage
        if outage is not None and outage.until_us is not None:
            length = span((outage.until_us - outage.since_us) / SECOND_US)
            text = self.tr("Outage %1 to %2, %3")
            return fill(text, clock(outage.since_us), clock(outage.until_us), length)
        if outage is not None:
            length = span((now_us - outage.since_us) / SECOND_US)
            return fill(self.tr("Offline since %1, %2"), clock(outage.since_us), length)
        if self._link is not None and self._link.phase == "sending":
            return fill(self.tr("Sending %1 of %2"), str(self._link.sent), str(self._link.total))
        if self._summary is not None and (self._summary.waiting or self._summary.needs_you):
            return self.tr("Not everything is delivered yet")
        return self.tr("Everything is delivered.")

    def _sentences(self, summary: SummaryRow, now_us: int) -> list[str]:
        said: list[str] = []
        if summary.waiting:
            waits = self.tr("%n piece(s) of work saved on this computer.", "", summary.waiting)
            said.append(waits)
        else:
            said.append(self.tr("Nothing was lost, and nothing is done twice."))
        if summary.oldest_us is not None:
            age = span((now_us - summary.oldest_us) / SECOND_US)
            said.append(fill(self.tr("The oldest waits %1."), age))
        if summary.tries and summary.tried_us is not None:
            tried = self.tr("Tried %n time(s), last %1.", "", summary.tries)
            said.append(fill(tried, clock(summary.tried_us)))
        retry = None if self._link is None else self._link.retry_s
        if summary.waiting and retry is not None and self._link is not None:
            said.append(fill(self.tr("The next try follows within %1."), span(retry)))
        return said


def now_us() -> int:
    """The time of this computer; ages need no better one."""
    return micros(datetime.now(UTC))
