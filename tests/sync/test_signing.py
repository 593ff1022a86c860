"""The device's signature covers the challenge, the name and the newest operation."""

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from msgspec.structs import replace

from app.sync.protocol import Hello, OpHead, hello_bytes
from app.sync.signing import public_key, signed

HELLO = Hello(replica="r1", head=OpHead(7, "ab" * 32), acked=6)


@pytest.fixture
def device() -> bytes:
    return Ed25519PrivateKey.generate().private_bytes_raw()


def check(device: bytes, hello: Hello) -> None:
    key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(public_key(device)))
    key.verify(bytes.fromhex(hello.signature), hello_bytes(hello))


def test_the_public_key_confirms_the_signature(device: bytes) -> None:
    hello = signed(HELLO, "c1", device)
    assert (hello.challenge, hello.replica, hello.head) == ("c1", "r1", HELLO.head)
    check(device, hello)


@pytest.mark.parametrize(
    "change", [{"challenge": "c2"}, {"replica": "r2"}, {"head": OpHead(8, "ab" * 32)}]
)
def test_what_was_signed_cannot_be_changed(device: bytes, change: dict[str, object]) -> None:
    with pytest.raises(InvalidSignature):
        check(device, replace(signed(HELLO, "c1", device), **change))


def test_another_device_signs_otherwise(device: bytes) -> None:
    other = Ed25519PrivateKey.generate().private_bytes_raw()
    with pytest.raises(InvalidSignature):
        check(device, signed(HELLO, "c1", other))
