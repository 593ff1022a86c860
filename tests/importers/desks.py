"""A workstation in memory that also answers what an import asks, and small helpers around it."""

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, TypeVar

from app.domain.codec import to_image
from app.domain.contacts import Message
from app.domain.credits import unsaid
from app.domain.orders import Order
from app.domain.tickets import Ticket
from app.importers import open_source
from app.importers.frame import Report, run_import
from app.store.queries import Image, Known, MailThreads, TicketOfNumber
from app.store.queries_refunds import UnsaidCredits
from app.workstation import Workstation
from tests.helpers.fake_workstation import FakeWorkstation

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
E = TypeVar("E")


class FakeDesk(FakeWorkstation):
    """The fake workstation with answers to the questions of importers."""

    def __init__(self) -> None:
        super().__init__(NOW, "agent-1")

    def ask(self, question: Any) -> Any:
        if isinstance(question, Known):
            return frozenset(id for id in question.ids if (question.kind, id) in self.tx.rows)
        if isinstance(question, MailThreads):
            return {
                m.mail_id: m.ticket for m in self.tx.all(Message) if m.mail_id in question.mail_ids
            }
        if isinstance(question, TicketOfNumber):
            found = [t.id for t in self.tx.all(Ticket) if t.number == question.number]
            return found[0] if found else None
        if isinstance(question, Image):
            row = self.tx.rows.get((question.kind, question.id))
            return None if row is None else to_image(row)
        if isinstance(question, UnsaidCredits):
            orders = self.tx.all(Order)
            asked = question.customers or {order.customer for order in orders}
            return tuple(
                op for who in asked for op in unsaid(o for o in orders if o.customer == who)
            )
        return super().ask(question)


def take_in(desk: FakeDesk | Workstation, format: str, path: Path, **more: Any) -> Report:
    """Import a path as the command line would."""
    source = open_source(format, path, desk, now=NOW, own=more.pop("own", ()))
    return run_import(desk, source, **more)


def written(folder: Path, name: str, lines: Iterable[str], encoding: str = "utf-8") -> Path:
    """A file of lines."""
    path = folder / name
    path.write_bytes("".join(f"{line}\n" for line in lines).encode(encoding))
    return path
