"""What a person does about the outbox of a workstation: mend what came back, let it go, seal it for support."""

import platform
import zlib
from collections.abc import Generator
from typing import Any, Final

import msgspec
from sqlalchemy import Connection

from app import __version__
from app.domain.codec import from_image
from app.domain.conflicts import SettleConflict
from app.domain.ids import micros
from app.domain.operations import Operation, Ref, Rejected, decode
from app.domain.repairs import Author, Came, Repair, mended
from app.domain.tickets import Ticket
from app.settings.sealing import NoSupportKey, seal
from app.settings.table import SUPPORT_KEY, Settings
from app.store import rows as stored_rows
from app.store.engines import quick
from app.sync import outbox
from app.sync.protocol import SCHEMA_VERSION
from app.workstation import Outcome, Workstation

PAGE: Final = 1000
# Of a profile's small facts those that tell how sync stands; names and secrets are not among them.
TOLD: Final = (
    *("replica", "station", "hub_epoch", "schema", "acked", "clock_offset"),
    *("last_contact", "tries"),
)


def repair(station: Workstation, seq: int, how: Repair, words: str = "") -> list[Outcome]:
    """Mend an operation of the tray and close its place there; asking the holder leaves it open.

    Raises Rejected, leaving it in the tray, when a rule says no here already. `words` is the note or
    the reason where the repair needs one.
    """
    if how is Repair.DISMISS and not words.strip():
        raise Rejected("attention.reason_missing")
    came = _came_back(station, seq)
    ops = mended(how, came, Author(station.agent, station.new_id(), words))
    outcomes = _performed(station, ops)
    if "conflict" in came.facts and how is not Repair.DISMISS:
        station.perform_all((SettleConflict(came.facts["conflict"]),))
    if how is not Repair.ASK_HOLDER:
        _close(station, seq, words if how is Repair.DISMISS else "")
    return outcomes


def _performed(station: Workstation, ops: tuple[Operation, ...]) -> list[Outcome]:
    """One after the other, so that each sees the one before; the first that is refused ends it."""
    return [station.perform(op) for op in ops]


def _came_back(station: Workstation, seq: int) -> Came:
    with station.reading() as conn:
        found = quick(conn, "SELECT closed_at FROM attention WHERE op_seq = ?", (seq,))
        if not found or found[0][0] is not None:
            raise Rejected("attention.closed")
        name, args, v, facts = outbox.came_back(conn, seq)
        ref = Ref(Ticket.kind, str(args.get("ticket", "")))
        row = stored_rows.load(conn, (ref,)).get(ref)
    return Came(decode(name, args, v), facts, from_image(Ticket, row.image) if row else None)


def _close(station: Workstation, seq: int, reason: str) -> None:
    """The tray lets go of it; a reason stays with the receipt for as long as the outbox is kept."""
    with station.writing() as conn:
        conn.exec_driver_sql(
            "UPDATE attention SET closed_at = ?, detail = CASE WHEN ? = '' THEN detail"
            " ELSE json_set(detail, '$.closing', ?) END WHERE op_seq = ? AND closed_at IS NULL",
            (micros(station.now()), reason, reason, seq),
        )


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
