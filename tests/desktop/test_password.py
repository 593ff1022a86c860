"""Signing in again is a calm card beside the work: it says what is wrong, and waits for nobody."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.desktop import messages
from app.desktop.password import PasswordSheet
from app.sync.protocol import Fault, HubFault, Unreachable
from app.sync.transport import InProcess
from tests.helpers.fake_hub import REPLICA, FakeHub
from tests.helpers.stage import Stage

WRONG = "That is not the password. Your work is safe on this computer; try again."


@pytest.fixture
def hub() -> FakeHub:
    return FakeHub()


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path, hub: FakeHub) -> Iterator[Stage]:
    window = Stage(qapp, tmp_path)
    window.begin()
    station = window.workstation
    assert station is not None
    station.set_kv("replica", REPLICA)
    station.set_kv("hub_url", "https://hub.example")
    station.dial = lambda hub_url: InProcess(hub)  # type: ignore[method-assign, assignment, return-value]
    window.link("sign_in", since_us=0)
    window.shell.strip.asked.emit("sign_in")
    yield window
    window.close()


def sheet_of(stage: Stage) -> PasswordSheet:
    return stage.console.signing_in.sheet


def give(qtbot: QtBot, stage: Stage, password: str) -> None:
    sheet = sheet_of(stage)
    sheet.field.setText(password)
    qtbot.keyClick(sheet.field, Qt.Key.Key_Return)


def test_the_right_password_closes_the_card_and_wakes_the_line(stage: Stage, qtbot: QtBot) -> None:
    sheet = sheet_of(stage)
    assert sheet.isVisible()
    give(qtbot, stage, "correct horse")
    qtbot.waitUntil(lambda: not sheet.isVisible())
    assert stage.line.pokes == 1
    assert stage.workstation is not None
    assert stage.workstation.get_kv("grace_s")


def test_a_wrong_password_is_said_and_may_be_typed_again(
    stage: Stage, hub: FakeHub, qtbot: QtBot
) -> None:
    hub.auth.wrong_password = HubFault(Fault.AUTH, reason="sign_in.wrong")
    sheet = sheet_of(stage)
    give(qtbot, stage, "guess")
    qtbot.waitUntil(lambda: sheet.words() == WRONG)
    assert sheet.isVisible()
    assert sheet.field.isEnabled()
    assert sheet.field.selectedText()
    assert stage.line.pokes == 0


def test_too_many_wrong_passwords_say_how_long_to_wait(
    stage: Stage, hub: FakeHub, qtbot: QtBot
) -> None:
    hub.auth.wrong_password = HubFault(Fault.PACED, reason="sign_in.wait", retry_after_ms=29_600)
    give(qtbot, stage, "guess")
    said = "Too many wrong passwords. Try again in 30 seconds."
    qtbot.waitUntil(lambda: sheet_of(stage).words() == said)


def test_without_a_line_the_card_says_that_the_work_is_safe(
    stage: Stage, hub: FakeHub, qtbot: QtBot
) -> None:
    def cut(_message: object) -> None:
        raise Unreachable

    hub.before = cut
    give(qtbot, stage, "correct horse")
    qtbot.waitUntil(lambda: sheet_of(stage).words() == messages.NO_LINE)


def test_the_card_may_be_put_off_and_opened_again(stage: Stage, qtbot: QtBot) -> None:
    sheet = sheet_of(stage)
    sheet.field.setText("half a pass")
    qtbot.keyClick(sheet.field, Qt.Key.Key_Escape)
    assert not sheet.isVisible()
    stage.shell.centre.banners.asked.emit("sign_in")
    assert sheet.isVisible()
    assert sheet.field.text() == ""
