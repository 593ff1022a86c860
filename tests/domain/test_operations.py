"""The registry of operations, the check of rights, and how refusals are told."""

from dataclasses import dataclass
from datetime import UTC, datetime

import pytest

from app.domain.operations import (
    OPERATIONS,
    Code,
    Context,
    Nature,
    Operation,
    Rejected,
    decode,
    operation,
    run,
)
from app.domain.tickets import FlagEmergency
from tests.domain.arbitrary import KINDS, NAMES
from tests.domain.desk import AT, FakeTx


def test_an_unknown_name_is_said_to_be_unknown() -> None:
    with pytest.raises(Rejected, match=r"^operation\.unknown$") as refused:
        decode("ticket.explode", {})
    assert refused.value.code is Code.UNKNOWN_OP
    assert refused.value.facts == {"name": "ticket.explode"}


def test_a_missing_argument_is_named() -> None:
    with pytest.raises(Rejected, match=r"^operation\.invalid$") as refused:
        decode("ticket.claim", {})
    assert refused.value.code is Code.INVALID_ARGS
    assert refused.value.facts == {"why": "ClaimTicket.ticket is missing"}


def test_a_name_is_registered_once() -> None:
    with pytest.raises(ValueError, match=r"operation ticket\.claim is registered twice"):

        @operation("ticket.claim", Nature.FACT)
        @dataclass(frozen=True, slots=True)
        class Another:  # pyright: ignore[reportUnusedClass]
            pass


def test_without_the_right_nothing_is_even_looked_at() -> None:
    tx = FakeTx()
    context = Context("jn", frozenset({"ticket.claim"}), AT)
    with pytest.raises(Rejected, match=r"^actor\.may_not$") as refused:
        run(FlagEmergency("t"), tx, context)
    assert refused.value.code is Code.FORBIDDEN_NOW
    assert refused.value.facts == {"operation": "ticket.flag_emergency"}
    assert not tx.asked


@pytest.mark.parametrize("name", NAMES)
def test_every_operation_says_what_it_is_for_and_what_it_is_called(name: str) -> None:
    cls = OPERATIONS[name]
    noun, _, verb = name.partition(".")
    assert cls.name == name
    assert noun
    assert verb
    assert cls.version >= 1
    assert isinstance(cls.nature, Nature)
    assert cls.__doc__
    assert not cls.__doc__.startswith(cls.__name__ + "("), "the docstring is the dataclass's own"


def test_what_an_operation_touches_and_does_it_says_itself() -> None:
    with pytest.raises(NotImplementedError):
        Operation().touches()
    with pytest.raises(NotImplementedError):
        Operation().apply(FakeTx(), Context("jn", frozenset(), AT))


def test_wire_names_are_only_ever_added() -> None:
    # An outbox of last month must still replay: take no name away from this list.
    assert set(NAMES) >= {
        "agent.record", "contact.end", "contact.start", "customer.record", "customer.set_tier",
        "message.add", "note.add", "order.record", "queue.record", "role.record", "tag.record",
        "ticket.assign", "ticket.claim", "ticket.close", "ticket.confirm", "ticket.create",
        "ticket.flag_emergency", "ticket.record", "ticket.release", "ticket.reopen",
        "ticket.set_class", "ticket.set_priority", "ticket.set_state", "ticket.solve", "ticket.tag",
    }  # fmt: skip


def test_kinds_are_the_names_of_tables() -> None:
    assert set(KINDS) == {
        "roles", "queues", "agents", "tags", "customers", "orders", "tickets", "messages", "contacts",
        "conflicts", "rules", "refunds", "refund_accounts", "refund_delegations", "refund_grants",
        "refund_histories", "refund_steps", "refund_wallets", "store_credits",
        "checklists", "policy_parts", "policy_editions", "policy_shelf", "policy_readings",
        "policy_flags",
    }  # fmt: skip


def test_the_time_of_a_context_is_aware() -> None:
    assert datetime(2026, 6, 9, 11, 5, tzinfo=UTC) == AT
