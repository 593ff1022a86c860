"""Defects planted into the product at run time: each must be found, or the weather is too kind.

A plant is a function that changes the product in memory; `planted` undoes it. What it breaks is said
by its name and its one sentence; which invariant notices is printed by `--plant all`.
"""

import gc
import inspect
import time
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import Any, NamedTuple

from msgspec.structs import replace as changed

from app import workstation
from app.domain.operations import OPERATIONS, Code, Ref, Rejected
from app.domain.tickets import Ticket
from app.hub import core, gone, hub, isolating, parking, scope, verdicts
from app.store import rows as stored_rows
from app.sync import client, digest, exchange, link, loop, older, outbox, rebase
from app.sync.protocol import Fault, HubFault
from tests.weather import runner

PLANTS: dict[str, Callable[["Garden"], None]] = {}
# Where the defect lies on a path that needs two rare faults: in which weather it is looked for.
SEASONS: dict[str, str] = {}


class Garden:
    """Remembers what was there before."""

    def __init__(self) -> None:
        self._before: list[tuple[Any, str, Any]] = []

    def put(self, where: Any, name: str, what: Any) -> Any:
        """Replace one attribute of the product; returns what it was."""
        before = inspect.getattr_static(where, name)
        self._before.append((where, name, before))
        setattr(where, name, what)
        return before.__func__ if isinstance(before, staticmethod) else before

    def clear(self) -> None:
        """Everything as it was."""
        for where, name, before in reversed(self._before):
            setattr(where, name, before)


@contextmanager
def planted(name: str) -> Generator[None]:
    """The product with a defect."""
    garden = Garden()
    PLANTS[name](garden)
    try:
        yield
    finally:
        garden.clear()


def plant(change: Callable[[Garden], None]) -> Callable[[Garden], None]:
    """Register a defect under its name."""
    PLANTS[change.__name__] = change
    return change


def under(faults: str) -> Callable[[Callable[[Garden], None]], Callable[[Garden], None]]:
    """Look for a defect in this weather, when no other is asked for."""

    def mark(change: Callable[[Garden], None]) -> Callable[[Garden], None]:
        SEASONS[change.__name__] = faults
        return change

    return mark


# ---- the workstation: what is written together ---------------------------------------------------


@plant
def cursor_saved_before_apply(garden: Garden) -> None:
    """The cursor moves in a transaction of its own, before the rows are written."""

    def pull(self: Any, wait_s: float = 0) -> bool:
        with self._station.reading() as conn:
            ask = client.pull(conn, self._limits, wait_s)
        if ask is None:
            return False
        reply = self._transport.pull(ask)
        held: dict[str, int] = {}
        with self._station.writing() as conn:
            for page in reply.pages:
                seq = client._cursors(conn).get(page.scope)
                if seq is not None and page.from_seq <= seq < page.to:
                    held[page.scope] = seq
                    move = "UPDATE cursor SET seq = ? WHERE scope = ?"
                    conn.exec_driver_sql(move, (page.to, page.scope))
        with self._station.writing() as conn:
            for name, seq in held.items():
                conn.exec_driver_sql("UPDATE cursor SET seq = ? WHERE scope = ?", (seq, name))
            touched = client.take_pull(conn, reply, self._station.actor(conn))
        self.must_greet = self.must_greet or bool(reply.drop)
        self._tell(touched)
        return any(not page.complete for page in reply.pages)

    garden.put(exchange.Exchange, "pull", pull)


@plant
def effect_without_outbox_row(garden: Garden) -> None:
    """The outbox row is written in a second transaction after the effect."""
    real_append = garden.put(outbox, "append", lambda conn, entries: waiting.extend(entries))
    waiting: list[Any] = []
    real = garden.put(workstation.Workstation, "perform_all", None)

    def perform_all(self: workstation.Workstation, ops: Any) -> Any:
        waiting.clear()
        outcomes = real(self, ops)
        with self.writing() as conn:
            real_append(conn, list(waiting))
        return outcomes

    workstation.Workstation.perform_all = perform_all  # type: ignore[method-assign]


