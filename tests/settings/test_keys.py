"""Profile keys: made once, opened by passphrase or keyring, refused in plain sentences, never plain on disk."""

import base64
import os
import subprocess
import sys
from pathlib import Path

import keyring
import pytest
from keyring.backends import fail
from keyring.errors import InitError, KeyringLocked

from app.settings.keyfile import FILE_NAME
from app.settings.keys import (
    NoKey,
    ProfileKeys,
    WrongPassphrase,
    add_keyring,
    add_passphrase,
    create_keys,
    has_keys,
    needs_passphrase,
    open_keys,
)
from tests.settings.conftest import CHEAP, WORDS, FakeKeyring


def spellings(secret: bytes) -> list[bytes]:
    """The ways in which a program could have written a secret down."""
    return [
        secret,
        secret.hex().encode(),
        secret.hex().upper().encode(),
        base64.b64encode(secret).rstrip(b"="),
        base64.urlsafe_b64encode(secret).rstrip(b"="),
    ]


def assert_nothing_plain(folder: Path, *secrets: bytes) -> None:
    files = [file for file in folder.rglob("*") if file.is_file()]
    assert files
    for file in files:
        body = file.read_bytes()
        assert not any(form in body for secret in secrets for form in spellings(secret))


def test_a_passphrase_opens_what_it_closed(tmp_path: Path) -> None:
    made = create_keys(tmp_path / "ana", WORDS)
    assert open_keys(tmp_path / "ana", WORDS) == made
    assert len(made.database) == len(made.device) == 32
    assert has_keys(tmp_path / "ana")
    assert needs_passphrase(tmp_path / "ana")


def test_no_key_stands_on_the_disk_in_any_spelling(tmp_path: Path, ring: FakeKeyring) -> None:
    made = create_keys(tmp_path, None)
    add_passphrase(tmp_path, made, WORDS, cost=CHEAP)
    assert_nothing_plain(tmp_path, made.database, made.device, WORDS.encode())
    assert made.database.hex() not in ring.kept.values()
    assert "…" in repr(made)
    assert made.database.hex() not in repr(made)


@pytest.mark.skipif(os.name != "posix", reason="modes are a matter of POSIX")
def test_folder_and_file_are_their_owners_alone(tmp_path: Path) -> None:
    create_keys(tmp_path / "ana", WORDS, cost=CHEAP)
    assert (tmp_path / "ana").stat().st_mode & 0o777 == 0o700
    assert (tmp_path / "ana" / FILE_NAME).stat().st_mode & 0o777 == 0o600


def test_two_profiles_have_two_keys(tmp_path: Path) -> None:
    first = create_keys(tmp_path / "a", WORDS, cost=CHEAP)
    second = create_keys(tmp_path / "b", WORDS, cost=CHEAP)
    assert not set(first) & set(second)


def test_another_passphrase_is_refused_and_changes_nothing(tmp_path: Path) -> None:
    create_keys(tmp_path, WORDS, cost=CHEAP)
    before = (tmp_path / FILE_NAME).read_bytes()
    with pytest.raises(WrongPassphrase, match="Nothing was changed"):
        open_keys(tmp_path, WORDS + " ")
    assert (tmp_path / FILE_NAME).read_bytes() == before


@pytest.mark.parametrize("empty", ["", "   "])
def test_an_empty_passphrase_makes_no_keys(tmp_path: Path, empty: str) -> None:
    with pytest.raises(NoKey, match="empty"):
        create_keys(tmp_path, empty)
    assert not has_keys(tmp_path)


def test_keys_are_never_made_twice(tmp_path: Path) -> None:
    made = create_keys(tmp_path, WORDS, cost=CHEAP)
    with pytest.raises(NoKey, match="already has keys"):
        create_keys(tmp_path, WORDS, cost=CHEAP)
    assert open_keys(tmp_path, WORDS) == made


def test_the_keyring_opens_without_a_word(tmp_path: Path, ring: FakeKeyring) -> None:
    made = create_keys(tmp_path, None)
    assert open_keys(tmp_path, None) == made
    assert not needs_passphrase(tmp_path)
    assert len(ring.kept) == 1  # the probe's own entry is gone again


def test_both_slots_open_the_same_keys(tmp_path: Path, ring: FakeKeyring) -> None:
    made = create_keys(tmp_path, WORDS, cost=CHEAP)
    with pytest.raises(NoKey, match="opens with a passphrase"):
        open_keys(tmp_path, None)
    add_keyring(tmp_path, made)
    assert open_keys(tmp_path, None) == open_keys(tmp_path, WORDS) == made


def test_a_passphrase_is_not_tried_where_there_is_none(tmp_path: Path, ring: FakeKeyring) -> None:
    create_keys(tmp_path, None)
    with pytest.raises(NoKey, match="no passphrase"):
        open_keys(tmp_path, WORDS)


def test_a_profile_without_keys_says_so(tmp_path: Path) -> None:
    with pytest.raises(NoKey, match="no keys yet"):
        open_keys(tmp_path, WORDS)


def test_a_keyring_that_lost_the_secret_is_named(tmp_path: Path, ring: FakeKeyring) -> None:
    create_keys(tmp_path, None)
    ring.kept.clear()
    with pytest.raises(NoKey, match="no longer holds"):
        open_keys(tmp_path, None)


