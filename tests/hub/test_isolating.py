"""One operation that cannot be written keeps none of the others back, and what cannot be written at all waits."""

from typing import Any

import pytest
from sqlalchemy import Engine
from sqlalchemy.exc import DataError, InterfaceError, OperationalError, ProgrammingError

from app.domain.contacts import AddNote
from app.domain.operations import Operation
from app.domain.tickets import TagTicket
from app.hub import isolating
from app.hub.core import HubCore, Overtaken
from app.hub.ledger import PostgresLedger
from app.hub.trouble import is_away, is_busy, is_of_the_work
from app.sync.protocol import Fault, HubFault, OpResult, Push, PushReply, WireOp, chain
from tests.hub.test_hub import Sender, hub_on

CHECK = "ALTER TABLE messages ADD CONSTRAINT odd CHECK (body <> 'odd') NOT VALID"


def notes(count: int, *odd: int) -> list[Operation]:
    return [AddNote(f"n{n}", "t-ret", "odd" if n in odd else "even") for n in range(count)]


def scalar(engine: Engine, sql: str) -> Any:
    with engine.connect() as conn:
        return conn.exec_driver_sql(sql).scalar()


@pytest.mark.logs_warnings  # expected: the hub's keeper hears what could not be written
@pytest.mark.parametrize("odd", [(0,), (3,), (6,), (1, 2, 5), tuple(range(7))], ids=str)
def test_the_operations_that_break_are_set_aside_and_all_others_happen_once(
    hub_engine: Engine, odd: tuple[int, ...]
) -> None:
    hub = hub_on(hub_engine)
    sender = Sender(hub, "w0")
    push = sender.pushed(*notes(7, *odd))
    with hub_engine.begin() as conn:
        conn.exec_driver_sql(CHECK)
    reply = hub.push(push)
    with hub_engine.begin() as conn:  # the database is used again by the next test
        conn.exec_driver_sql("ALTER TABLE messages DROP CONSTRAINT odd")
    expected = ["parked" if n in odd else "applied" for n in range(7)]
    assert [result.status for result in reply.results] == expected
    assert {r.detail["reason"] for r in reply.results if r.status == "parked"} == {
        "operation.defect"
    }
    assert (reply.acked, reply.stable_op_seq) == (7, 7)
    assert hub.push(push).results == reply.results, "the receipts are kept"
    assert scalar(hub_engine, "SELECT count(*) FROM messages") == 7 - len(odd)
    assert scalar(hub_engine, "SELECT count(*) FROM sync_op WHERE replica_id = 'w0'") == 7
    assert scalar(hub_engine, "SELECT max(rev) FROM messages") in (1, None)
    sender.seq, sender.hash = 7, chain(push.prev_hash, push.ops)[-1]
    assert [r.status for r in sender.send(TagTicket("t-ret", add=("a",)))] == ["applied"]


class CountingCore(HubCore):
    """Counts transactions; may hold up those that hold an odd note."""

    def __init__(self) -> None:
        super().__init__()
        self.pushes = 0
        self.sleeps = ""

    def push(self, ledger: Any, push: Push, now_us: int) -> PushReply:
        self.pushes += 1
        reply = super().push(ledger, push, now_us)
        if self.sleeps and any(op.args.get("body") == "odd" for op in push.ops):
            ledger._conn.exec_driver_sql(self.sleeps)  # noqa: SLF001
        return reply


def test_a_batch_without_errors_is_one_transaction(hub_engine: Engine) -> None:
    core = CountingCore()
    assert len(Sender(hub_on(hub_engine, core), "w0").send(*notes(50))) == 50
    assert core.pushes == 1


@pytest.mark.logs_warnings  # expected: the hub's keeper hears of it
def test_an_operation_that_takes_too_long_is_set_aside_after_its_tries(hub_engine: Engine) -> None:
    core = CountingCore()
    hub = hub_on(hub_engine, core)
    core.sleeps = "SET LOCAL statement_timeout = 20; SELECT pg_sleep(30)"
    results = Sender(hub, "w0").send(*notes(2, 1))
    assert [result.status for result in results] == ["applied", "parked"]
    assert core.pushes == 1 + 1 + isolating.TRIES


