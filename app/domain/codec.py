"""Dataclass to JSON-able image and back; the one form in which rows and operations are stored and sent.

An image is a dict of str, int, bool, None, list and dict. Times become integer microseconds since
1970 (UTC), enums their string, tuples lists, nested dataclasses dicts. Fields an older program does
not know are ignored on the way in; fields that are absent take the dataclass default.
"""

import dataclasses
import types
from collections.abc import Callable
from datetime import datetime
from enum import StrEnum
from functools import cache
from operator import attrgetter
from typing import Any, NamedTuple, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from app.domain.ids import micros, moment

Image = dict[str, Any]
T = TypeVar("T")


class BadImage(ValueError):
    """An image that does not fit its class; the message names the field."""


def to_image(thing: Any) -> Image:
    """The image of a frozen dataclass."""
    plan = _plan(cast("type[Any]", type(thing)))
    image: Image = dict(zip(plan.names, plan.values(thing), strict=True))
    for name, encode in plan.encoded:
        image[name] = encode(image[name])
    return image


def from_image(cls: type[T], image: Image) -> T:
    """The dataclass of an image; raises BadImage on a missing or ill-typed field."""
    plan = _plan(cls)
    filled = plan.defaults | image  # defaults are immutable and in the form of an image
    try:
        return cls(*[decode(filled[name]) for name, decode in plan.decoded])
    except WRONG:
        for name, decode in plan.decoded:
            _blame(cls, name, decode, filled)
        raise


WRONG = (TypeError, ValueError, KeyError, AttributeError, OverflowError)


def _blame(cls: type[Any], name: str, decode: Callable[[Any], Any], image: Image) -> None:
    """Raise BadImage when it is this field that does not fit."""
    if name not in image:
        raise BadImage(f"{cls.__name__}.{name} is missing")
    try:
        decode(image[name])
    except WRONG as error:
        raise BadImage(f"{cls.__name__}.{name}: {error}") from error


class Plan(NamedTuple):
    """How one class lies in an image; `encoded` names the fields that are not stored as they are."""

    names: tuple[str, ...]
    values: Callable[[Any], tuple[Any, ...]]
    encoded: tuple[tuple[str, Callable[[Any], Any]], ...]
    decoded: tuple[tuple[str, Callable[[Any], Any]], ...]
    defaults: Image


@cache
def _plan(cls: type[Any]) -> Plan:
    if not dataclasses.is_dataclass(cls):
        raise TypeError(f"{cls.__name__} is not a dataclass")
    hints = get_type_hints(cls)
    fields = dataclasses.fields(cls)
    coders = {field.name: _coder(hints[field.name]) for field in fields}
    missing = dataclasses.MISSING
    defaults: Image = {}
    for field in fields:
        encode = coders[field.name][0]
        if field.default is not missing:
            defaults[field.name] = encode(field.default)
        elif field.default_factory is not missing:
            defaults[field.name] = encode(field.default_factory())
    return Plan(
        tuple(coders),
        _values(tuple(coders)),
        tuple((name, encode) for name, (encode, _) in coders.items() if encode is not _same),
        tuple((name, decode) for name, (_, decode) in coders.items()),
        defaults,
    )


def _values(names: tuple[str, ...]) -> Callable[[Any], tuple[Any, ...]]:
    """Fetches all fields of a thing, in one call where there are several."""
    if len(names) > 1:
        return attrgetter(*names)
    return lambda thing: tuple(getattr(thing, name) for name in names)


Coder = tuple[Callable[[Any], Any], Callable[[Any], Any]]


def _same(value: Any) -> Any:
    return value


def _expect(kind: type, value: Any) -> Any:
    if type(value) is not kind:
        raise TypeError(f"expected {kind.__name__}, got {type(value).__name__}")
    return value


def _text(value: Any) -> str:
    if type(value) is not str:
        return _expect(str, value)
    if not value.isascii():
        value.encode("utf-8")  # half a surrogate pair could be neither stored nor sent
    return value


def _whole(value: Any) -> int:
    if not -(1 << 63) <= _expect(int, value) < 1 << 63:
        raise ValueError("more than 64 bits")
    return value


def _flag(value: Any) -> bool:
    return _expect(bool, value)


PLAIN: dict[Any, Callable[[Any], Any]] = {str: _text, int: _whole, bool: _flag}


def _coder(hint: Any) -> Coder:
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        return _optional(hint)
    if origin is tuple:
        return _list(get_args(hint)[0])
    if origin is dict:
        return _mapping()
    if hint is datetime:
        return micros, _moment
    if hint in PLAIN:
        return _same, PLAIN[hint]
    if dataclasses.is_dataclass(hint):
        return to_image, lambda value: from_image(cast("type[Any]", hint), value)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        members = {member.value: member for member in hint}
        return str, lambda value: members.get(value) or hint(value)
    raise TypeError(f"no image for {hint!r}")


def _moment(value: Any) -> datetime:
    return moment(_expect(int, value))


def _moment_or_none(value: Any) -> datetime | None:
    return None if value is None else moment(_expect(int, value))


def _micros_or_none(value: datetime | None) -> int | None:
    return None if value is None else micros(value)


def _optional(hint: Any) -> Coder:
    (inner,) = (arg for arg in get_args(hint) if arg is not types.NoneType)
    if inner is datetime:
        return _micros_or_none, _moment_or_none
    encode, decode = _coder(inner)
    return (
        _same if encode is _same else lambda value: None if value is None else encode(value),
        lambda value: None if value is None else decode(value),
    )


def _list(inner: Any) -> Coder:
    encode, decode = _coder(inner)
    return (
        lambda value: [encode(item) for item in value],
        lambda value: tuple(decode(item) for item in _expect(list, value)),
    )


def _mapping() -> Coder:
    return dict, lambda value: {str(key): str(item) for key, item in value.items()}
