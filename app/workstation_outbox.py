"""What a person does about the outbox of a workstation: mend what came back, let it go, seal it for support.

    needs you ──choose──> chosen ──settle (as the line takes it)──> closed
        ↑____take back_____|

What is chosen about a conflict becomes an operation only when it can be sent, so that it can be taken
back until then; no crash forgets it. All else is mended at once.
"""

import platform
import zlib
from collections.abc import Generator
from typing import Any, Final

import msgspec
from sqlalchemy import Connection

from app import __version__
from app.domain.codec import from_image
from app.domain.conflicts import Conflict, SettleConflict
from app.domain.contacts import AddMessage
from app.domain.ids import micros
from app.domain.operations import Code, Operation, Ref, Rejected, decode
from app.domain.repairs import Author, Came, Repair, mended
from app.domain.tickets import Ticket
from app.settings.sealing import NoSupportKey, seal
from app.settings.table import SUPPORT_KEY, Settings
from app.store import rows as stored_rows
from app.store.engines import quick
from app.store.queries import Choices
from app.sync import outbox
from app.sync.protocol import SCHEMA_VERSION
from app.workstation import Outcome, Workstation
from app.workstation_drafts import take_out

MISSING: Final = "conflicts.missing"  # the hub has not told of it here yet
PAGE: Final = 1000
CHOICES: Final = (Repair.AGAIN, Repair.THEIRS)
# Of a profile's small facts those that tell how sync stands; names and secrets are not among them.
TOLD: Final = (
    *("replica", "station", "hub_epoch", "schema", "acked", "heard"),
    *("last_contact", "tries"),
)


def repair(
    station: Workstation, seq: int, how: Repair, words: str = "", *, at_once: bool = True
) -> list[Outcome]:
    """Mend an operation of the tray and close its place there; asking the holder leaves it open.

    Raises Rejected, leaving it in the tray, when a rule says no here already. `words` is the note or
    the reason where the repair needs one, or what is changed. Unless it is to be `at_once`, a choice
    about a conflict waits for `settle`.
    """
    if how is Repair.DISMISS and not words.strip():
        raise Rejected("attention.reason_missing")
    came = _came_back(station, seq)
    changes = _changes(came.op, words) if how is Repair.EDIT else {}
    ops = mended(how, came, Author(station.agent, station.new_id(), words, changes))
    is_choice = "conflict" in came.facts and how in CHOICES
    if is_choice and not at_once:
        _mark(station, seq, how)
        return []
    is_settling = "conflict" in came.facts and how is not Repair.DISMISS
    if is_settling:
        _refuse_settled(station, seq, came.facts["conflict"])
    outcomes = _performed(station, ops)
    if is_settling:
        (settled,) = station.perform_all((SettleConflict(came.facts["conflict"]),))
        if isinstance(settled, Rejected) and settled.reason != MISSING:
            raise settled
    if isinstance(came.op, AddMessage) and any(isinstance(op, AddMessage) for op in ops):
        take_out(station, came.op)
    if how is not Repair.ASK_HOLDER:
        again = outcomes[-1].seq if how is Repair.EDIT else 0
        close(station, seq, words if how is Repair.DISMISS else "", again)
    return outcomes


def _changes(op: Operation, words: str) -> dict[str, Any]:
    """What is changed: words of their own stand for the body, anything else is an object of fields."""
    if isinstance(op, AddMessage):
        return {"body": words} if words.strip() else {}
    try:
        return msgspec.json.decode(words or "{}", type=dict[str, Any])
    except msgspec.DecodeError as error:
        raise Rejected("operation.invalid", Code.INVALID_ARGS, why=str(error)) from error


def _refuse_settled(station: Workstation, seq: int, conflict: str) -> None:
    """A colleague has decided already: their value stands, nothing is left to decide here, and that is told."""
    with station.reading() as conn:
        row = stored_rows.load(conn, (Ref(Conflict.kind, conflict),)).get(
            Ref(Conflict.kind, conflict)
        )
    settled = from_image(Conflict, row.image) if row else None
    if settled is not None and settled.settled_at is not None:
        close(station, seq)
        raise Rejected("conflict.settled", by=settled.settled_by)


def _performed(station: Workstation, ops: tuple[Operation, ...]) -> list[Outcome]:
    """One after the other, so that each sees the one before; the first that is refused ends it."""
    return [station.perform(op) for op in ops]


# ---- choices ------------------------------------------------------------------------------------


def settle(station: Workstation, seq: int) -> list[Outcome]:
    """Let a choice become what it says; when a rule says no the matter is open again, and Rejected is raised."""
    how = _reopen(station, seq)
    return repair(station, seq, Repair(how)) if how else []


