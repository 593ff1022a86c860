"""Space on what has the focus: a tick is set, another button is pressed; only elsewhere does it mean Done."""

from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QRadioButton


def presses(what: str) -> bool:
    """Whether the key belonged to the control that has the focus, which then has been pressed."""
    focus = QApplication.focusWidget()
    if what != "done" or not isinstance(focus, QAbstractButton):
        return False
    if isinstance(focus, QRadioButton) and focus.isChecked():
        return False
    if isinstance(focus, QCheckBox | QRadioButton) or focus.objectName() != "stepDone":
        focus.click()
        return True
    return False
