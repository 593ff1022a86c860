"""The shelf: one row that says which edition of the policy book is in force, and which comes next.

It carries all that deciding about a ticket needs without the book itself, as the signed texts that
were compiled when the edition was sealed. Which edition counts follows from the clock of whoever
decides, so that a workstation without a line changes over at the same moment as the hub.
"""

import json
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from hashlib import sha256
from typing import Any, ClassVar, Final

from app.domain.codec import from_image, to_image
from app.domain.operations import Ref, Tx

CURRENT: Final = "current"


def canonical(value: Any) -> str:
    """The one spelling of a JSON value: what is hashed and signed."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def digest_of(text: str) -> str:
    """A text's name by its content."""
    return sha256(text.encode("utf-8")).hexdigest()


@dataclass(frozen=True, slots=True)
class PolicyPart:
    """A piece of the book under the name of its content: never changed, shared by the editions that have it."""

    kind: ClassVar[str] = "policy_parts"
    id: str
    part: str
    name: str
    content: str

    @classmethod
    def of(cls, part: str, name: str, content: Any) -> "PolicyPart":
        """The part with this JSON content."""
        text = canonical(content)
        return cls(_part_id(part, name, text), part, name, text)

    @property
    def key(self) -> str:
        """Its name in a manifest, such as clause/3.2."""
        return f"{self.part}/{self.name}"

    @property
    def is_whole(self) -> bool:
        """Whether the content is what the id says."""
        return self.id == _part_id(self.part, self.name, self.content)

    def read(self) -> Any:
        """The content as JSON values."""
        return json.loads(self.content)


@lru_cache(512)
def _part_id(part: str, name: str, text: str) -> str:
    return digest_of(canonical([part, name, text]))[:32]


@dataclass(frozen=True, slots=True)
class ScriptLine:
    """What attaching and gating must know of a script; `pin` is its part, `when` the condition (CEL).

    `goods` are the products it asks for, each with the numbers under which it is sold, as JSON.
    """

    id: str
    pin: str
    version: int
    title: dict[str, str] = field(default_factory=dict[str, str])
    when: str = ""
    attach: str = "manual"
    minutes: int = 0
    steps: int = 0
    mode: str = "mixed"
    goods: dict[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class Head:
    """What the seals of an edition stand for; `digest` names its manifest, `restores` the number brought back.

    `scripts`, `levels` and `locks` are compiled from the parts: lists of images, as texts.
    """

    book: str
    number: str
    label: str
    in_force_at: datetime
    digest: str
    note: str = ""
    restores: str = ""
    scripts: str = "[]"
    levels: str = "[]"
    locks: str = "[]"

    @property
    def sealed(self) -> bytes:
        """The bytes that are signed."""
        return canonical(to_image(self)).encode("utf-8")


@dataclass(frozen=True, slots=True)
class Edition:
    """One edition of the book as it was published; the id is its number, which only grows."""

    kind: ClassVar[str] = "policy_editions"
    id: str
    head: Head
    manifest: dict[str, str]
    seals: dict[str, str]
    published_at: datetime | None = None
    published_by: str = ""
    approved_by: str = ""

    @property
    def is_whole(self) -> bool:
        """Whether the manifest is the one the head names."""
        return self.id == self.head.number and self.head.digest == manifest_digest(self.manifest)


def manifest_digest(manifest: dict[str, str]) -> str:
    """The name of a list of parts by its content."""
    return digest_of(canonical(manifest))


@dataclass(frozen=True, slots=True)
class Shown:
    """An edition as it stands on the shelf."""

    head: Head
    seals: dict[str, str]
    published_at: datetime
    published_by: str = ""
    approved_by: str = ""

    @property
    def scripts(self) -> tuple[ScriptLine, ...]:
        """The lines of its scripts."""
        return _scripts(self.head.scripts)


@lru_cache(8)
def _scripts(text: str) -> tuple[ScriptLine, ...]:
    return tuple(from_image(ScriptLine, line) for line in json.loads(text))


@dataclass(frozen=True, slots=True)
class Shelf:
    """The editions that count, the one before the last change first, and the keys that are trusted to seal one.

    A key that came after the first ones is vouched for by one of those before: "key id:signature".
    """

    kind: ClassVar[str] = "policy_shelf"
    id: str
    editions: tuple[Shown, ...] = ()
    keys: dict[str, str] = field(default_factory=dict[str, str])
    holders: dict[str, str] = field(default_factory=dict[str, str])
    vouchers: dict[str, str] = field(default_factory=dict[str, str])

    def at(self, when: datetime) -> Shown | None:
        """The edition in force at a moment: of those that have begun the last."""
        begun = [shown for shown in self.editions if shown.head.in_force_at <= when]
        return begun[-1] if begun else None

    def after(self, when: datetime) -> Shown | None:
        """The edition that comes into force next."""
        coming = [shown for shown in self.editions if shown.head.in_force_at > when]
        return coming[0] if coming else None


SHELF: Final = Ref(Shelf.kind, CURRENT)


def in_force(tx: Tx, when: datetime) -> Shown | None:
    """The edition that decides at a moment, or None while no book is published; touch SHELF."""
    shelf = tx.find(Shelf, CURRENT)
    return shelf.at(when) if shelf else None


def scripts_at(tx: Tx, when: datetime) -> tuple[ScriptLine, ...]:
    """The scripts of the edition in force; touch SHELF."""
    shown = in_force(tx, when)
    return shown.scripts if shown else ()
