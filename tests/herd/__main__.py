"""The end of an outage, measured: python -m tests.herd --stations 5000 --ops 20

A part of the crowd works one after another at the hub's best pace, half of it before and half of it
after the others: that is the ideal. The others come back in the same instant, and a few connected
agents go on working beside them.
"""

import argparse
import asyncio
import os
import pickle
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from random import Random
from typing import Final

import uvloop

from tests.herd.station import Player, Tally
from tests.herd.world import Station, made, more

ROOT: Final = Path(__file__).resolve().parents[2]
READY_S: Final = 60.0
AT_ONCE: Final = 24  # workstations that keep the hub busy while the ideal is measured
LIVE: Final = 8
LIVE_EVERY_S: Final = 1.0
GOAL_TIMES, GOAL_WASTE, GOAL_P99_S = 1.3, 0.05, 1.0


def main(argv: Sequence[str] | None = None) -> int:
    """Run and print; 1 when a goal was missed."""
    words = argparse.ArgumentParser(prog="python -m tests.herd", description=__doc__)
    words.add_argument("--stations", type=int, default=5000)
    words.add_argument("--ops", type=int, default=20)
    words.add_argument(
        "--steady", type=int, default=600, help="workstations that measure the ideal"
    )
    words.add_argument("--seed", type=int, default=1)
    words.add_argument("--longest", type=float, default=280, help="give up after so many seconds")
    words.add_argument("--world", type=Path, help="make the workstations here once, use them again")
    words.add_argument("--make", action="store_true", help="only make the world")
    words.add_argument("--read", action="store_true", help="also wait until each has read a page")
    given = words.parse_args(argv)
    folder = Path(tempfile.mkdtemp(prefix="evenkeel-herd-"))
    try:
        stations = _world(given, folder / "hub")
        if given.make:
            return 0
        with (
            _hub(folder / "hub") as (port, pid),
            asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner,
        ):
            return runner.run(_measured(stations, port, pid, given))
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _world(given: argparse.Namespace, data: Path) -> list[Station]:
    """The workstations, and the hub's data in `data`."""
    began = time.monotonic()
    count = given.stations + given.steady + LIVE
    if given.world is None:
        stations = made(data, count, given.ops, given.seed)
    else:
        place = given.world / f"{count}-{given.ops}-{given.seed}"
        noted = place / "stations.pickle"
        if not noted.exists():
            noted.parent.mkdir(parents=True, exist_ok=True)
            noted.write_bytes(pickle.dumps(made(place / "hub", count, given.ops, given.seed)))
        stations = pickle.loads(noted.read_bytes())
        # As root, the database belongs to a user without rights, and must go on doing so.
        subprocess.run(["cp", "--archive", place / "hub", data], check=True)
    print(f"{count} workstations ready in {time.monotonic() - began:.0f} s", flush=True)
    return stations


@contextmanager
def _hub(data: Path) -> Iterator[tuple[int, int]]:
    """The hub as a process of its own, on the database it brings, with its usual durability."""
    command = [sys.executable, "-m", "app", "hub", "--data", str(data), "--port", "0"]
    hub = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    try:
        assert hub.stdout is not None
        ready, _, _ = select.select([hub.stdout], [], [], READY_S)
        told = hub.stdout.readline() if ready else ""
        if "port" not in told:
            raise RuntimeError(f"the hub did not start: {told!r}")
        yield int(told.rsplit(" ", 1)[1]), hub.pid
    finally:
        hub.send_signal(signal.SIGTERM)
        hub.wait(READY_S)


async def _measured(stations: list[Station], port: int, pid: int, given: argparse.Namespace) -> int:
    live, steady, crowd = (
        stations[:LIVE], stations[LIVE : LIVE + given.steady], stations[LIVE + given.steady :]
    )  # fmt: skip
    async with asyncio.timeout(given.longest):
        agents = [Player(station, port, Tally(), Random(n)) for n, station in enumerate(live)]
        for agent in agents:
            await agent.greet()
            await agent.send()
            await agent.read()
        half = len(steady) // 2
        before = _page(port), _cpu(pid)
        seconds = await _steady(steady[:half], port)
        between = _page(port), _cpu(pid)
        print(f"steady: {half / seconds:.1f} workstations/s before", flush=True)
        over = asyncio.Event()
        beside = [
            asyncio.create_task(_beside(agent, station, over))
            for agent, station in zip(agents, live, strict=True)
        ]
        tally, began = await _crowd(crowd, port, read=given.read)
        after = _page(port), _cpu(pid)
        over.set()
        times = sorted(seconds for part in await asyncio.gather(*beside) for seconds in part)
        seconds += await _steady(steady[half:], port)
    for agent in agents:
        agent.close()
    ideal = len(crowd) * seconds / len(steady)
    print(
        f"steady: {len(steady) / seconds:.1f} before and after; ideal for all {ideal:.1f} s: the time that "
        f"{len(steady)} like them took, {AT_ONCE} at once and nobody else waiting, for each of {len(crowd)}"
    )
    return _told(tally, began, ideal, times, (before, between, after), half, len(crowd))


