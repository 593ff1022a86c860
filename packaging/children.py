"""Runs a program as our child: signals go to it alone, and nothing it started outlives it."""

import contextlib
import os
import signal
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import FrameType

GRACE_S = 5.0
PASSED_ON = [
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)
]


class Stopped(Exception):
    """Somebody asked us to stop while a child ran; it has ended with `code`, and nothing more should start."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


def supervise(command: Sequence[str], env: Mapping[str, str], folder: Path) -> int:
    """Run in a folder to the end and give the exit code, or raise Stopped with it.

    The child gets a process group of its own, so that Ctrl-C reaches only its first process, which
    closes down in order; a second Ctrl-C ends the whole group at once.
    """
    if os.name == "nt":
        return subprocess.call(command, env=env, cwd=folder)
    child = subprocess.Popen(command, env=env, cwd=folder, start_new_session=True)
    with passing_signals_to(child) as passed:
        code = child.wait()
    sweep(child.pid)
    code = 128 - code if code < 0 else code
    if passed:
        raise Stopped(code)
    return code


@contextlib.contextmanager
def passing_signals_to(child: subprocess.Popen[bytes]) -> Iterator[list[int]]:
    """Hand our signals to a child for a while; gives the list of those that came."""
    passed: list[int] = []

    def pass_on(signum: int, _frame: FrameType | None) -> None:
        passed.append(signum)  # before anything is sent: the next signal may come at once
        if len(passed) > 1:
            tell(child.pid, signal.SIGKILL)
        elif child.poll() is None:
            child.send_signal(signum)

    before = {signum: signal.signal(signum, pass_on) for signum in PASSED_ON}
    try:
        yield passed
    finally:
        for signum, handler in before.items():
            signal.signal(signum, handler)


def sweep(group: int) -> None:
    """End what is left of a process group: politely, then not."""
    until = time.monotonic() + GRACE_S
    while tell(group, signal.SIGTERM) and time.monotonic() < until:
        time.sleep(0.05)
    tell(group, signal.SIGKILL)


def tell(group: int, signum: int) -> bool:
    """Send a signal to a process group; False when nobody of it is left."""
    try:
        os.killpg(group, signum)
    except (ProcessLookupError, PermissionError):
        return False
    return True
