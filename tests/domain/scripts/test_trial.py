"""The test cases of a script are walked, and each that goes elsewhere is named with where the ways part."""

from app.domain.scripts.reading import read_script
from app.domain.scripts.trial import findings_of_trials, outcomes, untried
from tests.helpers.catalogue import untranslated

SCRIPT = """\
script: late-parcel
version: 1
title: Late parcel
stages:
  understand:
    - say: greet
      words: Hello
    - ask: late_by
      type: integer
      constraint: value >= 0
    - evidence: label
      of: [photo]
      at_least: 2
  cause:
    - rule: is_late
      when:
        - {if: late_by > 5, next: sum}
      else: closed
  offer:
    - calculate: sum
      set: {amount: order.paid / 2}
    - approval: allowed
      if: amount > 100
    - wait: heard
      days: 2
  confirm:
    - end: closed
      disposition: done
tests:
  - name: Late and dear
    given: {order: {paid: 420}}
    answers: {late_by: 6}
    expect:
      path: [greet, late_by, label, is_late, sum, allowed, heard, closed]
      end: closed
      values: {amount: 210}
  - name: In time
    answers: {late_by: 5}
    skipped: {label: nobody has a camera}
    expect: {path: [greet, late_by, label, is_late, closed], end: closed}
"""


def said(old: str, new: str) -> list[tuple[int, str]]:
    """What fails after a change of the script, by line."""
    assert old in SCRIPT
    text = SCRIPT.replace(old, new)
    found = findings_of_trials(read_script("late.yaml", text), "late.yaml", text)
    assert all(one.stops for one in found)
    assert untranslated(*(it for one in found for it in (one.what, one.cure))) == []
    return [(one.line, one.what) for one in found]


def test_what_leads_where_it_should_passes() -> None:
    script = read_script("late.yaml", SCRIPT)
    first, second = outcomes(script)
    assert (first.is_passed, second.is_passed) == (True, True)
    assert (first.values["amount"], second.end) == (210, "closed")
    assert untried(script, [second]) == ("sum", "allowed", "heard")
    assert untried(script, [first, second]) == ()


def test_another_way_is_named_where_it_parts() -> None:
    assert said("late_by > 5", "late_by > 4") == [
        (
            40,
            "In time: went greet, late_by, label, is_late, sum, heard, closed; step 5 is sum, not closed",
        )
    ]


def test_another_value_is_named() -> None:
    assert said("order.paid / 2", "order.paid / 3") == [
        (36, "Late and dear: amount is 140, not 210")
    ]


def test_an_answer_that_is_missing_or_does_not_fit_is_named() -> None:
    (missing, *_) = said("    answers: {late_by: 6}\n", "")
    assert missing == (30, "Late and dear: stays at late_by: there is no answer to it")
    (unfit, *_) = said("answers: {late_by: 6}", "answers: {late_by: -1}")
    assert unfit == (32, "Late and dear: stays at late_by: its answer does not fit (constraint)")


def test_an_answer_to_no_step_is_named() -> None:
    (first, *_) = said("answers: {late_by: 5}", "answers: {late_by: 5, lat_by: 5}")
    assert first == (38, "In time: there is no step lat_by")


def test_a_script_that_goes_round_and_round_is_given_up() -> None:
    text = SCRIPT.replace("      else: closed", "      else: greet").replace(
        "late_by: 6", "late_by: 1"
    )
    (first, *_) = outcomes(read_script("late.yaml", text))
    assert not first.is_passed
