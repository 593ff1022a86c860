"""What a payout that was refused frees: its money, and of lines and shipping exactly what that money was for."""

from collections.abc import Sequence

from app.domain.money import portion
from app.domain.refunds.account import Part, Parts, Share
from app.domain.refunds.allocation import allocate


def freed(parts: Parts, refused: Share) -> Parts:
    """What may be asked for again of all that a refund holds; the last payout that is refused frees the rest.

    Pieces are freed whole: what was paid of a piece stays paid, and the rest of it is money to ask for.
    """
    if refused.amount >= parts.amount:
        return parts
    held = (*parts.lines, *parts.shipments)
    shares = _shares(held, refused.amount, parts.amount)
    back = [_cut(part, share) for part, share in zip(held, shares, strict=True)]
    count = len(parts.lines)
    return Parts(
        tuple(back[:count]),
        tuple(back[count:]),
        (refused,),
        refused.amount,
        portion(parts.goodwill, refused.amount, parts.amount),
        portion(parts.rounding, refused.amount, parts.amount),
        portion(parts.offers_lost, refused.amount, parts.amount),
    )


def _shares(held: Sequence[Part], refused: int, whole: int) -> list[int]:
    """The part of each that was not paid; together what was refused, where nothing was taken off the goods."""
    gross = [part.net + part.tax for part in held]
    shares = [portion(one, refused, whole) if one < 0 else 0 for one in gross]
    weights = [max(0, one) for one in gross]
    target = min(portion(sum(gross), refused, whole) - sum(shares), sum(weights))
    if target <= 0:
        return shares
    more = allocate(target, weights, weights).shares
    return [one + share for one, share in zip(shares, more, strict=True)]


def _cut(part: Part, share: int) -> Part:
    gross = part.net + part.tax
    if gross <= 0 or share <= 0:
        tax = portion(part.tax, share, gross) if gross else 0
        return Part(part.of, 0, share - tax, tax)
    tax = min(max(portion(part.tax, share, gross), share - part.net), part.tax)
    return Part(part.of, part.quantity * share // gross, share - tax, tax)
