"""The policy book on paper: its labels in the reader's language, and a PDF of its pages."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, QMarginsF, QTranslator
from PySide6.QtGui import QPageSize, QPdfWriter, QTextDocument
from PySide6.QtWidgets import QApplication

from app.desktop.languages import FOLDER, LANGUAGES
from app.desktop.marking import QT_TRANSLATE_NOOP
from app.settings.files import replace_file

# What app.domain.policy.printing sets beside the words of the book; it hands the English to `labels`.
WORDS: Final = (
    QT_TRANSLATE_NOOP("PolicyBook", "Edition"),
    QT_TRANSLATE_NOOP("PolicyBook", "In force since"),
    QT_TRANSLATE_NOOP("PolicyBook", "Owner"),
    QT_TRANSLATE_NOOP("PolicyBook", "Our commitments"),
    QT_TRANSLATE_NOOP("PolicyBook", "Why"),
    QT_TRANSLATE_NOOP("PolicyBook", "Example"),
    QT_TRANSLATE_NOOP("PolicyBook", "Say"),
    QT_TRANSLATE_NOOP("PolicyBook", "Avoid"),
    QT_TRANSLATE_NOOP("PolicyBook", "Products and services"),
    QT_TRANSLATE_NOOP("PolicyBook", "Service levels"),
    QT_TRANSLATE_NOOP("PolicyBook", "What a role may give"),
    QT_TRANSLATE_NOOP("PolicyBook", "Code of conduct"),
    QT_TRANSLATE_NOOP("PolicyBook", "Scripts"),
    QT_TRANSLATE_NOOP("PolicyBook", "Understand"),
    QT_TRANSLATE_NOOP("PolicyBook", "Find the cause"),
    QT_TRANSLATE_NOOP("PolicyBook", "Offer"),
    QT_TRANSLATE_NOOP("PolicyBook", "Solve"),
    QT_TRANSLATE_NOOP("PolicyBook", "Confirm"),
    QT_TRANSLATE_NOOP("PolicyBook", "Reply templates"),
    QT_TRANSLATE_NOOP("PolicyBook", "We write first"),
    QT_TRANSLATE_NOOP("PolicyBook", "Surveys"),
    QT_TRANSLATE_NOOP("PolicyBook", "Answered within"),
    QT_TRANSLATE_NOOP("PolicyBook", "Handled within"),
    QT_TRANSLATE_NOOP("PolicyBook", "First reply within"),
    QT_TRANSLATE_NOOP("PolicyBook", "Solved within"),
    QT_TRANSLATE_NOOP("PolicyBook", "In one case"),
    QT_TRANSLATE_NOOP("PolicyBook", "In one day"),
    QT_TRANSLATE_NOOP("PolicyBook", "As goodwill"),
    QT_TRANSLATE_NOOP("PolicyBook", "Version"),
)


def labels(language: str) -> Callable[[str], str]:
    """What says a label in a language of the book; in English where we do not speak it."""
    ours = next((one for one in LANGUAGES if one.split("_")[0] == language.split("-")[0]), "en")
    translator = QTranslator()
    translator.load(f"evenkeel_{ours}", str(FOLDER))
    return lambda word: translator.translate("PolicyBook", word) or word


def write_pdf(html: str, path: Path) -> None:
    """A page of HTML on A4, whole or not at all; without a window, for the command line."""
    if QCoreApplication.instance() is None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QApplication.instance() or QApplication([])
    page = QBuffer()
    page.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(page)
    # The document adds margins of two centimetres and the number of each page by itself.
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF())
    document = QTextDocument()
    document.setHtml(html)
    document.print_(writer)
    del writer, app  # the writer ends the page when it goes
    try:
        replace_file(path, bytes(page.data().data()))
    except OSError as error:  # it names the file beside it, which nobody knows
        raise type(error)(error.errno, error.strerror, str(path)) from error
