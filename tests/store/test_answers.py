"""Every question against a small real store: views, orders, pages, counts, histories, and the plans behind them."""

from collections.abc import Generator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection

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
from app.domain.ids import micros
from app.domain.orders import Order, OrderKind, OrderLine, RecordOrder
from app.domain.people import Agent, RecordAgent
from app.domain.records import RecordTicket
from app.domain.tickets import Channel, ClaimTicket, Priority, State, Ticket, TicketClass
from app.store import queries, queries_book, queries_refunds
from app.store.answers import inbox
from app.store.answers.catalogue import ANSWERS, QUESTIONS
from app.store.engines import quick
from app.store.queries import (
    Agents,
    Attention,
    CustomerHistory,
    Draft,
    Editing,
    Image,
    Images,
    Inbox,
    InboxCount,
    InboxRow,
    InboxRows,
    Key,
    Known,
    MailThreads,
    Me,
    OpenTicket,
    Outbox,
    Queues,
    SinceRow,
    Sort,
    Sync,
    SyncState,
    TicketOfNumber,
    Timeline,
    View,
)
from app.store.queries_care import CARE_QUESTIONS
from app.store.queries_checklists import CHECKLIST_QUESTIONS
from app.store.queries_erasing import ERASING_QUESTIONS
from app.store.queries_figures import FIGURES_QUESTIONS
from app.store.queries_older import Kept
from app.store.queries_policy import POLICY_QUESTIONS
from app.sync import outbox
from app.sync.protocol import OpResult
from app.workstation import Workstation
from app.workstation_editing import begin, leave
from tests.helpers.profiles import AT, FakeClock, desk, open_profile, sign_in, ticket

HOUR = timedelta(hours=1)
STATES = tuple(State)
BASE = Ticket(
    "", "", "ada", "ret", TicketClass.INQUIRY, Priority.LOW, Channel.EMAIL, State.OPEN, AT, AT
)


