"""Images to database rows and back, for every kind, without an ORM in between (bulk paths run through here)."""

import dataclasses
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import compress
from operator import itemgetter, ne
from typing import Any, cast

import msgspec
from sqlalchemy import Boolean, Connection

from app.domain.codec import Image
from app.domain.operations import Ref
from app.store.engines import quick, quick_many
from app.store.tables import DERIVED, ENTITIES, Json, metadata

BY_KIND: dict[str, type[Any]] = {cls.kind: cls for cls in ENTITIES}


EMPTY: dict[str, Callable[[], Any]] = {"[]": list, "{}": dict}


@dataclass(frozen=True, slots=True)
class Stored:
    """An entity as stored: its image, the hub's revision and the scope it travels in."""

    image: Image
    rev: int
    scope: str


@dataclass(frozen=True, slots=True)
class Shape:
    """How one kind lies in its table; `defaults` fill fields an older program did not send."""

    kind: str
    columns: tuple[str, ...]
    json: frozenset[str]
    flags: frozenset[str]
    defaults: Image
    derived: Mapping[str, Callable[[Image], Any]]
    picked: Callable[[Image], tuple[Any, ...]]
    written: Callable[[Image, int, str], tuple[Any, ...]]

    def params(self, image: Image, rev: int, scope: str) -> tuple[Any, ...]:
        """The values of a row in the order of `columns`, then rev, scope and what is derived (SQLite)."""
        try:
            return self.written(image, rev, scope)
        except KeyError:
            return self.written(self.defaults | image, rev, scope)

    def changes(self, before: Image, after: Image) -> dict[str, Any]:
        """The columns that differ between two images, with their new values (SQLite)."""
        differs = map(ne, self.picked(before), self.picked(after))
        values = {name: after[name] for name in compress(self.columns, differs)}
        for name in self.json & values.keys():
            values[name] = _text(values[name])
        for name, derive in self.derived.items():
            value = derive(after)
            if value != derive(before):
                values[name] = value
        return values

    def update(self, names: Iterable[str]) -> str:
        """SQL that sets some columns of a row."""
        return _update(self.kind, tuple(names))

    def image(self, row: Sequence[Any]) -> Image:
        """The image of a row selected in the order of `columns`."""
        image = dict(zip(self.columns, row, strict=False))
        for name in self.json:
            said = image[name]
            if isinstance(said, str):
                image[name] = EMPTY[said]() if said in EMPTY else msgspec.json.decode(said)
        for name in self.flags:
            if image[name] is not None:
                image[name] = bool(image[name])
        return image

    @property
    def listed(self) -> str:
        """The columns for a SELECT, rev and scope last."""
        return ", ".join(f'"{name}"' for name in (*self.columns, "rev", "scope"))

    @property
    def insert(self) -> str:
        """SQL (SQLite) that writes a row that is not there."""
        names = (*self.columns, "rev", "scope", *self.derived)
        listed = ", ".join(f'"{name}"' for name in names)
        marks = ", ".join("?" * len(names))
        return f"INSERT INTO {self.kind} ({listed}) VALUES ({marks})"  # noqa: S608

    @property
    def upsert(self) -> str:
        """SQL (SQLite) that writes a row whatever was there."""
        names = (*self.columns, "rev", "scope", *self.derived)
        sets = ", ".join(f'"{name}"=excluded."{name}"' for name in names if name != "id")
        return f"{self.insert} ON CONFLICT(id) DO UPDATE SET {sets}"


@cache
def _update(kind: str, names: tuple[str, ...]) -> str:
    sets = ", ".join(f'"{name}" = ?' for name in names)
    return f"UPDATE {kind} SET {sets} WHERE id = ?"  # noqa: S608


def _text(value: Any) -> str:
    return msgspec.json.encode(value).decode("utf-8")


@cache
def shape(kind: str) -> Shape:
    """The shape of a kind; KeyError for a name that is no entity."""
    cls, table = BY_KIND[kind], metadata.tables[kind]
    fields = dataclasses.fields(cls)
    columns = tuple(field.name for field in fields)
    return Shape(
        kind=kind,
        columns=columns,
        json=frozenset(name for name in columns if table.c[name].type is Json),
        flags=frozenset(name for name in columns if isinstance(table.c[name].type, Boolean)),
        defaults=_defaults(fields),
        derived=DERIVED.get(kind, {}),
        picked=cast("Callable[[Image], tuple[Any, ...]]", itemgetter(*columns)),
        written=_writer(kind, columns),
    )


