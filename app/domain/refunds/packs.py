"""Rule packs: what the law of one jurisdiction says of returns, as data with articles and dates."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from app.domain.refunds.deadlines import SATURDAY, SUNDAY, Period


class Right(StrEnum):
    """What a customer may stand on."""

    WITHDRAWAL = "withdrawal"
    DEFECT = "defect"
    FRAUD = "fraud"


class Start(StrEnum):
    """What a period runs from."""

    POSSESSION = "possession"
    CONTRACT = "contract"
    NOTICE = "notice"
    GOODS_BACK = "goods_back"


@dataclass(frozen=True, slots=True)
class Duty:
    """What one side must do by when: refund, send back, settle a complaint."""

    id: str
    article: str
    period: Period
    starts: Start
    rolls: bool = False


@dataclass(frozen=True, slots=True)
class Later:
    """What makes a period longer, by which article, and for contracts since when."""

    months: int
    article: str
    valid_from: date = date.min


@dataclass(frozen=True, slots=True)
class RightTerms:
    """What a right means for the money: no fees, only standard delivery, the same means, waiting for the goods."""

    fees_forbidden: bool = False
    standard_delivery_only: bool = False
    same_means: bool = False
    waits_for_goods: bool = False
    recomputes_offers: bool = False
    pays_for_use: bool = False


@dataclass(frozen=True, slots=True)
class Minor:
    """A remedy that a minor defect does not give, and the one it gives instead."""

    excludes: str
    instead: str
    article: str


@dataclass(frozen=True, slots=True)
class Use:
    """From which month on use may be charged; never without this."""

    free_months: int
    article: str


@dataclass(frozen=True, slots=True)
class Compensation:
    """A multiple of the price on top of it, at least a floor in minor units."""

    times: int
    least: int
    currency: str
    article: str


@dataclass(frozen=True, slots=True)
class Rule:
    """One right.

    `least` is the price from which it holds, by place; `after_repair` are remedies for
    when repair and replacement failed."""

    id: str
    right: Right
    article: str
    places: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    starts: Start = Start.POSSESSION
    period: Period | None = None
    rolls: bool = False
    days_article: str = ""
    uninformed: Later | None = None
    repaired: Later | None = None
    pauses_in_repair: str = ""
    presumed: Period | None = None
    duties: tuple[Duty, ...] = ()
    least: Mapping[str, int] = field(default_factory=dict[str, int])
    currency: str = ""
    terms: RightTerms = RightTerms()
    remedies: tuple[str, ...] = ()
    after_repair: tuple[str, ...] = ()
    minor: Minor | None = None
    use: Use | None = None
    compensation: Compensation | None = None
    valid_from: date = date.min
    valid_until: date = date.max


@dataclass(frozen=True, slots=True)
class Exclusion:
    """Goods or services without a right: of certain categories, when all its flags are true of the case."""

    id: str
    right: Right
    article: str
    categories: tuple[str, ...]
    flags: tuple[str, ...] = ()
    see: str = ""


@dataclass(frozen=True, slots=True)
class Pack:
    """The rules of one jurisdiction in one version; `reviewed_by` is empty until a lawyer has signed."""

    id: str
    version: str
    extends: str = ""
    reviewed_by: str = ""
    reviewed_on: str = ""
    country: str = ""
    weekend: frozenset[int] = frozenset({SATURDAY, SUNDAY})
    rules: tuple[Rule, ...] = ()
    exclusions: tuple[Exclusion, ...] = ()

    @property
    def is_reviewed(self) -> bool:
        """Whether a lawyer has signed this version."""
        return bool(self.reviewed_by and self.reviewed_on)
