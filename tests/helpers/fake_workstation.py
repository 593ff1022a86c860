"""A workstation of dictionaries: real operations on rows held in memory, for tests of screens that need no file."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar, cast

from app.domain.contacts import Contact, Message, MessageKind
from app.domain.customers import Customer
from app.domain.ids import micros, uuid7
from app.domain.operations import OPERATIONS, Context, Entity, Operation, Rejected, run
from app.domain.orders import Order, OrderKind
from app.domain.people import Agent, Queue, Role
from app.domain.tickets import Ticket
from app.store import queries
from app.store.queries_care import Care
from app.store.queries_checklists import Checklists, Scripts
from app.store.queries_erasing import Erasure

E = TypeVar("E", bound=Entity)


@dataclass(frozen=True)
class FakeOutcome:
    """What one operation did."""

    seq: int
    touched: frozenset[str]


class FakeTx:
    """Rows by kind and id; remembers what was put since the last `taken`."""

    def __init__(self) -> None:
        self.rows: dict[tuple[str, str], Entity] = {}
        self.touched: set[str] = set()

    def find(self, cls: type[E], id: str) -> E | None:
        return cast("E | None", self.rows.get((cls.kind, id)))

    def get(self, cls: type[E], id: str) -> E:
        found = self.find(cls, id)
        if found is None:
            raise Rejected(f"{cls.kind}.missing", id=id)
        return found

    def put(self, entity: Entity) -> None:
        self.rows[entity.kind, entity.id] = entity
        self.touched.add(f"{entity.kind}/{entity.id}")

    def all(self, cls: type[E]) -> list[E]:
        return [cast("E", row) for (kind, _), row in self.rows.items() if kind == cls.kind]

    def taken(self) -> frozenset[str]:
        touched, self.touched = frozenset(self.touched), set()
        return touched


class FakeWorkstation:
    """Performs and answers like the real one, forgetting everything at the end."""

    def __init__(self, now: datetime, agent: str, profile: Path | None = None) -> None:
        self.agent = agent
        self.profile = profile or Path()
        self.clock = now
        self.tx = FakeTx()
        self.performed: list[Operation] = []
        self.drafts: dict[str, queries.DraftRow] = {}
        self.kv: dict[str, str] = {}
        self.waiting: set[str] = set()
        self.asked: list[Any] = []
        self._ids = 0

    def now(self) -> datetime:
        return self.clock

    def advance(self, **units: float) -> None:
        """Let time pass."""
        self.clock += timedelta(**units)

    def new_ref(self) -> str:
        self._ids += 1
        return f"W0-{self._ids:04d}"

    def new_id(self, at: datetime | None = None) -> str:
        self._ids += 1
        return uuid7(at or self.clock, self._ids)

    def perform(self, op: Operation) -> FakeOutcome:
        context = Context(self.agent, frozenset(OPERATIONS), self.clock)
        run(op, self.tx, context)
        self.performed.append(op)
        touched = self.tx.taken()
        self.waiting |= touched
        return FakeOutcome(len(self.performed), touched)

    def perform_all(self, ops: Sequence[Operation]) -> list[FakeOutcome | Rejected]:
        return [self._tried(op) for op in ops]

    def _tried(self, op: Operation) -> FakeOutcome | Rejected:
        try:
            return self.perform(op)
        except Rejected as refusal:
            return refusal

    def deliver(self) -> None:
        """The hub has everything."""
        self.waiting.clear()

    def save_draft(self, ticket: str, mode: str, body: str) -> None:
        self.drafts.pop(ticket, None)
        if body:
            self.drafts[ticket] = queries.DraftRow(ticket, mode, body, micros(self.clock))

    def mark_read(self, ticket: str) -> None:
        self.kv[f"read/{ticket}"] = "1"

    def get_kv(self, key: str) -> str | None:
        return self.kv.get(key)

    def set_kv(self, key: str, value: str) -> None:
        self.kv[key] = value

    def close(self) -> None:
        self.tx.rows.clear()

    def ask(self, question: Any) -> Any:
        self.asked.append(question)
        return ANSWERS[type(question)](self, question)

    def label(self, agent: str | None) -> tuple[str, str]:
        """Label and initials of an agent's id; of any other author the name itself."""
        row = self.tx.find(Agent, agent or "")
        return (row.label, row.initials) if row else (agent or "", "")

    def sync_of(self, ref: str) -> queries.Sync:
        return queries.Sync.SAVED_HERE if ref in self.waiting else queries.Sync.DELIVERED


