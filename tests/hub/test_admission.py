"""A crowd comes back: everybody is told a turn, nobody is forgotten, and who was here all along does not wait."""

import heapq
from dataclasses import dataclass

import pytest

from app.hub import admission
from app.hub.admission import INSIDE, Admission, Rank, Wait

REFUSAL_S = 0.001  # what it costs to send somebody away


@dataclass
class Clock:
    """A clock that stands still unless it is moved."""

    at: float = 1000.0

    def now(self) -> float:
        return self.at


def calm(clock: Clock) -> Admission:
    """A line with one workstation, "ana", that has been here all along."""
    line = Admission(clock.now)
    assert line.ask("ana", sends=True) is Rank.RETURNING_SEND
    line.leave("ana")
    assert line.ask("ana", sends=True) is Rank.LIVE_SEND
    return line


def filled(line: Admission) -> None:
    for n in range(INSIDE):
        assert isinstance(line.ask(f"in{n}", sends=True), Rank)


def refused(line: Admission, name: str, *, sends: bool = True) -> Wait:
    answer = line.ask(name, sends=sends)
    assert isinstance(answer, Wait)
    return answer


def test_in_a_calm_moment_everybody_comes_in_at_once() -> None:
    line = calm(Clock())
    assert line.ask("ana", sends=False) is Rank.LIVE_READ
    assert line.ask("ben", sends=True) is Rank.RETURNING_SEND
    assert line.waiting == 0


def test_who_was_here_all_along_does_not_wait_for_the_crowd() -> None:
    line = calm(Clock())
    filled(line)
    refused(line, "late")
    assert line.ask("ana", sends=True) is Rank.LIVE_SEND
    assert line.ask("ana", sends=False) is Rank.LIVE_READ


def test_turns_are_told_in_the_order_of_coming_and_kept() -> None:
    clock = Clock()
    line = Admission(clock.now)
    filled(line)
    waits = [refused(line, f"w{n}") for n in range(1000)]
    assert [wait.place for wait in waits] == list(range(1000))
    assert waits[100].seconds < waits[900].seconds <= admission.LONGEST_S
    clock.at += 1
    assert refused(line, "w500").place == 500
    line.leave("in0")
    assert line.ask("w0", sends=True) is Rank.RETURNING_SEND
    assert refused(line, "w500").place == 499


def test_who_has_work_to_send_goes_before_who_only_reads() -> None:
    line = Admission(Clock().now)
    filled(line)
    reader = refused(line, "reader", sends=False)
    sender = refused(line, "sender")
    assert (reader.place, sender.place) == (0, 0)
    assert refused(line, "reader", sends=False).place == 1


def test_who_came_in_with_the_crowd_reads_when_the_crowd_has_sent() -> None:
    line = Admission(Clock().now)
    filled(line)
    refused(line, "late")
    line.leave("in0")
    assert isinstance(line.ask("in0", sends=False), Wait)
    assert line.ask("in0", sends=True) is Rank.RETURNING_SEND  # its next batch
    assert line.ask("late", sends=True) is Rank.RETURNING_SEND
    line.leave("late")
    assert line.waiting == 1  # the reader's own turn, which has come now
    assert line.ask("in0", sends=False) is Rank.RETURNING_READ


def test_a_turn_that_is_near_is_waited_for_here_and_comes_in_order() -> None:
    line = Admission(Clock().now)
    filled(line)
    woken: list[str] = []
    for name in ("a", "b", "c"):
        wait = refused(line, name)
        assert wait.is_near
        line.park(name, wait, lambda name=name: woken.append(name))
    line.unpark(refused(line, "b"))
    line.leave("in0")
    line.leave("in1")
    assert woken == ["a", "c"]
    assert line.ask("a", sends=True) is Rank.RETURNING_SEND


def test_who_went_away_frees_its_place() -> None:
    clock = Clock()
    line = Admission(clock.now)
    filled(line)
    refused(line, "gone")
    wait = refused(line, "next")
    clock.at += wait.seconds + admission.ABSENT_S + admission.INSIDE_S + 1
    assert line.ask("next", sends=True) is Rank.RETURNING_SEND  # also those inside were forgotten
    assert line.waiting == 0


@pytest.mark.parametrize("service_s", [0.01, 0.028, 0.04])
def test_five_thousand_at_once_are_served_without_a_gap(service_s: float) -> None:
    """One worker serves them all and sends them away; its pace, at which the line empties, nobody knew before."""
    clock = Clock()
    line = Admission(clock.now)
    stations = 5000
    events: list[tuple[float, int, str]] = [(clock.at, n, "ask") for n in range(stations)]
    free_at, refusals, last = clock.at, 0, 0.0

    def serve(n: int) -> None:
        nonlocal free_at
        free_at = max(free_at, clock.at) + service_s
        heapq.heappush(events, (free_at, n, "done"))

    while events:
        clock.at, n, what = heapq.heappop(events)
        if what == "done":
            last = clock.at
            line.leave(str(n))
            continue
        answer = line.ask(str(n), sends=True)
        if isinstance(answer, Rank):
            serve(n)
        elif answer.is_near:
            line.park(str(n), answer, lambda n=n: serve(n))
        else:
            refusals += 1
            free_at = max(free_at, clock.at) + REFUSAL_S
            heapq.heappush(events, (clock.at + answer.seconds, n, "ask"))
    work = stations * service_s + refusals * REFUSAL_S
    assert last - 1000.0 < 1.15 * work, "nobody to serve, while many waited elsewhere"
    assert refusals < 5 * stations
