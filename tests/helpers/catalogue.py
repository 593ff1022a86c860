"""Which templates of the domain's sentences the translators are given."""

from collections.abc import Iterator
from functools import cache

import translate

from app.domain.sentence import Sentence


@cache
def catalogue() -> frozenset[str]:
    """The templates that are collected from the domain."""
    found = translate.wordings(translate.DOMAIN)
    return frozenset(one.text for one in found if one.context == translate.FINDINGS)


def untranslated(*said: str) -> list[str]:
    """What of these a reader of another language would see in English: no sentence, or one nobody collected."""
    return [text for one in said for text in _texts(one) if text not in catalogue()]


def _texts(said: str) -> Iterator[str]:
    if not isinstance(said, Sentence):
        yield said
        return
    if translate.has_words(said.text):
        yield said.text
    for fact in said.facts.values():
        if isinstance(fact, Sentence):
            yield from _texts(fact)
