"""What the hub and the stations hold when all is calm, row by row, and what must be true of it.

A station gives its rows, its outbox and its tray; the hub is read in one transaction. Each check says
what it has looked at, so that a run can tell that it has looked at something.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any, Final, NamedTuple

import msgspec
from sqlalchemy import Connection

from app.domain.codec import from_image
from app.domain.operations import Ref
from app.domain.refunds.account import Pot, RefundAccount, RefundStep, balances
from app.domain.refunds.grants import Grant
from app.hub.database import hub_engine
from app.hub.ledger import PostgresLedger
from app.store import rows as stored_rows
from app.store.rows import BY_KIND, Stored
from app.sync.outbox import REFUSED, get_kv
from app.workstation import Workstation

PUT: Final = "SELECT etype, eid, rev FROM sync_index WHERE scope = ANY(%s) AND kind = 'put'"
RECEIPTS: Final = """
SELECT r.id, o.op_seq, o.op_id, o.name, o.status, r.user_id, o.args ->> 'ticket'
FROM sync_op o JOIN sync_replica r ON r.id = o.replica_id
"""
EFFECTS: Final = "SELECT key, refund, reference, amount, state FROM refund_effect"
FINAL: Final = ("paid", "refused")
OF_REFUNDS: Final = (RefundAccount.kind, RefundStep.kind, Grant.kind)
Images = dict[Ref, Any]
Print = tuple[str, str, int, str]  # kind, id, revision, and a word for the image


class Differs(AssertionError):
    """Something that must be true is not; while news is still on its way it may not be so yet."""


class End(msgspec.Struct):
    """All that a station holds."""

    replica: str
    agent: str
    scopes: list[str]
    rows: list[Print]
    ops: list[tuple[int, str]]
    tray: list[tuple[int, str]]


class Told(NamedTuple):
    """A station's end, and what its agent was told is safe: operations by number, and notes."""

    end: End
    made: set[int]
    notes: set[str]


def end_of(station: Workstation) -> End:
    """What a station holds now."""
    with station.reading() as conn:
        held: dict[Ref, Stored] = {}
        for kind in BY_KIND:
            ids = conn.exec_driver_sql(f"SELECT id FROM {kind}").scalars().all()  # noqa: S608
            held |= stored_rows.load(conn, [Ref(kind, id) for id in ids])
        ops = conn.exec_driver_sql("SELECT op_seq, op_id FROM outbox ORDER BY op_seq").all()
        tray = conn.exec_driver_sql("SELECT op_seq, status FROM attention").all()
        scopes = list(conn.exec_driver_sql("SELECT scope FROM cursor").scalars())
        rows = [_print(ref, row.rev, row.image) for ref, row in held.items()]
        return End(
            get_kv(conn, "replica"), station.agent, scopes, rows,
            [(seq, id) for seq, id in ops], [(seq, status) for seq, status in tray],
        )  # fmt: skip


def _print(ref: Ref, rev: int, image: Any) -> Print:
    whole = msgspec.json.encode(image, order="deterministic")
    return (*ref, rev, hashlib.sha256(whole).hexdigest()[:16])


def compared(url: str, told: Iterable[Told], paid: Mapping[str, Mapping[str, int]]) -> Counter[str]:
    """Hold the hub against the stations, what they said to be safe, and what a provider has `paid`.

    Raises Differs at the first thing that is not as it must be; returns what was looked at.
    """
    engine, seen = hub_engine(url), Counter[str]()
    try:
        with engine.execution_options(isolation_level="REPEATABLE READ").begin() as conn:
            receipts = conn.exec_driver_sql(RECEIPTS).all()
            for end, made, notes in told:
                seen["rows"] += _same_rows(conn, end)
                seen["operations"] += _one_receipt_each(end, receipts, made)
                seen["notes"] += _are_there(conn, notes)
                seen["refusals in the tray"] += _refusals_are_shown(end, receipts)
            seen["claims"] += _one_owner(conn, receipts)
            money = _loaded(conn, OF_REFUNDS)
            seen["accounts"] += _books_balance(money)
            seen["payouts"] += _paid_once(conn, money, paid)
    finally:
        engine.dispose()
    return seen


def _images(conn: Connection, revs: Mapping[Ref, int]) -> Images:
    """As the feed gives them out: whoever only looks locks nothing."""
    rows = PostgresLedger(conn).rows(revs.items())
    return {Ref(row.t, row.id): msgspec.json.decode(msgspec.json.encode(row.row)) for row in rows}


def _loaded(conn: Connection, kinds: Iterable[str]) -> Images:
    revs: dict[Ref, int] = {}
    for kind in kinds:
        ids = conn.exec_driver_sql(f"SELECT id FROM {kind}").scalars()  # noqa: S608
        revs |= {Ref(kind, id): 0 for id in ids}
    return _images(conn, revs)


