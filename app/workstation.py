"""The one object that window, importers and command line hold: perform, ask, and what is kept on this machine."""

import random
from collections.abc import Generator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import msgspec
from sqlalchemy import Connection, Engine

from app.domain.ids import micros, moment, uuid7
from app.domain.operations import Context, Operation, Ref, Rejected, args_of, decode
from app.settings.keys import NoKey, ProfileKeys, create_keys, has_keys, open_keys
from app.settings.paths import private_dir
from app.settings.pin import has_pin, set_pin, verify_pin
from app.settings.table import HUB_CERTIFICATE, Settings
from app.store import pair, search
from app.store import rows as stored_rows
from app.store.answers.catalogue import answer, looks_for_words
from app.store.engines import damage_of, if_room
from app.store.housekeeping import Housekeeper
from app.store.journal import Journal
from app.store.lock import ProfileLock
from app.store.rows import Stored
from app.store.tx import Overlay
from app.sync import client, older, outbox, presence
from app.sync.acting import MAKES_ACTOR, actor_of
from app.sync.chain import Chain
from app.sync.clock import Clock, SystemClock, hub_time, tick
from app.sync.exchange import Exchange
from app.sync.loop import SyncLoop
from app.sync.pipe import Open
from app.sync.process import LineProcess
from app.sync.protocol import EnrolReply, SignInReply
from app.sync.rebase import Actor, keep_base
from app.sync.recording import Recorder
from app.sync.turn import Turn, Turns
from app.workstation_checklists import begin_with, looked_at
from app.workstation_journal import ready_store, take_up, telling_damage
from app.workstation_refunds import freeing, refusal_apart

if TYPE_CHECKING:  # the HTTP client is loaded only where a line is dialled
    from app.sync.transport import Http, Transport

STORE = "evenkeel.db"


@dataclass(frozen=True, slots=True)
class Outcome:
    """A performed operation: its place in the outbox and the rows it touched, as "kind/id"."""

    seq: int
    touched: frozenset[str]


def _with(outcome: Outcome | Rejected, felt: set[Ref]) -> Outcome | Rejected:
    """An outcome that has also touched what waits and is decided otherwise now."""
    if isinstance(outcome, Rejected):
        return outcome
    return replace(outcome, touched=outcome.touched | {f"{ref.kind}/{ref.id}" for ref in felt})


