"""Putting an edition of the policy book in force: keep its parts, publish it, bring an older one back, trust a key.

Nothing counts that two different people have not sealed, and a number is never used twice: whoever
restores an old edition publishes it anew under the next number.
"""

import re
from dataclasses import dataclass
from typing import Final

from app.domain.codec import remade
from app.domain.operations import (
    OFFICE,
    Code,
    Context,
    Nature,
    Operation,
    Ref,
    Rejected,
    Tx,
    operation,
)
from app.domain.policy.guarding import check_compiled, number_of
from app.domain.policy.seal import check_seals, is_signed, key_id, vouched_bytes
from app.domain.policy.shelf import (
    CURRENT,
    SHELF,
    Edition,
    PolicyPart,
    Shelf,
    Shown,
)
from app.domain.refunds.rulebook import CURRENT as RULES
from app.domain.refunds.rulebook import Rules

NUMBER: Final = re.compile(r"\d{6}")
KEY: Final = re.compile(r"[a-z][a-z_]{0,31}/[^\x00-\x1f/\\]{1,120}")
MOST_PARTS: Final = 20_000
LARGEST_PART: Final = 512 * 1024  # characters
LARGEST_HEAD: Final = 1024 * 1024
STORE_RULES: Final = "store/book"
LAW: Final = "law/"


@operation("policy.keep", Nature.INTENTION)
@dataclass(frozen=True, slots=True)
class KeepParts(Operation):
    """Store parts of a book; what an edition does not name has no effect."""

    parts: tuple[PolicyPart, ...]

    def touches(self) -> tuple[Ref, ...]:
        return tuple(Ref(PolicyPart.kind, part.id) for part in self.parts)

    def apply(self, tx: Tx, ctx: Context) -> None:
        for part in self.parts:
            check_part(part)
        for part in self.parts:
            if tx.find(PolicyPart, part.id) is None:
                tx.put(part)


def check_part(part: PolicyPart) -> None:
    """Raise when a part is not what its id says, too large or oddly named."""
    if not part.is_whole:
        raise Rejected("policy.part_forged", Code.INVALID_ARGS, part=part.key)
    if len(part.content) > LARGEST_PART:
        raise Rejected("policy.too_large", Code.INVALID_ARGS, part=part.key)
    if not KEY.fullmatch(part.key):
        raise Rejected("policy.unreadable", Code.INVALID_ARGS, part=part.key)


def check_form(edition: Edition) -> None:
    """Raise when an edition's form is wrong, whoever sealed it."""
    head = edition.head
    if not NUMBER.fullmatch(edition.id) or edition.id == "000000":
        raise Rejected("policy.unreadable", Code.INVALID_ARGS, number=edition.id)
    size = len(head.scripts) + len(head.levels) + len(head.locks) + len(head.note)
    if size > LARGEST_HEAD or len(edition.manifest) > MOST_PARTS:
        raise Rejected("policy.too_large", Code.INVALID_ARGS, number=edition.id)
    if not edition.is_whole:
        raise Rejected("policy.part_forged", Code.INVALID_ARGS, number=edition.id)
    for key in edition.manifest:
        if not KEY.fullmatch(key):
            raise Rejected("policy.unreadable", Code.INVALID_ARGS, part=key)
    check_compiled(head)
    pins = set(edition.manifest.values())
    if any(line.pin not in pins for line in shown_of(edition).scripts):
        raise Rejected("policy.part_missing", Code.INVALID_ARGS, number=edition.id)


def shown_of(edition: Edition) -> Shown:
    """The edition as it would stand on the shelf."""
    at = edition.published_at or edition.head.in_force_at
    return Shown(edition.head, edition.seals, at, edition.published_by, edition.approved_by)


class OnEdition(Operation):
    """What publishing and bringing back share."""

    __slots__ = ()
    edition: Edition

    def touches(self) -> tuple[Ref, ...]:
        parts = sorted(set(self.edition.manifest.values()))
        return (
            SHELF,
            Ref(Edition.kind, self.edition.id),
            Ref(Rules.kind, RULES),
            *(Ref(PolicyPart.kind, id) for id in parts),
        )

    def admit(self, tx: Tx, ctx: Context) -> None:
        """Put the edition on the shelf, or raise; the same edition once more changes nothing."""
        shelf = tx.find(Shelf, CURRENT) or Shelf(CURRENT)
        there = tx.find(Edition, self.edition.id)
        if there is not None and (there.head, there.seals) == (
            self.edition.head,
            self.edition.seals,
        ):
            return
        check_form(self.edition)
        if there is not None or self.edition.id <= number_of(shelf.editions):
            raise Rejected("policy.older", newest=number_of(shelf.editions))
        head, seals = self.edition.head, self.edition.seals
        check_seals(head, seals, shelf.keys, shelf.holders)
        rules = rules_of(tx, self.edition)
        approved = ", ".join(sorted({shelf.holders.get(id, id) for id in seals}))
        edition = remade(
            self.edition, published_at=ctx.at, published_by=ctx.actor, approved_by=approved
        )
        tx.put(edition)
        tx.put(_shelved(shelf, edition, ctx))
        if rules is not None and head.in_force_at <= ctx.at and rules != tx.find(Rules, RULES):
            tx.put(rules)


def _shelved(shelf: Shelf, edition: Edition, ctx: Context) -> Shelf:
    """The shelf with one more edition; what is over is kept once, for work that began under it."""
    shown = [*shelf.editions, shown_of(edition)]
    begun = [one for one in shown if one.head.in_force_at <= ctx.at]
    coming = [one for one in shown if one.head.in_force_at > ctx.at]
    return remade(shelf, editions=(*begun[-2:], *coming[-1:]))