@plant
def settled_before_cut(garden: Garden) -> None:
    """An operation leaves the replay with its receipt, not when the feed shows its effect."""
    garden.put(outbox, "_settles_now", lambda result, cut: True)


@plant
def settled_in_the_middle_of_news(garden: Garden) -> None:
    """A cursor in the middle of catching up counts as if everything below it had been read."""

    def reached(conn: Any, reply: Any) -> dict[str, int]:
        sql = "SELECT scope, CASE WHEN complete THEN seq ELSE -1 END FROM cursor"
        return {name: seq for name, seq in conn.exec_driver_sql(sql)}

    garden.put(client, "_reached", reached)


@plant
def unread_scope_counts_as_passed(garden: Garden) -> None:
    """A cut in a scope that is still being read for the first time is not waited for."""
    real = garden.put(client, "_reached", None)

    def reached(conn: Any, reply: Any) -> dict[str, int]:
        return {name: seq for name, seq in real(conn, reply).items() if seq >= 0}

    client._reached = reached


@plant
@under("restore,cloned,slow")
def already_so_leaves_at_once(garden: Garden) -> None:
    """What somebody else, or an earlier self, did already leaves the screen before it has been read."""

    def settles_now(result: Any, cut: dict[str, int]) -> bool:
        return result.status != "applied" or not cut

    garden.put(outbox, "_settles_now", settles_now)


@plant
@under("rights,slow")
def predicted_by_former_rights(garden: Garden) -> None:
    """When the agent's role changes, what waits is shown as the old one would have it."""
    garden.put(client, "predict_again", lambda conn, actor: set())


# ---- the workstation: rebase ---------------------------------------------------------------------


@plant
def base_not_taken_at_second_operation(garden: Garden) -> None:
    """Only the first operation of all keeps the hub's side of what it writes."""
    real = garden.put(rebase, "keep_base", None)

    def keep_base(conn: Any, before: Any) -> None:
        if rebase.first(conn, "SELECT 1 FROM base_row LIMIT 1") is None:
            real(conn, before)

    rebase.keep_base = keep_base
    garden.put(workstation, "keep_base", keep_base)


@plant
def base_overwritten_by_second_operation(garden: Garden) -> None:
    """The second operation on a row takes our own change for the hub's side."""
    real = garden.put(workstation, "keep_base", None)

    def keep_base(conn: Any, before: Any) -> None:
        for kind, id in before:
            conn.exec_driver_sql("DELETE FROM base_row WHERE etype = ? AND eid = ?", (kind, id))
        real(conn, before)

    workstation.keep_base = keep_base


@plant
def replay_ignores_closure(garden: Garden) -> None:
    """Only operations on the very rows that changed run again, not those that build on them."""
    garden.put(rebase, "WRITTEN", rebase.WRITTEN + " AND 1 = 0")


@plant
def no_revision_guard_on_rows(garden: Garden) -> None:
    """Whatever comes last is written, even when it is older than what is here."""
    garden.put(rebase, "_known", lambda conn, refs: {})


@plant
def no_revision_guard_on_bases(garden: Garden) -> None:
    """The hub's side of a row with pending work is replaced by older news."""
    garden.put(rebase, "_is_news", lambda row, rev, is_there: True)


@plant
def refusal_not_rewound(garden: Garden) -> None:
    """What a refused operation did stays on the screen."""
    real = garden.put(outbox, "release", None)

    def release(conn: Any, seqs: Any) -> set[Any]:
        real(conn, seqs)
        return set()

    outbox.release = release


@plant
def failing_replay_stops_the_pull(garden: Garden) -> None:
    """A prediction that the rules refuse now ends the whole transaction."""

    def run(overlay: Any, ops: Any, actor: Any) -> None:
        for op, wall in ops:
            overlay.perform(op, actor.context(wall))

    garden.put(rebase, "_run", run)


