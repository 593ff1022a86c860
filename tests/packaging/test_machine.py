"""What a machine lacks is installed by root on Debian, and named with the exact command elsewhere."""

import subprocess
from pathlib import Path

import machine
import pytest


def test_a_library_that_does_not_load_is_named_by_its_package() -> None:
    wanted = {"libc.so.6": "libc6", "libnosuchthing.so.9": "libnosuchthing9"}
    assert machine.missing_libraries(wanted) == ["libnosuchthing9"]


def test_other_systems_bring_their_own_libraries(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "darwin")
    assert machine.missing_libraries({"libnosuchthing.so.9": "libnosuchthing9"}) == []
    assert machine.missing_fonts([]) == []


def test_a_font_counts_as_there_when_a_file_of_it_lies_in_a_font_folder(tmp_path: Path) -> None:
    (tmp_path / "opentype").mkdir()
    (tmp_path / "opentype" / "NotoSansCJK-Regular.ttc").touch()
    assert machine.missing_fonts([str(tmp_path), "/nowhere"]) == ["fonts-inter", "fonts-noto-core"]


def test_nothing_is_installed_without_the_right_to(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "may_install", lambda: False)
    monkeypatch.setattr(machine, "install", lambda _p: pytest.fail("installed"))
    with pytest.raises(machine.Lacking) as told:
        machine.require(["libegl1", "libgl1"], "System libraries of Qt are")
    assert "sudo apt-get install -y --no-install-recommends libegl1 libgl1" in str(told.value)


def test_missing_fonts_are_a_hint_and_no_obstacle(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(machine, "may_install", lambda: False)
    machine.wish(["fonts-inter"], "Fonts are")
    assert "apt-get install -y --no-install-recommends fonts-inter" in capsys.readouterr().err


def test_root_installs_after_reading_the_lists(monkeypatch: pytest.MonkeyPatch) -> None:
    ran: list[list[str]] = []

    def run(command: list[str], **_how: object) -> subprocess.CompletedProcess[str]:
        ran.append(command)
        return subprocess.CompletedProcess(command, 0, "", "")

    monkeypatch.setattr(machine, "may_install", lambda: True)
    monkeypatch.setattr(subprocess, "run", run)
    machine.require(["libegl1"], "System libraries of Qt are")
    assert [command[:2] for command in ran] == [["apt-get", "update"], ["apt-get", "install"]]
    assert ran[1][-1] == "libegl1"


def test_a_failed_installation_shows_apts_own_words(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    failed = subprocess.CompletedProcess(["apt-get"], 100, "E: no line\n", "")
    monkeypatch.setattr(subprocess, "run", lambda *_a, **_k: failed)
    with pytest.raises(machine.Lacking, match="apt-get update"):
        machine.install(["libegl1"])
    assert "E: no line" in capsys.readouterr().err
