"""A program that dev.py starts gets our signals in order, and leaves nothing behind."""

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
# The parent that a person starts: what dev.py does with any program.
SUPERVISOR = f"""
import os, sys
sys.path.insert(0, {str(ROOT / "packaging")!r})
import children
children.GRACE_S = 2.0
try:
    sys.exit(children.supervise([sys.executable, "-c", sys.argv[1]], os.environ, children.Path.cwd()))
except children.Stopped as stopped:
    print("stopped", flush=True)
    sys.exit(stopped.code)
"""


def started(program: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", SUPERVISOR, program], text=True, stdout=subprocess.PIPE
    )


def heard(process: subprocess.Popen[str]) -> str:
    assert process.stdout
    return process.stdout.readline().strip()


def is_gone(pid: int) -> bool:
    """Whether a process has ended; one that nobody has reaped yet has ended too."""
    status = Path(f"/proc/{pid}/stat")
    return not status.exists() or status.read_text("utf-8").rpartition(")")[2].split()[0] == "Z"


def test_the_exit_code_is_the_childs() -> None:
    with started("raise SystemExit(5)") as process:
        assert process.wait(60) == 5


def test_a_child_killed_by_a_signal_ends_as_a_shell_says_it() -> None:
    with started("import os, signal; os.kill(os.getpid(), signal.SIGTERM)") as process:
        assert process.wait(60) == 128 + signal.SIGTERM


@pytest.mark.parametrize("signum", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_lets_the_child_close_in_order(signum: signal.Signals) -> None:
    program = """
import signal, sys, threading
done = threading.Event()
for s in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
    signal.signal(s, lambda n, f: done.set())
print("ready", flush=True)
done.wait(60)
print("closed in order", flush=True)
sys.exit(7)
"""
    with started(program) as process:
        assert heard(process) == "ready"
        process.send_signal(signum)
        assert heard(process) == "closed in order"
        assert heard(process) == "stopped"
        assert process.wait(60) == 7


FORGETFUL = """
import subprocess, sys, time
stubborn = "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('up', flush=True); signal.pause()"
kept = subprocess.Popen([sys.executable, "-c", stubborn], stdout=subprocess.PIPE)
kept.stdout.readline()
print(kept.pid, flush=True)
"""


def test_what_the_child_forgot_is_ended_even_if_it_will_not() -> None:
    with started(FORGETFUL) as process:
        forgotten = int(heard(process))
        assert process.wait(60) == 0
    pause = threading.Event()
    for _ in range(3000):  # it was killed, and ends when the system comes to it
        if is_gone(forgotten):
            return
        pause.wait(0.02)
    pytest.fail("what the child forgot lives on")


def test_a_second_ctrl_c_ends_a_child_that_hangs() -> None:
    program = """
import signal, time
signal.signal(signal.SIGINT, lambda n, f: print("asked", flush=True))
print("ready", flush=True)
while True:
    signal.pause()
"""
    with started(program) as process:
        assert heard(process) == "ready"
        process.send_signal(signal.SIGINT)
        assert heard(process) == "asked"
        process.send_signal(signal.SIGINT)
        assert process.wait(60) == 128 + signal.SIGKILL


def test_our_own_handlers_are_back_afterwards() -> None:
    import children

    before = signal.getsignal(signal.SIGTERM)
    assert children.supervise([sys.executable, "-c", ""], os.environ, Path.cwd()) == 0
    assert signal.getsignal(signal.SIGTERM) is before