def _same_rows(conn: Connection, end: End) -> int:
    """Every row of every kind, with its revision: no more and no less than the hub holds for a station."""
    revs = {Ref(kind, id): rev for kind, id, rev in conn.exec_driver_sql(PUT, (end.scopes,))}
    images = _images(conn, revs)
    there = {Ref(*ref): _print(ref, revs[ref], image) for ref, image in images.items()}
    here = {Ref(*line[:2]): line for line in end.rows}
    for ref in sorted(there.keys() | here.keys()):
        if there.get(ref) != here.get(ref):
            raise Differs(f"{end.agent} holds {here.get(ref)}, the hub {there.get(ref)}")
    return len(here)


def _one_receipt_each(end: End, receipts: Iterable[Any], made: set[int]) -> int:
    """What was performed is in the outbox without gap, and each has one receipt, which is its own."""
    mine = dict(end.ops)
    if lost := made - mine.keys():
        raise Differs(f"{end.agent} has lost operations {sorted(lost)[:3]} that it had performed")
    if list(mine) != list(range(1, len(mine) + 1)):
        raise Differs(f"there is a gap in the outbox of {end.agent}: {list(mine)[-3:]}")
    there = Counter((seq, op) for replica, seq, op, *_ in receipts if replica == end.replica)
    if there != Counter(mine.items()):
        odd = sorted((there - Counter(mine.items())) + (Counter(mine.items()) - there))
        raise Differs(f"receipts and operations of {end.agent} differ: {odd[:3]}")
    every = Counter(op for _, _, op, *_ in receipts)
    if twice := [op for op in mine.values() if every[op] != 1]:
        raise Differs(f"{len(twice)} operations have several receipts: {twice[:3]}")
    return len(mine)


def _are_there(conn: Connection, notes: set[str]) -> int:
    if missing := notes - set(conn.exec_driver_sql("SELECT id FROM messages").scalars()):
        raise Differs(f"{len(missing)} notes are not at the hub: {sorted(missing)[:3]}")
    return len(notes)


def _refusals_are_shown(end: End, receipts: Iterable[Any]) -> int:
    refused = {
        seq: status
        for replica, seq, _, _, status, *_ in receipts
        if replica == end.replica and status in REFUSED
    }
    shown = {seq: status for seq, status in end.tray if status in REFUSED}
    if shown != refused:
        raise Differs(f"{end.agent} is shown {shown}, refused were {refused}")
    return len(refused)


def _one_owner(conn: Connection, receipts: Iterable[Any]) -> int:
    """Nobody gives a ticket away here: whose claim was taken has it, and nobody else's was."""
    owners: dict[str, set[str]] = {}
    for _, _, _, name, status, agent, ticket in receipts:
        if name == "ticket.claim" and status == "applied":
            owners.setdefault(ticket, set()).add(agent)
    for ticket, agents in owners.items():
        sql = "SELECT assignee FROM tickets WHERE id = %s"
        assignee = conn.exec_driver_sql(sql, (ticket,)).scalar_one()
        if agents != {assignee}:
            raise Differs(f"{ticket} was claimed by {sorted(agents)} and belongs to {assignee}")
    return len(owners)


def _books_balance(money: Images) -> int:
    """An account is what its movements say, no pot is below zero, and what is set aside lies in grants."""
    accounts = [
        from_image(RefundAccount, image)
        for ref, image in money.items()
        if ref.kind == RefundAccount.kind
    ]
    for account in accounts:
        steps, grants = (
            [it for ref, it in money.items() if ref.kind == kind and it["order"] == account.id]
            for kind in (RefundStep.kind, Grant.kind)
        )
        pots = balances(from_image(RefundStep, one) for one in steps)
        shown = {
            Pot.GRANTED: account.granted, Pot.RESERVED: account.reserved, Pot.PAID: account.paid,
            Pot.AVAILABLE: account.available, Pot.NOWHERE: -account.captured,
        }  # fmt: skip
        if pots != shown or min(account.available, account.granted, account.reserved) < 0:
            raise Differs(f"{account} but {pots}")
        if account.granted != sum(one["left"] for one in grants):
            raise Differs(f"{account} but {grants}")
    return len(accounts)


def _paid_once(conn: Connection, money: Images, paid: Mapping[str, Mapping[str, int]]) -> int:
    """Each payout has its outcome, the provider paid its key once and as much, and all of it is booked."""
    effects = {key: tuple(more) for key, *more in conn.exec_driver_sql(EFFECTS)}
    for key, (refund, _, amount, state) in effects.items():
        if state not in FINAL:
            raise Differs(f"the payout {key} of {refund} is {state}")
        wanted = {"times": 1, "amount": amount} if state == "paid" else None
        if paid.get(key) != wanted:
            raise Differs(f"the payout {key} is {state}, the provider says {paid.get(key)}")
    if surplus := paid.keys() - effects.keys():
        raise Differs(f"paid without anybody's order: {sorted(surplus)[:3]}")
    out = sum(one["amount"] for one in paid.values())
    booked = sum(it["paid"] for ref, it in money.items() if ref.kind == RefundAccount.kind)
    if out != booked:
        raise Differs(f"{out} went out, {booked} are booked")
    return sum(1 for *_, state in effects.values() if state == "paid")
