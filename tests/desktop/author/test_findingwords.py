"""An author who reads no English is told all that is wrong with a draft; what stands in the file stays as it is."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.desktop.author import page as author_page
from app.desktop.author.findingwords import told
from app.desktop.author.page import AuthorPage
from app.desktop.desk import Desk
from app.domain.formula import ValueType
from app.domain.lined import nearest
from app.domain.policy.pointing import near
from app.domain.scripts.script import STAGES
from app.domain.scripts.values import GIVEN, VALUE
from app.domain.sentence import Sentence
from app.workstation import Workstation
from tests.helpers.desks import desk_over
from tests.helpers.profiles import desk as people
from tests.helpers.profiles import open_profile, sign_in
from tests.helpers.shelved import shelve, shipped_book

NAME = "damaged-on-arrival"
TEXT = """\
script: damaged-on-arrival
version: 0
title: {en: Zerbrochen}
for: ticket.tipe == "x"
stages:
  understand:
    - ask: alpha
      title: Ein Schritt
      type: integer
      constraint: valu > 2
      relevant: beta > 3
    - ask: beta
      title: Noch einer
      type: integer
      relevant: alpha >
  cause:
    - rule: gamma
      when:
        - {if: alpha + 1, next: nirgends}
  offer: []
  solve:
    - action: geld
      do: refund
  confirm:
    - end: fertig
      title: Fertig
      disposition: done
tests:
  - name: Fall
    answers: {alpha: 1}
    expect: {end: fertig, path: [alpha, fertig]}
"""
UNREAD = "script: damaged-on-arrival\nversion: drei\ntitel: x\nstages: {}\n"
WORD = re.compile(r"[A-Za-z]+")
OF_THE_PROGRAM = {"Ctrl", "Esc", "Ins", "Del", "B", "S", "YAML", "yaml", "v"}
# The engine of formulas says in English what it could not read; our sentence before it is translated.
OF_THE_ENGINE = {"Syntax", "error", "mismatched", "input", "EOF"}


class FakeLanguage(QTranslator):
    """A language written in wide letters: whatever is shown in narrow ones was not translated."""

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        return re.sub(r"%n|\{\w*\}|[A-Za-z]", self._wide, text)

    def isEmpty(self) -> bool:
        return False

    @staticmethod
    def _wide(match: re.Match[str]) -> str:
        sign = match.group()
        return chr(ord(sign) + 0xFEE0) if len(sign) == 1 else sign


@pytest.fixture(scope="module")
def station(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workstation]:
    station = open_profile(tmp_path_factory.mktemp("author"))
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
def page(qtbot: QtBot, desk: Desk, station: Workstation) -> AuthorPage:
    station.set_kv(f"author.draft.{NAME}", TEXT)
    page = AuthorPage(desk)
    qtbot.addWidget(page)
    page.resize(1300, 800)
    page.show()
    page.open_script(NAME)
    qtbot.waitUntil(lambda: page.editor.finding_at(2) is not None, timeout=20_000)
    page.graph.set_current("alpha")
    return page


@pytest.fixture
def abroad(page: AuthorPage, desk: Desk, qapp: QApplication) -> Iterator[AuthorPage]:
    """The page, opened in English and then spoken in another language."""
    language = FakeLanguage()
    qapp.installTranslator(language)
    desk.theme.set_language("cs")
    try:
        yield page
    finally:
        qapp.removeTranslator(language)
        desk.theme.set_language("en")


def shown(page: AuthorPage) -> Iterator[str]:
    """All that the page says of a draft, seen, pointed at or heard."""
    for widget in filter(QWidget.isVisible, (page, *page.findChildren(QWidget))):
        yield widget.toolTip()
        yield widget.accessibleName()
        yield widget.accessibleDescription()
        yield str(widget.property("text") or widget.property("currentText") or "")
    model = page.steps.steps
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            yield str(model.data(model.index(row, column)))


def english(page: AuthorPage, text: str) -> set[str]:
    """Narrow words on the page that are none of the file's, nor names of the program."""
    names = " ".join([VALUE, *GIVEN, *STAGES, *ValueType, page.title.text(), page.facts.text()])
    mine = {*WORD.findall(text), *WORD.findall(names), *OF_THE_PROGRAM, *OF_THE_ENGINE}
    return {word for said in shown(page) for word in WORD.findall(said)} - mine


def test_no_english_is_left_of_what_is_wrong_with_a_draft(abroad: AuthorPage) -> None:
    assert english(abroad, TEXT) == set()
    for step in ("beta", "gamma", "geld", "fertig"):
        abroad.graph.set_current(step)
        assert english(abroad, TEXT) == set()
    said = list(shown(abroad))
    for found in ("ｖｅｒｓｉｏｎｓ ｂｅｇｉｎ ｗｉｔｈ 1", "ｄｉｄ ｙｏｕ ｍｅａｎ value?"):
        assert found in said
    assert any(
        "ｎｏ ｗａｙ ｌｅａｄｓ" in one or "beta ｉｓ ｎｏｔ ｋｎｏｗｎ ｙｅｔ" in one
        for one in said
    )


def test_no_english_is_left_of_what_cannot_be_read(abroad: AuthorPage, qtbot: QtBot) -> None:
    abroad.editor.set_text(UNREAD)
    qtbot.waitUntil(lambda: abroad.editor.finding_at(2) is not None, timeout=20_000)
    assert english(abroad, TEXT + UNREAD) == set()
    abroad.editor.set_text(f"{TEXT}  [\n")
    qtbot.waitUntil(
        lambda: any("ＹＡＭＬ" in one for one in shown(abroad)), timeout=20_000
    )  # fmt: skip


def test_what_is_wrong_on_a_line_is_spoken_in_the_authors_language(
    abroad: AuthorPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoken: list[str] = []
    monkeypatch.setattr(author_page, "announce", lambda _, text: spoken.append(text))
    line = TEXT.split("\n").index("    - action: geld") + 1
    abroad.editor.go_to(line)
    assert spoken
    assert set(WORD.findall(spoken[-1])) <= {"title", "clause"}


def test_a_sentence_within_a_sentence_is_told_too_and_facts_stay(abroad: AuthorPage) -> None:
    cure = near("telefon", ("phone", "mail"), "levels.yaml")
    assert told(cure) == "ｔｈｅｒｅ ｉｓ phone, mail; ｅｌｓｅ ａｄｄ ｉｔ ｔｏ levels.yaml"
    quoted = Sentence("{what}\n{quoted}", what=nearest("fone", ("phone",)), quoted="  {fone} ^")
    assert told(quoted) == "ｄｉｄ ｙｏｕ ｍｅａｎ phone?\n  {fone} ^"
    assert told(Sentence("")) == ""
