"""Payouts through a provider that is a process of its own: whatever dies or keeps silent, nothing is paid twice."""

import random
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError

from app.domain.operations import Operation
from app.domain.refunds.payouts import Outcome
from app.hub.auth import Auth
from app.hub.database import hub_engine
from app.hub.hub import Hub
from app.hub.payouts import PayoutJob
from app.hub.provider_simulator import SimulatedProvider
from app.hub.providers import PayoutOrder, Provider, Silent, Told
from app.hub.transfers import Debtor, NothingToPay, confirm, file_of, make_list
from tests.helpers.hubs import fresh_database, fresh_hub_engine
from tests.helpers.money import issue, order, pieces, shop
from tests.helpers.profiles import FakeClock
from tests.helpers.provider_process import ProviderProcess, provider_process


class Till:
    """A hub with the shop in it, its clock, and its payout job."""

    def __init__(
        self, engine: Engine, provider: Provider | None, *, reference: str = "ch_o1"
    ) -> None:
        self.engine, self.clock = engine, FakeClock()
        auth = Auth(engine, self.clock.now, random.SystemRandom())
        self.hub = Hub(engine, clock=self.clock.now, auth=auth)
        self.job = PayoutJob(self.hub, engine, provider, self.clock.now, random.Random(1))
        sold = order(pieces=10)
        payments = tuple(replace(one, reference=reference) for one in sold.payments)
        self.do(*shop(replace(sold, payments=payments)))

    def do(self, *ops: Operation) -> list[str]:
        results = self.hub.perform_all(list(ops), random.SystemRandom())
        return [str(result.detail.get("reason", result.status)) for result in results]

    def later(self, **by: float) -> int:
        self.clock.push(**by)
        return self.job.turn()

    def one(self, sql: str, *params: Any) -> Any:
        with self.engine.connect() as conn:
            return conn.exec_driver_sql(sql, params).one()

    def stage(self, id: str) -> str:
        return self.one("SELECT stage FROM refunds WHERE id = %s", id)[0]

    def effect(self, id: str) -> str:
        return self.one("SELECT state FROM refund_effect WHERE refund = %s", id)[0]


@pytest.fixture(scope="module")
def provider(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ProviderProcess]:
    with provider_process(tmp_path_factory.mktemp("provider")) as process:
        yield process


@pytest.fixture(scope="module")
def till(provider: ProviderProcess) -> Iterator[Till]:
    with fresh_hub_engine() as engine:
        yield Till(engine, SimulatedProvider(provider.url))


def paid(provider: ProviderProcess, id: str) -> tuple[int, int]:
    """How often and how much the provider has paid for a refund."""
    found = provider.count().get(f"{id}/o1-p", {"times": 0, "amount": 0})
    return found["times"], found["amount"]


def test_a_refund_is_paid_and_everybody_reads_so(till: Till, provider: ProviderProcess) -> None:
    till.do(issue("r1", 2))
    assert (till.job.turn(), till.job.turn()) == (1, 0)
    assert (till.stage("r1"), till.effect("r1"), paid(provider, "r1")) == (
        "paid",
        "paid",
        (1, 2000),
    )
    account = till.one("SELECT captured, reserved, paid FROM refund_accounts WHERE id = 'o1'")
    assert tuple(account) == (10_000, 0, 2000)


@pytest.mark.logs_warnings
def test_a_provider_that_pays_and_hangs_up_is_asked_before_it_is_told_again(
    till: Till, provider: ProviderProcess
) -> None:
    till.do(issue("r2"))
    provider.expect("silent")
    assert till.later(seconds=1) == 1
    assert (till.stage("r2"), till.effect("r2")) == ("unknown", "unknown")
    assert till.later(seconds=1) == 0  # not yet due
    assert till.later(minutes=5) == 1
    assert (till.stage("r2"), paid(provider, "r2")) == ("paid", (1, 1000))


@pytest.mark.logs_warnings
def test_even_a_provider_that_forgets_its_keys_pays_once(
    till: Till, provider: ProviderProcess
) -> None:
    till.do(issue("r3"))
    provider.expect("forget", "forget", "forget")
    till.later(seconds=1)
    till.later(minutes=5)
    till.later(minutes=5)
    assert (till.stage("r3"), paid(provider, "r3")) == ("paid", (1, 1000))
    provider.expect()


