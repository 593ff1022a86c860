"""Live traffic of the demo: equal for equal starts, accepted by the rules, and enough to keep a console alive."""

from collections import Counter
from datetime import UTC, datetime, timedelta
from itertools import islice

import pytest

from app.domain.contacts import Message, MessageKind
from app.domain.operations import Context, Rejected, args_of, run
from app.domain.policy.shelf import scripts_at
from app.domain.tickets import IN_WORK, ClaimTicket, State, Ticket
from app.importers.demo.people import NAMES, agent_id, permits_of
from app.importers.demo.traffic import Event, Facts, OpenTicket, facts_of, night, traffic
from app.importers.demo.world import made, world
from tests.helpers.fake_workstation import FakeTx

NOW = datetime(2026, 6, 9, 14, 5, tzinfo=UTC)
JANA, JULIA = agent_id("JD"), agent_id("JN")


@pytest.fixture
def tx() -> FakeTx:
    tx = FakeTx()
    for step in world(1, NOW):
        run(step.operation, tx, Context(step.actor, permits_of(step.actor), step.at))
    return tx


def lying_there(tx: FakeTx) -> tuple[OpenTicket, ...]:
    return tuple(
        OpenTicket(t.id, t.customer, t.channel, t.assignee, t.last_customer_message, t.due_at)
        for t in tx.all(Ticket)
        if t.state in IN_WORK
    )


def facts(tx: FakeTx, now: datetime = NOW) -> Facts:
    return facts_of(made(1, NOW), now, JANA, lying_there(tx), scripts_at(tx, now))


def performed(tx: FakeTx, events: list[Event]) -> list[str]:
    """Perform what the rules allow; the reasons of what they refused."""
    at, refused = NOW, list[str]()
    for event in events:
        at += timedelta(seconds=event.delay_s)
        try:
            run(event.operation, tx, Context(event.actor, permits_of(event.actor), at))
        except Rejected as rejection:
            refused.append(rejection.reason)
    return refused


def written(events: list[Event]) -> list[object]:
    return [(e.delay_s, e.actor, e.operation.name, args_of(e.operation)) for e in events]


def test_equal_starts_bring_equal_traffic_and_later_starts_other_traffic(tx: FakeTx) -> None:
    first = written(list(islice(traffic(1, facts(tx)), 80)))
    assert written(list(islice(traffic(1, facts(tx)), 80))) == first
    later = facts(tx, NOW + timedelta(days=1))
    assert written(list(islice(traffic(1, later), 80))) != first


def test_the_rules_accept_all_of_it_while_nobody_interferes(tx: FakeTx) -> None:
    assert performed(tx, list(islice(traffic(1, facts(tx)), 500))) == []


def test_a_ticket_taken_by_a_colleague_makes_its_claim_bounce_and_nothing_else_stop(
    tx: FakeTx,
) -> None:
    events = list(islice(traffic(1, facts(tx)), 300))
    wanted = next(e.operation.ticket for e in events if isinstance(e.operation, ClaimTicket))
    tickets = {t.id for t in tx.all(Ticket)}
    if wanted in tickets:
        run(ClaimTicket(wanted), tx, Context(JULIA, permits_of(JULIA), NOW))
    assert set(performed(tx, events)) <= {"ticket.claimed"}


def test_something_happens_within_ten_seconds_and_then_several_times_a_minute(tx: FakeTx) -> None:
    events = list(islice(traffic(1, facts(tx)), 200))
    assert events[0].delay_s < 10
    assert sum(event.delay_s for event in events) / 200 < 30
    assert max(event.delay_s for event in events) < 180


def test_jana_claims_answers_and_solves_and_leaves_some_for_others(tx: FakeTx) -> None:
    before = {ticket.id for ticket in tx.all(Ticket)}
    events = list(islice(traffic(1, facts(tx)), 600))
    assert performed(tx, events) == []
    names = Counter(event.operation.name for event in events)
    assert min(names[n] for n in ("ticket.create", "ticket.claim", "ticket.solve")) >= 10
    assert {event.actor for event in events} == {JANA}
    fresh = [ticket for ticket in tx.all(Ticket) if ticket.id not in before]
    assert {State.NEW, State.CONFIRMED} <= {ticket.state for ticket in fresh}


def test_customers_write_under_their_own_names(tx: FakeTx) -> None:
    before = {message.id for message in tx.all(Message)}
    performed(tx, list(islice(traffic(1, facts(tx)), 200)))
    fresh = [m for m in tx.all(Message) if m.id not in before]
    assert all((m.author in NAMES) == (m.message_kind is not MessageKind.CUSTOMER) for m in fresh)


def test_after_a_night_most_of_what_fell_due_is_answered_and_new_work_lies_there(
    tx: FakeTx,
) -> None:
    morning = NOW + timedelta(hours=16)
    late = [t for t in tx.all(Ticket) if t.due_at and t.due_at < morning]
    before = {ticket.id for ticket in tx.all(Ticket)}
    for operation in night(1, facts(tx, morning)):
        run(operation, tx, Context(JANA, permits_of(JANA), morning))
    still = [t for t in tx.all(Ticket) if t.id in before and t.due_at and t.due_at < morning]
    fresh = [t for t in tx.all(Ticket) if t.id not in before]
    assert 3 <= len(still) <= 12 < len(late)
    assert len(fresh) >= 15
    assert all(morning - timedelta(hours=10) < t.created_at < morning for t in fresh)