# ---- the workstation: what was read --------------------------------------------------------------


@plant
def late_page_taken(garden: Garden) -> None:
    """A page that the cursor has passed is applied and turns it back."""

    def take(conn: Any, page: Any) -> Any:
        if page.scope not in client._cursors(conn):
            return set(), set()
        taken = rebase.take_in(conn, page.scope, page.rows)
        move = "UPDATE cursor SET seq = ? WHERE scope = ?"
        conn.exec_driver_sql(move, (page.to, page.scope))
        return taken

    garden.put(client, "_take_page", take)


@plant
def first_reading_done_too_soon(garden: Garden) -> None:
    """A first reading counts as complete after its first page."""
    real = garden.put(client, "take_bootstrap", None)

    def take(conn: Any, reply: Any, actor: Any) -> Any:
        return real(conn, changed(reply, next_before=0), actor)

    client.take_bootstrap = take


@plant
def strange_rows_crash(garden: Garden) -> None:
    """A kind of row that this program does not know ends the loop."""
    real = garden.put(client, "take_in", None)

    def take_in(conn: Any, where: str, news: Any) -> Any:
        listed = list(news)
        for row in listed:
            stored_rows.shape(row.t)
        return real(conn, where, listed)

    client.take_in = take_in


@plant
def lost_scope_kept(garden: Garden) -> None:
    """Rows of a team that the agent left stay on the disk."""
    garden.put(client, "_drop_scopes", lambda conn, reply, actor: set())


@plant
def work_dropped_with_scope(garden: Garden) -> None:
    """Leaving a team throws away what still waits to be sent about its tickets."""
    real = garden.put(client, "_drop_scope", None)

    def drop(conn: Any, where: str, actor: Any) -> Any:
        for table in ("op_touch", "outbox"):
            conn.exec_driver_sql(
                f"DELETE FROM {table} WHERE op_seq IN (SELECT o.op_seq FROM outbox o "  # noqa: S608
                "JOIN tickets t ON t.id = o.subject WHERE o.state = 'local' AND t.scope = ?)",
                (where,),
            )
        return real(conn, where, actor)

    client._drop_scope = drop


@plant
def other_history_taken_for_news(garden: Garden) -> None:
    """An answer from before the hub was restored is applied as if nothing had happened."""
    real = garden.put(core.HubCore, "pull", None)

    def pull(self: Any, ledger: Any, ask: Any) -> Any:
        return changed(real(self, ledger, ask), epoch="")

    core.HubCore.pull = pull


# ---- the workstation: outbox ---------------------------------------------------------------------


@plant
def operation_dropped_on_refusal_of_the_batch(garden: Garden) -> None:
    """A 4xx of the hub is taken for its last word on the operations."""
    real = garden.put(exchange.Exchange, "push", None)

    def push(self: Any) -> int:
        try:
            return real(self)
        except HubFault:
            with self._station.writing() as conn:
                conn.exec_driver_sql(
                    "UPDATE outbox SET state = 'settled' WHERE op_seq = "
                    "(SELECT min(op_seq) FROM outbox WHERE state = 'local')"
                )
            raise

    exchange.Exchange.push = push


@plant
def quarantine_untold(garden: Garden) -> None:
    """A fact that the hub set aside looks delivered."""
    real = garden.put(outbox, "acknowledge", None)

    def acknowledge(conn: Any, results: Any, *rest: Any) -> Any:
        listed = [
            changed(result, status="noop", code="OK") if result.status == "quarantined" else result
            for result in results
        ]
        return real(conn, listed, *rest)

    outbox.acknowledge = acknowledge