@pytest.mark.logs_warnings
def test_a_call_that_was_lost_on_the_way_is_made_again_under_its_key(
    till: Till, provider: ProviderProcess
) -> None:
    till.do(issue("r4"))
    provider.expect("lost", "slow")
    till.later(seconds=1)
    assert till.stage("r4") == "unknown"
    till.later(minutes=5)
    assert (till.stage("r4"), paid(provider, "r4")) == ("paid", (1, 1000))


def test_a_no_of_the_bank_frees_the_money(till: Till, provider: ProviderProcess) -> None:
    till.do(issue("r5"))
    provider.expect("refuse")
    till.later(seconds=1)
    assert (till.stage("r5"), till.effect("r5"), paid(provider, "r5")) == (
        "refused",
        "refused",
        (0, 0),
    )
    assert till.one("SELECT reserved FROM refund_accounts WHERE id = 'o1'")[0] == 0


@pytest.mark.logs_warnings
def test_killed_it_goes_on_where_it_was(till: Till, provider: ProviderProcess) -> None:
    till.do(issue("r6"))
    provider.kill()
    till.later(seconds=1)
    assert till.stage("r6") == "unknown"
    provider.start()
    assert paid(provider, "r1") == (1, 2000)
    till.later(minutes=5)
    assert (till.stage("r6"), paid(provider, "r6")) == ("paid", (1, 1000))


class FakeDeaf:
    """A provider that never answers."""

    window = timedelta(hours=24)

    def __init__(self) -> None:
        self.told: list[str] = []

    def pay(self, order: PayoutOrder) -> Told:
        self.told.append(order.key)
        raise Silent("deaf")

    def given_back(self, order: PayoutOrder) -> int:
        return 0

    def find(self, order: PayoutOrder) -> Told | None:
        return None


@pytest.mark.logs_warnings
def test_after_the_providers_window_nothing_is_sent_blind(till: Till) -> None:
    deaf = FakeDeaf()
    job = PayoutJob(till.hub, till.engine, deaf, till.clock.now, random.Random(2))
    till.do(issue("r7"))
    for _ in range(3):
        till.clock.push(hours=1)
        job.turn()
    assert deaf.told == ["r7/o1-p"] * 3
    till.clock.push(days=2)
    job.turn()
    assert deaf.told == ["r7/o1-p"] * 3
    told = till.one("SELECT state, told FROM refund_effect WHERE refund = 'r7'")
    assert tuple(told) == ("unknown", "sent too long ago to be sent again")


def test_a_hub_that_forgot_what_it_paid_pays_no_more_than_was_captured(
    provider: ProviderProcess,
) -> None:
    """Before workstations have sent again what a restored hub has lost, others refund the same order."""
    job = SimulatedProvider(provider.url)
    with fresh_hub_engine() as engine:
        before = Till(engine, job, reference="ch/once")
        lost = [issue(f"lost {n}", 2) for n in range(4)]
        assert before.do(*lost) == ["applied"] * 4
        assert before.job.turn() == 4
    with fresh_hub_engine() as engine:
        restored = Till(engine, job, reference="ch/once")
        assert restored.do(issue("over", 3), issue("rest", 2)) == ["applied"] * 2
        restored.job.turn()
        assert (restored.stage("over"), paid(provider, "over")) == ("refused", (0, 0))
        assert (restored.stage("rest"), paid(provider, "rest")) == ("paid", (1, 2000))
        told = restored.one("SELECT told FROM refund_effect WHERE refund = 'over'")[0]
        assert told == "more of this payment went back than is known here"
        assert restored.do(*lost) == ["applied"] * 4
        restored.later(seconds=1)
        assert (restored.stage("lost 3"), paid(provider, "lost 3")) == ("paid", (1, 2000))


