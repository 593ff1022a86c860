"""What an agent types into the window is nowhere on the disk in plain text."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.store.queries import Draft, SearchCount
from tests.helpers.stage import Stage

# Words that nobody and no library would write by itself.
SENT = "quillwharf"
DRAFTED = "mossgable"
NOTED = "tinderloft"
FILTERED = "pebblerook"
SEARCHED = "larchmere"
NAMED = "Hollowbrine"


@pytest.fixture
def stage(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Stage]:
    """A window whose profile, cache and temporary files all lie below one folder."""
    (tmp_path / "tmp").mkdir()
    for name in ("TMPDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "HOME"):
        monkeypatch.setenv(name, str(tmp_path / "tmp"))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tmp"))
    stage = Stage(qapp, tmp_path / "profile")
    stage.begin()
    yield stage
    stage.close()


def type_into(widget: QWidget | None, text: str) -> None:
    assert widget is not None
    QTest.keyClicks(widget, text)


def focused() -> QWidget | None:
    return QApplication.focusWidget()


def files_holding(folder: Path, word: str) -> list[str]:
    """Files below a folder that hold a word in UTF-8 or UTF-16, whatever its case."""
    found: list[str] = []
    for path in sorted(folder.rglob("*")):
        if not path.is_file():
            continue
        bytes_ = path.read_bytes().lower()
        if any(word.lower().encode(code) in bytes_ for code in ("utf-8", "utf-16-le", "utf-16-be")):
            found.append(path.name)
    return found


def test_words_typed_into_the_window_are_on_no_disk(stage: Stage, tmp_path: Path) -> None:
    run = stage.console.keymap.run
    stage.console.workspace.writing.outgoing.undo_s = 0

    run("ticket.note")
    type_into(focused(), f"The carton was {NOTED} when it came.")
    run("ticket.send")
    stage.settle()
    run("ticket.reply")
    type_into(focused(), f"Dear {NAMED}, your {SENT} is on its way.")
    run("ticket.send")
    stage.settle()
    run("ticket.reply")
    type_into(focused(), f"One more thing about the {DRAFTED}")
    stage.console.workspace.page.composer.flush()
    stage.settle()
    stage.console.queue.focus_filter()
    type_into(focused(), FILTERED)
    stage.settle()
    stage.console.palette.open("")
    type_into(focused(), SEARCHED)
    stage.settle()
    QTest.keyClick(focused(), Qt.Key.Key_Escape)

    station = stage.workstation
    assert station is not None
    # The words did arrive: otherwise finding none on the disk would prove nothing.
    assert station.ask(SearchCount(NOTED)) == 1
    assert station.ask(SearchCount(SENT)) == 1
    assert DRAFTED in station.ask(Draft(stage.main)).body
    for word in (NOTED, SENT, NAMED, DRAFTED, FILTERED, SEARCHED, "Kalniņa"):
        assert files_holding(tmp_path, word) == [], (
            f"{word} lies on the disk while the window is open"
        )
    stage.close()
    for word in (NOTED, SENT, NAMED, DRAFTED, FILTERED, SEARCHED, "Kalniņa"):
        assert files_holding(tmp_path, word) == [], f"{word} lies on the disk afterwards"


def test_the_look_for_words_would_find_one(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("a Quillwharf", encoding="utf-16-le")
    assert files_holding(tmp_path, SENT) == ["a.txt"]
