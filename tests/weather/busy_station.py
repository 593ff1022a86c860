"""A workstation as a process of its own that works when told, says what is safe, and may be killed at any moment.

Usage: python -m tests.weather.busy_station PROFILE HUB_URL
Commands on standard input: "work N", "tell", "end". It says "up" when it runs, "made ID" for every
note that the agent was told is safe, "done" after work, and a JSON object for "tell".
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
from app.domain.operations import Rejected
from app.domain.tickets import Channel, ClaimTicket, CreateTicket, Priority, TicketClass
from app.store.queries import Inbox
from app.sync.transport import Http
from app.workstation import Workstation
from tests.journeys.busy_station import digest, say

PACE_S = 0.01


def new_ticket(station: Workstation, customer: str) -> CreateTicket:
    """A ticket with a name of this station."""
    return CreateTicket(
        station.new_id(), "From a busy station", customer, "returns", TicketClass.INQUIRY,
        Priority.MEDIUM, Channel.EMAIL, local_ref=station.new_ref(),
    )  # fmt: skip


def one_thing(station: Workstation, dice: random.Random, customer: str) -> None:
    """A ticket, a claim or a note."""
    tickets = [row.id for row in station.ask(Inbox(limit=20))]
    if not tickets or dice.random() < 0.1:
        station.perform(new_ticket(station, customer))
    elif dice.random() < 0.2:
        station.perform(ClaimTicket(dice.choice(tickets)))
    else:
        note = station.new_id()
        station.perform(AddNote(note, dice.choice(tickets), f"note {note}"))
        say(f"made {note}")


def work(station: Workstation, loop: Any, count: int) -> None:
    """Do `count` things at an agent's pace, if agents were hurried."""
    dice, pause = random.Random(), threading.Event()
    customer = station.new_id()
    # With a ticket: a customer without one is held by whoever made it, and both ends could not be compared.
    station.perform_all(
        (RecordCustomer(Customer(customer, "A customer")), new_ticket(station, customer))
    )
    for _ in range(count):
        try:
            one_thing(station, dice, customer)
        except Rejected:
            continue
        loop.poke()
        pause.wait(PACE_S)
    say("done")


def tell(station: Workstation) -> None:
    """What is held, what waits, and what has its receipt."""
    with station.reading() as conn:
        states = conn.exec_driver_sql("SELECT state, op_id FROM outbox").all()
    answer = {
        "digest": digest(station),
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
        if word == "work":
            threading.Thread(target=work, args=(station, loop, int(rest))).start()
        elif word == "tell":
            tell(station)
        elif word == "end":
            break
    stop.set()
    loop.poke()
    lane.join()
    station.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
