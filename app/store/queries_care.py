"""Questions about proactive care: whom to write to of our own accord, who did, and what came of it."""

from dataclasses import dataclass
from typing import ClassVar

from app.domain.policy.caring import DismissCare, TakeCare


@dataclass(frozen=True, slots=True)
class CareRow:
    """One proposal. `subject_kind` is tickets, orders or customers; `because` the condition that holds.

    `title` and `words_own` are in the agent's language, `words` in the customer's. `is_quiet` says that
    it is night or Sunday where the customer lives.
    """

    id: str
    rule: str
    subject_kind: str
    subject: str
    customer: str
    customer_label: str
    ticket: str
    order: str
    order_number: str
    title: str
    words: str
    words_own: str
    clause: str
    clause_version: int
    edition: str
    because: str
    since_us: int
    is_quiet: bool
    again: int

    def take(self) -> TakeCare:
        """The operation by which its agent takes it on."""
        return TakeCare(
            self.customer, self.subject, self.rule, self.clause, self.clause_version,
            self.edition, self.again,
        )  # fmt: skip

    def dismiss(self, reason: str) -> DismissCare:
        """The operation by which its agent leaves it out."""
        return DismissCare(
            self.customer, self.subject, self.rule, reason, self.clause, self.clause_version,
            self.edition, self.again,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Care:
    """What the policy proposes now -> tuple[CareRow, ...], the newest occasion first.

    For one customer, one ticket, or all that this workstation holds; of all, the latest are looked at.
    """

    name: ClassVar[str] = "care"
    customer: str = ""
    ticket: str = ""
    limit: int = 200


@dataclass(frozen=True, slots=True)
class CaredRow:
    """What became of a proposal; `what` is taken or dismissed."""

    rule: str
    subject: str
    title: str
    what: str
    by: str
    by_label: str
    at_us: int
    reason: str
    clause: str
    clause_version: int
    edition: str


@dataclass(frozen=True, slots=True)
class CaredFor:
    """What became of proposals for a customer -> tuple[CaredRow, ...], the newest first."""

    name: ClassVar[str] = "cared_for"
    customer: str


@dataclass(frozen=True, slots=True)
class CareFigure:
    """What came of a rule: taken, dismissed; of those taken, who ordered within 30 days, who wrote within 7."""

    rule: str
    title: str
    taken: int
    dismissed: int
    bought: int
    wrote: int


@dataclass(frozen=True, slots=True)
class CareFigures:
    """What came of each rule of care -> tuple[CareFigure, ...], the most taken first."""

    name: ClassVar[str] = "care_figures"


CARE_QUESTIONS = (Care, CaredFor, CareFigures)
