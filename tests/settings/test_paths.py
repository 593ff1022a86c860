"""Where the files are: below the system's folder for this person, and private."""

from pathlib import Path

import pytest

from app.settings import paths


def test_profiles_demo_and_hub_stand_apart_in_the_systems_folder() -> None:
    folders = {paths.profile_dir("ana"), paths.profile_dir(), paths.demo_dir(), paths.hub_dir()}
    assert len(folders) == 4
    assert all(folder.is_relative_to(paths.data_dir()) for folder in folders)


@pytest.mark.parametrize("name", ["", "..", "a/b", ".hidden", "a\x00", "x" * 65, "naïve"])
def test_a_name_that_could_lead_elsewhere_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="profile name"):
        paths.profile_dir(name)


def test_a_private_folder_is_closed_to_others(tmp_path: Path) -> None:
    folder = paths.private_dir(tmp_path / "a" / "b")
    assert folder.stat().st_mode & 0o777 == 0o700
