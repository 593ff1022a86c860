"""The workstation's side of the protocol: what to say next and what to make of the answer.

No socket, clock or randomness: each function takes the caller's database transaction and the time,
and returns a message or the rows that changed.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from msgspec.structs import replace
from sqlalchemy import Connection

from app.domain.operations import Ref
from app.store import rows as stored_rows
from app.store import search
from app.sync import clock, feeds, older, outbox
from app.sync.acting import MAKES_ACTOR, actor_of
from app.sync.outbox import get_kv, set_kv
from app.sync.protocol import (
    SCHEMA_VERSION,
    Bootstrap,
    BootstrapReply,
    Hello,
    HelloReply,
    Limits,
    OpHead,
    Page,
    Pull,
    PullReply,
    Push,
    PushReply,
    Row,
    ScopeHave,
)
from app.sync.rebase import Actor, replay, take_in, watch_again
from app.sync.stale_words import SEARCHED, note_words

IN_ALL = "tickets_in_all"  # which the hub's feeds held as the first reading began
TOUCHED = "SELECT etype, eid, max(wrote) FROM op_touch GROUP BY etype, eid"
FIRST_BATCH = 20  # a small batch first: it proves the line before more is risked on it


@dataclass(frozen=True, slots=True)
class Standing:
    """How far this workstation is: operations without receipt, scopes, and whether all was read once."""

    pending: int
    needs_you: int
    incomplete: tuple[str, ...]


def replica_of(conn: Connection) -> str:
    """The name the hub gave this workstation, or ""."""
    return get_kv(conn, "replica")


def standing(conn: Connection) -> Standing:
    """What is still to be done."""
    pending = conn.exec_driver_sql("SELECT count(*) FROM outbox WHERE state = 'local'").scalar_one()
    needs = conn.exec_driver_sql(
        "SELECT count(*) FROM attention WHERE closed_at IS NULL"
    ).scalar_one()
    incomplete = conn.exec_driver_sql(
        "SELECT scope FROM cursor WHERE NOT complete ORDER BY scope = 'ref' DESC, scope DESC"
    )
    return Standing(pending, needs, tuple(row[0] for row in incomplete))


def hello(conn: Connection, app: str, *, forked: bool = False) -> Hello:
    """The greeting, still unsigned; `forked` asks for a name of our own, another one speaks with ours."""
    rows = conn.exec_driver_sql("SELECT scope, seq, epoch FROM cursor ORDER BY scope")
    newest = outbox.head(conn)
    return Hello(
        replica=replica_of(conn),
        head=OpHead(newest.seq, newest.hash),
        acked=outbox.acked(conn),
        scopes_have=[ScopeHave(*row) for row in rows],
        app=app,
        forked=forked,
        mark=outbox.mark(conn) if forked else None,
        oldest=outbox.oldest(conn) if forked else None,
    )


def take_hello(
    conn: Connection, asked: Hello, reply: HelloReply, at: clock.Tick, actor: Actor
) -> set[Ref]:
    """Take the hub's greeting: follow new scopes, let go of lost ones, notice a restored hub.

    A hub that knows less than we did before we asked was restored from a backup. What our lanes sent
    and read since then proves nothing, so the question's own marks are compared.
    """
    if reply.replica:
        set_kv(conn, "replica", reply.replica)
        set_kv(conn, "station", str(reply.number))
    known = get_kv(conn, "hub_epoch")
    if get_kv(conn, "schema", str(SCHEMA_VERSION)) != str(SCHEMA_VERSION):
        _read_anew(conn)  # rows were written by a program that did not know all that is in them
    set_kv(conn, "schema", str(SCHEMA_VERSION))
    is_restored = (known and known != reply.epoch) or _has_gone_back(asked, reply)
    forgotten = older.forget_all(conn, actor) if is_restored else set[Ref]()
    if is_restored:
        _read_anew(conn)
    if reply.last_op_seq < asked.acked:
        outbox.reopen_after(conn, reply.last_op_seq)
        watch_again(conn, reply.last_op_seq)
        set_kv(conn, "acked", str(reply.last_op_seq))
    if is_restored:
        outbox.lie_within(conn, {scope.id: scope.head for scope in reply.scopes})
    turned = outbox.judge_anew(conn, reply.judged, reply.hub_time)
    set_kv(conn, "hub_epoch", reply.epoch)
    clock.note(conn, reply.hub_time, at)
    touched = forgotten | older.expire(conn, actor, reply.hub_time)
    touched |= _drop_scopes(conn, reply, actor)
    _follow(conn, reply)
    touched |= _settle(conn, turned, actor)
    touched |= _send_what_is_known_now(conn, reply, actor)
    outbox.prune(conn, reply.stable_op_seq, reply.hub_time)
    return touched


def _send_what_is_known_now(conn: Connection, reply: HelloReply, actor: Actor) -> set[Ref]:
    """An older hub did not know some of our operations; now that it does, they are sent once more."""
    seqs = outbox.unknown_to_the_hub(conn, reply.knows)
    if not seqs:
        return set()
    again = [outbox.send_again(conn, seq, reply.hub_time) for seq in seqs]
    watch_again(conn, again[0] - 1)
    return replay(conn, (), actor, changed=outbox.touched(conn, again))


def _has_gone_back(asked: Hello, reply: HelloReply) -> bool:
    heads = {scope.id: scope.head for scope in reply.scopes}
    return reply.last_op_seq < asked.acked or any(
        heads.get(scope.id, scope.seq) < scope.seq for scope in asked.scopes_have
    )


def _read_anew(conn: Connection) -> None:
    """The hub's history is another one: read every scope again, and take whatever it says as news."""
    conn.exec_driver_sql("UPDATE cursor SET seq = 0, complete = 0, boot_cut = 0, boot_before = 0")
    conn.exec_driver_sql("DELETE FROM also")
    _expect_anew(conn, conn.exec_driver_sql("SELECT scope FROM cursor").scalars().all())


