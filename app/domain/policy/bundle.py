"""The bundle: one file of JSON that carries an edition with its parts and seals from desk to desk and to the hub."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final, cast

from app.domain.codec import BadImage, from_image, remade, to_image
from app.domain.operations import Operation, Rejected
from app.domain.policy.editions import (
    KeepParts,
    PublishEdition,
    RollBack,
    check_form,
    check_part,
    manifest_of,
)
from app.domain.policy.seal import key_id, public_of, sign
from app.domain.policy.shelf import Edition, Head, PolicyPart, canonical, manifest_digest

FORMAT: Final = "evenkeel-policy-1"
LARGEST: Final = 16 * 1024 * 1024  # bytes
CHUNK: Final = 200_000  # characters of parts in one operation; a push takes two million
FIELDS: Final = frozenset({"format", "edition", "parts"})


class BadBundle(ValueError):
    """A file that is no bundle, or a bundle that does not fit together; `reason` is stable."""

    def __init__(self, reason: str, what: str = "") -> None:
        super().__init__(f"{reason}: {what}" if what else reason)
        self.reason = reason
        self.what = what


@dataclass(frozen=True, slots=True)
class Bundle:
    """An edition and the parts it names."""

    edition: Edition
    parts: tuple[PolicyPart, ...]

    @classmethod
    def of(cls, head: Head, parts: Iterable[PolicyPart]) -> "Bundle":
        """The unsealed bundle of these parts; the head takes the digest of their list."""
        kept = tuple(parts)
        manifest = manifest_of(kept)
        named = remade(head, digest=manifest_digest(manifest))
        return cls(Edition(head.number, named, manifest, {}), kept)

    def sealed(self, private: bytes) -> "Bundle":
        """This bundle with one more seal."""
        seal = sign(private, self.edition.head.sealed)
        seals = {**self.edition.seals, key_id(public_of(private)): seal}
        return Bundle(remade(self.edition, seals=seals), self.parts)

    def written(self) -> bytes:
        """The file."""
        parts = [to_image(part) for part in self.parts]
        return canonical(
            {"format": FORMAT, "edition": to_image(self.edition), "parts": parts}
        ).encode("utf-8")

    def operations(self) -> Iterator[Operation]:
        """What puts it in force: first its parts, some at a time, then the edition."""
        chunk: list[PolicyPart] = []
        size = 0
        for part in self.parts:
            if chunk and size + len(part.content) > CHUNK:
                yield KeepParts(tuple(chunk))
                chunk, size = [], 0
            chunk.append(part)
            size += len(part.content)
        if chunk:
            yield KeepParts(tuple(chunk))
        is_back = bool(self.edition.head.restores)
        yield RollBack(self.edition) if is_back else PublishEdition(self.edition)


def read_bundle(said: bytes) -> Bundle:
    """The bundle in a file; BadBundle when it is none, is too large, or its parts are not those it names."""
    if len(said) > LARGEST:
        raise BadBundle("policy.too_large", f"{len(said)} bytes")
    edition, parts = _taken_apart(_json(said))
    try:
        check_form(edition)
        for part in parts:
            check_part(part)
    except Rejected as refusal:
        raise BadBundle(refusal.reason, " ".join(refusal.facts.values())) from refusal
    _check_parts(edition, parts)
    return Bundle(edition, parts)


def _json(said: bytes) -> dict[str, Any]:
    try:
        value = json.loads(said.decode("utf-8"), object_pairs_hook=_once)
    except (ValueError, RecursionError) as error:
        raise BadBundle("policy.unreadable", str(error)[:200]) from error
    if not isinstance(value, dict):
        raise BadBundle("policy.unreadable", "no object")
    fields = cast("dict[str, Any]", value)
    if fields.keys() != FIELDS or fields["format"] != FORMAT:
        raise BadBundle("policy.unreadable", "not a bundle of this format")
    return fields


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object none of whose names comes twice: two readers could choose differently."""
    made = dict(pairs)
    if len(made) != len(pairs):
        raise ValueError("a name comes twice in one object")
    return made


def _taken_apart(fields: dict[str, Any]) -> tuple[Edition, tuple[PolicyPart, ...]]:
    try:
        edition = from_image(Edition, fields["edition"])
        parts = tuple(from_image(PolicyPart, part) for part in fields["parts"])
    except (BadImage, TypeError, ValueError, KeyError, AttributeError) as error:
        raise BadBundle("policy.unreadable", str(error)[:200]) from error
    if canonical(to_image(edition)) != canonical(fields["edition"]):
        raise BadBundle("policy.unreadable", "an edition with more or other fields than we know")
    return edition, parts


def _check_parts(edition: Edition, parts: tuple[PolicyPart, ...]) -> None:
    named = {part.key: part.id for part in parts}
    if len(named) != len(parts):
        raise BadBundle("policy.part_twice")
    missing = edition.manifest.keys() - named.keys()
    if missing:
        raise BadBundle("policy.part_missing", min(missing))
    extra = named.keys() - edition.manifest.keys()
    if extra:
        raise BadBundle("policy.part_extra", min(extra))
    for key, id in named.items():
        if edition.manifest[key] != id:
            raise BadBundle("policy.part_forged", key)