def settle_all(station: Workstation) -> list[Rejected]:
    """Let every choice become what it says, before the line takes it; returns what a rule refused."""
    refused: list[Rejected] = []
    for row in station.ask(Choices()):
        try:
            settle(station, row.seq)
        except Rejected as refusal:
            refused.append(refusal)
    return refused


def take_back(station: Workstation, seq: int) -> None:
    """The matter is open again as if nothing had been chosen; Rejected once the choice is on its way."""
    if not _reopen(station, seq):
        raise Rejected("conflict.sent")


def _mark(station: Workstation, seq: int, how: Repair) -> None:
    with station.writing() as conn:
        conn.exec_driver_sql(
            "UPDATE attention SET closed_at = 0, detail = json_set(detail, '$.chosen', ?) "
            "WHERE op_seq = ?",
            (how.value, seq),
        )


def _reopen(station: Workstation, seq: int) -> str:
    """What had been chosen, or ""; it needs a person again."""
    with station.writing() as conn:
        chosen = conn.exec_driver_sql(
            "SELECT detail ->> '$.chosen' FROM attention WHERE op_seq = ? AND closed_at = 0", (seq,)
        ).scalar()
        conn.exec_driver_sql(
            "UPDATE attention SET closed_at = NULL, detail = json_remove(detail, '$.chosen') "
            "WHERE op_seq = ? AND closed_at = 0",
            (seq,),
        )
    return chosen or ""


def _came_back(station: Workstation, seq: int) -> Came:
    with station.reading() as conn:
        found = quick(conn, "SELECT closed_at FROM attention WHERE op_seq = ?", (seq,))
        if not found or found[0][0] is not None:
            raise Rejected("attention.closed")
        name, args, v, facts = outbox.came_back(conn, seq)
        ref = Ref(Ticket.kind, str(args.get("ticket", "")))
        row = stored_rows.load(conn, (ref,)).get(ref)
    return Came(decode(name, args, v), facts, from_image(Ticket, row.image) if row else None)


def close(station: Workstation, seq: int, reason: str = "", again: int = 0) -> None:
    """The tray lets go of it; a reason, or what took its place, stays with it as long as the outbox is kept.

    Nor is it edited any more.
    """
    kept: dict[str, Any] = {"closing": reason} if reason else {}
    if again:
        kept["again"] = again
    with station.writing() as conn:
        conn.exec_driver_sql(
            "UPDATE attention SET closed_at = ?, detail = json_patch(detail, ?)"
            " WHERE op_seq = ? AND closed_at IS NULL",
            (micros(station.now()), msgspec.json.encode(kept).decode(), seq),
        )
        quick(conn, "DELETE FROM kv WHERE key LIKE 'edit/%' AND value LIKE ?", (f"{seq} %",))


# ---- for support -------------------------------------------------------------------------------


def sealed(station: Workstation, public_key: str = "") -> bytes:
    """The whole outbox and how sync stands, readable only by whom the profile's support key names.

    Raises NoSupportKey, or BadKey when the key is none.
    """
    key = public_key or Settings(station.profile).get(SUPPORT_KEY)
    if not key:
        raise NoSupportKey(
            "No support key is set, so nothing was written. Ask support for their public key; "
            "`evenkeel outbox trust FILE` keeps it."
        )
    press = zlib.compressobj()
    with station.reading() as conn:
        packed = b"".join(press.compress(line) for line in _lines(conn))
    return seal(packed + press.flush(), key)


def _lines(conn: Connection) -> Generator[bytes]:
    kept = quick(conn, "SELECT key, value FROM kv WHERE key IN (SELECT value FROM json_each(?))",
                 (msgspec.json.encode(TOLD).decode(),))  # fmt: skip
    counts = quick(conn, "SELECT state, count(*) FROM outbox GROUP BY state")
    yield _line(
        {
            "evenkeel": __version__,
            "system": platform.platform(),
            "python": platform.python_version(),
            "protocol": SCHEMA_VERSION,
            "facts": dict(kept),  # type: ignore[arg-type]
            "outbox": dict(counts),  # type: ignore[arg-type]
            "cursors": quick(conn, "SELECT scope, seq, complete FROM cursor ORDER BY scope"),
        }
    )
    yield from _table(conn, "attention")
    yield from _table(conn, "outbox")


def _table(conn: Connection, name: str) -> Generator[bytes]:
    """The rows of a table in order, a page at a time: a long outbox is never in memory as a whole."""
    columns = [row[1] for row in quick(conn, f"PRAGMA table_info({name})")]
    after = 0
    while rows := quick(
        conn,
        f"SELECT * FROM {name} WHERE op_seq > ? ORDER BY op_seq LIMIT {PAGE}",
        (after,),  # noqa: S608
    ):
        after = rows[-1][0]
        for row in rows:
            yield _line({"table": name, **dict(zip(columns, row, strict=True))})


def _line(value: dict[str, Any]) -> bytes:
    return msgspec.json.encode(value) + b"\n"
