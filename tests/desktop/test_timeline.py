"""The timeline shows plain words, the newest first, and never more than it must."""

import time
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.desktop.bodytext import BodyText, slices
from app.desktop.entries import Entry
from app.desktop.theme import Theme
from app.desktop.timeline import Timeline
from app.store.queries import OpenTicket, Sync, TicketView, TimelineItem
from tests.helpers.story import MAIN, fake_story

HOUR_US = 3_600_000_000


@pytest.fixture
def view() -> TicketView:
    answer = fake_story().ask(OpenTicket(MAIN))
    assert isinstance(answer, TicketView)
    return answer


@pytest.fixture
def timeline(qtbot: QtBot) -> Timeline:
    widget = Timeline(Theme())
    qtbot.addWidget(widget)
    widget.resize(720, 560)
    widget.show()
    return widget


def many(view: TicketView, count: int, body: str = "One of many.") -> TicketView:
    """The ticket with this many items, of which the newest thirty are here."""
    first = view.timeline[0]
    items = tuple(
        replace(
            first, id=f"i{k:06d}", at_us=first.at_us + k * 60_000_000, body=body, attachments=()
        )
        for k in range(count)
    )
    return replace(view, id=f"many {count}", timeline=items[-30:], earlier=max(0, count - 30))


def drag(widget: QWidget, to: QPoint) -> None:
    """Move the pointer with its left button down; Qt's own test helper moves it without."""
    left = Qt.MouseButton.LeftButton
    place = QPointF(to)
    event = QMouseEvent(
        QEvent.Type.MouseMove, place, widget.mapToGlobal(place), left, left,
        Qt.KeyboardModifier.NoModifier,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)


def bodies(timeline: Timeline) -> list[str]:
    return [entry.text() for entry in timeline.entries]


def test_entries_stand_in_the_order_in_which_they_were_said(
    timeline: Timeline, view: TicketView, qtbot: QtBot
) -> None:
    timeline.show_ticket(view)
    qtbot.waitUntil(timeline.is_complete)
    tops = [entry.y() for entry in timeline.entries]
    assert tops == sorted(tops)
    assert bodies(timeline) == [item.body for item in view.timeline]


def test_a_customers_markup_is_shown_as_the_characters_it_is(
    timeline: Timeline, view: TicketView
) -> None:
    hostile = "<b>bold</b> <img src='file:///etc/passwd'> <script>x()</script> &amp;"
    item = replace(view.timeline[-1], body=hostile)
    timeline.show_ticket(replace(view, timeline=(item,)))
    shown = timeline.findChild(BodyText)
    assert isinstance(shown, BodyText)
    assert shown.text() == hostile


def test_an_internal_note_says_so_and_names_its_author(
    timeline: Timeline, view: TicketView
) -> None:
    timeline.show_ticket(view)
    names = [entry.accessibleName() for entry in timeline.entries]
    assert names[2].startswith("Internal note, you")
    assert names[3].startswith("Internal note, Marta Bite")


def test_work_that_is_not_delivered_carries_its_words_until_it_is(
    timeline: Timeline, view: TicketView
) -> None:
    *rest, last = view.timeline
    waiting = replace(view, timeline=(*rest, replace(last, sync=Sync.SAVED_HERE)))
    timeline.show_ticket(waiting)
    entry = timeline.entries[-1]
    assert "Saved here" in entry.accessibleName()
    timeline.show_ticket(view)
    assert timeline.entries[-1] is entry
    assert "Saved here" not in entry.accessibleName()


def test_only_the_newest_are_built_at_first_and_forty_more_when_asked(
    timeline: Timeline, view: TicketView, qtbot: QtBot
) -> None:
    whole = many(view, 100)
    timeline.show_ticket(whole)
    assert len(timeline.entries) < 30
    qtbot.waitUntil(timeline.is_complete)
    assert len(timeline.entries) == 30
    with qtbot.waitSignal(timeline.earlier_wanted) as asked:
        qtbot.mouseClick(timeline.more, Qt.MouseButton.LeftButton)
    oldest, limit = asked.args
    assert oldest.id == "i000070"
    assert limit == 40
    older = tuple(
        replace(
            whole.timeline[0], id=f"i{k:06d}", at_us=whole.timeline[0].at_us - (70 - k) * 60_000_000
        )
        for k in range(30, 70)
    )
    timeline.add_earlier(older)
    qtbot.waitUntil(timeline.is_complete)
    assert len(timeline.entries) == 70
    assert timeline.entries[0].item.id == "i000030"


def test_what_is_being_read_stays_in_place_when_earlier_items_come(
    timeline: Timeline, view: TicketView, qtbot: QtBot
) -> None:
    whole = many(view, 60)
    timeline.show_ticket(whole)
    qtbot.waitUntil(timeline.is_complete)
    bar = timeline.verticalScrollBar()
    bar.setValue(0)
    entry = timeline.entries[0]
    before = entry.mapTo(timeline, entry.rect().topLeft()).y()
    first = whole.timeline[0]
    timeline.add_earlier(tuple(
        replace(first, id=f"e{k}", at_us=first.at_us - (9 - k) * 1_000_000) for k in range(8)
    ))  # fmt: skip
    qtbot.waitUntil(timeline.is_complete)
    after = entry.mapTo(timeline, entry.rect().topLeft()).y()
    assert abs(after - before) <= timeline.more.height() + 8


