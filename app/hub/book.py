"""What the hub's core is handed: the ledger it reads and writes, and what is kept in it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol

from app.domain.operations import Ref
from app.hub.effects import Effect
from app.store.rows import Stored
from app.sync.protocol import SCHEMA_VERSION, Fault, HubFault, OpHead, OpResult, Row, WireOp

OLDEST_SCHEMA = SCHEMA_VERSION - 1  # what a workstation must at least understand to be given rows


@dataclass(frozen=True, slots=True)
class Replica:
    """What the hub knows of a workstation; `newest_us` is when its last operation was made, 0 for none."""

    id: str
    user_id: str
    last_op_seq: int
    last_hash: str
    state: str = "active"
    schema: int = SCHEMA_VERSION
    newest_us: int = 0

    def must_understand(self) -> None:
        """Before it is given rows: raises UPGRADE_REQUIRED when its program is too old to read them."""
        if self.schema < OLDEST_SCHEMA:
            raise HubFault(Fault.UPGRADE_REQUIRED, schema=SCHEMA_VERSION)


@dataclass(frozen=True, slots=True)
class Receipt:
    """What was answered to one operation, kept so that the answer can be given again."""

    op: WireOp
    hash: str
    result: OpResult
    cut: dict[str, int]
    occurred_us: int


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the feed: this row changed (put) or left this scope (moved)."""

    scope: str
    ref: Ref
    rev: int
    kind: str = "put"


class Overtaken(Exception):
    """A row that was not there when it was read has come meanwhile: the whole call must be judged again."""


class Ledger(Protocol):
    """The hub's database inside one transaction."""

    def epoch(self) -> str:
        """The name of this hub's history; another one means it was restored."""
        ...

    def replica(self, id: str, *, lock: bool) -> Replica | None:
        """A workstation; locked until the transaction ends when asked."""
        ...

    def receipts(self, replica: str, first: int, last: int) -> list[Receipt]:
        """The receipts of a run of operations, in order."""
        ...

    def known_ops(self, op_ids: Sequence[str]) -> dict[str, OpResult]:
        """What was answered to operations that came before, whatever their number."""
        ...

    def note_schema(self, replica: str, schema: int) -> None:
        """Remember which schema a workstation's program speaks."""
        ...

    def fork(self, replica: Replica, id: str, mark: OpHead, now_us: int) -> int:
        """Give a copy of a workstation a name of its own, at its own mark; returns its number."""
        ...

    def load(self, refs: Iterable[Ref]) -> dict[Ref, Stored]:
        """The stored rows among `refs`, locked in a fixed order."""
        ...

    def queues(self) -> list[str]:
        """The ids of all queues."""
        ...

    def permitted(self, operation: str) -> list[str]:
        """The agents at work whose role permits an operation."""
        ...

    def numbers(self, count: int) -> int:
        """Take `count` public ticket numbers; returns the first."""
        ...

    def save(self, rows: Sequence[tuple[Ref, Stored]]) -> dict[Ref, int]:
        """Write rows, each one revision on; returns the new revisions. Overtaken when a new row is not new."""
        ...

    def move_parts(self, ticket: str, scope: str) -> list[tuple[Ref, int, str]]:
        """Give a ticket's messages, contacts and conflicts another scope; returns (row, revision, old scope)."""
        ...

    def resting(self, tickets: Iterable[str]) -> set[str]:
        """Those tickets that have left their team's feed for being over long since."""
        ...

    def parts(self, tickets: Iterable[str]) -> list[tuple[str, Ref, int]]:
        """The messages, contacts and conflicts of tickets, each with its scope and revision."""
        ...

    def members(self, customers: Iterable[str]) -> dict[str, list[str]]:
        """In which scopes customers travel; they are locked until the transaction ends."""
        ...

    def needed(self, pairs: Iterable[tuple[str, str]]) -> set[tuple[str, str]]:
        """Those pairs of scope and customer for which the scope holds a ticket."""
        ...

    def group(self, customers: Iterable[str]) -> list[tuple[str, Ref, int]]:
        """All rows that travel with customers: (customer, row, revision)."""
        ...

    def about(self, customers: Iterable[str]) -> list[Ref]:
        """All rows that are about customers, beside their own: tickets with their parts, orders, conflicts."""
        ...

    def held(self, lines: Iterable[tuple[str, Ref]]) -> list[tuple[str, Ref]]:
        """Those pairs of scope and row in which the scope holds the row."""
        ...

    def forget_words(self, ids: Sequence[str]) -> None:
        """Empty the receipts of operations that name one of the ids; the answers stay."""
        ...

    def join(self, pairs: Iterable[tuple[str, str]], until_us: int | None) -> None:
        """From now on customers travel in scopes, until a moment or for as long as they are needed."""
        ...

    def part(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Customers travel in scopes no longer."""
        ...

    def record(self, replica: str, receipts: Sequence[Receipt], received_us: int) -> None:
        """Keep receipts and move the workstation's mark to the last of them."""
        ...

    def queue_effects(self, effects: Sequence[Effect], now_us: int) -> None:
        """Keep payouts for the effect job; a key that is there already stays as it is."""
        ...

    def orders_beside_credits(self, customers: Iterable[str]) -> list[Ref]:
        """All orders of those among customers who are one person and have a credit."""
        ...

    def secret(self) -> bytes:
        """The hub's own key, from which others are derived."""
        ...

    def paid_to(self, marks: Iterable[str]) -> dict[str, set[str]]:
        """The customers who were paid to marked accounts."""
        ...

    def note_paid_to(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Keep that (mark, customer) were paid so."""
        ...

    def merge_paid_to(self, customer: str, into: str) -> None:
        """What is kept of one customer is the other's."""
        ...

    def publish(self, entries: Sequence[Entry]) -> dict[str, int]:
        """Number the entries, scopes in sorted order; returns how far each scope reaches now."""
        ...

    def heads(self, scopes: Iterable[str]) -> dict[str, int]:
        """How far scopes reach."""
        ...

    def floors(self, scopes: Iterable[str]) -> dict[str, int]:
        """Below which number scopes have forgotten what left them."""
        ...

    def digests(self, scopes: Iterable[str]) -> dict[str, str]:
        """What scopes hold, each in one word."""
        ...

    def tickets_in(self, scopes: Iterable[str]) -> int | None:
        """How many tickets scopes hold; None when counting them would take too long."""
        ...

    def lines(self, scope: str) -> list[tuple[Ref, int]]:
        """Every row that a scope holds, with its revision."""
        ...

    def own(self, agent: str, scope: str) -> list[tuple[Ref, int]]:
        """What an agent's open tickets need of a scope: themselves, their parts, their customers and orders."""
        ...

    def rows(self, lines: Iterable[tuple[Ref, int]]) -> list[Row]:
        """Rows as the feed gives them, without a lock."""
        ...

    def feed(self, cursors: dict[str, int], limit: int) -> dict[str, list[tuple[int, Row]]]:
        """Per scope up to `limit` numbered rows after its cursor, in order."""
        ...

    def feed_down(self, scope: str, cut: int, before: int, limit: int) -> list[tuple[int, Row]]:
        """Up to `limit` rows of a scope numbered at most `cut` and below `before` (0 = no bound), newest first."""
        ...
