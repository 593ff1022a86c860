"""The calculation on paper: every amount, every step in words, the law, the clauses in full, in either language."""

import errno
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from app.cli import main
from app.desktop import bookpaper
from app.desktop.desk import Desk
from app.desktop.refund.panel import RefundTab
from app.desktop.refund.paper import Sheet, html_of
from app.desktop.refund.reading import Weighed, read_answer, read_rest
from app.desktop.refund.saving import read_sheet
from app.desktop.refund.speech import Speech
from app.domain.policy.clauses import Clause
from app.domain.refunds.ask import Ask, Wanted
from app.domain.refunds.packs import Right
from app.domain.refunds.request import Goodwill, ShippingAsk
from app.workstation import Workstation
from tests.helpers.desks import desk_over
from tests.helpers.shelved import shelve, shipped_book
from tests.helpers.stage import told_workstation
from tests.helpers.story import MAIN, story_id

pytestmark = pytest.mark.usefixtures("qapp")
ORDER = story_id("E-20881")
BACK = Ask((Wanted("E-20881/1", 1), Wanted("E-20881/2", 1)), goodwill=(Goodwill(500),))


@pytest.fixture
def station(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workstation]:
    monkeypatch.setenv("EVENKEEL_PASSPHRASE", "a story")
    station = told_workstation(tmp_path)
    yield station
    station.close()


@pytest.fixture
def desk(station: Workstation) -> Iterator[Desk]:
    with desk_over(station) as made:
        yield made


def sheet_of(station: Workstation, weighed: Weighed, *, is_ours: bool = True) -> Sheet:
    sheet = read_sheet(station, weighed, "Ilze Kalniņa", is_ours=is_ours)
    assert sheet is not None
    return sheet


def read(sheet: Sheet, language: str = "en") -> str:
    """What a reader of the printed page reads."""
    document = QTextDocument()
    document.setHtml(html_of(sheet, language))
    return document.toPlainText()


def clause_of(book_number: str) -> Clause:
    return next(one for one in shipped_book().clauses if one.id == book_number)


def words_of(clause: Clause, language: str) -> list[str]:
    return [
        clause.title[language],
        clause.text[language],
        *(p.text[language] for p in clause.points),
    ]


def test_every_amount_step_and_clause_stands_on_the_paper(station: Workstation) -> None:
    shelve(station, shipped_book())
    sheet = sheet_of(station, read_answer(station, ORDER, BACK))
    said, draft = read(sheet), sheet.found.draft
    assert draft is not None
    tell = Speech("en").teller(sheet.case.order)
    amounts = [draft.amount, draft.net, draft.tax, draft.remaining, draft.given]
    amounts += [
        part for line in draft.lines for part in (line.net, line.tax, line.gross, line.left)
    ]
    amounts += [part for one in draft.tenders for part in (one.amount, one.left)]
    amounts += [part for one in draft.buckets for part in (one.net, one.tax)]
    assert not [money for one in amounts if (money := tell.money(one)) not in said]
    assert not [step.code for step in sheet.found.steps if tell.step(step) not in said]
    assert "Day 12 of 14: in time, the last day is 11 June 2026" in said
    judged = sheet.found.judgements["E-20881/1"]
    assert judged.clause is not None
    assert judged.clause.article in said
    assert f"version {judged.clause.version}" in said
    for number in ("3.1", "5.1"):
        assert not [
            words for words in words_of(clause_of(number), "en") if words.strip() not in said
        ]
    assert sheet.case.rules.version in said
    assert "Worked out by Jonas Neimanis on 09/06/2026" in said


def test_the_customer_reads_their_language_and_nothing_that_is_ours_alone(
    station: Workstation,
) -> None:
    shelve(station, shipped_book())
    ask = Ask(tuple(Wanted(f"E-20881/{n}", is_rest=True) for n in (1, 2, 3)), goodwill=())
    weighed = read_answer(station, ORDER, ask)
    ours, theirs = (sheet_of(station, weighed, is_ours=one) for one in (True, False))
    said = read(theirs, "lv")
    assert "139,27" in said
    assert clause_of("3.1").text["lv"] in said
    assert clause_of("5.1").text["lv"] not in said
    assert clause_of("5.1").text["en"] in read(ours)