@plant
@under("holiday,slow")
def number_used_twice_after_pruning(garden: Garden) -> None:
    """The newest operation is forgotten like any other, and its number given again."""
    real = garden.put(outbox, "prune", None)

    def prune(conn: Any, stable: int, now_us: int) -> int:
        sql = "DELETE FROM outbox WHERE state = 'settled' AND op_seq <= ? AND result ->> '$[2]' < ?"
        conn.exec_driver_sql(sql, (stable, now_us - outbox.KEEP_US))
        return real(conn, stable, now_us)

    outbox.prune = prune


@plant
def pruned_at_ack(garden: Garden) -> None:
    """Acknowledged operations are forgotten at once; a restored hub asks for them in vain."""
    garden.put(outbox, "KEEP_US", -(10**18))


@plant
def restored_hub_ignored(garden: Garden) -> None:
    """Another epoch is taken for a new name of the same history."""
    garden.put(client, "_read_anew", lambda conn: None)
    garden.put(client, "_has_gone_back", lambda asked, reply: False)


@plant
def receipts_kept_though_the_hub_lost_them(garden: Garden) -> None:
    """After a restore of the hub, what it had acknowledged is not sent again."""
    garden.put(outbox, "reopen_after", lambda conn, seq: 0)


@plant
@under("restore,slow")
def reopened_work_not_watched(garden: Garden) -> None:
    """What is sent again to a restored hub takes no part in replays."""
    garden.put(client, "watch_again", lambda conn, after: None)


@plant
@under("restore,cloned,moody")
def answers_of_before_the_restore_kept(garden: Garden) -> None:
    """What a restored hub has told a copy of us is not told to us."""
    garden.put(outbox, "judge_anew", lambda conn, results, at_us: [])


@plant
@under("poison")
def what_cannot_be_written_keeps_the_others_back(garden: Garden) -> None:
    """A batch of which one row cannot be written is refused as a whole, again and again."""
    garden.put(isolating, "is_of_the_work", lambda error: False)


@plant
@under("poison,partition,lose,slow")
def the_rest_of_a_batch_set_aside_as_well(garden: Garden) -> None:
    """Of a batch that cannot be written every operation is set aside, not only the one that breaks."""

    def taken(push: Any, take: Any, *aside: Any) -> Any:
        try:
            return take(push)
        except Exception as error:
            if not isolating.is_of_the_work(error):
                raise
            return aside[0](push)

    garden.put(isolating, "taken", taken)


@plant
def resting_told_at_an_old_revision(garden: Garden) -> None:
    """A checklist that rests because its ticket moved has a revision that no feed knows."""
    real = garden.put(parking, "lines", None)

    def lines(ledger: Any, written: Any, now_us: int) -> Any:
        waiting.append(written)
        return []

    def gone_lines(ledger: Any, written: Any, now_us: int) -> Any:
        entries = real(ledger, waiting.pop(), now_us) if waiting else []
        return [*entries, *told(ledger, written, now_us)]

    waiting: list[Any] = []
    parking.lines = lines
    told = garden.put(gone, "lines", gone_lines)


@plant
def checklists_never_rest(garden: Garden) -> None:
    """A ticket that goes to another team takes a running checklist along."""
    garden.put(parking, "lines", lambda *_: [])


@plant
def locked_queues_open_to_all(garden: Garden) -> None:
    """The hub lets those claim who have not read what must be read."""
    garden.put(core.Gates, "shut", lambda self, overlay, names, ctx: ctx)


@plant
def what_a_restored_hub_lost_stays(garden: Garden) -> None:
    """Rows that the hub lost for good are shown for ever."""
    garden.put(client, "_let_go_of_the_lost", lambda conn, reached: (set(), set()))


# ---- the workstation: the loop -------------------------------------------------------------------


@plant
def poke_lost_for_good(garden: Garden) -> None:
    """When the stream of pokes has broken once, nobody listens any more."""

    def hear(self: Any) -> None:
        self._greeted.wait()
        try:
            for _ in self._transport.poke():
                self._poked.set()
        except (loop.Unreachable, HubFault):
            return

    garden.put(loop.SyncLoop, "_hear", hear)


