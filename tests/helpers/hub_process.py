"""The hub as an operator starts it: `evenkeel hub` in a process of its own."""

import os
import select
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parents[2]
READY_S, END_S = 120.0, 60.0


class HubProcess(NamedTuple):
    """A running hub and where it listens."""

    process: "subprocess.Popen[str]"
    port: int

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def end(self, order: signal.Signals = signal.SIGTERM) -> tuple[int, str]:
        """Ask it to end; its exit code and all it said on standard error."""
        self.process.send_signal(order)
        _, errors = self.process.communicate(timeout=END_S)
        return self.process.returncode, errors


def evenkeel(*words: str | Path) -> "subprocess.Popen[str]":
    """The program with these words."""
    return subprocess.Popen(
        [sys.executable, "-m", "app", *map(str, words)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def said(process: "subprocess.Popen[str]") -> tuple[int, str, str]:
    """Exit code, output and errors of a program that ends by itself."""
    out, err = process.communicate(timeout=READY_S)
    return process.returncode, out, err


def is_readable(file: Any, within_s: float) -> bool:
    """Wait until there is something to read; whatever its number, which `select` would not take."""
    poll = select.poll()
    poll.register(file, select.POLLIN)
    return bool(poll.poll(within_s * 1000))


@contextmanager
def running(url: str, *words: str, globally: Sequence[str] = ()) -> Iterator[HubProcess]:
    """A hub on a database, killed at the end if it still runs."""
    address = ("--url", url) if url else ()
    process = evenkeel(*globally, "hub", *address, "--port", "0", *words)
    try:
        assert process.stdout is not None
        ready = is_readable(process.stdout, READY_S)
        line = process.stdout.readline() if ready else ""
        if "port" not in line:
            process.kill()
            raise AssertionError(f"the hub did not start: {process.communicate()[1]}")
        yield HubProcess(process, int(line.rsplit(" ", 1)[1]))
    finally:
        process.kill()
        process.communicate(timeout=END_S)
