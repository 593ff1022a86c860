"""The crash guard: what nobody caught becomes a calm sentence and a report without personal data."""

import sys
import threading
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from app import __version__


class Guard:
    """Catches what falls through, anywhere in the process, and tells `say` the name of the report."""

    def __init__(self, folder: Path, say: Callable[[str], object]) -> None:
        self._folder = folder
        self._say = say

    def stand(self) -> None:
        """Begin to catch."""
        sys.excepthook = self._on_exception
        sys.unraisablehook = lambda lost: self.report(lost.exc_value)
        threading.excepthook = lambda lost: self.report(lost.exc_value)

    def report(self, error: BaseException | None) -> None:
        """Write down where it happened, never with what data, and say that it was written."""
        if error is None or isinstance(error, KeyboardInterrupt):
            return
        at = datetime.now(UTC)
        name = f"report-{at:%Y%m%d-%H%M%S-%f}.txt"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            (self._folder / name).write_text(written(error, at), encoding="utf-8")
        except OSError as full:
            name = type(full).__name__
        self._say(name)

    def _on_exception(
        self, _kind: type[BaseException], error: BaseException, _trace: TracebackType | None
    ) -> None:
        self.report(error)


def written(error: BaseException, at: datetime) -> str:
    """The report: kinds of errors and the way there; messages stay out, they may name people."""
    lines = [
        f"Evenkeel {__version__}",
        at.isoformat(),
        f"Python {sys.version.split()[0]} {sys.platform}",
    ]
    link: BaseException | None = error
    while link is not None:
        lines.append(type(link).__qualname__)
        for frame in traceback.extract_tb(link.__traceback__):
            lines.append(f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}")
        link = link.__cause__ or link.__context__
    return "\n".join(lines) + "\n"
