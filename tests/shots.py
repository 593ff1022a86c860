"""Every named scene of the window as a PNG, painted offscreen: `python -m tests.shots DIR [--scene NAME]`."""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.desktop.checklist.panel import ChecklistTab
from app.desktop.checklist.quoting import sources
from app.desktop.signin import FirstRunSheet, UnlockSheet
from app.domain.contacts import AddMessage, AddNote, MessageKind
from app.domain.ids import micros
from app.domain.tickets import Priority, SetPriority, TagTicket
from app.store.queries import Outbox, View
from app.sync import outbox as outbox_store
from app.sync import presence as presence_store
from app.sync.protocol import OpResult, Seen, There
from tests.desktop.components_scene import components_scene
from tests.helpers.line_scenes import LINE_SCENES
from tests.helpers.shelved import shelve, shipped_book
from tests.helpers.stage import Scene, Stage, ask_for_approval
from tests.helpers.story import NOW, story_id
from tests.helpers.walking import newer, shelve_scripts, shipped_script, shipped_scripts

SIZES = (QSize(1440, 900), QSize(1024, 700))
MINUTE_US = 60_000_000


def agent(stage: Stage) -> None:
    """Three tickets open, a reply half-written."""
    stage.begin()
    for number in (4288, 4307):
        stage.console.open_ticket(story_id(f"ticket {number}"))
        stage.settle()
    stage.console.open_ticket(stage.main)
    stage.settle()
    stage.console.keymap.run("ticket.reply")
    stage.settle()


def start(stage: Stage) -> None:
    """The first sight: the list, and how things stand."""
    stage.furnish()
    stage.console.start()
    stage.settle(4)


def new_ticket(stage: Stage) -> None:
    stage.begin()
    stage.console.keymap.run("ticket.new")
    form = stage.console.workspace.form
    form.submit()
    QTest.keyClicks(form.customer.field, "petr")
    stage.settle(8)


def solve(stage: Stage) -> None:
    """The card that asks for cause and outcome, half filled in."""
    stage.begin()
    stage.console.keymap.run("ticket.solve")
    gate = stage.console.workspace.page.solve
    QTest.keyClicks(gate.cause, "Padding too thin")
    gate.submit()
    stage.settle()


def refund(stage: Stage) -> None:
    """Two broken lines of an order ticked, with goodwill on top."""
    stage.begin()
    stage.console.keymap.run("dock.refund")
    stage.settle(6)
    side = stage.console.dock.refund
    side.facts.reason.choose("broken")
    side.facts.condition.choose("damaged")
    for place in (1, 2):
        line = side.lines.lines.at(side.lines.lines.index(place - 1))
        side.lines.wanted.emit(line.id, line.most)
        stage.settle()
    QTest.keyClicks(side.goodwill.field, "5.00")
    stage.settle(6)


def refund_why(stage: Stage) -> None:
    """Why a line comes back in full, and the question before money moves."""
    refund(stage)
    side = stage.console.dock.refund
    side.lines.asked.emit(side.lines.lines.at(side.lines.lines.index(0)).id)
    stage.settle()
    side.foot.ask()
    stage.settle()


def approvals(stage: Stage) -> None:
    """What a supervisor is asked to decide."""
    stage.begin()
    ask_for_approval(stage)
    stage.console.keymap.run("go.approvals")
    stage.settle(6)


def refund_above(stage: Stage) -> None:
    """Above one's limit offline: the amount is asked for, and the agent reads so."""
    stage.begin()
    stage.link("offline", since_us=micros(stage.now))
    refund_lines(stage)
    stage.console.dock.refund.foot.request.click()
    stage.settle(6)


def refund_lines(stage: Stage) -> None:
    """Two lines that broke on the way."""
    stage.console.keymap.run("dock.refund")
    stage.settle(6)
    side = stage.console.dock.refund
    side.facts.reason.choose("broken")
    for place in (0, 1):
        side.lines.wanted.emit(side.lines.lines.at(side.lines.lines.index(place)).id, 1)
        stage.settle()
    stage.settle(4)


