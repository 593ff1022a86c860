"""Each mistake of a script is named at its line, with its cure; a sound script is left alone."""

import pytest

from app.domain.policy.findings import Finding, Severity
from app.domain.scripts.lint import Around, findings, remarks
from app.domain.scripts.reading import read_script
from app.domain.scripts.script import AnswerType, Field, Script, Stage, Step, StepKind
from tests.helpers.catalogue import untranslated

ALONE = Around()
SOUND = """\
script: late-parcel
version: 1
title: Late parcel
for: ticket.type == "delivery"
stages:
  understand:
    - ask: late_by
      title: {en: How late?, cs: O kolik?}
      type: integer
      constraint: value >= 0
  cause:
    - rule: is_late
      when:
        - {if: late_by > 5, next: pay}
      else: wait_for_it
  offer:
    - wait: wait_for_it
      title: {en: Wait, cs: Počkejte}
      days: 2
      next: closed
  solve:
    - action: pay
      title: {en: Pay, cs: Zaplaťte}
      do: refund
      clause: "3.1"
  confirm:
    - end: closed
      title: {en: Closed, cs: Uzavřeno}
      disposition: done
"""


def found(old: str, new: str, around: Around = ALONE) -> list[Finding]:
    """What is said of the sound script after one change."""
    assert old in SOUND
    text = SOUND.replace(old, new)
    said = findings(read_script("late-parcel.yaml", text), "late-parcel.yaml", text, around)
    assert untranslated(*(it for one in said for it in (one.what, one.cure))) == []
    return list(said)


def test_nothing_is_said_of_a_sound_script() -> None:
    script = read_script("late-parcel.yaml", SOUND)
    around = Around({"late-parcel": script}, ("en", "cs"))
    assert findings(script, "late-parcel.yaml", SOUND, around) == ()


@pytest.mark.parametrize(
    ("old", "new", "line", "what", "cure"),
    [
        ("else: wait_for_it", "else: closed", 17, "no way leads here", "lead to wait_for_it"),
        ("      else: wait_for_it\n", "", 12, "the rule has no else", "add else:"),
        ("next: closed", "next: late_by", 20, "leads back from offer", "a later stage"),
        (
            "      next: closed\n",
            "      next: wait_for_it\n",
            17,
            "goes round and never ends",
            "lead out",
        ),
        ("late_by > 5", "late_bye > 5", 14, "late_bye is not known here", "did you mean late_by?"),
        ("late_by > 5", "late_by > 'a'", 14, "^", "let both sides be of one kind"),
        ("late_by > 5", "late_by + 5", 14, "gives INT, where BOOL is needed", "mend the condition"),
        ("late_by > 5", "pay", 14, "pay is not known yet here", "in a step before this one"),
        ("value >= 0", "valu >= 0", 10, "valu is not known here", "did you mean value?"),
        ("ticket.type ==", "ticket.tipe ==", 4, "ticket.tipe is not known", "ticket.type"),
        ('      clause: "3.1"\n', "", 22, "gives money and names no clause", "add clause:"),
        ("      title: {en: Pay, cs: Zaplaťte}\n", "", 22, "the step has no title", "add title:"),
    ],
)
def test_a_mistake_is_named_with_line_and_cure(
    old: str, new: str, line: int, what: str, cure: str
) -> None:
    said = found(old, new)
    assert [(it.line, what in it.what, cure in it.cure) for it in said] == [(line, True, True)], (
        said
    )


def test_a_way_that_leads_nowhere_is_named_and_what_it_was_to_reach() -> None:
    said = [(it.line, it.what, it.cure) for it in found("next: pay}", "next: pai}")]
    assert said[0] == (14, "there is no step pai", "did you mean pay?")
    assert [(line, what) for line, what, _ in said[1:]] == [(22, "no way leads here")]


def test_a_missing_end_leaves_a_dead_end() -> None:
    end = SOUND[SOUND.index("    - end:") :]
    said = {it.what for it in found(end, "    - instruct: closed\n      title: Close\n")}
    assert said == {"the script has no end", "the script stops here without an end"}


def test_a_missing_language_is_looked_at_and_stops_nobody() -> None:
    (one,) = found("{en: Wait, cs: Počkejte}", "{en: Wait}", Around({}, ("en", "cs")))
    assert (one.severity, one.line, one.what) == (Severity.LOOK, 18, "is missing in cs")


def test_a_value_that_some_way_leaves_out_is_looked_at() -> None:
    (one,) = found("      days: 2\n", "      days: 2\n      relevant: pay\n")
    assert (one.severity, "pay is not known yet here" in one.what) == (Severity.STOPS, True)
    (two,) = found("      disposition: done\n", "      disposition: done\n      relevant: pay\n")
    assert (two.severity, "pay is not asked on every way here" in two.what) == (Severity.LOOK, True)


def test_scripts_that_use_each_other_in_a_circle_stop() -> None:
    def using(name: str, other: str) -> Script:
        step = Step("over", StepKind.SCRIPT, Stage.SOLVE, {"en": "Go over"}, use=other)
        end = Step("closed", StepKind.END, Stage.CONFIRM, {"en": "Closed"}, disposition="done")
        return Script(name, 1, {"en": name}, (step, end))

    book = {name: using(name, other) for name, other in (("a", "b"), ("b", "a"), ("c", "d"))}
    assert [it.what for it in remarks(book["a"], Around(book))] == ["b comes back to a"]
    assert [it.what for it in remarks(book["c"], Around(book))] == ["there is no script d"]


