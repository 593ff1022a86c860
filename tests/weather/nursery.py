"""Where processes come from that are to be killed: a server that has read all modules once, and forks.

What is killed is a process of its own with its own files, sockets and memory, as if it had been started
by a command; only the second of processor time that Python needs to read its modules is saved.
"""

import os
import socket
import sys
from collections.abc import Callable
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerContext
from typing import IO, Any

PRELOAD = ["tests.weather.processes", "app.cli", "app.operating", "app.hub.web_server"]


def _context() -> ForkServerContext:
    context = get_context("forkserver")
    context.set_forkserver_preload(PRELOAD)
    return context


class Born:
    """A running process; `told` is what it prints, `ears` its standard input."""

    def __init__(self, main: Callable[..., Any], *words: str, **environ: str) -> None:
        ours, theirs = _context().Pipe()
        self._process = _context().Process(target=_live, args=(theirs, main, words, environ))
        self._process.start()
        theirs.close()
        with socket.socket(fileno=os.dup(ours.fileno())) as line:
            self.ears: IO[str] = line.makefile("w")
            self.told: IO[str] = line.makefile("r")
        ours.close()

    @property
    def exit(self) -> int | None:
        """How it ended, or None while it lives."""
        return self._process.exitcode

    def kill(self) -> None:
        """As by a power cut; returns when it is gone."""
        self._process.kill()
        self._process.join()

    def close(self) -> None:
        """Let go of its lines."""
        self.told.close()
        try:
            self.ears.close()
        except OSError:
            return  # nobody hears what was still to be said


def _live(
    line: Connection, main: Callable[..., Any], words: tuple[str, ...], environ: dict[str, str]
) -> None:
    """In the new process: its line is its standard input and output."""
    os.environ.update(environ)
    for stream in (0, 1):
        os.dup2(line.fileno(), stream)
    sys.stdin, sys.stdout = os.fdopen(0, "r"), os.fdopen(1, "w")
    sys.exit(main(*words))
