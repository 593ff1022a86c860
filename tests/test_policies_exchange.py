"""`evenkeel policy import`, `export` and `replay`: scripts of others come in, and ours go out."""

import json
import shutil
from pathlib import Path

import pytest

from app.cli import main
from app.domain.scripts.reading import read_script
from tests.importers.scripts.test_guidelines import OWN
from tests.importers.scripts.test_replay import conversation
from tests.importers.scripts.test_round_trips import CHART, LIST

SMALL = Path(__file__).parent / "fixtures" / "policybook"
Capture = pytest.CaptureFixture[str]


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A book of one's own to write in."""
    return Path(shutil.copytree(SMALL, tmp_path / "book"))


@pytest.fixture
def guidelines(tmp_path: Path) -> Path:
    file = tmp_path / "flows.json"
    file.write_text(json.dumps(OWN), "utf-8")
    return file


def test_guidelines_are_brought_into_a_book_and_handed_out_again(
    book: Path, guidelines: Path, tmp_path: Path, capsys: Capture
) -> None:
    assert main(["policy", "import", "abcd", str(guidelines), "--book", str(book)]) == 0
    assert "2 scripts in" in capsys.readouterr().out
    names = ["parcels-late-parcel", "parcels-lost-parcel"]
    assert {it.stem for it in (book / "scripts").glob("parcels-*.yaml")} == set(names)
    for script in (book / "scripts").glob("*.yaml"):
        if script.stem not in names:
            script.unlink()
    for training in (book / "training.yaml",):
        training.unlink(missing_ok=True)
    out = tmp_path / "back.json"
    assert main(["policy", "export", "abcd", "--book", str(book), "--to", str(out)]) == 0
    assert json.loads(out.read_text("utf-8")) == OWN


@pytest.mark.parametrize("kind", ["xlsform", "csv", "markdown", "mermaid", "zammad"])
def test_a_script_goes_out_in_every_kind_and_comes_back_the_same(
    kind: str, book: Path, tmp_path: Path, capsys: Capture
) -> None:
    (file,) = (book / "scripts").glob("*.yaml")
    before = read_script(file.name, file.read_text("utf-8"))
    out = tmp_path / "out.any"
    assert main(["policy", "export", kind, file.stem, "--book", str(book), "--to", str(out)]) == 0
    file.unlink()
    main(["policy", "import", kind, str(out), "--book", str(book)])
    assert read_script(file.name, file.read_text("utf-8")) == before
    assert capsys.readouterr().err == ""


def test_an_import_without_a_book_only_tells(tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "lamp.md").write_text(LIST, "utf-8")
    assert main(["policy", "import", "markdown", str(tmp_path / "lamp.md")]) == 0
    assert "lamp: 4 steps\n1 scripts not written: name a book" in capsys.readouterr().out


def test_nothing_is_written_over_unless_it_is_meant(
    book: Path, tmp_path: Path, capsys: Capture
) -> None:
    chart = tmp_path / "wet.mmd"
    order = ["policy", "import", "mermaid", str(chart), "--book", str(book)]
    chart.write_text(CHART, "utf-8")
    assert main(order) == 0
    assert main(order) == 0  # the same again is no change
    chart.write_text(CHART.replace("Unplug it", "Pull the plug"), "utf-8")
    assert main(order) == 1
    assert "scripts/wet.yaml would be written over; add --replace" in capsys.readouterr().err
    assert main([*order, "--replace"]) == 0
    assert "Pull the plug" in (book / "scripts" / "wet.yaml").read_text("utf-8")


def test_a_file_that_cannot_be_read_is_named_with_its_place(
    tmp_path: Path, capsys: Capture
) -> None:
    (tmp_path / "a.csv").write_text("a,b\n", "utf-8")
    assert main(["policy", "import", "csv", str(tmp_path / "a.csv")]) == 1
    assert "a.csv: line 1: there is no column title" in capsys.readouterr().err
    assert main(["policy", "import", "csv", str(tmp_path / "none.csv")]) != 0
    assert "none.csv cannot be read" in capsys.readouterr().err
    assert main(["policy", "import", "word", str(tmp_path / "a.csv")]) != 0
    assert "There is no kind 'word'" in capsys.readouterr().err


def test_conversations_are_replayed_turn_by_turn(
    guidelines: Path, tmp_path: Path, capsys: Capture
) -> None:
    held = tmp_path / "held.json"
    held.write_text(
        conversation(("agent", "Hello", ""), ("action", "Found", "find-parcel")), "utf-8"
    )
    assert main(["policy", "replay", str(guidelines), str(held)]) == 0
    assert "  action: Found · find_parcel ✓\n" in capsys.readouterr().out


def test_what_rests_on_a_part_is_told(book: Path, capsys: Capture) -> None:
    (file,) = (book / "scripts").glob("*.yaml")
    cited = read_script(file.name, file.read_text("utf-8")).clauses[0]
    assert main(["policy", "used", f"clause/{cited}", "--book", str(book)]) == 0
    assert f"script/{file.stem}\n" in capsys.readouterr().out
    assert main(["policy", "used", "clause/99.9", "--book", str(book)]) != 0
    assert "There is no clause/99.9" in capsys.readouterr().err
