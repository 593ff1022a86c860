"""Foreign data into operations: streamed, resumable, each with a dry run and a quarantine."""

from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from app.importers.desk import Station
    from app.importers.frame import Report, Source


class Format(NamedTuple):
    """A kind of file or folder that can be brought in, in one line for the help."""

    summary: str


FORMATS: dict[str, Format] = {
    "online-retail": Format(
        "shop invoices with their credits (UCI Online Retail), .csv or .csv.gz"
    ),
    "nyc311": Format("service requests of New York City, .csv"),
    "sf311": Format("service requests of San Francisco, .csv"),
    "banking77": Format("questions to a bank with their intent, .csv"),
    "abcd": Format("summaries of service chats (ABCD), .jsonl"),
    "utterances": Format("sentences in many languages with their label, .jsonl"),
    "mail": Format("a folder of .eml files, one .eml, or a mailbox file (mbox)"),
    "zendesk": Format("a folder of CSV files from Zendesk: tickets, comments, users, tags, groups"),
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
    "imported"; `own` are our mail addresses and domains. Raises BadSource (an OSError) when the
    file is not of the format, KeyError for an unknown format.
    """
    # The readers are loaded when somebody imports, not when a command line asks what there is.
    from app.importers.desk import Desk
    from app.importers.formats import OPENERS
    from app.importers.places import IMPORTED, Places

    places = Places(now, queue or IMPORTED.id)
    return OPENERS[format](path, places, Desk(workstation), tuple(own))


def import_file(
    workstation: "Station",
    format: str,
    path: Path,
    *,
    dry_run: bool = False,
    quarantine: Path | None = None,
    progress: Callable[[int], None] | None = None,
    queue: str | None = None,
    own: Iterable[str] = (),
) -> "Report":
    """Bring a file or folder in, or tell what that would do; `progress` hears the rows read so far.

    Raises BadSource for a file that is not of the format, Rejected when this agent may not import.
    """
    from app.importers.frame import run_import

    def told(report: "Report") -> None:
        if progress is not None:
            progress(report.read)

    now = workstation.now()
    source = open_source(format, path, workstation, now=now, queue=queue, own=own)
    return run_import(workstation, source, dry_run=dry_run, progress=told, quarantine=quarantine)
