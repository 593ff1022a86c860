"""An agent works a ticket from the first look to the customer's yes, by keyboard, and loses nothing on the way."""

import json
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any, NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.desktop.call import KEPT
from app.desktop.composer import NOTE, REPLY, Sketch
from app.desktop.desk import Desk
from app.desktop.outgoing import load
from app.desktop.stagebar import progress
from app.desktop.tabs import MOST, short_name
from app.desktop.ticket import Workspace
from app.domain.contacts import AddMessage, AddNote, Contact, Message, MessageKind
from app.domain.customers import Customer
from app.domain.ids import micros
from app.domain.operations import Operation, Rejected
from app.domain.tickets import ReleaseTicket, SolveTicket, State, Ticket
from app.store.queries import OpenTicket
from tests.helpers.desks import desk_over
from tests.helpers.fake_workstation import FakeWorkstation
from tests.helpers.story import MAIN, fake_story, story_id


class FakeLink(NamedTuple):
    """A state of the line, of which only the phase matters here."""

    phase: str


CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
OTHER = story_id("ticket 4288")
# The offscreen platform says so whenever a menu opens.
GRABS = pytest.mark.qt_log_ignore("does not support grabbing the keyboard", extend=True)


@pytest.fixture
def workstation() -> FakeWorkstation:
    return fake_story()


@pytest.fixture
def desk(workstation: FakeWorkstation) -> Iterator[Desk]:
    with desk_over(workstation) as made:
        yield made


@pytest.fixture
def workspace(qtbot: QtBot, desk: Desk) -> Iterator[Workspace]:
    widget = Workspace(desk)
    qtbot.addWidget(widget)
    widget.resize(732, 800)
    widget.show()
    widget.writing.outgoing.undo_s = 0
    yield widget
    widget.finish()


def show(qtbot: QtBot, workspace: Workspace, ticket: str = MAIN) -> None:
    with qtbot.waitSignal(workspace.ticket_shown, check_params_cb=lambda shown: shown == ticket):
        workspace.open_ticket(ticket)


def stored(workstation: FakeWorkstation, ticket: str = MAIN) -> Ticket:
    return workstation.tx.get(Ticket, ticket)


def did(workstation: FakeWorkstation, kind: type[Operation]) -> list[Operation]:
    return [op for op in workstation.performed if isinstance(op, kind)]


def choose(qtbot: QtBot, workspace: Workspace, text: str) -> None:
    """Choose from the open menu as the keyboard would."""
    menu = workspace.page.highlights.menu
    assert menu is not None
    qtbot.waitUntil(menu.isVisible)
    action = next(action for action in menu.actions() if action.text() == text)
    menu.setActiveAction(action)
    qtbot.keyClick(menu, Qt.Key.Key_Return)


def test_an_opened_ticket_shows_its_head_its_talk_and_whom_a_reply_reaches(
    workspace: Workspace, qtbot: QtBot
) -> None:
    show(qtbot, workspace)
    head = workspace.page.highlights
    assert head.ref.text() == "#4312"
    assert head.subject.text() == "Jars broken on arrival"
    assert head.state.text() == "Open"
    assert head.priority.text() == "High"
    assert head.owner.text() == "You"
    assert head.reply_pill.text() == "5 min late"
    qtbot.waitUntil(lambda: len(workspace.page.timeline.entries) == 5)
    assert workspace.page.composer.recipient.text() == "To: ilze.kalnina@post.example"
    assert workspace.current_ticket() == MAIN


def test_a_ticket_read_ahead_is_on_show_without_waiting_for_the_store(
    workspace: Workspace, qtbot: QtBot
) -> None:
    show(qtbot, workspace)
    workspace.papers.look_ahead(OTHER)
    qtbot.waitUntil(lambda: workspace.papers.ahead == OTHER)
    workspace.open_ticket(OTHER)
    assert workspace.page.highlights.ref.text() == "#4288"


