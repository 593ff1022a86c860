"""The real keyring of a Linux desktop, on a message bus of its own: it opens the profile; locked, it says so."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

PARTS = ("dbus-run-session", "gnome-keyring-daemon")
PROGRAM = """
import sys
from pathlib import Path
from app.settings.keys import NoKey, create_keys, open_keys
try:
    made = create_keys(Path(sys.argv[1]), None)
    print("same" if open_keys(Path(sys.argv[1]), None) == made else "other")
except NoKey as error:
    print(error)
"""
UNLOCK = "printf word | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1 && "
RUN = 'exec "$@"'


@pytest.fixture(autouse=True)
def _parts() -> None:
    missing = [part for part in PARTS if shutil.which(part) is None]
    if missing and os.environ.get("CI"):
        pytest.fail(f"not installed: {', '.join(missing)}", pytrace=False)
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")


def on_a_bus(home: Path, shell: str, profile: Path) -> str:
    """What the program says, run on a message bus that knows nothing of this machine's own."""
    runtime = home / "run"
    runtime.mkdir(mode=0o700)
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(runtime),
        "XDG_DATA_HOME": str(home / "data"),
        "PYTHONPATH": os.pathsep.join(sys.path),
    }
    bash = ["bash", "-c", shell, "bash", sys.executable, "-c", PROGRAM, str(profile)]
    done = subprocess.run(
        ["dbus-run-session", "--", *bash],
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_an_unlocked_keyring_opens_the_profile(tmp_path: Path) -> None:
    assert on_a_bus(tmp_path, UNLOCK + RUN, tmp_path / "ana") == "same"
    assert (tmp_path / "ana" / "keys.json").is_file()


def test_a_keyring_that_cannot_ask_for_its_password_gives_a_sentence(tmp_path: Path) -> None:
    said = on_a_bus(tmp_path, RUN, tmp_path / "ana")
    assert "keyring" in said
    assert said.endswith("Give a passphrase instead.")
    assert not (tmp_path / "ana").exists()
