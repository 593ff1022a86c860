"""Editions of the policy book at the hub and at a workstation: sealed by two, growing, and never a forged one."""

import random
import threading
from collections.abc import Generator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec
import pytest
from sqlalchemy import Engine
from sqlalchemy.exc import OperationalError

from app.domain.codec import from_image, to_image
from app.domain.ids import micros
from app.domain.operations import Context, Operation, Ref, Rejected, run
from app.domain.policy.adoption import Acknowledge
from app.domain.policy.bundle import BadBundle, Bundle, read_bundle
from app.domain.policy.editions import RollBack
from app.domain.policy.locks import LockLine
from app.domain.policy.seal import key_id, public_of
from app.domain.policy.shelf import CURRENT, SHELF, Shelf, Shown
from app.domain.refunds.rulebook import Rules
from app.domain.tickets import ClaimTicket
from app.hub import enforcing as enforcements
from app.hub.auth import Auth
from app.hub.enforcing import enforce_policy
from app.hub.hub import Hub
from app.hub.ledger import PostgresLedger
from app.settings.rules import policy_text
from app.store import rows as stored_rows
from app.store.tx import Overlay
from app.sync import shelfguard
from app.sync.protocol import OpResult, Pull, PullReply, Row
from app.sync.rebase import take_in
from tests.helpers.editions import (
    HOLDERS,
    JANA,
    MARTA,
    PAVEL,
    STRANGER,
    bundle,
    locks,
    parts,
    trust,
)
from tests.helpers.profiles import fresh_engine
from tests.helpers.tampered import tampered
from tests.hub.test_hub import Sender, epoch_of, hub_on

NOW = datetime(2026, 6, 9, 8, 0, tzinfo=UTC)


class Office:
    """A hub with its operator at the keyboard; the clock is pushed by hand."""

    def __init__(self, engine: Engine) -> None:
        self.at = NOW
        self._engine = engine
        self._rng = random.Random(1)
        self.hub = Hub(engine, clock=lambda: self.at, auth=Auth(engine, lambda: NOW, self._rng))  # type: ignore[arg-type]

    def do(self, *ops: Operation) -> list[OpResult]:
        return self.hub.perform_all(ops, self._rng)

    def publish(self, one: Bundle) -> OpResult:
        return self.do(*one.operations())[-1]

    def receive(self, said: bytes) -> str:
        """What an operator is told who publishes a file: the reason of its refusal."""
        try:
            return str(self.publish(read_bundle(said)).detail.get("reason", ""))
        except BadBundle as error:
            return error.reason

    def enforce(self) -> None:
        enforce_policy(self.hub, self._engine, self.at, self._rng)

    def row(self, ref: Ref) -> dict[str, object]:
        with self._engine.begin() as conn:
            return PostgresLedger(conn).load((ref,))[ref].image

    @property
    def shelf(self) -> Shelf:
        return from_image(Shelf, self.row(SHELF))

    @property
    def policy(self) -> str:
        return str(self.row(Ref(Rules.kind, "current"))["policy"])

    @property
    def label(self) -> str:
        shown = self.shelf.at(self.at)
        return shown.head.label if shown else ""


@pytest.fixture
def office(hub_engine: Engine) -> Office:
    office = Office(hub_engine)
    office.do(trust(MARTA), trust(PAVEL))
    return office


@contextmanager
def fed(folder: Path) -> Generator["Feed"]:
    """A workstation's store with a feed that brings what we say."""
    with fresh_engine(folder) as engine:
        yield Feed(engine)