def test_news_of_a_ticket_read_ahead_make_it_be_read_anew(
    workspace: Workspace, qtbot: QtBot, desk: Desk
) -> None:
    workspace.papers.look_ahead(OTHER)
    qtbot.waitUntil(lambda: workspace.papers.ahead == OTHER)
    desk.changes.changed.emit(frozenset({f"tickets/{MAIN}"}))
    assert workspace.papers.ahead == OTHER
    desk.changes.changed.emit(frozenset({f"tickets/{OTHER}"}))
    assert workspace.papers.ahead == ""


def test_a_ticket_that_takes_its_time_leaves_the_window_alive(
    workspace: Workspace, qtbot: QtBot
) -> None:
    show(qtbot, workspace)
    workspace.papers.blockSignals(True)  # as if the answer never came
    workspace.open_ticket(OTHER)
    assert not workspace.updatesEnabled()
    qtbot.waitUntil(workspace.updatesEnabled)


def test_opening_a_ticket_marks_it_read(
    workspace: Workspace, qtbot: QtBot, workstation: FakeWorkstation
) -> None:
    show(qtbot, workspace)
    qtbot.waitUntil(lambda: f"read/{MAIN}" in workstation.kv)


def test_a_reply_goes_out_with_what_its_author_had_read(
    workspace: Workspace, qtbot: QtBot, workstation: FakeWorkstation
) -> None:
    show(qtbot, workspace)
    seen = stored(workstation).last_customer_message
    workspace.reply()
    qtbot.keyClicks(workspace.page.composer.editor, "Two new jars leave today.")
    qtbot.keyClick(workspace.page.composer.editor, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: bool(did(workstation, AddMessage)))
    (op,) = did(workstation, AddMessage)
    assert isinstance(op, AddMessage)
    assert (op.message_kind, op.body) == (MessageKind.REPLY, "Two new jars leave today.")
    assert (op.seen, op.address) == (seen, "ilze.kalnina@post.example")
    assert workspace.page.composer.text() == ""
    qtbot.waitUntil(lambda: len(workspace.page.timeline.entries) == 6)
    assert "Saved here" in workspace.page.timeline.entries[-1].accessibleName()


def test_a_note_stays_inside(
    workspace: Workspace, qtbot: QtBot, workstation: FakeWorkstation
) -> None:
    show(qtbot, workspace)
    workspace.note()
    qtbot.keyClicks(workspace.page.composer.editor, "Ask the packers.")
    workspace.send()
    qtbot.waitUntil(lambda: bool(did(workstation, AddNote)))
    assert not did(workstation, AddMessage)
    newest = max(workstation.tx.all(Message), key=lambda message: message.at)
    assert newest.message_kind is MessageKind.NOTE


def test_a_reply_can_be_called_back_before_it_leaves(
    workspace: Workspace, qtbot: QtBot, workstation: FakeWorkstation
) -> None:
    workspace.writing.outgoing.undo_s = 10
    show(qtbot, workspace)
    workspace.reply()
    qtbot.keyClicks(workspace.page.composer.editor, "Too quick")
    workspace.send()
    assert workspace.page.composer.hint.text() == "Sending in 10 s"
    assert workspace.page.composer.text() == ""
    qtbot.keyClick(workspace.page.composer.editor, Qt.Key.Key_Z, CONTROL)
    assert workspace.page.composer.text() == "Too quick"
    assert not did(workstation, AddMessage)


def test_a_held_reply_is_on_disk_and_goes_out_when_the_window_closes(
    workspace: Workspace, qtbot: QtBot, workstation: FakeWorkstation
) -> None:
    workspace.writing.outgoing.undo_s = 10
    show(qtbot, workspace)
    workspace.reply()
    qtbot.keyClicks(workspace.page.composer.editor, "On its way")
    workspace.send()
    qtbot.waitUntil(lambda: MAIN in workstation.drafts)
    assert workstation.drafts[MAIN].body == "On its way"
    workspace.finish()
    qtbot.waitUntil(lambda: bool(did(workstation, AddMessage)))
    qtbot.waitUntil(lambda: MAIN not in workstation.drafts)


def test_a_held_reply_leaves_by_itself(
    workspace: Workspace, qtbot: QtBot, workstation: FakeWorkstation
) -> None:
    workspace.writing.outgoing.undo_s = 1
    show(qtbot, workspace)
    workspace.reply()
    qtbot.keyClicks(workspace.page.composer.editor, "By itself")
    workspace.send()
    qtbot.waitUntil(lambda: bool(did(workstation, AddMessage)))
    qtbot.waitUntil(lambda: workspace.page.composer.hint.text() == "")


