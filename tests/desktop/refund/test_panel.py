"""The refund side of a ticket on a real workstation: tick, see the sum and why, issue once, ask where one may not."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.desktop.desk import Desk
from app.desktop.refund.panel import RefundTab
from app.desktop.refund.reading import read_refundable
from app.desktop.refund.view import LineView, refundable
from app.domain.refunds.ask import Ask, Wanted
from app.store.queries import OpenTicket, Outbox
from app.store.queries_refunds import RefundRow, Refunds
from app.workstation import Workstation
from tests.helpers.desks import desk_over
from tests.helpers.profiles import ticket
from tests.helpers.stage import FakeLink, told_workstation
from tests.helpers.story import MAIN


@pytest.fixture
def station(tmp_path: Path) -> Iterator[Workstation]:
    station = told_workstation(tmp_path)
    yield station
    station.close()


@pytest.fixture
def desk(station: Workstation) -> Iterator[Desk]:
    with desk_over(station) as made:
        yield made


@pytest.fixture
def side(qtbot: QtBot, desk: Desk) -> RefundTab:
    side = RefundTab(desk, None)
    qtbot.addWidget(side)
    side.resize(460, 860)
    side.show()
    side.ask(MAIN)
    qtbot.waitUntil(lambda: side.lines.lines.rowCount() == 3)
    return side


def line(side: RefundTab, row: int) -> LineView:
    return side.lines.lines.at(side.lines.lines.index(row))


def tick(qtbot: QtBot, side: RefundTab, row: int) -> None:
    """As with the space bar on a line."""
    side.lines.setCurrentIndex(side.lines.lines.index(row))
    was = line(side, row).back
    QTest.keyClick(side.lines, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: line(side, row).back != was)


def broken(qtbot: QtBot, side: RefundTab) -> None:
    """The first two lines of the order arrived broken: 112.32 €."""
    side.facts.reason.choose("broken")
    tick(qtbot, side, 0)
    tick(qtbot, side, 1)


def refunds(station: Workstation) -> tuple[RefundRow, ...]:
    found: tuple[RefundRow, ...] = station.ask(Refunds(ticket=MAIN))
    return found


def test_ticked_lines_come_to_a_sum_and_say_why(side: RefundTab, qtbot: QtBot) -> None:
    broken(qtbot, side)
    assert [line(side, row).back for row in range(3)] == ["76.41 €", "35.91 €", "0.00 €"]
    assert "112.32" in side.figures.accessibleName()
    assert side.foot.issue.isEnabled()
    side.lines.asked.emit(line(side, 0).id)
    assert side.why.isVisible()
    assert "1 of 1 pieces, 76.41 € of the 76.41 € paid" in side.why.text.text()
    assert "not reviewed by a lawyer" in side.why.source.text()


def test_a_change_of_mind_has_its_fourteen_days(side: RefundTab, qtbot: QtBot) -> None:
    tick(qtbot, side, 0)
    assert side.clock.isVisible()
    assert side.clock.accessibleName().startswith("Day 12 of 14, last day Thursday 11 June")
    assert side.clock.tone == "due_soon"


def test_issuing_asks_once_more_and_then_happens_once(
    side: RefundTab, station: Workstation, qtbot: QtBot
) -> None:
    broken(qtbot, side)
    QTest.keyClick(side, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert side.foot.message.text() == "112.32 € to Ilze Kalniņa, by card, now?"
    assert refunds(station) == ()
    side.foot.issue.click()
    side.foot.issue.click()  # an impatient second click meets an empty form
    qtbot.waitUntil(lambda: "issued" in side.foot.message.text())
    (refund,) = refunds(station)
    assert (refund.amount, refund.stage, refund.is_saved_here) == (11232, "issued", True)
    assert station.ask(Outbox())[-1].name == "refund.issue"
    qtbot.waitUntil(lambda: line(side, 0).most == 0)
    assert line(side, 0).why == "All of it went back before."


def test_escape_takes_the_question_back(
    side: RefundTab, station: Workstation, qtbot: QtBot
) -> None:
    broken(qtbot, side)
    side.foot.issue.click()
    assert side.foot.is_asking
    QTest.keyClick(side.foot.issue, Qt.Key.Key_Escape)
    assert not side.foot.is_asking
    assert refunds(station) == ()


def test_more_than_is_left_is_refused_with_the_most_there_is(side: RefundTab, qtbot: QtBot) -> None:
    broken(qtbot, side)
    QTest.keyClicks(side.goodwill.field, "27.00")
    qtbot.waitUntil(lambda: not side.foot.issue.isEnabled())
    assert side.foot.message.text() == "More than is left of what was paid. At most 26.95 €."


def test_offline_what_is_not_set_aside_is_asked_for(
    side: RefundTab, desk: Desk, station: Workstation, qtbot: QtBot
) -> None:
    broken(qtbot, side)
    desk.changes.linked.emit(FakeLink("offline"))
    qtbot.waitUntil(lambda: not side.foot.issue.isEnabled())
    assert "above your" in side.foot.message.text()
    side.foot.request.click()
    qtbot.waitUntil(lambda: "Asked for approval" in side.foot.message.text())
    assert [refund.stage for refund in refunds(station)] == ["requested"]


def test_the_letter_speaks_the_customers_language(side: RefundTab, qtbot: QtBot) -> None:
    broken(qtbot, side)
    with qtbot.waitSignal(side.explained) as told:
        side.foot.explain.click()
    (text,) = told.args
    assert text.startswith("Labdien, Ilze Kalniņa!")
    assert "112,32 €" in text
    assert "E-20881" in text


def test_a_count_is_typed_or_stepped(side: RefundTab, qtbot: QtBot) -> None:
    side.lines.setCurrentIndex(side.lines.lines.index(1))
    QTest.keyClicks(side.lines, "1")
    qtbot.waitUntil(lambda: line(side, 1).quantity == 1 and line(side, 1).back == "17.96 €")
    QTest.keyClicks(side.lines, "+")
    qtbot.waitUntil(lambda: line(side, 1).back == "35.91 €")
    QTest.keyClicks(side.lines, "+")
    assert line(side, 1).quantity == 2
    QTest.keyClicks(side.lines, "-")
    qtbot.waitUntil(lambda: line(side, 1).quantity == 1)


def test_the_palette_says_what_an_order_still_allows(
    side: RefundTab, station: Workstation, qtbot: QtBot
) -> None:
    newest, older = read_refundable(station, MAIN)
    title, most = refundable(newest)
    assert title == "Order E-20881"
    assert most.startswith("up to 139.27 € · Day 12 of 14 · last day Thursday 11 June")
    assert refundable(older)[1].startswith("up to 24.50 €")
    side.choose(older.item.id)
    qtbot.waitUntil(lambda: side.lines.lines.rowCount() == 1)
    assert side.orders.chosen() == older.item.id


def test_what_came_back_on_another_ticket_is_not_asked_for_here(
    side: RefundTab, qtbot: QtBot
) -> None:
    order = side.orders.chosen()
    came_back = Ask((Wanted(line(side, 0).id, 1),))
    side.take_up("another ticket", order, came_back)
    tick(qtbot, side, 1)
    assert [one.line for one in side.wanted().lines] == [line(side, 1).id], "what was begun stays"
    side.ask(MAIN)
    side.choose(order)
    side.take_up(MAIN, order, came_back)
    qtbot.waitUntil(lambda: [one.line for one in side.wanted().lines] == [line(side, 0).id])


def test_leaving_a_ticket_forgets_what_came_back_on_it(
    side: RefundTab, station: Workstation, qtbot: QtBot
) -> None:
    order, first = side.orders.chosen(), line(side, 0).id
    other = second_ticket(station)
    side.take_up(other, order, Ask((Wanted(first, 1),)))
    tick(qtbot, side, 1)
    begun = side.wanted().lines
    side.ask(MAIN)
    side.ask(other)
    qtbot.waitUntil(lambda: side.wanted().lines != begun)
    assert side.orders.chosen() == order
    assert side.wanted().lines == ()


def second_ticket(station: Workstation) -> str:
    """Another ticket of the same customer."""
    main = station.ask(OpenTicket(MAIN))
    assert main is not None
    one = ticket(station.new_id(), customer=main.customer.id, queue=main.queue)
    station.perform(one)
    return one.id
