"""A script as an XLSForm, the spreadsheet that field forms are written in: survey, choices and settings (.xlsx)."""

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any, Final

from openpyxl import Workbook, load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.utils.exceptions import InvalidFileException

from app.domain.scripts.script import Script, Stage, Step, StepKind
from app.importers.rows import BadSource
from app.importers.scripts.cells import (
    BLANK,
    OURS,
    Cells,
    Row,
    aside_of,
    head_of,
    image_of_step,
    script_of,
    step_of,
)
from app.importers.scripts.foreign import finished
from app.importers.scripts.laying import TAKEN, Laying
from app.importers.scripts.xlsform_rows import (
    CLOSES,
    KEPT,
    META,
    OPENS,
    STAGE,
    STAGES_BY_WORD,
    UNSAFE,
    Choices,
    Line,
    Names,
    rows_of,
    step_of_rows,
)

FIRST: Final = ("type", "name", STAGE)
LAST: Final = ("required", "relevant", "constraint", "calculation", "repeat_count", *KEPT)
CHUNK: Final = 30_000  # a cell holds a little more
METAS: Final = "xlsform.meta"
ID: Final = re.compile(r"[a-z][a-z0-9_]*")


def xlsform_of(script: Script) -> bytes:
    """The spreadsheet of a script; one column carries what the others cannot."""
    names = Names(_theirs(script))
    survey: list[Cells] = [{"type": it, "name": it} for it in script.keep.get(METAS, "").split()]
    choices: Choices = {}
    for step in script.steps:
        rows, lists = rows_of(step, names)
        rows = rows or [{"type": "note", "name": step.id}]
        survey += [
            {STAGE: step.stage, **rows[0], **_chunks(aside_of(image_of_step(step)))},
            *rows[1:],
        ]
        choices |= lists
    head = head_of(script, _shown_head)
    settings = {
        "form_title": head.cells["title"],
        "form_id": script.name,
        "version": str(script.version),
        "default_language": "English (en)",
        **_chunks(head.aside),
    }
    listed = [{"list_name": name, **row} for name, rows in choices.items() for row in rows]
    book = Workbook()
    book.remove(book.worksheets[0])
    _fill(book, "survey", survey, (*FIRST, *_texts(survey), *LAST))
    _fill(book, "choices", listed, ("list_name", "name", *_texts(listed)))
    _fill(book, "settings", [settings], tuple(settings))
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def read_xlsform(data: bytes, name: str) -> Script:
    """The script of a spreadsheet; raises BadSource with the cell that cannot be read, and what to do."""
    sheets = _sheets(data)
    survey, listed = sheets.get("survey", []), sheets.get("choices", [])
    if not survey:
        raise BadSource("there is no sheet survey; call the sheet with the questions so")
    choices: Choices = {}
    for line in listed:
        row = {key: it for key, it in line.cells.items() if key not in ("list_name", "list name")}
        choices.setdefault(line.get("list_name") or line.get("list name"), []).append(row)
    metas = [it.type for it in survey if it.type in META]
    lines = [it for it in survey if it.type and it.type not in META]
    head = next(iter(sheets.get("settings", [])), Line({}))
    names = _names(lines, is_ours=bool(_aside(head)))
    blocks = list(_blocks(lines))
    steps = [_step(block, choices, names) for block in blocks]
    return _whole(head, steps, metas, name)


def _whole(head: Line, steps: Sequence[Step], metas: Sequence[str], name: str) -> Script:
    title = head.get("form_title") or name
    aside = _aside(head)
    cells = {"title": title} if aside else {"title": title, "script": head.get("form_id") or title}
    script = script_of(Row(cells, aside, "settings"), steps, _shown_head)
    if not aside and head.get("version").isdigit():
        script = replace(script, version=int(head.get("version")[:9]))
    if metas and METAS not in script.keep:
        script = replace(script, keep=script.keep | {METAS: " ".join(metas)})
    return finished(script, [it.id for it in steps], is_ours=bool(aside))


def _step(block: Sequence[Line], choices: Choices, names: Names) -> Step:
    head = block[0]
    aside = _aside(head)
    if aside:
        base = step_of(Row({}, aside, f"survey!{head.number}"), lambda _: {})
        was = rows_of(base, _own(base, names))
        rows = was[0] or [{"type": "note", "name": base.id}]
        step = step_of_rows([_bare(it) for it in block], choices, names, base, (rows, was[1]))
    else:
        id = names.named(head.get("name")) if head.get("name") in names.ours else head.get("name")
        kept = {"xlsform.name": head.get("name")} if head.get("name") not in (id, "") else {}
        base = replace(BLANK, id=id, required=False, keep=kept, kind=StepKind.INSTRUCT)
        step = step_of_rows([_bare(it) for it in block], choices, names, base, ([], {}))
    word = head.get(STAGE).lower()
    if word and word not in STAGES_BY_WORD:
        raise head.wrong(STAGE, f"{word!r} is no stage", f"write one of {', '.join(Stage)}")
    return replace(step, stage=STAGES_BY_WORD[word]) if word else step