@pytest.mark.parametrize("way", ["by itself", "another ticket", "close"])
def test_a_note_that_is_half_written_stays_when_the_reply_beside_it_leaves(
    workspace: Workspace, qtbot: QtBot, workstation: FakeWorkstation, desk: Desk, way: str
) -> None:
    workspace.writing.outgoing.undo_s = 2 if way == "by itself" else 10
    show(qtbot, workspace)
    workspace.note()
    qtbot.keyClicks(workspace.page.composer.editor, "Ask the packers")
    workspace.reply()
    qtbot.keyClicks(workspace.page.composer.editor, "On its way")
    workspace.send()
    if way != "by itself":
        show(qtbot, workspace, OTHER)
        workspace.finish() if way == "close" else workspace.writing.release(MAIN)
    qtbot.waitUntil(lambda: bool(did(workstation, AddMessage)))
    there = Sketch(NOTE, "", "Ask the packers")
    qtbot.waitUntil(lambda: load(desk.workstation, MAIN).sketch == there)


@pytest.mark.parametrize("mode", [REPLY, NOTE])
def test_words_that_were_refused_come_back_with_the_reason(
    workspace: Workspace,
    qtbot: QtBot,
    workstation: FakeWorkstation,
    monkeypatch: pytest.MonkeyPatch,
    mode: str,
) -> None:
    show(qtbot, workspace)

    def refuse(op: Operation) -> None:
        raise Rejected("actor.may_not", operation=op.name)

    monkeypatch.setattr(workstation, "perform", refuse)
    composer = workspace.page.composer
    composer.write(mode)
    qtbot.keyClicks(composer.editor, "Not to be lost")
    workspace.send()
    qtbot.waitUntil(lambda: composer.text() == "Not to be lost")
    assert composer.mode == mode
    assert "Your role does not allow this" in composer.hint.text()
    qtbot.waitUntil(lambda: MAIN in workstation.drafts)


def test_offline_the_place_beside_send_says_when_a_reply_leaves(
    workspace: Workspace, qtbot: QtBot, desk: Desk
) -> None:
    show(qtbot, workspace)
    composer = workspace.page.composer
    desk.changes.linked.emit(FakeLink("offline"))
    assert composer.hint.text() == "Will be sent on reconnect"
    composer.write(REPLY)
    qtbot.keyClicks(composer.editor, "Dear Ilze")
    assert composer.hint.text() == "Will be sent on reconnect"
    composer.set_mode(NOTE)
    assert composer.hint.text() == ""
    composer.set_mode(REPLY)
    desk.changes.linked.emit(FakeLink("up_to_date"))
    assert composer.hint.text() == ""


def test_a_draft_is_on_disk_within_a_second_and_back_when_the_ticket_opens_again(
    workspace: Workspace, qtbot: QtBot, workstation: FakeWorkstation, desk: Desk
) -> None:
    show(qtbot, workspace)
    workspace.reply()
    qtbot.keyClicks(workspace.page.composer.editor, "Half a sent")
    qtbot.waitUntil(lambda: MAIN in workstation.drafts)
    qtbot.waitUntil(lambda: workspace.page.composer.state.text().startswith("Draft saved"))
    again = Workspace(desk)
    qtbot.addWidget(again)
    show(qtbot, again)
    assert again.page.composer.text() == "Half a sent"
    assert again.page.composer.mode == REPLY


def test_each_tab_keeps_its_own_half_written_words(workspace: Workspace, qtbot: QtBot) -> None:
    show(qtbot, workspace)
    workspace.note()
    qtbot.keyClicks(workspace.page.composer.editor, "about the jars")
    show(qtbot, workspace, OTHER)
    assert workspace.page.composer.text() == ""
    workspace.reply()
    qtbot.keyClicks(workspace.page.composer.editor, "about the lid")
    workspace.previous_tab()
    assert workspace.current_ticket() == MAIN
    assert workspace.page.composer.text() == "about the jars"
    assert workspace.page.composer.mode == NOTE
    workspace.next_tab()
    assert workspace.page.composer.text() == "about the lid"


