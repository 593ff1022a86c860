"""Deductions: fees, lost value and lost offers lower the goods and their tax in proportion, never below zero."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from app.domain.money import portion
from app.domain.refunds.allocation import allocate
from app.domain.refunds.lines import Slice


class Deduct(StrEnum):
    """What a deduction is for."""

    DIMINISHED = "diminished"
    USE = "use"
    RESTOCKING = "restocking"
    LABEL = "label"
    OFFER_LOST = "offer_lost"
    POINTS = "points"


FEES = (Deduct.RESTOCKING, Deduct.LABEL)


@dataclass(frozen=True, slots=True)
class Fees:
    """What the policy takes on a return: a share of the goods (hundredths of a per cent), a fixed sum, a label."""

    restocking_bp: int = 0
    restocking: int = 0
    label: int = 0


class Deduction(NamedTuple):
    """One amount (tax included) taken off the goods, and the tax that stays with the seller for it."""

    code: Deduct
    amount: int
    tax: int


def restocking(goods: int, fees: Fees) -> int:
    """The restocking fee on goods of so much."""
    return fees.restocking + portion(goods, fees.restocking_bp, 10_000)


def deducted(
    wanted: Sequence[tuple[Deduct, int]], goods: Sequence[Slice]
) -> tuple[tuple[Deduction, ...], int]:
    """The deductions one after the other, each at most what is left of the goods; and what found no room."""
    gross, tax = sum(one.gross for one in goods), sum(one.tax for one in goods)
    made: list[Deduction] = []
    off = lacking = 0
    for code, amount in wanted:
        part = min(amount, max(0, gross - off))
        lacking += amount - part
        if part:
            kept = portion(tax, off + part, gross) - portion(tax, off, gross)
            made.append(Deduction(code, part, kept))
            off += part
    return tuple(made), lacking


def shared(deductions: Sequence[Deduction], goods: Sequence[Slice]) -> list[tuple[int, int]]:
    """Amount and tax that all deductions take from each of the goods, so that every part adds up."""
    amount, tax = sum(d.amount for d in deductions), sum(d.tax for d in deductions)
    room = [max(0, one.gross) for one in goods]
    off = allocate(amount, room, room).shares
    weights = [abs(one.tax) for one in goods]
    kept = allocate(tax, weights).shares if tax else (0,) * len(goods)
    return list(zip(off, kept, strict=True))
