"""Write a small file so that a power cut leaves the old one or the new one, never half of it."""

import os
import secrets
from pathlib import Path


def replace_file(path: Path, body: bytes) -> None:
    """Put `body` in place of the file, readable by its owner only, and on the disk before returning."""
    fresh = path.with_name(f"{path.name}.{secrets.token_hex(4)}.new")
    try:
        _write(fresh, body)
        os.replace(fresh, path)
    except BaseException:
        fresh.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def _write(path: Path, body: bytes) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(body)
        file.flush()
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Names that were given in a folder outlive a power cut."""
    if os.name != "posix":  # Windows has no handle for a folder; a rename is journalled there
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
