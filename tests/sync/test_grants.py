"""Money for promises without the hub: it comes with the ticket, is spent here, kept there, and goes back."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.domain.codec import from_image
from app.domain.credits import CreditOrder
from app.domain.operations import OPERATIONS, Operation, Ref, Rejected
from app.domain.orders import Credited
from app.domain.people import Agent, RecordAgent, RecordRole, Role
from app.domain.refunds.account import Pot, RefundStep, balances
from app.domain.refunds.ask import Ask, Wanted
from app.domain.refunds.credit import GiveCredit
from app.domain.refunds.granting import ReclaimGrant
from app.domain.refunds.grants import GRACE, LIFE
from app.domain.refunds.payouts import Outcome
from app.domain.refunds.settling import SettleRefund
from app.domain.tickets import ReleaseTicket
from app.store.queries import Attention, Images
from app.store.queries_refunds import Allowances, GrantOfCode, RefundDesk, RefundPreview, Refunds
from app.sync.exchange import Exchange, settle_all
from app.sync.protocol import (
    AskGrants,
    Compare,
    CompareReply,
    GrantsReply,
    HubFault,
    Lend,
    Unreachable,
    Want,
)
from app.sync.transport import InProcess
from app.workstation import Workstation
from tests.helpers.memory_hub import MemoryHub
from tests.helpers.money import issue, of, order, pieces, request, shop
from tests.helpers.profiles import FakeClock, open_profile

GRANT = "o1/replica-2"


class World:
    """A hub with the shop, and workstations of "jn" and of supervisor "mb" on a line that can be left uncalled."""

    def __init__(self, folder: Path, *, pieces: int = 10) -> None:
        self.clock = FakeClock()
        self.hub = MemoryHub(self.clock.now)
        self.hub.perform_all(*shop(order(pieces=pieces)))
        self.jn, self.jn_line = self._station(folder / "jn", "jn", 1)
        self.mb, self.mb_line = self._station(folder / "mb", "mb", 2)

    def _station(self, folder: Path, agent: str, seed: int) -> tuple[Workstation, Exchange]:
        station = open_profile(folder, self.clock, seed)
        exchange = station.exchange(InProcess(self.hub))
        exchange.enrol(agent)
        settle_all(exchange)
        return station, exchange

    def sync(self) -> None:
        """Both speak with the hub until nothing is left to say."""
        for line in (self.jn_line, self.mb_line, self.jn_line):
            settle_all(line)

    def image(self, kind: str, id: str) -> dict[str, Any]:
        (image,) = [r.image for ref, r in self.hub.books.rows.items() if tuple(ref) == (kind, id)]
        return image

    def account(self) -> dict[str, int]:
        image = self.image("refund_accounts", "o1")
        return {name: image[name] for name in ("granted", "reserved", "paid")}

    def tray(self, station: Workstation) -> list[tuple[str, str]]:
        return [(row.code, row.reason) for row in station.ask(Attention())]

    def it_balances(self) -> None:
        steps = [
            from_image(RefundStep, row.image)
            for ref, row in self.hub.books.rows.items()
            if ref.kind == "refund_steps" and row.image["order"] == "o1"
        ]
        summed = balances(steps)
        assert {name: summed[Pot(name)] for name in self.account()} == self.account()

    def close(self) -> None:
        for station, line in ((self.jn, self.jn_line), (self.mb, self.mb_line)):
            line.close()
            station.close()


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    world = World(tmp_path)
    yield world
    world.close()


def paid(world: World, *ids: str) -> None:
    world.hub.perform_all(
        *(
            SettleRefund(**of(id, "hub"), currency="EUR", key=f"{id}/o1-p", outcome=Outcome.PAID)
            for id in ids
        )
    )


def test_a_ticket_of_ones_own_brings_money_that_may_be_promised(world: World) -> None:
    assert world.account() == {"granted": 2500, "reserved": 0, "paid": 0}
    desk = world.jn.ask(RefundDesk("o1"))
    assert (desk.grant, desk.grant_left) == (GRANT, 2500)
    row = world.jn.ask(RefundPreview("o1", pieces(2)))
    assert (row.promisable, row.ways, row.room) == (2500, (), 10_000)
    assert [grant.left for grant in world.jn.ask(Allowances()).grants] == [2500]


def test_a_promise_without_the_hub_is_kept_whatever_was_refunded_meanwhile(world: World) -> None:
    world.jn.perform(issue("r1", 2, grant=GRANT))
    (here,) = world.jn.ask(Refunds(ticket="t1"))
    assert (here.stage, here.is_promised, here.is_saved_here) == ("issued", True, True)
    # The supervisor, who has the line, refunds all that is left but the money set aside.
    world.mb.perform(issue("m1", 7, by="mb"))
    settle_all(world.mb_line)
    assert world.account() == {"granted": 2500, "reserved": 7000, "paid": 0}
    world.sync()
    assert world.image("refunds", "r1")["amount"] == 2000
    assert world.account() == {"granted": 500, "reserved": 9000, "paid": 0}
    assert world.tray(world.jn) == []
    world.it_balances()


def test_what_is_set_aside_for_oneself_is_freed_by_the_refund_that_needs_it(world: World) -> None:
    world.jn.perform(request("r1", 10))
    world.sync()
    assert world.image("refunds", "r1")["stage"] == "requested"
    assert world.image("refund_grants", GRANT)["state"] == "returned"
    assert world.account() == {"granted": 0, "reserved": 0, "paid": 0}
    world.it_balances()


def test_a_refused_refund_frees_nothing(world: World) -> None:
    before = world.jn.ask(RefundDesk("o1"))
    with pytest.raises(Rejected):
        world.jn.perform(request("r1", 11))
    assert world.jn.ask(RefundDesk("o1")) == before
    world.sync()
    assert world.image("refund_grants", GRANT)["left"] == before.grant_left == 2500
    assert world.account() == {"granted": 2500, "reserved": 0, "paid": 0}


def test_what_the_order_has_beside_it_leaves_the_money_set_aside(world: World) -> None:
    world.jn.perform(request("r1", 7))
    world.jn.perform(issue("r2", 2, grant=GRANT))
    world.sync()
    assert world.image("refund_grants", GRANT)["left"] == 500
    assert world.account() == {"granted": 500, "reserved": 2000, "paid": 0}


def test_money_set_aside_for_one_cannot_be_promised_by_another(world: World) -> None:
    with pytest.raises(Rejected) as refused:
        world.mb.perform(issue("m1", 8, by="mb"))
    assert (refused.value.facts["maximum"], refused.value.facts["held"]) == ("7500", "2500")


def test_what_the_shop_gave_back_beyond_the_rest_comes_out_of_what_is_set_aside(
    world: World,
) -> None:
    world.hub.perform_all(CreditOrder("o1", "C-1", (Credited("C-1", "", 0, 9000),)))
    world.sync()
    desk = world.jn.ask(RefundDesk("o1"))
    assert (desk.grant_left, desk.case.room) == (2500, 1000)
    with pytest.raises(Rejected) as refused:
        world.jn.perform(issue("r1", 2, grant=GRANT))
    assert refused.value.facts["maximum"] == "1000"
    world.jn.perform(issue("r2", 1, grant=GRANT))
    world.sync()
    assert world.account() == {"granted": 1500, "reserved": 1000, "paid": 0}


def test_even_the_same_pieces_refunded_meanwhile_do_not_break_the_promise(world: World) -> None:
    world.jn.perform(issue("r1", 2, grant=GRANT))
    # All ten pieces but for their money: the line is used up, the promise stands all the same.
    by_amount = Ask((Wanted("l1", 10, amount=7500),))
    world.mb.perform(issue("m1", amount=7500, by="mb", ask=by_amount))
    settle_all(world.mb_line)
    world.sync()
    assert world.image("refunds", "r1")["amount"] == 2000
    assert world.tray(world.jn) == [("CONFLICT_KEPT", "refund.honoured")]
    paid(world, "r1", "m1")
    assert world.account() == {"granted": 500, "reserved": 0, "paid": 9500}
    world.it_balances()


def test_more_than_was_set_aside_is_not_promised(world: World) -> None:
    world.jn.perform(issue("r1", 2, grant=GRANT))
    with pytest.raises(Rejected) as refused:
        world.jn.perform(issue("r2", 1, grant=GRANT))
    assert (refused.value.code, refused.value.facts["left"]) == ("ALLOWANCE_EXCEEDED", "500")
    ways = world.jn.ask(RefundPreview("o1", pieces(1))).ways
    assert ways == (
        ("smaller", 500), ("credit", 500), ("replace", 0), ("request", 1000), ("code", 1000),
    )  # fmt: skip


def test_a_grant_nobody_drew_is_unknown_to_the_hub(world: World) -> None:
    result = world.hub.perform_all(issue("r1", 1, grant="o1/replica-9"))[0]
    assert (result.status, result.code) == ("rejected", "GRANT_UNKNOWN")


def test_the_workstation_stops_before_the_end_and_the_hub_keeps_a_late_promise(
    world: World,
) -> None:
    world.clock.push(seconds=LIFE.total_seconds() - 660)
    world.jn.perform(issue("r1", 1, grant=GRANT))
    world.clock.push(seconds=120)
    with pytest.raises(Rejected, match=r"grant\.late"):
        world.jn.perform(issue("r2", 1, grant=GRANT))
    # The promise comes in long after, when what was left has been taken back and refunded elsewhere.
    world.clock.push(seconds=(LIFE + GRACE).total_seconds())
    world.hub.perform_all(ReclaimGrant(GRANT, "o1", "t1", "later"))
    assert world.account() == {"granted": 0, "reserved": 0, "paid": 0}
    world.sync()
    assert world.image("refunds", "r1")["stage"] == "issued"
    world.it_balances()


def test_setting_the_clock_back_prolongs_no_money_and_setting_it_ahead_ends_none(
    world: World,
) -> None:
    def is_good() -> bool:
        (grant,) = world.jn.ask(Allowances()).grants
        return grant.is_good

    world.clock.set_wrong(days=3)
    assert is_good(), "not over because somebody says that it is tomorrow"
    world.clock.push(seconds=LIFE.total_seconds() - 599)
    for days in (-1, -3650, 0):
        world.clock.set_wrong(days=days)
        assert not is_good()


@pytest.mark.parametrize("hours", [-23, 1, 87_600])
def test_while_the_clock_differs_nothing_is_promised_without_the_hub(
    world: World, hours: int
) -> None:
    world.clock.set_wrong(hours=hours)
    with pytest.raises(Rejected, match=r"promise\.clock_differs"):
        world.jn.perform(issue("r1", 1, grant=GRANT))
    world.jn.perform(request("r2", 1))
    world.clock.set_wrong(minutes=9)
    world.jn.perform(issue("r3", 1, grant=GRANT))


def test_after_days_alone_nothing_is_promised_and_all_else_goes_on(world: World) -> None:
    def gift(id: str) -> GiveCredit:
        return GiveCredit(id, "t1", "ada", "jn", 100, "EUR", "late", offline=True)

    world.clock.push(hours=71)
    world.jn.perform(gift("g0"))
    world.clock.push(hours=1)
    with pytest.raises(Rejected, match=r"promise\.alone_too_long"):
        world.jn.perform(gift("g1"))
    world.jn.perform(ReleaseTicket("t1"))
    settle_all(world.jn_line)
    world.jn.perform(gift("g2"))


def test_without_room_a_promise_after_the_end_goes_to_a_person(world: World) -> None:
    world.jn.perform(issue("r1", 2, grant=GRANT))
    world.clock.push(seconds=(LIFE + GRACE).total_seconds() + 60)
    world.hub.perform_all(ReclaimGrant(GRANT, "o1", "t1", "later"))
    settle_all(world.mb_line)
    world.mb.perform(issue("m1", 10, by="mb"))
    settle_all(world.mb_line)
    world.sync()
    assert world.tray(world.jn) == [("ALLOWANCE_LATE", "grant.late")]
    assert world.account()["reserved"] == 10_000
    world.it_balances()


def test_a_ticket_given_away_gives_its_money_back(world: World) -> None:
    world.jn.perform(ReleaseTicket("t1"))
    world.sync()
    world.sync()
    assert world.image("refund_grants", GRANT)["state"] == "returned"
    assert world.account() == {"granted": 0, "reserved": 0, "paid": 0}
    world.it_balances()


def redeem(world: World, amount: int, code: str) -> Operation | None:
    return world.jn.ask(GrantOfCode("o1", "t1", amount, code))


def test_a_supervisors_code_is_good_once_for_one_order_and_amount(world: World) -> None:
    lend = Lend(world.mb.replica, "jn", "o1", "t1", 4000)
    code = world.mb_line.lend(lend).code
    assert redeem(world, 4001, code) is None
    assert redeem(world, 4000, "AAAA-AAAA") is None
    op = redeem(world, 4000, code.lower().replace("-", " "))
    assert op is not None
    world.jn.perform(op)
    lent = op.id  # type: ignore[attr-defined]
    world.jn.perform(issue("r1", 4, grant=lent))  # above what an agent may promise alone
    with pytest.raises(Rejected, match=r"grant\.exceeded"):
        world.jn.perform(issue("r2", 1, grant=lent))
    world.sync()
    assert world.tray(world.jn) == []
    assert world.image("refunds", "r1")["stage"] == "issued"
    assert world.account() == {"granted": 2500, "reserved": 4000, "paid": 0}
    world.it_balances()


def test_only_who_approves_may_lend(world: World) -> None:
    with pytest.raises(HubFault, match="grant"):
        world.jn_line.lend(Lend(world.jn.replica, "mb", "o1", "t1", 1000))


def test_a_role_that_may_not_refund_is_refused_at_both_ends(world: World) -> None:
    permits = tuple(sorted(set(OPERATIONS) - {"refund.issue"}))
    world.hub.perform_all(RecordRole(Role("agent", "Agent", permits)))
    world.jn.perform(
        issue("r1", 1, grant=GRANT)
    )  # believed to be allowed, the news are on their way
    world.sync()
    assert world.tray(world.jn) == [("FORBIDDEN_NOW", "actor.may_not")]
    with pytest.raises(Rejected, match=r"actor\.may_not"):
        world.jn.perform(issue("r2", 1, grant=GRANT))


def test_an_answer_older_than_a_grant_is_no_sign_of_a_difference(world: World) -> None:
    """The grant's rows are here before the feed has brought them; that is no defect to be mended."""
    asked: list[str] = []
    before = world.image("refund_grants", GRANT)["expires_at"]
    world.clock.push(hours=13)  # soon to end, so that it is drawn anew
    line: Any = world.jn_line._transport  # noqa: SLF001
    pull = line.pull

    def late(ask: Any) -> Any:
        reply = pull(ask)
        line.pull = pull
        world.jn_line.draw_grants()
        return reply

    line.pull, line.compare = late, lambda ask: asked.append(ask.scope)
    world.jn_line.pull()
    assert world.image("refund_grants", GRANT)["expires_at"] > before
    assert asked == []


