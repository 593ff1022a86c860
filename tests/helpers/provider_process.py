"""The simulated payment provider as the process it is, for tests that kill it."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.request import Request, urlopen


class ProviderProcess:
    """A provider with its file; `restart` after `kill` goes on at the same port."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._port = 0
        self.start()

    def start(self) -> None:
        """Start it and wait until it listens."""
        command = [
            sys.executable,
            "-m",
            "app.demo.provider",
            str(self._file),
            "--port",
            str(self._port),
        ]
        self._process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        assert self._process.stdout is not None
        self._port = int(self._process.stdout.readline().rsplit(maxsplit=1)[-1])

    def kill(self) -> None:
        """As a crash would."""
        self._process.kill()
        self._process.wait()
        assert self._process.stdout is not None
        self._process.stdout.close()

    @property
    def url(self) -> str:
        """Its address."""
        return f"http://127.0.0.1:{self._port}"

    def expect(self, *moods: str) -> None:
        """How the next payouts will go."""
        self._ask("/moods", list(moods))

    def count(self) -> dict[str, dict[str, int]]:
        """How often and how much each key was paid."""
        return self._ask("/count")

    def _ask(self, path: str, body: Any = None) -> Any:
        data = None if body is None else json.dumps(body).encode()
        with urlopen(Request(self.url + path, data), timeout=20) as answer:
            return json.loads(answer.read())


@contextmanager
def provider_process(folder: Path) -> Iterator[ProviderProcess]:
    """A provider for the length of a block."""
    process = ProviderProcess(folder / "payments.db")
    try:
        yield process
    finally:
        process.kill()
