"""The only place in the desktop where threads exist: two database lanes and an ear for the line.

    write lane    one thread, in order: everything that changes the store
    read lane     one thread: questions; a newer read under the same key takes an older one's place
    network lane  one thread: hears the process that keeps the line, until it is told to stop

Results and errors land on the GUI thread, never before the call that asked for them has returned.
"""

import threading
from collections import deque
from collections.abc import Callable
from typing import NamedTuple, TypeVar, cast

from PySide6.QtCore import QObject, Qt, Signal, Slot

from app.desktop.collector import Collector

T = TypeVar("T")
Work = Callable[[], object]
Done = Callable[[object], None]
Failed = Callable[[Exception], None]


class Job(NamedTuple):
    """One piece of work and who hears of its result."""

    work: Work
    done: Done | None
    failed: Failed | None
    key: str = ""
    is_write: bool = False


class Lane:
    """One thread that works off jobs in order; `keyed` jobs replace their waiting elder in its place."""

    def __init__(self, name: str, land: Callable[[Job, object, Exception | None], None]) -> None:
        self._jobs: deque[Job] = deque()
        self._wake = threading.Condition()
        self._closing = False
        self._land = land
        self._thread = threading.Thread(target=self._run, name=name, daemon=False)
        self._thread.start()

    def put(self, job: Job) -> None:
        """Queue a job, or let it take the place of one with the same key that has not begun."""
        with self._wake:
            if self._closing:
                return
            if not self._replaced(job):
                self._jobs.append(job)
            self._wake.notify()

    def _replaced(self, job: Job) -> bool:
        for place, waiting in enumerate(self._jobs):
            if job.key and waiting.key == job.key:
                self._jobs[place] = job
                return True
        return False

    def stop(self, *, finish: bool) -> None:
        """Take no more jobs; with `finish` those already queued are still done."""
        with self._wake:
            self._closing = True
            if not finish:
                self._jobs.clear()
            self._wake.notify()

    def join(self) -> None:
        """Wait until the thread has ended."""
        self._thread.join()

    def _next(self) -> Job | None:
        with self._wake:
            self._wake.wait_for(lambda: self._jobs or self._closing)
            return self._jobs.popleft() if self._jobs else None

    def _run(self) -> None:
        while (job := self._next()) is not None:
            try:
                result = job.work()
            except Exception as error:  # noqa: BLE001 - handed whole to the GUI thread, which decides
                self._land(job, None, error)
            else:
                self._land(job, result, None)


class Background(QObject):
    """Runs work off the GUI thread.

    Signals: `troubled` (an error nobody asked to hear of); `wrote()` and `unwritten(error)` for each piece
    of work on the write lane, before those who asked for it hear how it ended.
    """

    troubled = Signal(object)
    wrote = Signal()
    unwritten = Signal(object)
    _landed = Signal(object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._closed = False
        self._stop = threading.Event()
        self._network: list[threading.Thread] = []
        self._wakes: list[Callable[[], None]] = []
        self.collector = Collector(self)
        self._landed.connect(self._on_landed, Qt.ConnectionType.QueuedConnection)
        self._writing = Lane("write", self._land)
        self._reading = Lane("read", self._land)

    def write(
        self,
        work: Callable[[], T],
        done: Callable[[T], None] | None = None,
        failed: Failed | None = None,
    ) -> None:
        """Do `work` on the ordered database lane, then `done(result)` or `failed(error)` here."""
        self._writing.put(Job(work, cast("Done | None", done), failed, is_write=True))

    def read(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Failed | None = None,
        key: str = "",
    ) -> None:
        """Do `work` on the reading lane; a waiting read with the same `key` is replaced unread."""
        self._reading.put(Job(work, cast("Done", done), failed, key))

    def network(
        self, work: Callable[[threading.Event], None], wake: Callable[[], None] | None = None
    ) -> None:
        """Run `work(stop)` in a thread of its own until it returns; `wake` lets it notice that `stop` is set."""
        if self._closed:
            return
        if wake is not None:
            self._wakes.append(wake)
        thread = threading.Thread(target=self._online, args=(work,), name="network", daemon=False)
        self._network.append(thread)
        thread.start()

    def _online(self, work: Callable[[threading.Event], None]) -> None:
        try:
            work(self._stop)
        except Exception as error:  # noqa: BLE001 - an ended line must be seen, not lost with its thread
            self._land(Job(lambda: None, None, None), None, error)

    def from_any_thread(self, call: Callable[[T], None]) -> Callable[[T], None]:
        """A version of `call` that any thread may use; the call itself happens on the GUI thread."""
        job = Job(lambda: None, cast("Done", call), None)
        return lambda value: self._land(job, value, None)

    def close(self) -> None:
        """Stop the line, finish the writes, drop the reads; when this returns no thread is left."""
        if self._closed:
            return
        self._stop.set()
        for wake in self._wakes:
            wake()
        self._reading.stop(finish=False)
        self._writing.stop(finish=True)
        for thread in self._network:
            thread.join()
        self._reading.join()
        self._writing.join()
        self._closed = True
        self.collector.close()

    def _land(self, job: Job, result: object, error: Exception | None) -> None:
        self._landed.emit(job, result, error)

    @Slot(object, object, object)
    def _on_landed(self, job: Job, result: object, error: Exception | None) -> None:
        if self._closed:
            return
        if job.is_write:
            self.wrote.emit() if error is None else self.unwritten.emit(error)
        if error is None:
            if job.done is not None:
                job.done(result)
        elif job.failed is not None:
            job.failed(error)
        else:
            self.troubled.emit(error)
