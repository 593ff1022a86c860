"""Where a demo lies: the folder of its hub and its two profiles, and the note that says they are complete."""

import json
import shutil
from datetime import datetime
from pathlib import Path
from typing import Any, Final

FORM: Final = 1
# Opens two profiles of made-up people, so everybody may know it.
PHRASE: Final = "nothing here is secret"


class DemoTrouble(OSError):
    """The demo could not be brought up; the message says why."""


class Place:
    """The folder of a demo. Julia is who sits at the window, Jana her colleague."""

    phrase = PHRASE

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.hub, self.julia, self.jana = (folder / name for name in ("hub", "julia", "jana"))
        self._note = folder / "demo.json"

    @property
    def made_at(self) -> datetime | None:
        """When the world was made; None when it was not, or not to the end."""
        try:
            note: dict[str, Any] = json.loads(self._note.read_text("utf-8"))
        except (FileNotFoundError, ValueError):
            return None
        return datetime.fromisoformat(note["made_at"]) if note.get("form") == FORM else None

    def note(self, made_at: datetime) -> None:
        """Say that everything is there."""
        note = {"form": FORM, "made_at": made_at.isoformat()}
        self._note.write_text(json.dumps(note), "utf-8")

    def claim(self) -> None:
        """Make room for a new demo; refused while another one runs here. Other files stay."""
        from app.settings.paths import private_dir
        from app.store.lock import ProfileLock  # not at the top: brings the store

        for profile in (self.julia, self.jana):
            ProfileLock(private_dir(profile)).release()
        self._note.unlink(missing_ok=True)
        for part in (self.hub, self.julia, self.jana):
            shutil.rmtree(part, ignore_errors=True)
