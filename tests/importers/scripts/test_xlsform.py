"""Forms of the field become scripts by the meaning of their rows; scripts go out as forms and come back the same."""

import io

import pytest
from hypothesis import given, settings
from openpyxl import Workbook, load_workbook

from app.domain.scripts.lint import remarks
from app.domain.scripts.script import AnswerType, Script, Stage, StepKind
from app.importers.rows import BadSource
from app.importers.scripts.xlsform import read_xlsform, xlsform_of
from tests.domain.scripts.drawn import scripts

Sheet = list[list[object]]
SURVEY: Sheet = [
    ["type", "name", "label", "label::Czech (cs)", "hint", "required", "relevant", "constraint",
     "constraint_message", "calculation", "repeat_count", "appearance"],
    ["start", "start"],
    ["text", "Customer Name", "Your name?", "Jméno?", "As on the bill", "yes", None,
     "string-length(.) > 1", "Too short"],
    ["select_one goods", "broken", "What broke?", "Co?", None, "true()", None, None, None, None, None, "minimal"],
    ["calculate", "twice", None, None, None, None, None, None, None, "${lamps} * 2"],
    ["begin group", "lamp", "The lamp", None, None, None, "${broken} = 'lamp'"],
    ["note", "n1", "Look at the label"],
    ["integer", "watts", "Watts", None, None, None, "${lamps} > 1", ". >= 1 and . <= 100"],
    ["end group"],
    ["begin_repeat", "pieces", "Each piece", None, None, None, None, None, None, None, "${lamps}"],
    ["date", "bought", "When?"],
    ["end_repeat"],
    ["image", "photo", "A photo"],
]  # fmt: skip
SURVEY.insert(3, ["integer", "lamps", "How many?"])
CHOICES: Sheet = [
    ["list_name", "name", "label"],
    ["goods", "lamp", "A lamp"],
    ["goods", "Chair-2", "A chair"],
]


def form(survey: Sheet, choices: Sheet = CHOICES) -> bytes:
    """A form as others write it."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for title, rows in (("survey", survey), ("choices", choices)):
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def with_cell(data: bytes, sheet: str, cell: str, value: object) -> bytes:
    """The spreadsheet after somebody has typed into a cell."""
    book = load_workbook(io.BytesIO(data))
    book[sheet][cell] = value
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


@settings(max_examples=12)
@given(scripts())
def test_every_script_comes_back_as_it_was(script: Script) -> None:
    assert read_xlsform(xlsform_of(script), "drawn") == script


def test_a_foreign_form_means_what_its_rows_mean() -> None:
    script = read_xlsform(form(SURVEY), "Broken goods")
    name, lamps, broken, twice, lamp, pieces, photo, end = script.steps
    assert (script.name, name.id, name.required) == ("broken-goods", "customer_name", True)
    assert name.title == {"en": "Your name?", "cs": "Jméno?"}
    assert (name.fields[0].constraint, name.fields[0].message) == (
        "size(value) > 1",
        {"en": "Too short"},
    )
    assert [(it.id, it.text) for it in broken.fields[0].answers] == [
        ("lamp", {"en": "A lamp"}),
        ("chair_2", {"en": "A chair"}),
    ]
    assert twice.sets[0].formula == "lamps * 2"
    assert (lamp.kind, lamp.relevant, lamp.text) == (
        StepKind.FORM,
        'broken == "lamp"',
        {"en": "Look at the label"},
    )
    assert (lamp.fields[0].relevant, lamp.fields[0].type) == ("lamps > 1", AnswerType.INTEGER)
    assert (pieces.repeat, pieces.fields[0].type) == ("lamps", AnswerType.DATE)
    assert (photo.kind, end.kind, lamps.required) == (StepKind.EVIDENCE, StepKind.END, False)
    assert [it for it in remarks(script) if it.stops] == []


def test_a_foreign_form_comes_back_the_same_script() -> None:
    script = read_xlsform(form(SURVEY), "Broken goods")
    out = xlsform_of(script)
    assert read_xlsform(out, "x") == script
    rows = [
        list(row) for row in load_workbook(io.BytesIO(out))["survey"].iter_rows(values_only=True)
    ]
    names = [row[rows[0].index("name")] for row in rows]
    assert names[1:4] == ["start", "Customer Name", "lamps"]
    assert rows[4][rows[0].index("appearance")] == "minimal"
    assert rows[6][rows[0].index("relevant")] == "${broken} = 'lamp'"


def test_a_cell_that_was_changed_comes_back_changed_and_the_rest_as_it_was() -> None:
    script = read_xlsform(form(SURVEY), "Broken goods")
    out = xlsform_of(script)
    header = [it.value for it in load_workbook(io.BytesIO(out))["survey"][1]]
    column = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[header.index("constraint")]
    read = read_xlsform(with_cell(out, "survey", f"{column}3", "string-length(.) > 5"), "x")
    assert read.steps[0].fields[0].constraint == "size(value) > 5"
    assert read.steps[1:] == script.steps[1:]
    stage = "ABC"[header.index("stage")]
    moved = read_xlsform(with_cell(out, "survey", f"{stage}3", "cause"), "x")
    assert moved.steps[0].stage is Stage.CAUSE


@pytest.mark.parametrize(
    ("row", "where", "what"),
    [
        (["geotrace", "way", "Where?"], "survey!A2", "'geotrace' has no step of its own; there is"),
        (
            ["text", "b", "B", None, None, "perhaps"],
            "survey!F2",
            "'perhaps' is neither yes nor no; write yes",
        ),
        (
            ["text", "b", "B", None, None, None, "${c} = 1"],
            "survey!G2",
            "there is no question c; write ${name}",
        ),
        (
            ["text", "b", "B", None, None, None, None, "pulldata(.)"],
            "survey!H2",
            "pulldata() is not known here; there is",
        ),
        (
            ["select_one x", "b", "B"],
            "survey!A2",
            "there is no list x; add it to the sheet choices",
        ),
        (["calculate", "b"], "survey!J2", "there is nothing to calculate; write an expression"),
        (["begin group", "b"], "survey!A2", "the group is not ended; add a row with end_group"),
        (["end group", "b"], "survey!A2", "ends a group that was not begun; take it out"),
    ],
)
def test_what_cannot_be_read_is_refused_by_cell(row: list[object], where: str, what: str) -> None:
    with pytest.raises(BadSource) as caught:
        read_xlsform(form([SURVEY[0], row]), "x")
    assert str(caught.value).startswith(f"{where}: {what}")


def test_what_is_no_spreadsheet_is_refused() -> None:
    with pytest.raises(BadSource, match=r"save it as \.xlsx"):
        read_xlsform(b"type,name", "x")
    with pytest.raises(BadSource, match="there is no sheet survey"):
        read_xlsform(form([]), "x")
