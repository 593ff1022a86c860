"""What was not done as it was meant is read by its author, by who leads the team, by who audits, and by nobody else."""

import json
from argparse import Namespace
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from app import commands
from app.domain.auditing import READ_ALL, READ_TEAM
from app.domain.contacts import AddMessage, AddNote, MessageKind
from app.domain.operations import OPERATIONS
from app.domain.people import Agent, RecordAgent, RecordRole, Role
from app.domain.tickets import ClaimTicket, TagTicket
from app.hub import audit
from app.store.queries_audit import Audit, AuditFound, AuditLine
from app.sync.older_asking import OlderHistory
from app.sync.protocol import Fault, HubFault
from app.sync.protocol_audit import AskAudit
from app.workstation import Workstation
from tests.helpers.hubs import served
from tests.helpers.profiles import cheap_keys
from tests.hub.test_scope import House, Seat, agent, ticket
from tests.hub.test_scope import house as _house

house = _house


def asks(seat: Seat, after: str = "") -> AuditFound:
    line = seat.house.line()
    seat.station.exchange(line).hello()
    answer = OlderHistory(seat.station, line, lambda _: None).answer(Audit(after))
    assert isinstance(answer, AuditFound)
    return answer


def lines(seat: Seat) -> list[AuditLine]:
    found = asks(seat)
    assert found.trouble == ""
    return list(found.lines)


def leads(id: str, role: str, *queues: str) -> RecordAgent:
    return RecordAgent(Agent(id, id.title(), id.upper(), role, queues))


@pytest.fixture
def raced(house: House) -> House:
    """Jn and Pv serve returns and both claim t1 while offline; Pv is the slower one."""
    every = tuple(sorted(OPERATIONS))
    house.does(
        agent("pv", "ret"),
        ticket("t9", "bob", "tec"),
        RecordRole(Role("lead", "Supervisor", (*every, READ_TEAM))),
        RecordRole(Role("audit", "Quality", (READ_ALL,))),
        leads("sv", "lead", "ret"), leads("other", "lead", "tec"), leads("qa", "audit"),
    )  # fmt: skip
    jn, pv = house.seat("jn"), house.seat("pv")
    jn.does(ClaimTicket("t1"), AddNote("fine", "t1", "nothing went wrong"))
    pv.does(ClaimTicket("t1"))
    jn.sync()
    pv.sync()
    return house


def test_a_supervisor_reads_one_line_of_a_lost_claim_who_to_whom_and_when(raced: House) -> None:
    (line,) = lines(raced.seat("sv"))
    assert (line.agent, line.label, line.name) == ("pv", "Pv", "ticket.claim")
    assert (line.status, line.code, line.ticket, line.ref) == (
        "rejected", "CLAIM_LOST", "t1", "#1",
    )  # fmt: skip
    assert line.facts["by"] == "jn"
    assert int(line.facts["at"]) > 0
    assert line.judged_us >= line.at_us > 0


def test_a_reply_that_became_a_note_is_a_line_of_its_own(raced: House) -> None:
    pv = raced.seat("pv")
    pv.does(AddMessage("m1", "t1", MessageKind.REPLY, "on its way", owner="pv"))
    pv.sync()
    reply, claim = sorted(lines(pv), key=lambda line: line.name)
    assert (reply.name, reply.status, reply.code) == ("message.add", "applied", "CLAIM_LOST")
    assert (reply.reason, reply.facts["by"]) == ("message.kept_as_note", "jn")
    assert claim.name == "ticket.claim"


@pytest.mark.parametrize(
    ("reader", "told"), [("pv", ["t1"]), ("jn", []), ("other", []), ("qa", ["t1"]), ("mb", [])]
)
def test_everybody_reads_what_their_role_allows(raced: House, reader: str, told: list[str]) -> None:
    assert [line.ticket for line in lines(raced.seat(reader))] == told


def test_whoever_leads_all_teams_reads_of_all(raced: House) -> None:
    raced.does(leads("boss", "lead", "*"))
    assert [line.agent for line in lines(raced.seat("boss"))] == ["pv"]


def test_what_came_again_is_told_once(raced: House) -> None:
    """The same operation under another number, as after a restore, has the same answer."""
    with raced.engine.begin() as conn:
        again = """INSERT INTO sync_op SELECT replica_id, op_seq + 1, op_id, hash, name, v, args, 'noop', code,
            detail, cut, occurred_at, received_at + 1 FROM sync_op WHERE code = 'CLAIM_LOST'"""
        conn.exec_driver_sql(again)
    assert len(lines(raced.seat("sv"))) == 1


