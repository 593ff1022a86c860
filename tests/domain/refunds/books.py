"""Rows on which operations about refunds are performed, one after the other, here or at the hub."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple

import pytest

from app.domain.codec import Image, from_image
from app.domain.ids import moment
from app.domain.operations import OFFICE, OPERATIONS, Context, Operation, Ref, Rejected, Remark
from app.domain.orders import Order
from app.store.tx import Overlay
from tests.helpers.money import shop
from tests.helpers.profiles import AT

EVERYTHING = frozenset(OPERATIONS)
_FOUNDED: dict[Ref, Image] = {}


class No(NamedTuple):
    """What a refusal says."""

    reason: str
    code: str
    facts: Mapping[str, str]


class Books:
    """The shop, and what has been done in it; the first is read once for all tests."""

    def __init__(self, *orders: Order) -> None:
        self.rows: dict[Ref, Image] = {}
        self.told: Remark | None = None
        self.wrote: tuple[Ref, ...] = ()
        if orders or not _FOUNDED:
            for op in shop(*orders):
                self._do(op, OFFICE, AT, is_final=True)
        if not orders:
            _FOUNDED.update(_FOUNDED or self.rows)
            self.rows = dict(_FOUNDED)

    def _do(self, op: Operation, who: str, at: datetime, *, is_final: bool) -> None:
        overlay = Overlay({ref: self.rows.get(ref) for ref in op.touches()})
        judged = moment(0) if is_final else None
        self.wrote = overlay.perform(op, Context(who, EVERYTHING, at, judged))
        self.told = overlay.remark
        for ref in overlay.changed:
            image = overlay.image(ref)
            assert image is not None
            self.rows[ref] = image

    def hub(self, *ops: Operation, by: str = OFFICE, at: datetime = AT) -> None:
        """Perform with authority."""
        for op in ops:
            self._do(op, by, at, is_final=True)

    def here(self, *ops: Operation, by: str = "jn", at: datetime = AT) -> None:
        """Perform as a workstation predicts it."""
        for op in ops:
            self._do(op, by, at, is_final=False)

    def no(
        self, op: Operation, by: str = OFFICE, at: datetime = AT, *, is_final: bool = True
    ) -> No:
        """The refusal of an operation, which changes nothing."""
        before = dict(self.rows)
        with pytest.raises(Rejected) as caught:
            self._do(op, by, at, is_final=is_final)
        assert self.rows == before
        return No(caught.value.reason, str(caught.value.code), caught.value.facts)

    def row(self, cls: type[Any], id: str) -> Any:
        """A row as the program reads it."""
        return from_image(cls, self.rows[Ref(cls.kind, id)])

    def change(self, cls: type[Any], id: str, **values: Any) -> None:
        """Let a row be another than it came to be."""
        ref = Ref(cls.kind, id)
        self.rows[ref] = self.rows[ref] | values
