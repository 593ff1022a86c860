"""What stands beside a walk: the values it knows so far, and how every test case of the script went."""

import json
from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.desktop.author.findingwords import told
from app.desktop.icons import paint_icon
from app.desktop.painting import draw_shape, text_width, write
from app.desktop.theme import Theme
from app.desktop.widgets.buttons import Painted
from app.desktop.widgets.focus import FocusRing, follow
from app.desktop.widgets.notices import Text
from app.domain.scripts.trial import Outcome

ROW = 24


class Listed(QWidget):
    """A title with a count at its right, and rows below that scroll."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._rows: list[QWidget] = []
        self.after: QWidget | None = None  # from here Tab comes to the rows
        self.title = Text(theme, "", 12, 600, parent=self)
        self.count = Text(theme, "", 12, color="text-2", parent=self)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.count)
        inner = QWidget()
        self._list = QVBoxLayout(inner)
        self._list.setContentsMargins(0, 0, theme.px(4), 0)
        self._list.setSpacing(0)
        self._list.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.viewport().setAutoFillBackground(False)
        scroll.setWidget(inner)
        inner.setAutoFillBackground(False)  # which setWidget has switched on
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        column.addLayout(head)
        column.addWidget(scroll, 1)

    def put(self, rows: Sequence[QWidget]) -> None:
        """Show these rows, and no others."""
        for row in self._rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = list(rows)
        for at, row in enumerate(self._rows):
            self._list.insertWidget(at, row)
        follow(self.after or self, (row for row in self._rows if row.focusPolicy()))


class Values(Listed):
    """What the walk knows, by name."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._shown: dict[str, str] | None = None
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.title.setText(self.tr("Values"))

    def show_values(self, values: Mapping[str, object]) -> None:
        """Show these, in the order of their names."""
        known = {name: shown(value) for name, value in sorted(values.items())}
        if known != self._shown:
            self._shown = known
            self.put([ValueRow(self._theme, name, said, self) for name, said in known.items()])


class ValueRow(Text):
    """A name, and its value at the right, as one line."""

    def __init__(self, theme: Theme, name: str, value: str, parent: QWidget) -> None:
        super().__init__(theme, f"{name}: {value}", 12, parent=parent)
        self._name, self._value = name, value
        self.setToolTip(value)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(theme.px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        box, font = QRectF(self.rect()), theme.font(12, tabular=True)
        half = box.width() - min(text_width(font, self._value) + theme.px(12), box.width() * 0.6)
        write(painter, box.adjusted(0, 0, half - box.width(), 0), self._name, font, theme.color("text-2"))  # fmt: skip
        right = Qt.AlignmentFlag.AlignRight
        write(painter, box.adjusted(half, 0, 0, 0), self._value, font, theme.color("text"), right)


class Trials(Listed):
    """How the test cases went, what fails first. Signals: `chosen(number)` of the case to be walked."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._shown: tuple[Outcome, ...] | None = None
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.title.setText(self.tr("Tests"))
        shown, self._shown = self._shown, None
        self.show_outcomes(shown or ())

    def show_outcomes(self, tried: tuple[Outcome, ...]) -> None:
        """Show how they went."""
        if tried == self._shown:
            return
        self._shown = tried
        good = sum(one.is_passed for one in tried)
        self.count.setText(self.tr("{good} of {all} pass").format(good=good, all=len(tried)))
        self.count.set_color("text-2" if good == len(tried) else "danger")
        order = sorted(enumerate(tried), key=lambda one: one[1].is_passed)
        self.put([self._row(number, one) for number, one in order])

    def _row(self, number: int, one: Outcome) -> QWidget:
        row = TrialRow(self._theme, one, self)
        said = self.tr("passes") if one.is_passed else self.tr("fails")
        why = "; ".join(told(what) for _, what in one.problems)
        row.setAccessibleName(f"{one.trial.name}, {said}")
        row.setAccessibleDescription(why)
        row.setToolTip(why)
        row.clicked.connect(partial(self.chosen.emit, number))
        return row


class TrialRow(Painted):
    """A test case: a tick or a cross, its name, and why it fails; pressed, it is walked."""

    def __init__(self, theme: Theme, one: Outcome, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._one = one
        self._why = next((told(what) for _, what in one.problems), "")
        self.setText(one.trial.name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._ring = FocusRing(theme, self)

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(120), self.theme.px(ROW + (16 if self._why else 0)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, px = QPainter(self), self.theme, self.theme.px
        if self.is_hovered():
            painter.fillRect(self.rect(), theme.color("hover"))
        mark = QRectF(px(3), px(7), px(11), px(11))
        if self._one.is_passed:
            draw_shape(painter, "tick", mark, theme.color("met-solid"))
        else:
            paint_icon(painter, theme, "close", mark, "danger")
        line = QRectF(px(22), px(2), self.width() - px(22), px(20))
        weight, ink = (400, "text") if self._one.is_passed else (600, "danger")
        write(painter, line, self.text(), theme.font(12, weight), theme.color(ink))
        if self._why:
            line.translate(0, px(17))
            write(painter, line, self._why, theme.font(12), theme.color("text-2"))


def shown(value: object) -> str:
    """A value as its author would write it."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
