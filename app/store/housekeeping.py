"""What the file needs now and then, done between commits: the journal emptied, the index of words merged.

Left to SQLite, both would fall into some agent's commit and cost it 50 ms and more.
"""

import logging
import threading
from collections.abc import Callable
from typing import Any

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from app.store.engines import DriverError

log = logging.getLogger(__name__)

QUIET_S = 0.3  # nobody committed for so long: a good moment
PATIENCE_S = 1.0  # while commits never pause, the journal is emptied so often


class Housekeeper:
    """A thread that wakes after commits; `merge` writes a little and says whether more is left."""

    def __init__(self, engine: Engine, merge: Callable[[], bool]) -> None:
        self._engine = engine
        self._merge = merge
        self._committed = threading.Event()
        self._closing = threading.Event()
        self._thread: threading.Thread | None = None

    def committed(self) -> None:
        """Something was written. The caller holds the turn to write."""
        self._committed.set()
        if self._thread is None and not self._closing.is_set():
            self._thread = threading.Thread(target=self._run, name="housekeeping", daemon=True)
            self._thread.start()

    def close(self) -> None:
        """End, leaving the rest for the next start."""
        self._closing.set()
        self._committed.set()
        if self._thread is not None:
            self._thread.join()

    def _run(self) -> None:
        while True:
            self._committed.wait()
            is_quiet = self._await_quiet()
            if self._closing.is_set():
                return
            empty_journal(self._engine)
            if is_quiet:
                self._merge_words()

    def _await_quiet(self) -> bool:
        """Whether a quiet moment came before patience ended."""
        for _ in range(round(PATIENCE_S / QUIET_S)):
            self._committed.clear()
            if not self._committed.wait(QUIET_S):
                return True
            if self._closing.is_set():
                return False
        return False

    def _merge_words(self) -> None:
        try:
            while not self._committed.is_set() and self._merge():
                pass
        except DBAPIError as error:
            log.info("words stay unmerged: %s", error)  # as above; they are found all the same


def empty_journal(engine: Engine) -> None:
    """Copy the journal into the file as far as nobody needs it; neither readers nor writers wait."""
    with engine.connect() as conn:
        try:
            file: Any = conn.connection.driver_connection
            file.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
        except DriverError as error:
            # Nothing is lost: the journal holds it all, and a full disk is told by the next commit.
            log.info("the journal stays: %s", error)
