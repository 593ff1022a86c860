"""The way every ticket goes, from understanding to the customer's yes, and what is still missing on it."""

from collections.abc import Sequence
from functools import partial
from typing import Final, NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.desktop.gating import Missing
from app.desktop.painting import draw_shape, round_box, text_width, write
from app.desktop.theme import Theme
from app.desktop.widgets.buttons import Button
from app.desktop.widgets.menus import PopMenu
from app.domain.tickets import State
from app.store.queries import TicketView

HIGH: Final = 44
DISC: Final = 20
STAGES: Final = 5
GAP: Final = 22


class Progress(NamedTuple):
    """How far a ticket has come: `done` by stage, the `current` one (5 when all are), `missing` fields."""

    done: tuple[bool, ...]
    current: int
    missing: tuple[str, ...]


def progress(view: TicketView, cause: str, outcome: str) -> Progress:
    """Where a ticket stands; `cause` and `outcome` as far as they are written, even if not yet performed."""
    is_solved = view.state in (State.SOLVED, State.CONFIRMED, State.CLOSED)
    has_cause = bool((cause or view.cause).strip())
    has_outcome = bool((outcome or view.outcome).strip())
    done = (
        is_solved or view.assignee is not None,
        is_solved or has_cause,
        is_solved or view.replied_us is not None,
        is_solved,
        view.state in (State.CONFIRMED, State.CLOSED),
    )
    current = done.index(False) if False in done else STAGES
    fields = (("cause", has_cause), ("outcome", has_outcome))
    missing = () if is_solved else tuple(name for name, is_there in fields if not is_there)
    return Progress(done, current, missing)


