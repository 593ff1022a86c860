"""What must hold at every station, at any moment and at the end: the invariants of the protocol's design."""

from typing import TYPE_CHECKING, Any

import msgspec

from app.domain.codec import Image
from app.domain.operations import Ref, Rejected, decode
from app.store.rows import BY_KIND, Stored, shape
from app.store.tx import Overlay
from app.sync.rebase import Actor
from tests.weather.disk import Disk, Wire
from tests.weather.fibers import Violation
from tests.weather.older import KEPT, let_go_in_time, without_kept
from tests.weather.seat import SHOWN, Seat

if TYPE_CHECKING:
    from tests.weather.world import World

REFUSED = ("held", "rejected", "quarantined", "parked")
PARTS = ("messages", "contacts", "checklists")
ALSO = "SELECT etype, eid, scope FROM also"
Held = dict[Ref, Stored]


def held_by(disk: Disk) -> Held:
    """Every row that a station shows."""
    rows: Held = {}
    for kind in BY_KIND:
        form = shape(kind)
        for *values, rev, scope in disk.look(f"SELECT {form.listed} FROM {kind}"):  # noqa: S608
            rows[Ref(kind, values[0])] = Stored(form.image(values), rev, scope)
    return rows


def below(disk: Disk, visible: Held) -> dict[Ref, Image | None]:
    """What a station believes to be the hub's side of its rows."""
    images: dict[Ref, Image | None] = {ref: row.image for ref, row in visible.items()}
    for kind, id, image in disk.look("SELECT etype, eid, image FROM base_row"):
        images[Ref(kind, id)] = None if image is None else msgspec.json.decode(image)
    return images


def known(ref: Ref, image: Image | None) -> Image | None:
    """An image without what only a hub of the next version knows."""
    columns = shape(ref.kind).columns
    return None if image is None else {name: image[name] for name in columns if name in image}


