"""Whose turn it is to write: one at a time, and what the agent does goes before what the line brings.

SQLite lets those who wait for its own lock sleep in steps of up to a tenth of a second, and in no
order. Whoever writes therefore takes a turn first, and meets a file that nobody else is writing.
"""

import threading
from collections.abc import Callable
from types import TracebackType
from typing import Protocol


class Turns(Protocol):
    """A turn to write is taken by `with`; who holds a long one looks whether others wait."""

    @property
    def is_wanted(self) -> bool: ...
    def __enter__(self) -> None: ...
    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None: ...


class Turn:
    """The turns of one store, kept by the process that holds the profile; `lend` serves another process."""

    def __init__(self) -> None:
        self._change = threading.Condition()
        self._is_taken = False
        self._waiting = 0
        self._hurry: Callable[[], None] | None = None

    @property
    def is_wanted(self) -> bool:
        """Somebody waits while another writes."""
        return self._waiting > 0

    def __enter__(self) -> None:
        with self._change:
            self._waiting += 1
            if self._hurry is not None:
                self._hurry()
            self._change.wait_for(lambda: not self._is_taken)
            self._waiting -= 1
            self._is_taken = True

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self.give_back()

    def lend(self, hurry: Callable[[], None]) -> None:
        """Take a turn for another process when nobody here waits; `hurry` is called when somebody does."""
        with self._change:
            self._change.wait_for(lambda: not self._is_taken and not self._waiting)
            self._is_taken, self._hurry = True, hurry

    def give_back(self) -> None:
        """The turn is over, whoever had it."""
        with self._change:
            self._is_taken, self._hurry = False, None
            self._change.notify_all()


class BorrowedTurn:
    """The turns of a store whose Turn another process keeps: each is asked for over a pipe.

    `ask` and `give_back` speak to the keeper; what it answers comes in through `granted` and `hurry`.
    """

    def __init__(self, ask: Callable[[], None], give_back: Callable[[], None]) -> None:
        self._ask = ask
        self._give_back = give_back
        self._own = Turn()
        self._granted = threading.Event()
        self._is_hurried = False

    @property
    def is_wanted(self) -> bool:
        """The agent, or another lane of this process, waits."""
        return self._is_hurried or self._own.is_wanted

    def __enter__(self) -> None:
        self._own.__enter__()
        self._is_hurried = False
        self._granted.clear()
        self._ask()
        self._granted.wait()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self._give_back()
        self._own.give_back()

    def granted(self) -> None:
        """The keeper gives the turn."""
        self._granted.set()

    def hurry(self) -> None:
        """The agent waits for the turn."""
        self._is_hurried = True
