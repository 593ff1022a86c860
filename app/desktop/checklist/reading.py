"""What the checklist side reads: the checklists of a ticket, the scripts that may be started, and the ticket itself."""

import json
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLocale

from app.domain.ids import micros
from app.domain.said import Said
from app.domain.scripts.script import Script
from app.store.queries import OpenTicket, TicketView
from app.store.queries_book import ArticleRow, PolicyArticle
from app.store.queries_checklists import (
    ChecklistRow,
    Checklists,
    ScriptPart,
    ScriptPartRow,
    ScriptRow,
    Scripts,
)
from app.store.queries_policy import FlagRow, Flags

if TYPE_CHECKING:  # see desk
    from app.workstation import Workstation

MESSAGES = 60


class Place(NamedTuple):
    """Which checklist is looked at, which of its steps, and what is half filled in there, as JSON."""

    checklist: str = ""
    step: str = ""
    turn: int = 0
    draft: str = ""


class Read(NamedTuple):
    """One answer of the store about a ticket."""

    ticket: str
    place: Place
    rows: tuple[ChecklistRow, ...]
    scripts: tuple[ScriptRow, ...]
    view: TicketView | None
    flags: tuple[FlagRow, ...]
    now_us: int


class Versions(NamedTuple):
    """The pinned version of a script and the one in force."""

    old: Script | None
    new: Script | None


def read_side(workstation: "Workstation", ticket: str, place: Place) -> Read:
    """All that the side shows of a ticket."""
    rows = workstation.ask(Checklists(ticket, place.checklist, place.step, place.turn, place.draft))
    scripts = workstation.ask(Scripts(ticket))
    view = workstation.ask(OpenTicket(ticket, MESSAGES))
    names = dict.fromkeys(row.script for row in rows)
    said = (workstation.ask(Flags(subject=name)) for name in names)
    flags = tuple(flag for found in said for flag in found if flag.by == workstation.agent)
    return Read(ticket, place, rows, scripts, view, flags, micros(workstation.now()))


def read_versions(workstation: "Workstation", old: str, new: str) -> Versions:
    """Two versions of a script, by their pins."""
    return Versions(_script(workstation, old), _script(workstation, new))


def read_template(workstation: "Workstation", name: str) -> Said:
    """The words of a reply template, by language; nothing where the book has none of that name."""
    found: ArticleRow | None = workstation.ask(PolicyArticle("template", name))
    return found.sections[0][1] if found is not None and found.sections else {}


def own_language() -> str:
    """The agent's language, as the book names it."""
    return QLocale().name()[:2]


def _script(workstation: "Workstation", pin: str) -> Script | None:
    found: ScriptPartRow | None = workstation.ask(ScriptPart(pin))
    return found.script if found is not None else None


def draft_text(records: object) -> str:
    """Half-filled fields as the question carries them."""
    return json.dumps(records)
