"""What is done to a checklist, one operation at a time: what is refused, what is kept, what the ticket gets."""

import json
from dataclasses import replace
from typing import Any

import pytest

from app.domain.operations import OPERATIONS, OVERRULE, Code, Context, Operation, Ref, run
from app.domain.people import Agent
from app.domain.policy.shelf import PolicyPart
from app.domain.scripts.acts import (
    AnswerStep,
    EndChecklist,
    GoBack,
    ParkChecklist,
    PauseChecklist,
    ResumeChecklist,
    SkipStep,
    StartChecklist,
    SwitchScript,
)
from app.domain.scripts.checklist import Checklist
from app.domain.scripts.gate import checklist_id, script_of
from app.domain.scripts.script import (
    AnswerType,
    Choice,
    Field,
    Script,
    Stage,
    StepKind,
    image_of_script,
)
from app.domain.tickets import Priority, SolveTicket
from tests.domain.desk import Desk
from tests.domain.scripts.walking import ask, end, script, step


def write(id: str, field: str, kind: AnswerType = AnswerType.TEXT, *choices: Choice) -> Any:
    one = Field(id, kind, writes=f"ticket.{field}", answers=choices)
    return step(id, StepKind.ASK, fields=(one,), required=False)


MADE = script(
    ask("why", "a", "b>last"),
    step("over", StepKind.APPROVAL, by="senior"),
    step("firm", skip=()),
    step("form", StepKind.FORM, fields=(Field("part"),), repeat="2"),
    step("last", stage=Stage.CONFIRM),
    end("z"),
)
WRITES = script(
    write("cause", "cause", AnswerType.ONE, Choice("way", {"en": "On the way"})),
    write("outcome", "outcome"),
    write("tags", "tags", AnswerType.MANY, Choice("lamp"), Choice("glass")),
    write("urgency", "priority", AnswerType.ONE, Choice("high"), Choice("soon")),
    write("order", "order"),
    name="writes",
)


class Case(Desk):
    """A desk with a script at hand, begun on ticket "t"."""

    def __init__(self, made: Script = MADE) -> None:
        super().__init__()
        self.parts = self.keep(made)
        self.id = checklist_id("t", made.name)
        self.do(StartChecklist(self.id, "t", made.name, self.parts))

    def keep(self, made: Script) -> dict[str, str]:
        part = PolicyPart.of("script", made.name, image_of_script(made))
        self.tx.rows[Ref(part.kind, part.id)] = part
        return {made.name: part.id}

    def answer(self, name: str, value: Any, **more: Any) -> AnswerStep:
        return AnswerStep(self.id, "t", name, json.dumps(value), self.parts, **more)

    def at_hub(self, op: Operation) -> None:
        self.now += self.now.resolution
        run(op, self.tx, Context("jn", frozenset(OPERATIONS), self.now, self.now))

    def as_lead(self, op: Operation) -> None:
        self.now += self.now.resolution
        run(op, self.tx, Context("mb", frozenset({*OPERATIONS, OVERRULE}), self.now))

    @property
    def list(self) -> Checklist:
        return self.tx.rows[Ref("checklists", self.id)]


def test_a_script_begins_once_and_the_ticket_counts_what_is_missing() -> None:
    case = Case()
    assert case.ticket.steps_missing == {"t/s": 4}
    assert (case.list.here, case.list.unconfirmed) == ("why", ("last",))
    case.do(case.answer("why", "a"))
    case.do(StartChecklist(case.id, "t", "s", case.parts), by="mb")
    assert case.list.started_by == "jn"
    assert case.ticket.steps_missing == {"t/s": 3}
    assert (script_of("t/s~2"), script_of("t/s")) == ("s", "s")


def test_a_script_that_is_not_here_does_not_begin() -> None:
    case = Case()
    lost = StartChecklist("t/x", "t", "x", {"x": "nothing"})
    assert case.refusal(lost).reason == "script.missing"
    other = PolicyPart.of("clause", "c", {"a": 1})
    broken = PolicyPart.of("script", "b", {"steps": 3})
    for part in (other, broken):
        case.tx.rows[Ref(part.kind, part.id)] = part
        assert case.refusal(replace(lost, parts={"x": part.id})).reason == "script.missing"


