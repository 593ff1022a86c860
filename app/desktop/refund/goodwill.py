"""Goodwill: a slider and a field for money beyond any right, bounded by what the policy lets this person give."""

from decimal import Decimal, InvalidOperation

from PySide6.QtCore import QLocale, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSlider, QVBoxLayout, QWidget

from app.desktop.numbers import money
from app.desktop.painting import ring, round_box
from app.desktop.theme import Theme
from app.desktop.widgets.forms import LineField
from app.desktop.widgets.notices import Text
from app.domain.money import exponent

STEPS = 20
FARTHEST = 2**30  # that a slider counts to


class Slider(QSlider):
    """A line with a knob; arrow keys move it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        theme.changed.connect(self.updateGeometry)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, px = QPainter(self), self._theme, self._theme.px
        span = max(1, self.maximum() - self.minimum())
        knob = px(8)
        room = self.width() - 2 * knob
        at = knob + room * (self.value() - self.minimum()) / span
        line = QRectF(knob, self.height() / 2 - px(2), room, px(4))
        round_box(painter, line, 2, theme.color("track"))
        line.setRight(at)
        round_box(painter, line, 2, theme.color("accent" if self.isEnabled() else "border"))
        dot = QRectF(at - knob, self.height() / 2 - knob, 2 * knob, 2 * knob)
        round_box(painter, dot, knob, theme.color("surface"))
        ring(painter, dot, knob, theme.color("accent" if self.isEnabled() else "border"))
        if self.hasFocus():
            ring(painter, dot.adjusted(-3, -3, 3, 3), knob + 3, theme.color("focus"))


class GoodwillRow(QWidget):
    """Signals: `changed` when the amount in sight is another."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._currency, self._limit, self._amount = theme, "EUR", 0, 0
        self._notch = 1  # minor units of one step of the slider
        self.title = Text(theme, "", 13, 600, parent=self)
        self.hint = Text(theme, "", 12, color="text-2", parent=self)
        self.field = LineField(theme, "", parent=self)
        self.field.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.slider = Slider(theme, self)
        self._arrange()
        self.field.textEdited.connect(self._on_typed)
        self.slider.valueChanged.connect(self._on_slid)
        theme.changed.connect(self.retranslate)
        self.retranslate()

    def _arrange(self) -> None:
        px = self._theme.px
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self.title)
        head.addWidget(self.hint, 1)
        head.addWidget(self.field)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(2))
        column.addLayout(head)
        column.addWidget(self.slider)

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.title.setText(self.tr("Goodwill"))
        self.field.setAccessibleName(self.tr("Goodwill"))
        self.field.setFixedWidth(self._theme.px(92))
        self.slider.setAccessibleName(self.tr("Goodwill"))
        self.slider.setMinimumHeight(self._theme.px(22))
        self._say()

    @property
    def amount(self) -> int:
        """The goodwill in sight, in minor units."""
        return self._amount

    def bound(self, currency: str, limit: int) -> None:
        """Offer up to `limit` minor units."""
        is_other, self._currency, self._limit = currency != self._currency, currency, max(0, limit)
        if is_other:
            self._write(self._amount)
        self._slide()
        self.slider.setSingleStep(max(1, self._limit // self._notch // STEPS))
        self.slider.setPageStep(max(1, self._limit // self._notch // 4))
        self.slider.setEnabled(self._limit > 0)
        self._say()

    def _slide(self) -> None:
        """Put the slider where the amount is; it counts up to 31 bits, and an amount may be more."""
        top = max(self._limit, self._amount)
        self._notch = top // FARTHEST + 1
        self.slider.blockSignals(True)
        self.slider.setRange(0, top // self._notch)
        self.slider.setValue(self._amount // self._notch)
        self.slider.blockSignals(False)

    def clear(self) -> None:
        """Give nothing."""
        self._amount = 0
        self.field.clear()
        self._slide()

    def give(self, amount: int) -> None:
        """Begin with so many minor units, which may be more than is offered."""
        self._write(amount)
        self._set(amount)

    def _say(self) -> None:
        most = money(self._limit, self._currency)
        self.hint.setText(self.tr("up to {most} by policy").format(most=most))

    def _on_typed(self, text: str) -> None:
        amount = typed(text, self._currency)
        self.field.setAccessibleDescription("" if amount is not None else self.tr("Not an amount"))
        self._set(amount or 0)

    def _on_slid(self, value: int) -> None:
        self.give(value * self._notch)

    def _write(self, value: int) -> None:
        places = exponent(self._currency)
        number = Decimal(value).scaleb(-places)
        self.field.setText(QLocale().toString(float(number), "f", places) if value else "")

    def _set(self, amount: int) -> None:
        if amount != self._amount:
            self._amount = amount
            self._slide()
            self.changed.emit()


def typed(text: str, currency: str) -> int | None:
    """An amount as a person types it, in minor units; None when it is none, 0 for nothing at all."""
    plain = text.strip().replace("\u00a0", "").replace(" ", "")
    if not plain:
        return 0
    point = QLocale().decimalPoint()
    try:
        number = Decimal(plain.replace(point, "."))
    except InvalidOperation:
        return None
    scaled = number.scaleb(exponent(currency)) if number.is_finite() else Decimal(-1)
    whole = scaled == scaled.to_integral_value() and 0 <= scaled < 10**12
    return int(scaled) if whole else None
