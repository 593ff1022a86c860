"""Asking the hub what is not held here: older history, all of one customer to be kept for a while, the audit."""

from collections.abc import Callable, Sequence
from typing import Any, Final

import msgspec

from app.domain.ids import micros
from app.domain.operations import Ref
from app.store.queries_audit import Audit, AuditFound
from app.store.queries_older import Older, OlderFound, OlderHit, OlderKept, OlderOpen
from app.sync import older
from app.sync.exchange import OnChange, Station
from app.sync.outbox import get_kv
from app.sync.protocol import Fault, HubFault, Row, Unreachable
from app.sync.protocol_audit import AskAudit
from app.sync.protocol_older import Fetch, FetchReply, Look, LookReply
from app.sync.transport import Transport

PART = 200  # rows written in one turn, so that the agent's own work is not kept waiting
Question = Older | OlderOpen | Audit
Answer = OlderFound | OlderKept | AuditFound
ANSWERS: Final[dict[type[Question], type[Answer]]] = {
    Older: OlderFound,
    OlderOpen: OlderKept,
    Audit: AuditFound,
}


class OlderHistory:
    """Asks the hub over a line that has greeted; every answer is one a screen can show, trouble too."""

    def __init__(self, station: Station, transport: Transport, on_change: OnChange) -> None:
        self._station = station
        self._transport = transport
        self._on_change = on_change

    def answer(self, question: Question) -> Answer:
        """The hub's answer; a token that has run out is the caller's to renew (HubFault AUTH)."""
        if isinstance(question, Older):
            return _calm(lambda: self._look(question), OlderFound)
        if isinstance(question, Audit):
            return _calm(lambda: self._audit(question), AuditFound)
        return _calm(lambda: self._fetch(question), OlderKept)

    def _look(self, question: Older) -> OlderFound:
        with self._station.reading() as conn:
            replica = get_kv(conn, "replica")
        answer = found(self._transport.look(Look(replica, question.text, question.scope)))
        with self._station.reading() as conn:
            here = older.here(conn, ((hit.kind, hit.id) for hit in answer.hits))
        hits = tuple(hit for hit in answer.hits if (hit.kind, hit.id) not in here)
        return OlderFound(hits, answer.more)

    def _audit(self, question: Audit) -> AuditFound:
        with self._station.reading() as conn:
            replica = get_kv(conn, "replica")
        reply = self._transport.audit(AskAudit(replica, question.after))
        return AuditFound(tuple(reply.lines), reply.following)

    def _fetch(self, question: OlderOpen) -> OlderKept:
        with self._station.reading() as conn:
            names = (get_kv(conn, "replica"), get_kv(conn, "hub_epoch"))
        ask = Fetch(*names, question.kind, question.id, question.reason)
        reply = self._transport.fetch(ask)
        rows, following = list(reply.rows), reply.following
        while following:
            page = self._transport.fetch(msgspec.structs.replace(ask, after=following))
            rows, following = rows + page.rows, page.following
        self._take(reply, rows, question.reason)
        return OlderKept(
            reply.customer, reply.label, reply.until, reply.elsewhere, reply.left_out
        )  # fmt: skip

    def _take(self, reply: FetchReply, rows: Sequence[Row], reason: str) -> None:
        """Written in parts; what is to be let go of some day is named before the first."""
        touched: set[Ref] = set()
        for start in range(0, max(len(rows), 1), PART):
            with self._station.writing() as conn:
                if reply.epoch != get_kv(conn, "hub_epoch"):
                    raise Unreachable("an answer from before the hub was restored")
                if start == 0:
                    older.note(conn, reply, rows, reason, micros(self._station.clock.now()))
                actor = self._station.actor(conn)
                touched |= older.take(conn, reply.customer, rows[start : start + PART], actor)
        self._on_change(frozenset(f"{ref.kind}/{ref.id}" for ref in touched) | {"kept"})


def silence(question: Question) -> Answer:
    """The answer when there is no line."""
    return ANSWERS[type(question)](trouble="offline")


def _calm(ask: Callable[[], Any], kind: type[Any]) -> Any:
    try:
        return ask()
    except Unreachable:
        return kind(trouble="offline")
    except HubFault as fault:
        if fault.fault is Fault.AUTH:
            raise
        retry_s = int(fault.detail.get("retry_after_ms", 0)) // 1000
        return kind(trouble=_trouble(fault), retry_s=retry_s)


def _trouble(fault: HubFault) -> str:
    room, _, reason = str(fault.detail.get("reason", "")).partition(".")
    if room == "older":
        return reason
    return "forbidden" if fault.fault is Fault.DEVICE_BLOCKED else "hub"


def found(reply: LookReply) -> OlderFound:
    """The answer as a screen reads it."""
    hits = tuple(
        OlderHit(
            hit.kind, hit.id, hit.customer, hit.ref, hit.title, hit.detail, hit.at, hit.state,
            hit.channel, hit.is_stranger,
        )
        for hit in reply.hits
    )  # fmt: skip
    return OlderFound(hits, reply.more)
