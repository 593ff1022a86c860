"""What the policy proposes stands beside the customer: taken with words for the reply, or left out with a reason."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.desktop.desk import Desk
from app.desktop.policy.caring import CareNotices
from app.domain.customers import Customer, RecordCustomer, Tier
from app.store.queries_care import Care, CaredFor
from app.workstation import Workstation
from tests.helpers.desks import desk_over
from tests.helpers.profiles import desk as people
from tests.helpers.profiles import open_profile, sign_in
from tests.helpers.shelved import shelve, shipped_book


@pytest.fixture
def station(tmp_path: Path) -> Iterator[Workstation]:
    """It is Eva's birthday, on the ninth of June."""
    station = open_profile(tmp_path)
    station.perform_all(list(people()))
    born = {"birthday": "1990-06-09"}
    station.perform(
        RecordCustomer(
            Customer("eva", "Eva", "C-2", language="cs", tier=Tier.GOLD, preferences=born)
        )
    )
    sign_in(station, "jn")
    shelve(station, shipped_book())
    yield station
    station.close()


@pytest.fixture
def desk(station: Workstation) -> Iterator[Desk]:
    with desk_over(station) as made:
        yield made


@pytest.fixture
def notices(qtbot: QtBot, desk: Desk) -> CareNotices:
    notices = CareNotices(desk, None)  # type: ignore[arg-type]
    qtbot.addWidget(notices)
    notices.resize(320, 400)
    notices.show()
    notices.ask("eva")
    qtbot.waitUntil(lambda: len(notices.cards) == 1)
    return notices


def test_a_proposal_says_why_and_its_words_go_into_the_reply_when_it_is_taken(
    notices: CareNotices, qtbot: QtBot, station: Workstation
) -> None:
    (row,) = station.ask(Care(customer="eva"))
    (card,) = notices.cards
    assert row.title in card.accessibleName()
    opened: list[tuple[str, str]] = []
    notices.opened.connect(lambda part, name: opened.append((part, name)))
    card.why.click()
    assert opened == [("clause", row.clause)]
    with qtbot.waitSignal(notices.worded) as said:
        card.take.click()
    assert said.args == [row.words]
    assert [one.what for one in station.ask(CaredFor("eva"))] == ["taken"]
    notices.ask("eva")
    qtbot.waitUntil(lambda: not notices.isVisible())


def test_it_is_left_out_for_a_reason_only(
    notices: CareNotices, qtbot: QtBot, station: Workstation
) -> None:
    (card,) = notices.cards
    card.leave.click()
    assert card.reason.hasFocus() or card.reason.isVisible()
    QTest.keyClick(card.reason, Qt.Key.Key_Return)
    assert station.ask(CaredFor("eva")) == ()
    QTest.keyClicks(card.reason, "She asked for no greetings")
    QTest.keyClick(card.reason, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(station.ask(CaredFor("eva"))) == 1)
    (done,) = station.ask(CaredFor("eva"))
    assert (done.what, done.reason) == ("dismissed", "She asked for no greetings")


def test_nothing_is_shown_where_nothing_is_proposed(notices: CareNotices, qtbot: QtBot) -> None:
    notices.ask("ada")
    qtbot.waitUntil(lambda: not notices.isVisible())
    assert notices.cards == []
