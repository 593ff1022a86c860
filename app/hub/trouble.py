"""What an error of a call means: the database is away, others were in the way, or the work itself cannot be done."""

from sqlalchemy.exc import (
    DBAPIError,
    InterfaceError,
    OperationalError,
    SQLAlchemyError,
    StatementError,
)
from sqlalchemy.exc import TimeoutError as PoolTimeout

from app.hub.book import Overtaken
from app.sync.protocol import HubFault

# No line, a server that stops or starts, no room, memory or connection left, a disk that fails.
AWAY = ("08", "53", "57P", "58")
READ_ONLY = "25006"
# Serialization failure and deadlock, a lock that somebody held for long, a question that took too long.
BUSY = ("40", "55P03", "57014")
TOO_LONG = "57014"
# A transaction's state, a feature, a table, column or right that is missing: the hub's program and its
# database do not fit together. No operation is to blame, and all of them would be.
MISFIT = ("0A", "25", "2D", "3D", "3F", "42")


def is_away(error: BaseException) -> bool:
    """Whether nobody is there who could write, which passes without anybody doing something about the work."""
    if isinstance(error, PoolTimeout) or getattr(error, "connection_invalidated", False):
        return True
    if not isinstance(error, DBAPIError):
        return False
    state = _state(error)
    if not state:  # the driver speaks: of the line, or of what it was given
        return isinstance(error, (OperationalError, InterfaceError))
    return state == READ_ONLY or state.startswith(AWAY)


def is_busy(error: BaseException) -> bool:
    """Whether the same may well succeed a moment later."""
    return isinstance(error, Overtaken) or _state(error).startswith(BUSY)


def is_of_the_work(error: Exception) -> bool:
    """Whether it is in what was to be written, so that the same will fail for ever and other work need not."""
    if isinstance(error, (HubFault, MemoryError)) or is_away(error):
        return False
    if _state(error) == TOO_LONG:
        return True
    if is_busy(error) or _state(error).startswith(MISFIT):
        return False
    return isinstance(error, StatementError) or not isinstance(error, SQLAlchemyError)


def _state(error: BaseException) -> str:
    return str(getattr(getattr(error, "orig", None), "sqlstate", None) or "")
