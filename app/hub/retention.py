"""Letting go of what need not be kept any longer: ended tickets, words of old receipts, marks of what left, looks.

Before that, what ended a while ago leaves the workstations (`app.hub.window`); the hub still has it.

Each rule can be previewed; what a preview counts is what the run then takes, as long as nobody works
in between. It runs beside the hub, a little at a time, so that no push waits for it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import Connection, Engine

from app.domain.ids import micros, moment
from app.domain.operations import Ref
from app.domain.tickets import State, Ticket
from app.hub import looked, members, retention_money, window
from app.hub.core import Entry
from app.hub.ledger import PostgresLedger
from app.hub.scope import ON_TICKET, PARTS

BATCH: Final = 200
SHORTEST_DAYS: Final = 30  # a workstation may be away for a week, a backup may be a few weeks old
ENDED: Final[list[str]] = [State.SOLVED, State.CONFIRMED, State.CLOSED]
# What a person may still have to decide about keeps its words.
DECIDED: Final = ["applied", "noop", "rejected"]


NAMES: Final = ("tickets", "receipts", "marks", "refunds", "looks", "window")
# What goes with a ticket; refunds, their steps and grants are a ledger, and stay.
GOES: Final = {kind: column for kind, column in PARTS.items() if kind not in ON_TICKET}


class TooShort(ValueError):
    """A period that could take what a workstation still needs; the message says which."""


@dataclass(frozen=True, slots=True)
class Periods:
    """For how many days what is kept."""

    tickets: int = 730
    receipts: int = 90
    marks: int = 180
    window: int = 90
    refunds: int = 3650
    looks: int = 1095

    def __post_init__(self) -> None:
        for name in NAMES:
            if getattr(self, name) < SHORTEST_DAYS:
                raise TooShort(f"{name}: at least {SHORTEST_DAYS} days")


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule as it was applied: before which moment, and how many of what."""

    rule: str
    before: str
    counts: dict[str, int]


def preview(engine: Engine, periods: Periods, now: datetime) -> list[Rule]:
    """What `run` would take now; changes nothing."""
    with engine.connect() as conn:
        _be_patient(conn)
        before = _bounds(periods, now)
        looks = looked.count(conn, before["looks"])
        rests = window.counts(conn, ENDED, before["window"], micros(now))
        tickets = _counted(conn, TICKETS.format("count(*)"), (ENDED, before["tickets"]))
        parts = {
            kind: _counted(conn, _parts_sql(kind, column), (ENDED, before["tickets"]))
            for kind, column in GOES.items()
        }
        refunds = retention_money.count(conn, before["refunds"])
        receipts = _counted(
            conn, f"SELECT count(*) FROM sync_op {OLD_WORDS}", (DECIDED, before["receipts"])
        )
        codes = _counted(conn, f"SELECT count(*) {OLD_CODES}", (before["receipts"],))
        marks = conn.exec_driver_sql(
            f"WITH {PASSED} SELECT count(*) {OLD_MARKS}", (before["marks"],)
        ).scalar_one()
    return _told(
        before,
        {"tickets": tickets, **parts},
        {"receipts": receipts, "codes": codes},
        {"marks": marks},
        {"refunds": refunds},
        {"looks": looks},
        rests,
    )


def run(engine: Engine, periods: Periods, now: datetime) -> list[Rule]:
    """Let go, in small transactions; returns what went."""
    before = _bounds(periods, now)
    rests = window.let_rest(engine, ENDED, before["window"], micros(now))
    tickets: dict[str, int] = {"tickets": 0, **dict.fromkeys(GOES, 0)}
    while batch := _drop_tickets(engine, before["tickets"]):
        for kind, count in batch.items():
            tickets[kind] += count
    with engine.begin() as conn:
        _be_patient(conn)
        emptied = f"UPDATE sync_op SET args = '{{}}', detail = '{{}}' {OLD_WORDS}"
        receipts = conn.exec_driver_sql(emptied, (DECIDED, before["receipts"])).rowcount
        codes = conn.exec_driver_sql(f"DELETE {OLD_CODES}", (before["receipts"],)).rowcount
    with engine.begin() as conn:
        _be_patient(conn)
        marks = _drop_marks(conn, before["marks"])
    refunds = {"refunds": retention_money.cut(engine, before["refunds"], micros(now))}
    read = {"receipts": receipts, "codes": codes}
    looks = {"looks": looked.drop(engine, before["looks"])}
    return _told(before, tickets, read, {"marks": marks}, refunds, looks, rests)


