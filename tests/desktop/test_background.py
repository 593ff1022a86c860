"""Work leaves the GUI thread and its results come back to it, in order, until the very end."""

import gc
import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from app.desktop.background import Background


@pytest.fixture
def background(qtbot: QtBot) -> Iterator[Background]:
    lanes = Background()
    yield lanes
    lanes.close()


def test_work_runs_elsewhere_and_its_result_lands_here(
    qtbot: QtBot, background: Background
) -> None:
    seen: list[tuple[int, int]] = []
    background.write(threading.get_ident, lambda there: seen.append((there, threading.get_ident())))
    assert seen == []
    qtbot.waitUntil(lambda: bool(seen))
    there, here = seen[0]
    assert here == threading.get_ident() != there


def test_writes_keep_their_order(qtbot: QtBot, background: Background) -> None:
    order: list[int] = []
    landed: list[int] = []
    for number in range(200):
        background.write(lambda n=number: order.append(n), lambda _, n=number: landed.append(n))
    qtbot.waitUntil(lambda: len(landed) == 200)
    assert order == landed == list(range(200))


def test_an_error_reaches_the_one_who_asked(qtbot: QtBot, background: Background) -> None:
    errors: list[Exception] = []

    def fail() -> None:
        raise ValueError("no")

    background.write(fail, failed=errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert str(errors[0]) == "no"


def test_an_error_nobody_waits_for_is_still_told(qtbot: QtBot, background: Background) -> None:
    def fail() -> None:
        raise ValueError("lost?")

    with qtbot.waitSignal(background.troubled) as told:
        background.read(fail, lambda _: None)
    assert str(told.args[0]) == "lost?"


def test_a_newer_read_replaces_one_not_yet_started(qtbot: QtBot, background: Background) -> None:
    gate = threading.Event()
    asked: list[str] = []
    landed: list[str] = []

    def ask(word: str) -> str:
        asked.append(word)
        return word

    background.read(lambda: gate.wait(60), lambda _: None)
    for word in ("r", "re", "ref"):
        background.read(lambda w=word: ask(w), landed.append, key="palette")
    background.read(lambda: ask("other"), landed.append, key="other")
    gate.set()
    qtbot.waitUntil(lambda: len(landed) == 2)
    assert asked == landed == ["ref", "other"]


def test_closing_finishes_the_writes_and_leaves_no_thread(qtbot: QtBot) -> None:
    before = set(threading.enumerate())
    lanes = Background()
    done: list[int] = []
    gate = threading.Event()
    lanes.write(lambda: gate.wait(60))
    for number in range(20):
        lanes.write(lambda n=number: done.append(n))
    lanes.network(lambda stop: stop.wait())
    gate.set()
    lanes.close()
    assert done == list(range(20))
    assert set(threading.enumerate()) <= before


def test_a_result_that_comes_after_closing_is_dropped(qtbot: QtBot) -> None:
    lanes = Background()
    landed: list[int] = []
    lanes.write(lambda: 1, landed.append)
    lanes.close()
    qtbot.wait(0)
    assert landed == []


def test_a_line_that_breaks_is_told(qtbot: QtBot, background: Background) -> None:
    def breaks(_stop: threading.Event) -> None:
        raise RuntimeError("line")

    with qtbot.waitSignal(background.troubled) as told:
        background.network(breaks)
    assert str(told.args[0]) == "line"


def test_a_call_from_any_thread_happens_on_the_gui_thread(
    qtbot: QtBot, background: Background
) -> None:
    where: list[int] = []

    def tell(_word: str) -> None:
        where.append(threading.get_ident())

    safe = background.from_any_thread(tell)
    background.network(lambda _stop: safe("now"))
    qtbot.waitUntil(lambda: bool(where))
    assert where == [threading.get_ident()]


def test_rings_are_taken_apart_on_the_gui_thread_only(qtbot: QtBot, background: Background) -> None:
    background.collector.settle()
    where: list[int] = []

    class Ring:
        def __init__(self) -> None:
            self.me = self

        def __del__(self) -> None:
            where.append(threading.get_ident())

    def litter() -> None:
        for _ in range(5000):
            Ring()

    assert not gc.isenabled()
    background.write(litter)
    qtbot.waitUntil(lambda: len(where) >= 4000)
    assert set(where) == {threading.get_ident()}


def test_python_collects_by_itself_again_after_closing(qtbot: QtBot) -> None:
    Background().close()
    assert gc.isenabled()


def test_a_sleeping_line_is_woken_to_end(qtbot: QtBot) -> None:
    lanes = Background()
    news = threading.Event()
    seen: list[bool] = []

    def sleeps(stop: threading.Event) -> None:
        news.wait(60)
        seen.append(stop.is_set())

    lanes.network(sleeps, news.set)
    lanes.close()
    assert seen == [True]
