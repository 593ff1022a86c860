"""A workstation as a process of its own: works while it syncs, then waits for calm and says what it holds.

Usage: python -m tests.journeys.busy_station PROFILE HUB_URL COUNT
Prints "working N" now and then, "calm" when everything is delivered, and after a line on standard
input a JSON object with the digest of what it holds.
"""

import hashlib
import os
import random
import sys
import threading
import time
from pathlib import Path

import msgspec

from app.domain.contacts import AddNote
from app.domain.customers import Customer, RecordCustomer
from app.domain.operations import Rejected
from app.domain.tickets import Channel, ClaimTicket, CreateTicket, Priority, TicketClass
from app.store.queries import Images, Inbox, SyncState
from app.store.rows import BY_KIND
from app.sync.transport import Http
from app.workstation import Workstation

PAUSE_S = 0.01  # so that the hub is killed in the middle, not after


def say(line: str) -> None:
    """One line to whoever started us."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


def work(station: Workstation, count: int, made: list[str]) -> None:
    """Perform `count` operations: tickets of our own, notes and claims on everybody's."""
    dice = random.Random(station.agent)
    customer = station.new_id()
    station.perform(RecordCustomer(Customer(customer, f"Customer of {station.agent}")))
    done = 1
    while done < count:
        tickets = [row.id for row in station.ask(Inbox(limit=20))]
        try:
            if not tickets or dice.random() < 0.1:
                ticket = station.new_id()
                station.perform(
                    CreateTicket(
                        ticket, f"Ticket of {station.agent}", customer, "returns",
                        TicketClass.INQUIRY, Priority.MEDIUM, Channel.EMAIL,
                        local_ref=station.new_ref(),
                    )
                )  # fmt: skip
            elif dice.random() < 0.1:
                station.perform(ClaimTicket(dice.choice(tickets)))
            else:
                note = station.new_id()
                station.perform(AddNote(note, dice.choice(tickets), f"note {note}"))
                made.append(note)
        except Rejected:
            continue
        done += 1
        if done % 20 == 0:
            say(f"working {done}")
        time.sleep(PAUSE_S)


def digest(station: Workstation) -> str:
    """One hash over every row held, whatever order they came in."""
    whole = hashlib.sha256()
    for kind in BY_KIND:
        after = ""
        while images := station.ask(Images(kind, after)):
            for image in images:
                whole.update(msgspec.json.encode(image, order="deterministic"))
            after = images[-1]["id"]
    return whole.hexdigest()


def main() -> None:
    """Work, calm down, answer."""
    profile, url, count = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    station = Workstation.open(profile, passphrase=os.environ["EVENKEEL_PASSPHRASE"])
    made: list[str] = []
    stop = threading.Event()
    loop = station.sync_loop(Http(url))
    lane = threading.Thread(target=loop.run, args=(stop, lambda touched: None, lambda state: None))
    lane.start()
    work(station, count, made)
    while station.ask(SyncState()).pending:
        loop.poke()
        time.sleep(0.1)
    say("calm")
    for line in sys.stdin:
        if line.strip() == "end":
            break
        loop.poke()
        time.sleep(0.3)
        state = station.ask(SyncState())
        answer = {"digest": digest(station), "made": made, "pending": state.pending}
        say(msgspec.json.encode(answer).decode())
    stop.set()
    loop.poke()
    lane.join()
    station.close()


if __name__ == "__main__":
    main()
