"""The files of a book: what was written is what is read, and every mistake of every file is named at once."""

from dataclasses import replace

import pytest

from app.domain.codec import from_image, to_image
from app.domain.policy.clauses import Clause
from app.domain.policy.files import MOST_FILES, book_of
from app.domain.policy.findings import BadBook
from tests.domain.policy.books import changed, small, small_book


def mistakes(texts: dict[str, str]) -> list[str]:
    with pytest.raises(BadBook) as bad:
        book_of(texts)
    return str(bad.value).splitlines()


def test_a_small_book_is_read_whole() -> None:
    book = small_book()
    assert [len(part) for part in (book.chapters, book.clauses, book.products, book.levels)] == [
        1,
        2,
        1,
        3,
    ]
    assert list(book.parts) == [
        "cover/book", "chapter/3", "clause/3.1", "clause/3.2", "product/k40-filter", "hours/book",
        "level/phone", "level/online", "level/urgent", "role/agent", "role/supervisor", "store/book",
        "conduct/book", "template/sorry_broken", "training/broken_lamp", "survey/after_solved",
        "care/winter", "script/damaged",
    ]  # fmt: skip


def test_a_clause_holds_what_was_written() -> None:
    first, second = small_book().clauses
    assert (first.id, first.version, first.in_force) == ("3.1", 2, "2026-03-01")
    assert (first.owner, first.review) == ("Ada Alder", "2027-03-01")  # the book's own
    assert (second.owner, second.review) == ("Ben Birch", "2027-01-15")
    assert first.points[0].states[0].says[0].amount == 30
    assert first.was[0].changed == {
        "en": "Customers asked for more time.",
        "cs": "Zákazníci chtěli víc času.",
    }
    reading = second.must_read
    assert reading is not None
    assert (reading.days, reading.locks) == (10, ("RET",))
    assert reading.question is not None
    assert [one.right for one in reading.question.answers] == [False, True]


def test_money_is_exact_and_values_have_their_whole_names() -> None:
    agent, supervisor = small_book().discretion
    assert (agent.case, agent.day, agent.goodwill) == (5_000, 30_000, 1_000)
    assert supervisor.case == 50_000
    training = small_book().trainings[0]
    assert (training.values, training.answers) == ({"order.days": "11"}, {"what_broke": '"lamp"'})
    assert (training.score, training.unlocks) == (80, ("RET",))


@pytest.mark.parametrize("key", list(small_book().parts))
def test_every_part_comes_back_from_its_image(key: str) -> None:
    part = small_book().parts[key]
    assert from_image(type(part), to_image(part)) == part


def test_the_places_of_a_book_are_no_part_of_what_it_says() -> None:
    moved = book_of(changed("levels.yaml", "calendar:", "\n\ncalendar:"))
    assert moved == small_book()
    assert moved.origins["level/phone"].place("") != small_book().origins["level/phone"].place("")


def test_a_part_knows_where_each_of_its_fields_stands() -> None:
    origin = small_book().origins["clause/3.2"]
    lines = small()["clauses/03-refunds.yaml"].splitlines()
    line, column = origin.place("must_read.question.answers[1].right")
    assert lines[line - 1][column - 1 :].startswith("right: true")
    assert origin.place("say.lv") == origin.place("say")


def test_a_word_is_found_within_a_text_of_many_lines() -> None:
    origin = small_book().origins["clause/3.2"]
    lines = small()["clauses/03-refunds.yaml"].splitlines()
    line, column = origin.place_of("text.en", "3.1")
    assert (lines[line - 1].strip(), column) == ("The phone is answered as § 3.1 says.", 36)
    assert origin.place_of("text.en", "nowhere") == origin.place("text.en")


def test_a_script_knows_its_places_too() -> None:
    origin = small_book().origins["script/damaged"]
    line, column = origin.place("stages.understand[1].answers[0].text.cs")
    assert (
        small()["scripts/damaged.yaml"].splitlines()[line - 1][column - 1 :].startswith("cs: Lampa")
    )


