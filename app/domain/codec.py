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
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from app.domain.ids import micros, moment

Image = dict[str, Any]
T = TypeVar("T")


class BadImage(ValueError):
    """An image that does not fit its class; the message names the field."""


def to_image(thing: Any) -> Image:
    """The image of a frozen dataclass."""
    cls = cast("type[Any]", type(thing))
    return {name: encode(getattr(thing, name)) for name, encode, _, _ in _plan(cls)}


def from_image(cls: type[T], image: Image) -> T:
    """The dataclass of an image; raises BadImage on a missing or ill-typed field."""
    values: dict[str, Any] = {}
    for name, _, decode, required in _plan(cls):
        if name in image:
            values[name] = _decoded(cls, name, decode, image[name])
        elif required:
            raise BadImage(f"{cls.__name__}.{name} is missing")
    return cls(**values)


def _decoded(cls: type[Any], name: str, decode: Callable[[Any], Any], value: Any) -> Any:
    try:
        return decode(value)
    except (TypeError, ValueError, KeyError, AttributeError, OverflowError) as error:
        raise BadImage(f"{cls.__name__}.{name}: {error}") from error


Step = tuple[str, Callable[[Any], Any], Callable[[Any], Any], bool]


@cache
def _plan(cls: type[Any]) -> tuple[Step, ...]:
    if not dataclasses.is_dataclass(cls):
        raise TypeError(f"{cls.__name__} is not a dataclass")
    hints = get_type_hints(cls)
    steps: list[Step] = []
    for field in dataclasses.fields(cls):
        encode, decode = _coder(hints[field.name])
        missing = dataclasses.MISSING
        required = field.default is missing and field.default_factory is missing
        steps.append((field.name, encode, decode, required))
    return tuple(steps)


Coder = tuple[Callable[[Any], Any], Callable[[Any], Any]]


def _same(value: Any) -> Any:
    return value


def _expect(kind: type, value: Any) -> Any:
    if type(value) is not kind:
        raise TypeError(f"expected {kind.__name__}, got {type(value).__name__}")
    return value


def _text(value: Any) -> str:
    if not _expect(str, value).isascii():
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
        return str, hint
    raise TypeError(f"no image for {hint!r}")


def _moment(value: Any) -> datetime:
    return moment(_expect(int, value))


def _optional(hint: Any) -> Coder:
    (inner,) = (arg for arg in get_args(hint) if arg is not types.NoneType)
    encode, decode = _coder(inner)
    return (
        lambda value: None if value is None else encode(value),
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
