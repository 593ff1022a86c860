"""The hub's ledger on PostgreSQL: set-based reads and writes inside one transaction.

Rows are locked in a fixed order and scope counters last, so that two pushes cannot wait for each
other in a circle; a scope's numbers become visible in the order in which they were given.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import product
from typing import Any

import msgspec
from sqlalchemy import Connection

from app.domain.codec import Image
from app.domain.operations import OFFICE, Ref
from app.hub.book import Entry, Overtaken, Receipt, Replica
from app.hub.ledger_money import MoneyLedger
from app.hub.ledger_rows import Written, select, write
from app.hub.scope import OF_CUSTOMER, PARTS
from app.hub.words import Said
from app.store.rows import BY_KIND, Stored
from app.sync.protocol import GENESIS, SCHEMA_VERSION, Digest, OpHead, OpResult, Row, WireOp

KINDS = tuple(BY_KIND)  # the fixed order in which kinds are locked
REFERENCE = frozenset(
    {"roles", "queues", "agents", "tags", "rules", "policy_parts", "policy_shelf"}
)


# Hundreds of ids at once: the driver looks at each item of a list, but not into a text.
AMONG = "= ANY(ARRAY(SELECT jsonb_array_elements_text(%s::jsonb)))"

MOST_COUNTED = 250_000  # lines of the index, within 0.2 s

# An escaped NUL: an odd number of backslashes before u0000. Six typed characters are not meant.
NUL = re.compile(r"(?<!\\)((?:\\\\)*)\\u0000")


def _json(value: Any) -> str:
    """JSON for PostgreSQL, whose text cannot hold NUL (no person typed it)."""
    text = msgspec.json.encode(value).decode("utf-8")
    return NUL.sub(r"\1", text) if "\\u0000" in text else text


class PostgresLedger(MoneyLedger):
    """A `core.Ledger` over an open transaction."""

    def __init__(self, conn: Connection) -> None:
        super().__init__(conn)
        self._said = Said()
        self._held: dict[Ref, Image] = {}  # rows as this transaction has locked and read them

    def epoch(self) -> str:
        """The name of this hub's history."""
        return str(self._conn.exec_driver_sql("SELECT epoch FROM sync_hub").scalar_one())

    def replica(self, id: str, *, lock: bool) -> Replica | None:
        """A workstation, locked when asked."""
        rows = self._all(REPLICA + ("FOR UPDATE" if lock else ""), id)
        return Replica(*rows[0]) if rows else None

    def office(self, now_us: int) -> Replica:
        """The hub's own author, made when it is missing, locked."""
        self._conn.exec_driver_sql(
            "INSERT INTO sync_replica (id, number, user_id, device_pubkey, last_op_seq, last_hash, "
            "schema, state, seen_at) VALUES (%s, 0, %s, '', 0, %s, %s, 'active', %s) "
            "ON CONFLICT (id) DO NOTHING",
            (OFFICE, OFFICE, GENESIS, SCHEMA_VERSION, now_us),
        )
        return Replica(*self._all(REPLICA + "FOR UPDATE", OFFICE)[0])

    def receipts(self, replica: str, first: int, last: int) -> list[Receipt]:
        """The receipts of a run of operations."""
        rows = self._all(
            "SELECT op_seq, op_id, hash, name, v, args, status, code, detail, cut, occurred_at "
            "FROM sync_op WHERE replica_id = %s AND op_seq BETWEEN %s AND %s ORDER BY op_seq",
            replica, first, last,
        )  # fmt: skip
        return [
            Receipt(
                WireOp(seq, op_id, name, v, args, at), digest, OpResult(seq, status, code, detail),
                cut, at,
            )
            for seq, op_id, digest, name, v, args, status, code, detail, cut, at in rows
        ]  # fmt: skip

    def known_ops(self, op_ids: Sequence[str]) -> dict[str, OpResult]:
        """What was answered to operations that came before."""
        sql = (
            "SELECT op_id, op_seq, status, code, detail FROM sync_op "
            f"WHERE op_id {AMONG} AND status <> 'noop'"
        )
        rows = self._all(sql, _json(op_ids))
        return {op_id: OpResult(*result) for op_id, *result in rows}

    def note_schema(self, replica: str, schema: int) -> None:
        """Remember which schema a workstation's program speaks."""
        sql = "UPDATE sync_replica SET schema = %s WHERE id = %s"
        self._conn.exec_driver_sql(sql, (schema, replica))

    def fork(self, replica: Replica, id: str, mark: OpHead, now_us: int) -> int:
        """Give a copy of a workstation a name of its own."""
        sql = "UPDATE sync_hub SET next_station = next_station + 1 RETURNING next_station - 1"
        number = int(self._conn.exec_driver_sql(sql).scalar_one())
        self._conn.exec_driver_sql(FORK, (id, number, mark.seq, mark.hash, now_us, replica.id))
        return number

    def load(self, refs: Iterable[Ref]) -> dict[Ref, Stored]:
        """Stored rows; reference data is read without a lock, `save` numbers its revisions safely."""
        ids: dict[str, list[str]] = {}
        for ref in refs:
            ids.setdefault(ref.kind, []).append(ref.id)
        found: dict[Ref, Stored] = {}
        for kind in KINDS:
            if kind not in ids:
                continue
            lock = "" if kind in REFERENCE else " FOR UPDATE"
            sql = f"{select(kind)} WHERE t.id {AMONG} ORDER BY t.id{lock}"
            for id, rev, scope, body in self._all(sql, _json(sorted(set(ids[kind])))):
                ref = Ref(kind, id)
                found[ref] = Stored(msgspec.json.decode(body), rev, scope)
                self._said.note(ref, found[ref].image)
                if lock:
                    self._held[ref] = found[ref].image
        return found

    def queues(self) -> list[str]:
        """The ids of all queues."""
        return [row[0] for row in self._all("SELECT id FROM queues ORDER BY id")]

    def numbers(self, count: int) -> int:
        """Take public ticket numbers."""
        sql = "UPDATE sync_hub SET next_number = next_number + %s RETURNING next_number - %s"
        return int(self._all(sql, count, count)[0][0])

    def save(self, rows: Sequence[tuple[Ref, Stored]]) -> dict[Ref, int]:
        """Write rows, each one revision on; of a row that was read, only what has changed."""
        grouped: dict[tuple[str, bool, bool], list[Written]] = {}
        for ref, stored in rows:
            one = Written(ref, stored, self._held.get(ref), self._said.anew(ref, stored.image))
            group = ref.kind, bool(one.words), one.before is not None
            grouped.setdefault(group, []).append(one)
        revs: dict[Ref, int] = {}
        for kind, has_words, is_held in product(KINDS, (False, True), (False, True)):
            if group := grouped.get((kind, has_words, is_held)):
                sql, images = write(group)
                revs |= {Ref(kind, id): rev for id, rev in self._all(sql, _json(images))}
                if is_held:
                    self._held |= {one.ref: one.stored.image for one in group}
        if any(stored.rev == 0 and revs[ref] != 1 for ref, stored in rows):
            raise Overtaken
        return revs

    def move_parts(self, ticket: str, scope: str) -> list[tuple[Ref, int, str]]:
        """Give a ticket's messages and contacts another scope."""
        moved: list[tuple[Ref, int, str]] = []
        for kind, column in PARTS.items():
            sql = (
                f"UPDATE {kind} t SET scope = %s, rev = t.rev + 1 FROM "  # noqa: S608
                f"(SELECT id, scope FROM {kind} WHERE {column} = %s AND scope <> %s ORDER BY id "
                "FOR UPDATE) old WHERE t.id = old.id RETURNING t.id, t.rev, old.scope"
            )
            moved += [
                (Ref(kind, id), rev, was) for id, rev, was in self._all(sql, scope, ticket, scope)
            ]
        return moved

    def resting(self, tickets: Iterable[str]) -> set[str]:
        """Those tickets that have left their team's feed."""
        return {id for (id,) in self._all(RESTING, list(tickets))}

    def parts(self, tickets: Iterable[str]) -> list[tuple[str, Ref, int]]:
        """The parts of tickets, each with its scope and revision."""
        listed = list(tickets)
        return [
            (scope, Ref(kind, id), rev)
            for kind, column in PARTS.items()
            for scope, id, rev in self._all(
                f"SELECT scope, id, rev FROM {kind} WHERE {column} = ANY(%s)",  # noqa: S608
                listed,
            )
        ]

    def members(self, customers: Iterable[str]) -> dict[str, list[str]]:
        """In which scopes customers travel."""
        listed = sorted(customers)
        self._all("SELECT FROM customers WHERE id = ANY(%s) ORDER BY id FOR NO KEY UPDATE", listed)
        found: dict[str, list[str]] = {}
        sql = "SELECT customer, scope FROM sync_member WHERE customer = ANY(%s) ORDER BY scope"
        for customer, scope in self._all(sql, listed):
            found.setdefault(customer, []).append(scope)
        return found

    def needed(self, pairs: Iterable[tuple[str, str]]) -> set[tuple[str, str]]:
        """Those pairs of scope and customer for which the scope holds a ticket."""
        return {tuple(pair) for pair in self._all(NEEDED, *_columns(pairs))}

    def group(self, customers: Iterable[str]) -> list[tuple[str, Ref, int]]:
        """All rows that travel with customers."""
        rows = self._all(GROUP, *[list(customers)] * len(OF_CUSTOMER))
        return [(customer, Ref(kind, id), rev) for customer, kind, id, rev in rows]

    def about(self, customers: Iterable[str]) -> list[Ref]:
        """All rows that are about customers, beside their own."""
        listed = list(customers)
        tickets = [
            id for (id,) in self._all("SELECT id FROM tickets WHERE customer = ANY(%s)", listed)
        ]
        own = [ref for _, ref, _ in self.group(listed) if ref.kind != "customers"]
        parts = [ref for _, ref, _ in self.parts(tickets)]
        return [*(Ref("tickets", id) for id in tickets), *own, *parts]

    def held(self, lines: Iterable[tuple[str, Ref]]) -> list[tuple[str, Ref]]:
        """Those pairs of scope and row in which the scope holds the row."""
        listed = list(lines)
        scopes, kinds = [scope for scope, _ in listed], [ref.kind for _, ref in listed]
        rows = self._all(HELD, scopes, kinds, [ref.id for _, ref in listed])
        return [(scope, Ref(kind, id)) for scope, kind, id in rows]

    def forget_words(self, ids: Sequence[str]) -> None:
        """Empty the receipts of operations that name one of the ids."""
        self._conn.exec_driver_sql(
            "SET LOCAL statement_timeout = 0"
        )  # all receipts are looked through
        named = [f"%{_escaped(_json(id))}%" for id in ids]
        self._conn.exec_driver_sql(FORGET_WORDS, (named,))

    def join(self, pairs: Iterable[tuple[str, str]], until_us: int | None) -> None:
        """From now on customers travel in scopes."""
        scopes, customers = _columns(pairs)
        if scopes:
            self._conn.exec_driver_sql(JOIN, (until_us, scopes, customers))

    def part(self, pairs: Iterable[tuple[str, str]]) -> None:
        """Customers travel in scopes no longer."""
        scopes, customers = _columns(pairs)
        if scopes:
            self._conn.exec_driver_sql(PART, (scopes, customers))

    def record(self, replica: str, receipts: Sequence[Receipt], received_us: int) -> None:
        """Keep receipts and move the workstation's mark."""
        self._conn.exec_driver_sql(RECORD, (replica, received_us, _json(_receipts(receipts))))
        set_aside = [
            (replica, r.op.seq, r.result.detail.get("reason", ""), received_us)
            for r in receipts
            if r.result.status == "quarantined"
        ]
        if set_aside:
            self._conn.exec_driver_sql(
                "INSERT INTO quarantine (replica_id, op_seq, reason, at) VALUES (%s, %s, %s, %s)",
                set_aside,
            )
        last = receipts[-1]
        self._conn.exec_driver_sql(
            "UPDATE sync_replica SET last_op_seq = %s, last_hash = %s, seen_at = %s WHERE id = %s",
            (last.op.seq, last.hash, received_us, replica),
        )

    def publish(self, entries: Sequence[Entry]) -> dict[str, int]:
        """Number the entries and move the scopes' counters, in sorted order; the last thing a push does."""
        listed = [[e.scope, e.ref.kind, e.ref.id, e.rev, e.kind] for e in entries]
        rows = self._all(PUBLISH, _json(listed))
        return {scope: seq for scope, seq in rows}

    def heads(self, scopes: Iterable[str]) -> dict[str, int]:
        """How far scopes reach."""
        rows = self._all("SELECT id, seq FROM sync_scope WHERE id = ANY(%s)", list(scopes))
        return {scope: seq for scope, seq in rows}

    def floors(self, scopes: Iterable[str]) -> dict[str, int]:
        """Below which number scopes have forgotten what left them."""
        sql = "SELECT id, min_seq FROM sync_scope WHERE id = ANY(%s) AND min_seq > 0"
        return {scope: seq for scope, seq in self._all(sql, list(scopes))}

    def digests(self, scopes: Iterable[str]) -> dict[str, str]:
        """What scopes hold, each in one word."""
        sql = "SELECT id, held, fold FROM sync_scope WHERE id = ANY(%s)"
        rows = self._all(sql, list(scopes))
        return {scope: str(Digest(held, fold % (1 << 64))) for scope, held, fold in rows}

    def tickets_in(self, scopes: Iterable[str]) -> int | None:
        """How many tickets scopes hold; None when counting them would take too long."""
        count = self._all(TICKETS_IN, list(scopes), MOST_COUNTED + 1)[0][0]
        return count if count <= MOST_COUNTED else None

    def lines(self, scope: str) -> list[tuple[Ref, int]]:
        """Every row that a scope holds."""
        sql = "SELECT etype, eid, rev FROM sync_index WHERE scope = %s AND kind = 'put'"
        return [(Ref(kind, id), rev) for kind, id, rev in self._all(sql, scope)]

    def own(self, agent: str, scope: str) -> list[tuple[Ref, int]]:
        """What an agent's open tickets need of a scope."""
        return [(Ref(kind, id), rev) for kind, id, rev in self._all(OWN, agent, *[scope] * 7)]

    def rows(self, lines: Iterable[tuple[Ref, int]]) -> list[Row]:
        """Rows as the feed gives them."""
        index = [("", ref.kind, ref.id, 0, rev, "put") for ref, rev in lines]
        return [row for _, (_, row) in self._rows(index)]

    def feed(self, cursors: dict[str, int], limit: int) -> dict[str, list[tuple[int, Row]]]:
        """Per scope the rows after its cursor."""
        if not cursors:
            return {}
        rows = self._all(FEED, list(cursors), list(cursors.values()), limit)
        feed: dict[str, list[tuple[int, Row]]] = {}
        for scope, numbered in self._rows(rows):
            feed.setdefault(scope, []).append(numbered)
        return feed

    def feed_down(self, scope: str, cut: int, before: int, limit: int) -> list[tuple[int, Row]]:
        """A scope's rows from the newest down."""
        bound = min(cut, before - 1) if before else cut
        rows = self._all(FEED_DOWN, scope, bound, limit)
        return [numbered for _, numbered in self._rows(rows)]

    def _rows(self, index: list[Any]) -> list[tuple[str, tuple[int, Row]]]:
        """Index lines with their bodies, one SELECT a kind."""
        ids: dict[str, list[str]] = {}
        for _, kind, id, _, _, what in index:
            if what == "put":
                ids.setdefault(kind, []).append(id)
        bodies: dict[tuple[str, str], str] = {}
        for kind, wanted in ids.items():
            sql = f"{select(kind)} WHERE t.id {AMONG}"
            for id, _, _, body in self._all(sql, _json(wanted)):
                bodies[kind, id] = body
        numbered: list[tuple[str, tuple[int, Row]]] = []
        for scope, kind, id, seq, rev, what in index:
            # Straight from the database into the reply: nobody here reads what stands in a body.
            body: Any = msgspec.Raw(bodies[kind, id]) if what == "put" else None
            numbered.append((scope, (seq, Row(kind, id, rev, what, body))))
        return numbered


