"""One program at a time per profile, also when the other is another process or was killed."""

import subprocess
import sys
from pathlib import Path

import pytest

from app.store.engines import StoreLocked
from app.store.lock import ProfileLock

HOLDER = """
import sys
from pathlib import Path
from app.store.lock import ProfileLock
lock = ProfileLock(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


def test_a_second_lock_is_refused_and_the_first_given_back(tmp_path: Path) -> None:
    lock = ProfileLock(tmp_path)
    with pytest.raises(StoreLocked, match="Another Evenkeel is using this profile"):
        ProfileLock(tmp_path)
    lock.release()
    ProfileLock(tmp_path).release()


def test_two_profiles_do_not_know_each_other(tmp_path: Path) -> None:
    folders = [tmp_path / "a", tmp_path / "b"]
    for folder in folders:
        folder.mkdir()
    for lock in [ProfileLock(folder) for folder in folders]:
        lock.release()


def test_another_process_holds_the_profile_until_it_dies(tmp_path: Path) -> None:
    command = [sys.executable, "-c", HOLDER, str(tmp_path)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(StoreLocked):
            ProfileLock(tmp_path)
        other.kill()
        other.wait(60)
    ProfileLock(tmp_path).release()


def test_only_the_owner_may_read_the_lock(tmp_path: Path) -> None:
    ProfileLock(tmp_path).release()
    assert (tmp_path / "lock").stat().st_mode & 0o077 == 0
