"""What an agent may do changes with the news, also for work that waits already."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.operations import Operation, Rejected
from app.domain.policy.adoption import Acknowledge
from app.domain.policy.locks import LockLine
from app.domain.tickets import ClaimTicket
from tests.helpers.editions import MARTA, PAVEL, bundle, locks, trust
from tests.helpers.profiles import ticket
from tests.sync.crossing import Desk, Shop, open_shop

LOCK = LockLine("3.2", 1, 0, ("ret",))


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    with open_shop(tmp_path) as shop:
        shop.hub.perform_all(ticket("t2"), trust(MARTA), trust(PAVEL, MARTA))
        shop.jn.sync()
        yield shop


def publish_a_lock(shop: Shop) -> None:
    shop.hub.perform_all(*bundle(1, book=(), scripts="[]", locks=locks(LOCK)).operations())


def refusal(desk: Desk, op: Operation) -> str:
    with pytest.raises(Rejected) as refused:
        desk.does(op)
    return refused.value.reason


def test_a_lock_that_comes_with_an_edition_is_felt_at_once_and_so_is_its_key(shop: Shop) -> None:
    shop.jn.does(ClaimTicket("t1"))
    publish_a_lock(shop)
    shop.jn.sync()
    assert refusal(shop.jn, ClaimTicket("t2")) == "ticket.queue_locked"
    other = shop.open("jn", "another machine")
    other.does(Acknowledge("jn", "3.2", 1))
    shop.sync(other, shop.jn)
    shop.jn.does(ClaimTicket("t2"))
    assert shop.jn.ticket("t2")["assignee"] == "jn"


def test_what_waits_is_shown_as_a_new_lock_would_have_it(shop: Shop) -> None:
    shop.jn.does(ClaimTicket("t1"))
    publish_a_lock(shop)
    shop.jn.exchange.hello()
    shop.jn.exchange.pull()
    assert shop.jn.states() == ["local"]
    assert shop.jn.ticket()["assignee"] is None, "the hub is going to refuse it"


def test_what_waits_is_shown_anew_by_whoever_opens_the_lock_here(shop: Shop) -> None:
    shop.jn.does(ClaimTicket("t1"))
    publish_a_lock(shop)
    shop.jn.exchange.hello()
    shop.jn.exchange.pull()
    assert shop.jn.ticket()["assignee"] is None
    outcome = shop.jn.station.perform(Acknowledge("jn", "3.2", 1))
    assert shop.jn.ticket()["assignee"] == "jn"
    assert "tickets/t1" in outcome.touched, "a window must hear of it"
