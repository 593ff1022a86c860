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
from app.settings.rules import law_texts, policy_text
from app.sync.protocol import OpResult


def publish_rules(hub: Hub, rng: Random, folder: Path | None = None) -> OpResult:
    """Put the rules of a folder in force, or those that came with the program."""
    texts = (law_texts(folder), policy_text(folder)) if folder else (law_texts(), policy_text())
    return hub.perform_all([PublishRules(*texts)], rng)[0]


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
