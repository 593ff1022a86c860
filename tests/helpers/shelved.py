"""A policy book lying in a workstation's store as if an edition of it had come by the feed."""

from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from app.domain.codec import to_image
from app.domain.operations import Entity, Ref
from app.domain.policy.book import Book
from app.domain.policy.files import book_of
from app.domain.policy.shelf import (
    CURRENT,
    Edition,
    Head,
    PolicyPart,
    Shelf,
    Shown,
    manifest_digest,
)
from app.store import search
from app.store.rows import Stored, save
from app.workstation import Workstation

SHIPPED = Path(__file__).resolve().parent.parent.parent / "resources" / "policybook"
IN_FORCE = datetime(2026, 3, 1, tzinfo=UTC)


@cache
def shipped_texts() -> Mapping[str, str]:
    """The files of the shipped book, without its scripts."""
    files = [path for path in sorted(SHIPPED.rglob("*")) if path.suffix in (".yaml", ".json")]
    names = {str(path.relative_to(SHIPPED)): path for path in files}
    return {
        name: path.read_text("utf-8")
        for name, path in names.items()
        if not name.startswith("scripts/")
    }


@cache
def shipped_book() -> Book:
    """The shipped book."""
    return book_of(shipped_texts())


def shelve(station: Workstation, book: Book, number: str = "000001") -> Edition:
    """Lay an edition of a book into the store; returns it."""
    parts = [PolicyPart.of(*key.split("/", 1), to_image(part)) for key, part in book.parts.items()]
    manifest = {part.key: part.id for part in parts}
    head = Head(book.cover.id, number, book.cover.version, IN_FORCE, manifest_digest(manifest))
    edition = Edition(number, head, manifest, {}, IN_FORCE)
    shelf = Shelf(CURRENT, (Shown(head, {}, IN_FORCE),))
    put(station, [*parts, edition, shelf])
    return edition


def put(station: Workstation, entities: list[Entity]) -> None:
    """Write rows as the feed brings them."""
    rows = [(Ref(one.kind, one.id), Stored(to_image(one), 1, "ref")) for one in entities]
    with station.writing() as conn:
        save(conn, rows)
        search.index(conn, [ref for ref, _ in rows if ref.kind == PolicyPart.kind])