def _expect_anew(conn: Connection, scopes: Sequence[str], which: str = "", *params: str) -> None:
    """Rows keep revision 0 until they come again; those that never do are let go of in the end."""
    feeds.expect(conn, {*feeds.expected(conn), *scopes})
    for table in (*stored_rows.BY_KIND, "base_row"):
        conn.exec_driver_sql(f"UPDATE {table} SET rev = 0 {which}", params)  # noqa: S608


def _follow(conn: Connection, reply: HelloReply) -> None:
    conn.exec_driver_sql("UPDATE cursor SET epoch = ?", (reply.epoch,))
    for scope in reply.scopes:
        conn.exec_driver_sql(
            "INSERT OR IGNORE INTO cursor (scope, seq, epoch, complete) VALUES (?, 0, ?, 0)",
            (scope.id, reply.epoch),
        )
        too_old = conn.exec_driver_sql(
            "UPDATE cursor SET seq = 0, complete = 0, boot_cut = 0, boot_before = 0 "
            "WHERE scope = ? AND complete AND seq < ?",
            (scope.id, scope.min_seq),
        )
        if too_old.rowcount:
            feeds.give_up(conn, scope.id)
            _expect_anew(conn, (scope.id,), "WHERE scope = ?", scope.id)


def _drop_scopes(conn: Connection, reply: HelloReply, actor: Actor) -> set[Ref]:
    followed = {scope.id for scope in reply.scopes}
    held = {row[0] for row in conn.exec_driver_sql("SELECT scope FROM cursor")}
    lost = (held - followed) | (set(reply.drop) & held)
    # Who leaves a team may not keep what was fetched by its right either.
    touched = older.forget_all(conn, actor) if lost else set[Ref]()
    for scope in lost:
        touched |= _drop_scope(conn, scope, actor)
    return touched


def _drop_scope(conn: Connection, scope: str, actor: Actor) -> set[Ref]:
    """Let go of a scope's rows; operations still waiting on them stay in the outbox."""
    refs: set[Ref] = set()
    feeds.give_up(conn, scope)
    for kind in stored_rows.BY_KIND:
        sql = f"SELECT id, rev FROM {kind} WHERE scope = ?"  # noqa: S608
        rows = [Row(kind, id, rev, "del") for id, rev in conn.exec_driver_sql(sql, (scope,))]
        rebased, plain = take_in(conn, scope, rows)
        refs |= replay(conn, rebased, actor, changed=plain) | plain
    conn.exec_driver_sql("DELETE FROM cursor WHERE scope = ?", (scope,))
    search.enqueue(conn, (ref for ref in refs if ref.kind in SEARCHED))
    return refs


def push(conn: Connection, limits: Limits, *, is_first: bool, after: int = 0) -> Push | None:
    """The next batch, behind operation `after`; None when everything has its receipt."""
    limit = min(FIRST_BATCH, limits.batch) if is_first else limits.batch
    prev_hash, ops = outbox.unsent(conn, limit, after, limits.body_bytes)
    if not ops:
        return None
    return Push(replica_of(conn), get_kv(conn, "hub_epoch"), ops[0].seq, prev_hash, ops)


