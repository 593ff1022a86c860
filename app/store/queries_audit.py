"""The question about what became of work that did not go as its author meant it; the hub answers it."""

from dataclasses import dataclass
from typing import ClassVar

from msgspec import Struct

from app.store.queries_older import Older, OlderOpen


class AuditLine(Struct, frozen=True):
    """One operation that was refused, changed or set aside; times are microseconds.

    `agent`, called `label`, made it at `at_us` on the workstation `replica`, and the hub answered at
    `judged_us` with `status` and `code`; `reason` and `facts` are the sentence. `ticket`, shown as `ref`,
    is "" where it was about none.
    """

    judged_us: int
    replica: str
    seq: int
    at_us: int
    agent: str
    label: str
    name: str
    status: str
    code: str
    reason: str
    facts: dict[str, str]
    ticket: str = ""
    ref: str = ""


class AuditFound(Struct, frozen=True):
    """Lines, the newest first; ask again with `after` = `following` until it is "".

    Troubles: offline, hub, forbidden, too_many (again in `retry_s`).
    """

    lines: tuple[AuditLine, ...] = ()
    following: str = ""
    trouble: str = ""
    retry_s: int = 0


@dataclass(frozen=True, slots=True)
class Audit:
    """What the hub did not do as it was meant -> AuditFound: one's own work, a team's or everybody's, by right."""

    name: ClassVar[str] = "audit"
    after: str = ""


HUB_QUESTIONS = (Older, OlderOpen, Audit)
