"""What the author's page reads: the scripts in force, as data and as the text of their file, and kept drafts."""

from collections.abc import Sequence
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar, cast

from app.domain.codec import remade
from app.domain.scripts.measures import Figures
from app.domain.scripts.script import Script
from app.domain.scripts.writing import script_text
from app.store.queries_book import PolicyBook, ScriptsInForce
from app.store.queries_figures import ScriptFigures

if TYPE_CHECKING:  # see desk
    from app.workstation import Workstation

T = TypeVar("T")
KEPT = "author.draft."


class Opened(NamedTuple):
    """A script as it is in force, the kept draft of its text, and the scripts it may hand over to."""

    name: str
    version: int
    edition: str
    in_force: str
    kept: str
    library: dict[str, Script]
    figures: tuple[Figures, ...]


def read_opened(workstation: "Workstation", name: str) -> Opened:
    """A script to be written on; a new one begins with the least that can be read."""
    scripts: dict[str, Script] = workstation.ask(ScriptsInForce())
    book = workstation.ask(PolicyBook())
    kept = workstation.get_kv(KEPT + name) or ""
    script = scripts.get(name)
    languages = book.languages if book else ()
    text = script_text(arranged(script, languages)) if script else blank(name)
    return Opened(
        name,
        script.version if script else 0,
        book.label if book else "",
        text,
        kept,
        scripts,
        workstation.ask(ScriptFigures(name)),
    )


def arranged(thing: T, languages: Sequence[str]) -> T:
    """A script, or a part of one, with its texts in the order of the book's languages."""
    changes: dict[str, Any] = {}
    for one in fields(thing):  # type: ignore[arg-type]
        value = getattr(thing, one.name)
        if isinstance(value, dict) and value.keys() & set(languages):
            known = cast("dict[str, str]", value)
            order = [*languages, *(key for key in known if key not in languages)]
            changes[one.name] = {key: known[key] for key in order if key in known}
        elif isinstance(value, tuple):
            parts = cast("tuple[Any, ...]", value)
            changes[one.name] = tuple(
                arranged(part, languages) if is_dataclass(part) else part for part in parts
            )
    return remade(thing, **changes)


def blank(name: str) -> str:
    """The text of a script that has one step."""
    stages = "\n".join(f"  {stage}: []" for stage in ("cause", "offer", "solve"))
    return (
        f"script: {name}\nversion: 1\ntitle:\n  en: {name.replace('-', ' ').capitalize()}\n"
        "stages:\n  understand:\n    - say: listen\n      title: Let the customer describe\n"
        f"{stages}\n  confirm:\n    - end: done\n      title: Solved\n      disposition: done\n"
    )
