"""The operator's files say only what the program understands, and systemd takes the units."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from environment import ROOT

from app.cli import parser
from app.hub import database, web_gate
from app.sync.exchange import BOOTSTRAP_PAGE
from app.sync.protocol import Limits

SERVER = ROOT / "packaging" / "server"
DOCUMENTS = [ROOT / "README.md", *sorted(SERVER.iterdir())]
COMMAND = re.compile(r"(?:\bevenkeel|python -m app)((?: --verbose)? hub\b[^`\n#;&]*)")


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_every_hub_command_shown_is_one_the_program_takes(path: Path) -> None:
    for words in COMMAND.findall(path.read_text("utf-8")):
        plain = [word.strip("\"$[]'") or "x" for word in words.split()]
        numbers = ["8420" if word == "%i" else word for word in plain]
        assert parser().parse_args(numbers).command == "hub", words


def test_the_commands_are_really_looked_at() -> None:
    found = [w for path in DOCUMENTS for w in COMMAND.findall(path.read_text("utf-8"))]
    assert len(found) > 12
    with pytest.raises(SystemExit):
        parser().parse_args(["hub", "dance"])


def test_every_file_is_in_the_operators_list() -> None:
    told = (SERVER / "README.md").read_text("utf-8")
    for path in SERVER.iterdir():
        family = path.name.partition(".")[0]
        assert path.name == "README.md" or f"`{path.name}`" in told or f"`{family}.*`" in told, path


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="this machine has no systemd")
def test_systemd_takes_the_units(tmp_path: Path) -> None:
    for path in SERVER.glob("evenkeel-*"):
        # The program is not installed where the units expect it; any program will do here.
        text = path.read_text("utf-8").replace("/opt/evenkeel/bin/evenkeel", "/bin/true")
        (tmp_path / path.name.replace("@.", "@8420.")).write_text(text, "utf-8")
    units = sorted(map(str, tmp_path.iterdir()))
    done = subprocess.run(["systemd-analyze", "verify", *units], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


def test_the_limits_told_are_those_of_the_program() -> None:
    told = " ".join((SERVER / "README.md").read_text("utf-8").partition("## Limits")[2].split())
    limits = Limits()
    for sentence in (
        f"A body {limits.body_bytes // 2**20} MiB",
        f"{limits.batch} operations a push",
        f"{limits.page} rows a pull",
        f"{BOOTSTRAP_PAGE} rows a page",
        f"{web_gate.RATE:.0f} requests a second",
        f"{database.STATEMENT_S} s a statement",
    ):
        assert sentence in told
