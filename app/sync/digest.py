"""What a scope holds here, folded into one word and compared with the hub's, and how a difference is mended.

Where the words differ, the scope is compared in buckets, and what the hub holds in a bucket that
differs is read again. It should never be needed; that it was is logged.
"""

import logging
from collections.abc import Iterable, Iterator, Mapping

from sqlalchemy import Connection

from app.domain.operations import Ref
from app.store import rows as stored_rows
from app.sync import feeds
from app.sync.outbox import get_kv
from app.sync.protocol import BUCKETS, Compare, CompareReply, Digest, Row, bucket_of
from app.sync.rebase import Actor, replay, take_in

log = logging.getLogger(__name__)

FEW = (
    50  # so many rows may leave because the hub does not hold them; of more, someone must be asked
)
PART = 0.05


def held(conn: Connection) -> Iterator[tuple[str, Ref, int]]:
    """Every row of the hub's that is held here: its scope, name and revision, without our own changes."""
    bases = {
        Ref(kind, id): None if absent else (scope, rev)
        for kind, id, scope, rev, absent in conn.exec_driver_sql(
            "SELECT etype, eid, scope, rev, absent FROM base_row"
        )
    }
    for ref, base in bases.items():
        if base is not None:
            yield base[0], ref, base[1]
    for kind in stored_rows.BY_KIND:
        for id, scope, rev in conn.exec_driver_sql(f"SELECT id, scope, rev FROM {kind}"):  # noqa: S608
            if (ref := Ref(kind, id)) not in bases:
                yield scope, ref, rev
        lines = (
            f"SELECT a.scope, a.eid, t.rev FROM also a JOIN {kind} t ON t.id = a.eid "  # noqa: S608
            f"WHERE a.etype = '{kind}'"
        )
        for scope, id, rev in conn.exec_driver_sql(lines):
            base = bases.get(ref := Ref(kind, id), (scope, rev))
            if base is not None:
                yield scope, ref, base[1]


def differing(conn: Connection, cut: Mapping[str, int], theirs: Mapping[str, str]) -> list[str]:
    """The scopes that we have read as far as `cut` and yet hold otherwise than the hub.

    An answer that came late proves nothing: a row may have left one scope for another since. Nor does
    a scope in which a restored hub may still bring a row.
    """
    rows = conn.exec_driver_sql("SELECT scope, seq FROM cursor WHERE complete")
    read: dict[str, int] = {scope: seq for scope, seq in rows}
    if not cut.items() <= read.items():
        return []
    ours = {scope: Digest() for scope in theirs.keys() & cut.keys() - set(feeds.expected(conn))}
    for scope, (kind, id), rev in held(conn) if ours else ():
        if scope in ours:
            ours[scope].add(kind, id, rev)
    return sorted(scope for scope, digest in ours.items() if str(digest) != theirs[scope])


def compare(conn: Connection, scope: str) -> Compare | None:
    """The question where a scope differs, or None when it is not read through."""
    sql = "SELECT seq FROM cursor WHERE scope = ? AND complete"
    seq = conn.exec_driver_sql(sql, (scope,)).scalar()
    if seq is None:
        return None
    buckets = [Digest() for _ in range(BUCKETS)]
    for where, (kind, id), rev in held(conn):
        if where == scope:
            buckets[bucket_of(kind, id)].add(kind, id, rev)
    words = [str(bucket) for bucket in buckets]
    return Compare(get_kv(conn, "replica"), get_kv(conn, "hub_epoch"), scope, seq, words)


def take_compare(conn: Connection, reply: CompareReply, actor: Actor) -> set[Ref]:
    """Hold in the buckets that differ what the hub holds; nothing when either end has moved on since."""
    sql = "SELECT 1 FROM cursor WHERE scope = ? AND seq = ? AND complete"
    if conn.exec_driver_sql(sql, (reply.scope, reply.seq)).first() is None or not reply.buckets:
        return set()
    there = {Ref(row.t, row.id): row for row in reply.rows}
    here = {ref: rev for where, ref, rev in held(conn) if where == reply.scope}
    ours = {ref: rev for ref, rev in here.items() if bucket_of(*ref) in reply.buckets}
    surplus = ours.keys() - there.keys()
    news = [row for ref, row in there.items() if ours.get(ref) != row.rev]
    lacking = len(here) - reply.held
    if lacking > max(FEW, PART * len(here)):
        # Absence is never a delete: so many at once say more about the hub than about us.
        log.error("the hub lacks %d rows of %s that are here; they stay", lacking, reply.scope)
    else:
        news += [Row(ref.kind, ref.id, ours[ref], "moved") for ref in surplus]
    log.warning("%s differed from the hub in %d rows", reply.scope, len(news))
    _forget_revisions(conn, [Ref(row.t, row.id) for row in news if row.kind == "put"])
    rebased, plain = take_in(conn, reply.scope, news)
    return replay(conn, rebased, actor, changed=plain) | plain


def _forget_revisions(conn: Connection, refs: Iterable[Ref]) -> None:
    """Let the hub's word count even where we believed to be further."""
    for kind, id in refs:
        conn.exec_driver_sql(f"UPDATE {kind} SET rev = 0 WHERE id = ?", (id,))  # noqa: S608
        conn.exec_driver_sql("UPDATE base_row SET rev = 0 WHERE etype = ? AND eid = ?", (kind, id))
