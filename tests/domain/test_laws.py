"""The laws every operation keeps, whatever the rows: determinism, declared touches, clean refusals, safe replays."""

import json
from typing import Any, NamedTuple

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.codec import Image, to_image
from app.domain.operations import (
    OPERATIONS,
    Context,
    Entity,
    Nature,
    Operation,
    Ref,
    Rejected,
    args_of,
    decode,
)
from app.store.tx import Overlay
from tests.domain.arbitrary import IDS, KINDS, arbitrary, operations, times
from tests.domain.desk import AT

Images = dict[Ref, Image | None]
ALL = tuple(Ref(kind, id) for kind in KINDS for id in IDS)
# Only what a rule knows to be bad may refuse a fact; whoever owns the ticket may not.
REASONS_AGAINST_FACTS = {
    "customers.missing", "queues.missing", "tickets.missing", "contacts.missing", "orders.missing",
    "checklists.missing", "customer.nameless", "message.of_another_ticket", "checklist.elsewhere",
    "step.unreadable", "step.not_on_path", "step.reason_missing", "policy.not_yours",
    "policy.score_bad", "policy.text_bad", "policy.part_forged", "policy.too_large",
    "policy.unreadable", "refund.mismatch",
    "customer.erased", "customer.merged", "ticket.erased", "ticket.merged",  # who is there no longer
}  # fmt: skip

contexts = st.builds(
    Context, st.sampled_from(IDS), st.just(frozenset(OPERATIONS)), times | st.just(AT)
)
ops = operations(few_ids=True)


@st.composite
def worlds(draw: st.DrawFn) -> Images:
    """Rows as entities may be, then as a few operations leave them."""
    images: Images = dict.fromkeys(ALL)
    for ref in draw(st.lists(st.sampled_from(ALL), max_size=4, unique=True)):
        image = to_image(draw(arbitrary(KINDS[ref.kind], few_ids=True)))
        images[ref] = {**image, "id": ref.id}
    for op, context in draw(st.lists(st.tuples(ops, contexts), max_size=3)):
        images = outcome(images, op, context).images
    return images


class Watched(Overlay):
    """An overlay that counts the puts of the operation at hand."""

    puts = 0

    def put(self, entity: Entity) -> None:
        self.puts += 1
        super().put(entity)


class Result(NamedTuple):
    """The rows afterwards, the reason of a refusal or "", and what was written."""

    images: Images
    reason: str
    wrote: tuple[Ref, ...]


def outcome(images: Images, op: Operation, ctx: Context) -> Result:
    """What one operation does to these rows; anything but a refusal goes through to the test."""
    overlay = Watched({ref: images.get(ref) for ref in {*images, *op.touches()}})
    reason, wrote = performed(overlay, op, ctx)
    if reason:
        assert overlay.puts == 0, f"{op.name} had written when it was refused: {reason}"
        assert all(overlay.image(ref) == image for ref, image in images.items())
    return Result({**images, **overlay.images(wrote)}, reason, wrote)


def performed(overlay: Overlay, op: Operation, ctx: Context) -> tuple[str, tuple[Ref, ...]]:
    try:
        return "", overlay.perform(op, ctx)
    except Rejected as refused:
        return refused.reason, ()


@settings(max_examples=400, suppress_health_check=[HealthCheck.too_slow])
@given(worlds(), ops, contexts)
def test_every_operation_keeps_the_laws_on_any_rows(
    images: Images, op: Operation, ctx: Context
) -> None:
    result = outcome(images, op, ctx)
    assert outcome(images, op, ctx) == result, "the same operation on the same rows does the same"
    it_sees_no_row_but_those_it_declares(images, op, ctx, result)
    it_does_the_same_out_of_the_outbox(images, op, ctx, result)
    what_it_writes_can_be_stored_and_read(result)
    if op.nature is Nature.FACT and result.reason:
        assert result.reason in REASONS_AGAINST_FACTS


def it_sees_no_row_but_those_it_declares(
    images: Images, op: Operation, ctx: Context, whole: Result
) -> None:
    alone = outcome({ref: images.get(ref) for ref in op.touches()}, op, ctx)
    assert (alone.reason, alone.wrote) == (whole.reason, whole.wrote)
    assert set(alone.wrote) <= set(op.touches())
    assert all(whole.images[ref] == image for ref, image in alone.images.items() if ref in images)


def it_does_the_same_out_of_the_outbox(
    images: Images, op: Operation, ctx: Context, live: Result
) -> None:
    replayed = decode(op.name, json.loads(json.dumps(args_of(op))))
    assert replayed.touches() == op.touches()
    assert outcome(images, replayed, ctx) == live


def what_it_writes_can_be_stored_and_read(result: Result) -> None:
    for ref in result.wrote:
        image: Any = json.loads(json.dumps(result.images[ref]))
        assert image == result.images[ref]
        assert image["id"] == ref.id


TOLD_TWICE = sorted(
    name
    for name, cls in OPERATIONS.items()
    if cls.nature is Nature.FACT and name not in ("contact.end", "ticket.flag_emergency")
)


@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
@given(worlds(), st.data(), contexts, contexts)
def test_a_fact_told_twice_is_one_fact(
    images: Images, data: st.DataObject, first: Context, again: Context
) -> None:
    name = data.draw(st.sampled_from(TOLD_TWICE))
    op = data.draw(arbitrary(OPERATIONS[name], few_ids=True))
    after = outcome(images, op, first).images
    assert outcome(after, op, again).images == after
