"""How evidence comes to a step: pieces of the ticket, files of this computer, and what the agent saw."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog

from app.desktop.checklist import quoting, told
from app.desktop.checklist.card import StepCard
from app.desktop.checklist.evidence import kind_name
from app.desktop.checklist.view import Run
from app.desktop.desk import Desk
from app.desktop.widgets.menus import PopMenu
from app.store.queries import TicketView
from app.store.queries_checklists import ChecklistRow


class Attaching(QObject):
    """Keeps the pieces that were added to a step until its answer takes them along."""

    def __init__(self, desk: Desk, card: StepCard) -> None:
        super().__init__(card)
        self._desk, self._card = desk, card
        self._row: ChecklistRow | None = None
        self._view: TicketView | None = None
        self._added: dict[tuple[str, str, int], tuple[str, ...]] = {}
        card.attach_wanted.connect(self.attach)

    def take(self, row: ChecklistRow, view: TicketView | None) -> None:
        """The checklist that is on show now, and its ticket."""
        self._row, self._view = row, view

    def pieces(self) -> tuple[str, ...]:
        """All evidence of the step in hand, as an answer carries it."""
        step = self._row.step if self._row is not None else None
        there = step.evidence if step is not None else ()
        return (*there, *(one for one in self._added.get(self._name(), ()) if one not in there))

    def with_pieces(self, run: Run) -> Run:
        """The script with the pieces that were added since."""
        step = run.step
        if step is None or step.proof is None:
            return run
        proof = replace(step.proof, attached=tuple(map(told.attached, self.pieces())))
        return replace(run, step=replace(step, proof=proof))

    def _name(self) -> tuple[str, str, int]:
        row = self._row
        step = row.step if row is not None else None
        return (
            (row.id, step.key, step.turn) if row is not None and step is not None else ("", "", 0)
        )

    def attach(self, kind: str) -> None:
        """Add a piece of evidence: from the ticket, from this computer, or in the agent's words."""
        if kind in ("reading", "id_check"):
            self._ask_words(kind)
            return
        found = list(quoting.sources(self._view, kind)) if self._view is not None else []
        if not found and kind != "quote":
            self._choose_file(kind)
        else:
            self._offer(kind, found)

    def _offer(self, kind: str, found: list[quoting.Source]) -> None:
        menu = PopMenu(self._desk.theme, self._card)
        for source in found:
            menu.addAction(source.label).triggered.connect(partial(self.add, source.text))
        if kind != "quote":
            menu.addSeparator()
            words = self.tr("From this computer…")
            menu.addAction(words).triggered.connect(partial(self._choose_file, kind))
        elif not found:
            menu.addAction(self.tr("The customer has not written yet")).setEnabled(False)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.drop_below(self._card.evidence.button)

    def _choose_file(self, kind: str) -> None:
        box = QFileDialog(self._card, self.tr("Attach evidence"))
        box.setFileMode(QFileDialog.FileMode.ExistingFiles)
        if kind == "photo":
            box.setNameFilter(self.tr("Pictures") + " (*.png *.jpg *.jpeg *.webp *.heic)")
        box.filesSelected.connect(partial(self.attach_files, kind))
        box.finished.connect(box.deleteLater)
        box.open()

    def attach_files(self, kind: str, paths: list[str]) -> None:
        """Add files of this computer, known by what is in them."""
        for path in paths:
            self._desk.background.read(partial(quoting.of_file, kind, Path(path)), self.add)

    def _ask_words(self, kind: str) -> None:
        name = kind_name(kind)
        self._card.open_prompt().ask(
            self.tr("{kind}: what did you see?").format(kind=f"{name[:1].upper()}{name[1:]}"),
            self.tr("Attach"),
            self.tr("Write what you saw."),
            partial(self._on_words, kind),
            self._card.settle,
        )

    def _on_words(self, kind: str, text: str) -> None:
        self._card.settle()
        self.add(quoting.of_words(kind, text))

    def add(self, text: str) -> None:
        """Take a piece along, as an answer carries it."""
        name = self._name()
        if text not in self.pieces():
            self._added[name] = (*self._added.get(name, ()), text)
        step = self._card.step
        if step is not None and step.proof is not None:
            proof = replace(step.proof, attached=tuple(map(told.attached, self.pieces())))
            self._card.show_step(replace(step, proof=proof))
            self._card.tell("")
        self._card.done_button.setFocus(Qt.FocusReason.OtherFocusReason)
