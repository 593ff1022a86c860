"""The page of one open ticket: head, stages, gates, timeline and composer, top to bottom."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.desktop.composer import Composer
from app.desktop.conflictcard import ConflictCard
from app.desktop.editcard import EditCard
from app.desktop.highlights import Highlights
from app.desktop.papers import Around, Paper
from app.desktop.presenceline import PresenceLine
from app.desktop.solve import ConfirmCard, SolveCard
from app.desktop.stagebar import StageBar
from app.desktop.theme import Theme
from app.desktop.timeline import Timeline
from app.domain.tickets import IN_WORK, State


def inset(theme: Theme, card: QWidget) -> QHBoxLayout:
    """A card with the page's side padding; without it the padding is gone as well."""
    row = QHBoxLayout()
    row.setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(8))
    row.addWidget(card)
    return row


class TicketPage(QWidget):
    """Everything of the ticket on show."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.highlights = Highlights(theme, self)
        self.stagebar = StageBar(theme, self)
        self.solve = SolveCard(theme, self)
        self.confirm = ConfirmCard(theme, self)
        self.conflict = ConflictCard(theme, self)
        self.timeline = Timeline(theme, self)
        self.presence = PresenceLine(theme, self)
        self.editing = EditCard(theme, self)
        self.composer = Composer(theme, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.highlights, self.stagebar, self.solve, self.confirm):
            column.addWidget(widget)
        column.addLayout(inset(theme, self.conflict))
        column.addWidget(self.timeline, 1)
        column.addWidget(self.presence)
        column.addLayout(inset(theme, self.editing))
        column.addWidget(self.composer)

    def show_paper(self, paper: Paper, around: Around, now_us: int) -> None:
        """Show what is known of a ticket; gates that no longer fit its state go away."""
        view = paper.view
        if view is None:
            return
        self.highlights.set_agents(around.agents)
        self.highlights.show_ticket(view, now_us)
        self.stagebar.show_ticket(view, paper.cause, paper.outcome)
        self.timeline.show_ticket(view)
        self.composer.set_recipient(view.reply_address)
        if not self.solve.isHidden():
            self.solve.offer(view.cause, view.outcome)
        if view.state != State.SOLVED:
            self.confirm.hide()
        if view.state not in IN_WORK:
            self.solve.hide()

    def close_gates(self) -> None:
        """Put the cards of the last steps away."""
        self.solve.hide()
        self.confirm.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), self._theme.color("surface"))
