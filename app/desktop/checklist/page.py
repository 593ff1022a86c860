"""One script on its page: head, notice of a newer version, the lines before, the open step, the lines after."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.desktop.checklist.card import StepCard, key_of
from app.desktop.checklist.ending import EndCard
from app.desktop.checklist.head import Head, VersionNotice
from app.desktop.checklist.lines import LinesList, Row
from app.desktop.checklist.view import OPEN, Run
from app.desktop.theme import Theme
from app.desktop.widgets.buttons import Chip
from app.desktop.widgets.layouts import FlowLayout

# So long after a step came up, what its height does to the page is followed.
FRESH_MS: Final = 150


class Content(QWidget):
    """What scrolls; it has no ground of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.setAutoFillBackground(False)


class Scroll(QScrollArea):
    """Scrolls up and down; what it holds is as high as its width makes it."""

    def __init__(self, content: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.viewport().setAutoFillBackground(False)
        self.setWidget(content)


class RunPage(QWidget):
    """Signals: `picked(checklist)` another script of the ticket; the rest is said by its parts."""

    picked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._run: Run | None = None
        self._chips: dict[str, Chip] = {}
        self.head = Head(theme, self)
        self.notice = VersionNotice(theme, self)
        content = self._content = Content()
        self.before = LinesList(theme, content)
        self.card = StepCard(theme, content)
        self.end = EndCard(theme, content)
        self.after = LinesList(theme, content)
        self._body = QVBoxLayout(content)
        self._body.setSpacing(0)
        for part in (self.before, self.card, self.end, self.after):
            self._body.addWidget(part)
        self._body.addStretch(1)
        self.area = Scroll(content, self)
        self._picker = QWidget(self)
        self._flow = FlowLayout(self._picker, gap=theme.px(4))
        self._top = QVBoxLayout()
        for part in (self._picker, self.head, self.notice):
            self._top.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._top)
        column.addWidget(self.area, 1)
        # After a step is done, the next one is brought into sight once its height is known.
        self._look = QTimer(self, singleShot=True, interval=0)
        self._look.timeout.connect(self.look_at_step)
        self._is_fresh = QTimer(self, singleShot=True, interval=FRESH_MS)
        self.area.verticalScrollBar().rangeChanged.connect(self._on_range)
        for lines in (self.before, self.after):
            lines.selectionModel().currentChanged.connect(self._on_current)
        theme.changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        px = self._theme.px
        self._top.setContentsMargins(px(16), px(12), px(16), px(4))
        self._top.setSpacing(px(8))
        self._on_range()
        self.before.setAccessibleName(self.tr("Steps so far"))
        self.after.setAccessibleName(self.tr("Steps to come"))

    def show_run(self, run: Run, all_runs: Sequence[Run]) -> None:
        """Show this script, and offer the others of the ticket."""
        was, self._run = self._run, run
        self._show_picker(run, all_runs)
        self.head.show_run(run)
        self.notice.show_newer(run.newer)
        before, after, stage = split(run)
        self.before.show_rows(before, stage)
        self.after.show_rows(after, stage)
        self.card.setVisible(run.step is not None)
        if run.step is not None:
            self.card.show_step(run.step)
        self.end.show_run(run)
        is_other = was is None or was.id != run.id or _step(was) != _step(run)
        if is_other or (was is not None and was.newer != run.newer):
            self._is_fresh.start()
            self._look.start()

    def _show_picker(self, run: Run, all_runs: Sequence[Run]) -> None:
        self._picker.setVisible(len(all_runs) > 1)
        known = [one.id for one in all_runs]
        if known != list(self._chips):
            for chip in self._chips.values():
                self._flow.removeWidget(chip)
                chip.hide()
                chip.deleteLater()
            self._chips = {one.id: self._chip(one) for one in all_runs}
        for one in all_runs:
            chip = self._chips[one.id]
            chip.setText(one.title)
            chip.set_count(None)
            chip.setAccessibleName(
                self.tr("{script}, {done} of {all}").format(
                    script=one.title, done=one.done, all=one.of
                )
            )
            chip.setChecked(one.id == run.id)

    def _chip(self, run: Run) -> Chip:
        chip = Chip(self._theme, run.title, parent=self._picker)
        chip.clicked.connect(lambda: self.picked.emit(run.id))
        self._flow.addWidget(chip)
        chip.show()
        return chip

    def look_at_step(self) -> None:
        """Bring the open step into sight: all of it, or its beginning where it is too high."""
        shown = self.card if self.card.isVisible() else self.end
        if not shown.isVisible():
            return
        bar, top = self.area.verticalScrollBar(), shown.y()
        room = self.area.viewport().height()
        margin = self._theme.px(34)  # the head of its stage stands above it
        lowest = top + shown.height() + self._theme.px(12) - room
        bar.setValue(min(max(bar.value(), lowest), top - margin))

    def _on_current(self) -> None:
        """The list does not scroll: the page does, so that the current line is in sight."""
        for lines in (self.before, self.after):
            if lines.hasFocus() and lines.currentIndex().isValid():
                box = lines.visualRect(lines.currentIndex())
                at = lines.mapTo(self._content, box.center())
                self.area.ensureVisible(0, at.y(), 0, box.height())

    def _on_range(self) -> None:
        """The bar takes its room from the padding, so that cards and head keep one right edge."""
        bar, side = self.area.verticalScrollBar(), self._theme.px(16)
        taken = bar.sizeHint().width() if bar.maximum() else 0
        self._body.setContentsMargins(side, 0, max(2, side - taken), self._theme.px(12))
        if self._is_fresh.isActive():
            self._look.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._look.start()


def _step(run: Run) -> tuple[str, int]:
    return key_of(run.step) if run.step is not None else ("", 0)


def split(run: Run) -> tuple[list[Row], list[Row], int]:
    """The rows above the open step and those below it, and the number of its stage (0 for none)."""
    before: list[Row] = []
    after: list[Row] = []
    current, here = 0, _step(run)
    for stage in run.stages:
        rows = after if current else before
        rows.append(stage)
        for line in stage.lines:
            if line.state == OPEN and (line.key, line.turn) == here:
                current, rows = stage.number, after
            else:
                rows.append(line)
    return before, after, current
