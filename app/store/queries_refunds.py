"""Questions about refunds: what an order allows now, what came of each refund, and what waits for a decision."""

from dataclasses import dataclass
from typing import Any, ClassVar

from app.domain.refunds.ask import Ask
from app.domain.refunds.deciding import Case

StepRow = tuple[
    str, dict[str, Any]
]  # a code and its facts, as `trace.FACTS` says how to write them


@dataclass(frozen=True, slots=True)
class RefundDesk:
    """All that a preview of an order rests on, for a window that weighs anew at each key -> RefundDeskRow | None."""

    name: ClassVar[str] = "refund_desk"
    order: str


@dataclass(frozen=True, slots=True)
class RefundDeskRow:
    """`deciding.weigh(case, ask)` previews; `grant` may be promised of until `grant_until_us` without the hub.

    None is missing only while the rules or the order have not come to this computer.
    """

    case: Case
    grant: str = ""
    grant_left: int = 0
    grant_until_us: int = 0


@dataclass(frozen=True, slots=True)
class VerdictRow:
    """What this agent may do: way alone, approval or blocked, whose yes, the limit and what is left today."""

    way: str
    role: str
    limit: int
    left_today: int
    reasons: tuple[StepRow, ...]


@dataclass(frozen=True, slots=True)
class RefundPreview:
    """What may be refunded on an order now, part by part, with every step why -> RefundPreviewRow | None."""

    name: ClassVar[str] = "refund_preview"
    order: str
    ask: Ask = Ask()


@dataclass(frozen=True, slots=True)
class RefundPreviewRow:
    """Amounts in minor units of `currency`; `why` and `most` say why nothing is due, and what would be.

    `credited` is what the shop gave back by credits of its own.
    `offline` holds without the hub, up to `promisable`; `ways` are what to offer beyond that, in order.
    """

    order: str
    currency: str
    captured: int
    room: int
    credited: int = 0
    amount: int = 0
    net: int = 0
    tax: int = 0
    remaining: int = 0
    why: str = ""
    most: int | None = None
    lines: tuple[dict[str, Any], ...] = ()
    shipping: tuple[dict[str, Any], ...] = ()
    deductions: tuple[dict[str, Any], ...] = ()
    goodwill: tuple[dict[str, Any], ...] = ()
    tenders: tuple[dict[str, Any], ...] = ()
    buckets: tuple[dict[str, Any], ...] = ()
    is_eligible: bool = False
    clause: str = ""
    now: VerdictRow | None = None
    offline: VerdictRow | None = None
    promisable: int = 0
    grant: str = ""
    grant_left: int = 0
    grant_until_us: int = 0
    ways: tuple[tuple[str, int], ...] = ()
    signals: tuple[StepRow, ...] = ()
    steps: tuple[StepRow, ...] = ()
    trace: str = ""
    rules: str = ""


@dataclass(frozen=True, slots=True)
class RefundStepRow:
    """One step of a refund: what, by whom, when, how much, and in which words."""

    step: str
    by: str
    at_us: int
    amount: int
    note: str


@dataclass(frozen=True, slots=True)
class RefundRow:
    """One refund and its steps, oldest first; `is_saved_here` until the hub has said what it thinks of it.

    To the account that is to be paid so many other customers were paid.
    """

    id: str
    order: str
    ticket: str
    customer: str
    amount: int
    currency: str
    stage: str
    agent: str
    clause: str
    rules: str
    trace: str
    is_promised: bool
    is_saved_here: bool
    approver: str
    approvals: tuple[str, ...]
    expires_us: int | None
    reason: str
    payouts: tuple[tuple[str, int, str], ...]
    steps: tuple[RefundStepRow, ...]
    ask: Ask
    payee_customers: int = 0


@dataclass(frozen=True, slots=True)
class Refunds:
    """The refunds of a ticket, or of an order, oldest first -> tuple[RefundRow, ...]."""

    name: ClassVar[str] = "refunds"
    ticket: str = ""
    order: str = ""


@dataclass(frozen=True, slots=True)
class RefundRequests:
    """Requests that wait for a yes, soonest end first -> tuple[RefundRow, ...].

    Those of others, or, where `is_own`, those that others are to decide for this agent.
    """

    name: ClassVar[str] = "refund_requests"
    limit: int = 100
    is_own: bool = False


@dataclass(frozen=True, slots=True)
class DecidedRow:
    """One yes or no (`step` is approved or declined): by whom, when, and about what."""

    refund: str
    step: str
    by: str
    at_us: int
    amount: int
    currency: str
    ticket: str
    ticket_ref: str
    title: str


@dataclass(frozen=True, slots=True)
class RefundsDecided:
    """What was decided about requests since a moment, newest first -> tuple[DecidedRow, ...]."""

    name: ClassVar[str] = "refunds_decided"
    since_us: int = 0
    limit: int = 100


@dataclass(frozen=True, slots=True)
class StandInRow:
    """`taker` decides in the place of `giver` until a moment."""

    giver: str
    taker: str
    until_us: int


@dataclass(frozen=True, slots=True)
class StandIns:
    """Who decides in whose place now, where this agent is one of the two -> tuple[StandInRow, ...]."""

    name: ClassVar[str] = "stand_ins"


@dataclass(frozen=True, slots=True)
class AllowanceRow:
    """What one may give in a currency: in one case and still today, and the same without the hub."""

    currency: str
    case: int
    left_today: int
    offline_case: int
    offline_left_today: int
    credit_left_offline: int


@dataclass(frozen=True, slots=True)
class GrantRow:
    """Money of an order set aside for this workstation until a moment."""

    id: str
    order: str
    ticket: str
    left: int
    currency: str
    until_us: int
    is_good: bool


@dataclass(frozen=True, slots=True)
class AllowancesRow:
    """`grants` are those of this workstation that are still open; `approves` is for requests of others."""

    role: str
    allowances: tuple[AllowanceRow, ...]
    grants: tuple[GrantRow, ...]
    approves: bool = False


@dataclass(frozen=True, slots=True)
class Allowances:
    """What this agent may give, now and without the hub -> AllowancesRow."""

    name: ClassVar[str] = "allowances"


@dataclass(frozen=True, slots=True)
class GrantOfCode:
    """What a code that a supervisor read out is good for -> the grant.redeem to perform | None when it is none."""

    name: ClassVar[str] = "grant_of_code"
    order: str
    ticket: str
    amount: int
    code: str


@dataclass(frozen=True, slots=True)
class UnsaidCredits:
    """What credits of the shop took back of orders that do not say so yet -> tuple[CreditOrder, ...] to perform.

    Of some customers, or of all who have a number; each must be one person, for it is their purchases
    that tell what was given back.
    """

    name: ClassVar[str] = "unsaid_credits"
    customers: tuple[str, ...] = ()


REFUND_QUESTIONS: tuple[type[Any], ...] = (
    RefundDesk, RefundPreview, Refunds, RefundRequests, RefundsDecided, StandIns, Allowances, GrantOfCode,
    UnsaidCredits,
)  # fmt: skip
