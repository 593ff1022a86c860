"""Form fields: a line, a choice from a list, ticks and either-or; Qt's own behaviour, our looks."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QRadioButton, QSizePolicy, QWidget

from app.desktop.painting import draw_shape, ring, round_box, text_width, write
from app.desktop.theme import Theme
from app.desktop.widgets.focus import FocusRing


class LineField(QLineEdit):
    """One line to fill in; `name` is its label for those who listen."""

    def __init__(
        self, theme: Theme, name: str, placeholder: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setFrame(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.on_theme)
        self.on_theme()

    def on_theme(self) -> None:
        self.setFont(self.theme.font())
        self.setTextMargins(self.theme.px(8), 0, self.theme.px(8), 0)
        palette = self.theme.palette()
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.setPalette(palette)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(160), self.theme.px(32))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(80), self.theme.px(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_field(painter, self.theme, QRectF(self.rect()), is_focused=self.hasFocus())
        painter.end()
        super().paintEvent(event)


class ComboBox(QComboBox):
    """A choice from a list."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setAccessibleName(name)
        self.view().setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.on_theme)
        self.on_theme()

    def on_theme(self) -> None:
        self.setFont(self.theme.font())
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        font, px = self.theme.font(), self.theme.px
        words = [text_width(font, self.itemText(k)) for k in range(self.count())]
        return QSize(round(max(words, default=0)) + px(48), px(32))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(80), self.theme.px(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, px = QPainter(self), self.theme, self.theme.px
        box = QRectF(self.rect())
        paint_field(painter, theme, box, is_focused=self.hasFocus())
        caret = QRectF(box.right() - px(22), box.center().y() - px(6), px(12), px(12))
        draw_shape(painter, "caret", caret, theme.color("text-3"))
        words = box.adjusted(px(10), 0, -px(30), 0)
        ink = theme.color("text" if self.isEnabled() else "text-3")
        write(painter, words, self.currentText(), theme.font(), ink)


def paint_field(painter: QPainter, theme: Theme, box: QRectF, *, is_focused: bool) -> None:
    """The ground of a form field; its border is dark enough to be seen by everybody."""
    round_box(painter, box, 4, theme.color("surface"), theme.color("border"))
    if is_focused:
        ring(painter, box, 4, theme.color("focus"))


class CheckBox(QCheckBox):
    """A tick; the whole line is the target."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.theme = theme
        # The style would lay out the small mark alone; the target is all of it.
        self.setAttribute(Qt.WidgetAttribute.WA_LayoutUsesWidgetRect)
        self._ring = FocusRing(theme, self)
        theme.changed.connect(self.on_theme)

    def on_theme(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return mark_size(self.theme, self.text())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, px = QPainter(self), self.theme, self.theme.px
        box = QRectF(0, (self.height() - px(16)) / 2, px(16), px(16))
        paint_tick(painter, theme, box, is_checked=self.isChecked())
        paint_label(painter, theme, QRectF(self.rect()), self.text(), is_enabled=self.isEnabled())


class RadioButton(QRadioButton):
    """One of several, all in sight."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.theme = theme
        # The style would lay out the small mark alone; the target is all of it.
        self.setAttribute(Qt.WidgetAttribute.WA_LayoutUsesWidgetRect)
        self._ring = FocusRing(theme, self)
        theme.changed.connect(self.on_theme)

    def on_theme(self) -> None:
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return mark_size(self.theme, self.text())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, px = QPainter(self), self.theme, self.theme.px
        box = QRectF(0, (self.height() - px(16)) / 2, px(16), px(16))
        paint_dot(painter, theme, box, is_checked=self.isChecked())
        paint_label(painter, theme, QRectF(self.rect()), self.text(), is_enabled=self.isEnabled())


def paint_tick(painter: QPainter, theme: Theme, box: QRectF, *, is_checked: bool) -> None:
    """The square of a tick."""
    px = theme.px
    if is_checked:
        round_box(painter, box, 3, theme.color("accent"))
        glyph = box.adjusted(px(2.5), px(2.5), -px(2.5), -px(2.5))
        draw_shape(painter, "tick", glyph, theme.color("on-accent"))
    else:
        round_box(painter, box, 3, theme.color("surface"), theme.color("border"))


def paint_dot(painter: QPainter, theme: Theme, box: QRectF, *, is_checked: bool) -> None:
    """The circle of one of several."""
    px = theme.px
    if is_checked:
        round_box(painter, box, px(8), theme.color("surface"))
        ring(painter, box, px(7), theme.color("accent"), 1.6)
        inner = box.adjusted(px(4), px(4), -px(4), -px(4))
        draw_shape(painter, "dot", inner, theme.color("accent"))
    else:
        round_box(painter, box, px(7.5), theme.color("surface"), theme.color("border"))


def mark_size(theme: Theme, text: str) -> QSize:
    """The size of a tick or a dot with its words."""
    width = text_width(theme.font(), text) + theme.px(8) if text else 0
    return QSize(round(theme.px(16) + width + 0.5), theme.px(24))


def paint_label(
    painter: QPainter, theme: Theme, box: QRectF, text: str, *, is_enabled: bool
) -> None:
    """The words beside a tick or a dot."""
    ink = theme.color("text" if is_enabled else "text-3")
    write(painter, box.adjusted(theme.px(24), 0, 0, 0), text.replace("&", ""), theme.font(), ink)
