"""The store's policy as data: windows, fees, discretion by role, thresholds of signals, and how money goes back."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from app.domain.lined import Fields, nearest
from app.domain.refunds.cash import Coins, Mode
from app.domain.refunds.claim import Claim, Clause, Judgement
from app.domain.refunds.deadlines import Period, WorkDays, deadline
from app.domain.refunds.offers import OnLost
from app.domain.refunds.rules import (
    amount_of,
    amounts_of,
    closed,
    opened,
    period_of,
    review_of,
)
from app.domain.refunds.tenders import Strategy
from app.domain.refunds.trace import Fact, Step
from app.domain.sentence import Sentence

ANY = "*"
OR_LESS = Sentence("write 10000 or less")
PERIOD = Sentence('write "period": {{"n": 30, "unit": "days"}}')


@dataclass(frozen=True, slots=True)
class Window:
    """Goods of some categories in some conditions may come back in a period, for a fee."""

    id: str
    categories: tuple[str, ...]
    period: Period
    conditions: tuple[str, ...] = ()
    needs_proof: bool = True
    restocking_bp: int = 0
    label: Mapping[str, int] = field(default_factory=dict[str, int])
    is_excluded: bool = False


@dataclass(frozen=True, slots=True)
class Discretion:
    """What a role may give alone, by currency: in one case, in a day, and as goodwill on one order."""

    role: str
    case: Mapping[str, int]
    day: Mapping[str, int]
    goodwill: Mapping[str, int]
    approves: bool = False


@dataclass(frozen=True, slots=True)
class Thresholds:
    """From when a pattern is a signal."""

    window_days: int = 90
    refunds: int = 10
    share_bp: int = 6_000
    share_orders: int = 5
    payees: int = 3
    addresses: int = 5
    split_days: int = 30
    split_gifts: int = 3


@dataclass(frozen=True, slots=True)
class Offline:
    """The parts of the limits that hold without the hub, in hundredths of a per cent."""

    case_bp: int
    day_bp: int
    goodwill_bp: int


@dataclass(frozen=True, slots=True)
class StorePolicy:
    """One version of the store's own rules."""

    version: str
    windows: tuple[Window, ...]
    roles: tuple[Discretion, ...]
    offline: Offline
    approval_days: int
    thresholds: Thresholds
    tenders: Strategy
    offers_lost: OnLost
    cash: Mapping[str, Coins]
    nets_points: bool
    point_value: Mapping[str, int]
    is_reviewed: bool = False

    def judge(self, claim: Claim, work: WorkDays) -> Judgement:
        """What the store gives of its own accord; the first window that fits the condition decides."""
        named = [w for w in self.windows if claim.category in w.categories]
        fitting = named or [w for w in self.windows if ANY in w.categories]
        window = next((w for w in fitting if claim.condition in w.conditions), None)
        if window is None or window.is_excluded:
            excluded = next(iter(fitting), None)
            code = "policy.excluded" if named else "policy.condition"
            return self._no(excluded, code, category=claim.category, why=claim.condition)
        if window.needs_proof and not claim.has_proof:
            return self._no(window, "policy.proof")
        return self._in_window(claim, window, work)

    def _in_window(self, claim: Claim, window: Window, work: WorkDays) -> Judgement:
        event = claim.possession or claim.bought
        ends = deadline(event, window.period, work) if event else None
        made = Judgement(
            ends is None or ends.is_met(claim.on),
            is_statutory=False,
            clause=self._clause(window),
            deadline=ends,
            restocking_bp=window.restocking_bp,
            label=window.label.get(claim.currency, 0),
        )
        if ends is None:
            return replace(made, reasons=(Step("deadline.not_begun", {"rule": window.id}),))
        facts: dict[str, Fact] = {"days": ends.day(claim.on), "of": ends.days}
        facts |= {"last_day": ends.last_day, "rule": window.id}
        code = "policy.in_time" if made.is_eligible else "policy.late"
        return replace(made, reasons=(Step(code, facts),))

    def _no(self, window: Window | None, code: str, **facts: Fact) -> Judgement:
        clause = self._clause(window) if window else None
        return Judgement(False, is_statutory=False, clause=clause, reasons=(Step(code, facts),))

    def _clause(self, window: Window) -> Clause:
        return Clause("store", self.version, window.id, "", self.is_reviewed)