async def _steady(stations: list[Station], port: int) -> float:
    """How long they take when just enough come to keep the hub busy."""
    waiting = iter(enumerate(stations))

    async def one_after_another() -> None:
        for n, station in waiting:
            player = Player(station, port, Tally(), Random(n))
            await player.greet()
            await player.send()
            player.close()

    began = time.monotonic()
    await asyncio.gather(*(one_after_another() for _ in range(AT_ONCE)))
    return time.monotonic() - began


async def _crowd(stations: list[Station], port: int, *, read: bool) -> tuple[Tally, float]:
    """All at once; ends when the last has its receipts (and, if asked, a page of news)."""
    tally = Tally()

    async def play(n: int, station: Station) -> None:
        player = Player(station, port, tally, Random(n))
        await player.greet()
        await player.send()
        if read:
            await player.read()
        player.close()

    began = time.monotonic()
    await asyncio.gather(*(play(n, station) for n, station in enumerate(stations)))
    return tally, began


async def _beside(agent: Player, station: Station, over: asyncio.Event) -> list[float]:
    """A connected agent works on; how long each push took."""
    times: list[float] = []
    for body in more(station):
        if over.is_set():
            break
        times.append(await agent.push(body))
        await asyncio.sleep(LIVE_EVERY_S)
    return times


Moment = tuple[dict[str, float], float]


def _told(
    tally: Tally,
    began: float,
    ideal: float,
    times: list[float],
    moments: tuple[Moment, Moment, Moment],
    steady: int,
    crowd: int,
) -> int:
    (_, cpu0), (page1, cpu1), (page2, cpu2) = moments
    last = max(tally.done_at) - began
    worked = page2["work"] - page1["work"]
    waste = (page2["late"] - page1["late"]) / worked
    each, each_steady = (cpu2 - cpu1) / crowd, (cpu1 - cpu0) / steady
    p99 = times[int(0.99 * (len(times) - 1))]
    half = sorted(tally.done_at)[len(tally.done_at) // 2] - began
    print(
        f"half done {half:.1f} s, last done {last:.1f} s = {last / ideal:.2f} x ideal (goal {GOAL_TIMES})"
    )
    if tally.read_at:
        print(f"last has read a page after {max(tally.read_at) - began:.1f} s")
    print(
        f"wasted work {100 * waste:.2f} % (goal {100 * GOAL_WASTE:.0f}), given up {tally.given_up}, "
        f"other troubles {tally.troubles - tally.given_up}, results {tally.statuses}"
    )
    print(
        f"refusals {tally.refusals} = {tally.refusals / crowd:.1f} each, of them "
        f"{page2['queue'] - page1['queue']:.0f} after coming in; processor time of the hub "
        f"{1000 * each:.1f} ms each, {1000 * each_steady:.1f} ms in the steady run"
    )
    print(
        f"connected agents: {len(times)} pushes, median {1000 * times[len(times) // 2]:.0f} ms, "
        f"p99 {1000 * p99:.0f} ms (goal {1000 * GOAL_P99_S:.0f}), longest {1000 * times[-1]:.0f} ms"
    )
    return int(last > GOAL_TIMES * ideal or waste >= GOAL_WASTE or p99 >= GOAL_P99_S)


def _page(port: int) -> dict[str, float]:
    """The hub's own count of its work."""
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/metrics") as answer:  # noqa: S310
        lines = answer.read().decode().splitlines()
    counts = dict(line.rsplit(" ", 1) for line in lines if not line.startswith("#"))
    return {
        "work": float(counts["evenkeel_work_seconds_total"]),
        "late": float(counts["evenkeel_late_seconds_total"]),
        "queue": float(counts['evenkeel_refusals_total{reason="queue"}']),
    }


def _cpu(pid: int) -> float:
    """Seconds of processor time of a process."""
    fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    sys.exit(main())
