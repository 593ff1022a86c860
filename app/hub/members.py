"""Which customers travel in which feeds: with each team that has a ticket of theirs, or with one agent alone.

What a team needs of a customer (the row, orders, talks without a ticket, conflicts) enters its feed with
the first ticket and leaves it with the last, in the transaction that brings or takes the ticket. Whoever
takes part in such a change holds the customer's row, so that two cannot pass each other unseen.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from app.domain.codec import Image
from app.domain.operations import Ref
from app.hub import scope
from app.hub.book import Entry, Ledger
from app.store.rows import Stored

OPEN: Final = frozenset({"new", "open", "waiting"})
KEPT_US: Final = 90 * 24 * 3600 * 1_000_000  # how long a customer stays with an agent alone

Pair = tuple[str, str]  # a feed and a customer


@dataclass(frozen=True, slots=True)
class Written:
    """What a transaction has saved, beside what was there before."""

    rows: Sequence[tuple[Ref, Stored]]
    before: Mapping[Ref, Stored]
    revs: Mapping[Ref, int]


@dataclass(slots=True)
class _Turns:
    """Which customers a feed needs now, may need no longer, and of which something changed."""

    needs: set[Pair] = field(default_factory=set[Pair])
    may_leave: set[Pair] = field(default_factory=set[Pair])
    changed: dict[str, list[Ref]] = field(default_factory=dict[str, list[Ref]])

    @property
    def customers(self) -> set[str]:
        """All of them."""
        return {customer for _, customer in self.needs | self.may_leave} | self.changed.keys()


def lines(ledger: Ledger, written: Written, author: Image | None, now_us: int) -> list[Entry]:
    """The lines of the feed beyond those of the written rows' own feeds; `author` None for the hub's office."""
    turns = _turns(written)
    entries = _returning(ledger, written, turns)
    if turns.customers:
        entries += _turned(ledger, written.revs, turns, author, now_us)
    return entries


def _turns(written: Written) -> _Turns:
    turns = _Turns()
    for ref, stored in written.rows:
        there = written.before.get(ref)
        if ref.kind == "tickets":
            _of_ticket(turns, there, stored)
        elif stored.scope == scope.WITH_CUSTOMER:
            customer = scope.customer_of(ref, stored.image)
            turns.changed.setdefault(customer, []).append(ref)
    return turns


def _of_ticket(turns: _Turns, there: Stored | None, stored: Stored) -> None:
    pair = (stored.scope, str(stored.image["customer"]))
    before = None if there is None else (there.scope, str(there.image["customer"]))
    if pair != before:
        turns.needs.add(pair)
        if before is not None:
            turns.may_leave.add(before)


def _returning(ledger: Ledger, written: Written, turns: _Turns) -> list[Entry]:
    """A ticket that had left the window is written again: its parts and its customer come back with it."""
    ended = {
        ref.id: stored
        for ref, stored in written.rows
        if ref.kind == "tickets"
        and (there := written.before.get(ref)) is not None
        and there.image["state"] not in OPEN
    }
    back = ledger.resting(ended) if ended else set[str]()
    turns.needs |= {(ended[id].scope, str(ended[id].image["customer"])) for id in back}
    return [Entry(where, ref, rev) for where, ref, rev in ledger.parts(back)] if back else []


def _turned(
    ledger: Ledger, revs: Mapping[Ref, int], turns: _Turns, author: Image | None, now_us: int
) -> list[Entry]:
    members = ledger.members(turns.customers)
    gone = {pair for pair in turns.may_leave - turns.needs if pair[0] in members.get(pair[1], ())}
    gone -= ledger.needed(gone) if gone else set()
    come = {pair for pair in turns.needs if pair[0] not in members.get(pair[1], ())}
    stay = {
        (where, customer)
        for customer in turns.changed
        for where in members.get(customer, ())
        if (where, customer) not in gone
    }
    alone = _alone(ledger, turns, come | stay, author)
    ledger.join(come - alone, None)
    ledger.join(alone, now_us + KEPT_US)
    come |= alone - stay
    entries = [
        Entry(where, ref, revs[ref]) for where, customer in stay for ref in turns.changed[customer]
    ]
    return entries + entered(ledger, come) + left(ledger, gone)


def _alone(ledger: Ledger, turns: _Turns, there: set[Pair], author: Image | None) -> set[Pair]:
    """Customers of whom the author has written something, and whom no team of the author's needs."""
    if author is None or not turns.changed:
        return set()
    mine = scope.own(author["id"])
    teams = set(scope.followed(author, ledger.queues())) - {mine}
    return {
        (mine, customer)
        for customer in turns.changed
        if not any((team, customer) in there for team in teams)
    }


def entered(ledger: Ledger, pairs: Iterable[Pair]) -> list[Entry]:
    """Lines that bring customers, with all that is theirs, into feeds."""
    return _whole(ledger, pairs, "put")


def left(ledger: Ledger, pairs: Iterable[Pair]) -> list[Entry]:
    """Take customers out of feeds; returns the lines that say so."""
    listed = list(pairs)
    ledger.part(listed)
    return _whole(ledger, listed, "moved")


def _whole(ledger: Ledger, pairs: Iterable[Pair], kind: str) -> list[Entry]:
    feeds: dict[str, list[str]] = {}
    for where, customer in sorted(pairs):
        feeds.setdefault(customer, []).append(where)
    if not feeds:
        return []
    return [
        Entry(where, ref, rev, kind)
        for customer, ref, rev in ledger.group(feeds)
        for where in feeds[customer]
    ]
