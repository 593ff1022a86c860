"""What can wait for a quiet moment between commits: the words of changes, their merging, the journal.

In some agent's commit, as SQLite would have it, they would cost 50 ms and more.
"""

import logging
import threading
from collections.abc import Callable
from typing import Any

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from app.store.engines import DriverError

log = logging.getLogger(__name__)

QUIET_S = 1.0  # nobody committed for so long: a good moment, also while batches go out one by one
PATIENCE_S = 3.0  # while commits never pause, the journal is emptied so often


class Housekeeper:
    """A thread that works in quiet moments; `work` does a little and says whether more is left."""

    def __init__(self, engine: Engine, work: Callable[[], bool]) -> None:
        self._engine = engine
        self._work = work
        self._commits = 0
        self._woken = threading.Event()
        self._closing = threading.Event()
        self._thread: threading.Thread | None = None

    def committed(self) -> None:
        """Something was written. The caller holds the turn to write."""
        self._commits += 1
        self._woken.set()
        if self._thread is None and not self._closing.is_set():
            self._thread = threading.Thread(target=self._run, name="housekeeping", daemon=True)
            self._thread.start()

    def close(self) -> None:
        """End, leaving the rest for the next start."""
        self._closing.set()
        self._woken.set()
        if self._thread is not None:
            self._thread.join()

    def _run(self) -> None:
        while True:
            self._woken.wait()
            self._woken.clear()
            is_quiet = self._await_quiet()
            if self._closing.is_set():
                return
            if is_quiet:
                self._do_what_waits()
            empty_journal(self._engine)

    def _await_quiet(self) -> bool:
        """Whether a quiet moment came before patience ended."""
        for _ in range(round(PATIENCE_S / QUIET_S)):
            before = self._commits
            if self._closing.wait(QUIET_S):
                return False
            if self._commits == before:
                return True
        return False

    def _do_what_waits(self) -> None:
        commits = self._commits
        try:
            while self._commits == commits and not self._closing.is_set() and self._work():
                pass
        except DBAPIError as error:
            log.info("the words wait: %s", error)  # as below


def empty_journal(engine: Engine) -> None:
    """Copy the journal into the file as far as nobody needs it; neither readers nor writers wait."""
    with engine.connect() as conn:
        try:
            file: Any = conn.connection.driver_connection
            file.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
        except DriverError as error:
            # Nothing is lost: the journal holds it all, and a full disk is told by the next commit.
            log.info("the journal stays: %s", error)
