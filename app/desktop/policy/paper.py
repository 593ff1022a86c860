"""A clause as a page of rich text: every word escaped, changes struck and underlined, references as links."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import ndiff
from html import escape
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from app.desktop.theme import Theme
from app.domain.policy.clauses import Clause, Past, Point
from app.domain.policy.difference import Mark, Run, runs_of
from app.domain.policy.training import Turn
from app.domain.said import Said, in_language
from app.store.queries_book import ArticleRow, ClauseRow, PieceLine, TrainingRow

ORDER: Final = ("en", "zh", "cs", "lv", "it")  # of languages, everywhere in the window
THIN: Final = "\u2009"
REFERENCE: Final = re.compile(r"§\s*(\d+(?:\.\d+){1,2})")


def day_words(iso: str) -> str:
    """An ISO day in the agent's language."""
    day = QDate.fromString(iso, "yyyy-MM-dd")
    return QLocale().toString(day, QLocale.FormatType.LongFormat) if day.isValid() else iso


@dataclass(frozen=True, slots=True)
class Paper:
    """How pages are written: looks, the language, whether changes are shown, and how the customer is spoken to."""

    theme: Theme
    language: str
    has_changes: bool = False
    said_in: str = ""

    def clause(self, row: ClauseRow, *, has_chapter: bool = True) -> str:
        """The page of a clause; without its chapter where that stands above the page."""
        clause = row.clause
        chapter = self._small(f"{clause.chapter} {self._in(row.chapter)}") if has_chapter else ""
        before = clause.was[0] if clause.was and self.has_changes else None
        parts = [
            chapter,
            self._head(f"{clause.id} {self._in(clause.title)}"),
            self._stands(row),
            self._text(clause.text, before.text if before else None),
            self._points(clause, before),
            self._note(clause.why),
            self._box(
                QCoreApplication.translate("PolicyPaper", "Example"),
                self._refer(self._in(clause.example)),
                "on_track-fill",
            ),
            self._say(clause.say),
            self._used_by(row.used_by),
        ]
        return self._page(parts)

    def history(self, clause: Clause) -> str:
        """All that a clause has said, newest first, each text with what it changed of the one before."""
        texts: list[tuple[int, str, Said, Said, tuple[Point, ...], Said]] = [
            (
                clause.version,
                clause.in_force,
                clause.title,
                clause.text,
                clause.points,
                _changed(clause),
            )
        ]
        for at, past in enumerate(clause.was):
            older = clause.was[at + 1].changed if at + 1 < len(clause.was) else {}
            title = past.title or clause.title
            texts.append((past.version, past.in_force, title, past.text, past.points, older))
        parts: list[str] = [self._head(f"{clause.id} {self._in(clause.title)}")]
        for number, (version, in_force, title, text, points, changed) in enumerate(texts):
            before = texts[number + 1] if number + 1 < len(texts) else None
            said = QCoreApplication.translate(
                "PolicyPaper", "Version {version}, in force from {day}"
            )
            heading = said.format(version=version, day=day_words(in_force))
            parts.append(self._subhead(heading))
            parts.append(self._note(changed))
            if self._in(title) != self._in(clause.title):
                parts.append(self._text(title))
            parts.append(self._text(text, before[3] if before else None))
            parts.append(self._rows(points, before[4] if before else None))
        return self._page(parts)

    def article(self, row: ArticleRow) -> str:
        """The page of a product, a template or another text."""
        parts = [self._head(self._in(row.line.title))]
        for title, text in row.sections:
            parts.append(self._subhead(self._in(title)) if title else "")
            parts.append(self._text(text))
        return self._page(parts)

    def training(self, row: TrainingRow) -> str:
        """The page of a training: what is told, and what was said."""
        training = row.training
        parts = [self._head(self._in(training.title)), self._text(training.told)]
        rows = [self._turn(turn) for turn in training.turns]
        if rows:
            parts.append(
                f'<table cellspacing="0" cellpadding="6" width="100%">{"".join(rows)}</table>'
            )
        refs = ", ".join(f"§ {clause}" for clause in training.clauses)
        parts.append(f"<p>{self._refer(refs)}</p>" if refs else "")
        return self._page(parts)

    def _turn(self, turn: Turn) -> str:
        who = f'<td width="90" style="color:{self._color("text-2")}"><b>{escape(_side(turn.who))}</b></td>'
        return f"<tr>{who}<td>{escape(self._in(turn.text))}</td></tr>"

    def compared(self, old: str, new: str) -> str:
        """Two texts of a file, the lines that changed marked."""
        style = "font-family:monospace;white-space:pre-wrap;margin:0"
        lines = [
            f'<p style="{style}">{self._line(line)}</p>'
            for line in ndiff(old.split("\n"), new.split("\n"))
        ]
        return self._page(lines)

    def _line(self, line: str) -> str:
        """A line of a comparison; those of hints are left out."""
        if line.startswith("?"):
            return ""
        mark = {"-": Mark.OLD, "+": Mark.NEW}.get(line[0], Mark.SAME)
        return self._run(Run(mark, line[2:])) or "&nbsp;"

    # ---- parts of a page ---------------------------------------------------------------------

    def _page(self, parts: Iterable[str]) -> str:
        ink = self._color("text")
        body = "".join(part for part in parts if part)
        return f'<div style="color:{ink}">{body}</div>'

    def _in(self, said: Said) -> str:
        return in_language(said, self.language)

    def _color(self, token: str) -> str:
        return self.theme.color(token).name()

    def _small(self, text: str) -> str:
        style = f"color:{self._color('text-2')};font-size:{self.theme.px(12)}px;margin:0"
        return f'<p style="{style}">{escape(text)}</p>'

    def _head(self, text: str) -> str:
        size = self.theme.px(21)
        return (
            f'<p style="font-size:{size}px;font-weight:600;margin:2px 0 4px 0">{escape(text)}</p>'
        )

    def _subhead(self, text: str) -> str:
        style = f"font-weight:600;font-size:{self.theme.px(13)}px;margin:16px 0 2px 0"
        return f'<p style="{style}">{escape(text)}</p>'

    def _stands(self, row: ClauseRow) -> str:
        """Since when it stands so, and what its last text was."""
        clause, said = (
            row.clause,
            [
                QCoreApplication.translate("PolicyPaper", "in force since {day}").format(
                    day=day_words(row.clause.in_force)
                )
            ],
        )
        if row.line.mark == "changed":
            before = clause.was[0]
            changed = QCoreApplication.translate("PolicyPaper", "Changed in v{edition}")
            said = [
                self._chip(changed.format(edition=row.label)),
                escape(
                    QCoreApplication.translate(
                        "PolicyPaper", "last text: version {version}, {day}"
                    ).format(version=before.version, day=day_words(before.in_force))
                ),
            ]
        else:
            said = [
                escape(
                    QCoreApplication.translate("PolicyPaper", "version {version}").format(
                        version=clause.version
                    )
                ),
                *map(escape, said),
            ]
        style = f"color:{self._color('text-2')};font-size:{self.theme.px(12)}px;margin:0 0 14px 0"
        gap = " &nbsp; " if row.line.mark == "changed" else " · "
        return f'<p style="{style}">{gap.join(said)}</p>'

    def _chip(self, text: str) -> str:
        """A word with a fill, as a lozenge."""
        style = (
            f"background-color:{self._color('on_track-fill')};color:{self._color('on_track-text')}"
        )
        return f'<span style="{style}">&nbsp;{escape(text)}&nbsp;</span>'

    def _text(self, text: Said, before: Said | None = None) -> str:
        words_ = self._marked(text, before)
        return f'<p style="line-height:150%;margin:0 0 10px 0">{words_}</p>' if words_ else ""

    def _points(self, clause: Clause, before: Past | None) -> str:
        return self._rows(clause.points, before.points if before else None)

    def _rows(self, points: Sequence[Point], before: Sequence[Point] | None) -> str:
        """Letter and words side by side; a changed one has a bar at its left."""
        old = {point.id: point for point in before or ()}
        rows = [self._row(point, old.get(point.id), before is not None) for point in points]
        gone = [one for id, one in old.items() if id not in {point.id for point in points}]
        rows += [self._gone(point) for point in gone]
        if not rows:
            return ""
        return f'<table cellspacing="0" cellpadding="6" width="100%">{"".join(rows)}</table>'

    def _row(self, point: Point, before: Point | None, is_compared: bool) -> str:
        is_new = is_compared and before is None
        is_changed = is_compared and (is_new or self._in(point.text) != self._in(_text_of(before)))
        ground = f' bgcolor="{self._color("say")}"' if is_changed else ""
        title = f"<b>{escape(self._in(point.title))}.</b> " if point.title else ""
        text = self._marked(point.text, _text_of(before) if is_compared else None)
        letter = (
            f'<td width="26"{ground} style="color:{self._color("text-2")}"><b>{point.id}</b></td>'
        )
        return f'<tr>{letter}<td{ground}><p style="line-height:150%;margin:0">{title}{text}</p></td></tr>'

    def _gone(self, point: Point) -> str:
        text = self._run(Run(Mark.OLD, self._in(point.text)))
        return f'<tr><td width="26"><b>{point.id}</b></td><td>{text}</td></tr>'

    def _marked(self, text: Said, before: Said | None) -> str:
        """The words with their references; against an earlier text, with what came and went."""
        now = self._in(text)
        if before is None:
            return self._refer(now)
        runs = runs_of(self._in(before), now)
        # What went and what came in its place do not touch: one could not see where one word ends.
        gaps = [
            THIN
            if one.mark is Mark.OLD and other.mark is Mark.NEW and other.text[:1].strip()
            else ""
            for one, other in pairwise(runs)
        ]
        return "".join(f"{self._run(run)}{gap}" for run, gap in zip(runs, [*gaps, ""], strict=True))

    def _run(self, run: Run) -> str:
        said = self._refer(run.text)
        match run.mark:
            case Mark.OLD:
                style = (
                    f"background-color:{self._color('late-fill')};color:{self._color('late-text')}"
                )
                return f'<span style="{style};text-decoration:line-through">{said}</span>'
            case Mark.NEW:
                style = (
                    f"background-color:{self._color('met-fill')};color:{self._color('met-text')}"
                )
                return f'<span style="{style};text-decoration:underline">{said}</span>'
            case Mark.SAME:
                return said

    def _refer(self, text: str) -> str:
        """Escaped words in which § 3.1 is a link."""
        link = f'style="color:{self._color("link")};text-decoration:none"'
        said = REFERENCE.sub(
            lambda found: f'<a href="clause:{found[1]}" {link}>§ {found[1]}</a>', escape(text)
        )
        return said.replace("\n", "<br>")

    def _note(self, why: Said) -> str:
        words_ = self._in(why)
        if not words_:
            return ""
        style = f"color:{self._color('text-2')};font-size:{self.theme.px(12)}px;margin:8px 0 8px 0"
        head = escape(QCoreApplication.translate("PolicyPaper", "Why:"))
        return f'<p style="{style}">{head} {self._refer(words_)}</p>'

    def _box(self, title: str, words_: str, ground: str) -> str:
        if not words_:
            return ""
        style = f"color:{self._color('link')};font-size:{self.theme.px(12)}px"
        head = f'<span style="{style}"><b>{escape(title)}</b></span>'
        inner = f'{head}<br><span style="font-size:{self.theme.px(13)}px">{words_}</span>'
        cell = (
            f'<tr><td bgcolor="{self._color(ground)}"><p style="margin:2px">{inner}</p></td></tr>'
        )
        return f'<table cellspacing="0" cellpadding="8" width="100%" style="margin-top:8px">{cell}</table>'

    def _say(self, said: Said) -> str:
        """Words for the customer, in the language they are to be said in, with a way to copy them."""
        words_ = in_language(said, self.said_in or self.language)
        if not words_:
            return ""
        order = [*(one for one in ORDER if one in said), *(one for one in said if one not in ORDER)]
        links = [self._tongue(language) for language in order if language]
        copy = escape(QCoreApplication.translate("PolicyPaper", "Copy"))
        links.append(
            f'<a href="copy:" style="color:{self._color("link")};text-decoration:none">{copy}</a>'
        )
        head = escape(QCoreApplication.translate("PolicyPaper", "Say it kindly"))
        size = self.theme.px(12)
        top = (
            f'<span style="font-size:{size}px"><b>{head}</b> &nbsp; {" &nbsp; ".join(links)}</span>'
        )
        inner = f"{top}<br>“{self._refer(words_)}”"
        ground = self._color("control")
        cell = f'<tr><td bgcolor="{ground}"><p style="line-height:140%;margin:2px">{inner}</p></td></tr>'
        return f'<table cellspacing="0" cellpadding="8" width="100%" style="margin-top:8px">{cell}</table>'

    def _tongue(self, language: str) -> str:
        """A language to choose; the chosen one is bold."""
        short = escape(language.upper())
        if language == (self.said_in or self.language):
            return f"<b>{short}</b>"
        style = f"color:{self._color('link')};text-decoration:none"
        return f'<a href="say:{escape(language)}" style="{style}">{short}</a>'

    def _used_by(self, lines: Sequence[PieceLine]) -> str:
        if not lines:
            return ""
        said = ", &nbsp;".join(self._link(line) for line in lines)
        style = f"font-size:{self.theme.px(12)}px;margin:8px 0 4px 0"
        head = escape(QCoreApplication.translate("PolicyPaper", "Used by"))
        return f'<p style="{style}"><b>{head}</b> &nbsp; {said}</p>'

    def _link(self, line: PieceLine) -> str:
        style = f"color:{self._color('link')};text-decoration:none"
        name = escape(self._in(line.title))
        return f'<a href="{line.part}:{escape(line.name)}" style="{style}">{name}</a>'


def _side(who: str) -> str:
    match who:
        case "customer":
            return QCoreApplication.translate("PolicyPaper", "Customer")
        case "agent":
            return QCoreApplication.translate("PolicyPaper", "Agent")
        case _:
            return QCoreApplication.translate("PolicyPaper", "System")


def _changed(clause: Clause) -> Said:
    return clause.was[0].changed if clause.was else {}


def _text_of(point: Point | None) -> Said:
    return point.text if point else {}
