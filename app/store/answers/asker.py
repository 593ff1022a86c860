"""Who asks: what every answer is told besides the question."""

from collections.abc import Callable
from typing import Any, NamedTuple

from sqlalchemy import Connection


class Asker(NamedTuple):
    """Who asks and when; `now_us` stands in where a question names no time of its own.

    It is the hub's time; the device's clock shows `ahead_us` more.
    """

    agent: str
    now_us: int
    ahead_us: int = 0


Answer = Callable[[Connection, Any, Asker], Any]
