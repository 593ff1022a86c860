"""The palette finds tickets, customers and commands while one types, off the GUI thread, by keys alone."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.desktop.keymap import COMMANDS, words
from app.desktop.palette import Palette
from app.desktop.palettecard import Row, Rows, folded, matches, pieces
from app.store.queries import OpenTicket, SearchHit
from tests.helpers.stage import Stage


@pytest.fixture(scope="module")
def stage(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    window = Stage(qapp, tmp_path_factory.mktemp("palette"))
    window.begin()
    yield window
    window.close()


@pytest.fixture
def palette(stage: Stage) -> Iterator[Palette]:
    stage.console.open_ticket(stage.main)
    stage.console.queue.focus_list()
    yield stage.console.palette
    stage.console.palette.close_up()


def titles(palette: Palette) -> list[str]:
    return [row.title for row in palette.card.model.rows]


def typed(stage: Stage, text: str) -> None:
    QTest.keyClicks(stage.console.palette.card.line, text)
    stage.settle()


def test_ctrl_k_opens_it_and_esc_gives_the_focus_back(stage: Stage, palette: Palette) -> None:
    before = QApplication.focusWidget()
    QTest.keyClick(before, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert palette.isVisible()
    assert palette.card.line.hasFocus()
    QTest.keyClick(palette.card.line, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert QApplication.focusWidget() is before


def test_it_lists_every_command(stage: Stage, palette: Palette) -> None:
    palette.open(">")
    stage.settle()
    expected = {words(command) for command in COMMANDS if command.id != "palette"}
    assert expected <= set(titles(palette))


def test_rows_show_the_keys_that_would_have_done_it(stage: Stage, palette: Palette) -> None:
    palette.open(">")
    stage.settle()
    keys = {row.title: row.keys for row in palette.card.model.rows}
    assert keys["Help and keys"] == ("F1",)
    assert keys["Go to Inbox"] == ("Ctrl+G", "I")


def test_tickets_and_customers_are_found_while_typing(stage: Stage, palette: Palette) -> None:
    palette.open()
    typed(stage, "kalni")
    assert "Tickets" in titles(palette) or "Customers" in titles(palette)
    assert "Ilze Kalniņa" in titles(palette)


def test_prefixes_narrow_the_search(stage: Stage, palette: Palette) -> None:
    palette.open()
    typed(stage, "@kalni")
    assert titles(palette)[:2] == ["Customers", "Ilze Kalniņa"]
    palette.open("#jars")
    stage.settle()
    assert titles(palette)[0] == "Tickets"
    assert "Commands" not in titles(palette)


def test_return_opens_the_ticket(stage: Stage, palette: Palette) -> None:
    palette.open("#kettle")
    stage.settle()
    QTest.keyClick(palette.card.line, Qt.Key.Key_Return)
    stage.settle()
    assert not palette.isVisible()
    assert stage.console.workspace.current_ticket() not in ("", stage.main)


def test_a_customer_leads_to_their_tickets(stage: Stage, palette: Palette) -> None:
    palette.open("@kalni")
    stage.settle()
    QTest.keyClick(palette.card.line, Qt.Key.Key_Return)
    stage.settle()
    assert titles(palette)[0] == "Tickets of Ilze Kalniņa"
    QTest.keyClick(palette.card.line, Qt.Key.Key_Return)
    stage.settle()
    assert stage.console.workspace.current_ticket() == stage.main


def test_what_is_done_here_is_done_to_the_open_ticket(stage: Stage, palette: Palette) -> None:
    stage.settle()
    stage.console.queue.next()
    assert stage.console.queue.selected_tickets() != [stage.main]
    palette.open("emergency")
    stage.settle()
    assert titles(palette)[0].startswith("Here, on #")
    palette.choose()
    stage.settle()
    assert stage.workstation.ask(OpenTicket(stage.main)).emergency


def test_what_was_found_for_an_older_text_is_dropped(stage: Stage, palette: Palette) -> None:
    palette.open("kettle")
    palette.card.line.setText("jars")
    late = SearchHit("ticket", "x", "#1", "Too late", "", 0, "open", "email", "")
    palette._show(1, "kettle", (late,))  # noqa: SLF001
    stage.settle()
    assert "Too late" not in titles(palette)


def test_searching_happens_elsewhere(stage: Stage, palette: Palette) -> None:
    threads: list[int] = []
    ask = stage.workstation.ask

    def noting(question: object) -> object:
        threads.append(threading.get_ident())
        return ask(question)

    stage.workstation.ask = noting  # type: ignore[method-assign]
    palette.open("kettle")
    stage.settle()
    stage.workstation.ask = ask  # type: ignore[method-assign]
    assert threads
    assert threading.get_ident() not in threads


def test_nothing_found_is_said(stage: Stage, palette: Palette) -> None:
    palette.open("#qqqq")
    stage.settle()
    assert titles(palette)[0] == "Nothing matches “qqqq”."


def test_arrows_skip_titles_and_go_round(stage: Stage, palette: Palette) -> None:
    palette.open(">")
    stage.settle()
    first = palette.card.list.currentIndex().row()
    assert palette.card.model.rows[first].deed is not None
    QTest.keyClick(palette.card.line, Qt.Key.Key_Up)
    last = palette.card.list.currentIndex().row()
    assert last == len(palette.card.model.rows) - 1
    QTest.keyClick(palette.card.line, Qt.Key.Key_Down)
    assert palette.card.list.currentIndex().row() == first


@pytest.mark.parametrize(
    ("title", "wanted", "found"),
    [
        ("Refund still not here", "ref", [(0, 3)]),
        ("Ilze Kalniņa", "kalnina", [(5, 7)]),
        ("Go to Refunds", "go ref", [(0, 2), (6, 3)]),
        ("退货后一直没有退款", "退款", [(7, 2)]),
        ("Nothing", "xyz", []),
        ("Espresso machine, refund", "re", [(18, 2)]),
        ("Espresso", "re", []),
    ],
)
def test_matches_are_found_without_accents(
    title: str, wanted: str, found: list[tuple[int, int]]
) -> None:
    assert matches(title, wanted) == found


def test_pieces_put_together_are_the_title() -> None:
    for wanted in ("a", "b c", "", "žluť", "abc"):
        title = "Abc žluťoučký abc"
        assert "".join(text for text, _ in pieces(title, wanted)) == title


def test_folding_keeps_every_letter_in_its_place() -> None:
    for text in ("ﬁne", "Straße", "Ķemeri", "退款", "İ"):
        assert len(folded(text)) == len(text)


def test_the_rows_are_a_sound_model(qtmodeltester: object, qapp: QApplication) -> None:
    model = Rows(qapp)
    model.show([Row("Group"), Row("One", deed=lambda: None)])
    qtmodeltester.check(model)  # type: ignore[attr-defined]
