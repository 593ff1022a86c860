"""One workstation and the hub's answers to it, one by one, for tests that say exactly what happens when."""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Engine

from app.domain.codec import Image, to_image
from app.domain.customers import Customer
from app.domain.ids import micros
from app.domain.operations import OPERATIONS, Ref
from app.domain.people import Agent, Queue, Role
from app.domain.tickets import Channel, Priority, State, Ticket, TicketClass
from app.store import rows
from app.sync import client
from app.sync.clock import Tick
from app.sync.protocol import (
    Admit,
    Hello,
    HelloReply,
    Limits,
    OpResult,
    Page,
    PullReply,
    Push,
    PushReply,
    Row,
    ScopeHead,
)
from app.workstation import Workstation
from tests.helpers.profiles import AT, FakeClock, fresh_engine

NOW = micros(AT)
TICK = Tick(NOW, 0, "first")
EPOCH = "epoch-1"
TEAM = "team:ret"
SCOPES = ("ref", TEAM, "cust:a")


class Desk:
    """A workstation of "jn" that has read all its scopes to sequence 10."""

    def __init__(self, engine: Engine, folder: Path) -> None:
        self.station = Workstation(engine, folder, b"", FakeClock(), random.Random(1))
        for key, value in (("replica", "r1"), ("agent", "jn"), ("station", "1")):
            self.station.set_kv(key, value)
        self.take_hello()
        with self.station.writing() as conn:
            conn.exec_driver_sql("UPDATE cursor SET complete = 1")
        people = Agent("jn", "Jonas", "JN", "role", ("ret",)), Agent("mb", "Marta", "MB", "role")
        world = (Role("role", "Agent", tuple(sorted(OPERATIONS))), Queue("ret", "Returns"), *people)
        self.world = [put(to_image(thing), 1, thing.kind) for thing in world]
        self.pull(*self.world, scope="ref", to=10)
        ada = {"id": "ada", "label": "Ada", "preferences": {}, "consent": {}, "points": []}
        self.pull(put(customer(**ada), 1, "customers"), scope="cust:a", to=10)
        self.pull(put(ticket("t1"), 1), to=10)
        self.station.forget_actor()

    # ---- what the hub says ---------------------------------------------------------------------

    def pull(
        self,
        *news: Row,
        to: int,
        start: int | None = None,
        scope: str = TEAM,
        complete: bool = True,
    ) -> set[Ref]:
        """Take a page that goes on from the cursor (or from `start`)."""
        given = self.cursor(scope) if start is None else start
        page = Page(scope, given, to, complete, list(news))
        with self.station.writing() as conn:
            cut = {**dict(conn.exec_driver_sql("SELECT scope, seq FROM cursor").all()), scope: to}
            actor = self.station.actor(conn)
            return client.take_pull(conn, PullReply([page], cut, 0, 0), actor)

    def receive(self, *results: OpResult, cut: dict[str, int] | None = None) -> set[Ref]:
        """Take receipts."""
        reply = PushReply(results[-1].seq, list(results), cut or {}, 0, NOW)
        with self.station.writing() as conn:
            return client.take_push(conn, reply, TICK, self.station.actor(conn))

    def take_hello(
        self, last: int = 0, *, epoch: str = EPOCH, asked: Hello | None = None,
        heads: dict[str, int] | None = None, drop: tuple[str, ...] = (), hub_time: int = NOW,
        stable: int = 0,
    ) -> set[Ref]:  # fmt: skip
        """Take a greeting that answers our own question, or an earlier one."""
        scopes = [
            ScopeHead(id, 0, head) for id, head in (heads or dict.fromkeys(SCOPES, 99)).items()
        ]
        admit = Admit("token", 60)
        reply = HelloReply(epoch, last, "", stable, hub_time, scopes, admit, list(drop), agent="jn")
        asked = asked or self.hello()
        with self.station.writing() as conn:
            return client.take_hello(conn, asked, reply, TICK, self.station.actor(conn))

    # ---- what the workstation says -------------------------------------------------------------

    def hello(self) -> Hello:
        with self.station.reading() as conn:
            return client.hello(conn, "test")

    def push(self, batch: int = 200, *, is_first: bool = False) -> Push | None:
        with self.station.reading() as conn:
            return client.push(conn, Limits(batch=batch), is_first=is_first)

    # ---- what it holds -------------------------------------------------------------------------

    def row(self, kind: str, id: str) -> Image | None:
        ref = Ref(kind, id)
        with self.station.reading() as conn:
            found = rows.load(conn, [ref]).get(ref)
        return found.image if found else None

    def ticket(self, id: str = "t1") -> Image:
        image = self.row("tickets", id)
        assert image is not None, f"ticket {id} is not here"
        return image

    def cursor(self, scope: str = TEAM) -> int:
        return self.one("SELECT seq FROM cursor WHERE scope = ?", scope)

    def states(self) -> list[str]:
        return self.all("SELECT state FROM outbox ORDER BY op_seq")

    def all(self, sql: str, *params: Any) -> list[Any]:
        with self.station.reading() as conn:
            return list(conn.exec_driver_sql(sql, params).scalars())

    def one(self, sql: str, *params: Any) -> Any:
        (value,) = self.all(sql, *params)
        return value

    def whole(self) -> list[Any]:
        """Everything on the disk that sync could have touched."""
        tables = (*rows.BY_KIND, "outbox", "op_touch", "base_row", "cursor", "attention", "kv")
        with self.station.reading() as conn:
            return [
                (table, sorted(map(repr, conn.exec_driver_sql(f"SELECT * FROM {table}"))))  # noqa: S608
                for table in tables
            ]


@contextmanager
def open_desk(folder: Path) -> Iterator[Desk]:
    with fresh_engine(folder) as engine:
        desk = Desk(engine, folder)
        yield desk
        desk.station.close()  # its writer's connection is not the engine's to close


def put(image: Image, rev: int, kind: str = "tickets") -> Row:
    return Row(kind, image["id"], rev, "put", image)


def gone(id: str, rev: int, kind: str = "tickets", *, how: Any = "moved") -> Row:
    return Row(kind, id, rev, how)


def applied(*seqs: int) -> list[OpResult]:
    return [OpResult(seq, "applied") for seq in seqs]


def ticket(id: str, **values: Any) -> Image:
    kind, state = TicketClass.INQUIRY, State.NEW
    whole = Ticket(id, "Parcel", "ada", "ret", kind, Priority.LOW, Channel.WEB, state, AT, AT)
    return to_image(whole) | values


def customer(**values: Any) -> Image:
    return to_image(Customer("ada", "Ada")) | values
