"""The made-up world: equal for equal seeds, accepted by every rule, and complete in what newcomers are to meet."""

import importlib
import json
import pkgutil
import re
from collections import Counter
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest

import app.domain
from app.domain.auditing import READ_ALL, READ_TEAM
from app.domain.codec import to_image
from app.domain.contacts import Contact, Message, MessageKind
from app.domain.customers import Customer, Tier
from app.domain.looking import LOOK_UP
from app.domain.operations import OPERATIONS, OVERRULE, Context, Nature, args_of, run
from app.domain.orders import Order, OrderKind
from app.domain.people import Agent, Queue, Role
from app.domain.tickets import IN_WORK, Channel, Priority, State, Ticket, TicketClass
from app.importers.demo.orders import tax_within
from app.importers.demo.people import RIGHTS, agent_id, permits_of
from app.importers.demo.phrases import LANGUAGES, stories, tongue
from app.importers.demo.tickets import Step
from app.importers.demo.world import Size, world
from tests.helpers.fake_workstation import FakeTx

NOW = datetime(2026, 6, 9, 14, 5, tzinfo=UTC)
SEED = 1
HOUR = timedelta(hours=1)
OFFICE_ONLY = {
    "grant.draw",
    "grant.reclaim",
    "refund.expire",
    "refund.settle",
    "policy.trust",
    "policy.distrust",
    "policy.enforce",
}  # nobody's role has these


def told(steps: list[Step]) -> FakeTx:
    """The rows after every step has been performed under its actor's rights."""
    tx = FakeTx()
    for step in steps:
        run(step.operation, tx, Context(step.actor, permits_of(step.actor), step.at))
    return tx


@pytest.fixture(scope="module")
def steps() -> list[Step]:
    return list(world(SEED, NOW))


@pytest.fixture(scope="module")
def tx(steps: list[Step]) -> FakeTx:
    return told(steps)


@pytest.fixture(scope="module")
def tickets(tx: FakeTx) -> list[Ticket]:
    return tx.all(Ticket)


def written(steps: list[Step]) -> str:
    """The steps as text, byte for byte."""
    return json.dumps(
        [(s.actor, s.at.isoformat(), s.operation.name, args_of(s.operation)) for s in steps]
    )


def test_equal_seeds_make_equal_worlds_and_other_seeds_other_ones(steps: list[Step]) -> None:
    assert written(list(world(SEED, NOW))) == written(steps)
    assert written(list(world(SEED + 1, NOW))) != written(steps)


@pytest.mark.parametrize("seed", range(2, 8))
def test_the_rules_accept_every_step_of_other_worlds(seed: int) -> None:
    steps = list(world(seed, NOW + seed * timedelta(hours=5, minutes=3)))
    assert len(told(steps).all(Ticket)) == 400


def test_nothing_happens_after_now_or_before_its_ticket(
    steps: list[Step], tickets: list[Ticket]
) -> None:
    begun = {ticket.id: ticket.created_at for ticket in tickets}
    for step in steps:
        assert step.at <= NOW
        ticket = getattr(step.operation, "ticket", None)
        assert not isinstance(ticket, str) or step.at >= begun[ticket]


def test_the_world_has_the_promised_size(tx: FakeTx, tickets: list[Ticket]) -> None:
    assert len(tickets) == 400
    assert len(tx.all(Customer)) == 150
    assert len(tx.all(Order)) >= 40
    assert [agent.initials for agent in tx.all(Agent)] == ["JN", "JD", "MB", "GR", "LW", "PS"]
    assert sorted(queue.code for queue in tx.all(Queue)) == ["ORD", "RET", "TEC"]


def test_roles_know_every_operation_and_no_fact_bounces(tx: FakeTx) -> None:
    for module in pkgutil.walk_packages(app.domain.__path__, "app.domain."):
        importlib.import_module(module.name)
    assert {role.id for role in tx.all(Role)} == {
        "agent",
        "senior",
        "supervisor",
        "auditor",
        "admin",
    }
    named = {name for permits in RIGHTS.values() for name in permits}
    assert named | OFFICE_ONLY == {*OPERATIONS, OVERRULE, LOOK_UP, READ_ALL, READ_TEAM}
    assert not named & OFFICE_ONLY
    facts = {name for name, op in OPERATIONS.items() if op.nature is Nature.FACT}
    assert all(facts <= set(RIGHTS[role]) for role in ("agent", "senior", "supervisor"))
    assert "ticket.assign" not in RIGHTS["agent"]
    assert RIGHTS["auditor"] == (READ_ALL,), "who audits reads, and does nothing"
    assert not set(RIGHTS["admin"]) & {"ticket.claim", "note.add", "ticket.solve"}


