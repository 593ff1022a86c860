"""The list of customers who were erased: kept beside backups, it lets a restored hub forget them once more.

Workstations send their own share again; this is for what none of them holds any more.
"""

from collections.abc import Iterable
from random import Random

from sqlalchemy import Engine

from app.domain.gone import EraseCustomer
from app.hub.hub import Hub


def erased(engine: Engine) -> list[str]:
    """The ids of those who were erased; nothing else is known of them."""
    sql = "SELECT id FROM customers WHERE erased_at IS NOT NULL ORDER BY id"
    with engine.connect() as conn:
        return list(conn.exec_driver_sql(sql).scalars())


def erase_again(hub: Hub, ids: Iterable[str], rng: Random) -> int:
    """Erase those whom this hub still knows; returns how many they were."""
    results = hub.perform_all([EraseCustomer(id) for id in ids], rng)
    return sum(result.status == "applied" for result in results)
