"""Older history in the weather: tickets that end and rest at the hub, and agents who ask for what is not here."""

import random
from collections.abc import Container, Sequence
from typing import TYPE_CHECKING, Any, Final

from app.domain.ids import micros
from app.domain.operations import Ref
from app.domain.tickets import State
from app.hub import members
from app.hub.book import Entry
from app.hub.scope import ticket_of
from app.store.queries_older import OlderOpen
from app.store.rows import Stored
from app.sync import older
from tests.helpers.memory_ledger import MemoryLedger
from tests.weather.fibers import Violation

if TYPE_CHECKING:
    from tests.weather.seat import Seat

ENDED: Final = (State.SOLVED, State.CONFIRMED, State.CLOSED)
OFTEN: Final = 0.15  # of an agent's deeds, where tickets rest at all
KEPT: Final = older.scope_of("")


class OlderBooks(MemoryLedger):
    """What a ledger can say beyond the feeds, and what the office does at night."""

    def customer_of(self, kind: str, id: str, teams: Sequence[str]) -> str | None:
        row = self.books.rows.get(Ref(kind, id))
        if row is None or (kind == "tickets" and row.scope not in teams):
            return None
        return id if kind == "customers" else str(row.image["customer"])

    def label_of(self, customer: str) -> str:
        return str(self.books.rows[Ref("customers", customer)].image["label"])

    def tickets_of(self, customer: str, teams: Sequence[str]) -> tuple[list[tuple[str, int]], int]:
        found = [
            (ref.id, row)
            for ref, row in sorted(self.books.rows.items(), reverse=True)
            if ref.kind == "tickets" and row.image["customer"] == customer
        ]
        own = [(id, row.rev) for id, row in found if row.scope in teams]
        return own, len(found) - len(own)

    def parts_of(self, tickets: Sequence[str]) -> list[tuple[str, Ref, int]]:
        return [
            (ticket, ref, row.rev)
            for ref, row in self.books.rows.items()
            if row.scope and (ticket := ticket_of(ref, row.image)) in tickets
        ]

    def stay(self, scope: str, customer: str, until_us: int) -> None:
        there = self.books.members.get((scope, customer))
        if there is not None:
            self.books.members[scope, customer] = max(there, until_us)

    def accesses(self, agent: str, deed: str, since_us: int, *, strangers: bool) -> list[int]:
        return []  # nobody is paced: tests/hub/test_older.py does that

    def note_access(self, access: Any, now_us: int) -> None:
        """Who looked is no matter of the line."""

    def rest(self, now_us: int) -> None:
        """What the office does at night (`app.hub.window`), with tickets that have only just ended."""
        over = [
            (ref, row)
            for ref, row in self.books.rows.items()
            if ref.kind == "tickets"
            and row.image["state"] in ENDED
            and self._is_held(row.scope, ref)
        ]
        there = self.members({str(row.image["customer"]) for _, row in over})
        parts = self.parts([ref.id for ref, _ in over])
        self.publish([Entry(row.scope, ref, row.rev, "moved") for ref, row in over])
        self.publish([Entry(where, ref, rev, "moved") for where, ref, rev in parts])
        pairs = {(row.scope, str(row.image["customer"])) for _, row in over}
        pairs = {pair for pair in pairs if pair[0] in there[pair[1]]}
        gone = pairs - self.needed(pairs)
        gone |= {pair for pair, until in self.books.members.items() if until and until < now_us}
        self.publish(members.left(self, gone))


def someone(rng: random.Random, seat: "Seat") -> OlderOpen | None:
    """A customer whom an agent asks the hub for."""
    rows = seat.world.hub.rows()
    ids = sorted(ref.id for ref in rows if ref.kind == "customers")
    return OlderOpen("customers", rng.choice(ids), "call") if ids else None


def without_kept(seat: "Seat", held: dict[Ref, Stored], fed: Container[Ref]) -> dict[Ref, Stored]:
    """What a station holds, without what is only kept: that is as it was when it was asked for."""
    rows = seat.disk.look("SELECT r.value ->> 0, r.value ->> 1 FROM kept k, json_each(k.rows) r")
    kept = {Ref(kind, id) for kind, id in rows} - {ref for ref in held if ref in fed}
    return {
        ref: row for ref, row in held.items() if ref not in kept or not row.scope.startswith(KEPT)
    }


def let_go_in_time(seat: "Seat") -> None:
    """A quiet moment of the program, where it runs, once nothing waits any more; then nothing is late."""
    if seat.disk.is_off:
        return
    now_us = micros(seat.world.now())
    with seat.station.writing() as conn:
        older.expire(conn, seat.station.actor(conn), now_us)
    late = seat.disk.look("SELECT customer FROM kept WHERE until < ?", now_us)
    if late:
        raise Violation("I13", f"{seat.name} still keeps the history of {late[0][0]}")
