"""Store and journal of a profile as it is opened: what only one of them holds, and a store that cannot be read."""

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, Protocol

import msgspec
from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DatabaseError

from app.domain.operations import Operation, Rejected, decode
from app.domain.refunds.acts import DraftRefund, IssueRefund, RequestApproval
from app.store.engines import DAMAGED, StoreDamaged, WrongKey, damage_of, is_damage
from app.store.journal import Journal
from app.store.migrate import ready_engine
from app.sync import outbox, recording
from app.sync.rebase import Actor, replay
from app.sync.recording import PROMISES, Kept, Recorder, Row

SET_ASIDE: Final = "set_aside"


class Keeper(Protocol):
    """What of a workstation is needed here."""

    def get_kv(self, key: str) -> str | None: ...
    def set_kv(self, key: str, value: str) -> None: ...


def ready_store(store: Path, key: bytes, journal: Journal) -> Engine:
    """The store's engine; StoreDamaged where the key is right, for it opens the journal, and the file is not."""
    try:
        with telling_damage(store):
            engine = ready_engine(store, key)
            if doubt_of(store.parent).exists():
                _check(engine, store)
            return engine
    except WrongKey as error:
        if not any(slot.bodies for slot in journal.read()):
            raise
        raise StoreDamaged(DAMAGED.format(store=f"{store}, if it is this profile's,")) from error


@contextmanager
def telling_damage(store: Path) -> Generator[None]:
    """A page that cannot be read while a profile is opened is told as what it is."""
    try:
        yield
    except (DatabaseError, MemoryError) as error:
        if not is_damage(error):
            raise
        raise StoreDamaged(DAMAGED.format(store=store)) from error


def doubt_of(profile: Path) -> Path:
    """The note that a page could not be read."""
    return profile / "doubt"


def _check(engine: Engine, store: Path) -> None:
    with engine.connect().execution_options(reading=True) as conn:
        damage = damage_of(conn)
    if damage is not None:
        engine.dispose()
        raise StoreDamaged(DAMAGED.format(store=store))
    doubt_of(store.parent).unlink()


def take_up(conn: Connection, recorder: Recorder, actor: Actor, now_us: int) -> list[Operation]:
    """Queue what the journal holds and the store does not; returns what is to be a draft instead.

    Only the newest record can be one that was never committed. When it promises money, nothing of it
    is done: its author never saw it accepted.
    """
    slots, head = recorder.journal.read(), outbox.head(conn)
    found = recording.kept(slots, head.seq)
    ahead = [row for seq, row in sorted(found.rows.items()) if seq > head.seq]
    aside = unproven_promise(found, head.seq)
    taken = recording.take_again(conn, [row for row in ahead if row not in aside])
    replay(conn, (), actor, changed=outbox.touched(conn, [row.seq for row in taken]))
    set_aside(conn, aside)
    last = found.rows.get(head.seq)
    is_in_step = not ahead and (last.hash if last else outbox.GENESIS) == head.hash
    if slots and found.is_whole and is_in_step:
        recorder.goes_on(found.facts, head.seq, is_proven=not found.newest)
        recorder.keep_up(conn, now_us)
    else:
        recorder.begin_anew(conn, now_us, files=2 if aside else 1)
    return drafts_of(aside)


def unproven_promise(found: Kept, known: int) -> list[Row]:
    """The newest record, when the store knows nothing of it and money is promised in it."""
    newest = found.newest
    is_new = bool(newest) and newest[-1].seq > known
    return newest if is_new and any(row.name in PROMISES for row in newest) else []


def set_aside(conn: Connection, rows: list[Row]) -> None:
    """Remember what was not done, until a person has been told."""
    if rows:
        told = [
            {"id": row.id, "name": row.name, "args": msgspec.json.decode(row.args)} for row in rows
        ]
        before: list[Any] = msgspec.json.decode(outbox.get_kv(conn, SET_ASIDE, "[]"))
        outbox.set_kv(conn, SET_ASIDE, msgspec.json.encode([*before, *told]).decode())


def told_aside(station: Keeper, *, forget: bool = False) -> list[dict[str, Any]]:
    """What was not done because its author never saw it accepted; `forget` it once a person has read it."""
    told: list[dict[str, Any]] = msgspec.json.decode(station.get_kv(SET_ASIDE) or "[]")
    if told and forget:
        station.set_kv(SET_ASIDE, "[]")
    return told


def drafts_of(rows: list[Row]) -> list[Operation]:
    """Refunds that were about to be promised, as drafts for their author to look at."""
    drafts: list[Operation] = []
    for row in rows:
        try:
            op = decode(row.name, msgspec.json.decode(row.args))
        except Rejected:  # of a newer program: it stays among what was set aside
            continue
        if isinstance(op, (IssueRefund, RequestApproval)):
            drafts.append(DraftRefund(op.id, op.ticket, op.order, op.customer, op.by, op.ask))
    return drafts
