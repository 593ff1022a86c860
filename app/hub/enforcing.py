"""The moment at which an edition of the policy comes into force, as far as the hub must do something about it."""

import logging
import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from datetime import datetime
from random import Random

from sqlalchemy import Engine

from app.domain.codec import from_image
from app.domain.operations import Ref
from app.domain.policy.editions import EnforceEdition
from app.domain.policy.shelf import SHELF, Edition, Shelf
from app.hub.hub import Hub
from app.hub.ledger import PostgresLedger

log = logging.getLogger(__name__)

EVERY_S = 60.0


def enforce_policy(hub: Hub, engine: Engine, now: datetime, rng: Random) -> bool:
    """Bring the refund rules in line with the edition in force; True when they were not."""
    edition = _in_force(engine, now)
    if edition is None:
        return False
    return hub.perform_all([EnforceEdition(edition)], rng)[0].status == "applied"


def _in_force(engine: Engine, now: datetime) -> Edition | None:
    """The edition in force, when there is one that replaced another."""
    with engine.connect() as conn:
        ledger = PostgresLedger(conn)
        there = ledger.load((SHELF,)).get(SHELF)
        shelf = from_image(Shelf, there.image) if there else None
        shown = shelf.at(now) if shelf else None
        if shown is None:
            return None
        ref = Ref(Edition.kind, shown.head.number)
        found = ledger.load((ref,)).get(ref)
        return from_image(Edition, found.image) if found else None


@contextmanager
def enforcing(
    hub: Hub, engine: Engine, clock: Callable[[], datetime], rng: Random
) -> Generator[None]:
    """Look every minute, for the length of a block, whether an edition's moment has come; trouble passes."""
    stop = threading.Event()

    def watch() -> None:
        seen = ""
        while True:
            try:
                edition = _in_force(engine, clock())
                if edition is not None and edition.id != seen:
                    enforce_policy(hub, engine, clock(), rng)
                    seen = edition.id
            except Exception:  # the database may be away; the moment is still there when it is back
                log.exception("a look at the policy's moments failed")
            if stop.wait(EVERY_S):
                return

    thread = threading.Thread(target=watch, name="policy")
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()
