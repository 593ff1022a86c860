"""What an agent writes goes where it should, is never lost, and is never taken for something else."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from app.desktop import languages
from app.desktop.composer import NOTE, PAUSE_MS, REPLY, Composer, Sketch
from app.desktop.outgoing import keep, load
from app.desktop.theme import Theme
from tests.helpers.fake_workstation import FakeWorkstation
from tests.helpers.story import MAIN, fake_story

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def theme() -> Theme:
    return Theme()


@pytest.fixture
def composer(qtbot: QtBot, theme: Theme) -> Composer:
    widget = Composer(theme)
    qtbot.addWidget(widget)
    widget.resize(640, 200)
    widget.show()
    widget.set_recipient("ilze.kalnina@post.example")
    return widget


@pytest.fixture
def workstation() -> FakeWorkstation:
    return fake_story()


def middle_colour(composer: Composer) -> str:
    return composer.grab().toImage().pixelColor(composer.width() // 2, 60).name().upper()


@pytest.mark.parametrize("language", list(languages.LANGUAGES))
@pytest.mark.parametrize("zoom", [0.8, 1.5, 2.0])
def test_reply_and_note_are_never_cut_short(
    composer: Composer, theme: Theme, zoom: float, language: str
) -> None:
    composer.resize(round(640 * zoom), round(300 * zoom))
    try:
        languages.speak(language)
        theme.set_language(language)
        theme.set_zoom(zoom)
        QApplication.processEvents()
        for segment in composer.switch.findChildren(QAbstractButton):
            assert segment.width() >= segment.sizeHint().width(), segment.text()
    finally:
        languages.speak("en")


@pytest.mark.parametrize("zoom", [0.8, 1.0, 1.5, 2.0])
@pytest.mark.parametrize("lines", [3, 5, 9])
def test_as_many_lines_as_it_grows_to_are_seen_without_a_bar(
    composer: Composer, theme: Theme, zoom: float, lines: int
) -> None:
    theme.set_zoom(zoom)
    composer.resize(round(640 * zoom), round(1000 * zoom))
    composer.editor.setPlainText("\n".join("x" * lines))
    fewest = composer.minimumSizeHint() if lines == 3 else composer.sizeHint()
    composer.resize(round(640 * zoom), fewest.height())
    QApplication.processEvents()
    assert composer.editor.verticalScrollBar().maximum() == 0


def test_reply_and_note_differ_by_colour_words_button_and_name(
    composer: Composer, theme: Theme
) -> None:
    assert composer.recipient.text() == "To: ilze.kalnina@post.example"
    assert composer.button.text() == "Send"
    reply_name, reply_colour = composer.editor.accessibleName(), middle_colour(composer)
    composer.set_mode(NOTE)
    assert composer.recipient.text() == "Only your team sees this"
    assert composer.button.text() == "Add note"
    assert composer.editor.accessibleName() != reply_name
    assert reply_colour == theme.tokens.surface
    assert middle_colour(composer) == theme.tokens.note


def test_a_note_never_becomes_a_reply_by_turning_the_switch(
    composer: Composer, qtbot: QtBot
) -> None:
    composer.write(NOTE)
    qtbot.keyClicks(composer.editor, "She is cross with us")
    composer.set_mode(REPLY)
    assert composer.text() == ""
    composer.set_mode(NOTE)
    assert composer.text() == "She is cross with us"


def test_a_draft_is_asked_to_be_saved_within_a_second_of_the_last_key(
    composer: Composer, qtbot: QtBot
) -> None:
    assert PAUSE_MS < 1_000
    with qtbot.waitSignal(composer.drafted):
        qtbot.keyClicks(composer.editor, "Dear Ilze")


def test_leaving_the_box_saves_at_once(composer: Composer, qtbot: QtBot) -> None:
    composer.write(REPLY)
    qtbot.keyClicks(composer.editor, "Dear")
    with qtbot.waitSignal(composer.drafted, timeout=200):
        composer.switch.setFocus()
        composer.editor.clearFocus()


def test_taking_over_a_draft_is_not_typing(composer: Composer, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(composer.drafted, wait=900):
        composer.show_sketch(Sketch(NOTE, "a reply", "a note"), 1_781_003_100_000_000)
    assert composer.text() == "a note"
    assert composer.state.text().startswith("Draft saved")


@pytest.mark.parametrize(("mode", "word"), [(REPLY, "reply"), (NOTE, "note")])
def test_empty_text_is_refused_in_words(
    composer: Composer, qtbot: QtBot, mode: str, word: str
) -> None:
    composer.set_mode(mode)
    qtbot.keyClicks(composer.editor, "   ")
    with qtbot.assertNotEmitted(composer.sent):
        qtbot.mouseClick(composer.button, Qt.MouseButton.LeftButton)
    assert word in composer.hint.text()


def test_control_return_sends_from_the_keyboard(composer: Composer, qtbot: QtBot) -> None:
    qtbot.keyClicks(composer.editor, "Thank you")
    with qtbot.waitSignal(composer.sent) as sent:
        qtbot.keyClick(composer.editor, Qt.Key.Key_Return, CONTROL)
    assert sent.args == [REPLY]


def test_while_an_input_method_writes_return_only_commits(composer: Composer, qtbot: QtBot) -> None:
    composer.write(REPLY)
    qtbot.keyClicks(composer.editor, "x")
    QApplication.sendEvent(composer.editor, QInputMethodEvent("ni hao", []))
    assert composer.editor.is_composing()
    with qtbot.assertNotEmitted(composer.sent):
        qtbot.keyClick(composer.editor, Qt.Key.Key_Return, CONTROL)
        composer.send()
    done = QInputMethodEvent("", [])
    done.setCommitString("你好")
    QApplication.sendEvent(composer.editor, done)
    assert composer.text() == "x你好"
    with qtbot.waitSignal(composer.sent):
        qtbot.keyClick(composer.editor, Qt.Key.Key_Return, CONTROL)


def test_undo_is_the_texts_own_while_there_is_something_to_undo(
    composer: Composer, qtbot: QtBot
) -> None:
    qtbot.keyClicks(composer.editor, "a")
    with qtbot.assertNotEmitted(composer.undo_wanted):
        qtbot.keyClick(composer.editor, Qt.Key.Key_Z, CONTROL)
    with qtbot.waitSignal(composer.undo_wanted):
        qtbot.keyClick(composer.editor, Qt.Key.Key_Z, CONTROL)


def test_the_box_grows_with_the_text_but_not_for_ever(composer: Composer) -> None:
    short = composer.sizeHint().height()
    composer.show_sketch(Sketch(REPLY, "line\n" * 7))
    longer = composer.sizeHint().height()
    composer.show_sketch(Sketch(REPLY, "line\n" * 500))
    assert short < longer < composer.sizeHint().height() < 400


@pytest.mark.parametrize(
    "sketch",
    [
        Sketch(REPLY, "for the customer", ""),
        Sketch(NOTE, "", "for us"),
        Sketch(NOTE, "for the customer", "for us"),
        Sketch(REPLY, "for the customer", "for us"),
    ],
)
def test_both_texts_of_a_ticket_come_back_from_disk(
    workstation: FakeWorkstation, sketch: Sketch
) -> None:
    keep(workstation, MAIN, sketch)  # type: ignore[arg-type]
    assert load(workstation, MAIN).sketch == sketch  # type: ignore[arg-type]


def test_no_text_leaves_no_draft(workstation: FakeWorkstation) -> None:
    keep(workstation, MAIN, Sketch(NOTE, "one", "two"))  # type: ignore[arg-type]
    keep(workstation, MAIN, Sketch(REPLY, " ", ""))  # type: ignore[arg-type]
    assert load(workstation, MAIN).sketch == Sketch()  # type: ignore[arg-type]
    assert workstation.drafts == {}
