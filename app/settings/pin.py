"""The PIN for signing in without a hub: slow to guess, slower after five misses, gone after ten."""

from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from app.settings.keyfile import KeyFile, NoKey, read_key_file, seal, unseal, write_key_file
from app.settings.keys import ProfileKeys
from app.settings.system_keyring import SystemKeyring

if TYPE_CHECKING:
    from argon2 import PasswordHasher

FREE_MISSES = 5
LAST_MISS = 10
FIRST_WAIT_S = 30
MIN_DIGITS = 4


class NoPin(Exception):
    """The profile opens with a PIN and none was given."""

    def __init__(self) -> None:
        super().__init__("This profile opens with the agent's PIN.")


class WrongPin(Exception):
    """Not the PIN; `left` tries remain before the keyring's slot is destroyed."""

    def __init__(self, left: int) -> None:
        super().__init__(f"That is not the PIN. {left} tries are left.")
        self.left = left


class PinWait(Exception):
    """Too many misses; not even the right PIN is looked at before `seconds` have passed."""

    def __init__(self, seconds: int) -> None:
        super().__init__(f"Too many wrong PINs. Try again in {seconds} seconds.")
        self.seconds = seconds


class PinGone(Exception):
    """The PIN was missed ten times; only the passphrase or the hub lets the agent in now."""

    def __init__(self) -> None:
        super().__init__("The PIN was wrong ten times. Sign in with the passphrase.")


class _Record(msgspec.Struct, frozen=True):
    """What is kept, sealed under the data key: a thief of the file alone cannot try PINs on it."""

    hash: str
    misses: int = 0
    missed_at: datetime | None = None


@cache
def _hasher() -> "PasswordHasher":
    from argon2 import PasswordHasher  # not at the top: most starts ask for no PIN

    return PasswordHasher(time_cost=3, memory_cost=64 * 1024, parallelism=4)


def set_pin(profile: Path, keys: ProfileKeys, pin: str) -> None:
    """Set or replace the PIN and forget earlier misses."""
    if not (pin.isdecimal() and len(pin) >= MIN_DIGITS):
        raise ValueError(f"a PIN has at least {MIN_DIGITS} digits")
    file = read_key_file(profile)
    if file.passphrase is None:
        raise NoKey("Set a passphrase first: it is the way back in after ten wrong PINs.")
    _write(profile, file, keys, _Record(_hasher().hash(pin)))


def has_pin(profile: Path) -> bool:
    """Whether the agent has set a PIN."""
    return read_key_file(profile).pin is not None


def verify_pin(profile: Path, keys: ProfileKeys, pin: str | None, now: datetime) -> None:
    """Return when the PIN is right; raises NoPin, WrongPin, PinWait, PinGone, or NoKey when none is set."""
    if pin is None:
        raise NoPin
    file = read_key_file(profile)
    record = _read(file, keys)
    if record.misses >= LAST_MISS:
        raise PinGone
    wait = _wait(record, now)
    if wait > timedelta(0):
        raise PinWait(-(-wait // timedelta(seconds=1)))
    # The miss is on disk before the answer is known: pulling the plug buys no free guess.
    _write(profile, file, keys, _Record(record.hash, record.misses + 1, now))
    if not _matches(record.hash, pin):
        _missed(profile, record.misses + 1)
    _write(profile, read_key_file(profile), keys, _Record(record.hash))


def _missed(profile: Path, misses: int) -> None:
    if misses < LAST_MISS:
        raise WrongPin(LAST_MISS - misses)
    _destroy_keyring_slot(profile)
    raise PinGone


def _matches(hash: str, pin: str) -> bool:
    from argon2.exceptions import VerifyMismatchError

    try:
        return _hasher().verify(hash, pin)
    except VerifyMismatchError:
        return False


def _wait(record: _Record, now: datetime) -> timedelta:
    """How long to wait still; a clock turned back waits the whole time again."""
    if record.misses < FREE_MISSES or record.missed_at is None:
        return timedelta(0)
    whole = timedelta(seconds=FIRST_WAIT_S * 2 ** (record.misses - FREE_MISSES))
    return whole - max(timedelta(0), now - record.missed_at)


def _destroy_keyring_slot(profile: Path) -> None:
    file = read_key_file(profile)
    if file.keyring is None:
        return
    # The slot leaves the file first: should the keyring refuse, the file alone no longer opens.
    write_key_file(profile, msgspec.structs.replace(file, keyring=None))
    SystemKeyring().destroy(file.keyring.account)


def _read(file: KeyFile, keys: ProfileKeys) -> _Record:
    if file.pin is None:
        raise NoKey("No PIN is set on this workstation.")
    body = unseal(keys.database, file.pin, file.profile, "pin")
    if body is None:
        raise NoKey("The PIN's record is damaged. Sign in with the passphrase.")
    return msgspec.json.decode(body, type=_Record)


def _write(profile: Path, file: KeyFile, keys: ProfileKeys, record: _Record) -> None:
    sealed = seal(keys.database, msgspec.json.encode(record), file.profile, "pin")
    write_key_file(profile, msgspec.structs.replace(file, pin=sealed))
