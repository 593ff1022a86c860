"""Arbitrary entities and operations, made from their type hints, so that a new field is tested unasked."""

import dataclasses
import types
from datetime import UTC, datetime
from enum import StrEnum
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st

import app.domain.records  # noqa: F401  # registers the last of the operations
from app.domain.operations import OPERATIONS
from app.store.tables import ENTITIES

KINDS = {cls.kind: cls for cls in ENTITIES}
NAMES = sorted(OPERATIONS)
# Few ids, so that operations meet each other's rows; a role permits them all.
IDS = ("a", "b", "c")
REFERENCES = frozenset({
    "id", "ticket", "customer", "queue", "assignee", "agent", "contact", "order", "role", "seen",
})  # fmt: skip

texts = st.text(max_size=12)
times = st.datetimes(timezones=st.just(UTC))
PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    str: texts,
    int: st.integers(-(1 << 63), (1 << 63) - 1),
    bool: st.booleans(),
    datetime: times,
}


@cache
def arbitrary(cls: type[Any], *, few_ids: bool = False) -> st.SearchStrategy[Any]:
    """Instances of a dataclass; with `few_ids` its references are drawn from a handful."""
    hints = get_type_hints(cls)
    fields = {
        field.name: _field(field.name, hints[field.name], few_ids)
        for field in dataclasses.fields(cls)
    }
    return st.builds(cls, **fields)


def _field(name: str, hint: Any, few_ids: bool) -> st.SearchStrategy[Any]:
    if few_ids and name in REFERENCES and hint in (str, str | None):
        ids = st.sampled_from(IDS)
        return ids if hint is str else st.none() | ids
    return _value(hint, few_ids)


def _value(hint: Any, few_ids: bool) -> st.SearchStrategy[Any]:
    origin, args = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        (inner,) = (arg for arg in args if arg is not types.NoneType)
        return st.none() | _value(inner, few_ids)
    if origin is tuple:
        return st.lists(_value(args[0], few_ids), max_size=3).map(tuple)
    if origin is dict:
        return st.dictionaries(texts, PLAIN[args[1]], max_size=3)
    if dataclasses.is_dataclass(hint):
        return arbitrary(hint, few_ids=few_ids)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return st.sampled_from(hint)
    return PLAIN[hint]


def operations(*, few_ids: bool = False) -> st.SearchStrategy[Any]:
    """Any registered operation."""
    return st.sampled_from(NAMES).flatmap(lambda n: arbitrary(OPERATIONS[n], few_ids=few_ids))
