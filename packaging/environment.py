"""The project's own Python environment: made from the lock file once, and left alone while both are unchanged."""

import hashlib
import os
import re
import shlex
import shutil
import subprocess
import sys
import time
from pathlib import Path

import machine

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "requirements.lock"
STAMP = "evenkeel.stamp"


class SetupFailed(Exception):
    """The environment could not be made; the message says where it stopped."""


def folder() -> Path:
    """Where the environment lies; EVENKEEL_VENV names another place, for a second Python beside the first."""
    return Path(os.environ.get("EVENKEEL_VENV") or ROOT / ".venv").absolute()


def scripts(venv: Path) -> Path:
    """Where an environment keeps its commands."""
    return venv / ("Scripts" if os.name == "nt" else "bin")


def python_of(venv: Path) -> Path:
    """The interpreter of an environment."""
    return scripts(venv) / ("python.exe" if os.name == "nt" else "python")


def stamp(lock: Path = LOCK) -> str:
    """What an environment depends on: the lock, the Python and the place of the checkout.

    Not the build of Python: the system may renew that at any time, and even while we set up.
    """
    python = f"{sys.implementation.name} {sys.version_info.major}.{sys.version_info.minor}"
    facts = [hashlib.sha256(lock.read_bytes()).hexdigest(), python, str(ROOT)]
    return "\n".join(facts) + "\n"


def is_ready(venv: Path) -> bool:
    """Whether an environment was completed for this very lock and Python."""
    mark = venv / STAMP
    return python_of(venv).exists() and mark.exists() and mark.read_text("utf-8") == stamp()


def prepare() -> Path:
    """The interpreter to run everything with; makes the environment first when it is not ready.

    What the machine must bring for that is `needs`, and the caller's to see to.
    """
    venv = folder()
    if not is_ready(venv):
        began = time.monotonic()
        print(f"Setting up {venv} (once).", flush=True)
        machine.wish(machine.missing_fonts(), "Fonts for Latin and Chinese text are")
        make(venv)
        install(venv)
        add_ourselves(venv)
        (venv / STAMP).write_text(stamp(), "utf-8")
        print(f"Set up in {time.monotonic() - began:.0f} s.", flush=True)
    return python_of(venv)


def needs() -> list[str]:
    """System packages that making the environment takes; none when it is ready."""
    return [] if is_ready(folder()) else machine.missing_venv()


def make(venv: Path) -> None:
    """An empty environment, unless one of the same Python is there already."""
    if python_of(venv).exists() and python_version(venv) == list(sys.version_info[:2]):
        return
    print(f"  making it with Python {sys.version.split()[0]}", flush=True)
    # A venv made from a venv would lean on it: start from the Python below.
    below = getattr(sys, "_base_executable", sys.executable)
    run([below, "-m", "venv", "--clear", str(venv)])


def python_version(venv: Path) -> list[int]:
    """Major and minor version that an environment was made with."""
    config = venv / "pyvenv.cfg"
    found = re.search(r"^version\S* *= *(\d+)\.(\d+)", config.read_text("utf-8"), re.MULTILINE)
    return [int(part) for part in found.groups()] if found else []


def run(command: list[str]) -> None:
    """Run a step whose words matter only when it fails."""
    done = subprocess.run(command, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if done.returncode:
        print(done.stdout, file=sys.stderr)
        raise SetupFailed(f"`{shlex.join(command)}` failed, see above")


def install(venv: Path) -> None:
    """Install what the lock names, each file checked against its hash."""
    total = sum(1 for line in LOCK.read_text("utf-8").splitlines() if re.match(r"\w", line))
    command = [str(python_of(venv)), "-m", "pip", "install", "--disable-pip-version-check"]
    command += ["--no-input", "--only-binary=:all:", "--require-hashes", "-r", str(LOCK)]
    print(
        f"  installing {total} locked packages (the first time a few hundred MB come in)",
        flush=True,
    )
    heard: list[str] = []
    with subprocess.Popen(
        command, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, bufsize=1
    ) as pip:
        for line in pip.stdout or ():
            heard.append(line)
            show(heard, total)
    if pip.returncode:
        print("".join(heard[-30:]), file=sys.stderr)
        raise SetupFailed(f"`{shlex.join(command)}` failed, see above")


def show(heard: list[str], total: int) -> None:
    """One short line for every tenth package that pip speaks of."""
    if heard[-1].startswith("Installing collected"):
        print("    unpacking", flush=True)
    elif heard[-1].startswith(("Collecting", "Requirement already")):
        done = sum(1 for line in heard if line.startswith(("Collecting", "Requirement already")))
        if done % 10 == 0:
            print(f"    {done} of {total}", flush=True)


def add_ourselves(venv: Path) -> None:
    """Make `import app` and the command `evenkeel` work from the checkout; nothing needs to be built."""
    python = python_of(venv)
    ask = "import sysconfig; print(sysconfig.get_path('purelib'))"
    site = subprocess.run([python, "-c", ask], check=True, text=True, stdout=subprocess.PIPE)
    (Path(site.stdout.strip()) / "evenkeel.pth").write_text(f"{ROOT}\n", "utf-8")
    if os.name == "nt":
        (scripts(venv) / "evenkeel.cmd").write_text(f'@"{python}" -P -m app %*\r\n', "utf-8")
        return
    command = scripts(venv) / "evenkeel"
    command.write_text(f'#!/bin/sh\nexec {shlex.quote(str(python))} -P -m app "$@"\n', "utf-8")
    command.chmod(0o755)


CACHES = (".pytest_cache", ".ruff_cache", ".hypothesis", "htmlcov", "build", "dist", ".demo")


def litter() -> list[Path]:
    """All that running and testing leaves in the checkout, and the environment; never a profile elsewhere."""
    found = [*(ROOT / name for name in CACHES), *ROOT.glob(".coverage*")]
    # A folder named by mistake is no environment and stays.
    found += [folder()] if (folder() / "pyvenv.cfg").exists() else []
    rooms = [ROOT / room for room in ("app", "migrations", "packaging", "tests")]
    return [path for path in found if path.exists()] + [
        cache for room in rooms for cache in room.rglob("__pycache__")
    ]


def remove(path: Path) -> None:
    """Remove a file or a whole folder."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink()
