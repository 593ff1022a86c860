"""Whatever brings rows refuses a program that is too old to read them, and what it has to send is taken."""

from collections.abc import Callable
from typing import Any

import pytest

from app.domain.contacts import AddNote
from app.hub.book import OLDEST_SCHEMA
from app.sync.outbox import get_kv
from app.sync.protocol import (
    BUCKETS,
    AskGrants,
    Bootstrap,
    Compare,
    Fault,
    HubFault,
    Pull,
)
from app.sync.protocol_older import Fetch, Look
from tests.hub.test_scope import House, Seat
from tests.hub.test_scope import house as _house

house = _house
Asks = Callable[[str, str], Any]

ASKS: dict[str, Asks] = {
    "pull": lambda replica, epoch: Pull(replica, epoch, {"ref": 0}),
    "bootstrap": lambda replica, epoch: Bootstrap(replica, epoch, "ref"),
    "compare": lambda replica, epoch: Compare(replica, epoch, "ref", 0, ["0:0"] * BUCKETS),
    "grant": lambda replica, epoch: AskGrants(replica, epoch, []),
    "look": lambda replica, epoch: Look(replica, "Ada", "all"),
    "fetch": lambda replica, epoch: Fetch(replica, epoch, "customers", "ada", ""),
}


def spoken(seat: Seat, schema: int) -> tuple[str, str]:
    """The names of a seat whose program understands a schema."""
    with seat.station.reading() as conn:
        replica, epoch = get_kv(conn, "replica"), get_kv(conn, "hub_epoch")
    with seat.house.engine.begin() as conn:
        conn.exec_driver_sql("UPDATE sync_replica SET schema = %s WHERE id = %s", (schema, replica))
    return replica, epoch


@pytest.mark.parametrize("question", ASKS)
def test_a_program_too_old_is_given_no_rows_by_any_question(house: House, question: str) -> None:
    seat = house.seat("jn")
    hub, ask = house.hub, ASKS[question]
    getattr(hub, question)(ask(*spoken(seat, OLDEST_SCHEMA)))
    with pytest.raises(HubFault) as refused:
        getattr(hub, question)(ask(*spoken(seat, OLDEST_SCHEMA - 1)))
    assert refused.value.fault is Fault.UPGRADE_REQUIRED


def test_what_a_program_too_old_has_to_send_is_taken_all_the_same(house: House) -> None:
    seat = house.seat("jn")
    seat.does(AddNote("n1", "t1", "measured it"))
    exchange = seat.station.exchange(house.line())
    exchange.hello()
    spoken(seat, OLDEST_SCHEMA - 1)
    assert exchange.push() == 1
