"""The whole book in one language to read on paper: as Markdown and as HTML."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from html import escape
from itertools import groupby
from operator import attrgetter
from typing import Final

from app.domain.money import Money
from app.domain.policy.book import Book
from app.domain.policy.clauses import SPANS, SUMS, Clause, Point
from app.domain.policy.measures import duration
from app.domain.said import Said, in_language
from app.domain.scripts.script import Script, Step

# The headings and labels that are ours, not the book's; a caller has them in the reader's language.
LABELS: Final = (
    "Edition", "In force since", "Owner", "Our commitments", "Why", "Example", "Say", "Avoid",
    "Products and services", "Service levels", "What a role may give", "Code of conduct",
    "Scripts", "Understand", "Find the cause", "Offer", "Solve", "Confirm", "Reply templates",
    "We write first", "Surveys", "Answered within", "Handled within", "First reply within",
    "Solved within", "In one case", "In one day", "As goodwill", "Version",
)  # fmt: skip
MEASURES: Final = {
    "answered_within": "Answered within",
    "handled_within": "Handled within",
    "first_reply": "First reply within",
    "solved": "Solved within",
    "case": "In one case",
    "day": "In one day",
    "goodwill": "As goodwill",
}
STAGES: Final = {
    "understand": "Understand", "cause": "Find the cause", "offer": "Offer", "solve": "Solve",
    "confirm": "Confirm",
}  # fmt: skip

Label = Callable[[str], str]
SPECIAL: Final = re.compile(r"([\\`*_\[\]<>#|])")


class Form(StrEnum):
    """How a line is set."""

    TITLE = "title"
    CHAPTER = "chapter"
    HEADING = "heading"
    SMALL = "small"
    TEXT = "text"
    ITEM = "item"
    SAID = "said"


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph of the printed book."""

    form: Form
    text: str


MARKDOWN: Final = {
    Form.TITLE: "# {}", Form.CHAPTER: "## {}", Form.HEADING: "### {}", Form.SMALL: "_{}_",
    Form.TEXT: "{}", Form.ITEM: "- {}", Form.SAID: "> {}",
}  # fmt: skip
HTML: Final = {
    Form.TITLE: "<h1>{}</h1>", Form.CHAPTER: "<h2>{}</h2>", Form.HEADING: "<h3>{}</h3>",
    Form.SMALL: "<p><small>{}</small></p>", Form.TEXT: "<p>{}</p>", Form.ITEM: "<li>{}</li>",
    Form.SAID: "<blockquote>{}</blockquote>",
}  # fmt: skip


def markdown_of(book: Book, language: str, label: Label = str) -> str:
    """The book as Markdown; what our writers wrote is never taken for a mark."""
    lines = [
        MARKDOWN[line.form].format(SPECIAL.sub(r"\\\1", " ".join(line.text.split())))
        for line in lines_of(book, language, label)
    ]
    return "\n\n".join(lines) + "\n"


def html_of(book: Book, language: str, label: Label = str) -> str:
    """The book as a page by itself."""
    title = escape(in_language(book.cover.title, language, book.cover.languages))
    body = "\n".join(_blocks(lines_of(book, language, label)))
    head = f'<meta charset="utf-8"/><title>{title}</title>'
    return f'<!DOCTYPE html>\n<html lang="{escape(language)}"><head>{head}</head><body>\n{body}\n</body></html>\n'


def _blocks(lines: Iterable[Line]) -> Iterator[str]:
    """Paragraphs as HTML; items that follow each other are one list."""
    for form, group in groupby(lines, key=attrgetter("form")):
        texts = (escape(line.text).strip().replace("\n", "<br/>") for line in group)
        block = "\n".join(HTML[form].format(text) for text in texts)
        yield f"<ul>{block}</ul>" if form is Form.ITEM else block


def lines_of(book: Book, language: str, label: Label = str) -> Iterator[Line]:
    """Every paragraph of the book in a language, else in the first that has it."""
    return _Printing(book, language, label).lines()


