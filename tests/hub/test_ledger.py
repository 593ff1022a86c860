"""One contract, every ledger: what the hub's core may rely on, in memory and on PostgreSQL alike."""

from collections.abc import Generator, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any

import msgspec
import pytest
from sqlalchemy import Engine

from app.domain.codec import Image, to_image
from app.domain.conflicts import Conflict, Quarrel
from app.domain.contacts import Message, MessageKind
from app.domain.customers import Customer
from app.domain.operations import Ref
from app.domain.orders import Order
from app.domain.people import Agent, Queue
from app.domain.tickets import Channel, Priority, State, Ticket, TicketClass
from app.hub import members
from app.hub.book import Entry, Ledger, Overtaken, Receipt
from app.hub.ledger import PostgresLedger
from app.store.rows import Stored
from app.sync.protocol import GENESIS, OpHead, OpResult, Row, WireOp, folded
from tests.helpers.hubs import BACKENDS, empty_hub_engine
from tests.helpers.memory_ledger import Books, MemoryLedger
from tests.helpers.profiles import AT

NOW = 1_780_000_000_000_000


class MemoryOffice:
    """A hub's books in memory."""

    def __init__(self) -> None:
        self._books = Books()

    def transaction(self) -> AbstractContextManager[MemoryLedger]:
        return MemoryLedger(self._books).transaction()


