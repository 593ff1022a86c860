"""Guidelines of agents become scripts without losing a word, their conditions branch, and they go back as they came."""

import json
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.scripts.lint import Around, remarks
from app.domain.scripts.reading import read_script
from app.domain.scripts.script import STAGES, Mode, Script, Stage, StepKind
from app.domain.scripts.writing import script_text
from app.importers.rows import BadSource
from app.importers.scripts.guidelines import guidelines_of, read_guidelines
from tests.helpers.shared import shared_data

OWN = {
    "Parcels": {
        "description": "lost and late parcels",
        "subflows": {
            "Late Parcel": {
                "actions": [
                    {
                        "type": "interaction",
                        "button": "Find Parcel",
                        "text": "Get the number",
                        "subtext": [],
                    },
                    {
                        "type": "kb query",
                        "button": "Ask Carrier",
                        "text": "Ask how many days it is late",
                        "subtext": [
                            "Enter it with [Ask Carrier]",
                            "If it is less than 5 days late, skip to the Say Sorry step below",
                            "Regular customers: > Send a new one",
                            "All other customers: > there is nothing you can do",
                        ],
                    },
                    {
                        "type": "interaction",
                        "button": "Send Again",
                        "text": "Send a new one",
                        "subtext": [],
                    },
                    {
                        "type": "communication",
                        "button": "Say Sorry",
                        "text": "Say sorry",
                        "subtext": [],
                    },
                ],
                "instructions": ["The parcel is late.", "If they are happy, ask for a rating."],
            },
            "Lost Parcel": {"actions": [], "instructions": ["Pick these in any order."]},
        },
    }
}


@cache
def real() -> tuple[str, tuple[Script, ...]]:
    text = (shared_data() / "abcd" / "guidelines_7_flows.json").read_text("utf-8")
    return text, read_guidelines(text)


def strings_in(thing: Any) -> Iterator[str]:
    """Every text inside of plain data or of a script."""
    if isinstance(thing, str):
        yield thing
    elif isinstance(thing, dict):
        yield from (text for key, value in thing.items() for text in (key, *strings_in(value)))
    elif is_dataclass(thing):
        for one in fields(thing):
            yield from strings_in(getattr(thing, one.name))
    elif isinstance(thing, list | tuple):
        yield from (text for part in thing for text in strings_in(part))


def lost(source: Any, script: Script) -> list[str]:
    """Texts of a subflow that stand nowhere in its script."""
    held = "\n".join(strings_in(script))
    words = {"actions", "instructions", "type", "button", "text", "subtext"}
    return [text for text in strings_in(source) if text not in held and text not in words]


def test_every_text_of_every_subflow_is_in_its_script() -> None:
    text, scripts = real()
    sources = [
        (flow, name, part)
        for flow, body in json.loads(text).items()
        for name, part in body["subflows"].items()
    ]
    assert len(scripts) == len(sources) > 30
    for (flow, name, part), script in zip(sources, scripts, strict=True):
        assert lost([flow, name, part], script) == []


def test_the_loss_check_sees_a_lost_text() -> None:
    (script, *_) = read_guidelines(json.dumps(OWN))
    first = script.steps[0]
    torn = replace(script, steps=(replace(first, text={"en": "Another"}), *script.steps[1:]))
    assert lost(OWN["Parcels"]["subflows"]["Late Parcel"], torn) == ["The parcel is late."]


def test_buttons_stand_in_the_order_of_the_guidelines() -> None:
    text, scripts = real()
    parts = [it for body in json.loads(text).values() for it in body["subflows"].values()]
    for part, script in zip(parts, scripts, strict=True):
        pressed = [it.title["en"] for it in script.steps if it.kind is StepKind.ACTION]
        assert pressed == [it["button"] for it in part["actions"] if it["button"] != "N/A"]


def test_the_stages_of_a_script_follow_each_other() -> None:
    for script in real()[1]:
        order = [STAGES.index(step.stage) for step in script.steps]
        assert order == sorted(order)
        assert {Stage.UNDERSTAND, Stage.SOLVE, Stage.CONFIRM} <= {it.stage for it in script.steps}


def test_every_script_passes_the_linter_and_is_written_and_read_as_a_file() -> None:
    scripts = {script.name: script for script in real()[1]}
    for script in scripts.values():
        assert [it for it in remarks(script, Around(scripts, ("en",))) if it.stops] == []
        assert read_script(f"{script.name}.yaml", script_text(script)) == script


def test_the_guidelines_come_back_as_they_were() -> None:
    text, scripts = real()
    assert json.loads(guidelines_of(scripts)) == json.loads(text)


