"""The window's own lines: start, keys, memory, the demo; each taken in a process of its own."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from app.commands import PASSPHRASE
from tests.bench.corpus import Corpus
from tests.bench.gauge import FIRST, Figure, Wrong, figure, go_first, percentile
from tests.bench.stock import PHRASE, ROOT

STARTS: Final = 7
CHILD_S: Final = 1500.0


def in_the_window(profile: Path, corpus: Corpus) -> Iterator[Figure]:
    """Every line that needs a window and no hub."""
    mine = 0
    starts: list[dict[str, Any]] = []
    for _ in range(STARTS):
        told = played("start", profile)
        starts.append(told)
        mine = told["rows"]
    wrong = "" if mine else "the list was painted empty"
    yield of_times("cold start to painted frame", [t["frame"] - t["born"] for t in starts], 1e3)
    lists = [t["list"] - t["born"] for t in starts]
    yield of_times("cold start to painted list", lists, 1e3, wrong=wrong)
    yield figure("memory of the window", starts[-1]["start_mb"], "MB")
    told = played("keys", profile)
    yield of_times("key to painted row", told["step_ms"])
    yield of_times("key in the filter to painted list", told["filter_ms"])
    yield of_times("key to painted ticket", told["open_ms"])
    yield figure("memory of the window after use", told["keys_mb"], "MB")
    yield from delays("quiet", told["quiet_ms"])


def of_the_demo(scratch: Path) -> Iterator[Figure]:
    """From the command `demo` to its painted inbox, hub and colleague starting beside it."""
    made = told_by("tests.bench.demo_child", str(scratch / "demo"))
    told = [told_by("tests.bench.demo_child", str(scratch / "demo")) for _ in range(STARTS)]
    wrong = "" if all(one["rows"] for one in told) else "the inbox was painted empty"
    yield figure("demo first start to painted inbox", (made["list"] - made["born"]) * 1e3)
    lists = [one["list"] - one["born"] for one in told]
    yield of_times("demo warm start to painted inbox", lists, 1e3, wrong=wrong)


def played(script: str, profile: Path, *more: str) -> dict[str, Any]:
    """What the window tells of one script."""
    return told_by("tests.bench.window_child", script, str(profile), *more)


def told_by(module: str, *words: str) -> dict[str, Any]:
    """What a program with a watched window prints; `born` is when its process was asked for."""
    environment = {"QT_QPA_PLATFORM": "offscreen"} | os.environ | {PASSPHRASE: PHRASE}
    first = go_first if os.environ.get(FIRST) else None
    command = [sys.executable, "-m", module, *words]
    born = time.monotonic()
    done = subprocess.run(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True, timeout=CHILD_S,
        check=False, preexec_fn=first,
    )  # fmt: skip
    if not done.stdout.strip():
        raise Wrong(f"the window ended with {done.returncode} and said nothing")
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    if "error" in told:
        raise Wrong(f"{words[0]}: {told['error'].strip().splitlines()[-1]}")
    return told | {"born": born}


def of_times(name: str, values: list[float], scale: float = 1.0, **more: Any) -> Figure:
    """The figure of a series that the window took."""
    times = [value * scale for value in values]
    runs = len(times)
    p95 = percentile(times, 0.95)
    return figure(name, percentile(times, 0.5), p95=p95, runs=runs, **more)


def delays(when: str, late_ms: list[float], **more: Any) -> Iterator[Figure]:
    """How late the window's loop was: median, 99th percentile, longest."""
    runs = len(late_ms)
    for name, share in (("p50", 0.5), ("p99", 0.99), ("longest", 1.0)):
        value = percentile(late_ms, share) if late_ms else None
        yield figure(f"window's delay {when}, {name}", value, runs=runs, **more)
