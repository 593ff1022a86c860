"""What came back is changed and sent again by keys, and a choice is taken back until it is sent."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.desktop.composer import REPLY, Sketch
from app.desktop.outgoing import Kept
from app.domain.contacts import AddMessage, MessageKind
from app.domain.repairs import Repair
from app.domain.tickets import Priority, SetPriority
from app.store.engines import StoreFull
from app.store.queries import Attention, Choices, Draft, Editing, Outbox, Show
from app.store.queries_refunds import Refunds
from app.sync import outbox
from app.sync.protocol import OpResult
from app.workstation import Workstation
from tests.helpers.money import order
from tests.helpers.stage import Stage
from tests.helpers.story import StoppedClock
from tests.helpers.windows import TICKET, Window, windows

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
WAIT_MS = 20_000


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    window = Stage(qapp, tmp_path)
    window.begin()
    yield window
    window.close()


def station(stage: Stage) -> Workstation:
    assert stage.workstation is not None
    return stage.workstation


def come_back(stage: Stage, seq: int, status: str, code: str, **facts: str) -> int:
    """The hub's receipt for an operation, as the line brings it."""
    with station(stage).writing() as conn:
        result = OpResult(seq, status, code, facts)  # type: ignore[arg-type]
        outbox.acknowledge(conn, [result], {}, 1)
    stage.desk.changes.changed.emit(frozenset({f"outbox/{seq}"}))
    stage.settle()
    return seq


def held_reply(stage: Stage, body: str = "On its way", id: str = "r-held") -> int:
    op = AddMessage(id, stage.main, MessageKind.REPLY, body)
    seq = station(stage).perform(op).seq
    facts = {"reason": "message.waited", "hours": "30"}
    return come_back(stage, seq, "held", "HELD_STALE_REPLY", **facts)


def conflict(stage: Stage) -> int:
    seq = station(stage).perform(SetPriority(stage.main, Priority.LOW, Priority.HIGH)).seq
    facts = {"field": "priority", "base": "high", "yours": "low", "theirs": "urgent"}
    facts |= {"conflict": f"{stage.main}/priority/1", "reason": "conflict.yours_stands"}
    return come_back(stage, seq, "applied", "CONFLICT_KEPT", **facts)


def key(stage: Stage, which: Qt.Key, held: Qt.KeyboardModifier) -> None:
    QTest.keyClick(QApplication.focusWidget() or stage.shell, which, held)
    stage.settle(4)


def come_to(window: Window, qtbot: QtBot) -> None:
    """Of several windows this one has the keyboard."""
    window.shell.activateWindow()
    qtbot.waitUntil(window.shell.isActiveWindow, timeout=WAIT_MS)


def needs_me(stage: Stage) -> None:
    key(stage, Qt.Key.Key_G, CONTROL | SHIFT)


def type_in(stage: Stage, text: str) -> None:
    QTest.keyClicks(QApplication.focusWidget() or stage.shell, text)
    stage.settle()


# ---- a reply ------------------------------------------------------------------------------------


def test_a_held_reply_is_changed_and_sent_again_over_a_real_hub(
    qapp: QApplication, tmp_path: Path, qtbot: QtBot
) -> None:
    with windows(qapp, tmp_path, ("jn", "mb")) as (agent, colleague):
        item = reply_that_is_held(agent, colleague, qtbot)
        needs_me(agent)
        buttons = agent.console.outbox.details.buttons
        assert [one.text() for one in buttons[:2]] == ["Send it now", "Edit and send again"]
        type_in(agent, "m")
        page = agent.console.workspace.page
        qtbot.waitUntil(page.composer.editor.hasFocus, timeout=WAIT_MS)
        assert page.composer.text() == "It is on its way"
        assert page.editing.isVisible()
        assert "Two came!" in page.editing.difference.text(), "what held it is shown"

        type_in(agent, " back")
        key(agent, Qt.Key.Key_Return, CONTROL)
        assert [row.seq for row in station(agent).ask(Attention())] == [item], "not sent yet"
        agent.console.workspace.writing.release(TICKET)
        qtbot.waitUntil(lambda: station(agent).ask(Attention()) == (), timeout=WAIT_MS)
        agent.sync()
        assert not page.editing.isVisible()
        assert (station(agent).ask(Attention()), station(agent).ask(Outbox())) == ((), ())
        colleague.sync()
        ours = [said for said in colleague.told() if "on its way" in said]
        assert ours == ["It is on its way back"]
        assert_it_leads_on(agent, item)


