"""The real window as a process of its own: `python -m tests.bench.window_child SCRIPT PROFILE [HUB]`.

Runs the application as `evenkeel desk` does and loads no more than that before the list is painted,
watches from outside what is painted and when, and prints one JSON object. SCRIPT is start, keys, pull
or drain; the passphrase comes from the environment, as the desk's does.
"""

import json
import os
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from app import cli  # noqa: F401 - the door that the desk comes in by
from app.commands import PASSPHRASE
from app.desktop.application import Application

PATIENCE_S: Final = 30.0
WORDS_S: Final = 600.0
DRAIN_S: Final = 400.0
TICK_MS: Final = 5
LOOK_MS: Final = 200
# Each has hits among the agent's own tickets, down to the last letter.
WORDS: Final = ("refund", "warra", "vouch")
STEPS: Final = 60
OPENED: Final = 30


class Painted(QObject):
    """Tells when one of some widgets has been painted. Signal: `seen`, right after the painting."""

    seen = Signal()

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__(widgets[0])
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.seen)
        for widget in widgets:
            widget.installEventFilter(self)

    def forget(self) -> None:
        """What was painted up to now does not count."""
        self._soon.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self._soon.start()
        return False


class Watchdog(QObject):
    """How late the window's loop answers, as an event arriving every few milliseconds would see it."""

    def __init__(self, qt: QApplication) -> None:
        super().__init__(qt)
        self.late_ms: list[float] = []
        self._last = time.perf_counter()
        self._timer = QTimer(self, interval=TICK_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now = time.perf_counter()
        late = (now - self._last) * 1e3 - TICK_MS
        self._last = now
        # A long standstill delays every event that came meanwhile, not only the first.
        while late > 0:
            self.late_ms.append(late)
            late -= TICK_MS
        if late <= 0:
            self.late_ms.append(0.0)

    def take(self) -> list[float]:
        """All delays so far, and begin anew."""
        taken, self.late_ms = self.late_ms, []
        return sorted(taken)


class Stage(QObject):
    """The application, and what was seen of it."""

    def __init__(
        self, profile: Path, passphrase: str | None, hub_url: str | None, is_demo: bool = False
    ) -> None:
        self.qt = QApplication([sys.argv[0]])
        super().__init__(self.qt)
        self.application = Application(self.qt, profile, passphrase, hub_url, is_demo)
        self.told: dict[str, Any] = {}

    def run(self, script: Callable[[], None]) -> None:
        """Show the window, follow the script once the list is painted, and print what was told."""
        self._script = script
        self.application.shell.painted.connect(lambda: self.note("frame"))
        self.application.ready.connect(self._on_ready)
        self.application.show()
        self.qt.exec()
        print(json.dumps(self.told))
        sys.exit(1 if "error" in self.told else 0)

    def note(self, name: str) -> None:
        """Remember when something happened for the first time, on the machine's clock."""
        self.told.setdefault(name, time.monotonic())

    @property
    def console(self) -> Any:
        return self.application.console

    def _on_ready(self) -> None:
        self.queue = self.console.queue
        self.list_painted = Painted(self.queue.list.viewport())
        self.list_painted.seen.connect(self._on_list)

    def _on_list(self) -> None:
        if self.queue.model.total is None or "list" in self.told:
            return
        self.note("list")
        self.told["rows"] = self.queue.model.total
        self.told["start_mb"] = resident_mb()
        QTimer.singleShot(0, self._follow)

    def _follow(self) -> None:
        try:
            self._script()
        except Exception:  # noqa: BLE001 - told to the bench, which stops
            self.told["error"] = traceback.format_exc()
            self.application.shell.close()

    def until(self, *signals: Any, after: Callable[[], object] = lambda: None) -> bool:
        """Do `after`, and let the window work until each signal was emitted, in this order.

        False after long patience.
        """
        steps = Steps(signals)
        after()
        end = time.monotonic() + PATIENCE_S
        while steps.left and time.monotonic() < end:
            # Sleeping between events as the window's own loop does leaves the lanes their turn.
            self.qt.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        steps.let_go()
        return not steps.left

    def settle(self, ms: int) -> None:
        """Let the window do what it has begun; Qt's own waiting would keep the lanes from running."""
        loop = QEventLoop()
        QTimer.singleShot(ms, loop.quit)
        loop.exec()


class Steps:
    """Signals that are to come one after the other."""

    def __init__(self, signals: tuple[Any, ...]) -> None:
        self.left = list(signals)
        self._ends = [(signal, self._heard(signal)) for signal in signals]

    def _heard(self, signal: Any) -> Callable[..., None]:
        def hear(*_: object) -> None:
            if self.left and self.left[0] is signal:
                self.left.pop(0)

        signal.connect(hear)
        return hear

    def let_go(self) -> None:
        for signal, end in self._ends:
            signal.disconnect(end)


def children() -> list[int]:
    """The processes of this process: its line."""
    tasks = Path("/proc/self/task").glob("*/children")
    return [int(pid) for task in tasks for pid in task.read_text().split()]


def resident_mb(pid: int | str = "self") -> float:
    """Memory of this process, or another, that lies in RAM."""
    for line in Path(f"/proc/{pid}/status").read_text().splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) / 1024
    return 0.0


