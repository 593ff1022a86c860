"""Grants: money of an order set aside for one workstation, so that a promise made without the hub can be kept.

The hub sets it aside while the line holds; the workstation spends of it and stops a little before it
ends; the hub takes back what is left a good while after the end, since a promise may still be on its way.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from hashlib import blake2b
from typing import ClassVar, Final

from app.domain.ids import micros
from app.domain.operations import Code, Rejected

LIFE: Final = timedelta(hours=24)
SKEW: Final = timedelta(minutes=10)
GRACE: Final = timedelta(hours=24)
LETTERS: Final = (
    "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"  # none that is taken for another when read aloud
)
CODE_SIGNS: Final = 8


class GrantState(StrEnum):
    """Whether a grant may still be spent."""

    OPEN = "open"
    RETURNED = "returned"
    RECLAIMED = "reclaimed"


@dataclass(frozen=True, slots=True)
class Grant:
    """`left` may be promised by one workstation until `expires_at`; `by` is who drew it for `agent`."""

    kind: ClassVar[str] = "refund_grants"
    id: str
    replica: str
    agent: str
    order: str
    ticket: str
    customer: str
    currency: str
    left: int
    expires_at: datetime
    state: GrantState = GrantState.OPEN
    by: str = ""

    def is_good(self, at: datetime) -> bool:
        """Whether the workstation may still promise of it."""
        return self.state is GrantState.OPEN and at < self.expires_at - SKEW

    def refuse_unless_covers(self, amount: int, at: datetime, *, is_final: bool) -> None:
        """Raise Rejected when an amount cannot be promised of it."""
        if not is_final and not self.is_good(at):
            raise Rejected(
                "grant.late", Code.ALLOWANCE_LATE, expires_at=self.expires_at.isoformat()
            )
        if self.state is GrantState.OPEN and amount > self.left:
            raise Rejected("grant.exceeded", Code.ALLOWANCE_EXCEEDED, left=str(self.left))


def grant_id(order: str, replica: str, counter: str = "") -> str:
    """The grant of a workstation on an order; one by a supervisor's code has a counter of its own."""
    return f"{order}/{replica}/{counter}" if counter else f"{order}/{replica}"


def code_of(key: bytes, order: str, amount: int, currency: str, expires_at: datetime) -> str:
    """The short code that lets the workstation with this key promise so much on this order until then."""
    said = f"{order}\0{amount}\0{currency}\0{micros(expires_at)}".encode("utf-8", "surrogatepass")
    bits = int.from_bytes(blake2b(said, key=key, digest_size=8).digest())
    signs = [LETTERS[bits >> (5 * n) & 31] for n in range(CODE_SIGNS)]
    return "".join(signs[:4]) + "-" + "".join(signs[4:])