def reply_that_is_held(agent: Window, colleague: Window, qtbot: QtBot) -> int:
    """A reply written offline while the customer wrote; its number."""
    agent.link("offline", since_us=0)
    come_to(agent, qtbot)
    agent.console.keymap.run("ticket.reply")
    type_in(agent, "It is on its way")
    key(agent, Qt.Key.Key_Return, CONTROL)
    agent.console.workspace.writing.release(TICKET)
    agent.settle()
    wrote = AddMessage("m9", TICKET, MessageKind.CUSTOMER, "Two came!", author="Ada")
    station(colleague).perform(wrote)
    colleague.sync()
    agent.link("up_to_date")
    agent.sync()
    (row,) = station(agent).ask(Attention())
    assert row.code == "HELD_STALE_REPLY"
    return row.seq


def assert_it_leads_on(agent: Window, item: int) -> None:
    """The closed item says what took its place, and a button leads there."""
    rows = {row.seq: row for row in station(agent).ask(Outbox(show=Show.ALL))}
    again = rows[item].again
    assert dict(rows[again].said)["body"] == "It is on its way back"
    page = agent.console.outbox
    agent.console.go_outbox()
    page.turn_to(item)
    agent.settle(4)
    assert agent.reads(f"sent it again, as number {again}", page.details)
    page.details.follow.click()
    agent.settle(4)
    current = page.current()
    assert current is not None
    assert current.seq == again


def test_words_being_changed_survive_the_end_of_the_program_without_warning(
    stage: Stage, tmp_path: Path, qtbot: QtBot
) -> None:
    seq = held_reply(stage)
    needs_me(stage)
    type_in(stage, "2")
    composer = stage.console.workspace.page.composer
    before = composer.text()
    assert before.startswith("On its way")
    row = station(stage).ask(Draft(stage.main))
    assert row.body == before, "on disk before a key is pressed"
    type_in(stage, " tomorrow")
    qtbot.waitUntil(lambda: not composer.is_dirty(), timeout=WAIT_MS)
    stage.settle()
    kept = before + " tomorrow"
    # Nothing is said to the window: the files as they lie there are what kill -9 leaves.
    left = shutil.copytree(tmp_path, tmp_path / "left", ignore=lambda *_: {"left"})
    after = Workstation.open(left, passphrase="a story", clock=StoppedClock())
    try:
        assert after.ask(Draft(stage.main)).body == kept
        editing = after.ask(Editing(stage.main))
        assert (editing.item.seq, editing.args["body"]) == (seq, "On its way")
    finally:
        after.close()
    needs_me(stage)
    type_in(stage, "2")
    assert composer.text() == kept, "taken up once more, nothing comes twice"


