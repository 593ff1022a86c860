"""What the letters of the list do: the same change to every selected ticket, without opening it."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import cast

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from app.desktop import words
from app.desktop.desk import Desk
from app.desktop.widgets import PopMenu
from app.domain.operations import Operation
from app.domain.tickets import (
    AssignTicket,
    ClaimTicket,
    FlagEmergency,
    Priority,
    SetClass,
    SetPriority,
    SetState,
    State,
    TicketClass,
)
from app.store.queries import Agents, NamedRow

Make = Callable[[str], object]


class ListVerbs:
    """Claim, assign, status, priority, type and emergency for the tickets chosen in a list."""

    def __init__(self, desk: Desk, list_: QWidget, chosen: Callable[[], list[str]]) -> None:
        self._desk, self._list, self._chosen = desk, list_, chosen

    def claim(self) -> None:
        """Take them."""
        self._do(ClaimTicket, self._chosen())

    def flag_emergency(self) -> None:
        """Somebody's safety or an outage is at stake."""
        self._do(FlagEmergency, self._chosen())

    def ask_state(self) -> None:
        """Offer the states that can be set by hand."""
        states = (State.OPEN, State.WAITING)
        choices = ((words.state(one), partial(SetState, state=one)) for one in states)
        self._offer(choices, self._chosen())

    def ask_priority(self) -> None:
        """Offer the priorities."""
        choices = ((words.priority(one), partial(SetPriority, priority=one)) for one in Priority)
        self._offer(choices, self._chosen())

    def ask_class(self) -> None:
        """Offer the types."""
        kinds = TicketClass
        choices = ((words.ticket_class(one), partial(SetClass, ticket_class=one)) for one in kinds)
        self._offer(choices, self._chosen())

    def ask_assignee(self) -> None:
        """Offer the agents, when the store has named them."""
        ask = partial(self._desk.workstation.ask, Agents())
        offer = partial(self._offer_agents, self._chosen())
        self._desk.background.read(ask, offer, key="verbs.agents")

    def _offer_agents(self, tickets: list[str], agents: tuple[NamedRow, ...]) -> None:
        choices = ((agent.label, partial(AssignTicket, assignee=agent.id)) for agent in agents)
        self._offer(choices, tickets)

    def _offer(self, choices: Iterable[tuple[str, Make]], tickets: list[str]) -> None:
        """A menu over the list; what is chosen happens to the tickets that were chosen when it opened."""
        if not tickets:
            return
        menu = PopMenu(self._desk.theme, self._list)
        menu.aboutToHide.connect(menu.deleteLater)
        for text, make in choices:
            menu.addAction(text).triggered.connect(partial(self._do, make, tickets))
        menu.setActiveAction(menu.actions()[0])
        menu.popup(self._list.mapToGlobal(QPoint(self._list.width() // 3, 60)))

    def _do(self, make: Make, tickets: list[str], *_: object) -> None:
        ops = [cast("Operation", make(ticket)) for ticket in tickets]
        if len(ops) == 1:
            self._desk.perform(ops[0])
        elif ops:
            self._desk.perform_all(ops)
