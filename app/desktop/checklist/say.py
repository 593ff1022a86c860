"""Words for the customer, in their language: to be read aloud, copied, or put into the reply."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QRectF, Signal
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.desktop.checklist.view import Said
from app.desktop.customercard import language_name
from app.desktop.painting import round_box
from app.desktop.theme import Theme
from app.desktop.widgets.buttons import Button
from app.desktop.widgets.fields import SegmentedSwitch
from app.desktop.widgets.layouts import FlowLayout
from app.desktop.widgets.notices import Text, announce


class SayCard(QWidget):
    """Signals: `pasted(text)` the words are to stand in the reply."""

    pasted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._says: dict[str, str] = {}
        self.heading = Text(theme, "", 12, 600, "link", parent=self)
        self.language = Text(theme, "", 12, color="text-2", parent=self)
        self.words = Text(theme, "", 13, wraps=True, parent=self)
        self.switch: SegmentedSwitch | None = None
        self.copy_button = Button(theme, "", "ghost", "C", "copy", height=24, parent=self)
        self.paste_button = Button(theme, "", "ghost", "P", "reply", height=24, parent=self)
        self._head = QHBoxLayout()
        self._head.addWidget(self.heading)
        self._head.addWidget(self.language)
        self._head.addStretch(1)
        buttons = FlowLayout(gap=theme.px(4), line_gap=0)
        for button in (self.copy_button, self.paste_button):
            buttons.addWidget(button)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addWidget(self.words)
        self._column.addLayout(buttons)
        self.copy_button.clicked.connect(self.copy)
        self.paste_button.clicked.connect(self.paste)
        theme.changed.connect(self.retranslate)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the present language."""
        px = self._theme.px
        self._column.setContentsMargins(px(12), px(8), px(12), px(6))
        self._column.setSpacing(px(6))
        self._head.setSpacing(px(8))
        self.heading.setText(self.tr("Say"))
        self.copy_button.setText(self.tr("Copy"))
        self.paste_button.setText(self.tr("Into the reply"))
        self.setAccessibleName(self.tr("Say to the customer"))
        self._on_language()

    def show_says(self, says: Sequence[Said], language: str) -> None:
        """Offer these words, in the customer's language where there are any."""
        fresh = {said.language: said.text for said in says}
        self.setVisible(bool(fresh))
        if fresh == self._says or not fresh:
            return
        old = list(self._says)
        self._says = fresh
        if list(fresh) != old:
            self._build_switch()
        first = language if language in fresh else next(iter(fresh))
        if self.switch is not None:
            self.switch.set_current(first)
        self._on_language()

    def _build_switch(self) -> None:
        if self.switch is not None:
            self.switch.hide()
            self.switch.deleteLater()
            self.switch = None
        if len(self._says) > 1:
            segments = [(code, code[:2].upper(), None) for code in self._says]
            self.switch = SegmentedSwitch(self._theme, segments, self)
            self.switch.setAccessibleName(self.tr("Language of the words"))
            self.switch.changed.connect(self._on_language)
            self._head.addWidget(self.switch)

    @property
    def spoken(self) -> str:
        """The language on show."""
        if self.switch is not None:
            return self.switch.current()
        return next(iter(self._says), "")

    @property
    def text(self) -> str:
        """The words on show."""
        return self._says.get(self.spoken, "")

    def _on_language(self) -> None:
        self.language.setText(language_name(self.spoken))
        quoted = QLocale(self.spoken).quoteString(self.text) if self.text else ""
        self.words.setText(quoted)

    def copy(self) -> None:
        """Put the words on the clipboard."""
        if self.text:
            QGuiApplication.clipboard().setText(self.text)
            announce(self, self.tr("Copied"))

    def paste(self) -> None:
        """Have the words put into the reply."""
        if self.text:
            self.pasted.emit(self.text)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, box = self._theme, QRectF(self.rect())
        round_box(QPainter(self), box, 4, theme.color("say"), theme.color("say-line"))
