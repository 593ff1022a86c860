"""The strips above the ticket: one speaks of the line to the hub, one of the work on the ticket on show."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.desktop.apart import alone_advice, apart, clock_advice
from app.desktop.link import KEPT_OUT, UPGRADE, Link, told
from app.desktop.theme import Theme
from app.desktop.widgets.notices import Action, Banner, announce

if TYPE_CHECKING:  # the rows of the store are not needed to paint the frame
    from app.store.queries import SyncRow

PATIENCE_MS = 120_000


class BannerStack(QWidget):
    """The strips. Signals: `asked(str)` "sign_in" or "captive": a way out was chosen."""

    asked = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bannerStack")
        self._theme = theme
        self._phase = ""
        self._shown: dict[str, Banner] = {}
        self._dismissed: set[str] = set()
        self._told: dict[str, tuple[str, Banner | None]] = {}
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self._say_trouble)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        theme.changed.connect(self.retranslate)
        self.retranslate()

    def show_link(self, link: Link) -> None:
        """Say what the agent should know of the line, and no more."""
        phase = self._phase = told(link.phase)
        if phase == "up_to_date":
            self._dismissed.clear()
        if phase != "hub_trouble":
            self._patience.stop()
        elif not self._patience.isActive() and "hub_trouble" not in self._shown:
            self._patience.start()
        self._refresh()

    def show_work(self, text: str, actions: Sequence[Action]) -> None:
        """Say what became of work on the ticket on show; "" takes the strip away."""
        self._tell("work", text, "swap", actions)

    def show_disk(self, text: str, actions: Sequence[Action]) -> None:
        """Say that new work cannot be saved; it stays until it can, and "" takes the strip away."""
        self._tell("disk", text, "warning", actions, tone="late", is_dismissible=False)

    def show_row(self, row: "SyncRow") -> None:
        """Say what a long time without the hub means for money, and a clock that differs from the hub's."""
        far = apart(row)
        self._tell("clock", clock_advice(far), "clock", ())
        self._tell("alone", alone_advice(far), "wifi-off", ())

    def show_policy(self, text: str) -> None:
        """Say that an edition of the policy was refused; "" takes the strip away."""
        self._tell("policy", text, "warning", ())

    def show_edition(
        self, text: str, actions: Sequence[Action], done: Callable[[], object]
    ) -> None:
        """Say that a new edition is in force, until it was looked at or let go; "" takes the strip away."""
        banner = self._tell("edition", text, "book", actions, tone="on_track")
        if banner is not None:
            banner.dismissed.connect(done)

    def _tell(
        self,
        about: str,
        text: str,
        icon: str,
        actions: Sequence[Action],
        *,
        tone: str = "due_soon",
        is_dismissible: bool = True,
    ) -> Banner | None:
        """Put a sentence of its own into a strip of its own, below the line's; the same one only once."""
        worded, banner = self._told.get(about, ("", None))
        if text == worded:
            return None
        if banner is not None:
            self._remove(banner)
        self._told[about] = (text, None)
        if not text:
            return None
        banner = Banner(
            self._theme, text, tone, actions, icon=icon, is_dismissible=is_dismissible, parent=self
        )
        self._told[about] = (text, banner)
        self._column.addWidget(banner)
        announce(self, text)
        return banner

    def texts(self) -> list[str]:
        """The sentences now in sight."""
        said = [banner.accessibleName() for banner in self._shown.values()]
        return said + [text for text, _ in self._told.values() if text]

    def _say_trouble(self) -> None:
        self._put("hub_trouble")

    def _refresh(self) -> None:
        for name in [n for n in self._shown if n != self._phase]:
            self._take(name)
        if self._phase in KEPT_OUT | {"offline", "captive", UPGRADE}:
            self._put(self._phase)

    def _put(self, name: str) -> None:
        if name in self._shown or name in self._dismissed:
            return
        text, icon = self._words()[name]
        banner = Banner(
            self._theme,
            text,
            "neutral",
            self._actions(name),
            icon=icon,
            is_dismissible=True,
            parent=self,
        )
        banner.dismissed.connect(lambda: self._on_dismissed(name))
        self._shown[name] = banner
        self._column.insertWidget(0, banner)
        announce(self, text)

    def _actions(self, name: str) -> list[Action]:
        words = {"sign_in": self.tr("Sign in"), "captive": self.tr("Open sign-in page")}
        return [(words[name], lambda: self.asked.emit(name))] if name in words else []

    def _take(self, name: str) -> None:
        self._remove(self._shown.pop(name))

    def _remove(self, banner: Banner) -> None:
        self._column.removeWidget(banner)
        banner.hide()
        banner.deleteLater()

    def _on_dismissed(self, name: str) -> None:
        self._dismissed.add(name)
        if name in self._shown:
            self._take(name)

    def _words(self) -> dict[str, tuple[str, str]]:
        return {
            "offline": (
                self.tr(
                    "You can keep working. Everything is saved on this computer "
                    "and will be sent when the connection is back."
                ),
                "wifi-off",
            ),
            "captive": (
                self.tr(
                    "This network wants you to sign in first. You can keep working; everything is "
                    "saved on this computer and will be sent after that."
                ),
                "globe",
            ),
            "hub_trouble": (
                self.tr(
                    "The hub is not answering. You can keep working; everything is saved on this "
                    "computer and will be sent when it answers."
                ),
                "warning",
            ),
            "sign_in": (self.tr("Work is safe. Sign in when convenient."), "lock"),
            "blocked": (
                self.tr(
                    "The hub has blocked this computer. All you did is kept here, and what waits goes out "
                    "when it is let in again. Ask your supervisor; the Outbox can export what waits, sealed."
                ),
                "lock",
            ),
            "upgrade": (
                self.tr(
                    "This Evenkeel is too old to read news. Your work is saved here and still sent. Ask for "
                    "the new version; what you have missed comes with it."
                ),
                "warning",
            ),
        }

    def retranslate(self) -> None:
        """Say everything in the present language."""
        self.setAccessibleName(self.tr("Messages about the connection"))
        for name, banner in self._shown.items():
            banner.set_text(self._words()[name][0])
