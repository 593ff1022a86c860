"""The environment is made once, and again only when the lock, the Python or the place has changed."""

import os
import subprocess
import sys
from pathlib import Path

import environment
import machine
import pytest


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A place for an environment, and a lock that needs no download."""
    lock = tmp_path / "requirements.lock"
    lock.write_text("# nothing\n", "utf-8")
    monkeypatch.setattr(environment, "LOCK", lock)
    monkeypatch.setattr(environment, "stamp", lambda: f"{lock.read_text('utf-8')}{sys.version}")
    monkeypatch.setattr(machine, "missing_fonts", lambda: [])
    monkeypatch.setenv("EVENKEEL_VENV", str(tmp_path / "venv"))
    return tmp_path / "venv"


@pytest.fixture
def quick(bare: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same without pip, which is most of the time; what is made and when is the same."""
    run = environment.run
    monkeypatch.setattr(environment, "run", lambda command: run([*command, "--without-pip"]))
    monkeypatch.setattr(environment, "install", lambda _venv: None)
    return bare


def test_a_failed_start_tells_why_a_good_one_makes_it_and_the_next_does_nothing(
    bare: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    environment.LOCK.write_text("evenkeel-no-such-thing @ file:///nowhere.whl\n", "utf-8")
    with pytest.raises(environment.SetupFailed, match="pip install"):
        environment.prepare()
    assert "ERROR" in capfd.readouterr().err  # pip's own words
    assert not environment.is_ready(bare)

    environment.LOCK.write_text("# nothing\n", "utf-8")
    python = environment.prepare()
    assert python == environment.python_of(bare)
    assert "Setting up" in capfd.readouterr().out
    where = subprocess.run(
        [python, "-c", "import app; print(app.__file__)"], text=True, capture_output=True, cwd=bare
    )
    assert Path(where.stdout.strip()).parent == environment.ROOT / "app"

    monkeypatch.setattr(subprocess, "run", lambda *_a, **_k: pytest.fail("did work again"))
    assert environment.prepare() == python
    assert capfd.readouterr().out == ""


def interrupted(_venv: Path) -> None:
    raise KeyboardInterrupt


def test_a_new_lock_is_installed_into_the_environment_that_is_there(quick: Path) -> None:
    environment.prepare()
    kept = quick / "kept"
    kept.touch()
    environment.LOCK.write_text("# nothing else\n", "utf-8")
    assert not environment.is_ready(quick)
    environment.prepare()
    assert environment.is_ready(quick)
    assert kept.exists()


def test_another_python_starts_from_an_empty_environment(quick: Path) -> None:
    environment.prepare()
    (quick / "kept").touch()
    config = quick / "pyvenv.cfg"
    config.write_text(config.read_text("utf-8").replace("version = 3.", "version = 2."), "utf-8")
    (quick / environment.STAMP).unlink()
    environment.prepare()
    assert not (quick / "kept").exists()


def test_a_set_up_that_broke_off_is_taken_up_again(
    quick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(
            environment, "install", lambda _venv: (_ for _ in ()).throw(KeyboardInterrupt)
        )
        with pytest.raises(KeyboardInterrupt):
            environment.prepare()
    assert not environment.is_ready(quick)
    environment.prepare()
    assert environment.is_ready(quick)


def test_the_command_does_not_take_another_projects_app(quick: Path, tmp_path: Path) -> None:
    environment.prepare()
    (tmp_path / "app.py").write_text("raise SystemExit('not ours')\n", "utf-8")
    command = (environment.scripts(quick) / "evenkeel").read_text("utf-8")
    assert "-P -m app" in command
    ours = [environment.python_of(quick), "-P", "-c", "import app; print(app.__version__)"]
    done = subprocess.run(ours, cwd=tmp_path, text=True, capture_output=True)
    assert (done.returncode, done.stderr) == (0, "")


def test_clean_leaves_a_folder_that_is_no_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(environment, "ROOT", tmp_path)
    monkeypatch.setenv("EVENKEEL_VENV", str(tmp_path / "letters"))
    for name in ("letters", ".demo", "app/__pycache__", "app/domain/__pycache__", ".ruff_cache"):
        (tmp_path / name).mkdir(parents=True)
    (tmp_path / ".coverage").touch()
    gone = environment.litter()
    for path in gone:
        environment.remove(path)
    assert sorted(os.listdir(tmp_path)) == ["app", "letters"]
    assert sorted(os.listdir(tmp_path / "app")) == ["domain"]


def test_the_lock_names_no_host_and_pins_by_hash() -> None:
    lines = (environment.ROOT / "requirements.lock").read_text("utf-8").splitlines()
    assert not [line for line in lines if "://" in line or line.startswith("-")]
    pins = [i for i, line in enumerate(lines) if not line.startswith(" ")]
    assert all("==" in lines[i] and "--hash=sha256:" in lines[i + 1] for i in pins)
