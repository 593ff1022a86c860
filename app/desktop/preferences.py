"""How the window looks and speaks on this machine: theme, language, size of text, density, single keys."""

import json
import logging
from pathlib import Path
from typing import cast

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from app.desktop import languages
from app.desktop.theme import Theme
from app.settings.paths import private_dir
from app.settings.table import (
    COMPACT,
    LANGUAGE,
    LAYOUT,
    SINGLE_KEYS,
    TEXT_PERCENT,
    THEME,
    Settings,
)

log = logging.getLogger(__name__)


class Preferences(QObject):
    """What this person chose, applied at once and kept. Signals: `compact(bool)`, `single_keys(bool)`."""

    compact = Signal(bool)
    single_keys = Signal(bool)

    def __init__(self, profile: Path, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = Settings(private_dir(profile))
        self._theme = theme
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    def apply(self) -> None:
        """Dress and speak as chosen."""
        languages.speak(self.language)
        self._theme.set_language(self.language)
        self._theme.set_zoom(self._settings.get(TEXT_PERCENT) / 100)
        self._theme.set_scheme(self.scheme)

    @property
    def theme_choice(self) -> str:
        return self._settings.get(THEME)

    @property
    def scheme(self) -> str:
        """Light or dark, whichever is worn now."""
        if self.theme_choice != "system":
            return self.theme_choice
        dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return "dark" if dark else "light"

    @property
    def language(self) -> str:
        chosen = self._settings.get(LANGUAGE)
        return chosen if chosen in languages.LANGUAGES else languages.of_system()

    @property
    def is_compact(self) -> bool:
        return self._settings.get(COMPACT)

    @property
    def has_single_keys(self) -> bool:
        return self._settings.get(SINGLE_KEYS)

    @property
    def layout(self) -> str:
        return self._settings.get(LAYOUT)

    @property
    def regions(self) -> dict[str, str]:
        """How the window's regions shared the room."""
        kept = self.layout
        return cast("dict[str, str]", json.loads(kept)["regions"]) if kept else {}

    def keep_layout(self, layout: str) -> None:
        """Remember where the window was; on a disk without room that is not worth keeping it open."""
        try:
            self._settings.set(LAYOUT, layout)
        except OSError as error:
            log.info("the layout is not kept: %s", error)

    def set_theme(self, choice: str) -> None:
        """ "system", "light" or "dark"."""
        self._settings.set(THEME, choice)
        self._theme.set_scheme(self.scheme)

    def toggle_theme(self) -> None:
        """From light to dark and back."""
        self.set_theme("light" if self.scheme == "dark" else "dark")

    def set_language(self, language: str) -> None:
        """Speak another language from now on."""
        self._settings.set(LANGUAGE, language)
        languages.speak(language)
        self._theme.set_language(language)

    def set_compact(self, on: bool) -> None:
        """One line per ticket, or two."""
        self._settings.set(COMPACT, on)
        self.compact.emit(on)

    def set_single_keys(self, on: bool) -> None:
        """Whether single letters act."""
        self._settings.set(SINGLE_KEYS, on)
        self.single_keys.emit(on)

    @property
    def text_percent(self) -> int:
        return self._settings.get(TEXT_PERCENT)

    def sizes(self) -> list[int]:
        """The sizes of text one may choose."""
        return list(TEXT_PERCENT.choices)

    def set_text_percent(self, percent: int) -> None:
        """Show all text in this size."""
        self._settings.set(TEXT_PERCENT, percent)
        self._theme.set_zoom(percent / 100)

    def zoom(self, step: int) -> None:
        """Make text larger (1), smaller (-1) or as it was (0)."""
        sizes = self.sizes()
        at = sizes.index(self.text_percent) + step
        self.set_text_percent(sizes[min(max(at, 0), len(sizes) - 1)] if step else 100)

    def _follow_system(self) -> None:
        self._theme.set_scheme(self.scheme)
