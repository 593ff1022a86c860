"""Whether new work can be saved: said to the whole window when the disk refuses it, and when it takes it again.

    saving ──a write finds no room──> nothing new can be saved ──a write succeeds──> saving

Reading goes on meanwhile, and every text stays where it was typed.
"""

from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from app.desktop import messages
from app.desktop.desk import Desk
from app.desktop.link import DISK, Link

TRIED: Final = "tried_to_save"
AGAIN_MS: Final = 15_000


class Unsaved(QObject):
    """Signals: `changed(why)` the sentence that says why nothing can be saved; "" when it can be again."""

    changed = Signal(str)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._trouble = ""
        self._is_trying = False
        self._again = QTimer(self, interval=AGAIN_MS)
        self._again.timeout.connect(self.retry)
        desk.background.wrote.connect(self._on_wrote)
        desk.background.unwritten.connect(self._on_unwritten)
        desk.changes.linked.connect(self._on_linked)
        desk.theme.changed.connect(self._say)

    @property
    def why(self) -> str:
        """The sentence that says why nothing can be saved now, or ""."""
        return messages.tr(messages.TROUBLE[self._trouble]) if self._trouble else ""

    def retry(self) -> None:
        """Try whether the disk takes something again; what waits for it hears by `changed`."""
        if self._trouble:
            self._try()

    def _try(self) -> None:
        if not self._is_trying:
            self._is_trying = True
            keep = partial(self._desk.workstation.set_kv, TRIED, "")
            self._desk.background.write(keep, self._on_saved, self._on_refused)

    def _on_wrote(self) -> None:
        """Some work on the write lane ended well, which may only have read: a write of our own tells."""
        self.retry()

    def _on_unwritten(self, error: Exception) -> None:
        self._turn_to(messages.of_disk(error) or self._trouble)

    def _on_linked(self, link: Link) -> None:
        """The line may be the first to find no room, or some again; it needs more of it than a reply does."""
        self._try() if link.phase == DISK else self.retry()

    def _on_saved(self, _: object) -> None:
        self._is_trying = False
        self._turn_to("")

    def _on_refused(self, error: Exception) -> None:
        self._is_trying = False
        if not messages.of_disk(error):
            self._desk.background.troubled.emit(error)

    def _turn_to(self, trouble: str) -> None:
        if trouble != self._trouble:
            self._trouble = trouble
            self._again.start() if trouble else self._again.stop()
            self._say()

    def _say(self) -> None:
        self.changed.emit(self.why)
