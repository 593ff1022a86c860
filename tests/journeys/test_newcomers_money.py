"""What a newcomer does with money, through the whole window: in time, above the limit, and twice by mistake.

The figures are those of the shipped policy: an agent gives 50 € a case and 10 € of goodwill, and the
shop takes new goods back for 30 days of its own accord.
"""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.desktop.refund.panel import RefundTab
from app.domain.operations import Rejected
from app.store.queries import Attention, Outbox, Show
from app.store.queries_refunds import Refunds
from tests.helpers.money import order, shop
from tests.helpers.profiles import AT, open_profile, sign_in
from tests.helpers.windows import TICKET, Window, windows

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def agent(qapp: QApplication, tmp_path: Path) -> Iterator[Window]:
    """An agent before a kettle of 39.90 € that came fifteen days ago."""
    station = open_profile(tmp_path)
    bought = order(pieces=1, each=3990, delivered_at=AT - timedelta(days=15))
    for outcome in station.perform_all(list(shop(bought))):
        assert not isinstance(outcome, Rejected), outcome
    sign_in(station, "jn")
    window = Window(qapp, station)
    window.begin()
    yield window
    window.close()


def refund_side(window: Window, qtbot: QtBot) -> RefundTab:
    """The Refund side by its key, with the order's line in it."""
    window.console.keymap.run("dock.refund")
    side = window.console.dock.refund
    qtbot.waitUntil(lambda: side.lines.lines.rowCount() == 1)
    window.settle()
    return side


def tick(side: RefundTab, qtbot: QtBot, back: str) -> None:
    """Tick the line as with the space bar; the amount stands there when it is worked out."""
    side.lines.setCurrentIndex(side.lines.lines.index(0))
    QTest.keyClick(side.lines, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: side.lines.lines.at(side.lines.lines.index(0)).back == back)


def tell_day(side: RefundTab, days_ago: int) -> None:
    day = (AT - timedelta(days=days_ago)).date()
    side.facts.day.setDate(QDate(day.year, day.month, day.day))


def test_a_refund_inside_the_deadline_and_one_too_late(agent: Window, qtbot: QtBot) -> None:
    side = refund_side(agent, qtbot)
    tell_day(side, 3)
    tick(side, qtbot, "39.90 €")
    qtbot.waitUntil(lambda: side.clock.accessibleName().startswith("Day 12 of 14"))
    line = side.lines.lines.at(side.lines.lines.index(0))
    assert line.clause == "Civil Code s. 1829(1)"
    tell_day(side, 0)  # day 15: the law's time is over, the shop's own is not
    qtbot.waitUntil(lambda: side.clock.accessibleName().startswith("Day 15 of 30"))
    side.facts.condition.choose("damaged")
    qtbot.waitUntil(lambda: not side.foot.issue.isEnabled())
    assert "Neither law nor policy stands behind this" in side.foot.message.text()
    assert side.goodwill.hint.text() == "up to 10.00 € by policy"
    side.facts.condition.choose("new")
    tell_day(side, 3)
    qtbot.waitUntil(lambda: side.clock.accessibleName().startswith("Day 12 of 14"))
    agent.settle(4)
    QTest.keyClick(side, Qt.Key.Key_Return, CONTROL)
    assert side.foot.message.text() == "39.90 € to Ada Lovelace, by card, now?"
    side.foot.issue.click()
    qtbot.waitUntil(lambda: side.foot.message.text() == "39.90 € issued.")
    issued = "Jonas Neimanis issued a refund of 39.90 €."
    qtbot.waitUntil(lambda: any(issued in said for said in agent.told()))


def test_above_the_limit_a_supervisor_says_yes_in_another_window(
    qapp: QApplication, tmp_path: Path, qtbot: QtBot
) -> None:
    bought = order(pieces=1, each=42000)
    with windows(qapp, tmp_path, ("jn", "mb"), bought) as (agent, supervisor):
        side = refund_side(agent, qtbot)
        tick(side, qtbot, "420.00 €")
        qtbot.waitUntil(side.foot.request.isEnabled)
        assert not side.foot.issue.isEnabled()
        assert side.foot.request.text() == "Ask for approval"
        side.foot.request.click()
        qtbot.waitUntil(lambda: "Asked for approval of 420.00 €." in side.foot.message.text())
        agent.sync()
        assert [row.stage for row in agent.desk.workstation.ask(Refunds(TICKET))] == ["requested"]

        supervisor.sync()
        supervisor.console.keymap.run("go.approvals")
        page = supervisor.console.approving.page
        qtbot.waitUntil(lambda: page.foot.approve.isEnabled() and page.model.rowCount() == 1)
        asks = "Why Jonas Neimanis asks"
        qtbot.waitUntil(lambda: page.view.why.heading.text() == asks)
        assert "420.00 €" in page.view.table.accessibleName()
        QTest.keyClick(page, Qt.Key.Key_A)
        qtbot.waitUntil(lambda: page.model.rowCount() == 0)
        supervisor.sync()

        agent.sync()
        for said in ("Jonas Neimanis asked for approval", "Marta Bite approved a refund"):
            sentence = f"{said} of 420.00 €."
            qtbot.waitUntil(lambda sentence=sentence: any(sentence in one for one in agent.told()))


def test_a_second_refund_made_in_an_outage_moves_no_money_and_is_closed_as_a_duplicate(
    qapp: QApplication, tmp_path: Path, qtbot: QtBot
) -> None:
    bought = order(pieces=1, each=1500)
    with windows(qapp, tmp_path, ("sn", "jn"), bought) as (agent, colleague):
        # The senior read the order before its money was set aside with the ticket, which is Jonas's.
        agent.link("offline", since_us=0)
        for window in (colleague, agent):
            side = refund_side(window, qtbot)
            tick(side, qtbot, "15.00 €")
            qtbot.waitUntil(side.foot.issue.isEnabled)
            side.foot.issue.click()
            side.foot.issue.click()
            qtbot.waitUntil(lambda side=side: "15.00 €" in side.foot.message.text())
        assert "on reconnect" in agent.console.dock.refund.foot.message.text()
        colleague.sync()
        agent.sync()

        agent.console.keymap.run("attention")
        agent.settle(4)
        outbox = agent.console.outbox
        assert agent.reads("Jonas Neimanis refunded 15.00 EUR on this order at", outbox.details)
        assert agent.reads("No second refund was made", outbox.details)
        assert outbox.details.buttons[0].text() == "Close as duplicate"
        outbox.details.buttons[0].click()
        station = agent.desk.workstation
        qtbot.waitUntil(lambda: station.ask(Attention()) == ())
        agent.settle(4)
        assert station.ask(Outbox()) == ()
        assert agent.reads("Everything is delivered.", outbox)
        outbox.filter.set_current(Show.ALL)
        agent.settle(4)
        refused = [one.row for one in outbox.model.entries if one.row and one.row.reason]
        assert [(row.name, row.reason) for row in refused] == [("refund.issue", "refund.already")]
        (paid,) = station.ask(Refunds(order="o1"))
        assert (paid.agent, paid.amount) == ("jn", 1500)
        steps = [one for one in agent.told() if "issued a refund" in one]
        assert len(steps) == 1
        assert "Jonas Neimanis issued a refund of 15.00 €." in steps[0]
