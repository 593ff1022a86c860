"""Expressions of forms and conditions of ours say the same, both ways; what has no words is refused with a cure."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from app.importers.scripts.xpath import Untranslatable, cel_of, xpath_of

NAMES = {name: name for name in ("a", "b", "c")}


def same(name: str) -> str:
    return name


@pytest.mark.parametrize(
    ("xpath", "cel"),
    [
        (
            "${a} = 'yes' and (${b} > 3 or not(selected(${c}, 'x')))",
            'a == "yes" && (b > 3 || !("x" in c))',
        ),
        (". >= 0 and . <= 100", "value >= 0 && value <= 100"),
        ("if(${a} > 1, 'p', 'q')", '(a > 1 ? "p" : "q")'),
        (
            "string-length(.) > 3 and regex(., '^[a-z]+$')",
            'size(value) > 3 && value.matches("^[a-z]+$")',
        ),
        ("-${a} * 2 div 3 mod 4 - (1 - 2)", "-a * 2 / 3 % 4 - (1 - 2)"),
        ("${a} != true() or today() > ${b}", "a != true || today > b"),
        ("min(${a}, 3) + abs(${b})", "math.least(a, 3) + math.abs(b)"),
        ('starts-with(${a}, "it\'s")', 'a.startsWith("it\'s")'),
    ],
)
def test_the_common_functions_go_both_ways(xpath: str, cel: str) -> None:
    assert cel_of(xpath, same) == cel
    assert xpath_of(cel, NAMES) == xpath


@pytest.mark.parametrize(
    ("xpath", "what"),
    [
        ("pulldata('x', 'y')", "pulldata() is not known here"),
        ("${a} = ", "nothing stands where a value is needed"),
        ("(${a}", "')' is missing"),
        ("${a} ${b}", "'${b}' is one too many"),
        ("selected(${a})", "selected() takes 2 values"),
        ("${a} | ${b}", "'|' has no meaning here"),
    ],
)
def test_what_has_no_meaning_is_refused(xpath: str, what: str) -> None:
    with pytest.raises(Untranslatable) as caught:
        cel_of(xpath, same)
    assert (str(caught.value), bool(caught.value.cure)) == (what, True)


@pytest.mark.parametrize(
    "cel", ["ticket.type == 'x'", "a.map(x, x)", "[1, 2]", "timestamp('x')", "a ="]
)
def test_a_condition_without_words_there_is_refused(cel: str) -> None:
    with pytest.raises(Untranslatable):
        xpath_of(cel, NAMES)


LEAVES = st.sampled_from(["${a}", "${b}", "'x'", "3", ".", "today()"])
TREES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.builds(
            "{} {} {}".format, inner, st.sampled_from(["+", "=", "and", "or", "<", "div"]), inner
        ),
        st.builds("({})".format, inner),
        st.builds("not({})".format, inner),
        st.builds("selected({}, {})".format, inner, inner),
        st.builds("if({}, {}, {})".format, inner, inner, inner),
    ),
    max_leaves=8,
)


@given(TREES)
@example("selected(${a}, ${a} + ${a})")
def test_there_and_back_is_the_same_condition(xpath: str) -> None:
    cel = cel_of(xpath, same)
    assert cel_of(xpath_of(cel, NAMES), same) == cel