def test_what_a_forgotten_payout_has_taken_is_not_paid_another_way_either(
    provider: ProviderProcess,
) -> None:
    job = SimulatedProvider(provider.url)
    agreed = pieces(2, agreed_other_means=True)
    with fresh_hub_engine() as engine:
        before = Till(engine, job, reference="ch/other way")
        before.do(*(issue(f"gone {n}", 2) for n in range(4)))
        assert before.job.turn() == 4
    with fresh_hub_engine() as engine:
        restored = Till(engine, job, reference="ch/other way")
        for name in ("fits", "twice"):
            assert restored.do(issue(name, 2, method="store_credit", ask=agreed)) == ["applied"]
            restored.job.turn()
        assert (restored.stage("fits"), restored.stage("twice")) == ("paid", "refused")
        assert restored.one("SELECT balance FROM store_credits")[0] == 2000


def test_store_credit_needs_no_provider() -> None:
    with fresh_hub_engine() as engine:
        till = Till(engine, None)
        till.do(issue("r1"))
        assert till.do(issue("r2", method="store_credit")) == ["refund.same_means"]
        agreed = pieces(1, agreed_other_means=True)
        assert till.do(issue("r2", method="store_credit", ask=agreed)) == ["applied"]
        assert (till.job.turn(), till.job.turn()) == (1, 0)
        assert (till.stage("r1"), till.stage("r2")) == ("issued", "paid")
        credit = till.one("SELECT customer, balance FROM store_credits")
        assert tuple(credit) == ("ada", 1000)


def test_the_database_itself_refuses_more_than_was_captured(till: Till) -> None:
    over = "UPDATE refund_accounts SET reserved = captured + 1 WHERE id = 'o1'"
    for sql in (over, "UPDATE refund_accounts SET granted = -1 WHERE id = 'o1'"):
        with pytest.raises(DBAPIError, match="ck_refund_accounts_covered"):
            till.one(sql)


def test_the_ledger_is_only_added_to(till: Till) -> None:
    for sql in ("UPDATE refund_steps SET amount = 1", "UPDATE refund_steps SET target = 'paid'"):
        with pytest.raises(DBAPIError, match="only added to"):
            till.one(sql)


def test_killed_at_every_step_it_pays_each_refund_once(tmp_path: Path) -> None:
    with fresh_database() as url, provider_process(tmp_path) as provider:
        engine = hub_engine(url)
        till = Till(engine, None)
        till.do(issue("r1", 2), issue("r2", 1))
        command = [sys.executable, "-m", "tests.hub.payout_killer", url, provider.url]
        done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)
        killed, status = map(int, done.stdout.split())
        assert (killed >= 6, status) == (True, 0)
        assert {till.stage("r1"), till.stage("r2")} == {"paid"}
        assert (paid(provider, "r1"), paid(provider, "r2")) == ((1, 2000), (1, 1000))
        assert till.one("SELECT reserved, paid FROM refund_accounts WHERE id = 'o1'") == (0, 3000)
        engine.dispose()


IBAN = "DE89370400440532013000"


def test_transfers_go_to_the_bank_in_a_list_and_are_paid_when_it_says_so() -> None:
    with fresh_hub_engine() as engine:
        till = Till(engine, None)
        agreed = pieces(1, agreed_other_means=True)
        given = {"method": "bank_transfer", "payee": IBAN, "ask": agreed}
        assert till.do(issue("r1", **given), issue("r2", **given)) == ["applied", "applied"]
        assert till.job.turn() == 0
        debtor = Debtor("Evenkeel Shop", "FR7630006000011234567890189", "AGRIFRPP")
        name, file = make_list(engine, debtor, till.clock.now())
        assert file.count(b"<CdtTrfTxInf>") == 2
        assert b'<InstdAmt Ccy="EUR">10.00</InstdAmt>' in file
        assert b"<CtrlSum>20.00</CtrlSum>" in file
        with pytest.raises(NothingToPay):
            make_list(engine, debtor, till.clock.now())
        again = file_of(engine, debtor, name, till.clock.now())
        assert again.count(IBAN.encode()) == 2
        paying = confirm(
            engine, till.hub, name, Outcome.PAID, random.SystemRandom(), till.clock.now()
        )
        assert (paying, till.stage("r1"), till.effect("r2")) == (2, "paid", "paid")
        assert till.one("SELECT reserved, paid FROM refund_accounts WHERE id = 'o1'") == (0, 2000)
