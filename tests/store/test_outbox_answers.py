"""The outbox as it is shown: what waits, what needs a person, what has gone, in pages and at a glance."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Connection

from app.domain.contacts import AddNote
from app.domain.tickets import ClaimTicket, Priority, SetPriority
from app.store.answers import outbox as answers
from app.store.engines import quick
from app.store.queries import Attention, Outbox, OutboxRow, OutboxSteps, OutboxSummary, Show
from app.sync import outbox
from app.sync.protocol import OpResult
from app.workstation import Workstation
from tests.helpers.profiles import desk, open_profile, sign_in, ticket

MINUTE_US = 60_000_000


@pytest.fixture
def station(tmp_path: Path) -> Iterator[Workstation]:
    """Two tickets: one note delivered, a claim refused, a note and a priority that wait."""
    station = open_profile(tmp_path)
    station.perform_all((*desk(), ticket("t1"), ticket("t2")))
    answer(station, *((row.seq, "applied", "OK") for row in station.ask(Outbox())))
    sign_in(station, "jn")
    for op in (
        AddNote("n1", "t1", "Outer box intact"),
        ClaimTicket("t1"),
        AddNote("n2", "t2", "Asked the warehouse"),
        SetPriority("t1", Priority.HIGH),
    ):
        station.perform(op)
    first, claim, *_ = (row.seq for row in station.ask(Outbox()))
    answer(station, (first, "applied", "OK"), (claim, "rejected", "CLAIM_LOST"))
    yield station
    station.close()


def answer(station: Workstation, *results: tuple[int, str, str]) -> None:
    """The hub's receipts."""
    with station.writing() as conn:
        outbox.acknowledge(conn, [OpResult(*result) for result in results], {}, 1)  # type: ignore[arg-type]


def names(station: Workstation, show: Show, **rest: int) -> list[str]:
    return [row.name for row in station.ask(Outbox(show=show, **rest))]


def test_each_filter_shows_its_own(station: Workstation) -> None:
    assert names(station, Show.WAITING) == ["note.add", "ticket.set_priority"]
    assert names(station, Show.NEEDS_YOU) == ["ticket.claim"]
    assert names(station, Show.UNFINISHED) == ["ticket.claim", "note.add", "ticket.set_priority"]
    assert names(station, Show.DELIVERED, limit=1) == ["note.add"]
    newest = names(station, Show.ALL, limit=4)
    assert newest == ["ticket.set_priority", "note.add", "ticket.claim", "note.add"]


@pytest.mark.parametrize("show", Show)
def test_pages_go_on_where_the_one_before_ended(station: Workstation, show: Show) -> None:
    whole = [row.seq for row in station.ask(Outbox(show=show))]
    pages, after = list[int](), 0
    while page := station.ask(Outbox(show=show, limit=1, after=after)):
        after = page[-1].seq
        pages.append(after)
    assert pages == whole
    assert whole


def test_delivered_steps_of_unfinished_tickets_can_be_asked_for(station: Workstation) -> None:
    station.perform(ticket("t3"))
    answer(station, (station.ask(Outbox())[-1].seq, "applied", "OK"))
    rows = station.ask(Outbox(show=Show.UNFINISHED))
    steps = station.ask(OutboxSteps(rows[0].seq, rows[-1].seq))
    said = [(row.name, row.state) for row in steps]
    assert said == [
        ("ticket.create", "settled"),
        ("ticket.create", "settled"),
        ("note.add", "settled"),
    ]
    assert {row.ticket for row in steps} == {"t1", "t2"}, "t3 is finished"
    assert station.ask(OutboxSteps(rows[0].seq, rows[-1].seq, after=steps[-1].seq)) == ()
    assert [row.name for row in station.ask(OutboxSteps(rows[1].seq, rows[1].seq))] == [
        "ticket.create"
    ]


