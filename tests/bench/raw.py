"""The limit: the same rows by plain statements on the SQLCipher connection, without the product in between."""

from pathlib import Path
from typing import Any, Final

from app.settings.keys import open_keys
from app.store.engines import PAGE_SEAL, driver
from app.workstation import STORE
from tests.bench.stock import PHRASE

INBOX: Final = (
    "SELECT id, number, subject, customer, priority, state, due_at, due_key FROM tickets "
    "WHERE assignee = ? AND is_open = 1 ORDER BY due_key, id LIMIT 50"
)
PAGE: Final = (
    "SELECT id, number, subject, customer, priority, state, due_at, due_key FROM tickets "
    "WHERE is_open = 1 AND (due_key, id) > (?, ?) ORDER BY due_key, id LIMIT 50"
)
TICKET: Final = (
    "SELECT * FROM tickets WHERE id = ?",
    "SELECT * FROM messages WHERE ticket = ? ORDER BY at DESC, id DESC LIMIT 30",
)
HISTORY: Final = (
    "SELECT * FROM customers WHERE id = ?",
    "SELECT * FROM tickets WHERE customer = ? ORDER BY created_at DESC LIMIT 60",
    "SELECT * FROM orders WHERE customer = ? ORDER BY placed_at DESC LIMIT 60",
    "SELECT * FROM contacts WHERE customer = ? ORDER BY started_at DESC LIMIT 60",
)
SEARCH: Final = (
    "SELECT t.id, t.number, t.subject, t.state FROM "
    "(SELECT rowid FROM ticket_words WHERE ticket_words MATCH ? ORDER BY rowid DESC LIMIT 50) h "
    "JOIN ticket_docs d ON d.docid = h.rowid JOIN tickets t ON t.id = d.ticket"
)
COUNT: Final = "SELECT count(*) FROM ticket_words WHERE ticket_words MATCH ?"


class Raw:
    """A connection of our own to the store's file, with the product's settings."""

    def __init__(self, profile: Path) -> None:
        self._file: Any = driver.connect(
            str(profile / STORE), isolation_level=None, check_same_thread=False, timeout=30
        )
        key = open_keys(profile, PHRASE).database.hex()
        self._file.execute("PRAGMA cipher_log_level = NONE")
        self._file.execute(f"PRAGMA key = \"x'{key}'\"")
        self._file.execute(f"PRAGMA {PAGE_SEAL}")
        for pragma in ("journal_mode = WAL", "synchronous = FULL", "cache_size = -65536"):
            self._file.execute(f"PRAGMA {pragma}")

    def rows(self, sql: str, *params: Any) -> list[Any]:
        """The rows of one statement."""
        return list(self._file.execute(sql, params).fetchall())

    def each(self, statements: tuple[str, ...], param: str) -> list[Any]:
        """The rows of several statements about one thing."""
        return [row for sql in statements for row in self.rows(sql, param)]

    def write(self, change: "list[tuple[str, tuple[Any, ...]]]") -> None:
        """Several statements in one durable transaction."""
        self._file.execute("BEGIN IMMEDIATE")
        for sql, params in change:
            self._file.execute(sql, params)
        self._file.execute("COMMIT")

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()
