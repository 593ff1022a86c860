"""What the panel shows of one answer: lines, clock, figures and what may be done, in words and amounts."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QDate

from app.desktop.refund.reading import Refundable
from app.desktop.refund.sentences import Teller
from app.domain.orders import Order, OrderLine
from app.domain.refunds.answer import Answer
from app.domain.refunds.authority import Way
from app.domain.refunds.claim import Clause, Judgement
from app.domain.refunds.draft import Draft, LineRefund
from app.domain.refunds.past import NOTHING, Past
from app.domain.refunds.trace import Step

CLOCK = ("right.in_time", "right.late", "policy.in_time", "policy.late")


class LineView(NamedTuple):
    """One line of the order: `quantity` of `most` pieces are asked back; `why` says what decides."""

    id: str
    label: str
    quantity: int
    most: int
    bought: int
    paid: str
    back: str
    why: str
    clause: str
    is_good: bool


class ClockView(NamedTuple):
    """How far the time for returning has run: `day` of `days`, a heading and the rest of the sentence."""

    day: int
    days: int
    head: str
    rest: str
    is_late: bool


class Figure(NamedTuple):
    """One row of the sum; `topic` finds the steps that explain it."""

    topic: str
    label: str
    note: str
    amount: str


def lines(
    order: Order, chosen: Mapping[str, int], past: Past, found: Answer, tell: Teller
) -> Iterator[LineView]:
    """The lines of an order, with what comes back of each."""
    drafted = {one.line: one for one in found.draft.lines} if found.draft else {}
    for line in order.lines:
        judged = found.judgements.get(line.id)
        yield _line(line, chosen.get(line.id, 0), past, drafted.get(line.id), judged, tell)


def _line(
    line: OrderLine,
    quantity: int,
    past: Past,
    back: LineRefund | None,
    judged: Judgement | None,
    tell: Teller,
) -> LineView:
    most = max(0, line.quantity - past.lines.get(line.id, NOTHING).quantity)
    worth = back.gross - back.kept if back else 0
    return LineView(
        line.id,
        line.label or line.sku,
        quantity,
        most,
        line.quantity,
        tell.money(line.total),
        tell.money(worth),
        _why(judged, most, tell),
        clause_name(judged.clause) if judged and judged.clause else "",
        judged.is_eligible if judged else True,
    )


def _why(judged: Judgement | None, most: int, tell: Teller) -> str:
    if most == 0:
        return QCoreApplication.translate("Refunds", "All of it went back before.")
    if judged is None:
        return QCoreApplication.translate("Refunds", "Not selected.")
    deciding = next((one for one in judged.reasons if one.code in CLOCK), None)
    return tell.step(deciding or judged.reasons[0]) if judged.reasons else ""


def clause_name(clause: Clause) -> str:
    """A clause as a link says it: its article, or the rule of the store's policy."""
    return clause.article or f"{clause.pack} {clause.rule}"


def clock(found: Answer, tell: Teller) -> ClockView | None:
    """The clock of the right that the lines stand on; None where no time runs."""
    for judged in found.judgements.values():
        step = next((one for one in judged.reasons if one.code in CLOCK), None)
        if step is not None:
            return _clock(step, judged, tell)
    return None


def _clock(step: Step, judged: Judgement, tell: Teller) -> ClockView:
    day, days, last = step.facts["days"], step.facts["of"], step.facts["last_day"]
    is_late = step.code.endswith("late")
    head = QCoreApplication.translate("Refunds", "Day {day} of {days}").format(day=day, days=days)
    text = (
        QCoreApplication.translate("Refunds", "the last day was {day}")
        if is_late
        else QCoreApplication.translate("Refunds", "last day {day}")
    )
    said = text.format(day=tell.fact("last_day", last))
    parts = [said, clause_name(judged.clause)] if judged.clause else [said]
    return ClockView(int(str(day)), int(str(days)), head, " · ".join(parts), is_late)


