"""The text of a script: numbered lines, words in colours, and signs where something is wrong."""

import re
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontDatabase,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextEdit, QWidget

from app.desktop.theme import Theme
from app.domain.policy.findings import Finding
from app.domain.scripts.script import STAGES, StepKind

MARGIN: Final = 44
COMMENT: Final = re.compile(r"(^|\s)#.*$")
KEY: Final = re.compile(r"^(\s*-?\s*)([\w-]+)(:)")
TEXT: Final = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'")
NUMBER: Final = re.compile(r"(?<![\w.\"])\d+(?:\.\d+)?(?![\w\"])")


class Colours(QSyntaxHighlighter):
    """Keys, kinds of steps, texts, numbers and comments."""

    def __init__(self, theme: Theme, document: QTextDocument) -> None:
        super().__init__(document)
        self._theme = theme
        theme.changed.connect(self.rehighlight)

    def highlightBlock(self, text: str) -> None:
        self._paint(NUMBER, text, "due_soon-text")
        self._paint(TEXT, text, "met-text")
        key = KEY.match(text)
        if key:
            is_head = key[2] in tuple(StepKind) or key[2] in STAGES or key[2] == "script"
            form = self._form("vip-text" if is_head else "link", is_bold=is_head)
            self.setFormat(key.start(2), len(key[2]), form)
        self._paint(COMMENT, text, "text-3")

    def _paint(self, pattern: re.Pattern[str], text: str, color: str) -> None:
        for found in pattern.finditer(text):
            self.setFormat(found.start(), found.end() - found.start(), self._form(color))

    def _form(self, color: str, *, is_bold: bool = False) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setForeground(self._theme.color(color))
        if is_bold:
            form.setFontWeight(700)
        return form


class Editor(QPlainTextEdit):
    """Signals: `walked(line)` the cursor is on another line."""

    walked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._findings: dict[int, Finding] = {}
        self._step = range(0)
        self._line = 0
        self._margin = Margin(self)
        self.colours = Colours(theme, self.document())
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.setTabChangesFocus(True)
        self.blockCountChanged.connect(self._on_blocks)
        self.updateRequest.connect(self._on_update)
        self.cursorPositionChanged.connect(self._on_cursor)
        theme.changed.connect(self.dress)
        self.dress()

    def dress(self) -> None:
        """Wear the theme's colours, in letters of one width."""
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(self._theme.px(12))
        self.setFont(font)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Base, self._theme.color("surface"))
        palette.setColor(QPalette.ColorRole.Text, self._theme.color("text"))
        self.setPalette(palette)
        self.setViewportMargins(self._theme.px(MARGIN), 0, 0, 0)
        self._mark()

    @property
    def line(self) -> int:
        """The line of the cursor, counted from one."""
        return self.textCursor().blockNumber() + 1

    def set_text(self, text: str) -> None:
        """Another text; one edit, that undo takes back."""
        if text == self.toPlainText():
            return
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        cursor.endEditBlock()

    def go_to(self, line: int, column: int = 1) -> None:
        """Put the cursor somewhere and show it."""
        block = self.document().findBlockByNumber(max(0, line - 1))
        cursor = QTextCursor(block)
        cursor.movePosition(
            QTextCursor.MoveOperation.Right, n=min(column - 1, max(0, block.length() - 1))
        )
        self.setTextCursor(cursor)
        self.centerCursor()

    def show_findings(self, findings: Sequence[Finding], step: range) -> None:
        """Signs beside the lines with something wrong; the lines of the current step are tinted."""
        # Of several on a line the one that stops is shown, else the first.
        worst = sorted(reversed(findings), key=lambda one: one.stops)
        self._findings = {one.line: one for one in worst}
        self._step = step
        self._mark()
        self._margin.update()

    def finding_at(self, line: int) -> Finding | None:
        """What is wrong on a line."""
        return self._findings.get(line)

    def _mark(self) -> None:
        marks: list[QTextEdit.ExtraSelection] = []
        for line in self._step:
            marks.append(self._tinted(line, "say"))
        for line, one in self._findings.items():
            marks.append(self._tinted(line, "late-fill" if one.stops else "due_soon-fill"))
        self.setExtraSelections(marks)

    def _tinted(self, line: int, color: str) -> QTextEdit.ExtraSelection:
        mark = QTextEdit.ExtraSelection()
        mark.format.setBackground(self._theme.color(color))  # type: ignore[attr-defined]
        mark.format.setProperty(QTextFormat.Property.FullWidthSelection, True)  # type: ignore[attr-defined]
        mark.cursor = QTextCursor(self.document().findBlockByNumber(line - 1))  # type: ignore[attr-defined]
        return mark

    def _on_cursor(self) -> None:
        if self.line != self._line:
            self._line = self.line
            self.walked.emit(self._line)

    def _on_blocks(self, _count: int) -> None:
        self._margin.update()

    def _on_update(self, rect: QRect, dy: int) -> None:
        if dy:
            self._margin.scroll(0, dy)
        else:
            self._margin.update(0, rect.y(), self._margin.width(), rect.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        box = self.contentsRect()
        self._margin.setGeometry(box.left(), box.top(), self._theme.px(MARGIN), box.height())

    def paint_margin(self, event: QPaintEvent) -> None:
        """Numbers, and signs beside the lines with something wrong."""
        painter, theme = QPainter(self._margin), self._theme
        painter.fillRect(event.rect(), theme.color("surface"))
        painter.setFont(self.font())
        block = self.firstVisibleBlock()
        top = self.blockBoundingGeometry(block).translated(self.contentOffset()).top()
        while block.isValid() and top <= event.rect().bottom():
            high = self.blockBoundingRect(block).height()
            number = block.blockNumber() + 1
            found = self._findings.get(number)
            color = "text-3" if found is None else "danger" if found.stops else "due_soon-text"
            painter.setPen(theme.color(color))
            box = QRect(0, round(top), self._margin.width() - theme.px(10), round(high))
            said = str(number) if found is None else f"{'✕' if found.stops else '!'} {number}"
            painter.drawText(box, Qt.AlignmentFlag.AlignRight, said)
            block, top = block.next(), top + high


class Margin(QWidget):
    """The stripe with the numbers."""

    def __init__(self, editor: Editor) -> None:
        super().__init__(editor)
        self._editor = editor

    def sizeHint(self) -> QSize:
        return QSize(MARGIN, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        self._editor.paint_margin(event)
