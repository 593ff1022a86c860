"""Refunds: a long order worked out anew from its stored amounts, as after every key in the panel."""

import gc
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from typing import Final

from app.domain.refunds.answer import Answer, Question, answer
from app.domain.refunds.authority import Standing
from app.domain.refunds.book import RuleBook, book_of
from app.domain.refunds.claim import Claim
from app.domain.refunds.packs import Right
from app.domain.refunds.past import UNTOUCHED
from app.domain.refunds.pricing import PricedLine, priced
from app.domain.refunds.request import ByQuantity, Request, ShippingAsk
from app.domain.refunds.sale import Sale, Shipment, Tender
from app.settings.rules import law_texts, policy_text
from tests.bench.gauge import Figure, expect, measured, timed

SIZES: Final = (200, 1_000)
# So few that the system, which lets nobody be first for a whole second, does not step in between.
RUNS: Final = 30
RATES: Final = (Fraction(21, 100), Fraction(12, 100), Fraction(0))
DAY: Final = date(2026, 3, 6)


def refunds() -> Iterator[Figure]:
    """The whole answer: rights, money, authority and trace; a second return after a first of every line."""
    book = book_of(law_texts(), policy_text())
    for size in SIZES:
        asked = _question(size, book)
        # As the window and the hub do with what they hold: else the collector walks the whole bench.
        gc.collect()
        gc.freeze()
        name = f"refund, order of {size:,} lines"
        series = [measured(lambda asked=asked: answer(asked, book)) for _ in range(RUNS)]
        found: Answer = series[-1][1]
        expect(f"{name}, refused", found.refused, None)
        if found.draft:
            goods = found.draft.goods + found.draft.shipped
            expect(f"{name}, its parts", sum(x.amount for x in found.draft.tenders), goods)
            expect(f"{name}, what is left", found.draft.remaining, _rest(asked))
        yield timed(name, [spent for spent, _ in series], [])


def _question(size: int, book: RuleBook) -> Question:
    """Three pieces a line; one came back before, one is asked for now."""
    lines = [
        PricedLine(str(n), 3, 1_000 + 7 * n, n % 50, RATES[n % 3], includes_tax=n % 2 == 0)
        for n in range(size)
    ]
    sold, _ = priced(lines, 13 * size)
    total = sum(line.gross for line in sold) + 990
    tenders = (Tender("gift", "gift_card", total // 3), Tender("card", "card", total - total // 3))
    sale = Sale("order", "EUR", sold, (Shipment("ship", 818, 172),), tenders)
    claim = Claim("CZ", Right.WITHDRAWAL, DAY, delivered=(date(2026, 2, 22),))
    pieces = tuple(ByQuantity(line.id, 1) for line in sold)
    first = answer(Question(sale, Request(pieces), claim, Standing("agent")), book)
    past = first.draft.after(UNTOUCHED) if first.draft else UNTOUCHED
    request = Request(pieces, (ShippingAsk(),))
    return Question(sale, request, claim, Standing("agent"), past)


def _rest(asked: Question) -> int:
    """What the third pieces are worth: all that was paid, less two thirds of each line, less the shipping."""
    taken = sum(_two_of_three(x.gross if x.includes_tax else x.net) for x in asked.sale.lines)
    taken += sum(_two_of_three(x.tax) for x in asked.sale.lines if not x.includes_tax)
    return asked.sale.captured - taken - 990


def _two_of_three(amount: int) -> int:
    return (4 * amount + 3) // 6
