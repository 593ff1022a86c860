"""The files of a policy book, as they lie in a folder; the one that is shipped lies in resources/policybook."""

from pathlib import Path
from typing import Final

from app import SHIPPED

FOLDER: Final = SHIPPED / "resources" / "policybook"
KINDS: Final = (".yaml", ".yml", ".json")


class NotText(ValueError):
    """A file that is not UTF-8."""


def book_texts(folder: Path = FOLDER) -> dict[str, str]:
    """The text of every file of the book, by its name within the folder; files of other kinds are no part of it."""
    if not folder.is_dir():
        raise FileNotFoundError(2, "There is no policy book", str(folder))
    return {
        file.relative_to(folder).as_posix(): _text(file)
        for file in sorted(folder.rglob("*"))
        if file.suffix in KINDS and file.is_file() and not _is_hidden(file.relative_to(folder))
    }


def _is_hidden(file: Path) -> bool:
    return any(part.startswith(".") for part in file.parts)


def _text(file: Path) -> str:
    try:
        return file.read_text("utf-8-sig")  # some editors put a mark in front
    except UnicodeDecodeError as error:
        line = file.read_bytes()[: error.start].count(b"\n") + 1
        raise NotText(f"{file}:{line}: not UTF-8; save the file as UTF-8") from error