def is_current(conn: Connection, push: Push) -> bool:
    """Whether a batch was sent under our name of now, to the hub as we know it now.

    What a hub has answered before it was restored says nothing of what it holds.
    """
    return (push.replica, push.epoch) == (replica_of(conn), get_kv(conn, "hub_epoch"))


def take_push(conn: Connection, reply: PushReply, at: clock.Tick, actor: Actor) -> set[Ref]:
    """Store receipts; refused operations leave the replay at once, applied ones when the feed shows them."""
    cut = {scope: seq for scope, seq in reply.cut.items() if _is_followed(conn, scope)}
    finished = outbox.acknowledge(conn, reply.results, cut, reply.hub_time)
    clock.note(conn, reply.hub_time, at)
    touched = outbox.touched(conn, [result.seq for result in reply.results])
    return touched | _settle(conn, finished, actor)


def _is_followed(conn: Connection, scope: str) -> bool:
    sql = "SELECT 1 FROM cursor WHERE scope = ?"
    return conn.exec_driver_sql(sql, (scope,)).first() is not None


def pull(conn: Connection, limits: Limits, wait_s: float = 0) -> Pull | None:
    """The question "what is new in the scopes I have read once?", or None when there are none."""
    cursors = _cursors(conn)
    if not cursors:
        return None
    return Pull(replica_of(conn), get_kv(conn, "hub_epoch"), cursors, limits.page, wait_s)


def _cursors(conn: Connection) -> dict[str, int]:
    rows = conn.exec_driver_sql("SELECT scope, seq FROM cursor WHERE complete")
    return {scope: seq for scope, seq in rows}


def take_pull(conn: Connection, reply: PullReply, actor: Actor) -> set[Ref]:
    """Write the pages, move the cursors and settle what they cover, all in one transaction.

    A page that a cursor has passed, or that does not reach back to it, came late: it is left out.
    """
    rebased: set[Ref] = set()
    plain: set[Ref] = set()
    for page in reply.pages:
        for part, whole in zip(_take_page(conn, page), (rebased, plain), strict=True):
            whole |= part
    for page in reply.pages:
        plain |= older.forget_gone(conn, page.rows, actor)
    reached = _reached(conn, reply)
    for part, whole in zip(_let_go_of_the_lost(conn, reached), (rebased, plain), strict=True):
        whole |= part
    done = outbox.passed(conn, reached)
    seeds = rebased | outbox.release(conn, done)
    return replay(conn, seeds, actor, changed=plain) | plain if seeds or plain else set()


def predict_again(conn: Connection, actor: Actor) -> set[Ref]:
    """Run all that waits again, because other rights decide it otherwise."""
    rows = [(Ref(*ref), wrote) for *ref, wrote in conn.exec_driver_sql(TOUCHED)]
    return replay(
        conn, {ref for ref, wrote in rows if wrote}, actor, changed={ref for ref, _ in rows}
    )


def feel_rights(conn: Connection, written: Iterable[Ref], before: Actor) -> set[Ref]:
    """When rows that were written change what we may do, what waits is predicted anew; returns its rows."""
    if not any(ref.kind in MAKES_ACTOR for ref in written):
        return set()
    after = actor_of(conn)
    return predict_again(conn, after) if after != before else set()


def _reached(conn: Connection, reply: PullReply) -> dict[str, int]:
    """How far each followed scope was read with nothing left out below; -1 where that is not so.

    The feed holds the newest version of a row only: in the middle of catching up, what an operation
    wrote may lie ahead of the cursor although the operation's own number lies behind it.
    """
    whole = {page.scope: page.to for page in reply.pages if page.complete}
    partly = {page.scope for page in reply.pages} - whole.keys()
    through = {scope: seq for scope, seq in reply.cut.items() if scope not in partly} | whole
    rows = conn.exec_driver_sql("SELECT scope, CASE WHEN complete THEN seq ELSE -1 END FROM cursor")
    return {scope: seq if through.get(scope) == seq else -1 for scope, seq in rows}


def _take_page(conn: Connection, page: Page) -> tuple[set[Ref], set[Ref]]:
    seq = _cursors(conn).get(page.scope)
    if seq is None or not page.from_seq <= seq < page.to:
        return set(), set()
    rebased, plain = take_in(conn, page.scope, page.rows)
    note_words(conn, page.rows)
    conn.exec_driver_sql("UPDATE cursor SET seq = ? WHERE scope = ?", (page.to, page.scope))
    return rebased, plain