def ref_of(ticket: Ticket) -> str:
    return f"#{ticket.number}" if ticket.number else ticket.local_ref


def us(at: datetime | None) -> int | None:
    return None if at is None else micros(at)


def _card(desk: FakeWorkstation, customer: Customer) -> queries.CustomerCard:
    contacts = [c for c in desk.tx.all(Contact) if c.customer == customer.id]
    return queries.CustomerCard(
        id=customer.id,
        label=customer.label,
        number=customer.number,
        tier=customer.tier,
        city=customer.city,
        country=customer.country,
        time_zone=customer.time_zone,
        languages=(customer.language,) if customer.language else (),
        points=tuple((point.kind, point.value) for point in customer.points),
        preferences=tuple(customer.preferences.items()),
        consent=tuple(customer.consent.items()),
        since_us=us(customer.since),
        contacts=len(contacts),
    )


def _message(desk: FakeWorkstation, ticket: Ticket, message: Message) -> queries.TimelineItem:
    customer = desk.tx.get(Customer, ticket.customer)
    author, short = desk.label(message.author)
    if message.message_kind is MessageKind.CUSTOMER:
        author, short = customer.label, ""
    return queries.TimelineItem(
        id=message.id,
        kind=message.message_kind,
        author=author,
        initials=short,
        is_mine=message.author == desk.agent,
        body=message.body,
        at_us=micros(message.at),
        channel=message.channel or "",
        address=message.address,
        attachments=tuple(
            queries.AttachmentRow(file.name, file.size) for file in message.attachments
        ),
        sync=desk.sync_of(f"messages/{message.id}"),
    )


def _contact(desk: FakeWorkstation, contact: Contact) -> queries.TimelineItem:
    author, short = desk.label(contact.agent)
    return queries.TimelineItem(
        contact.id, "contact", author, short, contact.agent == desk.agent, contact.summary,
        micros(contact.started_at), contact.channel, "", (), desk.sync_of(f"contacts/{contact.id}"),
    )  # fmt: skip


def _timeline(desk: FakeWorkstation, ticket: Ticket) -> list[queries.TimelineItem]:
    items = [_message(desk, ticket, m) for m in desk.tx.all(Message) if m.ticket == ticket.id]
    items += [_contact(desk, c) for c in desk.tx.all(Contact) if c.ticket == ticket.id]
    return sorted(items, key=lambda item: (item.at_us, item.id))


def _open_ticket(desk: FakeWorkstation, question: queries.OpenTicket) -> queries.TicketView | None:
    ticket = desk.tx.find(Ticket, question.ticket)
    if ticket is None:
        return None
    items = _timeline(desk, ticket)
    customer = desk.tx.get(Customer, ticket.customer)
    label, short = desk.label(ticket.assignee)
    shown = items[-question.limit :]
    return queries.TicketView(
        id=ticket.id,
        ref=ref_of(ticket),
        subject=ticket.subject,
        state=ticket.state,
        priority=ticket.priority,
        ticket_class=ticket.ticket_class,
        channel=ticket.channel,
        emergency=ticket.emergency,
        tags=ticket.tags,
        queue=ticket.queue,
        queue_label=desk.tx.get(Queue, ticket.queue).label,
        assignee=ticket.assignee,
        assignee_label=label,
        assignee_initials=short,
        is_mine=ticket.assignee == desk.agent,
        created_us=micros(ticket.created_at),
        updated_us=micros(ticket.updated_at),
        reply_due_us=us(ticket.reply_due_at),
        resolve_due_us=us(ticket.resolve_due_at),
        replied_us=us(ticket.replied_at),
        solved_us=us(ticket.solved_at),
        span_us=_span(ticket),
        last_customer_message=ticket.last_customer_message,
        cause=ticket.cause,
        outcome=ticket.outcome,
        satisfied=ticket.satisfied,
        sync=desk.sync_of(f"tickets/{ticket.id}"),
        customer=_card(desk, customer),
        reply_address=_reply_address(ticket, shown, customer),
        timeline=tuple(shown),
        earlier=len(items) - len(shown),
    )


def _span(ticket: Ticket) -> int:
    due = ticket.resolve_due_at if ticket.replied_at else ticket.reply_due_at
    return micros(due) - micros(ticket.created_at) if due else 0


def _reply_address(ticket: Ticket, items: list[queries.TimelineItem], customer: Customer) -> str:
    for item in reversed(items):
        if item.kind == "customer" and item.address:
            return item.address
    wanted = ticket.channel if ticket.channel in ("phone", "chat", "social") else "email"
    points = {point.kind: point.value for point in reversed(customer.points)}
    return points.get(wanted) or points.get("email", "")


