"""What the bench says: a table for people and JSON lines for machines, with the machine they were taken on."""

import json
import os
import platform
import sqlite3
import time
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from app.store.engines import driver
from tests.bench.gauge import Figure, load

HEAD = (
    f"{'':42}{'median':>10}{'p95':>10}{'cpu':>8}{'goal':>9}{'(p95)':>8}{'limit':>9}{'ratio':>7}{'runs':>6}"
    f"{'load':>6}  verdict"
)


def machine() -> dict[str, Any]:
    """Where and when these figures were taken."""
    memory = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") // 2**20
    return {
        "at": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
        "cpus": os.cpu_count(),
        "memory_mb": memory,
        "load": round(load(), 2),
        "python": platform.python_version(),
        "sqlcipher_sqlite": driver.sqlite_version,
        "sqlite": sqlite3.sqlite_version,
        "system": f"{platform.system()} {platform.release()} {platform.machine()}",
    }


def line(figure: Figure) -> str:
    """One row of the table."""
    goal, ratio = figure.goal, ""
    if figure.limit and figure.value is not None:
        ratio = f"x{figure.value / figure.limit:.1f}"
    cells = [
        f"{figure.name:42}",
        f"{_number(figure.value, figure.unit):>10}",
        f"{_number(figure.p95):>10}{_number(figure.cpu):>8}",
        f"{_number(goal.median if goal else None):>9}",
        f"{f'({_number(goal.p95)})' if goal and goal.p95 else '':>8}",
        f"{_number(figure.limit):>9}{ratio:>7}{figure.runs:>6}{figure.load:>6.1f}",
        f"  {figure.verdict}",
    ]
    remarks = "; ".join(text for text in (figure.wrong, figure.note) if text)
    return "".join(cells) + (f"  {remarks}" if remarks else "")


def _number(value: float | None, unit: str = "") -> str:
    if value is None:
        return ""
    digits = 2 if value < 10 else 1 if value < 100 else 0
    return f"{value:,.{digits}f}" + (f" {unit}" if unit and unit != "ms" else "")


def keep(path: Path, about: dict[str, Any], figures: Iterable[Figure]) -> None:
    """Write the figures as JSON lines; the first line is about the run."""
    lines = [json.dumps({"run": about})]
    for figure in figures:
        lines.append(json.dumps(asdict(figure) | {"verdict": figure.verdict}))
    path.write_text("\n".join(lines) + "\n", "utf-8")
