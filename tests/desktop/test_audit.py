"""The page of the audit: who finds the way there, what its lines say, and what it does without a line."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.desktop.audit.outcome import WHY, why
from app.desktop.audit.page import AuditPage
from app.desktop.words import clock
from app.domain.ids import micros
from app.domain.operations import OFFICE, Code
from app.store.queries_audit import Audit, AuditFound
from tests.helpers.line_scenes import HOUR_US, audit, audit_line, audit_offline
from tests.helpers.stage import Stage
from tests.helpers.story import story_id


@pytest.fixture
def stage(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    window = Stage(qapp, tmp_path_factory.mktemp("audit"))
    yield window
    window.close()


def page_of(stage: Stage) -> AuditPage:
    return stage.console.auditing.page


def said(stage: Stage) -> list[str]:
    page = page_of(stage)
    return [page.model.spoken(line) for line in page.model.lines]


def test_an_agent_has_no_stop_for_it(stage: Stage) -> None:
    stage.begin()
    assert stage.console._shell.rail.buttons["go.audit"].isHidden()  # noqa: SLF001


def test_who_leads_a_team_has_one(stage: Stage) -> None:
    audit(stage)
    assert not stage.console._shell.rail.buttons["go.audit"].isHidden()  # noqa: SLF001


def test_a_lost_claim_says_who_lost_what_to_whom_and_since_when(stage: Stage) -> None:
    audit(stage)
    claim, reply = said(stage)[:2]
    since = clock(micros(stage.now) - 2 * HOUR_US)
    for part in ("Marta Bite", "Claim", "#4318", "Refused", f"Jana Dvořáková had it since {since}"):
        assert part in claim
    assert "Reply to the customer" in reply
    assert "Changed" in reply
    assert page_of(stage).list.hasFocus()


def test_a_line_opens_its_ticket(stage: Stage) -> None:
    audit(stage)
    QTest.keyClick(page_of(stage).list, Qt.Key.Key_Return)
    stage.settle(4)
    assert stage.console.workspace.current_ticket() == story_id("ticket 4318")


def test_older_lines_come_below_and_the_newest_are_asked_for_again(stage: Stage) -> None:
    audit(stage)
    page = page_of(stage)
    older = audit_line(stage, 9, "note.add", ("quarantined", "QUARANTINED", ""))
    stage.line.answers.append(AuditFound((older,)))
    QTest.keyClick(page.list, Qt.Key.Key_M)
    stage.settle()
    assert stage.line.asked[-1] == Audit("1/r/1")
    assert [line.seq for line in page.model.lines] == [1, 2, 3, 4, 5, 6, 7, 9]
    assert page.more.isHidden()
    stage.line.answers.append(AuditFound((older,)))
    QTest.keyClick(page.list, Qt.Key.Key_R)
    stage.settle()
    assert stage.line.asked[-1] == Audit("")
    assert [line.seq for line in page.model.lines] == [9]


def test_without_a_line_what_was_told_last_stays_and_says_of_when_it_is(stage: Stage) -> None:
    audit_offline(stage)
    page = page_of(stage)
    assert len(page.model.lines) == 7
    assert page.trouble.isVisibleTo(page)
    assert (
        page.trouble.text() == f"The hub cannot be asked now. Showing {clock(micros(stage.now))}."
    )


@pytest.mark.parametrize("trouble", ["offline", "hub", "forbidden", "too_many"])
def test_a_first_question_that_fails_says_why_and_where_ones_own_work_is(
    stage: Stage, trouble: str
) -> None:
    stage.begin()
    stage.line.answers.append(AuditFound(trouble=trouble))
    stage.console.keymap.run("go.audit")
    stage.settle(4)
    empty = page_of(stage).empty
    assert empty.isVisibleTo(page_of(stage))
    assert empty.accessibleName().endswith(".")
    assert "offline" not in empty.accessibleName()


def test_an_answer_to_an_earlier_question_is_not_shown(stage: Stage) -> None:
    audit(stage)
    page = page_of(stage)
    page._hear(1, "", AuditFound(trouble="hub"))  # noqa: SLF001
    page._hear(page._turn - 1, "", AuditFound())  # noqa: SLF001
    assert len(page.model.lines) == 7


def test_nothing_to_tell_is_said(stage: Stage) -> None:
    stage.begin()
    stage.line.answers.append(AuditFound())
    stage.console.keymap.run("go.audit")
    stage.settle(4)
    assert page_of(stage).empty.accessibleName() == "Everything was done as it was meant."


def test_every_code_has_its_words_and_one_of_a_newer_hub_none(stage: Stage) -> None:
    stage.begin()
    assert WHY.keys() == set(Code) - {Code.OK, Code.NOOP}
    for code in WHY:
        line = audit_line(stage, 1, "note.add", ("rejected", code, ""), by="x", at="soon")
        assert why(line, {"x": "Xenia"})
        assert "{" not in why(line, {})
    assert why(audit_line(stage, 1, "note.add", ("rejected", "NEWER", "")), {}) == ""


def test_what_the_hub_did_by_itself_is_its_offices(stage: Stage) -> None:
    audit(stage)
    page = page_of(stage)
    line = page.model.lines[0].__class__(
        1, "hub", 1, 1, OFFICE, "", "x.y", "parked", "PARKED", "", {}
    )
    assert page.model.who(line) == "The hub's office"
    assert page.model.what(line) == "Change"
