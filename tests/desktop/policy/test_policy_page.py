"""The book on screen: contents that fold, a clause with its changes, references that lead on, finds while typing."""

import json
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.desktop.author.page import AuthorPage
from app.desktop.author.reading import kept_drafts, named
from app.desktop.desk import Desk
from app.desktop.policy.page import PolicyPage
from app.desktop.policy.readers import read_readers
from app.desktop.policy.side import PolicySide
from app.desktop.widgets.buttons import Button
from app.desktop.widgets.forms import RadioButton
from app.desktop.widgets.notices import Text
from app.domain.operations import OVERRULE
from app.domain.people import RecordRole, Role
from app.domain.policy.adoption import Acknowledge, Flag, FlagPolicy, Reading
from app.domain.policy.clauses import Clause
from app.store.queries import Image, Images, Me
from app.store.queries_policy import Flags
from app.workstation import Workstation
from tests.helpers.desks import desk_over
from tests.helpers.profiles import desk as people
from tests.helpers.profiles import open_profile, sign_in
from tests.helpers.shelved import shelve, shipped_book


@pytest.fixture(scope="module")
def station(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workstation]:
    station = open_profile(tmp_path_factory.mktemp("reader"))
    station.perform_all(list(people()))
    sign_in(station, "jn")
    shelve(station, shipped_book())
    yield station
    station.close()


@pytest.fixture
def desk(station: Workstation) -> Iterator[Desk]:
    with desk_over(station) as made:
        yield made


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> PolicyPage:
    page = PolicyPage(desk)
    qtbot.addWidget(page)
    page.resize(1300, 800)
    page.show()
    page.begin()
    open_clause(page, qtbot, "3.2")
    return page


def open_clause(page: PolicyPage, qtbot: QtBot, id: str) -> None:
    page.open_part("clause", id)
    qtbot.waitUntil(lambda: shown(page).startswith(id))


def shown(page: PolicyPage) -> str:
    """The clause on show: number and title."""
    lines = page.pages.toPlainText().splitlines()
    return lines[0] if lines else ""


def clause(id: str) -> Clause:
    return next(one for one in shipped_book().clauses if one.id == id)


def rows(page: PolicyPage) -> list[str]:
    model = page.contents.rows
    found = [model.at(model.index(at)) for at in range(model.rowCount())]
    return [row.name for row in found if row]


def test_the_contents_are_chapters_and_the_open_one_shows_its_clauses(page: PolicyPage) -> None:
    chapters = [chapter.id for chapter in shipped_book().chapters]
    inside = [clause.id for clause in shipped_book().clauses if clause.chapter == "3"]
    at = chapters.index("3") + 1
    assert rows(page) == [*chapters[:at], *inside, *chapters[at:]]
    page.contents.select("chapter", "3")
    page.contents.setFocus()
    QTest.keyClick(page.contents, Qt.Key.Key_Left)
    assert rows(page) == chapters
    QTest.keyClick(page.contents, Qt.Key.Key_Right)
    assert "3.2" in rows(page)


def test_a_clause_shows_its_text_example_and_words_for_the_customer(page: PolicyPage) -> None:
    changed = clause("3.2")
    text = page.pages.toPlainText()
    for said in (
        changed.title,
        changed.example,
        changed.say,
        *(point.text for point in changed.points),
    ):
        assert said["en"][:40] in text


def test_changes_are_struck_and_underlined_only_when_asked_for(page: PolicyPage) -> None:
    changed = clause("3.2")
    assert "line-through" not in page.pages.toHtml()
    page.changes.click()
    html = page.pages.toHtml()
    assert "line-through" in html
    assert "underline" in html
    assert changed.was[0].version == changed.version - 1


def test_the_history_holds_every_version(page: PolicyPage) -> None:
    changed = clause("3.2")
    page.history.click()
    text = page.pages.toPlainText()
    for version in (changed.version, *(past.version for past in changed.was)):
        assert f"Version {version}," in text


def test_a_reference_leads_to_its_clause(page: PolicyPage, qtbot: QtBot) -> None:
    page.pages.anchorClicked.emit(QUrl("clause:3.1"))
    qtbot.waitUntil(lambda: shown(page).startswith("3.1"))


def test_no_link_leads_out_of_the_book(page: PolicyPage) -> None:
    before = shown(page)
    page.pages.anchorClicked.emit(QUrl("file:///etc/passwd"))
    assert page.pages.loadResource(2, QUrl("file:///etc/passwd")) is None
    assert shown(page) == before


def test_words_are_found_while_they_are_typed(page: PolicyPage, qtbot: QtBot) -> None:
    QTest.keyClick(page, "?")
    QTest.keyClicks(page.search, "photo")
    qtbot.waitUntil(lambda: "3.2" in rows(page) and "1" not in rows(page))
    page.search.clear()
    qtbot.waitUntil(lambda: "1" in rows(page))


