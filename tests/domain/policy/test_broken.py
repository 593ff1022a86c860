"""Books broken on purpose: each is told with the file, the line and the cure.

Every folder of `broken` holds the one file in which it differs from the small book that is sound.
"""

from functools import cache

import pytest

from app.domain.policy.checks import check
from app.domain.policy.files import book_of
from app.domain.policy.findings import BadBook, Finding
from app.settings.policybook import book_texts
from tests.domain.policy.books import BROKEN, TODAY, small
from tests.helpers.catalogue import untranslated

CLAUSES, SCRIPT = "clauses/03-refunds.yaml", "scripts/damaged.yaml"
# The folder, where its mistake stands, and the beginning of what is to be done about it.
STOPS = [
    ("alias", "discretion.yaml", 3, "write the value out"),
    ("clause-id-twice", CLAUSES, 23, "give it another id; the first is in clauses/03-refunds.yaml line 4"),
    ("clause-of-another-chapter", CLAUSES, 23, "number it 3.… or move it to the file of its chapter"),
    ("clause-without-a-number", CLAUSES, 23, 'write id: "3.1"'),
    ("condition-of-a-template", "templates.yaml", 5, "did you mean ticket."),
    ("day-less-than-a-case", "discretion.yaml", 8, "write day: 500.00 or more"),
    ("days-against-the-store", CLAUSES, 16, "make both say the same; the window is in store.json"),
    ("dead-clause-in-a-text", CLAUSES, 10, "did you mean 3.2?"),
    ("dead-clause-in-many-lines", CLAUSES, 32, "did you mean 3."),
    ("dead-clause-of-a-level", "levels.yaml", 15, "did you mean 3.1?"),
    ("dead-level-of-a-commitment", "book.yaml", 14, "did you mean phone? Else add it to levels.yaml"),
    ("dead-point-of-a-clause", "care.yaml", 6, "there is a"),
    ("dead-script-of-a-training", "training.yaml", 4, "did you mean damaged? Else add it to scripts/"),
    ("dead-step-of-a-training", "training.yaml", 7, "did you mean what_broke?"),
    ("dead-window-of-a-clause", CLAUSES, 17, "did you mean ordinary? Else add it to store.json"),
    ("discretion-against-the-store", "discretion.yaml", 5, "write goodwill: 10.00, or change store.json"),
    ("discretion-that-shrinks", "discretion.yaml", 9, "write goodwill: 10.00 or more"),
    ("history-out-of-order", CLAUSES, 20, "write a day before 2026-03-01"),
    ("in-force-after-its-edition", CLAUSES, 6, "write 2026-03-01 or earlier, or move in_force of book.yaml"),
    ("indented-wrongly", "levels.yaml", 3, "look at the indents"),
    ("lock-of-no-queue", CLAUSES, 40, "did you mean RET? Else add it to queues of book.yaml"),
    ("misspelt-field", "products.yaml", 4, "did you mean about?"),
    ("name-twice", "conduct.yaml", 5, "keep one of the two; the first is on line 1"),
    ("no-date", "book.yaml", 6, "write it as 2026-03-01"),
    ("no-duration", "levels.yaml", 21, "write first_reply: 30s, 45m, 4h or 2d"),
    ("no-time-zone", "levels.yaml", 2, "write a zone such as Europe/Riga"),
    ("not-in-the-first-language", "templates.yaml", 4, "add en: …"),
    ("point-twice", CLAUSES, 17, "use the next letter"),
    ("question-without-a-right-answer", CLAUSES, 44, "give two answers or more, and mark one of them"),
    ("script-action-unknown", SCRIPT, 31, "did you mean refund?"),
    ("script-approval-by-nobody", SCRIPT, 30, "did you mean supervisor?"),
    ("script-template-that-is-dead", SCRIPT, 31, "did you mean sorry_broken? Else add it to templates.yaml"),
    ("script-transfer-to-no-queue", SCRIPT, 31, "there is RET, BIL; else add it to queues of book.yaml"),
    ("script-clause-that-is-dead", SCRIPT, 7, "did you mean 3.2?"),
    ("script-condition-with-a-hole", SCRIPT, 4, "mend the condition"),
    ("script-gives-money-without-a-clause", SCRIPT, 25, "add clause: with the clause that allows it"),
    ("script-goes-round", SCRIPT, 16, "let one answer or rule lead out of the circle"),
    ("script-kind-unknown", SCRIPT, 25, "did you mean instruct?"),
    ("script-leads-nowhere", SCRIPT, 19, "there is "),
    ("script-priority-unknown", SCRIPT, 31, "did you mean high?"),
    ("script-step-nobody-reaches", SCRIPT, 23, "let an answer, a rule or a next lead to look"),
    ("script-value-not-set", SCRIPT, 26, "there is ticket.type"),
    ("script-without-an-end", SCRIPT, 9, "add to confirm: - end: closed, with a disposition"),
    ("script-test-that-fails", SCRIPT, 39, "mend the script, or the test case"),
    ("solved-before-the-reply", "levels.yaml", 22, "write solved: 30m or more"),
    ("states-a-window-that-is-not", CLAUSES, 15, "write the id of one that is there"),
    ("store-without-a-period", "store.json", 6, 'write "period": {"n": 30, "unit": "days"}'),
    ("too-exact-money", "discretion.yaml", 3, "write case: 50.00"),
    ("two-levels-for-the-same", "levels.yaml", 21, "keep one of the two; the other is in levels.yaml line 16"),
    ("value-of-a-training", "training.yaml", 6, "did you mean order.days?"),
]  # fmt: skip
LOOKS = [
    ("not-translated", CLAUSES, 7, "add cs: …"),
    ("overdue-review", CLAUSES, 26, "review it with its owner"),
    ("other-clauses-in-a-language", CLAUSES, 10, "name the same clauses in every language"),
    ("other-numbers-in-a-language", CLAUSES, 10, "say the same numbers in every language"),
    ("script-without-a-test", SCRIPT, 1, "add tests: with a case for each way through"),
    ("unlock-of-what-is-open", "training.yaml", 11, "lock it by must_read of a clause, or unlock one of RET"),
    ("words-to-avoid", "templates.yaml", 4, "say rather: what we can do is"),
]  # fmt: skip


