"""What the edition in force answers on a workstation: its label, who has read, what waits, and what is due."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.domain.codec import to_image
from app.domain.ids import micros
from app.domain.operations import Ref, Rejected
from app.domain.policy.adoption import Acknowledge, AnswerFlag, FlagPolicy
from app.domain.policy.locks import LockLine
from app.domain.policy.shelf import CURRENT, SHELF, Edition, PolicyPart, Shelf
from app.domain.tickets import ClaimTicket
from app.store import rows as stored_rows
from app.store.queries_policy import (
    EditionState,
    Flags,
    PolicyEdition,
    ReadBy,
    Reviews,
    Unread,
    UnreadRow,
)
from app.sync.protocol import Row
from app.sync.rebase import take_in
from app.workstation import Workstation
from tests.helpers.editions import MARTA, bundle, locks, shelf
from tests.helpers.profiles import AT, FakeClock, desk, open_profile, sign_in, ticket

NEXT = datetime(2026, 7, 1, tzinfo=UTC)
LATE = PolicyPart.of(
    "clause",
    "5.1",
    {"id": "5.1", "owner": "Marta Bite", "review": "2026-06-01", "title": {"en": "Old"}},
)
SOON = PolicyPart.of(
    "clause",
    "5.2",
    {"id": "5.2", "owner": "Pavel", "review": "2026-06-20", "title": {"en": "New"}, "version": 4},
)
LINES = locks(LockLine("5.2", 4, micros(AT) - 1, ("RET",), (0,)))


@pytest.fixture
def station(tmp_path: Path) -> Iterator[Workstation]:
    station = open_profile(tmp_path, FakeClock())
    for op in (*desk(), ticket("t1"), ticket("t2", queue="tec")):
        station.perform(op)
    sign_in(station, "mb")
    feed(station, shelf(bundle(1, book=(LATE, SOON), locks=LINES, scripts="[]")), 1)
    yield station
    station.close()


def feed(station: Workstation, there: Shelf, rev: int) -> None:
    """What a pull brings: the shelf with its last edition and parts."""
    one = bundle(1, book=(LATE, SOON), locks=LINES, scripts="[]")
    rows = [Row(SHELF.kind, CURRENT, rev, "put", to_image(there))]
    rows.append(Row(Edition.kind, one.edition.id, rev, "put", to_image(one.edition)))
    rows += [Row(PolicyPart.kind, part.id, rev, "put", to_image(part)) for part in one.parts]
    with station.writing() as conn:
        take_in(conn, "ref", rows)
    station.forget_actor()


def test_the_edition_in_force_and_the_next_one_are_known(station: Workstation) -> None:
    assert station.ask(PolicyEdition()).label == "3.1"
    one, two = bundle(1, book=(LATE, SOON), locks=LINES, scripts="[]"), bundle(2, in_force_at=NEXT)
    feed(station, shelf(one, two), 2)
    state: EditionState = station.ask(PolicyEdition())
    assert (state.label, state.next_label, state.next_us) == ("3.1", "3.2", micros(NEXT))
    assert state.refused == ""
    assert state.is_sealed
    assert len(state.sealed_by) == 2


def test_a_seal_that_was_changed_in_the_store_is_not_counted(station: Workstation) -> None:
    """What the loop took in once is tried anew each time it is shown."""
    with station.writing() as conn:
        (kept,) = conn.exec_driver_sql("SELECT editions FROM policy_shelf").one()
        shown = json.loads(kept)
        first = next(iter(shown[0]["seals"]))
        shown[0]["seals"][first] = "00" * 64
        conn.exec_driver_sql("UPDATE policy_shelf SET editions = ?", (json.dumps(shown),))
    state = station.ask(PolicyEdition())
    assert not state.is_sealed
    assert len(state.sealed_by) == 1
    with station.writing() as conn:
        conn.exec_driver_sql("UPDATE policy_shelf SET editions = ?", (kept,))


def test_a_refused_edition_is_named_and_the_old_one_stays(station: Workstation) -> None:
    feed(station, shelf(bundle(2, (MARTA,))), 2)
    state = station.ask(PolicyEdition())
    assert (state.label, state.refused, state.refused_label) == (
        "3.1", "policy.second_seal_missing", "3.2",
    )  # fmt: skip


def test_forged_parts_and_editions_do_not_replace_what_was_published(station: Workstation) -> None:
    edition = to_image(bundle(1, book=(SOON,), scripts="[]").edition)
    part = to_image(SOON) | {"content": '{"id":"5.2","text":{"en":"Anything goes."}}'}
    other = part | {"id": "f" * 32}
    rows = [
        Row(Edition.kind, "000001", 9, "put", edition),
        Row(PolicyPart.kind, SOON.id, 9, "put", part),
        Row(PolicyPart.kind, "f" * 32, 9, "put", other),
        Row(Edition.kind, "000009", 9, "put", edition),
        Row(Edition.kind, "000010", 9, "put", {"id": "000010"}),
    ]
    with station.writing() as conn:
        take_in(conn, "ref", rows)
        refs = [Ref(row.t, row.id) for row in rows]
        found = stored_rows.load(conn, refs)
    assert set(found) == {Ref(Edition.kind, "000001"), Ref(PolicyPart.kind, SOON.id)}
    assert found[Ref(PolicyPart.kind, SOON.id)].image == to_image(SOON)
    assert len(found[Ref(Edition.kind, "000001")].image["manifest"]) == 2


def test_a_locked_queue_refuses_a_claim_until_the_clause_is_read(station: Workstation) -> None:
    with pytest.raises(Rejected, match=r"ticket\.queue_locked") as refused:
        station.perform(ClaimTicket("t1"))
    assert refused.value.facts == {"clause": "5.2", "version": "4"}
    station.perform(ClaimTicket("t2"))
    expected = UnreadRow("5.2", 4, micros(AT) - 1, ("RET",), True, 0)
    assert station.ask(Unread()) == (expected,)
    station.perform(Acknowledge("mb", "5.2", 4, 1))
    assert station.ask(Unread())[0].wrong_us > 0
    station.perform(Acknowledge("mb", "5.2", 4, 0))
    assert station.ask(Unread()) == ()
    station.perform(ClaimTicket("t1"))


def test_who_has_read_is_told_of_every_agent(station: Workstation) -> None:
    station.perform(Acknowledge("mb", "5.2", 4, 0))
    read = {row.agent: row.read_us for row in station.ask(ReadBy("5.2"))}
    assert read == {"jn": 0, "mb": micros(AT)}
    assert {row.read_us for row in station.ask(ReadBy("5.2", version=3))} == {0}


def test_owners_are_reminded_of_reviews(station: Workstation) -> None:
    rows = station.ask(Reviews())
    assert [(row.name, row.days_left, row.is_mine) for row in rows] == [
        ("5.1", -8, True), ("5.2", 11, False),
    ]  # fmt: skip
    assert [row.name for row in station.ask(Reviews(within_days=0))] == ["5.1"]


def test_flags_are_listed_with_their_answers(station: Workstation) -> None:
    station.perform(FlagPolicy("f1", "clause", "5.1", "Out of date", owner="Pavel"))
    assert [row.text for row in station.ask(Flags(open_only=True, owner="Pavel"))] == [
        "Out of date"
    ]
    station.perform(AnswerFlag("f1", "Changed."))
    assert station.ask(Flags(open_only=True)) == ()
    (row,) = station.ask(Flags(subject="5.1"))
    assert (row.by_label, row.answer) == ("Marta Bite", "Changed.")
