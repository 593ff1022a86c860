"""Which edition of the policy is in force here, said at the foot; and a strip above when a forged one was refused."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QTimer, Signal

from app.desktop.desk import Desk
from app.desktop.messages import sentence
from app.desktop.papers import may_hold
from app.desktop.shell import Shell
from app.domain.ids import micros
from app.domain.operations import Code
from app.store.queries_policy import EditionState, PolicyEdition

LONGEST_MS = 3_600_000


def sealed_words(state: EditionState) -> str:
    """Whose seals the edition in force bears, and that they fit; "" while none is in force."""
    if not state.number:
        return ""
    names = QLocale().createSeparatedList(list(state.sealed_by))
    if state.is_sealed:
        said = QCoreApplication.translate("PolicySeals", "Sealed by {names}; the seals fit.")
        return said.format(names=names)
    if state.sealed_by:
        said = QCoreApplication.translate("PolicySeals", "Only {names} has sealed it.")
        return said.format(names=names)
    return QCoreApplication.translate("PolicySeals", "Without seals.")


class EditionWatch(QObject):
    """Asks again when the shelf changes, and at the moment of the next edition. Signal: `shown(EditionState)`."""

    shown = Signal(object)

    def __init__(self, desk: Desk, shell: Shell) -> None:
        super().__init__(shell)
        self._desk, self._shell = desk, shell
        self._turn = QTimer(self, singleShot=True)
        self._turn.timeout.connect(self.refresh)
        self.state = EditionState()
        desk.changes.changed.connect(self._on_changed)

    def refresh(self) -> None:
        """Ask which edition is in force now."""
        ask = partial(self._desk.workstation.ask, PolicyEdition())
        self._desk.background.read(ask, self._show, key="policy.edition")

    def _on_changed(self, refs: frozenset[str]) -> None:
        if may_hold(refs, ("policy_shelf/",)):
            self.refresh()

    def _show(self, state: EditionState) -> None:
        self.state = state
        self._shell.strip.show_policy(state.label, sealed_words(state))
        self._shell.centre.banners.show_policy(self.warning(state))
        if state.next_us:
            self._desk.background.read(self._desk.workstation.now, self._wait, key="policy.now")
        self.shown.emit(state)

    def _wait(self, now: datetime) -> None:
        left_ms = (self.state.next_us - micros(now)) // 1000 + 1
        self._turn.start(max(1, min(left_ms, LONGEST_MS)))

    def warning(self, state: EditionState) -> str:
        """What must be said of an edition that was refused; "" when none was."""
        if not state.refused:
            return ""
        why = sentence(state.refused, Code.FORBIDDEN_NOW, {}, {})
        if not state.label:
            return why
        stands = self.tr("Policy {label} stays in force; please tell the hub's operator.")
        return f"{why} {stands.format(label=state.label)}"
