"""Questions about the policy book for those who read it: its contents, one clause, and what holds some words."""

from dataclasses import dataclass
from typing import Any, ClassVar

from app.domain.policy.clauses import Clause
from app.domain.policy.training import Training
from app.domain.said import Said
from app.domain.scripts.script import Script


@dataclass(frozen=True, slots=True)
class ClauseLine:
    """A clause in the contents. `mark` is "new" or "changed" where it came with the edition in force.

    `is_read` is whether this agent has read this version, `is_due` whether everybody must.
    """

    id: str
    version: int
    title: Said
    mark: str
    is_read: bool
    is_due: bool
    changed: Said


@dataclass(frozen=True, slots=True)
class ChapterLine:
    """A chapter and its clauses, in order."""

    id: str
    title: Said
    clauses: tuple[ClauseLine, ...]


@dataclass(frozen=True, slots=True)
class PieceLine:
    """Another part of the book: `part` is product, template, script and so on."""

    part: str
    name: str
    title: Said


@dataclass(frozen=True, slots=True)
class EditionLine:
    """An edition that was in force, is, or will be."""

    number: str
    label: str
    in_force_us: int


@dataclass(frozen=True, slots=True)
class BookRow:
    """The contents of the edition in force; `last_read` is the label of the one this agent read last, or "".

    `review` is an ISO day; `editions` are newest first.
    """

    number: str
    label: str
    title: Said
    owner: str
    review: str
    in_force_us: int
    mission: Said
    languages: tuple[str, ...]
    chapters: tuple[ChapterLine, ...]
    articles: tuple[PieceLine, ...]
    scripts: tuple[PieceLine, ...]
    trainings: tuple[PieceLine, ...]
    editions: tuple[EditionLine, ...]


@dataclass(frozen=True, slots=True)
class PolicyBook:
    """The contents of the policy book in force -> BookRow | None while none has come."""

    name: ClassVar[str] = "policy_book"


@dataclass(frozen=True, slots=True)
class ClauseRow:
    """One clause as it is in force, with its chapter; `readers` of `people` who serve here have read this version."""

    clause: Clause
    chapter: Said
    label: str
    line: ClauseLine
    used_by: tuple[PieceLine, ...]
    readers: int
    people: int


@dataclass(frozen=True, slots=True)
class PolicyClause:
    """A clause of the edition in force; a point's letter may follow its id, as in "3.2 b" -> ClauseRow | None."""

    name: ClassVar[str] = "policy_clause"
    id: str


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """A part of the book that is no clause: headings with words under them."""

    line: PieceLine
    sections: tuple[tuple[Said, Said], ...]


@dataclass(frozen=True, slots=True)
class PolicyArticle:
    """A product, a template or another text of the edition in force -> ArticleRow | None."""

    name: ClassVar[str] = "policy_article"
    part: str
    id: str


@dataclass(frozen=True, slots=True)
class FoundRow:
    """A part of the book that holds the words; `snippet` is where, around the first of them."""

    part: str
    name: str
    title: Said
    snippet: str


@dataclass(frozen=True, slots=True)
class PolicyFound:
    """What of the edition in force holds all the words, clauses first -> tuple[FoundRow, ...].

    The words may be of any language; the last one need not be whole. `language` is that of the snippets.
    """

    name: ClassVar[str] = "policy_found"
    text: str
    language: str = "en"
    limit: int = 30


@dataclass(frozen=True, slots=True)
class TrainingRow:
    """A training case with its script and those it hands over to; `best` is this agent's score, -1 for none."""

    training: Training
    script: Script | None
    library: dict[str, Script]
    best: int


@dataclass(frozen=True, slots=True)
class PolicyTraining:
    """A training of the edition in force -> TrainingRow | None."""

    name: ClassVar[str] = "policy_training"
    id: str


@dataclass(frozen=True, slots=True)
class ScriptsInForce:
    """Every script of the edition in force, whole -> dict[str, Script]."""

    name: ClassVar[str] = "scripts_in_force"


BOOK_QUESTIONS: tuple[type[Any], ...] = (
    PolicyBook, PolicyClause, PolicyArticle, PolicyFound, PolicyTraining, ScriptsInForce,
)  # fmt: skip