def test_every_state_class_priority_channel_language_and_tier_occurs(
    tx: FakeTx, tickets: list[Ticket]
) -> None:
    assert {ticket.state for ticket in tickets} == set(State)
    assert {ticket.ticket_class for ticket in tickets} == set(TicketClass)
    assert {ticket.priority for ticket in tickets} == set(Priority)
    assert {ticket.channel for ticket in tickets} >= set(Channel) - {Channel.VISIT}
    assert {customer.tier for customer in tx.all(Customer)} == set(Tier)
    languages = Counter(ticket.language for ticket in tickets)
    assert set(languages) == set(LANGUAGES)
    assert min(languages.values()) >= 25


def test_every_clock_state_occurs(tickets: list[Ticket]) -> None:
    running = [ticket.due_at - NOW for ticket in tickets if ticket.due_at]
    answered = [t for t in tickets if t.replied_at and t.reply_due_at and t.state not in IN_WORK]
    met = [
        t for t in answered if t.replied_at and t.reply_due_at and t.replied_at <= t.reply_due_at
    ]
    assert sum(left > HOUR for left in running) >= 40
    assert sum(timedelta() < left <= HOUR for left in running) >= 8
    assert sum(left < timedelta() for left in running) >= 8
    assert sum(ticket.state is State.WAITING for ticket in tickets) >= 30
    assert len(met) >= 100
    assert len(answered) - len(met) >= 8


def test_the_first_number_is_the_latest_and_waits_for_julia(tickets: list[Ticket]) -> None:
    first = tickets[0]
    assert first.due_at == min(ticket.due_at for ticket in tickets if ticket.due_at)
    assert first.assignee == agent_id("JN")
    assert first.replied_at is None


def test_one_emergency_on_the_phone_due_within_the_half_hour(tickets: list[Ticket]) -> None:
    (emergency,) = (ticket for ticket in tickets if ticket.emergency)
    assert emergency.priority is Priority.URGENT
    assert emergency.due_at is not None
    assert timedelta() < emergency.due_at - NOW < HOUR / 2


def test_one_customer_complains_again_and_again(tickets: list[Ticket]) -> None:
    complaints = Counter(ticket.customer for ticket in tickets if "repeat-complaint" in ticket.tags)
    ((customer, count),) = complaints.items()
    assert count == 9
    assert len({t.subject for t in tickets if t.customer == customer}) == count


def test_one_address_asks_for_refunds_under_four_names(tx: FakeTx, tickets: list[Ticket]) -> None:
    by_address: dict[str, set[str]] = {}
    for customer in tx.all(Customer):
        post = next(point.value for point in customer.points if point.kind == "post")
        by_address.setdefault(post, set()).add(customer.id)
    (ring,) = (names for names in by_address.values() if len(names) >= 4)
    claims = [ticket for ticket in tickets if ticket.customer in ring]
    assert len(claims) == 8
    assert all("refund" in ticket.tags for ticket in claims)
    assert max(t.created_at for t in claims) - min(t.created_at for t in claims) < timedelta(
        days=15
    )


@pytest.mark.parametrize(
    ("place", "words"), [(7, "size"), (10, "twelve days"), (15, "Thursday"), (99, "FINAL")]
)
def test_the_tickets_of_the_first_lessons_have_their_numbers(
    tickets: list[Ticket], place: int, words: str
) -> None:
    assert words in tickets[place - 1].subject


def test_the_refund_lesson_is_twelve_days_old_and_worth_39_90(
    tx: FakeTx, tickets: list[Ticket]
) -> None:
    order = tx.get(Order, tickets[9].order or "")
    assert order.delivered_at == NOW - timedelta(days=12)
    assert [line.total for line in order.lines if line.sku == "LMP-11"] == [3990]
    assert order.currency == "EUR"
    dear = tx.get(Order, tickets[11].order or "")
    assert [line.total for line in dear.lines if line.sku == "ESP-02"] == [42000]