def test_news_of_an_open_ticket_disturbs_neither_words_nor_cursor(
    workspace: Workspace, qtbot: QtBot, workstation: FakeWorkstation, desk: Desk
) -> None:
    show(qtbot, workspace)
    workspace.reply()
    qtbot.keyClicks(workspace.page.composer.editor, "I am writing")
    news = AddMessage(
        workstation.new_id(), MAIN, MessageKind.CUSTOMER, "One more thing", author="Ilze"
    )
    desk.perform(news)
    qtbot.waitUntil(lambda: len(workspace.page.timeline.entries) == 6)
    assert workspace.page.composer.text() == "I am writing"
    assert workspace.page.composer.editor.textCursor().position() == len("I am writing")
    assert workspace.page.composer.editor.hasFocus()


def test_only_news_of_its_own_makes_a_ticket_read_again(
    workspace: Workspace, qtbot: QtBot, workstation: FakeWorkstation, desk: Desk
) -> None:
    show(qtbot, workspace)
    qtbot.waitUntil(lambda: f"read/{MAIN}" in workstation.kv)
    desk.perform(ReleaseTicket(MAIN))
    qtbot.waitUntil(lambda: workspace.page.highlights.claim.isVisible())
    # What its checklists miss is read behind it; the ticket itself must not be read again.
    asked = sum(isinstance(one, OpenTicket) for one in workstation.asked)
    desk.changes.changed.emit(frozenset({f"tickets/{OTHER}", "messages/unknown"}))
    done: list[int] = []
    desk.background.read(lambda: 1, done.append)
    qtbot.waitUntil(lambda: bool(done))
    assert sum(isinstance(one, OpenTicket) for one in workstation.asked) == asked


def test_news_on_another_tab_puts_a_dot_on_it(
    workspace: Workspace, qtbot: QtBot, workstation: FakeWorkstation, desk: Desk
) -> None:
    show(qtbot, workspace)
    show(qtbot, workspace, OTHER)
    qtbot.waitUntil(lambda: f"read/{MAIN}" in workstation.kv)
    desk.perform(AddMessage(workstation.new_id(), MAIN, MessageKind.CUSTOMER, "Hello?"))
    qtbot.waitUntil(lambda: workspace.tabs.at(0).is_new)
    assert "new" in workspace.tabs.accessibleTabName(0)
    workspace.previous_tab()
    qtbot.waitUntil(lambda: not workspace.tabs.at(0).is_new)


def test_a_free_ticket_is_claimed_with_one_button(
    workspace: Workspace, qtbot: QtBot, workstation: FakeWorkstation, desk: Desk
) -> None:
    show(qtbot, workspace)
    desk.perform(ReleaseTicket(MAIN))
    head = workspace.page.highlights
    qtbot.waitUntil(head.claim.isVisible)
    assert head.owner.text() == "Unassigned"
    workspace.claim()
    qtbot.waitUntil(lambda: stored(workstation).assignee == workstation.agent)
    qtbot.waitUntil(lambda: head.owner.text() == "You")
    assert head.claim.isHidden()


@GRABS
def test_state_priority_and_type_are_set_by_keyboard(
    workspace: Workspace, qtbot: QtBot, workstation: FakeWorkstation
) -> None:
    show(qtbot, workspace)
    workspace.set_state_menu()
    choose(qtbot, workspace, "Waiting for customer")
    qtbot.waitUntil(lambda: stored(workstation).state is State.WAITING)
    workspace.set_priority_menu()
    choose(qtbot, workspace, "Urgent")
    qtbot.waitUntil(lambda: stored(workstation).priority == "urgent")
    workspace.set_class_menu()
    choose(qtbot, workspace, "Complaint")
    qtbot.waitUntil(lambda: workspace.page.highlights.kind.text() == "Complaint")
    workspace.flag_emergency()
    qtbot.waitUntil(workspace.page.highlights.emergency.isVisible)


