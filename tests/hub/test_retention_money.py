"""Letting go of refunds: the sums stay and balance, and whom and why is cut in time, at once for who was erased."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from random import SystemRandom
from typing import Any

import pytest
from sqlalchemy import Engine

from app.domain.codec import from_image
from app.domain.gone import EraseCustomer
from app.domain.operations import Operation, Ref
from app.domain.refunds.account import Pot, RefundStep, balances
from app.domain.refunds.ask import Ask, Wanted
from app.domain.refunds.payouts import Outcome
from app.domain.refunds.settling import SettleRefund
from app.domain.tickets import SolveTicket
from app.hub.auth import Auth
from app.hub.hub import Hub
from app.hub.ledger import PostgresLedger
from app.hub.retention import Periods, preview, run
from app.sync.exchange import settle_all
from app.sync.transport import InProcess
from app.workstation import Workstation
from tests.helpers.money import issue, of, shop
from tests.helpers.profiles import FakeClock, open_profile, ticket

IBAN = "LV80BANK0000435195001"
BROKEN = Ask((Wanted("l1", 1),), reason="it bit Zane of flat 7", agreed_other_means=True)
PERIODS = Periods()


class House:
    """A hub with the shop, whose clock we move; one refund of 10.00 was paid to an account."""

    def __init__(self, engine: Engine) -> None:
        self.engine, self.clock = engine, FakeClock()
        self.hub = Hub(
            engine, clock=self.clock.now, auth=Auth(engine, self.clock.now, SystemRandom())
        )
        self.do(*shop(), issue("r1", ask=BROKEN, amount=1000, method="bank_transfer", payee=IBAN))

    def do(self, *ops: Operation) -> None:
        results = self.hub.perform_all(list(ops), SystemRandom())
        assert {result.status for result in results} == {"applied"}, results

    def settle(self) -> None:
        names = of("r1", "hub", ticket=self.image("refunds", "r1")["ticket"])
        self.do(
            SettleRefund(**names, currency="EUR", key="r1/o1-p", outcome=Outcome.PAID, note=IBAN)
        )
        with self.engine.begin() as conn:
            PostgresLedger(conn).note_effect("r1/o1-p", "paid", IBAN, 0)

    def later(self, days: int) -> dict[str, dict[str, int]]:
        """After so many days what a preview counts, which the run then takes."""
        self.clock.push(days=days)
        told = preview(self.engine, PERIODS, self.clock.now())
        assert run(self.engine, PERIODS, self.clock.now()) == told
        return {rule.rule: rule.counts for rule in told}

    def image(self, kind: str, id: str) -> dict[str, Any]:
        with self.engine.begin() as conn:
            ref = Ref(kind, id)
            return PostgresLedger(conn).load([ref])[ref].image

    def steps(self) -> list[RefundStep]:
        with self.engine.begin() as conn:
            ids = conn.exec_driver_sql("SELECT id FROM refund_steps").scalars().all()
            stored = PostgresLedger(conn).load([Ref("refund_steps", id) for id in ids])
        return [from_image(RefundStep, row.image) for row in stored.values()]

    def everything(self) -> str:
        """All that the hub still says of refunds."""
        kinds = ("refunds", "refund_steps", "refund_accounts", "refund_histories", "refund_effect")
        with self.engine.connect() as conn:
            return " ".join(
                str(conn.exec_driver_sql(f"SELECT * FROM {kind}").all())  # noqa: S608
                for kind in kinds
            )


@pytest.fixture
def house(hub_engine: Engine) -> House:
    return House(hub_engine)


@pytest.fixture
def station(house: House, tmp_path: Path) -> Iterator[Workstation]:
    made = open_profile(tmp_path, house.clock)
    made.exchange(InProcess(house.hub)).enrol(house.hub.auth.new_code("jn"))
    yield made
    made.close()


def test_the_ledger_outlives_its_ticket_and_balances(house: House) -> None:
    house.settle()
    house.do(SolveTicket("t1", "refunded"))
    counts = house.later(731)
    assert counts["tickets"]["tickets"] == 1
    assert "refunds" not in counts["tickets"]
    refund = house.image("refunds", "r1")
    assert (refund["ticket"], refund["amount"], refund["payee"]) == ("", 1000, IBAN)
    account = house.image("refund_accounts", "o1")
    pots = balances(house.steps())
    assert (pots[Pot.PAID], pots[Pot.AVAILABLE]) == (account["paid"], 3000) == (1000, 3000)


def test_a_workstation_agrees_on_what_was_kept(house: House, station: Workstation) -> None:
    house.settle()
    house.do(SolveTicket("t1", "refunded"), ticket("t2", "Parcel", assignee="jn"))
    settle_all(station.exchange(InProcess(house.hub)))
    house.later(731)
    line = station.exchange(InProcess(house.hub))
    settle_all(line)
    with station.reading() as conn:
        assert conn.exec_driver_sql("SELECT id FROM tickets").scalars().all() == ["t2"]
        assert conn.exec_driver_sql("SELECT id, ticket FROM refunds").all() == [("r1", "")]


def test_payee_trace_and_words_are_cut_after_the_period_and_the_sums_stay(house: House) -> None:
    house.settle()
    assert house.later(3649)["refunds"] == {"refunds": 0}
    assert house.later(2)["refunds"] == {"refunds": 1}
    refund = house.image("refunds", "r1")
    assert (refund["amount"], refund["stage"], refund["clause"][:2]) == (1000, "paid", "CZ")
    assert (refund["payee"], refund["trace"], refund["ask"]["reason"]) == ("", "", "")
    assert refund["ask"]["lines"] != []
    assert IBAN not in house.everything()
    assert balances(house.steps())[Pot.PAID] == 1000
    assert house.later(1)["refunds"] == {"refunds": 0}


def test_what_is_still_to_be_paid_keeps_its_payee(house: House) -> None:
    house.do(EraseCustomer("ada"))
    assert house.later(3700)["refunds"] == {"refunds": 0}
    assert house.image("refunds", "r1")["payee"] == IBAN
    house.settle()
    assert house.later(0)["refunds"] == {"refunds": 1}
    assert IBAN not in house.everything()


def test_erasure_leaves_sums_but_no_person(house: House) -> None:
    house.settle()
    house.do(EraseCustomer("ada"))
    house.later(0)
    assert "Zane" not in house.everything()
    assert IBAN not in house.everything()
    assert house.image("refund_accounts", "o1")["paid"] == 1000
    assert balances(house.steps())[Pot.PAID] == 1000


def test_more_than_one_batch_is_cut(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.hub.retention_money.BATCH", 1)
    house.do(issue("r2"))
    house.do(SettleRefund(**of("r2", "hub"), currency="EUR", key="r2/o1-p", outcome=Outcome.PAID))
    house.settle()
    assert house.later(3651)["refunds"] == {"refunds": 2}
    assert timedelta(days=PERIODS.refunds) == timedelta(days=3650)
