"""What makes a backup unreadable to others and any change of it known: frames of AES-256-GCM under one key.

The key comes from a passphrase (argon2id) or from a key file (HKDF), anew for every file by its salt.
Each frame is bound to the file's first lines, to its place and to whether it is the last, so that none
can be left out, doubled or put elsewhere.
"""

import hashlib
import hmac
import json
import os
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Protocol

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

FRAME: Final = 1024 * 1024
TAG: Final = 16
SHORTEST: Final = 12  # characters of a passphrase that guards a whole house
KEY_BYTES: Final = 32
COST: Final = {"rounds": 3, "memory_kib": 128 * 1024, "lanes": 4}
DEAREST: Final = {
    "rounds": 16,
    "memory_kib": 1024 * 1024,
    "lanes": 16,
}  # a file may not ask for more
SIZE: Final = struct.Struct(">I")


class BackupTrouble(Exception):
    """The backup cannot be made, read or put back; the message says why, and that nothing was changed."""


class Sink(Protocol):
    """Takes bytes."""

    def write(self, data: bytes, /) -> int: ...


@dataclass(frozen=True, slots=True)
class Secret:
    """What opens a backup: a passphrase that a person knows, or the bytes of a key file."""

    kind: str
    value: bytes

    def __repr__(self) -> str:
        return f"Secret({self.kind!r}, …)"

    @classmethod
    def of_passphrase(cls, words: str) -> "Secret":
        """A passphrase; BackupTrouble when it is too short to guard anything."""
        if len(words) < SHORTEST:
            raise BackupTrouble(f"A backup's passphrase has at least {SHORTEST} characters.")
        return cls("passphrase", words.encode())

    @classmethod
    def of_file(cls, path: Path) -> "Secret":
        """The key in a file that `new_key_file` wrote."""
        try:
            value = bytes.fromhex(path.read_text("ascii").strip())
        except OSError as error:
            raise BackupTrouble(f"The key file {path} cannot be read: {error.strerror}.") from error
        except ValueError as error:
            raise BackupTrouble(f"{path} is no key file.") from error
        if len(value) != KEY_BYTES:
            raise BackupTrouble(f"{path} is no key file.")
        return cls("file", value)

    def key_for(self, opening: dict[str, Any]) -> bytes:
        """The key of the file that opens like this."""
        salt = bytes.fromhex(opening["salt"])
        if self.kind == "file":
            return HKDF(SHA256(), KEY_BYTES, salt, b"evenkeel hub backup").derive(self.value)
        rounds, memory, lanes = (int(opening["cost"][name]) for name in COST)
        return hash_secret_raw(self.value, salt, rounds, memory, lanes, KEY_BYTES, Type.ID)


def new_key_file(path: Path) -> None:
    """Write a key nobody has seen into a new file that only we may read."""
    try:
        with open(path, "xb", opener=lambda name, flags: os.open(name, flags, 0o600)) as file:
            file.write(os.urandom(KEY_BYTES).hex().encode() + b"\n")
    except FileExistsError as error:
        raise BackupTrouble(f"{path} is there already; nothing was written.") from error


class Sealing:
    """Takes plain bytes and writes them on in sealed frames; `close` writes the last one."""

    def __init__(self, file: Sink, magic: bytes, secret: Secret) -> None:
        opening: dict[str, Any] = {"by": secret.kind, "salt": os.urandom(16).hex()}
        if secret.kind == "passphrase":
            opening["cost"] = dict(COST)
        key = secret.key_for(opening)
        opening["check"] = _check(key)
        self._head = magic + json.dumps(opening, separators=(",", ":")).encode() + b"\n"
        self._file, self._cipher = file, AESGCM(key)
        self._place = 0
        self._kept = bytearray()
        file.write(self._head)

    def write(self, data: Any, /) -> int:
        """Some more bytes."""
        self._kept += data
        while len(self._kept) > FRAME:
            self._frame(bytes(self._kept[:FRAME]), is_last=False)
            del self._kept[:FRAME]
        return len(data)

    def close(self) -> None:
        """What is left, marked as the end."""
        self._frame(bytes(self._kept), is_last=True)

    def _frame(self, plain: bytes, *, is_last: bool) -> None:
        sealed = self._cipher.encrypt(_nonce(self._place, is_last=is_last), plain, self._head)
        self._file.write(SIZE.pack(len(sealed)) + sealed)
        self._place += 1


def unsealed(path: Path, magic: bytes, secret: Secret) -> Iterator[bytes]:
    """The plain bytes of a sealed file; BackupTrouble as soon as anything in it is not as it was written."""
    altered = BackupTrouble(f"{path} is cut off or was altered; do not rely on it.")
    with path.open("rb") as file:
        first, line = file.read(len(magic)), file.readline(4096)
        if first != magic:
            raise BackupTrouble(f"{path} is no backup of a hub.")
        cipher = AESGCM(_opened(path, line, secret))
        place, is_last = 0, False
        while size := file.read(SIZE.size):
            sealed = b""
            if len(size) == SIZE.size and (length := SIZE.unpack(size)[0]) <= FRAME + TAG:
                sealed = file.read(length)
            is_last = not file.peek(1)
            try:
                plain = cipher.decrypt(_nonce(place, is_last=is_last), sealed, first + line)
            except InvalidTag as error:
                raise altered from error
            yield plain
            place += 1
        if not is_last:
            raise altered


def _opened(path: Path, line: bytes, secret: Secret) -> bytes:
    """The key of a file by its second line."""
    try:
        opening = json.loads(line)
        if opening["by"] != secret.kind:
            needed = "a key file" if opening["by"] == "file" else "a passphrase"
            raise BackupTrouble(f"{path} was sealed with {needed}.")
        if secret.kind == "passphrase" and any(
            not 0 < int(opening["cost"][name]) <= most for name, most in DEAREST.items()
        ):
            raise ValueError("cost")
        key = secret.key_for(opening)
        fits = hmac.compare_digest(opening["check"], _check(key))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise BackupTrouble(f"{path} is cut off or was altered; do not rely on it.") from error
    if not fits:
        raise BackupTrouble(f"The {secret.kind} is not the one {path} was sealed with.")
    return key


def _check(key: bytes) -> str:
    """Says of a key that it is the right one, and nothing more."""
    return hashlib.blake2b(b"evenkeel hub backup check", key=key, digest_size=8).hexdigest()


def _nonce(place: int, *, is_last: bool) -> bytes:
    return place.to_bytes(11) + bytes([is_last])