@GRABS
def test_a_ticket_is_given_to_a_colleague_and_back_to_its_queue(
    workspace: Workspace, qtbot: QtBot, workstation: FakeWorkstation
) -> None:
    show(qtbot, workspace)
    qtbot.waitUntil(lambda: bool(workspace.papers.around.agents))
    workspace.assign_menu()
    choose(qtbot, workspace, "Marta Bite")
    qtbot.waitUntil(lambda: workspace.page.highlights.owner.text() == "Marta Bite")
    assert stored(workstation).assignee == story_id("MB")


def test_solving_names_what_is_missing_and_goes_there(
    workspace: Workspace, qtbot: QtBot, workstation: FakeWorkstation
) -> None:
    show(qtbot, workspace)
    assert workspace.page.stagebar.missing.isVisible()
    workspace.solve()
    gate = workspace.page.solve
    assert gate.isVisible()
    qtbot.waitUntil(gate.cause.hasFocus)
    qtbot.keyClick(gate.cause, Qt.Key.Key_Return)
    assert gate.message.text() == "Still missing: cause, outcome."
    qtbot.keyClicks(gate.cause, "Padding too thin")
    qtbot.keyClick(gate.cause, Qt.Key.Key_Return)
    assert gate.message.text() == "Still missing: outcome."
    assert gate.outcome.hasFocus()
    qtbot.keyClicks(gate.outcome, "Replaced")
    qtbot.keyClick(gate.outcome, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: stored(workstation).state is State.SOLVED)
    assert (stored(workstation).cause, stored(workstation).outcome) == (
        "Padding too thin",
        "Replaced",
    )
    qtbot.waitUntil(gate.isHidden)


def test_sent_and_solved_at_once_when_nothing_is_missing_then_the_next_is_wanted(
    workspace: Workspace, qtbot: QtBot, workstation: FakeWorkstation
) -> None:
    show(qtbot, workspace)
    paper = workspace.papers.paper(MAIN)
    paper.cause, paper.outcome = "Padding too thin", "Replaced"
    workspace.reply()
    qtbot.keyClicks(workspace.page.composer.editor, "New jars leave today.")
    with qtbot.waitSignal(workspace.next_wanted) as wanted:
        qtbot.keyClick(workspace.page.composer.editor, Qt.Key.Key_Return, CONTROL | SHIFT)
    assert wanted.args == [MAIN]
    assert [type(op) for op in workstation.performed] == [AddMessage, SolveTicket]
    assert workspace.page.solve.isHidden()


def test_what_is_missing_is_asked_for_before_the_next_ticket(
    workspace: Workspace, qtbot: QtBot, workstation: FakeWorkstation
) -> None:
    show(qtbot, workspace)
    wanted: list[str] = []
    workspace.next_wanted.connect(wanted.append)
    workspace.send_solve_next()
    gate = workspace.page.solve
    qtbot.waitUntil(gate.cause.hasFocus)
    gate.left.emit()
    workspace.solve()
    gate.cause.setText("Padding")
    gate.outcome.setText("Replaced")
    gate.submit()
    qtbot.waitUntil(lambda: stored(workstation).state is State.SOLVED)
    qtbot.waitUntil(lambda: workspace.page.stagebar.step == "confirm")
    assert wanted == [], "who said not yet does not go on"
    workspace.send_solve_next()
    assert wanted == [MAIN], "a solved ticket is left as it is"


