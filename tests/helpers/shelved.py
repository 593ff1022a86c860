"""A policy book lying in a workstation's store as if an edition of it had come by the feed."""

from datetime import UTC, datetime
from functools import cache

from app.domain.codec import remade, to_image
from app.domain.operations import Entity, Ref
from app.domain.policy.book import Book
from app.domain.policy.files import book_of
from app.domain.policy.parts import edition_of
from app.domain.policy.shelf import CURRENT, Edition, PolicyPart, Shelf, Shown
from app.settings.policybook import book_texts
from app.store import search
from app.store.rows import Stored, save
from app.workstation import Workstation

IN_FORCE = datetime(2026, 3, 1, tzinfo=UTC)


@cache
def shipped_book() -> Book:
    """The shipped book."""
    return book_of(book_texts())


def shelve(station: Workstation, book: Book, number: int = 1) -> Edition:
    """Lay an edition of a book into the store; returns it."""
    bundle = edition_of(book, {}, number, in_force_at=IN_FORCE)
    edition = remade(bundle.edition, published_at=IN_FORCE)
    shelf = Shelf(CURRENT, (Shown(edition.head, {}, IN_FORCE),))
    put(station, [*bundle.parts, edition, shelf])
    return edition


def put(station: Workstation, entities: list[Entity]) -> None:
    """Write rows as the feed brings them."""
    rows = [(Ref(one.kind, one.id), Stored(to_image(one), 1, "ref")) for one in entities]
    with station.writing() as conn:
        save(conn, rows)
        search.index(conn, [ref for ref, _ in rows if ref.kind == PolicyPart.kind])
