"""The processes of the demo as their parent holds them: begun, waited for, and surely ended."""

import subprocess
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

GRACE_S: Final = 20


class Child:
    """A process that runs `app.demo.child`; it ends when we let go of its pipe, or end ourselves."""

    def __init__(self, words: Sequence[str], log: Path) -> None:
        log.parent.mkdir(parents=True, exist_ok=True)
        self._log = log
        self._reading = threading.Lock()
        self._first_line = b""
        with log.open("wb") as errors:
            # A session of its own: Ctrl-C reaches the parent first, which then ends us in order.
            self._process = subprocess.Popen(
                [sys.executable, "-m", "app.demo.child", *words],
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
        """Wait until the child says its first line; False when it ended instead. For any thread, again and again."""
        with self._reading:
            stdout = self._process.stdout
            if not self._first_line and stdout is not None and not stdout.closed:
                self._first_line = stdout.readline()
            return bool(self._first_line)

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
        with self._reading:
            self._process.stdout.close()