def test_pages_of_any_size_make_the_whole(raced: House, monkeypatch: pytest.MonkeyPatch) -> None:
    pv = raced.seat("pv")
    for n in range(5):
        pv.does(TagTicket("t1", add=(f"a{n}",)))
    raced.does(RecordRole(Role("role", "Agent", tuple(sorted({*OPERATIONS} - {"ticket.tag"})))))
    pv.sync()
    sv = raced.seat("sv")
    whole = [(line.replica, line.seq) for line in lines(sv)]
    assert len(whole) == 6
    monkeypatch.setattr(audit, "PAGE", 2)
    walked, after = [], ""
    while True:
        page = asks(sv, after)
        walked += [(line.replica, line.seq) for line in page.lines]
        after = page.following
        if not after:
            break
    assert walked == whole


@pytest.mark.parametrize("after", ["x", "1/2", "a/b/c", f"1/r/{10**19}", "1/r/-1"])
def test_what_no_answer_gave_is_refused(raced: House, after: str) -> None:
    sv = raced.seat("sv")
    assert asks(sv, after).trouble == "hub"
    with sv.station.reading() as conn:
        replica = conn.exec_driver_sql("SELECT value FROM kv WHERE key = 'replica'").scalar_one()
    with pytest.raises(HubFault) as refused:
        raced.hub.audit(AskAudit(replica, after))
    assert refused.value.fault is Fault.BAD_REQUEST


def test_of_an_operation_this_program_does_not_know_the_line_names_no_ticket(raced: House) -> None:
    with raced.engine.begin() as conn:
        newer = "UPDATE sync_op SET name = 'ticket.teleport' WHERE code = 'CLAIM_LOST'"
        conn.exec_driver_sql(newer)
    (line,) = lines(raced.seat("sv"))
    assert (line.name, line.ticket, line.ref) == ("ticket.teleport", "", "")


def test_the_newest_are_found_by_their_index(raced: House) -> None:
    with raced.engine.connect() as conn:
        conn.exec_driver_sql("SET enable_seqscan = off")
        sql = "EXPLAIN " + audit_sql()
        plan = "\n".join(conn.exec_driver_sql(sql, (1, "", 0, None, None, 10)).scalars())
    assert "ix_sync_op_refused" in plan


def audit_sql() -> str:
    from app.hub.ledger_older import REFUSALS

    return REFUSALS


def test_the_command_line_asks_over_http_and_says_when_there_is_no_line(
    raced: House,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    profile = tmp_path / "profile"
    cheap_keys(profile, "seven calm geese")
    monkeypatch.setenv("EVENKEEL_PASSPHRASE", "seven calm geese")
    with served(raced.hub) as port:
        with closing(Workstation.open(profile, passphrase="seven calm geese")) as station:
            station.enrol(f"http://127.0.0.1:{port}", raced.hub.auth.new_code("sv"))
        assert told(profile, capsys) == (0, "", ["t1"])
    assert told(profile, capsys) == (commands.UNREACHABLE, "offline", [])


def told(profile: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, str, list[str]]:
    code = commands.ask(Namespace(profile=profile, query="audit", args="{}"))
    answer: dict[str, Any] = json.loads(capsys.readouterr().out)
    return code, answer["trouble"], [line["ticket"] for line in answer["lines"]]


def test_of_a_colleague_who_serves_every_queue_each_teams_lead_reads(raced: House) -> None:
    raced.does(agent("pv", "*"))
    assert [line.agent for line in lines(raced.seat("sv"))] == ["pv"]


def test_a_line_names_the_field_two_people_wrote_but_not_what_stood_in_it(raced: House) -> None:
    told = {
        "field": "email",
        "base": "a@old.example",
        "yours": "a@one.example",
        "theirs": "a@two.example",
    }
    with raced.engine.begin() as conn:
        both = "UPDATE sync_op SET detail = detail || %s::jsonb WHERE code = 'CLAIM_LOST'"
        conn.exec_driver_sql(both, (json.dumps(told),))
    (line,) = lines(raced.seat("sv"))
    assert line.facts["field"] == "email"
    assert ".example" not in str(line)
