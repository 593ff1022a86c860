"""Each case collected from the tests and threads of other shops, and from the law, asked alone."""

from pathlib import Path
from typing import Any

import pytest

from tests.cases.lines import cases
from tests.cases.refunds import judged

CASES = list(cases(Path(__file__).with_name("cases.jsonl")))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_the_case_comes_out_as_expected(case: dict[str, Any]) -> None:
    verdict = judged(case)
    assert verdict.got == verdict.expected


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"op": "barter"}, "no such question: barter"),
        ({"op": "arith", "input": {"facts": {"moon": "1"}}}, "no rule for the facts ['moon']"),
        ({"op": "allocate", "input": {}}, "KeyError"),
    ],
)
def test_what_the_runner_does_not_know_it_says(change: dict[str, Any], told: str) -> None:
    verdict = judged(CASES[0] | change)
    assert not verdict.passed
    assert told in str(verdict.got)


def test_a_wrong_expectation_fails() -> None:
    for case in CASES:
        for key in case["expected"]:
            wrong = case | {"expected": case["expected"] | {key: {"odd": "77.77"}}}
            if key == "reason":
                wrong["expected"][key] = "art. 77(7)"
            assert not judged(wrong).passed, (case["id"], key)
