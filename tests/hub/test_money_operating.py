"""Money over the socket: grants, a code read out, payouts through the served hub, transfers and rules by its words."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import SystemRandom
from typing import Any

import pytest
from sqlalchemy import Engine

from app.domain.operations import Operation
from app.domain.orders import Order
from app.domain.refunds.acts import IssueRefund
from app.domain.refunds.ask import Ask, Wanted
from app.hub.auth import Auth
from app.hub.database import hub_engine as engine_of
from app.hub.hub import Hub
from app.settings.rules import FOLDER
from app.store.queries_refunds import Allowances, GrantOfCode, Refunds
from app.sync.exchange import Exchange, settle_all
from app.sync.protocol import HubFault, Lend
from app.sync.transport import Http
from app.workstation import Workstation
from tests.helpers.hub_process import HubProcess, evenkeel, running, said
from tests.helpers.money import order, shop
from tests.helpers.profiles import cheap_keys

WORDS = "seven calm geese"
IBAN = "DE89370400440532013000"
SHOP = ("Evenkeel Shop", "FR7630006000011234567890189", "AGRIFRPP")
ONE = Ask((Wanted("l1", 1),), agreed_other_means=True)


def now() -> datetime:
    return datetime.now(UTC)


def fresh(id: str) -> Order:
    """An order that came two days before today."""
    return replace(
        order(id), placed_at=now() - timedelta(days=4), delivered_at=now() - timedelta(days=2)
    )


@pytest.fixture
def engine(hub_url: str) -> Iterator[Engine]:
    engine = engine_of(hub_url)
    yield engine
    engine.dispose()


@pytest.fixture
def hub(engine: Engine) -> Hub:
    hub = Hub(engine, clock=now, auth=Auth(engine, now, SystemRandom()))
    results = hub.perform_all(list(shop(fresh("o1"))), SystemRandom())
    assert {result.status for result in results} == {"applied"}
    return hub


@pytest.fixture
def served(hub: Hub, hub_url: str, tmp_path: Path) -> Iterator[HubProcess]:
    with running(hub_url, "--payments", "simulator", "--data", str(tmp_path / "till")) as process:
        yield process


class Desk:
    """A workstation on a real line."""

    def __init__(self, folder: Path, hub: Hub, served: HubProcess, agent: str) -> None:
        cheap_keys(folder, WORDS)
        self.station = Workstation.open(folder, passphrase=WORDS)
        self.line = Http(served.url)
        self.exchange: Exchange = self.station.exchange(self.line)
        self.exchange.enrol(hub.auth.new_code(agent))
        settle_all(self.exchange)

    def close(self) -> None:
        self.line.close()
        self.station.close()


@pytest.fixture
def desks(hub: Hub, served: HubProcess, tmp_path: Path) -> Iterator[tuple[Desk, Desk]]:
    made = [Desk(tmp_path / name, hub, served, name) for name in ("jn", "mb")]
    yield made[0], made[1]
    for desk in made:
        desk.close()


def issue(id: str, amount: int = 1000, **values: Any) -> Operation:
    return IssueRefund(id, "t1", "o1", "ada", "jn", ONE, amount, **values)


def state_of(engine: Engine, refund: str) -> str:
    with engine.connect() as conn:
        sql = "SELECT state FROM refund_effect WHERE refund = %s"
        return str(conn.exec_driver_sql(sql, (refund,)).scalar_one())


def wait_until_paid(desk: Desk, refund: str) -> None:
    """The workstation listens until the payout has come back to it."""
    until = now() + timedelta(seconds=30)
    while now() < until:
        settle_all(desk.exchange)
        rows = desk.station.ask(Refunds(order="o1"))
        if any((row.id, row.stage) == (refund, "paid") for row in rows):
            return
        desk.exchange.has_news(5)
    raise AssertionError(f"{refund} was not paid")


def test_a_grant_and_a_code_come_over_the_line_and_what_they_promise_is_paid(
    desks: tuple[Desk, Desk],
) -> None:
    jn, mb = desks
    jn.exchange.draw_grants()
    (grant,) = jn.station.ask(Allowances()).grants
    assert (grant.order, grant.left, grant.is_good) == ("o1", 2500, True)
    jn.station.perform(issue("r1", grant=grant.id))
    assert jn.station.ask(Refunds(order="o1"))[0].is_promised
    replica = mb.station.get_kv("replica") or ""
    lent = mb.exchange.lend(Lend(replica, "jn", "o1", "t1", 1000))
    redeem = jn.station.ask(GrantOfCode("o1", "t1", 1000, lent.code))
    assert redeem is not None
    assert jn.station.ask(GrantOfCode("o1", "t1", 1001, lent.code)) is None
    jn.station.perform(redeem)
    jn.station.perform(issue("r2", grant=redeem.id))
    for refund in ("r1", "r2"):
        wait_until_paid(jn, refund)
    with pytest.raises(HubFault):
        mb.exchange.lend(Lend(replica, "jn", "o1", "t1", 999_999))


def test_transfers_are_listed_lost_listed_again_and_confirmed(
    hub: Hub, hub_url: str, engine: Engine, tmp_path: Path
) -> None:
    hub.perform_all([issue("r1", method="bank_transfer", payee=IBAN)], SystemRandom())
    file, again = tmp_path / "list.xml", tmp_path / "again.xml"
    code, out, errors = said(evenkeel("hub", "transfers", file, *SHOP, "--url", hub_url))
    assert code == 0, errors
    name = json.loads(out)["list"]
    assert IBAN in file.read_text()
    words = ("hub", "transfers", again, *SHOP, "--again", name, "--url", hub_url)
    assert said(evenkeel(*words))[0] == 0
    assert again.read_text().count(IBAN) == 1
    code, _, errors = said(evenkeel("hub", "transfers", file, *SHOP, "--url", hub_url))
    assert (code, "No refund waits" in errors) == (1, True), errors
    assert said(evenkeel("hub", "transferred", name, "paid", "--url", hub_url))[0] == 0
    assert state_of(engine, "r1") == "paid"
    code, _, errors = said(evenkeel(*words))
    assert (code, "waits for the bank" in errors) == (1, True), errors


def test_rules_are_published_by_a_word_of_the_hub(hub: Hub, hub_url: str, tmp_path: Path) -> None:
    code, out, errors = said(evenkeel("hub", "rules", FOLDER, "--url", hub_url))
    assert (code, json.loads(out or "{}").get("status")) == (0, "applied"), errors
    code, _, errors = said(evenkeel("hub", "rules", tmp_path, "--url", hub_url))
    assert (code, "no rules" in errors) == (2, True), errors


def test_stripe_without_its_key_is_told_before_anybody_is_served(hub_url: str) -> None:
    code, _, errors = said(evenkeel("hub", "serve", "--payments", "stripe", "--url", hub_url))
    assert (code, "EVENKEEL_STRIPE_KEY" in errors) == (2, True), errors


def test_a_payout_that_was_refused_is_issued_again_under_a_new_key(
    hub: Hub, engine: Engine
) -> None:
    """What one key of the outbox does: the same lines, the same amount, another refund."""
    hub.perform_all([issue("r1")], SystemRandom())
    with engine.begin() as conn:
        conn.exec_driver_sql("UPDATE refund_effect SET reference = ''")
    from app.hub.payouts import PayoutJob

    PayoutJob(hub, engine, _Nobody(), now, SystemRandom()).turn()
    assert state_of(engine, "r1") == "refused"
    (result,) = hub.perform_all([issue("r2")], SystemRandom())
    assert (result.status, state_of(engine, "r2")) == ("applied", "queued")


class _Nobody:
    """A provider that is never reached."""

    window = timedelta(hours=1)

    def pay(self, order: Any) -> Any:
        raise AssertionError(order)

    find = pay
