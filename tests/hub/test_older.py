"""What no feed brings is found and fetched at the hub, kept for a while, and gone again without a trace of drift."""

import json
from argparse import Namespace
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine

from app import commands
from app.domain.contacts import AddNote
from app.domain.customers import ChangeCustomer, ContactPoint, Customer, Field, RecordCustomer
from app.domain.gone import ConfirmErasure, EraseCustomer
from app.domain.looking import LOOK_UP
from app.domain.operations import OPERATIONS
from app.domain.people import Agent, RecordAgent, RecordRole, Role
from app.domain.tickets import SolveTicket
from app.hub import older
from app.store.queries_erasing import Erasure, Erasures
from app.store.queries_older import Kept, Older, OlderFound, OlderKept, OlderOpen
from app.sync.exchange import settle_all
from app.sync.older_asking import Answer, OlderHistory, Question
from app.sync.protocol import Fault, HubFault, Unreachable
from app.sync.protocol_older import Fetch, Look
from app.sync.transport import Http
from app.workstation import Workstation
from tests.helpers.hubs import served
from tests.helpers.profiles import cheap_keys
from tests.hub.test_scope import House, Seat, agent, load, order, ticket
from tests.hub.test_scope import house as _house

house = _house
ALL = ("tickets", "customers", "orders", "messages")


def asks(seat: Seat, question: Question) -> Answer:
    """The hub's answer over a line that has greeted."""
    line = seat.house.line()
    seat.station.exchange(line).hello()
    return OlderHistory(seat.station, line, lambda _: None).answer(question)


def looks(seat: Seat, text: str, scope: str = "all") -> list[str]:
    answer = asks(seat, Older(text, scope))
    assert isinstance(answer, OlderFound)
    return [answer.trouble] if answer.trouble else [hit.id for hit in answer.hits]


def opens(seat: Seat, kind: str, id: str, reason: str = "") -> OlderKept:
    answer = asks(seat, OlderOpen(kind, id, reason))
    assert isinstance(answer, OlderKept)
    return answer


@pytest.fixture
def resting(house: House) -> House:
    """Ada's ticket t1 of "ret" ended long ago; Bob has one with "tec" only; Eve has none."""
    ops = (*sorted(OPERATIONS), LOOK_UP)
    eve = Customer("eve", "Žofie Čermáková", "K-77", points=(
        ContactPoint("phone", "+371 26 123 456"), ContactPoint("email", "zofie@example.org"),
    ))  # fmt: skip
    house.does(
        RecordRole(Role("role", "Agent", ops)),
        RecordRole(Role("plain", "Agent", tuple(sorted(OPERATIONS)))),
        AddNote("n1", "t1", "measured it"), SolveTicket("t1", "sent again"),
        ticket("t2", "bob", "tec"), RecordCustomer(eve),
    )  # fmt: skip
    house.later(120)
    assert house.rests()["tickets"] == 1
    return house


# ---- finding -------------------------------------------------------------------------------------


def test_what_left_the_window_is_found_by_number_name_and_subject(resting: House) -> None:
    jn = resting.seat("jn")
    assert jn.holds(*ALL) == []
    with resting.engine.connect() as conn:
        number = conn.exec_driver_sql("SELECT number FROM tickets WHERE id = 't1'").scalar_one()
    for words in (f"#{number}", str(number), "about t1"):
        assert looks(jn, words, "tickets") == ["t1"], words
    assert looks(jn, "Ada") == ["ada", "t1"]
    assert looks(jn, "o-ada") == ["o-ada"]
    assert looks(jn, "nobody at all") == []


def test_a_customer_is_found_by_any_way_to_reach_them_however_it_is_written(
    resting: House,
) -> None:
    jn = resting.seat("jn")
    said = ("Čermák", "čermáková žofie", "K-77", "zofie@example.org", "+37126123456", "26 123 456")
    for words in said:
        answer = asks(jn, Older(words))
        assert isinstance(answer, OlderFound)
        assert [(hit.id, hit.is_stranger) for hit in answer.hits] == [("eve", True)], words
    assert looks(jn, "37126123999") == []


def test_what_the_feeds_bring_is_not_found_a_second_time(resting: House) -> None:
    li = resting.seat("li")
    assert li.holds() == ["bob", "o-bob", "t2"]
    assert looks(li, "Bob") == looks(li, "about t2", "tickets") == []


def test_other_teams_tickets_are_never_shown_and_strangers_only_to_whom_may_look(
    resting: House,
) -> None:
    resting.does(RecordRole(Role("role", "Agent", tuple(sorted(OPERATIONS)))))
    jn, li = resting.seat("jn"), resting.seat("li")
    assert looks(li, "about t1", "tickets") == looks(li, "Ada") == looks(li, "o-ada") == []
    assert looks(jn, "Bob") == looks(jn, "Žofie") == []
    assert looks(jn, "Ada") == ["ada", "t1"], "a customer of one's own team needs no right"


