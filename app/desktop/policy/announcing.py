"""A new edition of the policy is said once, where one works: since when, how much changed, how much must be read."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QObject

from app.desktop.desk import Desk
from app.desktop.policy.paper import day_words
from app.desktop.policy.reading import read_book
from app.desktop.policy.since import fresh
from app.desktop.shell import Shell
from app.domain.ids import moment
from app.store.queries_book import BookRow

if TYPE_CHECKING:  # see desk
    from app.workstation import Workstation

SEEN: Final = "policy.seen"  # the number of the edition this workstation last spoke of


class News(NamedTuple):
    """The book in force, the edition spoken of last ("" for none), and the time here."""

    book: BookRow | None
    seen: str
    now: datetime


def read_news(workstation: "Workstation") -> News:
    """What there may be to say."""
    return News(read_book(workstation), workstation.get_kv(SEEN) or "", workstation.now())


class Announcement(QObject):
    """Says a new edition above the ticket until it was looked at or let go; the first one ever is no news."""

    def __init__(self, desk: Desk, shell: Shell, look: Callable[[str], object]) -> None:
        super().__init__(shell)
        self._desk, self._shell, self._look = desk, shell, look
        self._number = ""

    def refresh(self) -> None:
        """Read whether another edition is in force than the one spoken of last."""
        work = partial(read_news, self._desk.workstation)
        self._desk.background.read(work, self._show, key="policy.news")

    def _show(self, news: News) -> None:
        book = news.book
        self._number = book.number if book else ""
        if book is None or book.number == news.seen:
            self._shell.centre.banners.show_edition("", (), self._done)
        elif not news.seen:
            self._done()
        else:
            first = next((line.id for line in fresh(book)), "")
            actions = [(self.tr("See what changed"), partial(self._on_look, first))]
            words = self.words(book, news.now)
            self._shell.centre.banners.show_edition(words, actions, self._done)

    def words(self, book: BookRow, now: datetime) -> str:
        """One sentence of it."""
        since = moment(book.in_force_us).astimezone()
        is_today = since.date() == now.astimezone().date()
        lines = fresh(book)
        changed = sum(bool(line.mark) for line in lines)
        must = sum(line.is_due and not line.is_read for line in lines)
        said = self.tr("Policy v{edition} is in force since {time}").format(
            edition=book.label,
            time=since.strftime("%H:%M") if is_today else day_words(since.date().isoformat()),
        )
        parts = [self.tr("%n change(s)", "", changed)]
        if must:
            parts.append(self.tr("%n must be read", "", must))
        return f"{said}: {', '.join(parts)}."

    def _on_look(self, clause: str) -> None:
        self._done()
        self._look(clause)

    def _done(self) -> None:
        """It was said: not again, also after a start."""
        self._shell.centre.banners.show_edition("", (), self._done)
        work = partial(self._desk.workstation.set_kv, SEEN, self._number)
        self._desk.background.write(work)
