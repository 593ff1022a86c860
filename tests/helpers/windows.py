"""Windows of several people at one real hub over HTTP and PostgreSQL, each on a real, encrypted store of their own."""

from collections.abc import Generator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from random import SystemRandom

from PySide6.QtWidgets import QApplication, QWidget

from app.desktop.refundsteps import told
from app.domain.operations import Operation
from app.domain.orders import Order
from app.hub.auth import Auth
from app.hub.hub import Hub
from app.store.queries import OpenTicket
from app.sync.exchange import Exchange, settle_all
from app.sync.transport import Http
from app.workstation import Workstation
from tests.helpers.hubs import empty_hub_engine, served
from tests.helpers.money import shop
from tests.helpers.profiles import FakeClock, open_profile
from tests.helpers.stage import Stage

TICKET = "t1"


class Window(Stage):
    """The window of one person, with ticket "t1" open; what happens stays here until `sync`."""

    def __init__(self, app: QApplication, station: Workstation, line: Http | None = None) -> None:
        super().__init__(app, station.profile)
        self._station, self.main = station, TICKET
        self._touched: set[str] = set()
        if line is not None:
            self._exchange = Exchange(station, line, self._touched.update)

    def open_store(self) -> Workstation:
        return self._station

    def sync(self) -> None:
        """Send everything, read everything, and let the window hear of it."""
        settle_all(self._exchange)
        self.desk.changes.changed.emit(frozenset({"outbox", "attention", *self._touched}))
        self._touched.clear()
        self.settle(4)

    def told(self) -> list[str]:
        """The sentences of the ticket's timeline."""
        shown = self._station.ask(OpenTicket(TICKET))
        return [told(item).body for item in shown.timeline]

    def reads(self, sentence: str, within: QWidget | None = None) -> bool:
        """Whether a sentence stands somewhere in sight."""
        texts = (within or self.shell).findChildren(QWidget)
        return any(
            sentence in str(one.property("text") or one.accessibleName())
            for one in texts
            if one.isVisible()
        )


@contextmanager
def windows(
    app: QApplication, folder: Path, people: tuple[str, ...], *orders: Order
) -> Generator[tuple[Window, ...]]:
    """One window each for people of the shop, all of whom hold ticket "t1"."""
    clock, dice, world = FakeClock(), SystemRandom(), list[Operation](shop(*orders))
    with ExitStack() as stack:
        engine = stack.enter_context(empty_hub_engine())
        hub = Hub(engine, clock=clock.now, auth=Auth(engine, clock.now, dice))
        assert {result.status for result in hub.perform_all(world, dice)} <= {"applied", "noop"}
        port = stack.enter_context(served(hub))
        opened: list[Window] = []
        for number, name in enumerate(people, 1):
            station = open_profile(folder / name, clock, number)
            line = Http(f"http://127.0.0.1:{port}")
            stack.callback(line.close)
            exchange = station.exchange(line)
            exchange.enrol(hub.auth.new_code(name))
            settle_all(exchange)
            window = Window(app, station, line)
            window.begin()
            stack.callback(window.close)
            opened.append(window)
        yield tuple(opened)
