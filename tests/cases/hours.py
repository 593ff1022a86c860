"""Business hours: each case asks one question of a calendar."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from app.domain.hours import Calendar, calendar
from tests.cases.lines import cases
from tests.cases.verdict import Verdict


def run_hours(path: Path) -> Iterator[Verdict]:
    """One verdict a case; times are compared as moments and told in the calendar's zone."""
    for number, case in enumerate(cases(path), 1):
        name = str(case.get("id", f"line {number}"))
        try:
            got: object = _answer(case)
        except (ValueError, KeyError) as error:
            got = f"{type(error).__name__}: {error}"
        yield Verdict(name, _expected(case["expect"], got), got)


def _expected(value: Any, got: object) -> object:
    """The expectation as the product would say it; "error" or nothing means: it must refuse."""
    if isinstance(value, str) and not value.startswith("error"):
        return datetime.fromisoformat(value)
    if isinstance(value, float):
        return int(value) if value.is_integer() else value
    if isinstance(value, int):
        return value
    return got if isinstance(got, str) else "an error"


def _answer(case: dict[str, Any]) -> datetime | int:
    days = calendar(
        case.get("tz", "UTC"),
        case["hours"],
        case.get("holidays") or (),
        case.get("date_hours") or {},
    )
    start = datetime.fromisoformat(case["start"])
    if case["op"] == "between":
        return days.between(start, datetime.fromisoformat(case["end"]))
    return _moved(days, case, start)


def _moved(days: Calendar, case: dict[str, Any], start: datetime) -> datetime:
    match case["op"]:
        case "add":
            return days.add(start, case["seconds"])
        case "subtract":
            return days.subtract(start, case["seconds"])
        case "next_open":
            return days.next_open(start)
        case "next_close":
            return days.next_close(start)
        case other:
            raise ValueError(f"no such question: {other}")
