"""What translators were given is what the window says, and languages load with Qt's own words."""

import re
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication

from app.desktop import languages

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "packaging"))
import translate

PLURAL_FORMS = {"en": 2, "zh_CN": 1, "cs": 3, "lv": 3, "it": 2}
PLACEHOLDER = re.compile(r"%n|%\d|\{\w*\}")
COUNTS = (0, 1, 2, 5, 10, 11, 21, 22, 101, 1000)


class Entry(NamedTuple):
    """One entry of a catalogue with all its forms: several for a counting text, one otherwise."""

    context: str
    source: str
    note: str
    is_plural: bool
    forms: tuple[str, ...]

    def placeholders(self) -> list[str]:
        return sorted(PLACEHOLDER.findall(self.source))


def entries(language: str) -> Iterator[Entry]:
    root = ET.parse(translate.FOLDER / f"evenkeel_{language}.ts").getroot()
    for context in root.iter("context"):
        for message in context.iter("message"):
            forms = [form.text or "" for form in message.iter("numerusform")]
            yield Entry(
                context.findtext("name", ""),
                message.findtext("source", ""),
                message.findtext("comment", ""),
                message.get("numerus") == "yes",
                tuple(forms or [message.findtext("translation", "")]),
            )


def test_the_catalogues_hold_exactly_the_texts_of_the_window() -> None:
    assert translate.stale() == [], "run: python packaging/translate.py"


def test_the_program_and_the_collector_know_the_same_languages() -> None:
    assert set(translate.LANGUAGES) == set(languages.LANGUAGES) == set(languages.LOCALES)


@pytest.mark.parametrize("language", translate.LANGUAGES)
def test_plurals_have_the_forms_of_their_language(language: str) -> None:
    for forms in translate.plural_forms(translate.FOLDER / f"evenkeel_{language}.ts"):
        assert forms == PLURAL_FORMS[language]


@pytest.mark.parametrize("language", translate.LANGUAGES)
def test_every_text_is_translated(language: str) -> None:
    assert translate.untranslated(translate.FOLDER / f"evenkeel_{language}.ts") == []
    empty = [entry for entry in entries(language) if not all(map(str.strip, entry.forms))]
    assert empty == []


@pytest.mark.parametrize("language", translate.LANGUAGES)
def test_every_translation_keeps_the_placeholders_of_its_source(language: str) -> None:
    wrong = [
        (entry.source, form)
        for entry in entries(language)
        for form in entry.forms
        if form and sorted(PLACEHOLDER.findall(form)) != entry.placeholders()
    ]
    assert wrong == []


@pytest.mark.parametrize("language", translate.LANGUAGES)
def test_counts_are_said_in_a_form_of_the_catalogue(qapp: QApplication, language: str) -> None:
    languages.speak(language)
    try:
        for entry in (entry for entry in entries(language) if entry.is_plural):
            for count in COUNTS:
                said = QCoreApplication.translate(entry.context, entry.source, entry.note, count)
                assert said in [form.replace("%n", str(count)) for form in entry.forms]
    finally:
        languages.speak("en")


@pytest.mark.parametrize("language", translate.LANGUAGES)
def test_the_window_says_what_the_translators_wrote(qapp: QApplication, language: str) -> None:
    languages.speak(language)
    try:
        for entry in (entry for entry in entries(language) if not entry.is_plural):
            said = QCoreApplication.translate(entry.context, entry.source, entry.note)
            assert (said,) == entry.forms
    finally:
        languages.speak("en")


def test_a_text_put_together_at_run_time_is_refused(tmp_path: Path) -> None:
    (tmp_path / "bad.py").write_text(
        'class W:\n    def f(self, x):\n        return self.tr(f"{x} late")\n', encoding="utf-8"
    )
    with pytest.raises(translate.Unclear, match="bad.py:3"):
        translate.wordings(tmp_path)


def test_a_text_of_somebody_elses_tr_is_refused(tmp_path: Path) -> None:
    (tmp_path / "bad.py").write_text('def paint(model):\n    return model.tr("{amount} paid")\n')
    with pytest.raises(translate.Unclear, match="bad.py:2"):
        translate.wordings(tmp_path)


def test_a_sentence_of_the_domain_is_collected_unless_it_is_put_together(tmp_path: Path) -> None:
    good = 'A = Sentence("there is no {x}", x=1)\nB = Sentence("{a}: {b}", a=A, b=A)\n'
    (tmp_path / "good.py").write_text(good, encoding="utf-8")
    assert translate.wordings(tmp_path) == {
        translate.Wording("Findings", "there is no {x}", "", False)
    }
    (tmp_path / "late.py").write_text('C = Sentence(f"no {1}")\n', encoding="utf-8")
    with pytest.raises(translate.Unclear, match="late.py:1"):
        translate.wordings(tmp_path)


def test_plurals_with_any_argument_are_found(tmp_path: Path) -> None:
    (tmp_path / "good.py").write_text(
        "from PySide6.QtCore import QCoreApplication\n"
        "def f(row):\n"
        '    return QCoreApplication.translate("C", "%n item(s)", None, row.pending)\n',
        encoding="utf-8",
    )
    assert translate.wordings(tmp_path) == {translate.Wording("C", "%n item(s)", "", True)}


def test_speaking_sets_dates_and_numbers(qapp: QApplication) -> None:
    languages.speak("cs")
    assert QLocale().name() == "cs_CZ"
    assert QApplication.translate("QPlatformTheme", "Cancel") == "Zrušit"
    languages.speak("en")
    assert QLocale().name() == "en_GB"
    assert (
        QApplication.translate("StatusStrip", "%n item(s) needs you", "", 1) == "1 item needs you"
    )
    assert (
        QApplication.translate("StatusStrip", "%n item(s) needs you", "", 2) == "2 items need you"
    )
