"""The shelf of the policy as it comes in: what fails the test of its seals never reaches a row of ours.

The last shelf that passed is kept beside the rows, and with it the keys that were seen first. A feed
may lose or forge the row; what it brings afterwards is still measured by what we knew.
"""

import msgspec
from msgspec.structs import replace
from sqlalchemy import Connection

from app.domain.codec import Image, from_image, to_image
from app.domain.policy.guarding import judged
from app.domain.policy.shelf import CURRENT, SHELF, Shelf
from app.sync import outbox
from app.sync.protocol import Row

PINNED = "policy_pinned"
REFUSED = "policy_refused"


def guarded(conn: Connection, row: Row) -> Row:
    """The row as it may be stored: with the shelf that counts, whatever the feed says."""
    if row.kind != "put" or row.row is None or (row.t, row.id) != SHELF:
        return row
    verdict = judged(pinned(conn), row.row)
    said = {"reason": verdict.refused, "label": verdict.label} if verdict.refused else {}
    if said or outbox.get_kv(conn, REFUSED):
        outbox.set_kv(conn, REFUSED, _json(said) if said else "")
    image = to_image(verdict.shelf or Shelf(CURRENT))
    if verdict.shelf is not None:
        outbox.set_kv(conn, PINNED, _json(image))
    return replace(row, row=image)


def pinned(conn: Connection) -> Shelf | None:
    """The last shelf that passed, or None at first sight."""
    said = outbox.get_kv(conn, PINNED)
    return from_image(Shelf, msgspec.json.decode(said)) if said else None


def refused(conn: Connection) -> dict[str, str]:
    """Why the last news were refused, and the label they bore; empty when nothing was."""
    said = outbox.get_kv(conn, REFUSED)
    return msgspec.json.decode(said, type=dict[str, str]) if said else {}


def forget(conn: Connection) -> None:
    """The next shelf is seen as if for the first time: somebody has compared the keys with the operator's."""
    outbox.set_kv(conn, PINNED, "")
    outbox.set_kv(conn, REFUSED, "")


def _json(value: Image) -> str:
    return msgspec.json.encode(value).decode("utf-8")
