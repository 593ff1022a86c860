"""What rests on a part of the book is known before it is changed, near and far."""

from app.domain.policy.where_used import impact, users
from tests.helpers.shelved import shipped_book


def test_a_clause_reaches_the_scripts_that_cite_it_and_what_hands_over_to_them() -> None:
    book = shipped_book()
    known = users(book)
    script = next(it for it in book.scripts if it.uses)
    used = f"script/{script.uses[0]}"
    assert f"script/{script.name}" in known[used]
    inner = next(it for it in book.scripts if it.name == script.uses[0])
    clause = next(step.clause for step in inner.steps if step.clause).split(" ")[0]
    assert used in known[f"clause/{clause}"]
    assert f"script/{script.name}" in impact(known, f"clause/{clause}")


def test_a_part_that_nothing_names_reaches_nothing_and_circles_end() -> None:
    assert impact({}, "script/alone") == ()
    assert impact({"a": ("b",), "b": ("a", "c")}, "a") == ("b", "c")


def test_a_training_rests_on_its_script() -> None:
    book = shipped_book()
    training = next(it for it in book.trainings if it.script)
    assert f"training/{training.id}" in users(book)[f"script/{training.script}"]