@pytest.mark.parametrize(
    ("entry", "words"), [("00" * 32, "another key"), ("not hex", "no longer holds")]
)
def test_a_swapped_secret_is_named(
    tmp_path: Path, ring: FakeKeyring, entry: str, words: str
) -> None:
    create_keys(tmp_path, None)
    ring.kept = dict.fromkeys(ring.kept, entry)
    with pytest.raises(NoKey, match=words):
        open_keys(tmp_path, None)


@pytest.mark.parametrize(
    ("trouble", "words"),
    [
        (InitError("no prompt"), "does not answer"),
        (KeyringLocked("locked"), "locked"),
        (ConnectionResetError("bus gone"), "does not answer"),
    ],
)
def test_a_keyring_in_trouble_gives_a_sentence_and_no_half_profile(
    tmp_path: Path, ring: FakeKeyring, trouble: Exception, words: str
) -> None:
    ring.trouble = trouble
    with pytest.raises(NoKey, match=words) as caught:
        create_keys(tmp_path, None)
    assert "passphrase" in str(caught.value)
    assert not has_keys(tmp_path)


def test_a_keyring_locked_later_gives_a_sentence(tmp_path: Path, ring: FakeKeyring) -> None:
    create_keys(tmp_path, None)
    ring.trouble = KeyringLocked("locked")
    with pytest.raises(NoKey, match="locked"):
        open_keys(tmp_path, None)


def test_a_keyring_that_forgets_is_not_trusted(tmp_path: Path, ring: FakeKeyring) -> None:
    ring.forgets = True
    with pytest.raises(NoKey, match="does not give back"):
        create_keys(tmp_path, None)
    assert not has_keys(tmp_path)


def test_where_no_keyring_exists_nothing_is_written(tmp_path: Path) -> None:
    keyring.set_keyring(fail.Keyring())
    with pytest.raises(NoKey, match="Give a passphrase"):
        create_keys(tmp_path, None)
    assert not has_keys(tmp_path)


def test_a_keyring_that_is_not_on_the_list_is_refused_unasked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = FakeKeyring()
    monkeypatch.setattr(keyring, "get_keyring", lambda: plain)
    with pytest.raises(NoKey, match="no keyring that can hold"):
        create_keys(tmp_path, None)
    assert not plain.kept


def test_of_a_chain_only_an_allowed_link_serves(
    tmp_path: Path, ring: FakeKeyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    from keyring.backends.chainer import ChainerBackend

    plain = fail.Keyring()
    monkeypatch.setattr(ChainerBackend, "backends", [plain, ring])
    monkeypatch.setattr(keyring, "get_keyring", ChainerBackend)
    made = create_keys(tmp_path, None)
    assert len(ring.kept) == 1
    assert open_keys(tmp_path, None) == made


@pytest.mark.parametrize("keep", [0, 1, 40, -2])
def test_a_torn_key_file_is_named_and_left_alone(tmp_path: Path, keep: int) -> None:
    create_keys(tmp_path, WORDS, cost=CHEAP)
    file = tmp_path / FILE_NAME
    torn = file.read_bytes()[:keep]
    file.write_bytes(torn)
    with pytest.raises(NoKey, match="damaged"):
        open_keys(tmp_path, WORDS)
    assert file.read_bytes() == torn


def test_a_flipped_bit_in_the_device_key_is_named(tmp_path: Path) -> None:
    create_keys(tmp_path, WORDS, cost=CHEAP)
    _flip(tmp_path, after=b'"device"')
    with pytest.raises(NoKey, match="enrol again"):
        open_keys(tmp_path, WORDS)


def test_damaged_hex_opens_nothing(tmp_path: Path) -> None:
    create_keys(tmp_path, WORDS, cost=CHEAP)
    file = tmp_path / FILE_NAME
    head, tail = file.read_bytes().split(b'"passphrase"')
    file.write_bytes(head + b'"passphrase"' + tail.replace(b'"sealed": "', b'"sealed": "zz'))
    with pytest.raises(WrongPassphrase):
        open_keys(tmp_path, WORDS)


def test_a_key_file_of_a_newer_program_is_left_alone(tmp_path: Path) -> None:
    create_keys(tmp_path, WORDS, cost=CHEAP)
    file = tmp_path / FILE_NAME
    newer = file.read_bytes().replace(b'"version": 1', b'"version": 2')
    file.write_bytes(newer)
    with pytest.raises(NoKey, match="newer program"):
        open_keys(tmp_path, WORDS)
    assert file.read_bytes() == newer


def _flip(profile: Path, after: bytes) -> None:
    file = profile / FILE_NAME
    body = bytearray(file.read_bytes())
    at = body.index(b'"sealed": "', body.index(after)) + len(b'"sealed": "')
    body[at] = ord("0") if body[at] != ord("0") else ord("1")
    file.write_bytes(bytes(body))


def test_keyrings_are_not_looked_for_at_start() -> None:
    look = "import sys, app.settings.keys; sys.exit('keyring' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", look], check=False).returncode == 0


def test_keys_compare_and_unpack_as_a_pair() -> None:
    database, device = ProfileKeys(b"a", b"b")
    assert (database, device) == (b"a", b"b")
