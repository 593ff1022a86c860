"""The way between a station and the hub: late, cut, doubled, stale, or answered by somebody else."""

import random
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec
from msgspec.structs import replace as changed

from app.sync.protocol import (
    Bootstrap,
    BootstrapReply,
    Compare,
    CompareReply,
    Enrol,
    EnrolReply,
    Fault,
    Hello,
    HelloReply,
    HubFault,
    Message,
    Page,
    Pull,
    PullReply,
    Push,
    PushReply,
    SignIn,
    SignInReply,
)
from app.sync.protocol_older import Fetch, FetchReply
from app.sync.transport import NoAnswer
from tests.weather.fibers import Event, Killed, Violation
from tests.weather.hub import STRANGE, spoiled

if TYPE_CHECKING:
    from tests.weather.world import World

M = TypeVar("M", bound=Message)
HEARTBEAT_S = 15.0
MOST_CALLS = 20_000  # per seed; whoever calls more often is spinning


def over_the_wire(message: M) -> M:
    """A message as the other end reads it."""
    return msgspec.json.decode(msgspec.json.encode(message), type=type(message))


def brief(reply: Any) -> str:
    """An answer in one line of the trace."""
    if isinstance(reply, PullReply):
        pages = (f"{p.scope} {p.from_seq}-{p.to} {len(p.rows)} rows" for p in reply.pages)
        return f"pull [{', '.join(pages)}] drop {reply.drop}"
    if isinstance(reply, BootstrapReply):
        return f"bootstrap {reply.scope} cut {reply.cut} next {reply.next_before} {len(reply.rows)} rows"
    if isinstance(reply, PushReply):
        return f"push {[(r.seq, r.status, r.code) for r in reply.results]} cut {reply.cut}"
    if not hasattr(reply, "last_op_seq"):
        return type(reply).__name__
    return f"{type(reply).__name__} epoch {reply.epoch} last {reply.last_op_seq}"


class SimLine:
    """A `Transport` of one run of one station."""

    def __init__(self, world: "World", rng: random.Random, name: str) -> None:
        self._world, self._rng, self.name = world, rng, name
        self._token = ""
        self._closed = Event(world.turns)
        self._heard: list[PullReply] = []
        self.bell = Event(world.turns)
        self.is_cut = False

    # ---- the protocol --------------------------------------------------------------------------

    def hello(self, hello: Hello) -> HelloReply:
        drawn = self._world.drawn
        if hello.forked and not (drawn.rewound or drawn.cloned or drawn.restore):
            raise Violation("I2", f"{self.name} gives up its name although no copy has it")
        reply = self._carry(self._world.hub.hello, hello)
        self._token = reply.admit.token
        return reply

    def push(self, push: Push) -> PushReply:
        self._world.pushes += 1
        return self._carry(self._world.hub.push, push)

    def pull(self, pull: Pull) -> PullReply:
        reply = self._carry(self._world.hub.pull, pull)
        self._heard.append(reply)
        if self._chance(self._knobs.stale):
            reply = self._rng.choice(self._heard)
        return self._dirtied(reply)

    def bootstrap(self, ask: Bootstrap) -> BootstrapReply:
        return self._carry(self._world.hub.bootstrap, ask)

    def fetch(self, ask: Fetch) -> FetchReply:
        return self._carry(self._world.hub.fetch, ask)

    def compare(self, ask: Compare) -> CompareReply:
        """Where the ends agree, as they always must, nobody asks this; but a fetch may be ahead of the feed.

        Of a history that the hub has lost since, it refuses to speak.
        """
        hub = self._world.hub
        is_ahead = self._world.drawn.resting and hub.heads().get(ask.scope, 0) != ask.seq
        if is_ahead or ask.epoch != hub.books.epoch:
            return self._carry(hub.compare, ask)
        raise Violation("I3", f"{self.name} holds {ask.scope} otherwise than the hub's digest says")

    def enrol(self, enrol: Enrol) -> EnrolReply:
        raise NotImplementedError

    def sign_in(self, sign_in: SignIn) -> SignInReply:
        raise NotImplementedError

    def poke(self) -> Iterator[dict[str, int]]:
        """Tell how far the feeds reach whenever the hub rings, as its web server does."""
        self._world.hub.doors.check(self._token, self._token.rpartition("/")[0])
        seen: dict[str, int] = {}
        while not self._closed.is_set():
            now = self._world.hub.heads()
            if now != seen and not self._chance(self._knobs.mute):
                yield now
            seen = now
            self.bell.wait(HEARTBEAT_S)
            self.bell.clear()
            if self._is_down() or self._chance(self._knobs.deaf):
                raise NoAnswer("offline", "the stream broke off")

    def reset(self) -> None:
        """Calls of the simulation always come back."""

    def close(self) -> None:
        self._closed.set()
        self.bell.set()

    # ---- the way -------------------------------------------------------------------------------

    @property
    def _knobs(self) -> Any:
        return self._world.knobs

    def _chance(self, of: float) -> bool:
        return of > 0 and self._rng.random() < of

    def _is_down(self) -> bool:
        return self.is_cut or self._world.hub_is_down

    def _carry(self, call: Callable[[Any], M], message: Any) -> M:
        self._world.calls += 1
        if self._world.calls > MOST_CALLS:
            raise Violation("L2", f"{self.name} never stops asking")
        try:
            return self._carried(call, message)
        except (NoAnswer, HubFault) as trouble:
            self._world.note(f"{self.name} {type(message).__name__} fails: {trouble}")
            raise

    def _carried(self, call: Callable[[Any], M], message: Any) -> M:
        self._way()
        knobs = self._knobs
        if self._chance(knobs.captive):
            raise NoAnswer("captive", "a sign-in page answered")
        if self._chance(knobs.lose):
            raise NoAnswer("offline", "the request was lost")
        reply = self._at_the_hub(call, message)
        if self._chance(knobs.repeat):
            reply = self._at_the_hub(call, message)
        self._way()
        if self._chance(knobs.cut):
            raise NoAnswer("timeout", "the answer broke off")
        reply = over_the_wire(reply)
        self._world.note(f"{self.name} hears {brief(reply)}")
        return reply

    def _way(self) -> None:
        late = self._rng.random() * self._knobs.slow if self._chance(0.3) else 0.0
        self._world.turns.sleep(0.01 + self._rng.random() * 0.05 + late)
        if self._closed.is_set():
            raise NoAnswer("closed", "the line was closed")
        if self._is_down():
            raise NoAnswer("offline", "nobody there")

    def _at_the_hub(self, call: Callable[[Any], M], message: Any) -> M:
        """What the web server does: tokens, pacing, and a plain 500 for a defect."""
        hub, knobs = self._world.hub, self._knobs
        if self._chance(knobs.expire):
            hub.doors.expire()
        if self._chance(knobs.paced):
            wait_ms = self._rng.randint(100, 5_000)
            raise HubFault(Fault.PACED, retry_after_ms=wait_ms)
        if not isinstance(message, Hello):
            hub.doors.check(self._token, message.replica)
        try:
            return call(over_the_wire(message))
        except (HubFault, Killed, Violation):
            raise
        except Exception as error:
            self._world.note(f"the hub failed: {error!r}")
            raise NoAnswer("trouble", "500") from error

    def _dirtied(self, reply: PullReply) -> PullReply:
        """The same news from a hub of the next version."""
        if not self._chance(self._knobs.garbage):
            return reply
        pages = [changed(p, rows=[*map(spoiled, p.rows), STRANGE]) for p in reply.pages]
        strange = Page("weather:none", 0, 5, True, [STRANGE])
        return changed(reply, pages=[*pages, strange])
