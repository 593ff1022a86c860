"""Formulas are checked before they run, cost little, and give the same everywhere."""

import time

import pytest

from app.domain.formula import BadFormula, Formula, NoValue, Value, ValueType, named
from tests.domain.formulas import NAMES, VALUES, VECTORS
from tests.helpers.catalogue import untranslated


@pytest.mark.parametrize(("text", "expected"), VECTORS)
def test_a_formula_gives_its_value(text: str, expected: Value | None):
    formula = Formula.of(text, NAMES)
    if expected is None:
        with pytest.raises(NoValue):
            formula.value(VALUES)
        return
    found = formula.value(VALUES)
    assert (found, type(found)) == (expected, type(expected))


@pytest.mark.parametrize(
    ("text", "place", "what"),
    [
        ("order.dayz <= 14", (1, 6), "order.dayz is not known here"),
        ("order.days <= 'x'", (1, 12), "does not go with"),
        ("order.days +", (1, 13), "mismatched input"),
        ("order.exists &&\n order.payd > 1", (2, 7), "order.payd is not known here"),
        ("", (1, 1), "expected a formula"),
        ("1 +" * 2_000 + "1", (1, 1), "at most"),
        ("{'a': 1}", (1, 1), "nothing here can hold"),
        ("open('/etc/passwd')", (1, 5), "open is not known"),
        ("ticket.__class__", (1, 7), "not known"),
    ],
)
def test_a_bad_formula_says_where_and_what(text: str, place: tuple[int, int], what: str):
    with pytest.raises(BadFormula) as caught:
        Formula.of(text, NAMES)
    assert (caught.value.line, caught.value.column) == place
    assert what in caught.value.what
    assert untranslated(caught.value.pointed, caught.value.cure) == []
    caret = str(caught.value).splitlines()[-1]
    assert caret.index("^") == 2 + place[1] - 1


def test_an_unknown_name_is_mended_by_the_nearest():
    with pytest.raises(BadFormula) as caught:
        Formula.of("order.dayz > 1", NAMES)
    assert caught.value.cure == "did you mean order.days?"


def test_a_condition_must_be_one():
    with pytest.raises(BadFormula, match="gives INT, where BOOL"):
        Formula.of("order.days", NAMES, ValueType.FLAG)
    assert Formula.of("order.days > 3", NAMES, ValueType.FLAG).holds(VALUES)


def test_a_condition_over_what_is_not_known_does_not_hold():
    assert not Formula.of("amount > 5", NAMES).holds(VALUES)
    assert not Formula.of("amount <= 5", NAMES).holds(VALUES)


@pytest.mark.parametrize(
    ("name", "value"),
    [("order.days", "12"), ("order.days", True), ("order.exists", 1), ("today", "soon"),
     ("ticket.tags", "damaged"), ("litres", "0.1"), ("ticket.type", 5)],
)  # fmt: skip
def test_a_value_of_another_type_is_no_value(name: str, value: Value):
    formula = Formula.of(f"{name} == {name}", NAMES)
    with pytest.raises(NoValue):
        formula.value({name: value})


def test_a_formula_that_would_run_for_long_is_stopped():
    names = {"many": ValueType.WHOLES}
    deep = Formula.of("many.all(a, many.all(b, many.all(c, a + b + c >= 0)))", names)
    begun = time.monotonic()
    with pytest.raises(NoValue, match="budget"):
        deep.value({"many": list(range(300))})
    assert time.monotonic() - begun < 20


def test_what_a_formula_reads_is_known_before():
    text = "ticket.tags.size() > 0 && 'order.paid' != ticket.type && order.days > amounts[0]"
    assert named(text, NAMES) == ("ticket.tags", "ticket.type", "order.days", "amounts")


def test_a_formula_is_compiled_once():
    assert Formula.of("order.days < 3", NAMES) is Formula.of("order.days < 3", NAMES)
    other = {"order.days": ValueType.NUMBER}
    assert Formula.of("order.days < 3.0", other).reads == other
