"""The furnished window: screens in their regions, commands bound to what they do, news passed on."""

import json
import shutil
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import NamedTuple, cast

from PySide6.QtCore import QObject, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMenu, QWidget

from app.desktop import messages
from app.desktop.approvals.going import Approving
from app.desktop.attending import Attending
from app.desktop.audit.going import Auditing
from app.desktop.changes import holds
from app.desktop.desk import Desk
from app.desktop.dock import ContextDock
from app.desktop.help import HelpSheet
from app.desktop.inbox import NARROWEST, QueuePane
from app.desktop.keymap import BY_ID, Keymap, words
from app.desktop.link import Line, Link, Outage
from app.desktop.noticket import Glancing
from app.desktop.outbox import OutboxPage
from app.desktop.palette import Doors, Palette
from app.desktop.password import SigningIn
from app.desktop.policy.going import Reading
from app.desktop.preferences import Preferences
from app.desktop.settingssheet import PreferencesSheet
from app.desktop.shell import Shell, corner
from app.desktop.ticket import Workspace
from app.desktop.trail import Trail
from app.desktop.verbs import ListVerbs
from app.desktop.words import listed
from app.domain.ids import micros
from app.domain.operations import Rejected
from app.store.queries import Agents, Me, MeRow, NamedRow, Queues, SyncRow, SyncState, View

TICK_MS = 1000
DISK_EVERY = 60


class Facts(NamedTuple):
    """What the frame says of the agent and the house."""

    me: MeRow | None
    agents: tuple[NamedRow, ...]
    queues: tuple[NamedRow, ...]
    skew: timedelta
    presence: str


