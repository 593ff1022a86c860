"""One exchange with the hub at a time: ask the core what to say, carry it, hand the answer back.

Every answer is taken in within one local transaction. `Station` is what a workstation offers.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import AbstractContextManager
from datetime import datetime
from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from msgspec.structs import replace
from sqlalchemy import Connection

from app import __version__
from app.domain.ids import micros, moment
from app.domain.operations import Operation, Ref
from app.sync import client, clock, digest, grants, outbox, presence
from app.sync.acting import MAKES_ACTOR
from app.sync.legible import legible
from app.sync.protocol import (
    UPGRADE,
    BootstrapReply,
    Enrol,
    EnrolReply,
    Fault,
    Hello,
    HelloReply,
    HubFault,
    Lend,
    LendReply,
    Limits,
    PullReply,
    Push,
    PushReply,
    SignIn,
    SignInReply,
    Unreachable,
)
from app.sync.rebase import Actor
from app.sync.signing import public_key, signed

if TYPE_CHECKING:  # the HTTP client is loaded only where a line is dialled
    from app.sync.transport import Transport

# A page of news on rows with dozens of own operations each takes a second and more: then smaller ones.
PAGE, SMALLEST_PAGE = 500, 20
SHORT_S, LONG_S = 0.03, 0.1
VERIFY_FIRST_S = 60.0  # the agent's first minute is for work
VERIFY_EVERY_S = 3600.0
BOOTSTRAP_PAGE = 5000
# A long turn writes each page of the store once where many short ones write it many times; but the
# agent must not wait for it. Between two parts it is given up when somebody waits, and the next turns
# are short ones, each twice as long as the one before.
PART = 250
LONGEST_TURN = BOOTSTRAP_PAGE // PART


class Station(Protocol):
    """A workstation as the exchange sees it."""

    clock: clock.Clock
    device_key: bytes

    def writing(self) -> AbstractContextManager[Connection]: ...
    def reading(self) -> AbstractContextManager[Connection]: ...
    def actor(self, conn: Connection | None = None) -> Actor: ...
    def forget_actor(self) -> None: ...
    def perform_all(self, ops: Sequence[Operation]) -> Any: ...
    @property
    def is_wanted(self) -> bool: ...


OnChange = Callable[[frozenset[str]], None]
Q = TypeVar("Q")
A = TypeVar("A")


class Exchange:
    """Speaks the protocol for one workstation over one transport; not a thread, not a clock."""

    def __init__(self, station: Station, transport: "Transport", on_change: OnChange) -> None:
        self._station = station
        self._transport = transport
        self._on_change = on_change
        self._limits = Limits()
        self._is_first_push = True
        self.wants_a_name = False  # we can go on under another name only
        self._verify_at = station.clock.mono() + VERIFY_FIRST_S
        self.must_greet = True
        self.is_outdated = False  # the hub wishes for a newer program here
        self._ahead = Ahead(transport.bootstrap)
        self._in_vain = grants.Asked()
        self._granted: Counter[tuple[str, str]] = Counter()  # epoch and feed: rows came from there
        self._pushes = Ahead(self._carry)
        self._stretch = LONGEST_TURN
        self._page = PAGE

    def enrol(self, code: str) -> EnrolReply:
        """Give this workstation its name with a one-time code."""
        key = public_key(self._station.device_key)
        with self._station.reading() as conn:
            mark = outbox.oldest(conn)
        reply = self._transport.enrol(Enrol(code, key, __version__, mark))
        with self._station.writing() as conn:
            for name in ("replica", "agent"):
                outbox.set_kv(conn, name, getattr(reply, name))
            outbox.set_kv(conn, "station", str(reply.number))
        self._station.forget_actor()
        return reply

    def sign_in(self, agent: str, password: str) -> SignInReply:
        """Prove who sits at this workstation; needs a greeting before."""
        if self.must_greet:
            self.hello()
        with self._station.reading() as conn:
            replica = client.replica_of(conn)
        return self._transport.sign_in(SignIn(replica, agent, password))

    def hello(self) -> None:
        """Greet; when another copy of this workstation speaks with our name, ask for one of our own."""
        try:
            hello, reply = self._greet(forked=self.wants_a_name)
        except HubFault as fault:
            if fault.fault is not Fault.REPLICA_FORKED or self.wants_a_name:
                raise
            hello, reply = self._greet_again(fault)
        at = clock.tick(self._station.clock)  # the turn to write may be long in coming
        with legible(reply), self._station.writing() as conn:
            touched = client.take_hello(conn, hello, reply, at, self._station.actor(conn))
        self._limits = reply.limits.within(Limits())
        self._pushes.ask(None)  # whatever comes of it comes again
        self._is_first_push = True
        self.wants_a_name = False
        self.must_greet = False
        self.is_outdated = UPGRADE in reply.directives
        self._tell(touched)

    def _greet_again(self, fault: HubFault) -> tuple[Hello, HelloReply]:
        """Greet once more as who we are while what the hub knows may be our own newest work; then as another.

        The lane that sends may have sent what was done after a greeting was written, and again.
        """
        last, known = -1, _known(fault)
        while last < known <= self._head():
            try:
                return self._greet(forked=False)
            except HubFault as again:
                if again.fault is not Fault.REPLICA_FORKED:
                    raise
                last, known = known, _known(again)
        return self._greet(forked=True)

    def _head(self) -> int:
        with self._station.reading() as conn:
            return outbox.head(conn).seq

    def _greet(self, *, forked: bool) -> tuple[Hello, HelloReply]:
        """The first try fetches the hub's challenge, the second is signed."""
        with self._station.reading() as conn:
            hello = client.hello(conn, __version__, forked=forked)
        try:
            return hello, self._transport.hello(hello)
        except HubFault as fault:
            if fault.fault is not Fault.AUTH or "challenge" not in fault.detail:
                raise
            challenge = str(fault.detail["challenge"])
            return hello, self._transport.hello(signed(hello, challenge, self._station.device_key))

    def push(self) -> int:
        """Send one batch; returns how many operations got their receipt (0 = nothing was waiting).

        While its receipts are written, the next one is under way already.
        """
        push = self._pushes.asked or self._next_push()
        if push is None:
            return 0
        try:
            reply, at = self._pushes.answer(push)
        except Unreachable:
            with self._station.writing() as conn:
                outbox.note_try(conn, push.ops, self._now_us())
            raise
        except HubFault as fault:
            if most := _fitting_batch(fault, push):
                # The hub's limit has changed since the greeting.
                self._limits = replace(self._limits, batch=most)
                return self.push()
            self.wants_a_name = self._needs_a_name(fault)
            raise
        self._is_first_push = False
        self._pushes.ask(self._next_push(push))
        try:
            with legible(reply), self._station.writing() as conn:
                is_current = client.is_current(conn, push)
                touched = (
                    client.take_push(conn, reply, at, self._station.actor(conn))
                    if is_current
                    else set[Ref]()
                )
        except BaseException:
            self._pushes.ask(None)  # receipts are kept in order
            raise
        if not is_current:  # we have greeted a restored hub meanwhile, which is told all over
            self._pushes.ask(None)
            return self.push()
        self._tell(touched | {Ref("outbox", str(reply.acked))}, is_news=False)
        return len(reply.results)

    def _needs_a_name(self, fault: HubFault) -> bool:
        """Whether we can go on under a name of our own only: another has ours, or the hub wants what is gone."""
        if fault.fault is Fault.OP_GAP:
            with self._station.reading() as conn:
                return not outbox.holds(conn, int(fault.detail.get("expected", 0)))
        return fault.fault is Fault.REPLICA_FORKED

    def _next_push(self, push: Push | None = None) -> Push | None:
        """The batch to send now; or, behind one that has its answer, the following when it is a full one."""
        after = push.ops[-1].seq if push else 0
        with self._station.reading() as conn:
            found = client.push(conn, self._limits, is_first=self._is_first_push, after=after)
        is_full = found is not None and len(found.ops) >= self._limits.batch
        return found if is_full or push is None else None

    def _carry(self, push: Push) -> tuple[PushReply, clock.Tick]:
        """The answer, and when it came: by then the hub's clock is told, whenever it is taken in."""
        return self._transport.push(push), clock.tick(self._station.clock)

    def bootstrap(self) -> bool:
        """Read one page of a scope that was never read through; False when there is none."""
        with self._station.reading() as conn:
            ask = client.bootstrap(conn, BOOTSTRAP_PAGE)
        if ask is None:
            return False
        reply = self._ahead.answer(ask)
        with self._station.reading() as conn:
            self._ahead.ask(client.following(conn, ask, reply))
        parts = _parts(reply)
        while parts:
            self._tell(self._take_parts(parts))
        return True

    def _take_parts(self, parts: list[BootstrapReply]) -> set[Ref]:
        """Write parts of a page in one turn, fewer when somebody waits; what is written leaves the list."""
        touched: set[Ref] = set()
        is_wanted = False
        with legible(*parts[: self._stretch]), self._station.writing() as conn:
            for part in parts[: self._stretch]:
                parts.pop(0)
                take = client.take_part if parts else client.take_bootstrap
                touched |= self._taken(conn, partial(take, conn, part))
                if is_wanted := self._station.is_wanted:
                    break
        self._stretch = 1 if is_wanted else min(2 * self._stretch, LONGEST_TURN)
        return touched

    def pull(self, wait_s: float = 0) -> bool:
        """Read what is new; True when there may be more at once."""
        with self._station.reading() as conn:
            ask = client.pull(conn, self._limits, wait_s)
        if ask is None:
            return False
        reply = self._transport.pull(replace(ask, limit=min(ask.limit, self._page)))
        if reply.epoch not in ("", ask.epoch):  # an older hub does not say it
            raise Unreachable("an answer from before the hub was restored")
        with legible(reply), self._station.writing() as conn:
            began = self._station.clock.mono()
            touched = self._taken(conn, partial(client.take_pull, conn, reply))
            self._page = _fitting(self._page, self._station.clock.mono() - began)
        if reply.drop:
            self.must_greet = True
        self._tell(touched)
        self._verify(reply)
        return any(not page.complete for page in reply.pages)

    def has_news(self, wait_s: float) -> bool:
        """Whether there is something to read now or within `wait_s`; reads nothing."""
        with self._station.reading() as conn:
            ask = client.pull(conn, self._limits, wait_s)
        if ask is None:
            return False
        reply = self._transport.pull(replace(ask, limit=1))
        return bool(reply.pages or reply.drop)

    def beat(self) -> None:
        """Say where the agent is and hear who else is there; nothing when the agent is nowhere."""
        now_us = self._now_us()
        with self._station.reading() as conn:
            here = presence.beat(conn, now_us)
        if here is None:
            return
        reply = self._transport.presence(here)
        with legible(reply), self._station.writing() as conn:
            touched = presence.take(conn, reply)
        self._tell(touched)

    def draw_grants(self) -> bool:
        """Have money set aside for the agent's tickets; True when some is given back, which waits to be sent."""
        now = self._now()
        with self._station.reading() as conn:
            actor = self._station.actor(conn)
            idle = grants.idle(conn, actor.id, now)
            ask = grants.ask(conn, actor.id, now, self._in_vain.at(self._station.clock.mono()))
        if idle:
            self._station.perform_all(idle)
        if ask is None:
            return bool(idle)
        reply = self._transport.grant(ask)
        self._granted |= Counter({(reply.epoch, scope): seq for scope, seq in reply.cut.items()})
        with legible(reply), self._station.writing() as conn:
            touched = grants.take(conn, reply, self._station.actor(conn))
        self._in_vain.note([want.order for want in ask.want], self._station.clock.mono())
        self._tell(touched)
        return bool(idle)

    def lend(self, lend: Lend) -> LendReply:
        """Let somebody who is cut off promise some of an order; the answer is a code to read out."""
        return self._transport.lend(lend)

    def _verify(self, reply: PullReply) -> None:
        """Now and then, ask whether we hold what the hub holds, and read again where we do not.

        Rows that came with a grant are ahead of a feed that was not read so far.
        """
        now = self._station.clock.mono()
        if now < self._verify_at or not reply.digests:
            return
        self._verify_at = now + VERIFY_EVERY_S
        with self._station.reading() as conn:
            scopes = digest.differing(conn, reply.cut, reply.digests)
        for scope in scopes:
            if reply.cut[scope] < self._granted[reply.epoch, scope]:
                continue
            with self._station.reading() as conn:
                ask = digest.compare(conn, scope)
            if ask is None:
                continue
            answer = self._transport.compare(ask)
            with legible(answer), self._station.writing() as conn:
                touched = self._taken(conn, partial(digest.take_compare, conn, answer))
            self._verify_at = now + VERIFY_FIRST_S  # there may be more
            self._tell(touched)

    def _taken(self, conn: Connection, take: Callable[[Actor], set[Ref]]) -> set[Ref]:
        """Take an answer in; when it changes what we may do, what waits is predicted anew."""
        before = self._station.actor(conn)
        touched = take(before)
        return touched | client.feel_rights(conn, touched, before)

    def _tell(self, touched: set[Ref], *, is_news: bool = True) -> None:
        if not touched:
            return
        if is_news and any(ref.kind in MAKES_ACTOR for ref in touched):
            self._station.forget_actor()
        if is_news and any(ref.kind in ("agents", "roles", "queues") for ref in touched):
            self.must_greet = True  # another greeting brings the scopes up to date
        self._on_change(frozenset(f"{ref.kind}/{ref.id}" for ref in touched))

    def _now_us(self) -> int:
        return micros(self._station.clock.now())

    def _now(self) -> datetime:
        """The hub's time, as far as it is known."""
        with self._station.reading() as conn:
            return moment(clock.hub_time(conn, clock.tick(self._station.clock)))

    def close(self) -> None:
        """Wait for the end of questions asked ahead; the transport's end ends them."""
        self._ahead.close()
        self._pushes.close()


