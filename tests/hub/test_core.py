"""What the hub answers: every verdict on an operation, every fault on a message, and who may read what."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from app.domain.contacts import AddMessage, AddNote, EndContact, MessageKind, StartContact
from app.domain.contacts import Direction as Way
from app.domain.operations import OPERATIONS, Context, Operation, Ref
from app.domain.people import Agent, Queue, RecordAgent, RecordQueue, RecordRole, Role
from app.domain.tickets import AssignTicket, Channel, ClaimTicket, SolveTicket, TagTicket
from app.hub.core import HubCore
from app.store.tx import Overlay
from app.sync.protocol import (
    GENESIS,
    Bootstrap,
    BootstrapReply,
    Fault,
    Limits,
    Page,
    Pull,
    Row,
    WireOp,
    chain,
)
from tests.helpers.memory_ledger import MemoryLedger
from tests.helpers.profiles import ticket
from tests.hub.ledgered import EPOCH, NOW, Hub, fault_of, verdicts, wired


@pytest.fixture
def hub() -> Hub:
    return Hub()


# ---- verdicts ----------------------------------------------------------------------------------


def test_an_applied_operation_names_where_its_effect_will_be_read(hub: Hub) -> None:
    reply = hub.push("jn", wired([ticket("t1")], 1, "jn"))
    assert verdicts(reply.results) == [("applied", "OK")]
    assert reply.cut == {"team:ret": 2}
    assert (reply.acked, reply.stable_op_seq, reply.hub_time) == (1, 1, NOW)
    page = hub.pull("jn", {"team:ret": 0}).pages[0]
    assert [(r.id, r.rev, r.kind) for r in page.rows] == [("t1", 1, "put"), ("ada", 1, "put")]


def test_new_tickets_are_numbered_in_the_order_they_came(hub: Hub) -> None:
    hub.does("jn", ticket("b"), ticket("a"))
    hub.does("mb", ticket("c"))
    assert [hub.image("tickets", id)["number"] for id in "bac"] == [1, 2, 3]


def test_nothing_to_do_is_no_change(hub: Hub) -> None:
    hub.does("jn", ticket("t1"), AddNote("n1", "t1", "once"))
    before = hub.books.scopes["team:ret"]
    assert verdicts(hub.does("mb", AddNote("n1", "t1", "twice"))) == [("noop", "NOOP")]
    assert hub.books.scopes["team:ret"] == before


def test_the_slower_of_two_claims_is_refused_with_the_faster_ones_name(hub: Hub) -> None:
    hub.does("jn", ticket("t1"), ClaimTicket("t1"))
    (result,) = hub.does("mb", ClaimTicket("t1"))
    assert (result.status, result.code) == ("rejected", "CLAIM_LOST")
    row = hub.image("tickets", "t1")
    assert result.detail == {"reason": "ticket.claimed", "by": "jn", "at": str(row["held_since"])}
    assert hub.image("tickets", "t1")["assignee"] == "jn"


def test_solving_unread_words_is_held(hub: Hub) -> None:
    hub.does("jn", ticket("t1"))
    hub.does("mb", AddMessage("m1", "t1", MessageKind.CUSTOMER, "It broke again", author="Ada"))
    assert verdicts(hub.does("jn", SolveTicket("t1", "fixed"))) == [("held", "HELD_REOPENED")]
    assert hub.image("tickets", "t1")["state"] == "open"


def test_a_fact_is_set_aside_never_refused(hub: Hub) -> None:
    hub.administer(RecordRole(Role("role", "Reader", ("ticket.claim",))))
    (lost,) = hub.does("jn", ClaimTicket("nowhere"))
    (forbidden,) = hub.does("jn", TagTicket("nowhere", add=("a",)))
    (fact,) = hub.does("jn", AddNote("n1", "nowhere", "what happened"))
    assert (lost.status, lost.code) == ("rejected", "PRECONDITION")
    assert (forbidden.status, forbidden.code) == ("rejected", "FORBIDDEN_NOW")
    assert (fact.status, fact.code) == ("quarantined", "QUARANTINED")
    assert fact.detail == {"reason": "actor.may_not", "operation": "note.add"}


def test_what_no_program_knows_is_parked_and_what_does_not_fit_is_refused(hub: Hub) -> None:
    ops = [
        WireOp(1, "a", "ticket.teleport", 1, {"to": "Mars"}, NOW),
        WireOp(2, "b", "ticket.claim", 1, {"ticket": 7}, NOW),
        WireOp(3, "c", "ticket.claim", 1, {}, NOW),
        *wired([ticket("t1")], 4, "jn"),
    ]
    results = hub.push("jn", ops).results
    assert verdicts(results) == [
        ("parked", "UNKNOWN_OP"),
        ("rejected", "INVALID_ARGS"),
        ("rejected", "INVALID_ARGS"),
        ("applied", "OK"),
    ]
    assert results[0].detail == {"reason": "operation.unknown", "name": "ticket.teleport"}
    assert "missing" in results[2].detail["why"]


class BrokenCore(HubCore):
    """A hub with a defect in one operation."""

    def perform(self, overlay: Overlay, op: Operation, ctx: Context) -> tuple[Ref, ...]:
        wrote = super().perform(overlay, op, ctx)
        if isinstance(op, TagTicket):
            raise ZeroDivisionError
        return wrote


@pytest.mark.logs_warnings  # a defect is logged: "operation ticket.tag could not be judged"
def test_a_defect_parks_its_operation_and_the_next_one_is_judged(
    caplog: pytest.LogCaptureFixture,
) -> None:
    hub = Hub(BrokenCore())
    results = hub.does("jn", ticket("t1"), TagTicket("t1", add=("a",)), ClaimTicket("t1"))
    assert [status for status, _ in verdicts(results)] == ["applied", "parked", "applied"]
    assert results[1].detail == {"reason": "operation.defect"}
    assert "ticket.tag could not be judged" in caplog.text


def test_a_clock_that_is_ahead_does_not_date_work_into_the_future(hub: Hub) -> None:
    hub.does("jn", ticket("t1"), wall=NOW + 10**12)
    assert hub.image("tickets", "t1")["created_at"] == NOW


@pytest.mark.parametrize("wall", [-(2**62), -1])
def test_a_clock_before_all_time_does_not_stop_the_queue(hub: Hub, wall: int) -> None:
    assert verdicts(hub.does("jn", ticket("t1"), wall=wall)) == [("applied", "OK")]


@pytest.mark.parametrize("field", ["ticket", "body"])
def test_a_nul_stops_no_queue(hub: Hub, field: str) -> None:
    hub.does("jn", ticket("t1"))
    args = {"id": "n1", "ticket": "t1", "body": "x"} | {field: "a\0b"}
    (result,) = hub.push("jn", [WireOp(2, "x", "note.add", 1, args, NOW)]).results
    assert result.status == ("rejected" if field == "ticket" else "applied")


# ---- again, and again --------------------------------------------------------------------------


def test_a_batch_that_comes_twice_is_answered_from_the_receipts(hub: Hub) -> None:
    ops = wired([ticket("t1"), ClaimTicket("nowhere"), AddNote("n1", "t1", "x")], 1, "jn")
    first = hub.push("jn", ops)
    kept = dict(hub.books.rows)
    assert hub.push("jn", ops, prev_hash=GENESIS) == first
    assert hub.books.rows == kept


def test_a_batch_that_overlaps_is_judged_only_where_it_is_new(hub: Hub) -> None:
    ops = wired([ticket("t1"), AddNote("n1", "t1", "x"), AddNote("n2", "t1", "y")], 1, "jn")
    first = hub.push("jn", ops[:2])
    again = hub.push("jn", ops[1:], prev_hash=chain(GENESIS, ops)[0])
    assert again.results[0] == first.results[1]
    assert again.results[1].status == "applied"
    assert again.cut == {"team:ret": 5}
    assert hub.books.rows[Ref("tickets", "t1")].rev == 2


def test_an_operation_under_another_number_happens_once(hub: Hub) -> None:
    hub.does("jn", ticket("t1"), AddNote("n1", "t1", "x"))
    rev = hub.books.rows[Ref("tickets", "t1")].rev
    again = replace_id(wired([TagTicket("t1", add=("a",))], 3, "jn"), "jn-2")
    reply = hub.push("jn", again)
    assert verdicts(reply.results) == [("noop", "NOOP")]
    assert reply.cut == {"team:ret": hub.books.scopes["team:ret"]}, "it is there to be read"
    twice = [
        *wired([TagTicket("t1", add=("b",))], 4, "jn"),
        *wired([TagTicket("t1", add=("c",))], 5),
    ]
    results = hub.push("jn", [twice[0], *replace_id(twice[1:], twice[0].id)]).results
    assert [result.status for result in results] == ["applied", "noop"]
    assert hub.image("tickets", "t1")["tags"] == ["b"]
    assert hub.books.rows[Ref("tickets", "t1")].rev == rev + 1


def replace_id(ops: Sequence[WireOp], id: str) -> list[WireOp]:
    return [WireOp(op.seq, id, op.name, op.v, op.args, op.wall) for op in ops]


def test_an_empty_batch_asks_only_how_far_we_are(hub: Hub) -> None:
    hub.does("jn", ticket("t1"))
    reply = hub.push("jn", [])
    assert (reply.acked, reply.results, reply.cut) == (1, [], {})


# ---- faults ------------------------------------------------------------------------------------


def test_a_hole_in_the_numbers_is_a_gap_and_says_what_is_missing(hub: Hub) -> None:
    hub.does("jn", ticket("t1"))
    ops = wired([AddNote("n1", "t1", "x")], 4, "jn")
    assert fault_of(hub.push, "jn", ops) == (Fault.OP_GAP, {"expected": 2})


def test_another_history_under_the_same_numbers_is_a_fork(hub: Hub) -> None:
    first = wired([ticket("t1"), AddNote("n1", "t1", "x")], 1, "jn")
    hub.push("jn", first)
    other = [first[0], *wired([AddNote("n2", "t1", "y")], 2, "jn")]
    forked = (Fault.REPLICA_FORKED, {"last_op_seq": 2})
    assert fault_of(hub.push, "jn", other, prev_hash=GENESIS) == forked
    new = wired([AddNote("n3", "t1", "z")], 3, "jn")
    assert fault_of(hub.push, "jn", new, prev_hash="f" * 64) == forked
    longer = [*other, *wired([AddNote("n3", "t1", "z")], 3, "jn")]
    assert fault_of(hub.push, "jn", longer, prev_hash=GENESIS) == forked


def test_numbers_that_are_no_run_and_batches_too_large_are_refused_whole(hub: Hub) -> None:
    ops = wired([ticket("t1"), ticket("t2")], 1, "jn")
    assert fault_of(hub.push, "jn", ops[::-1]) == (
        Fault.BAD_REQUEST,
        {"reason": "push.not_a_run"},
    )
    hub.core.limits = Limits(batch=1)
    assert fault_of(hub.push, "jn", ops) == (Fault.BATCH_TOO_LARGE, {"max": 1})
    assert Ref("tickets", "t1") not in hub.books.rows


def test_a_message_of_another_epoch_is_turned_away(hub: Hub) -> None:
    changed = (Fault.EPOCH_CHANGED, {"epoch": EPOCH})
    ledger = MemoryLedger(hub.books)
    assert fault_of(hub.push, "jn", wired([ticket("t1")], 1), epoch="older") == changed
    assert fault_of(hub.core.pull, ledger, Pull("jn", "older", {})) == changed
    assert fault_of(hub.core.bootstrap, ledger, Bootstrap("jn", "older", "ref")) == changed


def test_strangers_and_blocked_devices_and_agents_who_left_get_nothing(hub: Hub) -> None:
    hub.does("jn", ticket("t1"))
    hub.books.replicas["mb"] = replace(hub.books.replicas["mb"], state="frozen")
    for who, reason in (("nobody", "device.unknown"), ("mb", "device.blocked")):
        blocked = (Fault.DEVICE_BLOCKED, {"reason": reason})
        assert fault_of(hub.hello, who, 0, GENESIS) == blocked
        assert fault_of(hub.pull, who, {}) == blocked
        assert fault_of(hub.bootstrap, who, "ref") == blocked
    hub.administer(RecordAgent(Agent("jn", "Jonas", "JN", "role", ("ret",), is_active=False)))
    gone = (Fault.DEVICE_BLOCKED, {"reason": "agent.inactive"})
    assert fault_of(hub.pull, "jn", {}) == gone
    assert fault_of(hub.hello, "jn", 9, "x") == gone


def test_an_agent_who_left_still_delivers_and_loses_nothing(hub: Hub) -> None:
    hub.does("jn", ticket("t1"))
    hub.administer(RecordAgent(Agent("jn", "Jonas", "JN", "role", ("ret",), is_active=False)))
    results = hub.does("jn", AddNote("n1", "t1", "said on the phone"), ClaimTicket("t1"))
    assert verdicts(results) == [("quarantined", "QUARANTINED"), ("rejected", "FORBIDDEN_NOW")]


# ---- hello -------------------------------------------------------------------------------------


def test_the_greeting_says_how_far_everything_is(hub: Hub) -> None:
    hub.does("jn", ticket("t1"))
    mark = hub.books.replicas["jn"]
    reply = hub.hello("jn", 5, "any hash: the hub has not seen it", "ref", "team:tec")
    assert (reply.epoch, reply.last_op_seq, reply.last_hash) == (EPOCH, 1, mark.last_hash)
    assert (reply.agent, reply.hub_time, reply.admit.token) == ("jn", NOW, "token")
    heads = {scope.id: scope.head for scope in reply.scopes}
    assert heads["team:ret"] == 2
    assert heads["ref"] == 5
    assert "team:tec" not in heads
    assert reply.drop == ["team:tec"]


def test_a_workstation_older_than_the_hub_remembers_is_a_fork(hub: Hub) -> None:
    hub.does("jn", ticket("t1"))
    mark = hub.books.replicas["jn"]
    forked = (Fault.REPLICA_FORKED, {"last_op_seq": 1})
    assert fault_of(hub.hello, "jn", 0, GENESIS) == forked
    assert fault_of(hub.hello, "jn", 1, "f" * 64) == forked
    assert hub.hello("jn", 1, mark.last_hash).last_op_seq == 1


# ---- scopes ------------------------------------------------------------------------------------


def test_a_moved_ticket_takes_its_parts_along(hub: Hub) -> None:
    phone = StartContact("c1", "ada", Channel.PHONE, Way.INBOUND, "t1")
    hub.does("jn", ticket("t1"), AddNote("n1", "t1", "before"), phone)
    read = hub.books.scopes["team:ret"]
    hub.does(
        "mb", AddNote("n2", "t1", "on the way"), AssignTicket("t1", "mb", "tec"), EndContact("c1")
    )
    left = hub.pull("jn", {"team:ret": read}).pages[0].rows
    assert {(row.t, row.id, row.kind, row.row is None) for row in left} == {
        ("tickets", "t1", "moved", True),
        ("messages", "n1", "moved", True),
        ("contacts", "c1", "moved", True),
        ("customers", "ada", "moved", True),
    }
    there = hub.pull("mb", {"team:tec": 0}).pages[0].rows
    assert {(row.t, row.id, row.kind) for row in there} == {
        ("tickets", "t1", "put"),
        ("messages", "n1", "put"),
        ("messages", "n2", "put"),
        ("contacts", "c1", "put"),
        ("customers", "ada", "put"),
    }
    assert {row.row["id"]: hub.books.rows[Ref(row.t, row.id)].rev for row in there if row.row} == {
        row.id: row.rev for row in there
    }


def test_an_agent_follows_reference_own_queues_and_what_is_the_agents_alone(hub: Hub) -> None:
    ledger = MemoryLedger(hub.books)
    own = hub.core.scopes_of(ledger, hub.books.replicas["jn"])
    every = hub.core.scopes_of(ledger, hub.books.replicas["mb"])
    assert own == ("ref", "user:jn", "team:ret")
    assert every == ("ref", "user:mb", "team:ret", "team:tec")
    hub.administer(RecordQueue(Queue("new", "New")))
    assert "team:new" in hub.core.scopes_of(ledger, hub.books.replicas["mb"])


def test_a_scope_no_longer_allowed_is_dropped_from_the_pull(hub: Hub) -> None:
    hub.does("mb", ticket("t1", queue="tec"))
    reply = hub.pull("jn", {"team:tec": 0, "ref": 0})
    assert reply.drop == ["team:tec"]
    assert [page.scope for page in reply.pages] == ["ref"]
    assert fault_of(hub.bootstrap, "jn", "team:tec") == (
        Fault.SCOPE_TOO_OLD,
        {"scope": "team:tec"},
    )


# ---- pull and bootstrap ------------------------------------------------------------------------


def pages_of(hub: Hub, cursors: dict[str, int], limit: int) -> list[list[Page]]:
    """Pull until nothing is left, as a workstation does."""
    taken: list[list[Page]] = []
    while pages := hub.pull("mb", cursors, limit).pages:
        taken.append(pages)
        cursors |= {page.scope: page.to for page in pages}
        assert len(taken) < 50, "the pull never ends"
    return taken


@pytest.mark.parametrize("limit", [1, 2, 3, 5, 500])
def test_a_pull_in_pages_brings_every_row_once_and_in_order(hub: Hub, limit: int) -> None:
    hub.does(
        "mb",
        *(ticket(f"r{n}") for n in range(4)),
        *(ticket(f"t{n}", queue="tec") for n in range(3)),
    )
    taken = pages_of(hub, {"team:ret": 0, "team:tec": 0, "ref": 5}, limit)
    rows = [row.id for pages in taken for page in pages for row in page.rows]
    assert sorted(rows) == ["ada", "ada", "r0", "r1", "r2", "r3", "t0", "t1", "t2"]
    assert [id for id in rows if id[0] == "r"] == ["r0", "r1", "r2", "r3"]
    assert all(sum(len(page.rows) for page in pages) <= limit for pages in taken)
    last = {page.scope: page for pages in taken for page in pages}
    assert (last["team:ret"].to, last["team:tec"].to) == (5, 4)


def test_only_a_page_with_nothing_behind_it_is_complete(hub: Hub) -> None:
    hub.does("mb", *(ticket(f"r{n}") for n in range(4)), ticket("x", queue="tec"))
    reply = hub.pull("mb", {"team:ret": 0, "team:tec": 0}, 3)
    assert [(p.scope, p.from_seq, p.to, p.complete, len(p.rows)) for p in reply.pages] == [
        ("team:ret", 0, 3, False, 3),
        ("team:tec", 0, 0, False, 0),
    ]
    assert reply.cut == {"team:ret": 3, "team:tec": 0}
    assert hub.pull("mb", {"team:ret": 5, "team:tec": 2}).pages == []
    assert all(page.complete for page in hub.pull("mb", {"team:ret": 3, "team:tec": 0}).pages)


def test_the_hubs_own_limit_bounds_a_greedy_pull(hub: Hub) -> None:
    hub.does("mb", *(ticket(f"r{n}") for n in range(4)))
    hub.core.limits = Limits(page=2)
    assert len(hub.pull("mb", {"team:ret": 0}, 10**9).pages[0].rows) == 2
    assert len(hub.pull("mb", {"team:ret": 0}, -5).pages[0].rows) == 1


def test_a_first_reading_keeps_its_cut_while_work_goes_on(hub: Hub) -> None:
    hub.does("mb", *(ticket(f"r{n}") for n in range(5)))
    first = hub.bootstrap("mb", "team:ret", limit=3)
    assert [row.id for row in first.rows] == ["ada", "r4", "r3"]
    assert (first.cut, first.next_before) == (6, 4)
    hub.does("mb", ClaimTicket("r0"), ticket("late"))
    second = hub.bootstrap("mb", "team:ret", cut=6, before=4, limit=2)
    again = hub.bootstrap("mb", "team:ret", cut=6, before=4, limit=2)
    assert second == again
    assert [row.id for row in second.rows] == ["r2", "r1"]
    third = hub.bootstrap("mb", "team:ret", cut=6, before=second.next_before, limit=2)
    assert (third.rows, third.next_before) == ([], 0)
    news = hub.pull("mb", {"team:ret": 6}).pages[0].rows
    assert {row.id for row in news} == {"r0", "late"}


def test_the_first_page_brings_the_agents_own_open_tickets_however_old(hub: Hub) -> None:
    hub.does("mb", ticket("mine"), AddNote("n1", "mine", "old words"), ticket("done"))
    hub.does("mb", ClaimTicket("mine"), ClaimTicket("done"), SolveTicket("done", "sent again"))
    hub.does("jn", *(ticket(f"r{n}") for n in range(5)))
    first = hub.bootstrap("mb", "team:ret", limit=2)
    assert sorted(row.id for row in first.rows[:3]) == ["ada", "mine", "n1"]
    assert [row.id for row in first.rows[3:]] == ["r4", "r3"]
    assert [row.id for row in hub.bootstrap("jn", "team:ret", limit=2).rows] == ["r4", "r3"]
    second = hub.bootstrap("mb", "team:ret", cut=first.cut, before=first.next_before, limit=2)
    assert [row.id for row in second.rows] == ["r2", "r1"]


def test_a_first_reading_of_nothing_is_done_at_once(hub: Hub) -> None:
    assert hub.bootstrap("mb", "user:mb") == BootstrapReply("user:mb", 0, 0, [])


def test_the_first_page_of_all_says_how_many_tickets_there_are_to_come(hub: Hub) -> None:
    hub.does("mb", *(ticket(f"r{n}") for n in range(5)), AssignTicket("r1", "mb", "tec"))
    assert hub.bootstrap("mb", "ref").tickets == 5
    assert hub.bootstrap("jn", "ref").tickets == 4, "those of other teams will not come"
    cut = hub.bootstrap("mb", "ref").cut
    assert hub.bootstrap("mb", "ref", cut=cut, before=2).tickets is None
    assert hub.bootstrap("mb", "team:ret").tickets is None, "counted once"


def test_a_first_reading_leaves_out_what_has_moved_away(hub: Hub) -> None:
    hub.does("mb", ticket("r1"), ticket("r2"), AssignTicket("r1", "mb", "tec"))
    rows: list[Row] = hub.bootstrap("mb", "team:ret").rows
    assert sorted(row.id for row in rows) == ["ada", "r2"]


def test_the_office_may_do_everything_and_gets_receipts(hub: Hub) -> None:
    assert {result.status for result in hub.results} == {"applied"}
    assert len(hub.results) == hub.books.replicas["hub"].last_op_seq == 6
    assert set(hub.image("roles", "role")["permits"]) == set(OPERATIONS)


def test_a_hub_that_knows_less_than_was_read_sends_to_a_greeting(hub: Hub) -> None:
    """A standby that was promoted may lack what a cut-off primary had already told."""
    hub.does("jn", ticket("t1"))
    read = hub.pull("jn", {"team:ret": 0}).cut
    hub.books.scopes["team:ret"] -= 1
    fault, detail = fault_of(hub.pull, "jn", read)
    assert (fault, detail) == (Fault.EPOCH_CHANGED, {"epoch": EPOCH, "scope": "team:ret"})
    assert hub.pull("jn", {"team:ret": read["team:ret"] - 1}).pages == []
