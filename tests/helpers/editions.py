"""Editions of a small policy book for tests: three people with keys, parts, heads and seals."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from app.domain.codec import remade, to_image
from app.domain.policy.bundle import Bundle
from app.domain.policy.editions import TrustKey, shown_of
from app.domain.policy.locks import LockLine
from app.domain.policy.promised import LevelLine
from app.domain.policy.seal import key_id, public_of, sign, vouched_bytes
from app.domain.policy.shelf import CURRENT, Head, PolicyPart, ScriptLine, Shelf, canonical
from app.settings.rules import law_texts, policy_text

MARTA, PAVEL, JANA, STRANGER = (bytes([n]) * 32 for n in (1, 2, 3, 9))
HOLDERS = {MARTA: "Marta", PAVEL: "Pavel", JANA: "Jana"}
SINCE = datetime(2026, 3, 1, tzinfo=UTC)
SCRIPT = PolicyPart.of("script", "damaged", {"id": "damaged", "steps": []})


def trust(private: bytes, voucher: bytes | None = None, holder: str = "") -> TrustKey:
    """The operator's word for a key, vouched for by another where one is given."""
    public, name = public_of(private), holder or HOLDERS[private]
    vouched = ""
    if voucher is not None:
        vouched = f"{key_id(public_of(voucher))}:{sign(voucher, vouched_bytes(public, name))}"
    return TrustKey(public, name, vouched)


def parts(*extra: PolicyPart, policy: str = "") -> tuple[PolicyPart, ...]:
    """A book of two clauses and a script, with the refund rules as they are shipped or another policy."""
    laws = [PolicyPart.of("law", name, text) for name, text in law_texts().items()]
    return (
        PolicyPart.of("clause", "3.1", {"id": "3.1", "text": {"en": "Within 14 days."}}),
        PolicyPart.of("clause", "3.2", {"id": "3.2", "text": {"en": "Sixty days."}}),
        SCRIPT,
        PolicyPart.of("store", "book", {"text": policy or policy_text()}),
        *laws,
        *extra,
    )


def bundle(
    number: int = 1,
    seals: Sequence[bytes] = (MARTA, PAVEL),
    book: tuple[PolicyPart, ...] | None = None,
    **head: Any,
) -> Bundle:
    """A sealed edition."""
    line = ScriptLine("damaged", SCRIPT.id, 1, {"en": "Damaged"})
    plain = Head("lumen", f"{number:06}", f"3.{number}", SINCE, "", scripts=texts(line))
    made = Bundle.of(remade(plain, **head), parts() if book is None else book)
    for private in seals:
        made = made.sealed(private)
    return made


def texts(*lines: Any) -> str:
    """Compiled lines as a head carries them."""
    return canonical([to_image(line) for line in lines])


def levels(*lines: LevelLine, hours: dict[str, Any] | None = None) -> str:
    """Compiled service levels."""
    return canonical([hours, *(to_image(line) for line in lines)])


def locks(*lines: LockLine) -> str:
    """Compiled locks."""
    return texts(*lines)


def shelf(*bundles: Bundle) -> Shelf:
    """A shelf with these editions and the keys of everybody."""
    keys = {key_id(public_of(private)): public_of(private) for private in HOLDERS}
    holders = {key_id(public_of(private)): name for private, name in HOLDERS.items()}
    shown = tuple(shown_of(one.edition) for one in bundles)
    return Shelf(CURRENT, shown, keys, holders, dict.fromkeys(keys, ""))
