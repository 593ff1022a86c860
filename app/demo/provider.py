"""A payment provider that moves no money: its own process, a file that survives being killed, and every mood.

`python -m app.demo.provider FILE [--port N]` prints its port. POST /payouts pays; GET /payouts/KEY tells
what became of a key; GET /payments/REFERENCE how much of a payment went back; GET /count how often each
key was paid; POST /moods says how the next payouts go: "slow", "silent" (pays, then hangs up), "lost"
(hangs up before), "refuse", "forget" (knows no key again).
"""

import argparse
import json
import os
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Generator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Final
from urllib.parse import unquote

SCHEMA: Final = """
CREATE TABLE IF NOT EXISTS payments (
  n INTEGER PRIMARY KEY, key TEXT NOT NULL, body TEXT NOT NULL, answer TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS moods (n INTEGER PRIMARY KEY, mood TEXT NOT NULL);
"""
SLOW_S: Final = 0.2


class Till:
    """What was paid, in a file that is written through before anybody is told."""

    def __init__(self, file: Path) -> None:
        self._turn = threading.Lock()
        self._db = sqlite3.connect(file, check_same_thread=False, isolation_level=None)
        self._db.execute("PRAGMA journal_mode = WAL")
        self._db.execute("PRAGMA synchronous = FULL")
        self._db.executescript(SCHEMA)

    def pay(self, body: dict[str, Any], mood: str) -> dict[str, Any]:
        """Pay unless this key was paid or refused before."""
        with self._turn:
            known = self._find(body["key"])
            if known is not None and mood != "forget":
                return known
            why = "" if body["reference"] and mood != "refuse" else "the bank says no"
            outcome = "refused" if why else "paid"
            row = self._db.execute("SELECT count(*) FROM payments").fetchone()
            answer = {"outcome": outcome, "reference": f"sim_{row[0] + 1}", "why": why}
            said = (body["key"], json.dumps(body), json.dumps(answer))
            self._db.execute("INSERT INTO payments (key, body, answer) VALUES (?, ?, ?)", said)
            return answer

    def find(self, key: str) -> dict[str, Any] | None:
        """What became of a key."""
        with self._turn:
            return self._find(key)

    def _find(self, key: str) -> dict[str, Any] | None:
        sql = "SELECT answer FROM payments WHERE key = ? ORDER BY n LIMIT 1"
        row = self._db.execute(sql, (key,)).fetchone()
        return None if row is None else json.loads(row[0])

    def count(self) -> dict[str, dict[str, int]]:
        """How often each key was paid, and how much in all."""
        with self._turn:
            rows = self._db.execute("SELECT key, body, answer FROM payments").fetchall()
        found: dict[str, dict[str, int]] = {}
        for key, body, answer in rows:
            if json.loads(answer)["outcome"] == "paid":
                one = found.setdefault(key, {"times": 0, "amount": 0})
                one["times"] += 1
                one["amount"] += json.loads(body)["amount"]
        return found

    def given_back(self, reference: str) -> dict[str, int]:
        """How much of a payment was paid back, by all its payouts."""
        sql = (
            "SELECT coalesce(sum(body ->> 'amount'), 0) FROM payments "
            "WHERE body ->> 'reference' = ? AND answer ->> 'outcome' = 'paid'"
        )
        with self._turn:
            return {"given_back": self._db.execute(sql, (reference,)).fetchone()[0]}

    def expect(self, moods: list[str]) -> None:
        """How the next payouts will go, in turn; what was expected before is forgotten."""
        with self._turn:
            self._db.execute("DELETE FROM moods")
            self._db.executemany("INSERT INTO moods (mood) VALUES (?)", [(m,) for m in moods])

    def next_mood(self) -> str:
        """How this one goes."""
        with self._turn:
            sql = "DELETE FROM moods WHERE n = (SELECT min(n) FROM moods) RETURNING mood"
            row = self._db.execute(sql).fetchone()
            return row[0] if row else ""


class Handler(BaseHTTPRequestHandler):
    """Speaks for a till; the subclass made by `serve` holds it."""

    till: Till

    def do_GET(self) -> None:
        """Tell."""
        if self.path == "/count":
            self._say(200, self.till.count())
            return
        if self.path.startswith("/payments/"):
            self._say(200, self.till.given_back(unquote(self.path.removeprefix("/payments/"))))
            return
        found = self.till.find(unquote(self.path.removeprefix("/payouts/")))
        self._say(404 if found is None else 200, found)

    def do_POST(self) -> None:
        """Pay, or be told how to behave."""
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        if self.path == "/moods":
            self.till.expect(body)
            self._say(200, {})
            return
        mood = self.till.next_mood()
        if mood == "slow":
            time.sleep(SLOW_S)
        if mood == "lost":
            self.close_connection = True
            return
        answer = self.till.pay(body, mood)
        if mood in ("silent", "forget"):
            self.close_connection = True
            return
        self._say(200, answer)

    def _say(self, status: int, value: Any) -> None:
        body = json.dumps(value).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing: what was paid stands in the file."""


def serve(file: Path, port: int) -> ThreadingHTTPServer:
    """A provider on a port of this machine, 0 for any; not yet answering."""
    handler = type("TillHandler", (Handler,), {"till": Till(file)})
    return ThreadingHTTPServer(("127.0.0.1", port), handler)


@contextmanager
def provider_beside(file: Path) -> Generator[str]:
    """A provider in a process of its own for the length of a block, and its address; it ends when we do."""
    file.parent.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "app.demo.provider", str(file), "--guarded"]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        port = process.stdout.readline().rsplit(maxsplit=1)[-1]
        yield f"http://127.0.0.1:{port}"
    finally:
        process.stdin.close()
        process.wait()
        process.stdout.close()


def _end_with_parent() -> None:
    sys.stdin.read()
    os._exit(0)  # being killed is what the file is made for


def main() -> None:
    """Serve until stopped."""
    parser = argparse.ArgumentParser(description="A payment provider that moves no money.")
    parser.add_argument("file", type=Path)
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--guarded", action="store_true", help="end when standard input is closed")
    given = parser.parse_args()
    if given.guarded:
        threading.Thread(target=_end_with_parent, daemon=True).start()
    server = serve(given.file, given.port)
    print(f"listening on port {server.server_address[1]}", flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main()
