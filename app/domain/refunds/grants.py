"""Grants: money of an order set aside for one workstation, so that a promise made without the hub can be kept.

The hub sets it aside while the line holds; the workstation spends of it and stops a little before it
ends; the hub takes back what is left a good while after the end, since a promise may still be on its way.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from hashlib import blake2b
from typing import ClassVar, Final

from app.domain.operations import Code, Rejected

LIFE: Final = timedelta(hours=24)
SKEW: Final = timedelta(minutes=10)
GRACE: Final = timedelta(hours=24)
LETTERS: Final = (
    "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"  # none that is taken for another when read aloud
)
CODE_SIGNS: Final = 8
CODES_A_DAY: Final = 9  # for one order and workstation; few, so that guessing is hopeless


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

    @property
    def is_lent(self) -> bool:
        """Whether a supervisor lent it, whose limit then stands for the agent's."""
        return self.by != self.agent

    def refuse_unless_covers(self, amount: int, at: datetime, *, is_final: bool) -> None:
        """Raise Rejected when an amount cannot be promised of it."""
        if not is_final and not self.is_good(at):
            raise Rejected(
                "grant.late", Code.ALLOWANCE_LATE, expires_at=self.expires_at.isoformat()
            )
        if self.state is GrantState.OPEN and amount > self.left:
            raise Rejected("grant.exceeded", Code.ALLOWANCE_EXCEEDED, left=str(self.left))


def grant_id(order: str, replica: str) -> str:
    """The grant that travels with a workstation's claim; it is drawn again as it runs out."""
    return f"{order}/{replica}"


def code_of(key: bytes, order: str, amount: int, currency: str, day: date, nth: int) -> str:
    """The short code that lets the workstation with this key promise so much on this order once."""
    said = f"{order}\0{amount}\0{currency}\0{day.isoformat()}\0{nth}".encode(
        "utf-8", "surrogatepass"
    )
    bits = int.from_bytes(blake2b(said, key=key, digest_size=8).digest())
    signs = [LETTERS[bits >> (5 * n) & 31] for n in range(CODE_SIGNS)]
    return "".join(signs[:4]) + "-" + "".join(signs[4:])


def lent_id(order: str, replica: str, day: date, nth: int) -> str:
    """The grant behind the nth code of a day."""
    return f"{order}/{replica}/{day.isoformat()}-{nth}"


def lent_until(day: date) -> datetime:
    """A code is good to the end of the day after the one it was made on."""
    return datetime.combine(day, time(), UTC) + timedelta(days=2)


def matching(
    key: bytes, code: str, order: str, amount: int, currency: str, at: datetime
) -> tuple[date, int] | None:
    """The day and number of the code that was typed in; None when it is none for this order and amount."""
    typed = "".join(sign for sign in code.upper() if sign.isalnum())
    for day in (at.date(), at.date() - timedelta(days=1)):
        for nth in range(1, CODES_A_DAY + 1):
            if code_of(key, order, amount, currency, day, nth).replace("-", "") == typed:
                return day, nth
    return None