def test_refund_edges_lie_on_the_14th_15th_and_30th_day(tx: FakeTx) -> None:
    days = {NOW - order.delivered_at for order in tx.all(Order) if order.delivered_at}
    assert {timedelta(days=14), timedelta(days=15), timedelta(days=30)} <= days


def test_the_hostile_mail_is_kept_as_text(tx: FakeTx, tickets: list[Ticket]) -> None:
    (body,) = (m.body for m in tx.all(Message) if m.ticket == tickets[98].id)
    assert all(
        part in body for part in ("<script>", "file:///", "4242", "\u202e", "jndi", "DROP TABLE")
    )


def test_sums_of_orders_are_right_and_one_in_six_is_a_credit(tx: FakeTx) -> None:
    orders = tx.all(Order)
    sales = [order for order in orders if order.order_kind is OrderKind.SALE]
    for order in orders:
        assert order.total == sum(line.total for line in order.lines) + order.shipping
        assert order.total == sum(payment.amount for payment in order.payments)
        rate = order.lines[0].tax_rate_bp
        assert order.tax == sum(line.tax for line in order.lines) + tax_within(order.shipping, rate)
    assert all(order.total > 0 for order in sales)
    assert 0.06 < (len(orders) - len(sales)) / len(orders) < 0.25


def test_credits_take_back_no_more_than_was_bought(tx: FakeTx) -> None:
    sales = {o.number[2:]: o for o in tx.all(Order) if o.order_kind is OrderKind.SALE}
    for credit in tx.all(Order):
        if credit.order_kind is OrderKind.CREDIT:
            bought = {line.sku: line.quantity for line in sales[credit.number[2:]].lines}
            assert all(0 < -line.quantity <= bought[line.sku] for line in credit.lines)


def test_no_blank_is_left_in_any_text(tx: FakeTx, tickets: list[Ticket]) -> None:
    hostile = tickets[98].id
    texts = [m.body for m in tx.all(Message) if m.ticket != hostile] + [t.subject for t in tickets]
    assert not [text for text in texts if re.search(r"[{}]", text)]


def test_no_two_neighbours_in_the_list_have_the_same_subject(tickets: list[Ticket]) -> None:
    due = sorted((t for t in tickets if t.due_at), key=lambda t: (t.due_at, t.id))
    newest = sorted(tickets, key=lambda t: (t.updated_at, t.id))
    for listed in (due, newest):
        assert not [a.subject for a, b in pairwise(listed) if a.subject == b.subject]


def test_in_work_no_subject_comes_twice(tickets: list[Ticket]) -> None:
    subjects = Counter(t.subject for t in tickets if t.state in IN_WORK)
    assert not [subject for subject, count in subjects.items() if count > 1]


def test_letters_are_mostly_short_and_some_are_long(tx: FakeTx) -> None:
    lengths = sorted(len(m.body) for m in tx.all(Message) if m.message_kind is MessageKind.CUSTOMER)
    median = lengths[len(lengths) // 2]
    assert 40 <= median <= 160
    assert lengths[int(len(lengths) * 0.99)] >= 600


def test_calls_and_chats_left_contacts_with_summary(tx: FakeTx) -> None:
    contacts = tx.all(Contact)
    assert {contact.channel for contact in contacts} == {Channel.PHONE, Channel.CHAT}
    assert all(contact.ended_at and contact.summary for contact in contacts)


def test_speakers_use_their_own_letters(tx: FakeTx, tickets: list[Ticket]) -> None:
    marks = {"cs": "řěů", "lv": "āēīļņ", "it": "èàù", "zh": "的了您"}
    for language, letters in marks.items():
        mine = {ticket.id for ticket in tickets if ticket.language == language}
        text = "".join(m.body for m in tx.all(Message) if m.ticket in mine)
        assert all(letter in text for letter in letters)


def test_each_language_tells_only_known_stories_with_all_their_parts() -> None:
    for language in LANGUAGES:
        for key, parts in tongue(language).stories.items():
            assert key in stories()
            assert all(getattr(parts, part) for part in parts._fields)


def test_a_smaller_world_is_possible() -> None:
    tickets = told(list(world(3, NOW, Size(customers=30, orders=5, tickets=120)))).all(Ticket)
    assert len(tickets) == 120


def test_rows_survive_the_form_they_are_stored_in(tickets: list[Ticket]) -> None:
    assert all(json.dumps(to_image(ticket)) for ticket in tickets)
