"""Pointing: a finding at a field of a part, where it stands in the files of the book."""

from app.domain.lined import Place, nearest
from app.domain.policy.book import Book
from app.domain.policy.findings import Finding, Severity
from app.domain.sentence import Sentence

NOWHERE = Place(1, 1)
QUEUES = Sentence("queues of book.yaml")


def stops(
    book: Book, key: str, path: str, what: Sentence, cure: Sentence, word: str = ""
) -> Finding:
    """What keeps the book from being published.

    `key` names the part, `path` leads to the field within it, and to a word of it where there is one."""
    return _finding(book, Severity.STOPS, key, path, what, cure, word)


def look(book: Book, key: str, path: str, what: Sentence, cure: Sentence) -> Finding:
    """What somebody should look at."""
    return _finding(book, Severity.LOOK, key, path, what, cure, "")


def _finding(
    book: Book, severity: Severity, key: str, path: str, what: Sentence, cure: Sentence, word: str
) -> Finding:
    origin = book.origins.get(key)
    if origin is None:
        return Finding(severity, key, *NOWHERE, path, what, cure)
    place = origin.place_of(path, word) if word else origin.place(path)
    return Finding(severity, origin.file, *place, f"{origin.path}.{path}".strip("."), what, cure)


def near(word: str, known: tuple[str, ...], place: str) -> Sentence:
    """The cure for a name that leads nowhere: the nearest one there is, or where to add it."""
    if not known:
        return Sentence("add it to {place}", place=place)
    cure = nearest(word, known)
    if cure[-1] == "?":
        return Sentence("{cure} Else add it to {place}", cure=cure, place=place)
    return Sentence("{cure}; else add it to {place}", cure=cure, place=place)


def where(book: Book, key: str) -> str:
    """A part's file and line in words."""
    origin = book.origins.get(key)
    if origin is None:
        return key
    return Sentence("{file} line {line}", file=origin.file, line=origin.place("").line)
