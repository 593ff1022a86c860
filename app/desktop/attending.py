"""What needs the agent, wherever they are: keys of the Outbox, its export, conflicts, the summary of an outage."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices

from app.desktop.banners import BannerStack
from app.desktop.changes import holds
from app.desktop.choosing import Choosing
from app.desktop.claimlost import ClaimLost
from app.desktop.conflictcard import values_of
from app.desktop.desk import Desk
from app.desktop.inbox import QueuePane
from app.desktop.mending import Mending
from app.desktop.outbox import OutboxPage
from app.desktop.presenting import Presenting
from app.desktop.ticket import Workspace
from app.desktop.widgets.notices import Toast
from app.desktop.words import listed
from app.domain.repairs import Repair
from app.store.queries import Attention, Choices, OutboxRow

if TYPE_CHECKING:  # see desk
    from app.workstation import Workstation

KEYS: Final = ("first", "second", "third", "fourth")


class Attending(QObject):
    """Stands between the Outbox, the ticket on show and the toasts; `run` does a command of the keymap."""

    def __init__(
        self,
        desk: Desk,
        places: tuple[QueuePane, Workspace, OutboxPage],
        banners: BannerStack,
        toast: Toast,
        names: Mapping[str, str],
        run: Callable[[str], None],
    ) -> None:
        queue, workspace, outbox = places
        super().__init__(outbox)
        self._desk, self._toast, self._run = desk, toast, run
        self._workspace, self._outbox = workspace, outbox
        self._rows: tuple[OutboxRow, ...] = ()
        self.claim_lost = ClaimLost(desk, workspace, banners, names, self._compare)
        self.presenting = Presenting(desk, workspace, queue)
        self.choosing = Choosing(desk, toast, self)
        self.mending = Mending(desk, (workspace, outbox), toast, names, run)
        self.folder: Path | None = None
        workspace.unsaved.changed.connect(partial(self._tell_unsaved, banners))
        outbox.export_wanted.connect(self.export)
        workspace.page.conflict.chosen.connect(outbox.repair)
        for card in (workspace.page.conflict, outbox.conflict):
            card.undone.connect(self.choosing.undo)
        workspace.writing.none_held.connect(self.choosing.undo_last)
        workspace.ticket_shown.connect(self._look)
        desk.changes.changed.connect(self._on_changed)

    def deeds(self) -> dict[str, Callable[[], object]]:
        """What the keys of the Outbox do."""
        outbox = self._outbox
        repairs = {f"outbox.{key}": partial(self._press, k) for k, key in enumerate(KEYS)}
        return {
            **repairs,
            "outbox.edit": lambda: self._here(partial(outbox.details.do, Repair.EDIT)),
            "outbox.dismiss": lambda: self._here(partial(outbox.details.do, Repair.DISMISS)),
            "outbox.copy": lambda: self._here(outbox.details.copy),
            "outbox.retry": outbox.retried.emit,
            "outbox.export": self.export,
        }

    def _press(self, place: int) -> None:
        self._here(partial(self._outbox.press, place))

    def _compare(self, seq: int) -> None:
        """Show what the agent did beside what the hub says of it."""
        self._run("go.outbox")
        self._outbox.turn_to(seq)

    def _here(self, deed: Callable[[], object]) -> None:
        """Nothing is decided about an item that is not in sight: first it is shown."""
        if self._outbox.isVisible():
            deed()
        else:
            self._run("attention")

    def _tell_unsaved(self, banners: BannerStack, why: str) -> None:
        banners.show_disk(why, [(self.tr("Retry"), self._workspace.unsaved.retry)])

    # ---- conflicts on the ticket --------------------------------------------------------------

    def _on_changed(self, touched: frozenset[str]) -> None:
        if holds(touched, "outbox", "attention"):
            self._look()

    def _look(self, _ticket: str = "") -> None:
        self._desk.background.read(
            partial(_ask, self._desk.workstation), self._hear, key="conflicts"
        )

    def _hear(self, rows: Iterable[OutboxRow]) -> None:
        """The first conflict about the ticket on show, or about its customer; then those chosen about."""
        ticket = self._workspace.current_ticket()
        view = self._workspace.papers.paper(ticket).view if ticket else None
        about = () if view is None else (f"{view.id}/", f"{view.customer.id}/")
        mine = [
            row
            for row in rows
            if values_of(row) and dict(row.facts).get("conflict", "").startswith(about or ("\0",))
        ]
        waiting = [row for row in mine if row.needs_you]
        first = (waiting or mine or [None])[-1]
        self._workspace.page.conflict.show_row(first, more=max(len(waiting) - 1, 0))

    # ---- for support --------------------------------------------------------------------------

    def export(self) -> None:
        """Seal the outbox into the folder where downloads go."""
        from app.workstation_outbox import sealed  # the window paints before this is needed

        place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
        folder = self.folder or Path(place)
        path = folder / f"evenkeel-outbox-{datetime.now().astimezone():%Y%m%d-%H%M%S}.sealed"
        work = partial(_write, partial(sealed, self._desk.workstation), path)
        self._desk.background.read(work, self._on_exported, self._on_not_exported)

    def _on_exported(self, path: Path) -> None:
        opening = partial(QDesktopServices.openUrl, QUrl.fromLocalFile(str(path.parent)))
        action = (self.tr("Open the folder"), opening)
        detail = self.tr("Only support can open {file}.").format(file=path.name)
        self._toast.say(self.tr("Outbox sealed for support"), detail, "met", action)

    def _on_not_exported(self, error: Exception) -> None:
        # By name: the module brings cryptography, and the window paints before that.
        if type(error).__name__ == "NoSupportKey":
            title, why = (
                self.tr("Not exported"),
                self.tr(
                    "No support key is set here, so nothing was written. Ask support for their key."
                ),
            )
        elif type(error).__name__ == "BadKey":
            title, why = (
                self.tr("Not exported"),
                self.tr(
                    "The support key cannot be read, so nothing was written. Ask support for a new one."
                ),
            )
        elif isinstance(error, OSError):
            title, why = (
                self.tr("Not exported"),
                self.tr(
                    "The file could not be written. Your work is safe here; free space, then try again."
                ),
            )
        else:
            self._desk.background.troubled.emit(error)
            return
        self._toast.say(title, why, "late", stays=True)

    # ---- after an outage ----------------------------------------------------------------------

    def tell_back_online(self, delivered: int, refused: int) -> None:
        """One summary for everything; when something came back, one key leads to it."""
        done, bad = self.tr("%n delivered", "", delivered), self.tr("none refused")
        if refused:
            done = self.tr("%n of {total} delivered", "", delivered)
            done = done.format(total=delivered + refused)
            bad = self.tr("%n need(s) you", "", refused)
        detail = listed((done, bad))
        if not delivered and not refused:
            detail = self.tr("Nothing was waiting.")
        action = (self.tr("Open Outbox"), partial(self._run, "go.outbox"))
        if refused:
            action = (self.tr("Show it (Ctrl+Shift+G)"), partial(self._run, "attention"))
        self._toast.say(self.tr("Back online"), detail, "due_soon" if refused else "met", action)


def _ask(workstation: "Workstation") -> tuple[OutboxRow, ...]:
    return (*workstation.ask(Attention()), *workstation.ask(Choices()))


def _write(content: Callable[[], bytes], path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content())
    return path
