"""No answer from the wire can crash a workstation: it is taken, or refused whole, and the loop goes on."""

import json
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.contacts import AddNote
from app.store.rows import BY_KIND
from app.sync.exchange import Exchange
from app.sync.protocol import (
    Admit,
    BootstrapReply,
    HelloReply,
    Message,
    OpResult,
    Page,
    PullReply,
    PushReply,
    ScopeHead,
    Unreachable,
)
from app.sync.transport_http import _decoded
from app.sync.transport_line import NoAnswer
from tests.sync.desk import EPOCH, NOW, SCOPES, TEAM, Desk, open_desk, put, ticket

pytestmark = pytest.mark.logs_warnings
ODD: tuple[Any, ...] = (
    None, True, -1, 0, 2**53, 2**63, 2**64, -(2**63) - 1, 10**40, 1.5, 1e308, "", "x", "\x00", "☃",
    "nobody knows this word", [], [[]], {}, {"a": {"b": [None]}}, ["x", 1, None],
)  # fmt: skip
TABLES = (*BY_KIND, "outbox", "op_touch", "base_row", "cursor", "attention", "kv", "also")


class FakeLine:
    """A line on which one answer comes, whatever was asked, as it stands on the wire."""

    def __init__(self) -> None:
        self.body, self.kind = b"", PullReply

    def _answer(self, _asked: object) -> Any:
        return _decoded(self.body, self.kind)

    hello = push = pull = bootstrap = _answer


class Fuzzed:
    """A workstation with work waiting, which every example finds as it was."""

    def __init__(self, desk: Desk) -> None:
        self.desk, self.line = desk, FakeLine()
        desk.station.perform(AddNote("n1", "t1", "a note that waits"))
        self.before = self.whole()
        with desk.station.reading() as conn:
            self._rows = {
                table: [tuple(row) for row in conn.exec_driver_sql(f"SELECT * FROM {table}")]  # noqa: S608
                for table in TABLES
            }

    def whole(self) -> list[Any]:
        """Everything on the disk, except how often was tried in vain."""
        return [
            (table, [row for row in rows if not row.startswith("('tries'")])
            for table, rows in self.desk.whole()
        ]

    def hears(self, way: str, answer: Message | bytes) -> bool:
        """Whether an answer was taken; one that is refused has left nothing behind."""
        if isinstance(answer, Message):
            self.line.kind = type(answer)  # type: ignore[assignment]
        self.line.body = answer if isinstance(answer, bytes) else msgspec.json.encode(answer)
        exchange = Exchange(self.desk.station, self.line, lambda touched: None)  # type: ignore[arg-type]
        try:
            getattr(exchange, way)()
        except Unreachable:
            assert self.whole() == self.before
            return False
        finally:
            exchange.close()
        return True

    def restore(self) -> None:
        with self.desk.station.writing() as conn:
            for table, rows in self._rows.items():
                conn.exec_driver_sql(f"DELETE FROM {table}")  # noqa: S608
                for row in rows:
                    marks = ", ".join("?" * len(row))
                    conn.exec_driver_sql(f"INSERT INTO {table} VALUES ({marks})", row)  # noqa: S608
        self.desk.station.forget_actor()


@pytest.fixture(scope="module")
def fuzzed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Fuzzed]:
    with open_desk(tmp_path_factory.mktemp("desk")) as desk:
        yield Fuzzed(desk)


def news(to: int = 11, **values: Any) -> PullReply:
    page = Page(TEAM, 10, to, True, [put(ticket("t1", **values), 2), put(ticket("t2"), 1)])
    return PullReply([page], {TEAM: to}, 0, 0)


GREETING = HelloReply(
    EPOCH, 0, "", 0, NOW, [ScopeHead(id, 0, 10) for id in SCOPES], Admit("token", 60), agent="jn",
    judged=[OpResult(1, "applied")],
)  # fmt: skip
ANSWERS: dict[str, Message] = {
    "pull": news(),
    "bootstrap": BootstrapReply(TEAM, 10, 0, [put(ticket("t1"), 2)]),
    "push": PushReply(1, [OpResult(1, "rejected", "X", {"reason": "a.b"})], {TEAM: 11}, 0, NOW),
    "hello": GREETING,
}


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The way to everything that stands in an answer."""
    items = value.items() if isinstance(value, dict) else enumerate(value)
    for key, inner in items:
        yield (*path, key)
        if isinstance(inner, dict | list):
            yield from places(inner, (*path, key))


def damaged(answer: Message, path: tuple[Any, ...], odd: Any) -> bytes:
    """The answer with something else in one place, or with nothing there."""
    whole = msgspec.to_builtins(answer)
    *way, last = path
    inner = whole
    for key in way:
        inner = inner[key]
    if odd is DELETED:
        del inner[last]
    else:
        inner[last] = odd
    return json.dumps(whole).encode()


DELETED = object()
EVERY = [(way, path) for way, it in ANSWERS.items() for path in places(msgspec.to_builtins(it))]


@given(st.sampled_from(EVERY), st.sampled_from((*ODD, DELETED)))
@settings(max_examples=60)
def test_whatever_stands_in_an_answer_it_is_taken_or_refused_whole(
    fuzzed: Fuzzed, where: tuple[str, tuple[Any, ...]], odd: Any
) -> None:
    way, path = where
    fuzzed.line.kind = type(ANSWERS[way])  # type: ignore[assignment]
    if way == "bootstrap":
        with fuzzed.desk.station.writing() as conn:
            conn.exec_driver_sql("UPDATE cursor SET complete = 0 WHERE scope = ?", (TEAM,))
        fuzzed.before, kept = fuzzed.whole(), fuzzed.before
    try:
        fuzzed.hears(way, damaged(ANSWERS[way], path, odd))
    finally:
        fuzzed.restore()
        if way == "bootstrap":
            fuzzed.before = kept
    assert fuzzed.hears("pull", news())
    fuzzed.restore()


@pytest.mark.parametrize("body", [b"[" * 100_000, b'{"pages":' + b"[" * 100_000, b"\xff", b""])
def test_what_is_no_answer_at_all_is_none(fuzzed: Fuzzed, body: bytes) -> None:
    fuzzed.line.kind = PullReply
    assert not fuzzed.hears("pull", body)


def test_a_row_without_a_field_is_told_in_a_sentence(fuzzed: Fuzzed) -> None:
    fuzzed.line.kind = PullReply
    body = damaged(news(), ("pages", 0, "rows", 1, "row", "subject"), DELETED)
    fuzzed.line.body = body
    exchange = Exchange(fuzzed.desk.station, fuzzed.line, lambda touched: None)  # type: ignore[arg-type]
    with pytest.raises(NoAnswer, match="this program cannot read") as told:
        exchange.pull()
    assert told.value.kind == "trouble"


def test_a_mistake_of_ours_is_not_laid_at_the_hubs_door(
    fuzzed: Fuzzed, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise KeyError("ours")

    monkeypatch.setattr("app.sync.client.take_pull", broken)
    with pytest.raises(KeyError, match="ours"):
        fuzzed.hears("pull", news())


def test_a_row_under_anothers_name_is_refused(fuzzed: Fuzzed) -> None:
    fuzzed.line.kind = PullReply
    assert not fuzzed.hears("pull", damaged(news(), ("pages", 0, "rows", 0, "id"), "t9"))
