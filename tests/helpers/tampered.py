"""Bundles that somebody has tampered with: each a file that must never come into force."""

import json
from collections.abc import Callable, Iterator
from typing import Any

from app.domain.codec import remade
from app.domain.policy.bundle import LARGEST, Bundle
from app.domain.policy.shelf import PolicyPart, manifest_digest
from tests.helpers.editions import JANA, MARTA, SINCE, STRANGER, bundle, parts

Change = Callable[[dict[str, Any]], None]
CLAUSE = "clause/3.1"


def changed(change: Change, good: Bundle) -> bytes:
    """The file after somebody's hand was in it."""
    said: dict[str, Any] = json.loads(good.written())
    change(said)
    return json.dumps(said).encode()


def within(path: str, value: Any) -> Change:
    """Sets one value, such as edition.head.label."""

    def change(said: dict[str, Any]) -> None:
        *way, last = path.split(".")
        inner: Any = said
        for name in way:
            inner = inner[int(name) if name.isdigit() else name]
        inner[last] = value

    return change


def reworded(said: dict[str, Any], content: str) -> None:
    """Gives the first clause other words and the id that fits them, everywhere but in what was signed."""
    part = PolicyPart("", "clause", "3.1", content)
    made = PolicyPart.of("clause", "3.1", json.loads(part.content))
    said["parts"][0] |= {"id": made.id, "content": made.content}
    said["edition"]["manifest"][CLAUSE] = made.id


def deeply_reworded(said: dict[str, Any]) -> None:
    """As above, and the digest of the list as well."""
    reworded(said, '{"id":"3.1"}')
    said["edition"]["head"]["digest"] = manifest_digest(said["edition"]["manifest"])


def swapped(said: dict[str, Any]) -> None:
    """Two clauses change places."""
    one, two = said["parts"][:2]
    one["content"], two["content"] = two["content"], one["content"]


def swapped_ids(said: dict[str, Any]) -> None:
    """Two clauses change places in the list."""
    manifest = said["edition"]["manifest"]
    manifest[CLAUSE], manifest["clause/3.2"] = manifest["clause/3.2"], manifest[CLAUSE]


def named(path: str) -> Change:
    """A part with a name that leads elsewhere, under its own right id."""

    def change(said: dict[str, Any]) -> None:
        part = PolicyPart.of("clause", path, {"id": "3.1"})
        said["parts"].append(
            {"id": part.id, "part": part.part, "name": path, "content": part.content}
        )
        said["edition"]["manifest"][part.key] = part.id
        said["edition"]["head"]["digest"] = manifest_digest(said["edition"]["manifest"])

    return change


def numbered(number: str) -> Change:
    """Another number, wherever it stands."""

    def change(said: dict[str, Any]) -> None:
        said["edition"]["id"] = said["edition"]["head"]["number"] = number

    return change


def seal_alike(said: dict[str, Any], *seals: str) -> None:
    """Other signatures under the same keys."""
    said["edition"]["seals"] = dict(zip(said["edition"]["seals"], seals, strict=True))


def signed_badly(path: str) -> bytes:
    """Sealed by both, but with a name that leads elsewhere."""
    return bundle(2, book=parts(PolicyPart.of("clause", path, {"id": "x"}))).written()