class Workstation:
    """A profile opened for work. Safe to use from several threads; writes take turns."""

    def __init__(
        self,
        engine: Engine,
        profile: Path,
        device_key: bytes,
        clock: Clock,
        rng: random.Random,
        *,
        turn: Turns | None = None,
        recorder: Recorder | None = None,
    ) -> None:
        self.profile = profile
        self.device_key = device_key
        self.clock = clock
        self._engine = engine
        self._reader = engine.execution_options(reading=True)
        self._writer: Connection | None = None
        self._rng = rng
        self._turn = turn or Turn()
        self._recorder = recorder
        self._lock: ProfileLock | None = None
        self._actor: Actor | None = None
        self._has_line = False
        self._housekeeper = Housekeeper(engine, self._keep_house)
        self._keys: ProfileKeys | None = None

    @classmethod
    def open(
        cls,
        profile: Path,
        *,
        passphrase: str | None = None,
        pin: str | None = None,
        clock: Clock | None = None,
        rng: random.Random | None = None,
    ) -> "Workstation":
        """Open a profile, making it when it is new; the key comes from the keyring unless a passphrase is given.

        Where the agent has set a PIN, the keyring alone is not enough. Raises NoKey, WrongPassphrase,
        NoPin, WrongPin, PinWait, PinGone, WrongKey, NewerFile, StoreLocked, StoreMissing,
        KeysMissing, StoreDamaged.
        """
        clock = clock or SystemClock()
        lock = ProfileLock(private_dir(profile))
        try:
            keys = _keys(profile, passphrase)
            if passphrase is None and has_pin(profile):
                verify_pin(profile, keys, pin, clock.now())
            journal = Journal(profile, keys.database)
            engine = ready_store(profile / STORE, keys.database, journal)
            pair.done(profile / STORE)
        except BaseException:
            lock.release()
            raise
        rng = rng or random.SystemRandom()
        station = cls(engine, profile, keys.device, clock, rng, recorder=Recorder(journal))
        station._lock, station._keys = lock, keys
        try:
            with telling_damage(profile / STORE):
                station._take_up_journal()
        except BaseException:
            station.close()
            raise
        return station

    def _take_up_journal(self) -> None:
        """What the journal holds and the store does not is queued; a promise of money is a draft again."""
        assert self._recorder is not None
        with self._turn, self._transaction() as conn:
            now_us = micros(self._now(conn))
            drafts = take_up(conn, self._recorder, self._known_actor(conn), now_us)
        if drafts:
            self.perform_all(drafts)

    # ---- time and names ----------------------------------------------------------------------

    def now(self) -> datetime:
        """The hub's time as far as it is known here, whatever the device's clock is set to."""
        with self.reading() as conn:
            return self._now(conn)

    def _now(self, conn: Connection) -> datetime:
        return moment(hub_time(conn, tick(self.clock)))

    def new_id(self, at: datetime | None = None) -> str:
        """A fresh UUIDv7."""
        return uuid7(at or self.now(), self._rng.getrandbits(74))

    def new_ref(self) -> str:
        """A short name for a new ticket until the hub numbers it, such as W17-0042."""
        with self.writing() as conn:
            count = int(outbox.get_kv(conn, "refs", "0")) + 1
            outbox.set_kv(conn, "refs", str(count))
            return f"W{outbox.get_kv(conn, 'station', '0')}-{count:04d}"

    @property
    def agent(self) -> str:
        """The signed-in agent's id; "local" before enrolment."""
        return self.actor().id

    @property
    def replica(self) -> str:
        """The name the hub gave this workstation, or ""."""
        return self.get_kv("replica") or ""

    def actor(self, conn: Connection | None = None) -> Actor:
        """In whose name this workstation acts and what the role permits."""
        if conn is not None:
            return actor_of(conn)
        if self._actor is None:
            with self.reading() as reader:
                return self._known_actor(reader)
        return self._actor

    def _known_actor(self, conn: Connection) -> Actor:
        actor = self._actor
        if actor is None:
            actor = self._actor = actor_of(conn)
        return actor

    # ---- changes -----------------------------------------------------------------------------

    def perform(self, op: Operation) -> Outcome:
        """Make one change: effect, outbox row and what is to be indexed, in one durable transaction.

        Raises Rejected, having changed nothing, when a rule says no. A ticket that comes to the agent
        by it begins the checklists it needs, and what is set aside is freed where a refund needs it.
        """
        (*_, outcome) = self.perform_all((*freeing(self, op), op), is_whole=True)
        assert isinstance(outcome, Outcome)
        begun = begin_with(self, op)
        return Outcome(outcome.seq, outcome.touched | begun) if begun else outcome

    def perform_all(
        self, ops: Sequence[Operation], *, is_whole: bool = False
    ) -> list[Outcome | Rejected]:
        """Make several changes in one transaction; a refused one is reported, the others stand.

        When it `is_whole`, none stands without the last: its refusal is raised.
        """
        with self.writing() as conn:
            ops = [looked_at(conn, speakable(op)) for op in ops]
            refs = {ref for op in ops for ref in op.touches()}
            now = self._now(conn)
            before = stored_rows.load(conn, refs)
            overlay = Overlay({ref: before[ref].image if ref in before else None for ref in refs})
            actor = self._known_actor(conn)
            chain = Chain(outbox.head(conn), self._rng, now, int(self.clock.mono() * 1e6))
            ctx = actor.context(chain.wall)
            outcomes = [
                refusal_apart(conn, self.clock, op) or self._one(overlay, op, ctx, chain)
                for op in ops
            ]
            if is_whole and isinstance(outcomes[-1], Rejected):
                raise outcomes[-1]
            outbox.append(conn, chain.entries)
            _write(conn, overlay, before)
            felt = client.feel_rights(conn, overlay.changed, actor)
        if any(ref.kind in MAKES_ACTOR for ref in overlay.changed):
            self._actor = None
        return [_with(outcome, felt) for outcome in outcomes] if felt else outcomes

    @staticmethod
    def _one(overlay: Overlay, op: Operation, ctx: Context, chain: Chain) -> Outcome | Rejected:
        try:
            outbox.refuse_too_large(op)
            wrote = overlay.perform(op, ctx)
        except Rejected as refusal:
            return refusal
        seq = chain.append(op, wrote)
        return Outcome(seq, frozenset(f"{ref.kind}/{ref.id}" for ref in wrote))

    # ---- reading and what stays here ---------------------------------------------------------

    def ask(self, question: Any) -> Any:
        """The answer to a question of `app.store.queries`."""
        if looks_for_words(question):
            self._write_words()
        with self.reading() as conn:
            agent = self._known_actor(conn).id
            at = tick(self.clock)
            now_us = hub_time(conn, at)
            return answer(conn, question, agent, now_us, at.wall_us - now_us)

    def save_draft(self, ticket: str, mode: str, body: str) -> None:
        """Keep half-written text; an empty body removes it."""
        with self.writing() as conn:
            if not body:
                conn.exec_driver_sql("DELETE FROM drafts WHERE ticket = ?", (ticket,))
                return
            conn.exec_driver_sql(
                "INSERT OR REPLACE INTO drafts (ticket, mode, body, saved_at) VALUES (?, ?, ?, ?)",
                (ticket, mode, body, micros(self.clock.now())),
            )

    def be_at(self, ticket: str, doing: str) -> None:
        """The agent is "viewing" or "typing" at a ticket; said again at least every 30 s, "" to leave."""
        with self.writing() as conn:
            presence.be_at(conn, ticket, doing, micros(self.clock.now()))

    def mark_read(self, ticket: str) -> None:
        """The agent has seen the last customer message of a ticket."""
        with self.writing() as conn:
            conn.exec_driver_sql(
                "INSERT OR REPLACE INTO reads (ticket, message) "
                "SELECT id, last_customer_message FROM tickets "
                "WHERE id = ? AND last_customer_message IS NOT NULL",
                (ticket,),
            )

    def close_attention(self, seq: int) -> None:
        """The agent has dealt with a refused operation."""
        with self.writing() as conn:
            conn.exec_driver_sql(
                "UPDATE attention SET closed_at = ? WHERE op_seq = ? AND closed_at IS NULL",
                (micros(self.now()), seq),
            )

    def get_kv(self, key: str) -> str | None:
        """A small local fact, or None."""
        with self.reading() as conn:
            return conn.exec_driver_sql("SELECT value FROM kv WHERE key = ?", (key,)).scalar()

    def set_kv(self, key: str, value: str) -> None:
        """Remember a small local fact (layout, a place to go on from)."""
        with self.writing() as conn:
            outbox.set_kv(conn, key, value)

    def index_some(self, limit: int = search.BATCH) -> int:
        """Write some search words that a pull left for later; returns how many documents."""
        with self.writing() as conn:
            done = search.index_some(conn, limit)
        if done == limit:  # many more may follow, and no quiet moment between them
            with self._turn, self._transaction() as conn:
                search.merge(conn, done * search.PAGES_A_DOCUMENT)
        return done

    def damage(self) -> str | None:
        """What the file's own integrity check finds wrong, or None; takes seconds on a large file."""
        with self.reading() as conn:
            return damage_of(conn)

    # ---- transactions ------------------------------------------------------------------------

    @contextmanager
    def writing(self) -> Generator[Connection]:
        """A write transaction; committed when the block ends well, undone otherwise."""
        with self._turn:
            recorder, begun = self._recorder, self._transaction
            with begun() if recorder is None else recorder.around(begun) as conn:
                yield conn
            self._housekeeper.committed()

    @contextmanager
    def _transaction(self) -> Generator[Connection]:
        # One connection for all writes: to fetch it from the pool costs as much as a small change.
        if self._writer is None:
            self._writer = self._engine.connect()
        with self._writer.begin():
            yield self._writer

    def _write_words(self) -> None:
        """What was just performed can be found at once: its words need not wait for the quiet moment."""
        with self.reading() as conn:
            left = search.unwritten(conn)
        if 0 < left <= search.BATCH:
            with if_room("the index"):
                self.index_some()

    def _keep_house(self) -> bool:
        """A turn of what can wait, some milliseconds long; True when more is left."""
        self._keep_journal()
        with self._turn, self._transaction() as conn:
            if self._has_line and search.unwritten(conn) > search.BATCH:
                return False  # a pull's: the line's process writes them, and not against the window
            if search.index_some(conn, search.FEW) > 0 or search.merge(conn):
                return True
            older.expire(conn, self._known_actor(conn), micros(self._now(conn)))
            return False

    def _keep_journal(self) -> None:
        if self._recorder is not None:
            with self._turn, self._transaction() as conn:
                self._recorder.keep_up(conn, micros(self._now(conn)))

    @contextmanager
    def reading(self) -> Generator[Connection]:
        """A consistent view for reading; never waits for a writer."""
        with self._reader.connect() as conn:
            yield conn

    def forget_actor(self) -> None:
        """Who acts may have changed (enrolment, news from the hub): look again."""
        self._actor = None

    def enrol(self, hub_url: str, code: str) -> EnrolReply:
        """Give this workstation its name at a hub, with a one-time code; remembers the hub's address."""
        with closing(self.dial(hub_url)) as line:
            reply = self.exchange(line).enrol(code)
        self.set_kv("hub_url", hub_url)
        self._keep_journal()  # this name can be gone on with now, whatever becomes of the store
        return reply

    def sign_in(self, exchange: Exchange, password: str) -> SignInReply:
        """Prove at the hub who sits here; remembers for how long a contact is good without the hub."""
        reply = exchange.sign_in(self.agent, password)
        self.set_kv("grace_s", str(reply.grace_s))
        return reply

    def set_pin(self, pin: str) -> None:
        """From now on the keyring opens this profile only together with the PIN."""
        if self._keys is None:
            raise NoKey("Only a profile that was opened can be given a PIN.")
        set_pin(self.profile, self._keys, pin)

    @property
    def is_wanted(self) -> bool:
        """Somebody waits for the turn to write."""
        return self._turn.is_wanted

    def connect(self, hub_url: str | None = None) -> "LineProcess | None":
        """The line to the hub, at a new address when one is given; None before enrolment.

        It runs in a process of its own (`app.sync.process` says why), which is given the keys and
        takes turns with what is written here. Only an opened profile has them to give.
        """
        known = self.get_kv("hub_url")
        url = hub_url or known
        if not url or not self.replica:
            return None
        if url != known:
            self.set_kv("hub_url", url)
        if self._keys is None or not isinstance(self._turn, Turn):
            raise NoKey("Only a profile that was opened can be given a line of its own.")
        self._has_line = True
        opening = Open(str(self.profile), *self._keys, url, False)
        return LineProcess(opening, self._turn, self._rng.random, self.forget_actor)

    def dial(self, hub_url: str) -> "Http":
        """A line to the hub, trusting the organisation's own certificate authority where one is set."""
        import ssl

        from app.sync.transport import Http

        authority = Settings(self.profile).get(HUB_CERTIFICATE)
        trusted = ssl.create_default_context(cafile=authority) if authority else None
        return Http(hub_url, verify=trusted)

    def sync_loop(self, transport: "Transport") -> SyncLoop:
        """The loop that keeps this workstation in step with the hub behind `transport`."""
        return SyncLoop(self, transport, self._rng.random)

    def exchange(self, transport: "Transport") -> Exchange:
        """One exchange at a time, for enrolment, the command line and tests."""
        return Exchange(self, transport, lambda touched: None)

    def close(self) -> None:
        """Give back the file."""
        self._housekeeper.close()
        with self._turn:
            if self._writer is not None:
                self._writer.close()
            if self._recorder is not None:
                self._recorder.close()
            self._engine.dispose()
        if self._lock is not None:
            self._lock.release()
            self._lock = None


