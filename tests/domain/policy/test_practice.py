"""A walk of a training case is scored by the answers a good agent finds."""

import json

from hypothesis import given
from hypothesis import strategies as st

from app.domain.policy.practice import score_of
from app.domain.policy.training import Training

STEPS = ["a", "b", "c", "d"]
ANSWERS = {step: json.dumps(f"right {step}") for step in STEPS}


def training(answers: dict[str, str] = ANSWERS, score: int = 75) -> Training:
    return Training("t", {"en": "T"}, "s", {"en": "Told"}, {}, answers, score=score)


@given(st.sets(st.sampled_from(STEPS)))
def test_the_score_is_the_share_of_right_answers_and_names_the_others(wrong: set[str]) -> None:
    given_ = {step: '"other"' if step in wrong else answer for step, answer in ANSWERS.items()}
    score = score_of(training(), given_)
    assert score.percent == 100 - 25 * len(wrong)
    assert {miss.step for miss in score.misses} == wrong
    assert score.is_passed == (len(wrong) <= 1)


def test_what_was_not_answered_is_missed() -> None:
    (miss,) = score_of(training({"a": '"x"'}), {}).misses
    assert (miss.step, miss.given, miss.expected) == ("a", "", '"x"')


def test_of_several_picked_answers_the_order_does_not_count() -> None:
    assert score_of(training({"a": '["x", "y"]'}), {"a": '["y", "x"]'}).percent == 100
    assert score_of(training({"a": '["x", "y"]'}), {"a": '["x"]'}).percent == 0


def test_a_case_without_expected_answers_is_passed_by_walking_it() -> None:
    assert score_of(training({}), {}).is_passed