class Feed:
    """Brings shelves to a workstation, as a hub or a liar would."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._rev = 0

    def bring(self, shelf: Shelf | dict[str, object]) -> str:
        """Feed a shelf; returns why it was refused."""
        self._rev += 1
        image = to_image(shelf) if isinstance(shelf, Shelf) else shelf
        with self._engine.begin() as conn:
            take_in(conn, "ref", [Row(SHELF.kind, CURRENT, self._rev, "put", image)])
            return shelfguard.refused(conn).get("reason", "")

    def lose(self) -> None:
        self._rev += 1
        with self._engine.begin() as conn:
            take_in(conn, "ref", [Row(SHELF.kind, CURRENT, self._rev, "del")])

    def forget(self) -> None:
        with self._engine.begin() as conn:
            shelfguard.forget(conn)

    @property
    def shelf(self) -> Shelf:
        with self._engine.connect() as conn:
            return from_image(Shelf, stored_rows.load(conn, (SHELF,))[SHELF].image)

    @property
    def label(self) -> str:
        shown = self.shelf.at(NOW)
        return shown.head.label if shown else ""


def forged(there: Shelf, one: Bundle) -> Shelf:
    """A shelf upon which somebody has put an edition without asking the hub."""
    edition = one.edition
    shown = Shown(edition.head, edition.seals, NOW, "mb", "Marta, Pavel")
    return Shelf(CURRENT, (shown,), there.keys, there.holders, there.vouchers)


def test_an_edition_that_two_people_sealed_is_published_with_the_refund_rules_it_holds(
    office: Office,
) -> None:
    assert office.publish(bundle(1)).status == "applied"
    assert office.label == "3.1"
    assert office.policy == policy_text()
    assert office.shelf.editions[0].approved_by == "Marta, Pavel"
    assert office.publish(bundle(1)).status == "noop"


def test_no_tampered_bundle_comes_into_force_at_the_hub(office: Office) -> None:
    assert office.publish(bundle(1)).status == "applied"
    before = office.shelf
    files = list(tampered())
    assert len(files) >= 60
    told = {what: office.receive(said) for what, said in files}
    assert [what for what, reason in told.items() if not reason.startswith("policy.")] == [
        "sealed rules nobody can read", "restores what never was"
    ]  # fmt: skip
    assert "" not in told.values()
    assert told["one seal"] == "policy.second_seal_missing"
    assert told["label"] == "policy.seal_false"
    assert told["a stranger's second seal"] == "policy.key_unknown"
    assert told["older number"] == "policy.older"
    assert (office.shelf, office.policy) == (before, policy_text())
    assert office.publish(bundle(2)).status == "applied"


def test_no_forged_shelf_counts_at_a_workstation(office: Office, tmp_path: Path) -> None:
    office.publish(bundle(1))
    with fed(tmp_path) as feed:
        assert feed.bring(office.shelf) == ""
        lies = 0
        for what, said in tampered():
            try:
                one = read_bundle(said)
            except BadBundle:
                continue
            if one.edition.manifest != bundle(2).edition.manifest or one.edition.head.restores:
                continue  # sealed well, but wrong in a way that the hub looks into
            lies += 1
            assert feed.bring(forged(office.shelf, one)), what
            assert feed.label == "3.1", what
        assert lies >= 15
        office.publish(bundle(2))
        assert feed.bring(office.shelf) == ""
        assert feed.label == "3.2"


def test_one_person_with_two_keys_is_one_person(office: Office) -> None:
    office.do(trust(JANA, holder="Pavel"))
    refused = office.publish(bundle(1, (PAVEL, JANA)))
    assert refused.detail["reason"] == "policy.same_person"


def test_only_the_operator_trusts_keys(office: Office) -> None:
    op = trust(STRANGER, holder="Nobody")
    ctx = Context("mb", frozenset({op.name}), NOW, NOW)
    with pytest.raises(Rejected, match=r"actor\.may_not"):
        run(op, Overlay(dict.fromkeys(op.touches())), ctx)


def test_an_old_edition_comes_back_under_a_new_number_and_new_seals(office: Office) -> None:
    office.publish(bundle(1))
    other = policy_text() + "\n"
    office.publish(bundle(2, book=parts(policy=other)))
    assert office.policy == other
    back = bundle(3, label="3.1", restores="000001")
    assert office.publish(back).status == "applied"
    assert (office.label, office.policy) == ("3.1", policy_text())
    (op,) = [op for op in bundle(4, (MARTA,), restores="000001").operations()][-1:]
    assert isinstance(op, RollBack)
    assert office.do(op)[0].detail["reason"] == "policy.second_seal_missing"


def test_an_edition_for_later_waits_and_its_rules_are_enforced_in_time(office: Office) -> None:
    later, other = datetime(2026, 7, 1, tzinfo=UTC), policy_text() + "\n"
    office.publish(bundle(1))
    office.publish(bundle(2, book=parts(policy=other), in_force_at=later))
    office.enforce()
    assert (office.label, office.policy) == ("3.1", policy_text())
    office.at = later
    assert office.label == "3.2"
    office.enforce()
    assert office.policy == other


def test_the_first_keys_are_believed_and_later_ones_need_a_voucher(
    office: Office, tmp_path: Path
) -> None:
    office.publish(bundle(1))
    with fed(tmp_path) as feed:
        feed.bring(office.shelf)
        office.do(trust(JANA, voucher=MARTA))
        office.publish(bundle(2, (JANA, PAVEL)))
        assert feed.bring(office.shelf) == ""
        assert feed.label == "3.2"
        office.do(trust(STRANGER, holder="Mallory"))
        assert feed.bring(office.shelf) == "policy.key_unknown"
        assert feed.label == "3.2"
        assert len(feed.shelf.keys) == len(HOLDERS)
        office.publish(bundle(3, (STRANGER, MARTA)))
        assert feed.bring(office.shelf) == "policy.key_unknown"
        assert feed.label == "3.2"
        feed.forget()
        assert feed.bring(office.shelf) == ""
        assert feed.label == "3.3"


def test_a_key_that_changed_hands_is_refused(office: Office, tmp_path: Path) -> None:
    office.publish(bundle(1))
    with fed(tmp_path) as feed:
        feed.bring(office.shelf)
        shelf = office.shelf
        renamed = Shelf(CURRENT, shelf.editions, shelf.keys, dict.fromkeys(shelf.keys, "Mallory"))
        assert feed.bring(renamed) == "policy.key_unknown"
        assert feed.label == "3.1"


def test_a_feed_that_loses_the_shelf_does_not_begin_anew(office: Office, tmp_path: Path) -> None:
    office.publish(bundle(1))
    with fed(tmp_path) as feed:
        feed.bring(office.shelf)
        feed.lose()
        keys = office.shelf.keys | _keys(STRANGER, JANA)
        lies = forged(office.shelf, bundle(9, (STRANGER, JANA))).editions
        lie = Shelf(CURRENT, lies, keys, {id: id for id in keys})
        assert feed.bring(lie) == "policy.key_unknown"
        assert feed.label == "3.1"


def _keys(*private: bytes) -> dict[str, str]:
    return {key_id(public_of(one)): public_of(one) for one in private}


def test_an_older_shelf_of_a_restored_hub_does_not_take_the_newer_away(
    office: Office, tmp_path: Path
) -> None:
    office.publish(bundle(1))
    old = office.shelf
    office.publish(bundle(2))
    with fed(tmp_path) as feed:
        feed.bring(office.shelf)
        assert feed.bring(old) == "policy.older"
        assert feed.label == "3.2"
        assert feed.bring({"id": CURRENT, "editions": "all", "keys": {}}) == "policy.unreadable"
        assert feed.label == "3.2"


def test_the_hub_judges_a_claim_by_what_its_author_has_read(hub_engine: Engine) -> None:
    hub, rng = hub_on(hub_engine), random.Random(2)
    hub.perform_all([trust(MARTA), trust(PAVEL)], rng)
    line = LockLine("3.2", 1, micros(NOW) - 1, ("RET",), (1,))
    hub.perform_all(list(bundle(1, locks=locks(line)).operations()), rng)
    sender = Sender(hub, "w1")
    first, other = sender.send(ClaimTicket("t-ret"), ClaimTicket("t-tec"))
    assert (first.code, first.detail["reason"]) == ("FORBIDDEN_NOW", "ticket.queue_locked")
    assert (first.detail["clause"], first.detail["version"]) == ("3.2", "1")
    assert other.status == "applied"
    again = sender.send(
        Acknowledge("mb", "3.2", 1, 0), ClaimTicket("t-ret"),
        Acknowledge("mb", "3.2", 1, 1), ClaimTicket("t-ret"),
        Acknowledge("jn", "3.2", 1, 1),
    )  # fmt: skip
    assert [result.status for result in again] == [
        "applied", "rejected", "applied", "applied", "quarantined",
    ]  # fmt: skip


def test_an_edition_reaches_a_workstation_with_the_next_pull(
    hub_engine: Engine, tmp_path: Path
) -> None:
    hub, rng = hub_on(hub_engine), random.Random(2)
    hub.perform_all([trust(MARTA), trust(PAVEL), *bundle(1).operations()], rng)
    reply = pulled(hub, {"ref": 0})
    with fresh_engine(tmp_path) as engine:
        with engine.begin() as conn:
            for page in reply.pages:
                take_in(conn, page.scope, page.rows)
            parts_there = conn.exec_driver_sql("SELECT count(*) FROM policy_parts").scalar()
        feed = Feed(engine)
        assert (feed.label, parts_there) == ("3.1", len(bundle(1).parts))
        hub.perform_all(list(bundle(2, in_force_at=NOW).operations()), rng)
        reply = pulled(hub, reply.cut)
        (page,) = [page for page in reply.pages if page.rows]
        assert {row.t for row in page.rows} == {"policy_editions", "policy_shelf"}
        with engine.begin() as conn:
            take_in(conn, page.scope, page.rows)
        assert feed.label == "3.2"


def pulled(hub: Hub, cursors: dict[str, int]) -> PullReply:
    """What is new since the cursors, as it comes over the line."""
    reply = hub.pull(Pull("w1", epoch_of(hub), cursors))
    return msgspec.json.decode(msgspec.json.encode(reply), type=PullReply)


@pytest.mark.logs_warnings
def test_a_look_that_fails_is_not_the_last_one(monkeypatch: pytest.MonkeyPatch) -> None:
    looks: list[int] = []
    again = threading.Event()

    def away(*_: object) -> None:
        looks.append(1)
        if len(looks) > 1:
            again.set()
        raise OperationalError("SELECT", None, Exception("the database is away"))

    monkeypatch.setattr(enforcements, "_in_force", away)
    monkeypatch.setattr(enforcements, "EVERY_S", 0.01)
    anything: Any = None
    with enforcements.enforcing(
        anything, anything, lambda: datetime(2026, 6, 1, tzinfo=UTC), random.Random(1)
    ):
        assert again.wait(60.0)
