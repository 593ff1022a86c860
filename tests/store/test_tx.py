"""The rows an operation sees: only those it declares, as if nothing had happened when it fails."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

import pytest

from app.domain.codec import Image, to_image
from app.domain.operations import Context, Nature, Ref, Rejected, Tx
from app.domain.people import Tag
from app.store.tx import Overlay, Undeclared
from tests.helpers.profiles import AT

VIP, LATE = Ref("tags", "vip"), Ref("tags", "late")
CONTEXT = Context("jn", frozenset({"tag.probe"}), AT)


@dataclass(frozen=True)
class Probe:
    """An operation that does as told; not registered."""

    name: ClassVar[str] = "tag.probe"
    nature: ClassVar[Nature] = Nature.FACT
    version: ClassVar[int] = 1
    work: Callable[[Tx], None]
    refs: tuple[Ref, ...] = (VIP,)

    def touches(self) -> tuple[Ref, ...]:
        return self.refs

    def apply(self, tx: Tx, ctx: Context) -> None:
        self.work(tx)


def overlay(**images: Image | None) -> Overlay:
    return Overlay({VIP: images.get("vip"), LATE: images.get("late")})


def put(label: str) -> Callable[[Tx], None]:
    return lambda tx: tx.put(Tag("vip", label))


def put_then_fail(tx: Tx) -> None:
    tx.put(Tag("vip", "half done"))
    raise Rejected("tag.bad")


def test_a_put_is_seen_at_once_and_by_the_next_operation() -> None:
    rows = overlay()
    assert rows.perform(Probe(put("VIP")), CONTEXT) == (VIP,)
    seen: list[Tag] = []
    rows.perform(Probe(lambda tx: seen.append(tx.get(Tag, "vip"))), CONTEXT)
    assert seen == [Tag("vip", "VIP")]
    assert tuple(rows.changed) == (VIP,)


@pytest.mark.parametrize("label", ["before", None])
def test_a_refused_operation_leaves_the_rows_as_they_were(label: str | None) -> None:
    image = None if label is None else to_image(Tag("vip", label))
    rows = overlay(vip=image)
    with pytest.raises(Rejected, match=r"tag\.bad"):
        rows.perform(Probe(put_then_fail), CONTEXT)
    assert rows.image(VIP) == image
    assert not rows.changed


def test_a_refusal_after_a_change_keeps_the_change_before_it() -> None:
    rows = overlay()
    rows.perform(Probe(put("VIP")), CONTEXT)
    with pytest.raises(Rejected):
        rows.perform(Probe(put_then_fail), CONTEXT)
    assert rows.images([VIP, LATE]) == {VIP: {"id": "vip", "label": "VIP"}, LATE: None}


@pytest.mark.parametrize(
    "work",
    [
        lambda tx: tx.find(Tag, "late"),
        lambda tx: tx.get(Tag, "late"),
        lambda tx: tx.put(Tag("late", "x")),
    ],
)
def test_a_row_that_was_not_declared_is_out_of_reach(work: Callable[[Tx], None]) -> None:
    with pytest.raises(Undeclared, match="tags/late is not among the declared rows"):
        overlay().perform(Probe(work), CONTEXT)


def test_a_declared_row_that_nobody_loaded_is_a_defect_too() -> None:
    rows = Overlay({})
    with pytest.raises(Undeclared):
        rows.perform(Probe(lambda tx: tx.put(Tag("vip", "x"))), CONTEXT)


def test_a_missing_row_is_refused_by_its_kind() -> None:
    with pytest.raises(Rejected, match=r"tags\.missing"):
        overlay().perform(Probe(lambda tx: tx.put(tx.get(Tag, "vip"))), CONTEXT)


def test_the_right_is_checked_here_too() -> None:
    with pytest.raises(Rejected, match=r"actor\.may_not"):
        overlay().perform(Probe(put("VIP")), Context("jn", frozenset(), AT))
