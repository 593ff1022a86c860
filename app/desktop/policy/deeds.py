"""What a reader does: says that a clause was read, or that something in it is wrong."""

from collections.abc import Callable

from app.desktop.desk import Desk
from app.desktop.policy.since import Since
from app.domain.policy.clauses import Clause


class Deeds:
    """Done at once here, and at the hub with the next connection."""

    def __init__(self, desk: Desk, since: Since, done: Callable[[], None]) -> None:
        self._desk, self._since, self._done = desk, since, done

    def acknowledge(self, clause: Clause, answer: int) -> None: ...
    def flag(self, clause: Clause, text: str) -> None: ...
