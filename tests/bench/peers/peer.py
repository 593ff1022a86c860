"""What every peer of the bench needs: a scratch folder, the documents, programs that end with us, and a verdict."""

import hashlib
import json
import shutil
import subprocess
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from tests.bench.plain import Plain, document

INSTALL_S: Final = 280.0
START_S: Final = 60.0
WORK_S: Final = 1800.0


class Absent(Exception):
    """This peer cannot be run here; the message says why."""


@dataclass(frozen=True)
class Result:
    """What one product took for one piece of work, and what its two ends hold afterwards."""

    product: str
    work: str
    seconds: float
    count: int
    ours: str
    theirs: str
    note: str = ""

    def line(self) -> str:
        """One row of the table."""
        pace = f"{self.count / self.seconds:,.0f} a second" if self.seconds else ""
        held = (
            self.ours if self.ours == self.theirs else f"FAILED: {self.ours} is not {self.theirs}"
        )
        return (
            f"{self.product:28}{self.work:24}{self.seconds:8.1f} s  {pace:18} {held}  {self.note}"
        )


def documents(tickets: int, place: Path) -> Path:
    """A file of documents, one a line."""
    with place.open("w", encoding="utf-8") as file:
        for ticket, _ in Plain(tickets).rows():
            file.write(json.dumps(document(ticket), ensure_ascii=False) + "\n")
    return place


def installed(command: list[str], place: Path) -> None:
    """Install into a folder; Absent with the installer's last words when that cannot be."""
    if shutil.which(command[0]) is None:
        raise Absent(f"{command[0]} is not on this machine")
    place.mkdir(parents=True, exist_ok=True)
    try:
        done = subprocess.run(
            command, cwd=place, capture_output=True, text=True, timeout=INSTALL_S, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise Absent(f"{command[0]} had not installed it after {INSTALL_S:.0f} s") from error
    if done.returncode:
        words = (done.stderr or done.stdout).strip().splitlines()
        raise Absent(f"it could not be installed: {words[-1] if words else done.returncode}")


@contextmanager
def running(command: list[str], **more: Any) -> Generator[subprocess.Popen[str]]:
    """A program that is ended with the block."""
    program = subprocess.Popen(command, text=True, **more)
    try:
        yield program
    finally:
        program.terminate()
        try:
            program.wait(START_S)
        except subprocess.TimeoutExpired:
            program.kill()
            program.wait()


def checksum(docs: Iterable[dict[str, Any]]) -> str:
    """One word for documents, whatever their order: every field but those that a product adds."""
    whole, count = hashlib.sha256(), 0
    for doc in sorted(docs, key=lambda doc: str(doc["id"])):
        kept = {
            name: value for name, value in doc.items() if name not in ("last_modified", "schema")
        }
        whole.update(json.dumps(kept, sort_keys=True, ensure_ascii=False).encode())
        count += 1
    return f"{count}:{whole.hexdigest()[:32]}"
