"""Sentences for refusals that have to do with checklists, in the manner of `messages`."""

from collections.abc import Mapping

from app.desktop.marking import QT_TRANSLATE_NOOP

CHECKLIST_REASONS: Mapping[str, str] = {
    "checklist.elsewhere": QT_TRANSLATE_NOOP(
        "Messages",
        "This checklist went along to another ticket. Nothing was changed; open it there.",
    ),
    "checklist.ended": QT_TRANSLATE_NOOP(
        "Messages", "This checklist has ended. Nothing was changed; go back to a step to open it."
    ),
    "checklists.missing": QT_TRANSLATE_NOOP(
        "Messages", "This checklist is not on this computer. Nothing was changed; open it again."
    ),
    "script.missing": QT_TRANSLATE_NOOP(
        "Messages",
        "The script {script} is not on this computer yet. Nothing was changed; try again when you "
        "are connected.",
    ),
    "step.may_not_skip": QT_TRANSLATE_NOOP(
        "Messages",
        "The policy does not leave this step to your role. Do it, or ask a supervisor to take it out.",
    ),
    "step.needs_approver": QT_TRANSLATE_NOOP(
        "Messages", "Somebody else decides about this step. Nothing was changed; ask for approval."
    ),
    "step.not_fitting": QT_TRANSLATE_NOOP(
        "Messages", "This answer does not fit the step. Nothing was changed; look at what is asked."
    ),
    "step.not_on_path": QT_TRANSLATE_NOOP(
        "Messages",
        "The script does not lead to this step now. Nothing was changed; look at the next one.",
    ),
    "step.reason_missing": QT_TRANSLATE_NOOP(
        "Messages", "Say in a few words why. Nothing was changed."
    ),
    "step.unreadable": QT_TRANSLATE_NOOP(
        "Messages", "This answer cannot be read. Nothing was changed; answer the step again."
    ),
    "ticket.changed_meanwhile": QT_TRANSLATE_NOOP(
        "Messages",
        "The ticket's customer or order has changed meanwhile. It stays open; look at it, then solve it again.",
    ),
    "care.taken": QT_TRANSLATE_NOOP(
        "Messages", "{by} has seen to this already. Nothing was changed; take the next one."
    ),
    "care.reason_missing": QT_TRANSLATE_NOOP(
        "Messages", "Say in a few words why. Nothing was changed."
    ),
    "ticket.script_not_begun": QT_TRANSLATE_NOOP(
        "Messages",
        "The policy wants a checklist walked for this ticket. It stays open; begin the checklist.",
    ),
    "ticket.steps_missing": QT_TRANSLATE_NOOP(
        "Messages",
        "Required steps are missing: {steps}. The ticket stays as it is; do them, then go on.",
    ),
    "ticket.waiver_forbidden": QT_TRANSLATE_NOOP(
        "Messages",
        "Only a supervisor may solve a ticket without its required steps. Nothing was changed; ask one.",
    ),
}
