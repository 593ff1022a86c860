"""An installed program brings along what lies beside the code in a checkout, and runs from any folder."""

import os
import shutil
import subprocess
import sys
import tomllib
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from environment import ROOT

BUILT = os.environ.get("EVENKEEL_WHEEL")  # a real wheel, which CI builds; else what it would hold
PYC = shutil.ignore_patterns("__pycache__")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of packages with nothing but Evenkeel in it, as an installation leaves it."""
    folder = tmp_path_factory.mktemp("site")
    if BUILT:
        with zipfile.ZipFile(BUILT) as wheel:
            wheel.extractall(folder)
        return folder
    told = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    wheel = told["tool"]["hatch"]["build"]["targets"]["wheel"]
    packed = {name: name for name in wheel["packages"]} | wheel["force-include"]
    for source, place in packed.items():
        shutil.copytree(ROOT / source, folder / place, ignore=PYC, dirs_exist_ok=True)
    return folder


WALK = """
import sys
from pathlib import Path
site, profile = map(Path, sys.argv[1:])
import app
assert Path(app.__file__).is_relative_to(site), app.__file__
from app.cli import main
assert main(["policy", "check"]) == 0
assert main(["ask", "--profile", str(profile), "inbox", '{"view": "all"}']) == 0
assert main(["doctor", "--profile", str(profile)]) == 0
from PySide6.QtWidgets import QApplication
from app.desktop.application import Application
from app.desktop.languages import FOLDER
assert FOLDER.is_relative_to(site)
qt = QApplication(["evenkeel"])
window = Application(qt, profile, "four words of mine", None, False)
window.ready.connect(window.shell.close)
window.show()
qt.exec()
print("window closed")
"""


def files(folder: Path, room: str) -> Sequence[str]:
    """Every file of a room, by its name in it."""
    found = (folder / room).rglob("*")
    return sorted(
        str(path.relative_to(folder)) for path in found if path.is_file() and path.suffix != ".pyc"
    )


@pytest.mark.parametrize("room", ["resources", "migrations"])
def test_all_that_lies_beside_the_code_comes_along(site: Path, room: str) -> None:
    assert files(ROOT, room)
    assert files(site / "app", room) == files(ROOT, room)


def test_the_installed_program_checks_its_book_makes_a_store_and_opens_its_window(
    site: Path, tmp_path: Path
) -> None:
    around = {**os.environ, "PYTHONPATH": str(site), "EVENKEEL_PASSPHRASE": "four words of mine"}
    command = [sys.executable, "-P", "-c", WALK, str(site), str(tmp_path / "profile")]
    done = subprocess.run(command, cwd=tmp_path, env=around, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert "0 to mend" in done.stdout
    assert "The key opens the store." in done.stdout
    assert "window closed" in done.stdout
