"""The question what became of a script on the tickets it was walked on, and the rows that answer it."""

from dataclasses import dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class ScriptFigures:
    """What became of a script -> tuple[Figures, ...] of `domain.scripts.measures`, the newest version first.

    `since_us` leaves out what was begun before; a customer who writes anew within `again_days` came back.
    """

    name: ClassVar[str] = "script_figures"
    script: str
    since_us: int = 0
    again_days: int = 7


FIGURES_QUESTIONS = (ScriptFigures,)