def speakable(op: Operation) -> Operation:
    """The operation without what no store can hold: NUL is left out, half a character becomes U+FFFD."""
    args = args_of(op)
    try:
        if b"\\u0000" not in msgspec.json.encode(args):
            return op
    except UnicodeEncodeError:
        pass
    return decode(op.name, _mended(args))


def _mended(value: Any) -> Any:
    if isinstance(value, str):
        return value.encode("utf-16", "surrogatepass").decode("utf-16", "replace").replace("\0", "")
    if isinstance(value, list):
        return [_mended(item) for item in cast("list[Any]", value)]
    if isinstance(value, dict):
        return {key: _mended(item) for key, item in cast("dict[str, Any]", value).items()}
    return value


def _keys(profile: Path, passphrase: str | None) -> ProfileKeys:
    store, is_known = profile / STORE, has_keys(profile)
    pair.check(store, has_keys=is_known)
    if is_known:
        return open_keys(profile, passphrase)
    pair.begin(store)
    return create_keys(profile, passphrase)


def _write(conn: Connection, overlay: Overlay, before: dict[Ref, Stored]) -> None:
    """Keep the hub's side of what changed, then write it and its search words."""
    changed = tuple(overlay.changed)
    if not changed:
        return
    keep_base(conn, {ref: before.get(ref) for ref in changed})
    images = {ref: image for ref, image in overlay.images(changed).items() if image is not None}
    made = [(ref, Stored(image, 0, "")) for ref, image in images.items() if ref not in before]
    stored_rows.save(conn, made)
    stored_rows.alter(
        conn, [(ref, before[ref].image, image) for ref, image in images.items() if ref in before]
    )
    stale = search.stale(
        (ref, before[ref].image if ref in before else None, image) for ref, image in images.items()
    )
    search.enqueue(conn, stale)