def _escaped(words: str) -> str:
    """Words as LIKE looks for them, to the letter."""
    return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def _columns(pairs: Iterable[tuple[str, str]]) -> tuple[list[str], list[str]]:
    listed = sorted(pairs)
    return [scope for scope, _ in listed], [customer for _, customer in listed]


def _receipts(receipts: Sequence[Receipt]) -> list[Any]:
    return [
        {
            "op_seq": r.op.seq, "op_id": r.op.id, "hash": r.hash, "name": r.op.name, "v": r.op.v,
            "args": r.op.args, "status": r.result.status, "code": r.result.code,
            "detail": r.result.detail, "cut": r.cut, "occurred_at": r.occurred_us,
        }
        for r in receipts
    ]  # fmt: skip


REPLICA = """
SELECT r.id, r.user_id, r.last_op_seq, r.last_hash, r.state, r.schema, coalesce((
  SELECT o.occurred_at FROM sync_op o WHERE o.replica_id = r.id AND o.op_seq = r.last_op_seq), 0)
FROM sync_replica r WHERE r.id = %s
"""
FORK = """
INSERT INTO sync_replica (id, number, user_id, device_pubkey, last_op_seq, last_hash, schema, state, seen_at)
SELECT %s, %s, user_id, device_pubkey, %s, %s, schema, 'active', %s FROM sync_replica WHERE id = %s
"""
RECORD = """
INSERT INTO sync_op (replica_id, received_at, op_seq, op_id, hash, name, v, args, status, code, detail,
  cut, occurred_at)
SELECT %s, %s, op_seq, op_id, hash, name, v, args, status, code, detail, cut, occurred_at
FROM jsonb_populate_recordset(NULL::sync_op, %s::jsonb)
"""