class _Printing:
    """A book on its way to paper."""

    def __init__(self, book: Book, language: str, label: Label) -> None:
        self._book = book
        self._language = language
        self._label = label

    def lines(self) -> Iterator[Line]:
        yield from self._cover()
        for chapter in self._book.chapters:
            yield Line(Form.CHAPTER, f"{chapter.id} {self._said(chapter.title)}")
            inside = set(chapter.clauses)
            for clause in self._book.clauses:
                if clause.id in inside:
                    yield from self._clause(clause)
        yield from self._products()
        yield from self._settings()
        yield from self._conduct()
        yield from self._scripts()
        yield from self._texts()

    def _said(self, said: Said) -> str:
        return in_language(said, self._language, self._book.cover.languages)

    def _cover(self) -> Iterator[Line]:
        cover, label = self._book.cover, self._label
        yield Line(Form.TITLE, self._said(cover.title))
        facts = f"{label('Edition')} {cover.version} · {label('In force since')} {cover.in_force}"
        yield Line(Form.SMALL, f"{facts} · {label('Owner')} {cover.owner}")
        if cover.mission:
            yield Line(Form.TEXT, self._said(cover.mission))
        if cover.commitments:
            yield Line(Form.HEADING, label("Our commitments"))
        yield from (Line(Form.ITEM, self._said(one.text)) for one in cover.commitments)

    def _clause(self, clause: Clause) -> Iterator[Line]:
        label = self._label
        yield Line(Form.HEADING, f"§ {clause.id} {self._said(clause.title)}")
        facts = f"{label('Version')} {clause.version} · {label('In force since')} {clause.in_force}"
        yield Line(Form.SMALL, f"{facts} · {label('Owner')} {clause.owner}")
        yield Line(Form.TEXT, self._said(clause.text))
        yield from (Line(Form.ITEM, self._point(point)) for point in clause.points)
        for name, said in (("Why", clause.why), ("Example", clause.example), ("Say", clause.say)):
            if said:
                yield Line(Form.SAID, f"{label(name)}: {self._said(said)}")

    def _point(self, point: Point) -> str:
        title = f"{self._said(point.title)}. " if point.title else ""
        return f"{point.id}) {title}{self._said(point.text)}"

    def _products(self) -> Iterator[Line]:
        if self._book.products:
            yield Line(Form.CHAPTER, self._label("Products and services"))
        for one in self._book.products:
            yield Line(Form.HEADING, self._said(one.name))
            if one.about:
                yield Line(Form.TEXT, self._said(one.about))
            for told in one.explained:
                yield Line(Form.ITEM, f"{self._said(told.title)}: {self._said(told.text)}")

    def _settings(self) -> Iterator[Line]:
        if self._book.levels:
            yield Line(Form.CHAPTER, self._label("Service levels"))
        for level in self._book.levels:
            name = self._said(level.text) if level.text else level.id
            spans = [
                f"{self._label(MEASURES[one])} {duration(level.target(one))}"
                for one in SPANS
                if level.target(one)
            ]
            yield Line(Form.ITEM, f"{name}: {', '.join(spans)}")
        if self._book.discretion:
            yield Line(Form.CHAPTER, self._label("What a role may give"))
        for role in self._book.discretion:
            sums = [f"{self._label(MEASURES[one])} {self._sum(getattr(role, one))}" for one in SUMS]
            yield Line(Form.ITEM, f"{role.role}: {', '.join(sums)}")

    def _sum(self, minor: int) -> str:
        currency = self._book.cover.currency
        return f"{Money(minor, currency).decimal()} {currency}"

    def _conduct(self) -> Iterator[Line]:
        conduct = self._book.conduct
        if conduct.rules or conduct.instead:
            yield Line(Form.CHAPTER, self._label("Code of conduct"))
        yield from (Line(Form.ITEM, self._said(one.text)) for one in conduct.rules)
        for one in conduct.instead:
            avoid = {each.language: ", ".join(each.words) for each in one.avoid}
            told = f"{self._label('Avoid')}: {self._said(avoid)}"
            yield Line(Form.SAID, f"{told} · {self._label('Say')}: {self._said(one.say)}")

    def _scripts(self) -> Iterator[Line]:
        if self._book.scripts:
            yield Line(Form.CHAPTER, self._label("Scripts"))
        for one in self._book.scripts:
            title = f"{self._said(one.title)} ({self._label('Version')} {one.version})"
            yield Line(Form.HEADING, title)
            yield from self._steps(one)

    def _steps(self, script: Script) -> Iterator[Line]:
        stage = ""
        for step in script.steps:
            if step.stage != stage:
                stage = step.stage
                yield Line(Form.SMALL, self._label(STAGES[stage]))
            yield Line(Form.ITEM, self._step(step))

    def _step(self, step: Step) -> str:
        words = [self._said(one) for one in (step.title, step.text) if one] or [step.id]
        answers = [self._said(one.text) for field in step.fields for one in field.answers]
        said = f" “{self._said(step.say)}”" if step.say else ""
        asked = f" ({' / '.join(answers)})" if answers else ""
        return ": ".join(words) + asked + said + (f" § {step.clause}" if step.clause else "")

    def _texts(self) -> Iterator[Line]:
        for label, things in (
            ("Reply templates", [(one.title, one.body) for one in self._book.templates]),
            ("We write first", [(one.title, one.text) for one in self._book.care]),
            ("Surveys", [(one.title, asked.text) for one in self._book.surveys for asked in one.questions]),
        ):  # fmt: skip
            if things:
                yield Line(Form.CHAPTER, self._label(label))
            for title, text in things:
                yield Line(Form.HEADING, self._said(title))
                yield Line(Form.TEXT, self._said(text))