def rules_of(tx: Tx, edition: Edition) -> Rules | None:
    """The rules of refunds that an edition holds, None when it holds none; every part of it must be there."""
    laws: dict[str, str] = {}
    policy: str | None = None
    for key, id in edition.manifest.items():
        part = tx.find(PolicyPart, id)
        if part is None:
            raise Rejected("policy.part_missing", number=edition.id, part=key)
        if part.key != key or not part.is_whole:
            raise Rejected("policy.part_forged", number=edition.id, part=key)
        if key == STORE_RULES:
            policy = str(part.read()["text"])
        elif key.startswith(LAW):
            laws[key.removeprefix(LAW)] = str(part.read())
    if policy is None:
        return None
    rules = Rules(RULES, laws, policy)
    rules.book()
    return rules


@operation("policy.publish", Nature.INTENTION)
@dataclass(frozen=True, slots=True)
class PublishEdition(OnEdition):
    """Put an edition on the shelf; it comes into force at its own moment."""

    edition: Edition

    def apply(self, tx: Tx, ctx: Context) -> None:
        if self.edition.head.restores:
            raise Rejected("policy.unreadable", Code.INVALID_ARGS, number=self.edition.id)
        self.admit(tx, ctx)


@operation("policy.rollback", Nature.INTENTION)
@dataclass(frozen=True, slots=True)
class RollBack(OnEdition):
    """Bring back what an older edition said, under a new number and new seals."""

    edition: Edition

    def touches(self) -> tuple[Ref, ...]:
        return (*OnEdition.touches(self), Ref(Edition.kind, self.edition.head.restores))

    def apply(self, tx: Tx, ctx: Context) -> None:
        old = tx.get(Edition, self.edition.head.restores)
        if old.manifest != self.edition.manifest:
            raise Rejected("policy.part_forged", Code.INVALID_ARGS, number=self.edition.id)
        self.admit(tx, ctx)


@operation("policy.enforce", Nature.INTENTION)
@dataclass(frozen=True, slots=True)
class EnforceEdition(OnEdition):
    """The moment of an edition has come: the rules of refunds become those it holds. The hub's own work.

    Scripts, levels and locks need nobody for it: whoever decides goes by the clock.
    """

    edition: Edition

    def apply(self, tx: Tx, ctx: Context) -> None:
        shelf = tx.get(Shelf, CURRENT)
        shown = shelf.at(ctx.at)
        there = tx.get(Edition, self.edition.id)
        if shown is None or shown.head != there.head or there.manifest != self.edition.manifest:
            return
        rules = rules_of(tx, there)
        if rules is not None and rules != tx.find(Rules, RULES):
            tx.put(rules)


@operation("policy.trust", Nature.INTENTION)
@dataclass(frozen=True, slots=True)
class TrustKey(Operation):
    """The hub's operator lets a key seal editions.

    Workstations believe the first keys they see, and later ones that a known key vouches for.
    """

    public: str
    holder: str
    voucher: str = ""

    def touches(self) -> tuple[Ref, ...]:
        return (SHELF,)

    def apply(self, tx: Tx, ctx: Context) -> None:
        _only_the_office(self, ctx)
        shelf = tx.find(Shelf, CURRENT) or Shelf(CURRENT)
        if not re.fullmatch(r"[0-9a-f]{64}", self.public) or not self.holder.strip():
            raise Rejected("policy.key_bad", Code.INVALID_ARGS)
        id, holder = key_id(self.public), self.holder.strip()
        if self.voucher and not _is_vouched(shelf, self.public, holder, self.voucher):
            raise Rejected("policy.key_bad", Code.INVALID_ARGS, key=id)
        tx.put(
            remade(
                shelf,
                keys={**shelf.keys, id: self.public},
                holders={**shelf.holders, id: holder},
                vouchers={**shelf.vouchers, id: self.voucher},
            )
        )


@operation("policy.distrust", Nature.INTENTION)
@dataclass(frozen=True, slots=True)
class DistrustKey(Operation):
    """The hub's operator takes a key out of use; what it sealed before stays in force."""

    key: str

    def touches(self) -> tuple[Ref, ...]:
        return (SHELF,)

    def apply(self, tx: Tx, ctx: Context) -> None:
        _only_the_office(self, ctx)
        shelf = tx.get(Shelf, CURRENT)
        rest = ({id: said for id, said in held.items() if id != self.key}
                for held in (shelf.keys, shelf.holders, shelf.vouchers))  # fmt: skip
        keys, holders, vouchers = rest
        tx.put(remade(shelf, keys=keys, holders=holders, vouchers=vouchers))


def _only_the_office(op: Operation, ctx: Context) -> None:
    if ctx.actor != OFFICE:
        raise Rejected("actor.may_not", Code.FORBIDDEN_NOW, operation=op.name)


def _is_vouched(shelf: Shelf, public: str, holder: str, voucher: str) -> bool:
    by, _, signature = voucher.partition(":")
    said = vouched_bytes(public, holder)
    return by in shelf.keys and is_signed(shelf.keys[by], signature, said)


def manifest_of(parts: tuple[PolicyPart, ...]) -> dict[str, str]:
    """The list of these parts; ValueError when two have one name."""
    manifest = {part.key: part.id for part in parts}
    if len(manifest) != len(parts):
        raise ValueError("two parts of one name")
    return manifest