def test_escape_and_stop_leave_the_item_open_and_the_words_a_draft(stage: Stage) -> None:
    seq = held_reply(stage)
    needs_me(stage)
    type_in(stage, "m")
    card = stage.console.workspace.page.editing
    assert card.isVisible()
    text = stage.console.workspace.page.composer.text()
    key(stage, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    assert [row.seq for row in station(stage).ask(Attention())] == [seq]
    assert card.isVisible(), "still under way"
    card.leave.setFocus()
    key(stage, Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier)
    assert not card.isVisible()
    assert [row.seq for row in station(stage).ask(Attention())] == [seq]
    assert station(stage).ask(Draft(stage.main)).body == text
    stage.console.workspace.page.composer.send()
    stage.console.workspace.writing.release(stage.main)
    stage.settle(4)
    assert [row.seq for row in station(stage).ask(Attention())] == [seq], "another reply"


def test_what_was_half_written_stays_below_the_words_that_came_back(stage: Stage) -> None:
    composer = stage.console.workspace.page.composer
    composer.write(REPLY)
    stage.settle()
    half = composer.text()
    assert half, "the story has a draft here"
    type_in(stage, "!")
    held_reply(stage)
    needs_me(stage)
    type_in(stage, "m")
    assert composer.text() == f"On its way\n\n{half}!"


def test_a_reply_that_was_still_held_does_not_pass_for_the_one_being_changed(
    stage: Stage,
) -> None:
    seq = held_reply(stage)
    composer = stage.console.workspace.page.composer
    composer.write(REPLY)
    key(stage, Qt.Key.Key_Return, CONTROL)
    assert stage.console.workspace.writing.outgoing.held(stage.main) is not None
    needs_me(stage)
    type_in(stage, "m")
    stage.console.workspace.writing.release(stage.main)
    stage.settle(4)
    assert [row.seq for row in station(stage).ask(Attention())] == [seq]
    assert composer.text() == "On its way"


def test_sending_another_held_reply_does_not_close_the_one_being_changed(stage: Stage) -> None:
    edited = held_reply(stage)
    other = held_reply(stage, "And the lid", "r-other")
    page = stage.console.outbox
    needs_me(stage)
    page.select(edited)
    type_in(stage, "m")
    page.repair(other, Repair.AGAIN)
    stage.settle(4)
    assert [row.seq for row in station(stage).ask(Attention())] == [edited]
    assert stage.console.workspace.page.composer.text().startswith("On its way")


@pytest.mark.parametrize("is_held", [False, True])
def test_send_it_now_leaves_nothing_of_it_in_the_box_and_sends_it_once(
    stage: Stage, is_held: bool
) -> None:
    composer = stage.console.workspace.page.composer
    composer.show_sketch(Sketch(REPLY, "", "Ask the packers"))
    stage.console.workspace.writing.put_in(
        stage.main, Kept(composer.sketch(), None), is_saved=False
    )
    seq = held_reply(stage)
    needs_me(stage)
    stage.console.outbox.select(seq)
    type_in(stage, "m")
    assert composer.text() == "On its way"
    if is_held:
        composer.send()
    needs_me(stage)
    stage.console.outbox.select(seq)
    stage.console.outbox.repair(seq, Repair.AGAIN)
    stage.settle(4)
    assert composer.sketch().reply == ""
    assert composer.sketch().note == "Ask the packers"
    assert station(stage).ask(Attention()) == ()
    assert station(stage).ask(Editing(stage.main)) is None
    sent = [
        row for row in station(stage).ask(Outbox()) if dict(row.said).get("body") == "On its way"
    ]
    assert len(sent) == 1


def test_what_is_typed_while_the_words_are_read_stays_below_them(stage: Stage) -> None:
    seq = held_reply(stage)
    writing, composer = stage.console.workspace.writing, stage.console.workspace.page.composer
    writing.put_in(stage.main, Kept(Sketch(REPLY, "Dear Ilze", "Ask"), None), is_saved=False)
    stage.settle()
    needs_me(stage)
    stage.console.outbox.select(seq)
    stage.console.attending.mending.begin(seq)
    composer.editor.insertPlainText("!")
    stage.settle(4)
    assert composer.sketch() == Sketch(REPLY, "On its way\n\nDear Ilze!", "Ask")
    assert station(stage).ask(Draft(stage.main)).body == "On its way\n\nDear Ilze!"


def test_an_item_closed_meanwhile_is_not_taken_up(stage: Stage) -> None:
    seq = held_reply(stage)
    needs_me(stage)
    station(stage).close_attention(seq)
    said: list[str] = []
    stage.desk.changes.refused.connect(lambda refusal: said.append(str(refusal)))
    type_in(stage, "m")
    assert said == ["attention.closed"]
    assert station(stage).ask(Editing(stage.main)) is None


# ---- a refund -----------------------------------------------------------------------------------


def test_a_refund_that_was_too_much_comes_back_with_its_lines_and_goes_out_smaller(
    qapp: QApplication, tmp_path: Path, qtbot: QtBot
) -> None:
    bought = order(pieces=3, each=1500)
    with windows(qapp, tmp_path, ("sn", "mb"), bought) as (agent, colleague):
        agent.link("offline", since_us=0)
        for window in (colleague, agent):
            issue_two(window, qtbot)
        colleague.sync()
        agent.sync()
        agent.link("up_to_date")
        (item,) = station(agent).ask(Attention())
        assert (item.name, item.reason) == ("refund.issue", "refund.impossible")

        come_to(agent, qtbot)
        needs_me(agent)
        type_in(agent, "m")
        side = agent.console.dock.refund
        card = agent.console.workspace.page.editing
        qtbot.waitUntil(lambda: side.wanted().lines != (), timeout=WAIT_MS)
        assert side.wanted().lines[0].quantity == 2, "as it was asked for"
        qtbot.waitUntil(card.isVisible, timeout=WAIT_MS)
        assert card.difference.text().startswith("You asked for 30.00 €.")
        assert "1" in card.difference.text().removeprefix("You asked for 30.00 €.")
        side.lines.setCurrentIndex(side.lines.lines.index(0))
        QTest.keyClick(side.lines, Qt.Key.Key_Minus)
        qtbot.waitUntil(side.foot.issue.isEnabled, timeout=WAIT_MS)
        agent.settle(4)
        QTest.keyClick(side, Qt.Key.Key_Return, CONTROL)
        side.foot.issue.click()
        qtbot.waitUntil(lambda: station(agent).ask(Attention()) == (), timeout=WAIT_MS)
        agent.sync()
        assert station(agent).ask(Attention()) == ()
        amounts = sorted(one.amount for one in station(agent).ask(Refunds(order="o1")))
        assert amounts == [1500, 3000]
        rows = {row.seq: row for row in station(agent).ask(Outbox(show=Show.ALL))}
        assert rows[rows[item.seq].again].name == "refund.issue"


def issue_two(window: Window, qtbot: QtBot) -> None:
    window.console.keymap.run("dock.refund")
    side = window.console.dock.refund
    qtbot.waitUntil(lambda: side.lines.lines.rowCount() == 1, timeout=WAIT_MS)
    window.settle()
    side.lines.setCurrentIndex(side.lines.lines.index(0))
    QTest.keyClick(side.lines, Qt.Key.Key_2)
    qtbot.waitUntil(side.foot.issue.isEnabled, timeout=WAIT_MS)
    window.settle(4)
    side.foot.issue.click()
    side.foot.issue.click()
    qtbot.waitUntil(lambda: "30.00 €" in side.foot.message.text(), timeout=WAIT_MS)


# ---- choices ------------------------------------------------------------------------------------


def choose(stage: Stage, digit: str) -> None:
    stage.console.workspace.page.conflict.focus()
    type_in(stage, digit)


@pytest.mark.parametrize("digit", ["1", "2"])
def test_control_z_takes_a_choice_back_as_if_it_had_not_been_made(stage: Stage, digit: str) -> None:
    seq = conflict(stage)
    card = stage.console.workspace.page.conflict
    waiting = station(stage).ask(Outbox())
    choose(stage, digit)
    assert card.isVisible()
    assert card.undo.isVisible()
    assert not card.mine.isVisible()
    assert stage.shell.toast.texts()[-1] == f"Chosen: {'Low' if digit == '1' else 'Urgent'}"
    assert station(stage).ask(Attention()) == ()
    assert [row.seq for row in station(stage).ask(Outbox())] == [seq], "not yet sent"
    key(stage, Qt.Key.Key_Z, CONTROL)
    assert [row.seq for row in station(stage).ask(Attention())] == [seq]
    assert (station(stage).ask(Choices()), station(stage).ask(Outbox())) == ((), waiting)
    assert card.mine.isVisible()
    assert not card.undo.isVisible()


def test_while_the_line_is_down_a_choice_waits_and_the_button_still_takes_it_back(
    stage: Stage, qtbot: QtBot
) -> None:
    stage.link("offline", since_us=0)
    conflict(stage)
    choosing = stage.console.attending.choosing
    choosing.undo_s = 1
    choose(stage, "2")
    (row,) = station(stage).ask(Choices())
    qtbot.waitUntil(lambda: choosing.left_s(row.seq) == 0, timeout=WAIT_MS)
    stage.settle()
    assert [row.chosen for row in station(stage).ask(Choices())] == ["theirs"], "not yet sent"
    stage.console.workspace.page.conflict.undo.click()
    stage.settle(4)
    assert station(stage).ask(Choices()) == ()
    assert len(station(stage).ask(Attention())) == 1


def test_a_program_too_old_for_news_still_sends_and_nothing_says_otherwise(
    stage: Stage, qtbot: QtBot
) -> None:
    stage.link("upgrade", since_us=0)
    assert stage.console.workspace.page.composer.hint.text() != "Will be sent on reconnect"
    conflict(stage)
    stage.console.attending.choosing.undo_s = 0
    choose(stage, "2")
    qtbot.waitUntil(lambda: station(stage).ask(Choices()) == (), timeout=WAIT_MS)


def test_a_choice_that_is_on_its_way_is_a_normal_change_and_that_is_said(
    stage: Stage, qtbot: QtBot
) -> None:
    conflict(stage)
    stage.console.attending.choosing.undo_s = 0
    choose(stage, "2")
    qtbot.waitUntil(lambda: station(stage).ask(Choices()) == (), timeout=WAIT_MS)
    stage.settle(4)
    assert not stage.console.workspace.page.conflict.isVisible()
    names = [row.name for row in station(stage).ask(Outbox())]
    assert names == ["ticket.set_priority"]
    said: list[str] = []
    stage.desk.changes.refused.connect(lambda refusal: said.append(str(refusal)))
    key(stage, Qt.Key.Key_Z, CONTROL)
    assert said == ["conflict.sent"]
    assert stage.shell.toast.texts()[-1] == "Not done"
    key(stage, Qt.Key.Key_Z, CONTROL)
    assert said == ["conflict.sent"], "it is said once"
    assert [row.name for row in station(stage).ask(Outbox())] == names


def test_a_choice_that_cannot_be_saved_is_tried_now_and_then_and_told_once(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries: list[int] = []
    told: list[Exception] = []

    def full(_station: Workstation, seq: int) -> None:
        tries.append(seq)
        raise StoreFull("The disk is full.")

    monkeypatch.setattr("app.workstation_outbox.settle", full)
    stage.desk.background.troubled.connect(told.append)
    conflict(stage)
    choosing = stage.console.attending.choosing
    choosing.undo_s = 0
    choose(stage, "2")
    for _ in range(9):
        choosing._on_second()  # noqa: SLF001 - a second has passed
        stage.settle()
    assert len(tries) in (1, 2, 3), "not every second"
    assert len(told) == 1


def test_long_after_a_choice_has_gone_control_z_does_not_speak_of_it(
    stage: Stage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.desktop.choosing.JUST_S", 0.0)
    conflict(stage)
    stage.console.attending.choosing.undo_s = 0
    choose(stage, "2")
    qtbot.waitUntil(lambda: station(stage).ask(Choices()) == (), timeout=WAIT_MS)
    stage.settle(4)
    said: list[str] = []
    stage.desk.changes.refused.connect(lambda refusal: said.append(str(refusal)))
    key(stage, Qt.Key.Key_Z, CONTROL)
    assert said == []


def test_no_other_operation_is_shown_for_one_that_is_out_of_reach(stage: Stage) -> None:
    held_reply(stage)
    page = stage.console.outbox
    stage.console.go_outbox()
    stage.settle()
    page.turn_to(1_000_000)
    stage.settle(4)
    assert len(tuple(page.model.places())) > 0
    assert page.current() is None


def test_control_z_calls_a_reply_back_before_it_touches_a_choice(stage: Stage) -> None:
    conflict(stage)
    choose(stage, "1")
    composer = stage.console.workspace.page.composer
    composer.write(REPLY)
    words = composer.text()
    key(stage, Qt.Key.Key_Return, CONTROL)
    assert composer.text() == ""
    stage.console.workspace.undo_send()
    stage.settle(4)
    assert composer.text() == words
    assert len(station(stage).ask(Choices())) == 1
    stage.console.workspace.undo_send()
    stage.settle(4)
    assert station(stage).ask(Choices()) == ()
