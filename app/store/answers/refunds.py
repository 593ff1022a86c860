"""Answers about refunds: the same function as decides, over what this workstation holds."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, TypeVar

from sqlalchemy import Connection

from app.domain.codec import from_image
from app.domain.customers import Customer
from app.domain.ids import micros, moment
from app.domain.operations import Ref, Rejected
from app.domain.orders import Order
from app.domain.people import Agent
from app.domain.refunds.account import RefundAccount, opened
from app.domain.refunds.answer import Answer
from app.domain.refunds.authority import Standing, Verdict, may_pay, may_pay_offline
from app.domain.refunds.credit import offline_pool
from app.domain.refunds.credited import credited
from app.domain.refunds.deciding import Case, clause_of, impossible, trace_of, weigh
from app.domain.refunds.draft import Draft
from app.domain.refunds.granting import RedeemGrant
from app.domain.refunds.grants import Grant, lent_id, lent_until, matching
from app.domain.refunds.lifecycle import Refund
from app.domain.refunds.refusal import Refused
from app.domain.refunds.rulebook import CURRENT, Rules
from app.domain.refunds.trace import Step
from app.domain.refunds.wallet import RefundHistory, Wallet
from app.domain.refunds.ways import promisable, ways_out
from app.store.answers.asker import Asker
from app.store.answers.inbox import ACKED, ref_of
from app.store.engines import first, quick
from app.store.queries_refunds import (
    AllowanceRow,
    Allowances,
    AllowancesRow,
    DecidedRow,
    GrantOfCode,
    GrantRow,
    RefundDesk,
    RefundDeskRow,
    RefundPreview,
    RefundPreviewRow,
    RefundRequests,
    RefundRow,
    Refunds,
    RefundsDecided,
    RefundStepRow,
    StandInRow,
    StandIns,
    StepRow,
    VerdictRow,
)
from app.store.rows import load

T = TypeVar("T")
GRANTS = """
SELECT id FROM refund_grants WHERE replica = (SELECT value FROM kv WHERE key = 'replica')
  AND agent = ? AND state = 'open' {where} ORDER BY expires_at, id
"""
PENDING_REFUND = f"""
SELECT EXISTS (SELECT 1 FROM op_touch p WHERE p.etype = 'refunds' AND p.eid = ?
  AND p.op_seq > coalesce({ACKED}, 0))
