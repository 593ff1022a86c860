"""Sealed for somebody else: HPKE (RFC 9180) with X25519, so that only the holder of the private key can read.

The file begins with one line that says what it is; everything behind it is sealed. The keys are plain
PEM, as `openssl genpkey -algorithm X25519` makes them as well.
"""

import zlib
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hpke, serialization
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

MAGIC: Final = b"evenkeel sealed 1\n"
INFO: Final = b"evenkeel outbox for support"
SUITE: Final = hpke.Suite(hpke.KEM.X25519, hpke.KDF.HKDF_SHA256, hpke.AEAD.CHACHA20_POLY1305)


class SealTrouble(Exception):
    """A sealed file or its key is not what it should be; the sentence says how."""


class BadKey(SealTrouble):
    """This is no X25519 key in PEM."""


class NoSupportKey(SealTrouble):
    """Nobody has said for whom an export is to be sealed."""


class NotSealed(SealTrouble):
    """This file was not sealed by us, or it is damaged."""


class WrongSeal(SealTrouble):
    """It was sealed for another key, or was changed since."""


def new_keys() -> tuple[str, str]:
    """A private key and its public half, both PEM."""
    key = X25519PrivateKey.generate()
    private = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    public = key.public_key().public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    return private.decode(), public.decode()


def check_public(pem: str) -> None:
    """Raise BadKey unless somebody could be sealed for with it."""
    _public(pem)


def seal(packed: bytes, public_pem: str) -> bytes:
    """Compressed bytes, sealed for the owner of the key."""
    return MAGIC + SUITE.encrypt(packed, _public(public_pem), INFO)


def unseal(sealed: bytes, private_pem: str) -> bytes:
    """What was compressed and sealed, opened again."""
    if not sealed.startswith(MAGIC):
        raise NotSealed("This is no sealed export of Evenkeel. Nothing was read.")
    try:
        key = serialization.load_pem_private_key(private_pem.encode(), None)
    except (ValueError, TypeError) as error:
        raise BadKey("The private key cannot be read; it must be X25519 in PEM.") from error
    if not isinstance(key, X25519PrivateKey):
        raise BadKey("The private key is of another kind; it must be X25519 in PEM.")
    try:
        return zlib.decompress(SUITE.decrypt(sealed[len(MAGIC) :], key, INFO))
    except (InvalidTag, ValueError, zlib.error) as error:
        raise WrongSeal(
            "This key does not open the export: it was sealed for another, or the file was changed."
        ) from error


def _public(pem: str) -> X25519PublicKey:
    try:
        key = serialization.load_pem_public_key(pem.encode())
    except ValueError as error:
        raise BadKey("The support key cannot be read; it must be X25519 in PEM.") from error
    if not isinstance(key, X25519PublicKey):
        raise BadKey("The support key is of another kind; it must be X25519 in PEM.")
    return key
