"""What is found wrong with a draft, in the author's language."""

from PySide6.QtCore import QCoreApplication

from app.domain.sentence import Sentence


def told(sentence: Sentence) -> str:
    """The sentence as a translator wrote it; facts stay as they are, and sentences among them are told too."""
    facts = {
        name: told(fact) if isinstance(fact, Sentence) else fact
        for name, fact in sentence.facts.items()
    }
    return QCoreApplication.translate("Findings", sentence.text).format_map(facts)
