"""Conditions, bounds and jumps are read out of sentences, and a sentence without one is left alone."""

import pytest

from app.importers.scripts.wording import (
    Bound,
    Case,
    Jump,
    alternatives_of,
    bound_of,
    case_of,
    gate_of,
    jump_of,
    later_cases,
    parts_of,
)


@pytest.mark.parametrize(
    ("text", "case"),
    [
        ("If the lamp is wet, then unplug it.", Case("the lamp is wet", "unplug it.")),
        ("If the lamp is wet, unplug it", Case("the lamp is wet", "unplug it")),
        ("if red, green or blue: > Wait", Case("red, green or blue", "Wait")),
        ("If 'Sent', 'Lost', or 'Late' then say so", Case("'Sent', 'Lost', or 'Late'", "say so")),
        (
            "If they ask (twice, or more), answer and smile. Then go",
            Case("they ask (twice, or more)", "answer and smile. Then go"),
        ),
        ("Platinum members: > Free of charge", Case("Platinum members", "Free of charge")),
        ("For all other guests > Nothing", Case("For all other guests", "Nothing", is_rest=True)),
        (
            "Code - may be lost. In this case, use a new one",
            Case("Code - may be lost", "use a new one"),
        ),
        ("Send it unless it is fragile.", Case("unless it is fragile", "Send it")),
        ("Unless it is fragile, send it", Case("unless it is fragile", "send it")),
        ("When it is wet, unplug it", Case("it is wet", "unplug it")),
        ("Otherwise, say sorry", Case("Otherwise", "say sorry", is_rest=True)),
        ("Orders under 90 days: refund them", Case("Orders under 90 days", "refund them")),
        ("VIP members: free of charge", Case("VIP members", "free of charge")),
        ("Ask the customer: is it wet", None),
        ("Waive it (only for members)", Case("members", "Waive it (only for members)")),
        ("Ask for the name and enter it into the form > Possible: A, B", None),
        ("Whether or not it works depends on you", None),
        ("Email Address", None),
    ],
)
def test_a_condition_and_what_follows_are_told_apart(text: str, case: Case | None) -> None:
    assert case_of(text) == case


def test_an_action_is_gated_by_what_it_begins_with_or_by_only_if() -> None:
    assert gate_of("If they are still cross:") == "they are still cross"
    assert gate_of("(Only if the meter says No) Look again") == "the meter says No"
    assert gate_of("Ask if the meter says No") == ""


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("within the last 90 days", Bound("<=", 90, "days")),
        ("older than 2 weeks", Bound(">", 2, "weeks")),
        ("less than 1 month", Bound("<", 1, "months")),
        ("no more than 3 hours", Bound("<=", 3, "hours")),
        ("at least 5 minutes", Bound(">=", 5, "minutes")),
        ("a discount of 20", None),
    ],
)
def test_a_length_of_time_is_compared_as_the_words_say(text: str, bound: Bound | None) -> None:
    assert bound_of(text) == bound


@pytest.mark.parametrize(
    ("text", "jump"),
    [
        ("go to the next step", Jump()),
        ("skip the next step and do it", Jump(ahead=1)),
        ("skip the next two steps", Jump(ahead=2)),
        ("Skip the following steps.", Jump(is_end=True)),
        ("skip to the Send Parcel step below", Jump(to="Send Parcel")),
        ("say sorry and [End Conversation]", Jump(is_end=True)),
        ("there is nothing you can do", Jump(is_end=True)),
        ("Do not send parcel.", Jump(avoids="send parcel")),
    ],
)
def test_where_a_sentence_sends_one_is_read(text: str, jump: Jump) -> None:
    assert jump_of(text) == jump


def test_a_condition_behind_other_words_counts_where_it_sends_one_elsewhere() -> None:
    text = "Explain it. If they refuse, [End Conversation]. If they agree, smile."
    assert [case.head for case in later_cases(text)] == ["they refuse"]
    assert later_cases("If they refuse, [End Conversation]") == []


def test_lists_of_alternatives_and_of_sentences_fall_apart() -> None:
    assert alternatives_of("a receipt <or> the box") == ["a receipt", "the box"]
    assert alternatives_of("a receipt") == []
    assert parts_of("> If so, go. > If not, stay.") == ["If so, go.", "If not, stay."]
