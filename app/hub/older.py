"""Older history on demand: what no feed brings is looked for here, and all of one customer is given out.

An agent sees the tickets of their own queues, however old, and a customer who has one of these. Any other
customer takes a right and a reason. Each look is written down, and nobody may look without end.
"""

from collections.abc import Sequence
from typing import Any, Final

from app.domain.codec import Image
from app.domain.looking import LOOK_UP, REASONS
from app.domain.operations import Ref
from app.hub import members, scope
from app.hub.ledger import PostgresLedger
from app.hub.ledger_older import Access, Wanted
from app.sync.protocol import Fault, HubFault
from app.sync.protocol_older import PAGE, Fetch, FetchReply, Found, Look, LookReply

SECOND_US: Final = 1_000_000
KEPT_US: Final = 7 * 24 * 3600 * SECOND_US  # how long a workstation keeps what it fetched
SHORTEST: Final = 3  # signs; of Chinese, two are a name
MOST_HITS: Final = 20
MOST_PEOPLE: Final = 200  # customers of one name that are looked into
MOST_ROWS: Final = 5000
LOOKED, OPENED = "look", "open"
# How often in how long: looking, opening, and opening those of whom one's teams have no ticket.
LOOKS: Final = (60, 600)
OPENS: Final = (60, 3600)
STRANGERS: Final = (40, 24 * 3600)
KINDS: Final = ("customers", "tickets", "orders")


class Asker:
    """Who asks: the agent with what the role permits, and the feeds of their teams."""

    def __init__(self, ledger: PostgresLedger, replica_id: str) -> None:
        replica = ledger.replica(replica_id, lock=False)
        if replica is None or replica.state != "active":
            raise HubFault(Fault.DEVICE_BLOCKED, reason="device.blocked")
        replica.must_understand()
        self.replica, self.agent = replica_id, replica.user_id
        agent = _image(ledger, "agents", self.agent)
        if agent is None or not agent["is_active"]:
            raise HubFault(Fault.DEVICE_BLOCKED, reason="agent.inactive")
        role = _image(ledger, "roles", agent["role"])
        self.permits = frozenset[str](role["permits"] if role else ())
        self.queues: list[str] = agent["queues"]
        self.may_meet_strangers = LOOK_UP in self.permits
        self.feeds = list(scope.followed(agent, ledger.queues()))
        self.own = scope.own(self.agent)
        self.teams = [feed for feed in self.feeds if feed.startswith(scope.team(""))]


def _image(ledger: PostgresLedger, kind: str, id: str) -> Image | None:
    found = ledger.load((Ref(kind, id),)).get(Ref(kind, id))
    return None if found is None else found.image


def look(ledger: PostgresLedger, ask: Look, now_us: int) -> LookReply:
    """What is there of these words beyond the feeds of the asker's workstation."""
    asker, text = Asker(ledger, ask.replica), " ".join(ask.text.split())
    if _is_too_short(text):
        raise HubFault(Fault.BAD_REQUEST, reason="older.too_short")
    _pace(ledger, asker, LOOKED, LOOKS, now_us)
    limit = max(1, min(ask.limit, MOST_HITS))
    wanted = Wanted(text, asker.teams, asker.feeds, asker.may_meet_strangers, MOST_PEOPLE)
    customers = ledger.customers_by(text, MOST_PEOPLE)
    hits: list[Found] = []
    if ask.scope in ("all", "people"):
        hits += map(_order, ledger.orders_found(wanted))
        hits += map(_person, ledger.people_found(wanted, customers))
    if ask.scope in ("all", "tickets"):
        hits += map(_ticket, ledger.tickets_found(wanted, customers))
    shown = hits[:limit]
    access = Access(asker.replica, asker.agent, LOOKED, shown=len(shown))
    ledger.note_access(access, now_us)
    return LookReply(shown, len(hits) - len(shown))


def _is_too_short(text: str) -> bool:
    """A ticket's number names one and may be short; a sign of Chinese says as much as two of ours."""
    return (
        not text.lstrip("#").isdecimal()
        and len(text) + sum(char > "\u2e7f" for char in text) < SHORTEST
    )


