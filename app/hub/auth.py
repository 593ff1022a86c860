"""Who may speak to the hub: one-time codes for workstations, device signatures, passwords, tokens."""

import hashlib
from collections.abc import Callable
from datetime import datetime
from random import Random
from typing import Any

from argon2 import PasswordHasher
from argon2.exceptions import VerifyMismatchError
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from sqlalchemy import Connection, Engine, Row, select, update
from sqlalchemy.dialects.postgresql import insert

from app.domain.ids import micros, uuid7
from app.hub.tokens import stamp, stamped_name
from app.store import tables as t
from app.sync.protocol import (
    GENESIS,
    SCHEMA_VERSION,
    Admit,
    Enrol,
    EnrolReply,
    Fault,
    Hello,
    HubFault,
    OpHead,
    SignIn,
    SignInReply,
    hello_bytes,
)

SECOND = 1_000_000
CODE_S = 24 * 3600
CHALLENGE_S = 60
TOKEN_S = 600
GRACE_S = 72 * 3600
SEEN_EVERY_S = 3600
FREE_FAILURES = 5
FIRST_WAIT_S = 30
LONGEST_WAIT_S = 3600
# Without I, L, O, U: a code is read aloud and typed by hand.
CODE_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
CODE_LENGTH = 12

START = OpHead(0, GENESIS)


