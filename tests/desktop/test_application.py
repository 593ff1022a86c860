"""From the first paint to the last thread: how the window begins and how it ends."""

import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from app.desktop import application as application_module
from app.desktop.application import Application
from app.domain.customers import Customer, RecordCustomer
from app.settings.pin import NoPin, WrongPin
from app.store.queries import SyncState
from app.workstation import Workstation
from tests.helpers.profiles import cheap_keys
from tests.helpers.stage import FakeLink, told_workstation
from tests.sync.scarce import Ballast, small_disk, turn_read_only

ROOT = Path(__file__).resolve().parents[2]
PHRASE = "a story"
FIRST_PAINT = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from app.desktop import application as application_module
from app.desktop.application import Application

qt = QApplication([sys.argv[0]])
application = Application(qt, Path(sys.argv[1]), "a story", None, True)
heavy = {"sqlalchemy", "keyring", "httpx2", "cryptography", "app.workstation", "app.desktop.inbox"}
unneeded = {
    "alembic", "app.demo", "app.hub", "app.importers", "babel", "holidays", "httpx2", "nh3", "psycopg",
    "psycopg_pool", "sqlalchemy.dialects.postgresql", "starlette", "uvicorn", "uvloop",
}

def on_painted():
    print(sorted(heavy & set(sys.modules)))

def on_ready():
    application.console.queue.model.shown.connect(on_listed)

def on_listed():
    print(sorted(unneeded & set(sys.modules)))
    application.shell.close()