def test_answers_that_come_twice_are_no_news_of_a_grant(world: World) -> None:
    """The first of them stands behind what was read, the second where it ends: both are of before the grant."""
    asked: list[str] = []
    line: Any = world.jn_line._transport  # noqa: SLF001
    pull, heard = line.pull, []

    def compared(ask: Compare) -> CompareReply:
        asked.append(ask.scope)
        return CompareReply(ask.scope, 0, [], [])

    def kept(ask: Any) -> Any:
        heard.append(pull(ask))
        return heard[-1]

    line.pull, line.compare = kept, compared
    world.jn_line.pull()
    world.mb.perform(issue("m1", 1, by="mb"))
    settle_all(world.mb_line)
    world.jn_line.pull()
    assert heard[0].cut != heard[1].cut
    world.clock.push(hours=13)  # the grant ends soon, so that it is drawn anew
    world.jn_line.draw_grants()
    for late in heard:
        line.pull = lambda _, late=late: late
        world.jn_line.pull()
        world.clock.push(hours=1)
    assert asked == []
    line.pull = pull
    world.jn_line.pull()  # brings the rows of the grant, too
    with world.jn.writing() as conn:
        conn.exec_driver_sql("UPDATE refund_grants SET rev = rev - 1")
    world.clock.push(hours=1)
    world.jn_line.pull()
    assert asked == [world.hub.books.rows[Ref("refund_grants", GRANT)].scope]


