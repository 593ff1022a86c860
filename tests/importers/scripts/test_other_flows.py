"""Guidelines of another house: whatever a file says comes back, or is refused with where and what to do."""

import json
from typing import Any

import pytest

from app.importers.rows import BadSource
from app.importers.scripts.guidelines import guidelines_of, read_guidelines

ACTION = {
    "type": "interaction",
    "button": "Pull up Account",
    "text": "Ask for the name.",
    "subtext": [],
}
PLAIN = {"actions": [ACTION], "instructions": ["Stay calm."]}


def flows(**subflows: Any) -> dict[str, Any]:
    return {"Réclamation 退货": {"description": "é", "subflows": subflows}}


@pytest.mark.parametrize(
    "told",
    [
        flows(One=PLAIN) | {"Empty": {"description": "later", "subflows": {}}},
        flows(One=PLAIN | {"owner": "me", "deep": {"a": [1, {"b": None}]}}),
        {"F": {"description": "", "since": 2020, "subflows": {"One": PLAIN, "Two": PLAIN}}},
        flows(One=PLAIN | {"actions": [ACTION | {"type": "telepathy", "button": "😀", "n": 3.5}]}),
        flows(One={"actions": [], "instructions": []}),
        flows(One=PLAIN)
        | {"Other": {"description": "", "subflows": {"One": PLAIN, "one ": PLAIN}}},
        flows(
            One=PLAIN | {"actions": [ACTION | {"text": 'a\n\n"b" {x} [Y] If no, [Z].\u2028'}] * 50}
        ),
    ],
)
def test_what_a_file_of_another_house_says_comes_back(told: dict[str, Any]) -> None:
    scripts = read_guidelines(json.dumps(told, ensure_ascii=False))
    back = guidelines_of(scripts)
    assert json.loads(back) == told
    assert read_guidelines(back) == scripts


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('{"A": {"subflows": {}}, "A": {"subflows": {}}}', "give one of the two another name"),
        ('{"A": {"subflows": {}}}', "add one with its actions"),
        ('{"A": {"subflows": {"S": {"actions": [{"type": "x"}]}}}}', "A/S/actions"),
        ("[]", "put them in braces"),
    ],
)
def test_what_cannot_be_kept_is_refused_with_a_cure(text: str, says: str) -> None:
    with pytest.raises(BadSource, match=says):
        read_guidelines(text)
