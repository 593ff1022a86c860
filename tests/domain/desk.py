"""A store of a dictionary and a desk of two agents, for tests of operations one at a time."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

from app.domain.contacts import Contact, Message
from app.domain.customers import Customer
from app.domain.operations import (
    OPERATIONS,
    Code,
    Context,
    Entity,
    Operation,
    Ref,
    Rejected,
    Remark,
    run,
)
from app.domain.people import Agent, Queue
from app.domain.tickets import Channel, CreateTicket, Priority, Ticket, TicketClass

E = TypeVar("E", bound=Entity)
AT = datetime(2026, 6, 9, 11, 5, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)


class FakeTx:
    """Rows in a dictionary; remembers what was asked for and what was put."""

    def __init__(self, rows: Iterable[Entity] = ()) -> None:
        self.rows: dict[Ref, Any] = {Ref(row.kind, row.id): row for row in rows}
        self.asked: list[Ref] = []
        self.puts: list[Ref] = []
        self.remark: Remark | None = None

    def find(self, cls: type[E], id: str) -> E | None:
        self.asked.append(Ref(cls.kind, id))
        return self.rows.get(Ref(cls.kind, id))

    def get(self, cls: type[E], id: str) -> E:
        row = self.find(cls, id)
        if row is None:
            raise Rejected(f"{cls.kind}.missing", id=id)
        return row

    def put(self, entity: Entity) -> None:
        self.puts.append(Ref(entity.kind, entity.id))
        self.rows[self.puts[-1]] = entity

    def tell(self, reason: str, code: Code, **facts: str) -> None:
        self.remark = Remark(reason, code, facts)


class Desk:
    """A queue, a customer, two agents, and ticket "t"; every call is one operation, by JN unless said."""

    def __init__(self) -> None:
        agents = (Agent("jn", "Jonas", "JN", "r"), Agent("mb", "Marta", "MB", "r"))
        gone = Agent("ex", "Gone", "EX", "r", is_active=False)
        self.tx = FakeTx(
            [Queue("q", "Returns"), Queue("q2", "Repairs"), Customer("c", "Ada"), *agents, gone]
        )
        self.now = AT
        self.do(
            CreateTicket(
                "t", "Parcel", "c", "q", TicketClass.AFTER_SALES, Priority.MEDIUM, Channel.EMAIL
            )
        )

    def do(self, op: Operation, *, by: str = "jn", later: timedelta = MINUTE) -> None:
        """Perform one operation, a minute after the one before."""
        self.now += later
        run(op, self.tx, Context(by, frozenset(OPERATIONS), self.now))

    def refusal(self, op: Operation, *, by: str = "jn") -> Rejected:
        """The refusal of an operation, which must have changed nothing."""
        before = dict(self.tx.rows)
        try:
            self.do(op, by=by)
        except Rejected as refused:
            assert self.tx.rows == before
            return refused
        raise AssertionError(f"{op.name} was not refused")

    @property
    def ticket(self) -> Ticket:
        return self.tx.rows[Ref("tickets", "t")]

    def message(self, id: str) -> Message:
        return self.tx.rows[Ref("messages", id)]

    def contact(self, id: str) -> Contact:
        return self.tx.rows[Ref("contacts", id)]
