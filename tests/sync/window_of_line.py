"""A window that is nothing but its line: opens a profile, runs the line, says each phase, and waits to be killed."""

import sys
import threading
from pathlib import Path

from app.sync.link import LinkState
from tests.helpers.profiles import open_profile


def main() -> None:
    station = open_profile(Path(sys.argv[1]))
    line = station.connect()
    assert line is not None
    line.run(threading.Event(), lambda touched: None, _say)


def _say(state: LinkState) -> None:
    sys.stdout.write(f"{state.phase}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