FIRST_TO_READ = (
    "SELECT scope, boot_cut, boot_before FROM cursor WHERE NOT complete "
    "ORDER BY scope = 'ref' DESC, scope DESC LIMIT 1"
)
NEXT_TO_READ = (
    "SELECT scope, boot_cut, boot_before FROM cursor WHERE NOT complete "
    "AND scope <> 'ref' AND scope < ? ORDER BY scope DESC LIMIT 1"
)


def bootstrap(conn: Connection, limit: int = 5000) -> Bootstrap | None:
    """The next page of a scope that was never read through, or None; goes on where it was cut off."""
    row = conn.exec_driver_sql(FIRST_TO_READ).first()
    if row is None:
        return None
    scope, cut, before = row
    return Bootstrap(replica_of(conn), get_kv(conn, "hub_epoch"), scope, cut, before, limit)


def following(conn: Connection, ask: Bootstrap, reply: BootstrapReply) -> Bootstrap | None:
    """The question after this one, known before its answer is written; None at the end of the last scope."""
    if reply.next_before:
        return replace(ask, cut=reply.cut, before=reply.next_before)
    if ask.scope == "ref":  # what the agent may do stands in it: a greeting comes before the others
        return None
    row = conn.exec_driver_sql(NEXT_TO_READ, (ask.scope,)).first()
    return replace(ask, scope=row[0], cut=row[1], before=row[2]) if row else None


def take_part(conn: Connection, part: BootstrapReply, actor: Actor) -> set[Ref]:
    """Write some rows of a page whose rest comes later: the cursor stays, and cut off here it is read again."""
    if not _is_awaited(conn, part):
        return set()
    rebased, plain = take_in(conn, part.scope, part.rows)
    note_words(conn, part.rows)
    return replay(conn, rebased, actor, changed=plain) | plain if rebased or plain else set()


def take_bootstrap(conn: Connection, reply: BootstrapReply, actor: Actor) -> set[Ref]:
    """Write one page of a first reading; the last page makes the scope complete as of its cut.

    Only the page that was waited for counts: one that comes late or twice is left out.
    """
    if not _is_awaited(conn, reply):
        return set()
    is_done = reply.next_before == 0
    if reply.tickets is not None:  # an older hub does not say it
        set_kv(conn, IN_ALL, str(reply.tickets))
    rebased, plain = take_in(conn, reply.scope, reply.rows)
    note_words(conn, reply.rows)
    conn.exec_driver_sql(
        "UPDATE cursor SET seq = ?, complete = ?, boot_cut = ?, boot_before = ? WHERE scope = ?",
        (reply.cut if is_done else 0, is_done, reply.cut, reply.next_before, reply.scope),
    )
    return replay(conn, rebased, actor, changed=plain) | plain if rebased or plain else set()


def _let_go_of_the_lost(conn: Connection, reached: Mapping[str, int]) -> tuple[set[Ref], set[Ref]]:
    """Rows that the hub has no longer: reading the whole scope anew has not brought them back.

    A first reading alone does not tell: what was changed meanwhile lies behind its cut, and the next
    news bring it. Only `_expect_anew` leaves revision 0 in a scope. What operations of ours wrote comes
    back by replay.
    """
    rebased, plain = set[Ref](), set[Ref]()
    unread = feeds.expected(conn)
    left = [scope for scope in unread if reached.get(scope, 0) < 0]
    for scope in sorted(set(unread) & reached.keys() - set(left)):
        lost = _lost(conn, scope)
        note_words(conn, lost)
        for part, whole in zip(take_in(conn, scope, lost), (rebased, plain), strict=True):
            whole |= part
    if unread:
        feeds.expect(conn, left)
    return rebased, plain


def _lost(conn: Connection, scope: str) -> list[Row]:
    lost: list[Row] = []
    for kind in stored_rows.BY_KIND:
        sql = f"SELECT id FROM {kind} WHERE scope = ? AND rev = 0"  # noqa: S608
        lost += [Row(kind, id, 0, "del") for (id,) in conn.exec_driver_sql(sql, (scope,))]
    return lost


def _is_awaited(conn: Connection, reply: BootstrapReply) -> bool:
    sql = "SELECT boot_cut, boot_before FROM cursor WHERE scope = ? AND NOT complete"
    row = conn.exec_driver_sql(sql, (reply.scope,)).first()
    if row is None:
        return False
    cut, before = row
    return cut in (0, reply.cut) and (not before or reply.next_before < before)


def _settle(conn: Connection, seqs: list[int], actor: Actor) -> set[Ref]:
    wrote = outbox.release(conn, seqs)
    return replay(conn, wrote, actor) if wrote else set()
