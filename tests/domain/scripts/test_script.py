"""A script survives the way into the book and back, and says what follows from its shape."""

from dataclasses import fields

from app.domain.scripts.script import (
    AnswerType,
    Attach,
    Calculation,
    Choice,
    Field,
    Mode,
    Proof,
    Rule,
    Script,
    Stage,
    Step,
    StepKind,
    Trial,
    image_of_script,
    script_of_image,
    text_in,
)

BROKEN = Script(
    "damaged-on-arrival",
    8,
    {"en": "Damaged on arrival", "cs": "Poškozeno"},
    (
        Step(
            "what_broke",
            StepKind.ASK,
            Stage.UNDERSTAND,
            minutes=1,
            skip=(),
            fields=(
                Field(
                    "what_broke",
                    AnswerType.ONE,
                    answers=(Choice("carrier", {"en": "The carrier"}, next="in_time"), Choice("us")),
                ),
            ),
        ),
        Step(
            "in_time", StepKind.RULE, Stage.OFFER, rules=(Rule("order.days <= 14", "amount"),),
            otherwise="photos",
        ),
        Step(
            "amount", StepKind.CALCULATE, Stage.OFFER,
            sets=(Calculation("amount", "math.least(order.paid, 15000)"),),
        ),
        Step("photos", StepKind.EVIDENCE, Stage.SOLVE, of=(Proof.PHOTO,), at_least=2, required=False),
        Step("gone", StepKind.END, Stage.CONFIRM, disposition="refunded"),
    ),
    when='ticket.type == "after_sales"',
    attach=Attach.REQUIRED,
    mode=Mode.MIXED,
    trials=(Trial("late", {"order.days": "31"}, {"what_broke": '"carrier"'}, path=("what_broke",)),),
)  # fmt: skip


def test_a_script_comes_back_from_its_image_as_it_was():
    assert script_of_image(image_of_script(BROKEN)) == BROKEN


def test_an_image_holds_nothing_that_is_as_always():
    image = image_of_script(BROKEN)
    step = image["steps"][4]
    assert step == {"id": "gone", "kind": "end", "stage": "confirm", "disposition": "refunded"}
    assert image["steps"][0]["skip"] == []  # nobody may skip: not the same as saying nothing
    assert image["steps"][3]["required"] is False
    assert len(step) < len(fields(Step))


def test_a_step_names_where_it_may_lead():
    ask, rule, calculate, photos, end = BROKEN.steps
    assert list(ask.exits()) == ["in_time", ""]
    assert list(rule.exits()) == ["amount", "photos"]
    assert list(calculate.exits()) == [""] == list(photos.exits())
    assert list(end.exits()) == []


def test_a_role_may_skip_what_the_step_leaves_to_it():
    ask, _, _, photos, _ = BROKEN.steps
    assert not ask.may_skip("agent")
    assert photos.may_skip("agent")
    assert Step("a", StepKind.SAY, Stage.OFFER, skip=("supervisor",)).may_skip("supervisor")


def test_a_text_is_read_in_the_first_language_that_has_it():
    assert text_in(BROKEN.title, "lv", "cs") == "Poškozeno"
    assert text_in(BROKEN.title, "lv") == "Damaged on arrival"
    assert text_in({"it": "Rotto"}, "lv") == "Rotto"
    assert text_in({}, "en") == ""
