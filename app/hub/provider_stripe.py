"""Stripe as the payment side, by its own package: refunds of charges under our idempotency key.

Stripe knows a key for a day and forgets it then, so each refund also bears our key as metadata: by that
it is found again, whenever it is asked for.
"""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import stripe

from app.domain.refunds.payouts import Outcome
from app.hub.providers import PayoutOrder, Silent, Told

KEY = "evenkeel_key"
TIMEOUT_S = 20
# What Stripe calls a refund that is on its way counts as paid: it takes it back by failing later.
OUTCOMES = {
    "succeeded": Outcome.PAID,
    "pending": Outcome.PAID,
    "failed": Outcome.REFUSED,
    "canceled": Outcome.REFUSED,
}


class StripeProvider:
    """A `Provider` over Stripe's API; `url` for another address than Stripe's own."""

    window = timedelta(hours=23)

    def __init__(self, secret: str, url: str | None = None) -> None:
        addresses: Any = {"api": url} if url else {}
        self._client = stripe.StripeClient(
            secret,
            base_addresses=addresses,
            max_network_retries=0,  # trying again is the effect job's, which remembers
            http_client=stripe.RequestsClient(timeout=TIMEOUT_S),
        )

    def pay(self, order: PayoutOrder) -> Told:
        """Refund a charge or a payment once."""
        of = "payment_intent" if order.reference.startswith("pi_") else "charge"
        wanted: Any = {
            of: order.reference,
            "amount": order.amount,
            "metadata": {KEY: order.key},
        }
        try:
            made = self._client.v1.refunds.create(wanted, {"idempotency_key": order.key})
        except stripe.InvalidRequestError as error:
            return Told(Outcome.REFUSED, why=str(error.user_message or error))
        except stripe.StripeError as error:
            raise Silent(str(error)) from error
        return _told(made)

    def given_back(self, order: PayoutOrder) -> int:
        """What Stripe has refunded of the charge, whoever asked for it."""
        refunds = self._refunds(order)
        return sum(x.amount for x in refunds if OUTCOMES.get(x.status or "") != Outcome.REFUSED)

    def find(self, order: PayoutOrder) -> Told | None:
        """The refund of this charge that bears our key."""
        for refund in self._refunds(order):
            if getattr(refund.metadata, KEY, None) == order.key:
                return _told(refund)
        return None

    def _refunds(self, order: PayoutOrder) -> Iterator[stripe.Refund]:
        of = "payment_intent" if order.reference.startswith("pi_") else "charge"
        wanted: Any = {of: order.reference, "limit": 100}
        try:
            yield from self._client.v1.refunds.list(wanted).auto_paging_iter()
        except stripe.StripeError as error:
            raise Silent(str(error)) from error


def _told(refund: stripe.Refund) -> Told:
    outcome = OUTCOMES.get(refund.status or "")
    if outcome is None:  # waits for the customer: neither yes nor no
        raise Silent(f"the refund {refund.id} is {refund.status}")
    return Told(outcome, refund.id, getattr(refund, "failure_reason", None) or "")
