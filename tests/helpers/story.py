"""One afternoon at a small household shop, told in operations: the world of the screenshots and screen tests.

It is Tuesday 9 June 2026, 14:05 in Riga (11:05 UTC); Jonas Neimanis (JN) works on fourteen tickets.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from app.domain.contacts import (
    AddMessage,
    AddNote,
    Attachment,
    Direction,
    EndContact,
    MessageKind,
    StartContact,
)
from app.domain.customers import ContactPoint, Customer, RecordCustomer, Tier
from app.domain.ids import derived_id, micros
from app.domain.operations import OPERATIONS, Operation, Rejected
from app.domain.orders import Order, OrderKind, OrderLine, Payment, RecordOrder
from app.domain.people import (
    Agent,
    Queue,
    RecordAgent,
    RecordQueue,
    RecordRole,
    Role,
)
from app.domain.refunds.rulebook import PublishRules
from app.domain.tickets import (
    Channel,
    CreateTicket,
    Priority,
    SetState,
    SolveTicket,
    State,
    TicketClass,
)
from app.settings.rules import law_texts, policy_text
from app.sync import outbox
from app.sync.protocol import OpResult
from app.workstation import Workstation
from tests.helpers.fake_workstation import FakeWorkstation
from tests.helpers.story_words import ISSUES, THREADS, WORDS

NOW = datetime(2026, 6, 9, 11, 5, tzinfo=UTC)


def story_id(name: str) -> str:
    """The id of a thing of the story, the same in every run."""
    return derived_id(f"story:{name}", datetime(2026, 6, 1, tzinfo=UTC))


ME = story_id("JN")
SENIOR = "senior"  # as the store's policy names the role
MAIN = story_id("ticket 4312")


@dataclass(frozen=True)
class Row:
    """One ticket of the story; `age` since it came, `answered` after how long we replied."""

    number: int
    key: str
    priority: Priority
    channel: Channel
    ticket_class: TicketClass
    age: timedelta
    tier: Tier = Tier.NONE
    emergency: bool = False
    answered: timedelta | None = None
    state: State = State.OPEN


def ago(hours: int, minutes: int = 0) -> timedelta:
    return timedelta(hours=hours, minutes=minutes)


URGENT, HIGH, MEDIUM, LOW = Priority
INQUIRY, AFTER_SALES, ACCOUNT, COMPLAINT, TECHNICAL = TicketClass
PHONE, EMAIL, CHAT, WEB, SOCIAL, _ = Channel
MET, SLOW = timedelta(seconds=22), timedelta(minutes=9)

ROWS = (
    Row(4318, "kettle", URGENT, PHONE, TECHNICAL, ago(0, 22), emergency=True),
    Row(4312, "parcel", HIGH, EMAIL, AFTER_SALES, ago(4, 5), Tier.GOLD),
    Row(4307, "charged", HIGH, CHAT, ACCOUNT, ago(3, 48)),
    Row(4288, "size", MEDIUM, PHONE, AFTER_SALES, ago(0, 39)),
    Row(4301, "courier", MEDIUM, EMAIL, AFTER_SALES, ago(11, 12), Tier.GOLD),
    Row(4295, "refund", HIGH, EMAIL, COMPLAINT, ago(2, 40)),
    Row(4299, "filter", MEDIUM, WEB, INQUIRY, ago(9, 55)),
    Row(4315, "silence", HIGH, SOCIAL, COMPLAINT, ago(0, 20)),
    Row(4303, "invoice", MEDIUM, EMAIL, ACCOUNT, ago(6, 45)),
    Row(4281, "blender", MEDIUM, PHONE, TECHNICAL, ago(20), Tier.GOLD, state=State.WAITING),
    Row(4276, "code", MEDIUM, EMAIL, ACCOUNT, ago(26), state=State.WAITING),
    Row(4309, "address", MEDIUM, CHAT, INQUIRY, ago(2), answered=MET),
    Row(4305, "plates", MEDIUM, EMAIL, AFTER_SALES, ago(5), answered=SLOW),
    Row(4310, "bamboo", LOW, WEB, INQUIRY, ago(4)),
    Row(4264, "solved", MEDIUM, EMAIL, ACCOUNT, ago(30), answered=SLOW, state=State.SOLVED),
)


def story(language: str = "en") -> Iterator[Operation]:
    """Every operation of the story, in order."""
    yield from _house(language)
    for row in ROWS:
        yield from _ticket(row, language)
    yield from _conversation(language)
    yield from _past(language)


def _house(language: str) -> Iterator[Operation]:
    permits = tuple(sorted(set(OPERATIONS) - {"customer.erase", "customer.confirm_erasure"}))
    yield RecordRole(Role(SENIOR, "Agent", permits))
    yield RecordQueue(Queue(story_id("RET"), WORDS[language]["returns"], "RET"))
    yield RecordQueue(Queue(story_id("TEC"), WORDS[language]["technical"], "TEC"))
    yield PublishRules(law_texts(), policy_text())
    for label, short in (("Jonas Neimanis", "JN"), ("Marta Bite", "MB"), ("Jana Dvořáková", "JD")):
        queues = (story_id("RET"), story_id("TEC"))
        yield RecordAgent(Agent(story_id(short), label, short, SENIOR, queues, language))


def _ticket(row: Row, language: str) -> Iterator[Operation]:
    name, subject, first = ISSUES[language][row.key]
    at, ticket = NOW - row.age, story_id(f"ticket {row.number}")
    yield RecordCustomer(_customer(row, name, language))
    yield CreateTicket(
        id=ticket,
        subject=subject,
        customer=story_id(row.key),
        queue=story_id("TEC" if row.ticket_class is TECHNICAL else "RET"),
        ticket_class=row.ticket_class,
        priority=row.priority,
        channel=row.channel,
        local_ref=f"#{row.number}",
        emergency=row.emergency,
        assignee=ME,
        order=story_id("E-20881") if row.key == "parcel" else None,
        opened_at=at,
    )
    if row.key != "parcel":
        yield from _first_words(row, ticket, (name, first), language)


def _first_words(
    row: Row, ticket: str, said: tuple[str, str], language: str
) -> Iterator[Operation]:
    at, seen = NOW - row.age, story_id(f"first {row.number}")
    yield AddMessage(seen, ticket, MessageKind.CUSTOMER, said[1], author=said[0], at=at)
    if row.state is State.WAITING:
        answer = WORDS[language]["question"]
        yield AddMessage(
            story_id(f"asked {row.number}"), ticket, MessageKind.REPLY, answer, at=at + ago(1)
        )
        yield SetState(ticket, State.WAITING)
    if row.answered is not None:
        answer = WORDS[language]["answer"]
        yield AddMessage(
            story_id(f"said {row.number}"), ticket, MessageKind.REPLY, answer, at=at + row.answered
        )
    if row.state is State.SOLVED:
        yield SolveTicket(ticket, WORDS[language]["outcome"], WORDS[language]["cause"], seen)


def _customer(row: Row, name: str, language: str) -> Customer:
    main = row.key == "parcel"
    words = WORDS[language]
    address = words["address"] if main else f"{row.key}.4{row.number}@post.example"
    return Customer(
        id=story_id(row.key),
        label=name,
        number=f"C-{row.number * 7}",
        language=words["speaks"] if main else "",
        city="Riga" if main else "",
        country="LV" if main else "",
        time_zone="Europe/Riga" if main else "",
        tier=row.tier,
        points=(ContactPoint("email", address), ContactPoint("phone", f"+371 2000 {row.number}")),
        preferences={"channel": "email", "calls": words["calls"]} if main else {},
        consent={"service": "yes", "offers": "no"} if main else {},
        since=datetime(2019, 3, 4, 9, 0, tzinfo=UTC) if main else None,
    )


def _conversation(language: str) -> Iterator[Operation]:
    thread, who = THREADS[language], ISSUES[language]["parcel"][0]
    day = datetime(2026, 6, 9, tzinfo=UTC)
    address = WORDS[language]["address"]
    photos = tuple(
        Attachment(name, "image/jpeg", size)
        for name, size in (("lids.jpg", 1_240_000), ("jars.jpg", 910_000), ("box.jpg", 800_000))
    )
    yield AddMessage(
        story_id("m1"), MAIN, MessageKind.CUSTOMER, thread[0], EMAIL, who, address,
        day + ago(7), attachments=photos,
    )  # fmt: skip
    yield AddMessage(
        story_id("m2"), MAIN, MessageKind.AUTO, thread[1], EMAIL, "auto", "", day + ago(7, 1)
    )
    yield AddNote(story_id("m3"), MAIN, thread[2], day + ago(7, 40), ME)
    yield AddNote(story_id("m4"), MAIN, thread[3], day + ago(10, 20), story_id("MB"))
    yield AddMessage(
        story_id("m5"), MAIN, MessageKind.CUSTOMER, thread[4], EMAIL, who, address,
        day + ago(10, 52),
    )  # fmt: skip


def _past(language: str) -> Iterator[Operation]:
    customer, words = story_id("parcel"), WORDS[language]
    goods = tuple(zip(words["goods"].split(", "), (1, 2, 1), (7641, 3591, 2695), strict=True))
    jar = ((words["jar_goods"], 1, 2450),)
    yield _order("E-20881", customer, datetime(2026, 5, 28, 9, tzinfo=UTC), goods)
    yield _order("E-18402", customer, datetime(2026, 2, 24, 9, tzinfo=UTC), jar)
    yield _order(
        "C-1174", customer, datetime(2026, 2, 27, 9, tzinfo=UTC), ((jar[0][0], -1, -2450),)
    )
    talks = (
        (datetime(2026, 2, 26, 14, tzinfo=UTC), PHONE, 4, words["jar"]),
        (datetime(2025, 12, 11, 10, tzinfo=UTC), CHAT, 6, words["wrapping"]),
        (datetime(2025, 9, 2, 8, tzinfo=UTC), PHONE, 3, words["delivery"]),
    )
    for at, channel, minutes, summary in talks:
        contact = story_id(f"talk {at:%Y%m%d}")
        yield StartContact(contact, customer, channel, Direction.INBOUND, None, at)
        yield EndContact(contact, summary, at + ago(0, minutes))


def _order(
    number: str, customer: str, at: datetime, goods: tuple[tuple[str, int, int], ...]
) -> Operation:
    lines = tuple(
        OrderLine(
            f"{number}/{place}", f"K-{place}", label, pieces, amount * 100 // pieces, amount,
            round(amount * 21 / 121), 2100,
        )
        for place, (label, pieces, amount) in enumerate(goods, start=1)
    )  # fmt: skip
    total = sum(line.total for line in lines)
    kind = OrderKind.SALE if total > 0 else OrderKind.CREDIT
    paid = Payment(f"{number}/card", "card", total, at - timedelta(days=4), "4242")
    return RecordOrder(
        Order(
            id=story_id(number),
            number=number,
            customer=customer,
            currency="EUR",
            placed_at=at - timedelta(days=4),
            total=total,
            tax=sum(line.tax for line in lines),
            order_kind=kind,
            delivered_at=at if kind is OrderKind.SALE else None,
            country="LV",
            lines=lines,
            payments=(paid,) if total > 0 else (),
        )
    )


class StoppedClock:
    """A clock that shows one moment for ever."""

    boot = "first"

    def now(self) -> datetime:
        return NOW

    def mono(self) -> float:
        return 0.0


UNREAD = frozenset({"kettle", "charged", "courier", "filter"})


def build_story(profile: Path, language: str = "en") -> Workstation:
    """The story on a real, encrypted profile: JN is signed in, has begun an answer, all else is delivered."""
    station = Workstation.open(
        profile, passphrase="a story", clock=StoppedClock(), rng=random.Random(4312)
    )
    everything = list(story(language))
    house = [op for op in everything if isinstance(op, RecordRole | RecordQueue | RecordAgent)]
    station.perform_all(house)
    station.set_kv("agent", ME)
    station.forget_actor()
    for outcome in station.perform_all([op for op in everything if op not in house]):
        if isinstance(outcome, Rejected):
            raise outcome
    deliver(station)
    for row in ROWS:
        if row.key not in UNREAD:
            station.mark_read(story_id(f"ticket {row.number}"))
    station.save_draft(MAIN, "reply", WORDS[language]["draft"])
    return station


def deliver(station: Workstation) -> None:
    """As if the hub had taken everything that waits."""
    with station.writing() as conn:
        _, ops = outbox.unsent(conn, 1_000_000)
        results = [OpResult(op.seq, "applied") for op in ops]
        outbox.release(conn, outbox.acknowledge(conn, results, {}, micros(NOW)))
        conn.exec_driver_sql("DELETE FROM base_row")


def fake_story(language: str = "en") -> FakeWorkstation:
    """The story on a workstation of dictionaries; everything is delivered."""
    workstation = FakeWorkstation(NOW, ME)
    for op in story(language):
        workstation.perform(op)
    workstation.deliver()
    workstation.performed.clear()
    return workstation
