"""Checks of conditions outside of scripts: templates, proactive care, and the values of training cases."""

from collections.abc import Iterator

from app.domain.formula import BadFormula, Formula, ValueType
from app.domain.lined import nearest
from app.domain.policy.book import Book
from app.domain.policy.caring import OF_CARE
from app.domain.policy.findings import Finding
from app.domain.policy.pointing import stops
from app.domain.scripts.values import GIVEN
from app.domain.sentence import Sentence


def check_formulas(book: Book) -> Iterator[Finding]:
    """Conditions that cannot be, over what is known of a ticket."""
    for one in book.templates:
        yield from _condition(book, f"template/{one.id}", "for", one.when)
    for one in book.care:
        yield from _condition(book, f"care/{one.id}", "when", one.when, OF_CARE)
    for one in book.trainings:
        for name in one.values:
            if name not in GIVEN:
                what = Sentence("nothing is called {name}", name=name)
                cure = nearest(name, tuple(GIVEN))
                yield stops(book, f"training/{one.id}", f"values.{name}", what, cure)


def _condition(
    book: Book, key: str, path: str, text: str, names: dict[str, ValueType] = GIVEN
) -> Iterator[Finding]:
    if not text:
        return
    try:
        Formula.of(text, names, ValueType.FLAG)
    except BadFormula as error:
        what = Sentence(
            "{what} in column {column} of {text}",
            what=error.what, column=error.column, text=text,
        )  # fmt: skip
        yield stops(book, key, path, what, error.cure or Sentence("mend the condition"))
