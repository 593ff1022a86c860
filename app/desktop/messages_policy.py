"""Sentences for refusals that have to do with the policy, in the manner of `messages`."""

from collections.abc import Mapping

from app.desktop.marking import QT_TRANSLATE_NOOP

POLICY_REASONS: Mapping[str, str] = {
    "ticket.queue_locked": QT_TRANSLATE_NOOP(
        "Messages",
        "Tickets of this queue wait until you have read clause {clause}. Nothing was changed; read it now.",
    ),
    "policy.flag_answered": QT_TRANSLATE_NOOP(
        "Messages", "{by} has answered this already. Your answer was not kept."
    ),
    "policy.key_bad": QT_TRANSLATE_NOOP(
        "Messages", "This is no key for the policy, or nobody vouches for it. Nothing was changed."
    ),
    "policy.key_unknown": QT_TRANSLATE_NOOP(
        "Messages",
        "This edition of the policy is sealed by a key that is not trusted. The old one stays in force.",
    ),
    "policy.not_yours": QT_TRANSLATE_NOOP(
        "Messages", "Only {by} can say this. Nothing was changed."
    ),
    "policy.older": QT_TRANSLATE_NOOP(
        "Messages", "A newer edition of the policy is there. The older one was not taken."
    ),
    "policy.part_forged": QT_TRANSLATE_NOOP(
        "Messages",
        "A part is not the one that was sealed in this edition of the policy. The old one stays in force.",
    ),
    "policy.part_missing": QT_TRANSLATE_NOOP(
        "Messages", "A part of this edition of the policy is missing. The old one stays in force."
    ),
    "policy.same_person": QT_TRANSLATE_NOOP(
        "Messages", "Both seals are of one person. A second person must seal this edition first."
    ),
    "policy.score_bad": QT_TRANSLATE_NOOP(
        "Messages", "A score lies between 0 and 100. Nothing was changed."
    ),
    "policy.seal_false": QT_TRANSLATE_NOOP(
        "Messages",
        "A seal does not fit: somebody changed this edition of the policy. The old one stays in force.",
    ),
    "policy.second_seal_missing": QT_TRANSLATE_NOOP(
        "Messages", "A second person must seal this edition of the policy first."
    ),
    "policy.text_bad": QT_TRANSLATE_NOOP(
        "Messages", "Say in a few words what is meant. Nothing was changed."
    ),
    "policy.too_large": QT_TRANSLATE_NOOP(
        "Messages", "This edition of the policy is too large. The old one stays in force."
    ),
    "policy.unreadable": QT_TRANSLATE_NOOP(
        "Messages", "This edition of the policy cannot be read. The old one stays in force."
    ),
    "policy_editions.missing": QT_TRANSLATE_NOOP(
        "Messages", "This edition of the policy is not known here. Nothing was changed."
    ),
    "policy_flags.missing": QT_TRANSLATE_NOOP(
        "Messages", "This remark on the policy is not known here. Nothing was changed."
    ),
    "policy_shelf.missing": QT_TRANSLATE_NOOP(
        "Messages", "No policy has been published yet. Nothing was changed."
    ),
}
