"""Menus in the theme's clothes: rounded, with a soft shadow, keys at the right."""

from typing import Final

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAction,
    QActionEvent,
    QGuiApplication,
    QPainter,
    QPaintEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QMenu, QProxyStyle, QStyle, QStyleOption, QWidget

from app.desktop.painting import draw_shape, paint_shadow, round_box, text_width, write
from app.desktop.theme import Theme

# Room around the panel for its shadow, and inside it around the rows.
REACH: Final = 16
INSET: Final = 4
ROW: Final = 30
SEPARATOR: Final = 9
SIDE: Final = 8
MARK: Final = 26
_Metric = QStyle.PixelMetric


class PopMenu(QMenu):
    """A QMenu to keys and readers; only its looks are ours."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        # An X server without a compositor shows what is translucent as black: there, no shadow.
        self._reach = 0 if QGuiApplication.platformName() == "xcb" else REACH
        self._measures = _Measures(theme, self._reach)
        self._measures.setParent(self)
        self.setStyle(self._measures)
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        self.setWindowFlag(Qt.WindowType.NoDropShadowWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground, self._reach > 0)
        theme.changed.connect(self.on_theme)
        self.on_theme()

    def on_theme(self) -> None:
        self.setFont(self.theme.font())

    def drop_below(self, widget: QWidget) -> None:
        """Open under a widget, left edges in line."""
        self.popup(widget.mapToGlobal(widget.rect().bottomLeft() + QPoint(0, 4)))

    def showEvent(self, event: QShowEvent) -> None:
        """What was placed is the panel; the shadow lies outside of it."""
        super().showEvent(event)
        self.move(self.pos() - QPoint(self._reach, self._reach))

    def actionEvent(self, event: QActionEvent) -> None:
        super().actionEvent(event)
        self._measures.has_marks = any(
            action.isCheckable() or not action.icon().isNull() for action in self.actions()
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self.theme
        reach, radius = self._reach, 6 if self._reach else 0
        panel = QRectF(self.rect()).adjusted(reach, reach, -reach, -reach)
        if reach:
            paint_shadow(painter, panel, radius, theme.color("shadow"), reach - 4, 4)
        edge = theme.color("divider" if reach else "button-edge")
        round_box(painter, panel, radius, theme.color("surface"), edge)
        for action in self.actions():
            if action.isVisible():
                self._paint_action(painter, QRectF(self.actionGeometry(action)), action)

    def _paint_action(self, painter: QPainter, box: QRectF, action: QAction) -> None:
        theme, px = self.theme, self.theme.px
        if action.isSeparator():
            line = QRectF(box.x() - INSET, box.center().y() - 0.5, box.width() + 2 * INSET, 1)
            painter.fillRect(line, theme.color("divider"))
            return
        is_active = action is self.activeAction() and action.isEnabled()
        if is_active:
            round_box(painter, box, 4, theme.color("selected"))
        left = box.x() + px(SIDE)
        if self._measures.has_marks:
            self._paint_mark(painter, QRectF(left, box.y(), px(16), box.height()), action)
            left += px(MARK)
        text, _, key = action.text().replace("&", "").partition("\t")
        ink = theme.color("text" if action.isEnabled() else "text-3")
        write(
            painter,
            QRectF(left, box.y(), box.right() - left, box.height()),
            text,
            theme.font(),
            ink,
        )
        key = key or action.shortcut().toString()
        if key:
            font, edge = theme.font(11, 500), box.right() - px(SIDE)
            room = QRectF(
                edge - text_width(font, key) - 1, box.y(), text_width(font, key) + 1, box.height()
            )
            write(painter, room, key, font, theme.color("text-3"))

    def _paint_mark(self, painter: QPainter, box: QRectF, action: QAction) -> None:
        side = self.theme.px(12 if action.isChecked() else 16)
        place = QRectF(0, 0, side, side)
        place.moveCenter(box.center())
        if action.isChecked():
            draw_shape(painter, "tick", place, self.theme.color("accent"))
        elif not action.icon().isNull():
            action.icon().paint(painter, place.toRect())


class _Measures(QProxyStyle):
    """Only the sizes of a menu's rows; painting is the menu's own."""

    def __init__(self, theme: Theme, reach: int) -> None:
        super().__init__("Fusion")
        self._theme, self._reach = theme, reach
        self.has_marks = False

    def pixelMetric(
        self,
        metric: QStyle.PixelMetric,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
    ) -> int:
        if metric in (_Metric.PM_MenuHMargin, _Metric.PM_MenuVMargin):
            return self._reach + INSET
        if metric == _Metric.PM_MenuPanelWidth:
            return 0
        return super().pixelMetric(metric, option, widget)

    def sizeFromContents(
        self,
        kind: QStyle.ContentsType,
        option: QStyleOption,
        size: QSize,
        widget: QWidget | None = None,
    ) -> QSize:
        if widget is None or kind != QStyle.ContentsType.CT_MenuItem:
            return size if widget is None else super().sizeFromContents(kind, option, size, widget)
        px = self._theme.px
        is_line = size.height() <= 2 or not getattr(option, "text", "")
        width = size.width() + px(2 * SIDE + 16) + (px(MARK) if self.has_marks else 0)
        return QSize(max(width, px(160)), px(SEPARATOR if is_line else ROW))
