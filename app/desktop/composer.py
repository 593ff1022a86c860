"""Where the agent writes: a reply to the customer or a note to the team, never to be mistaken for each other."""

from typing import Final, NamedTuple

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextBlockFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTextEdit, QVBoxLayout, QWidget

from app.desktop import words
from app.desktop.bodytext import LINE
from app.desktop.forms import name_segments
from app.desktop.lines import Line
from app.desktop.painting import ring, round_box
from app.desktop.theme import Theme
from app.desktop.widgets.buttons import Button
from app.desktop.widgets.fields import SegmentedSwitch
from app.desktop.widgets.notices import Text, announce

REPLY: Final = "reply"
NOTE: Final = "note"
# A draft is saved this long after the last key, and during long typing at least this often.
PAUSE_MS: Final = 600
LONGEST_MS: Final = 3_000
LINES: Final = (4, 9)
# What the box needs besides its lines: margins, the row above, the row below, the gaps; and the
# editor's own edge, which does not grow with the zoom. One pixel less and a bar would appear.
FRAME: Final = 106
EDGE: Final = 10
# In a window lower than this the box begins with fewer lines, so that the timeline keeps its room.
MARGIN: Final = 4
LOW: Final = 760
FEWEST: Final = 3


class Sketch(NamedTuple):
    """Half-written text of one ticket: the mode on show and what stands in each."""

    mode: str = REPLY
    reply: str = ""
    note: str = ""


