"""A shop's orders for the runs with real processes, and agents who refund them with and without an allowance."""

import random
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import Final

from app.domain.customers import Customer, RecordCustomer
from app.domain.operations import Operation
from app.domain.orders import Order, OrderLine, Payment, RecordOrder
from app.domain.refunds.acts import IssueRefund, RequestApproval
from app.domain.refunds.ask import Ask, Wanted
from app.domain.refunds.rulebook import PublishRules
from app.domain.tickets import Channel, CreateTicket, Priority, TicketClass
from app.settings.rules import law_texts, policy_text
from app.workstation import Workstation

ORDERS: Final = 12
EACH, PIECES = 700, 5
WHOLE: Final = EACH * PIECES
THERE: Final = """
SELECT t.id, o.id, o.customer, coalesce((SELECT max(g.id) FROM refund_grants g
  WHERE g."order" = o.id AND g.agent = ? AND g."left" >= ? AND g.state = 'open'), '')
FROM tickets t JOIN orders o ON o.id = t."order" ORDER BY t.id
"""


def shop(agents: Sequence[str], now: datetime) -> Iterator[Operation]:
    """The rules, a customer, and orders, on each of which every agent holds a ticket."""
    yield PublishRules(law_texts(), policy_text())
    yield RecordCustomer(Customer("buyer", "A buyer"))
    for n in range(ORDERS):
        yield RecordOrder(_order(n, now - timedelta(days=3)))
        for agent in agents:
            yield CreateTicket(
                f"buys-{n}-{agent}", "Give it back", "buyer", "returns", TicketClass.AFTER_SALES,
                Priority.MEDIUM, Channel.EMAIL, order=f"order-{n}", assignee=agent,
            )  # fmt: skip


def _order(n: int, at: datetime) -> Order:
    line = OrderLine("l", "KET", "Kettle", PIECES, EACH * 100, WHOLE, 500, 2000)
    paid = Payment(f"p{n}", "card", WHOLE, at, f"ch_{n}")
    return Order(
        f"order-{n}", f"E-{n}", "buyer", "EUR", at, WHOLE, 500, delivered_at=at, country="CZ",
        lines=(line,), payments=(paid,),
    )  # fmt: skip


def refund(station: Workstation, dice: random.Random, agent: str) -> Operation:
    """A refund of some pieces: within an allowance where one is held, else by the hub's leave."""
    amount = EACH * (pieces := dice.choice((1, 1, 2)))
    with station.reading() as conn:
        there = conn.exec_driver_sql(THERE, (agent, amount)).all()
    ticket, order, customer, grant = there[int(dice.random() ** 2 * len(there))]  # some are sought
    names = (station.new_id(), ticket, order, customer, agent)
    ask = Ask((Wanted("l", pieces),))
    if grant and dice.random() < 0.7:
        return IssueRefund(*names, ask, amount, grant)
    kind = dice.choice((IssueRefund, IssueRefund, RequestApproval))
    return kind(*names, ask, amount)
