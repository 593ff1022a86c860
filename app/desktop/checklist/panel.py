"""The Checklist side of a ticket: its scripts walked step by step, started, paused, compared and ended."""

from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from app.desktop.checklist import told
from app.desktop.checklist.acting import Acting
from app.desktop.checklist.answering import draft_of
from app.desktop.checklist.card import key_of
from app.desktop.checklist.compare import Comparison, changes
from app.desktop.checklist.page import RunPage, Scroll
from app.desktop.checklist.pressing import presses
from app.desktop.checklist.reading import (
    Place,
    Read,
    Versions,
    draft_text,
    own_language,
    read_side,
    read_versions,
)
from app.desktop.checklist.starts import Starts
from app.desktop.checklist.view import Run
from app.desktop.desk import Desk
from app.desktop.papers import may_hold
from app.desktop.widgets.menus import PopMenu
from app.desktop.widgets.notices import EmptyState, announce
from app.store.queries import TicketView
from app.store.queries_checklists import ChecklistRow, StepRow

KINDS: Final = ("checklists/", "policy_shelf/")
FORMS: Final = ("ask", "form")


class ChecklistTab(QWidget):
    """Signals: `pasted(text)` words for the reply; `refund_wanted`, `policy_wanted(clause)` another side;
    `asked(command)` something that the window does."""

    pasted = Signal(str)
    refund_wanted = Signal()
    policy_wanted = Signal(str)
    asked = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("checklistSide")
        self._desk = desk
        self._ticket, self._place, self._is_starting = "", Place(), False
        self._goes_on = self._has_walked = False
        self.read: Read | None = None
        theme = desk.theme
        self.nothing = EmptyState(theme, parent=self)
        self.starts = Starts(theme, self)
        self.page = RunPage(theme, self)
        self.comparison = Comparison(theme, self)
        self._compared = Scroll(self.comparison, self)
        self._pages = QStackedWidget(self)
        for page in (self.nothing, self.starts, self.page, self._compared):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)
        self.acting = Acting(desk, self.page)
        self._typing = QTimer(self, singleShot=True, interval=0)
        self._typing.timeout.connect(self._on_typed)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        page, card, acting = self.page, self.page.card, self.acting
        self.starts.chosen.connect(self._on_start)
        page.picked.connect(self._on_picked)
        page.head.paused.connect(acting.pause)
        page.head.resumed.connect(acting.resume)
        page.head.menu_wanted.connect(self._open_menu)
        page.end.resumed.connect(acting.resume)
        page.notice.compared.connect(self._compare)
        page.notice.switched.connect(acting.switch)
        for lines in (page.before, page.after):
            lines.chosen.connect(self._on_line)
        card.done.connect(acting.done)
        card.skip_wanted.connect(acting.ask_reason)
        card.back_wanted.connect(acting.back)
        card.deed_wanted.connect(acting.do_deed)
        card.why_wanted.connect(self._why)
        card.wrong_wanted.connect(acting.ask_what_is_wrong)
        card.pasted.connect(self.pasted)
        card.edited.connect(self._typing.start)
        acting.pasted.connect(self.pasted)
        acting.refund_wanted.connect(self.refund_wanted)
        acting.asked.connect(self.asked)
        acting.walked.connect(self._on_walked)
        self.comparison.switched.connect(self._on_switched)
        self.comparison.left.connect(self._on_left)
        self._desk.theme.changed.connect(self.retranslate)

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.setAccessibleName(self.tr("Checklist"))
        self.nothing.set_words("", self.tr("The policy has no script for this ticket yet."))
        if self.read is not None:
            self._show()

    # ---- what is read ------------------------------------------------------------------------

    def ask(self, ticket: str) -> None:
        """Read the checklists of a ticket; another ticket begins at its step in hand."""
        if ticket != self._ticket:
            self._ticket, self._place, self._is_starting = ticket, Place(), False
            self.read = None
            self._pages.setCurrentWidget(self.nothing)
            self.nothing.hide()
        self.refresh()

    def refresh(self) -> None:
        """Read again what is on show."""
        if self._ticket:
            work = partial(read_side, self._desk.workstation, self._ticket, self._place)
            self._desk.background.read(work, self._on_read, key="checklist")

    def touched(self, refs: frozenset[str]) -> bool:
        """Whether news may change what is on show."""
        return f"tickets/{self._ticket}" in refs or may_hold(refs, KINDS)

    def begin(self) -> None:
        """Come here by key: the cursor goes where the work is."""
        self._goes_on = True
        self.refresh()

    def go_to(self, checklist: str, step: str) -> None:
        """Show a step of a checklist, for one who was told that it is missing."""
        self._place, self._is_starting = Place(checklist, step), False
        self.begin()

    def _on_read(self, read: Read) -> None:
        if read.ticket != self._ticket or read.place != self._place:
            return
        self.read = read
        self._show()

    # ---- what is shown -----------------------------------------------------------------------

    @property
    def row(self) -> ChecklistRow | None:
        """The checklist on show."""
        rows = self.read.rows if self.read is not None else ()
        return next(
            (row for row in rows if row.id == self._place.checklist), next(iter(rows), None)
        )

    def _show(self) -> None:
        read, row = self.read, self.row
        assert read is not None
        free = [one for one in read.scripts if one.begins != one.checklist]
        self.starts.show_starts([told.start_of(one) for one in free])
        is_busy = self._pages.currentWidget() is self._compared
        if row is None or self._is_starting:
            self.nothing.show()
            self._pages.setCurrentWidget(self.starts if free else self.nothing)
        elif not is_busy:
            self._pages.setCurrentWidget(self.page)
        if row is not None:
            runs = [told.run_of(one, read.now_us) for one in read.rows]
            run = next(one for one in runs if one.id == row.id)
            self.acting.take(self._ticket, row, read.view)
            self._show_run(run, runs)
        if self._goes_on:
            self._goes_on = False
            self._focus()
        if self._has_walked and self.step is not None and self.step.do == "refund":
            self.refund_wanted.emit()
        self._has_walked = False

    def _show_run(self, run: Run, runs: list[Run]) -> None:
        was = self.page.card.step
        if run.step is not None and self.read is not None:
            word = told.owners_word(self.read.flags, run.script, run.step.key)
            run = replace(run, step=replace(run.step, word=word))
        self.page.show_run(self.acting.attaching.with_pieces(run), runs)
        is_other = run.step is not None and was is not None and key_of(was) != key_of(run.step)
        if is_other and run.step is not None:
            announce(self, self.page.card.accessibleName())

    def _focus(self) -> None:
        if self._pages.currentWidget() is self.starts:
            self.starts.begin()
        elif self._pages.currentWidget() is self._compared:
            self.comparison.begin()
        elif self.page.card.isVisible():
            self.page.card.begin()
        elif self.page.end.isVisible():
            self.page.end.resume.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # ---- what is done ------------------------------------------------------------------------

    def _on_walked(self) -> None:
        """A step was taken: what comes next is shown, with the cursor in it."""
        self._place = Place(self._place.checklist)
        self._goes_on = self.isAncestorOf(QApplication.focusWidget() or self)
        self._has_walked = True
        self.refresh()

    def _on_typed(self) -> None:
        """Fields that hang on others follow while the agent fills them in."""
        step = self.step
        if step is not None and step.kind in FORMS and self.row is not None:
            given = self.page.card.fields.values()
            draft = draft_text(draft_of(step, given, told.currency_of(self.row)))
            self._place = self._place._replace(step=step.key, turn=step.turn, draft=draft)
            self.refresh()

    @property
    def view(self) -> TicketView | None:
        """The ticket, as it was read with the checklists."""
        return self.read.view if self.read is not None else None

    @property
    def step(self) -> StepRow | None:
        """The step in hand."""
        return self.row.step if self.row is not None else None

    def _on_start(self, script: str) -> None:
        read = self.read
        row = next((one for one in read.scripts if one.script == script), None) if read else None
        if row is not None:
            self._is_starting = False
            self._place = Place(self.acting.start(self._ticket, row))

    def _on_picked(self, checklist: str) -> None:
        self._place = Place(checklist)
        self.refresh()

    def _on_line(self, key: str, turn: int) -> None:
        """A line was pressed: it is shown where the order allows it; what is done, with its answer."""
        row = self.row
        if row is not None:
            self._place = Place(row.id, key, turn)
            self._goes_on = True
            self.refresh()

    def _why(self) -> None:
        if self.step is not None and self.step.clause:
            self.policy_wanted.emit(self.step.clause)

    def _open_menu(self) -> None:
        menu = self.page.head.menu
        menu.clear()
        self._fill(menu)
        menu.drop_below(self.page.head.more)

    def _fill(self, menu: PopMenu) -> None:
        row, acting = self.row, self.acting
        if row is not None and row.state == "running":
            menu.addAction(self.tr("Pause") + "\tZ").triggered.connect(acting.pause)
        elif row is not None and row.state != "ended":
            menu.addAction(self.tr("Go on") + "\tZ").triggered.connect(acting.resume)
        if self.page.card.isVisible():
            menu.addAction(self.tr("End this checklist…")).triggered.connect(acting.ask_to_end)
        menu.addAction(self.tr("Hand over…")).triggered.connect(acting.hand_over)
        menu.addAction(self.tr("Start another checklist…")).triggered.connect(self.start_another)
        if row is not None and row.newer is not None:
            menu.addAction(self.tr("Compare with the version in force")).triggered.connect(
                self._compare
            )

    def start_another(self) -> None:
        """Offer what may be started on this ticket."""
        self._is_starting = True
        self.begin()

    # ---- versions ----------------------------------------------------------------------------

    def _compare(self) -> None:
        row = self.row
        if row is not None and row.newer is not None:
            work = partial(read_versions, self._desk.workstation, row.pin, row.newer.pin)
            self._desk.background.read(work, self._on_versions, key="checklist.versions")

    def _on_versions(self, versions: Versions) -> None:
        row = self.row
        if row is None or row.newer is None:
            return
        title = self.tr("{script}: v{old} and v{new}").format(
            script=row.title, old=row.version, new=row.newer.version
        )
        found = list(changes(versions.old, versions.new, row.newer.changes, own_language()))
        self.comparison.show_changes(title, found)
        self._pages.setCurrentWidget(self._compared)
        self.comparison.begin()

    def _on_switched(self) -> None:
        self._pages.setCurrentWidget(self.page)
        self.acting.switch()

    def _on_left(self) -> None:
        self._pages.setCurrentWidget(self.page)
        self._focus()

    # ---- keys --------------------------------------------------------------------------------

    def press(self, what: str) -> None:
        """A key of the checklist was pressed: done, skip, back, copy, paste, pause, deed, attach, why or wrong."""
        if self._pages.currentWidget() is self.page and not presses(what):
            self._by_key(what)

    def _by_key(self, what: str) -> None:
        card = self.page.card
        buttons = {
            "done": card.done_button,
            "skip": card.skip,
            "back": card.back,
            "copy": card.say.copy_button,
            "paste": card.say.paste_button,
            "deed": card.deed,
            "attach": card.evidence.button,
            "why": card.why,
            "wrong": card.wrong,
            "pause": self.page.head.pause,
        }
        button = buttons[what]
        if button.isVisible() and button.isEnabled():
            button.click()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._pages.currentWidget() is self._compared:
            self._on_left()
        elif event.key() == Qt.Key.Key_Escape and self._is_starting and self.row is not None:
            self._is_starting = False
            self._show()
        else:
            super().keyPressEvent(event)
