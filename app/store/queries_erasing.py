"""Questions about customers who are to be forgotten: who asked it, who may decide, and how much it is about."""

from dataclasses import dataclass
from typing import ClassVar

from msgspec import Struct


class ErasureRow(Struct, frozen=True):
    """A customer for whom somebody wishes it, and what is here of them; `may_...` is for who asks."""

    customer: str
    label: str
    number: str
    asked_by: str
    tickets: int
    messages: int
    orders: int
    refunds: int
    may_ask: bool = False
    may_decide: bool = False
    may_keep: bool = False


@dataclass(frozen=True, slots=True)
class Erasure:
    """How it stands with forgetting a customer -> ErasureRow | None (not here, or forgotten already)."""

    name: ClassVar[str] = "erasure"
    customer: str


@dataclass(frozen=True, slots=True)
class Erasures:
    """Customers for whom it was asked and not decided -> tuple[ErasureRow, ...]."""

    name: ClassVar[str] = "erasures"


ERASING_QUESTIONS = (Erasure, Erasures)
