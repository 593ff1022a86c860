"""What is not on this computer, in the palette: asked of the hub when somebody wishes it, and fetched for a while."""

from collections.abc import Callable
from functools import partial
from typing import Final, NamedTuple

from PySide6.QtCore import QDate, QLocale, QObject, Signal

from app.desktop import words
from app.desktop.desk import Desk
from app.desktop.icons import CHANNELS
from app.desktop.link import BROKEN, KEPT_OUT, UPGRADE, Line, Link, told
from app.desktop.palettecard import Row
from app.domain.ids import moment
from app.domain.looking import REASONS
from app.store.queries_older import Older, OlderFound, OlderHit, OlderKept, OlderOpen

SHORTEST: Final = 3
KINDS: Final = {"ticket": "tickets", "customer": "customers", "order": "orders"}
HOUR_S: Final = 3600


class Asked(NamedTuple):
    """What was looked for, and what came of it; without an answer the hub is still asked."""

    text: str
    scope: str
    answer: OlderFound | None


class OlderFinder(QObject):
    """The rows of the palette that lead to the hub.

    Signals: `renewed()` the rows are others now; `shown(rows)` these take the place of all;
    `arrived(kind, id, customer, sentence)` it is on this computer now.
    """

    renewed = Signal()
    shown = Signal(object)
    arrived = Signal(str, str, str, str)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._line: Line | None = None
        self._phase = "connecting"
        self._asked: Asked | None = None
        self._turn = 0
        desk.changes.linked.connect(self._on_link)

    def follow(self, line: Line) -> None:
        """There is a line to ask over."""
        self._line = line

    def forget(self) -> None:
        """Whatever was asked is asked no longer."""
        self._turn += 1
        self._asked = None

    def _on_link(self, link: Link) -> None:
        self._phase = told(link.phase)

    @property
    def _has_line(self) -> bool:
        return self._line is not None and self._phase not in BROKEN | KEPT_OUT | {UPGRADE}

    # ---- looking -----------------------------------------------------------------------------

    def rows(self, text: str, scope: str) -> list[Row]:
        """What the palette shows under its own results."""
        signs = len(text) + sum(char > "\u2e7f" for char in text)
        if not text or (signs < SHORTEST and not text.isdecimal()):
            return []
        asked = self._asked
        if asked is None or (asked.text, asked.scope) != (text, scope):
            return self._offer(text, scope)
        if asked.answer is None:
            return [Row(self.tr("Asking the hub…"))]
        if asked.answer.trouble:
            return [Row(self._trouble(asked.answer.trouble, asked.answer.retry_s))]
        return self._found(asked.answer)

    def _offer(self, text: str, scope: str) -> list[Row]:
        if not self._has_line:
            said = self.tr("Older than 90 days: not on this computer; no line now")
            return [Row(said)]
        look = Row(
            self.tr("Look at the hub for “{text}”").format(text=text),
            self.tr("older than 90 days, and other customers"),
            "history",
            deed=partial(self._look, text, scope),
        )
        return [Row(self.tr("Not on this computer")), look]

    def _look(self, text: str, scope: str) -> None:
        self._turn += 1
        self._asked = Asked(text, scope, None)
        self.renewed.emit()
        self._ask(Older(text, scope), partial(self._on_found, self._turn))

    def _ask(self, question: Older | OlderOpen, hear: Callable[[object], None]) -> None:
        if self._line is None:
            hear((OlderFound if isinstance(question, Older) else OlderKept)(trouble="offline"))
        else:
            self._line.ask(question, self._desk.background.from_any_thread(hear))

    def _on_found(self, turn: int, answer: object) -> None:
        if turn == self._turn and self._asked is not None and isinstance(answer, OlderFound):
            self._asked = self._asked._replace(answer=answer)
            self.renewed.emit()

    def _found(self, answer: OlderFound) -> list[Row]:
        if not answer.hits:
            return [Row(self.tr("The hub has nothing more."))]
        title = self.tr("%n more at the hub", "", len(answer.hits) + answer.more)
        rows = [Row(title), *map(self._hit, answer.hits)]
        if answer.more:
            rows.append(Row(self.tr("%n not shown; type more to narrow it", "", answer.more)))
        return rows

    def _hit(self, hit: OlderHit) -> Row:
        icon = {"customer": "user", "order": "package"}.get(hit.kind)
        when = day(hit.at_us) if hit.kind != "customer" else ""
        told = self.tr("not of your teams") if hit.is_stranger else ""
        detail = " · ".join(part for part in (hit.ref, hit.detail, when, told) if part)
        state = words.state(hit.state) if hit.state else ""
        icon = icon or CHANNELS.get(hit.channel, "ticket")
        return Row(hit.title, detail, icon, state=state, deed=partial(self.open, hit))

    # ---- fetching ----------------------------------------------------------------------------

    def open(self, hit: OlderHit) -> None:
        """Fetch all of the customer; of a stranger, ask first why."""
        if not hit.is_stranger:
            self._fetch(hit, "")
            return
        title = self.tr("Why do you open {name}? It is written down.").format(name=_name(hit))
        why = [
            Row(self._reason(reason), "", "user", deed=partial(self._fetch, hit, reason))
            for reason in REASONS
        ]
        self.shown.emit([Row(title), *why])

    def _reason(self, reason: str) -> str:
        match reason:
            case "call":
                return self.tr("The customer is on the line")
            case "message":
                return self.tr("The customer has written")
            case "colleague":
                return self.tr("A colleague asks for help")
            case _:
                return self.tr("A complaint is looked into")

    def _fetch(self, hit: OlderHit, reason: str) -> None:
        self._turn += 1
        self.shown.emit([Row(self.tr("Fetching all of {name}…").format(name=_name(hit)))])
        question = OlderOpen(KINDS[hit.kind], hit.id, reason)
        self._ask(question, partial(self._on_kept, self._turn, hit))

    def _on_kept(self, turn: int, hit: OlderHit, answer: object) -> None:
        if turn != self._turn or not isinstance(answer, OlderKept):
            return
        if answer.trouble:
            self.shown.emit([Row(self._trouble(answer.trouble, answer.retry_s))])
            return
        self._asked = None
        self.arrived.emit(hit.kind, hit.id, answer.customer, self._kept(answer))

    def _kept(self, answer: OlderKept) -> str:
        whole = self.tr("All of {name} is on this computer until {day}.")
        said = [whole.format(name=answer.label, day=day(answer.until_us))]
        if answer.elsewhere:
            said.append(self.tr("%n ticket(s) of other teams are not.", "", answer.elsewhere))
        if answer.left_out:
            said.append(self.tr("%n older ticket(s) were too many.", "", answer.left_out))
        return " ".join(said)

    def _trouble(self, trouble: str, retry_s: int) -> str:
        match trouble:
            case "offline":
                return self.tr("No line now: what is older than 90 days stays at the hub.")
            case "too_many":
                minutes = max(1, round(retry_s / 60))
                if retry_s > 2 * HOUR_S:
                    return self.tr("You have opened many strangers today; ask your supervisor.")
                return self.tr("You have looked often; again in %n minute(s).", "", minutes)
            case "too_short":
                return self.tr("Type at least three letters.")
            case "not_found" | "forbidden" | "reason_missing":
                return self.tr("The hub has nothing by this name that you may open.")
            case _:
                return self.tr("The hub could not answer. Nothing is lost; try again.")


def _name(hit: OlderHit) -> str:
    return hit.title if hit.kind == "customer" else hit.detail or hit.title


def day(at_us: int) -> str:
    """A day, as long ago is told."""
    if not at_us:
        return ""
    at = moment(at_us).astimezone()
    return QLocale().toString(QDate(at.year, at.month, at.day), QLocale.FormatType.ShortFormat)
