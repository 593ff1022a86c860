"""The head of the book's page: which edition is read, in which language, and how the clause is looked at."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.desktop.policy.paper import day_words
from app.desktop.theme import Theme
from app.desktop.widgets.buttons import Button
from app.desktop.widgets.fields import SegmentedSwitch
from app.desktop.widgets.lozenges import Lozenge
from app.desktop.widgets.notices import Text
from app.domain.ids import moment
from app.domain.said import in_language
from app.store.queries_book import BookRow


class Header(QWidget):
    """Signals: `spoken(language)` the book is to be read in another language; `looked()` a switch was pressed."""

    spoken = Signal(str)
    looked = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.name = Text(theme, "", 17, 600, parent=self)
        self.edition = Lozenge(theme, "", "on_track", parent=self)
        self.facts = Text(theme, "", 12, color="text-2", wraps=True, parent=self)
        self.chapter = Text(theme, "", 12, color="text-2", parent=self)
        self.chapter.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.changes = Button(theme, "", "ghost", icon="swap", height=28, parent=self)
        self.history = Button(theme, "", "ghost", icon="history", height=28, parent=self)
        self.news = Button(theme, "", "secondary", icon="check-circle", height=28, parent=self)
        self.languages: SegmentedSwitch | None = None
        self._arrange()
        for switch in (self.changes, self.history, self.news):
            switch.setCheckable(True)
            switch.toggled.connect(self._on_switch)
        theme.changed.connect(self.retranslate)
        self.retranslate()

    def _arrange(self) -> None:
        px = self._theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        self._row = QHBoxLayout()
        self._row.setSpacing(px(8))
        self._row.addWidget(self.name)
        self._row.addWidget(self.edition)
        self._row.addStretch(1)
        column.addLayout(self._row)
        column.addWidget(self.facts)
        column.addSpacing(px(4))
        foot = QHBoxLayout()
        foot.setSpacing(px(8))
        foot.addWidget(self.chapter, 1)
        for switch in (self.changes, self.history, self.news):
            foot.addWidget(switch)
        column.addLayout(foot)

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.changes.setText(self.tr("Show changes"))
        self.history.setText(self.tr("History"))

    def _on_switch(self) -> None:
        """What is pressed stays filled, so that one sees what one looks at."""
        for switch in (self.changes, self.history):
            switch.set_kind("secondary" if switch.isChecked() else "ghost")
        self.looked.emit()

    @property
    def language(self) -> str:
        """In which language the book is read; "" before there is a choice."""
        return self.languages.current() if self.languages else ""

    def offer(self, languages: Sequence[str], own: str) -> None:
        """Offer the languages of the book, once."""
        if self.languages is not None or len(languages) < 2:
            return
        segments = [(one, one.upper(), None) for one in languages]
        self.languages = SegmentedSwitch(self._theme, segments, self)
        self.languages.setAccessibleName(self.tr("Language of the policy"))
        self.languages.set_current(own if own in languages else languages[0])
        self.languages.changed.connect(self.spoken)
        self._row.addWidget(self.languages)

    def show_book(self, book: BookRow, language: str, cut_off: str) -> None:
        """Say which edition it is; `cut_off` is since when no newer one could have come, or ""."""
        self.name.setText(in_language(book.title, language))
        self.edition.set_words(self.tr("v{edition}").format(edition=book.label))
        day = moment(book.in_force_us).date().isoformat()
        parts = [self.tr("In force since {day}").format(day=day_words(day))]
        if cut_off:
            parts.insert(0, self.tr("Offline: as of {time}").format(time=cut_off))
        if book.owner:
            parts.append(self.tr("Owner: {name}").format(name=book.owner))
        if book.review:
            parts.append(self.tr("Next review: {day}").format(day=day_words(book.review)))
        self.facts.setText("  ·  ".join(parts))

    def show_news(self, done: int, all: int) -> None:
        """How much of what is new was read, on the switch that leads there in a narrow window."""
        said = self.tr("{done} of {all} read").format(done=done, all=all)
        self.news.setText(said)
        self.news.setAccessibleName(f"{self.tr('Since you last read')}, {said}")