def test_the_book_is_read_in_any_of_its_languages(page: PolicyPage) -> None:
    assert page.head.languages is not None
    page.head.languages.set_current("zh")
    changed = clause("3.2")
    assert changed.title["zh"] in page.pages.toPlainText()


def test_what_to_say_is_copied_in_the_language_chosen(page: PolicyPage) -> None:
    page.pages.anchorClicked.emit(QUrl("say:lv"))
    page.pages.anchorClicked.emit(QUrl("copy:"))
    changed = clause("3.2")
    assert QGuiApplication.clipboard().text() == changed.say["lv"]


def test_the_new_clauses_stand_beside_and_lead_to_theirs(page: PolicyPage, qtbot: QtBot) -> None:
    model = page.since.list.rows
    names = [row.name for at in range(model.rowCount()) if (row := model.at(model.index(at)))]
    fresh = [one.id for one in shipped_book().clauses if one.in_force >= "2026-03-01"]
    assert set(fresh) <= set(names)
    page.since.chosen.emit("3.4")
    qtbot.waitUntil(lambda: shown(page).startswith("3.4"))


def test_a_question_must_be_answered_before_it_counts_as_read(page: PolicyPage) -> None:
    sent: list[int] = []
    page.since.acknowledged.connect(sent.append)
    page.since.acknowledge()
    assert sent == []
    assert page.since.hint.text() == "First answer the question."


def test_a_wrong_answer_does_not_count_and_the_right_one_does(
    page: PolicyPage, qtbot: QtBot, station: Workstation
) -> None:
    must = clause("3.2").must_read
    assert must is not None
    assert must.question is not None
    right = [answer.right for answer in must.question.answers].index(True)
    choose(page, 1 - min(right, 1))
    page.since.acknowledge()
    qtbot.waitUntil(lambda: "not the right answer" in page.since.hint.text())
    assert "3.2@5" not in readings(station)
    choose(page, right)
    page.since.acknowledge()
    qtbot.waitUntil(lambda: page.since.hint.text() == "You have read this version.")
    assert "3.2@5" in readings(station)
    assert page.readers.count.text().startswith("Read by 1 of")


def choose(page: PolicyPage, at: int) -> None:
    page.since.ask.findChildren(RadioButton)[at].click()


def readings(station: Workstation) -> set[str]:
    return set(station.ask(Image(Reading.kind, "jn"))["read"])


def test_what_is_wrong_goes_to_the_owner(
    page: PolicyPage, qtbot: QtBot, station: Workstation
) -> None:
    open_clause(page, qtbot, "3.4")
    page.since.flag.click()
    QTest.keyClicks(page.since.wrong, "Which day is meant?")
    QTest.keyClick(page.since.wrong, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "gone to the owner" in page.since.hint.text())
    (flag,) = station.ask(Images(Flag.kind))
    assert (flag["name"], flag["text"], flag["owner"]) == (
        "3.4",
        "Which day is meant?",
        clause("3.4").owner,
    )


def test_the_side_of_the_dock_shows_a_clause_and_finds_others(qtbot: QtBot, desk: Desk) -> None:
    side = PolicySide(desk, None)  # type: ignore[arg-type]
    qtbot.addWidget(side)
    side.resize(340, 700)
    side.show()
    side.begin()
    side.open_part("clause", "3.2 b")
    qtbot.waitUntil(lambda: "3.2" in side.pages.toPlainText())
    QTest.keyClicks(side.search, "emergency")
    qtbot.waitUntil(lambda: side.list.rows.rowCount() > 0)
    opened: list[tuple[str, str]] = []
    side.opened.connect(lambda part, name: opened.append((part, name)))
    side.whole.click()
    assert opened == [("clause", "3.2")]


def walk_case(page: PolicyPage, answers: dict[str, str]) -> None:
    """Answer as given; where nothing is given, the first thing on offer."""
    steps = page.practice.steps
    for _ in range(60):
        if page.practice.result.isVisible():
            return
        if steps.current in answers:
            steps.answer(answers[steps.current])
        else:
            QTest.keyClicks(steps, "1")


@pytest.mark.parametrize("is_good", [True, False])
def test_a_practice_case_is_walked_scored_and_kept(
    page: PolicyPage, qtbot: QtBot, station: Workstation, is_good: bool
) -> None:
    case = shipped_book().trainings[0]
    page.open_part("training", case.id)
    qtbot.waitUntil(lambda: case.title["en"] in page.practice.case.toPlainText())
    assert case.answers["what_broke"] != '"carrier"'
    wrong = {"what_broke": '"carrier"'}
    walk_case(page, dict(case.answers) if is_good else {**case.answers, **wrong})
    qtbot.waitUntil(page.practice.result.isVisible)
    said = page.practice.result.text()
    assert ("passed" in said) == is_good
    assert page.practice.misses.isVisible() != is_good
    if not is_good:
        wanted = json.loads(case.answers["what_broke"])
        script = page.practice.steps.script
        assert script is not None
        step = next(one for one in script.steps if one.id == "what_broke")
        words = {one.id: one.text["en"] for one in step.fields[0].answers}
        assert words[wanted] in page.practice.misses.text()
    percent = said.split(" ")[0]
    kept = {"trained": "0"}

    def is_kept() -> bool:
        row = station.ask(Image(Reading.kind, "jn"))
        kept.update(row["trained"] if row else {})
        return case.id in kept and int(kept[case.id]) >= int(percent)

    qtbot.waitUntil(is_kept)