@pytest.mark.logs_warnings  # in the end there is a difference, and it is mended
def test_news_from_before_a_grant_that_come_after_it_are_no_sign_of_a_difference(
    world: World,
) -> None:
    """They lead on from what was read, and yet the feed has still to bring the rows of the grant."""
    asked: list[str] = []
    line: Any = world.jn_line._transport  # noqa: SLF001
    pull, compare = line.pull, line.compare

    def compared(ask: Compare) -> CompareReply:
        asked.append(ask.scope)
        return compare(ask)

    def lost(ask: Any) -> Any:
        heard.append(pull(ask))
        raise Unreachable("lost")

    heard: list[Any] = []
    line.pull, line.compare = lost, compared
    world.mb.perform(issue("m1", 1, by="mb"))
    settle_all(world.mb_line)
    with pytest.raises(Unreachable):
        world.jn_line.pull()
    world.clock.push(hours=13)  # the grant ends soon, so that it is drawn anew
    world.jn_line.draw_grants()
    line.pull = lambda _: heard[0]
    world.jn_line.pull()
    with world.jn.reading() as conn:
        read = conn.exec_driver_sql("SELECT scope, seq FROM cursor").all()
    assert {scope: seq for scope, seq in read} == heard[0].cut
    assert asked == []
    line.pull = pull
    world.clock.push(hours=1)
    world.jn_line.pull()
    assert asked == []
    with world.jn.writing() as conn:
        conn.exec_driver_sql("UPDATE refund_grants SET rev = rev - 1")
    world.clock.push(hours=1)
    world.jn_line.pull()
    assert asked == [world.hub.books.rows[Ref("refund_grants", GRANT)].scope]


