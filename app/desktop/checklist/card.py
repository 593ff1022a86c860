"""The open step as a card: what to do, what to say, what to answer, what to prove, and the ways on."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.desktop.checklist.evidence import EvidenceRow
from app.desktop.checklist.fields import Fields
from app.desktop.checklist.prompt import Prompt
from app.desktop.checklist.say import SayCard
from app.desktop.checklist.view import Step
from app.desktop.painting import draw_shape, ring, round_box
from app.desktop.theme import Theme
from app.desktop.widgets.buttons import Button
from app.desktop.widgets.layouts import Card, FlowLayout
from app.desktop.widgets.notices import Icon, Text, announce

ROOMY: Final = 380  # from this width on all of the card stands right of its disc
DISC: Final = 20


class Here(QWidget):
    """The disc of the step that is open."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(DISC), self._theme.px(DISC))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, px = QPainter(self), self._theme, self._theme.px
        box = QRectF(0, 0, px(DISC), px(DISC)).adjusted(1, 1, -1, -1)
        round_box(painter, box, box.height() / 2, theme.color("surface"))
        ring(painter, box, box.height() / 2, theme.color("accent"))
        inner = QRectF(0, 0, px(10), px(10))
        inner.moveCenter(box.center())
        draw_shape(painter, "dot", inner, theme.color("accent"))


def key_of(step: Step) -> tuple[str, int]:
    """What names a step in its checklist."""
    return step.key, step.turn


