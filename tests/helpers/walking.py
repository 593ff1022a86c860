"""Scripts of the shipped policy book lying in a workstation's store, ready to be walked; nothing else of the book."""

from datetime import UTC, datetime
from functools import cache

from app.domain.codec import from_image, remade, to_image
from app.domain.operations import Entity
from app.domain.policy.shelf import (
    CURRENT,
    Edition,
    Head,
    PolicyPart,
    ScriptLine,
    Shelf,
    Shown,
    canonical,
    manifest_digest,
)
from app.domain.scripts.reading import read_script
from app.domain.scripts.script import Script, image_of_script
from app.settings.policybook import FOLDER
from app.store.queries import Image
from app.workstation import Workstation
from tests.helpers.shelved import put

IN_FORCE = datetime(2026, 3, 1, tzinfo=UTC)
SCRIPTS = ("damaged-on-arrival", "report-fault", "technical-fault-warranty", "wrong-or-missing")


@cache
def shipped_script(name: str) -> Script:
    """A script of the shipped book."""
    path = FOLDER / "scripts" / f"{name}.yaml"
    return read_script(path.name, path.read_text("utf-8"))


def shelve_scripts(
    station: Workstation,
    *scripts: Script,
    label: str = "3.2",
    number: int = 1,
    since: datetime = IN_FORCE,
) -> None:
    """Put an edition in force that holds these scripts, after those that are there."""
    parts = [PolicyPart.of("script", one.name, image_of_script(one)) for one in scripts]
    manifest = {part.key: part.id for part in parts}
    lines = [_line(one, manifest) for one in scripts]
    listed = canonical([to_image(line) for line in lines])
    head = Head("lumen", f"{number:06}", label, since, manifest_digest(manifest), scripts=listed)
    edition = Edition(head.number, head, manifest, {}, since)
    before = _editions(station)
    rows: list[Entity] = [*parts, edition, Shelf(CURRENT, (*before, Shown(head, {}, since)))]
    put(station, rows)


def _editions(station: Workstation) -> tuple[Shown, ...]:
    image = station.ask(Image(Shelf.kind, CURRENT))
    return from_image(Shelf, image).editions if image else ()


def _line(script: Script, manifest: dict[str, str]) -> ScriptLine:
    return ScriptLine(
        script.name,
        manifest[f"script/{script.name}"],
        script.version,
        script.title,
        script.when,
        script.attach.value,
        script.minutes,
        sum(not step.is_silent for step in script.steps),
        script.mode.value,
    )


def shipped_scripts() -> tuple[Script, ...]:
    """Those that the tests walk, with the scripts they hand over to."""
    return tuple(shipped_script(name) for name in SCRIPTS)


def newer(script: Script, **changes: object) -> Script:
    """The next version of a script."""
    return remade(script, version=script.version + 1, **changes)
