"""A PostgreSQL primary with two synchronous standbys, as an operator runs it: real servers, on private sockets."""

import os
import shutil
import signal
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

from sqlalchemy import create_engine

from app.hub.embedded import SUPERUSER, _as_server, _give, _programs

STANDBYS = "ANY 1 (a, b)"
# The machine does not lose power here; what is tried is the death of servers.
QUICK = ("fsync=off", "full_page_writes=off", "max_connections=60")


GONE_S, START_S = 30.0, 240


class Node:
    """One server of the cluster."""

    def __init__(self, folder: Path, name: str) -> None:
        self.name = name
        self.sockets = folder / name
        self.data = self.sockets / "data"
        self.sockets.mkdir(mode=0o700)
        _give(self.sockets)

    def start(self) -> None:
        """Run it; returns when it answers."""
        flags = (*QUICK, f"cluster_name={self.name}", "wal_retrieve_retry_interval=100ms")
        options = " ".join(f"-c {flag}" for flag in flags)
        try:
            self.run(
                "pg_ctl", f"--pgdata={self.data}", "--wait", f"--log={self.sockets}/log",
                f"--timeout={START_S}", f"--options=-k {self.sockets} -h '' {options}", "start",
            )  # fmt: skip
        except RuntimeError as failed:
            said = (self.sockets / "log").read_text()[-1000:]
            raise RuntimeError(f"{failed}{said}") from None

    def stop(self) -> None:
        """End it in good order."""
        self.run("pg_ctl", f"--pgdata={self.data}", "--mode=fast", "--wait", "stop")

    def kill(self) -> None:
        """Let it die as by a power cut: the server and all its children at once."""
        _kill(self.data / "postmaster.pid")

    def promote(self) -> None:
        """Make a standby the primary."""
        self.run("pg_ctl", f"--pgdata={self.data}", "--wait", "promote")

    def run(self, program: str, *arguments: str) -> None:
        """One of PostgreSQL's programs, as the user it accepts."""
        command = [*_as_server(), str(_programs() / program), *arguments]
        # No pipes: a server that pg_ctl starts would keep them open.
        with (self.sockets / "told").open("wb") as told:
            done = subprocess.run(command, stdout=told, stderr=told, cwd="/", check=False)
        if done.returncode:
            raise RuntimeError(f"{program}: {(self.sockets / 'told').read_text()}")

    def sql(self, statement: str) -> object:
        """What one statement answers, outside any transaction."""
        engine = create_engine(
            f"postgresql+psycopg://{SUPERUSER}@/postgres?host={quote(str(self.sockets))}",
            isolation_level="AUTOCOMMIT",
        )
        try:
            with engine.connect() as conn:
                answer = conn.exec_driver_sql(statement)
                return answer.scalar() if answer.returns_rows else None
        finally:
            engine.dispose()


class Cluster:
    """The primary `p` and the standbys `a` and `b`."""

    def __init__(self, folder: Path) -> None:
        self.p, self.a, self.b = (Node(folder, name) for name in "pab")
        self.p.run(
            "initdb", f"--pgdata={self.p.data}", f"--username={SUPERUSER}", "--no-sync",
            "--encoding=UTF8", "--locale=C", "--auth-local=trust", "--auth-host=reject",
        )  # fmt: skip
        self.p.start()
        for standby in (self.a, self.b):
            standby.run(
                "pg_basebackup", f"--pgdata={standby.data}", "--write-recovery-conf",
                f"--host={self.p.sockets}", f"--username={SUPERUSER}", "--checkpoint=fast", "--no-sync",
            )  # fmt: skip
            standby.start()
        self.p.sql(f"ALTER SYSTEM SET synchronous_standby_names = '{STANDBYS}'")
        self.p.sql("SELECT pg_reload_conf()")

    @property
    def url(self) -> str:
        """The database, wherever it can be written to."""
        hosts = "&".join(f"host={quote(str(n.sockets))}" for n in (self.p, self.a, self.b))
        return f"postgresql://{SUPERUSER}@/postgres?{hosts}&target_session_attrs=read-write"


@contextmanager
def cluster() -> Iterator[Cluster]:
    """A cluster that is gone afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="ek-", dir="/tmp"))  # noqa: S108  # sockets need short paths
    try:
        yield Cluster(folder)
    finally:
        for pid_file in folder.glob("*/data/postmaster.pid"):
            _kill(pid_file)
        shutil.rmtree(folder, ignore_errors=True)


def _kill(pid_file: Path) -> None:
    """End a server and its children at once, if it lives; returns when another may take its place."""
    main = int(pid_file.read_text().splitlines()[0])
    family = [main]
    if _lives(main):
        os.kill(main, signal.SIGSTOP)  # it must not have more children while they are counted
        family += _children(main)
        for pid in family:
            os.kill(pid, signal.SIGKILL)
    # A server that starts while a process of the old one still ends would refuse the shared memory.
    _await(lambda: not any(map(_lives, family)))
    # And one that finds the number of the old one in use, if only by what waits to be buried, would
    # think that the old one still runs.
    _await(lambda: not Path(f"/proc/{main}").exists())


def _await(happened: Callable[[], bool]) -> None:
    patience = time.monotonic() + GONE_S
    while not happened() and time.monotonic() < patience:
        threading.Event().wait(0.01)


def _lives(pid: int) -> bool:
    """Whether a process runs; one that only waits to be buried does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


def _children(pid: int) -> list[int]:
    return [int(word) for word in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
