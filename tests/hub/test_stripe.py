"""Refunds at Stripe, by its own package, over HTTP, against a maintained fake that runs as a process."""

import random
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import stripe

from app.domain.refunds.payouts import Outcome
from app.hub.payouts import PayoutJob
from app.hub.provider_stripe import StripeProvider
from app.hub.providers import PayoutOrder, Silent, Told
from tests.helpers.hubs import fresh_hub_engine
from tests.helpers.money import issue
from tests.hub.test_payouts import Till

SECRET = "sk_test_12345"
PATIENCE_S = 60


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A fake of Stripe that listens."""
    port = free_port()
    command = [sys.executable, "-m", "localstripe", "--port", str(port), "--from-scratch"]
    folder: Path = tmp_path_factory.mktemp("stripe")
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(command, cwd=folder, stdout=log, stderr=log)
    until = time.monotonic() + PATIENCE_S
    while True:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                break
        assert process.poll() is None, (folder / "log").read_text()
        assert time.monotonic() < until
    yield f"http://127.0.0.1:{port}"
    process.kill()
    process.wait()


@pytest.fixture(scope="module")
def charge(url: str) -> str:
    """A captured charge of 100.00 EUR."""
    client = stripe.StripeClient(SECRET, base_addresses={"api": url})
    card = {"number": "4242424242424242", "exp_month": 12, "exp_year": 2040, "cvc": "123"}
    means = client.v1.payment_methods.create({"type": "card", "card": card})
    made = client.v1.charges.create({"amount": 10_000, "currency": "eur", "source": means.id})
    return made.id


@pytest.fixture(scope="module")
def provider(url: str) -> StripeProvider:
    return StripeProvider(SECRET, url)


def refunds(url: str, charge: str) -> list[int]:
    client = stripe.StripeClient(SECRET, base_addresses={"api": url})
    return [x.amount for x in client.v1.refunds.list({"charge": charge, "limit": 100}).data]


def test_a_refund_is_found_again_by_our_key(provider: StripeProvider, charge: str) -> None:
    order = PayoutOrder("k1", charge, 1000, "EUR")
    assert provider.find(order) is None
    assert provider.given_back(order) == 0
    told = provider.pay(order)
    assert told.outcome is Outcome.PAID
    assert provider.find(order) == told
    assert provider.find(order._replace(key="k2")) is None
    assert provider.given_back(order._replace(key="k2")) == 1000


def test_what_stripe_does_not_know_is_refused_with_its_words(provider: StripeProvider) -> None:
    told = provider.pay(PayoutOrder("k3", "ch_nothing", 1000, "EUR"))
    assert told.outcome is Outcome.REFUSED
    assert told.why


def test_no_answer_is_neither_yes_nor_no(charge: str) -> None:
    nobody = StripeProvider(SECRET, f"http://127.0.0.1:{free_port()}")
    order = PayoutOrder("k4", charge, 1000, "EUR")
    for call in (nobody.pay, nobody.find, nobody.given_back):
        with pytest.raises(Silent):
            call(order)


class FakeLostAnswer:
    """Stripe, whose first answer is lost on the way back."""

    def __init__(self, provider: StripeProvider) -> None:
        self._provider = provider
        self.window = provider.window
        self._lost = False

    def pay(self, order: PayoutOrder) -> Told:
        told = self._provider.pay(order)
        if not self._lost:
            self._lost = True
            raise Silent("the answer was lost")
        return told

    def given_back(self, order: PayoutOrder) -> int:
        return self._provider.given_back(order)

    def find(self, order: PayoutOrder) -> Told | None:
        return self._provider.find(order)


@pytest.mark.logs_warnings  # the answer that was lost
def test_the_job_pays_once_though_this_fake_forgets_every_key(
    provider: StripeProvider, url: str, charge: str
) -> None:
    before = refunds(url, charge)
    with fresh_hub_engine() as engine:
        till = Till(engine, None, reference=charge)
        losing = FakeLostAnswer(provider)
        job = PayoutJob(till.hub, engine, losing, till.clock.now, random.Random(3))
        till.do(issue("r1", 2))
        job.turn()
        assert till.stage("r1") == "unknown"
        till.clock.push(minutes=5)
        job.turn()
        assert till.stage("r1") == "paid"
    assert sorted(refunds(url, charge)) == sorted([*before, 2000])