def refund_twice(stage: Stage) -> None:
    """A colleague refunded first; no second refund was made."""
    stage.begin()
    refund_lines(stage)
    side = stage.console.dock.refund
    side.foot.issue.click()
    side.foot.issue.click()
    stage.settle(6)
    facts = {"due": "94.37 EUR", "at_us": str(micros(stage.now)), "refund": "r"}
    stage.refuse("refund.already", "PRECONDITION", story_id("JD"), **facts)
    stage.console.keymap.run("attention")
    stage.settle(4)


def call(stage: Stage) -> None:
    """A call that runs."""
    stage.begin()
    stage.console.keymap.run("call.log")
    stage.settle()
    stage.console.workspace.call_bar.known.click()
    stage.settle()


def captive(stage: Stage) -> None:
    """A network that wants to be signed in to first."""
    stage.begin()
    stage.link("captive", since_us=micros(stage.now))


def palette(stage: Stage) -> None:
    stage.begin()
    stage.console.palette.open("re")
    stage.settle()


def palette_refund(stage: Stage) -> None:
    """What can be refunded to the customer of the open ticket?"""
    stage.begin()
    stage.console.palette.open("=")
    stage.settle(4)


def policy(stage: Stage) -> None:
    """A clause that changed, with what came and went in its words."""
    stage.begin()
    assert stage.workstation is not None
    shelve(stage.workstation, shipped_book())
    stage.console.keymap.run("go.policy")
    stage.settle(4)
    page = stage.console.reading.page
    page.open_part("clause", "3.2")
    stage.settle(4)
    page.changes.click()
    stage.settle()


def policy_find(stage: Stage) -> None:
    """Words looked for, found while they are typed."""
    policy(stage)
    page = stage.console.reading.page
    page.changes.click()
    page.focus_search()
    QTest.keyClicks(page.search, "photo")
    stage.settle(6)


def author(stage: Stage) -> None:
    """A script as graph and text, one of its test cases half walked, and a mistake just made."""
    stage.begin()
    assert stage.workstation is not None
    shelve(stage.workstation, shipped_book())
    stage.console.reading.write("damaged-on-arrival")
    stage.settle(6)
    page = stage.console.reading.author
    page.simulator.case.setCurrentIndex(1)
    page.simulator.begin()
    for _ in range(2):
        page.simulator.steps.answer(
            "true" if page.simulator.steps.current == "let_them_talk" else '["1", "2"]'
        )
    page.graph.chosen.emit(page.simulator.steps.current)
    page.editor.set_text(page.editor.toPlainText().replace("order.days <= 14", "order.dayz <= 14"))
    stage.settle(8)


def practice(stage: Stage) -> None:
    """A training case with its conversation, and the script half walked."""
    policy(stage)
    page = stage.console.reading.page
    page.tabs.setCurrentIndex(3)
    page.open_part("training", shipped_book().trainings[0].id)
    stage.settle(4)
    QTest.keyClicks(page.practice.steps, "11")
    stage.settle()


def policy_side(stage: Stage) -> None:
    """A clause beside the ticket."""
    stage.begin()
    assert stage.workstation is not None
    shelve(stage.workstation, shipped_book())
    stage.console.keymap.run("dock.policy")
    stage.settle(4)
    stage.console.dock.open_clause("3.2 b")
    stage.settle(4)


def checklist_starts(stage: Stage) -> None:
    """What may be started on a ticket: required before suggested."""
    stage.begin()
    assert stage.workstation is not None
    shelve_scripts(stage.workstation, *shipped_scripts())
    stage.workstation.perform(TagTicket(stage.main, add=("damaged",)))
    stage.desk.changes.changed.emit(frozenset({f"tickets/{stage.main}"}))
    stage.console.keymap.run("dock.checklist")
    stage.settle(4)


def checklist(stage: Stage) -> None:
    """Four steps done, one of them not applicable; the offer is open, and a newer version is in force."""
    checklist_starts(stage)
    side = stage.console.dock.checklist
    side.starts.begin()
    side.starts.chosen.emit("damaged-on-arrival")
    stage.settle(4)
    walk_to_the_offer(stage, side)
    assert stage.workstation is not None
    old = shipped_script("damaged-on-arrival")
    told = {
        "en": "Two photos are enough, one of them of the label.",
        "zh": "两张照片即可，其中一张须拍标签。",
    }
    steps = tuple(replace(one, text=told) if one.id == "photos" else one for one in old.steps)
    since = NOW - timedelta(days=1)
    scripts = (newer(old, steps=steps), *shipped_scripts()[1:])
    shelve_scripts(stage.workstation, *scripts, label="3.3", number=2, since=since)
    stage.desk.changes.changed.emit(frozenset({"policy_shelf/current"}))
    stage.settle(4)