class PostgresOffice:
    """A hub's books on PostgreSQL."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @contextmanager
    def transaction(self) -> Generator[PostgresLedger]:
        with self._engine.begin() as conn:
            yield PostgresLedger(conn)


Office = MemoryOffice | PostgresOffice


@pytest.fixture(params=("memory", *BACKENDS))
def office(request: pytest.FixtureRequest) -> Iterator[Office]:
    if request.param == "memory":
        yield MemoryOffice()
        return
    with empty_hub_engine(request.param) as engine:
        with engine.begin() as conn:
            conn.exec_driver_sql(
                "INSERT INTO sync_hub (id, epoch, token_key, next_number, next_station) "
                "VALUES (1, 'epoch-1', '', 1, 1)"
            )
        yield PostgresOffice(engine)


def ticket(id: str, queue: str = "ret", **values: Any) -> Image:
    kind, state = TicketClass.INQUIRY, State.NEW
    return to_image(
        Ticket(id, "Parcel", "ada", queue, kind, Priority.LOW, Channel.WEB, state, AT, AT, **values)
    )


def message(id: str, of: str, body: str = "Hello") -> Image:
    return to_image(Message(id, of, MessageKind.NOTE, "jn", body, AT, Channel.WEB))


def stored(kind: str, image: Image, scope: str = "team:ret") -> tuple[Ref, Stored]:
    return Ref(kind, image["id"]), Stored(image, 0, scope)


def publish(ledger: Ledger, *rows: tuple[Ref, Stored]) -> dict[str, int]:
    revs = ledger.save(rows)
    return ledger.publish([Entry(row.scope, ref, revs[ref]) for ref, row in rows])


def receipt(seq: int, status: Any = "applied", id: str = "", **args: Any) -> Receipt:
    op = WireOp(seq, id or f"op{seq}", "note.add", 1, args, NOW)
    code = "OK" if status == "applied" else "PRECONDITION"
    detail = {} if status == "applied" else {"reason": "ticket.ended"}
    return Receipt(op, f"hash{seq}", OpResult(seq, status, code, detail), {"ref": seq}, NOW)


def test_a_row_comes_back_as_it_was_saved_one_revision_on_each_time(office: Office) -> None:
    ref, row = stored("tickets", ticket("t1", tags=("a", "b"), number=7, satisfied=False))
    with office.transaction() as ledger:
        assert ledger.load([ref]) == {}
        assert ledger.save([(ref, row)]) == {ref: 1}
    with office.transaction() as ledger:
        assert ledger.load([ref]) == {ref: Stored(row.image, 1, "team:ret")}
        changed = row.image | {"subject": "Letter", "number": None}
        assert ledger.save([(ref, Stored(changed, 1, "team:tec"))]) == {ref: 2}
    with office.transaction() as ledger:
        assert ledger.load([ref]) == {ref: Stored(changed, 2, "team:tec")}


def test_a_new_row_that_is_there_already_was_made_by_somebody_else_meanwhile(
    office: Office,
) -> None:
    with office.transaction() as ledger:
        publish(ledger, stored("tickets", ticket("t1")))
    with pytest.raises(Overtaken), office.transaction() as ledger:
        ledger.save([stored("tickets", ticket("t0")), stored("tickets", ticket("t1"))])
    with office.transaction() as ledger:
        assert set(ledger.load([Ref("tickets", "t0"), Ref("tickets", "t1")])) == {
            Ref("tickets", "t1")
        }


def test_rows_that_were_read_and_changed_each_in_its_own_way_all_come_back(office: Office) -> None:
    """Among them one that is written twice, one that nobody read and one that stays as it is."""
    refs = [Ref("tickets", f"t{n}") for n in range(5)]
    with office.transaction() as ledger:
        ledger.save([stored("tickets", ticket(ref.id, tags=("a",), number=7)) for ref in refs])
    with office.transaction() as ledger:
        was = {ref: row.image for ref, row in ledger.load(refs[:4]).items()}
        ways: list[Image] = [{"subject": "Letter"}, {"tags": []}, {"number": None, "queue": "tec"}]
        now = {ref: was[ref] | way for ref, way in zip(refs, [*ways, {}], strict=False)}
        now[refs[4]] = ticket("t4")
        revs = ledger.save([(ref, Stored(image, 1, "team:tec")) for ref, image in now.items()])
        assert revs == dict.fromkeys(refs, 2)
        now[refs[0]] = was[refs[0]] | {"tags": ["b"]}  # and the subject is as it was
        assert ledger.save([(refs[0], Stored(now[refs[0]], 2, "team:ret"))]) == {refs[0]: 3}
    with office.transaction() as ledger:
        found = ledger.load(refs)
    assert {ref: row.image for ref, row in found.items()} == now
    assert [found[ref].rev for ref in refs] == [3, 2, 2, 2, 2]
    assert found[refs[0]].scope == "team:ret"
    assert {found[ref].scope for ref in refs[1:]} == {"team:tec"}


def test_rows_of_many_kinds_are_saved_and_loaded_at_once(office: Office) -> None:
    rows = [
        stored("tickets", ticket("t1")),
        stored("messages", message("m1", "t1")),
        stored("customers", to_image(Customer("ada", "Ada", preferences={"sound": "off"})), "c"),
        stored("agents", to_image(Agent("jn", "Jonas", "JN", "role", ("ret",))), "ref"),
    ]
    with office.transaction() as ledger:
        revs = ledger.save(rows)
    with office.transaction() as ledger:
        found = ledger.load([*revs, Ref("tickets", "nobody")])
    assert found == {ref: Stored(row.image, 1, row.scope) for ref, row in rows}


def test_tickets_of_scopes_are_counted_without_those_that_left_and_not_without_end(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    with office.transaction() as ledger:
        publish(ledger, *(stored("tickets", ticket(f"t{n}")) for n in range(4)))
        publish(ledger, stored("messages", message("m1", "t1")))
        publish(ledger, stored("tickets", ticket("x1", "tec"), "team:tec"))
        ledger.publish([Entry("team:ret", Ref("tickets", "t0"), 2, "moved")])
    with office.transaction() as ledger:
        assert ledger.tickets_in(["team:ret"]) == 3
        assert ledger.tickets_in(["ref", "team:ret", "team:tec"]) == 4
        assert ledger.tickets_in([]) == 0
        monkeypatch.setattr("app.hub.ledger.MOST_COUNTED", 3)
        assert ledger.tickets_in(["team:ret"]) == 3
        if isinstance(ledger, PostgresLedger):
            assert ledger.tickets_in(["team:ret", "team:tec"]) is None


TEXTS = (
    "six characters \\u0000 typed",
    'an escape in JSON: \\\\u0000"}, {',
    "\\\\\\u0000 \\\\\\\\u0000 \\",
    "C:\\u0000path\\temp\\n",
    "👩‍👩‍👧‍👦 𝄞 Straße ﬁ \u202eabc\u202c \ufeff \u2028",
    "'; DROP TABLE tickets; -- %s %(x)s $1 {0}",
    "\x01\x1f\x7f\t\r\n",
    "",
)


@pytest.mark.parametrize("text", TEXTS)
def test_every_text_comes_back_byte_for_byte(office: Office, text: str) -> None:
    ref, row = stored("messages", message("m1", "t1", text))
    with office.transaction() as ledger:
        publish(ledger, (ref, row))
        replica = ledger.office(NOW)
        ledger.record(replica.id, [receipt(1, body=text)], NOW)
    with office.transaction() as ledger:
        assert ledger.load([ref])[ref].image["body"] == text
        ((seq, fed),) = ledger.feed({"team:ret": 0}, 9)["team:ret"]
        # The body of a row is not read here; on the wire it is what was saved.
        told = msgspec.json.decode(msgspec.json.encode(fed), type=Row)
        assert (seq, told) == (1, Row(*ref, 1, "put", row.image))
        assert ledger.receipts(replica.id, 1, 1)[0].op.args == {"body": text}


def test_a_scope_is_numbered_densely_and_each_row_stands_in_it_once(office: Office) -> None:
    with office.transaction() as ledger:
        rows = [stored("tickets", ticket(f"t{n}")) for n in range(3)]
        assert publish(ledger, *rows) == {"team:ret": 3}
        other = stored("tickets", ticket("x"), "team:tec")
        again = (rows[0][0], Stored(rows[0][1].image, 1, "team:ret"))
        assert publish(ledger, again, other) == {"team:ret": 4, "team:tec": 1}
        assert ledger.heads(["team:ret", "team:tec", "cust:0"]) == {"team:ret": 4, "team:tec": 1}
    with office.transaction() as ledger:
        feed = ledger.feed({"team:ret": 0, "team:tec": 0}, 10)
    seen = {scope: [(seq, row.id, row.rev) for seq, row in rows] for scope, rows in feed.items()}
    assert seen == {
        "team:ret": [(2, "t1", 1), (3, "t2", 1), (4, "t0", 2)],
        "team:tec": [(1, "x", 1)],
    }


def test_the_feed_goes_on_after_each_cursor_as_far_as_the_limit(office: Office) -> None:
    with office.transaction() as ledger:
        publish(ledger, *(stored("tickets", ticket(f"t{n}")) for n in range(5)))
        publish(ledger, *(stored("tickets", ticket(f"x{n}"), "team:tec") for n in range(2)))
        feed = ledger.feed({"team:ret": 2, "team:tec": 0, "ref": 0}, 2)
        assert ledger.feed({}, 5) == {}
        assert ledger.feed({"team:ret": 5}, 5) == {}
    assert {scope: [seq for seq, _ in rows] for scope, rows in feed.items()} == {
        "team:ret": [3, 4],
        "team:tec": [1, 2],
    }


def test_the_feed_read_downwards_stops_at_cut_and_bound(office: Office) -> None:
    with office.transaction() as ledger:
        publish(ledger, *(stored("tickets", ticket(f"t{n}")) for n in range(6)))

        def seqs(cut: int, before: int, limit: int) -> list[int]:
            return [seq for seq, _ in ledger.feed_down("team:ret", cut, before, limit)]

        assert seqs(5, 0, 3) == [5, 4, 3]
        assert seqs(5, 3, 3) == [2, 1]
        assert seqs(5, 1, 3) == []
        assert seqs(2, 6, 3) == [2, 1]
        assert ledger.feed_down("team:none", 9, 0, 9) == []


def test_a_row_that_moved_has_no_body_in_the_scope_it_left(office: Office) -> None:
    ref, row = stored("tickets", ticket("t1"))
    with office.transaction() as ledger:
        publish(ledger, (ref, row))
        ledger.publish([Entry("team:ret", ref, 2, "moved"), Entry("team:tec", ref, 2)])
        feed = ledger.feed({"team:ret": 0, "team:tec": 0}, 9)
    assert feed["team:ret"] == [(2, Row("tickets", "t1", 2, "moved"))]
    assert feed["team:tec"][0][1].kind == "put"


def test_moving_a_tickets_parts_takes_its_own_and_no_others(office: Office) -> None:
    contact: Image = {
        "id": "c1", "customer": "ada", "channel": "web", "direction": "in", "agent": "jn",
        "started_at": 1, "ticket": "t1", "ended_at": None, "summary": "",
    }  # fmt: skip
    rows = [
        stored("messages", message("m1", "t1")),
        stored("messages", message("m2", "t1"), "team:tec"),
        stored("messages", message("m3", "t2")),
        stored("contacts", contact, "cust:a"),
    ]
    with office.transaction() as ledger:
        ledger.save(rows)
        moved = ledger.move_parts("t1", "team:tec")
        assert ledger.move_parts("t1", "team:tec") == []
        found = ledger.load([ref for ref, _ in rows])
    assert sorted(moved) == [
        (Ref("contacts", "c1"), 2, "cust:a"),
        (Ref("messages", "m1"), 2, "team:ret"),
    ]
    assert [(found[ref].scope, found[ref].rev) for ref, _ in rows] == [
        ("team:tec", 2),
        ("team:tec", 1),
        ("team:ret", 1),
        ("team:tec", 2),
    ]


def test_receipts_move_the_mark_and_are_given_again(office: Office) -> None:
    with office.transaction() as ledger:
        replica = ledger.office(NOW)
        assert (replica.last_op_seq, replica.last_hash, replica.newest_us) == (0, GENESIS, 0)
        ledger.record(replica.id, [receipt(1), receipt(2, "rejected")], NOW)
        ledger.record(replica.id, [receipt(3, "quarantined")], NOW)
    with office.transaction() as ledger:
        mark = ledger.replica(replica.id, lock=True)
        assert mark is not None
        assert (mark.last_op_seq, mark.last_hash, mark.newest_us) == (3, "hash3", NOW)
        kept = ledger.receipts(replica.id, 2, 9)
        assert [(r.op.seq, r.hash, r.result, r.cut) for r in kept] == [
            (2, "hash2", OpResult(2, "rejected", "PRECONDITION", {"reason": "ticket.ended"}), {"ref": 2}),
            (3, "hash3", OpResult(3, "quarantined", "PRECONDITION", {"reason": "ticket.ended"}), {"ref": 3}),
        ]  # fmt: skip
        assert ledger.receipts("another", 1, 9) == []
        known = ledger.known_ops(["op1", "op3", "op9"])
        assert {id: result.status for id, result in known.items()} == {
            "op1": "applied",
            "op3": "quarantined",
        }
        assert ledger.known_ops([]) == {}


def test_a_copy_goes_on_under_its_own_name_from_its_own_mark(office: Office) -> None:
    with office.transaction() as ledger:
        first = ledger.office(NOW)
        numbers = [ledger.fork(first, name, OpHead(7, "hash7"), NOW) for name in ("a", "b")]
    assert numbers[1] == numbers[0] + 1
    with office.transaction() as ledger:
        copy = ledger.replica("a", lock=True)
        assert copy is not None
        assert (copy.user_id, copy.last_op_seq, copy.last_hash) == (first.user_id, 7, "hash7")
        ledger.note_schema("a", 9)
    with office.transaction() as ledger:
        copy = ledger.replica("a", lock=False)
        assert copy is not None
        assert copy.schema == 9


def test_the_office_is_made_once(office: Office) -> None:
    with office.transaction() as ledger:
        first = ledger.office(NOW)
        ledger.record(first.id, [receipt(1)], NOW)
    with office.transaction() as ledger:
        assert ledger.office(NOW + 1).last_op_seq == 1
        assert ledger.epoch() == "epoch-1"
        assert ledger.replica("nobody", lock=False) is None


def test_numbers_are_taken_once(office: Office) -> None:
    with office.transaction() as ledger:
        assert [ledger.numbers(3), ledger.numbers(1), ledger.numbers(2)] == [1, 4, 5]


def test_queues_are_listed_in_order(office: Office) -> None:
    with office.transaction() as ledger:
        assert ledger.queues() == []
        for name in ("tec", "acc", "ret"):
            ledger.save([stored("queues", to_image(Queue(name, name)), "ref")])
        assert ledger.queues() == ["acc", "ret", "tec"]


def test_what_raises_leaves_nothing_behind(office: Office) -> None:
    with office.transaction() as ledger:
        publish(ledger, stored("tickets", ticket("t1")))
        replica = ledger.office(NOW)

    def broken() -> None:
        with office.transaction() as ledger:
            publish(ledger, stored("tickets", ticket("t2")))
            ledger.record(replica.id, [receipt(1)], NOW)
            ledger.numbers(1)
            raise KeyError

    with pytest.raises(KeyError):
        broken()
    with office.transaction() as ledger:
        assert ledger.heads(["team:ret"]) == {"team:ret": 1}
        assert [row.rev for _, row in ledger.feed({"team:ret": 0}, 9)["team:ret"]] == [1]
        assert ledger.receipts(replica.id, 1, 1) == []
        assert ledger.numbers(1) == 1


def test_a_scopes_digest_is_that_of_the_rows_it_holds_now(office: Office) -> None:
    def told(scope: str) -> tuple[str, str]:
        with office.transaction() as ledger:
            return ledger.digests([scope]).get(scope, ""), folded(ledger.lines(scope))

    with office.transaction() as ledger:
        publish(ledger, *(stored("tickets", ticket(f"t{n}")) for n in range(5)))
        publish(ledger, stored("tickets", ticket("x"), "team:tec"))
    said, true = told("team:ret")
    assert said == true
    assert said.startswith("5:")
    with office.transaction() as ledger:
        t1 = ledger.load([Ref("tickets", "t1")])[Ref("tickets", "t1")]
        again = publish(ledger, (Ref("tickets", "t1"), t1), stored("messages", message("m", "t1")))
        assert again == {"team:ret": 7}
    assert told("team:ret")[0] == told("team:ret")[1] != said
    with office.transaction() as ledger:
        ledger.publish([Entry("team:ret", Ref("tickets", "t2"), 2, "moved")])
        ledger.publish([Entry("team:ret", Ref("tickets", "t2"), 3, "moved")])
        ledger.publish([Entry("team:ret", Ref("tickets", "t2"), 4)])
        ledger.publish([Entry("team:ret", Ref("tickets", "t3"), 2, "moved")])
    assert told("team:ret")[0] == told("team:ret")[1]
    assert told("team:ret")[0].startswith("5:")
    assert told("team:tec")[0].startswith("1:")


def test_rows_are_given_without_a_lock_as_the_feed_gives_them(office: Office) -> None:
    with office.transaction() as ledger:
        publish(ledger, stored("tickets", ticket("t1")), stored("tickets", ticket("t2")))
        lines = ledger.lines("team:ret")
        given = {row.id: row for row in ledger.rows(lines)}
        fed = {row.id: row for _, row in ledger.feed({"team:ret": 0}, 9)["team:ret"]}
    assert given == fed


def test_what_an_agents_open_tickets_need_is_found_scope_by_scope(office: Office) -> None:
    order = to_image(Order("o1", "E-1", "ada", "EUR", AT, 0, 0))
    quarrel = Quarrel(Ref("tickets", "mine"), "priority", "low", "high", "urgent")
    conflict = Conflict(
        quarrel.ref.id, "tickets", "mine", *quarrel[1:], stands="yours", by="jn", at=AT
    )
    with office.transaction() as ledger:
        publish(
            ledger,
            stored("tickets", ticket("mine", assignee="jn")),
            stored("tickets", ticket("theirs", assignee="mb")),
            stored("tickets", ticket("done") | {"assignee": "jn", "state": "solved"}),
            stored("tickets", ticket("away", "tec", assignee="jn"), "team:tec"),
            stored("messages", message("m1", "mine")),
            stored("messages", message("m2", "theirs")),
            stored("conflicts", to_image(conflict)),
            stored("customers", to_image(Customer("ada", "Ada")), ""),
            stored("customers", to_image(Customer("bob", "Bob")), ""),
            stored("orders", order, ""),
        )
        pairs = [("team:ret", "ada"), ("team:ret", "bob")]
        ledger.join(pairs, None)
        ledger.publish(members.entered(ledger, pairs))
    with office.transaction() as ledger:
        found = {scope: ledger.own("jn", scope) for scope in ("team:ret", "team:tec")}
    assert {scope: sorted(ref.id for ref, _ in lines) for scope, lines in found.items()} == {
        "team:ret": sorted(["mine", "m1", quarrel.ref.id, "ada", "o1"]),
        "team:tec": ["away"],
    }
    assert all(rev == 1 for lines in found.values() for _, rev in lines)
