"""A profile's file and its keys belong together: one without the other is a loss to be told, not a new profile."""

from pathlib import Path

from app.store.engines import StoreError, StoreMissing


class KeysMissing(StoreError):
    """There is a file whose keys are not there."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path} is here, its keys.json is gone. Nothing was changed. Put keys.json back from a copy; or "
            f"move {path.name} away, enrol again, and the hub fills an empty one."
        )


def begin(store: Path) -> None:
    """Note that a profile is being made, before its keys are: whatever interrupts us, the next start goes on."""
    for path in (_note(store), store):
        path.touch(mode=0o600)


def done(store: Path) -> None:
    """The file is made and can be read: from now on its absence is a loss."""
    _note(store).unlink(missing_ok=True)


def check(store: Path, *, has_keys: bool) -> None:
    """Raise StoreMissing or KeysMissing when one is here without the other."""
    if has_keys and _is_empty(store) and not _note(store).exists():
        raise StoreMissing(store)
    if not has_keys and not _is_empty(store):
        raise KeysMissing(store)


def _note(store: Path) -> Path:
    return store.with_name(store.name + "-making")


def _is_empty(store: Path) -> bool:
    """Whether neither the file nor its journal holds anything."""
    parts = (store, store.with_name(store.name + "-wal"))
    return not any(part.exists() and part.stat().st_size for part in parts)