def walk_to_the_offer(stage: Stage, side: ChecklistTab) -> None:
    """With two photos of the ticket, the carrier to blame, and no report to file."""
    card = side.page.card
    side.press("done")
    stage.settle(4)
    assert card.step is not None
    for source in list(sources(side.view, "photo"))[:2]:
        side.acting.attaching.add(source.text)
    card.done.emit()
    stage.settle(4)
    card.fields.rows[0].put(("carrier",))
    card.done.emit()
    stage.settle(4)
    card.skip_wanted.emit()
    words = {"zh": "外箱完好"}.get(stage.language[:2], "the box shows no dent")
    card.prompt.field.setText(words)
    QTest.keyClick(card.prompt.field, Qt.Key.Key_Return)
    stage.settle(4)
    card.fields.rows[0].put(("refund",))
    card.back.setFocus(Qt.FocusReason.MouseFocusReason)
    stage.settle()
    stage.deliver()
    stage.shell.topbar.show_presence("available", stage.now - timedelta(minutes=12, seconds=4))


def checklist_compare(stage: Stage) -> None:
    """What the newer version does otherwise."""
    checklist(stage)
    stage.console.dock.checklist.page.notice.compare.click()
    stage.settle(4)


def checklist_gate(stage: Stage) -> None:
    """Solve names the steps that are missing."""
    checklist(stage)
    stage.console.keymap.run("ticket.solve")
    stage.settle()
    stage.console.workspace.page.solve.submit()
    stage.settle()


def commands(stage: Stage) -> None:
    stage.begin()
    stage.console.palette.open(">")
    stage.settle()


def offline(stage: Stage) -> None:
    stage.begin()
    stage.link("offline", since_us=micros(stage.now) - 56 * MINUTE_US)
    stage.console.verbs.claim()
    stage.settle()


def outbox(stage: Stage) -> None:
    offline(stage)
    stage.console.go_outbox()
    stage.settle()


def line(stage: Stage) -> None:
    """The strip with two things to say, and the toast after an outage."""
    stage.begin()
    stage.link("offline", since_us=0)
    stage.console.verbs.flag_emergency()
    stage.settle()
    stage.deliver()
    stage.shell.strip.offer_outage()
    stage.link("up_to_date", last_contact_us=micros(stage.now))


def refused(stage: Stage) -> None:
    """A colleague was faster; the agent reads why, in the outbox."""
    offline(stage)
    stage.refuse("ticket.claimed", "CLAIM_LOST", story_id("JD"))
    stage.console.workspace.note()
    stage.console.verbs.flag_emergency()
    stage.settle()
    stage.console.keymap.run("attention")
    stage.settle()


def after_outage(stage: Stage) -> None:
    """The line is back: most has gone, one reply was held, and the card sums it up."""
    outage(stage)
    stage.link("up_to_date", last_contact_us=micros(stage.now))
    stage.console.go_outbox()
    stage.settle()


