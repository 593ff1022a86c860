"""The Outbox on a real store: what is shown, what one key mends, what is sealed, and who else is on a ticket."""

import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.desktop import outboxmodel, repairwords
from app.domain.operations import Code
from app.domain.repairs import OF_CODE, Repair, fitting
from app.domain.tickets import Priority, SetPriority
from app.settings.sealing import MAGIC, new_keys, unseal
from app.settings.table import SUPPORT_KEY, Settings
from app.store.queries import Attention, Choices, OpenTicket, Outbox, OutboxSummary, Show
from app.sync import outbox, presence
from app.sync.protocol import OpResult, Seen, There
from app.workstation import Workstation
from tests.helpers.stage import Stage
from tests.helpers.story import story_id

ENDED = 1_000_000


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    window = Stage(qapp, tmp_path)
    window.begin()
    yield window
    window.close()


def station(stage: Stage) -> Workstation:
    assert stage.workstation is not None
    return stage.workstation


def press(stage: Stage, keys: str) -> None:
    QTest.keyClicks(QApplication.focusWidget() or stage.shell, keys)
    stage.settle()


def come_back(stage: Stage, seq: int, status: str, code: str, **facts: str) -> None:
    """The hub's receipt for an operation, as the line brings it."""
    with station(stage).writing() as conn:
        result = OpResult(seq, status, code, facts)  # type: ignore[arg-type]
        outbox.acknowledge(conn, [result], {}, 1)
    stage.desk.changes.changed.emit(frozenset({f"outbox/{seq}"}))
    stage.settle()


def lost_claim(stage: Stage) -> int:
    stage.console.verbs.claim()
    stage.settle()
    seq = station(stage).ask(Outbox())[-1].seq
    come_back(stage, seq, "rejected", "CLAIM_LOST", reason="ticket.claimed", by=story_id("JD"))
    return seq


def conflict(stage: Stage) -> int:
    seq = station(stage).perform(SetPriority(stage.main, Priority.LOW, Priority.HIGH)).seq
    facts = {"field": "priority", "base": "high", "yours": "low", "theirs": "urgent"}
    facts["conflict"] = f"{stage.main}/priority/1"
    come_back(stage, seq, "applied", "CONFLICT_KEPT", reason="conflict.yours_stands", **facts)
    return seq


# ---- repairs -----------------------------------------------------------------------------------


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("code", [*OF_CODE, "A_CODE_OF_TOMORROW"])
@pytest.mark.parametrize("has_ticket", [True, False])
def test_every_code_has_repairs_and_every_repair_its_words(code: str, has_ticket: bool) -> None:
    repairs = fitting("message.add", code, "", has_ticket=has_ticket)
    labels = [repairwords.label(repair, code, "Jana") for repair in repairs]
    assert labels
    assert len(set(labels)) == len(labels), "two buttons would say the same"
    assert all(label and "{" not in label for label in labels)
    assert len(repairs) <= 4, "there are four keys"


def test_every_repair_has_a_label() -> None:
    assert set(repairwords.LABELS) == set(Repair)


def test_one_key_takes_a_lost_ticket_over(stage: Stage) -> None:
    lost_claim(stage)
    stage.console.keymap.run("attention")
    stage.settle()
    press(stage, "y")
    assert station(stage).ask(Attention()) == ()
    assert [row.name for row in station(stage).ask(Outbox())] == ["ticket.assign"]
    assert stage.console.outbox.model.entries == []


def test_asking_the_holder_is_a_note_and_leaves_the_matter_open(stage: Stage) -> None:
    seq = lost_claim(stage)
    stage.console.keymap.run("attention")
    stage.settle()
    press(stage, "2")
    assert [row.seq for row in station(stage).ask(Attention())] == [seq]
    newest = station(stage).ask(OpenTicket(stage.main)).timeline[-1]
    assert newest.body == "Jana Dvořáková, please hand this ticket over to me."


