"""The reference: what the hub ever accepted, in order, and the one state that follows from it.

It knows nothing of batches, revisions, scopes, feeds or receipts; whoever disagrees with it is wrong.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from operator import attrgetter
from typing import Any, TypeVar

from app.domain.codec import Image, from_image, to_image
from app.domain.ids import moment
from app.domain.operations import (
    OFFICE,
    OPERATIONS,
    Code,
    Context,
    Entity,
    Nature,
    Operation,
    Ref,
    Rejected,
    decode,
    run,
)
from app.domain.policy.adoption import Reading, shut_queues
from app.domain.policy.shelf import CURRENT, Shelf
from app.domain.scripts.checklist import Checklist, Trace
from app.hub.core import Receipt
from app.sync.protocol import OpResult
from tests.weather.fibers import Violation
from tests.weather.hub import MOODY, NOVEL, POISON

E = TypeVar("E", bound=Entity)
HELD = (Code.HELD_REOPENED, Code.HELD_STALE_REPLY)


@dataclass(frozen=True)
class Accepted:
    """One operation with the answer it got, at its place in history."""

    replica: str
    user: str
    seq: int
    op_id: str
    name: str
    args: Image
    v: int
    at_us: int
    judged_us: int
    result: OpResult
    push: int


class State:
    """All rows, as a Tx for one operation after the other."""

    def __init__(self) -> None:
        self.images: dict[Ref, Image] = {}
        self._wrote: dict[Ref, Any] = {}
        self._numbers = 0
        self.remark = Code.OK

    def find(self, cls: type[E], id: str) -> E | None:
        ref = Ref(cls.kind, id)
        if ref in self._wrote:
            return self._wrote[ref]
        return from_image(cls, self.images[ref]) if ref in self.images else None

    def get(self, cls: type[E], id: str) -> E:
        found = self.find(cls, id)
        if found is None:
            raise Rejected(f"{cls.kind}.missing", id=id)
        return found

    def put(self, entity: Entity) -> None:
        self._wrote[Ref(entity.kind, entity.id)] = entity

    def tell(self, reason: str, code: Code, **facts: str) -> None:
        self.remark = code

    def perform(self, op: Operation, ctx: Context) -> set[Ref]:
        """Run one operation; nothing has happened when it raises."""
        self._wrote, self.remark = {}, Code.OK
        run(op, self, ctx)
        for ref, entity in self._wrote.items():
            image = to_image(entity)
            if ref.kind == "tickets" and image["number"] is None:
                self._numbers += 1
                image["number"] = self._numbers
            self.images[ref] = image
        return set(self._wrote)

    def locked(self, user: str, at: datetime) -> dict[str, str]:
        """The queues in which somebody may claim nothing until they have read a clause."""
        if user == OFFICE:
            return {}
        shelf, reading = self.find(Shelf, CURRENT), self.find(Reading, user) or Reading(user)
        return shut_queues(shelf, reading, at)

    def standing(self) -> dict[str, tuple[str, bool]]:
        """Each ticket's queue, and whether it is closed."""
        return {
            ref.id: (image["queue"], image["state"] == "closed")
            for ref, image in self.images.items()
            if ref.kind == "tickets"
        }

    def park(self, moved: set[str], at_us: int) -> None:
        """The checklists of tickets that have changed their queue, or were closed, wait for somebody."""
        for ref, image in self.images.items():
            is_moved = ref.kind == Checklist.kind and image["ticket"] in moved
            if is_moved and image["state"] in ("running", "paused"):
                trace = to_image(Trace("park", OFFICE, moment(at_us)))
                changes = {"state": "parked", "trail": [*image["trail"], trace]}
                self.images[ref] = image | changes

    def agent(self, user: str) -> Image:
        """Somebody's row; empty for the hub's office."""
        return self.images.get(Ref("agents", user), {})

    def permits(self, user: str) -> frozenset[str]:
        """What somebody may do by the rows as they stand."""
        if user == "hub":
            return frozenset(OPERATIONS)
        agent = self.images.get(Ref("agents", user))
        if agent is None or not agent["is_active"]:
            return frozenset()
        role = self.images.get(Ref("roles", agent["role"]))
        return frozenset(role["permits"]) if role else frozenset()