"""  # noqa: S608
STEPS = "SELECT step, by, at, amount, note FROM refund_steps WHERE refund = ? ORDER BY at, rowid"


def refund_desk(conn: Connection, question: RefundDesk, asker: Asker) -> RefundDeskRow | None:
    """All that a preview of an order rests on; Rejected where the order cannot be refunded at all."""
    order = _entity(conn, Order, question.order)
    agent, rules = _entity(conn, Agent, asker.agent), _entity(conn, Rules, CURRENT)
    if order is None or agent is None or rules is None:
        return None
    at = moment(asker.now_us)
    grant = next((one for one in _grants(conn, asker.agent, order.id) if one.is_good(at)), None)
    try:
        account = _entity(conn, RefundAccount, order.id) or opened(order)
    except Refused as no:
        raise impossible(no) from no
    case = Case(
        order,
        account,
        _entity(conn, Wallet, agent.id) or Wallet(agent.id),
        _entity(conn, RefundHistory, order.customer) or RefundHistory(order.customer),
        agent,
        rules,
        at,
        grant.left if grant else 0,
        _entity(conn, Customer, order.customer),
    )
    if grant is None:
        return RefundDeskRow(case)
    return RefundDeskRow(case, grant.id, grant.left, micros(grant.expires_at))


def refund_preview(
    conn: Connection, question: RefundPreview, asker: Asker
) -> RefundPreviewRow | None:
    """What may be refunded now, in plain figures."""
    order = _entity(conn, Order, question.order)
    try:
        desk = refund_desk(conn, RefundDesk(question.order), asker)
        found = weigh(desk.case, question.ask) if desk else None
    except Rejected as no:
        currency = order.currency if order else ""
        return RefundPreviewRow(question.order, currency, 0, 0, why=no.facts.get("why", no.reason))
    if desk is None or found is None:
        return None
    case = desk.case
    return RefundPreviewRow(
        case.order.id,
        case.order.currency,
        case.account.captured,
        case.room,
        credited=credited(case.order),
        is_eligible=found.is_eligible,
        clause=clause_of(found),
        now=_verdict(found.now),
        offline=_verdict(found.offline),
        promisable=promisable(case, found),
        grant=desk.grant,
        grant_left=desk.grant_left,
        grant_until_us=desk.grant_until_us,
        ways=tuple((str(way.exit), way.most) for way in ways_out(case, found)),
        signals=_steps(found.signals),
        steps=_steps(found.steps),
        trace=trace_of(found),
        rules=case.rules.version,
        **_figures(found),
    )


def _figures(found: Answer) -> dict[str, Any]:
    if found.draft is None:
        no = found.refused
        return {"why": str(no.reason), "most": no.maximum} if no else {}
    draft: Draft = found.draft
    parts = ("lines", "shipping", "deductions", "goodwill", "tenders", "buckets")
    return {
        **{name: tuple(one._asdict() for one in getattr(draft, name)) for name in parts},
        **{name: getattr(draft, name) for name in ("amount", "net", "tax", "remaining")},
    }


def _verdict(verdict: Verdict) -> VerdictRow:
    reasons = _steps(verdict.reasons)
    return VerdictRow(str(verdict.way), verdict.role, verdict.limit, verdict.left_today, reasons)


def _steps(steps: Iterable[Step]) -> tuple[StepRow, ...]:
    return tuple((step.code, dict(step.facts)) for step in steps)


def refunds(conn: Connection, question: Refunds, asker: Asker) -> tuple[RefundRow, ...]:
    """The refunds of a ticket or an order."""
    column, id = ("ticket", question.ticket) if question.ticket else ('"order"', question.order)
    sql = f"SELECT id FROM refunds WHERE {column} = ? ORDER BY created_at, id"  # noqa: S608
    return _rows(conn, [row[0] for row in quick(conn, sql, (id,))])


def refund_requests(
    conn: Connection, question: RefundRequests, asker: Asker
) -> tuple[RefundRow, ...]:
    """What waits for a decision of somebody else than its author."""
    sql = (
        "SELECT id FROM refunds WHERE stage = 'requested' AND (agent = ?) = ? AND expires_at > ? "
        "ORDER BY expires_at, id LIMIT ?"
    )
    found = quick(conn, sql, (asker.agent, question.is_own, asker.now_us, question.limit))
    return _rows(conn, [row[0] for row in found])


DECIDED = """
SELECT s.refund, s.step, s.by, s.at, r.amount, r.currency, r.ticket, t.number, t.local_ref, t.subject
FROM refund_steps s JOIN refunds r ON r.id = s.refund LEFT JOIN tickets t ON t.id = r.ticket
WHERE s.step IN ('approved', 'declined') AND s.at >= ? ORDER BY s.at DESC, s.rowid DESC LIMIT ?
"""


def refunds_decided(
    conn: Connection, question: RefundsDecided, asker: Asker
) -> tuple[DecidedRow, ...]:
    """What was decided about requests since a moment."""
    return tuple(
        DecidedRow(
            refund=refund,
            step=step,
            by=by,
            at_us=at,
            amount=amount,
            currency=currency,
            ticket=ticket,
            ticket_ref="" if title is None else ref_of(number, local),
            title=title or "",
        )
        for refund, step, by, at, amount, currency, ticket, number, local, title in quick(
            conn, DECIDED, (question.since_us, question.limit)
        )
    )


def stand_ins(conn: Connection, question: StandIns, asker: Asker) -> tuple[StandInRow, ...]:
    """Who decides in whose place now."""
    sql = "SELECT giver, taker, until FROM refund_delegations WHERE ? IN (giver, taker) AND until > ? ORDER BY id"
    return tuple(StandInRow(*row) for row in quick(conn, sql, (asker.agent, asker.now_us)))


def _rows(conn: Connection, ids: list[str]) -> tuple[RefundRow, ...]:
    stored = load(conn, [Ref(Refund.kind, id) for id in ids])
    return tuple(_row(conn, from_image(Refund, stored[Ref(Refund.kind, id)].image)) for id in ids)


def _row(conn: Connection, refund: Refund) -> RefundRow:
    steps = quick(conn, STEPS, (refund.id,))
    return RefundRow(
        id=refund.id,
        order=refund.order,
        ticket=refund.ticket,
        customer=refund.customer,
        amount=refund.amount,
        currency=refund.currency,
        stage=str(refund.stage),
        agent=refund.agent,
        clause=refund.clause,
        rules=refund.rules,
        trace=refund.trace,
        is_promised=refund.is_promised,
        is_saved_here=bool(first(conn, PENDING_REFUND, (refund.id,))[0]),
        approver=refund.approver,
        approvals=refund.approvals,
        expires_us=_us(refund.expires_at),
        reason=refund.reason,
        payouts=tuple((part.method, part.amount, part.outcome) for part in refund.payouts),
        steps=tuple(RefundStepRow(*step) for step in steps),
        ask=refund.ask,
        payee_customers=refund.payee_customers,
    )


def _us(at: datetime | None) -> int | None:
    return None if at is None else micros(at)


def allowances(conn: Connection, question: Allowances, asker: Asker) -> AllowancesRow:
    """What this agent may give, now and without the hub."""
    agent, rules = _entity(conn, Agent, asker.agent), _entity(conn, Rules, CURRENT)
    at = moment(asker.now_us)
    grants = tuple(
        GrantRow(x.id, x.order, x.ticket, x.left, x.currency, micros(x.expires_at), x.is_good(at))
        for x in _grants(conn, asker.agent)
    )
    if agent is None or rules is None:
        return AllowancesRow(agent.role if agent else "", (), grants)
    wallet = _entity(conn, Wallet, agent.id) or Wallet(agent.id)
    store = rules.book().store
    own = next((one for one in store.roles if one.role == agent.role), None)
    rows: list[AllowanceRow] = []
    for currency in sorted(own.case) if own else ():
        given = wallet.on(at, currency)
        who = Standing(agent.role, given.amount, given.offline)
        now = may_pay(store.roles, who, 0, currency)
        offline = may_pay_offline(store.roles, store.offline, who, 0, currency)
        pool = max(0, offline_pool(rules, agent.role, currency) - given.gifts)
        rows.append(
            AllowanceRow(
                currency, now.limit, now.left_today, offline.limit, offline.left_today, pool
            )
        )
    return AllowancesRow(agent.role, tuple(rows), grants, own is not None and own.approves)


def grant_of_code(conn: Connection, question: GrantOfCode, asker: Asker) -> RedeemGrant | None:
    """The operation that uses a code; None when it is not for this order, amount and workstation, or too old."""
    known = dict(quick(conn, "SELECT key, value FROM kv WHERE key IN ('grant_key', 'replica')"))
    order = _entity(conn, Order, question.order)
    if "grant_key" not in known or order is None:
        return None
    key, replica = bytes.fromhex(known["grant_key"]), known["replica"]
    at, amount = moment(asker.now_us), question.amount
    found = matching(key, question.code, order.id, amount, order.currency, at)
    if found is None:
        return None
    day, nth = found
    id, until = lent_id(order.id, replica, day, nth), lent_until(day)
    stamp = str(asker.now_us)
    return RedeemGrant(id, order.id, question.ticket, stamp, replica, asker.agent, amount, until)


def _grants(conn: Connection, agent: str, order: str = "") -> list[Grant]:
    where = 'AND "order" = ?' if order else ""
    params = (agent, order) if order else (agent,)
    ids = [row[0] for row in quick(conn, GRANTS.format(where=where), params)]
    stored = load(conn, [Ref(Grant.kind, id) for id in ids])
    return [from_image(Grant, stored[Ref(Grant.kind, id)].image) for id in ids]


def _entity(conn: Connection, cls: type[T], id: str) -> T | None:
    ref = Ref(cls.kind, id)  # type: ignore[attr-defined]
    row = load(conn, (ref,)).get(ref)
    return from_image(cls, row.image) if row else None
