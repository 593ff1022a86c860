"""What kinds of steps and stages are called, and their pictures."""

from typing import Final

from PySide6.QtCore import QCoreApplication

from app.desktop.marking import QT_TRANSLATE_NOOP
from app.domain.scripts.script import Stage, Step, StepKind

KIND_ICONS: Final = {
    StepKind.INSTRUCT: "info", StepKind.SAY: "chat", StepKind.ASK: "question", StepKind.FORM: "note",
    StepKind.RULE: "swap", StepKind.CALCULATE: "equals", StepKind.SCRIPT: "checklist",
    StepKind.ACTION: "lightning", StepKind.EVIDENCE: "image", StepKind.APPROVAL: "hand",
    StepKind.WAIT: "clock", StepKind.END: "priority",
}  # fmt: skip


def stage_words(stage: Stage) -> str:
    """A stage of the resolution."""
    match stage:
        case Stage.UNDERSTAND:
            return QCoreApplication.translate("ScriptWords", "Understand")
        case Stage.CAUSE:
            return QCoreApplication.translate("ScriptWords", "Cause")
        case Stage.OFFER:
            return QCoreApplication.translate("ScriptWords", "Offer")
        case Stage.SOLVE:
            return QCoreApplication.translate("ScriptWords", "Solve")
        case Stage.CONFIRM:
            return QCoreApplication.translate("ScriptWords", "Confirm")


KINDS: Final = {
    StepKind.INSTRUCT: QT_TRANSLATE_NOOP("ScriptWords", "Instruction"),
    StepKind.SAY: QT_TRANSLATE_NOOP("ScriptWords", "Say"),
    StepKind.ASK: QT_TRANSLATE_NOOP("ScriptWords", "Ask"),
    StepKind.FORM: QT_TRANSLATE_NOOP("ScriptWords", "Form"),
    StepKind.RULE: QT_TRANSLATE_NOOP("ScriptWords", "Rule"),
    StepKind.CALCULATE: QT_TRANSLATE_NOOP("ScriptWords", "Calculate"),
    StepKind.SCRIPT: QT_TRANSLATE_NOOP("ScriptWords", "Sub-script"),
    StepKind.ACTION: QT_TRANSLATE_NOOP("ScriptWords", "Action"),
    StepKind.EVIDENCE: QT_TRANSLATE_NOOP("ScriptWords", "Evidence"),
    StepKind.APPROVAL: QT_TRANSLATE_NOOP("ScriptWords", "Approval"),
    StepKind.WAIT: QT_TRANSLATE_NOOP("ScriptWords", "Wait"),
    StepKind.END: QT_TRANSLATE_NOOP("ScriptWords", "End"),
}


def kind_name(kind: StepKind) -> str:
    """A kind of step."""
    return QCoreApplication.translate("ScriptWords", KINDS[kind])


def kind_words(step: Step) -> str:
    """What a box says under its title: the kind, and the clause or how much there is."""
    parts = [kind_name(step.kind)]
    answers = sum(len(one.answers) for one in step.fields)
    if step.kind is StepKind.ASK and answers:
        parts.append(QCoreApplication.translate("ScriptWords", "%n answer(s)", "", answers))
    elif step.kind is StepKind.FORM:
        count = len(step.fields)
        parts.append(QCoreApplication.translate("ScriptWords", "%n field(s)", "", count))
    elif step.kind is StepKind.SCRIPT:
        parts.append(step.use)
    elif step.kind is StepKind.WAIT:
        parts.append(QCoreApplication.translate("ScriptWords", "%n day(s)", "", step.days))
    elif step.clause:
        parts.append(f"§ {step.clause}")
    return ", ".join(part for part in parts if part)
