"""What the reader of the policy reads: contents, a page, and finds."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from app.store.queries_book import (
    ArticleRow,
    BookRow,
    ClauseRow,
    FoundRow,
    PolicyArticle,
    PolicyBook,
    PolicyClause,
    PolicyFound,
    PolicyTraining,
    TrainingRow,
)

if TYPE_CHECKING:  # see desk
    from app.workstation import Workstation

Page = ClauseRow | ArticleRow | TrainingRow | None


def own_language() -> str:
    """The agent's language, as the book names it."""
    return QLocale().name().split("_")[0]


def read_book(workstation: "Workstation") -> BookRow | None:
    """The contents of the book in force."""
    found: BookRow | None = workstation.ask(PolicyBook())
    return found


def read_page(workstation: "Workstation", part: str, name: str) -> Page:
    """A clause or another part."""
    questions = {"clause": PolicyClause, "training": PolicyTraining}
    question = questions[part](name) if part in questions else PolicyArticle(part, name)
    page: Page = workstation.ask(question)
    return page


def find(workstation: "Workstation", text: str, language: str) -> tuple[FoundRow, ...]:
    """What holds the words."""
    found: tuple[FoundRow, ...] = workstation.ask(PolicyFound(text, language))
    return found
