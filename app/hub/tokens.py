"""Challenges and tokens that prove themselves, so that every process of a hub takes another's."""

import base64
import hashlib
import hmac


def stamp(key: bytes, purpose: str, name: str, expires_us: int) -> str:
    """A text that names someone and an end, and that only a holder of the key could have written."""
    return f"{name}.{expires_us}.{_proof(key, purpose, name, expires_us)}"


def stamped_name(key: bytes, purpose: str, text: str, now_us: int) -> str | None:
    """The name in a stamp, or None when it is forged, for another purpose, or past its end."""
    name, _, rest = text.partition(".")
    end, _, proof = rest.partition(".")
    # Only the spelling that `stamp` writes: int() takes blanks, signs and foreign digits too, and
    # chokes on thousands of them.
    if not (end.isascii() and end.isdigit() and len(end) < 20):
        return None
    if not hmac.compare_digest(_proof(key, purpose, name, int(end)).encode(), proof.encode()):
        return None
    return name if now_us < int(end) else None


def _proof(key: bytes, purpose: str, name: str, expires_us: int) -> str:
    body = f"{purpose}\n{name}\n{expires_us}".encode()
    return base64.urlsafe_b64encode(hmac.digest(key, body, hashlib.sha256)).decode().rstrip("=")