def _own(base: Step, names: Names) -> Names:
    """The names as they were when the rows were written; a question that was renamed since is another."""
    own = {it.id for it in base.fields} | {base.id}
    return Names(
        {their: our for their, our in names.ours.items()}
        | {id: id for id in own if id not in names.theirs}
    )


def _names(lines: Sequence[Line], *, is_ours: bool) -> Names:
    """Our name for each of theirs: the same where it may be one."""
    naming = Laying()
    found: dict[str, str] = {}
    named = [it for it in lines if it.type not in CLOSES and it.get("name")]
    for line in named:
        name = line.get("name")
        if name in found:
            raise line.wrong("name", f"{name} stands here twice", "give each row a name of its own")
        is_fit = ID.fullmatch(name) is not None and (is_ours or name not in TAKEN)
        found[name] = naming.take(name) if is_fit else ""
    return Names({their: our or naming.id_of(their) for their, our in found.items()})


def _theirs(script: Script) -> dict[str, str]:
    """Our names by theirs, for a script that came from a form."""
    ours = [
        name
        for it in script.steps
        for name in (it.id, *(one.id for one in it.fields), *(one.name for one in it.sets))
    ]
    named = {it.keep["xlsform.name"]: it.id for it in script.steps if "xlsform.name" in it.keep}
    return {id: id for id in ours if id not in named.values()} | named


def _blocks(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """The rows of each step: a group with all in it, calculations of one step together, else single rows."""
    block: list[Line] = []
    depth = 0
    for line in lines:
        is_more = (
            line.type == "calculate" and not line.get(STAGE) and not _aside(line) and not depth
        )
        if (
            block
            and not depth
            and not (is_more and block[0].type == "calculate" and _aside(block[0]))
        ):
            yield block
            block = []
        block.append(line)
        depth += (line.type in OPENS) - (line.type in CLOSES)
        if depth < 0:
            raise line.wrong("type", "ends a group that was not begun", "take it out")
    if depth:
        raise block[0].wrong("type", "the group is not ended", "add a row with end_group")
    if block:
        yield block


def _bare(line: Line) -> Line:
    """A row without what is ours alone."""
    cells = {key: it for key, it in line.cells.items() if key != STAGE and not key.startswith(OURS)}
    return replace(line, cells=cells)


def _chunks(aside: str) -> Cells:
    """A long text in as many cells as it needs."""
    parts = [aside[it : it + CHUNK] for it in range(0, len(aside), CHUNK)]
    return {OURS + (f"_{number}" if number else ""): part for number, part in enumerate(parts)}


def _aside(line: Line) -> str:
    names = [OURS, *(f"{OURS}_{number}" for number in range(1, 100))]
    return "".join(line.get(name) for name in names)


def _shown_head(script: Script) -> Cells:
    title = next(iter(script.title.values()), "")
    return {"title": UNSAFE.sub("", title).strip() or script.name}


def _texts(rows: Sequence[Cells]) -> list[str]:
    """The columns of texts that some rows have, and ours behind them."""
    found = dict.fromkeys(
        column for row in rows for column in row if "::" in column or column.startswith(OURS)
    )
    return sorted((it for it in found if it not in KEPT), key=lambda it: it.startswith(OURS))


def _fill(book: Any, title: str, rows: Sequence[Cells], columns: Sequence[str]) -> None:
    sheet = book.create_sheet(title)
    for across, column in enumerate(columns, 1):
        sheet.cell(1, across, column)
    for down, row in enumerate(rows, 2):
        for across, column in enumerate(columns, 1):
            if row.get(column):
                cell = sheet.cell(down, across)
                cell.value = row[column]
                cell.data_type = "s"  # a text that begins like a formula is none
    sheet.freeze_panes = "A2"


def _sheets(data: bytes) -> dict[str, list[Line]]:
    try:
        book: Any = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    except (InvalidFileException, zipfile.BadZipFile, KeyError, ValueError, OSError) as error:
        raise BadSource(f"no spreadsheet: {error}; save it as .xlsx") from error
    return {str(it.title).strip().lower(): list(_lines(it)) for it in book.worksheets}


def _lines(sheet: Any) -> Iterator[Line]:
    rows: Iterator[tuple[Any, ...]] = sheet.iter_rows(values_only=True)
    columns = [_cell(it) for it in next(rows, ())]
    letters = {column: get_column_letter(number) for number, column in enumerate(columns, 1)}
    for number, row in enumerate(rows, 2):
        cells = {column: _cell(it) for column, it in zip(columns, row, strict=False) if column}
        cells = {column: value for column, value in cells.items() if value.strip()}
        if cells:
            yield Line(cells, number, letters)


def _cell(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime | date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value)
