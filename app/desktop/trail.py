"""The tickets visited one after the other, to walk back and forth."""

from typing import Final

TRAIL: Final = 100


class Trail:
    """The tickets visited, to walk back and forth."""

    def __init__(self) -> None:
        self._tickets: list[str] = []
        self._at = -1

    def visit(self, ticket: str) -> None:
        """A ticket was opened; what lay ahead is forgotten."""
        if self._at >= 0 and self._tickets[self._at] == ticket:
            return
        self._tickets = [*self._tickets[: self._at + 1], ticket][-TRAIL:]
        self._at = len(self._tickets) - 1

    def step(self, way: int) -> str | None:
        """The ticket before (-1) or after (1), or None at the end."""
        if not 0 <= self._at + way < len(self._tickets):
            return None
        self._at += way
        return self._tickets[self._at]
