"""Refunds under the weather: stations with and without a line race for the same orders, and no cent goes twice.

`python -m tests.weather.money --seeds A:B`: the world, line and faults are those of `world`; added are
orders, an agent's habit of refunding them, and a till in the place of the provider. Judged are:

M1  what the till has paid of an order is never more than was captured
M2  the till has paid each key once, and what it has paid is what the hub has booked
M3  an account is what its movements say, and no pot is below zero
M4  a promise made within a grant is kept. Of workstations that were copied or put back, and of a hub that
    was, grants may have been forgotten or spent twice; then only the sums must hold.
"""

import argparse
import random
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import app.sync.loop as loop
from app.domain.codec import from_image
from app.domain.customers import Customer, RecordCustomer
from app.domain.operations import OFFICE, OPERATIONS, Operation, Ref
from app.domain.orders import Order, OrderLine, Payment, RecordOrder
from app.domain.people import Agent, RecordAgent, RecordRole, Role
from app.domain.refunds.account import Pot, RefundAccount, RefundStep, balances
from app.domain.refunds.acts import IssueRefund, RequestApproval
from app.domain.refunds.ask import Ask, Wanted
from app.domain.refunds.grants import Grant
from app.domain.refunds.lifecycle import Refund, Stage
from app.domain.refunds.payouts import Outcome
from app.domain.refunds.rulebook import PublishRules
from app.domain.refunds.settling import SettleRefund
from app.domain.tickets import Channel, CreateTicket, Priority, TicketClass
from app.settings.rules import law_texts, policy_text
from app.sync.protocol import AskGrants, GrantsReply
from app.workstation import Workstation
from tests.weather import runner, world
from tests.weather.agent import AGENTS, Habits, learn_novel
from tests.weather.disk import Disk
from tests.weather.fibers import Violation
from tests.weather.line import SimLine
from tests.weather.seat import Seat
from tests.weather.world import START, World

ORDERS = 6
EACH, PIECES = 700, 5
FORGETFUL = ("restore", "rewound", "cloned")
TRUE_OTHERWISE = ("rights", "moving", "poison", "moody", "jump", "holiday", "crossing", "novel")
BEAT_S = 3.0


def order_id(n: int) -> str:
    return f"order-{n}"


def orders() -> Iterator[Operation]:
    """The customer, the orders and a ticket on each for every agent."""
    yield PublishRules(law_texts(), policy_text())
    yield RecordRole(Role("senior", "Senior", tuple(sorted(OPERATIONS))))
    for n in range(AGENTS):
        yield RecordAgent(Agent(f"a{n}", f"Agent {n}", f"A{n}", "senior", ("*",)))
    yield RecordCustomer(Customer("buyer", "Buyer"))
    at, total = START - timedelta(days=3), EACH * PIECES
    for n in range(ORDERS):
        line = OrderLine("l", "KET", "Kettle", PIECES, EACH * 100, total, 500, 2000)
        paid = Payment(f"p{n}", "card", total, at, f"ch_{n}")
        yield RecordOrder(
            Order(
                order_id(n), f"E-{n}", "buyer", "EUR", at, total, 500, delivered_at=at,
                country="CZ", lines=(line,), payments=(paid,),
            )
        )  # fmt: skip
        for agent in range(AGENTS):
            yield CreateTicket(
                f"m-{n}-{agent}", "Refund", "buyer", "returns", TicketClass.AFTER_SALES,
                Priority.MEDIUM, Channel.EMAIL, order=order_id(n), assignee=f"a{agent}",
            )  # fmt: skip


class MoneyHabits(Habits):
    """Mostly refunds: with a grant where there is one, else by the hub's leave."""

    def __init__(self, rng: random.Random, knobs: Any, agent: str) -> None:
        super().__init__(rng, knobs)
        self._agent = agent

    def next(self, station: Workstation, disk: Disk) -> list[Operation]:
        n = self._rng.randrange(ORDERS)
        there = disk.look("SELECT 1 FROM orders WHERE id = ?", order_id(n))
        if not there or self._rng.random() < 0.3:
            return super().next(station, disk)
        return [self._refund(station, disk, n)]

    def _refund(self, station: Workstation, disk: Disk, n: int) -> Operation:
        quantity = self._rng.choice((1, 1, 2, 3))
        ask = Ask((Wanted("l", quantity),))
        ticket = f"m-{n}-{self._agent.removeprefix('a')}"
        names = (station.new_id(), ticket, order_id(n), "buyer", self._agent)
        grants = disk.look(
            'SELECT id FROM refund_grants WHERE "order" = ? AND agent = ? AND "left" >= ?',
            order_id(n), self._agent, quantity * EACH,
        )  # fmt: skip
        if grants and self._rng.random() < 0.7:
            return IssueRefund(*names, ask, quantity * EACH, grants[0][0])
        kind = self._rng.choice((IssueRefund, IssueRefund, RequestApproval))
        return kind(*names, ask, quantity * EACH)


class MoneyLine(SimLine):
    """A line over which grants are drawn, and lost, like everything else."""

    def grant(self, ask: AskGrants) -> GrantsReply:
        return self._carry(self._world.hub.grant, ask)

    def presence(self, here: Any) -> Any:
        raise NotImplementedError


class MoneySeat(Seat):
    """A station whose agent refunds; what was promised within a grant is written down."""

    def boot(self) -> None:
        self.habits = MoneyHabits(self.rng, self.world.knobs, self.agent)
        super().boot()

    def _note_performed(self, ops: list[Operation]) -> None:
        super()._note_performed(ops)
        for op in ops:
            if isinstance(op, IssueRefund) and op.grant:
                self.world.promises[op.id] = op.amount  # type: ignore[attr-defined]


