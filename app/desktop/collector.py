"""Lets Python collect garbage on the GUI thread only.

A ring of references that holds a widget would otherwise be taken apart by whichever thread happens to
allocate next, and a widget that dies on a database lane takes the process with it.
"""

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

# Short enough that what the lanes make between two looks is collected within a few milliseconds.
LOOK_MS: Final = 100
# While the window is built nearly all that is made stays: looking it through would take a tenth of the start.
BUILDING_MS: Final = 3_000


class Collector(QObject):
    """While it stands, the automatic collector rests; a timer does its work here, generation by generation."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(BUILDING_MS)

    def look(self) -> None:
        """Collect the generations whose thresholds have been passed, as Python itself would."""
        young, middle, old = gc.get_threshold()
        made, young_runs, middle_runs = gc.get_count()
        if made <= young:
            return
        if middle_runs > old:
            gc.collect(2)
        elif young_runs > middle:
            gc.collect(1)
        else:
            gc.collect(0)

    def settle(self) -> None:
        """What was made so far stays for good: leave it out of every later look, which keeps them short."""
        gc.freeze()
        self._timer.start(LOOK_MS)

    def close(self) -> None:
        """The lanes have ended: take what is left apart here, and let Python do as it likes again."""
        self._timer.stop()
        gc.collect()
        gc.enable()
