"""The difference of two books: which parts came, went and changed, and in their texts which words."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from typing import Any, Final, cast

from app.domain.codec import to_image
from app.domain.money import Money
from app.domain.policy.book import Book, Cover, StoreRules
from app.domain.policy.clauses import SPANS, SUMS
from app.domain.policy.measures import duration

# A sign of Chinese is a word of its own.
HAN: Final = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
TOKEN: Final = re.compile(rf"[{HAN}]|[^\W{HAN}]+|\s+|[^\w\s]")
# Beyond this a comparison word by word takes longer than anybody waits, and says nothing.
MOST_TOKENS: Final = 4_000
# A text in which every third word is struck cannot be read: so few words between two changes are no rest.
BRIDGE: Final = 2
# What is history, or of other formats, is no change of what holds.
SILENT: Final = {"was", "keep"}


class How(StrEnum):
    """What became of something."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"


class Mark(StrEnum):
    """Whether a run of words is only in the old text, only in the new one, or in both."""

    SAME = "same"
    OLD = "old"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Run:
    """Words that stand together and share their fate."""

    mark: Mark
    text: str


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field that changed; the path of a text ends with its language."""

    path: str
    runs: tuple[Run, ...]

    @property
    def old(self) -> str:
        """What it said."""
        return "".join(run.text for run in self.runs if run.mark is not Mark.NEW)

    @property
    def new(self) -> str:
        """What it says."""
        return "".join(run.text for run in self.runs if run.mark is not Mark.OLD)


@dataclass(frozen=True, slots=True)
class PartChange:
    """A part of the book, such as clause/3.2, and what changed in it."""

    how: How
    key: str
    fields: tuple[FieldChange, ...] = ()


def difference(old: Book, new: Book) -> tuple[PartChange, ...]:
    """What changed between two books, in the order of the new one; what went comes last."""
    return difference_of_parts(old.parts, new.parts)


def difference_of_parts(old: Mapping[str, Any], new: Mapping[str, Any]) -> tuple[PartChange, ...]:
    """The same over parts by their keys."""
    return tuple(_changes(old, new))


def _changes(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[PartChange]:
    currency = _currency(new) or _currency(old)
    for key, part in new.items():
        if key not in old:
            yield PartChange(How.ADDED, key)
        elif part != old[key]:
            fields = _fields(leaves(old[key], currency), leaves(part, currency))
            if fields:
                yield PartChange(How.CHANGED, key, fields)
    yield from (PartChange(How.REMOVED, key) for key in old if key not in new)


def _currency(parts: Mapping[str, Any]) -> str:
    cover = parts.get("cover/book")
    return cover.currency if isinstance(cover, Cover) else ""


def _fields(old: dict[str, str], new: dict[str, str]) -> tuple[FieldChange, ...]:
    paths = dict.fromkeys((*new, *old))
    return tuple(
        FieldChange(path, runs_of(old.get(path, ""), new.get(path, "")))
        for path in paths
        if old.get(path, "") != new.get(path, "")
    )


def runs_of(old: str, new: str) -> tuple[Run, ...]:
    """Two texts as runs of the same, of old and of new words."""
    before, after = TOKEN.findall(old), TOKEN.findall(new)
    if max(len(before), len(after)) > MOST_TOKENS:
        pairs = [(Mark.OLD, old), (Mark.NEW, new)]
        return tuple(Run(mark, text) for mark, text in pairs if text)
    found: list[Run] = []
    for was, now in _stretches(before, after):
        if was == now:
            found.append(Run(Mark.SAME, was))
            continue
        if was:
            found.append(Run(Mark.OLD, was))
        if now:
            found.append(Run(Mark.NEW, now))
    return tuple(found)


def _stretches(before: list[str], after: list[str]) -> list[tuple[str, str]]:
    """What stood and what stands, stretch by stretch; lone words that stayed between two changes go with them."""
    found: list[tuple[str, str]] = []
    codes = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    for at, (tag, a, b, c, d) in enumerate(codes):
        words = [token for token in before[a:b] if not token.isspace()]
        is_bridge = tag == "equal" and 0 < at < len(codes) - 1 and len(words) <= BRIDGE
        stretch = "".join(before[a:b]), "".join(after[c:d])
        is_joined = is_bridge or (tag != "equal" and found and found[-1][0] != found[-1][1])
        if is_joined:
            found[-1] = found[-1][0] + stretch[0], found[-1][1] + stretch[1]
        else:
            found.append(stretch)
    return found


def leaves(part: Any, currency: str = "") -> dict[str, str]:
    """The fields of a part as texts by their paths; items that have an id are called by it."""
    image = json.loads(part.text) if isinstance(part, StoreRules) else to_image(part)
    return dict(_leaves(image, "", currency))


def _leaves(value: Any, path: str, currency: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for name, item in cast("dict[str, Any]", value).items():
            if name not in SILENT:
                yield from _leaves(item, f"{path}.{name}".lstrip("."), currency)
    elif isinstance(value, list):
        yield from _items(cast("list[Any]", value), path, currency)
    elif value not in (None, ""):
        yield path, _shown(value, path, currency)


def _items(items: list[Any], path: str, currency: str) -> Iterator[tuple[str, str]]:
    names = [_name(item, number) for number, item in enumerate(items)]
    if items and not isinstance(items[0], dict):
        yield path, ", ".join(str(item) for item in items)
        return
    if any(not name.isdigit() for name in names):
        yield path, ", ".join(names)
    for name, item in zip(names, items, strict=True):
        yield from _leaves(item, f"{path}[{name}]", currency)


def _name(item: Any, number: int) -> str:
    for field in ("id", "role", "name") if isinstance(item, dict) else ():
        found = cast("dict[str, Any]", item).get(field)
        if isinstance(found, str) and found:
            return found
    return str(number + 1)


def _shown(value: Any, path: str, currency: str) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int) and path in SPANS:
        return duration(value) if value else ""
    if isinstance(value, int) and path in SUMS and currency:
        return str(Money(value, currency).decimal())
    return str(value)
