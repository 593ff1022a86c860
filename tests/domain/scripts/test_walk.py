"""A walk leads through a script by answers and values: forth, back, round in circles, and always to an end."""

import json
from typing import Any

import pytest
from hypothesis import given

from app.domain.scripts.checklist import Answer
from app.domain.scripts.script import (
    AnswerType,
    Calculation,
    Choice,
    Field,
    Mode,
    Script,
    Stage,
    StepKind,
)
from app.domain.scripts.walk import TURNS, Mark, Walk, walk
from tests.domain.scripts.walking import (
    GIVEN,
    NOW,
    any_value,
    ask,
    end,
    rule,
    script,
    scripts,
    step,
)


def answer(name: str, value: Any = True, turn: int = 0, role: str = "agent") -> Answer:
    return Answer(name, "jn", NOW, json.dumps(value), turn, role=role)


def skip(name: str, role: str = "agent") -> Answer:
    return Answer(name, "jn", NOW, "", reason="not here", role=role)


def walked(made: Script, *answers: Answer, **more: Any) -> Walk:
    return walk(made, answers, GIVEN, more.get("library"))


BRANCHED = script(
    ask("what", "a>left", "b"),
    step("right"),
    rule("late", ("order.days > 14", "no"), otherwise="money"),
    step("left", next="late"),
    step(
        "money", StepKind.CALCULATE, sets=(Calculation("amount", "math.least(order.paid, 15000)"),)
    ),
    step("pay", minutes=3, next="closed"),
    end("no"),
    end("closed"),
)


def test_an_answer_leads_to_its_own_next_step():
    assert walked(BRANCHED).path == ("what",)
    assert walked(BRANCHED, answer("what", "a")).path == ("what", "left")
    assert walked(BRANCHED, answer("what", "b")).path == ("what", "right")


def test_a_rule_takes_the_first_condition_that_holds_or_else():
    done = answer("what", "b"), answer("right")
    assert walked(BRANCHED, *done).path == ("what", "right", "late", "money", "pay")
    late = walk(BRANCHED, done, GIVEN | {"order.days": 15})
    assert (late.ended, late.end) == ("no", "no")
    unknown = walk(BRANCHED, done, {})
    assert unknown.path[-1] == "pay"  # no order, no days: else


def test_what_was_calculated_and_looked_at_is_known():
    found = walked(BRANCHED, answer("what", "b"), answer("right"))
    assert found.values == {"what": "b", "right": True, "amount": 15_000}
    assert found.used == {"order.days", "order.paid"}
    assert walked(BRANCHED).used == frozenset()  # what only lies ahead was not decided yet


def test_a_script_ends_at_its_end_or_after_its_last_step():
    whole = walked(BRANCHED, answer("what", "b"), answer("right"), answer("pay"))
    assert (whole.ended, whole.end, whole.open, whole.minutes_left) == ("closed", "closed", None, 0)
    assert walked(script(step("only")), answer("only")).ended == "done"


def test_a_step_whose_condition_does_not_hold_is_not_asked():
    made = script(step("a", relevant="order.days > 14"), step("b"))
    assert walked(made).path == ("b",)


def test_an_answer_that_does_not_fit_leaves_its_step_open():
    found = walked(BRANCHED, answer("what", "c"))
    assert found.open is not None
    assert (found.open.key, found.open.fit and found.open.fit.problem) == ("what", "choice")


def test_a_constraint_looks_at_the_answer():
    price = Field("price", AnswerType.MONEY, constraint="value <= order.paid")
    made = script(step("price", StepKind.ASK, fields=(price,)))
    assert walked(made, answer("price", 42_000)).ended == "done"
    assert walked(made, answer("price", 42_001)).open is not None


def test_a_form_asks_for_a_group_of_fields_as_often_as_it_says():
    fields = (
        Field("goods"),
        Field("count", AnswerType.INTEGER, relevant="goods != 'none'", constraint="value > 0"),
        Field("double", AnswerType.INTEGER, calculation="count * 2"),
    )
    made = script(step("form", StepKind.FORM, fields=fields, repeat="order.days / 6"), step("z"))
    groups = [{"goods": "lamp", "count": 2}, {"goods": "none"}]
    assert walked(made, answer("form", groups[:1])).path == ("form",)
    found = walked(made, answer("form", groups))
    assert found.values == {"goods": ["lamp", "none"], "count": [2], "double": [4]}
    assert found.path == ("form", "z")


def test_evidence_blocks_until_there_is_enough():
    made = script(step("photos", StepKind.EVIDENCE, at_least=2), step("z"))
    assert walked(made, answer("photos", ["one"])).path == ("photos",)
    assert walked(made, answer("photos", ["one", "two"])).path == ("photos", "z")


def test_an_approval_is_asked_for_where_it_is_needed_and_given_by_whom_it_names():
    made = script(
        step("over", StepKind.APPROVAL, condition="order.paid > 15000", by="senior"), step("z")
    )
    assert walk(made, (), GIVEN | {"order.paid": 10}).path == ("z",)
    assert walked(made, answer("over", True, role="agent")).path == ("over",)
    assert walked(made, answer("over", False, role="senior")).path == ("over", "z")