def test_a_ticket_opens_at_its_newest_entry(
    timeline: Timeline, view: TicketView, qtbot: QtBot
) -> None:
    timeline.show_ticket(many(view, 30, "A line.\n" * 6))
    qtbot.waitUntil(timeline.is_complete)
    bar = timeline.verticalScrollBar()
    assert bar.maximum() > 0
    assert bar.value() == bar.maximum()


def test_the_newest_entry_stays_in_view_when_the_room_shrinks(
    timeline: Timeline, view: TicketView, qtbot: QtBot
) -> None:
    timeline.show_ticket(many(view, 30, "A line.\n" * 6))
    qtbot.waitUntil(timeline.is_complete)
    bar = timeline.verticalScrollBar()
    timeline.resize(720, 300)
    qtbot.waitUntil(lambda: timeline.viewport().height() <= 300)
    assert bar.value() == bar.maximum()
    bar.setValue(40)
    timeline.resize(720, 500)
    qtbot.waitUntil(lambda: timeline.viewport().height() > 300)
    assert bar.value() == 40


def test_two_thousand_items_with_an_endless_word_never_hold_the_window(
    timeline: Timeline, view: TicketView, qtbot: QtBot
) -> None:
    whole = many(view, 2_000)
    endless = replace(
        whole.timeline[-1], id="z", body="x" * 2_000_000, at_us=whole.timeline[-1].at_us + 1
    )
    began = time.thread_time()  # our own processor time: the machine may be busy
    timeline.show_ticket(replace(whole, timeline=(*whole.timeline[1:], endless)))
    assert time.thread_time() - began < 1.0
    qtbot.waitUntil(timeline.is_complete)
    shown = timeline.entries[-1].findChild(BodyText)
    assert isinstance(shown, BodyText)
    assert len(shown.text()) <= 6_000


def test_the_rest_of_a_long_text_comes_slice_by_slice(
    timeline: Timeline, view: TicketView, qtbot: QtBot
) -> None:
    long = replace(view.timeline[-1], body="word " * 3_000)
    timeline.show_ticket(replace(view, timeline=(long,)))
    entry = timeline.entries[0]
    before = entry.height()
    assert entry.more is not None
    qtbot.mouseClick(entry.more, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: entry.height() > before)
    assert "".join(body.text() for body in entry.findChildren(BodyText)).startswith("word word")


def test_slices_lose_nothing() -> None:
    text = "A sentence of words.\n" * 900 + "y" * 20_000
    parts = slices(text)
    assert "".join(parts) == text
    assert max(map(len, parts)) <= 6_000


def test_arrows_walk_the_entries_and_copy_takes_the_words(
    timeline: Timeline, view: TicketView, qtbot: QtBot
) -> None:
    timeline.show_ticket(view)
    qtbot.waitUntil(timeline.is_complete)
    timeline.setFocus()
    qtbot.waitUntil(lambda: timeline.entries[-1].hasFocus())
    qtbot.keyClick(timeline.entries[-1], Qt.Key.Key_Up)
    entry = timeline.entries[-2]
    assert entry.hasFocus()
    qtbot.keyClick(entry, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == entry.text()


def test_every_day_has_its_date_once(timeline: Timeline, view: TicketView, qtbot: QtBot) -> None:
    items = tuple(
        replace(item, id=f"d{k}", at_us=view.timeline[0].at_us + k * 12 * HOUR_US)
        for k, item in enumerate(view.timeline)
    )
    timeline.show_ticket(replace(view, timeline=items))
    qtbot.waitUntil(timeline.is_complete)
    days = [day.day for day in timeline.days()]
    assert len(days) == len(set(days)) == 3


@pytest.mark.parametrize("kind", ["customer", "reply", "note", "auto", "contact"])
def test_every_kind_of_entry_fits_its_text(view: TicketView, kind: str, qtbot: QtBot) -> None:
    host = Timeline(Theme())
    qtbot.addWidget(host)
    item: TimelineItem = replace(view.timeline[0], kind=kind)
    entry = Entry(Theme(), item, host)
    entry.resize(480, entry.arrange(480))
    body = entry.findChild(BodyText)
    assert isinstance(body, BodyText)
    assert body.geometry().bottom() <= entry.height()
    assert body.heightForWidth(body.width()) <= body.height()


def test_pressed_words_become_selectable_where_they_stand(qtbot: QtBot) -> None:
    theme = Theme()
    said = "Dobrý den,\n\n  zásilka 4312 je rozbitá. " * 9 + "破损" * 90 + "\n"
    body = BodyText(theme, said, None)
    qtbot.addWidget(body)
    body.resize(420, body.heightForWidth(420))
    body.show()
    body.activateWindow()
    qtbot.waitUntil(body.isActiveWindow)
    painted = body.grab().toImage()
    qtbot.mousePress(body, Qt.MouseButton.LeftButton, pos=QPoint(2, 4))
    assert body.field is not None
    assert body.grab().toImage() == painted
    assert body.field.document().size().height() == body.height()
    drag(body, QPoint(400, body.height() - 2))
    assert body.field.textCursor().selectedText().startswith("Dobrý den,")
    qtbot.waitUntil(body.field.hasFocus)
    body.field.clearFocus()
    assert body.field is None
    assert body.grab().toImage() == painted
