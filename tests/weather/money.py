"""Refunds under the weather: stations with and without a line race for the same orders, and no cent goes twice.

`python -m tests.weather.money --stations 10 --orders 50 --seeds A:B`: the world, line and faults are those
of `world`; added are orders, agents who refund them, and the product's payout job before a till that
forgets, keeps silent and says no. Judged are:

M1  what the till has paid of an order is never more than was captured
M2  the till has paid each key once, and what it has paid is what the hub has booked
M3  an account is what its movements say, and no pot is below zero
M4  a promise made within a grant is kept. Of workstations that were copied or put back, and of a hub that
    was, grants may have been forgotten or spent twice; then only the sums must hold. Where the shop itself
    has given the money back meanwhile, nothing is left to promise.
M5  every workstation that shows an order shows the money that the hub holds for it
M6  nothing is promised of a grant that has ended, whatever somebody has set the device's clock to, where
    the workstation has heard the hub since its machine was started
"""

import argparse
import gc
import os
import random
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy.exc import OperationalError

import app.sync.loop as loop
from app.domain.codec import from_image
from app.domain.credits import CreditOrder
from app.domain.customers import Customer, RecordCustomer
from app.domain.ids import moment
from app.domain.operations import OPERATIONS, Operation, Ref
from app.domain.orders import Credited, Order, OrderLine, Payment, RecordOrder
from app.domain.people import Agent, RecordAgent, RecordRole, Role
from app.domain.refunds.account import Pot, RefundAccount, RefundStep, balances
from app.domain.refunds.acts import IssueRefund, RequestApproval
from app.domain.refunds.ask import Ask, Wanted
from app.domain.refunds.credited import credited, free_of
from app.domain.refunds.grants import Grant
from app.domain.refunds.lifecycle import Refund
from app.domain.refunds.rulebook import PublishRules
from app.domain.tickets import Channel, CreateTicket, Priority, TicketClass
from app.hub.core import Overtaken
from app.settings.rules import law_texts, policy_text
from app.store.queries_refunds import RefundDesk
from app.sync.clock import heard
from app.sync.protocol import AskGrants, GrantsReply, HubFault
from app.workstation import Workstation
from tests.weather import runner, world
from tests.weather.__main__ import seeds
from tests.weather.agent import Habits, learn_novel
from tests.weather.disk import Disk
from tests.weather.fibers import Violation
from tests.weather.line import SimLine
from tests.weather.seat import Seat
from tests.weather.till import FakeTill, PowerCut, SimJob, plant_blind, plant_wall_clock
from tests.weather.world import START, World

STATIONS, ORDERS, SLICE = 10, 50, 10
TWO_DESKS = 5  # each such order has two tickets, held by two agents
ORDERS_EACH = 5  # of a customer
OTHER_WORK = 0.05
CURSORS = "SELECT scope, seq FROM cursor"
EACH, PIECES = 700, 5
WHOLE = EACH * PIECES
FORGETFUL = ("restore", "rewound", "cloned")
TRUE_OTHERWISE = ("rights", "moving", "poison", "moody", "holiday", "crossing", "novel")
A_DAY, WITHIN_S = timedelta(hours=24), 8.0
BEAT_S, PAY_S, RING_S, SETTLED_WITHIN_S = 3.0, 2.0, 6.0, 90


def order_id(n: int) -> str:
    return f"order-{n}"


def buyer_of(n: int) -> str:
    return f"buyer-{n // ORDERS_EACH}"


def ticket_id(n: int, agent: str) -> str:
    return f"m-{n}-{agent}"


def shop(stations: int, orders: int, rng: random.Random) -> Iterator[Operation]:
    """The customers, the orders and a ticket on each for some agents."""
    yield PublishRules(law_texts(), policy_text())
    yield RecordRole(Role("senior", "Senior", tuple(sorted(OPERATIONS))))
    agents = [f"a{n}" for n in range(stations)]
    for agent in agents:
        yield RecordAgent(Agent(agent, f"Agent {agent}", agent, "senior", ("*",)))
    for n in range(orders):
        if n % ORDERS_EACH == 0:
            yield RecordCustomer(Customer(buyer_of(n), f"Buyer {n}"))
        yield RecordOrder(_order(n))
        for agent in rng.sample(agents, min(1 if n % TWO_DESKS else 2, stations)):
            yield CreateTicket(
                ticket_id(n, agent), "Refund", buyer_of(n), "returns", TicketClass.AFTER_SALES,
                Priority.MEDIUM, Channel.EMAIL, order=order_id(n), assignee=agent,
            )  # fmt: skip


