"""Fusion with slim scroll bars; a style sheet would do the same but touch every other widget too."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QProxyStyle,
    QScrollBar,
    QStyle,
    QStyleOption,
    QStyleOptionComplex,
    QStyleOptionSlider,
    QWidget,
)

from app.desktop.painting import round_box


class SlimBars(QProxyStyle):
    """Draws scroll bars as one rounded handle on whatever lies below."""

    def __init__(self) -> None:
        super().__init__("Fusion")

    def polish(self, target: QWidget | QApplication | QPalette) -> object:  # type: ignore[override]
        """What a bar lies on shows through: only its owner knows the colour."""
        if isinstance(target, QScrollBar):
            target.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, False)
        return super().polish(target)

    def drawComplexControl(
        self,
        control: QStyle.ComplexControl,
        option: QStyleOptionComplex,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        is_bar = control == QStyle.ComplexControl.CC_ScrollBar
        if not is_bar or widget is None or not isinstance(option, QStyleOptionSlider):
            super().drawComplexControl(control, option, painter, widget)
            return
        part = QStyle.SubControl.SC_ScrollBarSlider
        handle = QRectF(self.subControlRect(control, option, part, widget))
        if option.maximum > option.minimum:
            self._paint_handle(painter, handle, option)

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        # The corner between two bars is part of what they lie on.
        if element != QStyle.PrimitiveElement.PE_PanelScrollAreaCorner:
            super().drawPrimitive(element, option, painter, widget)

    def _paint_handle(self, painter: QPainter, handle: QRectF, option: QStyleOptionSlider) -> None:
        state, palette = option.state, option.palette
        is_hot = bool(state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Sunken))
        across = min(handle.width(), handle.height())
        spare = max(0.0, (across - (8 if is_hot else 6)) / 2)
        if handle.width() < handle.height():
            handle.adjust(spare, 2, -spare, -2)
        else:
            handle.adjust(2, spare, -2, -spare)
        color = palette.dark() if is_hot else palette.mid()
        round_box(painter, handle, min(handle.width(), handle.height()) / 2, color.color())