def _earlier(desk: FakeWorkstation, question: queries.Timeline) -> tuple[queries.TimelineItem, ...]:
    items = _timeline(desk, desk.tx.get(Ticket, question.ticket))
    if question.before is not None:
        limit = tuple(question.before)
        items = [item for item in items if (item.at_us, item.id) < limit]
    return tuple(items[-question.limit :])


def _history(
    desk: FakeWorkstation, question: queries.CustomerHistory
) -> queries.HistoryView | None:
    customer = desk.tx.find(Customer, question.customer)
    if customer is None:
        return None
    items = [*_tickets(desk, customer.id), *_orders(desk, customer.id), *_talks(desk, customer.id)]
    items.sort(key=lambda item: -item.at_us)
    kinds = [item.kind for item in items]
    counts = tuple((kind, kinds.count(kind)) for kind in ("ticket", "order", "credit", "contact"))
    return queries.HistoryView(_card(desk, customer), tuple(items[: question.limit]), counts)


def _tickets(desk: FakeWorkstation, customer: str) -> Iterable[queries.HistoryItem]:
    for ticket in desk.tx.all(Ticket):
        if ticket.customer == customer:
            yield queries.HistoryItem(
                ticket.id, "ticket", ticket.subject, ref_of(ticket), micros(ticket.created_at),
                ticket.channel, ticket.state, 0, None, "",
            )  # fmt: skip


def _orders(desk: FakeWorkstation, customer: str) -> Iterable[queries.HistoryItem]:
    for order in desk.tx.all(Order):
        if order.customer == customer:
            kind = "credit" if order.order_kind is OrderKind.CREDIT else "order"
            state = "delivered" if order.delivered_at else "placed"
            yield queries.HistoryItem(
                order.id, kind, order.number, order.country, micros(order.delivered_at or order.placed_at), "",
                state, len(order.lines), order.total, order.currency,
            )  # fmt: skip


def _talks(desk: FakeWorkstation, customer: str) -> Iterable[queries.HistoryItem]:
    for contact in desk.tx.all(Contact):
        if contact.customer == customer:
            end = contact.ended_at
            seconds = int((end - contact.started_at).total_seconds()) if end else 0
            yield queries.HistoryItem(
                contact.id, "contact", contact.summary, contact.direction,
                micros(contact.started_at), contact.channel,
                "ended" if end else "running", seconds, None, "",
            )  # fmt: skip


def _search(desk: FakeWorkstation, question: queries.Search) -> tuple[queries.SearchHit, ...]:
    wanted = question.text.casefold()
    found = [
        queries.SearchHit("customer", c.id, c.number, c.label, c.city, 0, "", "", c.id)
        for c in desk.tx.all(Customer)
        if wanted in c.label.casefold() or any(wanted in p.value.casefold() for p in c.points)
    ]
    return tuple(found[: question.limit])


def _agents(desk: FakeWorkstation, _: queries.Agents) -> tuple[queries.NamedRow, ...]:
    agents = [agent for agent in desk.tx.all(Agent) if agent.is_active]
    rows = [queries.NamedRow(agent.id, agent.label, agent.initials) for agent in agents]
    return tuple(sorted(rows, key=lambda row: (row.label, row.id)))


def _queues(desk: FakeWorkstation, _: queries.Queues) -> tuple[queries.NamedRow, ...]:
    rows = [queries.NamedRow(queue.id, queue.label, queue.code) for queue in desk.tx.all(Queue)]
    return tuple(sorted(rows, key=lambda row: (row.label, row.id)))


def _me(desk: FakeWorkstation, _: queries.Me) -> queries.MeRow:
    agent = desk.tx.get(Agent, desk.agent)
    role = desk.tx.find(Role, agent.role)
    return queries.MeRow(
        agent.id, agent.label, agent.initials, agent.role, agent.language, agent.queues,
        role.permits if role else (),
    )  # fmt: skip


ANSWERS: dict[type, Callable[[FakeWorkstation, Any], Any]] = {
    Care: lambda desk, question: (),
    Checklists: lambda desk, question: (),
    Scripts: lambda desk, question: (),
    Erasure: lambda desk, question: None,
    queries.Image: lambda desk, question: None,
    queries.OpenTicket: _open_ticket,
    queries.Timeline: _earlier,
    queries.CustomerHistory: _history,
    queries.Draft: lambda desk, question: desk.drafts.get(question.ticket),
    queries.Me: _me,
    queries.Agents: _agents,
    queries.Queues: _queues,
    queries.Search: _search,
}
