"""A disk without room: every text stays where it was typed, the window says why, and it all goes on with room again."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from sqlalchemy.exc import OperationalError

from app.desktop import messages
from app.desktop.background import Background
from app.desktop.banners import PATIENCE_MS, BannerStack
from app.desktop.changes import Changes
from app.desktop.composer import NOTE, REPLY
from app.desktop.customerpicker import Picked
from app.desktop.desk import Desk
from app.desktop.theme import Theme
from app.desktop.ticket import Workspace
from app.desktop.unsaved import TRIED
from app.desktop.widgets.buttons import Button
from app.domain.contacts import AddMessage, AddNote, Contact, EndContact
from tests.helpers.fake_workstation import FakeWorkstation
from tests.helpers.stage import FakeLink
from tests.helpers.story import MAIN, fake_story, story_id

FULL = "New work cannot be saved. Free space, then Retry."
WRITES = ("perform", "perform_all", "save_draft", "set_kv", "mark_read", "new_ref")


class FakeDisk:
    """Takes what the workstation writes, until it is full."""

    def __init__(self, workstation: FakeWorkstation) -> None:
        self.says = ""
        for name in WRITES:
            setattr(workstation, name, self._written(getattr(workstation, name)))

    def _written(self, write: object) -> object:
        def written(*args: object) -> object:
            if self.says:
                raise OperationalError("INSERT", {}, Exception(self.says))
            return write(*args)  # type: ignore[operator]

        return written

    def fill(self, says: str = "database or disk is full") -> None:
        self.says = says

    def free(self) -> None:
        self.says = ""


@pytest.fixture
def workstation() -> FakeWorkstation:
    return fake_story()


@pytest.fixture
def disk(workstation: FakeWorkstation) -> FakeDisk:
    return FakeDisk(workstation)


@pytest.fixture
def desk(workstation: FakeWorkstation, disk: FakeDisk) -> Iterator[Desk]:
    background = Background()
    heard: list[Exception] = []
    background.troubled.connect(heard.append)
    try:
        yield Desk(workstation, background, Changes(), Theme())  # type: ignore[arg-type]
    finally:
        background.close()
    assert all(messages.of_disk(error) for error in heard), heard


@pytest.fixture
def workspace(qtbot: QtBot, desk: Desk) -> Iterator[Workspace]:
    widget = Workspace(desk)
    qtbot.addWidget(widget)
    widget.resize(732, 800)
    widget.show()
    widget.writing.outgoing.undo_s = 0
    widget.open_ticket(MAIN)
    qtbot.waitUntil(lambda: len(widget.page.timeline.entries) == 5, timeout=20_000)
    widget.page.composer.editor.clear()
    yield widget
    widget.finish()


def fail_to_send(qtbot: QtBot, workspace: Workspace, disk: FakeDisk, mode: str, text: str) -> None:
    """Type and send while nothing can be written; the text is back."""
    disk.fill()
    composer = workspace.page.composer
    composer.write(mode)
    qtbot.keyClicks(composer.editor, text)
    workspace.send()
    qtbot.waitUntil(lambda: workspace.unsaved.why == FULL, timeout=20_000)
    qtbot.waitUntil(lambda: composer.text() == text, timeout=20_000)


@pytest.mark.parametrize("mode", [REPLY, NOTE])
def test_words_that_could_not_be_written_stay_and_go_out_when_there_is_room(
    workspace: Workspace, qtbot: QtBot, workstation: FakeWorkstation, disk: FakeDisk, mode: str
) -> None:
    fail_to_send(qtbot, workspace, disk, mode, "Not to be lost")
    composer = workspace.page.composer
    assert (composer.mode, composer.button.isEnabled(), composer.hint.text()) == (mode, False, FULL)
    assert composer.state.text() == "", "nothing is called saved that is not"
    workspace.send()
    assert composer.text() == "Not to be lost"
    assert workstation.performed == []
    disk.free()
    workspace.unsaved.retry()
    qtbot.waitUntil(lambda: workspace.unsaved.why == "", timeout=20_000)
    assert (composer.button.isEnabled(), composer.hint.text()) == (True, "")
    workspace.send()
    kind = AddNote if mode == NOTE else AddMessage
    qtbot.waitUntil(lambda: len(workstation.performed) == 1, timeout=20_000)
    (op,) = workstation.performed
    assert isinstance(op, kind)
    assert op.body == "Not to be lost"


def test_the_other_mode_is_just_as_closed_and_what_is_typed_meanwhile_is_kept(
    workspace: Workspace, qtbot: QtBot, workstation: FakeWorkstation, disk: FakeDisk
) -> None:
    fail_to_send(qtbot, workspace, disk, REPLY, "Dear Ilze")
    composer = workspace.page.composer
    composer.write(NOTE)
    assert (composer.button.isEnabled(), composer.hint.text()) == (False, FULL)
    qtbot.keyClicks(composer.editor, "Call her back")
    assert composer.hint.text() == FULL
    composer.flush()
    disk.free()
    workspace.unsaved.retry()
    qtbot.waitUntil(lambda: MAIN in workstation.drafts, timeout=20_000)
    qtbot.waitUntil(lambda: composer.state.text().startswith("Draft saved"), timeout=20_000)
    assert workstation.drafts[MAIN].body == "Call her back"
    assert workstation.get_kv(f"draft/{MAIN}") == "Dear Ilze"


def test_the_disk_is_tried_by_itself_and_any_work_that_is_saved_ends_it(
    workspace: Workspace, qtbot: QtBot, desk: Desk, disk: FakeDisk
) -> None:
    fail_to_send(qtbot, workspace, disk, NOTE, "Not to be lost")
    workspace.unsaved._again.timeout.emit()  # noqa: SLF001 - the time is not waited for
    desk.background.write(lambda: None)  # what only reads proves nothing
    tried: list[int] = []
    desk.background.write(lambda: 1, tried.append)
    qtbot.waitUntil(lambda: tried == [1], timeout=20_000)
    assert workspace.unsaved.why == FULL
    disk.free()
    desk.background.write(lambda: None)
    qtbot.waitUntil(lambda: workspace.unsaved.why == "", timeout=20_000)


def test_a_reply_that_was_written_is_not_sent_again_because_its_draft_could_not_be_put_away(
    workspace: Workspace, qtbot: QtBot, workstation: FakeWorkstation, disk: FakeDisk
) -> None:
    composer = workspace.page.composer
    composer.write(REPLY)
    qtbot.keyClicks(composer.editor, "Only once")
    perform = workstation.perform

    def filling(op: object) -> object:
        done = perform(op)  # type: ignore[arg-type]
        disk.fill()
        return done

    workstation.perform = filling  # type: ignore[assignment,method-assign]
    workspace.send()
    qtbot.waitUntil(lambda: workspace.unsaved.why == FULL, timeout=20_000)
    assert composer.text() == ""
    disk.free()
    workspace.unsaved.retry()
    qtbot.waitUntil(lambda: workspace.unsaved.why == "", timeout=20_000)
    saved: list[int] = []
    workspace._desk.background.write(lambda: 1, saved.append)  # noqa: SLF001 - the lane is behind it
    qtbot.waitUntil(lambda: saved == [1], timeout=20_000)
    assert MAIN not in workstation.drafts, "what went out is no draft after the next start"
    assert len(workstation.performed) == 1


def test_words_of_a_ticket_whose_tab_was_closed_are_there_when_it_opens_again(
    workspace: Workspace, qtbot: QtBot, disk: FakeDisk
) -> None:
    workspace.writing.outgoing.undo_s = 10
    composer = workspace.page.composer
    disk.fill()
    composer.write(REPLY)
    qtbot.keyClicks(composer.editor, "Held when the tab closed")
    workspace.send()
    workspace.close_tab()
    qtbot.waitUntil(lambda: workspace.unsaved.why == FULL, timeout=20_000)
    landed: list[int] = []
    workspace._desk.background.write(lambda: 1, landed.append)  # noqa: SLF001 - the lane is behind it
    qtbot.waitUntil(lambda: landed == [1], timeout=20_000)
    workspace.open_ticket(MAIN)
    qtbot.waitUntil(lambda: composer.text() == "Held when the tab closed", timeout=20_000)


def test_a_call_goes_on_and_its_summary_waits_for_room(
    workspace: Workspace, qtbot: QtBot, workstation: FakeWorkstation, disk: FakeDisk
) -> None:
    bar = workspace.call_bar
    bar.log(Picked(story_id("customer"), "Ilze"), MAIN)
    disk.fill()
    qtbot.waitUntil(lambda: bar.started_us > 0, timeout=20_000)
    view = workspace.papers.paper(MAIN).view
    assert view is not None
    bar._begin(Picked(view.customer.id, view.customer.label), MAIN)  # noqa: SLF001 - as the button does
    qtbot.waitUntil(lambda: workspace.unsaved.why == FULL, timeout=20_000)
    qtbot.waitUntil(lambda: bar.end.isVisible(), timeout=20_000)
    bar.stop()
    bar.summary.setText("She wants a new one")
    assert not bar.save.isEnabled()
    assert bar.save.toolTip() == FULL
    bar.finish()
    assert bar.isVisible()
    assert bar.summary.text() == "She wants a new one"
    disk.free()
    workspace.unsaved.retry()
    qtbot.waitUntil(bar.save.isEnabled, timeout=20_000)
    bar.finish()
    qtbot.waitUntil(
        lambda: any(isinstance(op, EndContact) for op in workstation.performed), timeout=20_000
    )
    (contact,) = [c for c in workstation.tx.all(Contact) if c.summary == "She wants a new one"]
    assert contact.ended_at is not None


def test_a_new_ticket_keeps_what_is_filled_in(
    workspace: Workspace, qtbot: QtBot, disk: FakeDisk
) -> None:
    workspace.new_ticket()
    form = workspace.form
    view = workspace.papers.paper(MAIN).view
    assert view is not None
    qtbot.waitUntil(lambda: workspace.papers.around.queues != (), timeout=20_000)
    form.begin(workspace.papers.around.queues, Picked(view.customer.id, view.customer.label))
    form.subject.setText("Kettle leaks")
    disk.fill()
    form.submit()
    qtbot.waitUntil(lambda: form.message.text() == FULL, timeout=20_000)
    assert (form.button.isEnabled(), form.subject.text()) == (False, "Kettle leaks")
    form.submit()
    disk.free()
    workspace.unsaved.retry()
    qtbot.waitUntil(form.button.isEnabled, timeout=20_000)
    assert form.message.text() == ""
    with qtbot.waitSignal(form.created, timeout=20_000):
        form.submit()


@pytest.mark.parametrize(
    ("says", "begins"),
    [
        ("attempt to write a readonly database", "New work cannot be saved: this disk can only"),
        ("disk I/O error", "New work cannot be saved: the disk reports an error."),
    ],
)
def test_a_disk_that_is_not_full_but_does_not_write_is_called_what_it_is(
    workspace: Workspace, qtbot: QtBot, disk: FakeDisk, says: str, begins: str
) -> None:
    disk.fill(says)
    workspace.page.composer.write(NOTE)
    qtbot.keyClicks(workspace.page.composer.editor, "Seen")
    workspace.send()
    qtbot.waitUntil(lambda: workspace.unsaved.why.startswith(begins), timeout=20_000)


def test_the_line_may_be_the_first_to_find_no_room_and_the_first_to_find_it_again(
    workspace: Workspace, qtbot: QtBot, desk: Desk, disk: FakeDisk
) -> None:
    disk.fill()
    desk.changes.linked.emit(FakeLink("disk_full"))
    qtbot.waitUntil(lambda: workspace.unsaved.why == FULL, timeout=20_000)
    assert not workspace.page.composer.button.isEnabled()
    disk.free()
    desk.changes.linked.emit(FakeLink("up_to_date"))
    qtbot.waitUntil(lambda: workspace.unsaved.why == "", timeout=20_000)


def test_what_is_too_much_for_the_line_may_still_be_room_for_a_reply(
    workspace: Workspace, qtbot: QtBot, desk: Desk, workstation: FakeWorkstation
) -> None:
    said: list[str] = []
    workspace.unsaved.changed.connect(said.append)
    desk.changes.linked.emit(FakeLink("disk_full"))
    qtbot.waitUntil(lambda: TRIED in workstation.kv, timeout=20_000)
    assert (workspace.unsaved.why, said) == ("", [])


# ---- the strips above the ticket -------------------------------------------------------------


def test_the_strip_of_a_full_disk_stays_until_there_is_room_and_offers_retry(
    qtbot: QtBot, qapp: QApplication
) -> None:
    banners = BannerStack(Theme())
    qtbot.addWidget(banners)
    retried: list[int] = []
    banners.show_disk(FULL, [("Retry", lambda: retried.append(1))])
    assert banners.texts() == [FULL]
    (retry,) = banners.findChildren(Button)  # and nothing to put it away with
    QTest.mouseClick(retry, Qt.MouseButton.LeftButton)
    assert retried == [1]
    banners.show_disk("", ())
    assert banners.texts() == []


def test_a_hub_that_does_not_answer_is_said_after_two_minutes_and_no_longer_when_it_answers(
    qtbot: QtBot, qapp: QApplication
) -> None:
    banners = BannerStack(Theme())
    qtbot.addWidget(banners)
    patience = banners._patience  # noqa: SLF001 - its time is not waited for
    assert PATIENCE_MS == patience.interval() == 120_000
    banners.show_link(FakeLink("hub_trouble", retry_s=30.0))
    assert (banners.texts(), patience.isActive()) == ([], True)
    patience.timeout.emit()
    (said,) = banners.texts()
    assert said.startswith("The hub is not answering. You can keep working;")
    banners.show_link(FakeLink("up_to_date", last_contact_us=1))
    assert banners.texts() == []


def test_tries_that_fail_do_not_begin_the_two_minutes_anew_and_an_answer_ends_them(
    qtbot: QtBot, qapp: QApplication
) -> None:
    banners = BannerStack(Theme())
    qtbot.addWidget(banners)
    begun: list[int] = []
    patience = banners._patience  # noqa: SLF001 - its time is not waited for
    banners.show_link(FakeLink("hub_trouble", retry_s=1.0))
    begun.append(patience.timerId())
    banners.show_link(FakeLink("hub_trouble", retry_s=2.0))
    assert begun == [patience.timerId()], "the same two minutes"
    banners.show_link(FakeLink("up_to_date", last_contact_us=1))
    assert not patience.isActive()
    assert banners.texts() == []