def _order(n: int) -> Order:
    at = START - timedelta(days=3)
    line = OrderLine("l", "KET", "Kettle", PIECES, EACH * 100, WHOLE, 500, 2000)
    paid = Payment(f"p{n}", "card", WHOLE, at, f"ch_{n}")
    return Order(
        order_id(n), f"E-{n}", buyer_of(n), "EUR", at, WHOLE, 500, delivered_at=at, country="CZ",
        lines=(line,), payments=(paid,),
    )  # fmt: skip


class MoneyHabits(Habits):
    """Mostly refunds: with a grant where there is one, else by the hub's leave."""

    def __init__(self, rng: random.Random, knobs: Any, agent: str) -> None:
        super().__init__(rng, knobs)
        self._agent = agent

    def next(self, station: Workstation, disk: Disk) -> list[Operation]:
        there = sorted(disk.look("SELECT id, \"order\" FROM tickets WHERE id GLOB 'm-*'"))
        if not there or self._rng.random() < OTHER_WORK:
            return super().next(station, disk)
        own = [one for one in there if one[0].endswith(f"-{self._agent}")]
        of = own if own and self._rng.random() < 0.5 else there
        ticket, order = of[int(self._rng.random() ** 2 * len(of))]  # some are sought after
        if not disk.look("SELECT 1 FROM orders WHERE id = ?", order):
            return super().next(station, disk)
        return [self._refund(station, disk, ticket, order)]

    def _refund(self, station: Workstation, disk: Disk, ticket: str, order: str) -> Operation:
        quantity = self._rng.choice((1, 1, 2, 3))
        ask = Ask((Wanted("l", quantity),))
        buyer = buyer_of(int(order.removeprefix("order-")))
        names = (station.new_id(), ticket, order, buyer, self._agent)
        grants = disk.look(
            'SELECT id FROM refund_grants WHERE "order" = ? AND agent = ? AND "left" >= ?',
            order, self._agent, quantity * EACH,
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

    world: "MoneyWorld"  # type: ignore[assignment]

    def boot(self) -> None:
        self.habits = MoneyHabits(self.rng, self.world.knobs, self.agent)
        super().boot()

    def _note_performed(self, ops: list[Operation]) -> None:
        super()._note_performed(ops)
        for op in ops:
            if isinstance(op, IssueRefund) and op.grant:
                self.world.promises[op.id] = op.order, op.amount
                self._has_not_ended(op.grant)

    def _has_not_ended(self, grant: str) -> None:
        """M6"""
        ((until_us,),) = self.disk.look("SELECT expires_at FROM refund_grants WHERE id = ?", grant)
        with self.station.reading() as conn:
            last = heard(conn)
        knows = last is not None and last.tick.boot == self.clock.boot
        if knows and self.world.now() >= moment(until_us):
            raise Violation(
                "M6", f"{self.name} promises of {grant}, which ended {moment(until_us)}"
            )


class MoneyWorld(World):
    """The weather with money in it."""

    stations, orders = STATIONS, ORDERS
    rests = False
    # Many stations, and it is the money that is looked at: they read in larger pieces and less often.
    minutes = (0.2, 0.4)
    batches, pages, whole_pages = (7, 50), (50, 200), (200, 1000)

    def __init__(self, seed: int, faults: str = "", trace: Any = None) -> None:
        self.promises: dict[str, tuple[str, int]] = {}
        self._rung: set[str] = set()
        self._glanced = 0
        super().__init__(seed, faults, trace)
        self.till = FakeTill(random.Random(f"{seed}/till"), self.now)
        self.job = SimJob(self.hub, self.till, self.now)
        self.turns.at(PAY_S, self._pay)

    def counts(self) -> dict[str, int]:
        """What was promised without leave, and what was paid."""
        return {"promises without leave": len(self.promises), "payouts": self.till.times.total()}

    # ---- what is there -------------------------------------------------------------------------

    def _found(self) -> None:
        keep = random.Random(f"{self.seed}/keep").random() < 0.7
        if keep:  # in most seeds every promise must be kept
            calm = dict.fromkeys((*FORGETFUL, *TRUE_OTHERWISE), 0.0)
            self.knobs = self.drawn = replace(self.knobs, **calm)
        self.keeps_promises = keep
        super()._found()
        knobs, self.hub.knobs = self.hub.knobs, world.CALM
        self._administer(*shop(self.stations, self.orders, random.Random(f"{self.seed}/shop")))
        self.hub.knobs = knobs
        for number in range(len(self.seats), self.stations):
            self._seat(number)
        del self.seats[self.stations :]

    def _install(self) -> None:
        super()._install()
        loop.BEAT_S = BEAT_S

    def _fates(self) -> dict[str, Any]:
        return {**super()._fates(), "jump": self._jump, "moody": self._credit}

    def _plan(self, minutes: float) -> None:
        super()._plan(minutes)
        if self.drawn.jump:  # such a race is short: once for certain, when grants have been drawn
            self.turns.at(minutes * 60 * self.rng.uniform(0.4, 0.7), self._jump)

    def _jump(self) -> None:
        """Clocks are set where there is no line; soon after a day is over, and every grant with it."""
        for seat in self.rng.sample(self.seats, len(self.seats) // 2):
            if seat.starts and not seat.disk.is_off:
                seat.unplug(2 * WITHIN_S)
                seat.jump()
        self.turns.at(self.rng.uniform(0, WITHIN_S), self._day_passes)
        self._credit()

    def _day_passes(self) -> None:
        self._slept += A_DAY
        self.hub.doors.expire()
        self.note("a day passes")

    def _ring(self, seat: Seat) -> None:
        """Once for all the news of a few seconds."""
        if seat.name not in self._rung:
            self._rung.add(seat.name)
            self.turns.at(self.rng.uniform(0, RING_S), partial(self._rings, seat))

    def _rings(self, seat: Seat) -> None:
        self._rung.discard(seat.name)
        seat.line.bell.set()

    def _credit(self) -> None:
        """The shop gives some of an order back by itself."""
        n, pieces = self.rng.randrange(self.orders), self.rng.randint(1, PIECES)
        credit = f"credit-{self.rng.random()}"
        part = Credited(credit, "l", pieces, pieces * EACH)
        self._administer(CreditOrder(order_id(n), credit, (part,)))

    def _pay(self) -> None:
        """The effect job's turn, and the next one; what must hold at any moment is looked at between them."""
        self._turn()
        self._glance()
        self.turns.at(PAY_S, self._pay)

    def _turn(self) -> None:
        self.till.is_calm = self.is_calm
        if not self.hub_is_down:
            with suppress(Overtaken, HubFault, OperationalError, PowerCut):
                self.job.turn()

    # ---- what must be true ---------------------------------------------------------------------

    def _glance(self) -> None:
        """M1, M3 and the keys of M2 in the middle of it all; of an order at a time."""
        self._glanced = (self._glanced + 1) % self.orders
        self._fits(self._glanced, self._accounts().get(order_id(self._glanced)))
        self._each_key_once()

    def _each_key_once(self) -> None:
        if twice := [key for key, times in self.till.times.items() if times > 1]:
            raise Violation("M2", f"paid more than once: {twice}")

    def _agree(self) -> None:
        for _ in range(SETTLED_WITHIN_S):
            if self.job.is_done():
                break
            self.turns.run(1)
        super()._agree()
        accounts = self._accounts()
        for n in range(self.orders):
            self._judge(n, accounts.get(order_id(n)))
        self._each_key_once()
        if self.keeps_promises:
            self._promises_are_kept()
        self._is_shown(accounts)

    def _is_agreed(self) -> bool:
        """Only once everybody has read all are the rows compared, one by one."""
        heads = self.hub.books.scopes
        read = (
            all(seq >= heads.get(scope, 0) for scope, seq in seat.disk.look(CURSORS))
            and self.checks.is_empty(seat)
            for seat in self.seats
        )
        return all(read) and super()._is_agreed()

    def _spread_news(self) -> None:
        """How soon news is known is looked at in the other weather."""

    def _accounts(self) -> dict[str, RefundAccount]:
        rows = self.hub.rows().items()
        return {
            ref.id: from_image(RefundAccount, row.image)
            for ref, row in rows
            if ref.kind == RefundAccount.kind
        }

    def _judge(self, n: int, account: RefundAccount | None) -> None:
        self._fits(n, account)
        out = self.till.paid[f"ch_{n}"]
        if account is not None and not self.was_restored and out != account.paid:
            raise Violation("M2", f"{account.id}: {out} went out, {account} is booked")

    def _fits(self, n: int, account: RefundAccount | None) -> None:
        """What must hold at any moment, whatever is under way."""
        order, out = order_id(n), self.till.paid[f"ch_{n}"]
        if out > WHOLE:
            raise Violation("M1", f"{out} were paid of {order}")
        if account is None:
            return
        rows = [
            (ref.kind, row.image)
            for ref, row in self.hub.rows().items()
            if ref.kind in (RefundStep.kind, Grant.kind) and row.image["order"] == order
        ]
        pots = balances(from_image(RefundStep, x) for kind, x in rows if kind == RefundStep.kind)
        shown = {
            Pot.GRANTED: account.granted,
            Pot.RESERVED: account.reserved,
            Pot.PAID: account.paid,
            Pot.AVAILABLE: account.available,
            Pot.NOWHERE: -account.captured,
        }
        if pots != shown or min(account.available, account.granted, account.reserved) < 0:
            raise Violation("M3", f"{order}: {account} but {pots}")
        lent = sum(image["left"] for kind, image in rows if kind == Grant.kind)
        if lent != account.granted:
            raise Violation("M3", f"{order}: {lent} in grants, {account.granted} set aside")

    def _promises_are_kept(self) -> None:
        waived, rows = {id for seat in self.seats for id in seat.waived}, self.hub.rows()
        for id, (order, amount) in self.promises.items():
            row = rows.get(Ref(Refund.kind, id))
            by_the_shop = credited(from_image(Order, rows[Ref(Order.kind, order)].image))
            if row is None and not waived and not by_the_shop:
                raise Violation("M4", f"the promise {id} of {amount} came to nothing")
            if row is not None and row.image["amount"] != amount:
                raise Violation(
                    "M4", f"of the promise {id}, {row.image['amount']} is left of {amount}"
                )

    def _is_shown(self, accounts: dict[str, RefundAccount]) -> None:
        """M5, at one workstation; that all hold the same rows was judged before."""
        seat = self.rng.choice(self.seats)
        for id, account in accounts.items():
            desk = seat.station.ask(RefundDesk(id))
            if desk is None:
                continue  # of a customer whom this agent does not serve
            # What the shop gave back by itself comes out of what is set aside where nothing else is free.
            room = max(0, free_of(desk.case.order, account) + desk.case.held)
            if desk.case.account != account or desk.case.room != room:
                raise Violation(
                    "M5", f"{seat.name} shows {desk.case.account} and room for {desk.case.room}, "
                    f"the hub {account} and {room}",
                )  # fmt: skip


def prepare(stations: int, orders: int) -> None:
    """Let the simulation's worlds be ones with money."""
    MoneyWorld.stations, MoneyWorld.orders = stations, orders
    world.Seat = MoneySeat  # type: ignore[misc]
    world.AGENTS, world.MOST_SEATS = stations, stations + 1  # type: ignore[misc]
    runner.World = MoneyWorld  # type: ignore[misc]
    from tests.weather import seat

    seat.SimLine = MoneyLine  # type: ignore[misc]
    learn_novel()


def _piece(work: tuple[list[int], str]) -> list[runner.Verdict]:
    """Judge a few seeds; their race is told by its name, so that a log keeps one race from another."""
    numbers, race = work
    stations, orders = (int(word) for word in race.split("x"))
    prepare(stations, orders)
    verdicts = [runner.judge(seed) for seed in numbers]
    gc.collect()  # see the runner: what a world leaves behind is only collected between pieces
    return verdicts


def main() -> int:
    """Judge seeds; the exit code says whether all are well."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("--seeds", type=seeds, default=range(2000), metavar="A:B")
    parser.add_argument("--stations", type=int, default=STATIONS)
    parser.add_argument("--orders", type=int, default=ORDERS)
    parser.add_argument("--jobs", type=int, default=len(runner.cores()), metavar="N")
    parser.add_argument("--log", type=Path, help="keep what was judged; go on from there")
    parser.add_argument("--trace", action="store_true", help="tell all of the first seed")
    parser.add_argument(
        "--blind", action="store_true", help="with a job that never asks: it is found"
    )
    parser.add_argument(
        "--wall-clock",
        action="store_true",
        help="with grants that end by the device's clock: it is found",
    )
    given, say = parser.parse_args(), partial(print, flush=True)
    for is_planted, plant in ((given.blind, plant_blind), (given.wall_clock, plant_wall_clock)):
        if is_planted:
            plant()
            given.jobs = 1
    if given.trace:
        prepare(given.stations, given.orders)
        runner.prepare()
        verdict = runner.judge(given.seeds[0], "", say)
        say(str(verdict))
        return 1 if verdict.invariant else 0
    runner.SLICE = SLICE  # type: ignore[misc]
    race = f"{given.stations}x{given.orders}"
    return 0 if runner.run(given.seeds, race, given.jobs, say, given.log, _piece) else 1


if __name__ == "__main__":
    if os.environ.get("PYTHONHASHSEED") != "0":
        os.environ["PYTHONHASHSEED"] = "0"
        os.execv(sys.executable, [sys.executable, "-m", "tests.weather.money", *sys.argv[1:]])  # noqa: S606
    sys.exit(main())
