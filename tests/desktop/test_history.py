"""The dock tells who the customer is and what happened with them, and opens what one chooses."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from app.desktop.customercard import consent_words, initials, local_time, month
from app.desktop.desk import Desk
from app.desktop.dock import ContextDock
from app.desktop.numbers import money
from app.domain.contacts import Direction, StartContact
from app.domain.tickets import Channel, CreateTicket, Priority, TicketClass
from tests.helpers.desks import desk_over
from tests.helpers.fake_workstation import FakeWorkstation
from tests.helpers.story import MAIN, NOW, fake_story, story_id

ILZE = story_id("parcel")


@pytest.fixture
def workstation() -> FakeWorkstation:
    return fake_story()


@pytest.fixture
def desk(workstation: FakeWorkstation) -> Iterator[Desk]:
    with desk_over(workstation) as made:
        yield made


@pytest.fixture
def dock(qtbot: QtBot, desk: Desk) -> ContextDock:
    widget = ContextDock(desk)
    qtbot.addWidget(widget)
    widget.resize(340, 800)
    widget.show()
    return widget


def show(qtbot: QtBot, dock: ContextDock, ticket: str = MAIN) -> None:
    dock.show_customer(ticket)
    qtbot.waitUntil(lambda: dock.history.shown == ticket)


def titles(dock: ContextDock) -> list[str]:
    model = dock.history.list.items
    return [str(model.index(row).data()) for row in range(model.rowCount(QModelIndex()))]


def test_the_card_says_who_the_customer_is(dock: ContextDock, qtbot: QtBot) -> None:
    show(qtbot, dock)
    card = dock.history.card
    assert card.name.text() == "Ilze Kalniņa"
    assert card.tier.text() == "Gold"
    assert "Riga" in card.place.text()
    assert "14:05" in card.place.text()
    assert "Latvian" in card.place.text()


def test_orders_tickets_and_contacts_stand_on_one_line_of_time(
    dock: ContextDock, qtbot: QtBot
) -> None:
    show(qtbot, dock)
    assert titles(dock) == [
        "Jars broken on arrival",
        "Order E-20881 delivered",
        "Phone call, 4 min",
        "Order E-18402 delivered",
        "Credit C-1174 · 24.50 €",
        "Chat, 6 min",
        "Phone call, 3 min",
    ]


def test_chips_count_every_kind_and_narrow_to_one(dock: ContextDock, qtbot: QtBot) -> None:
    show(qtbot, dock)
    chips = dock.history.chips
    assert chips["order"].accessibleName() == "Orders 2"
    qtbot.mouseClick(chips["order"], Qt.MouseButton.LeftButton)
    assert titles(dock) == ["Order E-20881 delivered", "Order E-18402 delivered"]
    qtbot.mouseClick(chips[""], Qt.MouseButton.LeftButton)
    assert len(titles(dock)) == 7


def test_a_first_contact_says_that_there_is_no_history_yet(dock: ContextDock, qtbot: QtBot) -> None:
    show(qtbot, dock, story_id("ticket 4288"))
    assert dock.history.none.isVisible()
    assert dock.history.none.accessibleName() == "First contact. No history yet."
    assert dock.history.list.isHidden()


def test_choosing_a_ticket_of_the_past_opens_it(
    dock: ContextDock, qtbot: QtBot, workstation: FakeWorkstation
) -> None:
    past = story_id("past")
    workstation.perform(
        CreateTicket(
            past, "Wrapping paper torn", ILZE, story_id("RET"), TicketClass.INQUIRY, Priority.LOW,
            Channel.CHAT, opened_at=NOW - timedelta(days=200),
        )
    )  # fmt: skip
    show(qtbot, dock)
    place = titles(dock).index("Wrapping paper torn")
    history = dock.history.list
    history.setCurrentIndex(history.items.index(place))
    with qtbot.waitSignal(dock.ticket_chosen) as chosen:
        qtbot.keyClick(history, Qt.Key.Key_Return)
    assert chosen.args == [past]


def test_a_new_contact_appears_without_being_asked_for(
    dock: ContextDock, qtbot: QtBot, desk: Desk, workstation: FakeWorkstation
) -> None:
    show(qtbot, dock)
    contact = workstation.new_id()
    desk.perform(StartContact(contact, ILZE, Channel.PHONE, Direction.INBOUND))
    qtbot.waitUntil(lambda: len(titles(dock)) == 8)
    assert "running now" in str(
        dock.history.list.items.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    )


def test_the_rows_keep_the_rules_of_a_model(dock: ContextDock, qtbot: QtBot) -> None:
    QAbstractItemModelTester(
        dock.history.list.items, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    show(qtbot, dock)
    dock.history.set_kind("contact")
    assert len(titles(dock)) == 3


def test_without_a_ticket_the_dock_shows_nobody(dock: ContextDock, qtbot: QtBot) -> None:
    show(qtbot, dock)
    dock.show_customer("")
    assert dock.nobody.isVisible()


@pytest.mark.parametrize(
    ("label", "letters"),
    [("Ilze Kalniņa", "IK"), ("林婉清", "林"), ("Kafejnīca Rudens SIA", "KR"), ("", "")],
)
def test_initials_suit_the_script(label: str, letters: str) -> None:
    assert initials(label) == letters


def test_local_time_is_the_customers_own_and_silent_when_unknown() -> None:
    now = datetime(2026, 6, 9, 11, 5, tzinfo=UTC)
    assert local_time("Asia/Shanghai", now).startswith("19:05")
    assert local_time("Nowhere/Land", now) == ""
    assert local_time("", now) == ""


def test_consent_says_yes_and_no() -> None:
    assert consent_words((("service", "yes"), ("offers", "no"))) == "Service, no offers"


def test_money_keeps_its_own_currency_and_places() -> None:
    assert money(13927, "EUR") == "139.27 €"
    assert money(500, "JPY") == "500 JPY"
    assert month(1_551_690_000_000_000) == "March 2019"
