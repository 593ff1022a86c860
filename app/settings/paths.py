"""Where the files are: a folder per profile, one for the demo, one for a hub of one's own."""

import re
import stat
from pathlib import Path

PRIVATE = 0o700
_PROFILE_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")


def data_dir() -> Path:
    """The folder that the operating system gives this program for the signed-in person."""
    import platformdirs  # here, since only commands without --profile or --data need it

    return platformdirs.user_data_path("evenkeel", appauthor=False, roaming=False)


def profile_dir(name: str = "default") -> Path:
    """The folder of a named profile; a name is letters, digits, dot, dash and underscore."""
    if not _PROFILE_NAME.fullmatch(name):
        raise ValueError(f"not a profile name: {name!r}")
    return data_dir() / "profiles" / name


def demo_dir() -> Path:
    """The folder of the demo: its hub and its two profiles."""
    return data_dir() / "demo"


def hub_dir() -> Path:
    """The folder of a hub that brings its own database."""
    return data_dir() / "hub"


def private_dir(folder: Path) -> Path:
    """The folder, made when missing, open to its owner only."""
    folder.mkdir(parents=True, exist_ok=True)
    if (
        stat.S_IMODE(folder.stat().st_mode) != PRIVATE
    ):  # which a disk that can only be read would refuse
        folder.chmod(PRIVATE)
    return folder