class StepCard(Card):
    """Signals: `done`, `skip_wanted`, `back_wanted`, `deed_wanted`, `why_wanted`, `wrong_wanted`, and those
    of its parts: `pasted(text)`, `attach_wanted(kind)`, `edited`."""

    done = Signal()
    skip_wanted = Signal()
    back_wanted = Signal()
    deed_wanted = Signal()
    why_wanted = Signal()
    wrong_wanted = Signal()
    pasted = Signal(str)
    attach_wanted = Signal(str)
    edited = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.step: Step | None = None
        self.set_stripe("accent")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.title = Text(theme, "", 13, 600, wraps=True, parent=self)
        self.number = Text(theme, "", 12, color="text-2", parent=self)
        self.text = Text(theme, "", 13, color="text-2", wraps=True, parent=self)
        self.say = SayCard(theme, self)
        self.fields = Fields(theme, self)
        self.evidence = EvidenceRow(theme, self)
        self.hint = Text(theme, "", 12, color="text-2", wraps=True, parent=self)
        self._hint_icon = Icon(theme, "info", 16, parent=self)
        self.deed = Button(theme, "", "secondary", "O", height=32, parent=self)
        self.done_button = Button(theme, "", "primary", self.tr("Space"), parent=self)
        self.done_button.setObjectName("stepDone")
        self.skip = Button(theme, "", "secondary", "N", parent=self)
        self.back = Button(theme, "", "ghost", "B", parent=self)
        self.why = Button(theme, "", "link", "W", height=24, parent=self)
        self.wrong = Button(theme, "", "link", "F", height=24, parent=self)
        self.word = Text(theme, "", 12, color="text-2", wraps=True, parent=self)
        self.prompt = Prompt(theme, self)
        self._arrange()
        self._connect()
        self.retranslate()

    def _arrange(self) -> None:
        px = self.theme.px
        head = QHBoxLayout()
        head.setSpacing(px(10))
        head.addWidget(Here(self.theme, self), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.title, 1)
        head.addWidget(self.number, 0, Qt.AlignmentFlag.AlignTop)
        self._hint_row = QHBoxLayout()
        self._hint_row.setSpacing(px(8))
        self._hint_row.addWidget(self._hint_icon, 0, Qt.AlignmentFlag.AlignTop)
        self._hint_row.addWidget(self.hint, 1)
        self.ways = QWidget(self)
        ways = FlowLayout(self.ways, gap=px(8))
        for button in (self.deed, self.done_button, self.skip, self.back):
            ways.addWidget(button)
        self.foot = QWidget(self)
        foot = FlowLayout(self.foot, gap=px(16), line_gap=0)
        for button in (self.why, self.wrong):
            foot.addWidget(button)
        self._inner = QVBoxLayout()
        for part in (self.text, self.say, self.fields, self.evidence):
            self._inner.addWidget(part)
        self._inner.addLayout(self._hint_row)
        for part in (self.prompt, self.ways, self.foot, self.word):
            self._inner.addWidget(part)
        self._column = QVBoxLayout(self)
        self._column.addLayout(head)
        self._column.addLayout(self._inner)

    def _connect(self) -> None:
        self.done_button.clicked.connect(self.done)
        self.skip.clicked.connect(self.skip_wanted)
        self.back.clicked.connect(self.back_wanted)
        self.deed.clicked.connect(self.deed_wanted)
        self.why.clicked.connect(self.why_wanted)
        self.wrong.clicked.connect(self.wrong_wanted)
        self.say.pasted.connect(self.pasted)
        self.fields.changed.connect(self.edited)
        self.fields.entered.connect(self.done)
        self.evidence.wanted.connect(self.attach_wanted)
        self.theme.changed.connect(self.retranslate)

    def retranslate(self) -> None:
        """Say everything in the present language."""
        px = self.theme.px
        self._column.setContentsMargins(px(14), px(12), px(12), px(8))
        self._column.setSpacing(px(8))
        self._inner.setSpacing(px(10))
        self.skip.setText(self.tr("Not applicable…"))
        self.back.setText(self.tr("Back"))
        self.wrong.setText(self.tr("This step is wrong…"))
        self._indent()
        if self.step is not None:
            self._say(self.step)

    def show_step(self, step: Step) -> None:
        """Show this step; what the agent has begun to fill in stays when it is the same one."""
        is_new = self.step is None or key_of(step) != key_of(self.step)
        if is_new:
            self.settle()
        if step != self.step:
            self.step = step
            self._say(step)
            self.say.show_says(step.says, step.language)
            self.fields.show_fields(f"{step.key} {step.turn}", step.fields)
            self.evidence.show_proof(step.proof)

    def _say(self, step: Step) -> None:
        self.title.setText(step.title)
        self.number.setText(self.tr("Step {number}").format(number=step.number))
        self.setAccessibleName(
            self.tr("Step {number}: {title}").format(number=step.number, title=step.title)
        )
        self.setAccessibleDescription(step.text)
        self.text.setText(step.text)
        self.text.setVisible(bool(step.text))
        self.deed.setText(step.deed)
        self.deed.setVisible(bool(step.deed))
        self.done_button.setText(step.done_words or self.tr("Done"))
        self.done_button.setEnabled(step.may_answer)
        self.skip.setVisible(step.may_skip)
        self.back.setVisible(step.may_go_back)
        self.why.setVisible(bool(step.clause))
        self.why.setText(self.tr("Why: § {clause}").format(clause=step.clause))
        self.word.setText(step.word)
        self.word.setVisible(bool(step.word))
        self.tell(step.hint)

    def tell(self, sentence: str, *, is_urgent: bool = False) -> None:
        """One sentence above the buttons; "" takes it away."""
        self.hint.setText(sentence)
        self.hint.setVisible(bool(sentence))
        self._hint_icon.setVisible(bool(sentence))
        self.hint.set_color("danger" if is_urgent else "text-2")
        icon = ("warning", "danger") if is_urgent else ("info", "text-2")
        self._hint_icon.set_icon(*icon)
        if sentence and is_urgent:
            announce(self, sentence, is_urgent=True)

    def settle(self) -> None:
        """Nothing is asked; the buttons are back."""
        self.prompt.close_up()
        self.ways.show()
        self.foot.show()

    def open_prompt(self) -> Prompt:
        """The line to be asked for stands in place of the buttons."""
        self.ways.hide()
        self.foot.hide()
        return self.prompt

    def begin(self) -> None:
        """Put the cursor where the work on this step starts."""
        if not self.fields.focus_first():
            self.done_button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._indent()

    def _indent(self) -> None:
        is_roomy = self.width() >= self.theme.px(ROOMY)
        self._inner.setContentsMargins(self.theme.px(DISC + 10) if is_roomy else 0, 0, 0, 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not event.modifiers() and self.fields.press(event):
            return
        super().keyPressEvent(event)
