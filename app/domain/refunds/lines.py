"""Lines: what one entry is worth, cut from the amounts stored at the sale, and never beyond what is left.

Pieces are cumulative slices, so any path of partial returns adds up to the line. Where net and tax
were refunded in other proportions before, the tax is what keeps both within what is left.
"""

from bisect import bisect_right
from typing import NamedTuple

from app.domain.money import portion, slice_of
from app.domain.refunds.past import Taken
from app.domain.refunds.refusal import Reason, Refused
from app.domain.refunds.request import Basis, ByAmount, ByQuantity, Entry
from app.domain.refunds.sale import SaleLine, Shipment

Part = SaleLine | Shipment


class Slice(NamedTuple):
    """What goes back of a line or a shipment: pieces, net, tax."""

    quantity: int
    net: int
    tax: int

    @property
    def gross(self) -> int:
        """Net and tax."""
        return self.net + self.tax


def slice_line(line: SaleLine, past: Taken, entry: Entry) -> Slice:
    """The worth of an entry; Refused with the maximum when it asks for too much."""
    if isinstance(entry, ByQuantity):
        found = _pieces(line, past, entry.quantity)
    elif isinstance(entry, ByAmount):
        found = _amount(line, past, entry)
    else:
        found = Slice(line.quantity - past.quantity, line.net - past.net, line.tax - past.tax)
    if line.unspent is not None and found.gross > line.unspent:
        raise Refused(Reason.EXCEEDS_BALANCE, line.unspent, line.id)
    return found


def _pieces(line: SaleLine, past: Taken, quantity: int) -> Slice:
    _check_pieces(line, past, quantity, least=1)
    before, whole = past.quantity, line.quantity
    if line.includes_tax:
        gross = slice_of(line.gross, before, quantity, whole)
        _check_left(line, past, gross, Basis.GROSS, Reason.EXCEEDS_REMAINING_LINE)
        tax = _fitting(line, past, gross, _taxed(line, before + quantity) - _taxed(line, before))
        return Slice(quantity, gross - tax, tax)
    net = slice_of(line.net, before, quantity, whole)
    _check_left(line, past, net, Basis.NET, Reason.EXCEEDS_REMAINING_LINE)
    tax = slice_of(line.tax, before, quantity, whole)
    return Slice(quantity, net, _between(0, tax, line.tax - past.tax))


def _taxed(line: SaleLine, pieces: int) -> int:
    """The tax in the first pieces of a line: its share, less what their gross has no room for yet.

    Of 7 pieces for 0.04 with 0.01 tax, the fourth comes to nothing while the share of tax turns to 0.01;
    a piece of less than nothing net is none, so the tax waits, whichever way the pieces are taken.
    """
    share = portion(line.tax, pieces, line.quantity)
    if abs(line.net) >= line.quantity or line.net * line.tax <= 0:
        return share  # two roundings differ by less than one unit, which each piece has net

    def tax(first: int) -> int:
        return abs(portion(line.tax, first, line.quantity))

    def net(first: int) -> int:
        return abs(portion(line.gross, first, line.quantity)) - tax(first)

    # Only so many pieces back may there have been more net, and most of it just before a unit of tax.
    near = range(max(0, pieces - line.quantity // abs(line.net)), pieces + 1)
    peaks = (
        near[bisect_right(near, units, key=tax) - 1]
        for units in range(tax(near[0]), abs(share) + 1)
    )
    waiting = max(map(net, peaks)) - net(pieces)
    return share - waiting if share > 0 else share + waiting


def _check_pieces(line: SaleLine, past: Taken, quantity: object, least: int) -> None:
    if type(quantity) is not int or quantity < least:
        raise Refused(Reason.QUANTITY_INVALID, at=line.id)
    left = line.quantity - past.quantity
    if quantity > left:
        raise Refused(Reason.QUANTITY_EXCEEDS_REFUNDABLE, left, line.id)


def _amount(line: SaleLine, past: Taken, entry: ByAmount) -> Slice:
    _check_pieces(line, past, entry.quantity, least=0)
    net, tax = split_amount(
        line, past, entry.amount, entry.basis, entry.tax, Reason.EXCEEDS_REMAINING_LINE
    )
    return Slice(entry.quantity, net, tax)


def split_amount(
    part: Part, past: Taken, amount: int, basis: Basis, own_tax: int | None, reason: Reason
) -> tuple[int, int]:
    """Net and tax of an amount typed in; the tax is the cumulative share of the stored tax."""
    if amount <= 0 or (own_tax is not None and own_tax < 0):
        raise Refused(Reason.AMOUNT_NOT_POSITIVE, at=part.id)
    _check_left(part, past, amount, basis, reason)
    if own_tax is not None:
        return _with_own_tax(part, past, amount, basis, own_tax, reason)
    before = past.net + past.tax if basis is Basis.GROSS else past.net
    share = slice_of(part.tax, before, amount, part.gross if basis is Basis.GROSS else part.net)
    if basis is Basis.GROSS:
        tax = _fitting(part, past, amount, share)
        return amount - tax, tax
    left = part.tax - past.tax
    return amount, left if amount == part.net - past.net else _between(0, share, left)


def _with_own_tax(
    part: Part, past: Taken, amount: int, basis: Basis, tax: int, reason: Reason
) -> tuple[int, int]:
    net = amount - tax if basis is Basis.GROSS else amount
    if net < 0:
        most = min(amount, part.tax - past.tax)
        raise Refused(Reason.EXCEEDS_REMAINING_TAX, most, part.id)
    _check_left(part, past, net + tax, Basis.GROSS, reason)
    _check_left(part, past, net, Basis.NET, reason)
    left = part.tax - past.tax
    if tax > left:
        raise Refused(Reason.EXCEEDS_REMAINING_TAX, left, part.id)
    return net, tax


def _check_left(part: Part, past: Taken, asked: int, basis: Basis, reason: Reason) -> None:
    """A line that took money off the order (a loyalty line) is held to its mirror."""
    left = part.net - past.net
    if basis is Basis.GROSS:
        left += part.tax - past.tax
    if abs(asked) > abs(left) or asked * left < 0:
        raise Refused(reason, max(0, left), part.id, basis=basis)


def _fitting(part: Part, past: Taken, gross: int, tax: int) -> int:
    """The tax nearest to its share that leaves neither more net nor more tax than was paid, nor less than none."""
    least, most = gross - (part.net - past.net), part.tax - past.tax
    if gross < 0:
        return _between(min(0, least), tax, max(gross, most))
    return _between(max(0, least), tax, min(gross, most))


def _between(bound: int, value: int, other: int) -> int:
    low, high = (bound, other) if bound <= other else (other, bound)
    return low if value < low else high if value > high else value
