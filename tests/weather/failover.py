"""The primary dies under load and a standby takes over: what was acknowledged is there before anybody sends again.

Usage: python -m tests.weather.failover [--runs 20]
"""

import argparse
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from tests.helpers.provider_process import provider_process
from tests.helpers.standbys import Cluster, Node, cluster
from tests.weather.kills import told
from tests.weather.processes import (
    Child,
    HubChild,
    Lost,
    Paid,
    agree,
    enrolled,
    moment,
    stations,
)
from tests.weather.proxy import Proxy

THINGS = 150


def furthest(servers: Cluster) -> Node:
    """The standby that has received most: whoever manages a cluster promotes that one."""
    received = "SELECT pg_last_wal_receive_lsn() - '0/0'::pg_lsn"
    return max((servers.a, servers.b), key=lambda node: int(str(node.sql(received))))


def acknowledged(children: list[Child]) -> set[str]:
    """The operations whose receipts have reached their stations."""
    return {op_id for child in children for op_id in child.tell()["acked"]}


def kept(node: Node) -> set[str]:
    """The operations that a server holds."""
    told = node.sql("SELECT coalesce(string_agg(op_id, ' '), '') FROM sync_op")
    return set(str(told).split())


def fail_over(seed: int, seen: Counter[str]) -> tuple[int, float]:
    """One failover; returns how many operations had been acknowledged, and the seconds until all was sent."""
    dice = random.Random(seed)
    with (
        cluster() as servers,
        tempfile.TemporaryDirectory() as folder,
        provider_process(Path(folder)) as provider,
    ):
        profiles = enrolled(servers.url, Path(folder))
        hub = HubChild(servers.url, provider.url)
        proxy = Proxy(hub.port, f"failover {seed}")
        proxy.start()
        try:
            with stations(profiles, f"http://127.0.0.1:{proxy.port}") as children:
                return _under_load(servers, proxy, children, dice, provider.count, seen)
        finally:
            proxy.stop()
            hub.kill()


def _under_load(
    servers: Cluster,
    proxy: Proxy,
    children: list[Child],
    dice: random.Random,
    paid: Paid,
    seen: Counter[str],
) -> tuple[int, float]:
    for child, what in zip(children, ("work", "refund"), strict=True):
        child.work(f"{what} {THINGS}")
    moment(dice.uniform(0.5, 3.0))
    servers.p.kill()
    proxy.shut()  # nobody sends again before we have looked
    moment(0.2)
    sure = acknowledged(children)
    heir = furthest(servers)
    heir.promote()
    if lost := sure - kept(heir):
        raise Lost(f"{len(lost)} of {len(sure)} acknowledged operations are not on the new primary")
    proxy.heal()
    return len(sure), agree(children, servers.url, paid, seen)


def often(first: int, runs: int, say: Callable[[str], None]) -> bool:
    """All failovers; True when none lost anything."""
    began, bad, sure, slowest, seen = time.perf_counter(), 0, 0, 0.0, Counter[str]()
    for seed in range(first, first + runs):
        try:
            count, seconds = fail_over(seed, seen)
        except Lost as lost:
            bad += 1
            say(f"failover {seed}: {type(lost).__name__}: {lost}")
            continue
        sure, slowest = sure + count, max(slowest, seconds)
    say(
        f"{runs} failovers, {bad} failed; {sure} acknowledged operations on the new "
        f"primaries; compared: {told(seen)}; "
        f"outboxes empty at most {slowest:.1f} s after the promotion; {time.perf_counter() - began:.0f} s"
    )
    return bad == 0


def main() -> int:
    """0 when nothing was lost."""
    parser = argparse.ArgumentParser(prog="python -m tests.weather.failover", description=__doc__)
    parser.add_argument("--runs", type=int, default=20)
    parser.add_argument("--first", type=int, default=0, help="the seed of the first failover")
    args = parser.parse_args()
    return 0 if often(args.first, args.runs, print) else 1


if __name__ == "__main__":
    sys.exit(main())
