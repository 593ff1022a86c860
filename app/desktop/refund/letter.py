"""What the customer is told: the refund in their own language, with the very amounts and days of the answer."""

from collections.abc import Iterator
from functools import partial

from app.desktop.marking import QT_TRANSLATE_NOOP
from app.desktop.refund.speech import Speech
from app.domain.orders import Order
from app.domain.refunds.answer import Answer
from app.domain.refunds.draft import Draft

HELLO = QT_TRANSLATE_NOOP("Letter", "Hello {name},")
OPENING = QT_TRANSLATE_NOOP("Letter", "for your order {number} we pay back {amount}:")
SHIPPING = QT_TRANSLATE_NOOP("Letter", "shipping: {amount}")
GOODWILL = QT_TRANSLATE_NOOP("Letter", "for the trouble: {amount}")
PIECES = QT_TRANSLATE_NOOP("Letter", "{line}, {quantity} pcs.: {amount}")
MEANS = QT_TRANSLATE_NOOP("Letter", "{amount} come back to you by {method}.")
UNTIL = QT_TRANSLATE_NOOP("Letter", "You will have the money on {day} at the latest.")
WAITS = QT_TRANSLATE_NOOP(
    "Letter", "We pay as soon as the goods are here, or you show us that you have sent them."
)
REASON = QT_TRANSLATE_NOOP("Letter", "Why this amount:")
CLOSING = QT_TRANSLATE_NOOP("Letter", "If anything is unclear, just answer this message.")


def letter(order: Order, found: Answer, name: str, language: str) -> str:
    """The message; "" when there is nothing to tell."""
    if found.draft is None:
        return ""
    # The sentences of the trace are in the same language as the letter around them.
    letter = Letter(Speech(language), order)
    return "\n".join(letter.lines(order, found, found.draft, name))


class Letter:
    """The parts of the message, in the customer's language."""

    def __init__(self, speech: Speech, order: Order) -> None:
        self._tell, self._say = speech.teller(order), partial(speech.say, "Letter")

    def lines(self, order: Order, found: Answer, draft: Draft, name: str) -> Iterator[str]:
        """The message, line by line."""
        money = self._tell.money
        yield self._say(HELLO, name=name)
        yield ""
        yield self._say(OPENING, number=order.number, amount=money(draft.amount))
        yield from (f"– {part}" for part in self._parts(draft))
        yield ""
        yield self._say(REASON)
        yield from (f"– {sentence}" for sentence in self._reasons(found))
        yield ""
        for tender in draft.tenders:
            method = self._tell.name(tender.method)
            yield self._say(MEANS, amount=money(tender.amount), method=method)
        yield from self._when(found)
        yield ""
        yield self._say(CLOSING)

    def _parts(self, draft: Draft) -> Iterator[str]:
        money = self._tell.money
        for line in draft.lines:
            worth = money(line.gross)
            named = self._tell.name(line.line)
            yield self._say(PIECES, line=named, quantity=line.quantity, amount=worth)
        for one in draft.deductions:
            yield f"{self._tell.name(str(one.code))}: {money(-one.amount)}"
        if draft.shipping:
            yield self._say(SHIPPING, amount=money(draft.shipped))
        if draft.given:
            yield self._say(GOODWILL, amount=money(draft.given))

    def _reasons(self, found: Answer) -> Iterator[str]:
        """The ground of each line, once; what is said among ourselves stays here."""
        said: dict[str, None] = {}
        for judged in found.judgements.values():
            for step in judged.reasons:
                if step.code != "payment.waits_for_goods":
                    said.setdefault(self._tell.step(step))
        yield from said

    def _when(self, found: Answer) -> Iterator[str]:
        judged = list(found.judgements.values())
        if any(one.is_withheld for one in judged):
            yield self._say(WAITS)
        due = max(
            (one.duties["refund"].last_day for one in judged if "refund" in one.duties),
            default=None,
        )
        if due is not None:
            yield self._say(UNTIL, day=self._tell.day(due))