@pytest.mark.parametrize(
    ("name", "value", "reason"),
    [
        ("why", "c", "step.not_fitting"),
        ("why", 7, "step.not_fitting"),
        ("nowhere", True, "step.not_on_path"),
        ("why", None, "step.unreadable"),
    ],
)
def test_an_answer_that_does_not_fit_is_refused_where_it_is_given(
    name: str, value: Any, reason: str
) -> None:
    assert Case().refusal(Case().answer(name, value)).reason == reason


def test_the_hub_takes_in_what_happened_and_leaves_the_step_open() -> None:
    case = Case()
    case.at_hub(case.answer("why", "c"))
    assert case.list.here == "why"
    assert [trace.value for trace in case.list.trail] == ["1", '"c"']


def test_an_approval_is_given_by_whom_the_step_names() -> None:
    case = Case()
    case.do(case.answer("why", "a"))
    assert case.refusal(case.answer("over", True)).reason == "step.needs_approver"
    case.tx.rows[Ref("agents", "mb")] = Agent("mb", "Marta", "MB", "senior")
    refused = case.refusal(case.answer("over", True, by="mb"))  # by jn, in her name
    assert refused.reason == "step.needs_approver"
    case.do(case.answer("over", True, by="mb"), by="mb")
    assert case.list.here == "firm"


def test_a_step_is_skipped_with_a_reason_where_the_policy_leaves_it() -> None:
    case = Case()
    case.do(case.answer("why", "a"))

    def skip(name: str, reason: str = "told before") -> SkipStep:
        return SkipStep(case.id, "t", name, reason, case.parts)

    assert case.refusal(skip("over", " ")).reason == "step.reason_missing"
    assert case.refusal(skip("nowhere")).reason == "step.not_on_path"
    case.do(skip("over"))
    assert case.refusal(skip("firm")).reason == "step.may_not_skip"
    case.as_lead(skip("firm"))
    assert case.list.here == "form"
    assert [answer.reason for answer in case.list.answers] == ["", "told before", "told before"]


def test_groups_of_a_form_come_one_at_a_time() -> None:
    case = Case()
    case.do(case.answer("why", "a"))
    case.as_lead(case.answer("over", True))
    case.do(case.answer("firm", True))
    case.do(case.answer("form", {"part": "two"}, at=1))
    assert case.list.here == "form"
    case.do(case.answer("form", {"part": "one"}, at=0))
    assert case.list.here == "last"
    assert json.loads(case.list.answers[-1].value) == [{"part": "one"}, {"part": "two"}]
    too_many = case.answer("form", {}, at=100)
    assert case.refusal(too_many).code is Code.INVALID_ARGS


def test_answers_write_on_the_ticket() -> None:
    case = Case(WRITES)
    for name, value in (
        ("cause", "way"), ("outcome", "paid"), ("tags", ["lamp"]), ("urgency", "high"), ("order", "o1"),
    ):  # fmt: skip
        case.do(case.answer(name, value))
    ticket = case.ticket
    assert (ticket.cause, ticket.outcome, ticket.tags) == ("On the way", "paid", ("lamp",))
    assert (ticket.priority, ticket.order, case.list.ended) == (Priority.HIGH, "o1", "done")


def test_a_supervisors_priority_stands_and_a_word_that_is_none_changes_nothing() -> None:
    case = Case(WRITES)
    for name in ("cause", "outcome", "tags"):
        case.do(SkipStep(case.id, "t", name, "", case.parts))
    ticket = replace(case.ticket, decided={"priority": "supervisor"})
    case.tx.rows[Ref("tickets", "t")] = ticket
    case.do(case.answer("urgency", "high"))
    assert case.ticket.priority is Priority.MEDIUM
    case.do(case.answer("urgency", "soon"))
    assert case.ticket.priority is Priority.MEDIUM