def _fold(line: str) -> str:
    """SQL for `protocol.row_fold` of a line of the index."""
    said = f"{line}.etype || '/' || {line}.eid || '/' || {line}.rev"
    return f"('x' || left(md5({said}), 16))::bit(64)::bigint"


PUBLISH = f"""
WITH entries AS (
  SELECT e->>0 AS scope, e->>1 AS etype, e->>2 AS eid, (e->>3)::bigint AS rev, e->>4 AS kind, n,
    row_number() OVER (PARTITION BY e->>0 ORDER BY n) AS place
  FROM jsonb_array_elements(%s::jsonb) WITH ORDINALITY AS j(e, n)
), turns AS (
  SELECT e.scope, {_fold("e")} AS fold, 1 AS held FROM entries e WHERE e.kind = 'put'
  UNION ALL
  SELECT i.scope, {_fold("i")}, -1 FROM entries e JOIN sync_index i
  ON i.scope = e.scope AND i.etype = e.etype AND i.eid = e.eid AND i.kind = 'put'
), sums AS (
  SELECT scope, sum(held) AS held, bit_xor(fold) AS fold FROM turns GROUP BY scope
), heads AS (
  INSERT INTO sync_scope AS s (id, seq, held, fold)
  SELECT e.scope, count(*), max(coalesce(m.held, 0)), max(coalesce(m.fold, 0))
  FROM entries e LEFT JOIN sums m ON m.scope = e.scope GROUP BY e.scope ORDER BY e.scope
  ON CONFLICT (id) DO UPDATE SET seq = s.seq + excluded.seq, held = s.held + excluded.held,
    fold = s.fold # excluded.fold
  RETURNING id, seq
), sizes AS (
  SELECT scope, count(*) AS size FROM entries GROUP BY scope
), lines AS (
  INSERT INTO sync_index AS i (scope, etype, eid, seq, rev, kind)
  SELECT e.scope, e.etype, e.eid, h.seq - z.size + e.place, e.rev, e.kind
  FROM entries e JOIN heads h ON h.id = e.scope JOIN sizes z ON z.scope = e.scope
  ON CONFLICT (scope, etype, eid) DO UPDATE SET seq = excluded.seq, rev = excluded.rev,
    kind = excluded.kind
)
SELECT id, seq FROM heads
"""
OWN = """
WITH own AS (
  SELECT id, rev, customer, scope FROM tickets
  WHERE assignee = %s AND state IN ('new','open','waiting')
)
SELECT 'tickets', id, rev FROM own WHERE scope = %s
UNION ALL
SELECT 'messages', m.id, m.rev FROM own JOIN messages m ON m.ticket = own.id WHERE m.scope = %s
UNION ALL
SELECT 'contacts', c.id, c.rev FROM own JOIN contacts c ON c.ticket = own.id WHERE c.scope = %s
UNION ALL
SELECT 'checklists', c.id, c.rev FROM own JOIN checklists c ON c.ticket = own.id WHERE c.scope = %s
UNION ALL
SELECT 'conflicts', c.id, c.rev FROM own JOIN conflicts c ON c.subject = own.id WHERE c.scope = %s
UNION ALL
SELECT 'customers', c.id, c.rev FROM sync_member m JOIN customers c ON c.id = m.customer
WHERE m.scope = %s AND m.customer IN (SELECT customer FROM own)
UNION ALL
SELECT 'orders', o.id, o.rev FROM sync_member m JOIN orders o ON o.customer = m.customer
WHERE m.scope = %s AND m.customer IN (SELECT customer FROM own)
"""
RESTING = """
SELECT t.id FROM tickets t JOIN sync_index i
ON i.scope = t.scope AND i.etype = 'tickets' AND i.eid = t.id AND i.kind <> 'put'
WHERE t.id = ANY(%s)
"""
NEEDED = """
SELECT p.scope, p.customer FROM unnest(%s::text[], %s::text[]) AS p(scope, customer)
WHERE EXISTS (SELECT FROM tickets t JOIN sync_index i
  ON i.scope = t.scope AND i.etype = 'tickets' AND i.eid = t.id AND i.kind = 'put'
  WHERE t.customer = p.customer AND t.scope = p.scope)
"""
# What travels with its customer has no scope of its own.
GROUP = " UNION ALL ".join(
    f"SELECT {column}, '{kind}', id, rev FROM {kind} WHERE {column} = ANY(%s) AND scope = ''"  # noqa: S608
    for kind, column in OF_CUSTOMER.items()
)
HELD = """
SELECT i.scope, i.etype, i.eid FROM unnest(%s::text[], %s::text[], %s::text[]) AS r(scope, etype, eid)
JOIN sync_index i ON i.scope = r.scope AND i.etype = r.etype AND i.eid = r.eid AND i.kind = 'put'
"""
FORGET_WORDS = """
UPDATE sync_op SET args = '{}', detail = jsonb_strip_nulls(jsonb_build_object('reason', detail->'reason'))
WHERE args <> '{}' AND args::text LIKE ANY(%s)
"""
JOIN = """
INSERT INTO sync_member (scope, customer, until)
SELECT scope, customer, %s FROM unnest(%s::text[], %s::text[]) AS p(scope, customer)
ON CONFLICT (scope, customer) DO UPDATE SET until = excluded.until
"""
PART = """
DELETE FROM sync_member m USING unnest(%s::text[], %s::text[]) AS p(scope, customer)
WHERE m.scope = p.scope AND m.customer = p.customer
"""
FEED = """
SELECT w.scope, i.etype, i.eid, i.seq, i.rev, i.kind
FROM unnest(%s::text[], %s::bigint[]) AS w(scope, seq)
CROSS JOIN LATERAL (
  SELECT etype, eid, seq, rev, kind FROM sync_index
  WHERE scope = w.scope AND seq > w.seq ORDER BY seq LIMIT %s) i
ORDER BY w.scope, i.seq
"""
TICKETS_IN = """
SELECT count(*) FROM (
  SELECT FROM sync_index WHERE scope = ANY(%s) AND etype = 'tickets' AND kind = 'put' LIMIT %s) few
"""
FEED_DOWN = """
SELECT scope, etype, eid, seq, rev, kind FROM sync_index
WHERE scope = %s AND seq <= %s ORDER BY seq DESC LIMIT %s
"""