def test_too_much_is_looked_at() -> None:
    steps = [
        Step(f"s_{number}", StepKind.INSTRUCT, Stage.SOLVE, {"en": "Go"}) for number in range(150)
    ]
    words = Step("say_it", StepKind.SAY, Stage.CONFIRM, {"en": "Say"}, say={"en": "word " * 301})
    end = Step("closed", StepKind.END, Stage.CONFIRM, {"en": "Closed"}, disposition="done")
    said = remarks(Script("long", 1, {"en": "Long"}, (*steps, words, end)))
    assert [(it.path, it.stops) for it in said] == [
        ("stages", False),
        ("stages.confirm[0].say.en", False),
    ]


def test_stages_out_of_order_and_names_used_twice_stop() -> None:
    late = Step("same", StepKind.INSTRUCT, Stage.SOLVE, {"en": "Late"})
    early = Step("same", StepKind.END, Stage.CAUSE, {"en": "Early"}, disposition="done")
    said = remarks(Script("turned", 1, {"en": "Turned"}, (late, early)))
    assert {"same is the name of 2 steps", "cause comes after solve"} <= {
        it.what for it in said if it.stops
    }


def test_five_thousand_steps_are_looked_through_quickly() -> None:
    steps = [
        Step(f"s_{number}", StepKind.INSTRUCT, Stage.SOLVE, {"en": "Go"}) for number in range(5_000)
    ]
    end = Step("closed", StepKind.END, Stage.CONFIRM, {"en": "Closed"}, disposition="done")
    assert len(remarks(Script("huge", 1, {"en": "Huge"}, (*steps, end)))) == 1


FORM = """\
script: piece
version: 1
title: Piece
stages:
  understand:
    - form: details
      title: {en: Details}
      repeat: count
      fields:
        - {id: count, type: integer, label: {en: How many?}}
        - {id: colour, label: {en: Colour}, message: {en: Say it}, relevant: count > 1, calculation: "'red'"}
    - ask: kind_of
      title: {en: Kind}
      type: many
      answers:
        - {id: a, text: {en: A}, note: {en: Note}, if: colour == 1}
        - {id: a, text: {en: A}}
    - approval: consent
      title: {en: Consent}
      if: missing > 3
  solve:
    - action: pay_it
      title: {en: Pay}
      do: refund
      clause: "3.1"
      relevant: details
  confirm:
    - end: closed
      title: {en: Closed}
      disposition: done
      outcome: {en: Done}
"""


def test_formulas_and_texts_within_forms_and_answers_are_looked_at_too() -> None:
    said = findings(read_script("piece.yaml", FORM), "piece.yaml", FORM, Around({}, ("en", "cs")))
    stopping = [(it.line, it.path.rpartition(".")[2]) for it in said if it.stops]
    assert stopping == [(8, "repeat"), (15, "answers"), (16, "if"), (20, "if"), (26, "relevant")]
    missing = {it.path for it in said if it.what == "is missing in cs"}
    assert {
        "stages.understand[0].fields[0].label",
        "stages.understand[0].fields[1].message",
        "stages.understand[1].answers[0].note",
        "stages.confirm[0].outcome",
    } <= missing


def test_a_bare_text_is_in_the_first_language_of_the_book() -> None:
    (one,) = found("{en: Wait, cs: Počkejte}", "Wait", Around({}, ("en", "cs")))
    assert one.what == "is missing in cs"


def test_what_only_an_editor_can_make_is_named_as_well() -> None:
    end = Step("closed", StepKind.END, Stage.CONFIRM, {"en": "Closed"}, disposition="done")
    rule = Step("rule_it", StepKind.RULE, Stage.CAUSE, otherwise="closed")
    form = Step("form_it", StepKind.FORM, Stage.CAUSE, {"en": "Form"})
    pick = Step(
        "pick", StepKind.ASK, Stage.CAUSE, {"en": "Pick"}, fields=(Field("pick", AnswerType.ONE),)
    )
    use = Step("use_it", StepKind.SCRIPT, Stage.CAUSE, {"en": "Use"})
    said = {
        it.what for it in remarks(Script("odd", 1, {"en": "Odd"}, (form, pick, use, rule, end)))
    }
    assert said == {
        "asks for nothing",
        "there is no answer to pick",
        "names no script",
        "the rule has no condition",
    }
    assert {it.what for it in remarks(Script("none", 1, {"en": "None"}, ()))} == {
        "the script has no step"
    }


def test_a_text_that_is_no_yaml_any_more_is_one_finding() -> None:
    script = read_script("late-parcel.yaml", SOUND)
    (one,) = findings(script, "late-parcel.yaml", "script: [", ALONE)
    assert one.stops


def test_words_in_chinese_are_counted_by_their_signs() -> None:
    end = Step("closed", StepKind.END, Stage.CONFIRM, {"en": "Closed"}, disposition="done")
    long = Step("say_it", StepKind.SAY, Stage.CONFIRM, {"en": "Say"}, say={"zh": "退" * 620})
    (one,) = remarks(Script("zh", 1, {"zh": "x"}, (long, end)))
    assert one.what == "310 words are too many to say"
