"""Fonts, colours and zoom of the whole window, and the one signal that says they changed."""

from typing import Final

from PySide6.QtCore import QLocale, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from app.desktop import tokens as colours
from app.desktop.face import Face
from app.desktop.scrollbars import SlimBars
from app.desktop.tokens import DARK, HIGH_DARK, HIGH_LIGHT, LIGHT, TONES, Tokens, Tone

ZOOM_LEAST: Final = 0.8
ZOOM_MOST: Final = 2.0
CJK_FAMILIES: Final = (
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "PingFang SC",
    "Microsoft YaHei UI",
)


class Theme(QObject):
    """What widgets paint with. Signals: `changed` after a scheme, zoom or language was set."""

    changed = Signal()

    def __init__(self, scheme: str = "light", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.scheme = scheme
        self.has_high_contrast = False
        self.zoom = 1.0
        self.language = QLocale().bcp47Name()
        self.pixmaps: dict[tuple[str, int, str, float], QPixmap] = {}
        self._colors: dict[str, QColor] = {}
        self._fonts: dict[tuple[int, int, bool], Face] = {}
        self._families: list[str] = []
        self._app: QApplication | None = None

    @property
    def tokens(self) -> Tokens:
        pair = (HIGH_LIGHT, HIGH_DARK) if self.has_high_contrast else (LIGHT, DARK)
        return pair[self.scheme == "dark"]

    def set_scheme(self, scheme: str) -> None:
        """Switch to "light" or "dark"."""
        if scheme not in ("light", "dark"):
            raise ValueError(scheme)
        if scheme != self.scheme:
            self.scheme = scheme
            self._refresh()

    def set_high_contrast(self, on: bool) -> None:
        """Stronger text and edges in the present scheme."""
        if on != self.has_high_contrast:
            self.has_high_contrast = on
            self._refresh()

    def set_zoom(self, zoom: float) -> None:
        """Scale type and measures; values outside 80 % to 200 % are brought back."""
        zoom = min(max(zoom, ZOOM_LEAST), ZOOM_MOST)
        if zoom != self.zoom:
            self.zoom = zoom
            self._refresh()

    def set_language(self, language: str) -> None:
        """Put the fonts of this language first ("en", "zh_CN", ...)."""
        if language != self.language:
            self.language = language
            self._refresh()

    def px(self, length: float) -> int:
        """A length drawn for 100 %, at the present zoom."""
        return round(length * self.zoom)

    def color(self, name: str) -> QColor:
        """A colour by its token name ("text-2"), or a tone's part ("late-fill", "met-solid", "vip-text")."""
        found = self._colors.get(name)
        if found is None:
            found = self._colors[name] = QColor(self._hex(name))
        return found

    def tone(self, name: str) -> Tone:
        """The triple of a tone, as hex strings."""
        return colours.tone(self.tokens, name)

    def avatar(self, index: int) -> tuple[QColor, QColor]:
        """Ink and fill of one of the avatar pairs."""
        pair = self.tokens.avatars[index]
        return QColor(pair.text), QColor(pair.fill)

    def font(self, px: float = 13, weight: int = 400, *, tabular: bool = False) -> Face:
        """The window's font; `tabular` for times, amounts and counts. Captions grow to 12 in Chinese."""
        size = self.px(max(px, 12) if self.is_chinese else px)
        key = (size, weight, tabular)
        found = self._fonts.get(key)
        if found is None:
            found = self._fonts[key] = self._make_font(*key)
        return found

    @property
    def is_chinese(self) -> bool:
        return self.language.startswith("zh")

    def apply(self, app: QApplication) -> None:
        """Dress the application and keep it dressed as the theme changes."""
        self._app = app
        hints = app.styleHints()  # held by name: the binding drops what hangs on a passing wrapper
        wish = hints.accessibility()
        wish.contrastPreferenceChanged.connect(self._follow_contrast)
        self._follow_contrast(wish.contrastPreference())
        if not isinstance(app.style(), SlimBars):
            app.setStyle(SlimBars())
        self._dress(app)

    def palette(self) -> QPalette:
        """Every role set by us: Fusion's own highlight and link colours are too faint to read."""
        palette = QPalette()
        for role, name in PALETTE_ROLES.items():
            palette.setColor(role, self.color(name))
        for role in DISABLED_ROLES:
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.color("text-3"))
        return palette

    def _follow_contrast(self, wish: Qt.ContrastPreference) -> None:
        self.set_high_contrast(wish == Qt.ContrastPreference.HighContrast)

    def _refresh(self) -> None:
        self._colors.clear()
        self._fonts.clear()
        self._families.clear()
        self.pixmaps.clear()
        if self._app is not None:
            self._dress(self._app)
        self.changed.emit()

    def _dress(self, app: QApplication) -> None:
        app.setPalette(self.palette())
        app.setFont(self.font())

    def _hex(self, name: str) -> str:
        tone, _, part = name.replace("-", "_").rpartition("_")
        if part in Tone._fields and tone in TONES:
            return str(getattr(self.tone(tone), part))
        value = getattr(self.tokens, name.replace("-", "_"))
        if not isinstance(value, str):
            raise KeyError(name)
        return value

    def _make_font(self, size: int, weight: int, tabular: bool) -> Face:
        font = Face()
        font.setFamilies(self._family_list())
        font.setPixelSize(size)
        font.setWeight(QFont.Weight(weight))
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        if tabular:
            font.setFeature(QFont.Tag("tnum"), 1)
        return font

    def _family_list(self) -> list[str]:
        """Latin first; for Chinese the CJK family leads, else labels take their height from Latin type."""
        if not self._families:
            system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
            latin = ["Inter" if QFontDatabase.hasFamily("Inter") else system, "Noto Sans"]
            chinese = [family for family in CJK_FAMILIES if QFontDatabase.hasFamily(family)]
            self._families = chinese + latin if self.is_chinese else latin + chinese
        return self._families


_Role = QPalette.ColorRole
PALETTE_ROLES: Final = {
    _Role.Window: "app",
    _Role.WindowText: "text",
    _Role.Base: "surface",
    _Role.AlternateBase: "hover",
    _Role.Text: "text",
    _Role.Button: "control",
    _Role.ButtonText: "text",
    _Role.BrightText: "on-accent",
    _Role.Highlight: "accent",
    _Role.HighlightedText: "on-accent",
    _Role.Accent: "accent",
    _Role.Link: "link",
    _Role.LinkVisited: "link",
    _Role.PlaceholderText: "text-3",
    _Role.ToolTipBase: "tooltip",
    _Role.ToolTipText: "on-tooltip",
    _Role.Light: "raised",
    _Role.Midlight: "hover",
    _Role.Mid: "button-edge",
    _Role.Dark: "border",
    _Role.Shadow: "shadow",
}
DISABLED_ROLES: Final = (_Role.WindowText, _Role.Text, _Role.ButtonText, _Role.PlaceholderText)