class Till:
    """The provider, which keeps silent now and then; the job asks it by the key before it pays again."""

    def __init__(self, rng: random.Random) -> None:
        self.rng = rng
        self.paid: dict[str, tuple[str, int]] = {}
        self.times: Counter[str] = Counter()

    def pay(self, key: str, order: str, amount: int) -> None:
        self.paid[key] = (order, amount)
        self.times[key] += 1


class MoneyWorld(World):
    """The weather with money in it."""

    last: "MoneyWorld"  # the one that was lived through last

    def __init__(self, seed: int, faults: str = "", trace: Any = None) -> None:
        MoneyWorld.last = self
        self.promises: dict[str, int] = {}
        self.till = Till(random.Random(f"{seed}/till"))
        super().__init__(seed, faults, trace)
        self.turns.at(2.0, self._pay)

    def _found(self) -> None:
        keep = random.Random(f"{self.seed}/keep").random() < 0.7
        if keep:  # in most seeds every promise must be kept
            calm = dict.fromkeys((*FORGETFUL, *TRUE_OTHERWISE), 0.0)
            self.knobs = self.drawn = replace(self.knobs, **calm)
        self.keeps_promises = keep
        super()._found()
        knobs, self.hub.knobs = self.hub.knobs, world.CALM
        self._administer(*orders())
        self.hub.knobs = knobs

    def _install(self) -> None:
        super()._install()
        loop.BEAT_S = BEAT_S

    def _pay(self) -> None:
        """The effect job's turn, and the next one."""
        self._see_to_payouts()
        self.turns.at(2.0, self._pay)

    def _see_to_payouts(self) -> None:
        """Whatever the hub holds and has not booked is asked for or paid."""
        for key, effect in sorted(self.hub.books.effects.items()):
            row = self.hub.rows().get(Ref("refunds", effect.refund))
            if row is None or self.hub_is_down:
                continue
            refund = from_image(Refund, row.image)
            if refund.stage not in (Stage.ISSUED, Stage.APPROVED, Stage.UNKNOWN):
                continue
            if key not in self.till.paid:
                self.till.pay(key, refund.order, effect.amount)
            silent = not self.is_calm and self.till.rng.random() < 0.3
            outcome = Outcome.UNKNOWN if silent else Outcome.PAID
            self._administer(
                SettleRefund(
                    refund.id,
                    refund.ticket,
                    refund.order,
                    refund.customer,
                    OFFICE,
                    "EUR",
                    key,
                    outcome,
                )
            )

    def _agree(self) -> None:
        super()._agree()
        self._see_to_payouts()
        for n in range(ORDERS):
            self._judge(order_id(n))
        if twice := [key for key, times in self.till.times.items() if times > 1]:
            raise Violation("M2", f"paid more than once: {twice}")
        if self.keeps_promises:
            self._promises_are_kept()

    def _judge(self, order: str) -> None:
        rows = self.hub.rows()
        row = rows.get(Ref(RefundAccount.kind, order))
        out = sum(amount for of, amount in self.till.paid.values() if of == order)
        if out > EACH * PIECES:
            raise Violation("M1", f"{out} were paid of {order}")
        if row is None:
            return
        account = from_image(RefundAccount, row.image)
        steps = [
            from_image(RefundStep, row.image)
            for ref, row in rows.items()
            if ref.kind == RefundStep.kind and row.image["order"] == order
        ]
        pots = balances(steps)
        shown = {
            Pot.GRANTED: account.granted,
            Pot.RESERVED: account.reserved,
            Pot.PAID: account.paid,
        }
        if any(pots[pot] != amount for pot, amount in shown.items()) or account.available < 0:
            raise Violation("M3", f"{order}: {account} but {pots}")
        lent = sum(r.image["left"] for ref, r in rows.items()
                   if ref.kind == Grant.kind and r.image["order"] == order)  # fmt: skip
        if lent != account.granted:
            raise Violation("M3", f"{order}: {lent} in grants, {account.granted} set aside")
        if self.keeps_promises and out != account.paid + account.reserved:
            raise Violation("M2", f"{order}: {out} went out, {account} is booked")

    def _promises_are_kept(self) -> None:
        waived = {id for seat in self.seats for id in seat.waived}
        for id, amount in self.promises.items():
            row = self.hub.rows().get(Ref(Refund.kind, id))
            if row is None and not waived:
                raise Violation("M4", f"the promise {id} of {amount} came to nothing")
            if row is not None and row.image["amount"] != amount:
                raise Violation(
                    "M4", f"of the promise {id}, {row.image['amount']} is left of {amount}"
                )


def prepare() -> None:
    """Let the simulation's worlds be ones with money."""
    world.Seat = MoneySeat  # type: ignore[misc]
    runner.World = MoneyWorld  # type: ignore[misc]
    from tests.weather import seat

    seat.SimLine = MoneyLine  # type: ignore[misc]


def main() -> int:
    """Judge seeds; the exit code says whether all are well."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("--seeds", default="0:2000")
    given = parser.parse_args()
    first, _, last = given.seeds.partition(":")
    seeds = range(int(first), int(last) if last else int(first) + 1)
    prepare()
    learn_novel()
    runner.prepare()
    bad = promises = paid = 0
    for seed in seeds:
        verdict = runner.judge(seed)
        promises, paid = (
            promises + len(MoneyWorld.last.promises),
            paid + len(MoneyWorld.last.till.paid),
        )
        if verdict.invariant:
            bad += 1
            sys.stdout.write(f"seed {seed}: {verdict.invariant} {verdict.what}\n")
    told = f"{len(seeds)} seeds, {promises} promises without leave, {paid} payouts, {bad} failed"
    sys.stdout.write(told + "\n")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
