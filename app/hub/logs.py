"""The hub's log: one JSON object a line, and never a word of a customer's or an agent's.

Only sentences of our own are written out with their facts, which name types, routes and workstations.
Of anything else, and of every exception, only the fixed text, the type and the place are told: a
message of an exception may quote the row that it fell over.
"""

import json
import logging
import sys
import threading
import traceback
from datetime import UTC, datetime
from types import TracebackType
from typing import Any

OURS = "app."
log = logging.getLogger(__name__)


class JsonLines(logging.Formatter):
    """Writes a record as one line of JSON."""

    def format(self, record: logging.LogRecord) -> str:
        """The line."""
        at = datetime.fromtimestamp(record.created, UTC)
        line: dict[str, Any] = {
            "at": at.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
            "level": record.levelname.lower(),
            "from": record.name,
            "event": _event(record),
            **getattr(record, "facts", {}),
        }
        error = record.exc_info[1] if record.exc_info else None
        if error is not None:
            line["error"] = _kinds(error)
            line["where"] = _frames(error)
        return json.dumps(line, ensure_ascii=False, default=lambda value: type(value).__name__)


def speak_json(level: int) -> None:
    """Log JSON lines on standard error from now on, also what ends a thread."""
    handler = logging.StreamHandler()
    handler.setFormatter(JsonLines())
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    logging.getLogger(OURS.rstrip(".")).setLevel(level)  # others are heard when something is wrong
    sys.excepthook = _unheard
    threading.excepthook = lambda told: _unheard(told.exc_type, told.exc_value, told.exc_traceback)


def _event(record: logging.LogRecord) -> str:
    if record.name.startswith(OURS):
        return record.getMessage()
    # A foreign sentence may have been put together from anything; where it was said is told instead.
    return f"{record.module}:{record.lineno}"


def _kinds(error: BaseException) -> list[str]:
    """The exception and what led to it, by type."""
    kinds: list[str] = []
    seen: BaseException | None = error
    while seen is not None and len(kinds) < 8:
        kinds.append(type(seen).__qualname__)
        seen = seen.__cause__ or seen.__context__
    return kinds


def _frames(error: BaseException) -> list[str]:
    frames = traceback.extract_tb(error.__traceback__)
    return [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames[-12:]]


def _unheard(
    kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
) -> None:
    if error is not None:
        log.critical("nobody caught this", exc_info=(kind, error, trace))
