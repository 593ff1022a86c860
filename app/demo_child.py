"""A process of the demo: `python -m app.demo_child WORDS` runs a command and ends when its parent's pipe closes."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

GRACE_S: Final = 20
COLLEAGUE: Final = "colleague"


class Child:
    """A child as its parent holds it."""

    def __init__(self, words: Sequence[str], log: Path) -> None:
        log.parent.mkdir(parents=True, exist_ok=True)
        self._log = log
        with log.open("wb") as errors:
            # A session of its own: Ctrl-C reaches the parent first, which then ends us in order.
            self._process = subprocess.Popen(
                [sys.executable, "-m", "app.demo_child", *words],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                start_new_session=True,
            )

    @property
    def pid(self) -> int:
        """Its process id."""
        return self._process.pid

    def is_ready(self) -> bool:
        """Wait until the child says its first line; False when it ended instead."""
        assert self._process.stdout is not None
        return bool(self._process.stdout.readline())

    def why(self) -> str:
        """What the child said last before it failed."""
        said = self._log.read_text("utf-8", "replace").strip().splitlines()
        return said[-1] if said else "it gave no reason"

    def let_go(self) -> None:
        """Close its pipe, which asks it to end."""
        assert self._process.stdin is not None
        with suppress(BrokenPipeError):
            self._process.stdin.close()

    def end(self) -> None:
        """Ask it to end, and see that it is gone."""
        self.let_go()
        for order in (lambda: None, self._process.terminate, self._process.kill):
            order()
            with suppress(subprocess.TimeoutExpired):
                self._process.wait(GRACE_S)
                break
        assert self._process.stdout is not None
        self._process.stdout.close()


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
    """Run one command under guard."""
    guard()
    if words[:1] == [COLLEAGUE]:
        from app.demo_colleague import main as colleague  # not at the top: parents import us too

        return colleague(Path(words[1]), words[2], float(words[3]) if words[3:] else 1.0)
    from app.cli import main as command

    return command(words)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
