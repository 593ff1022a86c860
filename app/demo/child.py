"""A process of the demo: `python -m app.demo.child WORDS` runs a command and ends when its parent's pipe closes."""

import os
import signal
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Final

GRACE_S: Final = 12
NICENESS: Final = 10
COLLEAGUE: Final = "colleague"


def guard() -> None:
    """End this process in good order when the other end of its standard input is gone."""
    threading.Thread(target=_watch, name="guard", daemon=True).start()


def _watch() -> None:
    while os.read(0, 1024):
        pass
    os.kill(os.getpid(), signal.SIGTERM)
    # Only while something hangs; in good order the process has ended long before.
    threading.Event().wait(GRACE_S)
    os._exit(1)


def main(words: Sequence[str]) -> int:
    """Run one command under guard, behind the window in the queue for the processor."""
    guard()
    if hasattr(os, "nice"):
        os.nice(NICENESS)
    if words[:1] == [COLLEAGUE]:
        from app.demo.colleague import main as colleague  # not at the top: the hub needs none of it

        return colleague(Path(words[1]), words[2], float(words[3]) if words[3:] else 1.0)
    from app.cli import main as command

    return command(words)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
