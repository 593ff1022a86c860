"""Loyalty points: earned ones are taken back, spent ones returned, in proportion to what goes back."""

from typing import NamedTuple


class Points(NamedTuple):
    """Points of one refund; `short` of those taken back the customer no longer has."""

    taken: int
    returned: int
    short: int = 0


def floor_slice(points: int, before: int, more: int, whole: int) -> int:
    """Whole points for `more` of `whole` money after `before`; all slices add up to all points."""
    if whole <= 0:
        return 0
    before, upto = min(before, whole), min(before + more, whole)
    return points * upto // whole - points * before // whole


def moved(
    earned: int, spent: int, before: int, more: int, whole: int, balance: int | None = None
) -> Points:
    """The points that move with a refund of `more`; a balance may go below zero, the policy decides of it."""
    taken = floor_slice(earned, before, more, whole)
    returned = floor_slice(spent, before, more, whole)
    short = 0 if balance is None else max(0, taken - returned - max(0, balance))
    return Points(taken, returned, short)
