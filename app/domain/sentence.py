"""A sentence with facts in it: the English one, and the template by which it is said in another language."""

from collections.abc import Mapping
from typing import Final

Fact = str | int


class Sentence(str):
    """Equal to what it says in English; in `text` a {name} stands for each of the facts.

    The window says `text` in the reader's language and fills the facts in as they are, so `text` is
    written out where the sentence is made: packaging/translate.py collects it there. A fact that is
    itself a sentence is translated too. A template without words, as "{what}: {why}", is never collected."""

    __slots__ = ("facts", "text")
    text: str
    facts: Mapping[str, Fact]

    def __new__(cls, text: str, /, **facts: Fact) -> "Sentence":
        made = super().__new__(cls, text.format_map(facts))
        made.text, made.facts = text, facts
        return made


NOTHING: Final = Sentence("")  # where there is no more to say