def test_a_wait_passes_with_an_answer_or_after_the_last_follow_up():
    made = script(step("wait", StepKind.WAIT, days=3, times=2), step("z"))
    assert walked(made, answer("wait", 1)).path == ("wait",)
    assert walked(made, answer("wait", 0)).path == ("wait", "z")
    assert walked(made, answer("wait", 2)).path == ("wait", "z")


def test_a_step_is_skipped_by_whom_the_policy_lets():
    made = script(step("a", skip=("senior",)), step("b", required=False))
    assert walked(made, skip("a")).path == ("a",)
    assert walked(made, skip("a", "senior")).path == ("a", "b")
    assert walked(made, skip("a", "supervisor"), skip("b")).ended == "done"


def test_a_loop_asks_anew_each_time_and_ends():
    made = script(ask("fixed", "yes>z", "no"), step("try", next="fixed"), end("z"))
    first = answer("fixed", "no"), answer("try")
    found = walked(made, *first)
    assert found.open is not None
    assert (found.open.key, found.open.turn) == ("fixed", 1)
    assert walked(made, *first, answer("fixed", "yes", 1)).ended == "z"
    ever = [
        answer(name, value, turn)
        for turn in range(99)
        for name, value in (("fixed", "no"), ("try", True))
    ]
    assert walked(made, *ever).ended == "z"
    assert sum(visit.key == "try" for visit in walked(made, *ever).visits) == TURNS


def test_a_rule_that_leads_to_itself_ends():
    made = script(rule("round", ("true", "round")), end("z"))
    assert walked(made).ended == "z"


def test_another_script_is_walked_inside_and_says_how_it_ended():
    inner = script(ask("deep", "good>well", "bad"), end("badly"), end("well"), name="inner")
    outer = script(
        step("hand", StepKind.SCRIPT, use="inner"), rule("how", ("hand == 'well'", "z"), otherwise="y"),
        end("y"), end("z"),
    )  # fmt: skip
    library = {"inner": inner}
    found = walked(outer, library=library)
    assert found.path == ("hand/deep",)
    assert walked(outer, answer("hand/deep", "good"), library=library).ended == "z"
    assert walked(outer, answer("hand/deep", "bad"), library=library).ended == "y"
    assert walked(outer).open is not None  # without the other script it is ticked off by hand
    assert walked(outer, answer("hand", "well")).ended == "z"


FREE = (step("a"), step("b", stage=Stage.OFFER), step("c", stage=Stage.OFFER), end("z"))


@pytest.mark.parametrize(
    ("mode", "open_now"), [(Mode.STRICT, {"a"}), (Mode.MIXED, {"a"}), (Mode.FREE, {"a", "b", "c"})]
)
def test_the_order_is_as_strict_as_the_script_says(mode: Mode, open_now: set[str]):
    found = walked(script(*FREE, mode=mode))
    assert {visit.key for visit in found.visits if visit.mark is Mark.OPEN} == open_now
    assert [visit.key for visit in found.missing] == ["a", "b", "c"]


def test_in_a_free_order_any_step_may_be_first_and_the_end_comes_last():
    made = script(*FREE, mode=Mode.FREE)
    assert walked(made, answer("c")).ended == ""
    assert walked(made, answer("c"), answer("a"), answer("b")).ended == "z"


def test_in_a_mixed_order_a_stage_opens_when_the_one_before_is_done():
    found = walked(script(*FREE, mode=Mode.MIXED), answer("a"))
    assert {visit.key for visit in found.visits if visit.mark is Mark.OPEN} == {"b", "c"}


def test_a_free_order_does_not_look_past_what_an_open_answer_decides():
    made = script(
        ask("what", "a", "b"), rule("by", ("what == 'a'", "z")), step("b"), end("z"), mode=Mode.FREE
    )
    marks = {visit.key: visit.mark for visit in walked(made).visits}
    assert (marks["what"], marks["by"], marks["b"]) == (Mark.OPEN, Mark.AHEAD, Mark.AHEAD)


def test_back_leads_to_what_was_done_last():
    found = walked(BRANCHED, answer("what", "b"), answer("right"))
    assert found.back is not None
    assert found.back.key == "right"
    assert walked(BRANCHED).back is None


def test_a_choice_is_offered_while_its_condition_holds():
    answers = (Choice("free", condition="order.paid < 10"), Choice("dear"))
    made = script(
        step("pick", StepKind.ASK, fields=(Field("pick", AnswerType.ONE, answers=answers),))
    )
    assert walked(made, answer("pick", "free")).ended == ""
    assert walked(made, answer("pick", "dear")).ended == "done"


@given(made=scripts(), other=scripts("other"))
def test_no_script_leaves_anybody_stuck(made: Script, other: Script):
    """Whatever leads wherever: there is always a step to answer, a new one each time, or the script has ended."""
    library = {"s": made, "other": other}
    answers: list[Answer] = []
    for _ in range(30):
        now = walk(made, answers, GIVEN, library)
        again = walk(made, reversed(answers), GIVEN, library)
        assert (now.path, now.values, now.ended) == (again.path, again.values, again.ended)
        if now.ended:
            assert now.open is None
            assert not now.missing
            return
        assert now.open is not None
        one = now.open
        assert (one.key, one.turn) not in {(done.step, done.turn) for done in answers}
        answers.append(answer(one.key, any_value(one), one.turn, "supervisor"))
