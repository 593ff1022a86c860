"""`evenkeel policy`: check, diff and export of a book in a folder, as a manager uses them."""

import json
import shutil
from pathlib import Path

import pytest

from app.cli import main
from app.settings.policybook import book_texts

SMALL = Path(__file__).parent / "fixtures" / "policybook"
Capture = pytest.CaptureFixture[str]


@pytest.fixture
def book(tmp_path: Path) -> Path:
    """A book of one's own to write in."""
    return Path(shutil.copytree(SMALL, tmp_path / "book"))


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


def test_a_sound_book_passes(book: Path, capsys: Capture) -> None:
    assert main(["policy", "check", "--book", str(book)]) == 0
    last = capsys.readouterr().out.splitlines()[-1]
    assert last.startswith("small-shop 2.1: 2 clauses, 1 scripts; 0 to mend, ")


def test_what_stops_a_book_is_told_with_file_line_and_cure(book: Path, capsys: Capture) -> None:
    change(book / "discretion.yaml", "goodwill: 10.00", "goodwill: 20.00")
    assert main(["policy", "check", "--book", str(book)]) == 1
    assert (
        "discretion.yaml:5:5: roles[0].goodwill: 20.00 here, 10.00 in store.json"
        " — write goodwill: 10.00, or change store.json" in capsys.readouterr().out
    )


def test_a_book_that_cannot_be_read_says_all_that_is_wrong(book: Path, capsys: Capture) -> None:
    change(book / "discretion.yaml", "goodwill: 10.00", "goodwill: much")
    change(book / "levels.yaml", "30s", "soon")
    assert main(["policy", "check", "--book", str(book)]) == 1
    told = capsys.readouterr()
    assert told.out.count(" — write ") == 2
    assert told.err == "This book cannot be read: 2 mistakes.\n"


def test_the_test_cases_of_a_script_are_walked(book: Path, capsys: Capture) -> None:
    assert main(["policy", "test", "--book", str(book)]) == 0
    assert capsys.readouterr().out == "damaged 3: 1 of 1 pass\n"
    change(book / "scripts" / "damaged.yaml", "end: closed}", "end: refunded}")
    assert main(["policy", "test", "damaged", "--book", str(book)]) == 1
    first, second, *_ = capsys.readouterr().out.splitlines()
    assert first == "damaged 3: 0 of 1 pass"
    assert second.startswith(
        "scripts/damaged.yaml:39:76: tests[0].expect.end: A lamp is replaced: ended at "
    )
    assert main(["policy", "test", "repair", "--book", str(book)]) == 2


def test_a_book_whose_scripts_fail_does_not_pass(book: Path, capsys: Capture) -> None:
    change(book / "scripts" / "damaged.yaml", "end: closed}", "end: refunded}")
    assert main(["policy", "check", "--book", str(book)]) == 1
    assert "tests[0].expect.end" in capsys.readouterr().out


def test_findings_are_there_for_programs(book: Path, capsys: Capture) -> None:
    change(book / "care.yaml", '"3.1 a"', '"3.1 c"')
    assert main(["policy", "check", "--json", "--book", str(book)]) == 1
    found = [one for one in json.loads(capsys.readouterr().out) if one["severity"] == "stops"]
    assert [(one["file"], one["line"], one["path"]) for one in found] == [
        ("care.yaml", 6, "rules[0].clause")
    ]
    assert (found[0]["what"], found[0]["cure"]) == ("clause 3.1 has no point c", "there is a")


def test_a_file_that_is_no_text_is_named_with_its_line(book: Path, capsys: Capture) -> None:
    (book / "products.yaml").write_bytes(b"products:\n  - id: \xff\n")
    assert main(["policy", "check", "--book", str(book)]) == 3
    assert "products.yaml:2: not UTF-8" in capsys.readouterr().err


def test_a_file_of_another_editor_is_read_all_the_same(book: Path) -> None:
    cover, store = book / "book.yaml", book / "store.json"
    cover.write_bytes(b"\xef\xbb\xbf" + cover.read_bytes().replace(b"\n", b"\r\n"))
    store.write_bytes(b"\xef\xbb\xbf" + store.read_bytes().replace(b"\n", b"\r\n"))
    assert book_texts(book) == book_texts(SMALL)


def test_a_folder_that_is_not_there_is_told(tmp_path: Path, capsys: Capture) -> None:
    assert main(["policy", "check", "--book", str(tmp_path / "none")]) == 3
    assert "There is no policy book" in capsys.readouterr().err


def test_a_difference_shows_words_of_one_language(book: Path, capsys: Capture) -> None:
    change(book / "clauses" / "03-refunds.yaml", "within 30 days", "within 45 days")
    change(book / "clauses" / "03-refunds.yaml", "do 30 dnů", "do 45 dnů")
    assert main(["policy", "diff", str(SMALL), str(book)]) == 0
    assert capsys.readouterr().out == (
        "changed clause/3.1\n"
        "  text.en: Goods come back within [-30-]{+45+} days. Broken goods are for § 3.2.\n"
    )
    assert main(["policy", "diff", str(SMALL), "--book", str(book), "--language", "cs"]) == 0
    assert "text.cs: Zboží se vrací do [-30-]{+45+} dnů." in capsys.readouterr().out


@pytest.mark.parametrize("kind", ["md", "html", "pdf"])
def test_the_whole_book_is_written_for_paper(kind: str, tmp_path: Path, capsys: Capture) -> None:
    out = tmp_path / f"book.{kind}"
    words = ["policy", "export", kind, "--book", str(SMALL), "--language", "cs", "--out", str(out)]
    assert main(words) == 0
    assert capsys.readouterr().out == f"{out}\n"
    written = out.read_bytes()
    if kind == "pdf":
        assert written.startswith(b"%PDF-")
        assert written.rstrip().endswith(b"%%EOF")
    else:
        assert "Vyměníme to nebo vrátíme peníze" in written.decode()


def test_words_that_do_not_fit_are_told(capsys: Capture) -> None:
    assert main(["policy", "diff"]) == 2
    assert "evenkeel policy diff OLD [NEW]" in capsys.readouterr().err
    assert main(["policy", "export", "docx", "--book", str(SMALL)]) == 2
    assert "there is " in capsys.readouterr().err
