"""Rows of a checklist in the agent's words, and what stands on the card as the answer of a step."""

from dataclasses import replace

import pytest

from app.desktop.checklist.answering import Unfit, answer_of, draft_of
from app.desktop.checklist.told import deed, note, run_of
from app.store.queries_checklists import (
    ChecklistRow,
    ChoiceRow,
    FieldRow,
    LineRow,
    StageRow,
    StepRow,
)

DAY_US = 86_400_000_000
NOW_US = 20_613 * DAY_US + 11 * 3_600_000_000  # 9 June 2026
ASK = FieldRow(
    "offer", "one", "What?", True, (ChoiceRow("new", "New"), ChoiceRow("money", "Money"))
)
STEP = StepRow("offer", 0, "ask", "offer", "Offer", say="Kas?", say_own="What?", say_language="lv",
               fields=((ASK,),))  # fmt: skip


def row(step: StepRow | None, *lines: LineRow, state: str = "running") -> ChecklistRow:
    """A checklist with these lines in its first stage."""
    stages = (StageRow("understand", 0, len(lines), lines),)
    return ChecklistRow(
        "c", "t", "damaged", "pin", {}, {"order.currency": '"CZK"'}, "Damaged", 8, "3.2", "strict",
        state, True, 1, 7, 12, stages, step, (), ("talk", 0), "put_right", "New one", {}, (), None,
        False, 0, "JN", "Jonas",
    )  # fmt: skip


def line(state: str, kind: str = "ask", **more: object) -> LineRow:
    return LineRow("offer", 0, kind, "Offer", state, True, **more)  # type: ignore[arg-type]


def test_the_step_in_hand_is_the_card_and_says_things_twice() -> None:
    run = run_of(row(STEP, line("open")), NOW_US)
    assert run.step is not None
    assert [said.language for said in run.step.says] == ["lv", "en"]
    assert run.stages[0].lines[0].state == "open"
    assert run.step.fields[0].currency == "CZK"
    assert run.step.may_go_back


def test_a_paused_script_has_no_step_in_hand() -> None:
    run = run_of(row(STEP, line("open"), state="paused"), NOW_US)
    assert run.step is None
    assert run.stages[0].lines[0].state == "todo"


def test_an_ended_one_says_how() -> None:
    run = run_of(row(None, line("done"), state="ended"), NOW_US)
    assert run.ending == "New one\nEnded as: put right"


def test_notes_say_answer_evidence_or_reason() -> None:
    assert note(line("done", answer="Replacement")) == "Answer: Replacement"
    assert note(line("done", evidence=("photo:a.jpg:00", "quote:E-mail 13:52:11"))) == (
        "Evidence: a.jpg, E-mail 13:52"
    )
    assert note(line("skipped", reason="the box is intact")) == (
        "Not applicable: the box is intact"
    )
    assert note(line("ahead")) == ""


def test_today_has_a_time_and_yesterday_a_day() -> None:
    lines = (line("done", at_us=NOW_US), replace(line("done", at_us=NOW_US - DAY_US), turn=1))
    first, second = run_of(row(None, *lines), NOW_US).stages[0].lines
    assert ":" in first.time
    assert second.time == "8 June"


def test_a_wait_counts_how_often_was_asked() -> None:
    wait = StepRow(
        "again", 0, "wait", "confirm", "Ask again", days=3, times=3, made=1, due_us=NOW_US
    )
    run = run_of(row(wait, line("open")), NOW_US)
    assert run.step is not None
    answered, again = run.step.fields[0].options
    assert again.note == "2 of 3"
    assert run.step.hint == "Ask again on 9 June if nothing has come."
    assert answer_of(wait, {"answer": (again.id,)}, "EUR") == 2
    assert answer_of(wait, {"answer": (answered.id,)}, "EUR") == 0


def test_an_approval_is_given_by_those_who_may_and_awaited_by_the_others() -> None:
    mine = StepRow("over", 0, "approval", "solve", "Above my limit", by="supervisor")
    run = run_of(row(mine, line("open")), NOW_US)
    assert run.step is not None and run.step.fields  # noqa: PT018
    assert answer_of(mine, {"answer": ("yes",)}, "EUR") is True
    assert answer_of(mine, {"answer": ("no",)}, "EUR") is False
    run = run_of(row(replace(mine, may_answer=False), line("open")), NOW_US)
    assert run.step is not None
    assert not run.step.fields
    assert not run.step.may_answer
    assert run.step.hint == "Waits for the approval of: supervisor"


def test_an_answer_is_of_its_type_and_what_is_missing_is_named() -> None:
    assert answer_of(STEP, {"0/offer": ("money",)}, "EUR") == "money"
    with pytest.raises(Unfit) as wrong:
        answer_of(STEP, {"0/offer": ()}, "EUR")
    assert wrong.value.mistakes == {"0/offer": "Choose an answer."}


def test_a_form_gives_a_record_and_a_repeated_one_a_list() -> None:
    name = FieldRow("name", "text", "Name", True)
    paid = FieldRow("paid", "money", "Paid", False)
    hidden = FieldRow("iban", "text", "IBAN", True, is_asked=False)
    total = FieldRow("total", "money", "Total", True, is_calculated=True)
    form = StepRow("who", 0, "form", "cause", "Who", fields=((name, paid, hidden, total),))
    given = {"0/name": ("Ilze",), "0/paid": ("39.90",)}
    assert answer_of(form, given, "EUR") == {"name": "Ilze", "paid": 3990}
    twice = replace(form, fields=form.fields * 2, is_repeated=True)
    given |= {"1/name": ("Petr",)}
    assert answer_of(twice, given, "EUR") == [{"name": "Ilze", "paid": 3990}, {"name": "Petr"}]
    assert draft_of(form, {"0/paid": ("much",), "0/name": ("Il",)}, "EUR") == {"name": "Il"}
    assert draft_of(STEP, {"0/offer": ()}, "EUR") is None
    assert draft_of(STEP, {"0/offer": ("new",)}, "EUR") == "new"
    with pytest.raises(Unfit) as wrong:
        answer_of(form, {"0/paid": ("much",)}, "EUR")
    assert wrong.value.mistakes == {
        "0/name": "Fill this in.",
        "0/paid": "Write an amount, such as 39.90.",
    }


def test_a_repeated_form_numbers_its_questions() -> None:
    name = FieldRow("name", "text", "Name", True)
    form = StepRow("who", 0, "form", "cause", "Who", fields=((name,), (name,)))
    run = run_of(row(form, line("open")), NOW_US)
    assert run.step is not None
    assert [field.label for field in run.step.fields] == ["1 of 2: Name", "2 of 2: Name"]


@pytest.mark.parametrize(
    ("do", "said"),
    [
        ("refund", "Open the refund"),
        ("template:sorry", "Put the template into the reply"),
        ("transfer:TEC", "Transfer to TEC"),
        ("priority:high", "Set priority: High"),
        ("tag:broken", "Tag: broken"),
        ("custom", ""),
    ],
)
def test_an_action_has_a_button_where_we_can_help(do: str, said: str) -> None:
    assert deed(do) == said