def outage(stage: Stage) -> None:
    """An outage with work on three tickets, of which some has its answer."""
    stage.begin()
    began = micros(stage.now) - 200 * MINUTE_US
    stage.link("offline", since_us=began)
    station = stage.workstation
    assert station is not None
    tickets = [story_id(f"ticket {number}") for number in (4312, 4307, 4288)]
    for place, ticket in enumerate(tickets):
        station.perform(AddNote(story_id(f"shot {place}"), ticket, "Called the warehouse"))
        station.perform(SetPriority(ticket, Priority.URGENT))
    reply = AddMessage(story_id("shot r"), tickets[0], MessageKind.REPLY, "It is on its way")
    held = station.perform(reply).seq
    sent = [row.seq for row in station.ask(Outbox())][:4]
    with station.writing() as conn:
        _, ops = outbox_store.unsent(conn, 10)
        outbox_store.note_try(conn, ops, micros(stage.now) - 5 * MINUTE_US)
        conn.exec_driver_sql(
            "UPDATE outbox SET created_wall = ? + (op_seq - ?) * ? WHERE op_seq >= ?",
            (began + 20 * MINUTE_US, sent[0], 24 * MINUTE_US, sent[0]),
        )
        facts = {"reason": "message.customer_wrote", "message": "m", "seen": ""}
        results = [OpResult(seq, "applied", "OK") for seq in sent]
        results.append(OpResult(held, "held", "HELD_STALE_REPLY", facts))
        outbox_store.acknowledge(conn, results, {}, micros(stage.now))
    stage.desk.changes.changed.emit(frozenset({"outbox"}))
    stage.settle()


def conflict(stage: Stage) -> None:
    """Two people set the priority; the choice stands on the ticket."""
    stage.begin()
    kept_conflict(stage)


def kept_conflict(stage: Stage) -> None:
    """The hub kept two values of a priority set here."""
    stage.link("offline", since_us=micros(stage.now) - 56 * MINUTE_US)
    station = stage.workstation
    assert station is not None
    seq = station.perform(SetPriority(stage.main, Priority.LOW, Priority.HIGH)).seq
    facts = {"reason": "conflict.yours_stands", "field": "priority", "base": "high"}
    facts |= {"yours": "low", "theirs": "urgent", "conflict": f"{stage.main}/priority/1"}
    with station.writing() as conn:
        result = OpResult(seq, "applied", "CONFLICT_KEPT", facts)
        outbox_store.acknowledge(conn, [result], {}, micros(stage.now))
    stage.desk.changes.changed.emit(frozenset({"outbox/1"}))
    stage.settle()


def conflict_outbox(stage: Stage) -> None:
    """The same, come to by its key."""
    conflict(stage)
    stage.console.keymap.run("attention")
    stage.settle()


def conflict_chosen(stage: Stage) -> None:
    """The same once the agent has chosen: it waits for the line, and can be taken back."""
    conflict(stage)
    stage.console.workspace.page.conflict.press(1)
    stage.settle(4)


def edit_again(stage: Stage) -> None:
    """A reply that was held is in the composer again, with what the customer wrote meanwhile."""
    outage(stage)
    stage.link("up_to_date", last_contact_us=micros(stage.now))
    stage.console.keymap.run("attention")
    stage.settle()
    stage.console.keymap.run("outbox.edit")
    stage.settle(4)


def presence(stage: Stage) -> None:
    """Colleagues on this ticket and on others."""
    stage.begin()
    colleagues(stage)


def colleagues(stage: Stage) -> None:
    """Jana types here, Marta looks at another ticket."""
    station = stage.workstation
    assert station is not None
    now = micros(station.now())
    with station.writing() as conn:
        presence_store.take(
            conn,
            There(
                [
                    Seen(stage.main, story_id("JD"), "typing", now - 60_000_000, now - 5_000_000),
                    Seen(story_id("ticket 4288"), story_id("MB"), "viewing", now, now - 2_000_000),
                ],
                now,
            ),
        )
    stage.desk.changes.changed.emit(frozenset({f"presence/{stage.main}"}))
    stage.settle()


def dismissing(stage: Stage) -> None:
    """Nothing is let go without a reason."""
    outage(stage)
    stage.console.keymap.run("attention")
    stage.settle()
    stage.console.keymap.run("outbox.dismiss")
    stage.settle()


def claim_lost(stage: Stage) -> None:
    """The same on the ticket itself, with what the agent can do about it."""
    offline(stage)
    stage.console.workspace.reply()
    stage.console.workspace.page.composer.editor.insertPlainText("Dear Ilze, a new set is packed.")
    since = micros(stage.now - timedelta(minutes=23))
    stage.refuse("ticket.claimed", "CLAIM_LOST", story_id("JD"), at=str(since))
    stage.settle()


def signed_out(stage: Stage) -> None:
    """The hub wants the password; the work goes on behind the card."""
    stage.begin()
    stage.shell.centre.banners.asked.emit("sign_in")
    stage.settle()


