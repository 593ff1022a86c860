"""What a workstation lets onto its shelf: nothing unsealed, nothing older, no key that nobody vouches for."""

import json
from collections.abc import Sequence
from typing import Final, NamedTuple

from app.domain.codec import BadImage, Image, from_image, remade
from app.domain.operations import Code, Rejected
from app.domain.policy.locks import locks_of
from app.domain.policy.promised import levels_of
from app.domain.policy.seal import check_seals, trusted
from app.domain.policy.shelf import Head, Shelf, Shown

UNREADABLE: Final = "policy.unreadable"
MOST_SCRIPTS: Final = 2_000


class Verdict(NamedTuple):
    """The shelf that counts from now on, and why news were refused ("" when they were not)."""

    shelf: Shelf | None
    refused: str = ""
    label: str = ""


def judged(pinned: Shelf | None, image: Image) -> Verdict:
    """What becomes of a shelf that came in, where `pinned` is the last one that passed."""
    try:
        news = from_image(Shelf, image)
    except BadImage:
        return Verdict(pinned, UNREADABLE)
    label = news.editions[-1].head.label if news.editions else ""
    keys = trusted(pinned, news)
    refused = _flaw(pinned, news, keys)
    if refused:
        return Verdict(pinned, refused, label)
    believed = {name: holder for name, holder in news.holders.items() if name in keys}
    shelf = remade(news, keys=keys, holders=believed)
    return Verdict(shelf, "policy.key_unknown" if len(keys) < len(news.keys) else "", label)


def _flaw(pinned: Shelf | None, news: Shelf, keys: dict[str, str]) -> str:
    before = pinned.editions if pinned else ()
    newest = number_of(before)
    if number_of(news.editions) < newest:
        return "policy.older"
    known = {shown.head.sealed: shown.seals for shown in before}
    for shown in news.editions:
        if known.get(shown.head.sealed) == shown.seals:
            continue
        if shown.head.number <= newest:
            return "policy.older"  # nothing new may take a number that was given before
        try:
            check_seals(shown.head, shown.seals, keys, news.holders)
            check_compiled(shown.head)
        except Rejected as refusal:
            return refusal.reason
    return ""


def number_of(editions: Sequence[Shown]) -> str:
    """The highest number on a shelf; "" on an empty one."""
    return max((shown.head.number for shown in editions), default="")


def check_compiled(head: Head) -> None:
    """Raise when the compiled texts of an edition are such that nobody could decide by them."""
    try:
        is_list = isinstance(json.loads(head.scripts), list)
        lines = Shown(head, {}, head.in_force_at).scripts
        levels_of(head.levels)
        locks_of(head.locks)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise Rejected("policy.unreadable", Code.INVALID_ARGS, number=head.number) from error
    if not is_list or len(lines) > MOST_SCRIPTS:
        raise Rejected("policy.unreadable", Code.INVALID_ARGS, number=head.number)
