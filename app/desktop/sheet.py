"""A card over the window with a scrim behind it: settings, keys, the first question; never for sync."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.desktop.painting import round_box
from app.desktop.palettecard import cast_shadow
from app.desktop.theme import Theme
from app.desktop.widgets.buttons import IconButton
from app.desktop.widgets.notices import Text

TOP: Final = 96
HEAD: Final = 56


class Sheet(QWidget):
    """The scrim and its card; put content into `body`. Signals: `closed`."""

    closed = Signal()

    def __init__(self, theme: Theme, window: QWidget, width: int) -> None:
        super().__init__(window)
        self.theme, self._width = theme, width
        self._back: QWidget | None = None
        self._card = Card(theme, self)
        self._title = Text(theme, "", 15, 600)
        self._close = IconButton(theme, "close", "", side=28, glyph=14)
        self._close.clicked.connect(self.close_up)
        px = theme.px
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._close)
        self._inner = inner = QWidget()
        self.body = QVBoxLayout(inner)
        self.body.setContentsMargins(px(24), 0, px(24), px(24))
        self.body.setSpacing(px(12))
        self._area = QScrollArea()
        self._area.setWidget(inner)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        column = QVBoxLayout(self._card)
        column.setContentsMargins(0, px(16), 0, 0)
        column.setSpacing(px(12))
        head.setContentsMargins(px(24), 0, px(16), 0)
        column.addLayout(head)
        column.addWidget(self._area, 1)
        window.installEventFilter(self)
        self.hide()

    def set_title(self, title: str) -> None:
        """What the card is for."""
        self._title.setText(title)
        self._card.setAccessibleName(title)
        self._close.set_name(self.tr("Close"))

    def forbid_closing(self) -> None:
        """The card goes only when its question is answered."""
        self._close.hide()

    def open(self) -> None:
        """Lie over the window and take the focus."""
        self._back = self.window().focusWidget()
        self.show()
        self.raise_()
        self._place()
        self._focus(0)

    def close_up(self) -> None:
        """Go away and give the focus back."""
        self.hide()
        if self._back is not None:
            self._back.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    def after(self, act: Callable[[], object]) -> None:
        """Do something when the present event is over."""
        QTimer.singleShot(0, self, act)

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab stays on the card: what lies behind the scrim cannot be used."""
        stops = self._stops()
        here = self.window().focusWidget()
        at = stops.index(here) if here in stops else -1
        return self._focus(at + (1 if next else -1))

    def _stops(self) -> list[QWidget]:
        """What Tab visits: the content, then the cross."""
        inside = [*self._inner.findChildren(QWidget), self._close]
        tab = Qt.FocusPolicy.TabFocus
        return [w for w in inside if w.isVisible() and w.isEnabled() and w.focusPolicy() & tab]

    def _focus(self, place: int) -> bool:
        stops = self._stops()
        if stops:
            stops[place % len(stops)].setFocus(Qt.FocusReason.TabFocusReason)
        return bool(stops)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._close.isVisible():
            self.close_up()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        outside = not self._card.geometry().contains(event.position().toPoint())
        if outside and self._close.isVisible():
            self.close_up()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.color("scrim"))
        cast_shadow(painter, self.theme, QRectF(self._card.geometry()))

    def _place(self) -> None:
        px, window = self.theme.px, self.window()
        self.setGeometry(window.rect())
        wide = min(px(self._width), self.width() - px(32))
        self._inner.adjustSize()
        high = self._inner.sizeHint().height() + px(HEAD)
        top = min(px(TOP), max((self.height() - high) // 2, px(16)))
        self._card.setGeometry(
            (self.width() - wide) // 2, top, wide, min(high, self.height() - top - px(16))
        )


class Card(QFrame):
    """The white card of a sheet."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theme
        round_box(
            QPainter(self), QRectF(self.rect()), 6, theme.color("surface"), theme.color("divider")
        )