class Ahead(Generic[Q, A]):
    """Asks the next question while an answer is written: hub, line and store then work at the same time."""

    def __init__(self, call: Callable[[Q], A]) -> None:
        self._call = call
        self._lane = ThreadPoolExecutor(1, "sync-ahead")
        self._coming: Future[A] | None = None
        self.asked: Q | None = None

    def ask(self, ask: Q | None) -> None:
        """Let the answer to a question come, when there is one."""
        self.asked = ask
        self._coming = None if ask is None else self._lane.submit(self._call, ask)

    def answer(self, ask: Q) -> A:
        """The answer, which may be on its way; raises what the transport raises."""
        asked, coming = self.asked, self._coming
        self.asked = self._coming = None
        if coming is not None and ask == asked:
            return coming.result()
        return self._call(ask)

    def close(self) -> None:
        self._lane.shutdown(cancel_futures=True)


def _known(fault: HubFault) -> int:
    """The last operation that the hub has under our name."""
    return int(fault.detail.get("last_op_seq", 0))


def _fitting_batch(fault: HubFault, push: Push) -> int:
    """How many operations to send instead of a batch that the hub found too large; 0 when fewer do not help."""
    if fault.fault is not Fault.BATCH_TOO_LARGE:
        return 0
    most = int(fault.detail.get("max", len(push.ops) // 2))
    return most if most < len(push.ops) else 0


def _fitting(page: int, spent_s: float) -> int:
    """How many rows to ask for next, so that the agent need not wait for them."""
    if spent_s > LONG_S:
        return max(SMALLEST_PAGE, page // 2)
    return min(PAGE, 2 * page) if spent_s < SHORT_S else page


def _parts(reply: BootstrapReply) -> list[BootstrapReply]:
    """A page in parts; rows sorted as the store keeps them, which halves the pages a write touches."""
    rows = sorted(reply.rows, key=attrgetter("id"))
    return [replace(reply, rows=rows[n : n + PART]) for n in range(0, max(len(rows), 1), PART)]


def settle_all(exchange: Exchange) -> int:
    """Greet, send everything, read everything; returns how many operations were acknowledged.

    For the command line and tests; raises what the transport raises.
    """
    sent = 0
    while True:
        exchange.hello()
        try:
            while done := exchange.push():
                sent += done
        except HubFault:
            if not exchange.wants_a_name:
                raise
            continue  # the next greeting asks for a name of our own
        while exchange.bootstrap():
            pass
        while exchange.pull():
            pass
        if not exchange.must_greet:
            exchange.draw_grants()
            return sent
