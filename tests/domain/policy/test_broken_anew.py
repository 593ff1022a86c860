"""More ways to break a book, found by breaking it: each is told with the file, the line and the cure."""

import pytest

from app.domain.policy.checks import check
from app.domain.policy.files import book_of
from app.domain.policy.findings import BadBook, Finding
from tests.domain.policy.books import TODAY, changed

CARE, SCRIPT = "care.yaml", "scripts/damaged.yaml"
WHEN = 'customer.tier == "gold"'
# The file, what is changed into what, the line, and a part of the cure.
BROKEN = [
    (CARE, "  - id: winter", "\t- id: winter", 2, "indent with spaces"),
    (CARE, f"when: {WHEN}", "when: customer.complaints >= '3'", 3, "a number does not"),
    (CARE, f"when: {WHEN}", "when: customer.complaints + 3", 3, "mend the condition"),
    (CARE, f"when: {WHEN}", "when: customer.birthday\n    again: often", 4, "such as again: 14"),
    (CARE, f"when: {WHEN}", "when: '\"k40-filtre\" in ticket.products'", 3, "did you mean k40-filter?"),
    (CARE, "rules:\n", "rules: 5\nmore:\n", 1, "put each item on a line of its own"),
    (CARE, "rules:\n", "x: &a 1\nrules:\n", 1, "write the value out"),
    ("products.yaml", "tags: [water]", "tags: [water]\n    skus: F4", 9, "after a dash"),
    ("products.yaml", "tags: [water]", "skus: [F4, F4]", 8, "keep it at one of the two"),
    ("book.yaml", "languages: [en, cs]", "languages: [en, cs, en]", 7, "keep one of the two"),
    ("book.yaml", "languages: [en, cs]", "languages: [english]", 7, "write languages: [en, cs]"),
    ("book.yaml", "currency: EUR", "currency: EURO", 8, "three letters"),
    ("book.yaml", "in_force: 2026-03-01", "in_force: 2026-13-45", 4, "write it as 2026-03-01"),
    ("templates.yaml", "templates:", "templatez:", 1, "did you mean templates?"),
    (SCRIPT, "script: damaged\n", "script: other\n", 1, "or call the file other.yaml"),
    (SCRIPT, "version: 3", "version: 0", 2, "write version: 1"),
    (SCRIPT, "attach: suggested", "attach: maybe", 5, "there is required, suggested, manual"),
    (SCRIPT, "stages:\n", "stage:\n", 9, "did you mean stages?"),
]  # fmt: skip


def told(file: str, old: str, new: str) -> tuple[Finding, ...]:
    try:
        return check(book_of(changed(file, old, new)), TODAY)
    except BadBook as bad:
        return bad.findings


@pytest.mark.parametrize(("file", "old", "new", "line", "cure"), BROKEN)
def test_a_book_broken_anew_is_told_with_file_line_and_cure(
    file: str, old: str, new: str, line: int, cure: str
) -> None:
    assert [(it.file, it.line) for it in told(file, old, new) if cure in it.cure] == [(file, line)]


def test_a_condition_over_a_product_there_is_says_nothing() -> None:
    assert told(CARE, f"when: {WHEN}", "when: '\"k40-filter\" in ticket.products'") == ()