def test_nothing_is_let_go_without_a_reason(stage: Stage) -> None:
    stage.console.verbs.flag_emergency()
    stage.settle()
    seq = station(stage).ask(Outbox())[-1].seq
    come_back(stage, seq, "quarantined", "QUARANTINED", reason="team.left")
    stage.console.keymap.run("attention")
    stage.settle()
    card = stage.console.outbox.details
    press(stage, "d")
    assert card.reason.hasFocus()
    QTest.keyClick(card.reason, Qt.Key.Key_Return)
    stage.settle()
    assert len(station(stage).ask(Attention())) == 1
    QTest.keyClicks(card.reason, "Was a drill")
    QTest.keyClick(card.reason, Qt.Key.Key_Return)
    stage.settle()
    assert station(stage).ask(Attention()) == ()
    stage.console.outbox.filter.set_current(Show.ALL)
    stage.settle()
    stage.console.outbox.select(seq)
    assert stage.console.outbox.state(stage.console.outbox.current()).text == "Dealt with"  # type: ignore[arg-type]
    assert station(stage).ask(Outbox(show=Show.ALL))[0].closing == "Was a drill"


def test_a_key_decides_nothing_about_an_item_out_of_sight(stage: Stage) -> None:
    lost_claim(stage)
    stage.console.keymap.run("outbox.first")
    stage.settle()
    assert len(station(stage).ask(Attention())) == 1
    assert stage.console.outbox.isVisible()