application.shell.painted.connect(on_painted)
application.ready.connect(on_ready)
application.show()
code = qt.exec()
import threading
print(code, [thread.name for thread in threading.enumerate()])
"""


class ShortLine:
    """A line that says it is up and waits for the end."""

    def __init__(self) -> None:
        self.ended = False

    def run(self, stop: threading.Event, on_change: Any, on_state: Any) -> None:
        on_state(FakeLink("up_to_date", last_contact_us=0))
        stop.wait()
        self.ended = True

    def poke(self) -> None:
        pass

    def set_outage(self, on: bool) -> None:
        pass


@pytest.fixture
def line(monkeypatch: pytest.MonkeyPatch) -> ShortLine:
    made = ShortLine()
    monkeypatch.setattr(Workstation, "connect", lambda self, url: made, raising=False)
    return made


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    told_workstation(tmp_path).close()
    return tmp_path


@pytest.fixture
def hooks() -> Iterator[None]:
    """The window takes the hooks and signals of the process; give them back."""
    before = sys.excepthook, sys.unraisablehook, threading.excepthook
    handlers = {name: signal.getsignal(name) for name in (signal.SIGINT, signal.SIGTERM)}
    yield
    sys.excepthook, sys.unraisablehook, threading.excepthook = before
    for name, handler in handlers.items():
        signal.signal(name, handler)


def started(qapp: QApplication, profile: Path, phrase: str | None) -> Application:
    application = Application(qapp, profile, phrase, None, False)
    application.show()
    return application


def test_the_frame_is_painted_before_anything_heavy_is_loaded_and_the_list_before_what_it_needs_not(
    profile: Path,
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", FIRST_PAINT, str(profile)],
        cwd=ROOT, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.stdout.splitlines() == ["[]", "[]", "0 ['MainThread']"], done.stderr


@pytest.mark.usefixtures("hooks")
def test_it_opens_follows_the_line_and_leaves_nothing_running(
    qtbot: QtBot, qapp: QApplication, profile: Path, line: ShortLine
) -> None:
    before = set(threading.enumerate())
    application = started(qapp, profile, PHRASE)
    with qtbot.waitSignal(application.ready):
        pass
    qtbot.waitUntil(lambda: application.shell.strip.words().startswith("Up to date"))
    console = application.console
    assert console is not None
    qtbot.waitUntil(lambda: (console.queue.model.total or 0) > 0)
    application.shell.close()
    assert line.ended
    assert set(threading.enumerate()) <= before
    Workstation.open(profile, passphrase=PHRASE).close()


@pytest.mark.usefixtures("hooks")
def test_a_profile_on_a_disk_that_can_only_be_read_is_told_so(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    with small_disk(tmp_path / "disk") as disk:
        told_workstation(disk / "profile").close()
        turn_read_only(disk)
        application = started(qapp, disk / "profile", PHRASE)
        toast, said = application.shell.toast, "this disk can only be read. What is there is safe"
        qtbot.waitUntil(
            lambda: said in " ".join(text.text() for text in toast.findChildren(QLabel))
        )
        application.shell.close()


@pytest.mark.usefixtures("hooks", "line")
def test_a_window_on_a_full_disk_says_so_and_closes_like_any_other(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    before = set(threading.enumerate())
    with small_disk(tmp_path / "disk") as disk:
        told_workstation(disk / "profile").close()
        application = started(qapp, disk / "profile", PHRASE)
        with qtbot.waitSignal(application.ready):
            pass
        console = application.console
        assert console is not None
        Ballast(disk).little(0)
        application.background.write(partial(console._desk.workstation.set_kv, "k", "x" * 90_000))  # noqa: SLF001
        full = "New work cannot be saved. Free space, then Retry."
        qtbot.waitUntil(lambda: application.shell.centre.banners.texts() == [full])
        assert application.shell.toast.texts() == [], "once is enough"
        application.shell.close()
        Ballast(disk).plenty()
    assert set(threading.enumerate()) <= before


@pytest.mark.usefixtures("hooks")
def test_the_line_begins_when_the_list_is_there(
    qtbot: QtBot,
    qapp: QApplication,
    profile: Path,
    line: ShortLine,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    application = started(qapp, profile, PHRASE)
    listed: list[int | None] = []

    def connect(self: Workstation, url: str | None) -> ShortLine:
        assert application.console is not None
        listed.append(application.console.queue.model.total)
        return line

    monkeypatch.setattr(Workstation, "connect", connect)
    qtbot.waitUntil(lambda: bool(listed), timeout=20_000)
    assert listed[0]
    application.shell.close()


@pytest.mark.usefixtures("hooks", "line")
def test_a_wrong_passphrase_can_be_typed_again(
    qtbot: QtBot, qapp: QApplication, profile: Path
) -> None:
    application = started(qapp, profile, "wrong")
    qtbot.waitUntil(lambda: application.shell.findChild(object, "unlock") is not None)
    sheet = application._unlock  # noqa: SLF001
    assert sheet is not None
    with qtbot.waitSignal(application.ready):
        sheet.field.setText(PHRASE)
        sheet.field.returnPressed.emit()
    assert not sheet.isVisible()
    application.shell.close()


@pytest.mark.usefixtures("hooks", "line")
def test_the_pin_is_asked_for_and_a_wrong_one_can_be_typed_again(
    qtbot: QtBot, qapp: QApplication, profile: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def opened(folder: Path, passphrase: str | None, pin: str | None) -> Workstation:
        # The keyring stands at the edge: this profile's key comes from its passphrase instead.
        if pin is None:
            raise NoPin
        if pin != "4711":
            raise WrongPin(9)
        return Workstation.open(folder, passphrase=PHRASE)

    monkeypatch.setattr(application_module, "open_workstation", opened)
    application = started(qapp, profile, None)
    qtbot.waitUntil(lambda: application._unlock is not None)  # noqa: SLF001
    sheet = application._unlock  # noqa: SLF001
    assert sheet is not None
    assert sheet.wants_pin
    sheet.field.setText("0000")
    sheet.field.returnPressed.emit()
    qtbot.waitUntil(lambda: "9" in sheet._why.text())  # noqa: SLF001
    with qtbot.waitSignal(application.ready):
        sheet.field.setText("4711")
        sheet.field.returnPressed.emit()
    assert not sheet.isVisible()
    application.shell.close()


@pytest.mark.usefixtures("hooks", "line")
def test_a_new_profile_asks_first(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    application = started(qapp, tmp_path / "new", None)
    qtbot.waitUntil(lambda: application.shell.findChild(object, "firstRun") is not None)
    application.shell.close()
    assert not (tmp_path / "new" / "keys.json").exists()


@pytest.mark.usefixtures("hooks")
def test_a_new_workstation_enrols_before_it_is_furnished(
    qtbot: QtBot,
    qapp: QApplication,
    tmp_path: Path,
    line: ShortLine,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    codes: list[tuple[str, str]] = []
    enrol = lambda self, url, code: codes.append((url, code))  # noqa: E731
    monkeypatch.setattr(Workstation, "enrol", enrol, raising=False)
    application = started(qapp, tmp_path, None)
    qtbot.waitUntil(lambda: application._first is not None)  # noqa: SLF001
    first = application._first  # noqa: SLF001
    assert first is not None
    cheap_keys(tmp_path, PHRASE)
    application._passphrase = PHRASE  # noqa: SLF001
    with qtbot.waitSignal(application.ready):
        first.address.setText("https://hub.example")
        first.code.setText("A-1")
        first.connect_button.click()
    assert codes == [("https://hub.example", "A-1")]
    application.shell.close()


@pytest.mark.usefixtures("hooks", "line")
def test_a_second_window_on_the_same_profile_is_told_calmly(
    qtbot: QtBot, qapp: QApplication, profile: Path
) -> None:
    other = Workstation.open(profile, passphrase=PHRASE)
    application = started(qapp, profile, PHRASE)
    qtbot.waitUntil(lambda: application.shell.toast.texts() == ["Please look"])
    application.shell.close()
    other.close()


@pytest.mark.usefixtures("hooks", "line")
def test_a_damaged_store_is_told_and_made_anew_on_request(
    qtbot: QtBot, qapp: QApplication, profile: Path
) -> None:
    station = Workstation.open(profile, passphrase=PHRASE)
    station.perform(RecordCustomer(Customer("c-new", "Newcomer")))
    before = station.ask(SyncState()).pending
    station.close()
    store = profile / "evenkeel.db"
    store.write_bytes(store.read_bytes()[:50] + b"?" + store.read_bytes()[51:])
    application = started(qapp, profile, PHRASE)
    qtbot.waitUntil(lambda: application.shell.toast.texts() == ["Please look"], timeout=20_000)
    offer = next(
        button
        for button in application.shell.toast.findChildren(QAbstractButton)
        if button.text() == "Make a fresh store"
    )
    with qtbot.waitSignal(application.ready, timeout=20_000):
        offer.click()
    station = application._workstation  # noqa: SLF001
    assert station is not None
    assert station.ask(SyncState()).pending == before
    assert any("made anew" in text for text in application.shell.toast.texts())
    assert list(profile.glob("evenkeel.db.damaged-*"))
    application.shell.close()


@pytest.mark.usefixtures("hooks", "line")
def test_tabs_come_back(qtbot: QtBot, qapp: QApplication, profile: Path) -> None:
    from tests.helpers.story import MAIN

    for wanted in ([], [MAIN]):
        application = started(qapp, profile, PHRASE)
        with qtbot.waitSignal(application.ready):
            pass
        console = application.console
        assert console is not None
        assert console.workspace.tabs.tickets() == wanted
        console.open_ticket(MAIN)
        application.shell.close()