class Editor(QTextEdit):
    """The text itself. Signals: `sent` (Ctrl+Return), `sent_and_solved`, `undone` (Ctrl+Z with nothing to undo).

    While an input method shows unfinished text, Return belongs to it and sends nothing.
    """

    sent = Signal()
    sent_and_solved = Signal()
    undone = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setAcceptRichText(False)
        self.document().setDocumentMargin(MARGIN)
        theme.changed.connect(self.dress)
        self.dress()

    def dress(self) -> None:
        """Wear the theme's present font and colours."""
        self.setFont(self.theme.font())
        self._space_lines()
        palette = self.theme.palette()
        palette.setColor(QPalette.ColorRole.Base, Qt.GlobalColor.transparent)
        self.setPalette(palette)

    def setPlainText(self, text: str) -> None:
        super().setPlainText(text)
        self._space_lines()

    def _space_lines(self) -> None:
        """Lines as far apart as those of the timeline; that is no step to undo."""
        lines = QTextBlockFormat()
        fixed = QTextBlockFormat.LineHeightTypes.FixedHeight
        lines.setLineHeight(self.theme.px(LINE), fixed.value)
        document = self.document()
        whole = QTextCursor(document)
        whole.select(QTextCursor.SelectionType.Document)
        was_told, had_undo = self.blockSignals(True), document.isUndoRedoEnabled()
        document.setUndoRedoEnabled(False)
        whole.mergeBlockFormat(lines)
        document.setUndoRedoEnabled(had_undo)
        self.blockSignals(was_told)

    def lines(self) -> int:
        """How many lines the text takes."""
        high = self.document().size().height() - 2 * MARGIN
        return round(high / self.theme.px(LINE))

    def is_composing(self) -> bool:
        """Whether an input method shows text that is not yet committed."""
        return bool(self.textCursor().block().layout().preeditAreaText())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = Qt.KeyboardModifier.ControlModifier
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        is_return = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_return and held & control:
            if not self.is_composing():
                shift = held & Qt.KeyboardModifier.ShiftModifier
                (self.sent_and_solved if shift else self.sent).emit()
        elif self._is_undo(event) and not self.document().isUndoAvailable():
            self.undone.emit()
        else:
            super().keyPressEvent(event)

    def _is_undo(self, event: QKeyEvent) -> bool:
        return (
            event.key() == Qt.Key.Key_Z and event.modifiers() == Qt.KeyboardModifier.ControlModifier
        )

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class Composer(QWidget):
    """The box under the timeline, for one ticket at a time.

    Signals: `sent(mode)` and `solve_wanted` after Ctrl+Return and Ctrl+Shift+Return, `drafted` when the
    text should be saved, `undo_wanted`.
    """

    sent = Signal(str)
    solve_wanted = Signal()
    drafted = Signal()
    undo_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("composer")
        self._theme = theme
        self._other = ""
        self._address = ""
        self._idle = self._forbidden = self._unsaved = ""
        self._loading = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._longest = QTimer(self, singleShot=True, interval=LONGEST_MS)
        self._build()
        self._arrange()
        self._connect()
        self._on_theme()

    def _build(self) -> None:
        theme = self._theme
        self.switch = SegmentedSwitch(
            theme, ((REPLY, self.tr("Reply"), "reply"), (NOTE, self.tr("Note"), "note"))
        )
        self.recipient = Line(theme, 12, color="text-2", parent=self)
        self.state = Text(theme, "", 12, color="text-2", parent=self)
        self.editor = Editor(theme, self)
        self.hint = Text(theme, "", 12, color="text-2", parent=self)
        self.undo = Button(theme, "", "link", "Ctrl+Z", height=24, parent=self)
        self.undo.hide()
        self.button = Button(theme, "", "primary", "Ctrl+↵", icon="send", parent=self)

    def _arrange(self) -> None:
        self._column = QVBoxLayout(self)
        top = QHBoxLayout()
        top.addWidget(self.switch)
        top.addSpacing(4)
        top.addWidget(self.recipient, 1)
        top.addWidget(self.state)
        foot = QHBoxLayout()
        foot.addWidget(self.hint, 1)
        foot.addWidget(self.undo)
        foot.addWidget(self.button)
        self._column.addLayout(top)
        self._column.addWidget(self.editor, 1)
        self._column.addLayout(foot)

    def _connect(self) -> None:
        self.editor.textChanged.connect(self._on_text)
        self.editor.sent.connect(self.send)
        self.editor.sent_and_solved.connect(self.solve_wanted)
        self.editor.undone.connect(self.undo_wanted)
        self.editor.left.connect(self.flush)
        self.editor.installEventFilter(self)
        self.undo.clicked.connect(self.undo_wanted)
        self.switch.changed.connect(self._on_mode)
        self.button.clicked.connect(self.send)
        self._pause.timeout.connect(self.flush)
        self._longest.timeout.connect(self.flush)
        self._theme.changed.connect(self._on_theme)

    @property
    def mode(self) -> str:
        """Reply or note."""
        return self.switch.current()

    def text(self) -> str:
        """What stands in the box."""
        return self.editor.toPlainText()

    def sketch(self) -> Sketch:
        """Everything half-written here."""
        text = self.text()
        return (
            Sketch(REPLY, text, self._other)
            if self.mode == REPLY
            else Sketch(NOTE, self._other, text)
        )

    def show_sketch(self, sketch: Sketch, saved_us: int | None = None) -> None:
        """Take over half-written text without taking it for typing."""
        self._loading = True
        self._other = sketch.note if sketch.mode == REPLY else sketch.reply
        self.switch.set_current(sketch.mode)
        self._fill(sketch.reply if sketch.mode == REPLY else sketch.note)
        self._loading = False
        self._stop()
        self.saved(saved_us)

    def set_mode(self, mode: str) -> None:
        """Turn to reply or note; each keeps its own text."""
        self.switch.set_current(mode)

    def write(self, mode: str) -> None:
        """Turn to a mode and put the cursor into the box."""
        self.set_mode(mode)
        self.editor.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def suggest(self, text: str) -> None:
        """Put text into the reply, after what stands there; it is the agent's to change and to send."""
        self.write(REPLY)
        cursor = self.editor.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(f"\n\n{text}" if self.text().strip() else text)
        self.editor.setTextCursor(cursor)

    def set_recipient(self, address: str) -> None:
        """Where a reply goes."""
        self._address = address
        self._dress_mode()

    def set_idle(self, idle: str) -> None:
        """What stands beside Send while there is nothing better to say."""
        was_idle = self.hint.text() in ("", self._idle)
        self._idle = idle
        if was_idle:
            self.set_hint("")

    def forbid(self, why: str) -> None:
        """Turn Send off and say why beside it; "" turns it on again. Notes can always be added."""
        if why != self._forbidden:
            was_said, self._forbidden = self.hint.text() in ("", self._forbidden), why
            if was_said:
                self.set_hint("")
            self._dress_mode()

    def set_unsaved(self, why: str) -> None:
        """Nothing new can be saved: neither reply nor note leaves the box, and it says why; "" ends that."""
        if why != self._unsaved:
            was_said, self._unsaved = self.hint.text() in self._stood(), why
            if was_said or why:
                self.set_hint("")
            self._dress_mode()

    def _standing(self) -> str:
        """What the hint says while nothing else does."""
        return self._unsaved or ((self._forbidden or self._idle) if self.mode == REPLY else "")

    def _stood(self) -> tuple[str, ...]:
        """What the hint may say without having been told anything."""
        return "", self._idle, self._forbidden, self._unsaved

    def set_hint(self, hint: str, *, undo: bool = False) -> None:
        """One quiet sentence beside the button, with a way back when there is one."""
        self.hint.setText(hint or self._standing())
        self.hint.set_color("text-2")
        self.undo.setVisible(undo)

    def refuse(self, sentence: str) -> None:
        """Say why nothing was sent, and put the cursor where the answer goes."""
        self.hint.setText(sentence)
        self.hint.set_color("danger")
        announce(self, sentence, is_urgent=True)
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def send(self) -> None:
        """Ask for the text to go out; empty text is refused in words."""
        if self.editor.is_composing():
            return
        if self._unsaved or (self.mode == REPLY and self._forbidden):
            self.refuse(self._unsaved or self._forbidden)
            return
        if not self.text().strip():
            is_reply = self.mode == REPLY
            self.refuse(
                self.tr("Nothing to send yet: write the reply first.")
                if is_reply
                else self.tr("Nothing to add yet: write the note first.")
            )
            return
        self.sent.emit(self.mode)

    def take(self) -> str:
        """The text, which leaves the box."""
        text = self.text().strip()
        self._loading = True
        self._fill("")
        self._loading = False
        self._stop()
        self.state.setText("")
        return text

    def flush(self) -> None:
        """Have the text saved now if it changed since the last time."""
        if self.is_dirty():
            self._stop()
            self.drafted.emit()

    def is_dirty(self) -> bool:
        """Whether something was typed that has not been asked to be saved."""
        return self._pause.isActive() or self._longest.isActive()

    def saved(self, at_us: int | None) -> None:
        """The draft is durable since then."""
        text = (
            "" if at_us is None else self.tr("Draft saved {time}").format(time=words.clock(at_us))
        )
        self.state.setText(text)

    def _fill(self, text: str) -> None:
        self.editor.setPlainText(text)
        self.editor.moveCursor(QTextCursor.MoveOperation.End)

    def _stop(self) -> None:
        self._pause.stop()
        self._longest.stop()

    def _on_text(self) -> None:
        self.updateGeometry()
        if self._loading:
            return
        self.state.setText("")
        if self.hint.text() and not self.undo.isVisible():
            self.set_hint("")
        self._pause.start()
        if not self._longest.isActive():
            self._longest.start()

    def _on_mode(self, mode: str) -> None:
        if not self._loading:
            self._loading = True
            mine = self.text()
            self._fill(self._other)
            self._other = mine
            self._loading = False
            self._pause.start()
        self._dress_mode()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.switch.setAccessibleName(self.tr("Reply or note"))
        name_segments(self.switch, (self.tr("Reply"), self.tr("Note")))
        self.undo.setText(self.tr("Undo"))
        self._dress_mode()

    def _dress_mode(self) -> None:
        is_note = self.mode == NOTE
        to = self.tr("To: {address}").format(address=self._address) if self._address else ""
        self.recipient.set_text(self.tr("Only your team sees this") if is_note else to)
        self.button.setText(self.tr("Add note") if is_note else self.tr("Send"))
        self.button.set_icon("note" if is_note else "send")
        self.button.setEnabled(not self._unsaved and (is_note or not self._forbidden))
        self.button.setToolTip(
            self.tr("Ctrl+Shift+↵ sends, solves and opens the first ticket of the list")
        )
        name = self.tr("Internal note") if is_note else self.tr("Reply to the customer")
        self.editor.setAccessibleName(name)
        self.editor.setPlaceholderText(
            self.tr("Write a note for the team…") if is_note else self.tr("Write a reply…")
        )
        self.setAccessibleName(name)
        if self.hint.text() in self._stood():
            self.set_hint("", undo=not self.undo.isHidden())
        self.update()

    def _on_theme(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(24), px(8), px(24), px(20))
        self._column.setSpacing(px(8))
        self.retranslate()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        least, most = LINES
        if self.window().height() < self._theme.px(LOW):
            least = FEWEST
        lines = max(least, min(most, self.editor.lines()))
        return QSize(self._theme.px(400), self._high(lines))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(280), self._high(FEWEST))

    def _high(self, lines: int) -> int:
        """How high the box is with so many lines of text."""
        return self._theme.px(FRAME) + EDGE + lines * self._theme.px(LINE)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        painter.fillRect(self.rect(), theme.color("surface"))
        side, low = theme.px(16), theme.px(12)
        box = QRectF(self.rect()).adjusted(side, 0, -side, -low)
        is_note = self.mode == NOTE
        round_box(painter, box, 6, theme.color("note" if is_note else "surface"))
        if self.editor.hasFocus():
            ring(painter, box, 6, theme.color("focus"))
        else:
            round_box(painter, box, 6, None, theme.color("border"))
