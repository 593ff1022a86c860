"""Policy & knowledge: the book in force, its clauses one by one, and what is new in it."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from app.desktop.author.reading import begin_draft, kept_drafts
from app.desktop.desk import Desk
from app.desktop.link import Link, told
from app.desktop.papers import may_hold
from app.desktop.policy.beginning import Beginning
from app.desktop.policy.browser import Pages
from app.desktop.policy.contents import Contents, Entry, chapters, finds, pieces
from app.desktop.policy.deeds import Deeds
from app.desktop.policy.edition import sealed_words
from app.desktop.policy.header import Header
from app.desktop.policy.owner import Owner
from app.desktop.policy.paper import Paper
from app.desktop.policy.practice import Practice
from app.desktop.policy.readers import Readers
from app.desktop.policy.reading import Page, find, own_language, read_book, read_page
from app.desktop.policy.since import Since
from app.desktop.widgets.fields import SearchField, TabBar
from app.desktop.widgets.notices import EmptyState, Text, announce
from app.domain.ids import moment
from app.domain.said import in_language
from app.store.queries_book import BookRow, ClauseRow, FoundRow, TrainingRow
from app.store.queries_policy import EditionState, PolicyEdition

LIST: Final = 320
SINCE: Final = 340
COLUMN: Final = 720  # about 75 characters a line
ROOMY: Final = 1000  # from here on the contents, the page and what is new stand side by side
TABS: Final = ("policy", "articles", "scripts", "practice")


class PolicyPage(QWidget):
    """The page. Signals: `script_wanted(script)` a script is to be opened."""

    script_wanted = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("policyPage")
        self._desk = desk
        self._book: BookRow | None = None
        self._page: Page = None
        self._shown = ("clause", "")
        self._opened: set[str] = set()
        self._found: tuple[FoundRow, ...] = ()
        self._said_in = self._cut_off = ""
        self._kept: dict[str, str] = {}
        theme = desk.theme
        self.title = Text(theme, "", 15, 600)
        self.search = SearchField(theme, "", "?")
        self.tabs = TabBar(theme)
        self.contents = Contents(theme, self)
        self.editions = Text(theme, "", 12, color="text-2")
        self.seals = Text(theme, "", 12, color="text-2", wraps=True)
        self.head = Header(theme, self)
        self.changes, self.history = self.head.changes, self.head.history
        self.beginning = Beginning(theme, self)
        self.pages = Pages(theme, self)
        self.practice = Practice(desk, self)
        self.since = Since(theme, self)
        self.owner = Owner(desk, self)
        self.readers = Readers(desk, self)
        self.since.hold(self.owner, self.readers)
        self.none = EmptyState(theme)
        self.deeds = Deeds(desk, self.since)
        for part, name in ((self.contents, "Contents"), (self.pages, "Text"), (self.since, "News")):
            part.setObjectName(f"policy{name}")  # as the key that walks the regions knows them
        self._typing = QTimer(self, singleShot=True, interval=0)
        self._typing.timeout.connect(self._find)
        self.setMinimumSize(1, 1)  # a window that is drawn narrower puts things elsewhere
        self._lay_out()
        self._connect()
        self.retranslate()

    # ---- how it stands -----------------------------------------------------------------------

    def _lay_out(self) -> None:
        px = self._desk.theme.px
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self._side = self._left()
        self._side.setFixedWidth(px(LIST))
        whole.addWidget(self._side)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.none)
        self._stack.addWidget(self._centre())
        whole.addWidget(self._stack, 1)
        scroll = QScrollArea()
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.viewport().setAutoFillBackground(False)
        scroll.setWidget(self.since)
        self._right = scroll
        whole.addWidget(scroll)

    def _left(self) -> QWidget:
        px = self._desk.theme.px
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, px(14), 0, px(10))
        column.setSpacing(px(6))
        top = QVBoxLayout()
        top.setContentsMargins(px(16), 0, px(16), 0)
        top.setSpacing(px(10))
        top.addWidget(self.title)
        top.addWidget(self.search)
        column.addLayout(top)
        tabs = QHBoxLayout()
        tabs.setContentsMargins(px(4), 0, 0, 0)
        for _ in TABS:
            self.tabs.addTab("")
        tabs.addWidget(self.tabs)
        tabs.addStretch(1)
        column.addLayout(tabs)
        column.addWidget(self.contents, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(px(16), px(6), px(16), 0)
        foot.setSpacing(0)
        foot.addWidget(self.editions)
        foot.addWidget(self.seals)
        top = QHBoxLayout()
        top.setContentsMargins(px(16), 0, px(16), 0)
        top.addWidget(self.beginning)
        column.addLayout(top)
        column.addLayout(foot)
        return side

    def _centre(self) -> QWidget:
        px = self._desk.theme.px
        centre = QWidget()
        column = QVBoxLayout(centre)
        column.setContentsMargins(px(24), px(12), px(24), 0)
        column.setSpacing(px(4))
        column.addWidget(self.head)
        row = QHBoxLayout()
        self.pages.setMaximumWidth(px(COLUMN))
        self._papers = QStackedWidget()
        self._papers.addWidget(self.pages)
        self._papers.addWidget(self.practice)
        self.practice.setMaximumWidth(px(COLUMN))
        row.addWidget(self._papers, 1)
        row.addStretch(0)
        column.addLayout(row, 1)
        return centre

    def _connect(self) -> None:
        self.search.textChanged.connect(self._typing.start)
        self.search.returnPressed.connect(self._enter_first)
        self.tabs.currentChanged.connect(self._fill)
        self.contents.chosen.connect(self._on_chosen)
        self.contents.walked.connect(self._on_walked)
        self.since.chosen.connect(partial(self.open_part, "clause"))
        self.since.acknowledged.connect(self._on_acknowledged)
        self.owner.opened.connect(self.open_part)
        self.since.flagged.connect(self._on_flagged)
        self.head.looked.connect(self._on_looked)
        self.head.spoken.connect(self.retranslate)
        self.since.counted.connect(self.head.show_news)
        self.beginning.begun.connect(self._on_begun)
        self._desk.changes.linked.connect(self._on_link)
        self.pages.followed.connect(self._on_followed)
        self.practice.followed.connect(self._on_followed)
        self._desk.changes.changed.connect(self._on_changed)
        self._desk.theme.changed.connect(self.retranslate)

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.title.setText(self.tr("Policy & knowledge"))
        self.search.setPlaceholderText(self.tr("Find a clause"))
        self.search.setAccessibleName(self.tr("Find in the policy"))
        self.tabs.setAccessibleName(self.tr("Parts of the policy"))
        names = (
            self.tr("Policy"),
            self.tr("Articles"),
            self.tr("Scripts"),
            self.tr("Practice"),
        )
        for at, name in enumerate(names):
            self.tabs.setTabText(at, name)
        self.contents.setAccessibleName(self.tr("Contents"))
        self.contents.rows.marks = {
            "new": self.tr("New"),
            "changed": self.tr("Changed"),
            "draft": self.tr("Draft"),
        }
        self.contents.rows.read = self.tr("read")
        self.pages.setAccessibleName(self.tr("Text of the clause"))
        self.none.set_words(
            self.tr("No policy has come yet."),
            self.tr("It arrives with the next connection to the hub."),
        )
        self._side.setFixedWidth(self._desk.theme.px(LIST))
        self._right.setFixedWidth(self._desk.theme.px(SINCE))
        if self._book is not None:
            self._show_book(self._book)

    # ---- what is read ------------------------------------------------------------------------

    def begin(self) -> None:
        """Come to the page: read it, and put the cursor into the contents."""
        self.ask()
        self.contents.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def ask(self) -> None:
        """Read the contents and the page on show."""
        background, station = self._desk.background, self._desk.workstation
        background.read(partial(read_book, station), self._show_book, key="policy.book")
        background.read(partial(kept_drafts, station), self._on_kept, key="policy.drafts")
        background.read(partial(station.ask, PolicyEdition()), self._on_edition, key="policy.seals")
        self.owner.ask()
        if self._shown[1]:
            self.open_part(*self._shown)

    def open_part(self, part: str, name: str) -> None:
        """Show a clause or another part."""
        if part == "script":
            self.script_wanted.emit(name)
            return
        self._shown = (part, name.split(" ")[0])
        work = partial(read_page, self._desk.workstation, *self._shown)
        self._desk.background.read(work, self._on_page, key="policy.page")

    def _find(self) -> None:
        text = self.search.text().strip()
        if not text:
            self._found = ()
            self._fill()
            return
        work = partial(find, self._desk.workstation, text, self.language)
        self._desk.background.read(work, self._on_found, key="policy.find")

    def _on_found(self, found: tuple[FoundRow, ...]) -> None:
        if self.search.text().strip():
            self._found = found
            self._fill()
            count = self.tr("%n place(s) found", "", len(found))
            announce(self.contents, count)

    def _on_changed(self, refs: frozenset[str]) -> None:
        kinds = ("policy_shelf/", "policy_readings/", "policy_flags/", "policy_editions/")
        if self.isVisible() and may_hold(refs, kinds):
            self.ask()

    # ---- what is shown -----------------------------------------------------------------------

    @property
    def language(self) -> str:
        """In which language the book is read."""
        return self.head.language or own_language()

    def _show_book(self, book: BookRow | None) -> None:
        is_first, self._book = self._book is None, book
        self._stack.setCurrentIndex(0 if book is None else 1)
        self._make_room()
        if book is None:
            return
        self.head.offer(book.languages, own_language())
        self.head.show_book(book, self.language, self._cut_off)
        labels = ", ".join(dict.fromkeys(one.label for one in book.editions))
        self.editions.setText(self.tr("Versions: {labels}").format(labels=labels))
        self.since.show_book(book, self.language)
        if is_first and not self._shown[1]:
            self._open_first(book)
        self._fill()
        self._show_page()

    def _open_first(self, book: BookRow) -> None:
        lines = [line for chapter in book.chapters for line in chapter.clauses]
        fresh = [line for line in lines if line.mark and not line.is_read] or lines
        if fresh:
            self._opened.add(fresh[0].id.split(".")[0])
            self.open_part("clause", fresh[0].id)

    @property
    def is_narrow(self) -> bool:
        """Whether contents and news have to share one place."""
        return self.width() < self._desk.theme.px(ROOMY)

    def _make_room(self) -> None:
        """In a narrow window what is new stands where the contents are, when it is asked for."""
        is_news = self.head.news.isChecked()
        self.head.news.setVisible(self.is_narrow)
        self._side.setVisible(not (self.is_narrow and is_news))
        self._right.setVisible(self._book is not None and (is_news or not self.is_narrow))

    def _on_looked(self) -> None:
        self._make_room()
        self._show_page()

    def _on_link(self, link: Link) -> None:
        """Cut off, one reads the edition of the last contact, and is told so."""
        at = link.since_us if told(link.phase) == "offline" else None
        self._cut_off = "" if at is None else moment(at).astimezone().strftime("%H:%M")
        if self._book is not None:
            self.head.show_book(self._book, self.language, self._cut_off)

    def _fill(self) -> None:
        """The list: finds while something is looked for, else the tab's parts."""
        book = self._book
        self.beginning.setVisible(TABS[self.tabs.currentIndex()] == "scripts")
        self.tabs.setEnabled(not self.search.text().strip())
        if book is None:
            return
        if self.search.text().strip():
            rows = finds(self._found, self.language)
        elif TABS[self.tabs.currentIndex()] == "policy":
            rows = chapters(book, self.language, self._opened)
        elif TABS[self.tabs.currentIndex()] == "scripts":
            kept = [Entry("script", name, said, "draft") for name, said in self._kept.items()]
            rows = [*kept, *pieces(book.scripts, self.language)]
        else:
            lists = {"articles": book.articles, "practice": book.trainings}
            rows = pieces(lists[TABS[self.tabs.currentIndex()]], self.language)
        self.contents.show_rows(rows)
        self.contents.select(*self._shown)

    def _on_page(self, page: Page) -> None:
        if isinstance(page, ClauseRow):
            self._opened.add(page.clause.chapter)
        self._page = page
        self._fill()
        self._show_page(is_other=True)

    def _show_page(self, *_: object, is_other: bool = False) -> None:
        page = self._page
        row = page if isinstance(page, ClauseRow) else None
        self.changes.setVisible(row is not None and bool(row.clause.was))
        self.history.setVisible(row is not None)
        self.since.show_clause(row, self.language)
        self.readers.show_clause(row)
        chapter = f"{row.clause.chapter}  {in_language(row.chapter, self.language)}" if row else ""
        self.head.chapter.setText(chapter)
        if isinstance(page, TrainingRow):
            self._papers.setCurrentWidget(self.practice)
            self.practice.show_training(page, self.language)
            return
        self._papers.setCurrentWidget(self.pages)
        if page is None:
            return
        paper = Paper(self._desk.theme, self.language, self.changes.isChecked(), self._said_in)
        if row is None:
            html = paper.article(page) if not isinstance(page, ClauseRow) else ""
        elif self.history.isChecked():
            html = paper.history(row.clause)
        else:
            html = paper.clause(row, has_chapter=False)
        self.pages.show_page(html, is_other=is_other)

    def _on_edition(self, state: EditionState) -> None:
        self.seals.setText(sealed_words(state))

    def _on_kept(self, kept: dict[str, str]) -> None:
        if kept != self._kept:
            self._kept = kept
            self._fill()

    # ---- what is done ------------------------------------------------------------------------

    def _on_chosen(self, entry: Entry) -> None:
        if entry.part == "chapter":
            self._opened.symmetric_difference_update({entry.name})
            self._fill()
            self.contents.select("chapter", entry.name)
        else:
            self.open_part(entry.part, entry.name)

    def _on_walked(self, entry: Entry) -> None:
        if entry.part not in ("chapter", "script"):
            self.open_part(entry.part, entry.name)

    def _enter_first(self) -> None:
        if entry := self.contents.rows.at(self.contents.rows.index(0)):
            self.open_part(entry.part, entry.name)

    def _on_followed(self, kind: str, name: str) -> None:
        if kind == "say":
            self._said_in = name
            self._show_page()
        elif kind == "copy" and isinstance(self._page, ClauseRow):
            said = in_language(self._page.clause.say, self._said_in or self.language)
            QGuiApplication.clipboard().setText(said)
            announce(self.pages, self.tr("Copied"))
        else:
            self.open_part(kind, name)

    def _on_begun(self, title: str) -> None:
        """A new script: it has a name of its own, and is opened."""
        work = partial(begin_draft, self._desk.workstation, title)
        self._desk.background.write(work, self.script_wanted.emit)

    def _on_acknowledged(self, answer: int) -> None:
        if isinstance(self._page, ClauseRow):
            self.deeds.acknowledge(self._page.clause, answer)

    def _on_flagged(self, text: str) -> None:
        if isinstance(self._page, ClauseRow):
            self.deeds.flag(self._page.clause, text)

    def focus_search(self) -> None:
        """Put the cursor where one looks for words."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.text() == "?":
            self.focus_search()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and is_control:
            self.since.acknowledge()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._desk.theme
        painter.fillRect(self.rect(), theme.color("surface"))
        if self._side.isVisible():
            painter.fillRect(0, 0, self._side.width(), self.height(), theme.color("app"))
            painter.fillRect(self._side.width() - 1, 0, 1, self.height(), theme.color("divider"))
