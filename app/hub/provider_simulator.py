"""The simulated payment provider, spoken to over HTTP as a real one would be."""

import json
from collections.abc import Mapping
from datetime import timedelta
from http.client import HTTPException
from typing import Any
from urllib.error import HTTPError
from urllib.parse import quote
from urllib.request import Request, urlopen

from app.domain.refunds.payouts import Outcome
from app.hub.providers import PayoutOrder, Silent, Told


class SimulatedProvider:
    """A `Provider` over the process of `app.demo.provider`."""

    window = timedelta(hours=24)

    def __init__(self, url: str, timeout_s: float = 10.0) -> None:
        if not url.startswith(("http://", "https://")):
            raise ValueError(f"not the address of a provider: {url}")
        self._url = url.rstrip("/")
        self._timeout_s = timeout_s

    def pay(self, order: PayoutOrder) -> Told:
        """Pay once."""
        answer = self._ask("/payouts", order._asdict())
        if answer is None:
            raise Silent("the provider knows no payouts")
        return _told(answer)

    def given_back(self, order: PayoutOrder) -> int:
        """The sum of its payouts."""
        answer = self._ask(f"/payments/{quote(order.reference, safe='')}")
        if answer is None:
            raise Silent("the provider knows no payments")
        return int(answer["given_back"])

    def find(self, order: PayoutOrder) -> Told | None:
        """What became of a key."""
        answer = self._ask(f"/payouts/{quote(order.key, safe='')}")
        return None if answer is None else _told(answer)

    def _ask(self, path: str, body: Mapping[str, Any] | None = None) -> dict[str, Any] | None:
        data = None if body is None else json.dumps(body).encode()
        request = Request(self._url + path, data)  # noqa: S310  # checked above
        try:
            with urlopen(request, timeout=self._timeout_s) as answer:  # noqa: S310
                return json.loads(answer.read())
        except HTTPError as error:
            if error.code == 404:
                return None
            raise Silent(f"HTTP {error.code}") from error
        except (OSError, HTTPException, ValueError) as error:
            raise Silent(str(error)) from error


def _told(answer: dict[str, Any]) -> Told:
    return Told(Outcome(answer["outcome"]), answer["reference"], answer.get("why", ""))