def empty(stage: Stage) -> None:
    stage.furnish()
    stage.console.start()
    stage.console.queue.show_view(View.LATE)
    stage.console.queue.filter.setText("zzz")
    stage.settle()


def keys(stage: Stage) -> None:
    stage.begin()
    stage.console.help.open()
    stage.settle()


def settings(stage: Stage) -> None:
    stage.begin()
    stage.console.settings.open()
    stage.settle()


def zoomed(stage: Stage) -> None:
    """Everything half as large again."""
    agent(stage)
    for _ in range(3):
        stage.preferences.zoom(1)
    stage.settle()


def first_run(stage: Stage) -> None:
    FirstRunSheet(stage.theme, stage.preferences, stage.shell).open()
    stage.settle()


def unlock(stage: Stage) -> None:
    UnlockSheet(stage.theme, stage.shell).open()
    stage.settle()


SCENES: dict[str, Scene] = {
    scene.__name__: scene
    for scene in (
        agent,
        start,
        new_ticket,
        solve,
        refund,
        refund_why,
        refund_above,
        refund_twice,
        approvals,
        call,
        captive,
        palette,
        palette_refund,
        policy,
        policy_find,
        policy_side,
        checklist_starts,
        checklist,
        checklist_compare,
        checklist_gate,
        author,
        practice,
        commands,
        offline,
        line,
        outbox,
        refused,
        claim_lost,
        after_outage,
        dismissing,
        conflict,
        conflict_outbox,
        conflict_chosen,
        edit_again,
        presence,
        signed_out,
        empty,
        keys,
        settings,
        zoomed,
        first_run,
        unlock,
    )
} | LINE_SCENES


class Shot(NamedTuple):
    """One picture to take."""

    scene: str
    scheme: str
    language: str
    size: QSize

    @property
    def name(self) -> str:
        tail = "" if self.language == "en" else f"_{self.language[:2]}"
        small = "" if self.size == SIZES[0] else f"_{self.size.width()}"
        return f"{self.scene}_{self.scheme}{tail}{small}.png"


def shots() -> Iterator[Shot]:
    """Every picture: each scene light and dark at both sizes, and the agent's in Chinese."""
    for scene in SCENES:
        for scheme in ("light", "dark"):
            for size in SIZES:
                yield Shot(scene, scheme, "en", size)
    for scheme in ("light", "dark"):
        yield Shot("agent", scheme, "zh_CN", SIZES[0])
    for scene in (
        *("refund", "approvals", "after_outage", "policy", "checklist"),
        *("conflict_chosen", "edit_again", "audit"),
    ):
        yield Shot(scene, "light", "zh_CN", SIZES[0])


def take(app: QApplication, shot: Shot, folder: Path, profiles: Path) -> Path:
    """Paint one scene."""
    stage = Stage(
        app, profiles / shot.name.removesuffix(".png"), shot.scheme, shot.language, shot.size
    )
    try:
        SCENES[shot.scene](stage)
        path = folder / shot.name
        if not stage.shell.grab().save(str(path)):
            raise OSError(f"could not write {path}")
        return path
    finally:
        stage.close()


def take_components(folder: Path) -> Path:
    """Every widget in its states, light beside dark."""
    sheet = components_scene()
    path = folder / "components.png"
    sheet.show()
    if not sheet.grab().save(str(path)):
        raise OSError(f"could not write {path}")
    sheet.close()
    return path


def main(argv: list[str]) -> int:
    """Paint what was asked for, and say where."""
    parser = argparse.ArgumentParser(prog="python -m tests.shots", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--scene", help="only scenes whose picture begins so")
    asked = parser.parse_args(argv)
    asked.folder.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # The story's clock is told in Riga's time on every machine.
    os.environ["TZ"] = "Europe/Riga"
    time.tzset()
    app = QApplication([sys.argv[0]])
    if asked.scene is None or "components".startswith(asked.scene):
        print(take_components(asked.folder))
    with tempfile.TemporaryDirectory() as profiles:
        for shot in shots():
            if asked.scene is None or shot.name.startswith(asked.scene):
                print(take(app, shot, asked.folder, Path(profiles)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
