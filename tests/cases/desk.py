"""A fresh encrypted workstation for a run of cases, and its rows read back through the product."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

from app.domain.codec import from_image
from app.store.queries import Images
from app.workstation import Workstation

E = TypeVar("E")


@contextmanager
def fresh_workstation() -> Iterator[Workstation]:
    """A workstation on a new profile that dies with the run."""
    with TemporaryDirectory(prefix="cases-") as folder:
        station = Workstation.open(Path(folder) / "profile", passphrase="cases of the suite")
        try:
            yield station
        finally:
            station.close()


def rows_of(station: Workstation, cls: type[E]) -> Iterator[E]:
    """Every stored entity of a class, page by page."""
    kind: str = cls.kind  # type: ignore[attr-defined]
    after = ""
    while page := _page(station, kind, after):
        yield from (from_image(cls, image) for image in page)
        after = page[-1]["id"]


def _page(station: Workstation, kind: str, after: str) -> tuple[dict[str, Any], ...]:
    images: tuple[dict[str, Any], ...] = station.ask(Images(kind, after=after))
    return images