def test_two_letters_are_too_few_but_two_of_chinese_are_a_name(resting: House) -> None:
    jn = resting.seat("jn")
    resting.does(RecordCustomer(Customer("lin", "林薇")))
    assert looks(jn, "Ad") == ["too_short"]
    assert looks(jn, "林薇") == ["lin"]


# ---- fetching ------------------------------------------------------------------------------------


def test_the_whole_history_comes_is_told_of_and_differs_in_nothing(resting: House) -> None:
    jn = resting.seat("jn")
    kept = opens(jn, "tickets", "t1")
    assert (kept.trouble, kept.customer, kept.elsewhere) == ("", "ada", 0)
    assert jn.holds(*ALL) == ["ada", "n1", "o-ada", "t1"]
    jn.agrees()
    assert jn.holds(*ALL) == ["ada", "n1", "o-ada", "t1"]
    (told,) = jn.station.ask(Kept())
    assert (told.customer, told.label, told.until_us) == ("ada", "Ada", kept.until_us)
    assert opens(jn, "customers", "ada").until_us >= kept.until_us, "again, as often as one likes"
    jn.agrees()


def test_a_stranger_takes_a_right_and_a_reason_and_brings_no_ticket_of_another_team(
    resting: House,
) -> None:
    jn = resting.seat("jn")
    assert opens(jn, "customers", "bob").trouble == "reason_missing"
    assert opens(jn, "customers", "bob", "because").trouble == "reason_missing"
    kept = opens(jn, "customers", "bob", "call")
    assert (kept.trouble, kept.elsewhere) == ("", 1)
    assert jn.holds(*ALL) == ["bob", "o-bob"]
    jn.agrees()
    resting.does(RecordRole(Role("role", "Agent", tuple(sorted(OPERATIONS)))))
    assert opens(resting.seat("li"), "customers", "eve", "call").trouble == "not_found"


@pytest.mark.parametrize(("kind", "id"), [
    ("tickets", "t1"), ("tickets", "nowhere"), ("customers", "nobody"), ("agents", "jn"), ("orders", "none"),
])  # fmt: skip
def test_what_is_not_ones_own_is_answered_like_what_is_not_there(
    resting: House, kind: str, id: str
) -> None:
    li = resting.seat("li")
    line = resting.line()
    li.station.exchange(line).hello()
    epoch = li.station.get_kv("hub_epoch") or ""
    with pytest.raises(HubFault) as refused:
        line.fetch(Fetch(li.station.replica, epoch, kind, id, "call"))
    assert (refused.value.fault, refused.value.detail) == (
        Fault.FORBIDDEN, {"reason": "older.not_found"},
    )  # fmt: skip
    assert li.holds(*ALL) == ["bob", "o-bob", "t2"]


