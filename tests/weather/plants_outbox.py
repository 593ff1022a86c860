"""Defects of the queue and of what goes over the line: order, halves, names and numbers of operations."""

from typing import Any

from app.hub import core
from app.sync import client, exchange, outbox
from app.sync.protocol import Unreachable
from tests.weather.plants import Garden, plant


@plant
def queue_in_order_of_time(garden: Garden) -> None:
    """What waits is sent in the order of the wall clock, which may have been put back."""
    real = garden.put(outbox, "quick", None)

    def quick(conn: Any, sql: str, *rest: Any) -> Any:
        return real(
            conn, sql.replace("ORDER BY op_seq LIMIT", "ORDER BY created_wall LIMIT"), *rest
        )

    outbox.quick = quick


@plant
def sent_side_by_side(garden: Garden) -> None:
    """A second batch goes out beside the first, and a hub that minds no gap takes whichever comes first."""
    real = garden.put(client, "push", None)
    garden.put(core.HubCore, "_continues", staticmethod(lambda *_: None))
    turns = [0]

    def push(conn: Any, limits: Any, *, is_first: bool, after: int = 0) -> Any:
        turns[0] += 1
        first = real(conn, limits, is_first=is_first, after=after)
        if first is None or turns[0] % 3:
            return first
        return real(conn, limits, is_first=is_first, after=first.ops[0].seq) or first

    client.push = push


@plant
def half_a_batch_done(garden: Garden) -> None:
    """Of a batch the first half is done, and all of it has receipts."""
    judge, real = (
        garden.put(core.HubCore, "_judge", None),
        garden.put(core.HubCore, "_result", None),
    )
    left = [0]

    def judged(self: Any, ledger: Any, replica: Any, author: Any, new: Any, *rest: Any) -> Any:
        left[0] = (len(new) + 1) // 2
        return judge(self, ledger, replica, author, new, *rest)

    def result(self: Any, overlay: Any, wire: Any, *rest: Any) -> Any:
        left[0] -= 1
        if left[0] >= 0:
            return real(self, overlay, wire, *rest)
        return core.OpResult(wire.seq, "applied")

    core.HubCore._judge, core.HubCore._result = judged, result  # type: ignore[method-assign]


@plant
def sent_again_under_another_name(garden: Garden) -> None:
    """What got no answer is sent once more as something new."""
    real = garden.put(exchange.Exchange, "push", None)

    def push(self: Any) -> int:
        try:
            return real(self)
        except Unreachable:
            with self._station.writing() as conn:
                conn.exec_driver_sql("UPDATE outbox SET op_id = op_id || '~' WHERE state = 'local'")
                outbox._chain_anew(conn, 0)
            raise

    exchange.Exchange.push = push