def test_the_link_of_missing_items_leads_to_the_first(workspace: Workspace, qtbot: QtBot) -> None:
    show(qtbot, workspace)
    qtbot.mouseClick(workspace.page.stagebar.missing, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(workspace.page.solve.cause.hasFocus)


def test_a_refused_solution_says_why_beside_the_button_and_keeps_the_words(
    workspace: Workspace, qtbot: QtBot, workstation: FakeWorkstation
) -> None:
    show(qtbot, workspace)
    workspace.solve()
    gate = workspace.page.solve
    gate.cause.setText("Padding")
    gate.outcome.setText("Replaced")
    workstation.perform(AddMessage(workstation.new_id(), MAIN, MessageKind.CUSTOMER, "Wait!"))
    gate.submit()
    qtbot.waitUntil(lambda: "customer wrote again" in gate.message.text())
    assert gate.isVisible()
    assert gate.outcome.text() == "Replaced"


def test_the_customers_yes_confirms_and_then_the_ticket_closes(
    workspace: Workspace, qtbot: QtBot, workstation: FakeWorkstation
) -> None:
    solved = story_id("ticket 4264")
    show(qtbot, workspace, solved)
    workspace.confirm()
    qtbot.waitUntil(workspace.page.confirm.yes.hasFocus)
    qtbot.keyClick(workspace.page.confirm.yes, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: stored(workstation, solved).state is State.CONFIRMED)
    qtbot.waitUntil(lambda: workspace.page.stagebar.step == "close")
    workspace.solve()
    qtbot.waitUntil(lambda: stored(workstation, solved).state is State.CLOSED)
    qtbot.waitUntil(lambda: workspace.page.stagebar.step == "reopen")
    workspace.solve()
    qtbot.waitUntil(lambda: stored(workstation, solved).state is State.OPEN)


def test_the_customers_no_opens_the_ticket_again(
    workspace: Workspace, qtbot: QtBot, workstation: FakeWorkstation
) -> None:
    solved = story_id("ticket 4264")
    show(qtbot, workspace, solved)
    workspace.confirm()
    qtbot.mouseClick(workspace.page.confirm.no, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: stored(workstation, solved).state is State.OPEN)
    assert stored(workstation, solved).satisfied is False


def test_the_stages_follow_what_is_known(workstation: FakeWorkstation) -> None:
    view = workstation.ask(OpenTicket(MAIN))
    assert progress(view, "", "").current == 1
    assert progress(view, "", "").missing == ("cause", "outcome")
    assert progress(view, "Padding", "").current == 2
    assert progress(view, "Padding", "Replaced").missing == ()
    solved = workstation.ask(OpenTicket(story_id("ticket 4264")))
    assert progress(solved, "", "").current == 4


def test_a_closed_tab_comes_back(workspace: Workspace, qtbot: QtBot) -> None:
    show(qtbot, workspace)
    show(qtbot, workspace, OTHER)
    with qtbot.waitSignal(workspace.closed) as closed:
        workspace.close_tab()
    assert closed.args == [OTHER]
    assert workspace.current_ticket() == MAIN
    workspace.reopen_tab()
    assert workspace.current_ticket() == OTHER
    workspace.close_tab()
    workspace.close_tab()
    assert workspace.current_ticket() == ""
    assert workspace.empty.isVisible()


def test_never_more_than_twelve_tabs(workspace: Workspace, workstation: FakeWorkstation) -> None:
    for ticket in workstation.tx.all(Ticket):
        workspace.open_ticket(ticket.id)
    assert workspace.tabs.count() == MOST


def test_a_ticket_that_is_not_here_closes_its_tab(workspace: Workspace, qtbot: QtBot) -> None:
    workspace.open_ticket("nowhere")
    qtbot.waitUntil(lambda: workspace.tabs.count() == 0)
    assert workspace.current_ticket() == ""


def test_a_new_ticket_for_a_new_customer(
    workspace: Workspace, qtbot: QtBot, workstation: FakeWorkstation
) -> None:
    qtbot.waitUntil(lambda: bool(workspace.papers.around.queues))
    workspace.new_ticket()
    form = workspace.form
    form.submit()
    assert form.message.text() == "Still missing: customer, subject."
    qtbot.keyClicks(form.customer.field, "Dana Mala")
    qtbot.keyClicks(form.subject, "Handle came off")
    qtbot.keyClicks(form.words, "It fell into the soup.")
    with qtbot.waitSignal(form.created) as created:
        qtbot.mouseClick(form.button, Qt.MouseButton.LeftButton)
    ticket = stored(workstation, created.args[0])
    assert ticket.subject == "Handle came off"
    assert workstation.tx.get(Customer, ticket.customer).label == "Dana Mala"
    assert ticket.assignee == workstation.agent
    qtbot.waitUntil(lambda: workspace.current_ticket() == ticket.id)
    qtbot.waitUntil(lambda: len(workspace.page.timeline.entries) == 1)


def test_a_known_customer_is_found_by_a_few_letters(workspace: Workspace, qtbot: QtBot) -> None:
    workspace.new_ticket()
    picker = workspace.form.customer
    qtbot.keyClicks(picker.field, "petr")
    qtbot.waitUntil(picker.list.isVisible)
    qtbot.keyClick(picker.field, Qt.Key.Key_Return)
    choice = picker.choice()
    assert choice is not None
    assert (choice.id, choice.label) == (story_id("size"), "Petr Čermák")


def test_a_call_is_timed_from_the_first_second_and_ends_with_its_summary(
    workspace: Workspace, qtbot: QtBot, workstation: FakeWorkstation
) -> None:
    show(qtbot, workspace)
    bar = workspace.call_bar
    began = workstation.clock
    workspace.log_call()
    assert bar.isVisible()
    qtbot.waitUntil(lambda: bar.started_us > 0)
    workstation.advance(seconds=5)
    qtbot.mouseClick(bar.known, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(bar.end.isVisible)
    qtbot.waitUntil(lambda: bool(workstation.kv.get(KEPT)))
    (contact,) = [c for c in workstation.tx.all(Contact) if c.ticket == MAIN]
    qtbot.waitUntil(lambda: len(workspace.page.timeline.entries) == 6)
    assert contact.customer == story_id("parcel")
    assert contact.started_at == began
    workstation.advance(seconds=90)
    qtbot.mouseClick(bar.end, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(bar.summary.hasFocus)
    qtbot.keyClicks(bar.summary, "Agreed on two jars")
    qtbot.keyClick(bar.summary, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: workstation.tx.get(Contact, contact.id).ended_at is not None)
    ended = workstation.tx.get(Contact, contact.id)
    assert ended.summary == "Agreed on two jars"
    assert ended.ended_at is not None
    assert (ended.ended_at - ended.started_at).total_seconds() == 95
    assert bar.isHidden()


def test_a_call_survives_a_restart_of_the_window(
    workspace: Workspace, qtbot: QtBot, workstation: FakeWorkstation, desk: Desk
) -> None:
    show(qtbot, workspace)
    workspace.log_call()
    qtbot.mouseClick(workspace.call_bar.known, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(workstation.kv.get(KEPT)))
    workstation.advance(minutes=3)
    again = Workspace(desk)
    qtbot.addWidget(again)
    again.show()
    again.call_bar.restore()
    qtbot.waitUntil(again.call_bar.end.isVisible)
    qtbot.waitUntil(lambda: "03:00" <= again.call_bar.time.text() < "04:00")


def test_a_call_that_is_named_before_its_beginning_was_read_is_kept_with_its_time(
    workspace: Workspace,
    qtbot: QtBot,
    workstation: FakeWorkstation,
    desk: Desk,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Who is on the line is picked faster than the clock is read."""
    show(qtbot, workspace)
    landing: list[Callable[[], None]] = []
    read = desk.background.read

    def hold(*work: Any, **more: Any) -> None:
        landing.append(partial(read, *work, **more))

    monkeypatch.setattr(desk.background, "read", hold)
    workspace.log_call()
    began_us = micros(workstation.now())
    qtbot.mouseClick(workspace.call_bar.known, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(workstation.kv.get(KEPT)))
    assert json.loads(workstation.kv[KEPT])[3] == began_us
    monkeypatch.undo()
    workstation.advance(seconds=5)
    for land in landing:
        land()
    qtbot.wait(50)
    assert workspace.call_bar.started_us == began_us


def test_everything_one_can_reach_has_a_name(workspace: Workspace, qtbot: QtBot) -> None:
    show(qtbot, workspace)
    workspace.solve()
    workspace.log_call()
    nameless = [
        widget
        for widget in workspace.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isEnabled()
        and not name_of(widget)
    ]
    assert not nameless


def name_of(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name).strip() if interface else ""


@pytest.mark.parametrize(
    ("label", "short"), [("Ilze Kalniņa", "Ilze K."), ("林婉清", "林婉清"), ("", "")]
)
def test_names_are_short_on_tabs(label: str, short: str) -> None:
    assert short_name(label) == short
