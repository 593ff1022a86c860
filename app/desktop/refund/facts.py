"""The facts of the case above the lines: why the customer asks, since when, and in what condition the goods are."""

from datetime import UTC, date, datetime
from typing import Final, NamedTuple

from PySide6.QtCore import QDate, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtWidgets import QDateEdit, QGridLayout, QSizePolicy, QWidget

from app.desktop.forms import Choice, Labelled
from app.desktop.icons import paint_icon
from app.desktop.theme import Theme
from app.desktop.widgets.forms import paint_field
from app.domain.refunds.packs import Right


class Ground(NamedTuple):
    """What a reason means for the rules: the right it rests on, and the facts it brings."""

    right: Right
    flags: tuple[str, ...] = ()
    ends_sale: bool = False

    def remedy(self, jurisdiction: str) -> str:
        """The remedy that gives the money back, by the name the law there has for it; "" for any."""
        return ENDING.get(jurisdiction, "termination") if self.ends_sale else ""


ENDING: Final = {"UK": "rejection", "AU": "refund", "US": ""}
GROUNDS: Final = {
    "changed_mind": Ground(Right.WITHDRAWAL),
    "broken": Ground(Right.DEFECT, ("serious",), ends_sale=True),
    "defect": Ground(Right.DEFECT, ends_sale=True),
    "minor": Ground(Right.DEFECT, ("minor",)),
    "repair_failed": Ground(Right.DEFECT, ("repair_failed",), ends_sale=True),
    "wrong_item": Ground(Right.DEFECT, ("serious",), ends_sale=True),
}
NARROW: Final = 380
CONDITIONS: Final = ("new", "opened", "used", "damaged")


class DayField(QDateEdit):
    """A day to type or to choose from a calendar."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setCalendarPopup(True)
        self.setFrame(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.on_theme)
        self.on_theme()

    def on_theme(self) -> None:
        self.setFont(self._theme.font(tabular=True))
        palette = self._theme.palette()
        palette.setColor(QPalette.ColorRole.Base, self._theme.color("surface"))
        self.setPalette(palette)
        self.lineEdit().setTextMargins(self._theme.px(28), 0, self._theme.px(4), 0)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(140), self._theme.px(32))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(110), self._theme.px(32))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.lineEdit().setGeometry(self.rect().adjusted(2, 2, -2, -2))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, px = QPainter(self), self._theme.px
        focused = self.hasFocus() or self.lineEdit().hasFocus()
        paint_field(painter, self._theme, QRectF(self.rect()), is_focused=focused)
        glyph = QRectF(px(9), (self.height() - px(16)) / 2, px(16), px(16))
        paint_icon(painter, self._theme, "calendar", glyph, "text-3")


class Facts(QWidget):
    """Reason, day of notice, condition. Signals: `changed`."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.reason = Choice(theme, "", parent=self)
        self.day = DayField(theme, self)
        self.condition = Choice(theme, "", parent=self)
        fields = (self.reason, self.day, self.condition)
        self._labels = [Labelled(theme, "", field, self) for field in fields]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._is_narrow: bool | None = None
        self._place(is_narrow=False)
        self.retranslate()
        self.reason.currentIndexChanged.connect(self.changed)
        self.condition.currentIndexChanged.connect(self.changed)
        self.day.dateChanged.connect(self.changed)
        theme.changed.connect(self.retranslate)

    def _place(self, *, is_narrow: bool) -> None:
        """Side by side, or the reason above the two others."""
        if is_narrow == self._is_narrow:
            return
        self._is_narrow = is_narrow
        grid, px = self._grid, self._theme.px
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(8))
        reason, day, condition = self._labels
        row = int(is_narrow)
        grid.addWidget(reason, 0, 0, 1, 2 if is_narrow else 1)
        grid.addWidget(day, row, 0 if is_narrow else 1)
        grid.addWidget(condition, row, 1 if is_narrow else 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(is_narrow=event.size().width() < self._theme.px(NARROW))

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.blockSignals(True)
        reasons = (
            self.tr("Changed their mind"),
            self.tr("Broken on arrival"),
            self.tr("Does not work"),
            self.tr("A minor fault"),
            self.tr("Repair failed"),
            self.tr("Wrong goods"),
        )
        self.reason.set_choices(list(zip(GROUNDS, reasons, strict=True)))
        states = (self.tr("New"), self.tr("Opened"), self.tr("Used"), self.tr("Damaged"))
        self.condition.set_choices(list(zip(CONDITIONS, states, strict=True)))
        names = (self.tr("Reason"), self.tr("Told us on"), self.tr("Condition"))
        for labelled, name in zip(self._labels, names, strict=True):
            labelled.label.setText(name)
            labelled.field.setAccessibleName(name)
        self.day.setDisplayFormat(self.tr("d MMM yyyy", "how Qt is to write a day and year"))
        self.blockSignals(False)

    def begin(self, today: date, since: date) -> None:
        """Start from today; the day may not lie before the order or in the future."""
        self.blockSignals(True)
        self.day.setDateRange(_qdate(since), _qdate(today))
        self.day.setDate(_qdate(today))
        self.reason.setCurrentIndex(0)
        self.condition.setCurrentIndex(0)
        self.blockSignals(False)

    def take_up(self, reason: str, condition: str, noticed_at: datetime | None) -> None:
        """Start from what was said before."""
        self.reason.choose(reason)
        self.condition.choose(condition)
        if noticed_at is not None:
            self.day.setDate(_qdate(noticed_at.date()))

    @property
    def ground(self) -> Ground:
        """What the reason means."""
        return GROUNDS[self.reason.chosen()]

    @property
    def noticed_at(self) -> datetime:
        """The day of notice, as a moment inside it."""
        day = self.day.date()
        return datetime(day.year(), day.month(), day.day(), 12, tzinfo=UTC)


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
