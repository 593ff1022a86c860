"""Scripts as a table: a row a step, in a file that every spreadsheet opens (CSV)."""

import csv
import io
from typing import Final

from app.domain.scripts.script import Script, Step
from app.importers.rows import BadSource
from app.importers.scripts.cells import (
    OURS,
    Cells,
    Row,
    answers_text,
    head_of,
    languages_of,
    row_of,
    script_of,
    step_of,
)
from app.importers.scripts.foreign import finished

TEXTS: Final = ("title", "text", "say")
PLAIN: Final = ("stage", "kind", "step")
REST: Final = (
    *("answers", "type", "next", "clause", "minutes", "required", "relevant"),
    *("do", "use", "disposition"),
)
HEAD: Final = "(script)"  # the kind of the row that tells of the script itself


def table_of(script: Script) -> str:
    """The table of a script; its first row is about the script as a whole."""
    languages = languages_of(script)
    columns = [*PLAIN, *(f"{it}::{one}" for it in TEXTS for one in languages), *REST, OURS]
    file = io.StringIO()
    table = csv.DictWriter(file, columns, restval="", lineterminator="\n")
    table.writeheader()
    head = head_of(script, _shown_head)
    titles = {f"title::{one}": script.title.get(one, "") for one in languages}
    table.writerow({"kind": HEAD, "step": script.name, **titles, OURS: head.aside})
    for step in script.steps:
        row = row_of(step, shown)
        table.writerow({**row.cells, OURS: row.aside})
    return file.getvalue()


def read_table(text: str, name: str) -> Script:
    """The script of a table; a table of others needs a column title, and is called by the name of its file."""
    table = csv.DictReader(io.StringIO(text, newline=""), strict=True)
    columns = [it.strip() for it in table.fieldnames or ()]
    if not any(it.partition("::")[0] == "title" for it in columns):
        raise BadSource(
            "line 1: there is no column title; call the column with the step's words so"
        )
    head, rows = Row({"script": name, "title::en": name}), list[Row]()
    for values in table:
        if None in values or None in values.values():
            what = "more or fewer values than columns; put a value with a comma in quotes"
            raise BadSource(f"line {table.line_num}: {what}")
        cells = {key.strip(): value for key, value in values.items()}
        where = f"line {table.line_num}"
        if cells.get("kind") == HEAD:
            head = _read_head(cells, where)
        else:
            aside = cells.pop(OURS, "")
            shown_cells = {_column(key): value for key, value in cells.items()}
            rows.append(Row(shown_cells, aside, where))
    steps = [step_of(row, shown) for row in rows]
    names = [row.cells.get("step", "") for row in rows]
    return finished(script_of(head, steps, _shown_head), names, is_ours=bool(head.where))


def shown(step: Step) -> Cells:
    """What the table shows of a step."""
    texts = {
        f"{name}::{language}": words
        for name, said in (("title", step.title), ("text", step.text), ("say", step.say))
        for language, words in said.items()
    }
    first = step.fields[:1]
    return {
        "stage": step.stage,
        "kind": step.kind,
        "step": step.id,
        **texts,
        "answers": answers_text(step),
        "type": first[0].type if first else "",
        "next": step.next,
        "clause": step.clause,
        "minutes": str(step.minutes) if step.minutes else "",
        "required": "yes" if step.required else "no",
        "relevant": step.relevant,
        "do": step.do,
        "use": step.use,
        "disposition": step.disposition,
    }


def _column(name: str) -> str:
    return f"{name}::en" if name in TEXTS else name


def _shown_head(script: Script) -> Cells:
    titles = {f"title::{language}": words for language, words in script.title.items()}
    return {"script": script.name, **titles}


def _read_head(cells: Cells, where: str) -> Row:
    titles = {key: it for key, it in cells.items() if key.startswith("title::") and it}
    return Row({"script": cells.get("step", ""), **titles}, cells.get(OURS, ""), where)
