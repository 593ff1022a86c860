"""Seals: an edition counts when two different people, whose keys are trusted, have signed the same bytes.

Ed25519 by the library. Signing and checking read no clock and no dice, so both ends decide alike.
"""

from collections.abc import Mapping
from functools import lru_cache
from hashlib import sha256
from typing import Final

from app.domain.operations import Code, Rejected
from app.domain.policy.shelf import Head, Shelf

SEALS: Final = 2
KEY_BYTES: Final = 32
MOST_SEALS: Final = 8


def key_id(public: str) -> str:
    """The short name of a public key (hex): its own digest, so that no other key can take it."""
    return sha256(bytes.fromhex(public)).hexdigest()[:16]


def public_of(private: bytes) -> str:
    """The public half of a private key, in hex."""
    # Not at the top: every window loads this module, and only a seal needs the library.
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    return Ed25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw().hex()


def sign(private: bytes, said: bytes) -> str:
    """The signature of these bytes, in hex."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    return Ed25519PrivateKey.from_private_bytes(private).sign(said).hex()


@lru_cache(256)
def is_signed(public: str, signature: str, said: bytes) -> bool:
    """Whether the holder of this key signed these bytes."""
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(public))
        key.verify(bytes.fromhex(signature), said)
    except (InvalidSignature, ValueError):
        return False
    return True


def vouched_bytes(public: str, holder: str) -> bytes:
    """What the holder of a trusted key signs to vouch for another one."""
    return f"evenkeel policy key\0{public}\0{holder}".encode()


def trusted(pinned: Shelf | None, news: Shelf) -> dict[str, str]:
    """Those of the keys in `news` that may be believed: all at first sight, later the known and the vouched for."""
    if pinned is None or not pinned.keys:
        return {id: public for id, public in news.keys.items() if _is_key(id, public)}
    known = {
        id: public
        for id, public in pinned.keys.items()
        if news.keys.get(id) == public and news.holders.get(id) == pinned.holders.get(id)
    }
    vouching = dict(pinned.keys)
    for id in sorted(news.keys.keys() - known.keys()):
        public, holder = news.keys[id], news.holders.get(id, "")
        by, _, signature = news.vouchers.get(id, "").partition(":")
        said = vouched_bytes(public, holder)
        is_new = id not in vouching and _is_key(id, public)
        if is_new and by in vouching and is_signed(vouching[by], signature, said):
            known[id] = public
    return known


def _is_key(id: str, public: str) -> bool:
    try:
        return len(bytes.fromhex(public)) == KEY_BYTES and key_id(public) == id
    except ValueError:
        return False


def check_seals(
    head: Head, seals: Mapping[str, str], keys: Mapping[str, str], holders: Mapping[str, str]
) -> None:
    """Raise unless two different people, whose keys are trusted, have sealed this edition."""
    code, number = Code.FORBIDDEN_NOW, head.number
    if any(id not in keys for id in seals):
        raise Rejected("policy.key_unknown", code, number=number)
    is_too_much = len(seals) > MOST_SEALS
    if is_too_much or any(not is_signed(keys[id], seals[id], head.sealed) for id in seals):
        raise Rejected("policy.seal_false", code, number=number)
    if len(seals) < SEALS:
        raise Rejected("policy.second_seal_missing", code, number=number)
    if len({holders.get(id, id) for id in seals}) < SEALS:
        raise Rejected("policy.same_person", code, number=number)
