"""The focus ring: two pixels wide, two pixels away from the control it marks."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from app.desktop.painting import ring
from app.desktop.theme import Theme

REACH: Final = 4
_MOVES: Final = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)


class FocusRing(QWidget):
    """Drawn over the nearest ancestor with room for it, so controls keep their own size."""

    def __init__(self, theme: Theme, control: QWidget, radius: float = 4) -> None:
        super().__init__(control.parentWidget() or control)
        self._theme, self._control, self._radius = theme, control, radius
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        control.installEventFilter(self)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent):
            self._on_focus(event)
        elif event.type() in _MOVES and self.isVisible():
            self._follow()
        return False

    def show_now(self) -> None:
        """Show the ring whether or not the control has the focus, for pictures of the state."""
        self._follow()

    def _on_focus(self, event: QFocusEvent) -> None:
        """A click needs no ring: the pointer shows where it is; a menu leaves things as they were."""
        if event.reason() == Qt.FocusReason.PopupFocusReason:
            return
        if event.lostFocus():
            self.hide()
        elif event.reason() != Qt.FocusReason.MouseFocusReason:
            self._follow()

    def _follow(self) -> None:
        control = self._control
        if not control.isVisible():
            self.hide()
            return
        host = self._host()
        if self.parentWidget() is not host:
            self.setParent(host)
        self.setGeometry(self._wanted(host))
        self.raise_()
        self.show()

    def _host(self) -> QWidget:
        host = self._control.parentWidget() or self._control
        while not host.rect().contains(self._wanted(host)):
            above = host.parentWidget()
            if above is None or host.isWindow() or isinstance(above, QAbstractScrollArea):
                break
            host = above
        return host

    def _wanted(self, host: QWidget) -> QRect:
        corner = self._control.mapTo(host, QPoint(0, 0))
        return QRect(corner, self._control.size()).adjusted(-REACH, -REACH, REACH, REACH)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ring(painter, QRectF(self.rect()), self._radius + REACH - 1, self._theme.color("focus"))


def follow(before: QWidget, widgets: Iterable[QWidget]) -> None:
    """Let Tab come to these right after `before`: what is made late would come last in the whole window."""
    for widget in widgets:
        QWidget.setTabOrder(before, widget)
        before = widget