@cache
def found(name: str) -> tuple[Finding, ...]:
    changed = book_texts(BROKEN / name) if name else {}
    try:
        return check(book_of({**small(), **changed}), TODAY)
    except BadBook as bad:
        return bad.findings


def test_the_small_book_is_sound() -> None:
    assert found("") == ()


@pytest.mark.parametrize(("name", "file", "line", "cure"), [*STOPS, *LOOKS])
def test_a_broken_book_is_told_with_file_line_and_cure(
    name: str, file: str, line: int, cure: str
) -> None:
    does_stop = (name, file, line, cure) in STOPS
    told = [it for it in found(name) if (it.file, it.line, it.stops) == (file, line, does_stop)]
    assert [one.cure.startswith(cure) for one in told] == [True]


@pytest.mark.parametrize("name", [name for name, *_ in STOPS])
def test_nothing_is_told_of_files_that_are_sound(name: str) -> None:
    changed = set(book_texts(BROKEN / name))
    assert {one.file for one in found(name) if one.stops} <= changed


@pytest.mark.parametrize("name", [name for name, *_ in (*STOPS, *LOOKS)])
def test_all_that_is_told_is_given_to_the_translators(name: str) -> None:
    assert untranslated(*(text for one in found(name) for text in (one.what, one.cure))) == []


def test_every_folder_is_in_the_table() -> None:
    assert sorted(folder.name for folder in BROKEN.iterdir()) == sorted(
        name for name, *_ in (*STOPS, *LOOKS)
    )
    assert len(STOPS) + len(LOOKS) >= 30
