"""The furnished window on a real store: regions, the line to the hub in words, work by keyboard alone."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.desktop import console
from app.desktop.composer import Sketch
from app.desktop.dockwidths import DOCK, WIDE_DOCK, WIDTHS, DockWidths
from app.desktop.keymap import COMMANDS
from app.desktop.shell import QUEUE, WIDE_QUEUE
from app.desktop.widgets.buttons import Button
from app.desktop.words import clock
from app.domain.ids import micros
from app.store.queries import Attention, OpenTicket, Outbox, View
from tests.helpers.stage import Stage
from tests.helpers.story import story_id

REGIONS = (
    "topBar", "rail", "queuePane", "bannerStack", "tabStrip", "highlightsStrip", "stageBar",
    "timeline", "composer", "contextDock", "statusStrip",
)  # fmt: skip


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    window = Stage(qapp, tmp_path)
    window.begin()
    yield window
    window.close()


def press(
    stage: Stage, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """A key, wherever the focus is."""
    target = QApplication.focusWidget() or stage.shell
    QTest.keyClick(target, key, modifier)
    stage.settle()


CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_every_region_has_its_name_and_is_spoken(stage: Stage) -> None:
    for name in REGIONS:
        region = stage.shell.findChild(QWidget, name)
        assert region is not None, name
        assert region.accessibleName(), name


def test_the_list_is_ready_for_keys_at_the_start(stage: Stage) -> None:
    assert stage.console.queue.list.hasFocus()


def test_f6_walks_every_region_and_comes_round(stage: Stage) -> None:
    seen: list[str] = []
    for _ in range(9):
        press(stage, Qt.Key.Key_F6)
        seen.append(stage.shell._region_of(QApplication.focusWidget()))  # noqa: SLF001
    expected = {"topBar", "rail", "queuePane", "timeline", "composer", "contextDock", "statusStrip"}
    assert expected <= set(seen)


@pytest.mark.qt_log_ignore("^This plugin does not support grabbing the keyboard$")
def test_claim_note_priority_and_solve_by_keyboard_alone(stage: Stage) -> None:
    queue = stage.console.queue
    press(stage, Qt.Key.Key_J)
    ticket = queue.current_ticket()
    assert ticket
    press(stage, Qt.Key.Key_O)
    assert stage.console.workspace.current_ticket() == ticket
    queue.focus_list()
    press(stage, Qt.Key.Key_N)
    QTest.keyClicks(QApplication.focusWidget(), "Seen it.")
    press(stage, Qt.Key.Key_Return, CTRL)
    view = stage.workstation.ask(OpenTicket(ticket))
    assert [item.body for item in view.timeline][-1] == "Seen it."
    queue.focus_list()
    press(stage, Qt.Key.Key_P)
    menu = QApplication.activePopupWidget()
    QTest.keyClick(menu, Qt.Key.Key_Return)
    stage.settle()
    assert stage.workstation.ask(OpenTicket(ticket)).priority == "urgent"


def test_sending_and_solving_brings_the_next_ticket_by_keyboard_alone(stage: Stage) -> None:
    queue, workspace = stage.console.queue, stage.console.workspace
    first, second = queue.model.tickets_in(0, 1)
    stage.console.open_ticket(first)
    stage.settle()
    press(stage, Qt.Key.Key_R)
    workspace.page.composer.editor.insertPlainText("A new one leaves today.")
    press(stage, Qt.Key.Key_Return, CTRL | SHIFT)
    QTest.keyClicks(QApplication.focusWidget(), "Broken seal")
    press(stage, Qt.Key.Key_Return)
    QTest.keyClicks(QApplication.focusWidget(), "Replaced")
    press(stage, Qt.Key.Key_Return)
    assert stage.workstation is not None
    solved = stage.workstation.ask(OpenTicket(first))
    assert (solved.state, solved.outcome) == ("solved", "Replaced")
    assert workspace.current_ticket() == second
    assert first not in workspace.tabs.tickets(), "who is done with a ticket needs no tab of it"
    stage.console.keymap.run("tab.reopen")
    stage.settle()
    assert workspace.current_ticket() == first


def test_after_a_single_ticket_the_list_has_no_more(stage: Stage) -> None:
    queue = stage.console.queue
    first, second = queue.model.tickets_in(0, 1)
    assert queue.first_but(first) == second
    assert queue.first_but(second) == first
    queue.filter.setText("kettle")
    stage.settle()
    (only,) = queue.model.tickets_in(0, 100)
    stage.console.workspace.next_wanted.emit(only)
    assert stage.shell.toast.texts() == ["That was the last ticket of this list"]


def test_a_refusal_becomes_a_sentence(stage: Stage) -> None:
    from app.domain.confirming import ReopenTicket

    stage.desk.perform(ReopenTicket(stage.main))  # type: ignore[arg-type]
    stage.settle()
    assert stage.shell.toast.texts() == ["Not done"]


def test_the_line_is_told_in_the_agreed_words(stage: Stage) -> None:
    strip, at = stage.shell.strip, micros(stage.now)
    clock = strip.clock(at)
    stage.link("up_to_date", last_contact_us=at)
    assert strip.words() == f"Up to date {clock}"
    stage.link("sending", sent=12, total=40)
    assert strip.words() == "Sending 12 of 40"
    stage.link("hub_trouble", retry_s=30)
    assert strip.words() == "Hub is not answering, retrying in 30 s"
    stage.link("offline", since_us=at)
    assert strip.words() == f"Offline since {clock}"
    stage.console.verbs.claim()
    stage.settle()
    assert strip.words() == f"Offline since {clock} · 1 waiting to send"


def test_being_offline_is_said_once_and_can_be_put_away(stage: Stage) -> None:
    banners = stage.shell.centre.banners
    stage.link("offline", since_us=0)
    assert banners.texts() == [
        "You can keep working. Everything is saved on this computer "
        "and will be sent when the connection is back."
    ]
    banner = banners.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)[0]
    banner.dismissed.emit()  # type: ignore[attr-defined]
    stage.link("connecting")
    stage.link("offline", since_us=0)
    assert banners.texts() == []
    stage.link("up_to_date", last_contact_us=0)
    stage.link("offline", since_us=0)
    assert len(banners.texts()) == 1


def test_the_sign_in_page_of_a_network_opens_only_when_asked(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    class FakeServices:
        """The system's browser, which only remembers."""

        @staticmethod
        def openUrl(url: QUrl) -> bool:  # noqa: N802 - Qt's name
            opened.append(url.toString())
            return True

    monkeypatch.setattr(console, "QDesktopServices", FakeServices)
    assert stage.workstation is not None
    stage.workstation.set_kv("hub_url", "https://hub.example")
    stage.link("captive", since_us=0)
    assert opened == []
    stage.shell.strip.asked.emit("captive")
    stage.settle()
    assert opened == ["https://hub.example"]


