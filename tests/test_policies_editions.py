"""Editions on the command line: two people seal, the operator publishes, anybody verifies, an old one comes back."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.cli import main
from app.settings.policybook import FOLDER
from tests.helpers.editions import bundle as small
from tests.helpers.hubs import fresh_database


class Office:
    """A folder with keys and files, a hub's database, and what the commands said."""

    def __init__(self, folder: Path, url: str, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder, self._url, self._capsys = folder, url, capsys

    def run(self, *words: str, hub: bool = True) -> tuple[int, str]:
        """A command's exit code, and all it said."""
        self._capsys.readouterr()
        code = main(["policy", *words, *(("--url", self._url) if hub else ())])
        said = self._capsys.readouterr()
        return code, said.out + said.err

    def file(self, name: str) -> str:
        return str(self.folder / name)

    def sealed(self, bundle: str) -> Path:
        """The file of a small edition that both have sealed."""
        path = self.folder / bundle
        path.write_bytes(small(1, ()).written())
        for who in ("marta", "pavel"):
            assert self.sign(who, bundle)[0] == 0
        return path

    def sign(self, who: str, bundle: str, *more: str) -> tuple[int, str]:
        key, file = self.file(f"{who}.key"), self.file(bundle)
        return self.run("sign", "--key", key, "--bundle", file, *more)


@pytest.fixture
def office(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[Office]:
    with fresh_database() as url:
        office = Office(tmp_path, url, capsys)
        for who in ("Marta", "Pavel"):
            file = office.file(f"{who.lower()}.key")
            assert office.run("keys", "new", file, "--name", who, hub=False)[0] == 0
            assert office.run("keys", "trust", file + ".pub") == (0, "Done.\n")
        yield office


def test_an_edition_goes_from_the_book_into_force_and_back(office: Office) -> None:
    code, said = office.sign("marta", "one.json", "--in-force", "now", "--note", "First")
    assert (code, "1 of 2 seals" in said) == (0, True), said
    code, said = office.run("publish", office.file("one.json"))
    assert (code, said) == (
        1, "A second person has to seal it first. (policy.second_seal_missing)\n",
    )  # fmt: skip
    assert office.sign("marta", "one.json")[0] == 0
    assert office.run("verify", office.file("one.json"))[0] == 1
    assert "2 of 2 seals" in office.sign("pavel", "one.json")[1]
    assert office.run("verify", office.file("one.json"))[0] == 0
    assert office.run("publish", office.file("one.json")) == (0, "Done.\n")
    assert office.run("publish", office.file("one.json")) == (0, "It was so already.\n")
    back = ("rollback", "1", "--key", office.file("pavel.key"), "--bundle", office.file("b.json"))
    assert office.run(*back)[0] == 0
    assert office.sign("marta", "b.json")[0] == 0
    assert office.run("publish", office.file("b.json")) == (0, "Done.\n")
    lines = office.run("editions")[1].splitlines()
    assert [line.split()[0] for line in lines] == ["000002", "000001"]
    assert "restores 000001  in force" in lines[0]
    assert "Marta, Pavel" in lines[1]


def test_a_file_that_was_touched_is_named_and_refused(office: Office) -> None:
    path = office.sealed("one.json")
    said = json.loads(path.read_bytes())
    said["edition"]["head"]["note"] = "All refunds are free"
    path.write_text(json.dumps(said))
    for word in ("verify", "publish"):
        code, told = office.run(word, str(path))
        assert (code, "policy.seal_false" in told) == (1, True)
    path.write_bytes(b"\x80\x04")
    assert office.run("publish", str(path))[0] == 1
    assert office.run("editions") == (0, "")


def test_a_key_is_its_holders_alone_and_never_overwritten(office: Office) -> None:
    file = office.folder / "marta.key"
    assert file.stat().st_mode & 0o077 == 0
    before = file.read_bytes()
    assert office.run("keys", "new", str(file), "--name", "Marta", hub=False)[0] != 0
    assert file.read_bytes() == before
    code, said = office.run("keys", "list")
    assert code == 0
    assert [key["holder"] for key in sorted(json.loads(said), key=lambda key: key["holder"])] == [
        "Marta", "Pavel",
    ]  # fmt: skip
    code, said = office.run("sign", "--key", office.file("marta.key.pub"), "--bundle", "x.json")
    assert (code, "private" in said) == (2, True)


def test_a_book_with_mistakes_is_not_sealed(office: Office) -> None:
    book = office.folder / "book"
    shutil.copytree(FOLDER, book)
    cover = book / "book.yaml"
    cover.write_text(cover.read_text("utf-8").replace("level: phone", "level: telepathy"), "utf-8")
    code, said = office.sign("marta", "one.json", "--book", str(book))
    assert (code, "book.yaml" in said, (office.folder / "one.json").exists()) == (1, True, False)


def test_a_distrusted_key_seals_no_more(office: Office) -> None:
    path = office.sealed("one.json")
    keys = {key["holder"]: key["key"] for key in json.loads(office.run("keys", "list")[1])}
    assert office.run("keys", "distrust", keys["Pavel"]) == (0, "Done.\n")
    code, said = office.run("publish", str(path))
    assert (code, "policy.key_unknown" in said) == (1, True)