def test_a_step_waits_for_the_one_before_on_its_ticket(station: Workstation) -> None:
    station.perform(AddNote("n3", "t2", "They found it"))
    station.perform(AddNote("n4", "t2", "Sent again"))
    note, priority, second, third = station.ask(Outbox())
    assert (note.waits_for, priority.waits_for) == (0, 0), "what was refused holds nothing up"
    assert (second.waits_for, third.waits_for) == (note.seq, second.seq)
    answer(station, (note.seq, "applied", "OK"))
    assert [row.waits_for for row in station.ask(Outbox())] == [0, 0, second.seq]


def test_a_row_says_what_it_is_about(station: Workstation) -> None:
    note, priority = station.ask(Outbox())
    assert (note.said, note.ref, note.needs_you) == ((("body", "Asked the warehouse"),), "", False)
    assert priority.said == (("priority", "high"),)
    assert priority.subject == station.ask(Attention())[0].subject != ""


def test_tries_are_counted_for_the_batch_that_was_sent(station: Workstation) -> None:
    with station.writing() as conn:
        _, ops = outbox.unsent(conn, 1)
        for at in (5, 9):
            outbox.note_try(conn, ops, at)
    assert [row.tries for row in station.ask(Outbox())] == [2, 0]
    answer(station, (ops[0].seq, "applied", "OK"))
    assert station.ask(Outbox(show=Show.DELIVERED))[0].tries == 3


def test_only_the_newest_runs_of_tries_are_remembered(station: Workstation) -> None:
    with station.writing() as conn:
        _, ops = outbox.unsent(conn, 1)
        for seq in range(100):
            outbox.note_try(conn, [op_with(ops[0], seq)], 1)
        assert outbox.get_kv(conn, "tries").count("],[") == outbox.RUNS_KEPT - 1


def op_with(op: outbox.WireOp, seq: int) -> outbox.WireOp:
    return outbox.WireOp(seq, op.id, op.name, op.v, op.args, op.wall)


def test_the_glance_counts_and_dates(station: Workstation) -> None:
    with station.writing() as conn:
        _, ops = outbox.unsent(conn, 10)
        outbox.note_try(conn, ops, 77)
    seen = station.ask(OutboxSummary())
    assert (seen.waiting, seen.needs_you, seen.total) == (2, 1, seen.delivered + 3)
    assert seen.oldest_us == station.ask(Outbox())[0].at_us
    assert (seen.tries, seen.tried_us) == (1, 77)
    assert sum(mark.work for mark in seen.marks) == seen.total
    assert any(mark.needs_you for mark in seen.marks)
    late = station.ask(OutboxSummary(from_us=seen.oldest_us + 10 * MINUTE_US))
    assert late.marks == ()


def test_a_conflict_that_was_applied_needs_a_person_and_is_not_called_delivered(
    station: Workstation,
) -> None:
    seq = station.ask(Outbox())[-1].seq
    before = station.ask(OutboxSummary())
    answer(station, (seq, "applied", "CONFLICT_KEPT"))
    after = station.ask(OutboxSummary())
    assert (after.needs_you, after.delivered) == (before.needs_you + 1, before.delivered)
    assert seq not in [row.seq for row in station.ask(Outbox(show=Show.DELIVERED))]
    assert seq in [row.seq for row in station.ask(Outbox(show=Show.NEEDS_YOU))]


@pytest.mark.parametrize("question", [*(Outbox(2, show, 1) for show in Show), Attention(2)])
def test_a_page_of_a_hundred_thousand_is_found_by_index(
    station: Workstation, monkeypatch: pytest.MonkeyPatch, question: Outbox | Attention
) -> None:
    """Not by the clock: what SQLite means to do must not hold a walk through the whole outbox."""
    asked: list[tuple[str, dict[str, int]]] = []
    rows = answers._rows  # noqa: SLF001

    def watched(conn: Connection, sql: str, params: dict[str, int]) -> tuple[OutboxRow, ...]:
        asked.append((sql, params))
        return rows(conn, sql, params)

    monkeypatch.setattr(answers, "_rows", watched)
    station.ask(question)
    ((sql, params),) = asked
    with station.reading() as conn:
        plan = [row[3] for row in quick(conn, f"EXPLAIN QUERY PLAN {sql}", params)]
    assert [step for step in plan if step in ("SCAN o", "SCAN outbox")] == []
