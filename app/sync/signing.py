"""The device's signature: a workstation proves that it is the one that was enrolled."""

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from msgspec.structs import replace

from app.sync.protocol import Hello, hello_bytes


def public_key(device: bytes) -> str:
    """The public half, in hex, of a device's private key; what enrolment gives to the hub."""
    return Ed25519PrivateKey.from_private_bytes(device).public_key().public_bytes_raw().hex()


def signed(hello: Hello, challenge: str, device: bytes) -> Hello:
    """The greeting with the hub's challenge and the device's signature over both."""
    unsigned = replace(hello, challenge=challenge)
    signature = Ed25519PrivateKey.from_private_bytes(device).sign(hello_bytes(unsigned))
    return replace(unsigned, signature=signature.hex())
