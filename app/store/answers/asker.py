"""Who asks: what every answer is told besides the question."""

from collections.abc import Callable
from typing import Any, NamedTuple

from sqlalchemy import Connection


class Asker(NamedTuple):
    """Who asks and when; `now_us` stands in where a question names no time of its own."""

    agent: str
    now_us: int


Answer = Callable[[Connection, Any, Asker], Any]
