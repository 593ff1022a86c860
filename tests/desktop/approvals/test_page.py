"""A supervisor reads what is asked for and why, says yes or no by one key, and never to an own request."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.desktop.approvals.page import ApprovalsPage
from app.desktop.desk import Desk
from app.desktop.widgets.buttons import Button
from app.desktop.widgets.notices import Text
from app.domain.operations import Rejected
from app.store.queries_refunds import RefundRow, Refunds, StandIns
from app.workstation import Workstation
from tests.helpers.desks import desk_over
from tests.helpers.money import issue, request, shop
from tests.helpers.profiles import open_profile, sign_in

NAMES = {"jn": "Jonas Neimanis", "mb": "Marta Bite"}


@pytest.fixture
def station(tmp_path: Path) -> Iterator[Workstation]:
    station = open_profile(tmp_path)
    for outcome in station.perform_all(list(shop())):
        assert not isinstance(outcome, Rejected), outcome
    sign_in(station, "jn")
    station.perform(request("r1", 2, note="Both lids cracked"))
    sign_in(station, "mb")
    yield station
    station.close()


@pytest.fixture
def desk(station: Workstation) -> Iterator[Desk]:
    with desk_over(station) as made:
        yield made


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> ApprovalsPage:
    page = ApprovalsPage(desk, NAMES)
    qtbot.addWidget(page)
    page.resize(1100, 700)
    page.show()
    page.begin()
    qtbot.waitUntil(lambda: page.foot.approve.text() == "Approve 20.00 €")
    return page


def refund(station: Workstation) -> RefundRow:
    (found,) = station.ask(Refunds(ticket="t1"))
    return found


def test_the_case_says_why_and_how_much(page: ApprovalsPage) -> None:
    assert page.view.head.text() == "20.00 €  Kettle"
    assert page.view.why.heading.text() == "Why Jonas Neimanis asks"
    assert page.view.why.body.text().startswith("Both lids cracked")
    assert "20.00 €" in page.view.table.accessibleName()
    assert "Signals never decide" in " ".join(page.view.side.risk.rows.words)


def test_a_key_says_yes_and_the_list_empties(
    page: ApprovalsPage, station: Workstation, qtbot: QtBot
) -> None:
    QTest.keyClick(page, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: page.model.rowCount() == 0)
    assert refund(station).stage == "approved"
    assert refund(station).steps[-1].by == "mb"
    assert page.none.isVisible()


def test_no_needs_its_reason(page: ApprovalsPage, station: Workstation, qtbot: QtBot) -> None:
    QTest.keyClick(page, Qt.Key.Key_D)
    assert page.foot.message.text() == "Say why you decline."
    assert page.foot.reason.hasFocus()
    assert refund(station).stage == "requested"
    QTest.keyClicks(page.foot.reason, "Exchange was promised")
    QTest.keyClick(page.foot.reason, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.model.rowCount() == 0)
    assert (refund(station).stage, refund(station).steps[-1].note) == (
        "declined",
        "Exchange was promised",
    )


def test_what_changed_since_it_was_asked_for_is_not_approved(
    page: ApprovalsPage, station: Workstation, desk: Desk, qtbot: QtBot
) -> None:
    sign_in(station, "jn")
    outcome = station.perform(issue("r2", 3))
    sign_in(station, "mb")
    desk.changes.changed.emit(outcome.touched)
    qtbot.waitUntil(lambda: not page.foot.approve.isEnabled())
    assert page.foot.decline.isEnabled()
    QTest.keyClick(page, Qt.Key.Key_A)
    assert {row.id: row.stage for row in station.ask(Refunds(ticket="t1"))}["r1"] == "requested"


def test_ones_own_request_is_for_somebody_else(
    page: ApprovalsPage, station: Workstation, qtbot: QtBot
) -> None:
    sign_in(station, "jn")
    page.ask()
    qtbot.waitUntil(lambda: page.model.rowCount() == 0)


def test_what_was_decided_today_stands_below(
    page: ApprovalsPage, station: Workstation, qtbot: QtBot
) -> None:
    assert page.decided.isHidden()
    QTest.keyClick(page, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: bool(page.decided.words))
    assert page.decided.heading.text() == "Decided today: 1"
    assert page.decided.words[0].startswith("20.00 €, approved by Marta Bite, ")
    assert "Kettle" in page.decided.words[0]


def test_the_case_shows_evidence_the_customers_year_and_what_a_yes_does(
    page: ApprovalsPage, station: Workstation, desk: Desk, qtbot: QtBot
) -> None:
    assert any(line.startswith("Order ") for line in page.view.evidence.rows.words)
    assert "Orders, 12 months 1 · 40.00 €" in page.view.side.who.rows.words
    assert "Refunds, 12 months 0" in page.view.side.who.rows.words
    assert page.view.side.past.rows.words
    effect = page.foot.effect.text()
    assert effect.startswith("Pays 20.00 € by card now, rests on ")
    assert effect.endswith(", tells Jonas Neimanis.")


def test_ones_own_requests_are_read_but_not_decided(
    page: ApprovalsPage, station: Workstation, qtbot: QtBot
) -> None:
    sign_in(station, "jn")
    page.ask()
    qtbot.waitUntil(lambda: page.own.accessibleName() == "Mine 1")
    QTest.mouseClick(page.own, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.foot.effect.text().startswith("Your own request"))
    assert not page.foot.approve.isEnabled()
    assert not page.foot.decline.isEnabled()
    QTest.keyClick(page, Qt.Key.Key_A)
    QTest.keyClick(page, Qt.Key.Key_D)
    assert page.foot.message.isHidden()  # nobody is asked why they decline what they cannot
    assert refund(station).stage == "requested"


def test_somebody_stands_in_decides_and_is_thanked(
    page: ApprovalsPage, station: Workstation, desk: Desk, qtbot: QtBot
) -> None:
    """Marta lets Sanita, a senior without the right, decide until the end of the day, and ends it again."""
    stand_ins = page.stand_ins
    stand_ins.begin.click()
    stand_ins.who.setCurrentIndex(stand_ins.who.findData("sn"))
    stand_ins.yes.click()
    qtbot.waitUntil(lambda: len(station.ask(StandIns())) == 1)
    sign_in(station, "sn")
    page.ask()
    words = "You decide in place of Marta Bite until "
    qtbot.waitUntil(lambda: any(it.text().startswith(words) for it in stand_ins.findChildren(Text)))
    qtbot.waitUntil(lambda: stand_ins.begin.isHidden() and page.foot.approve.isEnabled())
    QTest.keyClick(page, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: refund(station).stage == "approved")
    assert refund(station).steps[-1].by == "sn"


def test_a_stand_in_ends_by_a_word(page: ApprovalsPage, station: Workstation, qtbot: QtBot) -> None:
    stand_ins = page.stand_ins
    stand_ins.begin.click()
    stand_ins.yes.click()
    qtbot.waitUntil(lambda: len(station.ask(StandIns())) == 1)
    qtbot.waitUntil(lambda: bool(stand_ins.findChildren(Button, "endStandIn")))
    (end,) = stand_ins.findChildren(Button, "endStandIn")
    end.click()
    qtbot.waitUntil(lambda: station.ask(StandIns()) == ())
