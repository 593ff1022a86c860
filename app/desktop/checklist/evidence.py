"""The evidence a step wants: what is there, and ways to add a file, a photo, a reading, a quote or an ID check."""

from functools import partial
from typing import Final

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.desktop import words
from app.desktop.checklist.view import Attached, Proof
from app.desktop.icons import paint_icon
from app.desktop.painting import round_box, text_width, write
from app.desktop.theme import Theme
from app.desktop.widgets.buttons import Button
from app.desktop.widgets.forms import paint_tick
from app.desktop.widgets.layouts import FlowLayout
from app.desktop.widgets.lozenges import Label
from app.desktop.widgets.menus import PopMenu
from app.desktop.widgets.notices import Text

ICONS: Final = {
    "file": "file", "photo": "image", "reading": "hash", "id_check": "shield", "quote": "mail",
}  # fmt: skip


def kind_name(kind: str) -> str:
    """A kind of evidence in the agent's words."""
    match kind:
        case "file":
            return QCoreApplication.translate("Evidence", "file")
        case "photo":
            return QCoreApplication.translate("Evidence", "photo")
        case "reading":
            return QCoreApplication.translate("Evidence", "reading")
        case "id_check":
            return QCoreApplication.translate("Evidence", "ID check")
        case "quote":
            return QCoreApplication.translate("Evidence", "written answer")
        case _:
            return kind


class Mark(QWidget):
    """The tick before the words: set when there is enough evidence; not to be pressed."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._is_on = theme, False
        theme.changed.connect(self.updateGeometry)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_on(self, on: bool) -> None:
        """Whether there is enough."""
        self._is_on = on
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(16), self._theme.px(18))

    def paintEvent(self, event: QPaintEvent) -> None:
        side = self._theme.px(16)
        box = QRectF(0, (self.height() - side) / 2, side, side)
        paint_tick(QPainter(self), self._theme, box, is_checked=self._is_on)


class Piece(Label):
    """One piece of evidence: its icon and its name, shortened when the dock is narrow."""

    def __init__(self, theme: Theme, attached: Attached, parent: QWidget) -> None:
        super().__init__(theme, attached.label, parent)
        self.attached = attached
        said = QCoreApplication.translate("Evidence", "{kind}: {name}, attached")
        self.setAccessibleName(said.format(kind=kind_name(attached.kind), name=attached.label))
        self.setToolTip(attached.label)

    def sizeHint(self) -> QSize:
        px = self.theme.px
        wide = px(32) + text_width(self.theme.font(12), self.text()) + px(8)
        return QSize(round(wide + 0.5), px(26))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(60), self.theme.px(26))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, px = QPainter(self), self.theme, self.theme.px
        box = QRectF(self.rect())
        round_box(painter, box, 4, theme.color("surface"), theme.color("button-edge"))
        glyph = QRectF(px(8), (self.height() - px(16)) / 2, px(16), px(16))
        paint_icon(painter, theme, ICONS.get(self.attached.kind, "paperclip"), glyph, "text-2")
        room = box.adjusted(px(30), 0, -px(6), 0)
        write(painter, room, self.text(), theme.font(12), theme.color("text-2"))


class EvidenceRow(QWidget):
    """Signals: `wanted(kind)` the agent wants to add a piece of this kind."""

    wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.proof: Proof | None = None
        self.pieces: list[Piece] = []
        self.mark = Mark(theme, self)
        self.title = Text(theme, "", wraps=True, parent=self)
        self.button = Button(theme, "", "secondary", "E", "paperclip", height=28, parent=self)
        self._menu = PopMenu(theme, self)
        self._flow = FlowLayout(gap=theme.px(6))
        head = QHBoxLayout()
        head.setSpacing(theme.px(8))
        head.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.title, 1)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(6))
        self._column.addLayout(head)
        self._column.addLayout(self._flow)
        self._flow.addWidget(self.button)
        self.button.clicked.connect(self.attach)
        theme.changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.button.setText(self.tr("Attach…"))
        if self.proof is not None:
            self._say(self.proof)

    def show_proof(self, proof: Proof | None) -> None:
        """What is wanted, and what is there."""
        self.setVisible(proof is not None)
        if proof == self.proof or proof is None:
            self.proof = proof
            return
        self.proof = proof
        for piece in self.pieces:
            self._flow.removeWidget(piece)
            piece.hide()
            piece.deleteLater()
        self._flow.removeWidget(self.button)
        self.pieces = [Piece(self._theme, one, self) for one in proof.attached]
        for widget in (*self.pieces, self.button):
            self._flow.addWidget(widget)
            widget.show()
        self._say(proof)

    def _say(self, proof: Proof) -> None:
        kinds = words.listed(kind_name(kind) for kind in proof.kinds)
        text = self.tr("Evidence: {kinds}").format(kinds=kinds)
        if proof.at_least > 1 or proof.attached:
            count = self.tr("{some} of {all}").format(some=len(proof.attached), all=proof.at_least)
            text = f"{text} · {count}"
        self.title.setText(text)
        self.mark.set_on(proof.is_there)
        self.setAccessibleName(text)

    def attach(self) -> None:
        """Add a piece; asks which kind where several will do."""
        if self.proof is None or not self.proof.kinds:
            return
        if len(self.proof.kinds) == 1:
            self.wanted.emit(self.proof.kinds[0])
            return
        self._menu.clear()
        for kind in self.proof.kinds:
            name = kind_name(kind)
            action = self._menu.addAction(f"{name[:1].upper()}{name[1:]}…")
            action.triggered.connect(partial(self.wanted.emit, kind))
        self._menu.drop_below(self.button)
