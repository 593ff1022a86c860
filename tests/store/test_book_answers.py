"""The policy book as its readers ask for it: contents with marks, a clause whole, and finds in five languages."""

import dataclasses
import unicodedata
from collections.abc import Iterator

import pytest

from app.domain.policy.adoption import Reading
from app.domain.policy.products import Product
from app.store.queries import Agents
from app.store.queries_book import PolicyArticle, PolicyBook, PolicyClause, PolicyFound
from app.workstation import Workstation
from tests.helpers.profiles import desk, open_profile, sign_in
from tests.helpers.shelved import put, shelve, shipped_book


@pytest.fixture(scope="module")
def station(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workstation]:
    made = open_profile(tmp_path_factory.mktemp("book"))
    made.perform_all(list(desk()))
    sign_in(made, "jn")
    shelve(made, shipped_book())
    yield made
    made.close()


def test_without_a_book_there_is_nothing_to_read(tmp_path_factory: pytest.TempPathFactory) -> None:
    empty = open_profile(tmp_path_factory.mktemp("empty"))
    sign_in(empty, "jn")
    assert empty.ask(PolicyBook()) is None
    assert empty.ask(PolicyClause("3.2")) is None
    assert empty.ask(PolicyArticle("product", "x")) is None
    assert empty.ask(PolicyFound("refund")) == ()
    empty.close()


def test_the_contents_hold_every_chapter_and_clause_in_order(station: Workstation) -> None:
    book = station.ask(PolicyBook())
    assert (book.label, book.owner) == ("3.2", shipped_book().cover.owner)
    assert [chapter.id for chapter in book.chapters] == sorted(
        c.id for c in shipped_book().chapters
    )
    shown = [line.id for chapter in book.chapters for line in chapter.clauses]
    assert len(shown) == len(shipped_book().clauses)
    assert shown == sorted(shown, key=lambda id: tuple(map(int, id.split("."))))
    shipped = shipped_book()
    articles = [("product", one.id) for one in shipped.products]
    articles += [("template", one.id) for one in shipped.templates]
    assert sorted((line.part, line.name) for line in book.articles) == sorted(articles)


def test_what_came_with_the_edition_is_marked(station: Workstation) -> None:
    book = station.ask(PolicyBook())
    marks = {line.id: line.mark for chapter in book.chapters for line in chapter.clauses}
    for clause in shipped_book().clauses:
        is_fresh = clause.in_force >= "2026-03-01"
        assert marks[clause.id] == (("changed" if clause.was else "new") if is_fresh else "")
    assert marks["3.2"] == "changed"


def test_a_clause_comes_with_what_uses_it_and_who_has_read_it(station: Workstation) -> None:
    row = station.ask(PolicyClause("3.2 b"))
    assert row.clause == next(one for one in shipped_book().clauses if one.id == "3.2")
    assert not row.line.is_read
    assert row.readers == 0
    assert row.people == len(station.ask(Agents()))
    put(station, [Reading("jn", {f"3.2@{row.clause.version}": "1"})])
    again = station.ask(PolicyClause("3.2"))
    assert again.line.is_read
    assert again.readers == 1
    put(station, [Reading("jn")])


def test_a_clause_that_is_not_in_force_is_none(station: Workstation) -> None:
    assert station.ask(PolicyClause("99.1")) is None


def test_an_article_has_its_sections(station: Workstation) -> None:
    product = Product("kettle", {"en": "Kettle"}, {"en": "Boils water."})
    shelve(station, dataclasses.replace(shipped_book(), products=(product,)))
    row = station.ask(PolicyArticle("product", product.id))
    assert row.line.title == product.name
    assert row.sections[0] == ({}, product.about)


@pytest.mark.parametrize("language", ["en", "zh", "cs", "lv", "it"])
def test_every_clause_is_found_by_the_beginning_of_its_title(
    station: Workstation, language: str
) -> None:
    for clause in shipped_book().clauses:
        title = clause.title[language]
        found = station.ask(PolicyFound(title[: max(4, len(title) - 2)], language, 100))
        assert clause.id in [row.name for row in found], title


def test_words_without_their_accents_are_found_too(station: Workstation) -> None:
    clause = next(one for one in shipped_book().clauses if one.id == "3.1")
    letters = unicodedata.normalize("NFD", clause.title["cs"])
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    assert bare != clause.title["cs"]
    assert "3.1" in [row.name for row in station.ask(PolicyFound(bare, "cs"))]


@pytest.mark.parametrize(
    ("typed", "language", "clause"),
    [
        ("退", "zh", "3.9"), ("退款", "zh", "3.9"), ("照片", "zh", "3.2"), ("生日", "zh", "5.4"),
        ("poskozen", "cs", "3.2"), ("fotograf", "lv", "3.2"), ("sudzib", "lv", "2.6"),
        ("perche", "it", "3.2"), ("gara", "it", "3.8"), ("guarant", "en", "3.8"),
    ],
)  # fmt: skip
def test_short_words_and_beginnings_are_found_in_every_language(
    station: Workstation, typed: str, language: str, clause: str
) -> None:
    for length in range(1, len(typed) + 1):
        names = [row.name for row in station.ask(PolicyFound(typed[:length], language, 100))]
        assert clause in names, typed[:length]


def test_a_number_finds_its_clause_first(station: Workstation) -> None:
    assert station.ask(PolicyFound("3.2"))[0].name == "3.2"


def test_the_snippet_shows_the_word_in_the_language_of_the_reader(station: Workstation) -> None:
    found = station.ask(PolicyFound("photos", "en"))
    assert found
    assert any("photos" in row.snippet.casefold() for row in found)


def test_nothing_looked_for_finds_nothing(station: Workstation) -> None:
    assert station.ask(PolicyFound("  ")) == ()
    assert station.ask(PolicyFound("zzzyx")) == ()
