"""What translators were given is what the window says, and languages load with Qt's own words."""

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from app.desktop import languages

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "packaging"))
import translate

PLURAL_FORMS = {"en": 2, "zh_CN": 1, "cs": 3, "lv": 3, "it": 2}


def test_the_catalogues_hold_exactly_the_texts_of_the_window() -> None:
    assert translate.stale() == [], "run: python packaging/translate.py"


def test_the_program_and_the_collector_know_the_same_languages() -> None:
    assert set(translate.LANGUAGES) == set(languages.LANGUAGES) == set(languages.LOCALES)


@pytest.mark.parametrize("language", translate.LANGUAGES)
def test_plurals_have_the_forms_of_their_language(language: str) -> None:
    for forms in translate.plural_forms(translate.FOLDER / f"evenkeel_{language}.ts"):
        assert forms == PLURAL_FORMS[language]


def test_english_is_complete() -> None:
    assert translate.untranslated(translate.FOLDER / "evenkeel_en.ts") == []


def test_a_text_put_together_at_run_time_is_refused(tmp_path: Path) -> None:
    (tmp_path / "bad.py").write_text(
        'class W:\n    def f(self, x):\n        return self.tr(f"{x} late")\n', encoding="utf-8"
    )
    with pytest.raises(translate.Unclear, match="bad.py:3"):
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
