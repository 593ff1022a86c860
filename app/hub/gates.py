"""Which queues are locked for the author of a push until a clause of the policy is read."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from app.domain.codec import from_image
from app.domain.operations import OFFICE, Context, Ref
from app.domain.people import Queue
from app.domain.policy.adoption import Gate, Reading
from app.domain.policy.shelf import SHELF, Shelf
from app.domain.tickets import ClaimTicket
from app.hub.book import Ledger
from app.store.tx import Overlay


@dataclass(frozen=True, slots=True)
class Gates:
    """What a push needs to know of locked queues: nothing, unless somebody claims in it."""

    agent: str
    is_asked: bool

    @classmethod
    def of(cls, agent: str, ops: Iterable[object]) -> "Gates":
        """The gates before the operations of a push."""
        claims = any(isinstance(op, ClaimTicket) for op in ops)
        return cls(agent, claims and agent != OFFICE)

    def refs(self) -> set[Ref]:
        """The rows that say it, to be loaded with those of the push: it may change them on its way."""
        return {SHELF, Ref(Reading.kind, self.agent)} if self.is_asked else set()

    def names(self, ledger: Ledger) -> dict[str, str]:
        """The ids of queues by their codes and by themselves."""
        if not self.is_asked:
            return {}
        listed = ledger.load(Ref(Queue.kind, id) for id in ledger.queues())
        return {
            name: ref.id for ref, row in listed.items() for name in (str(row.image["code"]), ref.id)
        }

    def shut(self, overlay: Overlay, names: dict[str, str], ctx: Context) -> Context:
        """The context with the queues that are locked as the rows stand now."""
        shelf = overlay.image(SHELF) if self.is_asked else None
        if shelf is None:
            return ctx
        image = overlay.image(Ref(Reading.kind, self.agent))
        reading = from_image(Reading, image) if image else Reading(self.agent)
        gate = Gate(from_image(Shelf, shelf), reading, names)
        return replace(ctx, locked=gate.locked(ctx.at))
