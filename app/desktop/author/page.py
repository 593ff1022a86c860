"""The author's page: the graph and the text of one script side by side, checked while it is written."""

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QRectF, QTimer, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QMenu,
    QScrollArea,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.desktop.author.checks import Checks
from app.desktop.author.draft import (
    Draft,
    draft_of,
    free_id,
    moved,
    with_next,
    with_step,
    without_step,
)
from app.desktop.author.editor import Editor
from app.desktop.author.findingwords import told
from app.desktop.author.graph import Graph
from app.desktop.author.named import kind_name
from app.desktop.author.reading import KEPT, Opened, forget_draft, read_opened
from app.desktop.author.simulator import Simulator
from app.desktop.author.steplist import StepList
from app.desktop.desk import Desk
from app.desktop.policy.browser import Pages
from app.desktop.policy.paper import Paper
from app.desktop.widgets.buttons import Button
from app.desktop.widgets.fields import SegmentedSwitch
from app.desktop.widgets.lozenges import Lozenge
from app.desktop.widgets.notices import Text, announce
from app.domain.scripts.measures import Figures
from app.domain.scripts.script import Script, StepKind, text_in

QUIET_MS: Final = 150  # after the last key before the draft is read anew
TEXT: Final = 500
VIEWS: Final = ("graph", "table", "changes")


