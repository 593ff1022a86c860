"""The reference: what the hub ever accepted, in order, and the one state that follows from it.

It knows nothing of batches, revisions, scopes, feeds or receipts; whoever disagrees with it is wrong.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from app.domain.codec import Image, from_image, to_image
from app.domain.ids import moment
from app.domain.operations import (
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

    def accept(self, replica: str, user: str, receipts: Sequence[Receipt], now_us: int) -> None:
        """The hub has committed these receipts of one push; rights are those before it."""
        before = self.state.agent(user)
        permits = self.state.permits(user)
        for r in receipts:
            entry = Accepted(
                replica, user, r.op.seq, r.op.id, r.op.name, r.op.args, r.op.v,
                r.occurred_us, now_us, r.result,
            )  # fmt: skip
            self._take(entry, permits, before)

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
            wrote = self.state.perform(op, Context(entry.user, permits, at, judged_at))
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
        for entry in kept:
            # The rights of a push are those before it; they change only by pushes of the hub's office.
            user = entry.user
            self._take(entry, self.state.permits(user), self.state.agent(user))

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
