"""What works beside the hub's server: the rules put in force at the first start, and the payout job."""

import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from random import Random

from sqlalchemy import Engine

from app.domain.refunds.rulebook import PublishRules
from app.hub.hub import Hub
from app.hub.payouts import PayoutJob
from app.hub.providers import Provider
from app.settings.rules import STORE, law_texts, policy_text
from app.sync.protocol import OpResult


def publish_rules(hub: Hub, rng: Random, folder: Path | None = None) -> OpResult:
    """Put the rules of a folder in force, or those that came with the program.

    A folder without the store's own policy leaves that of the program; one without any law is an OSError.
    """
    laws = law_texts(folder) if folder else law_texts()
    if not laws:
        raise FileNotFoundError(f"There are no rules in {folder}.")
    own = folder if folder and (folder / STORE).is_file() else None
    policy = policy_text(own) if own else policy_text()
    return hub.perform_all([PublishRules(laws, policy)], rng)[0]


def ensure_rules(hub: Hub, engine: Engine, rng: Random) -> None:
    """Put the rules that came with the program in force where there are none."""
    with engine.connect() as conn:
        there = conn.exec_driver_sql("SELECT 1 FROM rules").first()
    if there is None:
        publish_rules(hub, rng)


@contextmanager
def paying(
    hub: Hub, engine: Engine, provider: Provider | None, clock: Callable[[], datetime], rng: Random
) -> Generator[None]:
    """Let the payout job work for the length of a block; it ends with the payout in its hands."""
    stop = threading.Event()
    job = PayoutJob(hub, engine, provider, clock, rng)
    thread = threading.Thread(target=job.run, args=(stop,), name="payouts")
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()