def test_what_a_beat_gives_back_is_to_be_sent(world: World) -> None:
    world.jn_line.draw_grants()
    world.sync()
    assert not world.jn_line.draw_grants()
    world.jn.perform(ReleaseTicket("t1"))
    assert world.jn_line.draw_grants()


LEAVES = RecordAgent(Agent("jn", "Jonas Neimanis", "JN", "agent", ()))


def test_who_has_left_the_team_is_set_nothing_aside_for_its_tickets(world: World) -> None:
    ask = AskGrants("replica-2", world.hub.books.epoch, [Want("o1", "t1")])
    assert world.hub.grant(ask).rows
    world.hub.perform_all(LEAVES)
    assert world.hub.grant(ask).rows == {}


def test_an_answer_under_way_while_the_team_is_lost_brings_nothing_of_it_back(
    world: World,
) -> None:
    world.clock.push(hours=13)  # the grant ends soon, so that it is drawn anew
    line: Any = world.jn_line._transport  # noqa: SLF001
    grant = line.grant

    def late(ask: AskGrants) -> GrantsReply:
        reply = grant(ask)
        assert reply.rows
        world.hub.perform_all(LEAVES)
        world.jn_line.pull()
        world.jn_line.hello()
        return reply

    line.grant = late
    world.jn_line.draw_grants()
    held = [
        world.jn.ask(Images(kind)) for kind in ("refund_grants", "refund_accounts", "refund_steps")
    ]
    assert held == [(), (), ()]
