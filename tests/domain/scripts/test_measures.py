"""Figures of a script: paths by frequency with their ends, the time of steps, skips, and where agents stop."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from app.domain.scripts.checklist import Answer, Checklist, Phase, Trace
from app.domain.scripts.measures import Held, StepFigures, figures

START = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def at(seconds: int) -> datetime:
    return START + timedelta(seconds=seconds)


def done(step: str, seconds: int, what: str = "answer") -> Trace:
    return Trace(what, "marta", at(seconds), step)


def checklist(
    *trail: Trace,
    ended: str = "solved",
    version: int = 1,
    here: str = "",
    state: Phase = Phase.ENDED,
) -> Checklist:
    return Checklist(
        "c",
        "t",
        "late-parcel",
        "pin",
        START,
        "marta",
        version,
        trail=trail,
        state=state,
        ended=ended,
        here=here,
    )


def test_paths_are_counted_with_what_their_customers_said_and_did() -> None:
    short, long = ("ask", "closed"), ("ask", "pay", "closed")
    held = [
        Held(checklist(), long, satisfied=True),
        Held(checklist(), long, satisfied=False, came_back=True),
        Held(checklist(), short),
        Held(checklist(ended="refused"), short, satisfied=False),
        Held(checklist(version=2), short),
    ]
    newer, older = figures(held)
    assert (newer.version, older.version, older.begun, older.ended) == (2, 1, 4, 4)
    assert [(it.path, it.ended, it.count) for it in older.paths] == [
        (long, "solved", 2),
        (short, "refused", 1),
        (short, "solved", 1),
    ]
    assert [(it.satisfied, it.unsatisfied, it.came_back) for it in older.paths] == [
        (1, 1, 1),
        (0, 1, 0),
        (0, 0, 0),
    ]


def test_a_step_takes_the_time_since_the_one_before_and_a_break_is_not_counted() -> None:
    trail = (
        done("ask", 20),
        Trace("pause", "marta", at(30)),
        Trace("resume", "marta", at(1000)),
        done("pay", 1040),
        Trace("park", "marta", at(1050)),
        done("label", 9000),
    )
    (one,) = figures(
        [
            Held(checklist(*trail), ("ask", "pay", "label")),
            Held(checklist(done("ask", 41)), ("ask",)),
        ]
    )
    assert [(it.step, it.passed, it.seconds) for it in one.steps] == [
        ("ask", 2, 31),
        ("pay", 1, 40),
    ]


def test_of_an_odd_number_of_times_the_middle_one_counts() -> None:
    held = [Held(checklist(done("ask", taken)), ("ask",)) for taken in (5, 900, 7)]
    assert figures(held)[0].steps[0].seconds == 7


def test_skips_are_told_by_reason_and_stops_by_step() -> None:
    skip = Answer("photo", "marta", at(5), reason="no camera")
    trail = (done("photo", 5, "skip"),)
    left = checklist(*trail, ended="left", here="pay")
    parked = checklist(ended="", here="pay", state=Phase.PARKED)
    running = checklist(ended="", here="ask", state=Phase.RUNNING)
    skipped = replace(left, answers=(skip,))
    (one,) = figures([Held(skipped, ("photo",)), Held(parked, ()), Held(running, ())])
    assert (one.begun, one.ended, one.given_up, one.paths) == (3, 0, 2, ())
    assert one.steps == (
        StepFigures("photo", 1, 5, {"no camera": 1}),
        StepFigures("pay", 0, 0, {}, 2),
    )


def test_nothing_was_walked_yet() -> None:
    assert figures([]) == ()
