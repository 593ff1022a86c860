"""A font that remembers how wide its texts are: rows and strips measure the same few words at every painting."""

from typing import Final, NamedTuple

from PySide6.QtGui import QFont, QFontMetricsF

REMEMBERED: Final = 4_000
# From here on other fonts may step in, with lines of other heights.
FOREIGN: Final = "\u0250"


class Measure(NamedTuple):
    """The width of a text, and whether it is one line of letters that this very font has."""

    width: float
    is_plain: bool


class Face(QFont):
    """One size and weight of the window's font, finished before its first text is measured."""

    def __init__(self) -> None:
        super().__init__()
        self._metrics: QFontMetricsF | None = None
        self._measures: dict[str, Measure] = {}
        self.ascent = self.height = 0.0

    @property
    def metrics(self) -> QFontMetricsF:
        """Its measures as Qt gives them."""
        if self._metrics is None:
            self._metrics = QFontMetricsF(self)
            self.ascent = self._metrics.ascent()
            self.height = self.ascent + self._metrics.descent()
        return self._metrics

    def measure(self, text: str) -> Measure:
        """How wide one line is."""
        found = self._measures.get(text)
        if found is None:
            if len(self._measures) >= REMEMBERED:
                self._measures.clear()
            width = self.metrics.horizontalAdvance(text)
            is_plain = text.isprintable() and max(text, default="") < FOREIGN
            found = self._measures[text] = Measure(width, is_plain)
        return found
