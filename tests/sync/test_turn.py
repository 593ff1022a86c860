"""Turns to write: one at a time, the agent before the line, and nobody keeps one that is not there any more."""

import threading
import time
from collections.abc import Callable

from app.sync.turn import BorrowedTurn, Turn

PATIENCE_S = 60.0


def started(work: Callable[[], None]) -> threading.Thread:
    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    return thread


def until(happened: Callable[[], bool]) -> None:
    """Wait for another thread that tells nobody."""
    pause, last = threading.Event(), time.monotonic() + PATIENCE_S
    while not happened():
        assert time.monotonic() < last, "it never happened"
        pause.wait(0.005)


def test_who_waits_is_heard_of_and_comes_before_another_loan() -> None:
    turn, order = Turn(), list[str]()
    hurried, is_written = threading.Event(), threading.Event()

    def write() -> None:
        with turn:
            order.append("agent")
        is_written.set()

    def lend_again() -> None:
        turn.lend(lambda: None)
        order.append("line")
        turn.give_back()

    turn.lend(hurried.set)
    assert not turn.is_wanted
    line = started(lend_again)  # first to wait, and yet not first to write
    assert not is_written.wait(0.05)
    agent = started(write)
    assert hurried.wait(PATIENCE_S)
    assert turn.is_wanted
    assert not is_written.wait(0.05), "two hold the turn"
    turn.give_back()
    agent.join(PATIENCE_S)
    line.join(PATIENCE_S)
    assert order == ["agent", "line"]
    assert not turn.is_wanted


def test_an_agents_own_turns_hurry_nobody() -> None:
    turn, hurried = Turn(), threading.Event()
    turn.lend(hurried.set)
    turn.give_back()
    with turn:
        pass
    assert not hurried.is_set()


def test_a_borrowed_turn_begins_when_it_is_granted_and_is_given_back() -> None:
    said: list[str] = []
    asked, entered, leave = threading.Event(), threading.Event(), threading.Event()

    def ask() -> None:
        said.append("want")
        asked.set()

    turn = BorrowedTurn(ask, lambda: said.append("done"))

    def write() -> None:
        with turn:
            entered.set()
            assert leave.wait(PATIENCE_S)

    lane = started(write)
    assert asked.wait(PATIENCE_S)
    assert not entered.wait(0.05), "the turn was taken before it was granted"
    turn.granted()
    assert entered.wait(PATIENCE_S)
    assert not turn.is_wanted
    turn.hurry()
    assert turn.is_wanted
    leave.set()
    lane.join(PATIENCE_S)
    assert said == ["want", "done"]


def test_a_lane_of_the_same_process_waits_for_its_turn_too() -> None:
    turn = BorrowedTurn(lambda: turn.granted(), lambda: None)
    waiting, has_written = threading.Event(), threading.Event()

    def write() -> None:
        waiting.set()
        with turn:
            has_written.set()

    with turn:
        lane = started(write)
        assert waiting.wait(PATIENCE_S)
        until(lambda: turn.is_wanted)
        assert not has_written.wait(0.05)
    lane.join(PATIENCE_S)
    assert has_written.is_set()
