"""The whole made-up world as operations in order: the team, customers, orders, and the lives of the tickets."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from typing import Final

from app.domain.credits import CreditOrder, unsaid
from app.domain.customers import RecordCustomer
from app.domain.orders import Order, RecordOrder
from app.domain.refunds.rulebook import PublishRules
from app.importers.demo.casting import cast
from app.importers.demo.customers import Person, customers
from app.importers.demo.orders import Sale, other_sales, placed, taken_back
from app.importers.demo.people import ADMIN, people
from app.importers.demo.phrases import scenes
from app.importers.demo.policy import policy
from app.importers.demo.tickets import Plan, Step, steps
from app.settings.rules import law_texts, policy_text


@dataclass(frozen=True, slots=True)
class Size:
    """How much of everything; `orders` counts those that no ticket speaks of."""

    customers: int = 150
    orders: int = 40
    tickets: int = 400


DEMO: Final = Size()
FOUNDED: Final = timedelta(days=3000)
# Days between the delivery and the first word, where it is not a matter of days.
USED_FOR: Final = {"blender_motor": 425.0, "kettle_leaks": 28.0, "refund_status": 30.0}
ON_THE_WAY: Final = frozenset({"not_arrived", "late_delivery", "change_address", "charged_twice"})
# Customers of the scenes whose order was delivered so many days ago: the edges of the deadlines.
EDGES: Final = {"ilze": 14, "petr": 15, "harriet": 30}
EDGE_SKU: Final = "LMP-11"


@dataclass(frozen=True, slots=True)
class Made:
    """The world before it is told: its people, their orders and the plan of every ticket."""

    people: tuple[Person, ...]
    plans: tuple[Plan, ...]
    orders: tuple[Order, ...]
    order_of: dict[int, Order]


def made(seed: int, now: datetime, size: Size = DEMO) -> Made:
    """The plan of a world; equal seeds and times make equal worlds."""
    rng = Random(seed)
    who = customers(rng, now, size.customers)
    plans = tuple(cast(rng, now, who, size.tickets))
    sales = {nth: _sale(rng, now, plan) for nth, plan in enumerate(plans) if plan.story.sku}
    edges = [_edge(now, who, key, days) for key, days in EDGES.items()]
    numbered = placed(rng, [*sales.values(), *edges, *other_sales(rng, who, now, size.orders)])
    back = list(taken_back(rng, numbered, now))
    orders = sorted([*numbered.values(), *back], key=lambda order: (order.placed_at, order.number))
    order_of = {plan: numbered[place] for place, plan in enumerate(sales)}
    return Made(who, plans, tuple(orders), order_of)


def world(seed: int, now: datetime, size: Size = DEMO) -> Iterator[Step]:
    """Every operation that builds the world; each finds what it names, none lies after `now`."""
    plan = made(seed, now, size)
    yield Step(ADMIN, now - FOUNDED, PublishRules(law_texts(), policy_text()))
    for operation in people():
        yield Step(ADMIN, now - FOUNDED, operation)
    for person in plan.people:
        yield Step(ADMIN, person.customer.since or now - FOUNDED, RecordCustomer(person.customer))
    for order in plan.orders:
        yield Step(ADMIN, order.placed_at, RecordOrder(order))
    for op in _credits(plan):
        yield Step(ADMIN, now, op)
    for nth, ticket in enumerate(plan.plans):
        # One source of chance per ticket, so that a longer letter here moves nothing there.
        yield from steps(Random(seed * 1_000_003 + nth), ticket, plan.order_of.get(nth), now)
    yield from policy(now)  # last: the tickets of the past were promised what was promised then


def _credits(plan: Made) -> Iterator[CreditOrder]:
    """Each sale hears what the shop gave back of it."""
    bought: defaultdict[str, list[Order]] = defaultdict(list)
    for order in plan.orders:
        bought[order.customer].append(order)
    for orders in bought.values():
        yield from unsaid(orders)


def _sale(rng: Random, now: datetime, plan: Plan) -> Sale:
    if plan.scene:
        return _scene_sale(rng, now, plan)
    key = plan.story.key
    if key in ON_THE_WAY:
        delivered = plan.created_at + timedelta(days=rng.uniform(1, 3))
        at = plan.created_at - timedelta(days=9 if key == "late_delivery" else rng.uniform(2, 4))
        known = delivered if delivered < now and not plan.is_in_work else None
        return Sale(plan.person, at, known, plan.story.sku)
    delivered = plan.created_at - timedelta(days=USED_FOR.get(key, rng.uniform(0.6, 6)))
    return Sale(
        plan.person, delivered - timedelta(days=rng.uniform(1.5, 4.5)), delivered, plan.story.sku
    )


def _scene_sale(rng: Random, now: datetime, plan: Plan) -> Sale:
    days = scenes()["tickets"][plan.scene]["delivered_days"]
    delivered = now - timedelta(days=days) if days else None
    at = (delivered or now) - timedelta(days=rng.uniform(2, 3))
    return Sale(plan.person, at, delivered, plan.story.sku, least_lines=3)


def _edge(now: datetime, who: tuple[Person, ...], key: str, days: int) -> Sale:
    person = dict(zip(scenes()["customers"], who, strict=False))[key]
    delivered = now - timedelta(days=days)
    return Sale(person, delivered - timedelta(days=2), delivered, EDGE_SKU, least_lines=2)
