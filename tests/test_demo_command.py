"""The demo as real processes: made once, alive, and gone without a trace however it ends."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import text

from app.demo.household import Household, has_display, run
from app.demo.place import PHRASE, Place
from app.demo.world import fill
from app.hub.auth import Auth
from app.importers.demo.people import agent_id
from app.store.queries import Draft, Inbox, InboxCount, Me, View
from app.sync.exchange import settle_all
from app.sync.transport import Http
from app.workstation import Workstation
from tests.helpers.hub_process import is_readable
from tests.helpers.hubs import empty_hub_engine

NOW = datetime(2026, 6, 9, 14, 5, tzinfo=UTC)
FAST = 40.0
PATIENCE_MS = 120_000
ROOT = Path(__file__).resolve().parent.parent
# A parent without a window: brings the household up, says who belongs to it, and waits for its end.
PARENT = """
import signal, sys
from pathlib import Path
from random import Random
from app.demo.household import Household
from app.demo.place import Place
household = Household(Place(Path(sys.argv[1])))
household.begin()
print(household.children[0].is_ready(), *(child.pid for child in household.children), flush=True)
signal.pause()
"""


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Place:
    return Place(tmp_path_factory.mktemp("demo"))


@pytest.fixture(scope="module")
def household(place: Place) -> Iterator[Household]:
    household = Household(place, FAST)
    try:
        household.begin()
        yield household
    finally:
        household.end()


@pytest.fixture
def julia(household: Household) -> Iterator[Workstation]:
    station = Workstation.open(household.place.julia, passphrase=PHRASE)
    yield station
    station.close()


def family(folder: Path) -> set[int]:
    """The processes whose command line names the folder."""
    found: set[int] = set()
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                line = (entry / "cmdline").read_bytes()
            except OSError:  # it ended while we looked
                continue
            if str(folder).encode() in line:
                found.add(int(entry.name))
    return found - {os.getpid()}


def all_end(pids: Sequence[int], within_s: float) -> bool:
    """Wait for processes that are not our children."""
    for pid in pids:
        try:
            handle = os.pidfd_open(pid)
        except ProcessLookupError:
            continue
        ended = is_readable(handle, within_s)
        os.close(handle)
        if not ended:
            return False
    return True


def test_the_world_lies_in_the_hub_under_the_names_of_those_who_made_it() -> None:
    with empty_hub_engine() as engine:
        Auth(engine, lambda: NOW, Random(1))  # gives the hub its identity
        fill(engine, NOW)
        with engine.connect() as conn:
            ask = "SELECT min(number), max(number), count(*) FROM tickets"
            assert tuple(conn.execute(text(ask)).one()) == (1001, 1400, 400)
            first = "SELECT subject, assignee FROM tickets WHERE number = 1001"
            subject, assignee = conn.execute(text(first)).one()
            assert "party" in subject
            assert assignee == agent_id("JN")
            strangers = "SELECT count(*) FROM sync_op WHERE status NOT IN ('applied', 'noop')"
            assert conn.execute(text(strangers)).scalar() == 0


def test_the_first_start_makes_a_desk_to_sit_down_at(
    julia: Workstation, household: Household
) -> None:
    assert household.place.made_at is not None
    assert julia.ask(InboxCount(View.ALL)) >= 400
    assert julia.ask(InboxCount(View.LATE)) >= 5
    assert julia.ask(InboxCount(View.EMERGENCIES)) == 1
    assert julia.ask(Me()).initials == "JN"
    rows = {row.ref: row for row in julia.ask(Inbox(View.ALL, limit=1000))}
    assert rows["#1001"].is_unread
    assert 20 < sum(row.is_unread for row in rows.values()) < 200
    assert julia.ask(Draft(rows["#1007"].id)).body.startswith("Dear Petr")


def test_jana_works_and_julia_sees_it_through_the_hub(
    julia: Workstation, household: Household, qtbot: QtBot
) -> None:
    hub, colleague = household.children
    assert hub.is_ready()
    assert colleague.is_ready()
    line = Http(household.url)
    exchange = julia.exchange(line)

    def sees_new_work() -> bool:
        settle_all(exchange)
        rows = julia.ask(Inbox(View.ALL, limit=1000))
        fresh = [row for row in rows if int(row.ref.removeprefix("#")) > 1400]
        return any(row.initials == "JD" for row in fresh) and len(fresh) > 3

    qtbot.waitUntil(sees_new_work, timeout=PATIENCE_MS)
    line.close()


def test_a_second_start_makes_nothing_and_the_end_leaves_nothing(
    household: Household, capsys: pytest.CaptureFixture[str]
) -> None:
    place = household.place
    made_at = place.made_at
    household.end()
    assert family(place.folder) == set()
    again = Household(place)
    try:
        again.begin()
        assert again.children[0].is_ready()
    finally:
        again.end()
    assert place.made_at == made_at
    assert capsys.readouterr().err == ""
    assert family(place.folder) == set()


@pytest.mark.parametrize("order", [signal.SIGKILL, signal.SIGTERM])
def test_nothing_outlives_a_parent_that_is_killed(
    household: Household, order: signal.Signals
) -> None:
    household.end()
    folder = household.place.folder
    parent = subprocess.Popen(
        [sys.executable, "-c", PARENT, str(folder)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )
    assert parent.stdout is not None
    is_ready, *_ = parent.stdout.readline().split()
    assert is_ready == "True"
    relatives = sorted(family(folder) - {parent.pid})
    assert len(relatives) >= 2  # the hub and its database at least
    parent.send_signal(order)
    parent.wait(60)
    parent.stdout.close()
    assert all_end(relatives, 60)
    assert family(folder) == set()


def test_ctrl_c_closes_the_window_and_everything_behind_it(
    household: Household, qtbot: QtBot
) -> None:
    household.end()
    folder = household.place.folder
    command = [sys.executable, "-m", "app", "demo", "--profile", str(folder)]
    window = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True)
    assert window.stderr is not None
    # The window itself, the hub, its database, and the colleague, who comes when the hub listens.
    qtbot.waitUntil(lambda: len(family(folder)) >= 4, timeout=PATIENCE_MS)
    relatives = sorted(family(folder) - {window.pid})
    window.send_signal(signal.SIGINT)
    assert window.wait(60) in (0, 130)
    said = window.stderr.read()
    window.stderr.close()
    assert "Traceback" not in said
    assert all_end(relatives, 60)
    assert family(folder) == set()


def test_a_demo_that_runs_is_not_swept_away_by_a_second_one(household: Household) -> None:
    household.end()
    station = Workstation.open(household.place.julia, passphrase=PHRASE)
    try:
        with pytest.raises(Exception, match="Another Evenkeel"):
            Household(household.place).begin(fresh=True)
    finally:
        station.close()
    assert household.place.made_at is not None


def test_a_world_half_made_counts_as_none(tmp_path: Path) -> None:
    place = Place(tmp_path)
    assert place.made_at is None
    (tmp_path / "demo.json").write_text("{")
    assert place.made_at is None
    place.note(NOW)
    assert place.made_at == NOW


def test_claiming_the_place_forgets_the_demo_and_nothing_else(tmp_path: Path) -> None:
    place = Place(tmp_path)
    place.note(NOW - timedelta(days=1))
    (place.hub / "data").mkdir(parents=True)
    (tmp_path / "mine.txt").write_text("stays")
    place.claim()
    assert place.made_at is None
    assert not place.hub.exists()
    assert (tmp_path / "mine.txt").exists()


def test_without_a_display_the_demo_says_so_and_offers_pictures(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    assert run(tmp_path) == 2
    assert "packaging/dev.py shots" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_display_counts_only_when_somebody_answers_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("QT_QPA_PLATFORM", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("DISPLAY", ":9471")
    assert not has_display()
    monkeypatch.setenv("DISPLAY", "elsewhere:0")
    assert has_display()
