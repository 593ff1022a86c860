"""A language of ours that need not be the window's: its sentences, its numbers and its days."""

from functools import partial

from PySide6.QtCore import QLocale, QTranslator

from app.desktop.languages import FOLDER, LANGUAGES, LOCALES
from app.desktop.refund.sentences import Teller
from app.domain.orders import Order


def language_of(spoken: tuple[str, ...]) -> str:
    """The language of ours that a customer speaks; English where there is none."""
    short = {ours.split("_")[0]: ours for ours in LANGUAGES}
    return next((short[tag[:2]] for tag in spoken if tag[:2] in short), "en")


class Speech:
    """One of our languages."""

    def __init__(self, language: str) -> None:
        self._translator = QTranslator()
        if not self._translator.load(f"evenkeel_{language}", str(FOLDER)):
            raise FileNotFoundError(f"evenkeel_{language}")
        self.locale = QLocale(LOCALES[language])
        self.book = language.split("_")[0]  # as the policy book names it

    def say(self, context: str, text: str, **parts: object) -> str:
        """A text of a context in this language, with its parts."""
        said = self._translator.translate(context, text) or text
        for name, part in parts.items():
            said = said.replace(f"{{{name}}}", str(part))
        return said

    def teller(self, order: Order) -> Teller:
        """What puts the steps of an order's refund into words."""
        names = {line.id: line.label or line.sku for line in order.lines}
        return Teller(order.currency, names, self.locale, partial(self.say, "Refunds"))
