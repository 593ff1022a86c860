"""News of thousands of rows cost those who wait for other rows nothing."""

from app.desktop.changes import holds, kinds_of
from app.desktop.papers import MUCH, may_hold

PAGE = frozenset(f"tickets/t{number}" for number in range(MUCH + 1))


def test_news_are_told_by_the_kinds_of_their_rows() -> None:
    touched = frozenset({"tickets/t1", "outbox/7"})
    assert holds(touched, "attention", "outbox")
    assert not holds(touched, "attention", "presence")
    assert not holds(frozenset(), "tickets")


def test_the_kinds_are_found_out_once_for_all_who_hear() -> None:
    assert kinds_of(PAGE) is kinds_of(frozenset(PAGE))


def test_a_great_deal_of_news_of_other_kinds_is_not_taken_for_ones_own() -> None:
    assert not may_hold(PAGE, ("refunds/", "customers/c1"))
    assert may_hold(PAGE | {"customers/c2"}, ("customers/c1",))  # among so much it is believed


def test_a_little_news_is_searched_to_the_row() -> None:
    assert may_hold(frozenset({"customers/c1"}), ("customers/c1",))
    assert not may_hold(frozenset({"customers/c2"}), ("customers/c1",))
