"""What an agent changes: claim, status and note, assigning a hundred; durable, and looked up again afterwards."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Final

from app.domain.contacts import AddNote
from app.domain.operations import Operation, Rejected
from app.domain.tickets import AssignTicket, ClaimTicket, SetState, State
from app.importers.demo.people import agent_id
from app.store.queries import Image, Inbox, Search, SyncState, View
from app.workstation import Workstation
from tests.bench.gauge import Figure, Spent, Wrong, expect, measured, timed
from tests.bench.raw import Raw
from tests.bench.stock import AGENT

TURNS: Final = 50
CROWDS: Final = 30
CROWD: Final = 100
FIELD: Final = "garnet"  # with a number behind it a word that no ticket holds

Change = list[tuple[str, tuple[Any, ...]]]
OUTBOX: Final = (
    "INSERT INTO outbox (op_seq, op_id, name, v, args, created_wall, mono, prev_hash, hash, state) "
    "VALUES (?, ?, 'limit', 1, '{}', 0, 0, '', '', 'settled')"
)
NOTE: Final = (
    "INSERT INTO messages SELECT ?, ticket, 'note', author, ?, at, channel, address, mail_id, "
    "mail_references, attachments, source, rev, scope FROM messages WHERE ticket = ? LIMIT 1"
)
WORDS: Final = (
    "INSERT OR REPLACE INTO ticket_words (rowid, words) "
    "SELECT d.docid, group_concat(m.body) FROM ticket_docs d "
    "JOIN messages m ON m.ticket = d.ticket WHERE d.ticket = ?"
)


def writes(station: Workstation, limit: Raw) -> Iterator[Figure]:
    """Every writing line, one after the other."""
    free = [row.id for row in station.ask(Inbox(View.UNASSIGNED, limit=4 * TURNS))]
    mine = [row.id for row in station.ask(Inbox(View.MINE, limit=4 * TURNS))]
    every = [row.id for row in station.ask(Inbox(View.OPEN, limit=20_000))]
    spare = [id for id in every if id not in {*free, *mine}]
    theirs = Theirs(limit)
    yield _claims(station, theirs, free[: min(TURNS, len(free) // 2)], free[-TURNS:])
    yield _notes(station, theirs, mine[: min(TURNS, len(mine) // 2)], mine[-TURNS:])
    size = min(CROWD, len(spare) // 4)
    crowds = [spare[n * size % (len(spare) - size) :][:size] for n in range(CROWDS)]
    yield _assign(station, theirs, crowds)


class Theirs:
    """The same changes by plain statements."""

    def __init__(self, limit: Raw) -> None:
        self._limit = limit
        self._taken = 10_000_000  # far beyond the product's own numbers in the outbox

    def claim(self, ticket: str) -> None:
        """A ticket and an outbox row."""
        self._limit.write([assigned(ticket, AGENT), self._queued()])

    def note(self, ticket: str, word: str) -> None:
        """A ticket's state, a message, its search row and two outbox rows."""
        change: Change = [
            ("UPDATE tickets SET state = 'open' WHERE id = ?", (ticket,)),
            (NOTE, (f"limit-{self._taken}", f"{word} by plain statements", ticket)),
            (WORDS, (ticket,)),
        ]
        self._limit.write([*change, self._queued(), self._queued()])

    def assign(self, tickets: Sequence[str], agent: str) -> None:
        """Many tickets, each with its outbox row."""
        change: Change = []
        for ticket in tickets:
            change += [assigned(ticket, agent), self._queued()]
        self._limit.write(change)

    def clear(self) -> None:
        """The product must not find what the limit wrote beside it."""
        self._limit.write([("DELETE FROM outbox WHERE name = 'limit'", ())])

    def _queued(self) -> tuple[str, tuple[Any, ...]]:
        self._taken += 1
        return OUTBOX, (self._taken, f"limit-{self._taken}")


