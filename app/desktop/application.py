"""Builds the window once, in sight: the frame is painted first, the store and the screens come after."""

import signal
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QProcess, QTimer, Signal
from PySide6.QtWidgets import QApplication

from app.desktop import messages
from app.desktop.background import Background
from app.desktop.changes import Changes
from app.desktop.guard import Guard
from app.desktop.preferences import Preferences
from app.desktop.shell import DESIGNED, Shell
from app.desktop.theme import Theme

if TYPE_CHECKING:  # all bring what must not be loaded before the first paint
    from app.desktop.console import Console
    from app.desktop.signin import FirstRunSheet, UnlockSheet
    from app.workstation import LineProcess, Workstation
    from app.workstation_mending import Mended


def main(profile: Path, passphrase: str | None, hub_url: str | None, demo: bool) -> int:
    """Run the window until it is closed; the exit code."""
    qt = QApplication([sys.argv[0]])
    qt.setApplicationName("Evenkeel")
    application = Application(qt, profile, passphrase, hub_url, demo)
    application.show()
    return qt.exec()


def open_workstation(profile: Path, passphrase: str | None, pin: str | None) -> "Workstation":
    """Open the store; on the write lane, because loading and unlocking take their time."""
    from app.workstation import Workstation  # not at the top: the window paints before this loads

    return Workstation.open(profile, passphrase=passphrase, pin=pin)


def mend_store(profile: Path, passphrase: str | None, pin: str | None) -> "Mended":
    """Make a damaged or lost store anew; on the write lane, because it reads and writes all that is kept."""
    from app.workstation_mending import mend  # not at the top: needed once in a life, if ever

    return mend(profile, passphrase=passphrase, pin=pin)


def doubt(profile: Path) -> None:
    """A page of the store could not be read: the next start checks all of it before it is opened."""
    from app.workstation_journal import doubt_of

    doubt_of(profile).touch()


def cut_off(workstation: "Workstation") -> list[dict[str, object]]:
    """What was not done because its author never saw it accepted; told once."""
    from app.workstation_journal import told_aside

    return told_aside(workstation, forget=True)