# ---- the rules ---------------------------------------------------------------------------------

TICKETS: Final = "SELECT {} FROM tickets WHERE state = ANY(%s) AND updated_at < %s"
OLD_WORDS: Final = (
    "WHERE status = ANY(%s) AND received_at < %s AND (args <> '{}' OR detail <> '{}')"
)
OLD_CODES: Final = "FROM sync_enrolment WHERE expires_us < %s"
# Receipts say how far each scope reached when they were written: a clock for the feed's numbers.
PASSED: Final = (
    "passed AS (SELECT c.key AS scope, max(c.value::bigint) AS seq FROM sync_op o, "
    "jsonb_each_text(o.cut) c WHERE o.received_at < %s GROUP BY c.key)"
)
OLD_MARKS: Final = (
    "FROM sync_index i JOIN passed p ON p.scope = i.scope WHERE i.kind <> 'put' AND i.seq <= p.seq"
)


def _drop_tickets(engine: Engine, before_us: int) -> dict[str, int]:
    """Let go of some ended tickets and all that belongs to them; workstations are told. {} when none is left."""
    with engine.begin() as conn:
        some = (
            TICKETS.format("id, rev, scope, customer")
            + f" ORDER BY id LIMIT {BATCH} FOR UPDATE SKIP LOCKED"
        )
        tickets = conn.exec_driver_sql(some, (ENDED, before_us)).all()
        ids = [ticket.id for ticket in tickets]
        if not ids:
            return {}
        counts = {"tickets": len(ids)}
        entries = [_gone(Ticket.kind, ticket) for ticket in tickets]
        stays = retention_money.untied(conn, ids)
        for kind, column in GOES.items():
            drop = f"DELETE FROM {kind} WHERE {column} = ANY(%s) RETURNING id, rev, scope"  # noqa: S608
            parts = conn.exec_driver_sql(drop, (ids,)).all()
            counts[kind] = len(parts)
            entries += [_gone(kind, part) for part in parts]
        conn.exec_driver_sql("DELETE FROM tickets WHERE id = ANY(%s)", (ids,))
        ledger = PostgresLedger(conn)
        there = ledger.members({ticket.customer for ticket in tickets})
        pairs = {(t.scope, t.customer) for t in tickets if t.scope in there.get(t.customer, ())}
        entries += members.left(ledger, pairs - ledger.needed(pairs))
        entries += retention_money.told(ledger, stays)
        ledger.publish(entries)
    return counts


def _gone(kind: str, row: Any) -> Entry:
    return Entry(row.scope, Ref(kind, row.id), row.rev + 1, "del")


def _drop_marks(conn: Connection, before_us: int) -> int:
    """Forget what left a scope so long ago; who has not read so far reads that scope anew."""
    found = conn.exec_driver_sql(
        f"WITH {PASSED} SELECT i.scope, count(*), max(i.seq) {OLD_MARKS} GROUP BY i.scope "
        "ORDER BY i.scope",
        (before_us,),
    ).all()
    for scope, _, seq in found:
        # The floor first: whoever reads between the two statements is asked back rather than misled.
        raised = "UPDATE sync_scope SET min_seq = greatest(min_seq, %s) WHERE id = %s"
        conn.exec_driver_sql(raised, (seq, scope))
        conn.exec_driver_sql(
            "DELETE FROM sync_index WHERE scope = %s AND kind <> 'put' AND seq <= %s", (scope, seq)
        )
    return sum(count for _, count, _ in found)


def _parts_sql(kind: str, column: str) -> str:
    return f"SELECT count(*) FROM {kind} WHERE {column} IN ({TICKETS.format('id')})"


def _bounds(periods: Periods, now: datetime) -> dict[str, int]:
    return {name: micros(now - timedelta(days=getattr(periods, name))) for name in NAMES}


def _told(before: Mapping[str, int], *counts: dict[str, int]) -> list[Rule]:
    return [
        Rule(rule, f"{moment(at):%Y-%m-%d}", part)
        for (rule, at), part in zip(before.items(), counts, strict=True)
    ]


def _counted(conn: Connection, sql: str, params: Sequence[Any]) -> int:
    return int(conn.exec_driver_sql(sql, tuple(params)).scalar_one())


def _be_patient(conn: Connection) -> None:
    # All receipts are looked through; that may take longer than a request.
    conn.exec_driver_sql("SET LOCAL statement_timeout = 0")
