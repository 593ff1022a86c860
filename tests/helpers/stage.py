"""The whole window on a real, encrypted workstation that holds the story, with its clock stopped at 14:05."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from time import monotonic
from typing import Any, NamedTuple

from PySide6.QtCore import QEventLoop, QSize, Qt
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.desktop.background import Background
from app.desktop.changes import Changes
from app.desktop.console import Console
from app.desktop.desk import Desk
from app.desktop.preferences import Preferences
from app.desktop.shell import Shell
from app.desktop.theme import Theme
from app.domain.ids import micros
from app.domain.people import Agent, RecordAgent
from app.domain.refunds.acts import RequestApproval
from app.domain.refunds.ask import Ask, Wanted
from app.domain.refunds.packs import Right
from app.store.queries import Image, Outbox
from app.sync import outbox
from app.sync.protocol import OpResult
from app.workstation import Workstation
from tests.helpers.profiles import cheap_keys, sign_in
from tests.helpers.story import MAIN, NOW, build_story, deliver, story_id

PATIENCE_S = 60.0


class FakeLink(NamedTuple):
    """A state of the line, as the sync loop would tell it."""

    phase: str
    since_us: int | None = None
    sent: int = 0
    total: int = 0
    last_contact_us: int | None = None
    retry_s: float | None = None
    detail: str = ""
    is_outdated: bool = False


class FakeLine:
    """A line that only remembers what was asked of it."""

    def __init__(self) -> None:
        self.pokes = 0
        self.outages: list[bool] = []
        self.asked: list[Any] = []
        self.answers: list[Any] = []

    def ask(self, question: Any, hear: Callable[[Any], None]) -> None:
        """Answer with what was laid ready; without that the hub takes its time."""
        self.asked.append(question)
        if self.answers:
            hear(self.answers.pop(0))

    def poke(self) -> None:
        self.pokes += 1

    def set_outage(self, on: bool) -> None:
        self.outages.append(on)


def told_workstation(profile: Path, language: str = "en") -> Workstation:
    """A workstation of the agent JN on which the whole story has happened, behind keys that cost little."""
    cheap_keys(profile, "a story")
    return build_story(profile, language)


class Stage:
    """The furnished window; `settle` lets everything come to rest."""

    def __init__(
        self,
        app: QApplication,
        profile: Path,
        scheme: str = "light",
        language: str = "en",
        size: QSize | None = None,
    ) -> None:
        self.app, self.main, self.now = app, MAIN, NOW
        self.theme = Theme(scheme)
        self.theme.apply(app)
        self.preferences = Preferences(profile, self.theme)
        self.preferences.set_theme(scheme)
        self.preferences.set_language(language)
        self.shell = Shell(self.theme)
        QCursor.setPos(5000, 5000)  # nothing lies under the pointer
        self.shell.resize(size or QSize(1440, 900))
        self.shell.show()
        # Nor is a key held: after a click with Control Qt goes on as if it were, and lists select two rows.
        QTest.keyRelease(self.shell, Qt.Key.Key_Control)
        self.background = Background()
        self._profile, self.language = profile, language
        self.workstation: Workstation | None = None

    def open_store(self) -> Workstation:
        """The workstation behind the window."""
        return told_workstation(self._profile, self.language[:2])

    def furnish(self) -> None:
        """Open the store and put the screens into the frame."""
        station = self.workstation = self.open_store()
        self.desk = Desk(station, self.background, Changes(), self.theme)
        self.console = Console(self.desk, self.shell, self.preferences)
        self.console.stop_clock(NOW)
        self.line = FakeLine()
        self.console.follow(self.line)

    def settle(self, turns: int = 3) -> None:
        """Let every lane come to rest and every short timer fire."""
        until = monotonic() + PATIENCE_S
        for _ in range(turns):
            passed: list[int] = []
            self.background.read(lambda: 1, passed.append)
            self.background.write(lambda: 1, passed.append)
            while len(passed) < 2 and monotonic() < until:
                self.app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
            assert len(passed) == 2, "a lane never came to rest"
            QTest.qWait(30)

    def begin(self) -> None:
        """Show the inbox with the story's first ticket open, everything delivered."""
        try:
            self.furnish()
            self.console.start()
            self.settle()
            self.console.open_ticket(self.main)
            self.settle()
        except BaseException:
            self.close()  # else its lanes would keep the run from ending
            raise
        self.shell.topbar.show_presence("available", self.now - timedelta(minutes=12, seconds=4))
        self.shell.topbar.show_time(self.now)
        self.link("up_to_date", last_contact_us=micros(self.now))

    def link(self, phase: str, **values: int) -> None:
        """Say what the line does."""
        self.desk.changes.linked.emit(FakeLink(phase, **values))  # type: ignore[arg-type]
        self.settle()

    def deliver(self) -> None:
        """The hub takes what waits, and the window hears of it."""
        station = self.workstation
        assert station is not None
        with station.writing() as conn:
            touched = conn.exec_driver_sql("SELECT etype, eid FROM op_touch").all()
        deliver(station)
        refs = {f"{kind}/{id}" for kind, id in touched}
        self.desk.changes.changed.emit(frozenset({"outbox", *refs}))
        self.settle()

    def refuse(self, reason: str, code: str, by: str, **facts: str) -> None:
        """The hub says no to the newest piece of work that waits, and the window hears of it."""
        station = self.workstation
        assert station is not None
        newest = station.ask(Outbox())[-1].seq
        detail = {"reason": reason, "by": by, **facts}
        with station.writing() as conn:
            outbox.acknowledge(
                conn, [OpResult(newest, "rejected", code, detail)], {}, micros(self.now)
            )
        self.desk.changes.changed.emit(frozenset({"outbox"}))
        self.settle()

    def close(self) -> None:
        """Leave nothing behind."""
        self.shell.close()
        self.background.close()
        if self.workstation is not None:
            self.workstation.close()
        self.shell.deleteLater()
        self.app.processEvents()


Scene = Callable[[Stage], None]


def ask_for_approval(stage: Stage) -> None:
    """A colleague has asked for more than they may give; the agent at the window decides on such things."""
    station = stage.workstation
    assert station is not None
    wanted = tuple(Wanted(f"E-20881/{place}", pieces) for place, pieces in ((1, 1), (2, 2)))
    ask = Ask(
        wanted, right=Right.DEFECT, flags=("serious",), remedy="termination", condition="damaged"
    )
    author, me = story_id("MB"), station.agent
    sign_in(station, author)
    names = {"ticket": stage.main, "order": story_id("E-20881"), "customer": story_id("parcel")}
    station.perform(
        RequestApproval(
            story_id("request"), **names, by=author, ask=ask, amount=11232,
            note="Both lids cracked, photos came the same day. An exchange would be too late.",
        )
    )  # fmt: skip
    me_too = station.ask(Image(Agent.kind, me))
    station.perform(
        RecordAgent(Agent(me, me_too["label"], me_too["initials"], "supervisor", ("*",)))
    )
    sign_in(station, me)
    stage.desk.changes.changed.emit(frozenset({f"agents/{me}", "refunds"}))
    stage.settle()