def tampered() -> Iterator[tuple[str, bytes]]:
    """Each with what was done to it; edition 1 is in force, number 2 would be next."""
    good = bundle(2)
    said = good.written()
    by_hand: dict[str, Change] = {
        "label": within("edition.head.label", "9.9"),
        "later date": within("edition.head.in_force_at", 4_000_000_000_000_000),
        "earlier date": within("edition.head.in_force_at", 1),
        "number grows": within("edition.head.number", "000003"),
        "id alone grows": within("edition.id", "000003"),
        "number and id grow": numbered("000009"),
        "number is zero": numbered("000000"),
        "number is a path": numbered("../../x"),
        "another book": within("edition.head.book", "other"),
        "a note": within("edition.head.note", "All refunds are free"),
        "says it restores": within("edition.head.restores", "000001"),
        "no scripts": within("edition.head.scripts", "[]"),
        "scripts that are no JSON": within("edition.head.scripts", "["),
        "scripts nested 100,000 deep": within("edition.head.scripts", "[" * 100_000),
        "other levels": within("edition.head.levels", "[null]"),
        "other locks": within("edition.head.locks", '[{"clause":"3.1","version":1,"due_us":0}]'),
        "a digest of nothing": within("edition.head.digest", ""),
        "reworded": lambda b: reworded(b, '{"id":"3.1","text":{"en":"Always."}}'),
        "reworded, list renewed": deeply_reworded,
        "content without id": within("parts.0.content", '{"id":"3.1"}'),
        "contents swapped": swapped,
        "ids swapped": swapped_ids,
        "wrong hash": within("parts.0.id", "0" * 32),
        "wrong hash in the list": lambda b: b["edition"]["manifest"].update({CLAUSE: "0" * 32}),
        "part missing": lambda b: b["parts"].pop(0),
        "rules missing": lambda b: b["parts"].pop(3),
        "no parts": within("parts", []),
        "part extra": lambda b: b["parts"].append(_image("clause", "9")),
        "part twice": lambda b: b["parts"].append(b["parts"][0]),
        "part unlisted": lambda b: b["edition"]["manifest"].pop(CLAUSE),
        "path ..": named("../../etc/passwd"),
        "path \\": named("..\\x"),
        "path with NUL": named("a\0b"),
        "no seals": within("edition.seals", {}),
        "one seal": lambda b: b["edition"]["seals"].popitem(),
        "seals swapped": lambda b: seal_alike(b, *reversed(b["edition"]["seals"].values())),
        "seals are texts": lambda b: seal_alike(b, "yes", "yes"),
        "seals are empty": lambda b: seal_alike(b, "", ""),
        "seals are a list": within("edition.seals", []),
        "unknown field": within("edition.head.force", True),
        "unknown field outside": within("force", True),
        "another format": within("format", "evenkeel-policy-0"),
        "published by hand": within("edition.approved_by", 7),
        "content is no text": within("parts.0.content", {"id": "3.1"}),
        "head is null": within("edition.head", None),
    }  # fmt: skip
    for what, change in by_hand.items():
        yield what, changed(change, good)
    yield "older number", bundle(1, label="3.9").written()
    yield "the same number again", bundle(1, note="second").written()
    yield "one person's key alone", bundle(2, (MARTA,)).written()
    yield "a stranger's second seal", bundle(2, (MARTA, STRANGER)).written()
    yield "two strangers", bundle(2, (STRANGER, JANA)).written()
    yield "seals of another edition", _sealed_by(bundle(3), good)
    yield "sealed path ..", signed_badly("../up")
    yield "sealed script without its part", bundle(2, book=parts()[:2]).written()
    yield "sealed rules nobody can read", bundle(2, book=parts(policy='{"windows": 3}')).written()
    yield "sealed levels nobody can read", bundle(2, levels='[{"zone":"Mars"}]').written()
    yield "sealed and far too large", bundle(2, note="x" * 1_100_000).written()
    yield "restores what never was", bundle(2, restores="000007").written()
    yield (
        "restores other parts",
        bundle(2, book=parts()[1:], restores="000001", in_force_at=SINCE).written(),
    )
    yield "cut in half", said[: len(said) // 2]
    yield "empty", b""
    yield "not JSON", b"\x80\x04\x95pickled"
    yield "a list", b"[]"
    yield "nested", b"[" * 200_000
    yield "a name twice", said.replace(b'"format":', b'"format":"x","format":', 1)
    yield "oversize", said + b" " * LARGEST
    yield "not UTF-8", said.replace(b"lumen", b"\xff\xfe\xfa\xfb\xfc")
    for place in range(0, 12):
        yield f"a byte flipped at {place}/12", _flipped(said, len(said) * place // 12 + 17)


def _image(part: str, name: str) -> dict[str, str]:
    made = PolicyPart.of(part, name, {})
    return {"id": made.id, "part": part, "name": name, "content": made.content}


def _sealed_by(other: Bundle, good: Bundle) -> bytes:
    return Bundle(remade(good.edition, seals=other.edition.seals), good.parts).written()


def _flipped(said: bytes, place: int) -> bytes:
    return said[:place] + bytes([said[place] ^ 0x01]) + said[place + 1 :]
