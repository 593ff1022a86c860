"""What is wrong with the draft, each with what to do; a click goes to the line."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.desktop.author.draft import Draft
from app.desktop.author.findingwords import told
from app.desktop.theme import Theme
from app.desktop.widgets.buttons import Button
from app.desktop.widgets.focus import follow
from app.desktop.widgets.lozenges import Lozenge
from app.desktop.widgets.notices import Icon, Text
from app.domain.policy.findings import Finding

MOST = 40


class Checks(QWidget):
    """Signals: `opened(line, column)`."""

    opened = Signal(int, int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("authorChecks")
        self._theme = theme
        self._rows: list[QWidget] = []
        self._shown: tuple[Finding, ...] | None = None
        self.title = Text(theme, "", 13, 600, parent=self)
        self.stops = Lozenge(theme, "", "late", parent=self)
        self.looks = Lozenge(theme, "", "due_soon", parent=self)
        self.fine = Text(theme, "", 12, color="text-2", wraps=True, parent=self)
        px = theme.px
        whole = QVBoxLayout(self)
        whole.setContentsMargins(px(16), px(10), px(8), px(8))
        head = QHBoxLayout()
        head.setSpacing(px(8))
        for part in (self.title, self.stops, self.looks):
            head.addWidget(part)
        head.addStretch(1)
        whole.addLayout(head)
        whole.addWidget(self.fine)
        inner = QWidget()
        inner.setAutoFillBackground(False)
        self._list = QVBoxLayout(inner)
        self._list.setContentsMargins(0, 0, px(8), 0)
        self._list.setSpacing(px(4))
        self._list.addStretch(1)
        self._scroll = scroll = QScrollArea(self)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.viewport().setAutoFillBackground(False)
        scroll.setWidget(inner)
        whole.addWidget(scroll, 1)
        theme.changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.setAccessibleName(self.tr("Checks"))
        self.title.setText(self.tr("Checks"))
        self.fine.setText(self.tr("Nothing to mend. The draft may be sealed and published."))
        self._shown = None  # the page shows its draft again, and each row is told anew

    def show_draft(self, draft: Draft) -> None:
        """Show what is wrong with it."""
        looks = sum(not one.stops for one in draft.findings)
        self.stops.set_words(self.tr("%n stop(s) publishing", "", draft.stops))
        self.stops.setVisible(draft.stops > 0)
        self.looks.set_words(self.tr("%n to look at", "", looks))
        self.looks.setVisible(looks > 0)
        self.fine.setVisible(not draft.findings)
        if draft.findings == self._shown:
            return
        self._shown = draft.findings
        for row in self._rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = [self._row(one) for one in draft.findings[:MOST]]
        for at, row in enumerate(self._rows):
            self._list.insertWidget(at, row)
        follow(self._scroll, [button for row in self._rows for button in row.findChildren(Button)])

    def _row(self, one: Finding) -> QWidget:
        theme, px = self._theme, self._theme.px
        row = QWidget(self)
        across = QHBoxLayout(row)
        across.setContentsMargins(0, px(2), 0, px(2))
        across.setSpacing(px(8))
        icon = "warning-circle" if one.stops else "warning"
        color = "danger" if one.stops else "due_soon-solid"
        across.addWidget(Icon(theme, icon, 16, color, row), 0, Qt.AlignmentFlag.AlignTop)
        said = QVBoxLayout()
        said.setSpacing(0)
        # A formula that cannot be read is quoted below its sentence; its line is one press away.
        found = told(one.what)
        what = Text(theme, found.split("\n")[0], 12, 600, wraps=True, parent=row)
        what.setToolTip(found)
        said.addWidget(what)
        said.addWidget(Text(theme, told(one.cure), 12, color="text-2", wraps=True, parent=row))
        across.addLayout(said, 1)
        go = Button(theme, str(one.line), "link", height=24, parent=row)
        go.setMinimumWidth(px(36))
        go.setAccessibleName(self.tr("Line {line}: {what}").format(line=one.line, what=found))
        go.clicked.connect(partial(self.opened.emit, one.line, one.column))
        across.addWidget(go, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("app"))
        painter.fillRect(0, 0, self.width(), 1, self._theme.color("divider"))
