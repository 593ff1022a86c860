"""The offline PIN: five free misses, then a growing wait, and at ten the keyring's slot is gone."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.settings import pin as pins
from app.settings.keyfile import FILE_NAME, read_key_file
from app.settings.keys import NoKey, ProfileKeys, add_passphrase, create_keys, open_keys
from app.settings.pin import PinGone, PinWait, WrongPin, set_pin, verify_pin
from tests.settings.conftest import CHEAP, WORDS, FakeKeyring

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
PIN = "481516"


@pytest.fixture
def profile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    from argon2 import PasswordHasher

    quick = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    monkeypatch.setattr(pins, "_hasher", lambda: quick)
    return tmp_path


@pytest.fixture
def keys(profile: Path, ring: FakeKeyring) -> ProfileKeys:
    made = create_keys(profile, None)
    add_passphrase(profile, made, WORDS, cost=CHEAP)
    set_pin(profile, made, PIN)
    return made


def miss(profile: Path, keys: ProfileKeys, times: int, at: datetime) -> datetime:
    """Give a wrong PIN so many times, each as early as it is looked at; the time afterwards."""
    for _ in range(times):
        try:
            verify_pin(profile, keys, "000000", at)
        except PinWait as wait:
            at += timedelta(seconds=wait.seconds)
            with pytest.raises((WrongPin, PinGone)):
                verify_pin(profile, keys, "000000", at)
        except WrongPin:
            pass
    return at


def test_the_right_pin_lets_in(profile: Path, keys: ProfileKeys) -> None:
    verify_pin(profile, keys, PIN, NOON)
    verify_pin(profile, keys, PIN, NOON)


def test_a_wrong_pin_says_how_many_tries_are_left(profile: Path, keys: ProfileKeys) -> None:
    with pytest.raises(WrongPin, match="9 tries"):
        verify_pin(profile, keys, "000000", NOON)


def test_success_forgives_earlier_misses(profile: Path, keys: ProfileKeys) -> None:
    miss(profile, keys, 4, NOON)
    verify_pin(profile, keys, PIN, NOON)
    with pytest.raises(WrongPin, match="9 tries"):
        verify_pin(profile, keys, "000000", NOON)


def test_after_five_misses_even_the_right_pin_must_wait(profile: Path, keys: ProfileKeys) -> None:
    miss(profile, keys, 5, NOON)
    with pytest.raises(PinWait, match="30 seconds"):
        verify_pin(profile, keys, PIN, NOON)
    verify_pin(profile, keys, PIN, NOON + timedelta(seconds=30))


def test_the_wait_doubles_with_each_further_miss(profile: Path, keys: ProfileKeys) -> None:
    at = miss(profile, keys, 7, NOON)
    with pytest.raises(PinWait, match="120 seconds"):
        verify_pin(profile, keys, PIN, at)


def test_a_clock_turned_back_waits_the_whole_time_again(profile: Path, keys: ProfileKeys) -> None:
    miss(profile, keys, 5, NOON)
    with pytest.raises(PinWait, match="30 seconds"):
        verify_pin(profile, keys, PIN, NOON - timedelta(days=1))


def test_the_tenth_miss_destroys_the_keyrings_slot(
    profile: Path, keys: ProfileKeys, ring: FakeKeyring
) -> None:
    at = miss(profile, keys, 10, NOON)
    assert not ring.kept
    assert read_key_file(profile).keyring is None
    with pytest.raises(PinGone):
        verify_pin(profile, keys, PIN, at + timedelta(days=9))
    with pytest.raises(NoKey, match="opens with a passphrase"):
        open_keys(profile, None)
    assert open_keys(profile, WORDS) == keys


def test_where_there_is_no_keyring_slot_the_tenth_miss_ends_the_pin_all_the_same(
    profile: Path,
) -> None:
    keys = create_keys(profile, WORDS, cost=CHEAP)
    set_pin(profile, keys, PIN)
    at = miss(profile, keys, 10, NOON)
    with pytest.raises(PinGone):
        verify_pin(profile, keys, PIN, at + timedelta(days=9))


def test_a_miss_is_counted_before_the_answer_is_known(
    profile: Path, keys: ProfileKeys, monkeypatch: pytest.MonkeyPatch
) -> None:
    def power_cut(hash: str, pin: str) -> bool:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(pins, "_matches", power_cut)
        with pytest.raises(KeyboardInterrupt):
            verify_pin(profile, keys, "000000", NOON)
    with pytest.raises(WrongPin, match="8 tries"):
        verify_pin(profile, keys, "000000", NOON)


def test_the_file_shows_neither_pin_nor_misses(profile: Path, keys: ProfileKeys) -> None:
    miss(profile, keys, 3, NOON)
    body = (profile / FILE_NAME).read_text()
    assert "argon2" not in body
    assert "misses" not in body
    assert PIN not in body


def test_a_pin_needs_a_way_back_in(profile: Path, ring: FakeKeyring) -> None:
    keys = create_keys(profile, None)
    with pytest.raises(NoKey, match="passphrase first"):
        set_pin(profile, keys, PIN)


@pytest.mark.parametrize("short", ["", "123", "12a4", "12 4"])
def test_a_pin_is_four_digits_or_more(profile: Path, keys: ProfileKeys, short: str) -> None:
    with pytest.raises(ValueError, match="digits"):
        set_pin(profile, keys, short)


def test_without_a_pin_there_is_nothing_to_verify(profile: Path, ring: FakeKeyring) -> None:
    with pytest.raises(NoKey, match="No PIN"):
        verify_pin(profile, create_keys(profile, None), PIN, NOON)


def test_anothers_key_does_not_read_the_record(profile: Path, keys: ProfileKeys) -> None:
    other = ProfileKeys(bytes(32), keys.device)
    with pytest.raises(NoKey, match="damaged"):
        verify_pin(profile, other, PIN, NOON)
