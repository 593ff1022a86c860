"""Service levels of an edition: what is promised by class, channel, priority and tier, within the hours we keep."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from app.domain.codec import Image, from_image, to_image
from app.domain.customers import Customer, Tier
from app.domain.operations import OPERATIONS, Context, Operation, Ref
from app.domain.people import Queue
from app.domain.policy.promised import Facts, LevelLine, levels_of
from app.domain.policy.shelf import SHELF, Shelf
from app.domain.promises import due_times
from app.domain.tickets import Channel, Priority, SetClass, SetPriority, Ticket, TicketClass
from app.store.tx import Overlay
from tests.helpers.editions import bundle, levels
from tests.helpers.editions import shelf as shelf_of
from tests.helpers.profiles import ticket

MONDAY = datetime(2026, 6, 8, 8, 0, tzinfo=UTC)  # 11:00 in Riga
HOUR = timedelta(hours=1)
RIGA = {
    "zone": "Europe/Riga",
    "hours": {day: [["09:00", "18:00"]] for day in ("mon", "tue", "wed", "thu", "fri")},
    "holidays": ["2026-06-23", "2026-06-24"],
}
BOOK = levels(
    LevelLine("online", "4.2", ("email", "web"), reply_s=24 * 3600),
    LevelLine("urgent", "4.3", priorities=("urgent",), reply_s=1800, solved_s=8 * 3600),
    LevelLine("gold", "4.4", ("email",), tiers=("gold",), reply_s=2 * 3600, hours="business"),
    LevelLine("repair", "4.5", classes=("technical",), solved_s=9 * 3600, hours="business"),
    hours=RIGA,
)


class Desk:
    """Operations on rows in memory, with an edition in force or none."""

    def __init__(self, shelf: Shelf | None, tier: Tier = Tier.NONE) -> None:
        self.images: dict[Ref, Image | None] = {SHELF: to_image(shelf) if shelf else None}
        for thing in (Customer("ada", "Ada", "C-1", tier=tier), Queue("ret", "Returns", "RET")):
            self.images[_ref(thing)] = to_image(thing)

    def do(self, op: Operation, at: datetime) -> Ticket:
        overlay = Overlay({ref: self.images.get(ref) for ref in op.touches()})
        overlay.perform(op, Context("jn", frozenset(OPERATIONS), at))
        self.images |= overlay.images(overlay.changed)
        (made,) = [ref for ref in self.images if ref.kind == "tickets"]
        return from_image(Ticket, self.images[made] or {})


def _ref(thing: Customer | Queue) -> Ref:
    return Ref(thing.kind, thing.id)


def desk(tier: Tier = Tier.NONE, **head: Any) -> Desk:
    return Desk(shelf_of(bundle(1, levels=BOOK, **head)), tier)


def test_without_a_book_the_table_promises_and_no_clause_is_named() -> None:
    made = Desk(None).do(ticket("t", channel=Channel.EMAIL), MONDAY)
    assert (made.reply_due_at, made.resolve_due_at) == due_times(made.priority, "email", MONDAY)
    assert made.promised_by == ""


def test_a_level_promises_and_the_ticket_says_by_which_clause_of_which_edition() -> None:
    made = desk().do(ticket("t", channel=Channel.EMAIL, priority=Priority.URGENT), MONDAY)
    assert made.reply_due_at == MONDAY + HOUR / 2
    assert made.resolve_due_at == MONDAY + 8 * HOUR
    assert made.promised_by == "4.3 @ 3.1"
    assert made.due_at == made.reply_due_at


def test_what_no_level_promises_stays_with_the_table() -> None:
    made = desk().do(ticket("t", channel=Channel.EMAIL, priority=Priority.LOW), MONDAY)
    assert made.reply_due_at == MONDAY + 24 * HOUR
    assert made.resolve_due_at == due_times("low", "email", MONDAY)[1]


def test_the_tier_counts_and_is_remembered_when_the_priority_changes() -> None:
    place = desk(Tier.GOLD)
    made = place.do(ticket("t", channel=Channel.EMAIL, priority=Priority.LOW), MONDAY)
    assert (made.reply_due_at, made.tier) == (MONDAY + 2 * HOUR, "gold")
    later = place.do(SetPriority("t", Priority.MEDIUM), MONDAY + HOUR)
    assert later.reply_due_at == MONDAY + 2 * HOUR


def test_business_hours_skip_nights_and_holidays() -> None:
    friday = datetime(2026, 6, 19, 13, 0, tzinfo=UTC)  # 16:00 in Riga: two hours are left
    made = desk().do(ticket("t", ticket_class=TicketClass.TECHNICAL), friday)
    assert made.resolve_due_at == datetime(2026, 6, 22, 13, 0, tzinfo=UTC)
    late = datetime(2026, 6, 22, 13, 0, tzinfo=UTC)  # Midsummer follows
    made = desk().do(ticket("t", ticket_class=TicketClass.TECHNICAL), late)
    assert made.resolve_due_at == datetime(2026, 6, 25, 13, 0, tzinfo=UTC)


def test_another_class_is_another_promise_from_the_same_start() -> None:
    place = desk()
    place.do(ticket("t", priority=Priority.LOW, ticket_class=TicketClass.INQUIRY), MONDAY)
    changed = place.do(SetClass("t", TicketClass.TECHNICAL), MONDAY + 3 * HOUR)
    assert changed.resolve_due_at == datetime(2026, 6, 9, 8, 0, tzinfo=UTC)
    assert "4.5" in changed.promised_by


def test_the_clock_of_the_decision_chooses_the_edition() -> None:
    strict = levels(LevelLine("all", "9.9", reply_s=60))
    later = MONDAY + 24 * HOUR
    shelf = shelf_of(bundle(1, levels=BOOK), bundle(2, levels=strict, in_force_at=later))
    before = Desk(shelf).do(ticket("t", channel=Channel.EMAIL), later - HOUR)
    after = Desk(shelf).do(ticket("t", channel=Channel.EMAIL), later)
    assert (before.promised_by, after.promised_by) == ("4.2 @ 3.1", "9.9 @ 3.2")
    assert after.reply_due_at == later + timedelta(minutes=1)


def test_before_the_first_edition_is_in_force_nothing_of_it_counts() -> None:
    place = desk(in_force_at=MONDAY + HOUR)
    assert place.do(ticket("t"), MONDAY).promised_by == ""


@pytest.mark.parametrize(
    "text", ["", "{}", '[{"zone":"Mars","hours":{},"holidays":[]}]', '[null,{"id":1}]']
)
def test_levels_that_nobody_can_read_are_no_levels(text: str) -> None:
    with pytest.raises((ValueError, KeyError, TypeError)):
        levels_of(text)


def test_among_equals_the_strictest_counts() -> None:
    lines = levels_of(levels(LevelLine("a", reply_s=90), LevelLine("b", reply_s=60)))
    chosen = lines.reply(Facts("email", "inquiry", "low"))
    assert chosen is not None
    assert chosen.id == "b"


def test_the_level_that_names_more_of_the_ticket_counts_though_it_is_slower() -> None:
    lines = levels_of(
        levels(
            LevelLine("all", reply_s=60),
            LevelLine("some", channels=("email",), tiers=("gold",), reply_s=90),
        )
    )
    chosen = [lines.reply(Facts("email", "inquiry", "low", tier)) for tier in ("gold", "none")]
    assert [line.id for line in chosen if line] == ["some", "all"]
