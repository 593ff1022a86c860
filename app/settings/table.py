"""The one table of settings: key, type, default and what it does; kept as JSON beside the profile's data."""

import logging
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar, cast

import msgspec

from app.settings.files import replace_file

log = logging.getLogger(__name__)
T = TypeVar("T", str, int, bool)


@dataclass(frozen=True, slots=True)
class Setting(Generic[T]):
    """One thing a person can choose; `choices` empty means any value of the type."""

    key: str
    default: T
    description: str
    choices: tuple[T, ...] = ()

    def accepts(self, value: object) -> bool:
        """Whether the value has the setting's type and is one of its choices."""
        return type(value) is type(self.default) and (not self.choices or value in self.choices)


HUB_CERTIFICATE = Setting(
    "hub.certificate",
    "",
    "PEM file of the organisation's own certificate authority, if it has one.",
)
SUPPORT_KEY = Setting(
    "support.key",
    "",
    "Public key (X25519, PEM) of those who may open an export of the outbox.",
)
THEME = Setting(
    "look.theme", "system", "Light, dark, or as the system says.", ("system", "light", "dark")
)
LANGUAGE = Setting("look.language", "", "Language tag of the screens; empty follows the system.")
TEXT_PERCENT = Setting(
    "look.text_percent",
    100,
    "Size of all text in per cent.",
    (80, 90, 100, 110, 125, 150, 175, 200),
)
COMPACT = Setting("look.compact", False, "One line per ticket in lists instead of two.")
SINGLE_KEYS = Setting("keys.single", True, "Single letters act while a list has the focus.")
LAYOUT = Setting("window.layout", "", "Where the window was and how its regions shared the room.")

SETTINGS: tuple[Setting[Any], ...] = (
    HUB_CERTIFICATE,
    SUPPORT_KEY,
    THEME,
    LANGUAGE,
    TEXT_PERCENT,
    COMPACT,
    SINGLE_KEYS,
    LAYOUT,
)


class Settings:
    """The settings of one profile; values a newer program wrote are kept though not understood."""

    def __init__(self, profile: Path) -> None:
        self._path = profile / "settings.json"
        self._values = self._read()

    def get(self, setting: Setting[T]) -> T:
        """The chosen value, or the default when none or an unfit one is kept."""
        value = self._values.get(setting.key)
        return cast("T", value) if setting.accepts(value) else setting.default

    def set(self, setting: Setting[T], value: T) -> None:
        """Keep a value, on the disk when this returns; raises ValueError on one that does not fit."""
        if not setting.accepts(value):
            raise ValueError(f"{setting.key} cannot be {value!r}")
        self._values = {**self._values, setting.key: value}
        replace_file(self._path, msgspec.json.format(msgspec.json.encode(self._values)))

    def _read(self) -> dict[str, Any]:
        try:
            return msgspec.json.decode(self._path.read_bytes(), type=dict[str, Any])
        except FileNotFoundError:
            return {}
        except msgspec.MsgspecError:
            aside = self._path.with_suffix(".damaged")
            self._path.replace(aside)
            log.warning("settings.json could not be read and was set aside as %s", aside.name)
            return {}