class Auth:
    """Enrolment, sign-in, challenges and tokens; thread-safe."""

    def __init__(
        self,
        engine: Engine,
        clock: Callable[[], datetime],
        rng: Random,
        hasher: PasswordHasher | None = None,
    ) -> None:
        self._engine = engine
        self._clock = clock
        self._rng = rng
        self._hasher = hasher or PasswordHasher(time_cost=3, memory_cost=64 * 1024, parallelism=4)
        self._token_key = self._hub_of_our_own().token_key

    def new_code(self, agent: str) -> str:
        """A one-time code, good for a day, with which a workstation of this agent enrols."""
        letters = "".join(self._rng.choice(CODE_LETTERS) for _ in range(CODE_LENGTH))
        row = {
            "code_hash": _code_hash(letters),
            "agent": agent,
            "expires_us": self._now() + CODE_S * SECOND,
        }
        with self._engine.begin() as conn:
            conn.execute(t.sync_enrolment.insert().values(row))
        return "-".join(letters[i : i + 4] for i in range(0, CODE_LENGTH, 4))

    def enrol(self, enrol: Enrol) -> EnrolReply:
        """Give a workstation its name; a repeat by the same device is answered as the first time."""
        device_key = _device_key(enrol.device_key)
        codes = t.sync_enrolment
        with self._engine.begin() as conn:
            mine = select(codes).where(codes.c.code_hash == _code_hash(enrol.code))
            code = conn.execute(mine.with_for_update()).one_or_none()
            if code is None:
                raise HubFault(Fault.AUTH, reason="enrolment.unknown")
            if code.used_us is not None:
                return _enrolled_before(conn, code.replica, device_key)
            if code.expires_us < self._now():
                raise HubFault(Fault.AUTH, reason="enrolment.expired")
            reply = self._new_replica(conn, code.agent, device_key, enrol.mark or START)
            used = update(codes).where(codes.c.code_hash == code.code_hash)
            conn.execute(used.values(used_us=self._now(), replica=reply.replica))
            return reply

    def set_password(self, agent: str, password: str) -> None:
        """Set or replace an agent's password and forget earlier failures."""
        fresh = {"hash": self._hasher.hash(password), "failures": 0, "retry_at": 0}
        put = insert(t.sync_secret).values(agent=agent, **fresh)
        with self._engine.begin() as conn:
            conn.execute(put.on_conflict_do_update(index_elements=["agent"], set_=fresh))

    def sign_in(self, sign_in: SignIn) -> SignInReply:
        """Check an agent's password, from a workstation of that agent; failures slow the next try."""
        kept_hash = self._begin_attempt(sign_in)
        try:
            self._hasher.verify(kept_hash, sign_in.password)
        except VerifyMismatchError as error:
            raise HubFault(Fault.AUTH, reason="sign_in.wrong") from error
        self._forget_failures(sign_in.agent)
        return SignInReply(sign_in.agent, GRACE_S)

    def challenge(self, replica: str) -> str:
        """What a workstation must sign next, good for a minute."""
        return stamp(self._token_key, "challenge", replica, self._now() + CHALLENGE_S * SECOND)

    def verify_hello(self, hello: Hello) -> None:
        """Return when the greeting is signed by the enrolled device over a challenge of ours.

        Else HubFault: AUTH with a new challenge, or DEVICE_BLOCKED. Which of name, challenge and
        signature was wrong is not said.
        """
        if not hello.challenge:  # the first word of everybody: answered without the database
            raise HubFault(Fault.AUTH, challenge=self.challenge(hello.replica))
        named = stamped_name(self._token_key, "challenge", hello.challenge, self._now())
        with self._engine.connect() as conn:
            replica = _replica(conn, hello.replica)
        is_fresh = named == hello.replica
        if replica is None or not is_fresh or not _is_signed(hello, replica.device_pubkey):
            raise HubFault(Fault.AUTH, challenge=self.challenge(hello.replica))
        if replica.state != "active":
            raise HubFault(Fault.DEVICE_BLOCKED, reason="device.blocked")
        self._note_seen(replica)

    def _note_seen(self, replica: Row[Any]) -> None:
        """Now and then, in passing: it waits for no standby and no push, and nothing depends on it."""
        if self._now() - replica.seen_at < SEEN_EVERY_S * SECOND:
            return
        mine = t.sync_replica.c.id == replica.id
        free = select(t.sync_replica.c.id).where(mine).with_for_update(skip_locked=True)
        seen = update(t.sync_replica).where(t.sync_replica.c.id.in_(free))
        with self._engine.begin() as conn:
            if conn.exec_driver_sql("SHOW transaction_read_only").scalar_one() == "on":
                return
            conn.exec_driver_sql("SET LOCAL synchronous_commit = off")
            conn.execute(seen.values(seen_at=self._now()))

    def admit(self, replica: str) -> Admit:
        """The token that opens push, pull and poke to a workstation."""
        end = self._now() + TOKEN_S * SECOND
        return Admit(stamp(self._token_key, "token", replica, end), TOKEN_S)

    def replica_of(self, token: str) -> str:
        """The workstation a token was given to; HubFault(AUTH) when it is forged or past its end."""
        replica = stamped_name(self._token_key, "token", token, self._now())
        if replica is None:
            raise HubFault(Fault.AUTH, reason="token")
        return replica

    def _now(self) -> int:
        return micros(self._clock())

    def _hub_of_our_own(self) -> Row[Any]:
        """The hub's one row, written by whoever comes first."""
        first = {
            "id": 1,
            "epoch": uuid7(self._clock(), self._rng.getrandbits(74)),
            "token_key": self._rng.randbytes(32),
            "next_number": 1,
            "next_station": 1,
        }
        with self._engine.begin() as conn:
            conn.execute(insert(t.sync_hub).values(first).on_conflict_do_nothing())
            return conn.execute(select(t.sync_hub)).one()

    def new_name(self) -> str:
        """A name for a workstation that nobody has."""
        return uuid7(self._clock(), self._rng.getrandbits(74))

    def _new_replica(
        self, conn: Connection, agent: str, device_key: str, mark: OpHead
    ) -> EnrolReply:
        hub = t.sync_hub.c
        count = update(t.sync_hub).values(next_station=hub.next_station + 1)
        epoch, after = conn.execute(count.returning(hub.epoch, hub.next_station)).one()
        replica = self.new_name()
        row = {
            "id": replica,
            "number": after - 1,
            "user_id": agent,
            "device_pubkey": device_key,
            "last_op_seq": mark.seq,
            "last_hash": mark.hash,
            "schema": SCHEMA_VERSION,
            "state": "active",
            "seen_at": self._now(),
        }
        conn.execute(t.sync_replica.insert().values(row))
        return EnrolReply(replica, after - 1, agent, epoch)

    def _begin_attempt(self, sign_in: SignIn) -> str:
        """The agent's password hash, with this attempt already counted as failed.

        Counting first means that a hundred guesses at once are a hundred failures, not one.
        """
        kept = t.sync_secret
        with self._engine.begin() as conn:
            replica = _replica(conn, sign_in.replica)
            if replica is None or replica.user_id != sign_in.agent or _is_gone(conn, sign_in.agent):
                raise HubFault(Fault.AUTH, reason="sign_in.wrong")
            if replica.state != "active":
                raise HubFault(Fault.DEVICE_BLOCKED, reason="device.blocked")
            mine = select(kept).where(kept.c.agent == sign_in.agent)
            secret = conn.execute(mine.with_for_update()).one_or_none()
            if secret is None:
                raise HubFault(Fault.AUTH, reason="sign_in.wrong")
            wait_us = secret.retry_at - self._now()
            if wait_us > 0:
                raise HubFault(Fault.PACED, reason="sign_in.wait", retry_after_ms=wait_us // 1000)
            failures = secret.failures + 1
            retry_at = self._now() + _wait_s(failures) * SECOND
            counted = update(kept).where(kept.c.agent == sign_in.agent)
            conn.execute(counted.values(failures=failures, retry_at=retry_at))
            return secret.hash

    def _forget_failures(self, agent: str) -> None:
        with self._engine.begin() as conn:
            mine = update(t.sync_secret).where(t.sync_secret.c.agent == agent)
            conn.execute(mine.values(failures=0, retry_at=0))


def _replica(conn: Connection, id: str) -> Row[Any] | None:
    if "\0" in id:  # PostgreSQL would refuse the question, and nobody has such a name
        return None
    return conn.execute(select(t.sync_replica).where(t.sync_replica.c.id == id)).one_or_none()


def _is_gone(conn: Connection, agent: str) -> bool:
    """Whether the agent is known and no longer works here."""
    active = select(t.agents.c.is_active).where(t.agents.c.id == agent)
    return conn.execute(active).scalar_one_or_none() is False


def _enrolled_before(conn: Connection, replica: str, device_key: str) -> EnrolReply:
    """The first answer again, for the device that may never have received it."""
    found = _replica(conn, replica)
    if found is None or found.device_pubkey != device_key:
        raise HubFault(Fault.AUTH, reason="enrolment.used")
    epoch = conn.execute(select(t.sync_hub.c.epoch)).scalar_one()
    return EnrolReply(found.id, found.number, found.user_id, epoch)


def _code_hash(code: str) -> str:
    """The hash under which a code is kept, however it was typed."""
    plain = "".join(letter for letter in code.upper() if letter.isalnum())
    return hashlib.sha256(plain.translate(str.maketrans("ILO", "110")).encode()).hexdigest()


def _device_key(text: str) -> str:
    try:
        return Ed25519PublicKey.from_public_bytes(bytes.fromhex(text)).public_bytes_raw().hex()
    except ValueError as error:
        raise HubFault(Fault.BAD_REQUEST, why="device_key is no Ed25519 key") from error


def _is_signed(hello: Hello, device_key: str) -> bool:
    key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(device_key))
    try:
        key.verify(bytes.fromhex(hello.signature), hello_bytes(hello))
    except (InvalidSignature, ValueError):  # ValueError: not even hex
        return False
    return True


def _wait_s(failures: int) -> int:
    if failures < FREE_FAILURES:
        return 0
    return min(LONGEST_WAIT_S, FIRST_WAIT_S * 2 ** (failures - FREE_FAILURES))
