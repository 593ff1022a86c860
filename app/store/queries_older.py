"""Questions about what is not on this computer: the hub answers two of them, the store the third."""

from dataclasses import dataclass
from typing import ClassVar

from msgspec import Struct


class OlderHit(Struct, frozen=True):
    """A ticket, customer or order at the hub; `is_stranger` where opening the customer takes a reason."""

    kind: str
    id: str
    customer: str
    ref: str
    title: str
    detail: str
    at_us: int
    state: str = ""
    channel: str = ""
    is_stranger: bool = False


class OlderFound(Struct, frozen=True):
    """What the hub has found, and how many `more`; `trouble` says why nothing could be asked.

    Troubles: offline, hub, forbidden, too_short, too_many (again in `retry_s`), reason_missing, not_found.
    """

    hits: tuple[OlderHit, ...] = ()
    more: int = 0
    trouble: str = ""
    retry_s: int = 0


class OlderKept(Struct, frozen=True):
    """A customer's whole history is here until `until_us`; `elsewhere` and `left_out` tickets are not."""

    customer: str = ""
    label: str = ""
    until_us: int = 0
    elsewhere: int = 0
    left_out: int = 0
    trouble: str = ""
    retry_s: int = 0


@dataclass(frozen=True, slots=True)
class Older:
    """Look at the hub for what no feed brings here -> OlderFound. `scope`: all, tickets or people."""

    name: ClassVar[str] = "older"
    text: str
    scope: str = "all"


@dataclass(frozen=True, slots=True)
class OlderOpen:
    """Fetch a customer's whole history from the hub and keep it for a while -> OlderKept.

    `kind` is customers, tickets or orders; `reason` is call, message, colleague or complaint.
    """

    name: ClassVar[str] = "older_open"
    kind: str
    id: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Kept:
    """Whose older history is on this computer now, the longest kept last -> tuple[OlderKept, ...]."""

    name: ClassVar[str] = "kept"
