"""Checklists whose ticket moved on: closed, merged or given to another queue, they rest until somebody goes on."""

from collections.abc import Collection, Mapping

from app.domain.codec import Image, to_image
from app.domain.ids import moment
from app.domain.operations import OFFICE, Ref
from app.domain.scripts.checklist import Checklist, Phase, Trace
from app.hub import scope
from app.hub.book import Entry, Ledger
from app.hub.members import Written
from app.store.rows import Stored

AT_WORK = (Phase.RUNNING, Phase.PAUSED)


def lines(ledger: Ledger, written: Written, now_us: int) -> list[Entry]:
    """Let the checklists rest of the tickets that this transaction has moved on; returns the lines of the feed."""
    moved = [ref.id for ref, stored in written.rows if _has_moved(ref, stored, written)]
    if not moved:
        return []
    there = ledger.load(ref for _, ref, _ in ledger.parts(moved) if ref.kind == Checklist.kind)
    changed = {
        ref: Stored(image, stored.rev, stored.scope)
        for ref, stored in there.items()
        if (image := parked(stored.image, now_us)) != stored.image
    }
    return saved(ledger, changed, {ref for ref, _ in written.rows})


def _has_moved(ref: Ref, stored: Stored, written: Written) -> bool:
    there = written.before.get(ref)
    if ref.kind != "tickets" or there is None:
        return False
    is_closed = stored.image["state"] == "closed" != there.image["state"]
    return is_closed or there.scope != stored.scope


def parked(image: Image, now_us: int) -> Image:
    """A checklist at work as it rests; one that ended or rests already stays as it is."""
    if image["state"] not in AT_WORK:
        return image
    trace = to_image(Trace("park", OFFICE, moment(now_us)))
    return image | {"state": Phase.PARKED.value, "trail": [*image["trail"], trace]}


def saved(ledger: Ledger, changed: Mapping[Ref, Stored], told: Collection[Ref] = ()) -> list[Entry]:
    """Save rows and say so in those feeds that hold them, or are being `told` of them in this transaction.

    What has left the window stays outside.
    """
    if not changed:
        return []
    revs = ledger.save(list(changed.items()))
    customers = {
        ref: scope.customer_of(ref, stored.image)
        for ref, stored in changed.items()
        if stored.scope == scope.WITH_CUSTOMER
    }
    feeds = ledger.members(set(customers.values())) if customers else {}
    entries = [
        Entry(where, ref, revs[ref])
        for ref, customer in customers.items()
        for where in feeds.get(customer, ())
    ]
    own = [(stored.scope, ref) for ref, stored in changed.items() if stored.scope]
    there = [*ledger.held(own), *(line for line in own if line[1] in told)]
    return entries + [Entry(where, ref, revs[ref]) for where, ref in there]
