"""Sharing an amount among lines by weight: largest remainder, ties to the earlier line, nothing lost."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.refunds.refusal import Reason, Refused


@dataclass(frozen=True, slots=True)
class Allocation:
    """The share of every line, and what no line could take."""

    shares: tuple[int, ...]
    undistributed: int = 0


def allocate(amount: int, weights: Sequence[int], caps: Sequence[int] | None = None) -> Allocation:
    """Share `amount` by `weights`, no share beyond its cap; a negative amount is shared like its mirror.

    Without any weight there is nobody to give it to, and the question goes back to the asker.
    """
    if amount < 0:
        mirror = allocate(-amount, weights, caps)
        return Allocation(tuple(-share for share in mirror.shares), -mirror.undistributed)
    if any(weight < 0 for weight in weights) or (amount and not any(weights)):
        raise Refused(Reason.UNDISTRIBUTABLE, amount=amount)
    if caps is None:
        return Allocation(_by_weight(amount, weights))
    return _capped(amount, weights, caps)


def _by_weight(amount: int, weights: Sequence[int]) -> tuple[int, ...]:
    whole = sum(weights)
    if not whole:
        return (0,) * len(weights)
    parts = [divmod(amount * weight, whole) for weight in weights]
    shares = [share for share, _ in parts]
    missing = amount - sum(shares)
    # sorted() is stable, so of equal remainders the earlier line gets the unit.
    for place in sorted(range(len(parts)), key=lambda n: -parts[n][1])[:missing]:
        shares[place] += 1
    return tuple(shares)


def _capped(amount: int, weights: Sequence[int], caps: Sequence[int]) -> Allocation:
    """Fill every line that would get more than its cap, then share the rest among the others again."""
    full: dict[int, int] = {}
    while True:
        rest = amount - sum(full.values())
        open_weights = [0 if n in full else weight for n, weight in enumerate(weights)]
        shares = _by_weight(rest, open_weights)
        over = {n: caps[n] for n, share in enumerate(shares) if n not in full and share > caps[n]}
        if not over:
            final = [full.get(n, share) for n, share in enumerate(shares)]
            return Allocation(tuple(final), amount - sum(final))
        full |= over