def test_a_stated_condition_is_a_branch() -> None:
    script = next(it for it in read_guidelines(json.dumps(OWN)) if it.title["en"] == "Late Parcel")
    by_id = {step.id: step for step in script.steps}
    rule = next(step for step in script.steps if step.kind is StepKind.RULE)
    assert [(one.condition, by_id[one.next].next) for one in rule.rules] == [
        ("ask_carrier_days < 5", "say_sorry")
    ]
    case = by_id["ask_carrier_case"]
    assert [(it.text["en"], it.next) for it in case.fields[0].answers] == [
        ("Regular customers", "regular_customers"),
        ("All other customers", "all_other_customers"),
    ]
    assert by_id["all_other_customers"].next == "close_1_if"
    assert [it.next for it in by_id["close_1_if"].fields[0].answers] == ["", "closed"]


def test_a_condition_at_the_end_of_a_line_leads_where_it_says() -> None:
    told = json.loads(json.dumps(OWN))
    actions = told["Parcels"]["subflows"]["Late Parcel"]["actions"]
    actions[0]["subtext"] = ["Look twice. If there is none, skip to the Say Sorry step below."]
    script = read_guidelines(json.dumps(told))[0]
    ask = next(it for it in script.steps if it.id == "find_parcel_if")
    assert ask.title == {"en": "There is none?"}
    assert [it.next for it in ask.fields[0].answers] == ["say_sorry", ""]
    assert json.loads(guidelines_of(read_guidelines(json.dumps(told)))) == told


def test_an_order_that_is_left_to_the_agent_is_free() -> None:
    late, lost_parcel = read_guidelines(json.dumps(OWN))
    assert (late.mode, lost_parcel.mode) == (Mode.STRICT, Mode.FREE)


def test_another_subflow_is_used_as_a_script() -> None:
    used = {step.use for script in real()[1] for step in script.steps} - {""}
    assert used <= {script.name for script in real()[1]}
    assert used


def test_a_script_of_ours_takes_itself_along() -> None:
    (script, *_) = read_guidelines(json.dumps(OWN))
    ours = replace(script, version=7, owner="Marta", clauses=("3.1",))
    assert read_guidelines(guidelines_of([ours])) == (ours,)


def test_what_was_changed_in_the_guidelines_wins() -> None:
    (script, *_) = read_guidelines(json.dumps(OWN))
    told = json.loads(guidelines_of([replace(script, version=7)]))
    told["Parcels"]["subflows"]["Late Parcel"]["instructions"][0] = "The parcel is very late."
    (read,) = read_guidelines(json.dumps(told))
    assert "The parcel is very late." in strings_in(read)
    assert read.version == 1


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("[1", "no JSON"),
        ("[]", "the file: expected names"),
        ('{"A": {}}', "A/subflows: expected names"),
        ('{"A": {"subflows": {"B": {}}}}', "A/B/actions: expected a list"),
        (
            '{"A": {"subflows": {"B": {"actions": [{"type": "x"}]}}}}',
            "A/B/actions[0]: button is missing",
        ),
        (
            '{"A": {"subflows": {"B": {"actions": [], "instructions": [1]}}}}',
            "A/B/instructions: expected",
        ),
    ],
)
def test_a_file_of_another_shape_is_refused_by_place(text: str, where: str) -> None:
    with pytest.raises(BadSource, match=where.replace("[", r"\[")):
        read_guidelines(text)


TEXTS = st.one_of(
    st.sampled_from(
        [
            "If it rains, then stay. > If it stops, go to the next step > [End Conversation]",
            "Gold members > within 3 days <or> a receipt",
            "skip to the Two step below",
            "If more than 7 days, skip the next step",
            "a\n• b",
            "",
            "use the B subflow",
            "For all other users > do not two",
        ]
    ),
    st.text(max_size=30),
)
ACTIONS = st.fixed_dictionaries(
    {
        "type": st.sampled_from(
            ["interaction", "kb query", "faq/policy", "communication", "other"]
        ),
        "button": st.one_of(st.sampled_from(["N/A", "Two", "Ä", ""]), st.text(max_size=9)),
        "text": TEXTS,
        "subtext": st.lists(TEXTS, max_size=4),
    }
)
SUBFLOWS = st.fixed_dictionaries(
    {"actions": st.lists(ACTIONS, max_size=4), "instructions": st.lists(TEXTS, max_size=3)}
)


@settings(max_examples=50)
@given(st.dictionaries(st.text(min_size=1, max_size=6), SUBFLOWS, min_size=1, max_size=3))
def test_guidelines_of_any_words_lose_nothing_and_come_back(subflows: dict[str, Any]) -> None:
    told = {"A": {"description": "", "subflows": subflows}}
    scripts = read_guidelines(json.dumps(told))
    for (name, part), script in zip(subflows.items(), scripts, strict=True):
        assert lost([name, part], script) == []
        ids = [step.id for step in script.steps]
        assert len(ids) == len(set(ids))
        assert {it for step in script.steps for it in step.exits()} <= {"", *ids}
    assert json.loads(guidelines_of(scripts)) == told
