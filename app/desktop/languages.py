"""The five languages of the window: translations are loaded and changed without a restart."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from app import SHIPPED

# Each language is named in itself, so that anyone can find the way back.
LANGUAGES: Final = {
    "en": "English",
    "zh_CN": "简体中文",
    "cs": "Čeština",
    "lv": "Latviešu",
    "it": "Italiano",
}
# Where a language says nothing of the country: day before month and a clock of 24 hours.
LOCALES: Final = {"en": "en_GB", "zh_CN": "zh_CN", "cs": "cs_CZ", "lv": "lv_LV", "it": "it_IT"}
FOLDER: Final = SHIPPED / "resources" / "translations"

_speaking: list[QTranslator] = []


def of_system() -> str:
    """The language of ours that comes nearest to the system's."""
    tag = QLocale.system().name()
    return next((ours for ours in LANGUAGES if tag.startswith(ours.split("_")[0])), "en")


def speak(language: str) -> None:
    """Make the program speak: our words, Qt's own words, dates and numbers."""
    QLocale.setDefault(QLocale(LOCALES[language]))
    for old in _speaking:
        QCoreApplication.removeTranslator(old)
    _speaking.clear()
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for folder, name in ((qt, f"qtbase_{language}"), (str(FOLDER), f"evenkeel_{language}")):
        translator = QTranslator()
        if translator.load(name, folder):
            QCoreApplication.installTranslator(translator)
            _speaking.append(translator)
