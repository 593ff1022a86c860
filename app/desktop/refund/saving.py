"""The calculation on show as a PDF: in whose language, into which file, and what to say when it is written or not."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from app.desktop.bookpaper import write_pdf
from app.desktop.desk import Desk
from app.desktop.refund.foot import Foot
from app.desktop.refund.grounds import read_grounds
from app.desktop.refund.paper import Sheet, html_of
from app.desktop.refund.reading import Weighed
from app.desktop.refund.speech import language_of
from app.desktop.widgets.notices import announce
from app.store.queries import CustomerCard, Me, MeRow

if TYPE_CHECKING:  # see desk
    from app.workstation import Workstation


def read_sheet(
    workstation: "Workstation", weighed: Weighed, customer: str, *, is_ours: bool
) -> Sheet | None:
    """All that stands on the paper; None while order or rules are not here."""
    if weighed.row is None or weighed.found is None:
        return None
    me: MeRow | None = workstation.ask(Me())
    case = weighed.row.case
    grounds = read_grounds(workstation, case, weighed.ask, weighed.found, is_ours=is_ours)
    agent = me.label if me is not None else case.agent
    return Sheet(case, weighed.found, customer, grounds, agent, workstation.now(), is_ours)


class PaperSaver(QObject):
    """Asks for language and file, and writes."""

    def __init__(self, desk: Desk, foot: Foot, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._foot, self._window = desk, foot, parent

    def offer(self, weighed: Weighed, card: CustomerCard) -> None:
        """Ask for whom it is."""
        menu = QMenu(self._foot.paper)
        for is_ours in (True, False):
            who = self.tr("For us") if is_ours else self.tr("For the customer")
            language = language_of((QLocale().name(),) if is_ours else card.languages)
            name = QLocale(language).nativeLanguageName()
            action = menu.addAction(f"{who} · {name}")
            action.triggered.connect(partial(self._choose, weighed, card, language, is_ours))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._foot.paper.mapToGlobal(self._foot.paper.rect().topLeft()))

    def _choose(
        self, weighed: Weighed, card: CustomerCard, language: str, is_ours: bool, _on: bool = False
    ) -> None:
        order = weighed.row.case.order.number if weighed.row else ""
        title = self.tr("Save the calculation")
        file, _ = QFileDialog.getSaveFileName(
            self._window, title, f"refund-{order}.pdf", "PDF (*.pdf)"
        )
        if file:
            self.save(weighed, card.label, language, Path(file), is_ours=is_ours)

    def save(
        self, weighed: Weighed, customer: str, language: str, path: Path, *, is_ours: bool
    ) -> None:
        """Read the clauses, then write the file."""
        work = partial(read_sheet, self._desk.workstation, weighed, customer, is_ours=is_ours)
        write = partial(self._write, language, path)
        self._desk.background.read(work, write, key="refund.paper")

    def _write(self, language: str, path: Path, sheet: Sheet | None) -> None:
        if sheet is None:
            return
        try:
            write_pdf(html_of(sheet, language), path)
        except OSError as error:
            said = self.tr("{file} could not be written: {why}. Choose another place.")
            why = error.strerror or str(error)
            self._foot.tell(said.format(file=path.name, why=why), is_urgent=True)
            return
        self._foot.tell(self.tr("Saved as {file}.").format(file=path.name))
        announce(self._window, self._foot.message.text())
