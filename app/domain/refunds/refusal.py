"""Why nothing may be paid: a stable reason, the most that could be, and the facts a sentence needs."""

from enum import StrEnum


class Reason(StrEnum):
    """The codes of all refusals of the calculator; sentences for them live with the windows."""

    QUANTITY_EXCEEDS_REFUNDABLE = "quantity_exceeds_refundable"
    EXCEEDS_REMAINING_LINE = "exceeds_remaining_line"
    EXCEEDS_REMAINING_TAX = "exceeds_remaining_tax"
    EXCEEDS_REMAINING_SHIPPING = "exceeds_remaining_shipping"
    EXCEEDS_CAPTURED = "exceeds_captured"
    EXCEEDS_BALANCE = "exceeds_balance"
    NO_SHIPPING_TO_REFUND = "no_shipping_to_refund"
    NOTHING_TO_REFUND = "nothing_to_refund"
    AMOUNT_NOT_POSITIVE = "amount_not_positive"
    AMOUNT_PRECISION = "amount_precision"
    QUANTITY_INVALID = "quantity_invalid"
    LINE_NOT_FOUND = "line_not_found"
    ORDER_NOT_REFUNDABLE = "order_not_refundable"
    UNDISTRIBUTABLE = "undistributable"
    PARTS_DO_NOT_ADD = "parts_do_not_add"
    CURRENCY_UNKNOWN = "currency_unknown"


class Refused(Exception):
    """The calculator says no; `maximum` (minor units, or pieces for a quantity) is what would be possible."""

    def __init__(
        self, reason: Reason, maximum: int | None = None, at: str = "", **facts: str | int
    ) -> None:
        super().__init__(f"{reason}: {at}" if at else str(reason))
        self.reason = reason
        self.maximum = maximum
        self.at = at
        self.facts = facts
