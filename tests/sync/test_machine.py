"""Any order of small steps, found and shrunk by Hypothesis: two desks, a copy, a restored hub, answers that are cut.

The weather (`tests/weather`) lives through thousands of long stories; here the shortest story that breaks
something is told.
"""

import copy
import tempfile
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Any

import hypothesis.strategies as st
import pytest
from hypothesis import settings
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from app.domain.contacts import AddNote
from app.domain.operations import OPERATIONS, Operation, Rejected
from app.domain.people import RecordRole, Role
from app.domain.tickets import ClaimTicket, ReleaseTicket, TagTicket
from app.sync.protocol import HubFault, Push, PushReply, Unreachable
from app.sync.transport import InProcess
from tests.sync.crossing import Desk, Shop

NAMES = st.sampled_from(["jn", "mb", "twin"])
ALL = tuple(sorted(OPERATIONS))
FEW = tuple(name for name in ALL if name != "ticket.tag")


class Machine(RuleBasedStateMachine):
    """What can happen between a shop's desks and its hub."""

    @initialize()
    def open(self) -> None:
        self.stack = ExitStack()
        folder = Path(self.stack.enter_context(tempfile.TemporaryDirectory()))
        self.patch = self.stack.enter_context(pytest.MonkeyPatch.context())
        self.shop = Shop(folder, self.stack)
        self.desks = {"jn": self.shop.jn, "mb": self.shop.mb}
        self.notes = list[str]()
        self.tagged = dict[str, list[str]]()
        self.backup: Any = None
        self.epochs = 1

    def desk(self, name: str) -> Desk:
        return self.desks.get(name, self.shop.jn)

    def does(self, name: str, op: Operation) -> bool:
        with suppress(Rejected):
            self.desk(name).does(op)
            return True
        return False

    # ---- the agents ----------------------------------------------------------------------------

    @rule(name=NAMES)
    def writes(self, name: str) -> None:
        note = f"n{len(self.notes)}"
        assert self.does(name, AddNote(note, "t1", f"by {name}")), "a note is always possible"
        self.notes.append(note)

    @rule(name=NAMES)
    def tags(self, name: str) -> None:
        tag = f"tag{sum(map(len, self.tagged.values()))}"
        if self.does(name, TagTicket("t1", add=(tag,))):
            self.tagged.setdefault(name, []).append(tag)

    @rule(name=NAMES)
    def claims(self, name: str) -> None:
        self.does(name, ClaimTicket("t1"))

    @rule(name=NAMES)
    def releases(self, name: str) -> None:
        self.does(name, ReleaseTicket("t1"))

    # ---- the line ------------------------------------------------------------------------------

    @rule(name=NAMES)
    def greets(self, name: str) -> None:
        self._tries(self.desk(name).exchange.hello)

    @rule(name=NAMES)
    def sends(self, name: str) -> None:
        self._tries(self.desk(name).exchange.push)

    @rule(name=NAMES)
    def reads(self, name: str) -> None:
        self._tries(self.desk(name).exchange.pull)

    @rule(name=NAMES)
    def sends_and_hears_nothing(self, name: str) -> None:
        push = InProcess.push

        def unheard(self: InProcess, batch: Push) -> PushReply:
            push(self, batch)
            raise Unreachable("the answer broke off")

        with self.patch.context() as patch:
            patch.setattr(InProcess, "push", unheard)
            self._tries(self.desk(name).exchange.push)

    @staticmethod
    def _tries(call: Any) -> None:
        with suppress(HubFault, Unreachable):
            call()

    # ---- the hub and the machines --------------------------------------------------------------

    @rule(may_tag=st.booleans())
    def changes_what_agents_may(self, may_tag: bool) -> None:  # noqa: FBT001
        self.shop.hub.perform_all(RecordRole(Role("role", "Agent", ALL if may_tag else FEW)))

    @rule()
    def backs_up(self) -> None:
        self.backup = copy.deepcopy(self.shop.hub.books.__dict__)

    @precondition(lambda self: self.backup is not None)
    @rule()
    def restores(self) -> None:
        if self.backup["replicas"].keys() != self.shop.hub.books.replicas.keys():
            return  # a workstation that the backup does not know is enrolled anew, by a person
        self.epochs += 1
        self.shop.hub.books.__dict__.update(copy.deepcopy(self.backup))
        self.shop.hub.books.epoch = f"epoch-{self.epochs}"

    @precondition(lambda self: len(self.desks) == 2)
    @rule()
    def copies(self) -> None:
        self.desks["twin"] = self.shop.copy(self.shop.jn, "twin")

    # ---- in the end ----------------------------------------------------------------------------

    def teardown(self) -> None:
        try:
            self.settle()
        finally:
            self.stack.close()

    def settle(self) -> None:
        desks = list(self.desks.values())
        for desk in (*desks, *desks, *desks):
            desk.sync()
        books = self.shop.hub.books
        done = [r.op.id for r in books.receipts.values() if r.result.status == "applied"]
        assert len(done) == len(set(done)), "an operation was applied twice"
        there = sorted(ref.id for ref in books.rows if ref.kind == "messages")
        assert there == sorted(self.notes), "every note arrives, once"
        ticket = books.rows[next(ref for ref in books.rows if ref.kind == "tickets")].image
        for desk in desks:
            assert not {"local", "acked"} & set(desk.states()), "all has its answer"
            assert desk.ticket() == ticket, "everybody sees what the hub has"
            assert sorted(row["id"] for row in desk.rows("messages")) == there
        refused = {seq for desk in desks for seq, *_ in desk.tray()}
        missing = {tag for given in self.tagged.values() for tag in given} - set(ticket["tags"])
        assert refused or not missing, "nothing is refused unseen"


TestMachine = Machine.TestCase
TestMachine.settings = settings(max_examples=20, stateful_step_count=20, deadline=None)
