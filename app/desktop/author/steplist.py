"""The steps of a script as a table: number, stage, kind, title, and where each leads."""

from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from app.desktop.author.draft import Draft
from app.desktop.author.findingwords import told
from app.desktop.author.named import kind_words, stage_words
from app.desktop.theme import Theme
from app.domain.scripts.flow import OVER, Flow
from app.domain.scripts.script import text_in

Index = QModelIndex | QPersistentModelIndex
COLUMNS: Final = 5


class StepsModel(QAbstractTableModel):
    """The steps in file order."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: list[tuple[str, tuple[str, ...]]] = []

    def show_draft(self, draft: Draft, language: str) -> None:
        """Show the steps of a draft that could be read."""
        script = draft.script
        if script is None:
            return
        flow = Flow(script)
        rows: list[tuple[str, tuple[str, ...]]] = []
        for place, step in enumerate(script.steps):
            to = [script.steps[way].id for way in flow.ways(place) if way != OVER]
            wrong = "; ".join(told(one.what) for one in draft.of_step(step.id))
            title = text_in(step.title, language) or step.id
            cells = (
                stage_words(step.stage), title, kind_words(step), ", ".join(dict.fromkeys(to)), wrong,
            )  # fmt: skip
            rows.append((step.id, cells))
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def step(self, row: int) -> str:
        """The id of a row."""
        return self._rows[row][0]

    def row(self, step: str) -> int:
        """The row of a step, or -1."""
        return next((at for at, (id, _) in enumerate(self._rows) if id == step), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return COLUMNS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._rows[index.row()][1][index.column()]
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation is Qt.Orientation.Vertical:
            return section + 1
        names = (
            self.tr("Stage"), self.tr("Step"), self.tr("Kind"), self.tr("Leads to"), self.tr("Checks"),
        )  # fmt: skip
        return names[section]


class StepList(QTableView):
    """Signals: `chosen(step)`."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.steps = StepsModel(self)
        self.setModel(self.steps)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self.selectionModel().currentRowChanged.connect(self._on_row)
        theme.changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.setAccessibleName(self.tr("Steps of the script"))
        self.setFont(self._theme.font(12))
        self.verticalHeader().setDefaultSectionSize(self._theme.px(28))

    def show_draft(self, draft: Draft) -> None:
        """Show its steps."""
        language = self._theme.language.split("-")[0].split("_")[0]
        self.selectionModel().blockSignals(True)
        self.steps.show_draft(draft, language)
        self.selectionModel().blockSignals(False)

    def select(self, step: str) -> None:
        """Make a step current, without a word of it."""
        row = self.steps.row(step)
        if row >= 0:
            self.selectionModel().blockSignals(True)
            self.selectRow(row)
            self.selectionModel().blockSignals(False)
            self.viewport().update()

    def _on_row(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self.steps.step(index.row()))
