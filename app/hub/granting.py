"""Setting money aside for workstations: with the claim of a ticket, or by a code that a supervisor reads out."""

from datetime import datetime
from hashlib import blake2b
from random import Random

from app.domain.ids import micros, uuid7
from app.domain.operations import OFFICE, Operation, Ref, args_of
from app.domain.refunds.granting import DrawGrant
from app.domain.refunds.grants import CODES_A_DAY, LIFE, code_of, grant_id, lent_id, lent_until
from app.hub.book import Replica
from app.hub.core import HubCore
from app.hub.ledger import PostgresLedger
from app.sync.protocol import (
    AskGrants,
    Fault,
    GrantsReply,
    HubFault,
    Lend,
    LendReply,
    OpResult,
    Row,
    WireOp,
)

AT_ONCE = 50
BROUGHT = ("refund_grants", "refund_accounts", "refund_steps")


class Granting:
    """Draws grants in the office's name; each call belongs in one transaction of the caller's."""

    def __init__(self, core: HubCore, rng: Random) -> None:
        self._core = core
        self._rng = rng

    def draw(self, ledger: PostgresLedger, ask: AskGrants, now: datetime) -> GrantsReply:
        """Set money aside for the tickets an agent holds; what cannot be had is left out."""
        replica = _replica(ledger, ask.replica)
        if ask.epoch != ledger.epoch():
            raise HubFault(Fault.EPOCH_CHANGED, epoch=ledger.epoch())
        replica.must_understand()
        ops: list[DrawGrant] = []
        scopes = self._core.scopes_of(ledger, replica)
        refs = {Ref("tickets", want.ticket) for want in ask.want[:AT_ONCE]}
        held = ledger.load(refs)
        for n, want in enumerate(ask.want[:AT_ONCE]):
            ticket = held.get(Ref("tickets", want.ticket))
            if ticket is None or ticket.image["assignee"] != replica.user_id:
                continue
            if ticket.scope not in scopes:
                continue  # the agent has left the team; the question was asked before
            if ticket.image["order"] == want.order:
                id, me = grant_id(want.order, replica.id), replica.user_id
                step = f"{micros(now)}-{n}"
                until = now + LIFE
                ops.append(DrawGrant(id, want.order, want.ticket, step, replica.id, me, me, until))
        self._perform(ledger, ops, now)
        rows: dict[str, list[Row]] = {}
        feeds = {
            ref: held[Ref("tickets", op.ticket)].scope
            for op in ops
            for ref in op.touches()
            if ref.kind in BROUGHT
        }
        for ref, stored in ledger.load(feeds).items():
            # What travels with its customer travels in the feed of the customer's ticket, too.
            row = Row(*ref, stored.rev, "put", stored.image)
            rows.setdefault(stored.scope or feeds[ref], []).append(row)
        # Only after the rows: what was changed before they were read lies below these heads.
        cut = ledger.heads(scopes)
        return GrantsReply(ledger.epoch(), rows, self._key(ledger, replica.id).hex(), cut)

    def lend(self, ledger: PostgresLedger, lend: Lend, now: datetime) -> LendReply:
        """Set money aside by a supervisor's word for the workstation an agent used last."""
        by = _replica(ledger, lend.replica).user_id
        target = ledger.newest_replica(lend.agent)
        if target is None:
            raise HubFault(Fault.BAD_REQUEST, reason="agent.no_workstation")
        order = Ref("orders", lend.order)
        there = ledger.load((order,)).get(order)
        if there is None:
            raise HubFault(Fault.BAD_REQUEST, reason="orders.missing")
        day = now.date()
        ids = [lent_id(lend.order, target, day, nth) for nth in range(1, CODES_A_DAY + 1)]
        used = ledger.load(Ref("refund_grants", id) for id in ids)
        free = [nth for nth, id in enumerate(ids, 1) if Ref("refund_grants", id) not in used]
        if not free or lend.amount <= 0:
            raise HubFault(Fault.BAD_REQUEST, reason="grant.exceeded")
        nth = free[0]
        op = DrawGrant(
            ids[nth - 1], lend.order, lend.ticket, str(micros(now)), target, lend.agent, by,
            lent_until(day), lend.amount,
        )  # fmt: skip
        (result,) = self._perform(ledger, [op], now)
        grant = Ref("refund_grants", op.id)
        left = ledger.load((grant,))[grant].image["left"] if result.status == "applied" else 0
        if left != lend.amount:
            reason = result.detail.get("reason", "grant.exceeded")
            raise HubFault(Fault.BAD_REQUEST, reason=reason)
        key, currency = self._key(ledger, target), there.image["currency"]
        code = code_of(key, lend.order, lend.amount, currency, day, nth)
        return LendReply(code, micros(lent_until(day)))

    def _perform(
        self, ledger: PostgresLedger, ops: list[DrawGrant], now: datetime
    ) -> list[OpResult]:
        if not ops:
            return []
        office = ledger.office(micros(now))
        return self._core.administer(
            ledger, office, wired(ops, office, now, self._rng), micros(now)
        )

    def _key(self, ledger: PostgresLedger, replica: str) -> bytes:
        """The workstation's key for codes, which nobody else can work out."""
        return blake2b(replica.encode(), key=ledger.secret()[:64], person=b"grant").digest()


def wired(ops: list[DrawGrant], office: Replica, now: datetime, rng: Random) -> list[WireOp]:
    """Operations as the office's next ones."""
    listed: list[Operation] = [*ops]
    return [
        WireOp(
            office.last_op_seq + n, uuid7(now, rng.getrandbits(74)), op.name, op.version, args_of(op),
            micros(now),
        )
        for n, op in enumerate(listed, 1)
    ]  # fmt: skip


def _replica(ledger: PostgresLedger, id: str) -> Replica:
    replica = ledger.replica(id, lock=False)
    if replica is None or replica.state != "active" or replica.id == OFFICE:
        raise HubFault(Fault.DEVICE_BLOCKED, reason="device.unknown")
    return replica
