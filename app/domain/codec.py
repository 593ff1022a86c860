"""Dataclass to JSON-able image and back; the one form in which rows and operations are stored and sent.

An image is a dict of str, int, bool, None, list and dict. Times become integer microseconds since
1970 (UTC), enums their string, tuples lists, nested dataclasses dicts. Fields an older program does
not know are ignored on the way in; fields that are absent take the dataclass default.

A change of a hundred tickets spends more time here than in the database: so every class gets a
reader, a writer and a copier written out field by field, as the standard library writes `__init__`.
"""

import dataclasses
import types
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from enum import StrEnum
from functools import cache
from typing import Any, NamedTuple, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from app.domain.ids import EPOCH, MICROSECOND, micros, moment

Image = dict[str, Any]
T = TypeVar("T")


class BadImage(ValueError):
    """An image that does not fit its class; the message names the field."""


def to_image(thing: Any) -> Image:
    """The image of a frozen dataclass."""
    return _plan(cast("type[Any]", type(thing))).write(thing)


def from_image(cls: type[T], image: Image) -> T:
    """The dataclass of an image; raises BadImage on a missing or ill-typed field."""
    plan = _plan(cls)
    try:
        return plan.read(image)
    except WRONG:
        filled = plan.defaults | image
        for name, (_, decode) in plan.coders.items():
            _blame(cls, name, decode, filled)
        raise


def remade(thing: T, **values: Any) -> T:
    """What `dataclasses.replace` makes, in a third of its time."""
    plan = _plan(type(thing))
    if plan.copy is None:
        return dataclasses.replace(cast("Any", thing), **values)
    made = plan.copy(thing)
    for name, value in values.items():
        plan.setters[name](made, value)
    return made


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
    """How one class lies in an image; `defaults` are in the form of an image, and immutable."""

    coders: "dict[str, Coder]"
    defaults: Image
    setters: dict[str, Callable[[Any, Any], None]]
    read: Callable[[Image], Any]
    write: Callable[[Any], Image]
    copy: Callable[[Any], Any] | None


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
    # Straight into its slots, past a frozen `__init__`: unless that has more to do.
    has_slots = "__slots__" in vars(cls) and not hasattr(cls, "__post_init__")
    setters = {name: getattr(cls, name).__set__ for name in coders} if has_slots else {}
    known = _known(cls, coders, defaults, setters)
    hinted = {name: hints[name] for name in coders}
    return Plan(
        coders,
        defaults,
        setters,
        _written("image", _reader(hinted, defaults, has_slots), known),
        _written("thing", _writer(hinted), known),
        _written("thing", _copier(hinted), known) if has_slots else None,
    )


def _known(
    cls: type[Any],
    coders: "dict[str, Coder]",
    defaults: Image,
    setters: dict[str, Callable[[Any, Any], None]],
) -> dict[str, Any]:
    """What the functions of a class may name."""
    known: dict[str, Any] = {
        "cls": cls, "unmade": _unmade(cls) if setters else None,
        "text": _text, "whole": _whole, "flag": _flag,
        "stamp": datetime.fromtimestamp, "UTC": UTC, "NEAR": NEAR, "EPOCH": EPOCH, "US": MICROSECOND,
    }  # fmt: skip
    for name, (encode, decode) in coders.items():
        known |= {f"encode_{name}": encode, f"decode_{name}": decode}
    return known | {f"default_{name}": value for name, value in defaults.items()}


def _unmade(cls: type[Any]) -> type[Any]:
    """A class with the same slots that may be written: what is made in it becomes one of `cls` in the end.

    Past the descriptors of a frozen class each slot costs a call; here it costs a twentieth of that.
    """
    room = {"__slots__": cls.__slots__, "__setattr__": object.__setattr__}
    return type(f"Unmade{cls.__name__}", cls.__bases__, room)


def _written(takes: str, body: Iterator[str], known: dict[str, Any]) -> Callable[[Any], Any]:
    """The function of these lines, which hold nothing but names of our own fields."""
    lines = "\n    ".join((f"def made({takes}):", *body))
    exec(lines, known)  # noqa: S102
    return known["made"]


# What reads a field from `v`, and what writes it, where that is short; `{0}` is its name.
INLINE: dict[Any, tuple[str, str]] = {
    str: ("if type(v) is not str or not v.isascii(): text(v)", "v"),
    int: ("if type(v) is not int or not -NEAR < v < NEAR: whole(v)", "v"),
    bool: ("if v is not True and v is not False: flag(v)", "v"),
    datetime: (
        "v = stamp(v / 1e6, UTC) if type(v) is int and 0 <= v < NEAR else decode_{0}(v)",
        "(v - EPOCH) // US",
    ),
}


def _lines(name: str, hint: Any) -> tuple[str, str]:
    """What reads and what writes one field; None passes where the field may be None."""
    inner = hint if get_origin(hint) not in (Union, types.UnionType) else _inner(hint)
    if inner not in INLINE:
        return f"v = decode_{name}(v)", f"encode_{name}(v)"
    read, write = (part.format(name) for part in INLINE[inner])
    if inner is hint:
        return read, write
    return f"if v is not None:\n        {read}", f"None if v is None else {write}"


def _reader(fields: dict[str, Any], defaults: Image, has_slots: bool) -> Iterator[str]:
    yield "get = image.get"
    yield "made = unmade()" if has_slots else "made = []"
    for name, hint in fields.items():
        yield f"v = get({name!r}, default_{name})" if name in defaults else f"v = image[{name!r}]"
        yield _lines(name, hint)[0]
        yield f"made.{name} = v" if has_slots else "made.append(v)"
    if has_slots:
        yield "made.__class__ = cls"
    yield "return made" if has_slots else "return cls(*made)"


def _writer(fields: dict[str, Any]) -> Iterator[str]:
    yield "image = {}"
    for name, hint in fields.items():
        yield f"v = thing.{name}"
        yield f"image[{name!r}] = {_lines(name, hint)[1]}"
    yield "return image"


def _copier(fields: dict[str, Any]) -> Iterator[str]:
    yield "made = unmade()"
    for name in fields:
        yield f"made.{name} = thing.{name}"
    yield "made.__class__ = cls"
    yield "return made"


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


# Until then a float of seconds holds every microsecond; the standard library's fast way takes one.
NEAR = 1 << 52
PLAIN: dict[Any, Callable[[Any], Any]] = {str: _text, int: _whole, bool: _flag}


def _coder(hint: Any) -> Coder:
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        return _optional(hint)
    if origin is tuple:
        return _list(get_args(hint)[0])
    if origin is dict:
        return _counts() if get_args(hint)[1] is int else _mapping()
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


def _inner(hint: Any) -> Any:
    """What an optional field holds when it is not None."""
    (inner,) = (arg for arg in get_args(hint) if arg is not types.NoneType)
    return inner


def _optional(hint: Any) -> Coder:
    encode, decode = _coder(_inner(hint))
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


def _counts() -> Coder:
    return dict, lambda value: {str(key): _whole(item) for key, item in value.items()}


def _mapping() -> Coder:
    return dict, lambda value: {str(key): str(item) for key, item in value.items()}
