"""The settings table: every entry described, values kept, unfit ones refused."""

import os
from pathlib import Path

import pytest

from app.settings import table
from app.settings.table import HUB_CERTIFICATE, SETTINGS, TEXT_PERCENT, THEME, Setting, Settings


def test_every_setting_is_listed_once_and_described_in_one_sentence() -> None:
    defined = [item for item in vars(table).values() if isinstance(item, Setting)]
    assert sorted(s.key for s in defined) == sorted({s.key for s in SETTINGS})
    for setting in SETTINGS:
        assert setting.description.endswith(".")
        assert "\n" not in setting.description
        assert 10 < len(setting.description) < 100


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda s: s.key)
def test_a_default_fits_its_own_setting(setting: Setting[str]) -> None:
    assert setting.accepts(setting.default)


def test_a_value_survives_the_next_start(tmp_path: Path) -> None:
    Settings(tmp_path).set(THEME, "dark")
    assert Settings(tmp_path).get(THEME) == "dark"
    assert Settings(tmp_path).get(HUB_CERTIFICATE) == ""


@pytest.mark.skipif(os.name != "posix", reason="modes are a matter of POSIX")
def test_the_file_is_its_owners_alone(tmp_path: Path) -> None:
    Settings(tmp_path).set(THEME, "dark")
    assert (tmp_path / "settings.json").stat().st_mode & 0o777 == 0o600


def test_an_unfit_value_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="look.theme"):
        Settings(tmp_path).set(THEME, "pink")
    assert not (tmp_path / "settings.json").exists()


def test_an_unfit_value_on_disk_reads_as_the_default(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text('{"look.text_percent": "huge", "look.theme": true}')
    assert Settings(tmp_path).get(TEXT_PERCENT) == 100
    assert Settings(tmp_path).get(THEME) == "system"


def test_what_a_newer_program_wrote_is_kept(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_text('{"from.tomorrow": [1, 2]}')
    Settings(tmp_path).set(TEXT_PERCENT, 125)
    assert '"from.tomorrow"' in (tmp_path / "settings.json").read_text()


@pytest.mark.logs_warnings  # expected: the damaged file is set aside
def test_a_damaged_file_is_set_aside_and_the_defaults_serve(tmp_path: Path) -> None:
    (tmp_path / "settings.json").write_bytes(b'{"look.theme": "da')
    assert Settings(tmp_path).get(THEME) == "system"
    assert (tmp_path / "settings.damaged").read_bytes() == b'{"look.theme": "da'


def test_a_failed_write_leaves_the_old_file_and_no_litter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = Settings(tmp_path)
    settings.set(THEME, "dark")

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        settings.set(THEME, "light")
    assert [f.name for f in tmp_path.iterdir()] == ["settings.json"]
    assert Settings(tmp_path).get(THEME) == "dark"
