"""A claim: what the customer stands on, and the facts of the case that the rules ask for."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from app.domain.refunds.deadlines import Deadline
from app.domain.refunds.packs import Right, RightTerms
from app.domain.refunds.trace import Step


@dataclass(frozen=True, slots=True)
class Claim:
    """One ground for some goods on a day. `flags` are facts in words, such as unsealed, started, minor, major.

    `delivered` lists all deliveries; of `regular` ones the first counts, else the last. `informed` is
    the day a late information came; `uninformed` says that it never did.
    """

    jurisdiction: str
    right: Right
    on: date
    place: str = "online"
    category: str = ""
    flags: frozenset[str] = frozenset()
    bought: date | None = None
    delivered: tuple[date, ...] = ()
    regular: bool = False
    informed: date | None = None
    uninformed: bool = False
    country: str = ""
    currency: str = ""
    price: int | None = None
    remedy: str = ""
    months_used: int = 0
    pause_days: int = 0
    resumed: date | None = None
    goods_back: date | None = None
    sending_proved: bool = False
    trader_collects: bool = False
    condition: str = "new"
    has_proof: bool = True
    agreed_other_means: bool = False

    @property
    def possession(self) -> date | None:
        """The day from which possession counts."""
        if not self.delivered:
            return None
        return min(self.delivered) if self.regular else max(self.delivered)


@dataclass(frozen=True, slots=True)
class Clause:
    """Where a judgement stands written, and whether a lawyer has signed that page."""

    pack: str
    version: str
    rule: str
    article: str
    is_reviewed: bool = False
    see: str = ""


@dataclass(frozen=True, slots=True)
class Judgement:
    """Whether a claim holds, by which clause, until when, what it gives, and each reason as a step."""

    is_eligible: bool
    is_statutory: bool
    clause: Clause | None = None
    deadline: Deadline | None = None
    duties: Mapping[str, Deadline] = field(default_factory=dict[str, Deadline])
    terms: RightTerms = RightTerms()
    remedies: tuple[str, ...] = ()
    is_withheld: bool = False
    use_is_free: bool = True
    service_is_owed: bool = False
    restocking_bp: int = 0
    label: int = 0
    reasons: tuple[Step, ...] = ()
