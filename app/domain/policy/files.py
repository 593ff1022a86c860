"""The files of a policy book read into a book; every mistake is named, in all files at once."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from typing import Final, TypeVar

from app.domain.lined import BadFile, Fields, Halt, Mistake, nearest
from app.domain.lined_json import read_json
from app.domain.lined_yaml import read_yaml
from app.domain.money import is_currency
from app.domain.policy.book import Book, Commitment, Cover, Origin
from app.domain.policy.clauses import Chapter, Clause, chapter_number, clause_key, clause_of
from app.domain.policy.conduct import Conduct, conduct_of
from app.domain.policy.discretion import Discretion, discretion_of
from app.domain.policy.findings import BadBook, Finding, of_mistake
from app.domain.policy.levels import Level, OpeningHours, level_of, opening_hours_of
from app.domain.policy.measures import name_of
from app.domain.policy.products import product_of
from app.domain.policy.surveys import survey_of
from app.domain.policy.templates import care_of, template_of
from app.domain.policy.training import training_of
from app.domain.refunds.policy import policy_of
from app.domain.said import LANGUAGE, said_of
from app.domain.scripts.reading import read_script
from app.domain.scripts.script import Script
from app.domain.sentence import Sentence

T = TypeVar("T")
COVER: Final = "book.yaml"
STORE: Final = "store.json"
SINGLE: Final = (
    COVER, "products.yaml", "levels.yaml", "discretion.yaml", STORE, "conduct.yaml",
    "templates.yaml", "training.yaml", "surveys.yaml", "care.yaml",
)  # fmt: skip
CHAPTER: Final = re.compile(r"clauses/[^/]+\.yaml")
SCRIPT: Final = re.compile(r"scripts/([^/]+)\.yaml")
MOST_FILES: Final = 2_000
# What a part is called when it is told that there is another one of its name.
NOUNS: Final = {
    "care": Sentence("rule of care"), "chapter": Sentence("chapter"), "clause": Sentence("clause"),
    "commitment": Sentence("commitment"), "level": Sentence("level"), "product": Sentence("product"),
    "role": Sentence("role"), "survey": Sentence("survey"), "template": Sentence("template"),
    "training": Sentence("training"),
}  # fmt: skip
NO_COVER: Final = Cover("", {}, "", "", "", "", ("en",), "EUR")


def book_of(texts: Mapping[str, str]) -> Book:
    """The book of files by their names within its folder; BadBook with every mistake of all of them."""
    reading = _Reading(texts)
    book = reading.book()
    if reading.findings:
        raise BadBook(reading.findings)
    return book


class _Reading:
    """A book being read; what is wrong is noted, and reading goes on."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts
        self.findings: list[Finding] = []
        self._origins: dict[str, Origin] = {}
        self._cover = NO_COVER

    def book(self) -> Book:
        self._strangers()
        self._cover = self._read(COVER, self._cover_of) or NO_COVER
        chapters, clauses = self._chapters()
        hours, levels = self._read("levels.yaml", self._levels) or (None, ())
        return Book(
            self._cover,
            chapters,
            clauses,
            self._list("products.yaml", "products", "product", product_of),
            hours,
            levels,
            self._read("discretion.yaml", self._discretion) or (),
            self._store(),
            self._read("conduct.yaml", self._conduct) or Conduct(),
            self._list("templates.yaml", "templates", "template", template_of),
            self._list("training.yaml", "trainings", "training", training_of),
            self._list("surveys.yaml", "surveys", "survey", survey_of),
            self._list("care.yaml", "rules", "care", care_of),
            self._scripts(),
            self._origins,
        )

    # ---- files -----------------------------------------------------------------------------------

    def _strangers(self) -> None:
        if COVER not in self._texts:
            cure = Sentence("add it: it says what the book is")
            self._wrong(COVER, Sentence("there is no such file"), cure)
        if len(self._texts) > MOST_FILES:
            what = Sentence("more than {count} files", count=MOST_FILES)
            self._wrong(COVER, what, Sentence("divide the book"))
        for file in self._texts:
            if file not in SINGLE and not CHAPTER.fullmatch(file) and not SCRIPT.fullmatch(file):
                known = (*SINGLE, "clauses/01-name.yaml", "scripts/name.yaml")
                self._wrong(file, Sentence("no file of a book"), nearest(file, known))

    def _wrong(self, file: str, what: Sentence, cure: Sentence) -> None:
        self.findings.append(of_mistake(file, Mistake(1, 1, "", what, cure)))

    def _read(self, file: str, make: Callable[[Fields], T]) -> T | None:
        """What a file says; None where it is not there, or no YAML."""
        if file not in self._texts:
            return None
        try:
            top = Fields(read_yaml(self._texts[file]), "", [])
        except Halt as halt:
            self.findings.append(of_mistake(file, halt.mistake))
            return None
        if not isinstance(top.node.value, dict):
            self._wrong(file, Sentence("expected fields"), Sentence("write each as name: value"))
            return None
        made = make(top)
        top.done()
        self.findings += [of_mistake(file, one) for one in top.mistakes]
        return made

    def _part(self, kind: str, name: str, file: str, part: Fields) -> None:
        """Note where a part stands; a second one of its name is a mistake."""
        if not name:
            return
        first = self._origins.get(f"{kind}/{name}")
        if first is not None:
            what = Sentence("there is a {kind} {name} already", kind=NOUNS[kind], name=name)
            cure = Sentence(
                "give it another id; the first is in {file} line {line}",
                file=first.file, line=first.place("").line,
            )  # fmt: skip
            part.wrong(part.at("id"), "id", what, cure)
            return
        self._origins[f"{kind}/{name}"] = Origin(file, self._texts[file], part.path, part.node)

    def _named(
        self, top: Fields, file: str, field: str, kind: str, make: Callable[[Fields], T]
    ) -> tuple[T, ...]:
        """A list of parts of one kind, each under its id or role."""
        found: list[T] = []
        for part in top.parts(field):
            found.append(make(part))
            name = getattr(found[-1], "role" if kind == "role" else "id")
            self._part(kind, name, file, part)
        return tuple(found)

    def _list(self, file: str, field: str, kind: str, make: Callable[[Fields], T]) -> tuple[T, ...]:
        """A file that is one list."""
        return self._read(file, lambda top: self._named(top, file, field, kind, make)) or ()

    # ---- kinds -----------------------------------------------------------------------------------

    def _cover_of(self, top: Fields) -> Cover:
        self._origins["cover/book"] = Origin(COVER, self._texts[COVER], node=top.node)
        cover = Cover(
            name_of(top, "book"),
            said_of(top, "title"),
            top.text("version"),
            top.date("in_force").isoformat(),
            top.text("owner"),
            top.date("review").isoformat(),
            _languages(top),
            top.text("currency"),
            said_of(top, "mission", is_needed=False),
            self._named(top, COVER, "commitments", "commitment", _commitment),
            top.texts("queues"),
        )
        if not is_currency(cover.currency):
            what = Sentence("no currency: {text}", text=repr(cover.currency))
            cure = Sentence("write three letters, such as EUR")
            top.wrong(top.at("currency"), "currency", what, cure)
            return replace(cover, currency=NO_COVER.currency)
        return cover

    def _chapters(self) -> tuple[tuple[Chapter, ...], tuple[Clause, ...]]:
        chapters: list[Chapter] = []
        clauses: list[Clause] = []
        for file in sorted(filter(CHAPTER.fullmatch, self._texts)):
            read = self._read(file, partial(self._chapter, file))
            if read is not None:
                chapters.append(read[0])
                clauses += read[1]
        chapters.sort(key=lambda one: clause_key(one.id))
        return tuple(chapters), tuple(sorted(clauses, key=lambda one: one.key))

    def _chapter(self, file: str, top: Fields) -> tuple[Chapter, tuple[Clause, ...]]:
        number = chapter_number(top)
        title = said_of(top, "title")
        make = partial(
            clause_of, chapter=number, owner=self._cover.owner, review=self._cover.review,
            currency=self._cover.currency,
        )  # fmt: skip
        clauses = self._named(top, file, "clauses", "clause", make)
        self._part("chapter", number, file, top)
        return Chapter(number, title, tuple(one.id for one in clauses)), clauses

    def _levels(self, top: Fields) -> tuple[OpeningHours | None, tuple[Level, ...]]:
        part = top.part("calendar")
        if part is not None:
            self._part("hours", "book", "levels.yaml", part)
        hours = opening_hours_of(part) if part is not None else None
        return hours, self._named(top, "levels.yaml", "levels", "level", level_of)

    def _discretion(self, top: Fields) -> tuple[Discretion, ...]:
        make = partial(discretion_of, currency=self._cover.currency)
        return self._named(top, "discretion.yaml", "roles", "role", make)

    def _conduct(self, top: Fields) -> Conduct:
        self._part("conduct", "book", "conduct.yaml", top)
        return conduct_of(top)

    def _store(self) -> str:
        text = self._texts.get(STORE, "")
        if not text:
            return ""
        try:
            policy_of(text, STORE)
        except BadFile as bad:
            self.findings += [of_mistake(STORE, one) for one in bad.mistakes]
            return ""
        self._origins["store/book"] = Origin(STORE, text, node=read_json(text))
        return text

    def _scripts(self) -> tuple[Script, ...]:
        return tuple(
            script for file in sorted(filter(SCRIPT.fullmatch, self._texts))
            if (script := self._script(file)) is not None
        )  # fmt: skip

    def _script(self, file: str) -> Script | None:
        text = self._texts[file]
        try:
            script = read_script(file, text)
        except BadFile as bad:
            self.findings += [of_mistake(file, one) for one in bad.mistakes]
            return None
        named = file.removeprefix("scripts/").removesuffix(".yaml")
        if script.name != named:
            what = Sentence("the script is called {name}", name=script.name)
            cure = Sentence(
                "write script: {named}, or call the file {name}.yaml",
                named=named, name=script.name,
            )  # fmt: skip
            self._wrong(file, what, cure)
        self._origins[f"script/{script.name}"] = Origin(file, text)
        return script


def _commitment(part: Fields) -> Commitment:
    made = Commitment(name_of(part), said_of(part, "text"), part.text("level", ""))
    part.done()
    return made


def _languages(top: Fields) -> tuple[str, ...]:
    found = top.texts("languages")
    if not found or not all(map(LANGUAGE.fullmatch, found)):
        cure = Sentence("write languages: [en, cs]")
        top.wrong(top.at("languages"), "languages", Sentence("no languages"), cure)
        return NO_COVER.languages
    return found
