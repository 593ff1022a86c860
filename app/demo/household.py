"""The demo: a hub, two workstations and live traffic, brought up by one command and gone with its window.

        this process   the window of Julia Novak
          ├─ hub         python -m app hub serve, on a database of its own
          └─ colleague   Jana Dvořáková's workstation without a window, and the traffic

What is made once is kept: a second start only starts. The children end when this process does,
however it ends, because each watches a pipe that we hold.
"""

import os
import socket
import sys
import threading
from pathlib import Path
from typing import Final

from app.demo.place import DemoTrouble, Place
from app.demo.process import Child

USAGE: Final = 2
NO_DISPLAY: Final = (
    "There is no display here, so the demo cannot open its window. "
    "`python3 packaging/dev.py shots DIR` draws every screen into a folder instead."
)


def run(folder: Path | None, *, fresh: bool = False) -> int:
    """Bring the demo up, show its window, take everything down again; the exit code."""
    if not has_display():
        print(NO_DISPLAY, file=sys.stderr)  # noqa: T201
        return USAGE
    from app.settings.paths import demo_dir, private_dir  # not at the top: brings platformdirs

    household = Household(Place(private_dir(folder or demo_dir())))
    try:
        household.begin(fresh=fresh)
        from app.desktop.application import main  # not at the top: the hub starts while Qt loads

        return main(household.place.julia, household.place.phrase, household.url, True)
    finally:
        household.end()


class Household:
    """The two processes beside the window, begun in order and ended together; `pace` 2 lives twice as fast."""

    def __init__(self, place: Place, pace: float = 1.0) -> None:
        self.place = place
        self.children: list[Child] = []
        self._pace = pace
        self._port = free_port()
        self.url = f"http://127.0.0.1:{self._port}"
        self._turn = threading.Lock()
        self._is_over = False

    def begin(self, *, fresh: bool = False) -> None:
        """Start the hub and, once it listens, the colleague; the first time make the world before."""
        if fresh or self.place.made_at is None:
            self._make()
        else:
            hub = self._start("hub", *self._hub_words())
            threading.Thread(target=self._follow, args=(hub,), daemon=True).start()

    def end(self) -> None:
        """End both in good order; nothing is left running."""
        with self._turn:
            self._is_over = True
            children, self.children = self.children, []
        for child in children:
            child.let_go()
        for child in reversed(children):
            child.end()

    def _make(self) -> None:
        from app.demo.world import enrolled, peopled  # not at the top: brings hub and store

        say("Setting up the demo. This is done once and takes a few seconds …")
        self.place.claim()
        world = peopled(self.place.hub)
        hub = self._start("hub", *self._hub_words())
        if hub is None or not hub.is_ready():
            raise DemoTrouble(f"The demo's hub did not start: {hub.why() if hub else 'stopped'}")
        enrolled(self.place, self.url, world)
        self.place.note(world.made_at)
        self._colleague()

    def _follow(self, hub: Child | None) -> None:
        """Wait for the hub, which the window does not, then let the colleague come."""
        if hub is None:
            return
        if hub.is_ready():
            self._colleague()
        elif not self._is_over:
            say(f"The demo's hub did not start: {hub.why()}. You can work as in an outage.")

    def _colleague(self) -> None:
        self._start("colleague", "colleague", str(self.place.folder), self.url, str(self._pace))

    def _start(self, name: str, *words: str) -> Child | None:
        with self._turn:
            if self._is_over:
                return None
            child = Child(words, self.place.folder / "log" / f"{name}.txt")
            self.children.append(child)
            return child

    def _hub_words(self) -> tuple[str, ...]:
        where = ("--data", str(self.place.hub), "--port", str(self._port))
        return ("hub", "serve", *where, "--payments", "simulator")


def has_display() -> bool:
    """Whether a window can be opened here."""
    if os.environ.get("QT_QPA_PLATFORM") or not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("WAYLAND_DISPLAY")) or _answers(os.environ.get("DISPLAY", ""))


def _answers(display: str) -> bool:
    """Whether somebody listens at an X display; one on another machine is believed."""
    host, _, number = display.partition(":")
    if not number or host not in ("", "unix"):
        return bool(number)
    path = f"/tmp/.X11-unix/X{number.partition('.')[0]}"  # noqa: S108 - where X keeps it
    return any(_connects(address) for address in (path, f"\0{path}"))


def _connects(address: str) -> bool:
    with socket.socket(socket.AF_UNIX) as line:
        return line.connect_ex(address) == 0


def free_port() -> int:
    """A port that nobody uses now; chosen here so that the window need not wait for the hub."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


def say(sentence: str) -> None:
    """Tell the terminal."""
    print(sentence, file=sys.stderr, flush=True)  # noqa: T201