@pytest.mark.logs_warnings  # expected: the hub's keeper hears of it
def test_even_an_operation_whose_receipt_cannot_be_written_is_answered(hub_engine: Engine) -> None:
    """No program of ours makes such a one; its like must not keep a workstation's work for ever."""
    hub = hub_on(hub_engine)
    sender = Sender(hub, "w0")
    long = "".join(chr(0x4E00 + 7 * n % 20000) for n in range(5000))
    good = sender.pushed(*notes(2)).ops
    strange = WireOp(1, long, "note.add", 2**40, {}, 2**70)
    push = Push("w0", sender.epoch, 1, sender.hash, [strange, *good[1:]])
    results = hub.push(push).results
    assert [result.status for result in results] == ["parked", "applied"]
    assert hub.push(push).results == results


def test_what_is_not_in_the_work_is_not_set_aside(
    hub_engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    hub = hub_on(hub_engine)
    sender = Sender(hub, "w0")
    with hub_engine.begin() as conn:
        conn.exec_driver_sql("ALTER TABLE messages RENAME TO away")
    with pytest.raises(ProgrammingError):
        sender.send(*notes(3))
    with hub_engine.begin() as conn:
        conn.exec_driver_sql("ALTER TABLE away RENAME TO messages")
    assert [result.status for result in sender.send(*notes(3))] == ["applied"] * 3


@pytest.mark.logs_warnings  # expected: the hub's keeper hears of it
def test_a_defect_of_ours_behind_the_judgement_is_one_operation_s_too(
    hub_engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = PostgresLedger.save

    def save(self: PostgresLedger, rows: Any) -> Any:
        listed = list(rows)
        if any(stored.image.get("body") == "odd" for _, stored in listed):
            raise KeyError("a defect")
        return real(self, listed)

    hub = hub_on(hub_engine)
    monkeypatch.setattr(PostgresLedger, "save", save)
    results = Sender(hub, "w0").send(*notes(4, 2))
    assert [r.status for r in results] == ["applied", "applied", "parked", "applied"]


class FakeSaid(Exception):
    """What the driver says, with its state."""

    def __init__(self, sqlstate: str | None) -> None:
        super().__init__(sqlstate)
        self.sqlstate = sqlstate


@pytest.mark.parametrize(
    ("error", "means"),
    [
        (OperationalError("", {}, FakeSaid("57P01")), "away"),
        (OperationalError("", {}, FakeSaid("53300")), "away"),
        (OperationalError("", {}, FakeSaid(None)), "away"),
        (InterfaceError("", {}, FakeSaid(None)), "away"),
        (OperationalError("", {}, FakeSaid("25006")), "away"),
        (OperationalError("", {}, FakeSaid("40P01")), "busy"),
        (OperationalError("", {}, FakeSaid("55P03")), "busy"),
        (Overtaken(), "busy"),
        (OperationalError("", {}, FakeSaid("57014")), "busy, of the work"),
        (OperationalError("", {}, FakeSaid("54000")), "of the work"),
        (DataError("", {}, FakeSaid(None)), "of the work"),
        (DataError("", {}, FakeSaid("23514")), "of the work"),
        (ProgrammingError("", {}, FakeSaid("42703")), ""),
        (HubFault(Fault.OP_GAP), ""),
        (KeyError("a defect"), "of the work"),
    ],
    ids=lambda value: str(value) if isinstance(value, str) else type(value).__name__,
)
def test_each_trouble_is_told_apart(error: Exception, means: str) -> None:
    kinds = {"away": is_away(error), "busy": is_busy(error), "of the work": is_of_the_work(error)}
    assert ", ".join(kind for kind, it_is in kinds.items() if it_is) == means


def test_an_answer_in_halves_says_where_all_of_it_can_be_read() -> None:
    ops = [WireOp(seq, f"o{seq}", "note.add", 1, {}, 1) for seq in (1, 2, 3)]

    def take(push: Push) -> PushReply:
        if len(push.ops) > 2:
            raise KeyError("too many")
        seqs = [op.seq for op in push.ops]
        assert push.first_seq == seqs[0]
        assert push.prev_hash == chain("h", ops[: seqs[0] - 1])[-1] if seqs[0] > 1 else "h"
        results = [OpResult(seq, "applied") for seq in seqs]
        return PushReply(seqs[-1], results, {"a": 10 - seqs[0], f"b{seqs[0]}": 1}, seqs[-1], 5)

    reply = isolating.taken(Push("r", "e", 1, "h", ops), take)
    assert [result.seq for result in reply.results] == [1, 2, 3]
    assert reply.cut == {"a": 9, "b1": 1, "b2": 1}
    assert reply.acked == 3
