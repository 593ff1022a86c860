"""Money under many hands at once, on PostgreSQL: in no snapshot is more promised and paid than was captured."""

import random
import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

import msgspec
from sqlalchemy import Connection, Engine, insert

from app.domain.codec import from_image
from app.domain.operations import Ref
from app.domain.people import Agent, RecordAgent
from app.domain.refunds.account import Pot, RefundAccount, RefundStep, balances
from app.domain.refunds.payouts import Outcome
from app.domain.refunds.settling import SettleRefund
from app.hub.auth import Auth
from app.hub.hub import Hub
from app.hub.ledger import PostgresLedger
from app.store import tables as t
from app.sync.protocol import GENESIS
from tests.helpers.money import issue, order, shop
from tests.helpers.profiles import AT, ticket
from tests.hub.test_hub import Sender

ORDERS = ("o1", "o2")
PIECES, ISSUERS, EACH = 60, 3, 8
EFFECTS = (
    'SELECT e.refund, r.ticket, r."order", e.key FROM refund_effect e JOIN refunds r '
    "ON r.id = e.refund WHERE e.state = 'queued' ORDER BY e.key"
)


class Bank:
    """Two orders, four workstations that refund them, and a provider's answers, all at once."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        auth = Auth(engine, lambda: AT, random.SystemRandom())
        self.hub = Hub(engine, clock=lambda: AT, auth=auth)
        self.hub.perform_all(
            [*shop(*(order(id, pieces=PIECES) for id in ORDERS))], random.Random(1)
        )
        names = ["reader", *(f"w{n}" for n in range(ISSUERS))]
        people = [RecordAgent(Agent(name, name, name, "supervisor", ("*",))) for name in names]
        # Each has an own ticket on each order: nothing but the order and its money is common.
        desks = [ticket(f"{id}-{name}", "Kettle", order=id) for id in ORDERS for name in names]
        self.hub.perform_all([*people, *desks], random.Random(2))
        rows = [
            {
                "id": name, "number": n, "user_id": name, "device_pubkey": "", "last_op_seq": 0,
                "last_hash": GENESIS, "schema": 1, "state": "active", "seen_at": 0,
            }
            for n, name in enumerate(names, 1)
        ]  # fmt: skip
        with engine.begin() as conn:
            conn.execute(insert(t.sync_replica), rows)

    def rush(self) -> int:
        """Everybody at once; returns how often somebody has looked."""
        stop = threading.Event()
        with ThreadPoolExecutor(ISSUERS + 2) as pool:
            looks, pays = pool.submit(self.look, stop), pool.submit(self.settle, stop)
            issuers = [pool.submit(self.issue, f"w{n}") for n in range(ISSUERS)]
            try:
                for one in issuers:
                    one.result(60)
            finally:
                stop.set()
            pays.result(60)
            return looks.result(60)

    def issue(self, name: str) -> None:
        dice, sender = random.Random(name), Sender(self.hub, name)
        for n in range(EACH):
            order, pieces = dice.choice(ORDERS), dice.choice((1, 2, 3))
            asked = {"order": order, "ticket": f"{order}-{name}", "by": name}
            sender.send(issue(f"{name}-{n}", pieces, **asked))

    def settle(self, stop: threading.Event) -> None:
        """What the provider says of each payout, as it comes: mostly yes."""
        dice, done = random.Random(5), set[str]()
        while not stop.is_set():
            with self.engine.connect() as conn:
                due = [row for row in conn.exec_driver_sql(EFFECTS) if row[3] not in done]
            for refund, ticket_id, of, key in due:
                outcome = dice.choice((Outcome.PAID, Outcome.PAID, Outcome.REFUSED))
                op = SettleRefund(refund, ticket_id, of, "ada", "hub", "EUR", key, outcome)
                assert self.hub.perform_all([op], dice)[0].status == "applied"
                done.add(key)

    def look(self, stop: threading.Event) -> int:
        """Snapshot after snapshot until all is done."""
        snapshots = self.engine.execution_options(isolation_level="REPEATABLE READ")
        count = 0
        while not stop.is_set():
            with snapshots.connect() as conn:
                judge(conn)
            count += 1
        return count


def judge(conn: Connection) -> list[RefundAccount]:
    """What is promised, set aside and paid fits into what was captured, and is what the ledger says."""
    accounts = [from_image(RefundAccount, it) for it in images(conn, RefundAccount.kind)]
    steps = [from_image(RefundStep, it) for it in images(conn, RefundStep.kind)]
    for account in accounts:
        assert min(account.available, account.granted, account.reserved, account.paid) >= 0
        assert account.reserved + account.paid + account.granted <= account.captured
        assert balances(step for step in steps if step.order == account.id) == {
            Pot.NOWHERE: -account.captured, Pot.AVAILABLE: account.available,
            Pot.GRANTED: account.granted, Pot.RESERVED: account.reserved, Pot.PAID: account.paid,
        }  # fmt: skip
    return accounts


def images(conn: Connection, kind: str) -> Sequence[dict[str, object]]:
    ids = conn.exec_driver_sql(f"SELECT id FROM {kind}").scalars()  # noqa: S608
    rows = PostgresLedger(conn).rows((Ref(kind, id), 0) for id in ids)
    return [msgspec.json.decode(msgspec.json.encode(row.row)) for row in rows]


def test_in_every_moment_of_a_rush_the_accounts_hold_no_more_than_was_captured(
    hub_engine: Engine,
) -> None:
    bank = Bank(hub_engine)
    assert bank.rush() > 3
    with hub_engine.connect() as conn:
        accounts = judge(conn)
        issued = conn.exec_driver_sql("SELECT count(*), sum(amount) FROM refunds").one()
        refused = conn.exec_driver_sql(
            "SELECT coalesce(sum(amount), 0) FROM refund_steps WHERE step = 'refused'"
        ).scalar_one()
    assert {account.id for account in accounts} == set(ORDERS)
    assert issued[0] > ISSUERS * EACH / 3
    assert issued[1] == sum(it.reserved + it.paid for it in accounts) + refused