def test_one_toast_sums_an_outage_up(stage: Stage) -> None:
    stage.link("offline", since_us=0)
    stage.console.verbs.claim()
    stage.console.verbs.flag_emergency()
    stage.settle()
    stage.link("sending", sent=0, total=2)
    assert stage.shell.toast.texts() == []
    stage.deliver()
    stage.link("up_to_date", last_contact_us=0)
    assert stage.shell.toast.texts() == ["Back online"]


def test_the_toast_says_how_many_of_how_many_arrived(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(stage.shell.toast, "say", lambda *words, **_: said.append(words[1]))
    stage.console.outage.ended.emit(37, 1)
    stage.console.outage.ended.emit(40, 0)
    stage.console.outage.ended.emit(0, 0)
    assert said == [
        "37 of 38 delivered, 1 needs you",
        "40 delivered, none refused",
        "Nothing was waiting.",
    ]


def lost_claim(stage: Stage) -> QWidget:
    """A colleague had the ticket first, and the agent has half a reply; the strip that says so."""
    stage.console.workspace.reply()
    stage.console.workspace.page.composer.editor.insertPlainText("Dear Ilze, a new one")
    stage.console.verbs.claim()
    stage.settle()
    stage.refuse("ticket.claimed", "CLAIM_LOST", story_id("JD"))
    banners = stage.shell.centre.banners
    (said,) = banners.texts()
    assert said.endswith(
        " claimed #4312 while you were offline. Your draft is kept; the reply was not sent."
    )
    return banners


def test_the_strip_says_when_the_colleague_took_it_where_the_hub_has_told(stage: Stage) -> None:
    stage.console.verbs.claim()
    stage.settle()
    when = micros(stage.now - timedelta(minutes=23))
    stage.refuse("ticket.claimed", "CLAIM_LOST", story_id("JD"), at=str(when))
    (said,) = stage.shell.centre.banners.texts()
    assert f" claimed #4312 at {clock(when)} while you were offline. " in said


def test_work_on_a_lost_ticket_is_given_away_as_a_note(stage: Stage) -> None:
    banners = lost_claim(stage)
    give, _, _ = banners.findChildren(Button)
    QTest.mouseClick(give, Qt.MouseButton.LeftButton)
    stage.settle()
    assert stage.workstation is not None
    newest = stage.workstation.ask(OpenTicket(stage.main)).timeline[-1]
    assert newest.kind == "note"
    assert newest.body.endswith("Dear Ilze, a new one")
    assert stage.shell.centre.banners.texts() == []
    assert stage.workstation.ask(Attention()) == ()


def test_the_colleague_is_asked_in_a_note_and_the_draft_stays(stage: Stage) -> None:
    banners = lost_claim(stage)
    _, ask, _ = banners.findChildren(Button)
    QTest.mouseClick(ask, Qt.MouseButton.LeftButton)
    stage.settle()
    assert stage.workstation is not None
    newest = stage.workstation.ask(OpenTicket(stage.main)).timeline[-1]
    assert newest.kind == "note"
    assert newest.body.endswith(", please hand this ticket over to me.")
    assert stage.console.workspace.page.composer.text().endswith("Dear Ilze, a new one")
    assert len(stage.shell.centre.banners.texts()) == 1


def test_what_is_kept_on_a_lost_ticket_is_counted(stage: Stage) -> None:
    composer = stage.console.workspace.page.composer
    composer.show_sketch(Sketch())
    stage.console.verbs.claim()
    stage.settle()
    stage.refuse("ticket.claimed", "CLAIM_LOST", story_id("JD"))
    banners = stage.shell.centre.banners
    assert banners.texts()[0].endswith("You had written nothing on it, and no reply was sent.")
    for words in ("Called twice", "She is away"):
        stage.console.workspace.note()
        composer.editor.setPlainText(words)
        stage.console.workspace.send()
        stage.settle()
    stage.desk.changes.changed.emit(frozenset({"outbox"}))
    stage.settle()
    (said,) = banners.texts()
    assert "Your 2 note" in said
    assert said.endswith(" are kept; no reply was sent.")
    composer.show_sketch(Sketch(reply="Dear Ilze"))
    stage.desk.changes.changed.emit(frozenset({"outbox"}))
    stage.settle()
    (said,) = banners.texts()
    assert "Your 2 note" in said
    assert said.endswith(" and your draft are kept; the reply was not sent.")


def test_what_was_lost_is_shown_beside_what_the_hub_says(stage: Stage) -> None:
    banners = lost_claim(stage)
    _, _, compare = banners.findChildren(Button)
    QTest.mouseClick(compare, Qt.MouseButton.LeftButton)
    stage.settle()
    page = stage.console.outbox
    row = page.current()
    assert page.isVisible()
    assert row is not None
    assert (row.code, page.reason(row).startswith("Jana Dvořáková has")) == ("CLAIM_LOST", True)


def test_the_badge_counts_what_waits(stage: Stage) -> None:
    stage.console.verbs.claim()
    stage.settle()
    assert len(stage.workstation.ask(Outbox())) == 1
    assert "1" in stage.shell.rail.buttons["go.outbox"].accessibleName()


def test_the_outbox_shows_the_work_with_its_words(stage: Stage) -> None:
    stage.link("offline", since_us=0)
    stage.console.verbs.claim()
    stage.settle()
    stage.console.go_outbox()
    stage.settle()
    row = stage.console.outbox.current()
    assert row is not None
    assert stage.console.outbox.spoken(row).endswith("Saved here")
    stage.link("sending", sent=0, total=1)
    assert stage.console.outbox.state(row).text == "Sending"
    stage.deliver()
    assert stage.console.outbox.model.rowCount() == 0


def test_a_refusal_of_the_hub_waits_in_the_outbox_with_its_reason(stage: Stage) -> None:
    from tests.helpers.story import story_id

    stage.console.verbs.claim()
    stage.settle()
    stage.refuse("ticket.claimed", "CLAIM_LOST", story_id("JD"))
    assert stage.shell.strip.words().endswith("1 item needs you")
    stage.console.keymap.run("attention")
    stage.settle()
    page = stage.console.outbox
    row = page.current()
    assert row is not None
    assert page.state(row).text == "Needs you"
    assert page.reason(row).startswith("Jana Dvořáková has this ticket already")
    page.details.press(2)  # leave it to Jana
    stage.settle()
    assert page.model.rowCount() == 0
    assert "needs you" not in stage.shell.strip.words()


def test_the_switch_cuts_the_line_and_so_does_the_command(stage: Stage) -> None:
    stage.shell.strip.offer_outage()
    stage.shell.strip.switch.click()
    stage.console.keymap.run("outage")
    assert stage.line.outages == [True, False]


def test_work_pokes_the_line(stage: Stage) -> None:
    before = stage.line.pokes
    stage.console.verbs.claim()
    stage.settle()
    assert stage.line.pokes == before + 1


@pytest.mark.parametrize(
    ("width", "queue", "dock"), [(1440, QUEUE, DOCK), (1920, WIDE_QUEUE, WIDE_DOCK)]
)
def test_regions_share_the_width(stage: Stage, width: int, queue: int, dock: int) -> None:
    stage.shell.resize(width, 900)
    stage.settle()
    assert stage.console.queue.width() == queue
    assert abs(stage.console.dock.width() - dock) <= 1


def test_large_text_in_a_small_window_leaves_the_ticket_its_stages(stage: Stage) -> None:
    stage.shell.resize(1024, 700)
    stage.preferences.set_text_percent(150)
    stage.settle()
    assert stage.console.queue.width() <= 1024 // 3
    stages = stage.console.workspace.page.stagebar.stages
    assert stages.width() >= stages.minimumSizeHint().width()


def test_a_narrow_window_lays_the_dock_over_the_ticket(stage: Stage) -> None:
    stage.shell.resize(1024, 700)
    stage.settle()
    assert stage.shell.size() == QSize(1024, 700)
    assert not stage.console.dock.isVisible()
    press(stage, Qt.Key.Key_J, CTRL)
    assert stage.console.dock.isVisible()
    press(stage, Qt.Key.Key_Escape)
    assert not stage.console.dock.isVisible()
    stage.shell.resize(1440, 900)
    stage.settle()
    assert stage.console.dock.isVisible()


def test_back_and_forward_walk_the_tickets_visited(stage: Stage) -> None:
    queue, workspace = stage.console.queue, stage.console.workspace
    queue.next()
    queue.open_current()
    stage.settle()
    second = workspace.current_ticket()
    assert second != stage.main
    stage.console.keymap.run("go.back")
    stage.settle()
    assert workspace.current_ticket() == stage.main
    stage.console.keymap.run("go.forward")
    stage.settle()
    assert workspace.current_ticket() == second


@pytest.mark.qt_log_ignore("^This plugin does not support grabbing the keyboard$")
def test_every_command_can_be_run_without_harm(stage: Stage) -> None:
    for command in COMMANDS:
        stage.console.keymap.run(command.id)
        stage.settle(1)
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
    stage.console.keymap.run("escape")


def test_languages_change_without_a_restart(stage: Stage) -> None:
    for language in ("cs", "lv", "it", "zh_CN", "en"):
        stage.preferences.set_language(language)
        stage.settle(1)
    assert stage.shell.strip.words().startswith("Up to date")


def test_layout_comes_back_at_the_next_start(stage: Stage) -> None:
    stage.preferences.keep_layout(stage.console.saved())
    assert stage.main in stage.preferences.layout
    stage.console.restore(stage.preferences.layout)
    stage.shell.restore_layout(stage.preferences.regions)
    assert stage.console.workspace.tabs.tickets() == [stage.main]


def test_the_dock_is_as_wide_as_before_though_the_window_was_closed_small(stage: Stage) -> None:
    split, shell = stage.shell.centre.split, stage.shell
    whole = sum(split.sizes())
    split.moveSplitter(whole - 430, 1)
    stage.settle()
    shell.resize(1100, 800)
    stage.settle()
    small = shell.save_layout()
    small["geometry"] = ""
    shell.resize(1440, 900)
    stage.settle()
    split.moveSplitter(whole - 350, 1)
    shell.restore_layout(small)
    stage.settle()
    assert stage.console.dock.width() == 430
    shell.resize(1100, 800)
    stage.settle()
    shell.resize(1440, 900)
    stage.settle()
    assert stage.console.dock.width() == 430


def test_each_side_of_the_dock_has_a_width_of_its_own_and_keeps_the_drawn_one(stage: Stage) -> None:
    split, dock = stage.shell.centre.split, stage.console.dock
    dock.show_tab("refund")
    stage.settle()
    assert dock.width() == WIDTHS["refund"]
    split.moveSplitter(sum(split.sizes()) - 455, 1)
    dock.show_tab("history")
    stage.settle()
    assert dock.width() == DOCK
    dock.show_tab("refund")
    stage.settle()
    assert dock.width() == 455


def test_widths_that_cannot_be_read_leave_the_usual_ones() -> None:
    widths = DockWidths()
    for text in ("", "AAAA/w==", "[]", '{"history": -4, "refund": "x"}'):
        widths.restore(text)
    assert widths.width(is_wide=False) == DOCK


@contextmanager
def no_store_on_the_gui_thread(stage: Stage) -> Iterator[list[str]]:
    """Note every use of the database that happens on the GUI thread."""
    station, gui, found = stage.workstation, threading.get_ident(), list[str]()
    reading, writing = station.reading, station.writing

    def watched(name: str, real: object) -> object:
        def use() -> object:
            if threading.get_ident() == gui:
                found.append(name)
            return real()  # type: ignore[operator]

        return use

    station.reading = watched("reading", reading)  # type: ignore[method-assign, assignment]
    station.writing = watched("writing", writing)  # type: ignore[method-assign, assignment]
    yield found
    station.reading, station.writing = reading, writing  # type: ignore[method-assign]


def test_the_gui_thread_never_touches_the_store(qtbot: QtBot, stage: Stage) -> None:
    with no_store_on_the_gui_thread(stage) as found:
        stage.console.queue.show_view(View.ALL)
        stage.console.queue.next()
        stage.console.queue.open_current()
        stage.settle()
        stage.console.verbs.claim()
        stage.console.palette.open("re")
        stage.settle()
        stage.console.palette.close_up()
        stage.console.go_outbox()
        stage.settle()
    assert found == []


def test_what_the_cursor_comes_to_is_never_below_the_dock(stage: Stage) -> None:
    stage.shell.resize(1024, 700)
    stage.console.keymap.run("dock.checklist")
    stage.settle()
    side = stage.shell.centre.side
    assert side.is_overlay
    assert side.isVisible()
    stage.console.keymap.run("ticket.solve")
    stage.settle()
    assert stage.console.workspace.page.solve.isVisible()
    assert not side.isVisible()
