"""Payouts: one key for a draft, kept on every retry; the same key never pays twice."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    """What a provider said; silence leaves the outcome unknown, which is neither yes nor no."""

    PAID = "paid"
    REFUSED = "refused"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Attempt:
    """One call to the provider."""

    key: str
    amount: int
    outcome: Outcome


class KeyReused(ValueError):
    """One key was used for two amounts."""


@dataclass(frozen=True, slots=True)
class Payout:
    """All attempts under one key, seen as the one payment they are."""

    key: str
    amount: int
    outcome: Outcome

    @property
    def may_retry(self) -> bool:
        """Only a silence is asked again, with the same key; a refusal needs a new draft."""
        return self.outcome is Outcome.UNKNOWN

    @property
    def may_be_out(self) -> bool:
        """Whether money has gone, or may have."""
        return self.outcome is not Outcome.REFUSED


def settled(attempts: Iterable[Attempt]) -> dict[str, Payout]:
    """The payouts of all attempts by key; what was paid once stays paid."""
    found: dict[str, Payout] = {}
    for attempt in attempts:
        known = found.get(attempt.key)
        if known and known.amount != attempt.amount:
            raise KeyReused(f"{attempt.key}: {known.amount} and {attempt.amount}")
        if known is None or known.may_retry:
            found[attempt.key] = Payout(attempt.key, attempt.amount, attempt.outcome)
    return found
