"""The steps of a calculation in words: every code of the trace and every no of the calculator."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from app.desktop.marking import QT_TRANSLATE_NOOP
from app.desktop.numbers import money
from app.domain.refunds.refusal import Reason
from app.domain.refunds.trace import FACTS, Fact, Kind, Step

Translate = Callable[[str], str]

STEPS: Final[Mapping[str, str]] = {
    "line.by_quantity": QT_TRANSLATE_NOOP(
        "Refunds", "{line}: {quantity} of {of} pieces, {amount} of the {paid} paid."
    ),
    "line.by_amount": QT_TRANSLATE_NOOP(
        "Refunds", "{line}: {amount} of the {paid} paid, {tax} of it tax."
    ),
    "line.by_net": QT_TRANSLATE_NOOP(
        "Refunds", "{line}: {net} without tax, and {tax} tax, of the {paid} paid."
    ),
    "line.rest": QT_TRANSLATE_NOOP(
        "Refunds", "{line}: the rest, {amount} of the {paid} paid; {earlier} went back before."
    ),
    "shipping.by_amount": QT_TRANSLATE_NOOP("Refunds", "Shipping: {amount} of the {paid} paid."),
    "shipping.rest": QT_TRANSLATE_NOOP(
        "Refunds", "Shipping: the rest, {amount} of the {paid} paid."
    ),
    "shipping.standard_only": QT_TRANSLATE_NOOP(
        "Refunds", "Shipping: {amount}, as the standard delivery would have cost; {paid} were paid."
    ),
    "deduction.diminished": QT_TRANSLATE_NOOP(
        "Refunds", "Less {amount} for value the goods have lost."
    ),
    "deduction.restocking": QT_TRANSLATE_NOOP("Refunds", "Less {amount} for taking the goods back."),
    "deduction.label": QT_TRANSLATE_NOOP("Refunds", "Less {amount} for the return label."),
    "deduction.use": QT_TRANSLATE_NOOP("Refunds", "Less {amount} for the time of use."),
    "deduction.offer_lost": QT_TRANSLATE_NOOP(
        "Refunds", "Less {amount}, because what is kept no longer earns the offer."
    ),
    "deduction.points": QT_TRANSLATE_NOOP(
        "Refunds", "Less {amount} for points that were earned and are spent."
    ),
    "deduction.forbidden": QT_TRANSLATE_NOOP(
        "Refunds", "{amount} may not be taken off here: the law forbids it."
    ),
    "deduction.uninformed": QT_TRANSLATE_NOOP(
        "Refunds", "{amount} may not be taken off: the customer was not told beforehand."
    ),
    "deduction.capped": QT_TRANSLATE_NOOP(
        "Refunds", "{amount} more was to be taken off than the goods are worth; it was left."
    ),
    "goodwill.line": QT_TRANSLATE_NOOP("Refunds", "Goodwill: {amount}, {tax} of it tax."),
    "tender.share": QT_TRANSLATE_NOOP(
        "Refunds", "{amount} go back by {method}; {left} of it are left."
    ),
    "cash.rounded": QT_TRANSLATE_NOOP("Refunds", "In coins {amount}, worked out were {asked}."),
    "cash.as_paid": QT_TRANSLATE_NOOP(
        "Refunds", "All goes back as it was paid in coins: {amount} for {asked}."
    ),
    "total.amount": QT_TRANSLATE_NOOP("Refunds", "Together {amount}."),
    "offers.compared": QT_TRANSLATE_NOOP(
        "Refunds", "With the offer kept {keep}, worked out anew {recompute}."
    ),
    "points.taken_back": QT_TRANSLATE_NOOP("Refunds", "Points taken back: {points}."),
    "points.returned": QT_TRANSLATE_NOOP("Refunds", "Points given back: {points}."),
    "right.in_time": QT_TRANSLATE_NOOP(
        "Refunds", "Day {days} of {of}: in time, the last day is {last_day}. {article}"
    ),
    "right.late": QT_TRANSLATE_NOOP(
        "Refunds", "Day {days} of {of}: too late, the last day was {last_day}. {article}"
    ),
    "right.excluded": QT_TRANSLATE_NOOP(
        "Refunds", "The law gives no right to return these goods ({category}). {article}"
    ),
    "right.none": QT_TRANSLATE_NOOP(
        "Refunds", "The law of {pack} gives no such right for this kind of sale ({name})."
    ),
    "right.unknown_jurisdiction": QT_TRANSLATE_NOOP(
        "Refunds", "There are no rules of law for {name} in this version."
    ),
    "right.below_minimum": QT_TRANSLATE_NOOP(
        "Refunds", "Below the smallest amount of {limit} for {name}. {article}"
    ),
    "deadline.moved": QT_TRANSLATE_NOOP(
        "Refunds", "{day} does not end the time ({why} {name}); the next working day does. {article}"
    ),
    "deadline.uninformed": QT_TRANSLATE_NOOP(
        "Refunds", "The customer was not informed: {months} months longer. {article}"
    ),
    "deadline.informed_late": QT_TRANSLATE_NOOP(
        "Refunds", "The customer was informed on {day}: the time runs from then. {article}"
    ),
    "deadline.paused": QT_TRANSLATE_NOOP(
        "Refunds", "The clock stood for {days} days of repair. {article}"
    ),
    "deadline.repaired": QT_TRANSLATE_NOOP(
        "Refunds", "After the repair {months} months more. {article}"
    ),
    "deadline.not_begun": QT_TRANSLATE_NOOP("Refunds", "The time has not begun to run yet."),
    "payment.waits_for_goods": QT_TRANSLATE_NOOP(
        "Refunds", "The payment may wait for the goods or a proof that they were sent. {article}"
    ),
    "payment.same_means": QT_TRANSLATE_NOOP(
        "Refunds", "The money goes back the way it came, unless the customer agreed. {article}"
    ),
    "remedy.minor": QT_TRANSLATE_NOOP(
        "Refunds", "A minor fault: {name} instead of ending the sale. {article}"
    ),
    "remedy.repair_first": QT_TRANSLATE_NOOP(
        "Refunds", "Repair or replacement comes first. {article}"
    ),
    "use.free": QT_TRANSLATE_NOOP(
        "Refunds", "Nothing is taken off for {months} months of use. {article}"
    ),
    "use.charged": QT_TRANSLATE_NOOP(
        "Refunds", "{months} months of use may be taken off. {article}"
    ),
    "policy.in_time": QT_TRANSLATE_NOOP(
        "Refunds", "Our policy: day {days} of {of}, the last day is {last_day}."
    ),
    "policy.late": QT_TRANSLATE_NOOP(
        "Refunds", "Our policy: day {days} of {of} is too late, the last day was {last_day}."
    ),
    "policy.excluded": QT_TRANSLATE_NOOP(
        "Refunds", "Our policy does not take these goods back ({category})."
    ),
    "policy.condition": QT_TRANSLATE_NOOP(
        "Refunds", "Our policy does not take goods back in this condition ({why})."
    ),
    "policy.proof": QT_TRANSLATE_NOOP("Refunds", "Our policy asks for a proof of purchase."),
    "sale.unknown": QT_TRANSLATE_NOOP(
        "Refunds", "No purchase is known for this; {asked} would be goodwill."
    ),
    "authority.four_eyes": QT_TRANSLATE_NOOP(
        "Refunds", "An order of one's own or of somebody close: a second person decides."
    ),
    "authority.above_tier": QT_TRANSLATE_NOOP(
        "Refunds", "{asked} with the {earlier} before is above the {limit} of {role}."
    ),
    "authority.above_case": QT_TRANSLATE_NOOP(
        "Refunds", "{asked} is above your {limit} for one case."
    ),
    "authority.above_day": QT_TRANSLATE_NOOP(
        "Refunds", "{asked} is above the {left} that you have left today."
    ),
    "authority.no_role": QT_TRANSLATE_NOOP("Refunds", "The role {role} may not give money back."),
    "authority.no_right": QT_TRANSLATE_NOOP(
        "Refunds", "Neither law nor policy stands behind this: somebody who approves decides."
    ),
    "signal.velocity": QT_TRANSLATE_NOOP(
        "Refunds", "{quantity} refunds in {days} days, together {amount}."
    ),
    "signal.share": QT_TRANSLATE_NOOP(
        "Refunds", "{quantity} of {of} orders came back in {days} days."
    ),
    "signal.many_payees": QT_TRANSLATE_NOOP(
        "Refunds", "Money went to {quantity} accounts in {days} days."
    ),
    "signal.same_payee": QT_TRANSLATE_NOOP(
        "Refunds", "{quantity} other customers were paid to this account."
    ),
    "signal.addresses": QT_TRANSLATE_NOOP("Refunds", "{quantity} addresses for one customer."),
    "signal.split": QT_TRANSLATE_NOOP(
        "Refunds", "{quantity} gifts in {days} days, together {amount}; alone you may give {limit}."
    ),
    "signal.own_account": QT_TRANSLATE_NOOP("Refunds", "The customer bears your own name."),
}  # fmt: skip

# What the calculator refuses; {maximum} is an amount, or pieces for a quantity.
REASONS: Final[Mapping[str, str]] = {
    Reason.QUANTITY_EXCEEDS_REFUNDABLE: QT_TRANSLATE_NOOP(
        "Refunds", "So many did not leave us. At most {maximum} can come back."
    ),
    Reason.EXCEEDS_REMAINING_LINE: QT_TRANSLATE_NOOP(
        "Refunds", "More than is left of this line. At most {maximum}."
    ),
    Reason.EXCEEDS_REMAINING_TAX: QT_TRANSLATE_NOOP(
        "Refunds", "More tax than is left of this line. At most {maximum}."
    ),
    Reason.EXCEEDS_REMAINING_SHIPPING: QT_TRANSLATE_NOOP(
        "Refunds", "More than is left of the shipping. At most {maximum}."
    ),
    Reason.EXCEEDS_CAPTURED: QT_TRANSLATE_NOOP(
        "Refunds", "More than is left of what was paid. At most {maximum}."
    ),
    Reason.EXCEEDS_BALANCE: QT_TRANSLATE_NOOP(
        "Refunds", "More than the card still holds. At most {maximum}."
    ),
    Reason.NO_SHIPPING_TO_REFUND: QT_TRANSLATE_NOOP(
        "Refunds", "No shipping was paid on this order."
    ),
    Reason.NOTHING_TO_REFUND: QT_TRANSLATE_NOOP(
        "Refunds", "There is nothing to refund: all of it cost nothing or went back before."
    ),
    Reason.AMOUNT_NOT_POSITIVE: QT_TRANSLATE_NOOP("Refunds", "The amount must be above zero."),
    Reason.AMOUNT_PRECISION: QT_TRANSLATE_NOOP(
        "Refunds", "The amount has more digits than the currency."
    ),
    Reason.QUANTITY_INVALID: QT_TRANSLATE_NOOP(
        "Refunds", "The number of pieces must be a whole one, above zero."
    ),
    Reason.LINE_NOT_FOUND: QT_TRANSLATE_NOOP("Refunds", "This line is not on the order."),
    Reason.ORDER_NOT_REFUNDABLE: QT_TRANSLATE_NOOP(
        "Refunds", "Nothing can go back on this order as it stands."
    ),
    Reason.UNDISTRIBUTABLE: QT_TRANSLATE_NOOP(
        "Refunds", "The amount cannot be shared out among the lines."
    ),
    Reason.PARTS_DO_NOT_ADD: QT_TRANSLATE_NOOP(
        "Refunds", "The figures of this order do not add up; a supervisor must look at it."
    ),
    Reason.CURRENCY_UNKNOWN: QT_TRANSLATE_NOOP("Refunds", "The currency of this order is unknown."),
}  # fmt: skip

# Facts that are words of the policy, as a person says them.
WORDS: Final[Mapping[str, str]] = {
    "card": QT_TRANSLATE_NOOP("Refunds", "card"),
    "cash": QT_TRANSLATE_NOOP("Refunds", "cash"),
    "gift_card": QT_TRANSLATE_NOOP("Refunds", "gift card"),
    "store_credit": QT_TRANSLATE_NOOP("Refunds", "store credit"),
    "transfer": QT_TRANSLATE_NOOP("Refunds", "bank transfer"),
    "points": QT_TRANSLATE_NOOP("Refunds", "points"),
    "weekend": QT_TRANSLATE_NOOP("Refunds", "weekend"),
    "holiday": QT_TRANSLATE_NOOP("Refunds", "holiday"),
    "new": QT_TRANSLATE_NOOP("Refunds", "new"),
    "opened": QT_TRANSLATE_NOOP("Refunds", "opened"),
    "used": QT_TRANSLATE_NOOP("Refunds", "used"),
    "damaged": QT_TRANSLATE_NOOP("Refunds", "damaged"),
    "online": QT_TRANSLATE_NOOP("Refunds", "online"),
    "store": QT_TRANSLATE_NOOP("Refunds", "in the shop"),
    "agent": QT_TRANSLATE_NOOP("Refunds", "agents"),
    "senior": QT_TRANSLATE_NOOP("Refunds", "senior agents"),
    "supervisor": QT_TRANSLATE_NOOP("Refunds", "supervisors"),
    "diminished": QT_TRANSLATE_NOOP("Refunds", "Value lost"),
    "use": QT_TRANSLATE_NOOP("Refunds", "Time of use"),
    "restocking": QT_TRANSLATE_NOOP("Refunds", "Fee for taking back"),
    "label": QT_TRANSLATE_NOOP("Refunds", "Return label"),
    "offer_lost": QT_TRANSLATE_NOOP("Refunds", "Offer lost"),
}  # fmt: skip


DAY = QT_TRANSLATE_NOOP("Refunds", "dddd d MMMM")
DAY_OF_YEAR = QT_TRANSLATE_NOOP("Refunds", "d MMMM yyyy")


def translated(text: str) -> str:
    """A text of this module in the agent's language."""
    return QCoreApplication.translate("Refunds", text)


