"""What the author's page reads: the scripts in force, as data and as the text of their file, and kept drafts."""

import json
import re
import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeVar, cast

from app.domain.codec import remade
from app.domain.scripts.measures import Figures
from app.domain.scripts.script import Script
from app.domain.scripts.writing import script_text
from app.store.queries_book import PolicyBook, ScriptsInForce
from app.store.queries_figures import ScriptFigures

if TYPE_CHECKING:  # see desk
    from app.workstation import Workstation

T = TypeVar("T")
KEPT: Final = "author.draft."
NEW: Final = "author.new"
WORD: Final = re.compile(r"[a-z0-9]+")


class Opened(NamedTuple):
    """A script as it is in force, the kept draft of its text, and the scripts it may hand over to."""

    name: str
    version: int
    edition: str
    in_force: str
    kept: str
    library: dict[str, Script]
    figures: tuple[Figures, ...]


def read_opened(workstation: "Workstation", name: str, language: str = "en") -> Opened:
    """A script to be written on; a new one begins with the least that can be read."""
    scripts: dict[str, Script] = workstation.ask(ScriptsInForce())
    book = workstation.ask(PolicyBook())
    kept = workstation.get_kv(KEPT + name) or ""
    script = scripts.get(name)
    languages = book.languages if book else ()
    if script is not None:
        text = script_text(arranged(script, languages))
    else:
        text = blank(name, kept_drafts(workstation).get(name, ""), language)
    return Opened(
        name,
        script.version if script else 0,
        book.label if book else "",
        text,
        kept,
        scripts,
        workstation.ask(ScriptFigures(name)),
    )


def kept_drafts(workstation: "Workstation") -> dict[str, str]:
    """The scripts begun here that no edition of the book has yet: their titles by name."""
    kept: dict[str, str] = json.loads(workstation.get_kv(NEW) or "{}")
    if not kept:
        return {}
    scripts: dict[str, Script] = workstation.ask(ScriptsInForce())
    return {name: title for name, title in kept.items() if name not in scripts}


def begin_draft(workstation: "Workstation", title: str) -> str:
    """Begin a script of its own; returns its name."""
    kept = kept_drafts(workstation)
    scripts: dict[str, Script] = workstation.ask(ScriptsInForce())
    name = named(title, {*kept, *scripts})
    workstation.set_kv(NEW, json.dumps({**kept, name: title}))
    return name


def forget_draft(workstation: "Workstation", name: str) -> None:
    """Throw away what was begun here and is in no edition."""
    kept = {one: title for one, title in kept_drafts(workstation).items() if one != name}
    workstation.set_kv(NEW, json.dumps(kept))
    workstation.set_kv(KEPT + name, "")


def named(title: str, taken: Collection[str]) -> str:
    """The name of a script's file after its title; one that no other has."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    stem = "-".join(WORD.findall(plain)) or "script"
    name, count = stem, 2
    while name in taken:
        name, count = f"{stem}-{count}", count + 1
    return name


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


def blank(name: str, title: str = "", language: str = "en") -> str:
    """The text of a script that has one step."""
    said = json.dumps(title or name.replace("-", " ").capitalize(), ensure_ascii=False)
    stages = "\n".join(f"  {stage}: []" for stage in ("cause", "offer", "solve"))
    return (
        f"script: {name}\nversion: 1\ntitle:\n  {language}: {said}\n"
        "stages:\n  understand:\n    - say: listen\n      title: Let the customer describe\n"
        f"{stages}\n  confirm:\n    - end: done\n      title: Solved\n      disposition: done\n"
    )
