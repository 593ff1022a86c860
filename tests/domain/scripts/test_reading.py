"""A script is read from its file whole, and every mistake in one says where it stands and what to do."""

import pytest

from app.domain.lined import BadFile
from app.domain.scripts.reading import read_script
from app.domain.scripts.script import (
    AnswerType,
    Attach,
    Calculation,
    Mode,
    Proof,
    Rule,
    Stage,
    StepKind,
)
from tests.helpers.catalogue import untranslated

WHOLE = """\
script: damaged-on-arrival
version: 8
title: {en: Damaged, cs: Poškozeno}
for: ticket.type == "after_sales"
attach: required
mode: mixed
clauses: ["3.1"]
owner: Marta
stages:
  understand:
    - say: sorry
      words: {en: I am sorry}
      required: false
    - ask: what_broke
      writes: ticket.cause
      say: {en: What broke?}
      skip: [senior]
      answers:
        - {id: carrier, text: {en: Carrier}, next: in_time}
        - {id: us, text: {en: We}, if: order.exists}
    - form: details
      repeat: order.days
      fields:
        - {id: bought, type: date, label: {en: Bought}, constraint: value <= today, message: Not yet}
        - {id: price, type: money, required: false}
  offer:
    - rule: in_time
      when:
        - {if: order.days <= 14, next: amount_step}
      else: photos
    - calculate: amount_step
      set: {amount: "math.least(order.paid, 15000)", flat: 5, free: true}
    - evidence: photos
      of: [photo, reading]
      at_least: 2
  solve:
    - approval: over
      by: senior
      if: amount > 100
    - script: fault
      use: report-fault
    - action: pay
      do: refund
  confirm:
    - wait: again
      days: 3
      times: 2
    - end: closed
      disposition: refunded
      outcome: {en: Money back}
      keep: {colour: red}
tests:
  - name: in time
    given: {order: {days: 3, exists: true}, today: 2026-03-01}
    answers: {what_broke: carrier, details: [{price: 5}]}
    skipped: {sorry: no time}
    expect: {path: [sorry, what_broke], end: refunded, values: {amount: 5}}
"""


def test_a_file_is_read_whole():
    script = read_script("damaged-on-arrival.yaml", WHOLE)
    assert (script.name, script.version, script.attach) == (
        "damaged-on-arrival",
        8,
        Attach.REQUIRED,
    )
    assert (script.mode, script.clauses, script.owner) == (Mode.MIXED, ("3.1",), "Marta")
    assert script.when == 'ticket.type == "after_sales"'
    steps = {step.id: step for step in script.steps}
    assert list(steps) == [
        "sorry", "what_broke", "details", "in_time", "amount_step", "photos", "over", "fault", "pay",
        "again", "closed",
    ]  # fmt: skip
    assert steps["sorry"].say == {"en": "I am sorry"}
    assert not steps["sorry"].required
    ask = steps["what_broke"]
    assert (ask.kind, ask.stage, ask.skip) == (StepKind.ASK, Stage.UNDERSTAND, ("senior",))
    assert ask.say == {"en": "What broke?"}
    (one,) = ask.fields
    assert (one.id, one.type, one.writes) == ("what_broke", AnswerType.ONE, "ticket.cause")
    assert [choice.next for choice in one.answers] == ["in_time", ""]
    assert one.answers[1].condition == "order.exists"
    bought, price = steps["details"].fields
    assert (bought.type, bought.constraint) == (AnswerType.DATE, "value <= today")
    assert bought.message == {"": "Not yet"}
    assert not price.required
    assert steps["details"].repeat == "order.days"
    assert steps["in_time"].rules == (Rule("order.days <= 14", "amount_step"),)
    assert steps["in_time"].otherwise == "photos"
    assert steps["amount_step"].sets[1:] == (Calculation("flat", "5"), Calculation("free", "true"))
    assert (steps["photos"].of, steps["photos"].at_least) == ((Proof.PHOTO, Proof.READING), 2)
    assert (steps["over"].by, steps["over"].condition) == ("senior", "amount > 100")
    assert steps["fault"].use == "report-fault"
    assert (steps["again"].days, steps["again"].times) == (3, 2)
    assert steps["closed"].disposition == "refunded"
    assert steps["closed"].keep == {"colour": "red"}


def test_a_test_case_is_read_as_plain_values():
    (trial,) = read_script("x", WHOLE).trials
    assert trial.given == {"order.days": "3", "order.exists": "true", "today": '"2026-03-01"'}
    assert trial.answers == {"what_broke": '"carrier"', "details": '[{"price": 5}]'}
    assert trial.skipped == {"sorry": "no time"}
    assert (trial.path, trial.end, trial.values) == (
        ("sorry", "what_broke"), "refunded", {"amount": "5"},
    )  # fmt: skip


SMALL = """\
script: a
version: 1
title: A
stages:
  understand:
    - ask: one
      {line}
"""


@pytest.mark.parametrize(
    ("line", "place", "what", "cure"),
    [
        ("typ: text", (7, 7), "is not known here", "did you mean type?"),
        ("type: texte", (7, 13), "expected one of", "did you mean text?"),
        ("type: one", (6, 7), "needs answers", "add answers"),
        ("minutes: -1", (7, 16), "whole number", "such as"),
        ("writes: ticket.cuase", (7, 15), "cannot write", "did you mean ticket.cause?"),
        ("answers: [{id: A b}]", (7, 22), "no name: 'A b'", "small letters"),
        ("answers: [{text: x}]", (7, 17), "expected a text", "add id"),
        ("skip: agent", (7, 13), "expected a list", "after a dash"),
        ("\n    - asks: two", (8, 7), "no kind of step: 'asks'", "did you mean ask?"),
        ("\n    - say: one", (8, 7), "one is a name already, on line 6", "another name"),
        ("\n    - calculate: two", (8, 7), "nothing is calculated", "add set"),
        ("\n    - form: two", (8, 7), "a form has fields", "add fields"),
        (
            "\n    - {evidence: two, of: [foto]}",
            (8, 27),
            "no evidence: 'foto'",
            "did you mean photo?",
        ),
        ("\n    - {end: two}", (8, 7), "expected a text", "disposition"),
        ("\n  sovle: []", (8, 3), "is not known here", "did you mean solve?"),
    ],
)
def test_a_mistake_says_where_and_what_to_do(
    line: str, place: tuple[int, int], what: str, cure: str
):
    with pytest.raises(BadFile) as caught:
        read_script("a.yaml", SMALL.replace("{line}", line))
    found = [((one.line, one.column), one.what, one.cure) for one in caught.value.mistakes]
    assert untranslated(*(it for _, *said in found for it in said)) == []
    assert any(where == place and what in said and cure in mend for where, said, mend in found), (
        found
    )


def test_all_mistakes_are_told_in_the_order_of_the_file():
    text = SMALL.replace("{line}", "typ: x").replace("script: a", "script: A b")
    with pytest.raises(BadFile) as caught:
        read_script("a.yaml", text)
    assert [one.line for one in caught.value.mistakes] == [1, 7]


@pytest.mark.parametrize("text", ["", "just words", "- a", "script: a\nversion: 1\ntitle: x"])
def test_what_is_no_script_is_refused(text: str):
    with pytest.raises(BadFile):
        read_script("a.yaml", text)