def policy_of(text: str, name: str) -> StorePolicy:
    """The policy of a file; BadFile with every mistake and its line."""
    top = opened(text, name)
    if top.text("pack") != "store":
        cure = Sentence('write "pack": "store"')
        top.wrong(top.at("pack"), "pack", Sentence("expected 'store'"), cure)
    review = top.part("review")
    signed = review_of(review) if review else ("", "")
    policy = StorePolicy(
        top.text("version"),
        tuple(_window(one) for one in top.parts("windows")),
        tuple(_discretion(one) for one in top.parts("roles")),
        _offline(top.part("offline")),
        top.whole("approval_days"),
        _thresholds(top.part("signals")),
        Strategy(_word(top, "tenders", tuple(Strategy))),
        OnLost(_word(top, "offers_lost", tuple(OnLost))),
        _cash(top),
        *_points(top.part("points")),
        is_reviewed=all(signed),
    )
    closed(top, name)
    return policy


def _word(part: Fields, name: str, words: tuple[str, ...]) -> str:
    text = part.text(name)
    if text in words:
        return text
    if text:
        what = Sentence("expected one of {words}", words=", ".join(words))
        part.wrong(part.at(name), name, what, nearest(text, words))
    return words[0]


def _window(part: Fields) -> Window:
    period = part.part("period")
    if period is None:
        part.wrong(None, "period", Sentence("expected a period"), PERIOD)
    made = Window(
        part.text("id"),
        part.texts("categories"),
        period_of(period) if period else Period(1),
        part.texts("conditions"),
        part.flag("needs_proof"),
        part.whole("restocking_bp", 0),
        amounts_of(part, "label"),
        part.flag("is_excluded"),
    )
    if made.restocking_bp > 10_000:
        what = Sentence("more than the goods")
        part.wrong(part.at("restocking_bp"), "restocking_bp", what, OR_LESS)
    part.done()
    return made


def _discretion(part: Fields) -> Discretion:
    made = Discretion(
        part.text("role"),
        amounts_of(part, "case"),
        amounts_of(part, "day"),
        amounts_of(part, "goodwill"),
        part.flag("approves"),
    )
    part.done()
    return made


def _offline(part: Fields | None) -> Offline:
    if part is None:
        return Offline(0, 0, 0)
    made = Offline(part.whole("case_bp"), part.whole("day_bp"), part.whole("goodwill_bp"))
    if max(made.case_bp, made.day_bp, made.goodwill_bp) > 10_000:
        part.wrong(None, "case_bp", Sentence("more than online"), OR_LESS)
    part.done()
    return made


def _thresholds(part: Fields | None) -> Thresholds:
    if part is None:
        return Thresholds()
    made = Thresholds(*(part.whole(name) for name in Thresholds.__dataclass_fields__))
    part.done()
    return made


def _cash(top: Fields) -> dict[str, Coins]:
    found: dict[str, Coins] = {}
    for currency in top.named("cash"):
        cash = top.part("cash")
        coins = cash.part(currency) if cash else None
        if coins is not None:
            mode = Mode(_word(coins, "mode", tuple(Mode)))
            increment = amount_of(coins, "increment", currency)
            found[currency] = Coins(max(1, increment), mode)
            coins.done()
    return found


def _points(part: Fields | None) -> tuple[bool, dict[str, int]]:
    if part is None:
        return False, {}
    made = part.flag("net"), amounts_of(part, "value")
    part.done()
    return made