class Teller:
    """Puts steps into words: amounts in `currency`, lines by `names`, days of `year` without it."""

    def __init__(
        self,
        currency: str,
        names: Mapping[str, str],
        locale: QLocale | None = None,
        translate: Translate = translated,
        *,
        year: int = 0,
    ) -> None:
        self._currency, self._names, self._year = currency, names, year
        self._locale, self._translate = locale or QLocale(), translate

    def step(self, step: Step) -> str:
        """One step as a sentence."""
        return self._fill(STEPS[step.code], step.facts)

    def refusal(self, reason: str, maximum: int | None) -> str:
        """Why nothing may be paid, with the most that could be."""
        is_count = reason == Reason.QUANTITY_EXCEEDS_REFUNDABLE
        most = str(maximum) if is_count else self.money(maximum or 0)
        text = self._translate(REASONS[reason])
        return text.replace("{maximum}", most if maximum is not None else "0")

    def money(self, minor: int) -> str:
        """An amount in the order's currency."""
        return money(minor, self._currency, self._locale)

    def day(self, day: date) -> str:
        """A day with its name: "Thursday 11 June", and its year where it is not this one."""
        form = self._translate(DAY if day.year == self._year else DAY_OF_YEAR)
        return self._locale.toString(QDate(day.year, day.month, day.day), form)

    def name(self, word: str) -> str:
        """A word of the policy as a person says it; one that is not known stands as it is."""
        return self._translate(WORDS[word]) if word in WORDS else self._names.get(word, word)

    def _fill(self, text: str, facts: Mapping[str, Fact]) -> str:
        said = self._translate(text)
        for name, fact in facts.items():
            said = said.replace(f"{{{name}}}", self.fact(name, fact))
        return said.strip()

    def fact(self, name: str, fact: Fact) -> str:
        """A fact of a step, written as its kind is."""
        if isinstance(fact, date):
            return self.day(fact)
        match FACTS[name]:
            case Kind.AMOUNT:
                return self.money(int(fact))
            case Kind.SHARE:
                return f"{int(fact) / 100:g} %"
            case _:
                return self.name(str(fact))
