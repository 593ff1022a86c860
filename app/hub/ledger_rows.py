"""The SQL by which the hub's ledger reads and writes rows of every kind, many at once."""

from collections.abc import Iterable, Sequence
from itertools import compress
from operator import ne
from typing import NamedTuple

from app.domain.codec import Image
from app.domain.operations import Ref
from app.store.rows import Stored, shape


class Written(NamedTuple):
    """A row that is to be written: as it was `before`, None when it was not read, and its words when they changed."""

    ref: Ref
    stored: Stored
    before: Image | None
    words: Image


def select(kind: str) -> str:
    """Rows as id, revision, scope and body; a condition follows."""
    names = ", ".join(f't."{name}"' for name in shape(kind).columns)
    body = f"row_to_json((SELECT x FROM (SELECT {names}) x))::text"  # noqa: S608
    return f"SELECT t.id, t.rev, t.scope, {body} FROM {kind} t"  # noqa: S608


def write(group: list[Written]) -> tuple[str, list[Image]]:
    """How rows of one kind are written, which all were read or all were not; the statement and what it is given.

    Of rows that were read only the columns go out in which any of them differs: reading JSON is what a
    large batch costs PostgreSQL. Rows come in order of their ids, as everybody locks them.
    """
    group.sort(key=lambda one: one.ref.id)
    kind, is_held = group[0].ref.kind, group[0].before is not None
    names = _changed(kind, group) if is_held else shape(kind).columns
    columns = dict.fromkeys((*names, "scope", *group[0].words))
    return (_update if is_held else _upsert)(kind, columns), [_image(names, one) for one in group]


def _changed(kind: str, group: Sequence[Written]) -> tuple[str, ...]:
    form = shape(kind)
    changed: set[str] = set()
    for one in group:
        before, after = form.picked(one.before or {}), form.picked(one.stored.image)
        changed.update(compress(form.columns, map(ne, before, after)))
    return tuple(name for name in form.columns if name in changed)


def _image(names: Iterable[str], one: Written) -> Image:
    said = one.stored.image
    image = {name: said[name] for name in names if name in said}
    return image | {"id": one.ref.id, "scope": one.stored.scope} | one.words


def _update(kind: str, columns: Iterable[str]) -> str:
    sets = ", ".join(f'"{name}" = x."{name}"' for name in columns)
    return (
        f"UPDATE {kind} t SET {sets}, rev = t.rev + 1 FROM "  # noqa: S608
        f"jsonb_populate_recordset(NULL::{kind}, %s::jsonb) x WHERE t.id = x.id RETURNING t.id, t.rev"
    )


def _upsert(kind: str, columns: Iterable[str]) -> str:
    names = ", ".join(f'"{name}"' for name in columns)
    sets = ", ".join(f'"{name}" = excluded."{name}"' for name in columns if name != "id")
    return (
        f"INSERT INTO {kind} AS t ({names}, rev) SELECT {names}, 1 FROM "  # noqa: S608
        f"jsonb_populate_recordset(NULL::{kind}, %s::jsonb) ORDER BY id "
        f"ON CONFLICT (id) DO UPDATE SET {sets}, rev = t.rev + 1 RETURNING t.id, t.rev"
    )
