"""Checks of the words: languages that are missing or say something else, and words to avoid."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from typing import Final

from app.domain.policy.book import Book
from app.domain.policy.findings import Finding
from app.domain.policy.pointing import look, stops
from app.domain.policy.words import Words, by_language, words_of

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
            what = f"not one of its {len(texts)} texts is in {', '.join(untold)}"
            yield look(book, key, "", what, "translate it, or let readers have the first language")
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
    add = " and ".join(f"{one}: …" for one in missing)
    if languages[0] in missing:
        what = f"says nothing in {languages[0]}, the first language of the book"
        yield stops(book, words.key, words.path, what, f"add {add}")
    elif missing:
        yield look(book, words.key, words.path, f"no text in {', '.join(missing)}", f"add {add}")
    for strange in said.keys() - set(languages):
        cure = f"add {strange} to languages in book.yaml, or take the text out"
        path = f"{words.path}.{strange}"
        yield look(book, words.key, path, f"the book does not speak {strange}", cure)


def _copied(book: Book, words: Words) -> Iterator[Finding]:
    first = book.cover.languages[0]
    said = by_language(words.said, first)
    text = said.get(first, "")
    if len(text.split()) < COPIED:
        return
    for language in said:
        if language != first and said[language] == text:
            path = f"{words.path}.{language}"
            what = f"the {language} text is the same as the {first} one"
            yield look(book, words.key, path, what, "translate it")


def _differing(book: Book, words: Words) -> Iterator[Finding]:
    """Two languages that name different clauses, or numbers that the other has not."""
    first = book.cover.languages[0]
    said = by_language(words.said, first)
    text = said.get(first, "")
    for language in said if text else ():
        path = f"{words.path}.{language}"
        ours, theirs = set(MENTION.findall(text)), set(MENTION.findall(said[language]))
        if ours != theirs:
            what = f"names {_listed(theirs, '§ ')}, the {first} text {_listed(ours, '§ ')}"
            yield look(book, words.key, path, what, "name the same clauses in every language")
        ours, theirs = _numbers(text), _numbers(said[language])
        if ours - theirs and theirs - ours:
            what = f"says {_listed(theirs - ours)}, the {first} text {_listed(ours - theirs)}"
            yield look(book, words.key, path, what, "say the same numbers in every language")


def _numbers(text: str) -> set[str]:
    found = NUMBER.findall(MENTION.sub("", text))
    return {"".join(filter(str.isdigit, WHOLE.sub("", one))) for one in found}


def _listed(words: set[str], mark: str = "") -> str:
    return ", ".join(f"{mark}{one}" for one in sorted(words)) or "none"


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
                    what = f"the code of conduct avoids “{phrase}”"
                    yield look(book, words.key, words.path, what, f"say rather: {better}")