class Checks:
    """The invariants, by the names they have in the design."""

    def __init__(self, world: "World") -> None:
        self._world = world

    # ---- at any moment ---------------------------------------------------------------------------

    def vanished(self, seat: Seat, what: str, kind: str, id: str) -> None:
        """I6: what an agent wrote never leaves the own screen unless it was refused. I7: nothing turns back."""
        is_there = seat.disk.look(f"SELECT 1 FROM {kind} WHERE id = ?", id)  # noqa: S608
        if what == "back":
            raise Violation("I7", f"{seat.name} went back in {kind} {id}")
        if is_there or self._world.moves_rows:
            return
        rows = seat.disk.look(
            "SELECT op_id, state FROM outbox WHERE name IN "
            "('note.add', 'message.add', 'ticket.create', 'customer.record') "
            "AND coalesce(args ->> 'id', args -> 'customer' ->> 'id') = ?",
            id,
        )
        if rows and not self._has_refusals(seat) and not self._has_lost_its_ticket(seat, id):
            raise Violation("I6", f"{kind} {id} ({rows[0][1]}) left the screen of {seat.name}")

    @staticmethod
    def _has_lost_its_ticket(seat: Seat, id: str) -> bool:
        """A restored hub may not have the ticket of a message until whoever made it has sent it again."""
        made = seat.disk.look(
            "SELECT 1 FROM outbox WHERE args ->> 'id' = ? AND args ->> 'ticket' IS NOT NULL "
            "AND NOT EXISTS (SELECT 1 FROM tickets WHERE id = args ->> 'ticket')",
            id,
        )
        return bool(made)

    @staticmethod
    def _has_refusals(seat: Seat) -> bool:
        return bool(seat.disk.look("SELECT 1 FROM attention LIMIT 1"))

    def look_at(self, seat: Seat) -> None:
        """I4, I5: a look at a running station between two transactions."""
        if seat.disk.is_off or seat.disk.in_transaction:
            return
        visible = held_by(seat.disk)
        self._covers(seat, visible)
        self._is_replayed(seat, visible)

    def _covers(self, seat: Seat, visible: Held) -> None:
        """I5: a cursor has passed nothing that is not here."""
        books = self._world.hub.books
        cursors = {
            scope: seq
            for scope, seq in seat.disk.look(
                "SELECT scope, seq FROM cursor WHERE complete AND epoch = ?", books.epoch
            )
        }
        revs = {ref: row.rev for ref, row in visible.items()}
        base = seat.disk.look("SELECT etype, eid, rev FROM base_row")
        revs |= {Ref(kind, id): rev for kind, id, rev in base}
        for (scope, ref), (seq, rev, kind) in books.index.items():
            if kind == "put" and seq <= cursors.get(scope, -1) and revs.get(ref, -1) < rev:
                raise Violation(
                    "I5", f"{seat.name} has read {scope} to {cursors[scope]} but holds "
                    f"{ref} at {revs.get(ref)} instead of {rev} (number {seq})",
                )  # fmt: skip

    def _is_replayed(self, seat: Seat, visible: Held) -> None:
        """I4: what is shown is the hub's side with the waiting operations replayed upon it."""
        waiting = seat.disk.look(
            "SELECT DISTINCT o.op_seq, o.name, o.args, o.created_wall FROM outbox o "
            "JOIN op_touch t ON t.op_seq = o.op_seq AND t.wrote ORDER BY o.op_seq"
        )
        images = below(seat.disk, visible)
        if not waiting:
            return self._same(seat, images, {ref: row.image for ref, row in visible.items()})
        ops = [(decode(name, msgspec.json.decode(args)), wall) for _, name, args, wall in waiting]
        for op, _ in ops:
            images |= {ref: None for ref in op.touches() if ref not in images}
        overlay, actor = Overlay(images), self._actor(seat)
        if not actor.permits:
            return (
                None  # a restored hub has lost the agent's own row: nobody knows what the agent may
            )
        for op, wall in ops:
            try:
                overlay.perform(op, actor.context(wall))
            except Rejected:
                continue
        shown = {ref: row.image for ref, row in visible.items()}
        return self._same(seat, overlay.images(images), shown)

    @staticmethod
    def _actor(seat: Seat) -> Actor:
        fuse, seat.disk.fuse = seat.disk.fuse, None  # an onlooker costs no statement
        conn: Any = Wire(seat.disk)
        actor = seat.station.actor(conn)
        seat.disk.fuse = fuse
        return actor

    @staticmethod
    def _same(seat: Seat, want: dict[Ref, Image | None], got: dict[Ref, Image]) -> None:
        for ref, image in want.items():
            if known(ref, image) != got.get(ref):
                raise Violation("I4", f"{seat.name} shows {ref} as {got.get(ref)}, not {image}")

    # ---- at the end ------------------------------------------------------------------------------

    def is_empty(self, seat: Seat) -> bool:
        """Whether nothing waits any more: neither for a receipt nor for the feed."""
        return not seat.disk.look(
            "SELECT 1 FROM outbox WHERE state IN ('local', 'acked') UNION ALL SELECT 1 FROM base_row "
            "UNION ALL SELECT 1 FROM op_touch LIMIT 1"
        )

    def is_sent(self, seat: Seat) -> bool:
        """Whether every operation has its receipt."""
        return not seat.disk.look("SELECT 1 FROM outbox WHERE state = 'local' LIMIT 1")

    def difference(self, seat: Seat) -> str:
        """I3, I10: a station holds what its agent may see, the same as the hub, and nothing else."""
        hub = self._world.hub
        may = self._world.scopes_of(seat)
        index = hub.books.index.items()
        feeds: dict[Ref, set[str]] = {}
        for (scope, ref), (_, _, kind) in index:
            if kind == "put" and scope in may:
                feeds.setdefault(ref, set()).add(scope)
        want = {ref: hub.books.rows[ref] for ref in feeds}
        got = without_kept(seat, held_by(seat.disk), want)
        also: dict[Ref, set[str]] = {}
        for kind, id, scope in seat.disk.look(ALSO):
            also.setdefault(Ref(kind, id), set()).add(scope)
        for ref in got.keys() & want.keys():
            lies = (got[ref].scope, *also.get(ref, ()))
            if {scope for scope in lies if not scope.startswith(KEPT)} != feeds[ref]:
                return f"I3: {seat.name} holds {ref} for {lies}, not {feeds[ref]}"
        for ref in want.keys() | got.keys():
            if ref not in got:
                return f"I3: {seat.name} lacks {ref} of {want[ref].scope}"
            if ref not in want:
                there = hub.books.rows.get(ref)
                where = f"of {there.scope}" if there else "unknown to the hub"
                return f"I10: {seat.name} holds {ref} {where}"
            if (got[ref].rev, got[ref].image) != (want[ref].rev, want[ref].image):
                return f"I3: {seat.name} holds {ref} as {got[ref]}, the hub {want[ref]}"
        return ""

    def nothing_outlives_its_time(self) -> None:
        """I13: older history that was fetched leaves in time."""
        for seat in self._world.seats:
            let_go_in_time(seat)

    def parts_lie_with_their_ticket(self) -> None:
        """I10: whoever may see a ticket sees its messages, and nobody else does."""
        rows = self._world.hub.rows()
        for ref, row in rows.items():
            ticket = rows.get(Ref("tickets", str(row.image.get("ticket"))))
            if ref.kind in PARTS and ticket and ticket.scope != row.scope:
                raise Violation("I10", f"{ref} lies in {row.scope}, its ticket in {ticket.scope}")

    def _shown_to(self, seat: Seat) -> set[str]:
        """What waits in an agent's tray; a restored hub's new answers were told where they were asked for."""
        shown = {id for (id,) in seat.disk.look(SHOWN)}
        if self._world.was_restored:
            for desk in self._world.seats:
                if desk.agent == seat.agent:
                    shown |= desk.told | {id for (id,) in desk.disk.look(SHOWN)}
        return shown

    def _sent_last(self, op_id: str) -> str:
        """An operation that the hub did not know is sent again under another name when it does."""
        while f"{op_id}+" in self._world.model.answers:
            op_id += "+"
        return op_id

    def nothing_is_lost(self, seat: Seat) -> None:
        """I1: every promised operation has one answer at the hub, and its agent sees every refusal."""
        answers = self._world.model.answers
        shown = self._shown_to(seat)
        for op_id, name in seat.made.items():
            last = self._sent_last(op_id)
            answer = answers.get(last)
            if answer is None:
                if op_id not in seat.waived:
                    raise Violation("I1", f"{name} {op_id} of {seat.name} is lost")
            elif answer.result.status in REFUSED and not {op_id, last} & (shown | seat.waived):
                raise Violation("I1", f"{seat.name} is not told that {name} {op_id} was refused")

    def everybody_is_told_the_same(self, seat: Seat) -> None:
        """I6: what a desk says of an operation is what the hub of now says of it."""
        answers = self._world.model.answers
        shown = {id for (id,) in seat.disk.look(SHOWN)}
        said = seat.disk.look("SELECT op_id, name, state FROM outbox WHERE state <> 'local'")
        for op_id, name, state in said:
            answer = answers.get(op_id)
            if answer is None:
                continue
            is_refused = answer.result.status in REFUSED
            if is_refused > (op_id in shown) or is_refused < (state in REFUSED):
                raise Violation(
                    "I6", f"{seat.name} says {state} of {name} {op_id}, the hub {answer.result}"
                )
