"""Foreign data into operations: streamed, resumable, each with a dry run and a quarantine."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.importers.desk import Station
    from app.importers.frame import Source

FORMATS: dict[str, str] = {
    "online-retail": "shop invoices with their credits (UCI Online Retail), .csv or .csv.gz",
    "nyc311": "service requests of New York City, .csv",
    "sf311": "service requests of San Francisco, .csv",
    "banking77": "questions to a bank with their intent, .csv",
    "abcd": "summaries of service chats (ABCD), .jsonl",
    "utterances": "sentences in many languages with their label, .jsonl",
    "mail": "a folder of .eml files, one .eml, or a mailbox file (mbox)",
    "zendesk": "a folder of CSV files from Zendesk: tickets, comments, users, tags, groups",
}


def open_source(
    format: str,
    path: Path,
    workstation: "Station",
    *,
    now: datetime,
    queue: str | None = None,
    own: Iterable[str] = (),
) -> "Source":
    """The records at `path`, for `app.importers.frame.run_import`.

    `now` stands for times the source does not tell; tickets go into `queue`, or one named
    "imported"; `own` are our mail addresses and domains. Raises BadSource (app.importers.rows)
    when the file is not of the format, KeyError for an unknown format.
    """
    # The readers are loaded when somebody imports, not when a command line asks what there is.
    from app.importers.desk import Desk
    from app.importers.formats import OPENERS
    from app.importers.places import IMPORTED, Places

    places = Places(now, queue or IMPORTED.id)
    return OPENERS[format](path, places, Desk(workstation), tuple(own))
