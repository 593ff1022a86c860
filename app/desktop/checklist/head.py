"""The head of a script: its title and version, how far it has come, the time still expected, and a menu."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from app.desktop.checklist.view import Newer, Run
from app.desktop.painting import round_box
from app.desktop.theme import Theme
from app.desktop.widgets.buttons import Button, IconButton
from app.desktop.widgets.menus import PopMenu
from app.desktop.widgets.notices import Icon, Text


class Progress(QProgressBar):
    """A thin line that fills."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(100), self._theme.px(4))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(40), self._theme.px(4))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, box = QPainter(self), self._theme, QRectF(self.rect())
        round_box(painter, box, box.height() / 2, theme.color("button-edge"))
        share = self.value() / max(1, self.maximum())
        if share:
            box.setWidth(max(box.height(), box.width() * share))
            round_box(painter, box, box.height() / 2, theme.color("accent"))


class Head(QWidget):
    """Signals: `paused`, `resumed`, `menu_wanted`."""

    paused = Signal()
    resumed = Signal()
    menu_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._run: Run | None = None
        self.title = Text(theme, "", 15, 600, wraps=True, parent=self)
        self.version = Text(theme, "", 12, color="text-2", wraps=True, parent=self)
        self.count = Text(theme, "", 13, 600, parent=self)
        self.bar = Progress(theme, self)
        self.pause = IconButton(theme, "hold", "", "Z", side=28, glyph=16, parent=self)
        self.more = IconButton(theme, "dots", "", side=28, glyph=18, parent=self)
        self.menu = PopMenu(theme, self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._row = row = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.version)
        row.addLayout(words, 1)
        for part in (self.count, self.pause, self.more):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(row)
        self._column.addWidget(self.bar)
        self.pause.clicked.connect(self._on_pause)
        self.more.clicked.connect(self.menu_wanted)
        theme.changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self._row.setSpacing(self._theme.px(4))
        self._column.setSpacing(self._theme.px(6))
        self.count.setContentsMargins(0, self._theme.px(5), self._theme.px(4), 0)
        self.more.set_name(self.tr("More about this checklist"))
        if self._run is not None:
            self.show_run(self._run)

    def show_run(self, run: Run) -> None:
        """Show how far this script has come."""
        self._run = run
        self.title.setText(run.title)
        self.version.setText(self._about(run))
        self.count.setText(f"{run.done}/{run.of}")
        self.bar.setMaximum(max(1, run.of))
        self.bar.setValue(run.done)
        said = self.tr("{done} of {all} steps done").format(done=run.done, all=run.of)
        self.bar.setAccessibleName(said)
        self.count.setAccessibleName(said)
        is_ended = run.state == "ended"
        self.pause.setVisible(not is_ended)
        is_running = run.state == "running"
        self.pause.set_icon("hold" if is_running else "play")
        self.pause.set_name(self.tr("Pause") if is_running else self.tr("Go on"))

    def _about(self, run: Run) -> str:
        parts = [self.tr("script v{version}").format(version=run.version)]
        if run.edition:
            parts.append(self.tr("policy v{version}").format(version=run.edition))
        if run.left and run.state == "running":
            parts.append(self.tr("about %n min left", "", run.left))
        elif run.state == "paused":
            parts.append(self.tr("paused"))
        elif run.state == "parked":
            parts.append(self.tr("parked: the ticket has moved on"))
        return " · ".join(parts)

    def _on_pause(self) -> None:
        is_running = self._run is not None and self._run.state == "running"
        (self.paused if is_running else self.resumed).emit()


class VersionNotice(QWidget):
    """A newer version is in force. Signals: `compared`, `switched`."""

    compared = Signal()
    switched = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._newer: Newer | None = None
        self.text = Text(theme, "", 12, color="on_track-text", wraps=True, parent=self)
        self.compare = Button(theme, "", "link", height=24, parent=self)
        self.switch = Button(theme, "", "link", height=24, parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(10), theme.px(2), theme.px(12), theme.px(2))
        row.setSpacing(theme.px(10))
        row.addWidget(Icon(theme, "info", 16, "on_track-solid", parent=self))
        row.addWidget(self.text, 1)
        row.addWidget(self.compare)
        row.addWidget(self.switch)
        self.compare.clicked.connect(self.compared)
        self.switch.clicked.connect(self.switched)
        theme.changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.compare.setText(self.tr("Compare"))
        self.switch.setText(self.tr("Switch"))
        self.show_newer(self._newer)

    def show_newer(self, newer: Newer | None) -> None:
        """Say which version is in force, and since when; None when it is this one."""
        self._newer = newer
        self.setVisible(newer is not None)
        if newer is not None:
            text = (
                self.tr("v{version} is in force since {day}")
                if newer.since
                else self.tr("v{version} is in force now")
            )
            self.text.setText(text.format(version=newer.version, day=newer.since))
            self.setAccessibleName(self.text.text())

    def paintEvent(self, event: QPaintEvent) -> None:
        round_box(QPainter(self), QRectF(self.rect()), 4, self._theme.color("on_track-fill"))
