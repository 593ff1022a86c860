"""A script on its page: lines, the open step, words to say, answers, evidence, and room for all of it."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.desktop.checklist.page import RunPage
from app.desktop.checklist.view import OPEN, TODO, Field, Line, Option, Proof, Run, Stage
from app.desktop.languages import speak
from app.desktop.theme import Theme
from tests.desktop.checklist.sample import RUN, STEP, at_step

LONG = 120


@pytest.fixture
def page(qtbot: QtBot) -> RunPage:
    return shown(qtbot, RUN, 460)


def shown(qtbot: QtBot, run: Run, wide: int) -> RunPage:
    """The page in a dock of this width."""
    page = RunPage(Theme(), None)  # type: ignore[arg-type]
    qtbot.addWidget(page)
    page.resize(wide, 760)
    page.show()
    page.show_run(run, (run,))
    settle(qtbot)
    return page


def settle(qtbot: QtBot) -> None:
    """Until every short timer of the page has fired."""
    passed: list[bool] = []
    QTimer.singleShot(0, lambda: QTimer.singleShot(0, lambda: passed.append(True)))
    qtbot.waitUntil(lambda: bool(passed))


@pytest.fixture
def chinese(qapp: QApplication) -> Iterator[None]:
    speak("zh_CN")
    yield
    speak("en")


def test_what_is_done_stands_above_the_open_step_and_the_rest_below(page: RunPage) -> None:
    above = [str(page.before.lines.at(page.before.lines.index(row))) for row in range(7)]
    assert "Understand" in above[0]
    assert "Offer" in above[-1], "the head of its stage stands above the card"
    spoken = Qt.ItemDataRole.AccessibleTextRole
    lines = page.before.lines
    said = [str(lines.index(row).data(spoken)) for row in range(lines.rowCount())]
    assert said[2] == (
        "Photos of item, box and label, done, Evidence: plates.jpg, carafes.jpg, box.jpg, 10:31"
    )
    assert said[5].startswith("File the courier damage report, not applicable, Not applicable:")
    assert page.after.lines.index(1).data(spoken) == "Issue the refund, to do"
    assert page.before.y() < page.card.y() < page.after.y()


def test_the_head_counts_and_names_versions(page: RunPage) -> None:
    assert page.head.count.text() == "4/7"
    assert page.head.version.text() == "script v2 · policy v3.2 · about 6 min left"
    assert page.head.bar.accessibleName() == "4 of 7 steps done"
    assert page.notice.text.text() == "v3 is in force since 8 June"


def test_words_are_said_in_the_customers_language_and_copied_bare(page: RunPage) -> None:
    say = page.card.say
    assert say.language.text() == "Latvian"
    say.copy_button.click()
    assert QGuiApplication.clipboard().text().startswith("Ļoti atvainojos")
    assert say.switch is not None
    say.switch.set_current("en")
    assert "Which do you prefer?" in say.words.text()
    pasted: list[str] = []
    page.card.pasted.connect(pasted.append)
    say.paste_button.click()
    assert pasted == [STEP.says[1].text]


def test_a_digit_chooses_and_the_choice_outlives_news(page: RunPage) -> None:
    page.card.begin()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_2)
    assert page.card.fields.values() == {"0/offer": ("refund",)}
    page.show_run(replace(RUN, left=5), (RUN,))
    page.show_run(at_step(replace(STEP, text="Other words")), (RUN,))
    assert page.card.fields.values() == {"0/offer": ("refund",)}
    page.show_run(at_step(replace(STEP, turn=1)), (RUN,))
    assert page.card.fields.values() == {"0/offer": ()}, "walked again, it is asked again"


def test_a_field_that_comes_later_leaves_the_others_as_they_are(
    page: RunPage, qtbot: QtBot
) -> None:
    name = Field("0/name", "Name", "text")
    city = Field("0/city", "City", "text", is_required=False)
    page.show_run(at_step(replace(STEP, kind="form", turn=2, fields=(name,))), (RUN,))
    QTest.keyClicks(page.card.fields.rows[0].input, "Ilze")
    page.show_run(at_step(replace(STEP, kind="form", turn=2, fields=(name, city))), (RUN,))
    assert page.card.fields.values() == {"0/name": ("Ilze",), "0/city": ()}
    assert page.card.fields.rows[1].label.text() == "City (optional)"


def test_a_reason_is_asked_for_in_place_of_the_buttons(page: RunPage) -> None:
    given: list[str] = []
    page.card.open_prompt().ask("Why?", "Skip", "Write it first.", given.append, page.card.settle)
    assert not page.card.ways.isVisible()
    QTest.keyClick(page.card.prompt.field, Qt.Key.Key_Return)
    assert page.card.prompt.message.text() == "Write it first."
    QTest.keyClicks(page.card.prompt.field, "the box is intact")
    QTest.keyClick(page.card.prompt.field, Qt.Key.Key_Return)
    assert given == ["the box is intact"]
    QTest.keyClick(page.card.prompt.field, Qt.Key.Key_Escape)
    assert page.card.ways.isVisible()
    assert not page.card.prompt.isVisible()


def test_evidence_says_what_is_still_wanted(page: RunPage) -> None:
    row = page.card.evidence
    assert row.accessibleName() == "Evidence: written answer · 1 of 1"
    assert row.pieces[0].accessibleName() == "written answer: E-mail 13:52, attached"
    page.show_run(at_step(replace(STEP, proof=Proof(("photo",), 2))), (RUN,))
    assert row.accessibleName() == "Evidence: photo · 0 of 2"
    wanted: list[str] = []
    page.card.attach_wanted.connect(wanted.append)
    row.button.click()
    assert wanted == ["photo"]


def test_walking_makes_no_more_widgets_than_one_step_needs(page: RunPage) -> None:
    other = replace(STEP, key="other", number=6, title="Another one", fields=())
    page.show_run(at_step(other), (RUN,))
    flush()
    before = len(page.findChildren(QWidget))
    for turn in range(20):
        page.show_run(at_step(replace(STEP, turn=turn)), (RUN,))
        page.show_run(at_step(other), (RUN,))
    flush()
    assert len(page.findChildren(QWidget)) == before


def flush() -> None:
    """Let go of what waits to be deleted."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_in_a_long_script_the_open_step_is_in_sight(qtbot: QtBot) -> None:
    lines = tuple(
        Line(f"s{n}", 0, n, f"Step number {n}", TODO if n > LONG // 2 else "done")
        for n in range(1, LONG + 1)
    )
    here = LONG // 2
    step = replace(STEP, key=f"s{here}", number=here)
    lines = tuple(one._replace(state=OPEN) if one.key == step.key else one for one in lines)
    run = replace(RUN, stages=(Stage(1, "Understand", here, LONG, lines),), step=step)
    page = shown(qtbot, run, 340)
    top = page.card.mapTo(page.area.viewport(), QPoint(0, 0)).y()
    assert 0 <= top < page.area.viewport().height() // 2
    assert page.area.verticalScrollBar().value() > 0


@pytest.mark.parametrize("wide", [320, 340, 420, 460])
@pytest.mark.parametrize("language", ["en", "zh_CN", "lv", "it"])
def test_nothing_is_cut_off(qtbot: QtBot, wide: int, language: str) -> None:
    speak(language)
    theme = Theme()
    theme.set_language(language)
    long = replace(
        STEP,
        hint="Two more pieces of evidence are needed, of the box and of the label.",
        deed="Put the template into the reply",
        fields=(
            *STEP.fields,
            Field("0/b", "A question that is quite a bit longer than the dock is wide", "many",
                  (Option("x", "An answer with so many words that it must wrap", "and a note"),)),
        ),
    )  # fmt: skip
    page = shown(qtbot, at_step(long), wide)
    cut = [
        (type(one).__name__, words_of(one), one.size(), one.sizeHint())
        for one in page.findChildren(QWidget)
        if one.isVisible() and words_of(one) and is_cut(one)
    ]
    assert cut == []


def words_of(widget: QWidget) -> str:
    """What stands on it."""
    return widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""


def is_cut(widget: QWidget) -> bool:
    """Whether its words need more room than it has."""
    if widget.hasHeightForWidth():
        return widget.heightForWidth(widget.width()) > widget.height()
    return widget.sizeHint().width() > widget.width()


def test_a_paused_script_offers_to_go_on(page: RunPage) -> None:
    page.show_run(replace(RUN, state="paused", step=None), (RUN,))
    assert page.end.title.text() == "Paused"
    assert page.end.resume.isVisible()
    assert not page.card.isVisible()
    assert page.head.pause.accessibleName() == "Go on"
    page.show_run(replace(RUN, state="ended", step=None, ending="Ended as: refunded"), (RUN,))
    assert page.end.text.text() == "Ended as: refunded"
    assert not page.end.resume.isVisible()


def test_other_scripts_of_the_ticket_are_one_press_away(page: RunPage) -> None:
    other = replace(RUN, id="c2", title="Report a fault", done=0, of=3)
    page.show_run(RUN, (RUN, other))
    chips = {chip.text(): chip for chip in page._chips.values()}  # noqa: SLF001
    assert chips["Damaged on arrival"].isChecked()
    assert chips["Report a fault"].accessibleName() == "Report a fault, 0 of 3"
    picked: list[str] = []
    page.picked.connect(picked.append)
    chips["Report a fault"].click()
    assert picked == ["c2"]
