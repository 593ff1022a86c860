"""Shipping: in part, the rest, or only what the plainest delivery would have cost; each with its own tax."""

from collections.abc import Iterator, Mapping

from app.domain.refunds.lines import Slice, split_amount
from app.domain.refunds.past import NOTHING, Taken
from app.domain.refunds.refusal import Reason, Refused
from app.domain.refunds.request import Basis, ShippingAsk
from app.domain.refunds.sale import Shipment


def refund_shipping(
    shipments: tuple[Shipment, ...],
    past: Mapping[str, Taken],
    ask: ShippingAsk,
    *,
    standard_only: bool,
) -> Iterator[tuple[Shipment, Slice]]:
    """What goes back of each shipment; an amount without a shipment is taken from them in turn."""
    meant = [x for x in shipments if ask.shipment in ("", x.id)]
    left = {x.id: _owed(x, past.get(x.id, NOTHING), standard_only=standard_only) for x in meant}
    if ask.amount is None:
        if not any(left.values()):
            raise Refused(Reason.NO_SHIPPING_TO_REFUND, 0, ask.shipment)
        yield from ((x, _some(x, past, left[x.id])) for x in meant if left[x.id])
        return
    if ask.amount <= 0:
        raise Refused(Reason.AMOUNT_NOT_POSITIVE, at=ask.shipment)
    if not any(x.gross for x in meant):
        raise Refused(Reason.NO_SHIPPING_TO_REFUND, 0, ask.shipment)
    yield from _in_turn(meant, past, ask)


def _owed(shipment: Shipment, past: Taken, *, standard_only: bool) -> int:
    """What is left, and of a faster delivery only the price of the standard one."""
    gross = shipment.gross
    if standard_only and shipment.standard is not None:
        gross = min(gross, shipment.standard)
    return max(0, gross - past.net - past.tax)


def _in_turn(
    shipments: list[Shipment], past: Mapping[str, Taken], ask: ShippingAsk
) -> Iterator[tuple[Shipment, Slice]]:
    """Fill the first shipment, then the next; only one shipment can take a tax of its own."""
    asked = ask.amount or 0
    room = [_room(x, past.get(x.id, NOTHING), ask.basis) for x in shipments]
    if asked > sum(room):
        raise Refused(
            Reason.EXCEEDS_REMAINING_SHIPPING, sum(room), ask.shipment, basis=str(ask.basis)
        )
    for shipment, most in zip(shipments, room, strict=True):
        part = min(asked, most)
        if part:
            asked -= part
            before = past.get(shipment.id, NOTHING)
            reason = Reason.EXCEEDS_REMAINING_SHIPPING
            yield (
                shipment,
                Slice(0, *split_amount(shipment, before, part, ask.basis, ask.tax, reason)),
            )


def _room(shipment: Shipment, past: Taken, basis: Basis) -> int:
    left = shipment.net - past.net
    return left if basis is Basis.NET else left + shipment.tax - past.tax


def _some(shipment: Shipment, past: Mapping[str, Taken], amount: int) -> Slice:
    before, reason = past.get(shipment.id, NOTHING), Reason.EXCEEDS_REMAINING_SHIPPING
    return Slice(0, *split_amount(shipment, before, amount, Basis.GROSS, None, reason))
