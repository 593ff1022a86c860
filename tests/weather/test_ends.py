"""What compares the ends after a kill finds each thing that would not be right: a row, receipt, refusal, payout."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.hub.database import hub_engine
from app.workstation import Workstation
from tests.helpers.hubs import fresh_database
from tests.weather.ends import Differs, Told, compared, end_of
from tests.weather.processes import PASSPHRASE, enrolled


@pytest.fixture(scope="module")
def ends(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Told]]:
    """A hub's database, and what a station holds that has read all of it."""
    with fresh_database() as url:
        (profile, _) = enrolled(url, tmp_path_factory.mktemp("profiles"))
        station = Workstation.open(Path(profile), passphrase=PASSPHRASE)
        try:
            yield url, Told(end_of(station), set(), set())
        finally:
            station.close()


def at_the_hub(url: str, *statements: str) -> None:
    engine = hub_engine(url)
    with engine.begin() as conn:
        for sql in statements:
            conn.exec_driver_sql(sql)
    engine.dispose()


def test_equal_ends_are_told_with_what_was_looked_at(ends: tuple[str, Told]) -> None:
    url, told = ends
    seen = compared(url, [told], {})
    assert seen["rows"] == len(told.end.rows) > 20


@pytest.mark.parametrize(
    ("spoil", "mend", "said"),
    [
        ("UPDATE queues SET label = 'X'", "UPDATE queues SET label = 'Returns'", "holds"),
        (
            "UPDATE sync_index SET kind = 'moved' WHERE eid = 'order-0' AND etype = 'orders'",
            "UPDATE sync_index SET kind = 'put' WHERE eid = 'order-0' AND etype = 'orders'",
            "the hub None",
        ),
    ],
)
def test_a_row_that_differs_is_named(
    ends: tuple[str, Told], spoil: str, mend: str, said: str
) -> None:
    url, told = ends
    at_the_hub(url, spoil)
    try:
        with pytest.raises(Differs, match=said):
            compared(url, [told], {})
    finally:
        at_the_hub(url, mend)


def test_what_was_said_to_be_safe_and_is_not_there_is_missed(ends: tuple[str, Told]) -> None:
    url, (end, *_) = ends
    with pytest.raises(Differs, match="has lost operations"):
        compared(url, [Told(end, {1}, set())], {})
    with pytest.raises(Differs, match="1 notes are not at the hub"):
        compared(url, [Told(end, set(), {"n1"})], {})


def test_a_receipt_a_refusal_and_a_payout_too_many_are_found(ends: tuple[str, Told]) -> None:
    url, (end, *_) = ends
    end.ops.append((1, "o1"))
    with pytest.raises(Differs, match="receipts and operations of ana differ"):
        compared(url, [Told(end, {1}, set())], {})
    end.ops.clear()
    end.tray.append((1, "rejected"))
    with pytest.raises(Differs, match="is shown"):
        compared(url, [Told(end, set(), set())], {})
    end.tray.clear()
    with pytest.raises(Differs, match="paid without anybody's order"):
        compared(url, [Told(end, set(), set())], {"k": {"times": 1, "amount": 5}})