class Model:
    """History and state; `accept` judges every answer of the hub."""

    def __init__(self) -> None:
        self.history: list[Accepted] = []
        self.state = State()
        self.answers: dict[str, Accepted] = {}  # by operation: the answer that counts
        self._last: dict[str, int] = {}
        self._pushes = 0

    def accept(self, replica: str, user: str, receipts: Sequence[Receipt], now_us: int) -> None:
        """The hub has committed these receipts of one push; rights are those before it."""
        self._pushes += 1
        entries = [
            Accepted(
                replica,
                user,
                r.op.seq,
                r.op.id,
                r.op.name,
                r.op.args,
                r.op.v,
                r.occurred_us,
                now_us,
                r.result,
                self._pushes,
            )  # fmt: skip
            for r in receipts
        ]
        self._take_all(entries)

    def _take_all(self, entries: Sequence[Accepted]) -> None:
        """The operations of one push; the checklists of tickets that it moves on rest."""
        user = entries[0].user
        before, permits = self.state.agent(user), self.state.permits(user)
        tickets = self.state.standing()
        for entry in entries:
            self._take(entry, permits, before)
        self.state.park(self._moved(tickets), entries[0].judged_us)

    def _moved(self, tickets: dict[str, tuple[str, bool]]) -> set[str]:
        now = self.state.standing()
        return {
            id
            for id, (queue, was_closed) in tickets.items()
            if now[id][0] != queue or (now[id][1] and not was_closed)
        }

    def _take(self, entry: Accepted, permits: frozenset[str], agent: Image) -> None:
        due = self._last.get(entry.replica, entry.seq - 1) + 1  # a copy goes on where it was copied
        if entry.seq != due:
            raise Violation("I8", f"{entry.replica} is due {due}, the hub took {entry.seq}")
        self._last[entry.replica] = entry.seq
        self.history.append(entry)
        before = self.answers.get(entry.op_id)
        if before is not None and before.result.status != "noop":
            if entry.result.status != "noop":
                raise Violation("I2", f"{entry.name} {entry.op_id} was judged twice")
            return
        self.answers[entry.op_id] = entry
        want = self._judge(entry, permits, agent)
        got = (entry.result.status, entry.result.detail.get("reason", ""))
        if want is not None and got[: len(want)] != want:
            raise Violation("I1", f"{entry.name} of {entry.replica} got {got} instead of {want}")

    def _judge(
        self, entry: Accepted, permits: frozenset[str], agent: Image
    ) -> tuple[str, ...] | None:
        """What the answer must have been; None when it was the simulation's own whim."""
        status, reason = entry.result.status, entry.result.detail.get("reason", "")
        if reason == MOODY or (status == "parked" and _is_strange(entry)):
            return None
        op = decode(entry.name, entry.args, entry.v)
        at, judged_at = moment(entry.at_us), moment(entry.judged_us)
        try:
            self._refuse_who_left(op, agent)
            locked = self.state.locked(entry.user, at)
            wrote = self.state.perform(op, Context(entry.user, permits, at, judged_at, locked))
        except Rejected as refusal:
            if refusal.code in HELD:
                return ("held", refusal.reason)
            return ("quarantined" if op.nature is Nature.FACT else "rejected", refusal.reason)
        if self.state.remark is not Code.OK:
            return ("held" if self.state.remark in HELD else "applied",)
        return ("applied" if wrote else "noop",)

    def _refuse_who_left(self, op: Operation, agent: Image) -> None:
        """Work on tickets of a team that its author was taken off is for a supervisor.

        Who is no agent any more may do nothing at all, and is told that.
        """
        if not agent.get("is_active"):
            return
        left, serves = agent.get("left", ()), agent.get("queues", ())
        for ref in op.touches():
            queue = self.state.images.get(ref, {}).get("queue") if ref.kind == "tickets" else None
            if queue and (queue in left or ("*" in left and queue not in serves)):
                raise Rejected("team.left", Code.FORBIDDEN_NOW)

    def rewind(self, length: int) -> None:
        """The hub was restored: what it accepted after the backup never happened."""
        kept = self.history[:length]
        self.history, self.answers, self._last, self.state = [], {}, {}, State()
        for _, entries in groupby(kept, attrgetter("push")):
            self._take_all(list(entries))

    def compare(self, rows: dict[Ref, Image]) -> None:
        """The hub's rows must be exactly those that follow from its history."""
        for ref in rows.keys() | self.state.images.keys():
            if rows.get(ref) != self.state.images.get(ref):
                raise Violation(
                    "I4", f"the hub holds {ref} as {rows.get(ref)}, history says "
                    f"{self.state.images.get(ref)}",
                )  # fmt: skip


def _is_strange(entry: Accepted) -> bool:
    return entry.name == NOVEL or str(entry.args.get("body", "")).startswith(POISON)
