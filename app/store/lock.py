"""One program at a time per profile: a lock on a file, given back by the system even after a crash."""

import os
import sys
from pathlib import Path

from app.store.engines import StoreLocked


class ProfileLock:
    """Holds the profile for this process; raises StoreLocked when another holds it."""

    def __init__(self, profile: Path) -> None:
        self._file = os.open(profile / "lock", os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _lock(self._file)
        except OSError as error:
            os.close(self._file)
            raise StoreLocked(
                "Another Evenkeel is using this profile. Nothing was changed; close the other one first."
            ) from error

    def release(self) -> None:
        """Let others in."""
        os.close(self._file)


if sys.platform == "win32":
    import msvcrt

    def _lock(file: int) -> None:
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