class Application(QObject):
    """The one object that owns the rest. Signals: `ready` the list can be used."""

    ready = Signal()

    def __init__(
        self,
        qt: QApplication,
        profile: Path,
        passphrase: str | None,
        hub_url: str | None,
        demo: bool,
    ) -> None:
        super().__init__()
        self._profile, self._passphrase, self._hub_url, self._is_demo = (
            profile,
            passphrase,
            hub_url,
            demo,
        )
        self._guard = Guard(profile / "reports", self._say_report)
        self._guard.stand()
        sys.setswitchinterval(TURN_S)
        self.theme = Theme()
        self.theme.apply(qt)
        self.preferences = Preferences(profile, self.theme)
        self.preferences.apply()
        self.shell = Shell(self.theme)
        self.background = Background()
        self.changes = Changes()
        self.console: Console | None = None
        self._workstation: Workstation | None = None
        self._code = ""
        self._pin: str | None = None
        self._first: FirstRunSheet | None = None
        self._unlock: UnlockSheet | None = None
        self.shell.closing.connect(self.close)
        self.background.troubled.connect(self._on_troubled)
        self._listen_to_signals()

    def show(self) -> None:
        """Paint the frame; everything heavy begins when that is done."""
        self.shell.resize(DESIGNED)
        self.shell.restore_layout(self.preferences.regions)
        self.shell.show_demo(self._is_demo)
        self.shell.painted.connect(self._begin)
        self.shell.show()

    def _begin(self) -> None:
        """A profile without keys is new: ask first. The demo and a given hub need no question."""
        is_new = not (self._profile / "keys.json").exists()
        if is_new and not self._is_demo and self._hub_url is None:
            self._ask_first()
        else:
            self._open()

    def _ask_first(self) -> None:
        from app.desktop.signin import FirstRunSheet  # not at the top: needed once in a life

        self._first = FirstRunSheet(self.theme, self.preferences, self.shell)
        self._first.demo_asked.connect(self._start_demo)
        self._first.hub_given.connect(self._on_hub_given)
        self._first.open()

    def _start_demo(self) -> None:
        """The demo has a profile, a hub and a process of its own."""
        if QProcess.startDetached(sys.executable, ["-m", "app", "demo"])[0]:
            self.shell.close()

    def _on_hub_given(self, address: str, code: str) -> None:
        self._hub_url, self._code = address, code
        self._open()

    def _open(self) -> None:
        work = partial(open_workstation, self._profile, self._passphrase, self._pin)
        self.background.write(work, self._on_opened, self._on_locked)

    def _on_locked(self, error: Exception) -> None:
        """The store did not open: ask for the passphrase or the PIN, or say what is wrong."""
        name = type(error).__name__
        wants_pin = name in PIN_WANTED
        if name in MENDABLE:
            offer = self.tr("Make a fresh store"), self._mend
            self.shell.toast.say(
                self.tr("Please look"), messages.trouble(error) or "", "late", offer, stays=True
            )
        elif not wants_pin and name not in UNLOCKABLE:
            self._on_troubled(error)
        elif self._unlock is not None and self._unlock.wants_pin == wants_pin:
            self._unlock.refuse(messages.of_pin(error))
        else:
            self._ask(wants_pin)

    def _mend(self) -> None:
        work = partial(mend_store, self._profile, self._passphrase, self._pin)
        self.background.write(work, self._on_mended)

    def _on_mended(self, mended: "Mended") -> None:
        """Say what is here again and what is not, then open it."""
        self.shell.toast.say(
            self.tr(
                "The store was made anew, %n change(s) wait here to be sent", "", mended.waiting
            ),
            self.tr("All else comes from the hub. The damaged file is kept beside it."),
            stays=True,
        )
        if not mended.journal_is_whole:
            text = self.tr("Part of the journal could not be read: %n change(s) are known not to be sent. "
                           "Look through your last tickets.", "", len(mended.lost))  # fmt: skip
            self.shell.toast.say(self.tr("Please look"), text, "late", stays=True)
        self._open()

    def _say_cut_off(self, told: list[dict[str, object]]) -> None:
        """What promised money and was cut off before its author was told that it is safe."""
        if told:
            text = self.tr("%n step(s) of a refund were cut off before they were saved, and were not done. "
                           "What can be is a draft on the Refund side, decide again.", "", len(told))  # fmt: skip
            self.shell.toast.say(self.tr("Please look"), text, "late", stays=True)

    def _ask(self, wants_pin: bool) -> None:
        from app.desktop.signin import UnlockSheet  # not at the top: rarely needed

        if self._unlock is not None:
            self._unlock.close_up()
        is_new = not (self._profile / "keys.json").exists()
        self._unlock = UnlockSheet(self.theme, self.shell, is_new=is_new, wants_pin=wants_pin)
        self._unlock.given.connect(self._try_pin if wants_pin else self._try_passphrase)
        self._unlock.open()

    def _try_pin(self, pin: str) -> None:
        self._pin = pin
        self._open()

    def _try_passphrase(self, passphrase: str) -> None:
        self._passphrase = passphrase
        self._open()

    def _on_opened(self, workstation: "Workstation") -> None:
        """The store is open; a new workstation enrols before it is furnished."""
        self._workstation = workstation
        if self._unlock is not None:
            self._unlock.close_up()
        if self._code and self._hub_url is not None:
            enrol = partial(workstation.enrol, self._hub_url, self._code)
            done = partial(self._on_enrolled, workstation)
            self.background.write(enrol, done, self._on_not_enrolled)
        else:
            self._furnish(workstation)

    def _on_enrolled(self, workstation: "Workstation", _reply: object) -> None:
        self._code = ""
        if self._first is not None:
            self._first.close_up()
        self._furnish(workstation)

    def _on_not_enrolled(self, error: Exception) -> None:
        if self._first is not None:
            self._first.refuse(messages.trouble(error) or messages.tr(messages.NOT_ENROLLED))

    def _furnish(self, workstation: "Workstation") -> None:
        """The store is open: put the screens into the frame; the line begins when the list is there."""
        from app.desktop.console import (
            Console,
        )  # not at the top: screens load after the first paint
        from app.desktop.desk import Desk

        desk = Desk(workstation, self.background, self.changes, self.theme)
        self.console = Console(desk, self.shell, self.preferences)
        self.console.start()
        self.console.restore(self.preferences.layout)
        self._when_listed(self._go_online)
        if self._is_demo:
            self.shell.strip.offer_outage()
        self.background.collector.settle()
        self.ready.emit()

    def _when_listed(self, act: Callable[[], None]) -> None:
        """Do something once the list has been read, or could not be: until then the processor is the list's."""
        assert self.console is not None
        model = self.console.queue.model
        once = [act]

        def listed(*_: object) -> None:
            if once:
                QTimer.singleShot(0, self, once.pop())

        model.shown.connect(listed)
        model.failed.connect(listed)

    def _go_online(self) -> None:
        """Make the line to the hub, off this thread: it reads the store and loads what speaks HTTP."""
        if self._workstation is not None:
            connect = partial(self._workstation.connect, self._hub_url)
            self.background.write(connect, self._on_line)
            self.background.write(partial(cut_off, self._workstation), self._say_cut_off)

    def _on_line(self, line: "LineProcess | None") -> None:
        """Run the line in its own lane; without a hub say so."""
        if self.console is None:
            return
        if line is None:
            self.shell.strip.show_alone()
            return
        self.console.follow(line)
        on_change = self.background.from_any_thread(self.changes.changed.emit)
        on_state = self.background.from_any_thread(self.changes.linked.emit)
        self.background.network(lambda stop: line.run(stop, on_change, on_state), line.poke)

    def _on_troubled(self, error: Exception) -> None:
        """An error nobody waited for: what surrounds us gets a sentence, what is our fault a report."""
        sentence = messages.trouble(error)
        if type(error).__name__ == "DatabaseError":
            doubt(self._profile)
        if (
            self.console is not None
            and self.console.workspace.unsaved.why
            and messages.of_disk(error)
        ):
            return  # the banner says it, with the way out
        if sentence is None:
            self._guard.report(error)
        else:
            self.shell.toast.say(self.tr("Please look"), sentence, "late", stays=True)

    def _say_report(self, name: str) -> None:
        self.shell.toast.say(messages.tr(messages.UNEXPECTED), name, "late", stays=True)

    def _listen_to_signals(self) -> None:
        """Ctrl-C in the terminal closes the window as its own button would."""
        for name in (signal.SIGINT, signal.SIGTERM):
            signal.signal(name, self._on_signal)
        # Python looks for signals only between its own instructions, so give it some to run.
        pulse = QTimer(self, interval=200)
        pulse.timeout.connect(lambda: None)
        pulse.start()

    def _on_signal(self, _number: int, _frame: FrameType | None) -> None:
        self.shell.close()

    def close(self) -> None:
        """Keep what is to be kept, finish the writes, leave nothing running."""
        if self.console is not None:
            self.preferences.keep_layout(self.console.saved())
        self.background.close()
        if self._workstation is not None:
            self._workstation.close()
            self._workstation = None


# A lane that computes gives the GUI thread its turn after so long; Python's own 5 ms is a third of a frame.
TURN_S = 0.001
UNLOCKABLE = frozenset({"NoKey", "WrongPassphrase", "WrongKey", "PinGone"})
MENDABLE = frozenset({"StoreDamaged", "StoreMissing"})
PIN_WANTED = frozenset({"NoPin", "WrongPin", "PinWait"})
