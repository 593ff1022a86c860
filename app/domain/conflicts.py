"""Two people changed one thing without seeing each other: what it was, what each wanted, how it was settled."""

from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from typing import ClassVar, NamedTuple

from app.domain.operations import Code, Context, Nature, Operation, Ref, Rejected, Tx, operation

YOURS, THEIRS = "yours", "theirs"


@dataclass(frozen=True, slots=True)
class Conflict:
    """One field of one subject; `yours` is what the later author `by` wanted, `theirs` what they found.

    `stands` says which of the two the subject holds until somebody settles it.
    """

    kind: ClassVar[str] = "conflicts"
    id: str
    subject_kind: str
    subject: str
    field: str
    base: str
    yours: str
    theirs: str
    stands: str
    by: str
    at: datetime
    settled_by: str = ""
    settled_at: datetime | None = None


class Quarrel(NamedTuple):
    """A field about which two people may differ: what its author saw, wants and finds."""

    subject: Ref
    field: str
    base: str
    yours: str
    theirs: str

    @property
    def ref(self) -> Ref:
        """The row that keeps it."""
        return conflict_ref(self.subject, self.field, self.base, self.yours)

    @property
    def is_one(self) -> bool:
        """Whether the value is neither what the author saw nor what they want."""
        return self.theirs not in (self.base, self.yours)

    def keep(self, tx: Tx, ctx: Context, *, stands: str) -> None:
        """Write down all three values and tell the author."""
        subject, field = self.subject, self.field
        # A priority is kept by its word: a row that is not written and read between would hold it.
        base, yours, theirs = str(self.base), str(self.yours), str(self.theirs)
        tx.put(
            Conflict(
                self.ref.id, subject.kind, subject.id, field, base, yours, theirs, stands,
                ctx.actor, ctx.at,
            )
        )  # fmt: skip
        facts = {"field": field, "base": base, "yours": yours, "theirs": theirs}
        facts["conflict"] = self.ref.id
        if stands == YOURS:
            tx.tell("conflict.yours_stands", Code.CONFLICT_KEPT, **facts)
        else:
            tx.tell("conflict.theirs_stands", Code.CONFLICT_KEPT, **facts)


def conflict_ref(subject: Ref, field: str, base: str, yours: str) -> Ref:
    """The row that would keep a conflict: another one for everything that somebody wants instead of `base`."""
    wish = sha256(f"{len(base)}:{base}{yours}".encode()).hexdigest()[:16]
    return Ref(Conflict.kind, f"{subject.id}/{field}/{wish}")


@operation("conflict.settle", Nature.INTENTION)
@dataclass(frozen=True, slots=True)
class SettleConflict(Operation):
    """Somebody looked at both values and decided; setting the value is an operation of its own."""

    conflict: str

    def touches(self) -> tuple[Ref, ...]:
        return (Ref(Conflict.kind, self.conflict),)

    def apply(self, tx: Tx, ctx: Context) -> None:
        conflict = tx.get(Conflict, self.conflict)
        if conflict.settled_at is not None:
            raise Rejected("conflict.settled", by=conflict.settled_by)
        tx.put(replace(conflict, settled_by=ctx.actor, settled_at=ctx.at))