@plant
def work_wakes_nobody(garden: Garden) -> None:
    """What was just performed waits for the next quiet look."""
    garden.put(loop.SyncLoop, "poke", lambda self: self._poked.set())


@plant
def expired_token_is_the_end(garden: Garden) -> None:
    """A token that has run out is trouble like any other; no greeting renews it."""
    rest = tuple(fault for fault in loop.GREET_AGAIN if fault is not Fault.AUTH)
    garden.put(loop, "GREET_AGAIN", rest)


@plant
def new_epoch_is_trouble(garden: Garden) -> None:
    """Nobody greets a hub that says its history is another one."""
    garden.put(loop, "GREET_AGAIN", (Fault.AUTH,))


@plant
def pause_grows_without_end(garden: Garden) -> None:
    """After a long outage the next try is minutes away."""
    garden.put(link, "LONGEST_PAUSE_S", 600.0)


@plant
def sending_ends_with_the_first_outage(garden: Garden) -> None:
    """The lane that sends does not come back after the line broke."""
    real = garden.put(loop.SyncLoop, "_trouble", None)

    def trouble(self: Any, error: Exception, pause: Any) -> float:
        seconds = real(self, error, pause)
        return 1e9 if isinstance(error, loop.Unreachable) and pause.failures > 1 else seconds

    loop.SyncLoop._trouble = trouble


@plant
def smaller_batch_not_learnt(garden: Garden) -> None:
    """A hub that takes less at once gets the same again and again."""
    garden.put(exchange, "replace", lambda limits, **_: limits)


# ---- the hub -------------------------------------------------------------------------------------


@plant
def dedupe_forgets(garden: Garden) -> None:
    """An operation that was answered is judged again when it comes a second time."""
    garden.put(core.HubCore, "_again", staticmethod(lambda *_: []))
    garden.put(core.HubCore, "_continues", staticmethod(lambda *_: None))


@plant
def copies_not_recognised(garden: Garden) -> None:
    """The ids of operations are not looked up: what two copies of a profile hold happens twice."""
    real = garden.put(core.HubCore, "_judge", None)

    def judge(self: Any, ledger: Any, *rest: Any) -> Any:
        ledger.known_ops = lambda ids: {}
        return real(self, ledger, *rest)

    core.HubCore._judge = judge


@plant
def last_claim_wins(garden: Garden) -> None:
    """Whoever claims last takes the ticket from whoever was first."""
    real = garden.put(core.HubCore, "perform", None)

    def perform(self: Any, overlay: Any, op: Any, ctx: Any) -> Any:
        try:
            return real(self, overlay, op, ctx)
        except Rejected as refusal:
            if refusal.code is not Code.CLAIM_LOST:
                raise
            overlay.put(overlay.get(Ticket, op.ticket).changed(ctx.at, assignee=ctx.actor))
            overlay.changed[Ref(Ticket.kind, op.ticket)] = None
            return (Ref(Ticket.kind, op.ticket),)

    core.HubCore.perform = perform


@plant
def hash_chain_unchecked(garden: Garden) -> None:
    """Only numbers are compared: another history under known numbers looks delivered."""

    def again(ledger: Any, replica: Any, push: Any, hashes: Any) -> Any:
        repeated = [op.seq for op in push.ops if op.seq <= replica.last_op_seq]
        return ledger.receipts(replica.id, repeated[0], repeated[-1]) if repeated else []

    garden.put(core.HubCore, "_again", staticmethod(again))
    garden.put(core.HubCore, "_continues", staticmethod(lambda *_: None))
    real = garden.put(core.HubCore, "hello", None)

    def hello(self: Any, ledger: Any, hello: Any, *rest: Any) -> Any:
        there = ledger.replica(hello.replica, lock=False)
        head = changed(hello.head, seq=max(hello.head.seq, there.last_op_seq), hash=there.last_hash)
        return real(self, ledger, changed(hello, head=head), *rest)

    core.HubCore.hello = hello


