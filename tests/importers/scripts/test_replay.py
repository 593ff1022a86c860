"""Conversations that were held walk through the imported scripts turn by turn, each button at its step."""

import json
from functools import cache

import pytest

from app.domain.scripts.script import Script, StepKind
from app.importers.rows import BadSource
from app.importers.scripts.guidelines import read_guidelines
from app.importers.scripts.replay import (
    Conversation,
    Replay,
    read_conversations,
    replayed,
    script_for,
)
from tests.helpers.shared import shared_data
from tests.importers.scripts.test_guidelines import OWN


@cache
def real() -> list[tuple[Conversation, Script, Replay]]:
    folder = shared_data() / "abcd"
    scripts = read_guidelines((folder / "guidelines_7_flows.json").read_text("utf-8"))
    found: list[tuple[Conversation, Script, Replay]] = []
    for one in read_conversations((folder / "sample_3_conversations.json").read_text("utf-8")):
        script = script_for(one, scripts)
        assert script is not None, one.subflow
        found.append((one, script, replayed(one, script)))
    return found


def test_every_conversation_finds_its_script_and_comes_to_its_end() -> None:
    assert len(real()) == 3
    for one, script, replay in real():
        assert replay.ended == script.steps[-1].id
        assert [it.turn for it in replay.stands] == list(one.turns)


def test_every_turn_stands_at_a_step_and_never_goes_back() -> None:
    for _, _, replay in real():
        places = [replay.path.index(it.at) for it in replay.stands if it.at]
        assert len(places) == len(replay.stands)
        assert places == sorted(places)


def test_every_button_ticks_off_its_step_unless_the_script_has_none_like_it() -> None:
    for _, script, replay in real():
        names = {it.id: it.title["en"].lower() for it in script.steps if it.kind is StepKind.ACTION}
        for stand in replay.stands:
            wanted = set(stand.turn.button.split("-")) - {""}
            if stand.done:
                assert wanted & set(names[stand.done].split()), stand
            else:
                free = [
                    name
                    for id, name in names.items()
                    if id not in {it.done for it in replay.stands}
                ]
                assert not any(wanted & set(name.split()) for name in free), stand


def conversation(*turns: tuple[str, str, str]) -> str:
    """A file with one conversation: who, words, button."""
    told = {
        "convo_id": 1,
        "scenario": {"flow": "parcels", "subflow": "late", "personal": {"level": "regular"}},
        "original": [[who, text] for who, text, _ in turns],
        "delexed": [{"targets": ["late", None, button or None, [], -1]} for *_, button in turns],
    }
    return json.dumps([told])


def held(*turns: tuple[str, str, str]) -> Replay:
    scripts = read_guidelines(json.dumps(OWN))
    (one,) = read_conversations(conversation(*turns))
    script = script_for(one, scripts)
    assert script is not None
    return replayed(one, script)


def test_what_is_said_decides_a_branch() -> None:
    late = held(
        ("customer", "It is 9 days late", ""),
        ("action", "Parcel found", "find-parcel"),
        ("action", "Carrier asked", "ask-carrier"),
        ("action", "Sent again", "send-again"),
    )
    assert late.answers["ask_carrier_days"] == "9"
    assert late.answers["ask_carrier_case"] == '"regular_customers"'
    assert late.beside == ()


def test_what_was_said_decides_where_no_button_does() -> None:
    talk = [
        ("action", "Parcel found", "find-parcel"),
        ("action", "Carrier asked", "ask-carrier"),
        ("customer", "I am one of your regular customers, and it is 6 days late", ""),
    ]
    assert held(*talk).answers["ask_carrier_case"] == '"regular_customers"'
    assert held(*talk[:2]).answers.get("ask_carrier_case", '"none"') != '"regular_customers"'


def test_a_button_that_the_script_does_not_have_lies_beside() -> None:
    replay = held(
        ("action", "Parcel found", "find-parcel"),
        ("action", "A call was booked", "book-call"),
        ("agent", "Bye", ""),
    )
    assert [it.button for it in replay.beside] == ["book-call"]
    assert [it.at for it in replay.stands] == ["find_parcel", "ask_carrier", "ask_carrier"]


def test_a_conversation_about_something_else_finds_no_script() -> None:
    (one,) = read_conversations(conversation(("agent", "Hi", "")))
    assert script_for(one, ()) is None


def test_a_file_of_another_shape_is_refused() -> None:
    with pytest.raises(BadSource, match="each needs scenario"):
        read_conversations('[{"scenario": {}}]')
