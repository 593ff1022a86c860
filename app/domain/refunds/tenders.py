"""Tenders: the money goes back by the means it came, by share or in a chosen order, never beyond a capture."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from app.domain.refunds.allocation import allocate
from app.domain.refunds.refusal import Reason, Refused


class Strategy(StrEnum):
    """In which order tenders are filled; by share unless the policy says otherwise."""

    PRO_RATA = "pro_rata"
    FIRST_FIRST = "first_first"
    LAST_FIRST = "last_first"
    CHOSEN = "chosen"


@dataclass(frozen=True, slots=True)
class TenderOrder:
    """A strategy; `chosen` names the tenders to be filled first, the others follow as they were paid."""

    strategy: Strategy = Strategy.PRO_RATA
    chosen: tuple[str, ...] = ()


class Room(NamedTuple):
    """A tender and what is left of its capture."""

    id: str
    left: int


def spread(amount: int, rooms: Sequence[Room], order: TenderOrder) -> dict[str, int]:
    """How much each tender takes, in the order the tenders were given; Refused beyond all captures.

    By share means by what is left of each: exact over time, and no tender ever above its capture.
    """
    most = sum(room.left for room in rooms)
    if amount > most:
        raise Refused(Reason.EXCEEDS_CAPTURED, most)
    if order.strategy is Strategy.PRO_RATA:
        shares = allocate(amount, [room.left for room in rooms]).shares
        return {room.id: share for room, share in zip(rooms, shares, strict=True)}
    taken: dict[str, int] = {}
    for room in _in_order(rooms, order):
        taken[room.id] = min(amount, room.left)
        amount -= taken[room.id]
    return {room.id: taken[room.id] for room in rooms}


def _in_order(rooms: Sequence[Room], order: TenderOrder) -> list[Room]:
    if order.strategy is Strategy.LAST_FIRST:
        return list(reversed(rooms))
    if order.strategy is Strategy.CHOSEN:
        rank = {id: place for place, id in enumerate(order.chosen)}
        return sorted(rooms, key=lambda room: rank.get(room.id, len(rank)))
    return list(rooms)
