"""How each question is answered: one function per question, a SELECT or two each (SQLite)."""

from collections.abc import Callable
from typing import Any, NamedTuple

from sqlalchemy import Connection


class Asker(NamedTuple):
    """Who asks and when; `now_us` stands in where a question names no time of its own."""

    agent: str
    now_us: int


Answer = Callable[[Connection, Any, Asker], Any]


def answer(conn: Connection, question: Any, agent: str, now_us: int) -> Any:
    """The answer to a question; KeyError for something that is no question."""
    from app.store.answers.catalogue import ANSWERS

    return ANSWERS[type(question)](conn, question, Asker(agent, now_us))
