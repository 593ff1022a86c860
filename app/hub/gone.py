"""What follows at the hub from erasing and merging: the rows that no operation can name, in the same transaction."""

from collections.abc import Iterable, Mapping

from app.domain.codec import Image
from app.domain.gone import ConfirmErasure, wordless
from app.domain.operations import Ref
from app.domain.scripts.checklist import Checklist
from app.hub import gone_money, scope
from app.hub.book import Entry, Ledger
from app.hub.members import KEPT_US, Written, entered, left
from app.hub.parking import parked, saved
from app.store.rows import Stored
from app.store.tx import Overlay

# Refunds stay with the ticket they were decided for: their ledger is only added to.
MOVED_WITH_TICKET = ("messages", "contacts", Checklist.kind)


def lines(ledger: Ledger, written: Written, now_us: int) -> list[Entry]:
    """Carry out what erasures and merges mean for other rows; returns the lines of the feed."""
    entries: list[Entry] = []
    if asked := newly(written, "customers", "erase_asked_by"):
        entries += _to_whom_decides(ledger, asked, now_us)
    if erased := newly(written, "customers", "erased_at"):
        entries += _erase(ledger, erased, now_us)
    for one in newly(written, "customers", "merged_into"):
        entries += _merge_customer(ledger, one, _image(written, "customers", one), now_us)
    for one in newly(written, "tickets", "merged_into"):
        entries += _merge_ticket(ledger, one, _image(written, "tickets", one), now_us)
    return entries


def _to_whom_decides(ledger: Ledger, asked: list[str], now_us: int) -> list[Entry]:
    """Whoever may say the second word gets the customer before their eyes, whatever queues they serve."""
    there = ledger.members(asked)
    pairs = {
        (scope.own(agent), customer)
        for agent in ledger.permitted(ConfirmErasure.name)
        for customer in asked
        if scope.own(agent) not in there.get(customer, ())
    }
    ledger.join(pairs, now_us + KEPT_US)
    return entered(ledger, pairs)


def forget(ledger: Ledger, before: Mapping[Ref, Stored], overlay: Overlay) -> None:
    """Take the words about customers just erased out of the receipts, those of this transaction too."""
    erased = [
        ref.id
        for ref in overlay.changed
        if ref.kind == "customers"
        and (overlay.image(ref) or {}).get("erased_at")
        and not (ref in before and before[ref].image.get("erased_at"))
    ]
    if erased:
        named = [ref.id for ref in ledger.about(erased) if ref.kind != "messages"]
        ledger.forget_words([*erased, *named])


def newly(written: Written, kind: str, mark: str) -> list[str]:
    """The ids of rows of a kind that this transaction has marked so."""
    return [
        ref.id
        for ref, stored in written.rows
        if ref.kind == kind
        and stored.image.get(mark)
        and not ((there := written.before.get(ref)) and there.image.get(mark))
    ]


def _image(written: Written, kind: str, id: str) -> Image:
    return next(stored.image for ref, stored in written.rows if ref == Ref(kind, id))


def _erase(ledger: Ledger, customers: list[str], now_us: int) -> list[Entry]:
    there = ledger.load(ledger.about(customers))
    changed = {
        ref: Stored(image, stored.rev, stored.scope)
        for ref, stored in there.items()
        if (image := wordless(ref.kind, stored.image, now_us)) != stored.image
    }
    return saved(ledger, changed)


def _merge_customer(ledger: Ledger, one: str, image: Image, now_us: int) -> list[Entry]:
    other = str(image["merged_into"])
    there = ledger.load(ref for ref in ledger.about([one]) if ref.kind in _HOLDS_CUSTOMER)
    changed = {
        ref: Stored(stored.image | {column: other}, stored.rev, stored.scope)
        for ref, stored in there.items()
        if stored.image.get(column := _HOLDS_CUSTOMER[ref.kind]) == one
    }
    entries = saved(ledger, changed | gone_money.merged(ledger, one, other))
    feeds = ledger.members([one, other])
    pairs = {(where, other) for where in feeds.get(one, ())}
    ledger.join({pair for pair in pairs if not _is_own(pair[0])}, None)
    ledger.join({pair for pair in pairs if _is_own(pair[0])}, now_us + KEPT_US)
    pairs |= {(where, other) for where in feeds.get(other, ())}
    return entries + entered(ledger, pairs) + left(ledger, {(s, one) for s in feeds.get(one, ())})


_HOLDS_CUSTOMER = {
    "tickets": "customer",
    "orders": "customer",
    "contacts": "customer",
    "conflicts": "subject",
}


def _is_own(where: str) -> bool:
    return where.startswith(scope.own(""))


def _merge_ticket(ledger: Ledger, one: str, image: Image, now_us: int) -> list[Entry]:
    other = Ref("tickets", str(image["merged_into"]))
    target = ledger.load([other])[other]
    parts = [ref for _, ref, _ in ledger.parts([one]) if ref.kind in MOVED_WITH_TICKET]
    there = ledger.load(parts)
    moved = {
        ref: Stored(_moved(ref, stored.image, other.id, now_us), stored.rev, target.scope)
        for ref, stored in there.items()
    }
    revs = ledger.save(list(moved.items())) if moved else {}
    entries = [
        Entry(stored.scope, ref, revs[ref], "moved")
        for ref, stored in there.items()
        if stored.scope != target.scope
    ]
    entries += [Entry(target.scope, ref, rev) for ref, rev in revs.items()]
    heard = {other: Stored(_heard(target.image, moved.values()), target.rev, target.scope)}
    return entries + saved(ledger, heard)


def _moved(ref: Ref, image: Image, ticket: str, now_us: int) -> Image:
    """A part of a ticket as part of another; a checklist rests there until somebody goes on with it."""
    rests = parked(image, now_us) if ref.kind == Checklist.kind else image
    return rests | {"ticket": ticket}


def _heard(ticket: Image, parts: Iterable[Stored]) -> Image:
    """A ticket that has taken over what was said on another."""
    messages = [part.image for part in parts if "message_kind" in part.image]
    times = [message["at"] for message in messages]
    theirs = [message for message in messages if message["message_kind"] == "customer"]
    last = max([*times, ticket["last_message_at"] or 0], default=0) or None
    said = ticket["last_customer_message"]
    if theirs:
        newest = max(theirs, key=lambda message: (message["at"], message["id"]))
        if said is None or newest["at"] >= (ticket["last_message_at"] or 0):
            said = newest["id"]
    return ticket | {"last_message_at": last, "last_customer_message": said}
