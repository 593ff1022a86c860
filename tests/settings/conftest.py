"""A keyring of a dictionary, and cheap keys, for the tests of this folder."""

import keyring
import pytest
from keyring.backend import KeyringBackend

from app.settings import system_keyring
from app.settings.keys import Cost

CHEAP = Cost(rounds=1, memory_kib=8, lanes=1)
WORDS = "seven calm geese"


class FakeKeyring(KeyringBackend):
    """A keyring of a dictionary, with troubles to order."""

    priority = 1  # pyright: ignore[reportAssignmentType, reportIncompatibleMethodOverride]

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self.trouble: Exception | None = None
        self.forgets = False

    def get_password(self, service: str, username: str) -> str | None:
        self._complain()
        return None if self.forgets else self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._complain()
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._complain()
        del self.kept[service, username]

    def _complain(self) -> None:
        if self.trouble:
            raise self.trouble


@pytest.fixture
def ring(monkeypatch: pytest.MonkeyPatch) -> FakeKeyring:
    """A keyring that stands on the allow-list for the length of a test."""
    name = f"{FakeKeyring.__module__}.{FakeKeyring.__qualname__}"
    monkeypatch.setattr(system_keyring, "ALLOWED", frozenset({name}))
    fake = FakeKeyring()
    monkeypatch.setattr(keyring, "get_keyring", lambda: fake)
    return fake
