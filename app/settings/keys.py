"""The keys of a profile: made once, opened by the system's keyring or a passphrase, never on disk in plain."""

import os
import secrets
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from app.settings.keyfile import (
    FILE_NAME,
    KEY_BYTES,
    VERSION,
    Cost,
    KeyFile,
    KeyringSlot,
    NoKey,
    WrongPassphrase,
    open_passphrase_slot,
    passphrase_slot,
    read_key_file,
    seal,
    unseal,
    write_key_file,
)
from app.settings.paths import private_dir
from app.settings.system_keyring import SystemKeyring

__all__ = [
    "Cost",
    "NoKey",
    "ProfileKeys",
    "WrongPassphrase",
    "add_keyring",
    "add_passphrase",
    "create_keys",
    "has_keys",
    "needs_passphrase",
    "open_keys",
]


class ProfileKeys(NamedTuple):
    """The database's raw key and the device's Ed25519 private key; in memory only."""

    database: bytes
    device: bytes

    def __repr__(self) -> str:
        return "ProfileKeys(…)"  # a traceback or a log must never show a key


def has_keys(profile: Path) -> bool:
    """Whether keys were made for this profile."""
    return (profile / FILE_NAME).exists()


def needs_passphrase(profile: Path) -> bool:
    """Whether the profile opens with a passphrase only."""
    return read_key_file(profile).keyring is None


def create_keys(profile: Path, passphrase: str | None, *, cost: Cost | None = None) -> ProfileKeys:
    """Make a profile's keys: under the passphrase when one is given, else under the system's keyring."""
    if has_keys(profile):
        raise NoKey("This profile already has keys; they were left untouched.")
    name = secrets.token_hex(16)
    keys = ProfileKeys(os.urandom(KEY_BYTES), Ed25519PrivateKey.generate().private_bytes_raw())
    file = KeyFile(VERSION, name, seal(keys.database, keys.device, name, "device"))
    if passphrase is None:
        file = _with_keyring(file, keys.database)
    else:
        file = _with_passphrase(file, keys.database, passphrase, cost or Cost())
    write_key_file(private_dir(profile), file)
    return keys


def open_keys(profile: Path, passphrase: str | None) -> ProfileKeys:
    """The profile's keys, by the passphrase when one is given, else by the system's keyring."""
    file = read_key_file(profile)
    data_key = _by_keyring(file) if passphrase is None else _by_passphrase(file, passphrase)
    device = unseal(data_key, file.device, file.profile, "device")
    if device is None:
        raise NoKey("The device key in keys.json is damaged. This workstation must enrol again.")
    return ProfileKeys(data_key, device)


def add_passphrase(
    profile: Path, keys: ProfileKeys, passphrase: str, *, cost: Cost | None = None
) -> None:
    """Let a passphrase open the profile too; replaces an earlier one."""
    _change(profile, lambda f: _with_passphrase(f, keys.database, passphrase, cost or Cost()))


def add_keyring(profile: Path, keys: ProfileKeys) -> None:
    """Let the system's keyring open the profile too."""
    _change(profile, lambda f: _with_keyring(f, keys.database))


def _change(profile: Path, change: Callable[[KeyFile], KeyFile]) -> None:
    write_key_file(profile, change(read_key_file(profile)))


def _with_keyring(file: KeyFile, data_key: bytes) -> KeyFile:
    secret = os.urandom(KEY_BYTES)
    SystemKeyring().keep(file.profile, secret)
    slot = KeyringSlot(file.profile, seal(secret, data_key, file.profile, "data/keyring"))
    return msgspec.structs.replace(file, keyring=slot)


def _with_passphrase(file: KeyFile, data_key: bytes, passphrase: str, cost: Cost) -> KeyFile:
    if not passphrase.strip():
        raise NoKey("The passphrase is empty. Choose one of several words.")
    slot = passphrase_slot(data_key, passphrase, file.profile, cost)
    return msgspec.structs.replace(file, passphrase=slot)


def _by_keyring(file: KeyFile) -> bytes:
    if file.keyring is None:
        raise NoKey("This profile opens with a passphrase.")
    secret = SystemKeyring().fetch(file.keyring.account)
    if secret is None:
        raise NoKey("The system's keyring no longer holds this profile's key.")
    data_key = unseal(secret, file.keyring.key, file.profile, "data/keyring")
    if data_key is None:
        raise NoKey("The system's keyring holds another key than this profile's.")
    return data_key


def _by_passphrase(file: KeyFile, passphrase: str) -> bytes:
    if file.passphrase is None:
        raise NoKey("This profile has no passphrase; it opens with the system's keyring.")
    data_key = open_passphrase_slot(file.passphrase, passphrase, file.profile)
    if data_key is None:
        raise WrongPassphrase("The passphrase does not open this profile. Nothing was changed.")
    return data_key