def test_a_checklist_rests_and_goes_on() -> None:
    case = Case()
    rest = (case.id, "t", case.parts)
    case.do(PauseChecklist(*rest))
    assert case.list.state == "paused"
    case.do(ResumeChecklist(*rest))
    case.do(ResumeChecklist(*rest))
    case.do(ParkChecklist(*rest))
    assert case.list.state == "parked"
    case.do(case.answer("why", "b"))
    assert case.list.state == "running"
    case.do(case.answer("last", True))
    assert (case.list.state, case.list.ended) == ("ended", "z")
    for op in (PauseChecklist(*rest), ParkChecklist(*rest), ResumeChecklist(*rest)):
        case.do(op)
    assert case.list.state == "ended"
    assert [trace.what for trace in case.list.trail] == [
        "start", "pause", "resume", "park", "answer", "answer",
    ]  # fmt: skip


def test_to_leave_a_script_takes_a_reason_and_its_steps_are_still_missing() -> None:
    case = Case()
    leave = EndChecklist(case.id, "t", "a real talk serves better", case.parts)
    assert case.refusal(replace(leave, reason=" ")).reason == "step.reason_missing"
    case.do(leave)
    case.do(leave)
    assert (case.list.state, case.list.ended) == ("ended", "left")
    refused = case.refusal(SolveTicket("t", "talked"))
    assert (refused.reason, refused.facts["checklists"]) == ("ticket.steps_missing", "t/s")
    case.do(ResumeChecklist(case.id, "t", case.parts))
    assert (case.list.state, case.list.ended) == ("running", "")


def test_back_from_the_end_opens_it_again() -> None:
    case = Case()
    case.do(case.answer("why", "b"))
    case.do(case.answer("last", True))
    case.do(GoBack(case.id, "t", "why", case.parts))
    assert (case.list.state, case.list.ended, case.list.here) == ("running", "", "why")


def test_work_by_a_version_that_is_no_longer_walked_is_kept() -> None:
    case = Case()
    late = case.answer("why", "a"), SkipStep(case.id, "t", "over", "old", case.parts)
    case.parts = case.keep(script(ask("why", "b"), step("new"), end("z")))
    case.do(SwitchScript(case.id, "t", case.parts, edition="3.3"))
    assert (case.list.edition, case.list.missing) == ("3.3", ("why", "new"))
    for op in late:
        case.do(op)
    assert case.list.missing == ("why", "new")  # until somebody goes on by the version of now
    case.do(case.answer("why", "b"))
    assert case.list.missing == ("new",)
    assert [answer.step for answer in case.list.answers] == ["over", "why"]


def test_what_cannot_be_switched_says_so() -> None:
    case = Case()
    case.do(SwitchScript(case.id, "t", case.parts))  # the same: nothing to do
    assert len(case.list.trail) == 1
    lost = SwitchScript(case.id, "t", {"s": "nothing"})
    assert case.refusal(lost).reason == "script.missing"
    case.do(EndChecklist(case.id, "t", "enough", case.parts))
    assert case.refusal(lost).reason == "checklist.ended"


def test_an_answer_inside_another_script_stays_where_that_script_has_its_step() -> None:
    inner, outer = (
        script(ask("deep", "a", "b"), name="inner"),
        script(step("hand", StepKind.SCRIPT, use="inner"), name="s"),
    )
    case = Case()
    case.parts = case.keep(inner) | case.keep(outer)
    case.do(SwitchScript(case.id, "t", case.parts))
    case.do(case.answer("hand/deep", "a"))
    assert case.list.ended == "done"
    case.do(GoBack(case.id, "t", "hand/deep", case.parts))
    case.do(case.answer("hand/deep", "b"))
    case.do(GoBack(case.id, "t", "nothing", case.parts))
    case.do(case.answer("hand/deep", "a"))
    case.do(GoBack(case.id, "t", "hand/deep", case.parts))
    case.at_hub(case.answer("hand/deep", "gone"))
    case.at_hub(case.answer("gone/deep", "a"))
    newer = case.keep(script(ask("deep", "a"), name="inner")) | case.keep(outer)
    case.do(SwitchScript(case.id, "t", newer))
    assert case.list.answers == ()


def test_a_checklist_is_only_worked_on_with_its_own_ticket() -> None:
    case = Case()
    case.tx.rows[Ref("tickets", "u")] = replace(case.ticket, id="u")
    stray = replace(case.answer("why", "a"), ticket="u")
    assert case.refusal(stray).reason == "checklist.elsewhere"
    assert case.refusal(replace(stray, checklist="no")).reason == "checklists.missing"
