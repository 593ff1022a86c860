"""A workstation as a process of its own that works when told, says what is safe, and may be killed at any moment.

Usage: python -m tests.weather.busy_station PROFILE HUB_URL
Commands on standard input: "work N", "refund N" (with refunds among the work), "tell", "all", "end". It
says "up" when it runs, "made NUMBER" for every operation that the agent was told is safe, "note ID" for
each note among them, "done" after work, and a JSON object for "tell" and for "all".
"""

import os
import random
import sys
import threading
from pathlib import Path
from typing import Any

import msgspec

from app.domain.contacts import AddNote
from app.domain.customers import Customer, RecordCustomer
from app.domain.operations import Operation, Rejected
from app.domain.tickets import Channel, ClaimTicket, CreateTicket, Priority, TicketClass
from app.store.queries import Inbox
from app.sync.transport import Http
from app.workstation import Workstation
from tests.journeys.busy_station import say
from tests.weather.buying import refund
from tests.weather.ends import end_of

PACE_S = 0.01
PART = {"work": 0.0, "refund": 0.5}  # how much of the work is refunds


def new_ticket(station: Workstation, customer: str) -> CreateTicket:
    """A ticket with a name of this station."""
    return CreateTicket(
        station.new_id(), "From a busy station", customer, "returns", TicketClass.INQUIRY,
        Priority.MEDIUM, Channel.EMAIL, local_ref=station.new_ref(),
    )  # fmt: skip


def perform(station: Workstation, op: Operation) -> None:
    """Do it, and say so once it is safe."""
    say(f"made {station.perform(op).seq}")


def one_thing(station: Workstation, dice: random.Random, customer: str) -> None:
    """A ticket, a claim or a note."""
    tickets = [row.id for row in station.ask(Inbox(limit=20))]
    if not tickets or dice.random() < 0.1:
        perform(station, new_ticket(station, customer))
    elif dice.random() < 0.2:
        perform(station, ClaimTicket(dice.choice(tickets)))
    else:
        note = station.new_id()
        perform(station, AddNote(note, dice.choice(tickets), f"note {note}"))
        say(f"note {note}")


def work(station: Workstation, loop: Any, count: int, refunds: float) -> None:
    """Do `count` things at an agent's pace, if agents were hurried; a part of them refunds."""
    dice, pause = random.Random(), threading.Event()
    customer = station.new_id()
    # With a ticket: a customer without one is held by whoever made it, and both ends could not be compared.
    station.perform_all(
        (RecordCustomer(Customer(customer, "A customer")), new_ticket(station, customer))
    )
    for _ in range(count):
        try:
            if dice.random() < refunds:
                perform(station, refund(station, dice, station.agent))
            else:
                one_thing(station, dice, customer)
        except Rejected:
            continue
        loop.poke()
        pause.wait(PACE_S)
    say("done")


def tell(station: Workstation) -> None:
    """What waits, and what has its receipt."""
    with station.reading() as conn:
        states = conn.exec_driver_sql("SELECT state, op_id FROM outbox").all()
    answer = {
        "pending": sum(state == "local" for state, _ in states),
        "open": sum(state in ("local", "acked") for state, _ in states),
        "acked": [op_id for state, op_id in states if state != "local"],
    }
    say(msgspec.json.encode(answer).decode())


def main(profile: str, hub_url: str) -> None:
    """Serve until told to end."""
    station = Workstation.open(Path(profile), passphrase=os.environ["EVENKEEL_PASSPHRASE"])
    stop = threading.Event()
    loop = station.sync_loop(Http(hub_url))
    lane = threading.Thread(target=loop.run, args=(stop, lambda touched: None, lambda state: None))
    lane.start()
    say("up")
    for line in sys.stdin:
        word, _, rest = line.strip().partition(" ")
        if word in PART:
            threading.Thread(target=work, args=(station, loop, int(rest), PART[word])).start()
        elif word == "tell":
            tell(station)
        elif word == "all":
            say(msgspec.json.encode(end_of(station)).decode())
        elif word == "end":
            break
    stop.set()
    loop.poke()
    lane.join()
    station.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
