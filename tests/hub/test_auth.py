"""Who may speak to the hub: codes once, devices by signature, agents by password, tokens by proof."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from argon2 import PasswordHasher
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from msgspec.structs import replace
from sqlalchemy import Engine, select, update

from app.hub import tokens
from app.hub.auth import Auth
from app.hub.stations import set_blocked
from app.store import tables as t
from app.sync.protocol import Enrol, EnrolReply, Fault, Hello, HubFault, OpHead, SignIn
from app.sync.signing import public_key, signed

DEVICE = Ed25519PrivateKey.from_private_bytes(b"d" * 32).private_bytes_raw()
OTHER_DEVICE = Ed25519PrivateKey.from_private_bytes(b"o" * 32).private_bytes_raw()
PASSWORD = "correct horse"
CHEAP = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.at = datetime(2026, 3, 2, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.at

    def pass_(self, **time: float) -> None:
        self.at += timedelta(**time)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def auth(hub_engine: Engine, clock: Clock) -> Auth:
    return Auth(hub_engine, clock, Random(1), CHEAP)


@pytest.fixture
def ana(auth: Auth) -> EnrolReply:
    return auth.enrol(Enrol(auth.new_code("ana"), public_key(DEVICE)))


def refusal(fault: Fault, **detail: object) -> pytest.RaisesExc[HubFault]:
    """Expect a fault of this kind with at least these details."""

    def fits(error: HubFault) -> bool:
        return error.fault is fault and detail.items() <= error.detail.items()

    return pytest.RaisesExc(HubFault, check=fits)


def greeting(replica: str) -> Hello:
    return Hello(replica=replica, head=OpHead(3, "cd" * 32), acked=2)


# ---- enrolment ------------------------------------------------------------------------------


def test_a_code_gives_a_workstation_its_name_number_and_agent(auth: Auth, ana: EnrolReply) -> None:
    second = auth.enrol(Enrol(auth.new_code("ben"), public_key(OTHER_DEVICE)))
    assert (ana.agent, ana.number, second.agent, second.number) == ("ana", 1, "ben", 2)
    assert ana.replica != second.replica
    assert ana.epoch == second.epoch != ""


def test_a_code_is_told_in_groups_and_typed_in_any_way(auth: Auth) -> None:
    code = auth.new_code("ana")
    assert [len(group) for group in code.split("-")] == [4, 4, 4]
    typed = " " + code.lower().replace("-", " ").replace("0", "o").replace("1", "l")
    assert auth.enrol(Enrol(typed, public_key(DEVICE))).agent == "ana"


def test_a_code_is_kept_as_a_hash_only(auth: Auth, hub_engine: Engine) -> None:
    code = auth.new_code("ana")
    with hub_engine.connect() as conn:
        kept = str(conn.execute(select(t.sync_enrolment)).all())
    assert code not in kept
    assert code.replace("-", "") not in kept


def test_a_code_works_once(auth: Auth) -> None:
    code = auth.new_code("ana")
    auth.enrol(Enrol(code, public_key(DEVICE)))
    with refusal(Fault.AUTH, reason="enrolment.used"):
        auth.enrol(Enrol(code, public_key(OTHER_DEVICE)))


def test_a_device_that_never_heard_the_answer_gets_it_again(auth: Auth, clock: Clock) -> None:
    code = auth.new_code("ana")
    first = auth.enrol(Enrol(code, public_key(DEVICE)))
    clock.pass_(days=30)
    assert auth.enrol(Enrol(code, public_key(DEVICE).upper())) == first


def test_a_code_ends_after_a_day(auth: Auth, clock: Clock) -> None:
    code = auth.new_code("ana")
    clock.pass_(hours=24, seconds=1)
    with refusal(Fault.AUTH, reason="enrolment.expired"):
        auth.enrol(Enrol(code, public_key(DEVICE)))


@pytest.mark.parametrize("code", ["", "AAAA-BBBB-CCCC", "\0", "🤷" * 1000])
def test_an_unknown_code_is_refused(auth: Auth, code: str) -> None:
    with refusal(Fault.AUTH, reason="enrolment.unknown"):
        auth.enrol(Enrol(code, public_key(DEVICE)))


@pytest.mark.parametrize("key", ["", "zz", "ab", "ab" * 33, "ab cd " * 11])
def test_a_device_key_must_be_one(auth: Auth, key: str) -> None:
    code = auth.new_code("ana")
    with refusal(Fault.BAD_REQUEST):
        auth.enrol(Enrol(code, key))
    assert auth.enrol(Enrol(code, public_key(DEVICE))).agent == "ana"


def test_of_two_devices_with_one_code_one_wins(auth: Auth) -> None:
    code = auth.new_code("ana")

    def enrol(device: bytes) -> str:
        try:
            return auth.enrol(Enrol(code, public_key(device))).replica
        except HubFault as fault:
            return str(fault.detail["reason"])

    with ThreadPoolExecutor(2) as pool:
        answers = list(pool.map(enrol, [DEVICE, OTHER_DEVICE]))
    assert answers.count("enrolment.used") == 1


# ---- greeting -------------------------------------------------------------------------------


def test_a_signed_greeting_passes(auth: Auth, ana: EnrolReply) -> None:
    auth.verify_hello(signed(greeting(ana.replica), auth.challenge(ana.replica), DEVICE))


def test_an_unsigned_greeting_gets_the_challenge_to_sign(auth: Auth, ana: EnrolReply) -> None:
    with pytest.raises(HubFault) as caught:
        auth.verify_hello(greeting(ana.replica))
    assert caught.value.fault is Fault.AUTH
    auth.verify_hello(signed(greeting(ana.replica), caught.value.detail["challenge"], DEVICE))


def test_a_challenge_of_another_process_of_the_hub_is_taken(
    auth: Auth, ana: EnrolReply, hub_engine: Engine, clock: Clock
) -> None:
    other = Auth(hub_engine, clock, Random(2), CHEAP)
    auth.verify_hello(signed(greeting(ana.replica), other.challenge(ana.replica), DEVICE))
    assert other.replica_of(auth.admit(ana.replica).token) == ana.replica


def test_a_stale_challenge_is_refused(auth: Auth, ana: EnrolReply, clock: Clock) -> None:
    hello = signed(greeting(ana.replica), auth.challenge(ana.replica), DEVICE)
    clock.pass_(seconds=60)
    with refusal(Fault.AUTH):
        auth.verify_hello(hello)


def test_a_token_is_no_challenge(auth: Auth, ana: EnrolReply) -> None:
    with refusal(Fault.AUTH):
        auth.verify_hello(signed(greeting(ana.replica), auth.admit(ana.replica).token, DEVICE))


@pytest.mark.parametrize(
    "change",
    [
        {"signature": ""},
        {"signature": "zz"},
        {"signature": "00" * 64},
        {"head": OpHead(4, "cd" * 32)},
    ],
)
def test_a_wrong_signature_is_refused(
    auth: Auth, ana: EnrolReply, change: dict[str, object]
) -> None:
    hello = signed(greeting(ana.replica), auth.challenge(ana.replica), DEVICE)
    with refusal(Fault.AUTH):
        auth.verify_hello(replace(hello, **change))


def test_another_device_cannot_speak_for_a_workstation(auth: Auth, ana: EnrolReply) -> None:
    with refusal(Fault.AUTH):
        auth.verify_hello(signed(greeting(ana.replica), auth.challenge(ana.replica), OTHER_DEVICE))


@pytest.mark.parametrize("name", ["", "nobody", "a.b", "\0", "'; DROP TABLE sync_replica"])
def test_an_unknown_workstation_hears_the_same_as_a_wrong_signature(auth: Auth, name: str) -> None:
    with pytest.raises(HubFault) as caught:
        auth.verify_hello(signed(greeting(name), auth.challenge(name), DEVICE))
    assert (caught.value.fault, [*caught.value.detail]) == (Fault.AUTH, ["challenge"])


def test_a_blocked_device_is_told_so_once_it_has_proved_itself(
    auth: Auth, ana: EnrolReply, hub_engine: Engine
) -> None:
    set_blocked(hub_engine, ana.replica, is_blocked=True)
    hello = signed(greeting(ana.replica), auth.challenge(ana.replica), DEVICE)
    with refusal(Fault.DEVICE_BLOCKED, reason="device.blocked"):
        auth.verify_hello(hello)
    with refusal(Fault.AUTH):
        auth.verify_hello(replace(hello, signature=""))
    auth.set_password("ana", "right")
    with refusal(Fault.DEVICE_BLOCKED, reason="device.blocked"):
        auth.sign_in(SignIn(ana.replica, "ana", "right"))


# ---- tokens ---------------------------------------------------------------------------------


def test_a_token_names_its_workstation_until_its_end(
    auth: Auth, ana: EnrolReply, clock: Clock
) -> None:
    admit = auth.admit(ana.replica)
    clock.pass_(seconds=admit.ttl_s - 1)
    assert auth.replica_of(admit.token) == ana.replica
    clock.pass_(seconds=1)
    with refusal(Fault.AUTH, reason="token"):
        auth.replica_of(admit.token)


def test_a_challenge_is_no_token(auth: Auth, ana: EnrolReply) -> None:
    with refusal(Fault.AUTH, reason="token"):
        auth.replica_of(auth.challenge(ana.replica))


@pytest.mark.parametrize(
    "forged",
    ["", ".", "..", "a.b.c", "r.99999999999999999.x", "r.٣.x", f"r.{'9' * 5000}.x", "r.+1.x", "é"],
)
def test_a_forged_token_is_refused(auth: Auth, forged: str) -> None:
    with refusal(Fault.AUTH, reason="token"):
        auth.replica_of(forged)


def test_no_part_of_a_token_can_be_changed(auth: Auth) -> None:
    name, end, proof = auth.admit("r1").token.split(".")
    for forged in (f"r2.{end}.{proof}", f"{name}.{int(end) + 1}.{proof}", f"{name}.{end}.{proof}A"):
        with refusal(Fault.AUTH):
            auth.replica_of(forged)


def test_another_key_proves_nothing() -> None:
    assert tokens.stamped_name(b"b", "token", tokens.stamp(b"a", "token", "r", 9), 1) is None
    assert tokens.stamped_name(b"a", "token", tokens.stamp(b"a", "token", "r", 9), 1) == "r"


# ---- sign-in --------------------------------------------------------------------------------


@pytest.fixture
def signing_in(auth: Auth, ana: EnrolReply) -> SignIn:
    auth.set_password("ana", PASSWORD)
    return SignIn(ana.replica, "ana", PASSWORD)


def test_the_right_password_signs_in(auth: Auth, signing_in: SignIn) -> None:
    reply = auth.sign_in(signing_in)
    assert (reply.agent, reply.grace_s) == ("ana", 72 * 3600)


def test_the_password_is_kept_as_an_argon2id_hash_only(
    auth: Auth, signing_in: SignIn, hub_engine: Engine
) -> None:
    with hub_engine.connect() as conn:
        (kept,) = conn.execute(select(t.sync_secret.c.hash)).scalars()
    assert kept.startswith("$argon2id$")
    assert PASSWORD not in kept


@pytest.mark.parametrize(
    "change", [{"password": "wrong"}, {"password": ""}, {"agent": "ben"}, {"replica": "r9"}]
)
def test_a_wrong_password_agent_or_workstation_hears_the_same(
    auth: Auth, signing_in: SignIn, change: dict[str, object]
) -> None:
    auth.set_password("ben", PASSWORD)
    with pytest.raises(HubFault) as caught:
        auth.sign_in(replace(signing_in, **change))
    assert (caught.value.fault, caught.value.detail) == (Fault.AUTH, {"reason": "sign_in.wrong"})


def test_an_agent_without_a_password_cannot_sign_in(auth: Auth, ana: EnrolReply) -> None:
    with refusal(Fault.AUTH, reason="sign_in.wrong"):
        auth.sign_in(SignIn(ana.replica, "ana", ""))


def test_an_agent_who_left_cannot_sign_in(
    auth: Auth, signing_in: SignIn, hub_engine: Engine
) -> None:
    row = {"id": "ana", "label": "Ana", "initials": "A", "role": "agent", "queues": []}
    row |= {"language": "en", "is_active": True, "left": []}
    with hub_engine.begin() as conn:
        conn.execute(t.agents.insert().values(row))
    auth.sign_in(signing_in)
    with hub_engine.begin() as conn:
        conn.execute(update(t.agents).values(is_active=False))
    with refusal(Fault.AUTH, reason="sign_in.wrong"):
        auth.sign_in(signing_in)


def fail(auth: Auth, sign_in: SignIn) -> HubFault:
    with pytest.raises(HubFault) as caught:
        auth.sign_in(replace(sign_in, password="wrong"))
    return caught.value


def test_from_the_fifth_failure_the_wait_doubles(
    auth: Auth, signing_in: SignIn, clock: Clock
) -> None:
    for _ in range(5):
        assert fail(auth, signing_in).fault is Fault.AUTH
    for wait_s in (30, 60, 120):
        with refusal(Fault.PACED, retry_after_ms=wait_s * 1000):
            auth.sign_in(signing_in)
        clock.pass_(seconds=wait_s)
        assert fail(auth, signing_in).fault is Fault.AUTH


def test_the_wait_has_an_end_and_success_forgives(
    auth: Auth, signing_in: SignIn, clock: Clock
) -> None:
    for _ in range(20):
        fail(auth, signing_in)
        clock.pass_(hours=1)
    auth.sign_in(signing_in)
    assert fail(auth, signing_in).fault is Fault.AUTH
    auth.sign_in(signing_in)


def test_guesses_at_once_are_all_counted(auth: Auth, signing_in: SignIn) -> None:
    with ThreadPoolExecutor(8) as pool:
        faults = list(pool.map(lambda _: fail(auth, signing_in).fault, range(16)))
    assert faults.count(Fault.AUTH) == 5
    assert faults.count(Fault.PACED) == 11


def test_a_new_password_forgets_the_failures(auth: Auth, signing_in: SignIn) -> None:
    for _ in range(6):
        fail(auth, signing_in)
    auth.set_password("ana", "another")
    assert auth.sign_in(replace(signing_in, password="another")).agent == "ana"