def figures(draft: Draft, tell: Teller) -> Iterator[Figure]:
    """The sum, row by row; the rows add up to the amount."""
    words = QCoreApplication.translate("Refunds", "Goods, %n line(s)", None, len(draft.lines))
    yield Figure("line", words, "", tell.money(draft.goods))
    for one in draft.deductions:
        step = Step(f"deduction.{one.code}", {})
        yield Figure(step.code, tell.name(str(one.code)), "", tell.money(-one.amount))
    if draft.shipping:
        yield Figure(
            "shipping",
            QCoreApplication.translate("Refunds", "Shipping"),
            "",
            tell.money(draft.shipped),
        )
    if draft.given:
        yield Figure(
            "goodwill",
            QCoreApplication.translate("Refunds", "Goodwill"),
            "",
            tell.money(draft.given),
        )
    if draft.rounding:
        yield Figure(
            "cash",
            QCoreApplication.translate("Refunds", "Rounding of cash"),
            "",
            tell.money(draft.rounding),
        )


def under(draft: Draft, tell: Teller) -> tuple[str, str]:
    """What stands below the sum: the tax in it, and where the money goes."""
    tax = QCoreApplication.translate("Refunds", "of which tax: {tax}").format(
        tax=tell.money(draft.tax)
    )
    means = [
        QCoreApplication.translate("Refunds", "{amount} to {method}").format(
            amount=tell.money(one.amount), method=tell.name(one.method)
        )
        if len(draft.tenders) > 1
        else QCoreApplication.translate("Refunds", "to {method}").format(
            method=tell.name(one.method)
        )
        for one in draft.tenders
    ]
    left = QCoreApplication.translate("Refunds", "left on the order {left}").format(
        left=tell.money(draft.remaining)
    )
    return tax, ", ".join([*means, left])


def why(found: Answer, topic: str, tell: Teller) -> list[str]:
    """The sentences that explain a figure: of a line by its id, of a topic by its codes, "" for all."""
    steps = found.steps
    if topic in found.judgements:
        own = found.judgements[topic].reasons
        about = [one for one in steps if one.facts.get("line") == topic]
        return [tell.step(one) for one in (*own, *about)]
    return [tell.step(one) for one in steps if one.code.startswith(topic)]


def refundable(one: Refundable) -> tuple[str, str]:
    """An order and the most that can go back on it, in two lines."""
    title = QCoreApplication.translate("Refunds", "Order {number}").format(number=one.item.title)
    row, found = one.weighed.row, one.weighed.found
    if row is None or found is None or found.draft is None:
        return title, QCoreApplication.translate(
            "Refunds", "Nothing can go back on this order as it stands."
        )
    order = row.case.order
    tell = Teller(order.currency, {}, year=row.case.at.year)
    runs = clock(found, tell)
    most = QCoreApplication.translate("Refunds", "up to {amount}").format(
        amount=tell.money(found.draft.amount)
    )
    return title, " · ".join([most, runs.head, runs.rest] if runs else [most])


def may(found: Answer, tell: Teller) -> str:
    """What this person may give, now and without the line."""
    now, offline = found.now, found.offline
    if now.way is Way.BLOCKED and not now.limit:
        return " ".join(tell.step(one) for one in now.reasons)
    parts = [
        QCoreApplication.translate(
            "Refunds", "You may issue up to {limit}. Today {left} left."
        ).format(limit=tell.money(now.limit), left=tell.money(now.left_today)),
        QCoreApplication.translate("Refunds", "Offline up to {limit}.").format(
            limit=tell.money(min(offline.limit, offline.left_today))
        ),
    ]
    return " ".join(parts)


def sources(found: Answer) -> list[str]:
    """The pages the rights stand on, and whether a lawyer has signed them."""
    said: dict[str, None] = {}
    for judged in found.judgements.values():
        if judged.clause is not None:
            said.setdefault(_page(judged.clause))
    return list(said)


def _page(clause: Clause) -> str:
    page = QCoreApplication.translate("Refunds", "Page {pack}, version {version}").format(
        pack=clause.pack, version=clause.version
    )
    if clause.is_reviewed:
        return page
    return f"{page} · {QCoreApplication.translate('Refunds', 'not reviewed by a lawyer')}"


def day_of(at: datetime) -> QDate:
    """The day of a moment."""
    return QDate(at.year, at.month, at.day)
