"""Who looked is written down, can be read by who must know, and is let go of in its time and not a day before."""

import json
from argparse import ArgumentParser
from datetime import UTC, datetime, timedelta

import pytest

from app import operating
from app.domain.gone import EraseCustomer
from app.hub import looked, older
from app.hub.looked import Asked, read
from app.hub.retention import Periods, Rule, preview, run
from tests.hub.test_older import looks, opens
from tests.hub.test_older import resting as _resting
from tests.hub.test_scope import House
from tests.hub.test_scope import house as _house

house, resting = _house, _resting
KEPT = Periods().looks


def rule_of(rules: list[Rule]) -> Rule:
    return next(rule for rule in rules if rule.rule == "looks")


@pytest.fixture
def book(resting: House) -> House:
    """Jn searched and opened Eve for a call; ten days later Li opened Bob of their own team."""
    jn, li = resting.seat("jn"), resting.seat("li")
    looks(jn, "zofie")
    opens(jn, "customers", "eve", "call")
    resting.later(10)
    opens(li, "customers", "bob")
    return resting


def test_the_book_says_who_when_what_whose_and_why(book: House) -> None:
    lines = read(book.engine, Asked()).looks
    assert [(x.agent, x.agent_name, x.deed, x.customer, x.customer_name, x.reason) for x in lines] == [
        ("li", "Li", "open", "bob", "Bob", ""),
        ("jn", "Jn", "open", "eve", "Žofie Čermáková", "call"),
        ("jn", "Jn", "look", "", "", ""),
    ]  # fmt: skip
    assert lines[0].at == f"{book.at:%Y-%m-%dT%H:%M:%SZ}"
    assert lines[0].workstation != lines[1].workstation == lines[2].workstation


def test_it_is_asked_by_agent_by_customer_and_by_day_and_says_what_it_left_out(book: House) -> None:
    def asked(**which: object) -> list[str]:
        return [line.customer for line in read(book.engine, Asked(**which)).looks]  # type: ignore[arg-type]

    assert asked(by="jn") == ["eve", ""]
    assert asked(of="eve") == ["eve"]
    assert asked(by="li", of="eve") == []
    assert asked(since=book.at - timedelta(days=1)) == ["bob"]
    some = read(book.engine, Asked(most=1))
    assert ([line.customer for line in some.looks], some.more) == (["bob"], 2)


def test_who_was_forgotten_has_no_name_in_it_and_the_look_stays(book: House) -> None:
    book.does(EraseCustomer("eve"))
    (line,) = read(book.engine, Asked(of="eve")).looks
    assert (line.agent, line.reason) == ("jn", "call")
    assert "ofie" not in line.customer_name


def test_a_line_stays_to_the_last_moment_of_its_period(book: House) -> None:
    began = book.at
    book.at = began + timedelta(days=KEPT - 10)  # the first two lines are exactly as old as is said
    assert rule_of(preview(book.engine, Periods(), book.at)).counts == {"looks": 0}
    assert rule_of(run(book.engine, Periods(), book.at)).counts == {"looks": 0}
    assert len(read(book.engine, Asked()).looks) == 3


def test_what_a_preview_counts_goes_and_nothing_younger(
    book: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(looked, "BATCH", 1)
    book.later(KEPT - 5)
    told = rule_of(preview(book.engine, Periods(), book.at))
    assert told.counts == {"looks": 2}
    assert len(read(book.engine, Asked()).looks) == 3, "only looked at"
    assert rule_of(run(book.engine, Periods(), book.at)) == told
    assert [line.customer for line in read(book.engine, Asked()).looks] == ["bob"]
    assert rule_of(run(book.engine, Periods(), book.at)).counts == {"looks": 0}


def test_a_longer_period_keeps_them_and_a_shorter_one_does_not(book: House) -> None:
    book.later(KEPT + 1)
    assert rule_of(run(book.engine, Periods(looks=KEPT * 2), book.at)).counts == {"looks": 0}
    assert rule_of(preview(book.engine, Periods(looks=30), book.at)).counts == {"looks": 3}


def test_nobody_looks_more_often_because_the_book_was_cut(
    book: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(older, "STRANGERS", (1, 24 * 3600))
    li = book.seat("jn")
    assert opens(li, "customers", "bob", "call").trouble == ""
    run(book.engine, Periods(looks=30), book.at)
    assert opens(li, "customers", "eve", "call").trouble == "too_many"


def test_the_command_line_reads_it(book: House, capsys: pytest.CaptureFixture[str]) -> None:
    parser = ArgumentParser()
    operating.arguments(parser)
    url = book.engine.url.render_as_string(hide_password=False).replace("+psycopg", "")
    words = [
        "looked",
        "--by",
        "jn",
        "--since",
        f"{datetime(2026, 1, 1, tzinfo=UTC):%Y-%m-%d}",
        "--most",
        "1",
    ]
    assert operating.hub(parser.parse_args([*words, "--url", url])) == 0
    told = json.loads(capsys.readouterr().out)
    assert [line["customer"] for line in told["looks"]] == ["eve"]
    assert told["more"] == 1
    with pytest.raises(SystemExit):
        parser.parse_args(["looked", "--since", "someday"])