def fetch(ledger: PostgresLedger, ask: Fetch, now_us: int) -> FetchReply:
    """A page of all that the asker may know of one customer, newest tickets first."""
    if ask.epoch != ledger.epoch():
        raise HubFault(Fault.EPOCH_CHANGED, epoch=ledger.epoch())
    asker = Asker(ledger, ask.replica)
    customer = (
        ledger.customer_of(ask.kind, ask.id, asker.teams)
        if ask.kind in KINDS and len(ask.reason) <= max(map(len, REASONS))
        else None
    )
    tickets, elsewhere = ledger.tickets_of(customer, asker.teams) if customer else ([], 0)
    if customer is None or not (tickets or asker.may_meet_strangers):
        # The same answer for what is not there: nobody learns by asking what there is.
        raise HubFault(Fault.FORBIDDEN, reason="older.not_found")
    if not tickets and ask.reason not in REASONS:
        raise HubFault(Fault.FORBIDDEN, reason="older.reason_missing")
    if ask.after == 0:
        _open(ledger, asker, customer, "" if tickets else ask.reason, now_us)
    lines, left_out = _lines(ledger, customer, tickets)
    page = lines[ask.after : ask.after + PAGE]
    end = ask.after + PAGE
    return FetchReply(
        ask.epoch, customer, ledger.label_of(customer), ledger.rows(page),
        end if end < len(lines) else 0, now_us + KEPT_US, elsewhere, left_out,
    )  # fmt: skip


def _open(ledger: PostgresLedger, asker: Asker, customer: str, reason: str, now_us: int) -> None:
    """Write it down, and let the customer travel to the agent meanwhile: whatever happens to them is heard."""
    _pace(ledger, asker, OPENED, OPENS, now_us)
    if reason:
        _pace(ledger, asker, OPENED, STRANGERS, now_us, strangers=True)
    access = Access(asker.replica, asker.agent, OPENED, customer, reason, 1)
    ledger.note_access(access, now_us)
    pair = (asker.own, customer)
    if asker.own in ledger.members([customer]).get(customer, ()):
        ledger.stay(*pair, now_us + KEPT_US)
        return
    ledger.join([pair], now_us + KEPT_US)
    ledger.publish(members.entered(ledger, [pair]))


def _lines(
    ledger: PostgresLedger, customer: str, tickets: Sequence[tuple[str, int]]
) -> tuple[list[tuple[Ref, int]], int]:
    """What the history is made of, and how many tickets had no room in it."""
    lines = [(ref, rev) for _, ref, rev in ledger.group([customer])][:MOST_ROWS]
    parts: dict[str, list[tuple[Ref, int]]] = {}
    for ticket, ref, rev in ledger.parts_of([id for id, _ in tickets]):
        parts.setdefault(ticket, []).append((ref, rev))
    for place, (id, rev) in enumerate(tickets):
        whole = [(Ref("tickets", id), rev), *sorted(parts.get(id, ()))]
        if len(lines) + len(whole) > MOST_ROWS:
            return lines, len(tickets) - place
        lines += whole
    return lines, 0


def _pace(
    ledger: PostgresLedger,
    asker: Asker,
    deed: str,
    most: tuple[int, int],
    now_us: int,
    *,
    strangers: bool = False,
) -> None:
    count, seconds = most
    since = now_us - seconds * SECOND_US
    before = ledger.accesses(asker.agent, deed, since, strangers=strangers)
    if len(before) >= count:
        wait_us = before[-count] + seconds * SECOND_US - now_us
        raise HubFault(
            Fault.PACED, retry_after_ms=max(1000, wait_us // 1000), reason="older.too_many"
        )


def _ticket(row: Any) -> Found:
    id, customer, number, subject, label, at, state, channel = row
    ref = f"#{number}" if number else ""
    return Found("ticket", id, customer, ref, subject, label, at, state, channel)


def _person(row: Any) -> Found:
    id, number, label, city, since, is_stranger = row
    return Found("customer", id, id, number, label, city, since, is_stranger=is_stranger)


def _order(row: Any) -> Found:
    id, customer, number, label, at, is_stranger = row
    return Found("order", id, customer, number, number, label, at, is_stranger=is_stranger)