def test_a_repair_that_a_rule_forbids_is_said_and_stays(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    lost_claim(stage)
    said: list[object] = []
    stage.desk.changes.refused.connect(said.append)
    station(stage).perform_all(())
    stage.console.outbox.repair(999, Repair.TAKE)
    stage.settle()
    assert [str(refusal) for refusal in said] == ["attention.closed"]
    assert len(station(stage).ask(Attention())) == 1


# ---- conflicts ---------------------------------------------------------------------------------


def test_a_conflict_stands_on_the_ticket_with_all_three_values(stage: Stage) -> None:
    conflict(stage)
    card = stage.console.workspace.page.conflict
    assert card.isVisible()
    assert card.accessibleName() == (
        "Both changed #4312, Priority, Base: High, Yours: Low, Theirs: Urgent"
    )
    stage.console.open_ticket(story_id("ticket 4288"))
    stage.settle()
    assert not card.isVisible()


@pytest.mark.parametrize(("key", "priority"), [("1", "low"), ("2", "urgent"), ("t", "urgent")])
def test_one_key_keeps_mine_or_theirs_offline_too(
    stage: Stage, qtbot: QtBot, key: str, priority: str
) -> None:
    stage.link("offline", since_us=0)
    stage.console.attending.choosing.undo_s = 0
    conflict(stage)
    card = stage.console.workspace.page.conflict
    card.focus()
    press(stage, key)
    assert station(stage).ask(Attention()) == ()
    stage.link("up_to_date")
    qtbot.waitUntil(lambda: station(stage).ask(Choices()) == (), timeout=20_000)
    stage.settle()
    assert station(stage).ask(OpenTicket(stage.main)).priority == priority
    names = [row.name for row in station(stage).ask(Outbox())]
    assert names == ([] if priority == "low" else ["ticket.set_priority"])
    assert not card.isVisible()


def test_the_outbox_offers_the_same_choice_by_the_same_keys(stage: Stage) -> None:
    conflict(stage)
    stage.console.keymap.run("attention")
    stage.settle()
    page = stage.console.outbox
    assert page.conflict.isVisible()
    assert not page.details.isVisible()
    press(stage, "2")
    (row,) = station(stage).ask(Choices())
    assert (row.chosen, row.needs_you) == ("theirs", False)
    page.filter.set_current(Show.UNFINISHED.value)
    stage.settle()
    assert row.seq in {place.seq for _, place in page.model.places()}, "not yet delivered"
    assert any(entry.head.is_waiting for entry in page.model.entries if entry.head is not None)


# ---- the page ----------------------------------------------------------------------------------


def test_the_card_says_what_waits_how_old_and_how_often_tried(stage: Stage) -> None:
    page = stage.console.outbox
    stage.link("offline", since_us=page.stopped_us - 56 * 60 * ENDED)
    stage.console.verbs.claim()
    stage.settle()
    with station(stage).writing() as conn:
        conn.exec_driver_sql(
            "UPDATE outbox SET created_wall = ? WHERE state = 'local'",
            (page.stopped_us - 8 * 60 * ENDED,),
        )
        _, ops = outbox.unsent(conn, 5)
        outbox.note_try(conn, ops, page.stopped_us)
    stage.console.go_outbox()
    stage.settle()
    said = page.summary.accessibleName()
    assert said.startswith("Offline since ")
    assert "56 min. 1 piece of work saved on this computer. The oldest waits 8 min." in said
    assert "Tried 1 time, last " in said
    row = page.current()
    assert row is not None
    assert page.spoken(row).endswith(", tried 1 time, Saved here")


def test_an_outage_that_ended_is_still_told_after_a_start(stage: Stage) -> None:
    page = stage.console.outbox
    stage.link("offline", since_us=page.stopped_us - 60 * 60 * ENDED)
    stage.link("up_to_date", last_contact_us=0)
    kept = station(stage).get_kv("outage")
    assert kept == f"{page.stopped_us - 60 * 60 * ENDED} {page.stopped_us}"


def test_filters_show_what_they_say(stage: Stage) -> None:
    lost_claim(stage)
    stage.console.verbs.flag_emergency()
    stage.settle()
    stage.console.go_outbox()
    stage.settle()
    page, shown = stage.console.outbox, dict[Show, int]()
    for show in Show:
        page.filter.set_current(show)
        stage.settle()
        rows = [row for _, row in page.model.places()]
        if show is Show.UNFINISHED:  # beside these, what was delivered just before on their tickets
            rows = [row for row in rows if row.needs_you or row.state == "local"]
        shown[show] = len(rows)
    total = station(stage).ask(OutboxSummary()).total
    assert shown == {
        Show.UNFINISHED: 2,
        Show.NEEDS_YOU: 1,
        Show.WAITING: 1,
        Show.DELIVERED: total - 2,
        Show.ALL: total,
    }


def test_a_long_outbox_comes_page_by_page(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    limits: list[int] = []
    monkeypatch.setattr(outboxmodel, "PAGE", 3)
    stage.console.go_outbox()
    stage.settle()
    asked = station(stage).ask

    def watched(question: object) -> object:
        if isinstance(question, Outbox):
            limits.append(question.limit)
        return asked(question)

    monkeypatch.setattr(station(stage), "ask", watched)
    page = stage.console.outbox
    page.filter.set_current(Show.ALL)
    total = asked(OutboxSummary()).total
    for _ in range(total):  # the list asks for more by itself as far as it can show it
        stage.settle(1)
        if page.model.canFetchMore(page.list.rootIndex()):
            page.model.fetchMore(page.list.rootIndex())
        if len({row.seq for _, row in page.model.places()}) == total:
            break
    assert len({row.seq for _, row in page.model.places()}) == total
    assert max(limits) == 3
    assert len(limits) >= total // 3


def test_a_page_out_of_sight_reads_nothing(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    monkeypatch.setattr(stage.console.outbox.model, "renew", lambda: asked.append(1))
    stage.console.verbs.claim()
    stage.settle()
    assert asked == []
    stage.console.go_outbox()
    stage.settle()
    assert asked


def test_details_are_copied_without_what_was_written(stage: Stage) -> None:
    stage.console.verbs.claim()
    stage.settle()
    stage.console.go_outbox()
    stage.settle()
    press(stage, "c")
    assert "ticket.claim #4312" in QGuiApplication.clipboard().text()


# ---- for support -------------------------------------------------------------------------------


def test_one_key_seals_the_outbox_for_support(stage: Stage, tmp_path: Path) -> None:
    private, public = new_keys()
    stage.console.attending.folder = tmp_path / "out"
    stage.console.verbs.claim()
    stage.settle()
    stage.console.go_outbox()
    stage.settle()
    press(stage, "e")
    assert stage.shell.toast.texts() == ["Not exported"]
    assert not list(tmp_path.glob("out/*.sealed"))
    Settings(station(stage).profile).set(SUPPORT_KEY, public)
    press(stage, "e")
    (file,) = tmp_path.glob("out/*.sealed")
    assert stage.shell.toast.texts()[-1] == "Outbox sealed for support"
    content = file.read_bytes()
    assert content.startswith(MAGIC)
    opened = unseal(content, private)
    assert b"Kalni" in opened
    assert b"Kalni" not in content
    assert zlib.compress(b"ticket.claim")[2:8] not in content


# ---- a lost ticket -----------------------------------------------------------------------------


def test_send_is_off_on_a_lost_ticket_and_says_why(stage: Stage) -> None:
    stage.console.workspace.reply()
    composer = stage.console.workspace.page.composer
    composer.editor.insertPlainText("A new one")
    lost_claim(stage)
    why = "Jana Dvořáková has this ticket now, so Send is off"
    assert (composer.button.isEnabled(), composer.hint.text()) == (False, why)
    before = composer.text()
    stage.console.workspace.send()
    stage.settle()
    assert composer.text() == before
    assert [row.name for row in station(stage).ask(Outbox())] == []
    composer.set_mode("note")
    assert (composer.button.isEnabled(), composer.hint.text()) == (True, "")
    composer.set_mode("reply")
    stage.console.outbox.repair(station(stage).ask(Attention())[0].seq, Repair.TAKE)
    stage.settle()
    assert composer.button.isEnabled()


# ---- presence ----------------------------------------------------------------------------------


def heard(stage: Stage, doing: str, age_s: int) -> None:
    now = int(station(stage).now().timestamp() * 1e6)
    seen = Seen(stage.main, story_id("JD"), doing, now, now - age_s * ENDED)
    with station(stage).writing() as conn:
        presence.take(conn, There([seen], now))
    stage.desk.changes.changed.emit(frozenset({f"presence/{stage.main}"}))
    stage.settle()


def test_a_colleague_on_the_ticket_is_told_with_the_age_of_the_news(stage: Stage) -> None:
    line = stage.console.workspace.page.presence
    assert not line.isVisible()
    heard(stage, "typing", 2)
    assert line.text.text().startswith("Jana Dvořáková is typing, ")
    assert stage.console.queue.delegate.presence[stage.main].is_editing
    assert stage.console.workspace.page.composer.button.isEnabled(), "advice, no lock"
    heard(stage, "viewing", 40)
    assert line.text.text().startswith("Jana Dvořáková looked at this, last known ")
    assert stage.console.queue.delegate.presence == {}
    heard(stage, "viewing", 70)
    assert not line.isVisible()


def test_over_a_cut_line_presence_is_only_what_was_last_known(stage: Stage) -> None:
    heard(stage, "draft", 1)
    stage.link("offline", since_us=0)
    said = stage.console.workspace.page.presence.text.text()
    assert said.startswith("Jana Dvořáková had a draft here, last known ")
    assert stage.console.queue.delegate.presence == {}


def here(stage: Stage) -> dict[str, str]:
    stage.settle()
    with station(stage).reading() as conn:
        return dict(conn.exec_driver_sql("SELECT ticket, doing FROM here").all())  # type: ignore[arg-type]


def test_where_this_agent_is_follows_the_ticket_and_the_keys(stage: Stage) -> None:
    assert here(stage) == {stage.main: "viewing"}
    stage.console.workspace.reply()
    QTest.keyClicks(stage.console.workspace.page.composer.editor, "Dear")
    assert here(stage) == {stage.main: "typing"}
    other = story_id("ticket 4288")
    stage.console.open_ticket(other)
    assert here(stage) == {other: "viewing"}


# ---- after an outage ---------------------------------------------------------------------------


def test_the_summary_of_an_outage_leads_to_what_needs_the_agent(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    lost_claim(stage)
    offered: list[object] = []
    monkeypatch.setattr(stage.shell.toast, "say", lambda *words, **_: offered.append(words[3]))
    stage.console.outage.ended.emit(37, 1)
    ((label, act),) = offered  # type: ignore[misc]
    assert label == "Show it (Ctrl+Shift+G)"
    act()
    stage.settle()
    row = stage.console.outbox.current()
    assert row is not None
    assert (row.code, stage.console.outbox.isVisible()) == (Code.CLAIM_LOST, True)


# ---- order -------------------------------------------------------------------------------------


def test_delivered_steps_stay_in_sight_until_the_ticket_is_through(stage: Stage) -> None:
    first = station(stage).perform(SetPriority(stage.main, Priority.LOW, Priority.HIGH)).seq
    come_back(stage, first, "applied", "OK")
    second = station(stage).perform(SetPriority(stage.main, Priority.URGENT, Priority.LOW)).seq
    third = station(stage).perform(SetPriority(stage.main, Priority.HIGH, Priority.URGENT)).seq
    stage.console.go_outbox()
    stage.settle()
    page = stage.console.outbox
    rows = {row.seq: row for _, row in page.model.places()}
    assert {first, second, third} <= rows.keys()
    said = [page.state(rows[seq]).text for seq in (first, second, third)]
    assert said == ["Delivered", "Saved here", "Saved here"]
    assert page.detail(rows[second]) == "Urgent"
    assert page.detail(rows[third]) == f"waits for {second} · High"
    stage.link("sending", total=2)
    assert [page.state(rows[seq]).text for seq in (second, third)] == ["Sending", "Saved here"]
    come_back(stage, second, "applied", "OK")
    come_back(stage, third, "applied", "OK")
    assert first not in {row.seq for _, row in page.model.places()}
