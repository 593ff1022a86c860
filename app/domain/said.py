"""What is said in several languages: a map of language to words, as it stands in the files of the policy book."""

import re
from collections.abc import Iterable, Mapping
from typing import Final

from app.domain.lined import Fields, Node
from app.domain.sentence import Sentence

LANGUAGE: Final = re.compile(r"[a-z]{2}(-[A-Z]{2})?")
# A bare text is in the first language of its book.
FIRST: Final = ""

Said = dict[str, str]


def said_of(part: Fields, name: str, *, is_needed: bool = True) -> Said:
    """Words by language; a bare text stands under FIRST; nothing where it may be missing and is."""
    node = part.find(name)
    if node is None and not is_needed:
        return {}
    if node is None or not isinstance(node.value, dict):
        words = part.text(name)
        return {FIRST: words} if words else {}
    return {
        language: words for language, one in node.value.items()
        if (words := _words(part, name, language, one))
    }  # fmt: skip


def _words(part: Fields, name: str, language: str, node: Node) -> str:
    path = f"{name}.{language}"
    if not LANGUAGE.fullmatch(language):
        what = Sentence("no language: {language}", language=repr(language))
        part.wrong(node, path, what, Sentence("write it as en, zh, cs, lv or it"))
    if not isinstance(node.value, str) or not node.value.strip():
        cure = Sentence("write the words, in quotes where they are a number")
        part.wrong(node, path, Sentence("expected a text"), cure)
        return ""
    return node.value


def in_language(said: Mapping[str, str], language: str, others: Iterable[str] = ("en",)) -> str:
    """The words in a language, else in the first of the others that has them, else whatever there is."""
    for one in (language, *others, FIRST):
        if one in said:
            return said[one]
    return next(iter(said.values()), "")