def test_a_long_history_comes_in_pages_and_its_end_is_told(
    resting: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(older, "PAGE", 2)
    monkeypatch.setattr(older, "MOST_ROWS", 5)
    resting.does(*(ticket(f"old{n}", "ada") for n in range(6)))
    resting.does(*(SolveTicket(f"old{n}", "done") for n in range(6)))
    resting.later(120)
    resting.rests()
    jn = resting.seat("jn")
    kept = opens(jn, "customers", "ada")
    assert kept.left_out == 4
    assert len(jn.holds("tickets")) == 3, "the newest, as many as there is room for"
    jn.agrees()


# ---- what happens to it meanwhile ----------------------------------------------------------------


def test_a_pulled_update_reaches_what_is_kept_and_the_ticket_that_comes_back(
    resting: House,
) -> None:
    jn = resting.seat("jn")
    opens(jn, "tickets", "t1")
    resting.does(ChangeCustomer("ada", Field.CITY, "Riga", ""), AddNote("n2", "t1", "asked again"))
    jn.agrees()
    assert jn.holds("messages") == ["n1", "n2"]
    customer = load(jn, "customers", "ada")
    assert customer is not None
    assert customer["city"] == "Riga"
    resting.later(10)
    jn.agrees()
    assert jn.station.ask(Kept()) == ()
    assert jn.holds("tickets", "messages") == ["n1", "n2", "t1"], "its team's feed brings it again"


def test_after_a_week_it_is_gone_and_nothing_of_it_can_be_found(resting: House) -> None:
    jn = resting.seat("jn")
    opens(jn, "tickets", "t1")
    opens(jn, "customers", "eve", "message")
    resting.later(8)
    resting.rests()
    jn.agrees()
    assert jn.holds(*ALL, "contacts") == []
    assert jn.station.ask(Kept()) == ()
    while jn.station.index_some():
        pass
    with jn.station.reading() as conn:
        assert conn.exec_driver_sql("SELECT count(*) FROM ticket_docs").scalar_one() == 0


def test_work_on_it_is_never_let_go_of_before_it_is_delivered(resting: House) -> None:
    jn = resting.seat("jn")
    opens(jn, "tickets", "t1")
    jn.does(AddNote("mine", "t1", "called back"))
    resting.later(30)
    jn.station.exchange(resting.line()).hello()
    assert jn.holds("tickets", "messages") == ["mine", "n1", "t1"], "it waits to be sent"
    jn.agrees()
    assert jn.holds("tickets", "messages") == ["mine", "n1", "t1"]
    with resting.engine.connect() as conn:
        sent = conn.exec_driver_sql("SELECT body FROM messages WHERE id = 'mine'").scalar_one()
    assert sent == "called back"


def test_half_written_words_hold_it_too(resting: House) -> None:
    jn = resting.seat("jn")
    opens(jn, "tickets", "t1")
    jn.station.save_draft("t1", "reply", "Dear Ada,")
    resting.later(30)
    jn.agrees()
    assert jn.holds("tickets") == ["t1"]
    jn.station.save_draft("t1", "reply", "")
    jn.agrees()
    assert jn.holds("tickets") == []


def test_who_leaves_the_team_keeps_nothing_and_what_waits_is_sent_all_the_same(
    resting: House,
) -> None:
    jn = resting.seat("jn")
    opens(jn, "tickets", "t1")
    jn.does(AddNote("mine", "t1", "called back"))
    resting.does(agent("jn", "tec"))
    jn.sync()
    assert jn.holds("tickets", "messages") == ["t2"]
    assert jn.tray() == [("quarantined", "QUARANTINED")]


def test_a_customer_who_is_forgotten_is_forgotten_in_what_was_fetched_too(resting: House) -> None:
    jn = resting.seat("jn")
    opens(jn, "tickets", "t1")
    resting.does(EraseCustomer("ada"))
    jn.agrees()
    with resting.engine.connect() as conn:
        for kind, id in (("customers", "ada"), ("tickets", "t1")):
            sql = f"SELECT words::text FROM {kind} WHERE id = %s"  # noqa: S608
            words = conn.exec_driver_sql(sql, (id,)).scalar_one()
            assert "ada" not in words
            assert "about" not in words
    assert jn.holds("tickets", "messages", "orders") in ([], ["o-ada"])
    with jn.station.reading() as conn:
        for kind in ("messages", "tickets", "customers"):
            for row in conn.exec_driver_sql(f"SELECT * FROM {kind}"):  # noqa: S608
                assert "measured" not in str(row)
                assert "Ada" not in str(row)


# ---- who looked ----------------------------------------------------------------------------------


def test_each_look_is_written_down_with_its_reason_and_without_a_name(resting: House) -> None:
    jn = resting.seat("jn")
    looks(jn, "Žofie")
    opens(jn, "customers", "eve", "call")
    opens(jn, "tickets", "t1")
    sql = "SELECT agent, deed, customer, reason, shown FROM sync_access ORDER BY at"
    with resting.engine.connect() as conn:
        book = [tuple(row) for row in conn.exec_driver_sql(sql)]
    assert book == [
        ("jn", "look", "", "", 1), ("jn", "open", "eve", "call", 1), ("jn", "open", "ada", "", 1),
    ]  # fmt: skip


def test_nobody_looks_without_end(resting: House, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(older, "LOOKS", (2, 600))
    monkeypatch.setattr(older, "STRANGERS", (1, 24 * 3600))
    jn = resting.seat("jn")
    assert looks(jn, "Ada") == looks(jn, "Ada") == ["ada", "t1"]
    answer = asks(jn, Older("Ada"))
    assert (answer.trouble, answer.retry_s) == ("too_many", 600)
    assert opens(jn, "customers", "bob", "call").trouble == ""
    assert opens(jn, "customers", "eve", "call").trouble == "too_many"
    assert opens(jn, "tickets", "t1").trouble == "", "a team's own customers do not count"
    resting.later(1)
    assert looks(jn, "Ada") == []  # kept here by now


def test_without_a_line_the_question_says_so(resting: House) -> None:
    jn = resting.seat("jn")

    class FakeSilence:
        def look(self, ask: Look) -> Any:
            raise Unreachable("no line")

        fetch = look

    history = OlderHistory(jn.station, FakeSilence(), lambda _: None)  # type: ignore[arg-type]
    assert history.answer(Older("Ada")).trouble == "offline"
    assert history.answer(OlderOpen("tickets", "t1")).trouble == "offline"


def test_over_http_it_is_the_same_and_another_name_opens_nothing(
    resting: House, hub_engine: Engine
) -> None:
    jn, li = resting.seat("jn"), resting.seat("li")
    with served(resting.hub) as port:
        line = Http(f"http://127.0.0.1:{port}")
        exchange = jn.station.exchange(line)
        settle_all(exchange)
        history = OlderHistory(jn.station, line, lambda _: None)
        answer = history.answer(Older("Ada"))
        assert isinstance(answer, OlderFound)
        assert [hit.id for hit in answer.hits] == ["ada", "t1"]
        assert history.answer(OlderOpen("tickets", "t1")).trouble == ""
        for ask in (
            Look(li.station.replica, "Ada"),
            Fetch(li.station.replica, "", "tickets", "t2"),
        ):
            with pytest.raises(HubFault, match="AUTH"):
                line.look(ask) if isinstance(ask, Look) else line.fetch(ask)
        line.close()
    assert jn.holds("tickets", "messages") == ["n1", "t1"]
    jn.agrees()


def told(
    folder: Path, name: str, args: dict[str, str], capsys: pytest.CaptureFixture[str]
) -> tuple[int, dict[str, Any]]:
    given = Namespace(profile=folder, query=name, args=json.dumps(args))
    code = commands.ask(given)
    return code, json.loads(capsys.readouterr().out)


def test_the_command_line_asks_the_hub_and_says_when_there_is_no_line(
    resting: House,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    folder = tmp_path / "cli"
    cheap_keys(folder, "seven calm geese")
    monkeypatch.setenv("EVENKEEL_PASSPHRASE", "seven calm geese")
    with served(resting.hub) as port:
        station = Workstation.open(folder, passphrase="seven calm geese")
        station.enrol(f"http://127.0.0.1:{port}", resting.hub.auth.new_code("jn"))
        with closing(station.dial(f"http://127.0.0.1:{port}")) as line:
            settle_all(station.exchange(line))
        station.close()
        code, found = told(folder, "older", {"text": "Žofie"}, capsys)
        assert (code, [hit["id"] for hit in found["hits"]]) == (0, ["eve"])
        code, kept = told(folder, "older_open", {"kind": "customers", "id": "eve"}, capsys)
        assert (code, kept["trouble"]) == (commands.REFUSED, "reason_missing")
        wanted = {"kind": "customers", "id": "eve", "reason": "call"}
        assert told(folder, "older_open", wanted, capsys)[0] == 0
        given = Namespace(profile=folder, query="kept", args="{}")
        assert commands.ask(given) == 0
        assert [one["label"] for one in json.loads(capsys.readouterr().out)] == ["Žofie Čermáková"]
    code, found = told(folder, "older", {"text": "Žofie"}, capsys)
    assert (code, found["trouble"]) == (commands.UNREACHABLE, "offline")


def test_orders_keep_their_own_way_to_the_customer(resting: House) -> None:
    resting.does(order("o-new", "ada"))
    jn = resting.seat("jn")
    assert opens(jn, "orders", "o-new").customer == "ada"
    assert jn.holds("orders", "tickets") == ["o-ada", "o-new", "t1"]


def test_whoever_may_say_the_second_word_gets_the_customer_before_their_eyes(
    resting: House,
) -> None:
    asking = Role("asks", "Supervisor", ("customer.erase", "customer.keep"))
    deciding = Role("decides", "Administrator", ("customer.confirm_erasure", "customer.keep"))
    resting.does(
        RecordRole(asking), RecordRole(deciding),
        RecordAgent(Agent("su", "Su", "SU", "asks", ("ret",))),
        RecordAgent(Agent("ad", "Ad", "AD", "decides", ())),
        RecordRole(Role("role", "Agent", ("note.add",))), ticket("t5", "ada"),
    )  # fmt: skip
    su, ad, jn = (resting.seat(name) for name in ("su", "ad", "jn"))
    assert ad.holds() == []
    su.does(EraseCustomer("ada"))
    su.sync()
    ad.agrees()
    assert "ada" in ad.holds("customers")
    (row,) = ad.station.ask(Erasures())
    assert (row.label, row.asked_by, row.may_decide, row.may_keep) == ("Ada", "su", True, True)
    own = su.station.ask(Erasure("ada"))
    assert (own.may_ask, own.may_decide, own.may_keep) == (False, False, True)
    assert jn.station.ask(Erasure("ada")).may_keep is False
    ad.does(ConfirmErasure("ada"))
    for seat in (ad, su, jn):
        seat.agrees()
        assert seat.station.ask(Erasures()) == ()
        assert seat.station.ask(Erasure("ada")) is None
