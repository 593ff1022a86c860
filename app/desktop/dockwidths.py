"""How wide the dock is: each of its sides has a width of its own, and keeps the one the agent gave it."""

from typing import Annotated, Final

import msgspec

# In pixels at 100 %; what is not named here is as wide as the History side.
WIDTHS: Final = {"checklist": 460, "refund": 500}
DOCK: Final = 340
WIDE_DOCK: Final = 400
Saved = dict[str, Annotated[int, msgspec.Meta(gt=0)]]


class DockWidths:
    """The widths by side, in pixels at 100 %."""

    def __init__(self) -> None:
        self.side = "history"
        self._own: dict[str, int] = {}

    def width(self, *, is_wide: bool) -> int:
        """How wide the side on show wants to be; `is_wide` in a window with room to spare."""
        usual = WIDTHS.get(self.side, WIDE_DOCK if is_wide else DOCK)
        return self._own.get(self.side, usual)

    def keep(self, width: int) -> None:
        """The agent drew the dock to this width while this side was on show."""
        self._own[self.side] = width

    def saved(self) -> str:
        """What the agent chose, as text."""
        return msgspec.json.encode(self._own).decode()

    def restore(self, text: str) -> None:
        """Take back what `saved` gave; anything else is left aside, the usual widths do."""
        try:
            self._own = msgspec.json.decode(text, type=Saved)
        except msgspec.DecodeError:
            return
