"""A script goes out into every format and comes back the same; what a person changes there comes back changed."""

import json
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings

from app.domain.scripts.script import Script, Stage, StepKind
from app.importers.rows import BadSource
from app.importers.scripts.guidelines import guidelines_of, read_guidelines
from app.importers.scripts.markdown import checklist_of, read_checklist
from app.importers.scripts.mermaid import flowchart_of, read_flowchart
from app.importers.scripts.table import read_table, table_of
from app.importers.scripts.zammad import read_templates, template_of
from tests.domain.scripts.drawn import scripts

FEW = settings(max_examples=30)  # of every kind of step
Way = tuple[Callable[[Script], str], Callable[[str, str], Script]]
WAYS: dict[str, Way] = {
    "table": (table_of, read_table),
    "markdown": (checklist_of, read_checklist),
    "mermaid": (flowchart_of, read_flowchart),
    "zammad": (template_of, lambda text, name: read_templates(text, name)[0]),
    "abcd": (lambda script: guidelines_of([script]), lambda text, _: read_guidelines(text)[0]),
}


@FEW
@given(scripts())
def test_every_script_comes_back_from_every_format_as_it_was(script: Script) -> None:
    for kind, (write, read) in WAYS.items():
        assert read(write(script), "drawn") == script, kind


LIST = """\
# Return a lamp

Some words before.

## Understand
- [ ] Ask for the number
  It is on the label.
  - or on the box
* Look it up

### At the door
1. [x] Take a photo
"""


def test_a_foreign_list_becomes_steps_with_an_end() -> None:
    script = read_checklist(LIST, "lamp")
    assert (script.name, script.title) == ("lamp", {"en": "Return a lamp"})
    assert [(it.id, it.kind, it.stage) for it in script.steps] == [
        ("ask_for_the_number", StepKind.INSTRUCT, Stage.UNDERSTAND),
        ("look_it_up", StepKind.INSTRUCT, Stage.UNDERSTAND),
        ("take_a_photo", StepKind.INSTRUCT, Stage.UNDERSTAND),
        ("closed", StepKind.END, Stage.CONFIRM),
    ]
    assert script.steps[0].text == {"en": "It is on the label.\n- or on the box"}
    assert read_checklist(checklist_of(script), "lamp") == script


def test_a_list_that_was_edited_comes_back_edited() -> None:
    script = replace(read_checklist(LIST, "lamp"), version=4, owner="Marta")
    edited = checklist_of(script).replace("- [ ] Look it up", "- [ ] Look it up twice")
    edited = edited.replace("## Confirm", "- [ ] Thank them\n\n## Confirm")
    read = read_checklist(edited, "lamp")
    assert [it.title["en"] for it in read.steps][1:] == [
        "Look it up twice",
        "Take a photo",
        "Thank them",
        "Closed",
    ]
    assert (read.version, read.owner, read.steps[1].id) == (4, "Marta", "look_it_up")
    assert read.steps[3].id == "thank_them"


CHART = """\
%% a comment
flowchart TD
    A([Start]) --> B{Is it "wet"?}
    B -->|yes| C[Unplug it]
    B -- no --> D["Ask for a photo (both sides)"]
    C & D --> E((Done))
    classDef red fill:#f00
    class C red
"""


def test_a_foreign_flowchart_becomes_questions_and_ways() -> None:
    script = read_flowchart(CHART, "Wet lamp")
    by_id = {it.id: it for it in script.steps}
    ask = by_id["is_it_wet"]
    assert (script.name, ask.kind) == ("wet-lamp", StepKind.ASK)
    assert [(it.text["en"], it.next) for it in ask.fields[0].answers] == [
        ("yes", "unplug_it"),
        ("no", "ask_for_a_photo_both_sides"),
    ]
    assert by_id["unplug_it"].next == "done"
    assert by_id["done"].kind is StepKind.END
    assert read_flowchart(flowchart_of(script), "x") == script


def test_an_arrow_drawn_elsewhere_leads_elsewhere() -> None:
    script = read_flowchart(CHART, "Wet lamp")
    drawn = flowchart_of(script)
    arrow = '  is_it_wet -->|"yes"| unplug_it'
    assert arrow in drawn
    read = read_flowchart(drawn.replace(arrow, '  is_it_wet -->|"yes"| done'), "x")
    ask = next(it for it in read.steps if it.id == "is_it_wet")
    assert [it.next for it in ask.fields[0].answers] == ["done", "ask_for_a_photo_both_sides"]


def test_zammad_gives_items_and_takes_them_back() -> None:
    told = {"name": "Return order", "active": False, "items": ["Ask", {"text": "Send a label"}]}
    (script,) = read_templates(json.dumps(told), "x")
    assert [it.title["en"] for it in script.steps] == ["Ask", "Send a label", "Closed"]
    back = json.loads(template_of(script))
    assert (back["name"], back["active"], back["items"]) == (
        "Return order",
        False,
        ["Ask", "Send a label", "Closed"],
    )


def test_zammad_items_are_found_in_the_assets_of_a_full_answer() -> None:
    template = {"id": 3, "name": "Onboard", "active": True, "sorted_item_ids": ["8", "7"]}
    items = {"7": {"id": 7, "text": "Second"}, "8": {"id": 8, "text": "First"}}
    assets = {"ChecklistTemplate": {"3": template}, "ChecklistTemplateItem": items}
    (script,) = read_templates(json.dumps({"id": 3, "assets": assets}), "x")
    assert [it.title["en"] for it in script.steps][:2] == ["First", "Second"]


def test_a_table_of_others_needs_titles_only() -> None:
    script = read_table(
        'title,kind,answers\n"Which, lamp?",ask,"Desk\nFloor → look"\nLook,instruct,\n', "lamp"
    )
    ask, look, end = script.steps
    assert (ask.id, look.id, end.kind) == ("which_lamp", "look", StepKind.END)
    assert [(it.id, it.text["en"], it.next) for it in ask.fields[0].answers] == [
        ("desk", "Desk", ""),
        ("floor", "Floor", "look"),
    ]


@pytest.mark.parametrize(
    ("kind", "text", "what"),
    [
        ("table", "a,b\n1,2\n", "line 1: there is no column title"),
        (
            "table",
            "title,kind\nGo,walk\n",
            "line 2 kind: 'walk' cannot be; write one of instruct, say",
        ),
        (
            "table",
            "title,minutes\nGo,soon\n",
            "line 2 minutes: 'soon' cannot be; write a whole number",
        ),
        ("table", "title\nGo,2\n", "line 2: more or fewer values"),
        ("markdown", "only words\n", "line 1: there is no list"),
        ("markdown", "# A\n<!-- evenkeel {x -->\n- b\n", "spoiled"),
        ("mermaid", "", "line 1: there is no flowchart"),
        ("mermaid", "flowchart TD\na[open --> b\n", "line 2: the box is not closed"),
        ("mermaid", "flowchart TD\na ?? b\n", "line 2: '?? b' is no part of a flowchart"),
        ("zammad", "{", "no JSON"),
        ("zammad", '{"name": "a", "item_ids": [1]}', "template 1: there are no items"),
        ("zammad", '{"name": "a", "items": [3]}', "template 1 item 1: there is no text"),
    ],
)
def test_what_cannot_be_read_is_refused_by_place(kind: str, text: str, what: str) -> None:
    with pytest.raises(BadSource) as caught:
        WAYS[kind][1](text, "x")
    assert what in str(caught.value)
