"""The formats that scripts come in and go out in, each with how it is read and written."""

import json
from collections.abc import Callable, Sequence
from pathlib import PurePath
from typing import Final, NamedTuple

from app.domain.scripts.script import Script
from app.importers.rows import BadSource
from app.importers.scripts.guidelines import guidelines_of, read_guidelines
from app.importers.scripts.markdown import checklist_of, read_checklist
from app.importers.scripts.mermaid import flowchart_of, read_flowchart
from app.importers.scripts.table import read_table, table_of
from app.importers.scripts.xlsform import read_xlsform, xlsform_of
from app.importers.scripts.zammad import read_templates, template_of


class ScriptFormat(NamedTuple):
    """How scripts lie in files of one kind; `is_whole` where one file holds many."""

    summary: str
    suffix: str
    read: Callable[[bytes, str], tuple[Script, ...]]
    write: Callable[[Sequence[Script]], bytes]
    is_whole: bool = False


def _one(read: Callable[[str, str], Script]) -> Callable[[bytes, str], tuple[Script, ...]]:
    return lambda data, name: (read(text_of(data), name),)


def _each(write: Callable[[Script], str]) -> Callable[[Sequence[Script]], bytes]:
    return lambda scripts: "\n".join(write(it) for it in scripts).encode()


def text_of(data: bytes) -> str:
    """The text of a file."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        what = f"byte {error.start + 1} is no UTF-8"
        raise BadSource(f"{what}; save the file as UTF-8") from error


def _templates(scripts: Sequence[Script]) -> bytes:
    told = [json.loads(template_of(it)) for it in scripts]
    whole = told[0] if len(told) == 1 else told
    return (json.dumps(whole, ensure_ascii=False, indent=2) + "\n").encode()


def _form(data: bytes, name: str) -> tuple[Script, ...]:
    return (read_xlsform(data, name),)


def _first(scripts: Sequence[Script]) -> bytes:
    return xlsform_of(scripts[0])


def _of_zammad(data: bytes, name: str) -> tuple[Script, ...]:
    return read_templates(text_of(data), name)


def _guidelines(data: bytes, _name: str) -> tuple[Script, ...]:
    return read_guidelines(text_of(data))


def _as_guidelines(scripts: Sequence[Script]) -> bytes:
    return guidelines_of(scripts).encode()


_CSV = ScriptFormat("a table, a row a step", ".csv", _one(read_table), _each(table_of))
_LIST = ScriptFormat("a checklist", ".md", _one(read_checklist), _each(checklist_of))
_CHART = ScriptFormat("a flowchart", ".mmd", _one(read_flowchart), _each(flowchart_of))
SCRIPT_FORMATS: Final[dict[str, ScriptFormat]] = {
    "xlsform": ScriptFormat("a form: survey, choices, settings", ".xlsx", _form, _first),
    "csv": _CSV,
    "markdown": _LIST,
    "mermaid": _CHART,
    "zammad": ScriptFormat("templates of Zammad", ".json", _of_zammad, _templates, is_whole=True),
    "abcd": ScriptFormat(
        "agent guidelines: flows with actions", ".json", _guidelines, _as_guidelines, is_whole=True
    ),
}


def read_scripts(kind: str, file: str, data: bytes) -> tuple[Script, ...]:
    """The scripts of a file of a kind; raises BadSource with where and what to do, KeyError for no such kind."""
    return SCRIPT_FORMATS[kind].read(data, PurePath(file).stem)
