"""From the shipped book to a bundle: all of it in parts, and what deciding needs compiled from them."""

from datetime import UTC, datetime, timedelta
from functools import cache

import pytest

from app.domain.ids import moment
from app.domain.policy.book import Book
from app.domain.policy.bundle import BadBundle, Bundle, read_bundle
from app.domain.policy.editions import check_form, shown_of
from app.domain.policy.files import book_of
from app.domain.policy.locks import locks_of
from app.domain.policy.parts import edition_of
from app.domain.policy.promised import Facts, levels_of
from app.importers.demo.policy import before
from app.settings.policybook import book_texts
from app.settings.rules import law_texts, policy_text
from tests.helpers.editions import MARTA


@cache
def shipped() -> tuple[Book, Bundle]:
    book = book_of(book_texts())
    return book, edition_of(book, law_texts(), 7)


def test_every_piece_of_the_book_and_every_law_is_a_part() -> None:
    book, made = shipped()
    laws = {f"law/{name}" for name in law_texts()}
    assert set(made.edition.manifest) == {*book.parts, *laws}
    assert all(part.is_whole for part in made.parts)
    texts = {part.key: part for part in made.parts}
    assert texts["store/book"].read() == {"text": policy_text()}
    check_form(made.edition)


def test_a_bundle_is_read_as_it_was_written() -> None:
    _, made = shipped()
    assert read_bundle(made.sealed(MARTA).written()) == made.sealed(MARTA)
    with pytest.raises(BadBundle, match=r"policy\.unreadable"):
        read_bundle(made.written()[:-1])


def test_an_edition_begins_on_the_first_moment_of_its_day_in_the_zone_of_the_house() -> None:
    book, made = shipped()
    assert book.cover.in_force == "2026-03-01"
    assert made.edition.head.in_force_at == datetime(2026, 2, 28, 22, tzinfo=UTC)


def test_each_script_has_a_line_with_its_pin() -> None:
    book, made = shipped()
    lines = {line.id: line for line in shown_of(made.edition).scripts}
    assert set(lines) == {script.name for script in book.scripts}
    for script in book.scripts:
        line = lines[script.name]
        assert line.pin == made.edition.manifest[f"script/{script.name}"]
        assert (line.when, line.attach, line.version) == (
            script.when,
            script.attach,
            script.version,
        )
        assert 0 < line.steps <= len(script.steps)


def test_levels_promise_what_the_book_says() -> None:
    book, made = shipped()
    levels = levels_of(made.edition.head.levels)
    assert len(levels.lines) == len(book.levels)
    urgent = levels.reply(Facts("email", "technical", "urgent"))
    online = levels.reply(Facts("email", "inquiry", "low"))
    assert urgent is not None
    assert online is not None
    assert (urgent.reply_s, urgent.clause) == (1800, "4.3 a")
    assert online.reply_s == 24 * 3600
    assert levels.hours is not None
    assert not levels.hours.is_open(datetime(2026, 11, 18, 10, tzinfo=UTC))  # a holiday in Latvia
    assert levels.hours.is_open(datetime(2026, 11, 19, 10, tzinfo=UTC))


def test_a_clause_that_must_be_read_locks_its_queues_after_its_days() -> None:
    book, made = shipped()
    (clause,) = [clause for clause in book.clauses if clause.id == "3.2"]
    (line,) = [line for line in locks_of(made.edition.head.locks) if line.clause == "3.2"]
    assert clause.must_read is not None
    assert clause.must_read.question is not None
    begin = made.edition.head.in_force_at
    assert moment(line.due_us) - begin >= timedelta(days=clause.must_read.days)
    assert line.queues == clause.must_read.locks
    answers = clause.must_read.question.answers
    assert [answers[number].right for number in line.right] == [True]


def test_only_what_changed_between_two_editions_has_another_id() -> None:
    book, made = shipped()
    older = edition_of(before(book), law_texts(), 6)
    ids = {part.key: part.id for part in older.parts}
    changed = {part.key for part in made.parts if ids.get(part.key) != part.id}
    clauses = {f"clause/{c.id}" for c in book.clauses if c.in_force >= book.cover.in_force}
    assert changed - {key for key in changed if key.startswith("chapter/")} == {
        "cover/book", *clauses,
    }  # fmt: skip
    assert edition_of(book, law_texts(), 7).edition == made.edition
