"""The transaction an operation sees: the declared rows in memory, each operation undoable on its own.

Both ends use it: rows are loaded in one go, operations run on them, and what changed is written in
one go. An operation that reaches for a row it did not declare is a bug and says so.
"""

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from app.domain.codec import Image, from_image, to_image
from app.domain.gone import refuse_gone
from app.domain.operations import Code, Context, Entity, Operation, Ref, Rejected, Remark, run

E = TypeVar("E", bound=Entity)


class Undeclared(RuntimeError):
    """An operation touched a row that its `touches` does not name."""


class Overlay:
    """A Tx over images held in memory; the caller says which rows were loaded."""

    def __init__(self, images: Mapping[Ref, Image | None]) -> None:
        self._images = dict(images)
        self._entities: dict[Ref, Any] = {}
        self._declared: frozenset[Ref] = frozenset()
        self._before: dict[Ref, Any] = {}
        self.changed: dict[Ref, None] = {}
        self.remark: Remark | None = None

    def perform(self, op: Operation, ctx: Context) -> tuple[Ref, ...]:
        """Run one operation; returns what it wrote. On any exception the rows are as before."""
        refs = op.touches()
        self._declared = frozenset(refs)
        self._before = {}
        self.remark = None
        refuse_gone(op, refs, self._mark)
        try:
            run(op, self, ctx)
        except BaseException:
            self._entities.update(self._before)
            raise
        self.changed.update(dict.fromkeys(self._before))
        return tuple(self._before)

    def find(self, cls: type[E], id: str) -> E | None:
        """The entity, or None."""
        return self._current(self._checked(Ref(cls.kind, id)), cls)

    def get(self, cls: type[E], id: str) -> E:
        """The entity; Rejected("<kind>.missing") when it is not there."""
        entity = self.find(cls, id)
        if entity is None:
            raise Rejected(f"{cls.kind}.missing", id=id)
        return entity

    def put(self, entity: Entity) -> None:
        """Store the entity, new or changed."""
        ref = self._checked(Ref(entity.kind, entity.id))
        if ref not in self._before:
            self._before[ref] = self._current(ref, type(entity))
        self._entities[ref] = entity

    def tell(self, reason: str, code: Code, **facts: str) -> None:
        """Keep what the author must know; `remark` holds it until the next operation."""
        self.remark = Remark(reason, code, facts)

    def _mark(self, ref: Ref) -> tuple[bool, str]:
        """Whether a row was erased, and what it was merged into."""
        there = self._entities.get(ref)
        if there is not None:
            return there.erased_at is not None, there.merged_into
        image = self._images.get(ref) or {}
        return bool(image.get("erased_at")), str(image.get("merged_into") or "")

    def image(self, ref: Ref) -> Image | None:
        """The image of a row as it stands now."""
        if ref in self._entities:
            entity = self._entities[ref]
            return None if entity is None else to_image(entity)
        return self._images[ref]

    def images(self, refs: Iterable[Ref]) -> dict[Ref, Image | None]:
        """The images of several rows as they stand now."""
        return {ref: self.image(ref) for ref in refs}

    def _checked(self, ref: Ref) -> Ref:
        if ref not in self._declared or ref not in self._images:
            raise Undeclared(f"{ref.kind}/{ref.id} is not among the declared rows")
        return ref

    def _current(self, ref: Ref, cls: type[Any]) -> Any:
        if ref not in self._entities:
            image = self._images[ref]
            self._entities[ref] = None if image is None else from_image(cls, image)
        return self._entities[ref]
