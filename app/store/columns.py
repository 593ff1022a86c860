"""Which column holds a field of an entity, in both databases."""

import dataclasses
import types
from datetime import datetime
from enum import StrEnum
from typing import Any, Union, get_args, get_origin

from sqlalchemy import JSON, BigInteger, Boolean, Text
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator, TypeEngine


class _Json(TypeDecorator[Any]):
    """JSON, which PostgreSQL keeps taken apart."""

    impl = JSON
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        if dialect.name != "postgresql":
            return dialect.type_descriptor(JSON())
        # Not at the top: only a hub speaks to PostgreSQL, and its dialect takes 50 ms of a window's start.
        from sqlalchemy.dialects.postgresql import JSONB

        return dialect.type_descriptor(JSONB())


Json = _Json()


def type_of(hint: Any) -> tuple[TypeEngine[Any], bool]:
    """The column type of a field and whether it may be NULL."""
    if get_origin(hint) in (Union, types.UnionType):
        (inner,) = (arg for arg in get_args(hint) if arg is not types.NoneType)
        return type_of(inner)[0], True
    if get_origin(hint) in (tuple, dict) or dataclasses.is_dataclass(hint):
        return Json, False
    if hint is bool:
        return Boolean(), False
    if hint in (int, datetime):
        return BigInteger(), False
    if hint is str or (isinstance(hint, type) and issubclass(hint, StrEnum)):
        return Text(), False
    raise TypeError(f"no column for {hint!r}")
