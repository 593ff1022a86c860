"""The file `keys.json`: wrapped keys only, each bound to its profile and its purpose."""

import os
import secrets
from pathlib import Path

import msgspec
from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from app.settings.files import replace_file

FILE_NAME = "keys.json"
VERSION = 1
KEY_BYTES = 32


class NoKey(Exception):
    """The profile's key cannot be had; the message is a plain sentence for the person at the desk."""


class WrongPassphrase(NoKey):
    """The passphrase does not open the profile."""


class Cost(msgspec.Struct, frozen=True):
    """How much work a guess at the passphrase costs (argon2id: rounds, memory, lanes)."""

    rounds: int = 3
    memory_kib: int = 64 * 1024
    lanes: int = 4


class Wrapped(msgspec.Struct, frozen=True):
    """Bytes sealed with AES-256-GCM."""

    nonce: str
    sealed: str


class PassphraseSlot(msgspec.Struct, frozen=True):
    """The data key, wrapped by a key that only the passphrase gives."""

    salt: str
    cost: Cost
    key: Wrapped


class KeyringSlot(msgspec.Struct, frozen=True):
    """The data key, wrapped by a secret that the operating system's keyring holds under `account`."""

    account: str
    key: Wrapped


class KeyFile(msgspec.Struct, frozen=True):
    """All that is on disk: the slots, the device key under the data key, and the PIN's record likewise."""

    version: int
    profile: str
    device: Wrapped
    keyring: KeyringSlot | None = None
    passphrase: PassphraseSlot | None = None
    pin: Wrapped | None = None


def read_key_file(profile: Path) -> KeyFile:
    """The profile's key file; raises NoKey when it is missing, damaged or newer than this program."""
    try:
        found = msgspec.json.decode((profile / FILE_NAME).read_bytes(), type=KeyFile)
    except FileNotFoundError as error:
        raise NoKey("This profile has no keys yet.") from error
    except msgspec.MsgspecError as error:
        raise NoKey(
            "The profile's key file is damaged. Put back a copy of keys.json, or enrol again."
        ) from error
    if found.version > VERSION:
        raise NoKey("The profile's key file was written by a newer program; it was left untouched.")
    return found


def write_key_file(profile: Path, keys: KeyFile) -> None:
    """Replace the profile's key file."""
    replace_file(profile / FILE_NAME, msgspec.json.format(msgspec.json.encode(keys)))


def seal(key: bytes, secret: bytes, profile: str, purpose: str) -> Wrapped:
    """Wrap a secret so that it opens only with the key, in this profile, for this purpose."""
    nonce = secrets.token_bytes(12)
    sealed = AESGCM(key).encrypt(nonce, secret, f"{profile}/{purpose}".encode())
    return Wrapped(nonce.hex(), sealed.hex())


def unseal(key: bytes, wrapped: Wrapped, profile: str, purpose: str) -> bytes | None:
    """The secret, or None when the key is another one or the bytes were changed."""
    context = f"{profile}/{purpose}".encode()
    try:
        nonce, sealed = bytes.fromhex(wrapped.nonce), bytes.fromhex(wrapped.sealed)
        return AESGCM(key).decrypt(nonce, sealed, context)
    except (InvalidTag, ValueError):  # ValueError: the hex itself was damaged
        return None


def stretch(passphrase: str, salt: str, cost: Cost) -> bytes:
    """The key that a passphrase gives; slow on purpose."""
    return hash_secret_raw(
        passphrase.encode("utf-8"),
        salt.encode("ascii"),
        time_cost=cost.rounds,
        memory_cost=cost.memory_kib,
        parallelism=cost.lanes,
        hash_len=KEY_BYTES,
        type=Type.ID,
    )


def passphrase_slot(data_key: bytes, passphrase: str, profile: str, cost: Cost) -> PassphraseSlot:
    """A slot that the passphrase opens."""
    salt = os.urandom(16).hex()
    wrapping = stretch(passphrase, salt, cost)
    return PassphraseSlot(salt, cost, seal(wrapping, data_key, profile, "data/passphrase"))


def open_passphrase_slot(slot: PassphraseSlot, passphrase: str, profile: str) -> bytes | None:
    """The data key, or None when the passphrase is another one."""
    wrapping = stretch(passphrase, slot.salt, slot.cost)
    return unseal(wrapping, slot.key, profile, "data/passphrase")