def test_the_owner_answers_and_the_reader_sees_it(
    page: PolicyPage, qtbot: QtBot, desk: Desk, station: Workstation
) -> None:
    me = station.ask(Me()).label
    desk.perform(FlagPolicy("mine", "clause", "3.1", "Thirty days of what?", owner=me))
    button = _button(page, "Answer…", qtbot)
    button.click()
    QTest.keyClicks(page.owner.answer, "Days after delivery")
    QTest.keyClick(page.owner.answer, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "answered: Days after delivery" in told(page))
    assert station.ask(Flags(subject="3.1"))[0].answer == "Days after delivery"
    assert not page.owner.answer.isVisible()


def _button(page: PolicyPage, text: str, qtbot: QtBot) -> Button:
    def found() -> list[Button]:
        buttons = page.owner.findChildren(Button)
        return [one for one in buttons if one.text() == text and one.isVisible()]

    qtbot.waitUntil(lambda: bool(found()))
    return found()[0]


def told(page: PolicyPage) -> str:
    return "\n".join(text.text() for text in page.owner.findChildren(Text))


def test_in_a_narrow_window_what_is_new_is_one_press_away_and_can_be_read(
    page: PolicyPage,
) -> None:
    assert not page.head.news.isVisible()
    page.resize(960, 600)
    assert page.head.news.isVisible()
    assert not page.since.isVisible()
    page.head.news.click()
    assert page.since.isVisible()
    assert page.since.flag.isVisible()
    assert not page.contents.isVisible()
    page.head.news.click()
    assert page.contents.isVisible()


def test_an_agent_sees_how_many_have_read_and_who_answers_for_a_team_by_name(
    page: PolicyPage, qtbot: QtBot, station: Workstation, desk: Desk
) -> None:
    assert read_readers(station, "3.1", clause("3.1").version) == ()
    assert page.readers.count.text().endswith(" of 2")
    assert not page.readers.who.isVisible()
    permits = station.ask(Image(Role.kind, "role"))["permits"]
    station.perform(RecordRole(Role("role", "Agent", (*permits, OVERRULE))))
    open_clause(page, qtbot, "3.1")
    qtbot.waitUntil(page.readers.who.isVisible)
    assert not page.readers.late.isVisible()
    page.readers.who.click()
    assert page.readers.late.text() == "Not yet: Jonas Neimanis and Marta Bite"
    desk.perform(Acknowledge("jn", "3.1", clause("3.1").version))
    qtbot.waitUntil(lambda: page.readers.done.text().startswith("Read: Jonas Neimanis ("))
    assert page.readers.late.text() == "Not yet: Marta Bite"
    page.readers.copy.click()
    assert QGuiApplication.clipboard().text() == "Marta Bite"
    station.perform(RecordRole(Role("role", "Agent", tuple(permits))))


def test_a_script_is_begun_in_the_window_kept_and_thrown_away(
    page: PolicyPage, qtbot: QtBot, desk: Desk, station: Workstation
) -> None:
    wanted: list[str] = []
    page.script_wanted.connect(wanted.append)
    page.tabs.setCurrentIndex(2)
    page.beginning.button.click()
    QTest.keyClicks(page.beginning.field, "Lost at the neighbour's")
    QTest.keyClick(page.beginning.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: wanted == ["lost-at-the-neighbour-s"])
    assert kept_drafts(station) == {"lost-at-the-neighbour-s": "Lost at the neighbour's"}
    page.ask()
    qtbot.waitUntil(lambda: rows(page)[0] == wanted[0])
    author = AuthorPage(desk)
    qtbot.addWidget(author)
    author.show()
    author.open_script(wanted[0])
    qtbot.waitUntil(lambda: author.title.text() == "Lost at the neighbour's")
    qtbot.waitUntil(author.reset.isVisible)
    with qtbot.waitSignal(author.left):
        author.reset.click()
    assert kept_drafts(station) == {}


@pytest.mark.parametrize(
    ("title", "name"),
    [("Přihláška", "prihlaska"), ("退货", "script"), ("  A  B  ", "a-b"), ("Taken", "taken-2")],
)
def test_a_script_has_a_name_after_its_title_that_no_other_has(title: str, name: str) -> None:
    assert named(title, {"taken"}) == name