# ---- scripts -------------------------------------------------------------------------------------


def start(stage: Stage) -> None:
    """From nothing to the painted list, and home again."""
    stage.application.shell.close()


def keys(stage: Stage) -> None:
    """Walk the list, narrow it, open tickets; each from the key to the painting."""
    watchdog = Watchdog(stage.qt)
    stage.settle(1500)
    stage.told["quiet_ms"] = watchdog.take()
    stage.told["step_ms"] = list(_steps(stage))
    stage.told["filter_ms"] = list(_filters(stage))
    stage.told["open_ms"] = list(_opens(stage))
    stage.told["keys_mb"] = resident_mb()
    stage.application.shell.close()


def _pressed(stage: Stage, widget: QWidget, key: Any, *signals: Any) -> float:
    from PySide6.QtTest import QTest  # not at the top: the desk does not load it

    began = time.perf_counter()
    if not stage.until(*signals, after=lambda: QTest.keyClick(widget, key)):
        raise TimeoutError(f"nothing was painted after {key}")
    return (time.perf_counter() - began) * 1e3


def _steps(stage: Stage) -> Iterator[float]:
    way = min(STEPS // 2, stage.queue.model.rowCount() - 1)
    for key in [Qt.Key.Key_Down] * way + [Qt.Key.Key_Up] * way:
        yield _pressed(stage, stage.queue.list, key, stage.list_painted.seen)
        stage.settle(5)


def _filters(stage: Stage) -> Iterator[float]:
    field, model = stage.queue.filter, stage.queue.model
    # A small corpus may hold no such word; then it is said so where the list was.
    painted = Painted(stage.queue.list.viewport(), stage.queue.empty)
    model.shown.connect(painted.forget)
    for word in WORDS:
        for letter in word:
            yield _pressed(stage, field, letter, model.shown, painted.seen)
            stage.settle(20)
        stage.until(model.shown, after=field.clear)
        stage.settle(50)


def _opens(stage: Stage) -> Iterator[float]:
    shown = stage.console.workspace.ticket_shown
    painted = Painted(stage.console.workspace.findChild(QScrollArea, "timeline").widget())
    shown.connect(painted.forget)  # else the emptied page would pass for the ticket
    tickets = stage.queue.model.tickets_in(0, OPENED)
    for ticket in tickets:
        place = stage.queue.model.place_of(ticket)
        stage.queue.list.setCurrentIndex(stage.queue.model.index(place or 0, 0))
        stage.settle(20)
        yield _pressed(stage, stage.queue.list, Qt.Key.Key_Return, shown, painted.seen)
        stage.settle(60)


def pull(stage: Stage) -> None:
    """Watch the loop while the first reading of everything runs under the window."""
    _Pulling(stage)


class _Pulling(QObject):
    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        self._stage = stage
        self._watchdog = Watchdog(stage.qt)
        self._is_asking = False
        self._complete_at: float | None = None
        look = QTimer(self, interval=LOOK_MS)
        look.timeout.connect(self._look)
        look.start()

    def _look(self) -> None:
        if self._is_asking:
            return
        from app.store.queries import SyncState  # not at the top: the store comes after the frame

        self._is_asking = True
        ask = self._stage.console._desk.workstation.ask  # noqa: SLF001 - the bench looks from outside
        self._stage.application.background.read(lambda: ask(SyncState()), self._on_state)

    def _on_state(self, state: Any) -> None:
        self._is_asking = False
        stage, told = self._stage, self._stage.told
        if state.tickets:
            stage.note("first")
        if state.tickets and state.is_complete and self._complete_at is None:
            stage.note("complete")
            self._complete_at = time.monotonic()
            told["pull_ms"] = self._watchdog.take()
            told["tickets"] = state.tickets
            told["pull_mb"] = resident_mb()
            told["line_mb"] = sum(resident_mb(pid) for pid in children())
        if self._complete_at is not None:
            told["unindexed"] = state.unindexed
            if state.unindexed == 0 or time.monotonic() - self._complete_at > WORDS_S:
                told["words_ms"] = self._watchdog.take()
                told["words_s"] = time.monotonic() - self._complete_at
                stage.application.shell.close()


def drain(stage: Stage) -> None:
    """Watch the loop while a long queue of operations is sent under the window."""
    _Draining(stage)


class _Draining(_Pulling):
    def _on_state(self, state: Any) -> None:
        self._is_asking = False
        now = time.monotonic()
        began = self._complete_at = self._complete_at or now
        if state.pending and now - began < DRAIN_S:
            return
        told = self._stage.told
        told["pending"], told["drain_s"] = state.pending, now - began
        told["drain_ms"] = self._watchdog.take()
        self._stage.application.shell.close()


SCRIPTS: Final = {"start": start, "keys": keys, "pull": pull, "drain": drain}


def main() -> None:
    """One script on one profile."""
    script, profile, *hub = sys.argv[1:]
    stage = Stage(Path(profile), os.environ.get(PASSPHRASE), hub[0] if hub else None)
    stage.run(lambda: SCRIPTS[script](stage))


if __name__ == "__main__":
    main()