@plant
@under("unsure,slow")
def ack_before_commit(garden: Garden) -> None:
    """The answer goes out although nobody knows whether the database took it."""

    def commit(transaction: Any, _conn: Any) -> None:
        try:
            transaction.commit()
        except hub.DBAPIError:
            return

    garden.put(hub, "commit", commit)


@plant
def batch_ends_at_the_first_refusal(garden: Garden) -> None:
    """What follows a refused operation in its batch is answered without being done."""
    real = garden.put(core.HubCore, "_result", None)
    refused: list[bool] = []
    judge = garden.put(core.HubCore, "_judge", None)

    def result(self: Any, overlay: Any, wire: Any, *rest: Any) -> Any:
        if refused:
            return core.OpResult(wire.seq, "applied")
        answer = real(self, overlay, wire, *rest)
        if answer.status == "rejected":
            refused.append(True)
        return answer

    def judged(self: Any, *rest: Any) -> Any:
        refused.clear()
        return judge(self, *rest)

    core.HubCore._result, core.HubCore._judge = result, judged  # type: ignore[method-assign]


@plant
@under("poison")
def bad_operation_blocks_its_batch(garden: Garden) -> None:
    """A defect with one operation fails the push that carries it, for ever: it is not looked for by halves either."""
    garden.put(isolating, "is_of_the_work", lambda error: not isinstance(error, ArithmeticError))
    real = garden.put(core.HubCore, "_result", None)

    def result(self: Any, *rest: Any) -> Any:
        answer = real(self, *rest)
        if answer.status == "parked":
            raise ArithmeticError("a defect of the hub")
        return answer

    core.HubCore._result = result  # type: ignore[method-assign]


@plant
def rights_unchecked(garden: Garden) -> None:
    """The hub believes that every workstation may do everything."""
    real = garden.put(core, "_author", None)

    def author(*args: Any) -> Any:
        there = real(*args)
        return core.Author(there.id, frozenset(OPERATIONS), there.agent)

    core._author = author


@plant
def move_not_told(garden: Garden) -> None:
    """The old team is not told that a ticket has left it."""

    def entry(where: str, ref: Any, rev: int, kind: str = "put") -> Any:
        return real("nowhere" if kind == "moved" else where, ref, rev, kind)

    real = garden.put(core, "Entry", entry)


@plant
def parts_left_behind(garden: Garden) -> None:
    """A ticket that changes queues leaves its messages in the old team's feed."""
    real = garden.put(core.HubCore, "_write", None)

    def write(self: Any, ledger: Any, *rest: Any) -> Any:
        ledger.move_parts = lambda ticket, where: []
        return real(self, ledger, *rest)

    core.HubCore._write = write


@plant
def cut_of_one_scope_only(garden: Garden) -> None:
    """The answer to a push names only one of the feeds in which its effects lie."""

    def joined(cuts: Any) -> dict[str, int]:
        whole = real(cuts)
        return dict(sorted(whole.items())[:1])

    real = garden.put(verdicts, "joined", joined)


@plant
def page_says_it_is_all(garden: Garden) -> None:
    """A page that was cut at its limit moves the cursor to the end of the feed."""
    real = garden.put(core, "_pages", None)

    def pages(feed: Any, cursors: Any, heads: Any, limit: int) -> Any:
        return [
            changed(p, to=heads[p.scope], complete=True) for p in real(feed, cursors, heads, limit)
        ]

    core._pages = pages


