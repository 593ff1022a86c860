"""Sentences for refusals that have to do with checklists, in the manner of `messages`."""

from collections.abc import Mapping

from app.desktop.marking import QT_TRANSLATE_NOOP

CHECKLIST_REASONS: Mapping[str, str] = {
    "checklist.elsewhere": QT_TRANSLATE_NOOP(
        "Messages", "This checklist belongs to another ticket. Nothing was changed; open it there."
    ),
    "checklist.ended": QT_TRANSLATE_NOOP(
        "Messages", "This checklist has ended already. Nothing was changed; all of it is kept."
    ),
    "checklists.missing": QT_TRANSLATE_NOOP(
        "Messages",
        "This checklist is not on this computer. Nothing was changed; sync and try again.",
    ),
    "script.missing": QT_TRANSLATE_NOOP(
        "Messages",
        "This script is not on this computer yet. Nothing was changed; sync and try again.",
    ),
    "step.may_not_skip": QT_TRANSLATE_NOOP(
        "Messages",
        "The policy wants this step done. Nothing was changed; a supervisor may leave it out.",
    ),
    "step.needs_approver": QT_TRANSLATE_NOOP(
        "Messages",
        "Only a person with the role {by} can say yes here. Nothing was changed; ask one.",
    ),
    "step.not_fitting": QT_TRANSLATE_NOOP(
        "Messages", "This answer does not fit the step. Nothing was changed; look at it once more."
    ),
    "step.not_on_path": QT_TRANSLATE_NOOP(
        "Messages",
        "The way leads past this step now. Nothing was changed; go on with the open one.",
    ),
    "step.reason_missing": QT_TRANSLATE_NOOP(
        "Messages", "The reason is missing. Nothing was changed; write why."
    ),
    "step.unreadable": QT_TRANSLATE_NOOP(
        "Messages", "This answer cannot be read. It was not kept; give it once more."
    ),
    "ticket.script_not_begun": QT_TRANSLATE_NOOP(
        "Messages", "A required checklist was not begun. Nothing was changed; begin it first."
    ),
    "ticket.steps_missing": QT_TRANSLATE_NOOP(
        "Messages",
        "{steps} required steps of the checklist are open. Nothing was changed; do them first.",
    ),
    "ticket.waiver_forbidden": QT_TRANSLATE_NOOP(
        "Messages", "Only a supervisor may solve with steps left out. Nothing was changed; ask one."
    ),
}
