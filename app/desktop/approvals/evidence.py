"""What a request rests on: files, calls and mails of its ticket, the order, the checklist, and what was offered."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Final

from PySide6.QtCore import QCoreApplication

from app.desktop import words
from app.desktop.approvals.parts import Part, Row
from app.desktop.approvals.reading import RequestCase
from app.desktop.entries import is_picture, size_words, talk
from app.desktop.icons import CHANNELS
from app.desktop.older import day
from app.desktop.theme import Theme
from app.store.queries import TimelineItem
from app.store.queries_checklists import ChecklistRow, LineRow

OFFER: Final = "offer"
MOST: Final = 12
LONGEST: Final = 80  # characters of a message: enough to know it again


class Evidence(Part):
    """Two columns: what there is to look at."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, columns=2)

    def show_case(self, case: RequestCase) -> None:
        """Show what there is; nothing is said where there is nothing."""
        rows = [*_files(case), *_order(case), *_talks(case)][:MOST]
        self.rows.show_rows(rows)
        none = "" if rows else self.tr("There is no file, call or message with this request.")
        self.say(self.tr("Evidence"), none, " · ".join(_walked(one) for one in case.checklists))


class Offered(Part):
    """What the checklist says was offered, and what came of it."""

    def show_case(self, case: RequestCase) -> None:
        """Show the answers of the stage in which one offers."""
        rows = [Row(one.title, one.answer, "gift") for one in _offers(case.checklists)]
        self.say(self.tr("What was offered"))
        self.rows.show_rows(rows)
        self.setVisible(bool(rows))


def _offers(checklists: Iterable[ChecklistRow]) -> Iterator[LineRow]:
    for one in checklists:
        for stage in one.stages:
            if stage.stage == OFFER:
                yield from (it for it in stage.lines if it.state == "done" and it.answer)


def _walked(one: ChecklistRow) -> str:
    text = QCoreApplication.translate("Evidence", "{script}: {done} of {total} steps")
    return text.format(script=one.title, done=one.done, total=one.total)


def _files(case: RequestCase) -> Iterator[Row]:
    for item in case.timeline:
        for file in item.attachments:
            icon = "image" if is_picture(file) else "paperclip"
            yield Row(f"{file.name}, {size_words(file.size)}", moment(item.at_us, case.at), icon)


def _order(case: RequestCase) -> Iterator[Row]:
    if case.desk is not None:
        order = case.desk.case.order
        count = QCoreApplication.translate("Evidence", "%n line(s)", None, len(order.lines))
        text = QCoreApplication.translate("Evidence", "Order {number}, {lines}")
        yield Row(text.format(number=order.number, lines=count), "", "package")


def _talks(case: RequestCase) -> Iterator[Row]:
    for item in reversed(case.timeline):
        if item.kind in ("customer", "contact"):
            yield Row(_talk(item), moment(item.at_us, case.at), CHANNELS.get(item.channel, "chat"))


def _talk(item: TimelineItem) -> str:
    said = words.beginning(item.body, LONGEST)
    named = talk(item.channel) if item.kind == "contact" else words.channel(item.channel)
    return f"{named}: {said}" if said else named


def moment(at_us: int, now: datetime) -> str:
    """The time of a moment of today, the day of an earlier one."""
    is_today = datetime.fromtimestamp(at_us / 1e6).date() == now.astimezone().date()  # noqa: DTZ006
    return words.clock(at_us) if is_today else day(at_us)
