"""The operating system's keyring, used only when it is one that keeps secrets and proves that it works."""

import secrets
from collections.abc import Callable
from typing import Protocol, TypeVar, cast

from app.settings.keyfile import NoKey

SERVICE = "evenkeel"
ADVICE = "Give a passphrase instead."

# The keyrings that hold secrets in the system's own protected store. Everything else is refused:
# a chain or a plain-text file would leave the key readable beside the data it protects.
ALLOWED = frozenset(
    {
        "keyring.backends.SecretService.Keyring",
        "keyring.backends.kwallet.DBusKeyring",
        "keyring.backends.kwallet.DBusKeyringKWallet4",
        "keyring.backends.macOS.Keyring",
        "keyring.backends.Windows.WinVaultKeyring",
    }
)

T = TypeVar("T")


class Keyring(Protocol):
    """What we use of a keyring backend."""

    def get_password(self, service: str, username: str) -> str | None: ...

    def set_password(self, service: str, username: str, password: str) -> None: ...

    def delete_password(self, service: str, username: str) -> None: ...


class SystemKeyring:
    """Secrets of this program in the system's keyring; every trouble becomes NoKey with a sentence."""

    def __init__(self) -> None:
        self._backend = _allowed_backend()
        self._probe()

    def keep(self, account: str, secret: bytes) -> None:
        """Store a secret."""
        self._run(lambda ring: ring.set_password(SERVICE, account, secret.hex()))

    def fetch(self, account: str) -> bytes | None:
        """The stored secret, or None."""
        found = self._run(lambda ring: ring.get_password(SERVICE, account))
        try:
            return None if found is None else bytes.fromhex(found)
        except ValueError:  # somebody else's entry under our name
            return None

    def destroy(self, account: str) -> None:
        """Remove the secret; whatever it wrapped can no longer be opened by this keyring."""
        if self.fetch(account) is not None:
            self._run(lambda ring: ring.delete_password(SERVICE, account))

    def _probe(self) -> None:
        # A keyring may be there and yet be locked or unable to ask; only a round trip shows it.
        account, secret = f"probe-{secrets.token_hex(8)}", secrets.token_bytes(16)
        self.keep(account, secret)
        if self.fetch(account) != secret:
            raise NoKey(f"The system's keyring does not give back what it was given. {ADVICE}")
        self.destroy(account)

    def _run(self, work: Callable[[Keyring], T]) -> T:
        try:
            return work(self._backend)
        except Exception as error:  # backends let errors of D-Bus and the system through unnamed
            raise NoKey(_sentence(error)) from error


def _allowed_backend() -> Keyring:
    import keyring  # here: it looks for backends on import and would slow every start
    from keyring.backends.chainer import ChainerBackend

    chosen = keyring.get_keyring()
    # Two keyrings on one desktop make a chain; the first link that is allowed serves alone.
    links = ChainerBackend.backends if isinstance(chosen, ChainerBackend) else [chosen]
    for link in links:
        if _name_of(link) in ALLOWED:
            return cast("Keyring", link)
    raise NoKey(f"This system has no keyring that can hold the key safely. {ADVICE}")


def _name_of(backend: object) -> str:
    kind = type(backend)
    return f"{kind.__module__}.{kind.__qualname__}"


def _sentence(error: Exception) -> str:
    from keyring.errors import KeyringLocked

    if isinstance(error, KeyringLocked):
        return f"The system's keyring is locked. Unlock it and try again, or: {ADVICE}"
    return f"The system's keyring does not answer. {ADVICE}"
