"""The product against cases from elsewhere, where the trial data lies; and the runner itself."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cases.__main__ import main
from tests.cases.families import NOT_BUILT, RUNNERS
from tests.cases.verdict import Verdict, told
from tests.helpers.shared import CHECKOUT, shared_data

FILES = {
    "orders": "orders/online_retail_1500_customers.csv.gz",
    "hours": "hours/business_hours_20.jsonl",
    "mail": "mail/expected.jsonl",
    "refunds": "refund_cases/cases.jsonl",
}


@pytest.mark.parametrize("family", list(RUNNERS))
def test_every_case_of_a_family_passes(family: str, capsys: pytest.CaptureFixture[str]) -> None:
    status = main([family, str(shared_data() / FILES[family])])
    *failures, last = capsys.readouterr().out.splitlines()
    assert failures == []
    assert last.endswith(" passed, 0 failed")
    assert not last.startswith("0 ")
    assert status == 0


@pytest.mark.parametrize("family", NOT_BUILT)
def test_a_family_to_come_says_so(family: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([family, "cases.jsonl"]) == 2
    assert capsys.readouterr().err == f"family {family} is not built yet\n"


def test_a_failing_case_is_told_in_one_line_and_fails_the_run(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good = {"id": "a", "op": "next_open", "hours": {"mon": [["09:00", "17:00"]]}, "tz": "UTC"}
    good |= {"start": "2024-04-01T08:00:00+00:00", "expect": "2024-04-01T09:00:00+00:00"}
    bad = good | {"id": "b", "expect": "2024-04-01T10:00:00+00:00"}
    odd = good | {"id": "c", "hours": {}}
    file = tmp_path / "hours.jsonl"
    file.write_text("\n".join(map(json.dumps, (good, bad, odd))), "utf-8")
    assert main(["hours", str(file)]) == 1
    first, second, last = capsys.readouterr().out.splitlines()
    assert first.startswith("b: expected ")
    assert second.startswith("c: expected ")
    assert "BadCalendar" in second
    assert last == "1 passed, 2 failed"


def test_no_cases_at_all_are_no_success(capsys: pytest.CaptureFixture[str]) -> None:
    said: list[str] = []
    assert not told(iter(()), said.append)
    assert said == ["0 passed, 0 failed"]
    assert main(["hours", "/nowhere/at/all"]) == 2


def test_what_only_looks_equal_is_not() -> None:
    assert not Verdict("a", 1, True).passed
    assert not Verdict("a", "1", 1).passed
    assert Verdict("a", [1], [1]).passed


def test_it_runs_from_a_shell() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.cases", "sla", "x"],
        cwd=CHECKOUT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (2, "family sla is not built yet\n")
