"""Cases of rights: when a period ends, and what a jurisdiction or a policy decides."""

import re
from datetime import date
from typing import Any

from app.domain.refunds.deadlines import Extension, Period, Unit, WorkDays, deadline

Json = dict[str, Any]


def deadline_of(case: Json) -> Json:
    """When the period ends, and whether a request is in time."""
    given = case["input"]
    period = given["period"]
    ends = deadline(
        _event(given),
        Period(period["n"], Unit(period["unit"]), period.get("count") == "include_event_day"),
        _work_days(given),
        rolls=given.get("roll") == "next_working_day",
        extension=Extension(
            tuple(given.get("then_months", ())), given.get("pause_days", 0), _day(given, "resumed")
        ),
    )
    told: Json = {"last_day": ends.last_day.isoformat()}
    asked = _day(given, "request_date")
    if asked is not None:
        told["eligible"] = ends.is_met(asked)
        told["reason"] = "in time" if told["eligible"] else "late"
    return told


def _event(given: Json) -> date:
    """The event as told; without one, the last good of split deliveries."""
    text = given.get("event_date") or max(given["deliveries"])
    return date.fromisoformat(text)


def _work_days(given: Json) -> WorkDays:
    free = {date.fromisoformat(x): "" for x in given.get("holidays", ())}
    weekend = given.get("weekend")
    return WorkDays(
        frozenset(weekend) if weekend is not None else WorkDays().weekend,
        free,
        given.get("country", ""),
    )


def _day(given: Json, name: str) -> date | None:
    return date.fromisoformat(given[name]) if given.get(name) else None


def cited_in(reason: str) -> set[str]:
    """The articles and figures in a reason, which the product's own must hold too."""
    return set(re.findall(r"\d+\([0-9a-z]+\)|\d+(?:\.\d+)?", reason))


def decision_of(case: Json) -> Json:
    raise ValueError("decisions are to come")
