"""The shelf of the policy as it comes in: what fails the test of its seals never reaches a row of ours.

The last shelf that passed is kept beside the rows, and with it the keys that were seen first. A feed
may lose or forge the row; what it brings afterwards is still measured by what we knew.
"""

import msgspec
from msgspec.structs import replace
from sqlalchemy import Connection

from app.domain.codec import BadImage, Image, from_image, to_image
from app.domain.operations import Ref
from app.domain.policy.guarding import judged
from app.domain.policy.shelf import CURRENT, SHELF, Edition, PolicyPart, Shelf
from app.store import rows as stored_rows
from app.sync import outbox
from app.sync.protocol import Row

PINNED = "policy_pinned"
REFUSED = "policy_refused"
GUARDED = frozenset({Shelf.kind, Edition.kind, PolicyPart.kind})


def guard(conn: Connection, page: dict[Ref, Row]) -> None:
    """Leave in a page of the feed only what may be stored of a policy; what is forged gives way to what is here."""
    guarded = [ref for ref in page if ref.kind in GUARDED and page[ref].kind == "put"]
    if not guarded:
        return
    there = stored_rows.load(conn, guarded)
    for ref in guarded:
        if ref == SHELF:
            page[ref] = _shelf(conn, page[ref])
        elif ref in there and there[ref].rev > 0:  # not what we ourselves only predicted
            page[ref] = replace(page[ref], row=there[ref].image)  # published once, changed never
        elif not _is_whole(ref, page[ref]):
            del page[ref]


def _is_whole(ref: Ref, row: Row) -> bool:
    """Whether an edition or a part is what its own digests say; a shelf names those that count."""
    kind: type[Edition | PolicyPart] = Edition if ref.kind == Edition.kind else PolicyPart
    try:
        thing = from_image(kind, row.row or {})
    except BadImage:
        return False
    return thing.id == ref.id and thing.is_whole


def _shelf(conn: Connection, row: Row) -> Row:
    """The shelf that counts, whatever the feed says."""
    verdict = judged(pinned(conn), row.row or {})
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
