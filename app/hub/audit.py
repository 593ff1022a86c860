"""The audit: receipts of operations that were refused, changed or set aside, for whoever may read them.

An agent reads what became of the own work, a supervisor of the work of those who serve the same queues, and
whoever audits of everybody's. Nothing but what the author was told is in a line, less what stood in a field.
"""

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import Row as Record

from app.domain.auditing import READ_ALL, READ_TEAM
from app.domain.operations import Rejected, decode
from app.domain.people import EVERY
from app.hub.ledger import PostgresLedger
from app.hub.older import Asker
from app.store.queries_audit import AuditLine
from app.sync.protocol import Fault, HubFault
from app.sync.protocol_audit import PAGE, AskAudit, AuditReply

Mark = tuple[int, str, int]
# What stood in a field that two people wrote: it may be a customer's name or mail.
VALUES: Final = frozenset({"base", "yours", "theirs"})
NEWEST: Final[Mark] = (1 << 62, "", 0)


def read(ledger: PostgresLedger, ask: AskAudit) -> AuditReply:
    """A page of what the asker may read; raises HubFault."""
    asker = Asker(ledger, ask.replica)
    found = ledger.refusals(_mark(ask.after), _whose(ledger, asker), PAGE + 1)
    seen = found[:PAGE]
    tickets = {_key(one): _ticket(one) for one in seen}
    numbers = ledger.ticket_numbers(set(tickets.values()) - {""})
    lines = [_line(one, tickets[_key(one)], numbers) for one in seen]
    return AuditReply(lines, _written(_key(seen[-1])) if len(found) > PAGE else "")


def _whose(ledger: PostgresLedger, asker: Asker) -> list[str] | None:
    """Whose work the asker may read about; None for everybody's, the office's included."""
    if READ_ALL in asker.permits:
        return None
    whose = {asker.agent}
    if READ_TEAM in asker.permits:
        whose |= {id for id, queues in ledger.servers() if _share(asker.queues, queues)}
    return sorted(whose)


def _share(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether two people serve a queue together."""
    whole = EVERY in mine or EVERY in theirs
    return bool(mine and theirs and (whole or set(mine) & set(theirs)))


def _ticket(receipt: Record[Any]) -> str:
    """The ticket an operation was about, as far as this program understands it."""
    try:
        touched = decode(receipt.name, receipt.args, receipt.v).touches()
    except Rejected:  # of a newer program, or emptied with a customer who was forgotten
        return ""
    return next((ref.id for ref in touched if ref.kind == "tickets"), "")


def _line(receipt: Record[Any], ticket: str, numbers: dict[str, int]) -> AuditLine:
    told = receipt.detail.keys() - VALUES - {"reason"}
    facts = {key: str(receipt.detail[key]) for key in sorted(told)}
    reason = str(receipt.detail.get("reason", ""))
    return AuditLine(
        receipt.received_at, receipt.replica_id, receipt.op_seq, receipt.occurred_at, receipt.user_id,
        receipt.label, receipt.name, receipt.status, receipt.code, reason, facts,
        ticket, f"#{numbers[ticket]}" if ticket in numbers else "",
    )  # fmt: skip


def _key(receipt: Record[Any]) -> Mark:
    return receipt.received_at, receipt.replica_id, receipt.op_seq


def _written(mark: Mark) -> str:
    return "/".join(map(str, mark))


def _mark(after: str) -> Mark:
    """Where the lines of the last answer ended; raises BAD_REQUEST for what no answer gave."""
    if not after:
        return NEWEST
    at, _, rest = after.partition("/")
    replica, _, seq = rest.rpartition("/")
    if not (replica and at.isdecimal() and seq.isdecimal() and max(len(at), len(seq)) < 19):
        raise HubFault(Fault.BAD_REQUEST, reason="audit.after")
    return int(at), replica, int(seq)
