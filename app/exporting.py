"""Everything a profile holds, as JSON lines with a checksum each, for people who leave or look."""

import hashlib
from pathlib import Path

import msgspec

from app.store.queries import Images
from app.store.rows import BY_KIND
from app.workstation import Workstation

PAGE = 2000


def export_all(station: Workstation, folder: Path) -> dict[str, dict[str, object]]:
    """Write one file a kind into `folder`; returns rows and SHA-256 of each file."""
    folder.mkdir(parents=True, exist_ok=True)
    written: dict[str, dict[str, object]] = {}
    for kind in BY_KIND:
        written[kind] = _export_kind(station, kind, folder / f"{kind}.jsonl")
    (folder / "manifest.json").write_bytes(msgspec.json.format(msgspec.json.encode(written)))
    return written


def _export_kind(station: Workstation, kind: str, path: Path) -> dict[str, object]:
    digest, rows, after = hashlib.sha256(), 0, ""
    with path.open("wb") as file:
        while images := station.ask(Images(kind, after, PAGE)):
            for image in images:
                line = msgspec.json.encode(image) + b"\n"
                digest.update(line)
                file.write(line)
            rows += len(images)
            after = images[-1]["id"]
    return {"rows": rows, "sha256": digest.hexdigest()}
