"""The front door: every command has help, wrong words are refused, and trouble ends in a sentence."""

import os
import subprocess
import sys
from pathlib import Path

import dev
import machine
import pytest

DEV = Path(dev.__file__)


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """What the tools of the environment are asked for; each of them succeeds."""
    asked: list[list[str]] = []
    monkeypatch.setattr(dev, "ready", lambda *_libraries: "python")
    monkeypatch.setattr(
        dev.children, "supervise", lambda command, _env, _folder: asked.append([*command]) or 0
    )
    return asked


@pytest.mark.parametrize("command", ["", *dev.COMMANDS])
def test_every_command_has_help(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        dev.main([*command.split(), "--help"])
    assert end.value.code == 0
    assert len(capsys.readouterr().out.splitlines()) > 3


@pytest.mark.parametrize(
    "words", [[], ["dance"], ["clean", "--all"], ["check", "-k", "x"], ["shots"]]
)
def test_words_it_does_not_know_are_wrong_usage(words: list[str]) -> None:
    with pytest.raises(SystemExit) as end:
        dev.main(words)
    assert end.value.code == dev.USAGE


def test_the_whole_suite_is_judged_by_its_coverage(calls: list[list[str]]) -> None:
    assert dev.main(["test"]) == dev.OK
    assert [call[2] for call in calls] == ["pytest", "coverage", "coverage"]
    assert [call[4] for call in calls[1:]] == ["--include=app/domain/*", "--include=app/sync/*"]
    assert all("--fail-under=97" in call for call in calls[1:])


def test_the_whole_suite_runs_in_as_many_processes_as_there_are_cores_but_a_few(
    calls: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    for cores, workers in ((1, "1"), (2, "2"), (64, "4"), (None, "1")):
        monkeypatch.setattr(dev.os, "cpu_count", lambda cores=cores: cores)
        calls.clear()
        assert dev.main(["test"]) == dev.OK
        assert calls[0][calls[0].index("-n") + 1] == workers


def test_a_process_that_dies_ends_the_suite_red_instead_of_dying_again_and_again(
    tmp_path: Path,
) -> None:
    (tmp_path / "pytest.ini").touch()
    (tmp_path / "test_it.py").write_text(
        "import os\n\ndef test_dies():\n    os._exit(1)\n\ndef test_waits():\n    pass\n", "utf-8"
    )
    # Only what this needs, so that it starts in a moment.
    alone = {**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    command = [sys.executable, "-m", "pytest", "-p", "xdist.plugin", *dev.beside(), tmp_path]
    done = subprocess.run(command, capture_output=True, text=True, env=alone, timeout=120)
    assert done.returncode == 1
    assert "crashed while running" in done.stdout
    assert "test_it.py::test_dies" in done.stdout


def test_too_little_coverage_fails_the_suite(
    calls: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev, "call", lambda *command: int("app/sync/*" in command[4]) * 2)
    assert dev.test(dev.parser().parse_args(["test"]), []) == dev.FAILED


def test_a_part_of_the_suite_is_handed_to_pytest(calls: list[list[str]]) -> None:
    assert dev.main(["test", "tests/sync", "-k", "outbox"]) == dev.OK
    assert calls == [["python", "-m", "pytest", "tests/sync", "-k", "outbox"]]


def test_check_runs_every_step_and_remembers_the_one_that_failed(
    calls: list[list[str]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev, "call", lambda *command: int("basedpyright" in command))
    assert dev.main(["check"]) == dev.FAILED
    verdicts = [line.split()[:2] for line in capsys.readouterr().out.splitlines()[-5:]]
    assert verdicts == [
        ["format", "ok"],
        ["lint", "ok"],
        ["types", "FAILED"],
        ["notices", "ok"],
        ["tests", "ok"],
    ]


def test_nothing_more_starts_once_somebody_has_asked_to_stop(
    calls: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*command: str) -> int:
        calls.append([*command])
        raise dev.children.Stopped(130)

    monkeypatch.setattr(dev, "call", stopped)
    assert dev.main(["check"]) == 130
    assert len(calls) == 1


def test_check_can_leave_the_tests_out(calls: list[list[str]]) -> None:
    assert dev.main(["check", "--without-tests"]) == dev.OK
    assert not any("pytest" in call for call in calls)


@pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="elsewhere there is always a display"
)
def test_a_demo_without_a_display_says_so_and_offers_pictures(
    calls: list[list[str]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert dev.main(["demo"]) == dev.LACKING
    told = capsys.readouterr().err
    assert "no display" in told
    assert "dev.py shots DIR" in told
    assert calls == []


def test_a_demo_hands_its_arguments_on(
    calls: list[list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", ":9")
    assert dev.main(["demo", "--seed", "3"]) == dev.OK
    place = str(dev.environment.ROOT / ".demo")
    assert calls == [["python", "-m", "app", "demo", "--profile", place, "--seed", "3"]]


def test_weather_runs_all_parts_or_what_is_asked(calls: list[list[str]]) -> None:
    assert dev.main(["weather"]) == dev.OK
    programs = [call[2] for call in calls]
    names = ("control", "", "", "", "", "money", "soak", "walks", "kills", "failover")
    weather = [f"tests.weather.{name}".rstrip(".") for name in names]
    assert programs == [*weather, "tests.herd"]
    calls.clear()
    assert dev.main(["weather", "--seeds", "0:9"]) == dev.OK
    assert dev.main(["weather", "plants", "--seeds", "0:9"]) == dev.OK
    assert dev.main(["weather", "walks", "failover"]) == dev.OK
    assert [call[2:] for call in calls] == [
        ["tests.weather", "--seeds", "0:9"],
        ["tests.weather", "--plant", "all", "--seeds", "0:500", "--seeds", "0:9"],
        ["tests.weather.walks", "--runs", "300"],
        ["tests.weather.failover", "--runs", "20"],
    ]


def test_every_program_of_the_weather_is_a_part_of_it() -> None:
    there = {
        f"tests.weather.{path.stem}"
        for path in (dev.environment.ROOT / "tests/weather").glob("*.py")
        if "def main() -> int" in path.read_text() and path.stem != "__main__"
    }
    assert {program for program, *_ in dev.WEATHER.values()} == there | {
        "tests.weather",
        "tests.herd",
    }


def test_bench_and_shots_start_their_programs(calls: list[list[str]], tmp_path: Path) -> None:
    assert dev.main(["bench", "--tickets", "1000", "--json"]) == dev.OK
    assert dev.main(["shots", str(tmp_path)]) == dev.OK
    assert calls == [
        ["python", "-m", "tests.bench", "--tickets", "1000", "--json"],
        ["python", "-m", "tests.shots", str(tmp_path)],
    ]


def test_a_lacking_machine_is_told_all_at_once(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(machine, "missing_libraries", lambda wanted: [*wanted.values()][:1])
    monkeypatch.setattr(machine, "missing_venv", lambda: ["python3-venv"])
    monkeypatch.setattr(machine, "may_install", lambda: False)
    monkeypatch.setenv("EVENKEEL_VENV", "/nowhere")
    monkeypatch.setenv("DISPLAY", ":9")
    for command in ("test", "demo"):
        assert dev.main([command]) == dev.LACKING
        told = capsys.readouterr().err
        assert told.startswith("System packages that Evenkeel needs are missing. Please run")
        assert told.endswith("libegl1 python3-venv\n")


def test_a_childs_python_is_not_led_astray(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("PYTHONHOME", "PYTHONPATH", "PYTHONDONTWRITEBYTECODE"):
        monkeypatch.setenv(name, "/elsewhere")
        assert name not in dev.child_env()
    assert dev.child_env(QT_QPA_PLATFORM="offscreen")["QT_QPA_PLATFORM"] == "offscreen"


def test_it_can_be_started_from_anywhere(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, DEV, "--help"],
        cwd=tmp_path,
        text=True,
        capture_output=True,
        env=os.environ,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "demo" in done.stdout
