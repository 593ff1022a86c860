"""Sentences for refusals and remarks about money, in the manner of `messages`."""

from collections.abc import Mapping

from app.desktop.marking import QT_TRANSLATE_NOOP

MONEY_REASONS: Mapping[str, str] = {
    "credit.too_much": QT_TRANSLATE_NOOP(
        "Messages",
        "This is more credit than you may give today. Nothing was given; give less, or ask a supervisor.",
    ),
    "grant.exceeded": QT_TRANSLATE_NOOP(
        "Messages",
        "This is more than you may promise without the hub now. No money moved; promise less, or ask.",
    ),
    "grant.late": QT_TRANSLATE_NOOP(
        "Messages",
        "The allowance behind this promise has ended. Nothing was paid yet; a supervisor decides.",
    ),
    "grant.nothing_left": QT_TRANSLATE_NOOP(
        "Messages", "Nothing of this order is left to set aside. Nothing was changed."
    ),
    "grant.unknown": QT_TRANSLATE_NOOP(
        "Messages",
        "The hub does not know the allowance behind this promise. Nothing was paid yet; a supervisor decides.",
    ),
    "promise.alone_too_long": QT_TRANSLATE_NOOP(
        "Messages",
        "The hub was last reached {hours} hours ago, too long to promise money without it. No money moved; ask for "
        "the refund, or connect first.",
    ),
    "promise.clock_differs": QT_TRANSLATE_NOOP(
        "Messages",
        "This computer's clock differs from the hub's, so no money is promised without it. No money moved; "
        "connect first, or set the clock right.",
    ),
    "refund.already": QT_TRANSLATE_NOOP(
        "Messages",
        "{by} refunded {due} on this order at {time}. No second refund was made; close this as a duplicate.",
    ),
    "refund.amount_differs": QT_TRANSLATE_NOOP(
        "Messages",
        "The amount due is {due} now, not what you saw. No money moved; issue it again with this amount.",
    ),
    "refund.blocked": QT_TRANSLATE_NOOP(
        "Messages",
        "This may not be given as goodwill. No money moved; the customer's rights are untouched.",
    ),
    "refund.honoured": QT_TRANSLATE_NOOP(
        "Messages",
        "More was refunded on this order meanwhile. Your promise of {due} is kept and paid; look at the order.",
    ),
    "refund.impossible": QT_TRANSLATE_NOOP(
        "Messages",
        "This cannot be refunded as asked. No money moved; look at what is left of the order.",
    ),
    "refund.may_not_approve": QT_TRANSLATE_NOOP(
        "Messages", "Your role does not decide about refunds. No money moved; a supervisor can."
    ),
    "refund.mismatch": QT_TRANSLATE_NOOP(
        "Messages", "This refund does not fit the order. No money moved; open the order again."
    ),
    "refund.needs_approval": QT_TRANSLATE_NOOP(
        "Messages", "This is above what you may give alone. No money moved; ask for approval."
    ),
    "refund.not_yours": QT_TRANSLATE_NOOP(
        "Messages", "{by} is working on this refund. Nothing was changed."
    ),
    "refund.same_means": QT_TRANSLATE_NOOP(
        "Messages",
        "The customer may have the money back the way it was paid. Nothing moved; note it if they agreed "
        "to another way.",
    ),
    "refund.second_needed": QT_TRANSLATE_NOOP(
        "Messages", "A second person must say yes to this amount. Your yes is kept."
    ),
    "refund_accounts.missing": QT_TRANSLATE_NOOP(
        "Messages",
        "This order's refunds are not on this computer. Nothing was changed; sync and try again.",
    ),
    "refunds.missing": QT_TRANSLATE_NOOP(
        "Messages", "This refund is not on this computer. Nothing was changed; sync and try again."
    ),
    "rules.missing": QT_TRANSLATE_NOOP(
        "Messages",
        "The rules for refunds are not on this computer yet. Nothing was changed; sync and try again.",
    ),
    "rules.unreadable": QT_TRANSLATE_NOOP(
        "Messages", "These rules cannot be read. Nothing was changed; those in force stay."
    ),
}