@plant
def first_reading_follows_the_head(garden: Garden) -> None:
    """Every page of a first reading takes another cut; what moved up meanwhile is left out."""
    real = garden.put(core.HubCore, "bootstrap", None)

    def bootstrap(self: Any, ledger: Any, ask: Any) -> Any:
        head = ledger.heads((ask.scope,)).get(ask.scope, 0)
        reply = real(self, ledger, ask)
        return changed(reply, cut=head if reply.next_before == 0 else reply.cut)

    core.HubCore.bootstrap = bootstrap


@plant
def everybody_follows_everything(garden: Garden) -> None:
    """The hub sends the rows of all teams to everybody."""
    real = garden.put(scope, "followed", None)

    def followed(agent: Any, queues: Any) -> Any:
        return real(agent | {"queues": ["*"]}, queues)

    scope.followed = followed


@plant
def naive_sequence(garden: Garden) -> None:
    """Numbers are given out before the commit: now and then a row appears below a cursor that has passed."""
    real = garden.put(core.HubCore, "pull", None)

    def pull(self: Any, ledger: Any, ask: Any) -> Any:
        reply = real(self, ledger, ask)
        late = self._hub.chance(0.1) and any(page.rows for page in reply.pages)
        if not late:
            return reply
        return changed(reply, pages=[changed(page, rows=page.rows[1:]) for page in reply.pages])

    core.HubCore.pull = pull


# ---- older history -------------------------------------------------------------------------------


@plant
def older_history_outlives_its_week(garden: Garden) -> None:
    """What was fetched for a week stays for ever."""
    garden.put(older, "expire", lambda conn, actor, now_us: set())


@plant
def older_row_counts_as_the_feeds(garden: Garden) -> None:
    """What was fetched lies in a team's feed, which never brought it."""
    garden.put(older, "scope_of", lambda customer: "team:returns")


@plant
def late_fetch_overwrites_the_feed(garden: Garden) -> None:
    """What was fetched is written over what the feed has brought meanwhile, however old it is."""
    real = garden.put(older, "take", None)

    def take(conn: Any, customer: str, rows: Any, actor: Any) -> Any:
        digest._forget_revisions(conn, [Ref(row.t, row.id) for row in rows])
        return real(conn, customer, rows, actor)

    older.take = take


# ---- looking for them ----------------------------------------------------------------------------


class Kill(NamedTuple):
    """How a defect was found; `seed` None when it was not."""

    name: str
    seed: int | None
    tried: int
    invariant: str
    took_s: float


def hunt(work: tuple[str, list[int], str]) -> Kill:
    """Plant one defect and look until a seed fails."""
    name, seeds, faults = work
    began = time.perf_counter()
    with planted(name):
        for tried, seed in enumerate(seeds, 1):
            verdict = runner.judge(seed, faults or SEASONS.get(name, ""))
            if not tried % runner.PIECE:
                gc.collect()
            if verdict.invariant:
                took = time.perf_counter() - began
                return Kill(name, seed, tried, verdict.invariant, took)
    return Kill(name, None, len(seeds), "", time.perf_counter() - began)


def run(name: str, seeds: range, faults: str, jobs: int, say: Callable[[str], None]) -> bool:
    """The table of kills; True when every planted defect was found."""
    names = list(PLANTS) if name == "all" else name.split(",")
    kills: list[Kill] = []
    say(f"{'defect':46} {'seeds':>5}  found by")
    for kill in runner.spread(hunt, [(each, list(seeds), faults) for each in names], jobs):
        kills.append(kill)
        found = "NOT FOUND" if kill.seed is None else f"{kill.invariant} (seed {kill.seed})"
        season = SEASONS.get(kill.name, "") if not faults else ""
        say(f"{kill.name:46} {kill.tried:5}  {found}{season and f', under {season}'}")
    missed = [kill.name for kill in kills if kill.seed is None]
    say(
        f"{len(kills) - len(missed)} of {len(kills)} planted defects found within {len(seeds)} seeds"
    )
    return not missed


# Those of the queue and the line have a module of their own, which registers them here.
from tests.weather import plants_outbox  # noqa: E402, F401
