"""A refund's calculation on paper: every amount, every step in words, the law, and the clauses in full."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import partial
from html import escape
from typing import Final, NamedTuple

from PySide6.QtCore import QDateTime, QLocale

from app.desktop.marking import QT_TRANSLATE_NOOP
from app.desktop.refund.grounds import Grounds
from app.desktop.refund.speech import Speech
from app.desktop.refund.view import CLOCK, clause_name
from app.domain.policy.clauses import Clause
from app.domain.refunds.answer import Answer
from app.domain.refunds.deciding import Case
from app.domain.refunds.draft import Draft
from app.domain.said import in_language

OURS_ALONE: Final = ("authority.",)  # steps about who of us may decide

TITLE = QT_TRANSLATE_NOOP("RefundPaper", "How the refund was worked out")
ORDER = QT_TRANSLATE_NOOP("RefundPaper", "Order {number} of {day}, {who}")
PAID = QT_TRANSLATE_NOOP("RefundPaper", "Paid: {amount} by {method}")
DELIVERED = QT_TRANSLATE_NOOP("RefundPaper", "Delivered on {day}")
LINES = QT_TRANSLATE_NOOP("RefundPaper", "What comes back")
PIECES = QT_TRANSLATE_NOOP("RefundPaper", "Pieces")
NET = QT_TRANSLATE_NOOP("RefundPaper", "Without tax")
TAX = QT_TRANSLATE_NOOP("RefundPaper", "Tax")
GROSS = QT_TRANSLATE_NOOP("RefundPaper", "With tax")
LEFT = QT_TRANSLATE_NOOP("RefundPaper", "Left afterwards")
COUNT = QT_TRANSLATE_NOOP("RefundPaper", "{quantity} of {bought}")
SHIPPING = QT_TRANSLATE_NOOP("RefundPaper", "Shipping")
GOODWILL = QT_TRANSLATE_NOOP("RefundPaper", "Goodwill")
ROUNDING = QT_TRANSLATE_NOOP("RefundPaper", "Rounding of cash")
TOGETHER = QT_TRANSLATE_NOOP("RefundPaper", "Refund")
RATES = QT_TRANSLATE_NOOP("RefundPaper", "Tax by rate")
RATE = QT_TRANSLATE_NOOP("RefundPaper", "{rate} %")
MEANS = QT_TRANSLATE_NOOP("RefundPaper", "Where the money goes")
ON_ORDER = QT_TRANSLATE_NOOP("RefundPaper", "Left on the order: {amount}")
TIME = QT_TRANSLATE_NOOP("RefundPaper", "In time or not")
UNTIL = QT_TRANSLATE_NOOP("RefundPaper", "The money is due by {day}.")
LAW = QT_TRANSLATE_NOOP("RefundPaper", "Where it stands written")
PAGE = QT_TRANSLATE_NOOP("RefundPaper", "{clause} (page {pack}, version {version})")
UNREVIEWED = QT_TRANSLATE_NOOP("RefundPaper", "not reviewed by a lawyer")
STEPS = QT_TRANSLATE_NOOP("RefundPaper", "Step by step")
CLAUSES = QT_TRANSLATE_NOOP("RefundPaper", "The clauses of our policy")
CLAUSE = QT_TRANSLATE_NOOP("RefundPaper", "§ {id} {title}")
IN_FORCE = QT_TRANSLATE_NOOP("RefundPaper", "Version {version}, in force since {day}")
NO_BOOK = QT_TRANSLATE_NOOP("RefundPaper", "There is no policy book on this computer.")
NO_CLAUSE = QT_TRANSLATE_NOOP("RefundPaper", "No clause of our policy is needed: this is the law.")
VERSIONS = QT_TRANSLATE_NOOP("RefundPaper", "Policy book {label}, rules {rules}")
MADE = QT_TRANSLATE_NOOP("RefundPaper", "Worked out by {who} on {at}")

Row = tuple[str, ...]


class Sheet(NamedTuple):
    """What is to be printed; `is_ours` has the steps that concern us alone, which no customer is told."""

    case: Case
    found: Answer
    customer: str
    grounds: Grounds
    agent: str
    at: datetime
    is_ours: bool


def html_of(sheet: Sheet, language: str) -> str:
    """The page in a language of ours."""
    return _Page(sheet, Speech(language)).html()


class _Page:
    """A calculation on its way to paper."""

    def __init__(self, sheet: Sheet, speech: Speech) -> None:
        self._sheet, self._speech = sheet, speech
        self._tell = speech.teller(sheet.case.order)
        self._say = partial(speech.say, "RefundPaper")

    def html(self) -> str:
        """The whole page."""
        found, draft = self._sheet.found, self._sheet.found.draft
        parts = [*self._head()]
        if draft is not None:
            parts += [*self._sum(draft), *self._rates(draft), *self._means(draft)]
        elif found.refused is not None:
            parts.append(_text(self._tell.refusal(found.refused.reason, found.refused.maximum)))
        parts += [*self._time(), *self._law(), *self._steps(), *self._clauses(), *self._foot()]
        return f'<html><head><meta charset="utf-8"/></head><body>{"".join(parts)}</body></html>'

    def _head(self) -> Iterator[str]:
        order, money = self._sheet.case.order, self._tell.money
        day = self._tell.day(order.placed_at.date())
        yield f"<h1>{escape(self._say(TITLE))}</h1>"
        yield _text(self._say(ORDER, number=order.number, day=day, who=self._sheet.customer))
        for one in order.payments:
            method = self._tell.name(one.method)
            yield _text(self._say(PAID, amount=money(one.amount), method=method))
        if order.delivered_at is not None:
            yield _text(self._say(DELIVERED, day=self._tell.day(order.delivered_at.date())))

    def _sum(self, draft: Draft) -> Iterator[str]:
        say, money = self._say, self._tell.money
        head = ("", say(PIECES), say(NET), say(TAX), say(GROSS), say(LEFT))
        rows = [*self._goods(draft), *self._extras(draft)]
        if draft.rounding:
            rows.append((say(ROUNDING), "", "", "", money(draft.rounding), ""))
        total = (say(TOGETHER), "", money(draft.net), money(draft.tax), money(draft.amount), "")
        yield _heading(say(LINES))
        yield _table(head, rows, total)

    def _goods(self, draft: Draft) -> Iterator[Row]:
        bought = {line.id: line.quantity for line in self._sheet.case.order.lines}
        money = self._tell.money
        for one in draft.lines:
            count = self._say(COUNT, quantity=one.quantity, bought=bought[one.line])
            parts = (money(one.net), money(one.tax), money(one.gross), money(one.left))
            yield (self._tell.name(one.line), count, *parts)
        for off in draft.deductions:
            parts = (money(off.tax - off.amount), money(-off.tax), money(-off.amount))
            yield (self._tell.name(str(off.code)), "", *parts, "")

    def _extras(self, draft: Draft) -> Iterator[Row]:
        money = self._tell.money
        for one in draft.shipping:
            parts = (money(one.net), money(one.tax), money(one.gross), money(one.left))
            yield (self._say(SHIPPING), "", *parts)
        if draft.given:
            tax = sum(gift.tax for gift in draft.goodwill)
            parts = (money(draft.given - tax), money(tax), money(draft.given))
            yield (self._say(GOODWILL), "", *parts, "")

    def _rates(self, draft: Draft) -> Iterator[str]:
        say, money = self._say, self._tell.money
        rows = [
            (self._rate(one.tax_rate_bp), money(one.net), money(one.tax)) for one in draft.buckets
        ]
        yield _heading(say(RATES))
        yield _table(("", say(NET), say(TAX)), rows)

    def _rate(self, hundredths: int) -> str:
        return self._say(RATE, rate=self._speech.locale.toString(hundredths / 100, "g", 6))

    def _means(self, draft: Draft) -> Iterator[str]:
        say, money = self._say, self._tell.money
        rows = [
            (self._tell.name(one.method), money(one.amount), money(one.left))
            for one in draft.tenders
        ]
        yield _heading(say(MEANS))
        yield _table(("", say(TOGETHER), say(LEFT)), rows)
        yield _text(say(ON_ORDER, amount=money(draft.remaining)))

    def _time(self) -> Iterator[str]:
        judged = list(self._sheet.found.judgements.values())
        clocks = [step for one in judged for step in one.reasons if step.code in CLOCK]
        said = list(dict.fromkeys(self._tell.step(step) for step in clocks))
        due = [one.duties["refund"].last_day for one in judged if "refund" in one.duties]
        if due:
            said.append(self._say(UNTIL, day=self._tell.day(max(due))))
        if said:
            yield _heading(self._say(TIME))
            yield from map(_text, said)

    def _law(self) -> Iterator[str]:
        pages: dict[str, None] = {}
        for judged in self._sheet.found.judgements.values():
            if (one := judged.clause) is not None:
                named = self._say(PAGE, clause=clause_name(one), pack=one.pack, version=one.version)
                review = "" if one.is_reviewed else f" · {self._say(UNREVIEWED)}"
                pages.setdefault(named + review)
        if pages:
            yield _heading(self._say(LAW))
            yield from map(_text, pages)

    def _steps(self) -> Iterator[str]:
        hidden = () if self._sheet.is_ours else OURS_ALONE
        steps = [one for one in self._sheet.found.steps if not one.code.startswith(hidden)]
        said = "".join(f"<li>{escape(self._tell.step(one))}</li>" for one in steps)
        yield _heading(self._say(STEPS))
        yield f"<ol>{said}</ol>"

    def _clauses(self) -> Iterator[str]:
        grounds = self._sheet.grounds
        yield _heading(self._say(CLAUSES))
        if not grounds.label:
            yield _text(self._say(NO_BOOK))
        elif not grounds.clauses:
            yield _text(self._say(NO_CLAUSE))
        for clause in grounds.clauses:
            yield from self._clause(clause)

    def _clause(self, clause: Clause) -> Iterator[str]:
        said = partial(
            in_language, language=self._speech.book, others=self._sheet.grounds.languages
        )
        since = self._tell.day(datetime.fromisoformat(clause.in_force).date())
        title = self._say(CLAUSE, id=clause.id, title=said(clause.title))
        yield f"<h3>{escape(title)}</h3>"
        yield _small(self._say(IN_FORCE, version=clause.version, day=since))
        yield _text(said(clause.text))
        for point in clause.points:
            head = " ".join(part for part in (f"{point.id})", said(point.title)) if part)
            yield f"<p><b>{escape(head)}</b> {escape(said(point.text))}</p>"

    def _foot(self) -> Iterator[str]:
        sheet, locale = self._sheet, self._speech.locale
        rules = sheet.case.rules.version
        at = QDateTime.fromSecsSinceEpoch(int(sheet.at.timestamp()))
        when = locale.toString(at, QLocale.FormatType.ShortFormat)
        yield "<hr/>"
        yield _small(self._say(VERSIONS, label=sheet.grounds.label or "–", rules=rules))
        yield _small(self._say(MADE, who=sheet.agent, at=when))


def _text(text: str) -> str:
    return f"<p>{escape(text.strip())}</p>".replace("\n", "<br/>")


def _small(text: str) -> str:
    return f"<p><small>{escape(text)}</small></p>"


def _heading(text: str) -> str:
    return f"<h2>{escape(text)}</h2>"


def _table(head: Row, rows: Iterable[Row], total: Row = ()) -> str:
    """Amounts stand under each other at the right."""
    lines = [_row(head, "th"), *(_row(one, "td") for one in rows)]
    if total:
        lines.append(_row(total, "th"))
    return f'<table width="100%" cellspacing="0" cellpadding="4">{"".join(lines)}</table>'


def _row(cells: Row, kind: str) -> str:
    first, *rest = (escape(cell) for cell in cells)
    right = "".join(f'<{kind} align="right">{cell}</{kind}>' for cell in rest)
    return f'<tr><{kind} align="left">{first}</{kind}>{right}</tr>'