class AuthorPage(QWidget):
    """Signals: `left` the author goes back to the book."""

    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("authorPage")
        self._desk = desk
        self._opened: Opened | None = None
        self._draft: Draft | None = None
        self._is_fresh = False  # just opened: the drawing is fitted once
        theme = desk.theme
        self.back = Button(theme, "", "ghost", "Esc", "arrow-left", height=28)
        self.title = Text(theme, "", 17, 600)
        self.mark = Lozenge(theme, "", "due_soon", "pencil")
        self.force = Lozenge(theme, "", "met", "tick")
        self.facts = Text(theme, "", 12, color="text-2")
        self.saved = Text(theme, "", 12, color="text-2")
        self.reset = Button(theme, "", "secondary", icon="undo", height=28)
        self.export = Button(theme, "", "primary", "Ctrl+S", "file", height=28)
        self.view = SegmentedSwitch(theme, [(one, "", None) for one in VIEWS], self)
        self.count = Text(theme, "", 12, color="text-2")
        self.add = Button(theme, "", "secondary", "Ins", "plus", height=28)
        self.scale = Button(theme, "100 %", "ghost", height=28)
        self.graph = Graph(theme, self)
        self.steps = StepList(theme, self)
        self.changes = Pages(theme, self, size=13)
        self.simulator = Simulator(theme, self)
        self.graph.setObjectName("authorGraph")
        self.file = Text(theme, "", 12, color="text-2")
        self.editor = Editor(theme, self)
        self.editor.setObjectName("authorText")
        self.checks = Checks(theme, self)
        self._soon = QTimer(self, singleShot=True, interval=QUIET_MS)
        self._soon.timeout.connect(self._read)
        self._lay_out()
        self._connect()
        for part in (self.mark, self.force, self.reset):
            part.hide()
        self.retranslate()

    # ---- how it stands -----------------------------------------------------------------------

    def _lay_out(self) -> None:
        px = self._desk.theme.px
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self._head())
        split = QSplitter()
        split.setHandleWidth(1)
        split.setChildrenCollapsible(False)
        left = QSplitter()
        left.setOrientation(split.orientation().Vertical)
        left.setHandleWidth(1)
        left.setChildrenCollapsible(False)
        left.addWidget(self._drawing())
        left.addWidget(self.simulator)
        left.setStretchFactor(0, 3)
        left.setSizes([px(520), px(230)])
        right = QSplitter()
        right.setOrientation(split.orientation().Vertical)
        right.setHandleWidth(1)
        right.setChildrenCollapsible(False)
        right.addWidget(self._text())
        right.addWidget(self.checks)
        right.setStretchFactor(0, 3)
        right.setSizes([px(520), px(230)])
        split.addWidget(left)
        split.addWidget(right)
        split.setStretchFactor(0, 1)
        split.setSizes([px(900), px(TEXT)])
        whole.addWidget(split, 1)

    def _head(self) -> QVBoxLayout:
        px = self._desk.theme.px
        head = QVBoxLayout()
        head.setContentsMargins(px(16), px(10), px(16), px(10))
        head.setSpacing(px(4))
        row = QHBoxLayout()
        row.setSpacing(px(8))
        for part in (self.back, self.title, self.mark, self.force):
            row.addWidget(part)
        row.addStretch(1)
        for part in (self.saved, self.reset, self.export):
            row.addWidget(part)
        head.addLayout(row)
        head.addWidget(self.facts)
        return head

    def _drawing(self) -> QWidget:
        px = self._desk.theme.px
        place = QWidget()
        column = QVBoxLayout(place)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        bar = QHBoxLayout()
        bar.setContentsMargins(px(16), px(8), px(16), px(8))
        bar.setSpacing(px(8))
        bar.addWidget(self.view)
        bar.addStretch(1)
        for part in (self.count, self.add, self.scale):
            bar.addWidget(part)
        column.addLayout(bar)
        self._canvas = QScrollArea()
        self._canvas.setFrameShape(QScrollArea.Shape.NoFrame)
        self._canvas.setWidgetResizable(True)
        self._canvas.setWidget(self.graph)
        self._views = QStackedWidget()
        for part in (self._canvas, self.steps, self.changes):
            self._views.addWidget(part)
        column.addWidget(self._views, 1)
        return place

    def _text(self) -> QWidget:
        px = self._desk.theme.px
        place = QWidget()
        column = QVBoxLayout(place)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        bar = QHBoxLayout()
        bar.setContentsMargins(px(16), px(12), px(16), px(10))
        bar.addWidget(self.file)
        column.addLayout(bar)
        column.addWidget(self.editor, 1)
        return place

    def _connect(self) -> None:
        self.back.clicked.connect(self.left)
        self.reset.clicked.connect(self._throw_away)
        self.export.clicked.connect(self.save_file)
        self.view.changed.connect(self._on_view)
        self.add.clicked.connect(self._ask_kind)
        self.scale.clicked.connect(self._on_scale)
        self.graph.zoomed.connect(self._on_zoomed)
        self.graph.chosen.connect(self._on_step)
        self.graph.linked.connect(self._on_linked)
        self.steps.chosen.connect(self._on_step)
        self.editor.textChanged.connect(self._soon.start)
        self.editor.walked.connect(self._on_line)
        self.checks.opened.connect(self.editor.go_to)
        self.simulator.walked.connect(self._on_walked)
        self._desk.theme.changed.connect(self.retranslate)
        keys = {
            "Ctrl+S": self.save_file, "Ins": self._ask_kind, "Del": self._remove,
            "Alt+Up": partial(self._move, -1), "Alt+Down": partial(self._move, 1),
            "Ctrl++": partial(self.graph.zoom_in, 1), "Ctrl+-": partial(self.graph.zoom_in, -1),
        }  # fmt: skip
        for key, deed in keys.items():
            place = self if key == "Ctrl+S" else self.graph
            shortcut = QShortcut(QKeySequence(key), place)
            shortcut.setContext(shortcut.context().WidgetWithChildrenShortcut)
            shortcut.activated.connect(deed)

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.back.setText(self.tr("Book"))
        self.reset.setText(self.tr("Throw the draft away"))
        self.export.setText(self.tr("Save as a file…"))
        self.add.setText(self.tr("Add step"))
        self.view.setAccessibleName(self.tr("View"))
        names = (self.tr("Graph"), self.tr("Table"), self.tr("Changes"))
        self.view.set_words(dict(zip(VIEWS, names, strict=True)))
        self.scale.setAccessibleDescription(self.tr("Draw at 100 %, or so that all columns fit"))
        self.editor.setAccessibleName(self.tr("Text of the script"))
        self.changes.setAccessibleName(self.tr("Changes"))
        if self._draft is not None:
            self._show(self._draft)
        elif self._opened is not None:
            self._show_head(self._opened)

    # ---- the draft -----------------------------------------------------------------------------

    def open_script(self, name: str) -> None:
        """Write on a script of the book."""
        language = self._desk.theme.language.split("-")[0].split("_")[0]
        work = partial(read_opened, self._desk.workstation, name, language)
        self._desk.background.read(work, self._on_opened, key="author.open")

    def _on_opened(self, opened: Opened) -> None:
        self._opened, self._draft = opened, None
        self._show_head(opened)
        self.editor.setPlainText(opened.kept or opened.in_force)
        self.editor.go_to(1)
        self._is_fresh = True
        self._read()
        self.graph.setFocus()

    def _show_head(self, opened: Opened) -> None:
        script = self._draft.script if self._draft else opened.library.get(opened.name)
        language = self._desk.theme.language.split("-")[0].split("_")[0]
        self.title.setText(text_in(script.title, language) if script else opened.name)
        self.file.setText(
            self.tr("{name}.yaml  ·  graph and text are the same file").format(name=opened.name)
        )
        self.force.set_words(self.tr("v{version} in force").format(version=opened.version))
        self.force.setVisible(opened.version > 0)
        parts = (
            [self.tr("Policy v{edition}").format(edition=opened.edition)] if opened.edition else []
        )
        if script and script.owner:
            parts.append(self.tr("Owner: {name}").format(name=script.owner))
        if script and script.clauses:
            parts.append(" ".join(f"§ {clause}" for clause in script.clauses))
        parts += [self._told(one) for one in opened.figures if one.version == opened.version]
        self.facts.setText("  ·  ".join(parts))

    def _told(self, one: Figures) -> str:
        """What became of a version: how often it was begun, ended, and its customers satisfied."""
        runs = self.tr("v{version}: %n run(s)", "", one.begun).format(version=one.version)
        ended = self.tr("{percent} % finished").format(percent=100 * one.ended // max(1, one.begun))
        satisfied = sum(path.satisfied for path in one.paths)
        asked = satisfied + sum(path.unsatisfied for path in one.paths)
        if not asked:
            return f"{runs}, {ended}"
        said = self.tr("{percent} % satisfied").format(percent=100 * satisfied // asked)
        return f"{runs}, {ended}, {said}"

    def _read(self) -> None:
        """Read the text anew, beside the window's own thread."""
        opened = self._opened
        if opened is None:
            return
        text = self.editor.toPlainText()
        before = self._draft.script if self._draft else opened.library.get(opened.name)
        work = partial(self._checked, text, opened, before)
        self._desk.background.read(work, self._on_read, key="author.read")

    def _checked(self, text: str, opened: Opened, before: Script | None) -> Draft:
        if text != opened.kept:
            kept = "" if text == opened.in_force else text
            self._desk.workstation.set_kv(KEPT + opened.name, kept)
        return draft_of(text, opened.name, opened.library, before)

    def _on_read(self, draft: Draft) -> None:
        if draft.text == self.editor.toPlainText():
            self._show(draft)

    def _show(self, draft: Draft) -> None:
        self._draft = draft
        opened, script = self._opened, draft.script
        if opened is not None:
            self._show_head(opened)
        is_changed = opened is not None and draft.text != opened.in_force
        self.mark.setVisible(is_changed)
        self.mark.set_words(self.tr("draft"))
        self.saved.setText(self.tr("Saved here") if is_changed else "")
        self.reset.setVisible(is_changed or (opened is not None and not opened.version))
        self.graph.show_draft(draft)
        if self._is_fresh:
            self._is_fresh = False
            self.graph.fit(self._canvas.viewport().width())
        self.steps.show_draft(draft)
        self.checks.show_draft(draft)
        self.simulator.show_draft(draft, opened.library if opened else {})
        self.editor.show_findings(draft.findings, draft.lines_of(self.graph.current))
        if script is not None:
            steps = self.tr("%n step(s)", "", len(script.steps))
            minutes = self.tr("about %n min", "", script.minutes)
            self.count.setText(f"{steps}, {minutes}")
        if opened is not None and self.view.current() == "changes":
            paper = Paper(self._desk.theme, "en")
            self.changes.show_page(paper.compared(opened.in_force, draft.text), is_other=False)

    # ---- what is done ----------------------------------------------------------------------------

    def _on_view(self, name: str) -> None:
        self._views.setCurrentIndex(VIEWS.index(name))
        if self._draft is not None:
            self._show(self._draft)

    def _on_scale(self) -> None:
        """To 100 %, and from there to as much as the width allows."""
        if self.graph.zoom == 1.0:
            self.graph.fit(self._canvas.viewport().width(), least=0.4)
        else:
            self.graph.zoom_to(1.0)

    def _on_zoomed(self, percent: int) -> None:
        self.scale.setText(f"{percent} %")

    def _on_step(self, step: str) -> None:
        draft = self._draft
        if draft is None or step not in draft.places:
            return
        self.graph.set_current(step)
        self.steps.select(step)
        self._see(step)
        if self.editor.line not in draft.lines_of(step):
            self.editor.go_to(draft.places[step].line)
        self.editor.show_findings(draft.findings, draft.lines_of(step))

    def _see(self, step: str) -> None:
        place: QRectF = self.graph.place_of(step)
        middle, half = place.center(), place.size() / 2
        self._canvas.ensureVisible(
            round(middle.x()),
            round(middle.y()),
            round(half.width()) + 24,
            round(half.height()) + 24,
        )

    def _on_line(self, line: int) -> None:
        draft = self._draft
        step = draft.step_at(line) if draft else ""
        if draft is not None and step and step != self.graph.current:
            self.graph.set_current(step)
            self.steps.select(step)
            self._see(step)
            self.editor.show_findings(draft.findings, draft.lines_of(step))
        found = self.editor.finding_at(line)
        if found is not None:
            announce(self.editor, f"{told(found.what)}. {told(found.cure)}")

    def _on_walked(self) -> None:
        self.graph.show_walked(self.simulator.steps.passed)

    def _on_linked(self, step: str, to: str) -> None:
        if self._draft is not None:
            self._change(with_next(self._draft, step, to))

    def _ask_kind(self) -> None:
        menu = QMenu(self)
        for kind in StepKind:
            menu.addAction(kind_name(kind)).triggered.connect(partial(self.add_step, kind))
        menu.popup(self.add.mapToGlobal(self.add.rect().bottomLeft()))

    def add_step(self, kind: StepKind) -> None:
        """A new step behind the current one."""
        draft = self._draft
        if draft is None or draft.script is None or not draft.script.steps:
            return
        steps = {step.id: step for step in draft.script.steps}
        here = steps.get(self.graph.current, draft.script.steps[-1])
        id = free_id(draft.script, kind)
        self._change(with_step(draft, here.id, here.stage, kind, id, kind_name(kind)))
        self.graph.set_current(id)

    def _remove(self) -> None:
        if self._draft is not None and self.graph.current:
            self._change(without_step(self._draft, self.graph.current))

    def _move(self, way: int) -> None:
        if self._draft is not None and self.graph.current:
            self._change(moved(self._draft, self.graph.current, way))

    def _change(self, text: str) -> None:
        """The graph wrote: the text is the file."""
        self.editor.set_text(text)
        self._soon.stop()
        self._read()

    def _throw_away(self) -> None:
        opened = self._opened
        if opened is None:
            return
        self._change(opened.in_force)
        if not opened.version:
            self._soon.stop()
            work = partial(forget_draft, self._desk.workstation, opened.name)
            self._desk.background.write(work, self._on_forgotten)

    def _on_forgotten(self, _: object) -> None:
        self.left.emit()

    def save_file(self) -> None:
        """Write the text where a book lies; sealing and publishing take two people and the command line."""
        if self._opened is None:
            return
        name = f"{self._opened.name}.yaml"
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the script"), name, "YAML (*.yaml)"
        )
        if path:
            self.write(Path(path))

    def write(self, path: Path) -> None:
        """Write the text into a file."""
        try:
            path.write_text(self.editor.toPlainText(), "utf-8")
        except OSError as error:
            said = self.tr("{file} could not be written: {why}. The draft is safe here.")
            self.saved.setText(said.format(file=path.name, why=error.strerror or str(error)))
        else:
            self.saved.setText(self.tr("Written to {file}").format(file=path.name))
        announce(self.saved, self.saved.text())

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._desk.theme.color("surface"))
