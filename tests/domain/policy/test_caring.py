"""Proactive care: whom a rule of the policy fits, what it is about, and that two colleagues take it on once."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from app.domain.customers import Cared, Customer
from app.domain.gone import MergeCustomers
from app.domain.operations import Ref
from app.domain.orders import Order, OrderLine
from app.domain.policy.caring import (
    MOST,
    About,
    DismissCare,
    TakeCare,
    Whose,
    about,
    fits,
    found,
    is_quiet,
)
from app.domain.policy.templates import Care
from app.domain.tickets import Ticket
from tests.domain.desk import AT, Desk

DAY = timedelta(days=1)
LATE = Care(
    "late", "order.exists && !order.delivered && order.days > 5", {"en": "Late"}, {"en": "…"}
)
BIRTHDAY = Care("birthday", "customer.birthday", {"en": "Birthday"}, {"en": "…"})
CALM = Care("calm", 'ticket.emergency && ticket.days >= 7 && "KET" in order.goods', {}, {})
ADA = Customer("c", "Ada", preferences={"birthday": "1990-06-09"}, time_zone="Europe/Riga")
ORDER = Order(
    "o", "E-1", "c", "EUR", AT - 9 * DAY, 900, lines=(OrderLine("l", "KET", "Kettle", 1, 9, 900),)
)


def taken(customer: Customer, rule: str, subject: str, at: datetime) -> Customer:
    return replace(customer, cared=(*customer.cared, Cared(rule, subject, "jn", at)))


def test_a_rule_is_about_what_it_looks_at() -> None:
    assert [about(one) for one in (LATE, BIRTHDAY, CALM)] == [
        About.ORDER, About.CUSTOMER, About.TICKET,
    ]  # fmt: skip


def test_a_late_order_is_told_first_and_once_only() -> None:
    whose = Whose(ADA, order=ORDER)
    assert fits(LATE, whose, AT)
    assert not fits(LATE, Whose(ADA, order=replace(ORDER, delivered_at=AT - DAY)), AT)
    assert not fits(LATE, Whose(ADA, order=replace(ORDER, placed_at=AT - 2 * DAY)), AT)
    told = taken(ADA, "late", "o", AT)
    assert not fits(LATE, Whose(told, order=ORDER), AT + 900 * DAY)
    assert fits(LATE, Whose(told, order=replace(ORDER, id="o2")), AT)


def test_a_birthday_is_that_of_the_customers_own_calendar_and_comes_again_next_year() -> None:
    assert fits(BIRTHDAY, Whose(ADA), AT)
    assert fits(
        BIRTHDAY, Whose(ADA), datetime(2026, 6, 8, 21, 30, tzinfo=UTC)
    )  # past midnight in Riga
    assert not fits(BIRTHDAY, Whose(ADA), AT + DAY)
    greeted = taken(ADA, "birthday", "c", AT)
    assert not fits(BIRTHDAY, Whose(greeted), AT)
    assert fits(BIRTHDAY, Whose(greeted), AT + 365 * DAY)
    often = replace(BIRTHDAY, id="often", when="customer.complaints >= 3", again=120)
    assert [fits(often, Whose(greeted, n), AT) for n in (2, 3)] == [False, True]


def test_a_rule_over_a_ticket_waits_its_days_and_sees_the_order() -> None:
    desk = Desk()
    ticket: Ticket = replace(desk.ticket, emergency=True, updated_at=AT)
    assert not fits(CALM, Whose(ADA, 0, ticket, ORDER), AT + 6 * DAY)
    assert fits(CALM, Whose(ADA, 0, ticket, ORDER), AT + 7 * DAY)
    assert not fits(CALM, Whose(ADA, 0, ticket, None), AT + 7 * DAY)
    people = [Whose(ADA, 0, ticket, ORDER), Whose(ADA, 0, None, ORDER), Whose(ADA)]
    rules = [LATE, BIRTHDAY, CALM, Care("broken", "order.day >", {}, {})]
    assert [rule.id for rule, _ in found(rules, people, AT)] == ["late", "birthday"]


def test_nobody_is_called_at_night_or_on_sunday_where_they_live() -> None:
    at = datetime(2026, 6, 9, 5, 30, tzinfo=UTC)  # half past eight in Riga, Tuesday
    assert not is_quiet(ADA, at)
    assert is_quiet(replace(ADA, time_zone="America/New_York"), at)
    assert is_quiet(ADA, datetime(2026, 6, 7, 9, tzinfo=UTC))
    assert is_quiet(replace(ADA, time_zone="Nowhere/At all"), at)


def test_the_first_of_two_colleagues_has_it_and_the_clause_is_kept() -> None:
    desk = Desk()
    take = TakeCare("c", "o", "late", "2.4", 3, "3.2")
    desk.do(take)
    customer: Customer = desk.tx.rows[Ref("customers", "c")]
    kept = customer.cared[0]
    assert (kept.by, kept.clause, kept.clause_version, kept.edition) == ("jn", "2.4", 3, "3.2")
    desk.do(take)  # said twice by the same is said once
    assert desk.tx.rows[Ref("customers", "c")] == customer
    for late in (take, DismissCare("c", "o", "late", "they called")):
        refused = desk.refusal(late, by="mb")
        assert (refused.reason, refused.facts) == ("care.taken", {"by": "jn"})
    assert desk.refusal(DismissCare("c", "o2", "late", "  ")).reason == "care.reason_missing"
    desk.do(replace(take, subject="o2"), by="mb")
    desk.do(replace(take, again=30), later=31 * DAY, by="mb")
    assert [one.by for one in desk.tx.rows[Ref("customers", "c")].cared] == ["jn", "mb", "mb"]


def test_what_was_cared_for_stays_bounded_and_is_joined_when_two_records_are_one() -> None:
    desk = Desk()
    for number in range(MOST + 5):
        desk.do(TakeCare("c", f"o{number}", "late"))
    cared = desk.tx.rows[Ref("customers", "c")].cared
    assert (len(cared), cared[-1].subject) == (MOST, f"o{MOST + 4}")
    desk.tx.rows[Ref("customers", "d")] = replace(ADA, id="d", cared=cared[:1])
    desk.do(MergeCustomers("d", "c"))
    assert desk.tx.rows[Ref("customers", "c")].cared == cared


@pytest.mark.parametrize("when", ["", "customer.birthday +", "order.days"])
def test_a_condition_that_is_none_proposes_nothing(when: str) -> None:
    assert not fits(Care("x", when, {}, {}), Whose(ADA, order=ORDER), AT)