def test_clauses_stand_in_the_order_of_their_numbers() -> None:
    clauses = [
        replace(small_book().clauses[0], id=number) for number in ("3.10", "3.9", "10.1", "3.9.1")
    ]
    assert [one.id for one in sorted(clauses, key=lambda one: one.key)] == [
        "3.9",
        "3.9.1",
        "3.10",
        "10.1",
    ]


def test_a_number_needs_no_quotes() -> None:
    clause = from_image(Clause, to_image(small_book().clauses[0]))
    assert (clause.id, clause.chapter) == ("3.1", "3")


def test_mistakes_of_all_files_are_told_at_once_in_their_order() -> None:
    texts = dict(small())
    texts["levels.yaml"] = texts["levels.yaml"].replace("30s", "soon")
    texts["discretion.yaml"] = texts["discretion.yaml"].replace("50.00", "50.001", 1)
    texts["book.yaml"] = texts["book.yaml"].replace("owner: Ada", "ownr: Ada")
    texts["products.yaml"] = "products: [\n"
    told = [one.partition(": ")[0] for one in mistakes(texts)]
    assert [one.split(":")[0] for one in told] == [
        "book.yaml", "book.yaml", "discretion.yaml", "levels.yaml", "products.yaml",
    ]  # fmt: skip


def test_a_book_without_its_cover_is_none() -> None:
    texts = {name: text for name, text in small().items() if name != "book.yaml"}
    assert mistakes(texts) == [
        "book.yaml:1:1: file: there is no such file — add it: it says what the book is"
    ]


@pytest.mark.parametrize("file", sorted(small()))
def test_a_file_of_mere_words_is_told(file: str) -> None:
    assert mistakes({**small(), file: "mere words"})[0].startswith(f"{file}:1:1: ")


def test_more_files_than_anybody_wrote_are_refused() -> None:
    texts = {**small(), **{f"clauses/{n}.txt": "" for n in range(MOST_FILES)}}
    assert any(f"more than {MOST_FILES} files" in one for one in mistakes(texts))


def test_a_small_book_may_leave_out_what_it_does_not_need() -> None:
    texts = {name: small()[name] for name in ("book.yaml",)}
    book = book_of(texts)
    assert list(book.parts) == ["cover/book", "conduct/book"]


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        ("book.yaml", "EUR", "ECU", "8:11: currency: no currency: 'ECU' — write three letters, such as EUR"),
        ("book.yaml", "[en, cs]", "[]", "7:12: languages: no languages — write languages: [en, cs]"),
        ("book.yaml", "small-shop", "Small Shop", "1:7: book: no id: 'Small Shop' — use small letters"),
        ("conduct.yaml", "{en: [unf", "{english: [unf", "6:22: instead[0].avoid.english: no language"),
        ("conduct.yaml", "avoid: {en: [unfortunately we cannot], cs: [bohužel nemůžeme]}", "x: 1",
         "6:5: instead[0].avoid: names no words — write avoid:"),
        ("surveys.yaml", "kind: stars", "kind: moons", "questions[0].kind: expected one of stars, nps, text"),
        ("training.yaml", "who: customer", "who: nobody", "turns[0].who: nobody: 'nobody' — write one of"),
        ("training.yaml", "pass: 80", "pass: 101", "pass: more than all of it — write pass: 85"),
        ("clauses/03-refunds.yaml", "version: 2", "version: 0", "versions begin with 1 — write version: 1"),
        ("clauses/03-refunds.yaml", "- window: ordinary", "- shop: ordinary", "states nothing known — name a window"),
        ("discretion.yaml", "case: 50.00", "cas: 50.00", "roles[0].case: says no limit — add case: 0.00"),
        ("discretion.yaml", "case: 50.00", "case: -50.00", "not an amount of EUR — write case: 50.00"),
        ("care.yaml", "when: ", "whenever: ", "rules[0].when: expected a text — add when: and say it"),
        ("scripts/damaged.yaml", "script: damaged", "script: broken",
         "the script is called broken — write script: damaged"),
    ],
)  # fmt: skip
def test_each_mistake_has_its_cure(file: str, old: str, new: str, told: str) -> None:
    assert any(one.startswith(file) and told in one for one in mistakes(changed(file, old, new)))
