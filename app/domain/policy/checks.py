"""All checks of a policy book: what keeps it from being published, and what somebody should look at."""

from collections.abc import Iterator
from datetime import date

from app.domain.policy.book import Book
from app.domain.policy.checks_dates import check_dates
from app.domain.policy.checks_formulas import check_formulas
from app.domain.policy.checks_products import check_products
from app.domain.policy.checks_references import check_references
from app.domain.policy.checks_rules import check_rules
from app.domain.policy.checks_steps import check_steps
from app.domain.policy.checks_words import check_words
from app.domain.policy.findings import Finding, in_order
from app.domain.policy.pointing import look
from app.domain.scripts.lint import Around, findings
from app.domain.scripts.trial import findings_of_trials
from app.domain.sentence import Sentence


def check(book: Book, today: date) -> tuple[Finding, ...]:
    """Every finding in the order of the files; reviews are overdue as of `today`."""
    return in_order(_all(book, today))


def _all(book: Book, today: date) -> Iterator[Finding]:
    yield from check_references(book)
    yield from check_words(book)
    yield from check_rules(book)
    yield from check_dates(book, today)
    yield from check_formulas(book)
    yield from check_products(book)
    yield from check_steps(book)
    yield from _scripts(book)


def _scripts(book: Book) -> Iterator[Finding]:
    """What the scripts say of themselves; their languages were looked at with all other texts."""
    library = {one.name: one for one in book.scripts}
    for one in book.scripts:
        origin = book.origins[f"script/{one.name}"]
        yield from findings(one, origin.file, origin.text, Around(library))
        yield from findings_of_trials(one, origin.file, origin.text, library)
        if not one.trials:
            what = Sentence("no test case says where it leads")
            cure = Sentence("add tests: with a case for each way through")
            yield look(book, f"script/{one.name}", "", what, cure)
