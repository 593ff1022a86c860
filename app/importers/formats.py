"""The way to open each format; their names and descriptions stand in the room's own module."""

from collections.abc import Callable
from pathlib import Path

from app.importers.city_requests import Nyc311, Sf311
from app.importers.desk import Desk
from app.importers.frame import Source
from app.importers.mail_files import Mails
from app.importers.online_retail import OnlineRetail
from app.importers.places import Places
from app.importers.utterances import AbcdSummaries, Banking77, Utterances
from app.importers.zendesk import Zendesk

Opener = Callable[[Path, Places, Desk, tuple[str, ...]], Source]

OPENERS: dict[str, Opener] = {
    "online-retail": lambda path, places, desk, own: OnlineRetail(path),
    "nyc311": lambda path, places, desk, own: Nyc311(path, places),
    "sf311": lambda path, places, desk, own: Sf311(path, places),
    "banking77": lambda path, places, desk, own: Banking77(path, places),
    "abcd": lambda path, places, desk, own: AbcdSummaries(path, places),
    "utterances": lambda path, places, desk, own: Utterances(path, places),
    "mail": lambda path, places, desk, own: Mails(path, desk, places, own),
    "zendesk": lambda path, places, desk, own: Zendesk(path, places),
}