def assigned(ticket: str, agent: str) -> tuple[str, tuple[Any, ...]]:
    """One ticket to one agent."""
    return "UPDATE tickets SET assignee = ? WHERE id = ?", (agent, ticket)


def rounds(
    name: str,
    works: Sequence[tuple[Callable[[], Any], Callable[[], Any]]],
    check: Callable[[], None],
) -> Figure:
    """All of ours, then all of theirs: two writers must not wait for each other."""
    times: list[Spent] = []
    wrong = ""
    for ours, _ in works:
        spent, answer = measured(ours)
        times.append(spent)
        for outcome in answer:
            if isinstance(outcome, Rejected):
                wrong = f"refused: {outcome.reason}"
    try:
        check()
    except Wrong as fault:
        wrong = wrong or str(fault)
    return timed(name, times, [measured(theirs)[0] for _, theirs in works], wrong=wrong)


def _claims(station: Workstation, theirs: Theirs, tickets: list[str], others: list[str]) -> Figure:
    before = station.ask(SyncState()).pending

    def ours(ticket: str) -> Callable[[], Any]:
        return lambda: [station.perform(ClaimTicket(ticket))]

    def check() -> None:
        for ticket in tickets:
            image = station.ask(Image("tickets", ticket))
            expect("assignee", (image["assignee"], image["state"]), (AGENT, "open"))
        expect("outbox", station.ask(SyncState()).pending - before, len(tickets))

    works = [
        (ours(ticket), lambda other=other: theirs.claim(other))
        for ticket, other in zip(tickets, others, strict=False)
    ]
    line = rounds("claim, durable", works, check)
    theirs.clear()
    return line


def _notes(station: Workstation, theirs: Theirs, tickets: list[str], others: list[str]) -> Figure:
    before = station.ask(SyncState()).pending

    def ours(n: int, ticket: str) -> Callable[[], Any]:
        state = State.OPEN if n % 2 else State.WAITING
        ops: list[Operation] = [
            SetState(ticket, state),
            AddNote(station.new_id(), ticket, f"The parcel is {FIELD}{n:03d}."),
        ]
        return lambda: station.perform_all(ops)

    def check() -> None:
        for n, ticket in enumerate(tickets):
            hits = station.ask(Search(f"{FIELD}{n:03d}"))
            expect("search row", [hit.id for hit in hits], [ticket])
            wanted = State.OPEN if n % 2 else State.WAITING
            expect("state", station.ask(Image("tickets", ticket))["state"], wanted)
        expect("outbox", station.ask(SyncState()).pending - before, 2 * len(tickets))

    works = [
        (ours(n, ticket), lambda other=other: theirs.note(other, "limit"))
        for n, (ticket, other) in enumerate(zip(tickets, others, strict=False))
    ]
    line = rounds("status and note, durable", works, check)
    theirs.clear()
    return line


def _assign(station: Workstation, theirs: Theirs, crowds: list[list[str]]) -> Figure:
    before = station.ask(SyncState()).pending
    agents = [agent_id(initials) for initials in ("JN", "MB", "GR", "LW", "JD")]

    def ours(n: int, tickets: list[str]) -> Callable[[], Any]:
        ops = [AssignTicket(ticket, agents[n % len(agents)]) for ticket in tickets]
        return lambda: station.perform_all(ops)

    def check() -> None:
        last = len(crowds) - 1
        for ticket in crowds[last]:
            image = station.ask(Image("tickets", ticket))
            expect("assignee", image["assignee"], agents[last % len(agents)])
        expect("outbox", station.ask(SyncState()).pending - before, sum(map(len, crowds)))

    works = [
        (ours(n, tickets), lambda n=n, t=tickets: theirs.assign(t, agents[n % len(agents)]))
        for n, tickets in enumerate(crowds)
    ]
    line = rounds("assign 100, one transaction", works, check)
    theirs.clear()
    return line
