"""The demo as `evenkeel demo` brings it up, its window watched: `python -m tests.bench.demo_child FOLDER`.

Ends when the inbox is painted, prints one JSON object as `window_child` does, and takes everything down.
"""

import sys
from pathlib import Path

from app.demo import household


class Watched(household.Household):
    """The household, with a window that is watched from outside. The hub still starts before Qt loads."""

    def begin(self, *, fresh: bool = False) -> None:
        super().begin(fresh=fresh)
        from app.desktop import application  # not at the top: as the demo itself does

        application.main = watched


def watched(profile: Path, passphrase: str | None, hub_url: str | None, demo: bool) -> int:
    """Run the window until its list is painted."""
    from tests.bench.window_child import Stage, start  # not at the top: brings Qt

    stage = Stage(profile, passphrase, hub_url, demo)
    stage.run(lambda: start(stage))
    return 0


if __name__ == "__main__":
    household.Household = Watched
    sys.exit(household.run(Path(sys.argv[1])))