def test_what_cannot_be_refunded_says_why(station: Workstation) -> None:
    sheet = sheet_of(station, read_answer(station, ORDER, Ask(shipping=(ShippingAsk(),))))
    said = read(sheet)
    assert "No shipping was paid on this order." in said
    assert "There is no policy book on this computer." in said


def test_a_broken_thing_needs_the_law_alone(station: Workstation) -> None:
    shelve(station, shipped_book())
    ask = Ask(
        (Wanted("E-20881/1", 1),), right=Right.DEFECT, flags=("serious",), remedy="termination"
    )
    sheet = sheet_of(station, read_answer(station, ORDER, ask), is_ours=False)
    assert sheet.grounds.clauses == ()
    assert "No clause of our policy is needed: this is the law." in read(sheet)


def test_the_panel_writes_the_file_and_says_so(
    station: Workstation, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    side = RefundTab(desk, None)  # type: ignore[arg-type]
    qtbot.addWidget(side)
    side.show()
    side.ask(MAIN)
    qtbot.waitUntil(lambda: side.lines.lines.rowCount() == 3)
    assert not side.foot.paper.isEnabled()
    side.lines.wanted.emit("E-20881/1", 1)
    qtbot.waitUntil(side.foot.paper.isEnabled)
    weighed = read_answer(station, ORDER, BACK)
    file = tmp_path / "calculation.pdf"
    side.saver.save(weighed, "Ilze Kalniņa", "en", file, is_ours=True)
    qtbot.waitUntil(lambda: side.foot.message.text() == "Saved as calculation.pdf.")
    assert file.read_bytes().startswith(b"%PDF-")
    side.saver.save(weighed, "Ilze", "en", tmp_path / "nowhere" / "a.pdf", is_ours=True)
    expected = "a.pdf could not be written: No such file or directory. Choose another place."
    qtbot.waitUntil(lambda: side.foot.message.text() == expected)


def test_the_command_line_writes_the_same_paper(
    station: Workstation, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    station.close()
    out = tmp_path / "rest.pdf"
    words = ["refund", "pdf", ORDER, "--profile", str(tmp_path), "--out", str(out), "--customer"]
    assert main(words) == 0
    assert capsys.readouterr().out == f"{out}\n"
    assert out.read_bytes().startswith(b"%PDF-")
    assert out.read_bytes().rstrip().endswith(b"%%EOF")
    assert main(["refund", "pdf", "no-such-order", "--profile", str(tmp_path)]) == 2
    assert "are not on this computer" in capsys.readouterr().err
    assert main([*words[:3], "--profile", str(tmp_path), "--ask", '{"lines": 7}']) == 2


def test_a_full_disk_or_a_missing_folder_ends_in_a_sentence_and_leaves_no_half_of_a_file(
    station: Workstation,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    station.close()
    words = ["refund", "pdf", ORDER, "--profile", str(tmp_path), "--out"]
    assert main([*words, str(tmp_path / "nowhere" / "a.pdf")]) == 3
    assert capsys.readouterr().err == f"No such file or directory: {tmp_path}/nowhere/a.pdf\n"

    def full(path: Path, body: bytes) -> None:
        raise OSError(errno.ENOSPC, "No space left on device", f"{path}.new")

    monkeypatch.setattr(bookpaper, "replace_file", full)
    assert main([*words, str(tmp_path / "b.pdf")]) == 3
    assert capsys.readouterr().err.startswith("The disk is full. What was saved before is safe;")
    assert not (tmp_path / "b.pdf").exists()


def test_all_that_is_left_is_asked_for_where_nothing_is_said(station: Workstation) -> None:
    found = read_rest(station, ORDER).found
    assert found is not None
    assert found.draft is not None
    assert found.draft.amount == 13927