def some_tickets() -> list[Ticket]:
    """Sixty tickets over all states, owners and queues; many share a due time or a creation."""
    made: list[Ticket] = []
    for n in range(60):
        at = AT - (n // 3) * HOUR
        made.append(
            replace(
                BASE,
                id=f"t{n:02d}",
                subject=f"{'Kettle' if n % 2 else 'Parcel'} {n}",
                number=4000 + n if n % 5 else None,
                local_ref=f"W1-{n:04d}",
                state=STATES[n % 6],
                assignee=(None, "jn", "mb")[n % 3],
                queue=("ret", "tec")[n % 2],
                emergency=n % 7 == 0,
                created_at=at,
                updated_at=at,
                reply_due_at=AT + ((n % 10) - 5) * HOUR / 2,
                resolve_due_at=AT + 5 * HOUR,
            )
        )
    return made


@pytest.fixture(scope="module")
def station(tmp_path_factory: pytest.TempPathFactory) -> Generator[Workstation]:
    station = open_profile(tmp_path_factory.mktemp("answers"), FakeClock())
    station.perform_all([*desk(), *(RecordTicket(one) for one in some_tickets())])
    while station.index_some():
        pass
    sign_in(station, "jn")
    station.save_draft("t05", "note", "half a thought")
    station.set_kv("acked", "20")
    yield station
    station.close()


def in_view(one: Ticket, view: View) -> bool:
    """Whether a ticket belongs to a view, told by the domain's own words."""
    is_open = one.state in (State.NEW, State.OPEN, State.WAITING)
    due = one.next_due()
    seq = int(one.id[1:]) + 7  # the desk took six operations
    return {
        View.MINE: is_open and one.assignee == "jn",
        View.UNASSIGNED: is_open and one.assignee is None and one.queue == "ret",
        View.EMERGENCIES: is_open and one.emergency,
        View.DUE_SOON: is_open and due is not None and AT <= due <= AT + HOUR,
        View.LATE: is_open and due is not None and due < AT,
        View.WAITING: one.state is State.WAITING,
        View.TO_CONFIRM: one.state is State.SOLVED,
        View.DRAFTS: one.id == "t05",
        View.NOT_SENT: seq > 20,
        View.OPEN: is_open,
        View.ALL: True,
    }[view]


def by(sort: Sort, one: Ticket) -> tuple[Any, ...]:
    if sort is Sort.NEWEST:
        return one.created_at, one.id
    due = one.next_due()
    is_first = one.emergency and in_view(one, View.OPEN)
    return not is_first, due is None, due or AT, one.id


def expected(view: View, sort: Sort) -> list[str]:
    chosen = [one for one in some_tickets() if in_view(one, view)]
    newest = sort is Sort.NEWEST
    return [one.id for one in sorted(chosen, key=lambda one: by(sort, one), reverse=newest)]


VIEWS = [(view, sort) for view in View for sort in Sort]


@pytest.mark.parametrize(("view", "sort"), VIEWS)
def test_a_view_holds_its_tickets_in_order(station: Workstation, view: View, sort: Sort) -> None:
    rows = station.ask(Inbox(view, sort, limit=500))
    assert [row.id for row in rows] == expected(view, sort)
    assert rows
    assert station.ask(InboxCount(view)) == len(rows)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(where=st.sampled_from(VIEWS), size=st.integers(1, 70))
def test_pages_of_any_size_make_the_whole(
    station: Workstation, where: tuple[View, Sort], size: int
) -> None:
    view, sort = where
    rows: list[InboxRow] = []
    after: Key | None = None
    while page := station.ask(Inbox(view, sort, after, limit=size)):
        assert len(page) <= size
        rows += page
        after = page[-1].key
    assert tuple(rows) == station.ask(Inbox(view, sort, limit=500))


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(where=st.sampled_from(VIEWS), offset=st.integers(0, 80))
def test_a_jump_lands_where_walking_would(
    station: Workstation, where: tuple[View, Sort], offset: int
) -> None:
    view, sort = where
    whole = station.ask(Inbox(view, sort, limit=500))
    assert station.ask(Inbox(view, sort, offset=offset, limit=7)) == whole[offset : offset + 7]


@pytest.mark.parametrize("sort", list(Sort))
@pytest.mark.parametrize("view", [View.MINE, View.OPEN, View.ALL, View.LATE])
def test_a_filter_gives_the_same_whether_the_view_is_small_and_few_or_many_tickets_pass_it(
    station: Workstation, view: View, sort: Sort, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = (
        Inbox(view, sort, filter="kett", limit=500),
        Inbox(view, sort, filter="kett", offset=2, limit=3),
        InboxCount(view, filter="kett"),
    )
    in_a_small_view = [station.ask(question) for question in asked]
    monkeypatch.setattr(inbox, "SMALL", 0)
    for many in (inbox.MANY, 0):
        monkeypatch.setattr(inbox, "MANY", many)
        assert [station.ask(question) for question in asked] == in_a_small_view
    assert in_a_small_view[-1] > 0


@pytest.mark.parametrize("view", [View.ALL, View.MINE, View.LATE])
def test_a_filter_narrows_rows_and_count_alike(station: Workstation, view: View) -> None:
    rows = station.ask(Inbox(view, filter="kett", limit=500))
    whole = station.ask(Inbox(view, limit=500))
    assert rows == tuple(row for row in whole if row.subject.startswith("Kettle"))
    assert station.ask(InboxCount(view, filter="kett")) == len(rows) > 0
    assert station.ask(Inbox(view, filter="kett", offset=2, limit=3)) == rows[2:5]


def test_a_supervisor_of_all_queues_sees_every_unassigned_ticket(tmp_path: Path) -> None:
    station = open_profile(tmp_path)
    station.perform_all([*desk(), ticket("t1"), ticket("t2", queue="tec")])
    counts: dict[str, int] = {}
    for agent in ("jn", "mb", "nobody"):
        sign_in(station, agent)
        counts[agent] = station.ask(InboxCount(View.UNASSIGNED))
    station.close()
    assert counts == {"jn": 1, "mb": 2, "nobody": 2}


def test_named_rows_are_read_again_as_the_view_shows_them(station: Workstation) -> None:
    whole = {row.id: row for row in station.ask(Inbox(limit=500))}
    again = station.ask(InboxRows(("t03", "t40", "gone")))
    assert {row.id: row for row in again} == {id: whole[id] for id in ("t03", "t40")}


def test_a_row_says_how_it_is_called_and_how_far_it_has_travelled(station: Workstation) -> None:
    rows = {row.id: row for row in station.ask(Inbox(limit=500))}
    assert (rows["t05"].ref, rows["t06"].ref) == ("W1-0005", "#4006")
    assert (rows["t00"].sync, rows["t30"].sync) == (Sync.DELIVERED, Sync.SAVED_HERE)
    assert (rows["t01"].customer, rows["t01"].initials, rows["t00"].initials) == (
        "Ada Lovelace",
        "JN",
        "",
    )


# ---- plans ---------------------------------------------------------------------------------------

QUICK = (View.MINE, View.OPEN, View.ALL, View.LATE, View.WAITING, View.TO_CONFIRM)


def plan(station: Workstation, question: Inbox, monkeypatch: pytest.MonkeyPatch) -> str:
    asked: list[tuple[str, Any]] = []

    def noted(conn: Connection, sql: str, params: Any) -> list[Any]:
        asked.append((sql, params))
        return quick(conn, sql, params)

    monkeypatch.setattr(inbox, "quick", noted)
    station.ask(question)
    sql, params = asked[-1]
    with station.reading() as conn:
        return "\n".join(row[3] for row in quick(conn, f"EXPLAIN QUERY PLAN {sql}", params))


@pytest.mark.parametrize("sort", Sort)
@pytest.mark.parametrize("view", QUICK)
@pytest.mark.parametrize("after", [None, Key(micros(AT), "t30")])
def test_a_page_is_a_walk_along_an_index(
    station: Workstation,
    view: View,
    sort: Sort,
    after: Key | None,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    steps = plan(station, Inbox(view, sort, after), monkeypatch)
    if sort is Sort.NEWEST and view in inbox.SORTED:
        assert "USING COVERING INDEX ix_tickets" in steps, steps
        return
    assert "USING INDEX ix_tickets" in steps, steps
    assert "TEMP B-TREE" not in steps, steps
    assert not [s for s in steps.splitlines() if s.startswith("SCAN t") and "USING" not in s], steps


# ---- one ticket ----------------------------------------------------------------------------------


@pytest.fixture
def worked(tmp_path: Path) -> Generator[Workstation]:
    """A ticket with a conversation of many kinds, each a minute after the one before."""
    clock = FakeClock()
    station = open_profile(tmp_path, clock)
    station.perform_all(list(desk()))
    sign_in(station, "jn")
    photo = (Attachment("lid.jpg", "image/jpeg", 1200, "ab"),)
    for op in (
        ticket("t1", order="o1", tags=("vip",)),
        AddMessage("m1", "t1", MessageKind.CUSTOMER, "broken", author="Ada",
                   address="ada@work.example", attachments=photo),
        ClaimTicket("t1"),
        AddMessage("m2", "t1", MessageKind.REPLY, "which one?"),
        AddNote("m3", "t1", "ask the warehouse"),
        StartContact("k1", "ada", Channel.PHONE, Direction.OUTBOUND, "t1"),
        EndContact("k1", "will send a photo"),
        AddMessage("m4", "t1", MessageKind.AUTO, "we have your photo"),
    ):  # fmt: skip
        clock.push(minutes=1)
        station.perform(op)
    yield station
    station.close()


def test_a_ticket_opens_with_its_newest_words_oldest_first(worked: Workstation) -> None:
    view = worked.ask(OpenTicket("t1", limit=3))
    assert [item.id for item in view.timeline] == ["m3", "k1", "m4"]
    assert view.earlier == 2
    assert (view.queue_label, view.assignee_label, view.is_mine) == (
        "Returns",
        "Jonas Neimanis",
        True,
    )
    assert (view.state, view.tags, view.sync) == ("open", ("vip",), Sync.SAVED_HERE)
    assert view.customer.label == "Ada Lovelace"
    assert view.span_us == view.resolve_due_us - view.created_us


def test_a_timeline_names_its_speakers_and_files(worked: Workstation) -> None:
    view = worked.ask(OpenTicket("t1"))
    first, reply = view.timeline[:2]
    assert (first.author, first.is_mine, first.attachments[0].size) == ("Ada", False, 1200)
    assert (reply.author, reply.initials, reply.is_mine) == ("Jonas Neimanis", "JN", True)
    assert [item.kind for item in view.timeline] == ["customer", "reply", "note", "contact", "auto"]
    assert view.earlier == 0


def test_an_answer_goes_to_whence_the_customer_wrote(worked: Workstation) -> None:
    assert worked.ask(OpenTicket("t1")).reply_address == "ada@work.example"


@pytest.mark.parametrize(
    ("channel", "points", "address"),
    [
        (Channel.EMAIL, ("email", "phone"), "first@email"),
        (Channel.PHONE, ("email", "phone"), "first@phone"),
        (Channel.WEB, ("phone",), ""),
        (Channel.CHAT, ("email",), "first@email"),
    ],
)
def test_else_it_goes_to_a_known_address(
    tmp_path: Path, channel: Channel, points: tuple[str, ...], address: str
) -> None:
    known = tuple(ContactPoint(kind, f"{n}@{kind}") for n in ("first", "second") for kind in points)
    station = open_profile(tmp_path)
    station.perform_all([*desk(), RecordCustomer(Customer("bea", "Bea", points=known))])
    station.perform(ticket("t1", customer="bea", channel=channel))
    assert station.ask(OpenTicket("t1")).reply_address == address
    station.close()


@pytest.mark.parametrize("size", [1, 2, 3, 10])
def test_pages_of_a_timeline_make_the_whole(worked: Workstation, size: int) -> None:
    items: list[Any] = []
    before: Key | None = None
    while page := worked.ask(Timeline("t1", before, size)):
        items = [*page, *items]
        before = Key(page[0].at_us, page[0].id)
    assert tuple(items) == worked.ask(OpenTicket("t1")).timeline


def test_a_ticket_that_is_not_here_is_none(worked: Workstation) -> None:
    assert worked.ask(OpenTicket("gone")) is None
    assert worked.ask(CustomerHistory("gone")) is None
    assert worked.ask(Draft("t1")) is None
    assert worked.ask(Image("tickets", "gone")) is None


# ---- one customer --------------------------------------------------------------------------------


def test_a_history_counts_all_and_shows_the_newest(worked: Workstation) -> None:
    line = OrderLine("l", "KET", "Kettle", 1, 1, 1)
    sale = Order("o1", "E-1", "ada", "EUR", AT - HOUR, 3990, lines=(line, line))
    credit = replace(
        sale, id="o2", number="C-1", order_kind=OrderKind.CREDIT, placed_at=AT + 9 * HOUR
    )
    worked.perform_all([RecordOrder(sale), RecordOrder(credit)])
    view = worked.ask(CustomerHistory("ada"))
    assert dict(view.counts) == {"ticket": 1, "order": 1, "credit": 1, "contact": 1}
    assert [item.kind for item in view.items] == ["credit", "contact", "ticket", "order"]
    assert (view.items[3].lines, view.items[3].amount, view.items[3].currency) == (2, 3990, "EUR")
    assert worked.ask(CustomerHistory("ada", limit=2)).items == view.items[:2]
    assert view.card.contacts == 1


def test_a_card_shows_what_is_known(tmp_path: Path) -> None:
    station = open_profile(tmp_path)
    full = Customer(
        "bea", "Bea", "C-2", "cs,de", "Brno", "CZ", "Europe/Prague", Tier.GOLD,
        (ContactPoint("email", "bea@example.org"),), {"channel": "email"}, {"offers": "no"}, AT,
    )  # fmt: skip
    station.perform(RecordCustomer(full))
    card = station.ask(CustomerHistory("bea")).card
    station.close()
    assert (card.languages, card.points) == (("cs", "de"), (("email", "bea@example.org"),))
    assert (card.preferences, card.consent) == ((("channel", "email"),), (("offers", "no"),))
    assert (card.since_us, card.tier, card.city) == (micros(AT), "gold", "Brno")


# ---- the rest ------------------------------------------------------------------------------------


def test_every_question_has_its_answer_and_its_name() -> None:
    asked = {
        *queries.QUESTIONS.values(),
        *queries_refunds.REFUND_QUESTIONS,
        *queries_book.BOOK_QUESTIONS,
        *POLICY_QUESTIONS,
        *CHECKLIST_QUESTIONS,
        *FIGURES_QUESTIONS,
        *CARE_QUESTIONS,
        *ERASING_QUESTIONS,
        Kept,
    }
    assert set(ANSWERS) == asked
    assert len(QUESTIONS) == len(asked), "no two questions have one name"


def test_what_is_no_question_is_a_key_error(station: Workstation) -> None:
    with pytest.raises(KeyError):
        station.ask("inbox")


def test_who_works_here(station: Workstation) -> None:
    assert [row.id for row in station.ask(Agents())] == ["jn", "mb"]
    assert [(row.id, row.initials) for row in station.ask(Queues())] == [
        ("ret", "RET"),
        ("tec", "TEC"),
    ]
    me = station.ask(Me())
    assert (me.id, me.queues) == ("jn", ("ret",))
    assert "ticket.claim" in me.permits


def test_nobody_is_signed_in_before_enrolment(tmp_path: Path) -> None:
    station = open_profile(tmp_path)
    assert (station.ask(Me()), station.agent) == (None, "local")
    station.close()


def test_an_agent_who_left_is_not_to_choose(tmp_path: Path) -> None:
    station = open_profile(tmp_path)
    station.perform_all([*desk(), RecordAgent(Agent("mb", "Marta", "MB", "role", is_active=False))])
    assert [row.id for row in station.ask(Agents())] == ["jn"]
    station.close()


def test_what_waits_is_told_in_order(station: Workstation) -> None:
    rows = station.ask(Outbox(limit=8))
    assert [row.seq for row in rows] == list(range(1, 9))
    assert (rows[7].name, rows[7].ticket, rows[7].ref, rows[7].state) == (
        "ticket.record",
        "t01",
        "#4001",
        "local",
    )
    state = station.ask(SyncState())
    assert (state.pending, state.needs_you, state.tickets, state.is_complete) == (66, 0, 60, True)
    assert state.last_contact_us is None


def test_a_refused_operation_needs_a_person_until_they_close_it(worked: Workstation) -> None:
    seq = next(row.seq for row in worked.ask(Outbox()) if row.name == "ticket.claim")
    with worked.writing() as conn:
        quick(
            conn,
            "INSERT INTO attention VALUES (?, 'rejected', 'CLAIM_LOST', '{}', 1, NULL)",
            (seq,),
        )
        result = '["CLAIM_LOST", {"reason": "ticket.claimed", "by": "mb"}]'
        quick(
            conn, "UPDATE outbox SET state = 'rejected', result = ? WHERE op_seq = ?", (result, seq)
        )
    (row,) = worked.ask(Attention())
    assert (row.seq, row.code, row.reason, row.facts) == (
        seq,
        "CLAIM_LOST",
        "ticket.claimed",
        (("by", "mb"),),
    )
    assert worked.ask(OpenTicket("t1")).sync is Sync.NEEDS_YOU
    assert worked.ask(InboxRows(("t1",)))[0].sync is Sync.NEEDS_YOU
    worked.close_attention(seq)
    assert worked.ask(Attention()) == ()
    assert worked.ask(SyncState()).needs_you == 0


def test_what_the_customer_wrote_behind_what_was_read_is_told_to_who_changes_a_reply(
    worked: Workstation,
) -> None:
    for n, said in enumerate(("Hello?", "Two came!"), 1):
        at = AT + timedelta(hours=n)
        wrote = AddMessage(f"q{n}", "t1", MessageKind.CUSTOMER, said, author="Ada", at=at)
        worked.perform(wrote)
    seq = worked.perform(AddMessage("r9", "t1", MessageKind.REPLY, "On its way")).seq
    assert worked.ask(Editing("t1")) is None
    with worked.writing() as conn:
        facts = {"reason": "message.customer_wrote", "message": "q2", "seen": "q1"}
        held = OpResult(seq, "held", "HELD_STALE_REPLY", facts)
        outbox.acknowledge(conn, [held], {}, 1)
    assert begin(worked, seq).is_new
    found = worked.ask(Editing("t1"))
    assert (found.item.seq, found.args["body"], found.currency) == (seq, "On its way", "")
    assert found.since == (SinceRow("Ada", micros(AT + timedelta(hours=2)), "Two came!"),)
    leave(worked, "t1")
    assert worked.ask(Editing("t1")) is None


def test_look_ups_for_imports_and_scripts(worked: Workstation) -> None:
    worked.perform(AddMessage("m9", "t1", MessageKind.CUSTOMER, "x", mail_id="<1@x>"))
    worked.perform(RecordTicket(replace(BASE, id="t2", number=4312)))
    assert worked.ask(Known("tickets", ("t1", "gone"))) == {"t1"}
    assert worked.ask(MailThreads(("<1@x>", "<2@x>", ""))) == {"<1@x>": "t1"}
    assert worked.ask(TicketOfNumber(4312)) == "t2"
    assert worked.ask(TicketOfNumber(1)) is None
    assert worked.ask(Image("tickets", "t2"))["number"] == 4312


def test_images_come_page_by_page(station: Workstation) -> None:
    ids: list[str] = []
    while page := station.ask(Images("tickets", ids[-1] if ids else "", 13)):
        ids += [image["id"] for image in page]
    assert ids == [one.id for one in some_tickets()]
