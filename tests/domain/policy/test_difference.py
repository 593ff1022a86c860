"""Differences: what came, went and changed between two books, and which words of a text."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.policy.difference import (
    FieldChange,
    How,
    Mark,
    PartChange,
    Run,
    difference,
    runs_of,
)
from tests.domain.policy.books import changed_book, small_book

TEXTS = st.text("ab 中文.,\n", max_size=30)


@given(TEXTS, TEXTS)
def test_the_runs_hold_both_texts_whole(old: str, new: str) -> None:
    change = FieldChange("text", runs_of(old, new))
    assert (change.old, change.new) == (old, new)
    assert all(run.text for run in change.runs)


@given(TEXTS)
def test_the_same_text_is_one_run(text: str) -> None:
    assert runs_of(text, text) == ((Run(Mark.SAME, text),) if text else ())


def test_a_change_is_marked_word_by_word() -> None:
    assert runs_of("back in 14 days", "back in 30 days") == (
        Run(Mark.SAME, "back in "),
        Run(Mark.OLD, "14"),
        Run(Mark.NEW, "30"),
        Run(Mark.SAME, " days"),
    )


def test_a_lone_word_between_two_changes_goes_with_them() -> None:
    assert runs_of("once the goods are back", "as soon as the photos are back") == (
        Run(Mark.OLD, "once the goods"),
        Run(Mark.NEW, "as soon as the photos"),
        Run(Mark.SAME, " are back"),
    )


def test_each_sign_of_chinese_is_a_word() -> None:
    assert runs_of("十四天内退货", "三十天内退货")[-1] == Run(Mark.SAME, "天内退货")


def test_a_text_beyond_measure_is_told_whole() -> None:
    old, new = "word " * 3_000, "other " * 3_000
    assert runs_of(old, new) == (Run(Mark.OLD, old), Run(Mark.NEW, new))


def test_equal_books_do_not_differ() -> None:
    assert difference(small_book(), small_book()) == ()


def test_a_changed_clause_names_the_field_and_the_words() -> None:
    new = changed_book(
        "clauses/03-refunds.yaml", "come back within 30 days.", "come back within 45 days."
    )
    (change,) = difference(small_book(), new)
    assert (change.how, change.key) == (How.CHANGED, "clause/3.1")
    (field,) = change.fields
    assert field.path == "text.en"
    assert [run.text for run in field.runs if run.mark is not Mark.SAME] == ["30", "45"]


def test_what_is_in_hours_and_money_is_told_as_it_was_written() -> None:
    level = changed_book("levels.yaml", "answered_within: 30s", "answered_within: 2m")
    role = changed_book("discretion.yaml", "case: 500.00", "case: 550.00")
    assert difference(small_book(), level) == (
        PartChange(
            How.CHANGED,
            "level/phone",
            (FieldChange("answered_within", runs_of("30s", "2m")),),
        ),
    )
    (change,) = difference(small_book(), role)
    assert (change.key, change.fields[0].old, change.fields[0].new) == (
        "role/supervisor",
        "500.00",
        "550.00",
    )


def test_what_comes_and_what_goes_is_named() -> None:
    new = changed_book("templates.yaml", "id: sorry_broken", "id: sorry_late")
    assert [(one.how, one.key) for one in difference(small_book(), new)] == [
        (How.ADDED, "template/sorry_late"),
        (How.REMOVED, "template/sorry_broken"),
    ]


def test_history_is_no_change_of_what_holds() -> None:
    new = changed_book("clauses/03-refunds.yaml", "within 14 days", "within two weeks")
    assert new != small_book()
    assert difference(small_book(), new) == ()


def test_a_changed_window_of_the_store_is_told_by_its_name() -> None:
    new = changed_book("store.json", '"n": 30', '"n": 31')
    (change,) = difference(small_book(), new)
    (field,) = change.fields
    assert (change.key, field.path) == ("store/book", "windows[ordinary].period.n")


def test_steps_that_change_places_are_told_by_their_order() -> None:
    new = changed_book("scripts/damaged.yaml", "instruct: offer", "instruct: offer_new")
    (change,) = difference(small_book(), new)
    assert change.key == "script/damaged"
    assert change.fields[0].path == "steps"
    assert change.fields[0].new == "let_them_talk, what_broke, look, offer_new, send, closed"