def _writer(kind: str, columns: Iterable[str]) -> Callable[[Image, int, str], tuple[Any, ...]]:
    """A function of one expression: a first pull asks it of every row, and it takes half as long as steps."""
    derived = DERIVED.get(kind, {})
    known: dict[str, Any] = {"text": _text} | {f"derive_{name}": f for name, f in derived.items()}
    is_json = {name for name in columns if metadata.tables[kind].c[name].type is Json}
    values = [
        f"text(image[{name!r}])" if name in is_json else f"image[{name!r}]" for name in columns
    ]
    values += ["rev", "scope", *[f"derive_{name}(image)" for name in derived]]
    # Nothing stands in it but names of our own fields.
    return eval(f"lambda image, rev, scope: ({', '.join(values)},)", known)  # noqa: S307


def _defaults(fields: Iterable[dataclasses.Field[Any]]) -> Image:
    defaults: Image = {}
    for field in fields:
        if field.default is not dataclasses.MISSING:
            value = field.default
            defaults[field.name] = list(value) if isinstance(value, tuple) else value  # pyright: ignore[reportUnknownArgumentType]
        elif field.default_factory is not dataclasses.MISSING:
            defaults[field.name] = field.default_factory()
    return defaults


def load(conn: Connection, refs: Iterable[Ref]) -> dict[Ref, Stored]:
    """The stored rows among `refs`; one SELECT a kind (SQLite)."""
    wanted: dict[str, list[str]] = {}
    for ref in refs:
        wanted.setdefault(ref.kind, []).append(ref.id)
    found: dict[Ref, Stored] = {}
    for kind, ids in wanted.items():
        form = shape(kind)
        sql = f"SELECT {form.listed} FROM {kind} WHERE id IN (SELECT value FROM json_each(?))"  # noqa: S608
        for row in quick(conn, sql, (_text(ids),)):
            image = form.image(row)
            found[Ref(kind, image["id"])] = Stored(image, row[-2], row[-1])
    return found


def save(conn: Connection, rows: Iterable[tuple[Ref, Stored]]) -> None:
    """Write rows whatever was there; one statement a kind (SQLite)."""
    for kind, values in _params(rows).items():
        quick_many(conn, shape(kind).upsert, values)


def add(conn: Connection, rows: Iterable[tuple[Ref, Stored]]) -> None:
    """Write rows that are not there, in four fifths of the time of `save` (SQLite)."""
    for kind, values in _params(rows).items():
        quick_many(conn, shape(kind).insert, values)


def _params(rows: Iterable[tuple[Ref, Stored]]) -> dict[str, list[tuple[Any, ...]]]:
    grouped: dict[str, list[tuple[Any, ...]]] = {}
    for ref, stored in rows:
        params = shape(ref.kind).params(stored.image, stored.rev, stored.scope)
        grouped.setdefault(ref.kind, []).append(params)
    return grouped


def alter(conn: Connection, rows: Iterable[tuple[Ref, Image, Image]]) -> None:
    """Write what differs between two images of rows that are there; rev and scope stay (SQLite).

    SQLite rewrites the index of every column that a statement sets, changed or not: setting only
    what differs leaves most of the indexes of a ticket alone.
    """
    _set(conn, ((ref, shape(ref.kind).changes(before, after)) for ref, before, after in rows))


def renew(conn: Connection, rows: Iterable[tuple[Ref, Stored, Stored]]) -> None:
    """Write what differs between rows as they are there and as they shall be, rev and scope included (SQLite)."""
    _set(conn, ((ref, _renewed(ref, before, after)) for ref, before, after in rows))


def _renewed(ref: Ref, before: Stored, after: Stored) -> dict[str, Any]:
    form = shape(ref.kind)
    values = form.changes(before.image, form.defaults | after.image)
    if before.rev != after.rev:
        values["rev"] = after.rev
    if before.scope != after.scope:
        values["scope"] = after.scope
    return values


def _set(conn: Connection, changes: Iterable[tuple[Ref, dict[str, Any]]]) -> None:
    """Set columns of rows, one statement for all that change the same ones."""
    grouped: dict[tuple[str, ...], list[tuple[Any, ...]]] = {}
    for ref, values in changes:
        if values:
            grouped.setdefault((ref.kind, *values), []).append((*values.values(), ref.id))
    for (kind, *names), values in grouped.items():
        quick_many(conn, shape(kind).update(tuple(names)), values)


def drop(conn: Connection, refs: Iterable[Ref]) -> None:
    """Remove rows this end holds no longer (SQLite); the caller decides that, never an absence."""
    grouped: dict[str, list[tuple[str]]] = {}
    for ref in refs:
        grouped.setdefault(shape(ref.kind).kind, []).append((ref.id,))
    for kind, values in grouped.items():
        quick_many(conn, f"DELETE FROM {kind} WHERE id = ?", values)  # noqa: S608
