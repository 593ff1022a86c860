"""The Qt binding must not eat Python's `None` and `True`: one release did, and killed the process in mid-work."""

import sys

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

ROUNDS = 200
# Other code may take or drop a few references meanwhile; the fault loses one in every round.
SLACK = ROUNDS // 4


class Bell(QObject):
    """rang: someone pulled the cord."""

    rang = Signal()


def ring(bell: Bell) -> None:
    for _ in range(ROUNDS):
        bell.rang.emit()
        bell.parent()


@pytest.mark.parametrize("singleton", [None, True], ids=["None", "True"])
def test_signals_and_calls_keep_pythons_singletons(qtbot: QtBot, singleton: object) -> None:
    bell = Bell()
    bell.rang.connect(lambda: None)
    ring(bell)  # whatever is made only once is made now
    before = sys.getrefcount(singleton)
    ring(bell)
    lost = before - sys.getrefcount(singleton)
    assert lost < SLACK, f"this build of PySide6 lost {lost} references to {singleton}"