class Stages(QWidget):
    """Five numbered discs with their words; words go before discs when the row is short."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._progress = Progress((False,) * STAGES, 0, ())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def names(self) -> tuple[str, ...]:
        """The stages in order."""
        return (
            self.tr("Understand"),
            self.tr("Cause"),
            self.tr("Offer"),
            self.tr("Solve"),
            self.tr("Confirm"),
        )

    def show_progress(self, progress: Progress) -> None:
        """Paint this progress and have it spoken."""
        self._progress = progress
        names = self.names()
        if progress.current < STAGES:
            text = self.tr("Stage {number} of 5: {name}")
            text = text.format(number=progress.current + 1, name=names[progress.current])
        else:
            text = self.tr("All five stages are done")
        self.setAccessibleName(text)
        self.setToolTip(" – ".join(names))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(240), self._theme.px(24))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(5 * DISC + 4 * 12), self._theme.px(24))

    def _with_words(self) -> tuple[bool, ...]:
        """Which stages keep their word: all, then without the done ones, then the current alone."""
        here, done = self._progress.current, self._progress.done
        for keep in (
            (True,) * STAGES,
            tuple(not is_done for is_done in done),
            tuple(stage == here for stage in range(STAGES)),
        ):
            if self._width(keep) <= self.width():
                return keep
        return (False,) * STAGES

    def _width(self, keep: tuple[bool, ...]) -> float:
        px, font = self._theme.px, self._theme.font(13, 600)
        gaps = (STAGES - 1) * px(GAP)
        named = sum(
            px(7) + text_width(font, name)
            for name, is_kept in zip(self.names(), keep, strict=True)
            if is_kept
        )
        return STAGES * px(DISC) + gaps + named

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, px = QPainter(self), self._theme, self._theme.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        keep, x, middle = self._with_words(), 0.0, self.height() / 2
        tight = not any(keep)
        for stage, name in enumerate(self.names()):
            if stage:
                dash = px(4 if tight else 10)
                painter.fillRect(
                    QRectF(x + px(4 if tight else 6), middle, dash, 1), theme.color("border")
                )
                x += px(12 if tight else GAP)
            disc = QRectF(x, middle - px(DISC) / 2, px(DISC), px(DISC))
            self._paint_disc(painter, stage, disc)
            x += px(DISC)
            if keep[stage]:
                is_here = stage == self._progress.current
                font = theme.font(13, 600 if is_here else 400)
                color = theme.color("text" if is_here else "text-2")
                box = QRectF(x + px(7), 0, self.width() - x, self.height())
                x += px(7) + write(painter, box, name, font, color)

    def _paint_disc(self, painter: QPainter, stage: int, disc: QRectF) -> None:
        theme, px = self._theme, self._theme.px
        radius = disc.height() / 2
        if self._progress.done[stage]:
            round_box(painter, disc, radius, theme.color("met-fill"))
            mark = QRectF(0, 0, px(10), px(10))
            mark.moveCenter(disc.center())
            draw_shape(painter, "tick", mark, theme.color("met-text"))
            return
        is_here = stage == self._progress.current
        if is_here:
            round_box(painter, disc, radius, theme.color("accent"))
        else:
            round_box(painter, disc, radius, None, theme.color("border"))
        ink = theme.color("on-accent" if is_here else "text-2")
        align = Qt.AlignmentFlag.AlignHCenter
        write(painter, disc, str(stage + 1), theme.font(11, 600), ink, align)


class StageBar(QWidget):
    """Stages, what is missing, and the step that comes next.

    Signals: `missing_pressed(field)`, `line_pressed(checklist, step)` of the steps that are missing,
    `step_pressed(step)` with solve, confirm, close or reopen.
    """

    missing_pressed = Signal(str)
    line_pressed = Signal(str, str)
    step_pressed = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stageBar")
        self._theme = theme
        self._step = "solve"
        self._progress = Progress((False,) * STAGES, 0, ())
        self._steps: tuple[Missing, ...] = ()
        self.menu = PopMenu(theme, self)
        self.stages = Stages(theme, self)
        self.missing = Button(theme, "", "link", height=24, parent=self)
        self.button = Button(theme, "", "secondary", "Ctrl+D", height=28, parent=self)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.stages, 1)
        self._row.addWidget(self.missing)
        self._row.addWidget(self.button)
        self.missing.clicked.connect(self._on_missing)
        self.button.clicked.connect(lambda: self.step_pressed.emit(self._step))
        theme.changed.connect(self._on_theme)
        self._on_theme()

    @property
    def step(self) -> str:
        """The step that comes next: solve, confirm, close or reopen."""
        return self._step

    def show_ticket(self, view: TicketView, cause: str, outcome: str) -> None:
        """Show how far a ticket has come."""
        self._progress = progress(view, cause, outcome)
        self.stages.show_progress(self._progress)
        self._count_missing()
        self._step = {
            State.SOLVED: "confirm",
            State.CONFIRMED: "close",
            State.CLOSED: "reopen",
        }.get(State(view.state), "solve")
        self.button.setText(self._step_words())

    def show_missing(self, steps: Sequence[Missing], _may_waive: bool = False) -> None:
        """The steps of checklists that are not done."""
        self._steps = tuple(steps)
        self._count_missing()

    def _lines(self) -> list[Missing]:
        """The steps that stand before the next of the last steps."""
        if self._progress.current == STAGES:
            return []
        is_solved = self._progress.done[STAGES - 2]
        return [one for one in self._steps if one.is_after == is_solved]

    def _count_missing(self) -> None:
        count = len(self._progress.missing) + len(self._lines())
        self.missing.setText(self.tr("%n item(s) missing", "", count))
        self.missing.setVisible(bool(count))

    def _step_words(self) -> str:
        match self._step:
            case "confirm":
                return self.tr("Confirm…")
            case "close":
                return self.tr("Close")
            case "reopen":
                return self.tr("Reopen")
            case _:
                return self.tr("Solve…")

    def _on_missing(self) -> None:
        """Name what is missing and go there; a menu where there is more than fields."""
        if not self._lines():
            self.missing_pressed.emit(self._progress.missing[0])
            return
        self.menu.clear()
        for line in self._lines():
            go = partial(self.line_pressed.emit, line.checklist, line.step)
            self.menu.addAction(line.title).triggered.connect(go)
        names = {"cause": self.tr("Cause"), "outcome": self.tr("Outcome")}
        for field in self._progress.missing:
            go = partial(self.missing_pressed.emit, field)
            self.menu.addAction(names[field]).triggered.connect(go)
        self.menu.drop_below(self.missing)

    def _on_theme(self) -> None:
        px = self._theme.px
        self.setFixedHeight(px(HIGH))
        self._row.setContentsMargins(px(16), 0, px(16), 0)
        self._row.setSpacing(px(10))
        self.setAccessibleName(self.tr("Stages of the solution"))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("surface"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.color("divider"))
