"""How figures are judged and told; the measuring itself is tried by every run of the bench."""

import json
from pathlib import Path

import pytest

from tests.bench import told
from tests.bench.gauge import Figure, Goal, Wrong, expect, figure, measured, percentile, timed
from tests.bench.gauge import Spent as S


@pytest.mark.parametrize(
    ("one", "verdict"),
    [
        (Figure("a", 2.0, goal=Goal(2, 5), p95=5.0), "ok"),
        (Figure("a", 2.1, goal=Goal(2, 5), p95=4.0), "over"),
        (Figure("a", 1.0, goal=Goal(2, 5), p95=5.1), "over"),
        (Figure("a", 9.0, goal=Goal(10), p95=99.0), "ok"),
        (Figure("a", 9.0), ""),
        (Figure("a", None), "failed"),
        (Figure("a", 1.0, goal=Goal(2, 5), wrong="one row is missing"), "failed"),
    ],
)
def test_a_figure_is_judged_by_its_effect_first_and_then_by_its_goal(
    one: Figure, verdict: str
) -> None:
    assert one.verdict == verdict


def test_a_share_of_all_values_lies_at_or_below_its_percentile() -> None:
    values = [float(n) for n in range(100, 0, -1)]
    assert [percentile(values, share) for share in (0.0, 0.5, 0.95, 1.0)] == [1, 51, 96, 100]
    assert percentile([7.0], 0.99) == 7.0


def test_a_series_keeps_median_p95_processor_and_limit() -> None:
    ours = [S(float(n), n / 2) for n in range(1, 101)]
    line = timed("customer history", ours, [S(0.5, 0.1)] * 3)
    assert (line.value, line.p95, line.cpu, line.limit, line.runs) == (51, 96, 25.5, 0.5, 100)
    assert line.goal == Goal(2, 5)


def test_what_is_not_as_it_should_be_is_said() -> None:
    expect("rows", [1], [1])
    with pytest.raises(Wrong, match=r"rows: \[1\] instead of \[2\]"):
        expect("rows", [1], [2])


def test_a_measured_call_gives_its_answer() -> None:
    spent, answer = measured(lambda: 6 * 7)
    assert answer == 42
    assert spent.cpu >= 0
    assert spent.wall > 0


def test_the_lines_for_machines_say_all_that_the_table_says(tmp_path: Path) -> None:
    figures = [figure("store on disk", 601.0, "MB"), Figure("b", 1.0, wrong="lost")]
    told.keep(tmp_path / "b.jsonl", told.machine(), figures)
    run, disk, lost = map(json.loads, (tmp_path / "b.jsonl").read_text().splitlines())
    assert {"load", "cpus", "python", "sqlcipher_sqlite"} <= set(run["run"])
    assert (disk["value"], disk["unit"], disk["verdict"]) == (601.0, "MB", "over")
    assert lost["verdict"] == "failed"
    row = told.line(figures[1])
    assert "failed" in row
    assert "lost" in row
