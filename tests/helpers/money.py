"""A small shop for tests of refunds: the real rules, an agent, two supervisors, an order, and how to ask for it."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from app.domain.operations import OPERATIONS, Operation
from app.domain.orders import Order, OrderLine, Payment, RecordOrder
from app.domain.people import Agent, RecordAgent, RecordRole, Role
from app.domain.refunds.acts import IssueRefund, RequestApproval
from app.domain.refunds.ask import Ask, Wanted
from app.domain.refunds.decisions import ApproveRefund, DeclineRefund
from app.domain.refunds.rulebook import PublishRules
from app.settings.rules import law_texts, policy_text
from tests.helpers.profiles import AT, desk, ticket

EVERYTHING = tuple(sorted(OPERATIONS))


def order(
    id: str = "o1", *, pieces: int = 4, each: int = 1000, method: str = "card", **values: Any
) -> Order:
    """Pieces of one kind, delivered two days ago in Czechia; 10.00 EUR each unless said."""
    total = pieces * each
    line = OrderLine("l1", "KET-1", "Kettle", pieces, each * 100, total, total // 6, 2000)
    given: dict[str, Any] = {
        "lines": (line,),
        "payments": (Payment(f"{id}-p", method, total, AT - timedelta(days=5), f"ch_{id}"),),
        "country": "CZ",
        "delivered_at": AT - timedelta(days=2),
    }
    placed = AT - timedelta(days=5)
    return Order(id, f"E-{id}", "ada", "EUR", placed, total, total // 6, **(given | values))


def shop(*orders: Order) -> Iterator[Operation]:
    """The desk with the published rules, roles as the policy names them, and orders with ticket "t1"."""
    yield from desk()
    yield PublishRules(law_texts(), policy_text())
    for role in ("agent", "senior", "supervisor"):
        yield RecordRole(Role(role, role.title(), EVERYTHING))
    yield RecordAgent(Agent("jn", "Jonas Neimanis", "JN", "agent", ("ret",)))
    yield RecordAgent(Agent("mb", "Marta Bite", "MB", "supervisor", ("*",)))
    yield RecordAgent(Agent("sn", "Sanita Niedre", "SN", "senior", ("*",)))
    yield RecordAgent(Agent("zk", "Zane Kalna", "ZK", "supervisor", ("*",)))
    for each in orders or (order(),):
        yield RecordOrder(each)
    yield ticket("t1", "Kettle", order="o1", assignee="jn")


def pieces(quantity: int, **values: Any) -> Ask:
    """So many kettles, by right of withdrawal."""
    return Ask((Wanted("l1", quantity),), **values)


def of(id: str, by: str = "jn", **values: str) -> dict[str, str]:
    """What names a refund of the order."""
    return {"id": id, "ticket": "t1", "order": "o1", "customer": "ada", "by": by, **values}


def issue(id: str, quantity: int = 1, amount: int | None = None, **values: Any) -> IssueRefund:
    """Issue so many kettles at 10.00 each."""
    names = of(
        id, values.pop("by", "jn"), **{k: values.pop(k) for k in ("order", "ticket") if k in values}
    )
    ask = values.pop("ask", pieces(quantity))
    return IssueRefund(
        **names, ask=ask, amount=quantity * 1000 if amount is None else amount, **values
    )


def request(id: str, quantity: int, amount: int | None = None, **values: Any) -> RequestApproval:
    """Ask for approval of so many kettles."""
    wanted = quantity * 1000 if amount is None else amount
    return RequestApproval(
        **of(id, values.pop("by", "jn")), ask=pieces(quantity), amount=wanted, **values
    )


def approve(id: str, amount: int, by: str = "mb", **values: Any) -> ApproveRefund:
    """Say yes to a request."""
    return ApproveRefund(**of(id, by), amount=amount, **values)


def decline(id: str, reason: str, by: str = "mb", **values: Any) -> DeclineRefund:
    """Say no to a request."""
    return DeclineRefund(**of(id, by), reason=reason, **values)
