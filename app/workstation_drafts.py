"""Half-written words at rest: what was sent by another way stands no longer where it was to be changed."""

from typing import Final

from sqlalchemy import Connection

from app.domain.contacts import AddMessage
from app.store.engines import first, quick
from app.sync import outbox
from app.workstation import Workstation

# The mode on show lies with the drafts, the other one beside it.
REPLY, NOTE = "reply", "note"
OTHER: Final = "draft/"


def take_out(station: Workstation, op: AddMessage) -> None:
    """The words of a reply are no draft any more; words that were changed are the agent's and stay."""
    with station.writing() as conn:
        row = first(conn, "SELECT mode, body FROM drafts WHERE ticket = ?", (op.ticket,))
        if row is None:
            return
        mode, shown = row
        other = outbox.get_kv(conn, OTHER + op.ticket)
        rest = _without(shown if mode == REPLY else other, op.body)
        _write(conn, op.ticket, (rest, other) if mode == REPLY else (rest, shown), mode)


def _without(text: str, words: str) -> str:
    """What was written below the words, where they stand alone or first."""
    if text.strip() == words or text.startswith(f"{words}\n\n"):
        return text.strip().removeprefix(words).strip()
    return text


def _write(conn: Connection, ticket: str, texts: tuple[str, str], mode: str) -> None:
    """Reply and note of a ticket; where the one on show is empty, the other is on show."""
    reply, note = texts
    shown, other = (reply, note) if mode == REPLY else (note, reply)
    if not shown:
        shown, other, mode = other, "", NOTE if mode == REPLY else REPLY
    sql = "UPDATE drafts SET mode = ?, body = ? WHERE ticket = ?"
    quick(conn, sql if shown else "DELETE FROM drafts WHERE ticket = ?",
          (mode, shown, ticket) if shown else (ticket,))  # fmt: skip
    if other:
        outbox.set_kv(conn, OTHER + ticket, other)
    else:
        quick(conn, "DELETE FROM kv WHERE key = ?", (OTHER + ticket,))