class Console(QObject):
    """Holds the screens and lets them hear of each other; rules live elsewhere."""

    def __init__(self, desk: Desk, shell: Shell, preferences: Preferences) -> None:
        super().__init__(shell)
        self._desk, self._shell, self._preferences = desk, shell, preferences
        self._names: dict[str, str] = {}
        self._skew = timedelta()
        self._stopped_at: datetime | None = None
        self._ticks = 0
        self._line: Line | None = None
        self._is_filled = False
        self._trail = Trail()
        self.outage = Outage(self)
        self.queue = QueuePane(desk)
        self.workspace = Workspace(desk)
        self.glancing = Glancing(desk, self.workspace.empty)
        self.dock = ContextDock(desk)
        self.outbox = OutboxPage(desk, self._names)
        self.help = HelpSheet(desk.theme, shell)
        self.settings = PreferencesSheet(desk.theme, preferences, shell)
        self.signing_in = SigningIn(desk, shell)
        places, banners = (self.queue, self.workspace, self.outbox), shell.centre.banners
        self.attending = Attending(desk, places, banners, shell.toast, self._names, self._run)
        self.approving = Approving(desk, shell, self._names, self.open_ticket)
        self.auditing = Auditing(desk, shell, self._names, self.open_ticket)
        self.reading = Reading(desk, shell)
        self.verbs = ListVerbs(desk, self.queue.list, self._chosen)
        self.keymap = Keymap(shell, self._deeds())
        self._wanted_here = ""
        here = (self._here, self.workspace.current_ticket)
        doors = Doors(
            self.keymap.run, self._run_here, self.open_ticket, *here, self.dock.open_refund,
            self.reading.open_part,
        )  # fmt: skip
        self.palette = Palette(desk, shell, doors)
        shell.hold(self.queue, self.workspace, self.dock)
        shell.hold_call_bar(self.workspace.call_bar)
        shell.add_page(self.outbox)
        self._connect()
        self._listen()
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self._on_tick)

    # ---- what the keys do --------------------------------------------------------------------

    def _deeds(self) -> Mapping[str, Callable[[], object]]:
        return {
            **self._window_deeds(),
            **self._place_deeds(),
            **self._ticket_deeds(),
            **self._list_deeds(),
            **self.attending.deeds(),
        }

    def _window_deeds(self) -> Mapping[str, Callable[[], object]]:
        shell, chosen = self._shell, self._preferences
        return {
            "palette": lambda: self.palette.open(),
            "filter": lambda: (self.go_inbox(), self.queue.focus_filter()),
            "help": self.help.open,
            "region.next": lambda: shell.walk(1),
            "region.previous": lambda: shell.walk(-1),
            "dock.toggle": shell.toggle_dock,
            "queue.toggle": shell.toggle_queue,
            "settings": self.settings.open,
            "sync.now": self.sync_now,
            "outage": shell.strip.switch.toggle,
            "state.available": partial(self.set_presence, "available"),
            "state.break": partial(self.set_presence, "break"),
            "zoom.in": partial(chosen.zoom, 1),
            "zoom.out": partial(chosen.zoom, -1),
            "zoom.reset": partial(chosen.zoom, 0),
            "theme.toggle": chosen.toggle_theme,
            "fullscreen": lambda: (
                shell.showNormal() if shell.isFullScreen() else shell.showFullScreen()
            ),
            "escape": self._escape,
        }

    def _place_deeds(self) -> Mapping[str, Callable[[], object]]:
        places: dict[str, Callable[[], object]] = {
            "inbox": self.go_inbox,
            "customers": lambda: self.palette.open("@"),
            "policy": self.reading.go,
            "approvals": self.approving.go,
            "outbox": self.go_outbox,
            "audit": self.auditing.go,
        }
        return {
            **{f"go.{name}": deed for name, deed in places.items()},
            **{f"list.{name}": deed for name, deed in places.items()},
            "go.back": partial(self._walk_trail, -1),
            "go.forward": partial(self._walk_trail, 1),
            "attention": self.go_attention,
            **self.dock.deeds(),
        }

    def _ticket_deeds(self) -> Mapping[str, Callable[[], object]]:
        desk = self.workspace
        return {
            "ticket.new": lambda: (self.go_inbox(), desk.new_ticket()),
            "call.log": lambda: (self.go_inbox(), desk.log_call()),
            "tab.next": desk.next_tab,
            "tab.previous": desk.previous_tab,
            "tab.close": desk.close_tab,
            "tab.reopen": desk.reopen_tab,
            "ticket.reply": desk.reply,
            "ticket.note": desk.note,
            "ticket.send": desk.send,
            "ticket.send_next": desk.send_solve_next,
            "ticket.solve": desk.solve,
            "ticket.undo": desk.undo_send,
        }

    def _list_deeds(self) -> Mapping[str, Callable[[], object]]:
        queue, verbs = self.queue, self.verbs
        return {
            "list.next": queue.next,
            "list.previous": queue.previous,
            "list.open": queue.open_current,
            "list.select": queue.toggle_current,
            "ticket.claim": verbs.claim,
            "ticket.assign": verbs.ask_assignee,
            "ticket.state": verbs.ask_state,
            "ticket.priority": verbs.ask_priority,
            "ticket.class": verbs.ask_class,
            "ticket.emergency": verbs.flag_emergency,
        }

    def _escape(self) -> None:
        """Close what is on top, else go back to the list."""
        for sheet in (self.help, self.settings, self.signing_in.sheet):
            if sheet.isVisible():
                sheet.close_up()
                return
        if self.palette.isVisible():
            self.palette.close_up()
        elif not self._shell.close_overlay():
            self.go_inbox()
            self.queue.focus_list()

    # ---- going places ------------------------------------------------------------------------

    def go_inbox(self) -> None:
        """Show the inbox."""
        self._shell.show_page(None)
        self._shell.rail.show_place("go.inbox")

    def go_outbox(self) -> None:
        """Show what is not delivered."""
        self._shell.show_page(self.outbox)
        self._shell.rail.show_place("go.outbox")
        self.outbox.enter()

    def go_attention(self) -> None:
        """Show the first piece of work that needs the agent."""
        self.outbox.show_first_need()
        self.go_outbox()

    def open_ticket(self, ticket: str) -> None:
        """Open a ticket wherever we are."""
        self._trail.visit(ticket)
        self.go_inbox()
        self.workspace.open_ticket(ticket)
        self.dock.show_customer(ticket)

    def _go_on(self, done: str) -> None:
        """Open the ticket that needs work most, after one that is done with."""
        following = self.queue.first_but(done)
        if following is None:
            self._shell.toast.say(self.tr("That was the last ticket of this list"))
        else:
            self.open_ticket(following)

    def _walk_trail(self, way: int) -> None:
        ticket = self._trail.step(way)
        if ticket is not None:
            self.go_inbox()
            self.workspace.open_ticket(ticket)
            self.dock.show_customer(ticket)

    def _here(self) -> str:
        """The number of the ticket that is open, or ""."""
        ticket = self.workspace.current_ticket()
        if not ticket or not self._shell.is_inbox:
            return ""
        view = self.workspace.papers.paper(ticket).view
        return "" if view is None else view.ref

    def _run(self, id: str) -> None:
        self.keymap.run(id)

    def _run_here(self, id: str) -> None:
        """Do a command to the ticket that is open, whatever the list has chosen."""
        self._wanted_here = self.workspace.current_ticket()
        self.keymap.run(id)
        self._wanted_here = ""

    def _chosen(self) -> list[str]:
        """The tickets that a letter of the list acts on."""
        return [self._wanted_here] if self._wanted_here else self.queue.selected_tickets()

    # ---- news --------------------------------------------------------------------------------

    def _connect(self) -> None:
        shell, changes, theme = self._shell, self._desk.changes, self._desk.theme
        self.queue.opened.connect(self.open_ticket)
        self.queue.selected.connect(self.workspace.papers.look_ahead)
        self.workspace.ticket_shown.connect(self._on_shown)
        self.workspace.next_wanted.connect(self._go_on)
        self.dock.ticket_chosen.connect(self.open_ticket)
        self.dock.explained.connect(self.workspace.suggest)
        self.dock.wanted.connect(shell.show_dock)
        self.dock.turned.connect(shell.fit_dock)
        self.dock.asked.connect(self._run_here)
        self.dock.opened.connect(self.reading.open_part)
        self.dock.made.connect(self.keymap.listen)
        self.workspace.steps.line_pressed.connect(self.dock.open_step)
        self.outbox.opened.connect(self.open_ticket)
        self.outbox.retried.connect(self.sync_now)
        self.attending.mending.refund_wanted.connect(self.dock.take_up_refund)
        shell.topbar.asked.connect(self._on_asked)
        shell.rail.asked.connect(self._on_asked)
        shell.strip.asked.connect(self._on_asked)
        shell.centre.banners.asked.connect(self._on_asked)
        shell.topbar.presence_chosen.connect(self.set_presence)
        shell.strip.outage.connect(self.simulate_outage)
        changes.changed.connect(self._on_changed)
        changes.refused.connect(self._on_refused)
        changes.performed.connect(self.sync_now)
        changes.linked.connect(self.show_link)
        self.outage.ended.connect(self.attending.tell_back_online)
        self.palette.told.connect(shell.toast.say)
        self.signing_in.done.connect(self.sync_now)
        self._preferences.compact.connect(self.queue.set_compact)
        self._preferences.single_keys.connect(self.keymap.set_single_keys)
        theme.changed.connect(self._free_queue)
        self._free_queue()

    def _listen(self) -> None:
        """Let single letters act in the list and in the timeline."""
        self.keymap.listen(self.queue.list, ("list", "ticket"))
        self.keymap.listen(self.outbox.list, ("outbox",))
        timeline = self.workspace.findChild(QWidget, "timeline")
        if timeline is not None:
            self.keymap.listen(timeline, ("ticket",))
        self.keymap.set_single_keys(self._preferences.has_single_keys)
        self.queue.set_compact(self._preferences.is_compact)

    def _free_queue(self) -> None:
        """The splitter decides how wide the queue is."""
        self.queue.setMinimumWidth(NARROWEST)
        self.queue.setMaximumWidth(self._desk.theme.px(560))

    def start(self) -> None:
        """Read what the frame shows, and begin to count time."""
        self._tick.start()
        self._desk.background.read(self._ask_facts, self._show_facts, key="facts")
        self._refresh_row()
        self._look_at_disk()
        self.queue.show_view(View.MINE)
        self._shell.rail.show_place("go.inbox")
        self.queue.focus_list()

    def follow(self, line: Line) -> None:
        """The line to the hub is there: switches and keys may steer it."""
        self._line = line
        self.palette.older.follow(line)
        self.auditing.follow(line)

    def show_link(self, link: Link) -> None:
        """The line has a new state."""
        self._shell.strip.show_link(link)
        self._shell.centre.banners.show_link(link)
        self.outbox.show_link(link)
        self.outage.hear_link(link)
        self._refresh_row()

    def _on_changed(self, touched: frozenset[str]) -> None:
        self._refresh_row()
        if holds(touched, "agents", "queues", "roles"):
            self._desk.workstation.forget_actor()
            self._desk.background.read(self._ask_facts, self._show_facts, key="facts")

    def _refresh_row(self) -> None:
        ask = partial(self._desk.workstation.ask, SyncState())
        self._desk.background.read(ask, self.show_row, key="sync_state")

    def show_row(self, row: SyncRow) -> None:
        """How much waits, and how much needs the agent."""
        self._skew = timedelta(microseconds=-row.ahead_us)  # a clock may be set while we run
        self._shell.strip.show_row(row)
        self._shell.centre.banners.show_row(row)
        self._shell.rail.show_badge("go.outbox", row.pending + row.needs_you)
        self._shell.topbar.show_notices(row.needs_you)
        # Who was away for long reads a scope anew; that is no first filling.
        self._is_filled = self._is_filled or (row.is_complete and row.tickets > 0)
        is_filling = self._line is not None and not row.is_complete and not self._is_filled
        self.queue.set_first_sync(row.tickets if is_filling else None, row.tickets_in_all)
        self.outage.hear_row(row)

    def _count_places(self) -> None:
        """What waits in other places: counted once the list stands, since it takes rules and calendars."""
        if self.queue.model.total is None:
            soon = partial(QTimer.singleShot, 0, self, self._count_places)
            self.queue.model.shown.connect(soon, Qt.ConnectionType.SingleShotConnection)
            return
        self.approving.refresh()
        self.reading.refresh()

    def _ask_facts(self) -> Facts:
        station = self._desk.workstation
        skew = station.now() - datetime.now(UTC)
        presence = station.get_kv("presence") or "available"
        ask = station.ask
        return Facts(ask(Me()), ask(Agents()), ask(Queues()), skew, presence)

    def _show_facts(self, facts: Facts) -> None:
        self._skew = facts.skew
        self._names.update({agent.id: agent.label for agent in facts.agents})
        if facts.me is not None:
            labels = {queue.id: queue.initials or queue.label for queue in facts.queues}
            mine = [labels[queue] for queue in facts.me.queues if queue in labels]
            self._shell.topbar.show_me(facts.me.label, facts.me.initials)
            self.auditing.allow(facts.me.permits)
            self._shell.strip.show_queue(listed(mine))
            self._count_places()
        presence, _, since = facts.presence.partition(" ")
        is_away = presence != "available" and since
        at = datetime.fromisoformat(since) if is_away else self.now()
        self._shell.topbar.show_presence(presence, at)
        self._on_tick()

    def now(self) -> datetime:
        """The hub's time, as far as it is known, in the agent's zone."""
        return (self._stopped_at or datetime.now(UTC) + self._skew).astimezone()

    def stop_clock(self, at: datetime) -> None:
        """Let it be this moment for ever, for tests and pictures."""
        self._stopped_at = at
        self.queue.set_now(micros(at))
        self.outbox.stopped_us = micros(at)

    def _on_tick(self) -> None:
        self._shell.topbar.show_time(self.now())
        self._shell.strip.show_time(self.now())
        self._ticks += 1
        if self._ticks % DISK_EVERY == 0:
            self._look_at_disk()

    def _look_at_disk(self) -> None:
        usage = partial(shutil.disk_usage, self._desk.workstation.profile)
        show = self._shell.strip.show_free_space
        self._desk.background.read(usage, lambda disk: show(disk.free), key="disk")

    def _on_refused(self, refusal: Rejected) -> None:
        sentence = messages.refusal(refusal, self._names)
        way_out = self.reading.way_out(refusal)
        self._shell.toast.say(self.tr("Not done"), sentence, "late", way_out, stays=True)

    def _on_shown(self, ticket: str) -> None:
        """The workspace shows another ticket: the dock follows."""
        if ticket:
            self._trail.visit(ticket)
            self.dock.show_customer(ticket)
            self._point_queue(ticket)

    def _point_queue(self, ticket: str) -> None:
        """The row of the open ticket is the current one, when the list has read it."""
        place = self.queue.model.place_of(ticket)
        if place is not None and self.queue.current_ticket() != ticket:
            self.queue.list.setCurrentIndex(self.queue.model.index(place, 0))

    # ---- what the frame asks -----------------------------------------------------------------

    def _on_asked(self, what: str) -> None:
        if what in BY_ID:
            self.keymap.run(what)
        elif what == "menu":
            self._offer(self._shell.topbar.menu, MENU)
        elif what == "menu.me":
            self._offer(self._shell.topbar.me, MY_MENU)
        elif what == "sign_in":
            self.signing_in.open()
        elif what == "captive":
            ask = partial(self._desk.workstation.get_kv, "hub_url")
            self._desk.background.read(ask, self._open_sign_in_page)

    def _open_sign_in_page(self, hub: str | None) -> None:
        """The browser asks for the hub, and the network puts its own page in the way."""
        if hub:
            QDesktopServices.openUrl(QUrl(hub))

    def _offer(self, button: QWidget, ids: tuple[str, ...]) -> None:
        menu = QMenu(button)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for id in ids:
            if not id:
                menu.addSeparator()
                continue
            keys = BY_ID[id].keys
            action = menu.addAction(words(BY_ID[id]) + (f"\t{keys[0]}" if keys else ""))
            action.triggered.connect(partial(self.keymap.run, id))
        menu.addSeparator()
        menu.addAction(self.tr("Quit")).triggered.connect(self._shell.close)
        menu.popup(corner(button))

    def set_presence(self, presence: str) -> None:
        """The agent's state, from now on."""
        at = self.now()
        self._shell.topbar.show_presence(presence, at)
        keep = partial(self._desk.workstation.set_kv, "presence", f"{presence} {at.isoformat()}")
        self._desk.background.write(keep)

    def simulate_outage(self, on: bool) -> None:
        """Cut the line, or let it be."""
        if self._line is not None:
            self._line.set_outage(on)

    def sync_now(self) -> None:
        """Send and fetch at once."""
        if self._line is not None:
            self._line.poke()

    # ---- what is kept ------------------------------------------------------------------------

    def saved(self) -> str:
        """Tabs and regions, for the next start; what is half-written is on its way to the store."""
        self.workspace.finish()
        kept = {"regions": self._shell.save_layout(), "tabs": self.workspace.tabs.tickets()}
        return json.dumps(kept)

    def restore(self, kept: str) -> None:
        """Open the tabs that were open."""
        saved = cast("dict[str, list[str]]", json.loads(kept)) if kept else {}
        for ticket in saved.get("tabs", []):
            self.workspace.open_ticket(ticket)


MENU = (
    "palette", "", "ticket.new", "call.log", "", "go.inbox", "go.customers", "go.outbox", "",
    "queue.toggle", "dock.toggle", "fullscreen", "", "sync.now", "outage", "", "settings", "help",
)  # fmt: skip
MY_MENU = ("state.available", "state.break", "", "theme.toggle", "settings", "help")
