"""Scenes of the window about what lies beyond this computer: older history, work on its way, being forgotten."""

from datetime import datetime, timedelta

from app.domain.auditing import READ_TEAM
from app.domain.contacts import AddNote
from app.domain.gone import EraseCustomer
from app.domain.ids import micros
from app.domain.people import RecordRole, Role
from app.domain.tickets import Priority, SetPriority
from app.store.queries import Image, Me, OpenTicket
from app.store.queries_audit import AuditFound, AuditLine
from app.store.queries_older import OlderFound, OlderHit
from app.sync import outbox
from app.sync.clock import Clock, note, tick
from app.sync.protocol import OpResult
from tests.helpers.profiles import sign_in
from tests.helpers.stage import Scene, Stage
from tests.helpers.story import story_id

YEAR_US, HOUR_US = 365 * 86_400_000_000, 3_600_000_000


def _found(stage: Stage) -> OlderFound:
    long_ago = micros(stage.now) - YEAR_US
    return OlderFound(
        (
            OlderHit("customer", "zofie", "zofie", "K-1077", "Ilze Kalnietis", "Valmiera", 0, is_stranger=True),
            OlderHit("ticket", "o1", "ilze", "#2214", "Lid of a jar leaks", "Ilze Kalniņa", long_ago,
                     "closed", "email"),
            OlderHit("ticket", "o2", "ilze", "#1980", "Invoice for the company", "Ilze Kalniņa",
                     long_ago - YEAR_US // 3, "closed", "phone"),
        ),
        9,
    )  # fmt: skip


def older_found(stage: Stage) -> None:
    """Beyond this computer: what the hub has found, below what is here."""
    stage.begin()
    stage.line.answers.append(_found(stage))
    stage.console.palette.open("@kalni")
    stage.settle()
    stage.console.palette.older._look("kalni", "people")  # noqa: SLF001
    stage.settle()


def older_why(stage: Stage) -> None:
    """A stranger is opened for a reason."""
    older_found(stage)
    stage.console.palette.choose()
    stage.settle()


def audit_line(
    stage: Stage, place: int, name: str, said: tuple[str, str, str], **facts: str
) -> AuditLine:
    """A line of the audit: the status, code and ticket that were said, some minutes ago."""
    status, code, ref = said
    at_us = micros(stage.now) - place * 17 * 60 * 1_000_000
    who = story_id("MB" if place % 2 else "JD")
    label = stage.console._names[who]  # noqa: SLF001
    ticket = story_id(f"ticket {ref[1:]}") if ref else ""
    return AuditLine(
        at_us, "r", place, at_us - HOUR_US, who, label, name, status, code, "", facts, ticket, ref
    )


def audit(stage: Stage) -> None:
    """What a supervisor reads of work that was not done as it was meant."""
    stage.begin()
    _tell_audit(stage)


def _tell_audit(stage: Stage) -> None:
    _with_rights(stage, READ_TEAM)
    held = {"by": story_id("JD"), "at": str(micros(stage.now) - 2 * HOUR_US)}
    lines = (
        audit_line(stage, 1, "ticket.claim", ("rejected", "CLAIM_LOST", "#4318"), **held),
        audit_line(stage, 2, "message.add", ("applied", "CLAIM_LOST", "#4318"), **held),
        audit_line(stage, 3, "refund.issue", ("rejected", "ALLOWANCE_LATE", "#4207")),
        audit_line(stage, 4, "customer.set_point", ("held", "CONFLICT_KEPT", "")),
        audit_line(stage, 5, "message.add", ("held", "HELD_STALE_REPLY", "#4331")),
        audit_line(stage, 6, "ticket.set_priority", ("rejected", "FORBIDDEN_NOW", "#4118")),
        audit_line(stage, 7, "checklist.switch", ("parked", "UNKNOWN_OP", "#4290")),
    )
    stage.line.answers.append(AuditFound(lines, "1/r/1"))
    stage.console.keymap.run("go.audit")
    stage.settle(6)


def audit_offline(stage: Stage) -> None:
    """The line is cut: what the hub told last stays in sight."""
    stage.begin()
    stage.console.auditing.page.stopped_us = micros(stage.now)
    _tell_audit(stage)
    page = stage.console.auditing.page
    stage.line.answers.append(AuditFound(trouble="offline"))
    page.ask()
    stage.settle()


def older_offline(stage: Stage) -> None:
    """Without a line, what is not here is said."""
    stage.begin()
    stage.link("offline", since_us=micros(stage.now))
    stage.console.palette.open("#2214")
    stage.settle()


def line_long(stage: Stage) -> None:
    """Two days and ten hours without the hub: promises of money end soon."""
    stage.begin()
    assert stage.workstation is not None
    then = micros(stage.now) - 58 * HOUR_US
    stage.workstation.set_kv("last_contact", str(then))
    stage.link("offline", since_us=then)
    stage.settle()


def line_clock(stage: Stage) -> None:
    """The clock of this computer is wrong by most of a day."""
    stage.begin()
    station = stage.workstation
    assert station is not None
    now_us = micros(stage.now)
    with station.writing() as conn:
        note(conn, now_us, tick(station.clock)._replace(wall_us=now_us))
    station.clock = AheadClock(station.clock)
    stage.link("up_to_date", last_contact_us=now_us)
    stage.settle()


class AheadClock:
    """Another clock, set 23 hours ahead."""

    def __init__(self, right: Clock) -> None:
        self._right = right
        self.boot = right.boot

    def now(self) -> datetime:
        return self._right.now() + timedelta(hours=23)

    def mono(self) -> float:
        return self._right.mono()


def outbox_order(stage: Stage) -> None:
    """Delivered steps beside those that wait for each other."""
    stage.begin()
    station = stage.workstation
    assert station is not None
    first = station.perform(AddNote(station.new_id(), stage.main, "Carrier confirms the loss")).seq
    station.perform(SetPriority(stage.main, Priority.URGENT, Priority.HIGH))
    station.perform(AddNote(station.new_id(), stage.main, "Asked the shelf for two jars"))
    with station.writing() as conn:
        outbox.acknowledge(conn, [OpResult(first, "applied")], {}, micros(stage.now))
    stage.desk.changes.changed.emit(frozenset({"outbox"}))
    stage.link("sending", total=2)
    stage.console.keymap.run("go.outbox")
    stage.settle(4)


def _with_rights(stage: Stage, *rights: str) -> None:
    station = stage.workstation
    assert station is not None
    me = station.ask(Me())
    role = station.ask(Image(Role.kind, me.role))
    permits = tuple({*role["permits"], *rights})
    station.perform(RecordRole(Role(me.role, role["label"], permits)))
    stage.deliver()
    stage.console.open_ticket(stage.main)
    stage.settle(4)


def erasure_asked(stage: Stage) -> None:
    """A customer wishes to be forgotten: what goes, what stays, and who decides."""
    stage.begin()
    _with_rights(stage, "customer.erase", "customer.keep")
    stage.console.dock.history.erasure.ask_for.click()
    stage.settle()


def erasure_decided(stage: Stage) -> None:
    """The second person's word."""
    stage.begin()
    _with_rights(stage, "customer.erase", "customer.keep", "customer.confirm_erasure")
    station = stage.workstation
    assert station is not None
    me, who = station.agent, station.ask(OpenTicket(stage.main)).customer.id
    sign_in(station, story_id("JD"))
    station.perform(EraseCustomer(who))
    sign_in(station, me)
    stage.deliver()
    stage.console.keymap.run("go.approvals")
    stage.settle(6)
    stage.console.approving.page.erasures.buttons[0].click()
    stage.settle()


LINE_SCENES: dict[str, Scene] = {
    scene.__name__: scene
    for scene in (
        *(older_found, older_why, older_offline, audit, audit_offline),
        *(outbox_order, erasure_asked, erasure_decided, line_long, line_clock),
    )
}
