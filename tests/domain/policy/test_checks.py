"""Checks say what they should, and are silent about what only looks like a mistake."""

import re
from datetime import date

import pytest

from app.domain.policy.checks import check
from app.domain.policy.checks_references import used_by
from app.domain.policy.files import book_of
from tests.domain.policy.books import TODAY, changed_book, small, small_book

CLAUSES = "clauses/03-refunds.yaml"


def told(file: str, old: str, new: str, today: date = TODAY) -> list[str]:
    return [f"{one.path}: {one.what}" for one in check(changed_book(file, old, new), today)]


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (CLAUSES, "do 30 dnů", "do třiceti dnů"),  # a number in words
        (CLAUSES, "Goods come back within 30 days.", "By § 1829 of the law goods come back within 30 days."),
        (CLAUSES, "do 30 dnů", "do 30,00 dnů a 1 500"),  # more numbers, none instead
        ("levels.yaml", "  - id: urgent\n", "  - id: gold\n    channel: [email, web]\n    tier: gold\n"
         "    handled_within: 4h\n  - id: urgent\n"),  # states more, and so decides
        ("levels.yaml", "  - id: urgent\n",
         "  - id: chat\n    channel: chat\n    handled_within: 4h\n  - id: urgent\n"),
        ("discretion.yaml", "goodwill: 100.00", "goodwill: 10.00"),  # as much as the lower role
        ("templates.yaml", "    for: ticket.type == \"after_sales\"\n", ""),
        ("book.yaml", "queues: [RET, BIL]\n", ""),
        ("scripts/damaged.yaml", "    - instruct: look\n", "    - instruct: look\n      skip: []\n"),
    ],
)  # fmt: skip
def test_what_is_no_mistake_is_not_told(file: str, old: str, new: str) -> None:
    assert told(file, old, new) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "what"),
    [
        (CLAUSES, "cs: Zboží se vrací do 30 dnů. Rozbité zboží řeší § 3.2.",
         "cs: Goods come back within 30 days. Broken goods are for § 3.2.", "the cs text is the same as the en one"),
        (CLAUSES, "cs: Třicet dní}", "cs: Třicet dní, fr: Trente jours}", "the book does not speak fr"),
        (CLAUSES, "    version: 1\n    in_force", "    version: 2\n    in_force", "version 2 without a history"),
        (CLAUSES, "      - version: 1", "      - version: 2", "version 2 stands behind version 2"),
        (CLAUSES, "review: 2027-01-15", "review: 2024-01-15", "reviewed on 2024-01-15, before it is in force"),
        ("book.yaml", "review: 2027-03-01", "review: 2026-02-01", "reviewed on 2026-02-01, before it is in force"),
        ("care.yaml", 'clause: "3.1 a"', "clause: the first", "no clause: 'the first'"),
        ("care.yaml", 'clause: "3.1 a"', 'clause: "3.2 a"', "clause 3.2 has no point a"),
        ("discretion.yaml", "- role: supervisor", "- role: boss", "there is no role boss"),
        ("care.yaml", 'customer.tier == "gold"', "customer.complaints", "gives INT, where BOOL is needed"),
        ("scripts/damaged.yaml", "    - instruct: look\n", "    - instruct: look\n      skip: [agnt]\n",
         "no role agnt"),
    ],
)  # fmt: skip
def test_what_is_one_is_told(file: str, old: str, new: str, what: str) -> None:
    assert any(what in one for one in told(file, old, new))


def test_a_script_without_a_language_is_told_once() -> None:
    texts = small()["scripts/damaged.yaml"]
    english = re.sub(r", cs: [^}]+}", "}", texts)
    book = book_of({**small(), "scripts/damaged.yaml": english})
    assert [(one.file, one.line, one.what) for one in check(book, TODAY)] == [
        ("scripts/damaged.yaml", 1, "not one of its 10 texts is in cs")
    ]


def test_care_may_ask_what_no_ticket_knows() -> None:
    gold = 'customer.tier == "gold"'
    assert told("care.yaml", gold, "customer.birthday") == []
    assert told("templates.yaml", 'ticket.type == "after_sales"', "customer.birthday") != []


def test_a_review_is_overdue_the_day_after() -> None:
    assert check(small_book(), date(2027, 1, 15)) == ()
    (late,) = check(small_book(), date(2027, 1, 16))
    assert (late.path, late.stops) == ("clauses[1].review", False)
    assert "the owner is Ben Birch" in late.cure


def test_a_clause_knows_what_rests_on_it() -> None:
    users = used_by(small_book())
    assert users["3.1"] == ("level/phone", "care/winter", "clause/3.2")
    assert "script/damaged" in users["3.2"]
    assert "clause/3.2" not in users["3.2"]


def test_a_chapter_tells_which_of_its_clauses_nothing_rests_on() -> None:
    new = """  - id: 3.3
    version: 1
    in_force: 2025-01-15
    title: {en: Alone, cs: Sama}
    text: {en: Nobody names me., cs: Nikdo mě nejmenuje.}
  - id: 3.2
"""
    assert told(CLAUSES, "  - id: 3.2\n", new) == ["clauses: nothing rests on 3.3"]
