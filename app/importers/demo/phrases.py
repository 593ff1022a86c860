"""The sentences of the made-up world, read from resources/demo: one file a language, one for what they share."""

import json
import re
from functools import cache
from typing import Any, Final, NamedTuple, cast

from app import SHIPPED

FOLDER: Final = SHIPPED / "resources" / "demo"
GENDERED_BLANK: Final = re.compile(r"\{g:([^|}]*)\|([^}]*)\}")
LANGUAGES: Final = ("en", "cs", "lv", "it", "zh")


class Story(NamedTuple):
    """What a ticket is about, whatever the language: its class and what the team finds out.

    `ask` says which of our questions comes before an answer, -1 for none.
    """

    key: str
    ticket_class: str
    queue: str
    sku: str
    priority: str
    tags: tuple[str, ...]
    photos: tuple[str, ...]
    gist: str
    cause: str
    outcome: str
    notes: tuple[str, ...]
    ask: int


class Told(NamedTuple):
    """How a story is told in one language."""

    subjects: tuple[str, ...]
    problem: tuple[str, ...]
    detail: tuple[str, ...]
    ask: tuple[str, ...]
    reply: tuple[str, ...]


class Tongue(NamedTuple):
    """One language: the sentences any letter may hold, and the stories told in it."""

    language: str
    common: dict[str, tuple[str, ...]]
    stories: dict[str, Told]


class Good(NamedTuple):
    """A thing for sale; its price in ten-thousandths of a euro, tax included."""

    sku: str
    label: str
    price_e4: int


class Folk(NamedTuple):
    """The people of a country: names, towns, and how they pay."""

    country: str
    currency: str
    vat_bp: int
    time_zone: str
    rate_bp: int
    phone: str
    women: tuple[str, ...]
    men: tuple[str, ...]
    surnames: tuple[str, ...]
    cities: tuple[str, ...]
    streets: tuple[str, ...]
    firms: tuple[str, ...]


@cache
def stories() -> dict[str, Story]:
    """Every story by its key."""
    found: dict[str, dict[str, Any]] = _read("stories")
    return {key: _story(key, facts) for key, facts in found.items()}


@cache
def tongue(language: str) -> Tongue:
    """The sentences of a language."""
    found: dict[str, Any] = _read(language)
    told = {key: Told(**_tuples(parts)) for key, parts in found.pop("stories").items()}
    return Tongue(language, _tuples(found), told)


@cache
def goods() -> dict[str, Good]:
    """Everything the shop sells by its number."""
    return {good["sku"]: Good(**good) for good in cast("list[dict[str, Any]]", _read("goods"))}


@cache
def folk(language: str) -> Folk:
    """The people who speak a language."""
    return Folk(**_tuples(_read("names")[language]))


@cache
def scenes() -> dict[str, Any]:
    """The texts of the few tickets that newcomers are sent to, by scene."""
    return _read("scenes")


def _story(key: str, facts: dict[str, Any]) -> Story:
    named = {"ticket_class": facts["class"], "photos": facts.get("photos", ())}
    rest = {name: value for name, value in facts.items() if name not in ("class", "photos")}
    return Story(key=key, **_tuples({**named, **rest}))


def _tuples(parts: dict[str, Any]) -> dict[str, Any]:
    return {
        name: tuple(cast("list[str]", part)) if isinstance(part, list) else part
        for name, part in parts.items()
    }


@cache
def _read(name: str) -> Any:
    return json.loads((FOLDER / f"{name}.json").read_text("utf-8"))
