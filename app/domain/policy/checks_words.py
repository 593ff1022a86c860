"""Checks of the words: languages that are missing or say something else, and words to avoid."""

import re
from collections.abc import Iterator, Sequence
from functools import reduce
from itertools import groupby
from operator import attrgetter
from typing import Final

from app.domain.policy.book import Book
from app.domain.policy.findings import Finding
from app.domain.policy.pointing import look, stops
from app.domain.policy.words import Words, by_language, words_of
from app.domain.sentence import Sentence

# A text of so many words that is the same in two languages was most likely not translated.
COPIED: Final = 6
MANY: Final = 4
MENTION: Final = re.compile(r"§\s*(\d+(?:\.\d+)+)")
# 1,500.00 and 1 500 are one number to us: only its digits count.
WHOLE: Final = re.compile(r"[.,]00$")
NUMBER: Final = re.compile(r"\d+(?:[.,:'\u00a0\u202f ]\d+)*")


def check_words(book: Book) -> Iterator[Finding]:
    """What is wrong with the texts of a book."""
    for key, group in groupby(words_of(book), key=attrgetter("key")):
        texts = tuple(group)
        untold = _untold(book, texts)
        if untold:
            what = Sentence(
                "not one of its {count} texts is in {languages}",
                count=len(texts), languages=", ".join(untold),
            )  # fmt: skip
            cure = Sentence("translate it, or let readers have the first language")
            yield look(book, key, "", what, cure)
        for words in texts:
            yield from _missing(book, words, untold)
    for words in words_of(book):
        yield from _copied(book, words)
        yield from _differing(book, words)
        yield from _avoided(book, words)


def _untold(book: Book, texts: Sequence[Words]) -> tuple[str, ...]:
    """Languages that a part of some length does not speak at all; told once, not for each text."""
    languages = book.cover.languages
    said = {one for words in texts for one in by_language(words.said, languages[0])}
    return tuple(one for one in languages[1:] if one not in said and len(texts) >= MANY)


def _missing(book: Book, words: Words, untold: tuple[str, ...]) -> Iterator[Finding]:
    languages = book.cover.languages
    said = by_language(words.said, languages[0])
    missing = [one for one in languages if one not in said and one not in untold]
    if languages[0] in missing:
        what = Sentence(
            "says nothing in {language}, the first language of the book", language=languages[0]
        )
        yield stops(book, words.key, words.path, what, _adding(missing))
    elif missing:
        what = Sentence("no text in {languages}", languages=", ".join(missing))
        yield look(book, words.key, words.path, what, _adding(missing))
    for strange in said.keys() - set(languages):
        what = Sentence("the book does not speak {language}", language=strange)
        cure = Sentence(
            "add {language} to languages in book.yaml, or take the text out", language=strange
        )
        yield look(book, words.key, f"{words.path}.{strange}", what, cure)


def _adding(languages: Sequence[str]) -> Sentence:
    words = reduce(_both, (f"{one}: …" for one in languages))
    return Sentence("add {words}", words=words)


def _both(one: str, other: str) -> str:
    return Sentence("{one} and {other}", one=one, other=other)


def _copied(book: Book, words: Words) -> Iterator[Finding]:
    first = book.cover.languages[0]
    said = by_language(words.said, first)
    text = said.get(first, "")
    if len(text.split()) < COPIED:
        return
    for language in said:
        if language != first and said[language] == text:
            path = f"{words.path}.{language}"
            what = Sentence(
                "the {language} text is the same as the {first} one",
                language=language, first=first,
            )  # fmt: skip
            yield look(book, words.key, path, what, Sentence("translate it"))


def _differing(book: Book, words: Words) -> Iterator[Finding]:
    """Two languages that name different clauses, or numbers that the other has not."""
    first = book.cover.languages[0]
    said = by_language(words.said, first)
    text = said.get(first, "")
    for language in said if text else ():
        path = f"{words.path}.{language}"
        ours, theirs = set(MENTION.findall(text)), set(MENTION.findall(said[language]))
        if ours != theirs:
            what = Sentence(
                "names {theirs}, the {language} text {ours}",
                theirs=_listed(theirs, "§ "), language=first, ours=_listed(ours, "§ "),
            )  # fmt: skip
            cure = Sentence("name the same clauses in every language")
            yield look(book, words.key, path, what, cure)
        ours, theirs = _numbers(text), _numbers(said[language])
        if ours - theirs and theirs - ours:
            what = Sentence(
                "says {theirs}, the {language} text {ours}",
                theirs=_listed(theirs - ours), language=first, ours=_listed(ours - theirs),
            )  # fmt: skip
            cure = Sentence("say the same numbers in every language")
            yield look(book, words.key, path, what, cure)


def _numbers(text: str) -> set[str]:
    found = NUMBER.findall(MENTION.sub("", text))
    return {"".join(filter(str.isdigit, WHOLE.sub("", one))) for one in found}


def _listed(words: set[str], mark: str = "") -> str:
    return ", ".join(f"{mark}{one}" for one in sorted(words)) or Sentence("none")


def _avoided(book: Book, words: Words) -> Iterator[Finding]:
    """Templates, and what is said to customers, keep to the code of conduct."""
    name = words.path.rpartition(".")[2]
    if name not in ("say", "body") or words.key == "conduct/book":
        return
    first = book.cover.languages[0]
    said = by_language(words.said, first)
    for instead in book.conduct.instead:
        for avoided in instead.avoid:
            language = avoided.language or first
            text = said.get(language, "").casefold()
            for phrase in avoided.words:
                if phrase.casefold() in text:
                    better = by_language(instead.say, first).get(language, "")
                    what = Sentence("the code of conduct avoids “{phrase}”", phrase=phrase)
                    cure = Sentence("say rather: {words}", words=better)
                    yield look(book, words.key, words.path, what, cure)
