"""Every named scene of the window as a PNG, painted offscreen: `python -m tests.shots DIR [--scene NAME]`."""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.desktop.signin import FirstRunSheet, UnlockSheet
from app.domain.ids import micros
from app.store.queries import View
from tests.desktop.components_scene import components_scene
from tests.helpers.stage import Scene, Stage
from tests.helpers.story import story_id

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


def claim_lost(stage: Stage) -> None:
    """The same on the ticket itself, with what the agent can do about it."""
    offline(stage)
    stage.refuse("ticket.claimed", "CLAIM_LOST", story_id("JD"))
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
        call,
        captive,
        palette,
        commands,
        offline,
        line,
        outbox,
        refused,
        claim_lost,
        signed_out,
        empty,
        keys,
        settings,
        zoomed,
        first_run,
        unlock,
    )
}


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
