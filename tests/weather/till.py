"""The provider of the simulation, and the product's own payout job over the books in memory."""

import random
from collections import Counter
from collections.abc import Callable, Collection, Iterator
from datetime import datetime, timedelta
from typing import Any, Final

from app import workstation, workstation_refunds
from app.domain.ids import micros
from app.domain.operations import Ref
from app.domain.refunds.credit import STORE_CREDIT
from app.domain.refunds.payouts import Outcome
from app.hub import payouts
from app.hub.payouts import Due, PayoutJob
from app.hub.providers import PayoutOrder, Silent, Told
from app.sync import clock
from tests.weather.hub import SimHub

# Everything that takes hours takes seconds here.
LEASE, FIRST, LONGEST = timedelta(seconds=4), timedelta(seconds=1), timedelta(seconds=4)
LOST, MUTE, NO, DIES = 0.1, 0.15, 0.05, 0.1
FINAL: Final = ("paid", "refused")


class PowerCut(Exception):
    """The job's process has ended between two statements."""


class FakeTill:
    """Forgets a key after a while and would pay again; loses calls and answers, and now and then says no."""

    window = timedelta(seconds=40)

    def __init__(self, rng: random.Random, now: Callable[[], datetime]) -> None:
        self.rng, self.now = rng, now
        self.is_calm = False
        self.known: dict[str, tuple[datetime, Told]] = {}
        self.times: Counter[str] = Counter()
        self.paid: Counter[str] = Counter()  # by payment

    def pay(self, order: PayoutOrder) -> Told:
        """Pay, unless the key is still remembered."""
        self._may_fail(LOST, Silent("lost on the way"))
        at, told = self.known.get(order.key, (None, None))
        if at is None or told is None or self.now() - at > self.window:
            told = self._decided(order)
        self._may_fail(MUTE, Silent("the answer was lost"))
        self._may_fail(DIES, PowerCut())
        return told

    def _decided(self, order: PayoutOrder) -> Told:
        told = Told(Outcome.PAID)
        if not self.is_calm and self.rng.random() < NO:
            told = Told(Outcome.REFUSED, why="card.closed")
        else:
            self.times[order.key] += 1
            self.paid[order.reference] += order.amount
        self.known[order.key] = (self.now(), told)
        return told

    def given_back(self, order: PayoutOrder) -> int:
        """All that went out of a payment."""
        self._may_fail(LOST, Silent("lost on the way"))
        return self.paid[order.reference]

    def find(self, order: PayoutOrder) -> Told | None:
        """What became of a key; this is never forgotten."""
        self._may_fail(LOST, Silent("lost on the way"))
        found = self.known.get(order.key)
        return found and found[1]

    def _may_fail(self, chance: float, failure: Exception) -> None:
        if not self.is_calm and self.rng.random() < chance:
            raise failure


class SimJob(PayoutJob):
    """The product's job; only what it reads with SQL is read from the books."""

    def __init__(self, hub: SimHub, till: FakeTill, now: Callable[[], datetime]) -> None:
        engine: Any = None
        super().__init__(hub, engine, till, now, till.rng)
        payouts.LEASE, payouts.FIRST_WAIT, payouts.LONGEST_WAIT = LEASE, FIRST, LONGEST  # type: ignore[misc]
        self._hub, self._now = hub, now

    def _take(self) -> list[Due]:
        return list(self._taken())

    def _taken(self) -> Iterator[Due]:
        books, now = self._hub.books, micros(self._now())
        for key, there in sorted(books.payouts.items()):
            refund = books.rows.get(Ref("refunds", books.effects[key].refund))
            if there.state in FINAL or there.due_at > now or refund is None:
                continue
            first = there.first_sent_at or now
            taken = there._replace(
                state="sent", tries=there.tries + 1, first_sent_at=first,
                due_at=now + micros_of(LEASE),
            )  # fmt: skip
            books.payouts[key] = taken
            effect, image = books.effects[key], refund.image
            yield Due(
                key, effect.refund, effect.method, effect.reference, effect.amount, effect.currency,
                taken.tries, first, image["ticket"], image["order"], image["customer"],
                payments := self._payments(image["order"]),
                self._otherwise(image["order"], payments),
            )  # fmt: skip

    def _payments(self, order: str) -> dict[str, int]:
        paid: Counter[str] = Counter()
        for one in self._hub.books.rows[Ref("orders", order)].image["payments"]:
            paid[one["reference"]] += one["amount"]
        return dict(paid)

    def _otherwise(self, order: str, payments: Collection[str]) -> int:
        books = self._hub.books
        return sum(
            effect.amount
            for key, effect in books.effects.items()
            if books.payouts[key].state == "paid"
            and (effect.method in (STORE_CREDIT, payouts.BY_HAND) or effect.reference not in payments)
            and (refund := books.rows.get(Ref("refunds", effect.refund)))
            and refund.image["order"] == order
        )  # fmt: skip

    def _close_what_ended(self) -> None:
        """Nothing lives so short here."""

    def is_done(self) -> bool:
        """Whether every payout has its outcome, or waits for a person."""
        books = self._hub.books
        return all(x.state in FINAL or self._waits(x.first_sent_at) for x in books.payouts.values())

    def _waits(self, first_sent_at: int) -> bool:
        late = micros(self._now()) - first_sent_at > micros_of(FakeTill.window)
        return bool(first_sent_at) and late


def plant_blind() -> None:
    """A defect: the job pays without asking whether it has paid."""
    PayoutJob._told = lambda self, provider, due: provider.pay(due.payout)  # type: ignore[method-assign]  # noqa: SLF001
    FakeTill.window = timedelta(seconds=1)


def plant_wall_clock() -> None:
    """A defect: a grant's end is reckoned by the device's wall clock and what it differed at the last contact."""

    def hub_time(conn: Any, at: clock.Tick) -> int:
        last = clock.heard(conn)
        return at.wall_us if last is None else at.wall_us + last.hub_us - last.tick.wall_us

    for where in (clock, workstation, workstation_refunds):
        where.hub_time = hub_time


def micros_of(span: timedelta) -> int:
    """A span in microseconds."""
    return span // timedelta(microseconds=1)
