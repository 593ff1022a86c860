"""PouchDB replicating with express-pouchdb."""

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from tests.bench.peers.peer import WORK_S, Absent, Result, installed, running

NAME: Final = "PouchDB 9 > express-pouchdb"
PACKAGES: Final = ("pouchdb@9.0.0", "express-pouchdb@4.2.0")
SCRIPT: Final = Path(__file__).with_name("pouch.js")


def results(docs: Path, pushed: int, tickets: int, scratch: Path) -> Iterator[Result]:
    """Send, then read."""
    place = scratch / "pouch"
    installed(["npm", "install", "--no-audit", "--no-fund", *PACKAGES], place)
    script = place / "pouch.js"
    script.write_bytes(SCRIPT.read_bytes())  # Node looks for packages beside it
    for name in ("hub", "desk"):
        (place / name).mkdir()
    serve = ["node", str(script), "serve", str(place / "hub")]
    with running(serve, stdout=subprocess.PIPE, cwd=place) as hub:
        said = hub.stdout.readline() if hub.stdout else ""
        if not said:
            raise Absent("its server did not start")
        url = f"http://127.0.0.1:{json.loads(said)['port']}"
        command = ["node", str(script), "work", url, str(place / "desk"), str(docs), str(pushed)]
        done = subprocess.run(
            command, cwd=place, capture_output=True, text=True, timeout=WORK_S, check=False
        )
    told = [json.loads(line) for line in done.stdout.splitlines()]
    if len(told) > 0:
        yield _sent(told[0], pushed)
    if len(told) > 1:
        size = f"{told[1]['bytes'] / 1e6:.1f} MB at the client"
        yield _result(f"read {tickets:,}", told[1]["pull"], tickets, told[1], size)
    if done.returncode:
        raise Absent(f"it ended early: {done.stderr.strip().splitlines()[-1:]}")


def _sent(told: dict[str, Any], pushed: int) -> Result:
    note = f"and {told['local']:.1f} s to queue them"
    return _result(f"send {pushed:,}", told["push"], pushed, told, note)


def _result(work: str, seconds: float, count: int, told: dict[str, Any], note: str) -> Result:
    return Result(NAME, work, seconds, count, told["ours"], told["theirs"], note)
